# Vad bara sidan säger, på svenska. Varje språk har samma meddelanden; ett test jämför dem.
#
# Meningarna om motorns skäl och avslag finns i host/messages, även för sidan.

## The page

page-title = Vad kostar licensen, och varför?
page-lead = Förbundets egna regler, räknade medan du skriver. Varje belopp visar sitt skäl, och servern bekräftar det på öret.
labelled = { $name }: { $value }
page-skip = Gå till kalkylatorn
page-language = Språk
page-language-failed = Det språket kunde inte hämtas; välj det igen.
page-light = Ljust eller mörkt
page-light-dark = Byt till mörkt
page-light-light = Byt till ljust
page-foot = En carreau är skottet som stannar exakt där den andra bollen låg. Förhandsvisningen stannar exakt där servern stannar.
page-embed = På din egen webbplats
page-interface = HTTP-gränssnittet
nothing-title = Här finns ingenting
nothing-advice = Det finns ingen sida på den här adressen. Den kan ha kopierats ofullständigt.

## The questions

form-title = Dina frågor
form-tenant = Förbund
form-tenant-unknown = Här finns inget förbund ”{ $tenant }”; välj ett av dessa.
form-season = Säsong
form-license-type = Licens
form-choose = Välj en licens
form-birth-date = Födelsedatum
form-club = Förening
form-club-placeholder = Namn, nummer eller ort
form-club-none = Ingen förening och inget distrikt med det namnet.
form-club-away = Föreningsregistret är borta; detta är platserna som reglerna nämner.
form-club-clear = Ta bort den valda föreningen
form-on = Ansökt den
form-today = Tillbaka till i dag
form-sex = Kön
form-not-said = Inte angivet
form-sex-female = Kvinna
form-sex-male = Man
form-sex-other = Annat
form-category = Kategori
form-none = Ingen
form-flags = Stämmer något av detta?
form-family = Familj med licens den här säsongen, spelaren inräknad
form-family-rank = plats efter ålder, den äldsta är 1
form-family-size = personer totalt
date-day = Dag
date-month = Månad
date-year = År
date-day-placeholder = DD
date-month-placeholder = MM
date-year-placeholder = ÅÅÅÅ
place-region = Region
place-district = Distrikt
place-club = Förening
field-season = säsong
field-license-type = licens
field-birth-date = födelsedatum
field-org = förening
field-family = familjens båda tal
field-on = datum
refused-allowed = Möjligt här:

## Before there is a price

empty-lead = Säg vem som spelar, och var. Priset finns där medan du skriver.
empty-needed = Det saknas ännu:
empty-examples = Eller börja med ett exempel
example-junior-marseille = En 16-årig junior i Marseille
example-family-lyon = En familjs tredje licens i Lyon, i november
example-cadet-bordeaux = Ett barn i Bordeaux, där föreningen betalar
example-adult-berlin = En vuxen i Berlin, där förbundets egen regel verkar
example-adult-duesseldorf = Tidigt ute i Düsseldorf, med låg inkomst
example-senior-stockholm = För sent i Stockholm: priset fördubblas
example-youth-oresund = En tolvåring vid Öresund
loading = Hämtar reglerna …

## The price

quote-sheet = Priset
quote-figures = Vad det består av
quote-before = tidigare: { "" }
quote-illustrative-short = illustration
quote-allocated = Vad den tar från varje del
quote-aside = { $count ->
    [one] En sak har prövats och gäller inte
   *[other] { $count } saker har prövats och gäller inte
}
quote-all = { $count ->
    [one] Det enda skälet
   *[other] Alla { $count } skäl i ordning
}
quote-stale-missing = Detta är det senaste priset. För det nya saknas ännu: { $fields }.
quote-stale-refused = Detta är det senaste priset. Det som står nu avvisas; fältet säger varför.
split-recipient = Mottagare
split-why = Varför { $recipient } får detta
split-bears = bär mer än det får
course-title = Om den söks en annan dag
course-days = { $from } till { $to }
course-no-price = inget pris
script-mark = förbundets egen regel verkar
script-work = Skript { $hook }: { $operations ->
    [one] en operation
   *[other] { $operations } operationer
}.
script-read = Läs skriptet { $name }

## Confirming

confirm-title = Bekräftelse från servern
confirm = Bekräfta med servern
confirm-again = Fråga servern igen
confirm-asking = Servern svarar …
confirm-hint = Servern besvarar själv samma fråga och sparar den under ett nummer.
confirm-hint-unrecorded = Servern besvarar själv samma fråga; inget sparas.
confirm-equal = Carreau: servern säger exakt detsamma.
confirm-equal-bytes = Alla { $bytes } byte i båda svaren är lika.
confirm-different = Serverns svar är ett annat!
confirm-different-at = Den första skillnaden finns vid { $path }.
confirm-here = Här
confirm-there = Servern
confirm-preview-goes-on = Priset ovan står kvar: det räknades här, efter samma regler.
rules-changed = Reglerna har ändrats sedan sidan öppnades.
rules-changed-advice = Servern svarade efter de nya. Hämta dem: priset räknas om och bekräftas.
rules-load = Hämta de nya reglerna
engine-hash = Motor
pack-hash = Regler
reply-hash = Svar
pinned-title = Samma modul
pinned-check = Kontrollera med just den modul som servern låst
pinned-asking = Hämtar serverns modul …
pinned-equal = Serverns modul, körd här, ger samma byte.
pinned-different = Serverns modul, körd här, ger ett annat svar!
copy = kopiera
copied = kopierat
copy-name = Kopiera: { $name }
copied-name = Kopierat: { $name }
link-copy = Kopiera en länk till priset
link-copied = Länken kopierad
print = Skriv ut
embed-open = Öppna priset i Carreau, där det kan sparas

