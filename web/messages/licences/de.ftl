# What the folder web/src/licences says, auf Deutsch.

## A season at a glance

season-place = Verband, Bezirk oder Verein
season-place-placeholder = Der ganze Verband
season-members = Mitglieder
season-licences = Lizenzen
season-search = Name oder Nummer
season-show = Anzeigen
season-show-all = Alle
season-show-without = Ohne Lizenz
season-show-requested = Beantragt
season-show-owing = Offen
season-show-paid = Lizenz und nichts offen
season-name = Name
season-born = Geboren
season-club = Verein
season-licence = Lizenz
season-status = Stand
season-owed = Zu zahlen
season-actions = Was zu tun ist
season-before = { $type } in der Vorsaison
season-nobody = Dieser Verein hat in dieser Saison keine Mitglieder. Tragen Sie sie bei den Mitgliedern ein.
season-nobody-so = Auf niemanden hier trifft das zu.
season-more = Nur die ersten Mitglieder stehen hier; andere finden Sie bei den Mitgliedern.
season-no-licences = Hier gibt es noch keine Lizenz.
figure-licences = Lizenzen
figure-money = Für Lizenzen bezahlt
figure-of-members = { $count ->
    [one] von einem Mitglied
   *[other] von { $count } Mitgliedern
}
figure-issued-beside = { $count ->
    [one] ausgestellte Lizenz
   *[other] ausgestellte Lizenzen
}
figure-issued = ausgestellt
figure-waiting = in Wartestellung
figure-without = ohne Lizenz
figure-ended = beendet oder abgelehnt
figure-paid-of = von { $all } fälligen
figure-paid = bezahlt
figure-open = noch offen

## A licence and what happens to it

licence-status = { $status ->
    [requested] beantragt
    [awaiting_payment] wartet auf Zahlung
    [active] ausgestellt
    [suspended] gesperrt
    [revoked] entzogen
    [expired] abgelaufen
    [rejected] abgelehnt
    [cancelled] zurückgezogen
   *[none] keine
}
owed-until = bis { $day }
owed-late = war fällig am { $day }
owed-paid = bezahlt
owed-given-up = erlassen
licence-issue = Lizenz ausstellen
licence-issue-short = Ausstellen
licence-issue-of = Lizenz ausstellen: { $name }
licence-approve = Genehmigen
licence-approve-of = Genehmigen: { $name }
licence-reject = Ablehnen
licence-reject-of = Ablehnen: { $name }
licence-reject-now = Ablehnen
licence-choose = Auswahl
licence-choose-of = { $name } auswählen
licence-reason = Warum
licences-all-waiting = { $count ->
    [one] Die eine, die wartet
   *[other] Alle { $count }, die warten
}
licences-approve-chosen = { $count ->
    [0] Genehmigen
   *[other] { $count } genehmigen
}
licences-reject-title = { $count ->
    [one] Diese Lizenz ablehnen?
   *[other] Diese { $count } Lizenzen ablehnen?
}
licences-deciding = Wie weit es ist
licences-done-approve = { $count ->
    [one] Eine Lizenz ist ausgestellt.
   *[other] { $count } Lizenzen sind ausgestellt.
}
licences-done-reject = { $count ->
    [one] Eine Lizenz ist abgelehnt.
   *[other] { $count } Lizenzen sind abgelehnt.
}

## Issuing a licence, step by step

issue-back = Zu den Lizenzen der Saison
issue-who = Für wen?
issue-player = Mitglied
issue-nobody = Niemand dieses Namens oder dieser Nummer.
issue-number = Nummer
issue-no-club = kein Verein: Tragen Sie zuerst eine Mitgliedschaft ein
issue-family = Familie
issue-family-rank = Nummer { $rank } nach Alter, von { $size }
issue-flags = Merkmale
issue-which = Welche Lizenz?
issue-no-price = Hier steht der Preis mit allen Gründen, sobald klar ist, für wen und welche Lizenz.
issue-payer = Wer zahlt?
issue-payer-usual = hier üblich
issue-blocked = Schulden stehen im Weg: Zuerst sind { $amount } zu zahlen.
issue-blocked-look = Ansehen, was offen ist
issue-approve = Gleich genehmigen
issue-then = Danach genehmigt sie ein Verantwortlicher; der Preis steht heute fest.
issue-send = Für { $total } beantragen
issue-send-approved = Für { $total } ausstellen
issue-new-price = Den neuen Preis laden
issued-title = { $name } hat eine Lizenz
issued-title-requested = Die Lizenz für { $name } ist beantragt
issued-due = { $who } schuldet { $amount }, zahlbar bis { $day }.
issued-paid = Alles ist bezahlt.
issued-waits = Sie wartet auf die Genehmigung eines Verantwortlichen. Fällig wird der Preis, sobald sie genehmigt ist.
issued-next = Noch eine ausstellen
issued-member = Zum Mitglied
issued-decision = Die gespeicherte Berechnung

## On a member’s page

member-licences = Lizenzen
member-licences-none = Noch keine Lizenz.

## Many at once

renew-many = Die der Vorsaison erneuern
renew-title = Lizenzen für { $season } erneuern
renew-lead = Jeder bekommt die Lizenz seines Alters zum heutigen Preis. Wer abgelehnt wird, steht mit dem Grund da; die anderen werden trotzdem ausgestellt.
renew-club = Mitglieder welchen Vereins?
renew-nobody = Wer in der Vorsaison eine Lizenz hatte, hat schon eine, oder niemand hatte eine.
renew-all = { $count ->
    [one] Der eine mit einer Lizenz der Vorsaison
   *[other] Alle { $count } mit einer Lizenz der Vorsaison
}
renew-approve = Gleich genehmigen
renew-now = { $count ->
    [one] Eine Lizenz erneuern
   *[other] { $count } Lizenzen erneuern
}
renew-report = Bericht
renew-running = { $done } von { $total } …
renew-done = Es ist fertig.
renew-failed = Es brach vorher ab. Was ausgestellt ist, bleibt; beginnen Sie für die Übrigen neu.
renew-made = Ausgestellt
renew-skipped = Hatten schon eine
renew-refused = Abgelehnt
renew-total = Zusammen
renew-leave = Sie können die Seite verlassen: Es geht weiter, und die Adresse führt hierher zurück.

## Suspensions

suspensions-title = Sperren
suspensions-none = Hier keine.
suspension-days = { $from } bis { $until }
suspension-open = ab { $from }, Ende offen
suspension-status = { $status ->
    [requested] beantragt
    [granted] verhängt
    [refused] abgelehnt
   *[withdrawn] zurückgezogen
}
suspension-lifted = aufgehoben am { $day }
suspension-grant = Verhängen
suspension-refuse = Ablehnen
suspension-withdraw = Zurückziehen
suspension-lift = Aufheben
suspend = Sperren
suspend-ask = Sperre beantragen
suspend-title = { $name } sperren
suspend-ask-title = Sperre für { $name } beantragen
suspend-fee = Ein Verantwortlicher entscheidet. Der Verband kann dem Verein eine Gebühr dafür berechnen.
suspend-from = Erster Tag
suspend-until = Letzter Tag, falls bekannt
own-none = Dieses Konto gehört zu keinem Mitglied dieses Verbands. Bitten Sie Ihren Verein oder die Verwaltung, es zu verbinden.
own-issued = ausgestellt am { $day }
