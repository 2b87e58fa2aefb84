# Meningarna som visas, på svenska. Varje språk har samma meddelanden; ett test jämför dem.
#
# En nyckel från motorn blir ett id med bindestreck: se en.ftl. Belopp, datum, procent och namn
# kommer färdigformaterade; det som utelämnats är `none`.

## Format

money = { $currency ->
    [SEK] { $sign }{ $amount } kr
    [EUR] { $sign }{ $amount } €
    [GBP] { $sign }{ $amount } £
   *[other] { $sign }{ $amount } { $currency }
}
percent = { $number } %
federation-part = { $code ->
    [GB-ENG] England
    [GB-SCT] Skottland
    [GB-WLS] Wales
    [GB-NIR] Nordirland
   *[other] { $code }
}
date = { $day } { month } { $year }
month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
club = förening { $code }
named = { $name } ({ $code })

## Ord för det som motorn anger med en kod

level = { $level ->
    [federation] Förbund
    [region] Region
    [district] Distrikt
    [club] Förening
   *[other] Nivå
}
guard = { $guard ->
    [alone_later] kontroller och tester går igenom, inget har publicerats under tiden, ingen andra person behövs och tiden är inte inne
    [alone_now] kontroller och tester går igenom, inget har publicerats under tiden och ingen andra person behövs
    [another] någon annan än författaren beslutar
    [another_later] kontroller och tester går igenom, inget har publicerats under tiden, någon annan än författaren godkänner och tiden är inte inne
    [another_now] kontroller och tester går igenom, inget har publicerats under tiden och någon annan än författaren godkänner
    [authority_needed] en konfederation eller det internationella förbundet avgör också
    [authority_not_needed] de två förbunden avgör själva
    [balanced] inget är kvar att betala
    [begun] en avstängning gäller den dagen
    [completable] dess sista dag är inte förbi, och ingen avgift hindrar det
    [escalates] dess frist är ute, och då underrättas förbundet
    [federation_approval_not_required] förbundet behöver inte godkänna först
    [federation_approval_required] förbundet godkänner först
    [first_federation] förbundet ska godkänna före alla andra
    [first_new_club] den nya föreningen ska godkänna före alla andra
    [first_old_club] föreningen som lämnas ska godkänna före alla andra
    [fit] kontroller och tester går igenom och inget har publicerats under tiden
    [free] den kostar ingenting
    [in_use] licensen är aktiv eller avstängd
    [issued_on_approval] licenser utfärdas när de godkänns
    [issued_on_payment] licenser utfärdas när de betalas
    [last] ingen annan behöver godkänna
    [nobody] ingen behöver godkänna
    [not_moved] spelaren har inte bytt förening än
    [not_over] avstängningen är varken slut eller hävd
    [original] det är en betalning som något är kvar av
    [over] dess sista dag är förbi
    [owed] något är kvar att betala
    [part] mindre betalas tillbaka än som är kvar
    [period_over] perioden är slut
    [reminds] dess frist är ute, och då skickas en påminnelse
    [season_over] säsongen är slut
    [settled] allt är betalt
    [silent_last] dess frist är ute, tystnad godkänner, och ingen annan behöver
    [silent_then_federation] dess frist är ute, tystnad godkänner, och förbundet står på tur
    [silent_then_new_club] dess frist är ute, tystnad godkänner, och den nya föreningen står på tur
    [silent_then_old_club] dess frist är ute, tystnad godkänner, och föreningen som lämnas står på tur
    [term_over] ingen avstängning gäller den dagen
    [then_federation] förbundet godkänner härnäst
    [then_new_club] den nya föreningen godkänner härnäst
    [then_old_club] föreningen som lämnas godkänner härnäst
    [unfit] en kontroll eller ett test går inte igenom, eller något har publicerats under tiden
    [whole] allt som är kvar betalas tillbaka
   *[other] ett annat villkor
}
expected = { $expected ->
    [date] ett datum som 2026-01-31
    [amount] ett belopp inom citattecken med valutans alla decimaler{ $example ->
        [none] { "" }
       *[other] , som "{ $example }"
    }
    [amount_above_zero] ett belopp större än noll
    [amount_not_below_zero] ett belopp som inte är negativt
    [percentage] en procentsats inom citattecken, som "12.5"
    [text] text
    [integer] { $least ->
        [none] ett heltal
       *[other] ett heltal från { $least } till { $most }
    }
    [boolean] true eller false
    [list] en lista
    [object] en grupp av fält
    [one_of] ett av de möjliga värdena
    [currency] en valutakod som SEK
    [season_code] en säsongskod som 2026-27 av högst 16 bokstäver (A till Z), siffror, - och _
    [code] en kod av högst 64 bokstäver (A till Z), siffror, - och _ som börjar med en bokstav eller siffra
    [account_code] koden för ett konto av högst 20 bokstäver (A till Z), siffror, . och -
    [script_file] ett filnamn som license_adjust.rhai av bokstäver (A till Z), siffror, - och _
    [language] koden för ett språk, som sv
    [time_zone] namnet på en tidszon, som Europe/Stockholm
    [integer_of_64_bits] ett heltal med högst 18 siffror
    [expectation] minst ett värde som svaret ska ha
    [season_of_a_year] en säsongskod som börjar med ett årtal, som 2026, nära den kopierade säsongens
    [text_or_names_by_language] text, eller ett namn per språk
    [text_not_number] text inom citattecken, som "12.50", och inget decimaltal
    [toml] giltig TOML
    [readable_file] en fil som kan läsas som text
    [nothing] ingenting här
    [terms] dagar som 2026-03-15/2026-04-30 eller 2026-03-15/..
    [audience] public, member eller staff
    [month_day] en dag på året som 11-01
    [days_up_to_730] ett antal dagar från 0 till 730
    [days_1_to_730] ett antal dagar från 1 till 730
    [approvers] old_club, new_club och federation, var och en högst en gång
    [none] något annat
   *[other] { $expected }
}
found = { $found ->
    [null] ingenting
    [boolean] true eller false
    [decimal_number] ett decimaltal
    [large_number] ett tal på mer än 64 bitar
    [integer] ett tal
    [text] text
    [list] en lista
    [object] en grupp av fält
    [none] ingenting
   *[other] ”{ $found }”
}
fee-category = { $fee_category ->
    [license] licenser
    [affiliation] föreningsavgift
    [competition_entry] anmälan till tävling
    [sanction] sanktionering av tävlingar
    [suspension] avstängningar
    [transfer] övergångar
   *[other] övriga avgifter
}
adjustment-floor = Aldrig under noll
adjustment-rounding = Avrundning

## Prisuppgiften

quote-title = { $license_type } · säsongen { $season }
quote-on = Per den { $date }
quote-age = Räknad ålder: { $age }
quote-component = Del
quote-owner = Tas ut av
quote-amount = Belopp
quote-subtotal = Delsumma
quote-total = Att betala
quote-tax-included = varav moms ({ $rate } på { $net })
quote-tax-added = Moms ({ $rate } på { $net })
quote-split = Vem som får vad
quote-why = Varför
quote-source = Källa: { $source }
quote-illustrative = Exempel: påhittat för den här demonstrationen.
quote-refused = Det går inte att ange något pris.
allowed = Möjligt här: { $allowed }.
allowed-cut = Möjligt här: { $allowed } och { $more } till.
option = Se { $option }.

## Kontrollerna

check-error = fel
check-warning = varning
check-help = gör så här
check-by = kontroll
check-explained = { $name } (”carreau rules checks { $name }” förklarar den)
check-summary = { $errors ->
    [0] inga fel
   *[other] { $errors } fel
}, { $warnings ->
    [0] inga varningar
    [one] { $warnings } varning
   *[other] { $warnings } varningar
}

## Reglernas tester

test-summary = { $passed } godkända, { $failed } underkända
test-coverage = { $pack }: { $touched } av { $rows } rader berörda, { $ran } av { $lines } skriptrader körda
test-untouched = inget fall berör { $rule }
test-not-run = inget fall kör den här raden
test-difference = { $path }: väntat { $expected }, funnet { $found }
test-nothing-found = ingenting
test-no-cases = Det finns inget test i ”{ $pack }”; skriv fall i dess mapp tests.
test-none-match = Inget tests namn, fil eller åtgärd innehåller ”{ $filter }”; ange ett annat filter, eller inget.

## Vad åtgärderna är till för

