# Was der Ordner web/src/studio sagt, auf Deutsch.

## Drafts

studio-lead = Ändern Sie eine Regel, ohne jemandes Lizenz zu berühren: Sie arbeiten an einer Kopie, sehen sofort, was jeder zahlen würde, und veröffentlichen, wenn es stimmt.
studio-drafts = Entwürfe
studio-new = Neuer Entwurf
studio-none = Es gibt noch keinen Entwurf. Beginnen Sie einen: Für niemanden ändert sich etwas, bevor er veröffentlicht ist.
studio-none-of-state = Kein Entwurf ist in diesem Zustand.
studio-name = Wofür
studio-state = Zustand
studio-by = Von
studio-updated = Zuletzt geschrieben
studio-state-all = Alle
studio-state-open = wird geschrieben
studio-state-submitted = wartet auf Freigabe
studio-state-scheduled = freigegeben, gilt später
studio-state-published = veröffentlicht
studio-state-discarded = aufgegeben
studio-revision = Revision { $number }
studio-new-name = Wofür ist er?
studio-new-name-how = Eine Zeile, die andere verstehen: „Korsika: 1,50 weniger unter 25“.
studio-new-make = Entwurf beginnen
studio-begin = Beginnen mit
studio-begin-regional = Eine regionale Maßnahme für die Jugend
studio-begin-regional-how = Eine kurze, fast fertige Regel: Sie tragen ein, wo, bis zu welchem Alter und wie viel.
studio-begin-taken = Eine Regel dieser Art gibt es schon, in { $file }. Beginnen Sie mit den Regeln, wie sie sind, und ändern Sie diese Datei.
studio-begin-empty = Die Regeln, wie sie sind
studio-begin-empty-how = Ändern Sie einen Betrag, eine Saison oder eine Regel, die es gibt.
studio-begin-what = Eine Maßnahme einer Region für die Jugend. Sie fragt dreierlei: wo, bis zu welchem Alter und wie viel weniger. Tragen Sie es unten ein; der Preis daneben folgt beim Tippen.
studio-begin-who = WO und WER: Schreiben Sie den Code der Region zwischen die Anführungszeichen und das Alter hinter <. Die Codes: { $places }.
studio-begin-much = WIE VIEL WENIGER: Schreiben Sie den Betrag zwischen die Anführungszeichen, mit Punkt: 1.50
studio-begin-why = WARUM, wie es liest, wer zahlt:
studio-begin-reason = Weniger für die Jugend der Region.

## How it works

studio-guide = So geht es
studio-guide-away = Ausblenden
studio-guide-done = erledigt
studio-guide-write = Die Regel schreiben
studio-guide-write-how = Tragen Sie ein, wonach der Text fragt. Gespeichert wird von selbst.
studio-guide-try = An jemandem ausprobieren
studio-guide-try-how = Geben Sie eine Person ein, für die sie gilt: Der heutige Preis und der des Entwurfs stehen nebeneinander.
studio-guide-test = Als Test behalten
studio-guide-test-how = Ein Knopf macht aus dem Ausprobierten einen Test, damit es später niemand kaputtmacht.
studio-guide-impact = Sehen, wen es trifft
studio-guide-impact-how = Zählen Sie es über Tausende von Menschen, bevor jemand zahlt.
studio-guide-publish = Veröffentlichen lassen
studio-guide-publish-how = Sagen Sie in einer Zeile, warum. Wo Ihr Verband es will, sieht eine zweite Person darauf.

## A draft

studio-back = Alle Entwürfe
studio-base = auf Revision { $number } gemacht
studio-from = gilt ab
studio-unchanged = Noch ist nichts geändert: Wählen Sie eine Datei und schreiben Sie.
studio-submitted = { $name } bittet um Freigabe:
studio-submitted-own = Sie haben selbst daran geschrieben: Jemand anderes muss es freigeben.
studio-sent-back = { $name } hat ihn zurückgegeben:
studio-published = Veröffentlicht von { $name }.
studio-published-see = Im Rechner ansehen
studio-saving-saved = Alles gespeichert
studio-saving-waiting = Noch nicht gespeichert …
studio-saving-saving = Wird gespeichert …
studio-saving-failed = Nicht gespeichert
studio-saving-lost = Nicht gespeichert: anderswo geändert
studio-failed = Was Sie geschrieben haben, ist nicht gespeichert.
studio-failed-again = Noch einmal speichern
studio-lost = Jemand hat diesen Entwurf inzwischen geändert.
studio-lost-how = Was Sie geschrieben haben, ist noch da, aber nicht gespeichert.
studio-lost-mine = Behalten, was ich schrieb
studio-lost-theirs = Den Entwurf ohne das neu lesen
studio-leave = Etwas ist nicht gespeichert. Trotzdem weggehen?
studio-panel = Ausprobieren, Tests, Wirkung, Unterschied

