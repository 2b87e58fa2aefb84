# Was nur die Seite sagt, auf Deutsch. Jede Sprache hat dieselben Sätze; ein Test vergleicht sie.
#
# Die Sätze zu Gründen und Ablehnungen des Rechenwerks stehen in host/messages, auch für die Seite.

## The page

page-title = Was kostet die Lizenz, und warum?
page-lead = Die eigenen Regeln des Verbands, gerechnet, während Sie schreiben. Jeder Betrag nennt seinen Grund, und der Server bestätigt ihn auf den Cent.
labelled = { $name }: { $value }
page-skip = Zum Rechner springen
page-language = Sprache
page-language-failed = Diese Sprache konnte nicht geladen werden; wählen Sie sie noch einmal.
page-light = Hell oder dunkel
page-light-dark = Dunkel stellen
page-light-light = Hell stellen
page-foot = Ein Carreau ist der Schuss, der genau dort liegen bleibt, wo die andere Kugel lag. Die Vorschau liegt genau dort, wo der Server liegt.
page-embed = Auf der eigenen Website
page-interface = Die HTTP-Schnittstelle
nothing-title = Hier ist nichts
nothing-advice = Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie unvollständig kopiert.

## The questions

form-title = Ihre Fragen
form-tenant = Verband
form-tenant-unknown = Einen Verband „{ $tenant }“ gibt es hier nicht; wählen Sie einen von diesen.
form-season = Saison
form-license-type = Lizenz
form-choose = Lizenz wählen
form-birth-date = Geburtsdatum
form-club = Verein
form-club-placeholder = Name, Nummer oder Ort
form-club-none = Kein Verein oder Bezirk dieses Namens.
form-club-away = Das Vereinsverzeichnis ist nicht erreichbar; dies sind die Orte, die die Regeln nennen.
form-club-clear = Gewählten Verein entfernen
form-on = Beantragt am
form-today = Zurück zu heute
form-sex = Geschlecht
form-not-said = Keine Angabe
form-sex-female = Weiblich
form-sex-male = Männlich
form-sex-other = Divers
form-category = Kategorie
form-none = Keine
form-flags = Trifft etwas davon zu?
form-family = Familie mit Lizenzen in dieser Saison, Spieler eingeschlossen
form-family-rank = Platz nach Alter, älteste Person 1
form-family-size = Personen insgesamt
date-day = Tag
date-month = Monat
date-year = Jahr
date-day-placeholder = TT
date-month-placeholder = MM
date-year-placeholder = JJJJ
place-region = Landesverband
place-district = Bezirk
place-club = Verein
field-season = Saison
field-license-type = Lizenz
field-birth-date = Geburtsdatum
field-org = Verein
field-family = beide Zahlen der Familie
field-on = Datum
refused-allowed = Hier möglich:

## Before there is a price

empty-lead = Sagen Sie, wer spielt und wo. Der Preis steht da, während Sie schreiben.
empty-needed = Es fehlt noch:
empty-examples = Oder beginnen Sie mit einem Beispiel
example-junior-marseille = Ein Junior von 16 Jahren in Marseille
example-family-lyon = Die dritte Lizenz einer Familie in Lyon, im November
example-cadet-bordeaux = Ein Kind in Bordeaux, für das der Verein zahlt
example-adult-berlin = Eine Erwachsene in Berlin, mit der eigenen Regel des Verbands
example-adult-duesseldorf = Früh in Düsseldorf, mit geringem Einkommen
example-senior-stockholm = Zu spät in Stockholm: Der Preis verdoppelt sich
example-youth-oresund = Zwölf Jahre alt am Öresund
loading = Die Regeln werden geladen …

## The price

