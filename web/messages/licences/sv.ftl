# What the folder web/src/licences says, på svenska.

## A season at a glance

season-place = Region, distrikt eller förening
season-place-placeholder = Hela förbundet
season-members = Medlemmar
season-licences = Licenser
season-search = Namn eller nummer
season-show = Visa
season-show-all = Alla
season-show-without = Utan licens
season-show-requested = Sökta
season-show-owing = Att betala
season-show-paid = Licens och inget obetalt
season-name = Namn
season-born = Född
season-club = Förening
season-licence = Licens
season-status = Läge
season-owed = Att betala
season-actions = Vad som kan göras
season-before = { $type } förra säsongen
season-nobody = Föreningen har inga medlemmar den här säsongen. Lägg till dem bland medlemmarna.
season-nobody-so = Ingen här stämmer in på det.
season-more = Bara de första medlemmarna visas; sök efter andra bland medlemmarna.
season-no-licences = Ingen licens här ännu.
figure-licences = Licenser
figure-money = Betalt för licenser
figure-of-members = { $count ->
    [one] av en medlem
   *[other] av { $count } medlemmar
}
figure-issued-beside = { $count ->
    [one] utfärdad licens
   *[other] utfärdade licenser
}
figure-issued = utfärdade
figure-waiting = väntar
figure-without = utan licens
figure-ended = avslutade eller nekade
figure-paid-of = av { $all } att betala
figure-paid = betalt
figure-open = återstår

## A licence and what happens to it

licence-status = { $status ->
    [requested] sökt
    [awaiting_payment] väntar på betalning
    [active] utfärdad
    [suspended] avstängd
    [revoked] återkallad
    [expired] utgången
    [rejected] avslagen
    [cancelled] tillbakatagen
   *[none] ingen
}
owed-until = senast { $day }
owed-late = förföll { $day }
owed-paid = betalt
owed-given-up = efterskänkt
licence-issue = Utfärda en licens
licence-issue-short = Utfärda
licence-issue-of = Utfärda en licens: { $name }
licence-approve = Godkänn
licence-approve-of = Godkänn: { $name }
licence-reject = Avslå
licence-reject-of = Avslå: { $name }
licence-reject-now = Avslå
licence-choose = Valda
licence-choose-of = Välj { $name }
licence-reason = Varför
licences-all-waiting = { $count ->
    [one] Den enda som väntar
   *[other] Alla { $count } som väntar
}
licences-approve-chosen = { $count ->
    [0] Godkänn
   *[other] Godkänn { $count }
}
licences-reject-title = { $count ->
    [one] Avslå den här licensen?
   *[other] Avslå de här { $count } licenserna?
}
licences-deciding = Hur långt det kommit
licences-done-approve = { $count ->
    [one] En licens är utfärdad.
   *[other] { $count } licenser är utfärdade.
}
licences-done-reject = { $count ->
    [one] En licens har avslagits.
   *[other] { $count } licenser har avslagits.
}

## Issuing a licence, step by step

issue-back = Till säsongens licenser
issue-who = För vem?
issue-player = Medlem
issue-nobody = Ingen med det namnet eller numret.
issue-number = Nummer
issue-no-club = ingen förening: lägg först till ett medlemskap
issue-family = Familj
issue-family-rank = nummer { $rank } efter ålder, av { $size }
issue-flags = Märkningar
issue-which = Vilken licens?
issue-no-price = Priset står här, med alla skäl, så snart det är klart för vem och vilken licens.
issue-payer = Vem betalar?
issue-payer-usual = som vanligt här
issue-blocked = Skulder står i vägen: { $amount } måste betalas först.
issue-blocked-look = Se vad som är obetalt
issue-approve = Godkänn den direkt
issue-then = En ansvarig godkänner den sedan; priset fastställs i dag.
issue-send = Sök den för { $total }
issue-send-approved = Utfärda den för { $total }
issue-new-price = Hämta det nya priset
issued-title = { $name } har en licens
issued-title-requested = Licensen för { $name } är sökt
issued-due = { $who } ska betala { $amount } senast { $day }.
issued-paid = Allt är betalt.
issued-waits = Den väntar på att en ansvarig godkänner den. Det den kostar ska betalas när den är godkänd.
issued-next = Utfärda en till
issued-member = Till medlemmen
issued-decision = Den sparade beräkningen

## On a member’s page

member-licences = Licenser
member-licences-none = Ingen licens ännu.

## Many at once

renew-many = Förnya förra säsongens
renew-title = Förnya licenser för { $season }
renew-lead = Var och en får licensen för sin ålder, till dagens pris. Den som nekas listas med skälet; de andra görs ändå.
renew-club = Vilken förenings medlemmar?
renew-nobody = De som hade licens förra säsongen har redan en, eller så hade ingen någon.
renew-all = { $count ->
    [one] Den enda som hade licens förra säsongen
   *[other] Alla { $count } som hade licens förra säsongen
}
renew-approve = Godkänn dem direkt
renew-now = { $count ->
    [one] Förnya en licens
   *[other] Förnya { $count } licenser
}
renew-report = Rapport
renew-running = { $done } av { $total } …
renew-done = Det är klart.
renew-failed = Det stannade före slutet. Det som gjorts finns kvar; börja om för resten.
renew-made = Gjorda
renew-skipped = Hade redan en
renew-refused = Nekade
renew-total = Tillsammans
renew-leave = Du kan lämna sidan: det fortsätter, och adressen leder tillbaka hit.

## Suspensions

suspensions-title = Avstängningar
suspensions-none = Inga här.
suspension-days = { $from } till { $until }
suspension-open = från { $from }, inget känt slut
suspension-status = { $status ->
    [requested] begärd
    [granted] beviljad
    [refused] avslagen
   *[withdrawn] tillbakatagen
}
suspension-lifted = hävd { $day }
suspension-grant = Bevilja
suspension-refuse = Avslå
suspension-withdraw = Ta tillbaka
suspension-lift = Häv den
suspend = Stäng av
suspend-ask = Begär avstängning
suspend-title = Stänga av { $name }
suspend-ask-title = Begära att { $name } stängs av
suspend-fee = En ansvarig avgör. Förbundet kan ta ut en avgift av föreningen för begäran.
suspend-from = Första dag
suspend-until = Sista dag, om den är känd
own-none = Kontot hör inte till någon av förbundets medlemmar. Be din förening eller administratören att koppla det.
own-issued = utfärdad { $day }
