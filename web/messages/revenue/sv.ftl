# What the folder web/src/revenue says, på svenska.

## The flow

revenue-page-flow = Flöde
revenue-page-statement = Kontoutdrag
revenue-page-settlements = Utbetalning
revenue-period = Period
revenue-period-year = I år
revenue-period-month = Den här månaden
revenue-period-before = Förra året
revenue-from = från
revenue-to = till
revenue-amount = Belopp
flow-all = Hela förbundet
flow-none = Inget betalades under den här perioden.
flow-nowhere = någon annanstans
flow-others = övriga
flow-paid-at = Betalt i
flow-received-by = Mottaget av
flow-table = Detsamma som tabell

## The statement

statement-node = Vems?
statement-accounts = Förbundet och dess konton
statement-csv = Hämta som CSV
statement-none = Inget kom in under den här perioden.
statement-what = För vad
statement-entries = Poster
statement-received = Mottaget
statement-debited = Debiterat
statement-unsettled = Inte avräknat
statement-total = Tillsammans

## Settlements

unsettled-title = Inte avräknat
unsettled-to = till och med
unsettled-none = Inget är kvar att avräkna till den dagen.
settlements-title = Avräkningar
settlements-none = Ingen avräkning ännu.
settlements-closed = { $count ->
    [one] En avräkning är stängd.
   *[other] { $count } avräkningar är stängda.
}
settlement-who = Mottagare
settlement-state = Läge
settlement-status = { $status ->
    [paid] utbetald
    [closed] att betala ut
   *[open] öppen
}
settlement-actions = Vad som kan göras
settlement-days = { $from } till { $until }
settlement-paid-on = utbetald { $day }
settlement-paid-day = Utbetald
settlement-pay = Markera som utbetald
settlement-pay-title = { $amount } till { $name }
settlement-close = Stäng
settlement-close-all = Stäng alla { $count } till och med { $day }
settlement-closing = Stänger { $name } …

## Journals

journal-title = Periodens journal
journal-lead = Varje post med sina konton, för den som sköter bokföringen.
journal-format = Format
journal-format-name = { $format ->
    [sie] SIE 4 (Sverige)
    [datev] DATEV (Tyskland)
    [fec] FEC (Frankrike)
   *[csv] CSV
}
journal-company = { $format ->
    [sie] Organisationsnummer
    [datev] Berater och Mandant, som 1001-1
   *[fec] SIREN
}
journal-download = Hämta journalen
