# What the folder web/src/account says, auf Deutsch.

forgotten-lead = Geben Sie Ihre E-Mail-Adresse an. Gibt es ein Konto, wird ein Link zur Wahl eines neuen Passworts dorthin gesandt.
forgotten-send = Link senden
forgotten-sent = Gibt es für { $email } ein Konto, ist die E-Mail unterwegs. Der Link darin gilt einmal.
to-log-in = Zur Anmeldung
link-incomplete = Diese Adresse ist unvollständig. Öffnen Sie den Link der E-Mail noch einmal oder kopieren Sie ihn ganz.
link-another = Einen anderen Link anfordern
invitation-lead = Sie sind eingeladen. Sagen Sie, wer Sie sind, und wählen Sie ein Passwort.
invitation-accept = Einladung annehmen
invitation-done = Ihr Konto ist bereit.
account-name = Name
account-roles = Was Sie dürfen, und wo
account-no-roles = Ihnen wurde noch nichts erteilt.
role-everywhere = überall
password-change = Passwort ändern
password-change-hint = Überall, wo Sie sonst angemeldet sind, werden Sie abgemeldet.
password-current = Bisheriges Passwort
password-new = Neues Passwort
password-hint = Einige Wörter hintereinander sind lang und leicht zu merken.
password-show = Anzeigen
password-save = Passwort speichern
password-changed = Das Passwort ist geändert.
