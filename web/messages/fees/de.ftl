# What the folder web/src/fees says, auf Deutsch.

## The fees of a season

fees-title = Gebühren einer Saison
fees-short = Tabelle
fees-lead = { $tenant }: Beträge, die am { $day } gelten.
fees-tabs = Arten von Gebühren
fees-tab-licence = Lizenz
fees-tab-schedules = Andere Gebühren
fees-tab-reductions = Ermäßigungen und Aufteilung
fees-filter = Suchen
fees-filter-placeholder = Bestandteil, Region, Bezirk
fees-copy = Saison kopieren …
fees-table = Bestandteile der Lizenz nach Art, Saison { $season }
fees-component = Bestandteil
fees-none = –
fees-locked = für alle gleich
fees-change-of = Ändern: { $name }
fees-before = bisher: { $amount }
fees-later = ab { $day }: { $amount }
fees-others = { $count ->
    [one] und { $count } weiterer nach Alter oder Kategorie
   *[other] und { $count } weitere nach Alter oder Kategorie
}
fees-own = { $count ->
    [one] { $count } Ort mit eigenem Betrag
   *[other] { $count } Orte mit eigenen Beträgen
}
fees-own-add = Anderer Betrag für einen Ort
fees-own-add-of = Anderen Betrag für einen Ort festlegen: { $name }, { $type }
fees-no-components = Diese Saison hat noch keine Bestandteile. Kopieren Sie eine andere Saison hierher.
fees-no-match = Nichts dieses Namens.
fees-no-rows = Nichts ist festgelegt.
fees-subtotal = Bestandteile zusammen
fees-total = An diesem Tag zu zahlen
fees-from-day = ab { $day }
fees-to-day = bis { $day }
fees-age-between = { $from } bis { $to } Jahre
fees-age-from = ab { $from } Jahren
fees-age-to = bis { $to } Jahre
fees-family-size = Familie ab { $count } Personen
fees-family-rank = ab der { $count }. Person der Familie
fees-applies-to = auf { $parts }
fees-basis-flat = pauschal
fees-basis-per_member = je Mitglied
fees-basis-tiers = nach Mitgliederzahl
fees-basis-per_player = je Spieler
fees-basis-per_team = je Team
fees-category-license = Lizenz
fees-category-affiliation = Mitgliedschaft der Vereine
fees-category-competition_entry = Startgelder
fees-category-sanction = Genehmigung von Wettbewerben
fees-category-suspension = Sperren
fees-category-transfer = Wechsel
fees-category-other = Sonstiges
fees-tier = bis { $count } Mitglieder je { $amount }
fees-tier-beyond = darüber je { $amount }
fees-waivers = Befreiungen und Ermäßigungen
fees-waiver-full = kostenlos
fees-splits = Wer was erhält
fees-by-component = Jeder Bestandteil an seinen Inhaber

## Editing

edit-amount = Betrag in { $currency }
edit-percentage = Prozentsatz
edit-multiplier = Vielfaches des Referenzpreises
edit-node = Für welchen Ort
edit-node-choose = Ort wählen
edit-from = Ab welchem Tag
edit-from-hint = Ohne Tag gilt es ab heute, oder ab dem ersten Tag der Saison, wenn sie noch nicht begonnen hat. Was galt, bleibt verzeichnet.
edit-source = Worauf es beruht
edit-source-none = Noch keine Quelle: Beispiel
edit-reason = Grund, für das Protokoll
edit-nothing-yet = Ändern Sie die Zahl: Hier steht dann die Wirkung, bevor etwas gespeichert wird.
edit-outcome-created = Er wird angelegt.
edit-outcome-updated = Es ersetzt den jetzigen Wert, der noch nicht gilt.
edit-outcome-superseded = Es gilt ab { $day }; bis dahin bleibt der jetzige Wert.
edit-outcome-closed = Es endet am Tag vor dem { $day }.
edit-outcome-deleted = Es wird entfernt.
edit-outcome-unchanged = Es bleibt, wie es ist.
edit-save = Speichern und veröffentlichen
edit-save-anyway = Trotzdem veröffentlichen
edit-saving = Wird gespeichert …
edit-saved = { $name }: gespeichert, Revision { $revision }.
edit-cancel = Abbrechen
edit-close-override = Eigenen Betrag beenden
edit-not-allowed = Ihre Rollen erlauben nicht, dies zu speichern. Sie können dennoch sehen, was es bewirken würde.
edit-lost = Jemand anderes hat dies inzwischen geändert. Von Ihnen wurde nichts gespeichert.
edit-lost-yours = Als Sie begannen
edit-lost-theirs = Jetzt
edit-lost-renew = Mit dem Neuesten fortfahren, meine Eingabe behalten
edit-tests = { $count ->
    [one] { $count } Referenzfall ergibt etwas anderes.
   *[other] { $count } Referenzfälle ergeben etwas anderes.
}
edit-tests-figures = erwartet { $expected }, ergibt { $found }
edit-anyway = Diese Unterschiede sind gewollt: trotz der Fälle veröffentlichen

