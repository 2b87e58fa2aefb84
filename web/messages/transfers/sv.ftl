# What the folder web/src/transfers says, på svenska.

## The boards

transfers-title-transfers = Övergångar
transfers-title-itc = Internationella övergångsintyg
transfers-title-rules = Reglerna för övergångar
transfers-to-transfers = Mellan föreningar
transfers-to-itc = Internationellt
transfers-to-rules = Regler
transfers-back = Till alla övergångar
transfers-place = Region, distrikt eller förening
transfers-place-placeholder = Hela förbundet
transfers-none = Ingen har begärt en övergång den här säsongen.
board-awaiting = { $count ->
    [0] Din tur
    [one] Din tur: en väntar på dig
   *[other] Din tur: { $count } väntar på dig
}
board-awaiting-none = Inget väntar på dig.
board-state = Läge
board-none = Inga här.
board-all = Visa alla
board-back = Till översikten
transfer-new = Begär en övergång
transfer-state = { $status ->
    [pending_old_club] Väntar på den gamla föreningen
    [pending_new_club] Väntar på den nya föreningen
    [pending_federation] Väntar på förbundet
    [approved] Godkänd
    [rejected] Avslagen
    [cancelled] Tillbakatagen
   *[other] Begärd
}
transfer-to = till { "" }
transfer-erased = En raderad medlem
transfer-by-exception = med undantag
transfer-by = ska avgöras senast { $day }
transfer-late = skulle ha avgjorts senast { $day }
transfer-from = från { $day }
transfer-player = Spelare
transfer-old-club = Gammal förening
transfer-new-club = Ny förening
transfer-requested = Begärd

## A request, step by step

transfer-who = Vem byter förening?
transfer-who-how = Licensnumret och födelsedatumet tillsammans hittar en spelare, oavsett förening.
transfer-number = Licensnummer
transfer-find = Sök spelaren
transfer-another = En annan spelare
transfer-no-club = ingen förening
transfer-where = Till vilken förening, för vilken säsong?
transfer-why = Gäller ett undantag?
transfer-why-none = Inget
transfer-documents = Finns det handlingar?
transfer-document-other = En annan handling
document-needed = krävs
document-remove = Ta bort
document-remove-of = Ta bort { $name }
document-how = PDF, PNG eller JPEG, högst 5 MB
document-sending = Skickar …
transfer-verdict = Får spelaren byta förening?
transfer-verdict-later = Här står om det går, med alla skäl, så snart det är klart vem som byter till vilken förening.
transfer-checking = Kontrollerar …
transfer-send-title = Skicka begäran
transfer-comment = Kommentar
transfer-new-rules = Hämta de nya reglerna
transfer-send = Begär övergången
transfer-send-for = Begär den för { $total }
transfer-allowed = Övergången kan begäras
transfer-not-allowed = { $count ->
    [one] En sak står i vägen
   *[other] { $count } saker står i vägen
}
transfer-next = Det vore möjligt från { $day }.
transfer-window = Övergångsfönster
transfer-window-until = öppet till och med { $day }
transfer-window-always = öppet hela året
transfer-window-from = stängt; öppnar { $day }
transfer-window-closed = stängt
transfer-window-except = Släpps in ändå: { $exception }
transfer-approvals = Vem godkänner
transfer-approvals-none = Ingen: den godkänns direkt.
transfer-approver = { $approver ->
    [old_club] den gamla föreningen
    [new_club] den nya föreningen
   *[federation] förbundet
}
transfer-days-each = { $count ->
    [one] en dag var
   *[other] { $count } dagar var
}
transfer-holds = Den gäller
transfer-from-approval = från sista godkännandet
transfer-fee = Avgift
transfer-fee-who = { $payer ->
    [player] spelaren betalar
   *[new_club] den nya föreningen betalar
}, { $charged ->
    [request] med begäran.
   *[approval] när den är godkänd.
}
transfer-fee-returned = Den betalas tillbaka om begäran faller.
transfer-fee-kept = Den betalas inte tillbaka om begäran faller.
transfer-fee-none = ingen

## One transfer