quote-sheet = Der Preis
quote-figures = Woraus er besteht
quote-before = vorher: { "" }
quote-illustrative-short = zur Veranschaulichung
quote-allocated = Was er von jedem Bestandteil nimmt
quote-aside = { $count ->
    [one] Ein Punkt wurde geprüft und trifft nicht zu
   *[other] { $count } Punkte wurden geprüft und treffen nicht zu
}
quote-all = { $count ->
    [one] Der eine Grund
   *[other] Alle { $count } Gründe der Reihe nach
}
quote-stale-missing = Dies ist der letzte Preis. Für den neuen fehlt noch: { $fields }.
quote-stale-refused = Dies ist der letzte Preis. Was jetzt eingetragen ist, wird abgelehnt; das Feld sagt, warum.
split-recipient = Empfänger
split-why = Warum { $recipient } das erhält
split-bears = trägt mehr, als es erhält
course-title = Wenn sie an einem anderen Tag beantragt wird
course-days = { $from } bis { $to }
course-no-price = kein Preis
script-mark = eigene Regel des Verbands am Werk
script-work = Skript { $hook }: { $operations ->
    [one] ein Rechenschritt
   *[other] { $operations } Rechenschritte
}.
script-read = Das Skript { $name } lesen

## Confirming

confirm-title = Bestätigung durch den Server
confirm = Vom Server bestätigen lassen
confirm-again = Den Server noch einmal fragen
confirm-asking = Der Server antwortet …
confirm-hint = Der Server beantwortet dieselbe Frage selbst und legt sie unter einer Nummer ab.
confirm-hint-unrecorded = Der Server beantwortet dieselbe Frage selbst; nichts wird abgelegt.
confirm-equal = Carreau: Der Server sagt genau dasselbe.
confirm-equal-bytes = Alle { $bytes } Bytes beider Antworten sind gleich.
confirm-different = Die Antwort des Servers ist eine andere!
confirm-different-at = Der erste Unterschied steht bei { $path }.
confirm-here = Hier
confirm-there = Server
confirm-preview-goes-on = Der Preis oben bleibt: Er wurde hier nach denselben Regeln berechnet.
rules-changed = Die Regeln haben sich geändert, seit diese Seite geöffnet wurde.
rules-changed-advice = Der Server hat nach den neuen geantwortet. Laden Sie diese: Der Preis wird neu berechnet und bestätigt.
rules-load = Die neuen Regeln laden
engine-hash = Rechenwerk
pack-hash = Regeln
reply-hash = Antwort
pinned-title = Dasselbe Modul
pinned-check = Mit genau dem Modul prüfen, das der Server festhält
pinned-asking = Das Modul des Servers wird geladen …
pinned-equal = Das Modul des Servers, hier ausgeführt, gibt dieselben Bytes.
pinned-different = Das Modul des Servers, hier ausgeführt, gibt eine andere Antwort!
copy = kopieren
copied = kopiert
copy-name = Kopieren: { $name }
copied-name = Kopiert: { $name }
link-copy = Link zu diesem Preis kopieren
link-copied = Link kopiert
print = Drucken
embed-open = Diesen Preis in Carreau öffnen, wo er abgelegt werden kann

## A decision

decision-title = Eine abgelegte Entscheidung
decision-back = Zum Rechner
decision-number = Entscheidung
decision-record = Der Eintrag
decision-decided = Entschieden
decision-purpose = Zweck
decision-purpose-quote = Angebot
decision-purpose-binding = verbindlich
decision-request = Die Anfrage, wie sie gestellt wurde
decision-same-here = Ihr Browser hat diese Antwort nach denselben Regeln neu berechnet: Es ist Byte für Byte die abgelegte.
decision-differs-here = Ihr Browser hat eine andere Antwort berechnet als die abgelegte. Lassen Sie den Server sie wiederholen.
decision-rules-hidden = Nicht alle Regeln dahinter sind öffentlich, darum kann Ihr Browser sie nicht nachrechnen. Der Server kann es.
decision-erased = Anfrage und Antwort sind gelöscht.
decision-erased-remains = Geblieben ist der Eintrag: wann entschieden wurde, mit welchem Rechenwerk und welchen Regeln, und die Prüfsumme der Antwort. Wiederholt werden kann sie nicht mehr.
decision-unknown = Eine Entscheidung mit dieser Nummer gibt es nicht.
decision-unknown-advice = Prüfen Sie, ob die ganze Adresse kopiert wurde, oder fragen Sie, wer Ihnen die Nummer gegeben hat.
to-test = Einen Testfall daraus machen
to-test-made = Legen Sie dies in eine Datei des Ordners „tests“ der Regeln: Der Fall schlägt fehl, sobald die Regeln anders antworten.
to-test-case = Der Testfall
replay = Entscheidung wiederholen
replay-asking = Wird wiederholt …
replay-identical = Identisch: Das festgehaltene Rechenwerk und die festgehaltenen Regeln geben wieder dieselbe Antwort.
replay-different = Die Wiederholung gibt eine andere Antwort!
replay-erased = Die Angaben zu dieser Entscheidung sind gelöscht; es gibt nichts mehr zu wiederholen.
replay-at = Zuerst bei
replay-recorded = Abgelegt
replay-replayed = Wiederholt

