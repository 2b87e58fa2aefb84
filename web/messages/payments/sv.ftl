# What the folder web/src/payments says, på svenska.

## What is due and paid

pay-online = Betala på nätet
due-title = Att betala
due-none = Inget har funnits att betala.
due-nothing = Inget är obetalt.
due-category = { $category ->
    [license] Licens
    [affiliation] Anslutning
    [competition_entry] Tävlingsanmälan
    [sanction] Tävlingssanktion
    [suspension] Avstängning
    [transfer] Övergång
   *[other] Övrigt
}
due-of = av { $amount }
payments-title = Betalningar
payments-none = Ingen betalning ännu.
payment-method = { $method ->
    [bank_transfer] Banköverföring
    [card] Kort
    [cash] Kontant
    [cheque] Check
    [direct_debit] Autogiro
    [online] På nätet
   *[none] Inga pengar flyttades
}
payment-state = { $state ->
    [initiated] påbörjad
    [settled] mottagen
    [refunded] återbetald
    [reversed] återförd
   *[failed] misslyckad
}
due-why = varför det beloppet
payment-kind = { $kind ->
    [refund] återbetalning
   *[reversal] återföring
}
payment-credit = { $amount } av det är tillgodo
