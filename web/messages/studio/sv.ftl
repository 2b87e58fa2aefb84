# Vad mappen web/src/studio säger, på svenska.

## Drafts

studio-lead = Ändra en regel utan att röra någons licens: du arbetar på en kopia, ser genast vad var och en skulle betala och publicerar när det stämmer.
studio-drafts = Utkast
studio-new = Nytt utkast
studio-none = Det finns inget utkast än. Börja ett: ingenting ändras för någon förrän det publiceras.
studio-none-of-state = Inget utkast är i det läget.
studio-name = Vad det gäller
studio-state = Läge
studio-by = Av
studio-updated = Senast skrivet
studio-state-all = Alla
studio-state-open = skrivs
studio-state-submitted = väntar på godkännande
studio-state-scheduled = godkänt, gäller senare
studio-state-published = publicerat
studio-state-discarded = övergivet
studio-revision = revision { $number }
studio-new-name = Vad gäller det?
studio-new-name-how = En rad som andra förstår: ”Korsika: 1,50 mindre under 25”.
studio-new-make = Börja utkastet
studio-begin = Börja med
studio-begin-regional = En regional åtgärd för de unga
studio-begin-regional-how = En kort regel som nästan är klar: du fyller i var, upp till vilken ålder och hur mycket.
studio-begin-taken = En sådan regel finns redan, i { $file }. Börja med reglerna som de är och ändra den filen.
studio-begin-empty = Reglerna som de är
studio-begin-empty-how = Ändra ett belopp, en säsong eller en regel som finns.
studio-begin-what = En regions åtgärd för de unga. Den frågar om tre saker: var, upp till vilken ålder och hur mycket mindre. Fyll i dem nedan; priset bredvid följer medan du skriver.
studio-begin-who = VAR och VEM: skriv regionens kod mellan citattecknen och åldern efter <. Koderna är: { $places }.
studio-begin-much = HUR MYCKET MINDRE: skriv beloppet mellan citattecknen, med punkt: 1.50
studio-begin-why = VARFÖR, som den som betalar läser det:
studio-begin-reason = Mindre för regionens unga.

## How it works

studio-guide = Så går det till
studio-guide-away = Dölj
studio-guide-done = klart
studio-guide-write = Skriv regeln
studio-guide-write-how = Fyll i det som texten frågar efter. Den sparas av sig själv.
studio-guide-try = Pröva den på någon
studio-guide-try-how = Ange en person som regeln gäller: dagens pris och utkastets står bredvid varandra.
studio-guide-test = Behåll det som ett test
studio-guide-test-how = En knapp gör ett test av det du prövade, så att ingen förstör det senare.
studio-guide-impact = Se vilka det berör
studio-guide-impact-how = Räkna över tusentals personer innan någon betalar.
studio-guide-publish = Få den publicerad
studio-guide-publish-how = Säg varför på en rad. En andra person tittar på den där ditt förbund vill det.

## A draft

studio-back = Alla utkast
studio-base = gjort på revision { $number }
studio-from = gäller från
studio-unchanged = Ingenting är ändrat än: välj en fil och skriv.
studio-submitted = { $name } ber om godkännande:
studio-submitted-own = Du har själv skrivit i det: någon annan måste godkänna det.
studio-sent-back = { $name } skickade tillbaka det:
studio-published = Publicerat av { $name }.
studio-published-see = Se det i kalkylatorn
studio-saving-saved = Allt är sparat
studio-saving-waiting = Inte sparat än …
studio-saving-saving = Sparar …
studio-saving-failed = Inte sparat
studio-saving-lost = Inte sparat: ändrat någon annanstans
studio-failed = Det du skrev är inte sparat.
studio-failed-again = Spara igen
studio-lost = Någon har ändrat utkastet under tiden.
studio-lost-how = Det du skrev finns kvar, men är inte sparat.
studio-lost-mine = Behåll det jag skrev
studio-lost-theirs = Läs utkastet på nytt utan det
studio-leave = Något du skrev är inte sparat. Lämna ändå?
studio-panel = Pröva, tester, verkan, skillnad

