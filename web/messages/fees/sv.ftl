# What the folder web/src/fees says, på svenska.

## The fees of a season

fees-title = Säsongens avgifter
fees-short = Tabell
fees-lead = { $tenant }: belopp som gäller den { $day }.
fees-tabs = Slag av avgifter
fees-tab-licence = Licens
fees-tab-schedules = Övriga avgifter
fees-tab-reductions = Rabatter och fördelning
fees-filter = Sök
fees-filter-placeholder = Del, region, distrikt
fees-copy = Kopiera säsongen …
fees-table = Licensens delar efter licenstyp, säsong { $season }
fees-component = Del
fees-none = –
fees-locked = lika för alla
fees-change-of = Ändra: { $name }
fees-before = förut: { $amount }
fees-later = från { $day }: { $amount }
fees-others = { $count ->
    [one] och { $count } annat efter ålder eller kategori
   *[other] och { $count } andra efter ålder eller kategori
}
fees-own = { $count ->
    [one] { $count } plats med eget belopp
   *[other] { $count } platser med egna belopp
}
fees-own-add = Ett annat belopp för en plats
fees-own-add-of = Bestäm ett annat belopp för en plats: { $name }, { $type }
fees-no-components = Säsongen har inga delar ännu. Kopiera en annan säsong hit.
fees-no-match = Inget med det namnet.
fees-no-rows = Inget är bestämt.
fees-subtotal = Delarna tillsammans
fees-total = Att betala den dagen
fees-from-day = från { $day }
fees-to-day = till { $day }
fees-age-between = { $from }–{ $to } år
fees-age-from = { $from } år och äldre
fees-age-to = { $to } år och yngre
fees-family-size = familj på { $count } eller fler
fees-family-rank = från nummer { $count } i familjen
fees-applies-to = på { $parts }
fees-basis-flat = fast
fees-basis-per_member = per medlem
fees-basis-tiers = efter medlemsantal
fees-basis-per_player = per spelare
fees-basis-per_team = per lag
fees-category-license = Licens
fees-category-affiliation = Föreningsavgifter
fees-category-competition_entry = Tävlingsanmälan
fees-category-sanction = Sanktion av tävlingar
fees-category-suspension = Avstängningar
fees-category-transfer = Övergångar
fees-category-other = Övrigt
fees-tier = till { $count } medlemmar { $amount } var
fees-tier-beyond = därutöver { $amount } var
fees-waivers = Befrielser och rabatter
fees-waiver-full = gratis
fees-splits = Vem som får vad
fees-by-component = Varje del till sin ägare

## Editing

edit-amount = Belopp i { $currency }
edit-percentage = Procent
edit-multiplier = Gånger referenspriset
edit-node = För vilken plats
edit-node-choose = Välj en plats
edit-from = Från vilken dag
edit-from-hint = Utan dag gäller det från i dag, eller från säsongens första dag om den inte har börjat. Det som gällde finns kvar i historiken.
edit-source = Vad det vilar på
edit-source-none = Ingen källa ännu: exempel
edit-reason = Skäl, för ändringsloggen
edit-nothing-yet = Ändra siffran så visas effekten här, innan något sparas.
edit-outcome-created = Det skapas.
edit-outcome-updated = Det ersätter det nuvarande värdet, som ännu inte gäller.
edit-outcome-superseded = Det gäller från { $day }; till dess står det nuvarande värdet kvar.
edit-outcome-closed = Det upphör dagen före { $day }.
edit-outcome-deleted = Det tas bort.
edit-outcome-unchanged = Inget ändras.
edit-save = Spara och publicera
edit-save-anyway = Publicera ändå
edit-saving = Sparar …
edit-saved = { $name }: sparat, revision { $revision }.
edit-cancel = Avbryt
edit-close-override = Avsluta platsens eget belopp
edit-not-allowed = Dina roller tillåter inte att detta sparas. Du kan ändå se vad det skulle göra.
edit-lost = Någon annan ändrade detta under tiden. Inget av ditt har sparats.
edit-lost-yours = När du började
edit-lost-theirs = Nu
edit-lost-renew = Fortsätt från det senaste, behåll det jag skrev
edit-tests = { $count ->
    [one] { $count } referensfall ger ett annat resultat.
   *[other] { $count } referensfall ger ett annat resultat.
}
edit-tests-figures = { $expected } väntades, { $found } blir det
edit-anyway = Skillnaderna är avsedda: publicera trots referensfallen