purpose-license-fee-calculate = vad en spelares licens kostar, varför, och vem som får vad
purpose-affiliation-fee-calculate = vad en förenings medlemskap i förbundet kostar
purpose-entry-fee-calculate = vad ett lags anmälan till en tävling kostar
purpose-sanction-fee-calculate = vad sanktioneringen av en tävling kostar, klass för klass
purpose-suspension-fee-calculate = vad en begäran om avstängning kostar
purpose-surcharge-calculate = rabatter för tidig anmälan och förseningsavgifter på ett belopp
purpose-waiver-calculate = befrielser och rabatter på ett belopp
purpose-split-calculate = vem som får vilken del av ett belopp
purpose-season-copy = en säsongs avgifter förberedda för nästa
purpose-config-list = reglernas poster, så som man redigerar dem
purpose-config-change = vad reglerna blir när en post ändras
purpose-pack-check = vad som är fel i en uppsättning regler
purpose-pack-diff = vad en ändring av reglerna ändrar
purpose-pack-amend = regler med andra avsnitt, och vad som är fel med dem
purpose-workflow-step = vad en händelse gör av ett läge
purpose-workflow-diagram = ett förlopp som rader och som bild
purpose-ledger-charge = ett pris som ett belopp att betala, med förfallodag
purpose-ledger-accounts = kontona som bokföringen förs på
purpose-ledger-post = vart pengar går, eller tas tillbaka ifrån, och vem som får vad
purpose-debt-check = vad en gäldenär är skyldig, och om det spärrar
purpose-transfer-check = om en spelare får byta förening, när, och vad det kostar
purpose-transfer-term = till när en övergång ska avgöras
purpose-itc-open = vad ett internationellt övergångsintyg kräver
purpose-itc-eligibility = från när en spelare från utlandet får tävla
purpose-confederation-find = vilken konfederation ett förbund tillhör en viss dag
purpose-confederation-list = alla förbund en viss dag med sin konfederation

## Förklaringar

explanation-age = { $age } år: född { $birth_date }, { $policy ->
    [calendar_year] åldern som uppnås under säsongens kalenderår.
    [season_start] åldern på säsongens första dag.
    [on_date] åldern den dag som frågan gäller.
   *[other] åldern enligt förbundets regel.
}
explanation-org-filled-in = { $level }: { $node }, enligt förbundets register.
explanation-component-price = { $component }: { $amount } ({ $owner }).
explanation-component-level-missing = { $component }: ingenting tas ut, eftersom nivån ”{ $level }” inte är angiven.
explanation-component-unpriced = { $component }: ingenting tas ut, eftersom inget belopp är bestämt för den här föreningen.
explanation-component-override = { $component }: { $after } { $before ->
    [none] enligt beslut av { $node }.
   *[other] i stället för { $before }, enligt beslut av { $node }.
}
explanation-subtotal = Delarna blir tillsammans { $amount }.
explanation-surcharge-percentage = ”{ $surcharge }”, från och med { $date }: { $percentage } av { $base }, det vill säga { $amount } mer.
explanation-discount-percentage = ”{ $surcharge }”, till och med { $date }: { $percentage } av { $base }, det vill säga { $amount } mindre.
explanation-surcharge-fixed = ”{ $surcharge }”, från och med { $date }: { $amount } mer.
explanation-discount-fixed = ”{ $surcharge }”, till och med { $date }: { $amount } mindre.
explanation-discount-deadline-passed = ”{ $surcharge }” gäller inte längre: sista dagen var { $date }.
explanation-surcharge-not-started = ”{ $surcharge }” gäller inte än utan först från och med { $date }.
explanation-surcharge-not-in-period = ”{ $surcharge }” gäller inte den här dagen.
explanation-surcharge-nothing-to-charge = ”{ $surcharge }” gäller inte: de delar det handlar om tas inte ut här.
explanation-waiver-full = ”{ $waiver }”: hela { $base } efterskänks, det vill säga { $amount } mindre.
explanation-waiver-percentage = ”{ $waiver }”: { $percentage } av { $base }, det vill säga { $amount } mindre.
explanation-waiver-fixed = ”{ $waiver }”: { $amount } mindre, av { $base }.
explanation-waiver-capped = ”{ $waiver }”: begränsas till { $amount } i stället för { $wanted }, så att ingenting hamnar under noll.
explanation-waiver-borne-by = ”{ $waiver }”: dessa { $amount } bärs av { $node } ensam; den här rabatten minskar inte vad de andra får.
explanation-waiver-level-missing = Eftersom nivån ”{ $level }” inte är angiven bärs ”{ $waiver }” av { $node }.
explanation-waiver-not-eligible = ”{ $waiver }” gäller inte: { $criterion ->
    [age_from] det krävs minst { $needed } år, och den räknade åldern är { $found } år.
    [age_to] det krävs högst { $needed } år, och den räknade åldern är { $found } år.
    [flag] det krävs uppgiften ”{ $needed }” om spelaren.
    [family_size] det krävs en familj på minst { $needed }, { $found ->
        [none] och ingen familj är angiven.
       *[other] och den här är på { $found }.
    }
    [family_rank] det börjar med person nummer { $needed } i en familj, { $found ->
        [none] och ingen familj är angiven.
       *[other] och det här är nummer { $found }.
    }
    [person] det beror på personen, och ingen spelare är angiven.
   *[other] villkoren är inte uppfyllda.
}
explanation-waiver-not-used = ”{ $waiver }” ({ $amount }) används inte: ”{ $used }” sänker priset minst lika mycket, och bara en av dem gäller.
explanation-waiver-nothing-to-waive = ”{ $waiver }” gäller inte: det finns inget kvar att sänka.
explanation-script-adjustment = ”{ $label }”, enligt en egen regel i förbundet: { $amount }{ $recipient ->
    [none] .
   *[other] , till { $recipient }.
}
explanation-script-changed = Enligt förbundets egen regel kostar { $component } { $after } i stället för { $before }.
explanation-script-dropped = Förbundets egen regel tar bort { $component }, { $amount }.
explanation-script-moved = Förbundets egen regel flyttar { $amount } av andelen för { $node } till { $recipient }.
explanation-script-not-eligible = ”{ $waiver }” gäller inte: förbundets egen regel beviljar den inte.
explanation-script-said = Förbundets egen regel säger: { $text }.
explanation-script-ran = Förbundets egen regel har tillämpats ({ $operations } räknesteg).
explanation-total-floor = Summan skulle bli { $before }; den höjs till noll.
explanation-total-rounding = Summan { $before } avrundas till { $after }, en multipel av { $increment }.
explanation-tax-included = I priset ingår { $tax } moms: { $rate } på { $base }.
explanation-tax-added = Moms tillkommer: { $rate } på { $base }, det vill säga { $tax }.
explanation-tax-none = { $category ->
    [exempt] Ingen moms på { $base }: undantaget från skatteplikt.
    [out_of_scope] Ingen moms på { $base }: utanför momsens tillämpningsområde.
    [zero] Ingen moms på { $base }: skattesatsen är noll.
   *[other] Ingen moms på { $base }.
}
explanation-total = Att betala: { $amount }.
explanation-split-by-component = Varje del går till den som äger den.
explanation-split-share = { $recipient } får { $percentage }, det vill säga { $amount }.
explanation-split-level-missing = Eftersom nivån ”{ $level }” inte är angiven går den delen till { $recipient }.
explanation-affiliation-flat = { $component }: { $amount } per förening.
explanation-affiliation-per-member = { $component }: { $count ->
    [one] { $count } medlem
   *[other] { $count } medlemmar
} à { $price }, det vill säga { $amount }.
explanation-affiliation-tier = { $component }, { $to ->
    [none] från { $from } medlemmar
   *[other] från { $from } till { $to } medlemmar
}: { $tiering ->
    [graduated] { $count ->
        [one] { $count } medlem
       *[other] { $count } medlemmar
    } i det här steget à { $price }, det vill säga { $amount }.
    [whole_volume] alla { $count } medlemmar à { $price }, det vill säga { $amount }.
    [flat_by_tier] ett enda belopp för föreningen, { $amount }.
   *[other] { $amount }.
}
explanation-affiliation-not-first-year = { $component }: ingenting tas ut, eftersom det inte är föreningens första år.
explanation-entry-per-team = { $component }: { $amount } per lag.
explanation-entry-per-player = { $component }: { $count } spelare à { $price }, det vill säga { $amount }.
explanation-sanction-class = { $class } ({ $level }): { $amount }.
explanation-sanction-recipient = Avgiften går till { $recipient }.
explanation-suspension-fixed = Administrativ avgift: { $amount }.
explanation-suspension-multiplier = Administrativ avgift: { $multiplier } gånger priset { $reference_amount } för licensen ”{ $license_type }”, det vill säga { $amount }.
explanation-suspension-debtor = Avgiften betalas av { $debtor }.
explanation-transfer-window-always = Övergångar kan begäras hela året.
explanation-transfer-window-open = Övergångsfönstret är öppet till och med { $closes_on }.
explanation-transfer-window-closed = { $opens_on ->
    [none] Övergångsfönstret är stängt.
   *[other] Övergångsfönstret är stängt; det öppnar { $opens_on }.
}
explanation-transfer-exception = Fönstret är stängt; ”{ $exception }” släpper in begäran.
explanation-transfer-evidence-missing = ”{ $exception }” kräver en handling: { $evidence }.
explanation-transfer-cap = Begäranden för säsongen { $season } hittills: { $count } av { $most }.
explanation-transfer-cap-reached = Säsongen { $season } tillåter { $most } och det finns redan { $count }.
explanation-transfer-licensed = En licens för säsongen { $season } är redan tagen: ingen övergång under den.
explanation-transfer-debt = { $amount } är ännu inte betalt.
explanation-transfer-suspended = { $until ->
    [none] Spelaren är avstängd.
   *[other] Spelaren är avstängd till och med { $until }.
}
explanation-transfer-open-request = En övergång för spelaren pågår redan.
explanation-transfer-same-club = Spelaren tillhör redan { $club }.
explanation-transfer-refused = Förbundets egen regel säger nej: { $message }.
explanation-transfer-effective = Övergången gäller från { $from }.
explanation-transfer-fee = { $fee } ({ $kind ->
    [internal] inom ett distrikt
   *[other] till ett annat distrikt
}) kostar { $amount }.
explanation-transfer-fee-waived = { $fee }: fri, för ”{ $exception }”.
explanation-transfer-free = En övergång { $kind ->
    [internal] inom ett distrikt
   *[other] till ett annat distrikt
} kostar ingenting.
explanation-itc-within = Båda förbunden tillhör { $confederation }: de avgör själva.
explanation-itc-between = Från { $releasing } till { $receiving }: FIPJP avgör också.
explanation-itc-european = Ett av de två förbunden är europeiskt: CEP avgör också.
explanation-itc-authority = Enligt förbundets egen regel avgör { $authority ->
    [none] ingen annan
   *[other] också { $authority }
}.
explanation-itc-fee = Det lämnande förbundet ({ $federation }) tar { $sum } { $currency } för handläggningen.
explanation-itc-eligible = Slutfört { $completed_on }, { $days ->
    [one] 1 dags
   *[other] { $days } dagars
} karens: spelaren får tävla sedan { $from }.
explanation-itc-not-yet-eligible = Slutfört { $completed_on }, { $days ->
    [one] 1 dags
   *[other] { $days } dagars
} karens: spelaren får tävla från { $from }.
explanation-season-years-shifted = Från säsongen { $from } till säsongen { $to } flyttas datumen { $years } år.

