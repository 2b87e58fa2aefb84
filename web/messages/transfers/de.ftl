# What the folder web/src/transfers says, auf Deutsch.

## The boards

transfers-title-transfers = Vereinswechsel
transfers-title-itc = Internationale Freigaben
transfers-title-rules = Die Regeln für Wechsel
transfers-to-transfers = Zwischen Vereinen
transfers-to-itc = International
transfers-to-rules = Regeln
transfers-back = Zu allen Wechseln
transfers-place = Verband, Bezirk oder Verein
transfers-place-placeholder = Der ganze Verband
transfers-none = In dieser Saison hat niemand einen Wechsel beantragt.
board-awaiting = { $count ->
    [0] Sie sind an der Reihe
    [one] Sie sind an der Reihe: einer wartet auf Sie
   *[other] Sie sind an der Reihe: { $count } warten auf Sie
}
board-awaiting-none = Nichts wartet auf Sie.
board-state = Stand
board-none = Keine hier.
board-all = Alle zeigen
board-back = Zur Übersicht
transfer-new = Wechsel beantragen
transfer-state = { $status ->
    [pending_old_club] Wartet auf den alten Verein
    [pending_new_club] Wartet auf den neuen Verein
    [pending_federation] Wartet auf den Verband
    [approved] Genehmigt
    [rejected] Abgelehnt
    [cancelled] Zurückgezogen
   *[other] Beantragt
}
transfer-to = zu { "" }
transfer-erased = Ein gelöschtes Mitglied
transfer-by-exception = mit Ausnahme
transfer-by = zu entscheiden bis { $day }
transfer-late = war zu entscheiden bis { $day }
transfer-from = ab { $day }
transfer-player = Spieler
transfer-old-club = Alter Verein
transfer-new-club = Neuer Verein
transfer-requested = Beantragt

## A request, step by step

transfer-who = Wer wechselt?
transfer-who-how = Lizenznummer und Geburtsdatum zusammen finden einen Spieler, gleich welchen Vereins.
transfer-number = Lizenznummer
transfer-find = Spieler suchen
transfer-another = Anderer Spieler
transfer-no-club = kein Verein
transfer-where = Zu welchem Verein, für welche Saison?
transfer-why = Gilt eine Ausnahme?
transfer-why-none = Keine
transfer-documents = Gibt es Unterlagen?
transfer-document-other = Weitere Unterlage
document-needed = nötig
document-remove = Entfernen
document-remove-of = { $name } entfernen
document-how = PDF, PNG oder JPEG, bis 5 MB
document-sending = Wird gesendet …
transfer-verdict = Darf der Spieler wechseln?
transfer-verdict-later = Hier steht mit allen Gründen, ob es geht, sobald klar ist, wer zu welchem Verein wechselt.
transfer-checking = Wird geprüft …
transfer-send-title = Antrag senden
transfer-comment = Anmerkung
transfer-new-rules = Die neuen Regeln laden
transfer-send = Wechsel beantragen
transfer-send-for = Für { $total } beantragen
transfer-allowed = Der Wechsel kann beantragt werden
transfer-not-allowed = { $count ->
    [one] Eines steht im Weg
   *[other] { $count } Dinge stehen im Weg
}
transfer-next = Möglich wäre es ab { $day }.
transfer-window = Wechselfenster
transfer-window-until = offen bis { $day }
transfer-window-always = das ganze Jahr offen
transfer-window-from = geschlossen; öffnet am { $day }
transfer-window-closed = geschlossen
transfer-window-except = Dennoch zugelassen: { $exception }
transfer-approvals = Wer genehmigt
transfer-approvals-none = Niemand: Er ist sofort genehmigt.
transfer-approver = { $approver ->
    [old_club] der alte Verein
    [new_club] der neue Verein
   *[federation] der Verband
}
transfer-days-each = { $count ->
    [one] je einen Tag Zeit
   *[other] je { $count } Tage Zeit
}
transfer-holds = Er gilt
transfer-from-approval = ab der letzten Genehmigung
transfer-fee = Gebühr
transfer-fee-who = { $payer ->
    [player] der Spieler zahlt
   *[new_club] der neue Verein zahlt
}, { $charged ->
    [request] mit dem Antrag.
   *[approval] nach der Genehmigung.
}
transfer-fee-returned = Scheitert der Antrag, wird sie zurückgezahlt.
transfer-fee-kept = Scheitert der Antrag, wird sie nicht zurückgezahlt.
transfer-fee-none = keine

## One transfer