## What a change does

effect-caption = Vad medlemmar i { $place } betalar den { $day }.
effect-count = Priset ändras för { $changed } av dessa { $count }.
effect-member = Medlem
effect-before = Före
effect-after = Efter
effect-third = { $type }, tredje i en familj
effect-age = { $type }, { $age } år

## Copying a season

copy-title = Kopiera en säsong
copy-from = Från
copy-to = Till
copy-hint = Ange vilken säsong det blir, till exempel 2028; den skapas om den saknas. Det som redan finns lämnas som det är.
copy-would = Skulle skapas: { $created }. Finns redan: { $skipped }.
copy-done = Kopierat. Skapade: { $created }. Lämnade som de var: { $skipped }.
copy-do = Kopiera säsongen
copy-doing = Kopierar …
copy-close = Stäng

## On the time line

time-title = Säsongen på en tidslinje
time-short = Tidslinje
time-surcharges = Rabatter för tidig anmälan och förseningsavgifter
time-waivers = Befrielser
time-free = gratis
time-today = I dag, { $day }
time-table = Samma sak som tabell
time-what = Vad
time-when = När
time-figure = Hur mycket
time-whom = För vem
time-everybody = alla
time-until = till och med { $day }
time-from = från och med { $day }

## The change log

history-title = Vad som ändrats, av vem, när och varför
history-short = Ändringslogg
history-lead = Varje ändring av avgifterna, före och efter, den senaste först. Inget tas någonsin bort.
history-tab-log = Ändringar
history-tab-revisions = Revisioner
history-entity = Vad
history-category = Slag av avgift
history-from = Sedan
history-user = Vem
history-all = Alla
history-everybody = Alla
history-nobody = programmet
history-empty = Ingen ändring passar. Ta bort ett filter för att se fler.
history-more = Visa äldre
history-revision = revision { $number }
history-entity-license-fee-config = Del av licensen
history-entity-license-fee-override = Belopp för en plats
history-entity-fee-surcharge = Rabatt eller förseningsavgift
history-entity-fee-schedule = Övrig avgift
history-entity-waiver-type = Befrielse
history-entity-revenue-distribution-rule = Fördelning
history-entity-transfer-config = Övergångsregler
history-entity-transfer-fee = Övergångsavgift
history-entity-season = Säsong
history-action-created = skapade det
history-action-updated = ändrade det
history-action-superseded = bestämde ett nytt värde
history-action-closed = avslutade det
history-action-deleted = tog bort det
history-action-copied = kopierade en säsong
history-action-restored = återställde en tidigare revision

## Before and after

changes-member = Vad
changes-before = Före
changes-after = Efter
changes-same = Båda säger detsamma.
changes-whole = { $count ->
    [one] Visa { $count } oförändrad
   *[other] Visa { $count } oförändrade
}
changes-less = Bara det som ändrats
changes-yes = ja
changes-no = nej
rule-amount = belopp
rule-percentage = procent
rule-multiplier = gånger
rule-valid-from = från
rule-valid-to = till
rule-reference = vilar på
rule-illustrative = exempel
rule-name = namn
rule-prices = pris
rule-when = villkor
rule-license-types = licenstyper
rule-node = plats
rule-component = del
rule-owner = ägare
rule-locked = lika för alla
rule-steps = steg
rule-until = till och med
rule-from = från
rule-to = till
rule-season = säsong
rule-code = kod
rule-kind = slag
rule-mode = sätt
rule-applies-to = gäller
rule-shares = andel
rule-tiers = nivå
rule-recipient = mottagare
rule-fee-category = slag av avgift
rule-starts-on = första dag
rule-ends-on = sista dag
rule-age-from = från ålder
rule-age-to = till ålder
rule-basis = räknas
rule-tiering = stegens sätt
rule-up-to = till medlemmar
rule-overridable-by = får sättas därunder av
rule-flags = måste stämma
rule-categories = spelarkategorier
rule-sexes = kön
rule-borne-by = bärs av
rule-fee-categories = gäller för
rule-levels = tävlingsnivåer
rule-classes = tävlingsklasser
rule-level = nivå
rule-first-year-only = endast första året
rule-tax = skattebehandling
rule-debtor = skyldig är
rule-family-size-from = familj på minst
rule-family-rank-from = från nummer i familjen
rule-reference-license-type = pris för licensen