## Frågor som inte kan besvaras

refusal-invalid-json = Frågan är inte giltig JSON: se dess rad { $line }, tecken { $column }.
    .advice = Rätta texten där och skicka den igen.
refusal-nested-too-deep = Listor och grupper ligger för djupt i varandra: fler än { $limit } nivåer, på rad { $line }, tecken { $column } i frågan.
    .advice = Skicka högst { $limit } nivåer.
refusal-number-out-of-range = Talet före rad { $line }, tecken { $column } i frågan är större än programmet kan hantera.
    .advice = Skriv ett mindre tal.
refusal-request-too-large = Frågan är för stor: { $size_bytes } byte.
    .advice = Skicka högst { $limit_bytes } byte åt gången.
refusal-unknown-op = Det finns ingen åtgärd ”{ $op }”.
    .advice = Välj en av åtgärderna; ”carreau ops” beskriver dem.
refusal-unknown-field = Fältet ”{ $field }” är okänt här.
    .advice = Kontrollera stavningen, eller ta bort det.
refusal-missing-field = Fältet ”{ $field }” saknas.
    .advice = Lägg till det.
refusal-duplicate-field = Fältet ”{ $field }” står två gånger.
    .advice = Behåll ett av dem.
refusal-fields-exclusive = Fälten ”{ $field }” och ”{ $other }” utesluter varandra.
    .advice = Behåll ett av dem.
refusal-invalid-type = Värdet kan inte läsas: det står { found } där det ska stå { expected }.
    .advice = Skriv { expected }.
refusal-invalid-value = { $expected ->
    [toml] Filen är inte giltig TOML; meddelandet på engelska: ”{ $found }”.
    [readable_file] Filen kan inte läsas som text; systemets meddelande: ”{ $found }”.
   *[other] Värdet passar inte: det står { found } där det ska stå { expected }.
}
    .advice = Skriv { expected }.
refusal-too-long = Listan eller texten är för lång: { $size }.
    .advice = Ange högst { $limit }.
refusal-amount-too-large = Beloppet är för stort för att räknas.
    .advice = Kontrollera de belopp och antal som angetts.
refusal-unknown-handle = Reglerna nummer { $handle } är inte inlästa.
    .advice = Läs in reglerna innan du frågar.
refusal-handles-exhausted = Fler regeluppsättningar kan inte läsas in här; den sista hade nummer { $handle }.
    .advice = Starta om motorn.
refusal-unknown-season = Det finns ingen säsong ”{ $season }” i reglerna.
    .advice = Välj en av förbundets säsonger.
refusal-no-season-on-date = Ingen säsong omfattar { $on }.
    .advice = Ange ett datum inom någon av förbundets säsonger, eller ange säsongen.
refusal-season-ended = Säsongen { $season } slutade { $ends_on }; frågan gäller { $on }.
    .advice = Välj en senare säsong, eller ett datum före säsongens slut.
refusal-unknown-license-type = Det finns ingen licenstyp ”{ $license_type }”.
    .advice = Välj en av förbundets licenstyper.
refusal-license-type-not-for-age = Licensen ”{ $license_type }” är inte avsedd för den som är { $age } år.
    .advice = Välj en licens för den åldern, eller kontrollera födelsedatumet.
refusal-no-license-fee = Säsongen { $season } har inget pris för licensen ”{ $license_type }”.
    .advice = Fråga förbundet, eller välj en annan licenstyp.
refusal-birth-date-in-future = Födelsedatumet { $birth_date } är senare än den dag som frågan gäller, { $on }.
    .advice = Kontrollera födelsedatumet.
refusal-rank-beyond-family = Familjen har ingen person nummer { $rank }: den består av { $size }.
    .advice = Räkna familjens medlemmar från den äldsta, som är nummer 1.
refusal-unknown-category = Det finns ingen spelarkategori ”{ $category }”.
    .advice = Välj en av förbundets kategorier, eller ingen.
refusal-unknown-flag = Uppgiften ”{ $flag }” om spelare är okänd.
    .advice = Välj en av dem som förbundet känner till.
refusal-unknown-federation = Reglerna hör inte till ”{ $node }”.
    .advice = Ange det förbund som reglerna hör till, eller inget.
refusal-unknown-region = { $region_word }: ”{ $node }” finns inte i förbundet.
    .advice = Välj något i listan.
refusal-unknown-district = { $district_word }: ”{ $node }” finns inte i förbundet.
    .advice = Välj något i listan.
refusal-district-not-in-region = ”{ $district }” ({ $district_word }) hör inte till ”{ $region }” ({ $region_word }).
    .advice = Rätta det ena, eller utelämna det andra.
refusal-club-not-in-path = Föreningen ”{ $club }” hör inte till ”{ $node }”.
    .advice = Kontrollera föreningens nummer och var den hör hemma.
refusal-not-a-club = ”{ $node }” är ingen förening.
    .advice = Ange en förenings nummer.
refusal-empty-path = Det framgår inte var föreningen hör hemma.
    .advice = Ange åtminstone något av detta: { $district_word }, { $club_word }.
refusal-no-schedule-matches = { $season ->
    [none] Förbundet har inte bestämt någon avgift som passar.
   *[other] För säsongen { $season } har förbundet inte bestämt någon avgift som passar ({ fee-category }).
}
    .advice = Fråga förbundet, eller ändra nivå, klass eller antal.
refusal-unknown-level = Det finns ingen tävlingsnivå ”{ $level }”.
    .advice = Välj en av förbundets nivåer.
refusal-unknown-class = Det finns ingen tävlingsklass ”{ $class }”.
    .advice = Välj en av förbundets klasser.
refusal-unknown-component = Det finns ingen del ”{ $component }” den här säsongen.
    .advice = Välj en av säsongens delar.
refusal-currency-mismatch = Valutan är { $currency }, men förbundet räknar i { $expected }.
    .advice = Ange beloppet i { $expected }.
refusal-players-not-team-size = { $players } spelare är angivna för ett lag på { $team_size }.
    .advice = Ange alla spelare i laget, eller ingen.
refusal-class-twice = Klassen ”{ $class }” är angiven två gånger.
    .advice = Ange varje klass en gång.