transfer-made = Der Wechsel ist beantragt.
transfer-from-to = Von { $from } zu { $to }
transfer-way = Wo der Antrag steht
transfer-facts = Der Wechsel
transfer-kind-title = Art
transfer-kind = { $kind ->
    [internal] innerhalb eines Bezirks
   *[external] in einen anderen Bezirk
}
transfer-exception = Ausnahme
transfer-let-in = Mit dieser Ausnahme außerhalb des Fensters zugelassen.
transfer-decision = Die gespeicherte Prüfung
transfer-approve = Genehmigen
transfer-reject = Ablehnen
transfer-cancel = Zurückziehen
transfer-revoke = Widerrufen
transfer-behalf-approve = Stellvertretend genehmigen
transfer-behalf-reject = Stellvertretend ablehnen
transfer-behalf-told = { $turn ->
    [pending_old_club] Der alte Verein ist an der Reihe. Sie entscheiden für ihn, weil er schweigt oder nicht mehr besteht.
    [pending_new_club] Der neue Verein ist an der Reihe. Sie entscheiden für ihn, weil er schweigt oder nicht mehr besteht.
   *[other] Sie entscheiden für den, der an der Reihe ist.
}
transfer-moves = { $name }: { $from } → { $to }
transfer-cancel-told = Der Antrag endet, und nichts ändert sich.
transfer-revoke-told = Die Genehmigung gilt nicht mehr: Der Spieler wechselt nicht.
transfer-reject-why = Warum er abgelehnt wird
transfer-revoke-why = Warum sie widerrufen wird
transfer-done-approve = Er ist genehmigt.
transfer-done-reject = Er ist abgelehnt.
transfer-done-cancel = Er ist zurückgezogen.
transfer-done-revoke = Die Genehmigung ist widerrufen.
decide-on-behalf-why = Warum Sie für ihn entscheiden
decide-letter = Das Schreiben mit der Antwort
decide-reference = Aktenzeichen
decide-number = Die Nummer des Spielers bei uns
decide-no-record = Dieser Spieler ist bei uns nicht eingetragen
decide-raced = Inzwischen hat jemand etwas geändert. Sehen Sie noch einmal hin, bevor Sie entscheiden.
decide-look = Noch einmal ansehen
next-yours = Sie sind an der Reihe.
next-turn = { $turn ->
    [pending_old_club] Der alte Verein entscheidet
    [pending_new_club] Der neue Verein entscheidet
   *[other] Der Verband entscheidet
}
next-until = bis { $day }.
next-was-until = – er hätte bis { $day } entscheiden sollen.
next-silence = { $silence ->
    [approve] Sein Schweigen gilt als Genehmigung.
    [escalate] Schweigt er, darf der Verband für ihn entscheiden.
   *[remind] Schweigt er, wird er erinnert.
}
next-holds = Nach der Genehmigung gilt er ab { $day }.
next-moved = Der Spieler gehört seit { $day } zu { $to }.
next-waits = Der Spieler gehört ab { $day } zu { $to }.
next-moves = Der Spieler wechselt jetzt zu { $to }.
next-stays = Es ist vorbei. Der Spieler bleibt bei { $from }.
diagram-at = Schritt { $number } von { $count }: { $state }
diagram-ended = Beendet: { $state }
diagram-state = { $state }{ $standing ->
    [here] : jetzt
    [been] : erledigt
    [left] : nicht erreicht
   *[ahead] : kommt noch
}

## What happened

steps-title = Was geschehen ist
transfer-step = { $event ->
    [request] Beantragt
    [approve] { $from ->
        [pending_old_club] Der alte Verein hat genehmigt
        [pending_new_club] Der neue Verein hat genehmigt
       *[other] Der Verband hat genehmigt
    }
    [reject] { $from ->
        [pending_old_club] Der alte Verein hat abgelehnt
        [pending_new_club] Der neue Verein hat abgelehnt
       *[other] Der Verband hat abgelehnt
    }
    [cancel] Zurückgezogen
    [revoke] Der Verband hat die Genehmigung widerrufen
    [lapse] Die Frist ist abgelaufen, niemand hatte entschieden
    [comment] Anmerkung
    [attach] Unterlage hinzugefügt
    [move] Der Spieler hat gewechselt
    [blocked] Konnte nicht von selbst geschehen
   *[other] { $event }
}
transfer-step-behalf = { $approver ->
    [old_club] stellvertretend für den alten Verein
    [new_club] stellvertretend für den neuen Verein
   *[federation] stellvertretend für den Verband
}
step-by-itself = von selbst
step-by-nobody = jemand
comment-add = Anmerkung hinzufügen
comment-send = Anmerkung hinzufügen
documents-title = Unterlagen
documents-none = Noch keine.
document-open = { $name } öffnen
document-add = Unterlage hinzufügen
document-added = { $name } ist hinzugefügt.
document-kind-other = sonstige Unterlage

