# What the folder web/src/certificates says, auf Deutsch.

## The board

itc-new = Freigabe beantragen
itc-none = Es gibt noch keine Freigabe.
itc-back = Zu allen Freigaben
itc-to-check = Ist jemand spielberechtigt? Freigabe prüfen
itc-waits-for = wartet auf { $authority }
itc-valid-until = abzuschließen bis { $day }
itc-competes-from = Spielberechtigt ab { $day }
itc-fee-open = Bearbeitungsgebühr nicht bezahlt
itc-number = Nummer der Freigabe
itc-releasing = Abgebender Verband
itc-receiving = Aufnehmender Verband
itc-requested = Beantragt

## A request, step by step

itc-who = Wer kommt?
itc-unknown = Jemand Neues
itc-known = Schon Mitglied hier
itc-member = Mitglied
itc-member-placeholder = Name oder Nummer
itc-member-nobody = Niemand dieses Namens oder dieser Nummer.
itc-given-name = Vorname
itc-family-name = Nachname
itc-from = Von welchem Verband?
itc-country = Land
itc-country-none = Kein Verband dieses Namens.
itc-their-number = Die Nummer des Spielers dort, falls bekannt
itc-suspended = gesperrt
itc-here = hier vertreten
itc-where = Zu welchem Verein, für welche Saison?
itc-verdict = Was die Freigabe braucht
itc-verdict-later = Wer entscheidet, was es kostet und ab wann der Spieler spielberechtigt ist, steht hier, sobald der Verband gewählt ist.
itc-between = Zwischen zwei Konföderationen
itc-within = Innerhalb einer Konföderation
itc-confederations = Konföderationen
itc-deciding = Wer entscheidet
itc-first-own = dieser Verband genehmigt den Antrag
itc-then-release = der abgebende Verband gibt den Spieler frei
itc-then-authority = die { $authority } genehmigt, mit Aktenzeichen
itc-then-complete = dieser Verband schließt sie ab
itc-competes = Spielberechtigt
itc-delay = { $count ->
    [0] Ab dem Tag des Abschlusses.
    [one] Ab einem Tag nach dem Abschluss.
   *[other] Ab { $count } Tagen nach dem Abschluss.
}
itc-validity = Gültig
itc-validity-days = { $count ->
    [one] Einen Tag lang.
   *[other] { $count } Tage lang.
}
itc-fee = Bearbeitungsgebühr
itc-fee-who = { $payer ->
    [receiving_club] Der neue Verein zahlt.
    [receiving_federation] Der aufnehmende Verband zahlt.
   *[player] Der Spieler zahlt.
}
itc-fee-blocks = Abgeschlossen wird erst, wenn sie bezahlt ist.
itc-fee-later = bekannt, sobald alles eingetragen ist
itc-fee-what = Eine eigene, interne Gebühr des abgebenden Verbands für die Bearbeitung. Die Freigabe selbst ist kostenlos.
itc-send = Freigabe beantragen

## One certificate