## Files

studio-files = Filer
studio-group-scripts = Regler som skript
studio-group-tests = Tester
studio-group-general = Allmänt
studio-group-season = Säsong { $season }
studio-changed-count = { $count ->
    [one] 1 ändrad
   *[other] { $count } ändrade
}
studio-errors-count = { $count ->
    [one] 1 fel
   *[other] { $count } fel
}
studio-fails-count = { $count ->
    [one] 1 faller
   *[other] { $count } faller
}
studio-change-added = ny
studio-change-changed = ändrad
studio-change-removed = borttagen
studio-file-fees = Licensavgifter
studio-file-fees-how = Vad en licens består av den här säsongen och vad varje del kostar.
studio-file-overrides = Platsers belopp
studio-file-overrides-how = Vad regioner, distrikt och föreningar tar ut i stället.
studio-file-schedules = Andra avgifter
studio-file-schedules-how = Medlemskap, anmälningar, sanktioner, avstängningar.
studio-file-surcharges = Tillägg och rabatter
studio-file-surcharges-how = Vad som läggs till för den som är sen eller dras av för den som är tidig.
studio-file-distribution = Vem som får vad
studio-file-distribution-how = Hur det som betalas delas.
studio-file-organisation = Organisation
studio-file-organisation-how = Regioner och distrikt med sina koder.
studio-file-seasons = Säsonger
studio-file-seasons-how = Från vilken till vilken dag varje säsong går.
studio-file-sources = Källor
studio-file-sources-how = Var reglerna beslutades, för att citeras.
studio-file-taxes = Skatter
studio-file-taxes-how = Hur varje slags avgift beskattas.
studio-file-tenant = Förbundet
studio-file-tenant-how = Namn, valuta, språk, avrundningar, vem som får publicera.
studio-file-vocabulary = Ord
studio-file-vocabulary-how = Licenstyper, kategorier och vad skript får kalla ett belopp.
studio-file-waivers = Befrielser
studio-file-waivers-how = Vem som betalar mindre eller ingenting.
studio-file-limits = Skriptens gränser
studio-file-limits-how = Hur mycket arbete ett skript får göra.
studio-file-test-how = Tester: en fråga och svaret som det måste bli. De körs vid varje ändring.
studio-file-script-how = En egen regel. Ctrl och mellanslag visar vad man kan skriva, F1 förklarar ett ord.
studio-add = Lägg till en fil
studio-add-kind = Vad är det?
studio-kind-scripts = En regel som skript
studio-kind-tests = Tester
studio-kind-fees = En säsongs licensavgifter
studio-kind-overrides = Platsers belopp för en säsong
studio-kind-schedules = En säsongs andra avgifter
studio-kind-surcharges = En säsongs tillägg
studio-add-name = Vad heter den?
studio-add-season = Vilken säsong?
studio-add-letters = Bara bokstäver utan accenter, siffror, - och _.
studio-add-there = { $file } finns redan.
studio-add-how = Den blir
studio-add-do = Lägg till
studio-add-begun = Skriv regeln här; Ctrl och mellanslag visar vad man kan skriva.
studio-remove = Ta bort filen
studio-remove-sure = Ta bort det som står här?
studio-revert = Ångra alla ändringar i filen
studio-revert-sure = Så som den gäller i dag?
studio-sure = Ja
studio-not-sure = Nej
studio-no-file = Det finns ingen fil att visa.
studio-removed = Utkastet har inte längre den här filen.
studio-text = Texten i { $file }
studio-wrong = { $count ->
    [one] En sak är fel
   *[other] { $count } saker är fel
}
studio-warned = Värt en blick
studio-place = { $file }, rad { $line }
studio-line = rad { $line }
studio-sound = Inga fel i texten.

## What somebody pays

