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
due-state = { $state ->
    [open] obetalt
    [settled] betalt
    [written_off] avskrivet
   *[void] struket
}
due-owed-by = betalas av { $name }
due-what = För vad
due-amount = Belopp
due-open = Återstår
due-actions = Vad som kan göras
due-void = Stryk
due-void-title = Stryka { $amount } för { $name }?
due-void-what = Det borde aldrig ha debiterats. Det som är betalt av det blir tillgodo.
due-write-off = Skriv av
due-write-off-title = Skriva av { $amount } för { $name }?
due-write-off-what = Det är obetalt men väntas inte längre. Betalas det ändå kan det registreras.
payments-show = Visa
payments-all = Alla
payments-place = Region, distrikt eller förening
payments-place-placeholder = Hela förbundet
payments-back = Till alla betalningar

## A payment

payment-register = Registrera en betalning
payment-register-one = Registrera en betalning för detta
payment-register-of = Registrera en betalning: { $name }
payment-who = Betalare
payment-nobody = En raderad medlem
payment-on = Dag
payment-how = Hur
payment-status = Läge
payment-amount = Belopp
payment-reference = Referens
payment-reason = Varför
payment-of = Ger tillbaka
payment-open = Betalningen
payment-facts = Betalningen
payment-given-back = Återbetalt
payment-refund = Återbetala
payment-refund-what = Pengarna går tillbaka till betalaren; de som fick dem debiteras, och det de betalade är inte längre obetalt.
payment-reverse = Återför
payment-reverse-what = Pengarna kom aldrig: ett autogiro gick tillbaka, eller de var någon annans. Det de betalade är åter obetalt.

## Registering one

register-who = Vem betalade?
register-player = En medlem
register-place = Eller en förening, ett distrikt eller en region
register-nobody = Ingen med det namnet eller numret.
register-title = En betalning från { $name }
register-done = Registrerat för { $name }
register-nothing = Inget är obetalt: det som betalas blir tillgodo.
register-dues = För vad?
register-over = { $amount } mer än det valda: det blir tillgodo.
register-now = Registrera den
receipt-title = Vad det blev av den
receipt-none = Inget ännu: den har inte betalat något.
receipt-settles = Den betalar
receipt-left = { $amount } återstår
receipt-receives = Vem får vad
receipt-sum = Tillsammans
receipt-credit = { $amount } är tillgodo: de betalar det som förfaller framöver.
credit-use = Använd det nu för det som är obetalt
credit-used = Tillgodot har använts.

## The test provider’s page

checkout-test = Ett test: inga pengar flyttas här.
checkout-lead = Där en riktig betaltjänst frågar efter ett kort frågar den här sidan hur betalningen ska sluta.
checkout-succeeds = Den lyckas
checkout-fails = Den misslyckas
checkout-end = { $state ->
    [settled] Betalningen har lyckats.
    [failed] Betalningen misslyckades; inget är betalt.
   *[other] Betalningen är avslutad.
}
checkout-back = Tillbaka

## Att debitera en avgift

charge-title = Debitera en avgift
charge-back = Till det som ska betalas
charge-what = För vad?
charge-club = Förening
charge-organiser = Arrangerande förening
charge-district = Distrikt där den hålls
charge-members = Antal medlemmar
charge-first-year = Det är föreningens första år
charge-level = Nivå
charge-class = Klass
charge-classes = Klasser
charge-team = Spelare i laget
charge-no-price = Beloppet står här, med varje skäl, så snart det är klart för vad och till vem.
charge-send = Debitera { $total }
charge-done = { $amount } ska betalas av { $name } senast { $day }.
charge-another = Debitera en avgift till
charge-new-price = Hämta de nya reglerna