## What a change does

effect-caption = Was Mitglieder von { $place } am { $day } zahlen.
effect-count = Für { $changed } von diesen { $count } ändert sich der Preis.
effect-member = Mitglied
effect-before = Vorher
effect-after = Nachher
effect-third = { $type }, dritte Person einer Familie
effect-age = { $type }, { $age } Jahre

## Copying a season

copy-title = Eine Saison kopieren
copy-from = Von
copy-to = Nach
copy-hint = Nennen Sie die Zielsaison, etwa 2028; sie wird angelegt, wo es keine gibt. Was schon da ist, bleibt.
copy-would = Würden angelegt: { $created }. Schon vorhanden: { $skipped }.
copy-done = Kopiert. Angelegt: { $created }. Unverändert gelassen: { $skipped }.
copy-do = Saison kopieren
copy-doing = Wird kopiert …
copy-close = Schließen

## On the time line

time-title = Die Saison auf einer Zeitachse
time-short = Zeitachse
time-surcharges = Frühbucherrabatte und Verspätungszuschläge
time-waivers = Ermäßigungen
time-free = frei
time-today = Heute, { $day }
time-table = Dasselbe als Tabelle
time-what = Was
time-when = Wann
time-figure = Wie viel
time-whom = Für wen
time-everybody = alle
time-until = bis einschließlich { $day }
time-from = ab { $day }

## The change log

history-title = Was sich geändert hat, durch wen, wann und warum
history-short = Protokoll
history-lead = Jede Änderung der Gebühren, vorher und nachher, die neueste zuerst. Nichts wird je entfernt.
history-tab-log = Änderungen
history-tab-revisions = Revisionen
history-entity = Was
history-category = Art der Gebühr
history-from = Seit
history-user = Wer
history-all = Alle
history-everybody = Alle
history-nobody = das Programm
history-empty = Keine Änderung passt dazu. Nehmen Sie einen Filter weg, um mehr zu sehen.
history-more = Ältere zeigen
history-revision = Revision { $number }
history-entity-license-fee-config = Bestandteil der Lizenz
history-entity-license-fee-override = Betrag eines Ortes
history-entity-fee-surcharge = Rabatt oder Zuschlag
history-entity-fee-schedule = Andere Gebühr
history-entity-waiver-type = Ermäßigung
history-entity-revenue-distribution-rule = Aufteilung
history-entity-transfer-config = Wechselregeln
history-entity-transfer-fee = Wechselgebühr
history-entity-season = Saison
history-action-created = hat es angelegt
history-action-updated = hat es geändert
history-action-superseded = hat einen neuen Wert festgelegt
history-action-closed = hat es beendet
history-action-deleted = hat es entfernt
history-action-copied = hat eine Saison kopiert
history-action-restored = hat eine frühere Revision wiederhergestellt

## Before and after

changes-member = Was
changes-before = Vorher
changes-after = Nachher
changes-same = Beide sagen dasselbe.
changes-whole = { $count ->
    [one] { $count } Unverändertes zeigen
   *[other] { $count } Unveränderte zeigen
}
changes-less = Nur was sich geändert hat
changes-yes = ja
changes-no = nein
rule-amount = Betrag
rule-percentage = Prozentsatz
rule-multiplier = Vielfaches
rule-valid-from = ab
rule-valid-to = bis
rule-reference = beruht auf
rule-illustrative = Beispiel
rule-name = Name
rule-prices = Preis
rule-when = Bedingung
rule-license-types = Lizenzarten
rule-node = Ort
rule-component = Bestandteil
rule-owner = Inhaber
rule-locked = für alle gleich
rule-steps = Stufe
rule-until = bis
rule-from = ab
rule-to = bis
rule-season = Saison
rule-code = Kürzel
rule-kind = Art
rule-mode = Weise
rule-applies-to = gilt für
rule-shares = Anteil
rule-tiers = Staffel
rule-recipient = Empfänger
rule-fee-category = Art der Gebühr
rule-starts-on = erster Tag
rule-ends-on = letzter Tag
rule-age-from = ab Alter
rule-age-to = bis Alter
rule-basis = gezählt
rule-tiering = Art der Stufen
rule-up-to = bis Mitglieder
rule-overridable-by = darf darunter gesetzt werden von
rule-flags = muss zutreffen
rule-categories = Spielerkategorien
rule-sexes = Geschlecht
rule-borne-by = getragen von
rule-fee-categories = gilt für
rule-levels = Wettbewerbsebenen
rule-classes = Wettbewerbsklassen
rule-level = Ebene
rule-first-year-only = nur im ersten Jahr
rule-tax = steuerliche Behandlung
rule-debtor = geschuldet von
rule-family-size-from = Familie ab
rule-family-rank-from = ab der wievielten Person der Familie
rule-reference-license-type = Preis der Lizenz

## Revisions