studio-result = Vad det ändrar
studio-result-change = Pröva någon annan
studio-result-missing = Säg vem det ska prövas på.
studio-result-stale = Texten har fel: detta är från före dem.
studio-result-same = Ingenting ändras för den här personen.
studio-result-inside = Samma pris, annorlunda sammansatt.
studio-result-other = Priset är ett annat för den här personen.
studio-result-said = I dag { $before }, enligt utkastet { $after }.
studio-today = I dag
studio-draft = Utkastet
studio-refused = inte möjligt
studio-born = född { $date }
studio-tab-try = Pröva
studio-tab-tests = Tester
studio-tab-tests-fail = { $count ->
    [one] Tester (1 faller)
   *[other] Tester ({ $count } faller)
}
studio-tab-impact = Verkan
studio-tab-difference = Skillnad
studio-try-who = Vem det prövas på
studio-try-nothing = Ingenting kan räknas ut förrän felen är borta.
studio-try-missing = Fattas ännu: { $fields }
studio-try-this = Pröva det här fallet
studio-pick = Ta någon ur ett test eller ur det som debiterats
studio-pick-case = Ur ett test
studio-pick-case-how = { $count ->
    [one] Sök i ett test
   *[other] Sök i { $count } tester
}
studio-pick-no-case = Inget test heter så.
studio-pick-player = Ur en spelares senaste licens
studio-pick-player-how = Namn eller nummer
studio-pick-decision = Ur en sparad beräkning, efter dess nummer
studio-pick-do = Ta den
studio-pick-taken = Övertaget.
studio-pick-other = Den gällde ingen licens; bara licenser kan prövas här.
studio-pick-erased = Det som frågades där är raderat.
studio-pick-keep = Behåll dess sparade svar som ett test
studio-pick-none = Spelaren har ingen licens än.
studio-case = Gör ett test av det
studio-case-how = Testet håller så länge svaret för personen är { $expected }.
studio-case-not = Möjligt så snart utkastet inte har några fel.
studio-case-name = Vad testet heter
studio-case-add = Lägg till i { $file }
studio-case-made = Testet står i { $file }.

## Tests

studio-tests-running = Testerna körs …
studio-tests-not = Testerna körs så snart utkastet inte har några fel.
studio-tests-fail = { $count ->
    [one] 1 test faller
   *[other] { $count } tester faller
}
studio-tests-hold = { $count ->
    [one] 1 håller
   *[other] { $count } håller
}
studio-tests-all = { $count ->
    [one] Det enda testet håller
   *[other] Alla { $count } tester håller
}
studio-tests-again = Kör igen
studio-tests-failing = Vad som faller
studio-tests-by-file = Alla tester
studio-test-holds = håller
studio-test-fails = faller
studio-expected = väntat
studio-found = funnet
studio-nothing = ingenting
studio-coverage = Vad inget test ser på
studio-coverage-how = En ändring där skulle inte märkas. Samma märken står bredvid textens rader.
studio-coverage-whole = Ett test ser på varje regel och varje rad.
studio-coverage-all = alla { $count } är testade
studio-coverage-of = { $count } av { $all } är testade; utan test:

## Impact