## Files

studio-files = Dateien
studio-group-scripts = Regeln als Skripte
studio-group-tests = Tests
studio-group-general = Allgemeines
studio-group-season = Saison { $season }
studio-changed-count = { $count ->
    [one] 1 geändert
   *[other] { $count } geändert
}
studio-errors-count = { $count ->
    [one] 1 Fehler
   *[other] { $count } Fehler
}
studio-fails-count = { $count ->
    [one] 1 scheitert
   *[other] { $count } scheitern
}
studio-change-added = neu
studio-change-changed = geändert
studio-change-removed = entfernt
studio-file-fees = Lizenzgebühren
studio-file-fees-how = Woraus eine Lizenz in dieser Saison besteht und was jeder Teil kostet.
studio-file-overrides = Beträge von Orten
studio-file-overrides-how = Was Regionen, Bezirke und Vereine stattdessen verlangen.
studio-file-schedules = Andere Gebühren
studio-file-schedules-how = Mitgliedschaft, Startgelder, Sanktionen, Sperren.
studio-file-surcharges = Zuschläge und Nachlässe
studio-file-surcharges-how = Was bei Verspätung dazukommt oder wegfällt, wer früh ist.
studio-file-distribution = Wer was erhält
studio-file-distribution-how = Wie das Gezahlte geteilt wird.
studio-file-organisation = Organisation
studio-file-organisation-how = Regionen und Bezirke mit ihren Codes.
studio-file-seasons = Saisons
studio-file-seasons-how = Von welchem bis zu welchem Tag jede Saison geht.
studio-file-sources = Quellen
studio-file-sources-how = Wo die Regeln beschlossen wurden, zum Zitieren.
studio-file-taxes = Steuern
studio-file-taxes-how = Wie jede Art von Gebühr besteuert wird.
studio-file-tenant = Der Verband
studio-file-tenant-how = Name, Währung, Sprachen, Rundungen, wer veröffentlichen darf.
studio-file-vocabulary = Wörter
studio-file-vocabulary-how = Lizenzarten, Kategorien und wie Skripte einen Betrag nennen dürfen.
studio-file-waivers = Befreiungen
studio-file-waivers-how = Wer weniger oder nichts zahlt.
studio-file-limits = Grenzen der Skripte
studio-file-limits-how = Wie viel Arbeit ein Skript machen darf.
studio-file-test-how = Tests: eine Frage und die Antwort, die es geben muss. Sie laufen bei jeder Änderung.
studio-file-script-how = Eine eigene Regel. Strg und Leertaste zeigen, was man schreiben kann, F1 erklärt ein Wort.
studio-add = Datei hinzufügen
studio-add-kind = Was ist es?
studio-kind-scripts = Eine Regel als Skript
studio-kind-tests = Tests
studio-kind-fees = Lizenzgebühren einer Saison
studio-kind-overrides = Beträge von Orten einer Saison
studio-kind-schedules = Andere Gebühren einer Saison
studio-kind-surcharges = Zuschläge einer Saison
studio-add-name = Wie heißt sie?
studio-add-season = Welche Saison?
studio-add-letters = Nur Buchstaben ohne Akzente, Ziffern, - und _.
studio-add-there = { $file } gibt es schon.
studio-add-how = Sie wird
studio-add-do = Hinzufügen
studio-add-begun = Schreiben Sie die Regel hier; Strg und Leertaste zeigen, was möglich ist.
studio-remove = Diese Datei entfernen
studio-remove-sure = Entfernen, was hier steht?
studio-revert = Alle Änderungen dieser Datei zurücknehmen
studio-revert-sure = So, wie sie heute gilt?
studio-sure = Ja
studio-not-sure = Nein
studio-no-file = Es gibt keine Datei zu zeigen.
studio-removed = Der Entwurf hat diese Datei nicht mehr.
studio-text = Text von { $file }
studio-wrong = { $count ->
    [one] Eines stimmt nicht
   *[other] { $count } Dinge stimmen nicht
}
studio-warned = Einen Blick wert
studio-place = { $file }, Zeile { $line }
studio-line = Zeile { $line }
studio-sound = Der Text hat keine Fehler.

## What somebody pays

