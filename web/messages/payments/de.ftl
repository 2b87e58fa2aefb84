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
due-state = { $state ->
    [open] offen
    [settled] bezahlt
    [written_off] abgeschrieben
   *[void] gestrichen
}
due-owed-by = zu zahlen von { $name }
due-what = Wofür
due-amount = Betrag
due-open = Noch offen
due-actions = Was zu tun ist
due-void = Streichen
due-void-title = { $amount } von { $name } streichen?
due-void-what = Es hätte nie berechnet werden sollen. Was davon bezahlt ist, wird Guthaben.
due-write-off = Abschreiben
due-write-off-title = { $amount } von { $name } abschreiben?
due-write-off-what = Es ist geschuldet, wird aber nicht mehr erwartet. Wird es doch bezahlt, kann es noch eingetragen werden.
payments-show = Anzeigen
payments-all = Alle
payments-place = Verband, Bezirk oder Verein
payments-place-placeholder = Der ganze Verband
payments-back = Zu allen Zahlungen

## A payment

payment-register = Zahlung eintragen
payment-register-one = Zahlung hierfür eintragen
payment-register-of = Zahlung eintragen: { $name }
payment-who = Wer zahlt
payment-nobody = Ein gelöschtes Mitglied
payment-on = Tag
payment-how = Wie
payment-status = Stand
payment-amount = Betrag
payment-reference = Verwendungszweck
payment-reason = Warum
payment-of = Gibt zurück
payment-open = Die Zahlung
payment-facts = Die Zahlung
payment-given-back = Zurückgegeben
payment-refund = Erstatten
payment-refund-what = Das Geld geht an den Zahler zurück; wer es erhalten hat, wird belastet, und das Bezahlte ist nicht mehr geschuldet.
payment-reverse = Stornieren
payment-reverse-what = Das Geld kam nie an: eine Rücklastschrift, oder es gehörte zu jemand anderem. Das Bezahlte ist wieder offen.

## Registering one

register-who = Wer hat gezahlt?
register-player = Ein Mitglied
register-place = Oder ein Verein, ein Bezirk oder ein Verband
register-nobody = Niemand dieses Namens oder dieser Nummer.
register-title = Eine Zahlung von { $name }
register-done = Für { $name } eingetragen
register-nothing = Nichts ist offen: Was gezahlt wird, wird Guthaben.
register-dues = Wofür?
register-over = { $amount } mehr als gewählt: Das wird Guthaben.
register-now = Eintragen
receipt-title = Was daraus wurde
receipt-none = Noch nichts: Nichts ist damit beglichen.
receipt-settles = Sie begleicht
receipt-left = noch { $amount } offen
receipt-receives = Wer was erhält
receipt-sum = Zusammen
receipt-credit = { $amount } sind Guthaben: Sie begleichen, was noch fällig wird.
credit-use = Jetzt für Offenes verwenden
credit-used = Das Guthaben wurde verwendet.

## The test provider’s page

checkout-test = Ein Test: Hier fließt kein Geld.
checkout-lead = Wo ein echter Anbieter nach einer Karte fragt, fragt diese Seite, wie die Zahlung ausgehen soll.
checkout-succeeds = Sie gelingt
checkout-fails = Sie scheitert
checkout-end = { $state ->
    [settled] Die Zahlung ist gelungen.
    [failed] Die Zahlung ist gescheitert; nichts wurde bezahlt.
   *[other] Die Zahlung ist beendet.
}
checkout-back = Zurück

## Eine Gebühr berechnen

charge-title = Eine Gebühr berechnen
charge-back = Zu dem, was offen ist
charge-what = Wofür?
charge-club = Verein
charge-organiser = Ausrichtender Verein
charge-district = Bezirk, in dem es stattfindet
charge-members = Gezählte Mitglieder
charge-first-year = Es ist das erste Jahr des Vereins
charge-level = Ebene
charge-class = Klasse
charge-classes = Klassen
charge-team = Spieler in der Mannschaft
charge-no-price = Der Betrag steht hier, mit jedem Grund, sobald klar ist, wofür und wem.
charge-send = { $total } berechnen
charge-done = { $amount } sind von { $name } bis { $day } zu zahlen.
charge-another = Eine weitere Gebühr berechnen
charge-new-price = Die neuen Regeln laden