## Revisions

revisions-from = Jämför
revisions-to = med
revisions-compare = Visa skillnaden
revisions-changes = { $count ->
    [one] { $count } skillnad
   *[other] { $count } skillnader
}
revisions-live = gäller
revisions-restore = Återställ revision { $number }
revisions-do = Låt den gälla igen, som ny revision
revisions-restored = Revision { $number } gäller igen.

## Entries as a whole

fees-tab-surcharges = Tidigt och sent
edit-unreached = Berörs inte, eftersom de har egna belopp: { $places }.
effect-clubs = Vad föreningar i { $place } betalar i föreningsavgift den { $day }.
effect-club-head = Förening
effect-club = Förening med { $count } medlemmar
row-edit = Redigera allt
row-new = Ny post
row-new-component = Lägg till en del
row-new-fee = Lägg till en avgift
row-new-surcharge = Lägg till en rabatt eller förseningsavgift
row-new-waiver = Lägg till en nedsättning
row-new-split = Lägg till en fördelning
row-nothing-yet = Ändra något, så visas här vad det gör innan något sparas.
row-new-yet = Fyll i, så visas här vad det gör innan något sparas.
row-end = Avsluta eller ta bort …
row-ending = Det som gällde står kvar och upphör; det som inte har börjat tas bort.
row-end-do = Avsluta och publicera
row-keep = Behåll det ändå
row-none = ej angivet
row-sum = Tillsammans: { $sum }
row-name = Namn
row-code = Kod, med små bokstäver
row-owner = Vems den är
row-locked = Samma för alla: ingen sätter ett eget
row-overridable_by = Vilka därunder får sätta ett eget belopp
row-tax = Skattebehandling
row-recipient = Vem som får den
row-basis = Hur den räknas
row-amount = Belopp i { $currency }
row-percentage = Procent
row-multiplier = Gånger licenspriset
row-reference_license_type = Priset för vilken licens
row-tiering = Hur stegen fungerar
row-tiering-graduated = varje medlem till sitt eget stegs pris
row-tiering-whole_volume = alla medlemmar till det uppnådda stegets pris
row-tiering-flat_by_tier = ett belopp för föreningen, efter steg
row-tiers = Steg efter medlemsantal; det sista utan gräns
row-add-tiers = Lägg till ett steg
row-remove-tiers = Ta bort steg { $number }
row-up_to = Upp till hur många medlemmar
row-first_year_only = Endast föreningens första år
row-levels = Tävlingsnivåer; inget valt: alla
row-classes = Tävlingsklasser; inget valt: alla
row-debtor = Vem som är skyldig den
row-debtor-organiser = arrangören
row-debtor-host_district = distriktet där den hålls
row-mode = Hur det mäts
row-mode-fixed = ett fast belopp
row-mode-multiplier = en multipel av ett licenspris
row-mode-full = allt
row-mode-percentage = en procentsats
row-mode-by_component = varje del till sin ägare
row-mode-shares = i andelar
row-kind = Vad det är
row-kind-early_bird = rabatt för tidig anmälan
row-kind-late_fee = förseningsavgift
row-kind-youth = för unga
row-kind-veteran = för veteraner
row-kind-disabled = vid funktionsnedsättning
row-kind-family = för familjer
row-kind-honorary = för hedersmedlemmar
row-kind-low_income = för låga inkomster
row-kind-custom = endast efter villkoren
row-fee_categories = Gäller för; inget valt: licenser
row-license_types = Licenstyper; inget valt: alla
row-applies_to = På vilka delar; inget valt: alla
row-borne_by = Vem som bär den
row-steps = Steg
row-add-steps = Lägg till ett steg
row-remove-steps = Ta bort steg { $number }
row-until = Till och med
row-from = Från
row-to = Sista dag
row-shares = Andelar
row-add-shares = Lägg till en andel
row-remove-shares = Ta bort andel { $number }
row-level = Vilken nivå
row-prices = Priser
row-add-prices = Lägg till ett pris
row-remove-prices = Ta bort pris { $number }
row-when = För vem
row-categories = Spelarkategorier; inget valt: alla
row-sexes = Kön; inget valt: alla
row-flags = Måste alla stämma
row-age_from = Från ålder
row-age_to = Till ålder
row-family_size_from = Familj på minst
row-family_rank_from = Från nummer i familjen
row-valid_from = Första dag
row-valid_to = Sista dag