studio-result = Was es ändert
studio-result-change = Jemand anderen ausprobieren
studio-result-missing = Sagen Sie, an wem es ausprobiert wird.
studio-result-stale = Der Text hat Fehler: Dies ist der Stand davor.
studio-result-same = Für diese Person ändert sich nichts.
studio-result-inside = Derselbe Preis, anders zusammengesetzt.
studio-result-other = Für diese Person ist der Preis ein anderer.
studio-result-said = Heute { $before }, nach dem Entwurf { $after }.
studio-today = Heute
studio-draft = Dieser Entwurf
studio-refused = nicht möglich
studio-born = geboren am { $date }
studio-tab-try = Ausprobieren
studio-tab-tests = Tests
studio-tab-tests-fail = { $count ->
    [one] Tests (1 scheitert)
   *[other] Tests ({ $count } scheitern)
}
studio-tab-impact = Wirkung
studio-tab-difference = Unterschied
studio-try-who = An wem ausprobiert wird
studio-try-nothing = Solange es Fehler gibt, lässt sich nichts ausrechnen.
studio-try-missing = Es fehlt noch: { $fields }
studio-try-this = Diesen Fall ausprobieren
studio-pick = Jemanden aus einem Test oder aus dem Berechneten nehmen
studio-pick-case = Aus einem Test
studio-pick-case-how = { $count ->
    [one] In einem Test suchen
   *[other] In { $count } Tests suchen
}
studio-pick-no-case = Kein Test heißt so.
studio-pick-player = Aus der letzten Lizenz eines Mitglieds
studio-pick-player-how = Name oder Nummer
studio-pick-decision = Aus einer gespeicherten Berechnung, nach ihrer Nummer
studio-pick-do = Übernehmen
studio-pick-taken = Übernommen.
studio-pick-other = Das war keine Lizenz; hier werden nur Lizenzen ausprobiert.
studio-pick-erased = Was dort gefragt war, ist gelöscht.
studio-pick-keep = Ihre gespeicherte Antwort als Test behalten
studio-pick-none = Dieses Mitglied hat noch keine Lizenz.
studio-case = Einen Test daraus machen
studio-case-how = Der Test gilt, solange die Antwort für diese Person { $expected } ist.
studio-case-not = Möglich, sobald der Entwurf keine Fehler hat.
studio-case-name = Wie der Test heißt
studio-case-add = Zu { $file } hinzufügen
studio-case-made = Der Test steht in { $file }.

## Tests

studio-tests-running = Die Tests laufen …
studio-tests-not = Die Tests laufen, sobald der Entwurf keine Fehler hat.
studio-tests-fail = { $count ->
    [one] 1 Test scheitert
   *[other] { $count } Tests scheitern
}
studio-tests-hold = { $count ->
    [one] 1 hält
   *[other] { $count } halten
}
studio-tests-all = { $count ->
    [one] Der eine Test hält
   *[other] Alle { $count } Tests halten
}
studio-tests-again = Noch einmal laufen lassen
studio-tests-failing = Was scheitert
studio-tests-by-file = Alle Tests
studio-test-holds = hält
studio-test-fails = scheitert
studio-expected = erwartet
studio-found = gefunden
studio-nothing = nichts
studio-coverage = Worauf kein Test sieht
studio-coverage-how = Eine Änderung dort fiele nicht auf. Dieselben Zeichen stehen neben den Zeilen des Textes.
studio-coverage-whole = Auf jede Regel und jede Zeile sieht ein Test.
studio-coverage-all = alle { $count } sind geprüft
studio-coverage-of = { $count } von { $all } sind geprüft; ohne Test:

## Impact

