# What the folder web/src/administration says, på svenska.

## The parts

admin-users = Användare
admin-keys = API-nycklar
admin-roles = Roller
admin-mails = E-brev
admin-jobs = Jobb
admin-log = Logg
admin-tenants = Förbund
admin-state = Läge
admin-when = När
admin-code = Kod
admin-roles-of = Roller, och var
admin-everywhere = överallt
tenant-ready = redo
tenant-failed = ur drift
tenant-currency = Valuta
tenant-today = Idag där
tenant-languages = Språk
tenant-choose = Administrera
tenant-chosen = Det är dess sidor som visas.
tenant-begin = Lägg till ett förbund
tenant-begin-lead = Det börjar med kalenderåret som säsong, en licenstyp och inga avgifter. Bjud sedan in dess administratör.
tenant-begin-now = Lägg till
tenant-name = Förbundets namn
tenant-federation = Dess kod i trädet
tenant-zone = Tidszon

## Users

users-search = Namn eller e-post
users-none = Ingen sådan användare.
users-back = Till alla användare
user-name = Namn
user-active = aktiv
user-invited = inbjuden
user-disabled = avstängd
user-invite = Bjud in någon
user-invite-lead = Ett brev med en länk skickas; den gäller en gång. Den som redan har ett konto får bara rollen.
user-invite-send = Skicka inbjudan
user-disable = Stäng av
user-disable-title = Stänga av { $name }?
user-disable-what = Alla sessioner avslutas och ingen kan logga in med kontot. Det som gjorts finns kvar i loggen.
user-enable = Släpp in igen
user-player = Egen sida
user-player-hint = Numret på den spelare vars licens och betalningar kontot får se; lämna tomt för ingen.
user-player-save = Spara
grant-role = Roll
grant-node = Plats, och allt under den
grant-add = Ge en roll
grant-remove = Ta ifrån
grant-remove-of = Ta ifrån: { $role }, { $place }
grants-none = Inget är givet här.

## Keys

keys-none = Ingen nyckel ännu. Ett program som frågar i förbundets namn behöver en.
key-new = Skapa en nyckel
key-make = Skapa nyckeln
key-made = Nyckeln är skapad
key-name = Vad den är till för
key-prefix = Börjar med
key-scopes = Vad den öppnar
key-expires = Gäller till
key-expires-hint = Lämnas det tomt, ett år.
key-used = Senast använd
key-revoke = Dra in
key-revoke-of = Dra in: { $name }
key-revoke-what = Program som använder den nekas från och med nu. Det går inte att ångra; en ny nyckel kan skapas.
key-revoked = indragen
key-secret-once = Här är nyckeln. Den visas bara denna gång och sparas inte här; lägg den där programmet hittar den.
key-copy = Kopiera den
key-copied-close = Jag har den
scope = { $scope ->
    [audit-read] läsa loggen
    [basics-read] läsa trädet och reglerna
    [decisions-bind] registrera bindande beslut
    [decisions-read] läsa bindande beslut
    [fees-read] läsa avgifter
    [fees-write] ändra avgifter
    [people-read] läsa medlemmar
    [people-write] ändra medlemmar
   *[other] { $scope }
}

## Roles

roles-lead = Vad varje roll får göra på platsen där den givits och på allt under den, så som serverns regler avgör det.
roles-action = Handling
roles-yes = ja
roles-no = nej

## Mails and jobs

state = { $state ->
    [queued] väntar
    [running] pågår
    [done] klart
    [dead] uppgivet
   *[other] { $state }
}
state-all = Alla
attempts = { $count ->
    [one] ett försök
   *[other] { $count } försök
}
mails-none = Inga e-brev.
mail-to = Till
mail-subject = Ämne
jobs-none = Inga jobb.
job-kind = Vad som görs
job-due = Ska ske
job-finished = Avslutat
job-retry = Försök igen

## The log

audit-lead = Varje ändring, förseglad i en kedja: det som ändras, utelämnas eller kapas efteråt upptäcks.
audit-kind = Slags sak
audit-from = Från
audit-to = Före
audit-none = Inget sådant har hänt.
audit-of = Om
audit-states = Från, till
audit-request = Begäran
audit-payload = Vad som sades om det
audit-erased = Det som sades om det har raderats med personen.