itc-made = Die Freigabe ist beantragt.
itc-facts = Die Freigabe
itc-not-here = hier nicht vertreten
itc-authority = Übergeordnete Instanz
itc-authority-none = keine
itc-reference = Aktenzeichen { $reference }
itc-fee-paid = Bezahlt am { $day }.
itc-completed = Abgeschlossen
itc-next = { $status ->
    [pending_federation_approval] Der aufnehmende Verband entscheidet, ob der Antrag hinausgeht.
    [pending_release] { $releasing } entscheidet, ob der Spieler freigegeben wird.
    [pending_fipjp] Die { $authority } entscheidet.
    [released] Der Spieler ist freigegeben: { $receiving } kann abschließen.
    [completed] Sie ist abgeschlossen.
    [rejected] Es ist vorbei: Der Spieler bleibt beim Verband von { $releasing }.
    [cancelled] Sie wurde zurückgezogen.
   *[expired] Sie wurde nicht rechtzeitig abgeschlossen.
}
itc-next-until = Sie kann bis { $day } abgeschlossen werden.
itc-next-fee = Zuerst muss die Bearbeitungsgebühr bezahlt werden; der abgebende Verband ({ $releasing }) trägt es hier ein.
itc-step = { $event ->
    [requested] Beantragt
    [federation_approved] Der aufnehmende Verband hat genehmigt
    [federation_rejected] Der aufnehmende Verband hat abgelehnt
    [released] Der Spieler wurde freigegeben
    [release_refused] Die Freigabe wurde verweigert
    [fipjp_approved] Die { $authority } hat genehmigt
    [fipjp_rejected] Die { $authority } hat abgelehnt
    [completed] Abgeschlossen
    [cancelled] Zurückgezogen
    [expired] Abgelaufen
    [fee_paid] Die Bearbeitungsgebühr wurde bezahlt
    [comment] Anmerkung
    [attach] Unterlage hinzugefügt
   *[other] { $event }
}
itc-offer = { $offer ->
    [federation-approve] Genehmigen
    [federation-reject] Ablehnen
    [release] Freigeben
    [refuse] Freigabe verweigern
    [record-release] Freigabe eintragen
    [record-refusal] Verweigerung eintragen
    [authority-approve] Genehmigen
    [authority-reject] Ablehnen
    [record-approval] Genehmigung eintragen
    [record-rejection] Ablehnung eintragen
    [complete] Abschließen
    [pay] Gebühr ist bezahlt
   *[cancel] Zurückziehen
}
itc-told = { $offer ->
    [federation-approve] Der Antrag geht dann an den abgebenden Verband.
    [federation-reject] Der Antrag endet hier.
    [release] Der Spieler darf gehen. Mitgliedschaft und Lizenz hier enden, sobald der andere Verband abschließt.
    [refuse] Der Antrag endet. Offene Verpflichtungen sind ein Grund.
    [record-release] Der Spieler gilt als vom anderen Verband freigegeben.
    [record-refusal] Die Freigabe gilt als verweigert, und der Antrag endet.
    [authority-approve] Der Spieler ist dann unter Ihrem Aktenzeichen freigegeben.
    [authority-reject] Der Antrag endet hier.
    [record-approval] Er gilt als unter diesem Aktenzeichen genehmigt.
    [record-rejection] Er gilt als abgelehnt, und der Antrag endet.
    [complete] { $count ->
        [0] Der Spieler wird hier Mitglied und ist ab heute spielberechtigt.
        [one] Der Spieler wird hier Mitglied und ist ab morgen spielberechtigt.
       *[other] Der Spieler wird hier Mitglied und ist in { $count } Tagen spielberechtigt.
    }
    [pay] Die Bearbeitungsgebühr des abgebenden Verbands gilt als bezahlt.
   *[cancel] Der Antrag endet, und nichts ändert sich.
}
itc-done = { $offer ->
    [federation-approve] Sie ist genehmigt.
    [federation-reject] Sie ist abgelehnt.
    [release] Der Spieler ist freigegeben.
    [refuse] Die Freigabe ist verweigert.
    [record-release] Die Freigabe ist eingetragen.
    [record-refusal] Die Verweigerung ist eingetragen.
    [authority-approve] Sie ist genehmigt.
    [authority-reject] Sie ist abgelehnt.
    [record-approval] Die Genehmigung ist eingetragen.
    [record-rejection] Die Ablehnung ist eingetragen.
    [complete] Sie ist abgeschlossen.
    [pay] Die Gebühr gilt als bezahlt.
   *[cancel] Sie ist zurückgezogen.
}
itc-records = { $who } ist hier nicht vertreten: Sie tragen die Antwort ein. Fügen Sie das Schreiben hinzu, mit dem sie kam.
itc-why = Warum
itc-why-refused = Warum die Freigabe verweigert wird

## May somebody compete?

check-lead = Ob ein Spieler, der aus dem Ausland kam, an einem Tag spielberechtigt ist, nach der Nummer der Freigabe.
check-asked = Die Frage
check-answer = Die Antwort
check-on = An welchem Tag?
check-now = Prüfen
check-yes = Am { $day } spielberechtigt
check-no = Am { $day } nicht spielberechtigt
check-copy = Link zu dieser Antwort kopieren
check-unknown = Es gibt keine Freigabe mit dieser Nummer.
check-unknown-advice = Vergleichen Sie sie mit der Freigabe: Sie beginnt mit ITC und dem Jahr.
check-later = Hier steht die Antwort.