transfer-made = Övergången är begärd.
transfer-from-to = Från { $from } till { $to }
transfer-way = Hur långt begäran har kommit
transfer-facts = Övergången
transfer-kind-title = Slag
transfer-kind = { $kind ->
    [internal] inom ett distrikt
   *[external] till ett annat distrikt
}
transfer-exception = Undantag
transfer-let-in = Undantaget släppte in den utanför fönstret.
transfer-decision = Den sparade kontrollen
transfer-approve = Godkänn
transfer-reject = Avslå
transfer-cancel = Ta tillbaka
transfer-revoke = Återkalla
transfer-behalf-approve = Godkänn i dess ställe
transfer-behalf-reject = Avslå i dess ställe
transfer-behalf-told = { $turn ->
    [pending_old_club] Det är den gamla föreningens tur. Du avgör i dess ställe, för att den tiger eller inte finns längre.
    [pending_new_club] Det är den nya föreningens tur. Du avgör i dess ställe, för att den tiger eller inte finns längre.
   *[other] Du avgör i stället för den vars tur det är.
}
transfer-moves = { $name }: { $from } → { $to }
transfer-cancel-told = Begäran upphör och inget ändras.
transfer-revoke-told = Godkännandet gäller inte längre: spelaren går inte över.
transfer-reject-why = Varför den avslås
transfer-revoke-why = Varför det återkallas
transfer-done-approve = Den är godkänd.
transfer-done-reject = Den är avslagen.
transfer-done-cancel = Den är tillbakatagen.
transfer-done-revoke = Godkännandet är återkallat.
decide-on-behalf-why = Varför du avgör i dess ställe
decide-letter = Brevet med svaret
decide-reference = Referensnummer
decide-number = Spelarens nummer hos oss
decide-no-record = Vi har inga uppgifter om den här spelaren
decide-raced = Någon har ändrat något under tiden. Titta igen innan du avgör.
decide-look = Titta igen
next-yours = Det är din tur.
next-turn = { $turn ->
    [pending_old_club] Den gamla föreningen avgör
    [pending_new_club] Den nya föreningen avgör
   *[other] Förbundet avgör
}
next-until = senast { $day }.
next-was-until = – det skulle ha avgjorts senast { $day }.
next-silence = { $silence ->
    [approve] Kommer inget svar räknas det som godkänt.
    [escalate] Kommer inget svar får förbundet avgöra i dess ställe.
   *[remind] Kommer inget svar skickas en påminnelse.
}
next-holds = När den är godkänd gäller den från { $day }.
next-moved = Spelaren tillhör { $to } sedan { $day }.
next-waits = Spelaren tillhör { $to } från { $day }.
next-moves = Spelaren går nu över till { $to }.
next-stays = Det är över. Spelaren stannar i { $from }.
diagram-at = Steg { $number } av { $count }: { $state }
diagram-ended = Avslutad: { $state }
diagram-state = { $state }{ $standing ->
    [here] : nu
    [been] : klart
    [left] : nåddes inte
   *[ahead] : återstår
}

## What happened

steps-title = Vad som har hänt
transfer-step = { $event ->
    [request] Begärd
    [approve] { $from ->
        [pending_old_club] Den gamla föreningen godkände
        [pending_new_club] Den nya föreningen godkände
       *[other] Förbundet godkände
    }
    [reject] { $from ->
        [pending_old_club] Den gamla föreningen avslog
        [pending_new_club] Den nya föreningen avslog
       *[other] Förbundet avslog
    }
    [cancel] Tillbakatagen
    [revoke] Förbundet återkallade godkännandet
    [lapse] Tiden gick ut utan att någon avgjort
    [comment] Kommentar
    [attach] Handling tillagd
    [move] Spelaren gick över
    [blocked] Kunde inte ske av sig själv
   *[other] { $event }
}
transfer-step-behalf = { $approver ->
    [old_club] i den gamla föreningens ställe
    [new_club] i den nya föreningens ställe
   *[federation] i förbundets ställe
}
step-by-itself = av sig självt
step-by-nobody = någon
comment-add = Lägg till en kommentar
comment-send = Lägg till kommentaren
documents-title = Handlingar
documents-none = Inga ännu.
document-open = Öppna { $name }
document-add = Lägg till en handling
document-added = { $name } är tillagd.
document-kind-other = annan handling