## A decision

decision-title = Ett sparat beslut
decision-back = Till kalkylatorn
decision-number = Beslut
decision-record = Det sparade
decision-decided = Beslutat
decision-purpose = Ändamål
decision-purpose-quote = offert
decision-purpose-binding = bindande
decision-request = Frågan som den ställdes
decision-same-here = Din webbläsare har räknat ut svaret igen efter samma regler: det är det sparade, byte för byte.
decision-differs-here = Din webbläsare har räknat ut ett annat svar än det sparade. Låt servern göra om det.
decision-rules-hidden = Alla regler bakom beslutet är inte offentliga, så din webbläsare kan inte räkna om det. Servern kan.
decision-erased = Frågan och svaret har raderats.
decision-erased-remains = Kvar är det sparade: när beslutet fattades, av vilken motor och vilka regler, och svarets kontrollsumma. Det kan inte längre göras om.
decision-unknown = Det finns inget beslut med det numret.
decision-unknown-advice = Kontrollera att hela adressen är kopierad, eller fråga den som gav dig numret.
to-test = Gör det till ett testfall
to-test-made = Lägg detta i en fil i reglernas mapp ”tests”: fallet misslyckas så snart reglerna svarar annorlunda.
to-test-case = Testfallet
replay = Gör om beslutet
replay-asking = Görs om …
replay-identical = Identiskt: den låsta motorn och de låsta reglerna ger samma svar igen.
replay-different = Omkörningen ger ett annat svar!
replay-erased = Uppgifterna i beslutet är raderade; det finns inget kvar att göra om.
replay-at = Först vid
replay-recorded = Sparat
replay-replayed = Omräknat

## What was asked and answered

asked-season = säsong { $season }
asked-members = { $count ->
    [one] en medlem
   *[other] { $count } medlemmar
}
asked-team = { $count ->
    [one] en spelare
   *[other] ett lag på { $count }
}
asked-first-year = första året
asked-paid-before = { $amount } redan betalt
asked-copy = från säsong { $from } till säsong { $to }
figure-before = Belopp före
figure-reference = Referenspris
figure-times = Gånger
figure-fixed = Fast avgift
owed-by = { $debtor ->
    [organiser] Betalas av arrangören
   *[other] Betalas av { $debtor }
}
copy-nothing = Inget skapades: allt fanns redan.
copy-created = Skapat
copy-skipped = Fanns redan och lämnades som det var
copy-pack = Reglerna efteråt
copy-entity-season = Säsong
copy-entity-component = Licensens delar
copy-entity-override = Belopp satta av regioner, distrikt och föreningar
copy-entity-surcharge = Rabatter för tidig anmälan och förseningsavgifter
copy-entity-affiliation = Medlemskap
copy-entity-competition-entry = Tävlingsanmälningar
copy-entity-sanction = Sanktionering av tävlingar
copy-entity-suspension = Avstängningar
decision-answer = Svaret som det gavs

## Failures

failure-unreachable = Servern är borta.
failure-server = Servern har ett fel. Försök igen om en stund.
failure-engine = Beräkningen kunde inte laddas. { $reason }
failure-editor = Redigeraren kunde inte hämtas; texten kan läsas. { $reason }
failure-again = Försök igen
failure-request = Begäran { $id }

## The desks

page-skip-content = Hoppa till innehållet
desk-navigation = Avdelningar
desk-calculator = Räknaren
desk-log-in = Logga in
desk-forgotten-password = Glömt lösenord
desk-password-reset = Välj ett nytt lösenord
desk-invitation = Välkommen
desk-account = Ditt konto
desk-fees = Avgifter
desk-changes = Ändringslogg
desk-studio = Verkstad
desk-loading = Ett ögonblick …
desk-forbidden = Ingen av dina roller i förbundet tillåter detta. Fråga förbundets administratör.
log-in = Logga in
log-out = Logga ut
log-in-email = E-post
log-in-password = Lösenord
log-in-busy = Loggar in …
log-in-forgotten = Har du glömt ditt lösenord?
role = { $role ->
    [platform_admin] Plattformsadministratör
    [tenant_admin] Administratör
    [treasurer] Kassör
    [officer] Förbundsfunktionär
    [club_officer] Föreningssekreterare
    [insurance_agent] Försäkringsombud
    [rule_author] Regelförfattare
    [insurer] Försäkringsbolag
    [auditor] Revisor
    [player] Spelare
    [customer] Kund
   *[other] { $role }
}
desk-members = Medlemmar
desk-licences = Licenser
desk-transfers = Övergångar
desk-itc-check = Får spelaren tävla?
desk-payments = Betalningar
desk-revenue = Intäkter
desk-own = Din licens
desk-test-checkout = En testbetalning
dialog-close = Stäng
picker-clear = Rensa valet
picker-none = Ingen plats med det namnet.
edit = Ändra
save = Spara
saving = Sparar …
saved = Sparat.
cancel = Avbryt
desk-organisation = Organisation
desk-administration = Administration
show-more = Visa fler
