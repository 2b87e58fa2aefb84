# What the folder web/src/payments says, auf Deutsch.

## What is due and paid

pay-online = Online bezahlen
due-title = Was zu zahlen ist
due-none = Bisher war nichts zu zahlen.
due-nothing = Nichts ist offen.
due-category = { $category ->
    [license] Lizenz
    [affiliation] Vereinsbeitrag
    [competition_entry] Startgeld
    [sanction] Wettkampfgenehmigung
    [suspension] Sperre
    [transfer] Vereinswechsel
   *[other] Sonstiges
}
due-of = von { $amount }
payments-title = Zahlungen
payments-none = Noch keine Zahlung.
payment-method = { $method ->
    [bank_transfer] Überweisung
    [card] Karte
    [cash] Bar
    [cheque] Scheck
    [direct_debit] Lastschrift
    [online] Online
   *[none] Kein Geldfluss
}
payment-state = { $state ->
    [initiated] begonnen
    [settled] eingegangen
    [refunded] erstattet
    [reversed] storniert
   *[failed] gescheitert
}
due-why = warum dieser Betrag
payment-kind = { $kind ->
    [refund] Erstattung
   *[reversal] Storno
}
payment-credit = davon { $amount } Guthaben