refusal-classes-apart = Sanktionsavgifterna för ”{ $other }” och ”{ $class }” har inte samma betalare eller mottagare.
    .advice = Fråga efter var och en av de två för sig.
refusal-parts-not-amount = Delarna blir tillsammans { $sum } och inte { $amount }.
    .advice = Rätta delarna eller beloppet.
refusal-same-season = Säsongen { $season } kan inte kopieras till sig själv.
    .advice = Välj en annan säsong att kopiera till.
refusal-dates-meet = I säsongen { $season } skulle två datum för ”{ $key }” bli ett och samma, { $date }.
    .advice = Ändra ett av dem i säsongen som kopieras (29 februari blir 28 februari under ett vanligt år), och kopiera igen.
refusal-unknown-entry = Det finns ingen post ”{ $id }”.
    .advice = Öppna listan igen: den kan ha tagits bort, eller så ändrades dess id med datumet.
refusal-duplicate-entry = Det finns redan en post ”{ $id }”.
    .advice = Ändra den, eller ge den här en annan kod eller en annan dag den börjar gälla.
refusal-changed-since = ”{ $id }” har ändrats sedan du läste den.
    .advice = Läs den igen och gör din ändring i det som nu står där.
refusal-period-over = Värdet gällde till och med { $ends_on }; det som är förbi ändras inte.
    .advice = Lägg till ett värde som börjar gälla en senare dag.
refusal-retroactive-change = Ett värde kan inte börja gälla den { $from }: det är före ändringens dag, { $on }.
    .advice = Låt det börja gälla på ändringens dag eller senare.
refusal-unknown-state = Det finns inget läge ”{ $state }”.
    .advice = Ange ett av förloppets lägen.
refusal-event-not-allowed = Detta sker inte härifrån: { $event } i läget { $state }.
    .advice = Välj en av händelserna som är möjliga nu.
refusal-guard-not-met = { $event } sker inte som läget är. Det krävs: { $guards }.
    .advice = Gör först det som saknas.
refusal-draft-only = Det här förbundet skriver sina regler bara i utkast.
    .advice = Gör ändringen i ett utkast, i verkstaden, och låt det publiceras.
refusal-above-paid = Mer ska betalas tillbaka, { $amount }, än vad som är kvar av det som betalades: { $paid }.
    .advice = Betala tillbaka högst så mycket.
refusal-above-due = { $amount } ska gå till ”{ $id }”, där bara { $due } är kvar att betala.
    .advice = Fördela högst så mycket dit.
refusal-unknown-due = Inget som heter ”{ $id }” ska betalas här, eller har betalats.
    .advice = Välj något av det som står i listan.
refusal-overpayment = { $amount } betalas, { $due } ska betalas, och förbundet tar inte emot mer än så.
    .advice = Betala det som ska betalas och inte mer.
refusal-not-whole = { $amount } är inte allt som är kvar: { $left }.
    .advice = Ta tillbaka alltihop, eller betala tillbaka en del som återbetalning.
refusal-shares-do-not-add-up = Andelarna blir tillsammans { $sum } och inte { $total }.
    .advice = Rätta andelarna så att de tillsammans blir totalen.
refusal-no-accounts = Reglerna anger inga konton för bokföringen.
    .advice = Ange dem i förbundets inställningar, under accounts.
refusal-debt-blocks = { $amount } är ännu obetalt, till { $issuers }: tills det är betalt går detta inte.
    .advice = Betala skulden, eller fråga kassören.
refusal-no-transfer-rules = Dessa regler säger inget om övergångar.
    .advice = Lägg till avsnittet ”transfers” i reglerna.
refusal-no-itc-rules = Dessa regler säger inget om internationella övergångsintyg.
    .advice = Lägg till ”itc” i reglernas avsnitt ”transfers”.
refusal-unknown-exception = Undantaget ”{ $exception }” finns inte för övergångar.
    .advice = Välj ett av de listade, eller inget.
refusal-unknown-evidence = Handlingstypen ”{ $evidence }” finns inte.
    .advice = Välj en av de listade.
refusal-unknown-federation-code = Det nationella förbundet ”{ $federation }” är inte känt.
    .advice = Skriv landets kod med två bokstäver, eller be förbundet att föra in det i sina regler.
refusal-several-federations = ”{ $federation }” har flera förbund.
    .advice = Ange vilket.
refusal-federation-suspended = { $until ->
    [none] Förbundet ({ $federation }) är avstängt.
   *[other] Förbundet ({ $federation }) är avstängt till och med { $until }.
}
    .advice = Vänta tills avstängningen är över, eller fråga det internationella förbundet.
refusal-same-federation = { $releasing } och { $federation } är ett och samma förbund: inget intyg behövs.
    .advice = Begär i stället en övergång mellan föreningar.
refusal-not-the-receiving-federation = Detta är inte det förbundets regler ({ $federation }).
    .advice = Fråga enligt reglerna för det förbund som spelaren går till.
refusal-itc-open = Ett intyg för spelaren pågår redan.
    .advice = Vänta tills det är avgjort, eller avbryt det.
refusal-unknown-confederation = Konfederationen ”{ $confederation }” finns inte.
    .advice = Välj en av de listade.
refusal-change-invalid = Med den här ändringen skulle reglerna få { $count ->
    [one] 1 fel
   *[other] { $count } fel
} på andra ställen; ingenting ändrades.
    .advice = Rätta först det som nämns, eller ändra båda tillsammans i ett utkast.
refusal-copy-invalid = Med kopian skulle reglerna för säsongen { $season } ha { $count ->
    [one] 1 fel
   *[other] { $count } fel
}; inget har skapats.
    .advice = Rätta raderna som nämns, i säsongen som kopieras eller i den som det kopieras till, och kopiera igen.

## När förbundets skript säger nej

refusal-script-budget = En egen regel i förbundet gick över sina gränser och avbröts ({ $file }, rad { $line }; högst { $limit } { $budget ->
    [operations] steg
    [call_levels] anrop i varandra
    [variables] variabler
    [string_bytes] byte text
    [map_items] poster
    [array_items] poster i en lista
   *[other] delar
}).
    .advice = Säg till förbundet; skriptet måste förenklas.
refusal-script-failed = En egen regel i förbundet misslyckades ({ $file }, rad { $line }, kolumn { $column }); skriptets meddelande på engelska: ”{ $reason }”.
    .advice = Säg till förbundet; skriptet måste rättas.
refusal-script-refused = Förbundets egen regel säger nej: { $message }.
    .advice = Fråga förbundet ({ $reason_code }).
refusal-script-invalid = Skriptet { $file } kan inte läsas (rad { $line }, kolumn { $column }); meddelandet på engelska: ”{ $reason }”.
    .advice = Rätta skriptet där.
refusal-unknown-hook = Ingenting anropar någonsin funktionen ”{ $hook }”.
    .advice = Ge den namnet på en av de funktioner som anropas.
refusal-hook-parameters = Funktionen ”{ $hook }” har { $found } parametrar; det ska vara: { $expected }.
    .advice = Ge den just de parametrarna.
refusal-script-unused = { $hook ->
    [none] Skriptet { $file } används inte av något.
   *[other] Skriptet { $file } används inte av något: dess funktion ”{ $found }” (rad { $line }) anropas aldrig.
}
    .advice = { $hook ->
    [none] Anropa dess funktioner från ett annat skript, eller ta bort det.
   *[other] Kalla funktionen ”{ $hook }”, om det är den som avses.
}
refusal-function-unused = Funktionen ”{ $found }” används inte av något ({ $file }, rad { $line }).
    .advice = { $hook ->
    [none] Anropa den från en funktion som används, eller ta bort den.
   *[other] Kalla den ”{ $hook }”, om det är den som avses.
}
refusal-never-equal = ”{ $field }” är aldrig ”{ $found }”: reglerna har ingen sådan kod ({ $file }, rad { $line }).
    .advice = Rätta koden, eller lägg till den i reglerna.
refusal-hook-idle = { $fee_category ->
    [none] Funktionen ”{ $hook }” anropas aldrig: ingen rabatt är av sorten ”custom”.
    [transfer] Funktionen ”{ $hook }” anropas aldrig: reglerna säger ingenting om det den gäller, övergångar eller intyg.
   *[other] Funktionen ”{ $hook }” anropas aldrig: det finns inga avgifter som den gäller ({ fee-category }).
}
    .advice = { $fee_category ->
    [none] Ge rabatten som den avgör sorten ”custom”, eller ta bort funktionen.
    [transfer] Lägg till avsnittet ”transfers”, med ”itc” för funktionen om intyg, eller ta bort funktionen.
   *[other] Lägg till avgifterna, eller ta bort funktionen.
}

## När regler inte godtas

refusal-pack-invalid = Reglerna innehåller fel och kan inte svara.
    .advice = Rätta det som ”carreau rules check” hittar.