## A player’s history

career-title = Vereine und Länder
career-none = Noch kein Wechsel.
career-itc = Von { $from } nach { $to }
itc-state = { $status ->
    [pending_federation_approval] Wartet auf den aufnehmenden Verband
    [pending_release] Wartet auf die Freigabe
    [pending_fipjp] { $authority ->
        [none] Wartet auf CEP oder FIPJP
       *[other] Wartet auf { $authority }
    }
    [released] Freigegeben
    [completed] Abgeschlossen
    [rejected] Abgelehnt
    [cancelled] Zurückgezogen
    [expired] Abgelaufen
   *[other] Beantragt
}

## The rules in words

rules-lead = Was in diesem Verband gilt, wenn ein Spieler den Verein oder das Land wechselt.
rules-none = Die Regeln dieses Verbands sagen nichts über Wechsel: Hier wechselt niemand.
rules-edit = Die Regeln in der Werkstatt ändern
rules-window = Wann ein Wechsel beantragt werden kann
rules-window-always = Das ganze Jahr.
rules-window-deadline = Vom ersten Tag der Saison bis { $day }.
rules-window-period = Vom { $from } bis { $to }, jedes Jahr.
rules-calendar = Offene Tage im Jahr { $year }
rules-calendar-open = Offen vom { $from } bis { $to }
rules-calendar-one = Offen am { $from }
rules-calendar-never = In diesem Jahr an keinem Tag offen.
rules-legend-open = offen
rules-legend-closed = geschlossen
rules-legend-unknown = noch keine Saison
rules-legend-today = heute
rules-who = Wer genehmigt, und ab wann es gilt
rules-days = { $count ->
    [one] Jeder hat einen Tag Zeit.
   *[other] Jeder hat { $count } Tage Zeit.
}
rules-silence = { $silence ->
    [approve] Schweigen gilt als Genehmigung.
    [escalate] Schweigt ein Verein, darf der Verband für ihn entscheiden.
   *[remind] Wer schweigt, wird erinnert.
}
rules-effective = { $effective ->
    [next_season] Ein Wechsel gilt ab der nächsten Saison, mit Ausnahme ab der Genehmigung.
   *[on_approval] Ein Wechsel gilt ab der letzten Genehmigung.
}
rules-max = { $count ->
    [one] Ein Wechsel je Saison.
   *[other] { $count } Wechsel je Saison.
}
rules-max-none = Beliebig viele Wechsel.
rules-licensed = Keiner mehr, sobald die Lizenz der Saison gelöst ist.
rules-exceptions = Ausnahmen außerhalb des Fensters
rules-exceptions-any = Ausnahmen
rules-exceptions-none = Keine.
rules-exception-needs = nötig: { $documents }
rules-exception-free = braucht keine Unterlage
rules-fees = Was er kostet
rules-fees-none = Nichts.
rules-fee-any = jeder Wechsel
rules-fee-waived = frei bei: { $names }
rules-fee-from = ab { $day }
rules-fee-until = bis { $day }
rules-itc = Internationale Freigaben
rules-itc-none = Dieser Verband stellt keine internationalen Freigaben aus.
rules-itc-approval = { $required ->
    [yes] Dieser Verband genehmigt einen Antrag, bevor er hinausgeht.
   *[no] Ein Antrag geht sofort hinaus.
}
rules-itc-delay = { $count ->
    [0] Der Spieler ist ab dem Abschluss spielberechtigt.
    [one] Der Spieler ist einen Tag nach dem Abschluss spielberechtigt.
   *[other] Der Spieler ist { $count } Tage nach dem Abschluss spielberechtigt.
}
rules-itc-authority = { $rule ->
    [cep_if_any_member] Ist einer der Verbände europäisch, entscheidet die CEP mit; zwischen anderen Konföderationen die FIPJP.
   *[by_confederation] Zwischen zwei Konföderationen entscheidet die FIPJP mit.
}
rules-itc-validity = { $count ->
    [one] Eine Freigabe kann einen Tag lang abgeschlossen werden.
   *[other] Eine Freigabe kann { $count } Tage lang abgeschlossen werden.
}
rules-itc-fee = Einen Spieler freizugeben kostet { $amount } für die Bearbeitung: { $payer ->
    [receiving_club] Der neue Verein zahlt.
    [receiving_federation] Der aufnehmende Verband zahlt.
   *[player] Der Spieler zahlt.
}
rules-itc-fee-blocks = Abgeschlossen wird erst, wenn die Gebühr bezahlt ist.
rules-itc-fee-none = Einen Spieler freizugeben kostet nichts.
rules-itc-free = Die Freigabe selbst ist kostenlos.