revisions-from = Vergleichen
revisions-to = mit
revisions-compare = Unterschied zeigen
revisions-changes = { $count ->
    [one] { $count } Unterschied
   *[other] { $count } Unterschiede
}
revisions-live = in Kraft
revisions-restore = Revision { $number } wiederherstellen
revisions-do = Wieder in Kraft setzen, als neue Revision
revisions-restored = Revision { $number } ist wieder in Kraft.

## Entries as a whole

fees-tab-surcharges = Früh und spät
edit-unreached = Nicht betroffen, weil sie eigene Beträge haben: { $places }.
effect-clubs = Was Vereine in { $place } am { $day } als Vereinsbeitrag zahlen.
effect-club-head = Verein
effect-club = Verein mit { $count } Mitgliedern
row-edit = Alles bearbeiten
row-new = Neuer Eintrag
row-new-component = Bestandteil hinzufügen
row-new-fee = Gebühr hinzufügen
row-new-surcharge = Rabatt oder Zuschlag hinzufügen
row-new-waiver = Ermäßigung hinzufügen
row-new-split = Aufteilung hinzufügen
row-nothing-yet = Ändern Sie etwas: Hier steht dann die Wirkung, bevor etwas gespeichert wird.
row-new-yet = Füllen Sie es aus: Hier steht dann die Wirkung, bevor etwas gespeichert wird.
row-end = Beenden oder entfernen …
row-ending = Was galt, bleibt verzeichnet und endet; was noch nicht begonnen hat, wird entfernt.
row-end-do = Beenden und veröffentlichen
row-keep = Doch behalten
row-none = keine Angabe
row-sum = Zusammen: { $sum }
row-name = Bezeichnung
row-code = Kürzel, in Kleinbuchstaben
row-owner = Wem es gehört
row-locked = Für alle gleich: keine eigenen Beträge
row-overridable_by = Wer darunter einen eigenen Betrag setzen darf
row-tax = Steuerliche Behandlung
row-recipient = Wer es erhält
row-basis = Wie gezählt wird
row-amount = Betrag in { $currency }
row-percentage = Prozentsatz
row-multiplier = Vielfaches des Lizenzpreises
row-reference_license_type = Preis welcher Lizenz
row-tiering = Wie die Stufen wirken
row-tiering-graduated = jedes Mitglied zum Preis seiner Stufe
row-tiering-whole_volume = alle Mitglieder zum Preis der erreichten Stufe
row-tiering-flat_by_tier = ein Betrag für den Verein, je nach Stufe
row-tiers = Stufen nach Mitgliederzahl; die letzte ohne Grenze
row-add-tiers = Stufe hinzufügen
row-remove-tiers = Stufe { $number } entfernen
row-up_to = Bis zu wie vielen Mitgliedern
row-first_year_only = Nur im ersten Jahr des Vereins
row-levels = Wettbewerbsebenen; keine gewählt: alle
row-classes = Wettbewerbsklassen; keine gewählt: alle
row-debtor = Wer es schuldet
row-debtor-organiser = der Ausrichter
row-debtor-host_district = der Bezirk des Austragungsorts
row-mode = Wie bemessen wird
row-mode-fixed = ein fester Betrag
row-mode-multiplier = ein Vielfaches eines Lizenzpreises
row-mode-full = alles
row-mode-percentage = ein Prozentsatz
row-mode-by_component = jeder Bestandteil an seinen Inhaber
row-mode-shares = in Anteilen
row-kind = Was es ist
row-kind-early_bird = Frühbucherrabatt
row-kind-late_fee = Zuschlag für Verspätung
row-kind-youth = für Jugendliche
row-kind-veteran = für Veteranen
row-kind-disabled = bei Behinderung
row-kind-family = für Familien
row-kind-honorary = für Ehrenmitglieder
row-kind-low_income = bei geringem Einkommen
row-kind-custom = allein nach den Bedingungen
row-fee_categories = Gilt für; nichts gewählt: Lizenzen
row-license_types = Lizenzarten; keine gewählt: alle
row-applies_to = Auf welche Bestandteile; keine gewählt: alle
row-borne_by = Wer es trägt
row-steps = Schritte
row-add-steps = Schritt hinzufügen
row-remove-steps = Schritt { $number } entfernen
row-until = Bis einschließlich
row-from = Ab
row-to = Letzter Tag
row-shares = Anteile
row-add-shares = Anteil hinzufügen
row-remove-shares = Anteil { $number } entfernen
row-level = Welche Ebene
row-prices = Preise
row-add-prices = Preis hinzufügen
row-remove-prices = Preis { $number } entfernen
row-when = Für wen
row-categories = Spielerkategorien; keine gewählt: alle
row-sexes = Geschlecht; keines gewählt: alle
row-flags = Müssen alle zutreffen
row-age_from = Ab Alter
row-age_to = Bis Alter
row-family_size_from = Familie ab
row-family_rank_from = Ab der wievielten Person der Familie
row-valid_from = Erster Tag
row-valid_to = Letzter Tag