refusal-findings-left-out = { $severity ->
    [error] { $count ->
        [one] Ytterligare ett fel visas inte.
       *[other] Ytterligare { $count } fel visas inte.
    }
   *[warning] { $count ->
        [one] Ytterligare en varning visas inte.
       *[other] Ytterligare { $count } varningar visas inte.
    }
}
    .advice = Rätta det som visas, och kontrollera igen.
refusal-pack-too-large = Reglerna är för stora: { $size } { $unit ->
    [files] filer
    [values] värden
   *[bytes] byte
}.
    .advice = Håll dem till högst { $limit }.
refusal-unknown-file = { $kind ->
    [folder] Mappen ”{ $file }” hör inte till reglerna.
    [link] ”{ $file }” är en länk, och länkar följs inte.
   *[file] Filen ”{ $file }” hör inte till reglerna.
}
    .advice = Lägg den på rätt plats med rätt namn, eller ta bort den.
refusal-unsupported-format = Reglerna är skrivna i format { $format }, som det här programmet inte kan läsa.
    .advice = Använd en version av programmet som läser format { $format }.
refusal-section-hash-mismatch = Avsnittet ”{ $section }” har ändrats sedan reglerna sattes samman.
    .advice = Sätt samman reglerna på nytt med ”carreau rules pack”.
refusal-missing-section = Avsnittet ”{ $section }” saknas.
    .advice = Lägg till filen { $section }.toml.
refusal-unknown-section = Det finns inget avsnitt ”{ $section }”.
    .advice = Döp om filen, eller ta bort den.
refusal-duplicate-key = ”{ $key }” står två gånger.
    .advice = Ge varje rad en egen kod.
refusal-missing-translation = Namnet på ”{ $key }” saknas på språket ”{ $language }”.
    .advice = Lägg till namnet på det språket.
refusal-period-reversed = Perioden slutar { $to }, innan den börjar { $from }.
    .advice = Byt plats på datumen, eller rätta ett av dem.
refusal-date-outside-season = Datumet { $date } ligger utanför säsongen { $season }.
    .advice = Välj ett datum inom säsongen.
refusal-seasons-overlap = Säsongerna ”{ $season }” och ”{ $other }” har dagar gemensamt.
    .advice = Välj dagar som ingen annan säsong har.
refusal-shares-not-whole = Andelarna blir tillsammans { $sum } % och inte 100 %.
    .advice = Ändra andelarna så att de tillsammans blir 100.
refusal-percentage-or-amount = ”{ $key }” ska ha en procentsats eller ett belopp, men bara det ena.
    .advice = Behåll ett av dem.
refusal-steps-not-falling = Rabatterna i ”{ $key }” minskar inte från ett slutdatum till nästa.
    .advice = Ordna stegen efter datum, med den största rabatten först.
refusal-unknown-node = Det finns ingen ”{ $node }” i organisationen.
    .advice = Lägg till den i organisation.toml, eller rätta koden.
refusal-unknown-recipient = ”{ $recipient }” kan inte ta emot något: det finns varken i organisationen eller bland kontona{ $file ->
    [none] .
   *[other] { " " }({ $file }, rad { $line }).
}
    .advice = Lägg till det i organisation.toml, eller rätta koden.
refusal-unknown-reference = Det finns ingen källa ”{ $reference }”.
    .advice = Lägg till den i sources.toml, eller rätta koden.
refusal-unknown-tax = Det finns ingen skatteregel ”{ $tax }”.
    .advice = Lägg till den i taxes.toml, eller rätta koden.
refusal-tree-invalid = ”{ $node }” har ingen riktig plats i organisationen.
    .advice = Behåll ett enda förbund överst, och ge de andra en överordnad på en högre nivå.
refusal-override-locked = ”{ $component }” är lika för alla; ”{ $node }” får inte bestämma ett eget belopp.
    .advice = Ta bort raden, eller lås upp delen.
refusal-override-not-permitted = ”{ $set_by }” får inte bestämma beloppet för ”{ $component }” för ”{ $node }”; det hör till { $owner }.
    .advice = Låt { $owner } bestämma det, eller ange nivån i overridable_by.
refusal-rows-overlap = { $other ->
    [none] Två rader för ”{ $key }” gäller samma fall samma dagar.
   *[other] ”{ $key }” och ”{ $other }” fördelar samma intäkter samma dagar ({ fee-category }); ”{ $key }” används.
}
    .advice = { $other ->
    [none] Ändra villkoren eller datumen för en av dem.
   *[other] Låt den ena sluta innan den andra börjar, eller ta bort avgiftskategorin från en av dem.
}
refusal-dates-gap = ”{ $key }” har inget värde från { $from } till { $to }.
    .advice = Fyll luckan, eller lägg till ett värde för de dagarna.
refusal-row-unreachable = { $fee_category ->
    [none] Raden för ”{ $key }” kan aldrig gälla.
   *[other] ”{ $key }” kan aldrig gälla här ({ fee-category }): beräkningen känner inte till det som ”{ $field }” frågar efter.
}
    .advice = { $fee_category ->
    [none] Ändra villkoren, eller ta bort den.
   *[other] Ta bort ”{ $field }”, eller avgiftskategorin.
}
refusal-reference-incomplete = Referenspriset för ”{ $key }”{ $license_type ->
    [none] { "" }
   *[other] { " " }(licensen ”{ $license_type }”)
} utelämnar ”{ $component }”: dess pris beror på ålder, kön eller kategori, och ingen spelare är känd där.
    .advice = Ge komponenten ett pris utan dessa villkor, eller välj en annan referenslicens.
refusal-value-uncited = ”{ $key }” anger ingen källa och är inte markerat som exempel.
    .advice = Lägg till reference, eller illustrative = true.
refusal-waiver-criterion = Rabatten ”{ $key }” behöver ”{ $field }” för sin sort.
    .advice = Lägg till det under ”when”.
refusal-field-not-applicable = Fältet ”{ $field }” betyder ingenting här.
    .advice = Ta bort det.
refusal-category-not-applicable = Ingen beräkning skulle någonsin använda den här regeln ({ fee-category }).
    .advice = Ta bort den avgiftskategorin från regeln.

## Vad servern själv inte kan göra

problem-unknown-parameter = Det finns ingen parameter ”{ $name }”.
    .advice = Möjligt här: { $allowed }.
problem-no-parameters = Den här adressen tar inga parametrar, och ”{ $name }” är en.
    .advice = Utelämna den.
problem-missing-parameter = Parametern ”{ $name }” saknas.
    .advice = Lägg till den i adressen.
problem-repeated-parameter = Parametern ”{ $name }” står två gånger.
    .advice = Ange den en gång.
problem-invalid-parameter = Parametern ”{ $name }” kan inte vara ”{ $found }”.
    .advice = Möjligt här: { $allowed }.
problem-body-broken = Innehållet kom inte fram helt.
    .advice = Skicka det igen.
problem-body-late = Innehållet tog för lång tid på sig att komma fram.
    .advice = Skicka det igen, över en snabbare förbindelse eller mindre åt gången.
problem-repeated-member = Ett fält står två gånger i innehållet, som därför inte kan sparas.
    .advice = Ange varje fält en gång.
problem-op-mismatch = Innehållet frågar efter ”{ $op }”, och den här adressen svarar på ”{ $expected }”.
    .advice = Utelämna operationen, eller använd den andras adress.
problem-season-mismatch = Innehållet anger säsongen ”{ $season }”, och adressen ”{ $expected }”.
    .advice = Utelämna säsongen i innehållet, eller använd den andra adressen.
problem-not-json = Innehållet är inte angivet som JSON.
    .advice = Skicka det med huvudet ”Content-Type: application/json”.
problem-request-too-large = Innehållet är längre än { $limit_bytes } byte.
    .advice = Skicka mindre åt gången.
problem-unknown-tenant = Det finns inget förbund ”{ $tenant }”.
    .advice = Möjligt här: { $allowed }.
problem-unknown-decision = Det finns inget beslut ”{ $id }”.
    .advice = Använd numret i huvudet ”Carreau-Decision” i svaret som sparades.
problem-unknown-engine = Det finns ingen motor ”{ $sha256 }”.
    .advice = Använd summan i huvudet ”Carreau-Engine” i ett svar.
problem-tests-failed = Med den här ändringen misslyckas { $count ->
    [one] 1 testfall
   *[other] { $count } testfall
} som höll tidigare; ingenting ändrades.
    .advice = Se på beloppen i `failed`; är de som du vill, skicka igen med `acknowledge=true`.
problem-idempotency-mismatch = En annan begäran har redan skickats med denna Idempotency-Key.
    .advice = Ta en ny nyckel för en ny begäran.
