# What the folder web/src/revenue says, auf Deutsch.

## The flow

revenue-page-flow = Fluss
revenue-page-statement = Abrechnung
revenue-page-settlements = Auszahlung
revenue-period = Zeitraum
revenue-period-year = Dieses Jahr
revenue-period-month = Dieser Monat
revenue-period-before = Letztes Jahr
revenue-from = von
revenue-to = bis
revenue-amount = Betrag
flow-all = Der ganze Verband
flow-none = In diesem Zeitraum wurde nichts gezahlt.
flow-nowhere = anderswo
flow-others = andere
flow-paid-at = Gezahlt in
flow-received-by = Erhalten von
flow-table = Dasselbe als Tabelle

## The statement

statement-node = Wessen?
statement-accounts = Der Verband und seine Konten
statement-csv = Als CSV herunterladen
statement-none = In diesem Zeitraum ging nichts ein.
statement-what = Wofür
statement-entries = Buchungen
statement-received = Erhalten
statement-debited = Belastet
statement-unsettled = Noch nicht abgerechnet
statement-total = Zusammen

## Settlements

unsettled-title = Noch nicht abgerechnet
unsettled-to = bis
unsettled-none = Bis zu diesem Tag ist nichts mehr abzurechnen.
settlements-title = Abrechnungen
settlements-none = Noch keine Abrechnung.
settlements-closed = { $count ->
    [one] Eine Abrechnung ist abgeschlossen.
   *[other] { $count } Abrechnungen sind abgeschlossen.
}
settlement-who = Empfänger
settlement-state = Stand
settlement-status = { $status ->
    [paid] ausgezahlt
    [closed] auszuzahlen
   *[open] offen
}
settlement-actions = Was zu tun ist
settlement-days = { $from } bis { $until }
settlement-paid-on = ausgezahlt am { $day }
settlement-paid-day = Ausgezahlt am
settlement-pay = Als ausgezahlt vermerken
settlement-pay-title = { $amount } an { $name }
settlement-close = Abschließen
settlement-close-all = Alle { $count } bis { $day } abschließen
settlement-closing = { $name } wird abgeschlossen …

## Journals

journal-title = Das Journal dieses Zeitraums
journal-lead = Jede Buchung mit ihren Konten, für die Buchhaltung.
journal-format = Format
journal-format-name = { $format ->
    [sie] SIE 4 (Schweden)
    [datev] DATEV (Deutschland)
    [fec] FEC (Frankreich)
   *[csv] CSV
}
journal-company = { $format ->
    [sie] Organisationsnummer
    [datev] Berater und Mandant, wie 1001-1
   *[fec] SIREN
}
journal-download = Journal herunterladen