studio-impact-source = Über wen?
studio-impact-population = Erfundene Menschen
studio-impact-population-how = Jeden Alters, mit jeder Lizenz, aus jedem Bezirk; nützlich, wo noch nichts dergleichen berechnet wurde.
studio-impact-recorded = Was berechnet wurde
studio-impact-recorded-how = Jede Lizenz und Gebühr, als wäre sie nach dem Entwurf berechnet.
studio-impact-size = Wie viele Menschen
studio-impact-on = Zu einem anderen Tag
studio-impact-on-recorded = Leer: jeder zu seinem eigenen Tag.
studio-impact-on-population = Leer: heute.
studio-impact-find = Zählen
studio-impact-again = Noch einmal zählen
studio-impact-cancel = Anhalten
studio-impact-errors = Möglich, sobald der Entwurf keine Fehler hat.
studio-impact-begins = Es beginnt …
studio-impact-progress = { $read } von { $total } angesehen, { $changed } bisher betroffen
studio-impact-cancelled = Angehalten.
studio-impact-outdated = Der Entwurf oder die Regeln haben sich seither geändert: Zählen Sie noch einmal.
studio-impact-none = Noch wurde nichts gezählt. Es ändert nichts und dauert Sekunden.
studio-impact-csv = Als Tabelle speichern (CSV)
studio-impact-made = Gezählt am
studio-weighed-nobody = Von { $facts } Angesehenen ist niemand betroffen.
studio-weighed = { $count ->
    [one] Von { $facts } Angesehenen ist einer betroffen.
   *[other] Von { $facts } Angesehenen sind { $changed } betroffen.
}
studio-weighed-same = Zusammen zahlen sie gleich viel.
studio-weighed-less = Zusammen zahlen sie { $amount } weniger.
studio-weighed-more = Zusammen zahlen sie { $amount } mehr.
studio-weighed-before = Heute
studio-weighed-after = Nach dem Entwurf
studio-weighed-refused = Nicht mehr möglich
studio-weighed-allowed = Neu möglich
studio-weighed-inside = Gleicher Preis, anders geteilt
studio-histogram = Um wie viel sich Preise unterscheiden
studio-histogram-by = Unterschied
studio-histogram-count = Wie viele
studio-histogram-sum = Zusammen
studio-range = { $from } bis { $to }
studio-as-table = Als Tabelle
studio-by-license_type = Nach Lizenz
studio-by-region = Nach Region
studio-by-district = Nach Bezirk
studio-by-club = Nach Verein
studio-by-recipient = Nach Empfänger
studio-touched = { $changed } von { $facts } betroffen
studio-all-of = Alle { $count } zeigen
studio-fewer = Weniger zeigen
studio-column-touched = Betroffen
studio-column-difference = Unterschied
studio-largest = Die größten Änderungen

## Difference

studio-difference-none = Der Entwurf ändert noch nichts.
studio-difference-errors = Eintrag für Eintrag lässt sich vergleichen, sobald der Entwurf keine Fehler hat.
studio-difference-entries = { $count ->
    [one] Ein Eintrag wird ein anderer
   *[other] { $count } Einträge werden andere
}
studio-hunk = Änderung in { $file }
studio-line-same = unverändert:
studio-line-in = neu:
studio-line-out = herausgenommen:

## What happens to a draft

studio-do-publish = Veröffentlichen
studio-do-publish-how = Von da an zahlen alle nach diesen Regeln. Was vorher berechnet wurde, bleibt, wie es ist.
studio-do-submit = Um Freigabe bitten
studio-do-submit-how = Wer veröffentlichen darf, erfährt es per E-Mail. Bis zur Entscheidung lässt sich der Entwurf nicht ändern.
studio-do-approve = Freigeben
studio-do-approve-how = Von da an zahlen alle nach diesen Regeln. Was vorher berechnet wurde, bleibt, wie es ist.
studio-do-reject = Zurückgeben
studio-do-reject-how = Der Entwurf lässt sich wieder ändern, und wer bat, erfährt, warum.
studio-do-withdraw = Zurücknehmen
studio-do-withdraw-how = Der Entwurf lässt sich wieder ändern; niemand muss ihn jetzt freigeben.
studio-do-discard = Aufgeben
studio-do-discard-how = Der Entwurf bleibt lesbar, kann aber weder geändert noch veröffentlicht werden.
studio-doing = Einen Augenblick …
studio-reason = Warum? Es steht im Protokoll.
studio-reason-optional = Was dem gesagt wird, der bat (kann leer bleiben)
studio-when = Wann
studio-when-now = Sofort
studio-when-later = Ab einem Tag und einer Stunde
studio-stopped-tests = { $count ->
    [one] Nicht veröffentlicht: Ein Test scheitert.
   *[other] Nicht veröffentlicht: { $count } Tests scheitern.
}
studio-stopped-tests-how = Berichtigen Sie die Regel, oder den Test, wo der neue Betrag gemeint ist.
studio-acknowledge = Die neuen Beträge sind gemeint: weiter, obwohl Tests scheitern
studio-stopped-errors = { $count ->
    [one] Nicht möglich: Eines stimmt nicht.
   *[other] Nicht möglich: { $count } Dinge stimmen nicht.
}
studio-behind = Seither wurden andere Regeln veröffentlicht: Sie begannen auf Revision { $base }, Revision { $live } gilt
studio-behind-changes = { $count ->
    [one] Sie haben einen Eintrag geändert:
   *[other] Sie haben { $count } Einträge geändert:
}
studio-behind-how = Bringen Sie den Entwurf auf den Stand; was Sie schrieben, bleibt.
studio-rebase = Auf den Stand bringen
studio-conflict = Beide haben dieselbe Datei geändert. Welche bleibt?
studio-conflict-draft = Was in diesem Entwurf steht
studio-conflict-live = Was veröffentlicht wurde