## What was asked and answered

asked-season = Saison { $season }
asked-members = { $count ->
    [one] ein Mitglied
   *[other] { $count } Mitglieder
}
asked-team = { $count ->
    [one] eine Person
   *[other] ein Team von { $count }
}
asked-first-year = erstes Jahr
asked-paid-before = { $amount } bereits gezahlt
asked-copy = von Saison { $from } nach Saison { $to }
figure-before = Betrag vorher
figure-reference = Bezugspreis
figure-times = Mal
figure-fixed = Fester Betrag
owed-by = { $debtor ->
    [organiser] Zahlungspflichtig: wer den Wettbewerb ausrichtet
   *[other] Zahlungspflichtig: { $debtor }
}
copy-nothing = Nichts wurde angelegt: Alles war schon da.
copy-created = Angelegt
copy-skipped = Schon vorhanden und unverändert
copy-pack = Die Regeln danach
copy-entity-season = Saison
copy-entity-component = Bestandteile der Lizenz
copy-entity-override = Beträge der Landesverbände, Bezirke und Vereine
copy-entity-surcharge = Frühbucherrabatte und Verspätungszuschläge
copy-entity-affiliation = Mitgliedschaft der Vereine
copy-entity-competition-entry = Meldungen zu Wettbewerben
copy-entity-sanction = Genehmigung von Wettbewerben
copy-entity-suspension = Sperren
decision-answer = Die Antwort, wie sie gegeben wurde

## Failures

failure-unreachable = Der Server ist nicht erreichbar.
failure-server = Der Server hat einen Fehler. Versuchen Sie es gleich noch einmal.
failure-engine = Die Berechnung konnte nicht geladen werden. { $reason }
failure-editor = Der Editor konnte nicht geladen werden; der Text kann gelesen werden. { $reason }
failure-again = Noch einmal versuchen
failure-request = Anfrage { $id }

## The desks

page-skip-content = Zum Inhalt springen
desk-navigation = Bereiche
desk-calculator = Rechner
desk-log-in = Anmelden
desk-forgotten-password = Passwort vergessen
desk-password-reset = Neues Passwort wählen
desk-invitation = Willkommen
desk-account = Ihr Konto
desk-fees = Gebühren
desk-changes = Protokoll
desk-studio = Werkstatt
desk-loading = Einen Augenblick …
desk-forbidden = Keine Ihrer Rollen in diesem Verband erlaubt das. Fragen Sie dessen Administrator.
log-in = Anmelden
log-out = Abmelden
log-in-email = E-Mail
log-in-password = Passwort
log-in-busy = Anmeldung läuft …
log-in-forgotten = Haben Sie Ihr Passwort vergessen?
role = { $role ->
    [platform_admin] Plattform-Administration
    [tenant_admin] Administration
    [treasurer] Kassenführung
    [officer] Geschäftsstelle
    [club_officer] Vereinsverwaltung
    [insurance_agent] Versicherungsbüro
    [rule_author] Regelautor
    [insurer] Versicherer
    [auditor] Prüfung
    [player] Spieler
    [customer] Kunde
   *[other] { $role }
}
desk-members = Mitglieder
desk-licences = Lizenzen
desk-transfers = Wechsel
desk-itc-check = Ist der Spieler spielberechtigt?
desk-payments = Zahlungen
desk-revenue = Einnahmen
desk-own = Ihre Lizenz
desk-test-checkout = Eine Testzahlung
dialog-close = Schließen
picker-clear = Auswahl aufheben
picker-none = Kein Ort dieses Namens.
edit = Bearbeiten
save = Speichern
saving = Wird gespeichert …
saved = Gespeichert.
cancel = Abbrechen
desk-organisation = Organisation
desk-administration = Verwaltung
show-more = Mehr zeigen
