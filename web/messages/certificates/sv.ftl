# What the folder web/src/certificates says, på svenska.

## The board

itc-new = Begär ett övergångsintyg
itc-none = Det finns inget övergångsintyg ännu.
itc-back = Till alla övergångsintyg
itc-to-check = Får någon tävla? Kontrollera ett övergångsintyg
itc-waits-for = väntar på { $authority }
itc-valid-until = ska slutföras senast { $day }
itc-competes-from = Får tävla från { $day }
itc-fee-open = handläggningsavgiften är inte betald
itc-number = Intygets nummer
itc-releasing = Lämnande förbund
itc-receiving = Mottagande förbund
itc-requested = Begärt

## A request, step by step

itc-who = Vem kommer?
itc-unknown = Någon ny
itc-known = Redan medlem här
itc-member = Medlem
itc-member-placeholder = Namn eller nummer
itc-member-nobody = Ingen med det namnet eller numret.
itc-given-name = Förnamn
itc-family-name = Efternamn
itc-from = Från vilket förbund?
itc-country = Land
itc-country-none = Inget förbund med det namnet.
itc-their-number = Spelarens nummer där, om det är känt
itc-suspended = avstängt
itc-here = finns här
itc-where = Till vilken förening, för vilken säsong?
itc-verdict = Vad intyget kräver
itc-verdict-later = Vem som avgör, vad det kostar och från när spelaren får tävla står här när förbundet är valt.
itc-between = Mellan två konfederationer
itc-within = Inom en konfederation
itc-confederations = Konfederationer
itc-deciding = Vem avgör
itc-first-own = detta förbund godkänner begäran
itc-then-release = det lämnande förbundet släpper spelaren
itc-then-authority = { $authority } godkänner, med referensnummer
itc-then-complete = detta förbund slutför det
itc-competes = Får tävla
itc-delay = { $count ->
    [0] Från den dag det slutförs.
    [one] Från en dag efter att det slutförts.
   *[other] Från { $count } dagar efter att det slutförts.
}
itc-validity = Giltigt
itc-validity-days = { $count ->
    [one] En dag från att spelaren släpps.
   *[other] { $count } dagar från att spelaren släpps.
}
itc-fee = Handläggningsavgift
itc-fee-who = { $payer ->
    [receiving_club] den nya föreningen betalar.
    [receiving_federation] det mottagande förbundet betalar.
   *[player] spelaren betalar.
}
itc-fee-blocks = Intyget slutförs först när den är betald.
itc-fee-later = känd när allt är ifyllt
itc-fee-what = Det lämnande förbundets egen, interna avgift för handläggningen. Själva intyget är gratis.
itc-send = Begär intyget

## One certificate

itc-made = Intyget är begärt.
itc-facts = Övergångsintyget
itc-not-here = finns inte här
itc-authority = Överordnat organ
itc-authority-none = inget
itc-reference = Referens { $reference }
itc-fee-paid = Betald { $day }.
itc-completed = Slutfört
itc-next = { $status ->
    [pending_federation_approval] Det mottagande förbundet avgör om begäran går ut.
    [pending_release] { $releasing } avgör om spelaren släpps.
    [pending_fipjp] { $authority } avgör.
    [released] Spelaren är släppt: { $receiving } kan slutföra det.
    [completed] Det är slutfört.
    [rejected] Det är över: spelaren stannar i { $releasing }.
    [cancelled] Det togs tillbaka.
   *[expired] Det slutfördes inte i tid.
}
itc-next-until = Det kan slutföras till och med { $day }.
itc-next-fee = Först måste handläggningsavgiften betalas; det lämnande förbundet ({ $releasing }) skriver in det här.
itc-step = { $event ->
    [requested] Begärt
    [federation_approved] Det mottagande förbundet godkände
    [federation_rejected] Det mottagande förbundet avslog
    [released] Spelaren släpptes
    [release_refused] Spelaren släpptes inte
    [fipjp_approved] { $authority } godkände
    [fipjp_rejected] { $authority } avslog
    [completed] Slutfört
    [cancelled] Tillbakataget
    [expired] Utgånget
    [fee_paid] Handläggningsavgiften betalades
    [comment] Kommentar
    [attach] Handling tillagd
   *[other] { $event }
}
itc-offer = { $offer ->
    [federation-approve] Godkänn
    [federation-reject] Avslå
    [release] Släpp spelaren
    [refuse] Släpp inte spelaren
    [record-release] För in att spelaren släpps
    [record-refusal] För in att spelaren inte släpps
    [authority-approve] Godkänn
    [authority-reject] Avslå
    [record-approval] För in godkännandet
    [record-rejection] För in avslaget
    [complete] Slutför
    [pay] Avgiften är betald
   *[cancel] Ta tillbaka
}
itc-told = { $offer ->
    [federation-approve] Begäran går då till det lämnande förbundet.
    [federation-reject] Begäran slutar här.
    [release] Spelaren får lämna. Medlemskap och licens här upphör när det andra förbundet slutför intyget.
    [refuse] Begäran upphör. Förpliktelser som återstår är ett skäl.
    [record-release] Spelaren räknas som släppt av det andra förbundet.
    [record-refusal] Spelaren räknas som inte släppt, och begäran upphör.
    [authority-approve] Spelaren släpps då, med ditt referensnummer.
    [authority-reject] Begäran slutar här.
    [record-approval] Det räknas som godkänt med det referensnumret.
    [record-rejection] Det räknas som avslaget, och begäran upphör.
    [complete] { $count ->
        [0] Spelaren blir medlem här och får tävla från i dag.
        [one] Spelaren blir medlem här och får tävla från i morgon.
       *[other] Spelaren blir medlem här och får tävla om { $count } dagar.
    }
    [pay] Det lämnande förbundets handläggningsavgift räknas som betald.
   *[cancel] Begäran upphör och inget ändras.
}
itc-done = { $offer ->
    [federation-approve] Det är godkänt.
    [federation-reject] Det är avslaget.
    [release] Spelaren är släppt.
    [refuse] Spelaren släpps inte.
    [record-release] Svaret är infört.
    [record-refusal] Svaret är infört.
    [authority-approve] Det är godkänt.
    [authority-reject] Det är avslaget.
    [record-approval] Godkännandet är infört.
    [record-rejection] Avslaget är infört.
    [complete] Det är slutfört.
    [pay] Avgiften räknas som betald.
   *[cancel] Det är tillbakataget.
}
itc-records = { $who } finns inte här: du för in svaret. Bifoga brevet det kom med.
itc-why = Varför
itc-why-refused = Varför spelaren inte släpps

## May somebody compete?

check-lead = Om en spelare som kom från utlandet får tävla en viss dag, efter intygets nummer.
check-asked = Frågan
check-answer = Svaret
check-on = Vilken dag?
check-now = Kontrollera
check-yes = Får tävla { $day }
check-no = Får inte tävla { $day }
check-copy = Kopiera en länk till svaret
check-unknown = Det finns inget övergångsintyg med det numret.
check-unknown-advice = Jämför med intyget: numret börjar med ITC och året.
check-later = Svaret står här.