studio-impact-source = Över vilka?
studio-impact-population = Påhittade personer
studio-impact-population-how = I alla åldrar, med alla licenser, från alla distrikt; bra när inget sådant har debiterats än.
studio-impact-recorded = Det som debiterats
studio-impact-recorded-how = Varje licens och avgift som om den debiterades enligt utkastet.
studio-impact-size = Hur många personer
studio-impact-on = Vid en annan dag
studio-impact-on-recorded = Tomt: var och en vid sin egen dag.
studio-impact-on-population = Tomt: i dag.
studio-impact-find = Räkna
studio-impact-again = Räkna igen
studio-impact-cancel = Stanna
studio-impact-errors = Möjligt så snart utkastet inte har några fel.
studio-impact-begins = Det börjar …
studio-impact-progress = { $read } av { $total } genomgångna, { $changed } berörda hittills
studio-impact-cancelled = Stannat.
studio-impact-outdated = Utkastet eller reglerna har ändrats sedan dess: räkna igen.
studio-impact-none = Inget har räknats än. Det ändrar ingenting och tar några sekunder.
studio-impact-csv = Spara som tabell (CSV)
studio-impact-made = Räknat
studio-weighed-nobody = Av { $facts } genomgångna berörs ingen.
studio-weighed = { $count ->
    [one] Av { $facts } genomgångna berörs en.
   *[other] Av { $facts } genomgångna berörs { $changed }.
}
studio-weighed-same = Tillsammans betalar de lika mycket.
studio-weighed-less = Tillsammans betalar de { $amount } mindre.
studio-weighed-more = Tillsammans betalar de { $amount } mer.
studio-weighed-before = I dag
studio-weighed-after = Enligt utkastet
studio-weighed-refused = Inte längre möjligt
studio-weighed-allowed = Nu möjligt
studio-weighed-inside = Samma pris, annorlunda delat
studio-histogram = Hur mycket priserna skiljer sig
studio-histogram-by = Skillnad
studio-histogram-count = Hur många
studio-histogram-sum = Tillsammans
studio-range = { $from } till { $to }
studio-as-table = Som tabell
studio-by-license_type = Per licens
studio-by-region = Per region
studio-by-district = Per distrikt
studio-by-club = Per förening
studio-by-recipient = Per mottagare
studio-touched = { $changed } av { $facts } berörda
studio-all-of = Visa alla { $count }
studio-fewer = Visa färre
studio-column-touched = Berörda
studio-column-difference = Skillnad
studio-largest = De största ändringarna

## Difference

studio-difference-none = Utkastet ändrar ingenting än.
studio-difference-errors = Post för post kan jämföras så snart utkastet inte har några fel.
studio-difference-entries = { $count ->
    [one] En post blir en annan
   *[other] { $count } poster blir andra
}
studio-hunk = Ändring i { $file }
studio-line-same = oförändrat:
studio-line-in = nytt:
studio-line-out = borttaget:

## What happens to a draft

studio-do-publish = Publicera
studio-do-publish-how = Från och med då betalar alla enligt dessa regler. Det som debiterats tidigare står kvar.
studio-do-submit = Be om godkännande
studio-do-submit-how = De som får publicera får ett mejl. Tills de bestämmer kan utkastet inte ändras.
studio-do-approve = Godkänn
studio-do-approve-how = Från och med då betalar alla enligt dessa regler. Det som debiterats tidigare står kvar.
studio-do-reject = Skicka tillbaka
studio-do-reject-how = Utkastet kan ändras igen, och den som bad får veta varför.
studio-do-withdraw = Ta tillbaka
studio-do-withdraw-how = Utkastet kan ändras igen; ingen behöver godkänna det nu.
studio-do-discard = Överge
studio-do-discard-how = Utkastet kan fortfarande läsas, men varken ändras eller publiceras.
studio-doing = Ett ögonblick …
studio-reason = Varför? Det står i ändringsloggen.
studio-reason-optional = Vad som sägs till den som bad (kan lämnas tomt)
studio-when = När
studio-when-now = Genast
studio-when-later = Från en dag och ett klockslag
studio-stopped-tests = { $count ->
    [one] Inte publicerat: ett test faller.
   *[other] Inte publicerat: { $count } tester faller.
}
studio-stopped-tests-how = Rätta regeln, eller testet där det nya beloppet är menat.
studio-acknowledge = De nya beloppen är menade: fortsätt fast tester faller
studio-stopped-errors = { $count ->
    [one] Inte möjligt: en sak är fel.
   *[other] Inte möjligt: { $count } saker är fel.
}
studio-behind = Andra regler har publicerats sedan dess: du började på revision { $base }, revision { $live } gäller
studio-behind-changes = { $count ->
    [one] De ändrade en post:
   *[other] De ändrade { $count } poster:
}
studio-behind-how = Uppdatera utkastet; det du skrev står kvar.
studio-rebase = Uppdatera det
studio-conflict = Båda har ändrat samma fil. Vilken behålls?
studio-conflict-draft = Det som står i utkastet
studio-conflict-live = Det som publicerades