problem-invalid-header = Huvudet { $name } går inte att läsa: ”{ $found }”.
    .advice = Skicka 1 till 200 synliga ASCII-tecken, eller utelämna det.
problem-unknown-revision = Det finns ingen revision ”{ $id }” av reglerna.
    .advice = Välj en i listan över revisioner.
problem-unknown-draft = Det finns inget utkast ”{ $id }” till reglerna.
    .advice = Leta efter det i listan över utkast.
problem-unknown-draft-file = Utkastet har ingen fil ”{ $id }”, och dess revision hade ingen.
    .advice = Välj en av filerna som utkastet visar.
problem-unknown-impact = Det är ännu inte utrett vad utkastet ändrar.
    .advice = Fråga först efter dess verkan.
problem-draft-invalid = Utkastet har { $count ->
    [one] 1 fel
   *[other] { $count } fel
}.
    .advice = Se `findings`: varje säger fil, rad och vad som ska göras.
problem-draft-tests-failed = { $count ->
    [one] 1 av utkastets facitfall misslyckas
   *[other] { $count } av utkastets facitfall misslyckas
}; inget har publicerats.
    .advice = Rätta regeln eller fallet; är beloppen de avsedda, bekräfta det.
problem-draft-behind = Revision { $live } har publicerats sedan utkastet gjordes på revision { $base }; inget har publicerats.
    .advice = Se vad den ändrade, gör utkastet på den och se på verkan igen.
problem-draft-conflict = { $count ->
    [one] 1 fil har ändrats
   *[other] { $count } filer har ändrats
} både i utkastet och i det som gäller.
    .advice = Säg för var och en vems som behålls: `draft` eller `live`.
problem-unknown-job = Det finns inget uppgivet jobb ”{ $id }”.
    .advice = Se listan över jobb i tillståndet `dead`.
problem-unknown-entry = Det finns ingen post ”{ $id }” här.
    .advice = Öppna listan igen: den kan ha tagits bort, eller så ändrades dess id med datumet.
problem-unknown-pack = Det finns inga regler ”{ $sha256 }” här.
    .advice = Använd summan i huvudet ”Carreau-Pack” i ett svar.
problem-unauthenticated = Ingen är inloggad.
    .advice = Logga in och skicka åtkomstnyckeln i huvudet ”Authorization: Bearer …”.
problem-token-invalid = Nyckeln är inte den här serverns.
    .advice = Logga in på nytt.
problem-token-expired = Nyckeln är för gammal.
    .advice = Förnya sessionen eller logga in på nytt.
problem-token-reused = Nyckeln har redan använts: sessionen avslutades, eftersom någon annan kan ha den.
    .advice = Logga in på nytt.
problem-session-ended = Sessionen är avslutad.
    .advice = Logga in på nytt.
problem-user-disabled = Kontot får inte användas.
    .advice = Vänd dig till en administratör i ditt förbund.
problem-wrong-credentials = E-postadressen eller lösenordet stämmer inte.
    .advice = Kontrollera båda, eller be om ett nytt lösenord.
problem-api-key-expired = API-nyckeln är för gammal.
    .advice = Be en administratör om en ny.
problem-api-key-revoked = API-nyckeln har dragits in.
    .advice = Be en administratör om en ny.
problem-forbidden = Din roll tillåter inte detta här ({ $action }).
    .advice = Vänd dig till en administratör i ditt förbund.
problem-too-many-attempts = Det har varit för många försök.
    .advice = Försök igen om { $seconds } sekunder.
problem-precondition-required = Ändringen säger inte vilken version den utgår från.
    .advice = Läs objektet och skicka dess ETag i huvudet ”If-Match”.
problem-precondition-failed = Objektet har ändrats sedan det lästes.
    .advice = Läs det igen och gör om ändringen om den fortfarande behövs.
problem-email-unreadable = ”{ $found }” är ingen e-postadress.
    .advice = Skriv en som namn@example.org.
problem-password-unfit = Lösenordet duger inte.
    .advice = Välj ett på 10 till 200 tecken som inte är e-postadressen.
problem-name-unfit = ”{ $found }” är inget namn.
    .advice = Skriv ett på 1 till 200 tecken.
problem-language-unknown = Språket ”{ $found }” är inte känt.
    .advice = Möjligt här: { $allowed }.
problem-session-kind-unknown = Det finns ingen sessionstyp ”{ $found }”.
    .advice = Möjligt här: { $allowed }.
problem-role-unknown = Det finns ingen roll ”{ $found }”.
    .advice = Möjligt här: { $allowed }.
problem-role-not-of-tenant = Rollen ”{ $found }” ges inte inom ett förbund.
    .advice = Möjligt här: { $allowed }.
problem-org-node-unknown = Det finns inget distrikt och ingen förening ”{ $found }” här.
    .advice = Välj en av förbundets.
problem-scope-unknown = Det finns ingen behörighet ”{ $found }”.
    .advice = Möjligt här: { $allowed }.
problem-expiry-unfit = En nyckel kan inte gå ut ”{ $found }”.
    .advice = Skriv en tidpunkt inom två år, som 2027-01-31T00:00:00Z.
problem-grants-unfit = En inbjudan ger 1 till 50 roller, inte { $found }.
    .advice = Ange minst en roll, och var den gäller.
problem-state-unknown = En användare görs inte ”{ $found }” så här.
    .advice = Möjligt här: { $allowed }; DELETE stänger av en användare.
problem-one-time-token-unknown = Länken är inte den här serverns.
    .advice = Öppna den i sin helhet, som den står i mejlet.
problem-one-time-token-used = Länken har redan använts, eller en nyare har skickats.
    .advice = Logga in, eller be om en ny.
problem-one-time-token-expired = Länken är för gammal.
    .advice = Be om en ny.
problem-grant-exists = Rollen ”{ $found }” har redan getts där.
    .advice = Det finns inget kvar att göra.
problem-last-admin = ”{ $found }” är den sista administratören.
    .advice = Gör först någon annan till administratör.
problem-user-exists = ”{ $found }” har redan ett konto.
    .advice = Ge det befintliga kontot en roll.
problem-unknown-user = Det finns ingen användare ”{ $id }” här.
    .advice = Välj en i listan.
problem-unknown-grant = Användaren har ingen sådan roll (”{ $id }”).
    .advice = Välj en av användarens.
problem-unknown-api-key = Det finns ingen API-nyckel ”{ $id }” här.
    .advice = Välj en i listan.
problem-level-unfit = En enhet på nivån ”{ $found }” kan inte stå där.
    .advice = Den står under någon av dessa nivåer: { $allowed }.
problem-person-unknown = Det finns ingen person ”{ $found }”.
    .advice = Utelämna personen, så skapas en ny.
problem-org-node-exists = Det finns redan en enhet med koden ”{ $found }”.
    .advice = Välj en annan kod, eller ändra den enhet som finns.
problem-org-node-of-pack = ”{ $found }” hör till reglernas egen organisation.
    .advice = Ändra organisationen i reglerna; trädet följer med.
problem-org-node-in-use = Något beror ännu på ”{ $found }”: enheter under den, eller medlemskap.
    .advice = Flytta dem först.
problem-player-number-taken = En annan spelare har numret ”{ $found }”.
    .advice = Välj ett annat nummer, eller ändra spelaren som har det.
problem-person-has-record = Personen ”{ $found }” är redan spelare här.
    .advice = Ändra den spelare som finns.
problem-player-erased = Spelaren ”{ $found }” har raderats och kan inte längre ändras.
    .advice = Registrera personen som ny spelare.
problem-membership-exists = Det medlemskapet har redan registrerats.
    .advice = Ändra det som finns.
problem-left-the-club = Spelaren är inte längre medlem i den förening som övergången går från.
    .advice = Avsluta övergången; en annan kan begäras från spelarens egen förening.
problem-member-elsewhere = Spelaren är redan aktiv medlem i en förening säsongen ”{ $found }”.
    .advice = Avsluta det medlemskapet först.
problem-unknown-org-node = Enheten ”{ $id }” finns inte i organisationen.
    .advice = Sök efter den med namn eller kod.
problem-unknown-player = Det finns ingen spelare ”{ $id }”.
    .advice = Sök efter spelaren med namn eller nummer.
problem-unknown-membership = Spelaren har inget medlemskap ”{ $id }”.
    .advice = Lista spelarens medlemskap.
problem-not-csv = Filen anges vara ”{ $found }”.
    .advice = Skicka den som { $allowed }.
problem-unknown-import = Det finns ingen import ”{ $id }”.
    .advice = Sök bland förbundets importer från de senaste 30 dagarna.
problem-column-unknown = Första raden nämner en kolumn ”{ $found }”, som tabellen inte har.
    .advice = Kolumnerna är: { $allowed }.
