# What the folder web/src/administration says, auf Deutsch.

## The parts

admin-users = Benutzer
admin-keys = API-Schlüssel
admin-roles = Rollen
admin-mails = E-Mails
admin-jobs = Aufträge
admin-log = Protokoll
admin-tenants = Verbände
admin-state = Stand
admin-when = Wann
admin-code = Kürzel
admin-roles-of = Rollen, und wo
admin-everywhere = überall
tenant-ready = bereit
tenant-failed = außer Betrieb
tenant-currency = Währung
tenant-today = Dort ist heute
tenant-languages = Sprachen
tenant-choose = Verwalten
tenant-chosen = Ihre Arbeitsplätze sind gerade zu sehen.
tenant-begin = Verband anlegen
tenant-begin-lead = Er beginnt mit dem Kalenderjahr als Saison, einem Lizenztyp und ohne Gebühren. Laden Sie danach seine Verwaltung ein.
tenant-begin-now = Anlegen
tenant-name = Name des Verbandes
tenant-federation = Sein Code im Baum
tenant-zone = Zeitzone

## Users

users-search = Name oder E-Mail
users-none = Kein solcher Benutzer.
users-back = Zu allen Benutzern
user-name = Name
user-active = aktiv
user-invited = eingeladen
user-disabled = gesperrt
user-invite = Jemanden einladen
user-invite-lead = Eine E-Mail mit einem Link wird gesandt; er gilt einmal. Wer schon ein Konto hat, erhält nur die Rolle.
user-invite-send = Einladung senden
user-disable = Sperren
user-disable-title = { $name } sperren?
user-disable-what = Alle Sitzungen enden, und niemand kann sich mit diesem Konto anmelden. Was damit getan wurde, bleibt im Protokoll.
user-enable = Wieder zulassen
user-player = Eigene Akte
user-player-hint = Die Nummer des Spielers, dessen Lizenz und Zahlungen dieses Konto sehen darf; leer lassen für niemanden.
user-player-save = Speichern
grant-role = Rolle
grant-node = Ort, und alles darunter
grant-add = Rolle erteilen
grant-remove = Entziehen
grant-remove-of = Entziehen: { $role }, { $place }
grants-none = Hier ist nichts erteilt.

## Keys

keys-none = Noch kein Schlüssel. Ein Programm, das im Namen des Verbandes fragt, braucht einen.
key-new = Schlüssel erstellen
key-make = Schlüssel erstellen
key-made = Der Schlüssel ist erstellt
key-name = Wofür er ist
key-prefix = Beginnt mit
key-scopes = Was er öffnet
key-expires = Gilt bis
key-expires-hint = Bleibt es leer, ein Jahr.
key-used = Zuletzt benutzt
key-revoke = Widerrufen
key-revoke-of = Widerrufen: { $name }
key-revoke-what = Programme, die ihn benutzen, werden ab sofort abgewiesen. Das lässt sich nicht zurücknehmen; ein neuer kann erstellt werden.
key-revoked = widerrufen
key-secret-once = Das ist der Schlüssel. Er wird nur dieses Mal gezeigt und hier nirgends aufbewahrt; legen Sie ihn dorthin, wo das Programm ihn findet.
key-copy = Kopieren
key-copied-close = Ich habe ihn
scope = { $scope ->
    [audit-read] Protokoll lesen
    [basics-read] Organisation und Regeln lesen
    [decisions-bind] bindende Entscheidungen aufzeichnen
    [decisions-read] bindende Entscheidungen lesen
    [fees-read] Gebühren lesen
    [fees-write] Gebühren ändern
    [people-read] Mitglieder lesen
    [people-write] Mitglieder ändern
   *[other] { $scope }
}

## Roles

roles-lead = Was jede Rolle an dem Ort darf, an dem sie erteilt wurde, und an allem darunter, so wie der Server es entscheidet.
roles-action = Handlung
roles-yes = ja
roles-no = nein

## Mails and jobs

state = { $state ->
    [queued] wartet
    [running] läuft
    [done] erledigt
    [dead] aufgegeben
   *[other] { $state }
}
state-all = Alle
attempts = { $count ->
    [one] ein Versuch
   *[other] { $count } Versuche
}
mails-none = Keine E-Mails.
mail-to = An
mail-subject = Betreff
jobs-none = Keine Aufträge.
job-kind = Was getan wird
job-due = Fällig
job-finished = Beendet
job-retry = Noch einmal versuchen

## The log

audit-lead = Jede Änderung, in einer Kette versiegelt: Was nachträglich verändert, ausgelassen oder abgeschnitten wird, fällt auf.
audit-kind = Art der Sache
audit-from = Ab
audit-to = Vor
audit-none = Nichts dergleichen ist geschehen.
audit-of = Von
audit-states = Von, zu
audit-request = Anfrage
audit-payload = Was dazu gesagt wurde
audit-erased = Was dazu gesagt wurde, ist mit der Person gelöscht.
