# What the folder web/src/account says, på svenska.

forgotten-lead = Ange din e-postadress. Om det finns ett konto skickas en länk dit för att välja ett nytt lösenord.
forgotten-send = Skicka länken
forgotten-sent = Om { $email } har ett konto är brevet på väg. Länken i det gäller en gång.
to-log-in = Till inloggningen
link-incomplete = Adressen är ofullständig. Öppna länken i brevet igen eller kopiera hela länken.
link-another = Be om en ny länk
invitation-lead = Du har blivit inbjuden. Säg vem du är och välj ett lösenord.
invitation-accept = Tacka ja till inbjudan
invitation-done = Ditt konto är klart.
account-name = Namn
account-roles = Vad du får göra, och var
account-no-roles = Du har inte fått några roller ännu.
role-everywhere = överallt
password-change = Byt lösenord
password-change-hint = Överallt där du är inloggad i övrigt loggas du ut.
password-current = Nuvarande lösenord
password-new = Nytt lösenord
password-hint = Några ord efter varandra är långa och lätta att minnas.
password-show = Visa det
password-save = Spara lösenordet
password-changed = Lösenordet är bytt.