problem-column-missing = Första raden nämner inte kolumnen ”{ $found }”.
    .advice = Lägg till den; exporten av samma tabell visar alla kolumner.
problem-column-repeated = Första raden nämner kolumnen ”{ $found }” två gånger.
    .advice = Behåll en av dem.
problem-file-not-utf8 = Filen är inte kodad som UTF-8.
    .advice = Spara den på nytt som ”CSV UTF-8”.
problem-file-empty = Filen har ingen rad utöver den första.
    .advice = Lägg till en rad för varje sak som ska importeras.
problem-line-uneven = Raden har { $found } celler, inte lika många som första raden.
    .advice = Sätt citattecken kring celler som innehåller kommatecken, semikolon eller radbrytning.
problem-line-repeated = Rad { $found } handlar om samma sak.
    .advice = Behåll en av de två raderna.
problem-player-number-unknown = Ingen spelare har numret ”{ $found }”.
    .advice = Importera spelarna först, eller rätta numret.
problem-currency-unknown = Ingen valuta har koden ”{ $found }”.
    .advice = Skriv en kod enligt ISO 4217, till exempel SEK.
problem-time-zone-unknown = ”{ $found }” är ingen tidszon.
    .advice = Skriv till exempel Europe/Stockholm.
problem-tenant-exists = Det finns redan ett förbund med koden ”{ $found }”.
    .advice = Välj en annan kod.
first-license-type = Licens
problem-unknown-export = Det finns ingen tabell ”{ $id }” att exportera.
    .advice = Organisationen, spelarna och medlemskapen kan exporteras.
problem-unknown-route = Det finns inget på den här adressen.
    .advice = Adresserna som finns står i API-beskrivningen, på /api/docs.
problem-method-not-allowed = Den här adressen tar inte den metoden.
    .advice = Se API-beskrivningen, på /api/docs.
problem-tenant-unavailable = Reglerna för ”{ $tenant }” kunde inte läsas in.
    .advice = Vad som är fel med dem står på /readyz; de andra förbunden svarar.
problem-database-unavailable = Databasen är borta, och inget sparades.
    .advice = Fråga igen om en stund; utan att spara finns svaret redan nu.
problem-engine-fault = Motorn kom inte fram till ett svar, och inget sparades.
    .advice = Fråga igen.
problem-timeout = Svaret tog för lång tid.
    .advice = Fråga igen om en stund.
problem-internal = Något gick sönder i servern, och inget sparades.
    .advice = Fråga igen, och ge begärans nummer till den som driver servern om det fortsätter.
problem-signature-invalid = Meddelandet är inte signerat av leverantören.
    .advice = Kontrollera hemligheten som leverantör och server delar.
problem-other-currency = Beloppen är i en annan valuta än ”{ $found }”.
    .advice = Använd { $allowed }.
problem-op-unfit = ”{ $found }” är ingen beräkning som kan debiteras.
    .advice = Använd en av: { $allowed }.
problem-license-exists = Spelaren har redan en licens för säsongen ”{ $found }”.
    .advice = Öppna den, eller avbryt den innan du begär en ny.
problem-player-without-club = Spelaren är inte medlem i någon förening.
    .advice = Lägg först in ett medlemskap.
problem-price-changed = Det kostar numera { $found }, och inte det som visades.
    .advice = Se på det nya priset och begär igen.
problem-transfer-open = En övergång för spelaren är redan öppen.
    .advice = Se på den, eller låt den först dras tillbaka.
problem-transfer-refused = Övergången är inte tillåten.
    .advice = Se vad som står i vägen.
problem-itc-open = Ett intyg för spelaren är redan öppet.
    .advice = Se på det, eller låt det först dras tillbaka.
problem-itc-without-fee = Det lämnande förbundet begär ingen avgift för intyget { $id }.
    .advice = Det finns inget att betala.
problem-itc-ended = Det blev inget av intyget, så avgiften är inte längre skuld.
    .advice = Se på intyget.
problem-player-known = En spelare med dessa namn, född den dagen, finns redan här med numret ”{ $found }”.
    .advice = Begär det för en medlem som redan finns. Är det någon annan, lägg först in den spelaren.
problem-federation-of-the-platform = Vilket förbund en organisation är säger bara plattformens administratörer: { $found }.
    .advice = Låt det vara som det är, eller fråga den som driver plattformen.
problem-documents-full = Det finns redan { $found } handlingar, så många som ett ärende får ha.
    .advice = Samla flera i en fil.
problem-federation-of-several-tenants = Flera organisationer uppger att de är förbundet { $found }.
    .advice = Fråga den som driver plattformen vilken det är.
problem-releasing-player-unknown = Det lämnande förbundet känner ingen sådan spelare med numret { $found }.
    .advice = Kontrollera nummer, efternamn och födelsedatum, eller utelämna numret.
problem-document-unknown = Det finns ingen handling ”{ $found }” som du har lämnat in och som väntar på att användas.
    .advice = Lämna in den igen.
problem-document-unreadable = ”{ $found }” är varken PDF, PNG eller JPEG.
    .advice = Spara den i något av formaten och lämna in den igen.
problem-document-kind-unknown = ”{ $found }” är ingen sorts handling i det här förbundet.
    .advice = Kända: { $allowed }.
problem-decision-unknown = Så avgörs det inte.
    .advice = Ange något av: { $allowed }.
problem-unknown-transfer = Det finns ingen övergång ”{ $id }”.
    .advice = Leta efter den på tavlan över övergångar.
problem-unknown-itc = Det finns inget intyg ”{ $id }”.
    .advice = Kontrollera numret, till exempel ITC-2026-000001.
problem-unknown-document = Det finns ingen handling ”{ $id }”.
    .advice = Leta efter den hos dess övergång eller intyg.
itc-not-completed = { $status ->
        [rejected] Intyget avslogs: spelaren får inte tävla genom det.
        [cancelled] Intyget drogs tillbaka: spelaren får inte tävla genom det.
        [expired] Intyget slutfördes inte i tid: spelaren får inte tävla genom det.
       *[other] Intyget är inte slutfört än: spelaren får ännu inte tävla genom det.
    }
problem-decision-erased = Det som frågades och svarades i beslutet har raderats.
    .advice = Ta ett annat beslut, eller skriv fallet för hand.
problem-already-split = Hela betalningen är redan fördelad mellan mottagarna.
    .advice = Läs betalningen för att se dess poster.
problem-account-unfit = Kontot { $found } kan inte stå i en journal av detta format.
    .advice = Ange konton med nummer ur formatets kontoplan, eller välj CSV.
problem-nothing-due = Inget är obetalt som tillgodohavandet kan användas till.
    .advice = Vänta tills något debiteras, eller betala tillbaka det.
problem-callback-repeated = Meddelandet ”{ $found }” har redan tagits emot.
    .advice = Inget mer behöver göras.
problem-amount-differs = Leverantören talar om { $found }, och betalningen gäller ett annat belopp.
    .advice = Fråga leverantören vad som betalats.
problem-several-debtors = Beloppen är flera gäldenärers, ”{ $found }” bland dem.
    .advice = Betala var och ens skuld för sig.
problem-no-provider = Ingen tar emot onlinebetalningar för ”{ $found }”.
    .advice = Betala på annat sätt, eller låt sätta upp en leverantör.
problem-period-closed = Perioden till och med { $found } är redan stängd.
    .advice = Välj en senare dag.
problem-nothing-to-settle = ”{ $found }” har inte fått något som ännu inte är avräknat.
    .advice = Välj en senare dag, eller en annan mottagare.
problem-suspension-open = En avstängning av licensen är redan begärd.
    .advice = Vänta tills den är avgjord, eller ta tillbaka den.
problem-unknown-license = Det finns ingen licens ”{ $id }”.
    .advice = Leta efter den i licenslistan.
problem-unknown-due = Det finns inget obetalt belopp ”{ $id }”.
    .advice = Se vad gäldenären är skyldig.
problem-unknown-payment = Det finns ingen betalning ”{ $id }”.
    .advice = Leta efter den i betalningslistan.
problem-unknown-provider = Här finns ingen betalleverantör ”{ $id }”.
    .advice = Kontrollera adressen som leverantören skickar sina meddelanden till.
problem-unknown-settlement = Det finns ingen avräkning ”{ $id }”.
    .advice = Leta efter den i listan över avräkningar.
problem-unknown-suspension = Det finns ingen avstängning ”{ $id }”.
    .advice = Leta efter den i listan över avstängningar.
problem-unknown-renewal = Det finns ingen omgång förnyelser ”{ $id }”.
    .advice = Börja om: den som har en licens hoppas över.
problem-payment-of-settlement = Betalningen betalar ut en avräkning och ges inte tillbaka.
    .advice = Reglera skillnaden med nästa period.