## A player’s history

career-title = Föreningar och länder
career-none = Ingen övergång ännu.
career-itc = Från { $from } till { $to }
itc-state = { $status ->
    [pending_federation_approval] Väntar på det mottagande förbundet
    [pending_release] Väntar på att släppas
    [pending_fipjp] { $authority ->
        [none] Väntar på CEP eller FIPJP
       *[other] Väntar på { $authority }
    }
    [released] Släppt
    [completed] Slutfört
    [rejected] Avslaget
    [cancelled] Tillbakataget
    [expired] Utgånget
   *[other] Begärt
}

## The rules in words

rules-lead = Vad som gäller i förbundet när en spelare byter förening eller land.
rules-none = Förbundets regler säger inget om övergångar: här går ingen över.
rules-edit = Ändra reglerna i verkstaden
rules-window = När en övergång kan begäras
rules-window-always = Hela året.
rules-window-deadline = Från säsongens första dag till och med { $day }.
rules-window-period = Från { $from } till och med { $to }, varje år.
rules-calendar = Öppna dagar { $year }
rules-calendar-open = Öppet från { $from } till och med { $to }
rules-calendar-one = Öppet { $from }
rules-calendar-never = Ingen öppen dag i år.
rules-legend-open = öppet
rules-legend-closed = stängt
rules-legend-unknown = ingen säsong än
rules-legend-today = i dag
rules-who = Vem godkänner, och när den gäller
rules-days = { $count ->
    [one] Var och en har en dag.
   *[other] Var och en har { $count } dagar.
}
rules-silence = { $silence ->
    [approve] Tystnad räknas som godkännande.
    [escalate] Tiger en förening får förbundet avgöra i dess ställe.
   *[remind] Den som tiger får en påminnelse.
}
rules-effective = { $effective ->
    [next_season] En övergång gäller från nästa säsong, med undantag från godkännandet.
   *[on_approval] En övergång gäller från sista godkännandet.
}
rules-max = { $count ->
    [one] En övergång per säsong.
   *[other] { $count } övergångar per säsong.
}
rules-max-none = Hur många övergångar som helst.
rules-licensed = Ingen när säsongens licens är tagen.
rules-exceptions = Undantag utanför fönstret
rules-exceptions-any = Undantag
rules-exceptions-none = Inga.
rules-exception-needs = kräver: { $documents }
rules-exception-free = kräver ingen handling
rules-fees = Vad det kostar
rules-fees-none = Ingenting.
rules-fee-any = varje övergång
rules-fee-waived = fritt för: { $names }
rules-fee-from = från { $day }
rules-fee-until = till och med { $day }
rules-itc = Internationella övergångsintyg
rules-itc-none = Förbundet utfärdar inga internationella övergångsintyg.
rules-itc-approval = { $required ->
    [yes] Förbundet godkänner en begäran innan den går ut.
   *[no] En begäran går ut direkt.
}
rules-itc-delay = { $count ->
    [0] Spelaren får tävla från den dag intyget slutförs.
    [one] Spelaren får tävla en dag efter att intyget slutförts.
   *[other] Spelaren får tävla { $count } dagar efter att intyget slutförts.
}
rules-itc-authority = { $rule ->
    [cep_if_any_member] Är något av förbunden europeiskt avgör CEP också; mellan andra konfederationer FIPJP.
   *[by_confederation] Mellan två konfederationer avgör FIPJP också.
}
rules-itc-validity = { $count ->
    [one] Ett släppt intyg kan slutföras under en dag.
   *[other] Ett släppt intyg kan slutföras under { $count } dagar.
}
rules-itc-fee = Att släppa en spelare kostar { $amount } för handläggningen: { $payer ->
    [receiving_club] den nya föreningen betalar.
    [receiving_federation] det mottagande förbundet betalar.
   *[player] spelaren betalar.
}
rules-itc-fee-blocks = Ett intyg slutförs först när avgiften är betald.
rules-itc-fee-none = Att släppa en spelare kostar ingenting.
rules-itc-free = Själva intyget är gratis.
