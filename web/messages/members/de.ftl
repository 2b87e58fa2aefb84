# What the folder web/src/members says, auf Deutsch.

## The list

members-new = Mitglied hinzufügen
members-enter = Mitglied aufnehmen
members-import = Datei importieren
members-export = Als CSV exportieren
members-search = Suchen
members-search-placeholder = Name oder Nummer
members-place = Region, Bezirk oder Verein
members-place-placeholder = Alle Orte
members-found = { $count ->
    [0] Niemand gefunden
    [one] ein Mitglied
   *[other] { $count } Mitglieder
}
members-more-than = Mehr als { $count } Mitglieder; suchen Sie, um weniger zu sehen
members-more = Mehr zeigen
members-none = Hier ist noch niemand Mitglied.
members-none-found = Niemand dieses Namens oder dieser Nummer ist hier Mitglied.
members-back = Zu allen Mitgliedern
member-no-club = kein Verein

## A member

member-called = Name
member-number = Nummer
member-number-hint = Bleibt es leer, vergibt der Server eine.
member-birth-date = Geburtsdatum
member-born = geboren am
member-club = Verein
member-flags = Merkmale
member-details = Angaben
member-given-name = Vorname
member-family-name = Nachname
member-email = E-Mail
member-family = Familie
member-family-hint = Mitglieder mit demselben Kürzel sind eine Familie.
member-export = Alles Gespeicherte exportieren
member-erase = Löschen
member-erase-title = { $name } löschen?
member-erase-what = Namen, Geburtsdatum und alles, was sagt, wer es ist, werden gelöscht: hier, in aufgezeichneten Entscheidungen und im Protokoll. Das lässt sich nicht zurücknehmen.
member-erase-remains = Die Beträge bleiben, ohne zu sagen, wessen sie waren. Exportieren Sie zuvor, was die Person haben möchte.
member-erase-sure = Ich habe geprüft, dass es die richtige Person ist.
member-erase-now = Endgültig löschen
member-erased = Ein gelöschtes Mitglied
member-erased-on = Wer das war, wurde am { $day } gelöscht.

## When somebody else was quicker

race-lost = Jemand anders hat das inzwischen geändert. Nichts von Ihnen ist verloren, und nichts vom anderen wurde überschrieben.
race-same = Gespeichert wurde, was auch Sie eingegeben haben.
race-field = Was
race-theirs = Inzwischen gespeichert
race-yours = Ihres
race-keep-yours = Ihres speichern
race-take-theirs = Gespeichertes behalten

## Clubs and licence

memberships = Mitgliedschaften
memberships-none = Noch kein Verein.
membership-add = Mitgliedschaft hinzufügen
membership-active = aktiv
membership-expired = beendet
membership-end = Beenden
membership-end-of = Beenden: { $club }, { $season }
membership-from = seit { $from }
membership-from-until = { $from } bis { $until }
licence = Die Lizenz
licence-lead = Der Rechner öffnet sich mit dem, was hier bekannt ist: Geburtsdatum, Verein, Familie und Merkmale.
licence-open = Was kostet sie?
licence-family = { $code }: Nummer { $rank } nach Alter, von { $size }
licence-no-family = keine

## Files

import-lead = Eine Datei wird zuerst geprüft: Nichts ändert sich, bis jede Zeile gut ist oder Ihnen die guten genügen.
import-kind = Was darin steht
import-kind-players = Mitglieder
import-kind-memberships = Mitgliedschaften
import-kind-org-nodes = Vereine
import-kind-seasons = Saisons
import-file = CSV-Datei
import-columns = Die erste Zeile nennt die Spalten.
import-template = Was es gibt als Beispiel herunterladen
import-by-line = Die guten Zeilen auch dann übernehmen, wenn andere fehlerhaft sind
import-although = Einlesen, obwohl Referenzfälle fehlschlagen
import-try = Datei prüfen
import-now = Jetzt importieren
import-report = Bericht
import-progress = Fortschritt
import-running = { $done } von { $total } Zeilen …
import-writing = { $total } Zeilen werden geschrieben …
import-failed = Nichts wurde geändert: { $count ->
    [one] eine Zeile ist
   *[other] { $count } Zeilen sind
} fehlerhaft.
import-would = Die Datei ist gut. Importiert ergäbe sie:
import-done = Importiert:
import-counts = { $created } neu, { $updated } geändert, { $unchanged } wie zuvor.
import-line = Zeile
import-column = Spalte
import-message = Was nicht stimmt
import-value = Was dort steht
import-more = { $count ->
    [one] Eine weitere Zeile stimmt nicht.
   *[other] { $count } weitere Zeilen stimmen nicht.
}