## Mails

mail-invitation-subject = Ditt konto hos Carreau
mail-invitation-body =
    Hej { $name },

    ett konto har skapats åt dig ({ $email }). Välj ett lösenord inom sju dagar:

    { $link }

    Om du inte väntade dig det här mejlet behöver du inte göra något.
mail-password-reset-subject = Ett nytt lösenord
mail-password-reset-body =
    Hej { $name },

    någon har bett om ett nytt lösenord för { $email }. Välj ett inom en timme:

    { $link }

    Om det inte var du behöver du inte göra något: lösenordet förblir detsamma.
mail-license-subject = { $status ->
        [active] { $event ->
            [reinstate] Din licens { $season } gäller igen
            [resume] Din licens { $season } gäller igen
           *[other] Din licens { $season } är utfärdad
        }
        [awaiting_payment] Din licens { $season } väntar på betalning
        [suspended] Din licens { $season } är avstängd
        [revoked] Din licens { $season } är återkallad
        [rejected] Din licens { $season } beviljades inte
       *[other] Din licens { $season }
    }
mail-license-body =
    Hej { $name },

    { $status ->
        [active] { $event ->
            [reinstate] din licens för säsongen { $season } gäller igen.
            [resume] din licens för säsongen { $season } gäller igen.
           *[other] din licens för säsongen { $season } är utfärdad. Den kostar { $total } { $currency }.
        }
        [awaiting_payment] din licens för säsongen { $season } utfärdas så snart { $total } { $currency } är betalda.
        [suspended] din licens för säsongen { $season } är avstängd tills vidare.
        [revoked] din licens för säsongen { $season } är återkallad.
        [rejected] din licens för säsongen { $season } beviljades inte.
       *[other] något har ändrats med din licens för säsongen { $season }.
    }

    Din förening kan berätta mer.

    { $federation }
mail-suspension-subject = { $status ->
        [granted] Avstängningen av { $player } beviljades
       *[other] Avstängningen av { $player } avslogs
    }
mail-suspension-body =
    Hej { $name },

    { $status ->
        [granted] avstängningen av { $player } som du begärde beviljades, från { $from }{ $until ->
                [none] { "" }
               *[other] { " " }till { $until }
            }.
       *[other] avstängningen av { $player } som du begärde avslogs.
    }{ $answer ->
        [none] { "" }
       *[other] { " " }Skäl: { $answer }
    }

    { $federation }
mail-draft-subject = { $state ->
        [submitted] Regler att godkänna: { $draft }
        [published] Regler gäller: { $draft }
        [scheduled] Regler är godkända: { $draft }
       *[other] Regler skickades tillbaka: { $draft }
    }
mail-draft-body =
    Hej { $name },

    { $state ->
        [submitted] { $by } ber dig att se på utkastet ”{ $draft }” och publicera det.
        [published] utkastet ”{ $draft }” publicerades av { $by } och gäller nu.
        [scheduled] utkastet ”{ $draft }” godkändes av { $by } och gäller från { $at }.
       *[other] utkastet ”{ $draft }” publicerades inte och är öppet igen ({ $by }).
    } Angivet skäl: { $reason }{ $answer ->
        [none] { "" }
       *[other] { " " }Svar: { $answer }
    }

    { $federation }
mail-transfer-subject = { $what ->
        [asked] Ditt beslut begärs: övergång för { $player }
        [reminded] Ditt beslut väntas fortfarande: övergång för { $player }
        [nobody] Ingen i föreningen kan besluta: övergång för { $player }
        [escalated] Ingen har beslutat i tid: övergång för { $player }
        [blocked] Övergången för { $player } sker inte av sig själv
        [approved] Övergången för { $player } är godkänd
        [rejected] Övergången för { $player } avslogs
       *[other] Övergången för { $player } drogs tillbaka
    }
mail-transfer-body =
    Hej { $name },

    { $what ->
        [asked] { $player } vill gå från { $from } till { $to } säsongen { $season }. Det är din tur att godkänna eller avslå{ $decide_by ->
                [none] { "" }
               *[other] { " " }senast { $decide_by }
            }.
        [reminded] { $player } väntar fortfarande på att gå från { $from } till { $to } säsongen { $season }. Godkänn eller avslå{ $decide_by ->
                [none] { "" }
               *[other] { " " }senast { $decide_by }
            }.
        [nobody] { $player } vill gå från { $from } till { $to } säsongen { $season }. Det är en förenings tur, och ingen där har ett konto för att besluta: se till det.
        [escalated] { $player } vill gå från { $from } till { $to } säsongen { $season }, och ingen har beslutat i tid. Du kan besluta i föreningens ställe.
        [blocked] övergången för { $player } från { $from } till { $to } skulle ha skett av sig själv, men något är i vägen. { $why } Rätta till det eller avsluta övergången.
        [approved] { $player } går från { $from } till { $to }{ $moves_on ->
                [none] { "" }
               *[other] { " " }den { $moves_on }
            }.
        [rejected] övergången för { $player } från { $from } till { $to } avslogs.
       *[other] övergången för { $player } från { $from } till { $to } drogs tillbaka.
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Tillagt: { $comment }
    }

    { $link }{ $federation }
mail-itc-payer = { $payer ->
        [receiving_club] den nya föreningen
        [receiving_federation] det mottagande förbundet
       *[player] spelaren
    }
mail-itc-subject = { $what ->
        [pending_federation_approval] Ditt godkännande begärs: intyg { $number } för { $player }
        [pending_release] Frisläppning begärs: intyg { $number } för { $player }
        [pending_fipjp] { $authority } tillfrågas: intyg { $number } för { $player }
        [released] Frisläppt: intyg { $number } för { $player }
        [fee_paid] Handläggningsavgiften är betald: intyg { $number } för { $player }
        [completed] Slutfört: intyg { $number } för { $player }
        [rejected] Avslaget: intyg { $number } för { $player }
        [expired] Inte slutfört i tid: intyg { $number } för { $player }
       *[other] Tillbakadraget: intyg { $number } för { $player }
    }
mail-itc-body =
    Hej { $name },

    { $what ->
        [pending_federation_approval] { $player } vill byta förbund: { $from } → { $to }. Det mottagande förbundet godkänner först: godkänn eller avslå intyget { $number }.
        [pending_release] { $player } vill byta förbund: { $from } → { $to }. { $recorded ->
            [yes] Det lämnande förbundet har inget konto här: be det om frisläppning och skriv in svaret, med dess brev, i intyget { $number }.
           *[no] Släpp spelaren eller neka: intyg { $number }.
        }
        [pending_fipjp] { $player } är släppt: { $from } → { $to }. { $recorded ->
            [yes] Nu beslutar { $authority }, som inte har något konto här: fråga och skriv in svaret, med brevet, i intyget { $number }.
           *[no] Nu beslutar { $authority }: intyg { $number }.
        }
        [released] { $player } är släppt: { $from } → { $to }. Det mottagande förbundet kan slutföra intyget { $number }.
        [fee_paid] handläggningsavgiften på { $amount } är betald. Det mottagande förbundet kan slutföra intyget { $number } för { $player } ({ $from } → { $to }).
        [completed] { $player } har bytt förbund: { $from } → { $to }, intyg { $number }. Spelaren tävlar från { $eligible_from }.
        [rejected] intyget { $number } för { $player } ({ $from } → { $to }) avslogs.
        [expired] intyget { $number } för { $player } slutfördes inte i tid.
       *[other] intyget { $number } för { $player } drogs tillbaka.
    }{ $fee ->
        [blocking] { " " }Dessförinnan betalar { mail-itc-payer } handläggningsavgiften på { $amount }, och det lämnande förbundet skriver in i intyget när den är betald.
        [open] { " " }Handläggningsavgiften på { $amount } ska betalas av { mail-itc-payer }.
       *[none] { "" }
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Tillagt: { $comment }
    }

    { $link }{ $federation }
mail-payment-subject = { $kind ->
        [refund] { $amount } { $currency } betalas tillbaka till dig
        [reversal] Din betalning av { $amount } { $currency } återtogs
       *[other] { $amount } { $currency } mottagna
    }
mail-payment-body =
    Hej { $name },

    { $kind ->
        [refund] vi betalar tillbaka { $amount } { $currency } till dig, bokfört { $date }.
        [reversal] din betalning av { $amount } { $currency } återtogs { $date }. Det den hade betalat ska betalas igen.
       *[other] vi har fått { $amount } { $currency } av dig, bokfört { $date }. Tack.
    }{ $reference ->
        [none] { "" }
       *[other] { " " }Referens: { $reference }
    }{ $reason ->
        [none] { "" }
       *[other] { " " }Skäl: { $reason }
    }

    { $federation }
