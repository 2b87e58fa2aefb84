# The sentences people see, in English. Every language has the same messages; a test compares them.
#
# A key of the engine becomes an id with hyphens: `component.level_missing` is
# `explanation-component-level-missing`, `unknown_season` is `refusal-unknown-season`; its advice
# says what to do. Amounts, dates, percentages and names come formatted; what is left out is `none`.

## Formats

money = { $currency ->
    [EUR] { $sign }€{ $amount }
    [GBP] { $sign }£{ $amount }
    [USD] { $sign }${ $amount }
   *[other] { $sign }{ $currency } { $amount }
}
percent = { $number }%
federation-part = { $code ->
    [GB-ENG] England
    [GB-SCT] Scotland
    [GB-WLS] Wales
    [GB-NIR] Northern Ireland
   *[other] { $code }
}
date = { $day } { month } { $year }
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
club = club { $code }
named = { $name } ({ $code })

## Words for what the engine names by a code

level = { $level ->
    [federation] Federation
    [region] Region
    [district] District
    [club] Club
   *[other] Level
}
guard = { $guard ->
    [alone_later] checks and tests pass, nothing was published meanwhile, no second person is needed, and its time is to come
    [alone_now] checks and tests pass, nothing was published meanwhile, and no second person is needed
    [another] somebody else than its author decides
    [another_later] checks and tests pass, nothing was published meanwhile, somebody else than its author approves it, and its time is to come
    [another_now] checks and tests pass, nothing was published meanwhile, and somebody else than its author approves it
    [authority_needed] a confederation or the international federation decides as well
    [authority_not_needed] the two federations decide alone
    [balanced] nothing of it is left to be paid
    [begun] a suspension holds on that day
    [completable] its last day is not past, and no fee stands in the way
    [escalates] its term is over, and then the federation is told
    [federation_approval_not_required] the federation need not approve first
    [federation_approval_required] the federation approves first
    [first_federation] the federation has to approve before all others
    [first_new_club] the club joined has to approve before all others
    [first_old_club] the club left has to approve before all others
    [fit] checks and tests pass, and nothing was published meanwhile
    [free] it costs nothing
    [in_use] the licence is active or suspended
    [issued_on_approval] licences are issued when they are approved
    [issued_on_payment] licences are issued when they are paid
    [last] nobody else has to approve
    [nobody] nobody has to approve
    [not_moved] the player has not moved yet
    [not_over] the suspension is not over, and not lifted
    [original] it is a payment, and something of it is left
    [over] its last day is past
    [owed] something of it is left to be paid
    [part] less is given back than is left
    [period_over] the period is over
    [reminds] its term is over, and then there is a reminder
    [season_over] the season is over
    [settled] all of it is paid
    [silent_last] its term is over, silence approves, and nobody else has to
    [silent_then_federation] its term is over, silence approves, and the federation is next
    [silent_then_new_club] its term is over, silence approves, and the club joined is next
    [silent_then_old_club] its term is over, silence approves, and the club left is next
    [term_over] no suspension holds on that day
    [then_federation] the federation approves next
    [then_new_club] the club joined approves next
    [then_old_club] the club left approves next
    [unfit] checks or tests fail, or something was published meanwhile
    [whole] all that is left is given back
   *[other] another condition
}
expected = { $expected ->
    [date] a date such as 2026-01-31
    [amount] an amount with the currency’s number of decimals, in quotes{ $example ->
        [none] { "" }
       *[other] , such as "{ $example }"
    }
    [amount_above_zero] an amount above zero
    [amount_not_below_zero] an amount that is not below zero
    [percentage] a percentage in quotes, such as "12.5"
    [text] text
    [integer] { $least ->
        [none] a whole number
       *[other] a whole number from { $least } to { $most }
    }
    [boolean] true or false
    [list] a list
    [object] a group of fields
    [one_of] one of the values listed
    [currency] a currency code such as EUR
    [season_code] a season code like 2026-27 of at most 16 letters (A to Z), digits, - and _
    [code] a code of at most 64 letters (A to Z), digits, - and _ that begins with a letter or digit
    [account_code] the code of an account of at most 20 letters (A to Z), digits, . and -
    [script_file] a file name like license_adjust.rhai of letters (A to Z), digits, - and _
    [language] the code of a language, such as en
    [time_zone] the name of a time zone, such as Europe/Paris
    [integer_of_64_bits] a whole number of at most 18 digits
    [expectation] at least one value that the answer must have
    [season_of_a_year] a season code that begins with a year, such as 2026, near that of the season copied
    [text_or_names_by_language] text, or one name per language
    [text_not_number] text in quotes, such as "12.50", and no decimal number
    [toml] valid TOML
    [readable_file] a file that can be read as text
    [nothing] nothing here
    [terms] days such as 2026-03-15/2026-04-30 or 2026-03-15/..
    [audience] public, member or staff
    [month_day] a day of a year such as 11-01
    [days_up_to_730] a number of days from 0 to 730
    [days_1_to_730] a number of days from 1 to 730
    [approvers] each of old_club, new_club and federation at most once
    [none] something else
   *[other] { $expected }
}
found = { $found ->
    [null] nothing
    [boolean] true or false
    [decimal_number] a decimal number
    [large_number] a number beyond 64 bits
    [integer] a number
    [text] text
    [list] a list
    [object] a group of fields
    [none] nothing
   *[other] “{ $found }”
}
fee-category = { $fee_category ->
    [license] licences
    [affiliation] club affiliation
    [competition_entry] competition entries
    [sanction] sanctioning of competitions
    [suspension] suspensions
    [transfer] transfers
   *[other] other fees
}
adjustment-floor = Never below zero
adjustment-rounding = Rounding

## The quote

quote-title = { $license_type } · season { $season }
quote-on = As of { $date }
quote-age = Age counted: { $age }
quote-component = Component
quote-owner = Charged by
quote-amount = Amount
quote-subtotal = Subtotal
quote-total = Total to pay
quote-tax-included = of which tax ({ $rate } on { $net })
quote-tax-added = Tax ({ $rate } on { $net })
quote-split = Who receives what
quote-why = Why
quote-source = Source: { $source }
quote-illustrative = Illustrative: invented for this demonstration.
quote-refused = No price can be given.
allowed = Possible here: { $allowed }.
allowed-cut = Possible here: { $allowed } and { $more } more.
option = See { $option }.

## The checks

check-error = error
check-warning = warning
check-help = what to do
check-by = check
check-explained = { $name } (“carreau rules checks { $name }” explains it)
check-summary = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}

## The tests of rules

test-summary = { $passed } passed, { $failed } failed
test-coverage = { $pack }: { $touched } of { $rows } rows touched, { $ran } of { $lines } lines of scripts ran
test-untouched = no case touches { $rule }
test-not-run = no case runs this line
test-difference = { $path }: expected { $expected }, found { $found }
test-nothing-found = nothing
test-no-cases = There is no test in “{ $pack }”; write cases in its folder tests.
test-none-match = No test’s name, file or operation holds “{ $filter }”; give another filter, or none.

## What the operations are for

purpose-license-fee-calculate = what a player’s licence costs, why, and who receives what
purpose-affiliation-fee-calculate = what a club’s affiliation costs
purpose-entry-fee-calculate = what a team’s entry to a competition costs
purpose-sanction-fee-calculate = what sanctioning a competition costs, class by class
purpose-suspension-fee-calculate = what asking for a suspension costs
purpose-surcharge-calculate = early-bird discounts and late fees on an amount
purpose-waiver-calculate = waivers and discounts on an amount
purpose-split-calculate = who receives which part of an amount
purpose-season-copy = the fees of one season made ready for the next
purpose-config-list = the entries of the rules, as they are edited
purpose-config-change = what becomes of the rules when one entry is changed
purpose-pack-check = what is wrong with a set of rules
purpose-pack-diff = what a change of the rules changes
purpose-pack-amend = a pack with other sections, and what is wrong with it
purpose-workflow-step = what an event makes of a state
purpose-workflow-diagram = a workflow as rows and as a picture
purpose-ledger-charge = a price as an amount due, with its due date
purpose-ledger-accounts = the accounts that journals are written in
purpose-ledger-post = where money goes, or is given back from, and who receives what
purpose-debt-check = what a debtor owes, and whether it blocks
purpose-transfer-check = whether a player may change clubs, when, and what it costs
purpose-transfer-term = until when somebody has to decide about a transfer
purpose-itc-open = what an international transfer certificate needs
purpose-itc-eligibility = from when a player from abroad competes
purpose-confederation-find = of which confederation a federation is on a day
purpose-confederation-list = every federation of a day with its confederation

## Explanations

explanation-age = Age { $age }: born on { $birth_date }, { $policy ->
    [calendar_year] counted as the age reached in the season’s calendar year.
    [season_start] counted on the first day of the season.
    [on_date] counted on the day of the request.
   *[other] counted by the federation’s rule.
}
explanation-org-filled-in = { $level }: { $node }, taken from the federation’s directory.
explanation-component-price = { $component }: { $amount } ({ $owner }).
explanation-component-level-missing = { $component }: nothing is charged, since “{ $level }” is not given.
explanation-component-unpriced = { $component }: nothing is charged, since nobody has set an amount for this club.
explanation-component-override = { $component }: { $after } { $before ->
    [none] set by { $node }.
   *[other] instead of { $before }, set by { $node }.
}
explanation-subtotal = The components add up to { $amount }.
explanation-surcharge-percentage = “{ $surcharge }”, from { $date }: { $percentage } of { $base }, that is { $amount } more.
explanation-discount-percentage = “{ $surcharge }”, until { $date }: { $percentage } of { $base }, that is { $amount } less.
explanation-surcharge-fixed = “{ $surcharge }”, from { $date }: { $amount } more.
explanation-discount-fixed = “{ $surcharge }”, until { $date }: { $amount } less.
explanation-discount-deadline-passed = “{ $surcharge }” no longer applies: it ended on { $date }.
explanation-surcharge-not-started = “{ $surcharge }” does not apply yet: it begins on { $date }.
explanation-surcharge-not-in-period = “{ $surcharge }” does not apply on this date.
explanation-surcharge-nothing-to-charge = “{ $surcharge }” does not apply: the components it concerns are not charged here.
explanation-waiver-full = “{ $waiver }”: the whole of { $base } is waived, that is { $amount } less.
explanation-waiver-percentage = “{ $waiver }”: { $percentage } of { $base }, that is { $amount } less.
explanation-waiver-fixed = “{ $waiver }”: { $amount } less, of { $base }.
explanation-waiver-capped = “{ $waiver }”: limited to { $amount } instead of { $wanted }, so that nothing falls below zero.
explanation-waiver-borne-by = “{ $waiver }”: these { $amount } are borne by { $node } alone; this reduction takes nothing from what the others receive.
explanation-waiver-level-missing = Since “{ $level }” is not given, “{ $waiver }” is borne by { $node }.
explanation-waiver-not-eligible = “{ $waiver }” does not apply: { $criterion ->
    [age_from] it is for age { $needed } and over, and the player counts as { $found }.
    [age_to] it is for age { $needed } and under, and the player counts as { $found }.
    [flag] it is for players marked “{ $needed }”.
    [family_size] it is for families of { $needed } or more, { $found ->
        [none] and no family is given.
       *[other] and this one has { $found }.
    }
    [family_rank] it begins with member number { $needed } of a family, { $found ->
        [none] and no family is given.
       *[other] and this is number { $found }.
    }
    [person] it depends on the person, and no player is named.
   *[other] its conditions are not met.
}
explanation-waiver-not-used = “{ $waiver }” ({ $amount }) is not used: “{ $used }” reduces the price at least as much, and only one applies.
explanation-waiver-nothing-to-waive = “{ $waiver }” does not apply: nothing is left to reduce.
explanation-script-adjustment = “{ $label }”, by a rule of the federation’s own: { $amount }{ $recipient ->
    [none] .
   *[other] , for { $recipient }.
}
explanation-script-changed = The federation’s own rule makes { $component } cost { $after } instead of { $before }.
explanation-script-dropped = The federation’s own rule leaves out { $component }, { $amount }.
explanation-script-moved = The federation’s own rule moves { $amount } of what is due to { $node } to { $recipient }.
explanation-script-not-eligible = “{ $waiver }” does not apply: the federation’s own rule does not grant it.
explanation-script-said = The federation’s own rule says: { $text }.
explanation-script-ran = The federation’s own rule was applied ({ $operations ->
    [one] 1 step
   *[other] { $operations } steps
} of calculation).
explanation-total-floor = The total would be { $before }; it is raised to zero.
explanation-total-rounding = The total of { $before } is rounded to { $after }, a multiple of { $increment }.
explanation-tax-included = The price contains { $tax } of tax: { $rate } on { $base }.
explanation-tax-added = Tax is added: { $rate } on { $base }, that is { $tax }.
explanation-tax-none = { $category ->
    [exempt] No tax on { $base }: exempt.
    [out_of_scope] No tax on { $base }: outside the scope of the tax.
    [zero] No tax on { $base }: the rate is zero.
   *[other] No tax on { $base }.
}
explanation-total = Total to pay: { $amount }.
explanation-split-by-component = Each component goes to the body it belongs to.
explanation-split-share = { $recipient } receives { $percentage }, that is { $amount }.
explanation-split-level-missing = Since “{ $level }” is not given, its share goes to { $recipient }.
explanation-affiliation-flat = { $component }: { $amount } per club.
explanation-affiliation-per-member = { $component }: { $count ->
    [one] { $count } member
   *[other] { $count } members
} at { $price }, that is { $amount }.
explanation-affiliation-tier = { $component }, { $to ->
    [none] from { $from } members
   *[other] from { $from } to { $to } members
}: { $tiering ->
    [graduated] { $count ->
        [one] { $count } member
       *[other] { $count } members
    } of this tier at { $price }, that is { $amount }.
    [whole_volume] all { $count } members at { $price }, that is { $amount }.
    [flat_by_tier] one amount for the club, { $amount }.
   *[other] { $amount }.
}
explanation-affiliation-not-first-year = { $component }: nothing is charged, since this is not the club’s first year.
explanation-entry-per-team = { $component }: { $amount } per team.
explanation-entry-per-player = { $component }: { $count ->
    [one] { $count } player
   *[other] { $count } players
} at { $price }, that is { $amount }.
explanation-sanction-class = { $class } ({ $level }): { $amount }.
explanation-sanction-recipient = The fee goes to { $recipient }.
explanation-suspension-fixed = Administrative fee: { $amount }.
explanation-suspension-multiplier = Administrative fee: { $multiplier } times the licence price “{ $license_type }” of { $reference_amount }, that is { $amount }.
explanation-suspension-debtor = The fee is owed by { $debtor }.
explanation-transfer-window-always = Transfers may be requested all year.
explanation-transfer-window-open = The transfer window is open until { $closes_on }.
explanation-transfer-window-closed = { $opens_on ->
    [none] The transfer window is closed.
   *[other] The transfer window is closed; it opens on { $opens_on }.
}
explanation-transfer-exception = The window is closed; “{ $exception }” lets the request in.
explanation-transfer-evidence-missing = “{ $exception }” needs a document: { $evidence }.
explanation-transfer-cap = Requests of season { $season } so far: { $count } of { $most }.
explanation-transfer-cap-reached = Season { $season } allows { $most } and there are { $count } already.
explanation-transfer-licensed = A licence of season { $season } was taken: no transfer in it any more.
explanation-transfer-debt = { $amount } is still owed.
explanation-transfer-suspended = { $until ->
    [none] The player is suspended.
   *[other] The player is suspended until { $until }.
}
explanation-transfer-open-request = A transfer of the player is still open.
explanation-transfer-same-club = The player is of { $club } already.
explanation-transfer-refused = The federation’s own rule is against it: { $message }.
explanation-transfer-effective = The transfer holds from { $from }.
explanation-transfer-fee = { $fee } ({ $kind ->
    [internal] within a district
   *[other] to another district
}) costs { $amount }.
explanation-transfer-fee-waived = { $fee }: free, for “{ $exception }”.
explanation-transfer-free = A transfer { $kind ->
    [internal] within a district
   *[other] to another district
} costs nothing.
explanation-itc-within = Both federations are of { $confederation }: they decide alone.
explanation-itc-between = From { $releasing } to { $receiving }: FIPJP decides as well.
explanation-itc-european = One of the two federations is European: CEP decides as well.
explanation-itc-authority = By the federation’s own rule { $authority ->
    [none] nobody else decides
   *[other] { $authority } decides as well
}.
explanation-itc-fee = The releasing federation ({ $federation }) asks { $sum } { $currency } for handling.
explanation-itc-eligible = Completed on { $completed_on }, { $days ->
    [one] 1 day
   *[other] { $days } days
} of waiting: the player competes since { $from }.
explanation-itc-not-yet-eligible = Completed on { $completed_on }, { $days ->
    [one] 1 day
   *[other] { $days } days
} of waiting: the player competes from { $from } on.
explanation-season-years-shifted = From season { $from } to season { $to }, dates move by { $years ->
    [one] one year
   *[other] { $years } years
}.

## Refusals of requests

refusal-invalid-json = The request is not valid JSON: see its line { $line }, character { $column }.
    .advice = Correct the text there, and send it again.
refusal-nested-too-deep = Lists and groups stand in one another too deep: more than { $limit } levels, reached in line { $line }, character { $column } of the request.
    .advice = Send at most { $limit } levels.
refusal-number-out-of-range = The number before line { $line }, character { $column } of the request is larger than any this program can hold.
    .advice = Write a smaller number.
refusal-request-too-large = The request is too large: { $size_bytes } bytes.
    .advice = Send at most { $limit_bytes } bytes at a time.
refusal-unknown-op = There is no operation “{ $op }”.
    .advice = Use one of the operations listed; “carreau ops” describes them.
refusal-unknown-field = The field “{ $field }” is not known here.
    .advice = Check its spelling, or leave it out.
refusal-missing-field = The field “{ $field }” is missing.
    .advice = Add it.
refusal-duplicate-field = The field “{ $field }” stands there twice.
    .advice = Keep one of the two.
refusal-fields-exclusive = The fields “{ $field }” and “{ $other }” exclude each other.
    .advice = Keep one of the two.
refusal-invalid-type = The value cannot be read: { found } stands where { expected } is needed.
    .advice = Write { expected }.
refusal-invalid-value = { $expected ->
    [toml] The file is not valid TOML; its reader says: “{ $found }”.
    [readable_file] The file cannot be read as text; the system says: “{ $found }”.
   *[other] The value does not fit: { found } stands where { expected } is needed.
}
    .advice = Write { expected }.
refusal-too-long = The list or text is too long: { $size }.
    .advice = Give at most { $limit }.
refusal-amount-too-large = The amount is too large to be calculated.
    .advice = Check the amounts and the counts given.
refusal-unknown-handle = The set of rules number { $handle } is not loaded.
    .advice = Load the rules before asking.
refusal-handles-exhausted = No further set of rules can be loaded here; the last one had number { $handle }.
    .advice = Start the engine anew.
refusal-unknown-season = There is no season “{ $season }” in these rules.
    .advice = Choose one of the federation’s seasons.
refusal-no-season-on-date = No season includes { $on }.
    .advice = Ask for a date within one of the federation’s seasons, or name the season.
refusal-season-ended = The season { $season } ended on { $ends_on }; the date asked for is { $on }.
    .advice = Ask for a later season, or for a date before its end.
refusal-unknown-license-type = There is no licence type “{ $license_type }”.
    .advice = Choose one of the federation’s licence types.
refusal-license-type-not-for-age = The licence “{ $license_type }” is not for age { $age }.
    .advice = Choose a licence for that age, or check the birth date.
refusal-no-license-fee = The season { $season } has no price for the licence “{ $license_type }”.
    .advice = Ask the federation, or choose another licence type.
refusal-birth-date-in-future = The birth date, { $birth_date }, is later than the date asked for, { $on }.
    .advice = Check the birth date.
refusal-rank-beyond-family = The family cannot have a member number { $rank }: its size is { $size }.
    .advice = Count the family’s members from the oldest, who is number 1.
refusal-unknown-category = There is no player category “{ $category }”.
    .advice = Choose one of the federation’s categories, or none.
refusal-unknown-flag = There is no mark “{ $flag }” for players.
    .advice = Choose one of those the federation knows.
refusal-unknown-federation = These are not the rules of “{ $node }”.
    .advice = Name the federation these rules belong to, or leave it out.
refusal-unknown-region = { $region_word }: there is no “{ $node }” in this federation.
    .advice = Choose one of those listed.
refusal-unknown-district = { $district_word }: there is no “{ $node }” in this federation.
    .advice = Choose one of those listed.
refusal-district-not-in-region = { $district_word } “{ $district }” is not part of { $region_word } “{ $region }”.
    .advice = Correct one of the two, or leave the second out.
refusal-club-not-in-path = The club “{ $club }” is not part of “{ $node }”.
    .advice = Check the club’s number and what it belongs to.
refusal-not-a-club = “{ $node }” is not a club.
    .advice = Give the number of a club.
refusal-empty-path = Nothing says where the club is.
    .advice = Give at least one of these: { $district_word }, { $club_word }.
refusal-no-schedule-matches = { $season ->
    [none] The federation has set no fee that fits.
   *[other] For the season { $season } the federation has set no fee that fits ({ fee-category }).
}
    .advice = Ask the federation, or change the level, the class or the number.
refusal-unknown-level = There is no competition level “{ $level }”.
    .advice = Choose one of the federation’s levels.
refusal-unknown-class = There is no competition class “{ $class }”.
    .advice = Choose one of the federation’s classes.
refusal-unknown-component = There is no component “{ $component }” in this season.
    .advice = Choose one of the season’s components.
refusal-currency-mismatch = The currency is { $currency }, and this federation reckons in { $expected }.
    .advice = Give the amount in { $expected }.
refusal-players-not-team-size = { $players } players are named for a team of { $team_size }.
    .advice = Name every player of the team, or none.
refusal-class-twice = The class “{ $class }” is named twice.
    .advice = Name each class once.
refusal-classes-apart = The sanction fees of “{ $other }” and “{ $class }” are not owed by and to the same.
    .advice = Ask for each of the two by itself.
refusal-parts-not-amount = The parts add up to { $sum } and not to { $amount }.
    .advice = Correct the parts or the amount.
refusal-same-season = Season { $season } cannot be copied onto itself.
    .advice = Choose another season to copy to.
refusal-dates-meet = In the season { $season } two dates of “{ $key }” would become one, { $date }.
    .advice = Change one of the two in the season copied from (29 February becomes 28 February in a common year), and copy again.
refusal-unknown-entry = There is no entry “{ $id }”.
    .advice = Open the list again: it may have been removed, or its id changed with its date.
refusal-duplicate-entry = There is an entry “{ $id }” already.
    .advice = Change that one, or give this one another code or another day to come into force.
refusal-changed-since = “{ $id }” was changed since you read it.
    .advice = Read it again, and make your change to what it says now.
refusal-period-over = This value was in force until { $ends_on }; what is over does not change.
    .advice = Add a value that comes into force on a later day.
refusal-retroactive-change = A value cannot come into force on { $from }: that is before the day of the change, { $on }.
    .advice = Let it come into force on the day of the change, or later.
refusal-unknown-state = There is no state “{ $state }”.
    .advice = Give one of the states of the workflow.
refusal-event-not-allowed = This does not happen from here: { $event } in the state { $state }.
    .advice = Take one of the events that are possible now.
refusal-guard-not-met = { $event } does not happen as things are. It needs: { $guards }.
    .advice = Do what is missing first.
refusal-draft-only = This federation writes its rules in drafts only.
    .advice = Make the change in a draft, in the studio, and have it published.
refusal-above-paid = More is to be given back, { $amount }, than is left of what was paid: { $paid }.
    .advice = Give back at most that.
refusal-above-due = { $amount } is to go to “{ $id }”, of which only { $due } is left to pay.
    .advice = Allocate at most that to it.
refusal-unknown-due = Nothing called “{ $id }” is due here, or was paid.
    .advice = Choose one of those listed.
refusal-overpayment = { $amount } is paid, { $due } is due, and this federation takes no more than is due.
    .advice = Pay what is due, and no more.
refusal-not-whole = { $amount } is not all that is left: { $left }.
    .advice = Take back all of it, or give back a part by a refund.
refusal-shares-do-not-add-up = The shares add up to { $sum } and not to { $total }.
    .advice = Correct the shares, so that they add up to the total.
refusal-no-accounts = These rules name no accounts for journals.
    .advice = Name them in the federation’s settings, under accounts.
refusal-debt-blocks = { $amount } is still owed, to { $issuers }: until it is paid, this is not possible.
    .advice = Pay what is owed, or ask the treasurer.
refusal-no-transfer-rules = These rules say nothing of transfers.
    .advice = Add the section “transfers” to the rules.
refusal-no-itc-rules = These rules say nothing of international transfer certificates.
    .advice = Add “itc” to the section “transfers” of the rules.
refusal-unknown-exception = There is no exception “{ $exception }” for transfers.
    .advice = Choose one of those listed, or none.
refusal-unknown-evidence = There is no kind of document “{ $evidence }”.
    .advice = Choose one of those listed.
refusal-unknown-federation-code = There is no national federation “{ $federation }” that is known.
    .advice = Write its country’s code of two letters, or ask the federation to enter it in its rules.
refusal-several-federations = “{ $federation }” has several federations.
    .advice = Say which one.
refusal-federation-suspended = { $until ->
    [none] The federation ({ $federation }) is suspended.
   *[other] The federation ({ $federation }) is suspended until { $until }.
}
    .advice = Wait until the suspension is over, or ask the international federation.
refusal-same-federation = { $releasing } and { $federation } are one federation: no certificate is needed.
    .advice = Request a transfer between clubs instead.
refusal-not-the-receiving-federation = These are not the rules of that federation ({ $federation }).
    .advice = Ask by the rules of the federation the player joins.
refusal-itc-open = A certificate of this player is open already.
    .advice = Wait until it is decided, or cancel it.
refusal-unknown-confederation = There is no confederation “{ $confederation }”.
    .advice = Choose one of those listed.
refusal-change-invalid = With this change the rules would have { $count ->
    [one] 1 error
   *[other] { $count } errors
} elsewhere; nothing was changed.
    .advice = Correct what is named first, or change both together in a draft.
refusal-copy-invalid = With the copy, the rules for the season { $season } would have { $count ->
    [one] 1 error
   *[other] { $count } errors
}; nothing was created.
    .advice = Correct the rows named, in the season copied from or in the one copied to, and copy again.

## Refusals by the federation’s scripts

refusal-script-budget = A rule of the federation’s own went beyond its limits and was stopped ({ $file }, line { $line }; at most { $limit } { $budget ->
    [operations] steps
    [call_levels] nested calls
    [variables] variables
    [string_bytes] bytes of text
    [map_items] entries
    [array_items] items of a list
   *[other] parts
}).
    .advice = Tell the federation; its script must be made simpler.
refusal-script-failed = A rule of the federation’s own failed ({ $file }, line { $line }, column { $column }); the script’s interpreter says: “{ $reason }”.
    .advice = Tell the federation; its script must be corrected.
refusal-script-refused = The federation’s own rule refuses: { $message }.
    .advice = Ask the federation ({ $reason_code }).
refusal-script-invalid = The script { $file } cannot be read (line { $line }, column { $column }); its interpreter says: “{ $reason }”.
    .advice = Correct the script there.
refusal-unknown-hook = Nothing ever calls the function “{ $hook }”.
    .advice = Give it the name of one of the functions that are called.
refusal-hook-parameters = The function “{ $hook }” has { $found } parameters; needed are: { $expected }.
    .advice = Give it exactly these parameters.
refusal-script-unused = { $hook ->
    [none] The script { $file } is not used by anything.
   *[other] The script { $file } is not used by anything: its function “{ $found }” (line { $line }) is never called.
}
    .advice = { $hook ->
    [none] Call its functions from another script, or remove it.
   *[other] Name that function “{ $hook }”, if that is meant.
}
refusal-function-unused = Nothing uses the function “{ $found }” ({ $file }, line { $line }).
    .advice = { $hook ->
    [none] Call it from a function that is used, or remove it.
   *[other] Name it “{ $hook }”, if that is meant.
}
refusal-never-equal = “{ $field }” is never “{ $found }”: the rules have no such code ({ $file }, line { $line }).
    .advice = Correct the code, or add it to the rules.
refusal-hook-idle = { $fee_category ->
    [none] Nothing ever calls the function “{ $hook }”: no waiver is of the kind “custom”.
    [transfer] Nothing ever calls the function “{ $hook }”: the rules say nothing of what it is for, transfers or certificates.
   *[other] Nothing ever calls the function “{ $hook }”: there are no fees it is for ({ fee-category }).
}
    .advice = { $fee_category ->
    [none] Make the waiver it decides one of the kind “custom”, or remove the function.
    [transfer] Add the section “transfers”, with “itc” for the function of certificates, or remove the function.
   *[other] Add these fees, or remove the function.
}

## Refusals of rules

refusal-pack-invalid = The rules have errors and cannot answer.
    .advice = Correct what “carreau rules check” finds.
refusal-findings-left-out = { $severity ->
    [error] { $count ->
        [one] One more error is not listed.
       *[other] { $count } more errors are not listed.
    }
   *[warning] { $count ->
        [one] One more warning is not listed.
       *[other] { $count } more warnings are not listed.
    }
}
    .advice = Correct those listed, and check again.
refusal-pack-too-large = The rules are too large: { $size } { $unit ->
    [files] files
    [values] values
   *[bytes] bytes
}.
    .advice = Keep them to at most { $limit }.
refusal-unknown-file = { $kind ->
    [folder] The folder “{ $file }” is no part of a pack.
    [link] “{ $file }” is a link, and links are not followed.
   *[file] The file “{ $file }” is no part of a pack.
}
    .advice = Move it to its place under its right name, or remove it.
refusal-unsupported-format = The rules are written in format { $format }, which this program cannot read.
    .advice = Use a version of this program that reads format { $format }.
refusal-section-hash-mismatch = The section “{ $section }” was changed after the rules were put together.
    .advice = Put the rules together again with “carreau rules pack”.
refusal-missing-section = The section “{ $section }” is missing.
    .advice = Add the file { $section }.toml.
refusal-unknown-section = There is no section “{ $section }”.
    .advice = Rename the file, or remove it.
refusal-duplicate-key = “{ $key }” stands there twice.
    .advice = Give each row a code of its own.
refusal-missing-translation = The name of “{ $key }” is missing in the language “{ $language }”.
    .advice = Add the name in that language.
refusal-period-reversed = The period ends on { $to }, before it begins on { $from }.
    .advice = Exchange the two dates, or correct one.
refusal-date-outside-season = The date { $date } is outside the season { $season }.
    .advice = Choose a date within the season.
refusal-seasons-overlap = The seasons “{ $season }” and “{ $other }” have days in common.
    .advice = Choose days that no other season has.
refusal-shares-not-whole = The shares add up to { $sum }% and not to 100%.
    .advice = Change the shares so that they add up to 100.
refusal-percentage-or-amount = “{ $key }” needs a percentage or an amount, and exactly one of them.
    .advice = Keep one of the two.
refusal-steps-not-falling = The discounts of “{ $key }” do not fall from one deadline to the next.
    .advice = Order the steps by date, the largest discount first.
refusal-unknown-node = There is no “{ $node }” in the organisation.
    .advice = Add it to organisation.toml, or correct the code.
refusal-unknown-recipient = “{ $recipient }” can receive nothing: it is neither in the organisation nor an account{ $file ->
    [none] .
   *[other] { " " }({ $file }, line { $line }).
}
    .advice = Add it to organisation.toml, or correct the code.
refusal-unknown-reference = There is no source “{ $reference }”.
    .advice = Add it to sources.toml, or correct the code.
refusal-unknown-tax = There is no tax treatment “{ $tax }”.
    .advice = Add it to taxes.toml, or correct the code.
refusal-tree-invalid = “{ $node }” has no proper place in the organisation.
    .advice = Keep one federation at the top, and give every other node a parent of a higher level.
refusal-override-locked = “{ $component }” is the same for all; “{ $node }” may not set an amount of its own.
    .advice = Remove the row, or unlock the component.
refusal-override-not-permitted = “{ $set_by }” may not set the amount of “{ $component }” for “{ $node }”; it belongs to { $owner }.
    .advice = Let { $owner } set it, or name the level in overridable_by.
refusal-rows-overlap = { $other ->
    [none] Two rows for “{ $key }” hold for the same cases on the same days.
   *[other] “{ $key }” and “{ $other }” split the same revenue on the same days ({ fee-category }); “{ $key }” is used.
}
    .advice = { $other ->
    [none] Change the conditions or the dates of one of them.
   *[other] Let one of them end before the other begins, or take the fee category out of one.
}
refusal-dates-gap = “{ $key }” has no value from { $from } to { $to }.
    .advice = Close the gap, or add a value for these days.
refusal-row-unreachable = { $fee_category ->
    [none] The row of “{ $key }” can never apply.
   *[other] “{ $key }” can never apply here ({ fee-category }): the calculation does not know what “{ $field }” asks for.
}
    .advice = { $fee_category ->
    [none] Change its conditions, or remove it.
   *[other] Remove “{ $field }”, or the fee category.
}
refusal-reference-incomplete = The reference price of “{ $key }”{ $license_type ->
    [none] { "" }
   *[other] { " " }(the licence “{ $license_type }”)
} leaves “{ $component }” out: its price depends on age, sex or category, and no player is known there.
    .advice = Give the component a price without these conditions, or choose another reference licence.
refusal-value-uncited = “{ $key }” names no source and is not marked as illustrative.
    .advice = Add a reference, or illustrative = true.
refusal-waiver-criterion = The waiver “{ $key }” needs “{ $field }” for its kind.
    .advice = Add it under “when”.
refusal-field-not-applicable = The field “{ $field }” means nothing here.
    .advice = Remove it.
refusal-category-not-applicable = No calculation would ever use this rule ({ fee-category }).
    .advice = Remove this category of fees from the rule.

## What the server itself cannot do

problem-unknown-parameter = There is no query parameter “{ $name }”.
    .advice = Possible here: { $allowed }.
problem-no-parameters = This address takes no query parameter, and “{ $name }” is one.
    .advice = Leave it out.
problem-missing-parameter = The query parameter “{ $name }” is missing.
    .advice = Add it to the address.
problem-repeated-parameter = The query parameter “{ $name }” stands twice.
    .advice = Give it once.
problem-invalid-parameter = The query parameter “{ $name }” cannot be “{ $found }”.
    .advice = Possible here: { $allowed }.
problem-body-broken = The body did not arrive whole.
    .advice = Send it again.
problem-body-late = The body took too long to arrive.
    .advice = Send it again, over a faster connection or in less at a time.
problem-repeated-member = The body has a member twice, so that it cannot be recorded.
    .advice = Give each member once.
problem-op-mismatch = The body asks for “{ $op }”, and this address answers “{ $expected }”.
    .advice = Leave the operation out, or use the address of the other one.
problem-season-mismatch = The body names the season “{ $season }”, and the address “{ $expected }”.
    .advice = Leave the season out of the body, or use the other address.
problem-not-json = The body is not declared as JSON.
    .advice = Send it with the header “Content-Type: application/json”.
problem-request-too-large = The body is longer than { $limit_bytes } bytes.
    .advice = Send less at a time.
problem-unknown-tenant = There is no tenant “{ $tenant }”.
    .advice = Possible here: { $allowed }.
problem-unknown-decision = There is no decision “{ $id }”.
    .advice = Use the id in the header “Carreau-Decision” of the answer that was recorded.
problem-unknown-engine = There is no engine “{ $sha256 }”.
    .advice = Use the hash in the header “Carreau-Engine” of an answer.
problem-tests-failed = With this change { $count ->
    [one] 1 golden case fails
   *[other] { $count } golden cases fail
} that held before; nothing was changed.
    .advice = Look at the figures in `failed`; where they are what you want, send it again with `acknowledge=true`.
problem-idempotency-mismatch = Another request was sent with this Idempotency-Key before.
    .advice = Take a new key for a new request.
problem-invalid-header = The header { $name } does not read: “{ $found }”.
    .advice = Send 1 to 200 visible ASCII characters, or leave it out.
problem-unknown-revision = There is no revision “{ $id }” of these rules.
    .advice = Choose one of the list of revisions.
problem-unknown-draft = There is no draft “{ $id }” of these rules.
    .advice = Look for it in the list of drafts.
problem-unknown-draft-file = The draft has no file “{ $id }”, nor had its revision.
    .advice = Choose one of the files the draft lists.
problem-unknown-impact = What this draft changes was not found yet.
    .advice = Ask for its impact first.
problem-draft-invalid = The draft has { $count ->
    [one] 1 error
   *[other] { $count } errors
}.
    .advice = Look at `findings`: each says its file, its line and what to do.
problem-draft-tests-failed = { $count ->
    [one] 1 golden case of the draft fails
   *[other] { $count } golden cases of the draft fail
}; nothing was published.
    .advice = Correct the rule or the case; where the figures are what you want, acknowledge it.
problem-draft-behind = Revision { $live } was published since this draft was made on revision { $base }; nothing was published.
    .advice = Look at what it changed, make the draft on it, and look at the impact again.
problem-draft-conflict = { $count ->
    [one] 1 file was
   *[other] { $count } files were
} changed by the draft and by what is live.
    .advice = Say of each whose is kept: `draft` or `live`.
problem-unknown-job = There is no job “{ $id }” that was given up.
    .advice = Look at the list of jobs in the state `dead`.
problem-unknown-entry = There is no entry “{ $id }” here.
    .advice = Open the list again: it may have been removed, or its id changed with its date.
problem-unknown-pack = There are no rules “{ $sha256 }” here.
    .advice = Use the hash in the header “Carreau-Pack” of an answer.
problem-unauthenticated = Nobody is logged in.
    .advice = Log in, and send the access token with the header “Authorization: Bearer …”.
problem-token-invalid = The token is not one of this server’s.
    .advice = Log in anew.
problem-token-expired = The token is too old.
    .advice = Refresh the session, or log in anew.
problem-token-reused = The token was used before: the session was ended, since somebody else may have it.
    .advice = Log in anew.
problem-session-ended = The session was ended.
    .advice = Log in anew.
problem-user-disabled = This account may not be used.
    .advice = Ask an administrator of your federation.
problem-wrong-credentials = E-mail or password is not right.
    .advice = Check both, or ask for a new password.
problem-api-key-expired = The API key is too old.
    .advice = Ask an administrator for a new one.
problem-api-key-revoked = The API key was withdrawn.
    .advice = Ask an administrator for a new one.
problem-forbidden = Your role does not allow this here ({ $action }).
    .advice = Ask an administrator of your federation.
problem-too-many-attempts = There were too many attempts.
    .advice = Try again in { $seconds } seconds.
problem-precondition-required = The change does not say which version it is of.
    .advice = Read it, and send its ETag with the header “If-Match”.
problem-precondition-failed = It was changed since it was read.
    .advice = Read it again, and repeat the change where it is still wanted.
problem-email-unreadable = “{ $found }” is no e-mail address.
    .advice = Write one such as name@example.org.
problem-password-unfit = The password does not fit.
    .advice = Choose one of 10 to 200 characters that is not the e-mail address.
problem-name-unfit = “{ $found }” is no name.
    .advice = Write one of 1 to 200 characters.
problem-language-unknown = The language “{ $found }” is not known.
    .advice = Possible here: { $allowed }.
problem-session-kind-unknown = There is no kind of session “{ $found }”.
    .advice = Possible here: { $allowed }.
problem-role-unknown = There is no role “{ $found }”.
    .advice = Possible here: { $allowed }.
problem-role-not-of-tenant = The role “{ $found }” is not granted in a federation.
    .advice = Possible here: { $allowed }.
problem-org-node-unknown = There is no region, district or club “{ $found }” here.
    .advice = Choose one of the federation’s.
problem-scope-unknown = There is no scope “{ $found }”.
    .advice = Possible here: { $allowed }.
problem-expiry-unfit = A key cannot expire at “{ $found }”.
    .advice = Write an instant within two years from now, such as 2027-01-31T00:00:00Z.
problem-grants-unfit = An invitation grants 1 to 50 roles, not { $found }.
    .advice = Name at least one role, with its org node.
problem-state-unknown = A user is not made “{ $found }” this way.
    .advice = Possible here: { $allowed }; DELETE disables a user.
problem-one-time-token-unknown = The link is not one of this server’s.
    .advice = Open it whole, as it stands in the mail.
problem-one-time-token-used = The link was used before, or a newer one was sent.
    .advice = Log in, or ask for a new one.
problem-one-time-token-expired = The link is too old.
    .advice = Ask for a new one.
problem-grant-exists = The role “{ $found }” was granted there before.
    .advice = There is nothing left to do.
problem-last-admin = “{ $found }” is the last administrator.
    .advice = Make somebody else an administrator first.
problem-user-exists = “{ $found }” has an account already.
    .advice = Grant a role to the account there is.
problem-unknown-user = There is no user “{ $id }” here.
    .advice = Choose one of the list.
problem-unknown-grant = There is no grant “{ $id }” of this user’s.
    .advice = Choose one of the user’s grants.
problem-unknown-api-key = There is no API key “{ $id }” here.
    .advice = Choose one of the list.
problem-level-unfit = A node of the level “{ $found }” cannot stand there.
    .advice = It stands below one of these levels: { $allowed }.
problem-person-unknown = There is no person “{ $found }”.
    .advice = Leave the person out, and a new one is made.
problem-org-node-exists = There is a place with the code “{ $found }” already.
    .advice = Choose another code, or change the place that is there.
problem-org-node-of-pack = “{ $found }” belongs to the rules’ own tree.
    .advice = Change the organisation in the rules; the tree follows.
problem-org-node-in-use = Something still depends on “{ $found }”: places below it, or memberships.
    .advice = Move those first.
problem-player-number-taken = Another player has the number “{ $found }”.
    .advice = Choose another number, or change the player who has it.
problem-person-has-record = The person “{ $found }” is a player here already.
    .advice = Change the player who is there.
problem-player-erased = The player “{ $found }” was erased, and cannot be changed any more.
    .advice = Enter the person as a new player.
problem-membership-exists = That membership has been entered already.
    .advice = Change the one that is there.
problem-left-the-club = The player is no longer a member of the club the transfer is from.
    .advice = End this transfer; from the player’s own club another can be asked for.
problem-member-elsewhere = The player is an active member of a club in the season “{ $found }” already.
    .advice = End that membership first.
problem-unknown-org-node = There is no place “{ $id }” in the tree.
    .advice = Search for it by name or code.
problem-unknown-player = There is no player “{ $id }”.
    .advice = Search for the player by name or number.
problem-unknown-membership = There is no membership “{ $id }” of this player.
    .advice = List the player’s memberships.
problem-not-csv = The file is declared as “{ $found }”.
    .advice = Send it as { $allowed }.
problem-unknown-import = There is no import “{ $id }”.
    .advice = Look among those of this tenant and of the last 30 days.
problem-column-unknown = The first line names a column “{ $found }”, which this table does not have.
    .advice = Columns are: { $allowed }.
problem-column-missing = The first line names no column “{ $found }”.
    .advice = Add it; the export of the same table shows all columns.
problem-column-repeated = The first line names the column “{ $found }” twice.
    .advice = Keep one of them.
problem-file-not-utf8 = The file is not encoded as UTF-8.
    .advice = Save it anew as “CSV UTF-8”.
problem-file-empty = The file has no line besides the first.
    .advice = Add a line for each thing to bring in.
problem-line-uneven = The line has { $found } cells, not as many as the first line.
    .advice = Put cells with a comma, a semicolon or a line break in them between quotation marks.
problem-line-repeated = Line { $found } speaks of the same.
    .advice = Keep one of the two lines.
problem-player-number-unknown = No player has the number “{ $found }”.
    .advice = Bring the players in first, or correct the number.
problem-currency-unknown = No currency has the code “{ $found }”.
    .advice = Write an ISO 4217 code, such as EUR.
problem-time-zone-unknown = “{ $found }” is no time zone.
    .advice = Write one such as Europe/Paris.
problem-tenant-exists = There is a federation of the code “{ $found }”.
    .advice = Choose another code.
first-license-type = Licence
problem-unknown-export = There is no table “{ $id }” to export.
    .advice = The places, the players and the memberships can be exported.
problem-unknown-route = Nothing is at this address.
    .advice = The addresses there are stand in the description of the API, at /api/docs.
problem-method-not-allowed = This address does not take this method.
    .advice = See the description of the API, at /api/docs.
problem-tenant-unavailable = The rules of “{ $tenant }” could not be loaded.
    .advice = What is wrong with them stands at /readyz; the other tenants answer.
problem-database-unavailable = The database is away, and nothing was recorded.
    .advice = Ask again in a moment; without recording the answer is there now.
problem-engine-fault = The engine did not come to an answer, and nothing was recorded.
    .advice = Ask again.
problem-timeout = The answer took too long.
    .advice = Ask again in a moment.
problem-internal = Something broke in the server, and nothing was recorded.
    .advice = Ask again, and if it stays so give the request’s id to whoever runs the server.
problem-signature-invalid = The message is not signed by the provider.
    .advice = Check the secret that provider and server share.
problem-other-currency = Amounts are in another currency than “{ $found }”.
    .advice = Use { $allowed }.
problem-op-unfit = “{ $found }” is no calculation that can be charged.
    .advice = Use one of: { $allowed }.
problem-license-exists = The player has a licence of the season “{ $found }” already.
    .advice = Open it, or cancel it before you ask for another.
problem-player-without-club = The player is a member of no club.
    .advice = Enter a membership first.
problem-price-changed = It costs { $found } by now, and not what was shown.
    .advice = Look at the new price, and ask again.
problem-transfer-open = A transfer of this player is open already.
    .advice = Look at it, or have it cancelled first.
problem-transfer-refused = The transfer is not allowed.
    .advice = See what stands in its way.
problem-itc-open = A certificate of this player is open already.
    .advice = Look at it, or have it cancelled first.
problem-itc-without-fee = The releasing federation asks for no fee for the certificate { $id }.
    .advice = Nothing is to be paid.
problem-itc-ended = The certificate came to nothing, so that its fee is not owed any more.
    .advice = Look at the certificate.
problem-player-known = A player of these names, born on that day, is here already, with the number “{ $found }”.
    .advice = Ask for it as of a member who is here already. If it is somebody else, enter that player first.
problem-federation-of-the-platform = Which federation a tenant is, only the platform’s administrators say: { $found }.
    .advice = Leave it as it is, or ask whoever runs the platform.
problem-documents-full = There are { $found } documents already, as many as one case may have.
    .advice = Bring several in as one file.
problem-federation-of-several-tenants = Several tenants say that they are the federation { $found }.
    .advice = Ask whoever runs the platform which of them it is.
problem-releasing-player-unknown = The releasing federation knows no such player by the number { $found }.
    .advice = Check number, family name and birth date, or leave the number out.
problem-document-unknown = There is no document “{ $found }” that you brought in and that waits to be used.
    .advice = Bring it in once more.
problem-document-unreadable = “{ $found }” is no PDF, PNG or JPEG.
    .advice = Save it as one of them, and bring it in again.
problem-document-kind-unknown = “{ $found }” is no kind of document of this federation.
    .advice = Known: { $allowed }.
problem-decision-unknown = It is not decided that way.
    .advice = Say one of: { $allowed }.
problem-unknown-transfer = There is no transfer “{ $id }”.
    .advice = Look for it on the board of transfers.
problem-unknown-itc = There is no certificate “{ $id }”.
    .advice = Check the number, such as ITC-2026-000001.
problem-unknown-document = There is no document “{ $id }”.
    .advice = Look for it with its transfer or certificate.
itc-not-completed = { $status ->
        [rejected] The certificate was refused: the player does not compete by it.
        [cancelled] The certificate was cancelled: the player does not compete by it.
        [expired] The certificate was not completed in time: the player does not compete by it.
       *[other] The certificate is not completed yet: the player does not compete by it so far.
    }
problem-decision-erased = What was asked and answered in this decision was erased.
    .advice = Take another decision, or write the case by hand.
problem-already-split = All of the payment is parted among those who receive it.
    .advice = Read the payment to see its entries.
problem-account-unfit = The account { $found } cannot stand in a journal of this format.
    .advice = Name accounts by numbers of the format’s plan, or take CSV.
problem-nothing-due = Nothing is due that the credit could be used for.
    .advice = Wait until something is charged, or refund it.
problem-callback-repeated = The message “{ $found }” was heard before.
    .advice = Nothing more is to be done.
problem-amount-differs = The provider speaks of { $found }, and the payment is of another amount.
    .advice = Ask the provider what was paid.
problem-several-debtors = The amounts are owed by several, “{ $found }” among them.
    .advice = Pay what each owes on its own.
problem-no-provider = Nobody takes payments online for “{ $found }”.
    .advice = Pay in another way, or have a provider set up.
problem-period-closed = The node’s period up to { $found } is closed already.
    .advice = Choose a later day.
problem-nothing-to-settle = “{ $found }” received nothing that is in no settlement.
    .advice = Choose a later day, or another recipient.
problem-suspension-open = A suspension of this licence is asked for already.
    .advice = Wait until it is decided, or withdraw it.
problem-unknown-license = There is no licence “{ $id }”.
    .advice = Look for it in the list of licences.
problem-unknown-due = There is no amount due “{ $id }”.
    .advice = Look at what the debtor owes.
problem-unknown-payment = There is no payment “{ $id }”.
    .advice = Look for it in the list of payments.
problem-unknown-provider = There is no provider of payments “{ $id }” here.
    .advice = Check the address the provider sends its messages to.
problem-unknown-settlement = There is no settlement “{ $id }”.
    .advice = Look for it in the list of settlements.
problem-unknown-suspension = There is no suspension “{ $id }”.
    .advice = Look for it in the list of suspensions.
problem-unknown-renewal = There is no batch of renewals “{ $id }”.
    .advice = Begin it anew: whoever has a licence is passed over.
problem-payment-of-settlement = The payment pays a settlement out, and is not given back.
    .advice = Settle the difference with the next period.

## Mails

mail-invitation-subject = Your account at Carreau
mail-invitation-body =
    Good day { $name },

    an account was made for you ({ $email }). Choose a password within seven days:

    { $link }

    Whoever did not expect this mail need do nothing.
mail-password-reset-subject = A new password
mail-password-reset-body =
    Good day { $name },

    somebody asked for a new password for { $email }. Choose one within an hour:

    { $link }

    Whoever did not ask need do nothing: the password stays as it is.
mail-license-subject = { $status ->
        [active] { $event ->
            [reinstate] Your licence { $season } is valid again
            [resume] Your licence { $season } is valid again
           *[other] Your licence { $season } is issued
        }
        [awaiting_payment] Your licence { $season } awaits its payment
        [suspended] Your licence { $season } is suspended
        [revoked] Your licence { $season } is revoked
        [rejected] Your licence { $season } was not granted
       *[other] Your licence { $season }
    }
mail-license-body =
    Good day { $name },

    { $status ->
        [active] { $event ->
            [reinstate] your licence for the season { $season } is valid again.
            [resume] your licence for the season { $season } is valid again.
           *[other] your licence for the season { $season } is issued. It costs { $total } { $currency }.
        }
        [awaiting_payment] your licence for the season { $season } will be issued once { $total } { $currency } are paid.
        [suspended] your licence for the season { $season } is suspended for now.
        [revoked] your licence for the season { $season } is revoked.
        [rejected] your licence for the season { $season } was not granted.
       *[other] something changed about your licence for the season { $season }.
    }

    Your club can tell you more.

    { $federation }
mail-suspension-subject = { $status ->
        [granted] The suspension of { $player } was granted
       *[other] The suspension of { $player } was refused
    }
mail-suspension-body =
    Good day { $name },

    { $status ->
        [granted] the suspension of { $player } that you asked for was granted, from { $from }{ $until ->
                [none] { "" }
               *[other] { " " }to { $until }
            }.
       *[other] the suspension of { $player } that you asked for was refused.
    }{ $answer ->
        [none] { "" }
       *[other] { " " }Why: { $answer }
    }

    { $federation }
mail-draft-subject = { $state ->
        [submitted] Rules to be approved: { $draft }
        [published] Rules are in force: { $draft }
        [scheduled] Rules are approved: { $draft }
       *[other] Rules were sent back: { $draft }
    }
mail-draft-body =
    Good day { $name },

    { $state ->
        [submitted] { $by } asks you to look at the draft “{ $draft }” and to publish it.
        [published] the draft “{ $draft }” was published by { $by } and is in force.
        [scheduled] the draft “{ $draft }” was approved by { $by } and will be in force from { $at }.
       *[other] the draft “{ $draft }” was not published and is open again ({ $by }).
    } Reason given: { $reason }{ $answer ->
        [none] { "" }
       *[other] { " " }Answer: { $answer }
    }

    { $federation }
mail-transfer-subject = { $what ->
        [asked] Your decision is asked for: transfer of { $player }
        [reminded] Still waiting for your decision: transfer of { $player }
        [nobody] Nobody of the club can decide: transfer of { $player }
        [escalated] Nobody has decided in time: transfer of { $player }
        [blocked] The transfer of { $player } does not happen by itself
        [approved] The transfer of { $player } is approved
        [rejected] The transfer of { $player } was rejected
       *[other] The transfer of { $player } was cancelled
    }
mail-transfer-body =
    Good day { $name },

    { $what ->
        [asked] { $player } wants to change from { $from } to { $to } in the season { $season }. It is your turn to approve or reject it{ $decide_by ->
                [none] { "" }
               *[other] { " " }by { $decide_by }
            }.
        [reminded] { $player } still waits to change from { $from } to { $to } in the season { $season }. Please approve or reject it{ $decide_by ->
                [none] { "" }
               *[other] { " " }by { $decide_by }
            }.
        [nobody] { $player } wants to change from { $from } to { $to } in the season { $season }. It is a club’s turn, and nobody there has an account to decide: please see to it.
        [escalated] { $player } wants to change from { $from } to { $to } in the season { $season }, and nobody has decided in time. You can decide in the club’s place.
        [blocked] the transfer of { $player } from { $from } to { $to } was to happen by itself, and something is in the way. { $why } Please put it right, or end the transfer.
        [approved] { $player } changes from { $from } to { $to }{ $moves_on ->
                [none] { "" }
               *[other] { " " }on { $moves_on }
            }.
        [rejected] the transfer of { $player } from { $from } to { $to } was rejected.
       *[other] the transfer of { $player } from { $from } to { $to } was cancelled.
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Said with it: { $comment }
    }

    { $link }{ $federation }
mail-itc-payer = { $payer ->
        [receiving_club] the receiving club
        [receiving_federation] the receiving federation
       *[player] the player
    }
mail-itc-subject = { $what ->
        [pending_federation_approval] Your approval is asked for: certificate { $number } of { $player }
        [pending_release] A release is asked for: certificate { $number } of { $player }
        [pending_fipjp] { $authority } is asked: certificate { $number } of { $player }
        [released] Released: certificate { $number } of { $player }
        [fee_paid] Handling fee paid: certificate { $number } of { $player }
        [completed] Completed: certificate { $number } of { $player }
        [rejected] Refused: certificate { $number } of { $player }
        [expired] Not completed in time: certificate { $number } of { $player }
       *[other] Cancelled: certificate { $number } of { $player }
    }
mail-itc-body =
    Good day { $name },

    { $what ->
        [pending_federation_approval] { $player } wants to change federations: { $from } → { $to }. The receiving federation approves first: please approve or reject the certificate { $number }.
        [pending_release] { $player } wants to change federations: { $from } → { $to }. { $recorded ->
            [yes] The releasing federation has no account here: please ask it for its release, and record its answer with its letter: certificate { $number }.
           *[no] Please release the player or refuse to: certificate { $number }.
        }
        [pending_fipjp] { $player } was released: { $from } → { $to }. { $recorded ->
            [yes] { $authority } decides now, and has no account here: please ask it, and record its answer with its letter: certificate { $number }.
           *[no] { $authority } decides now: certificate { $number }.
        }
        [released] { $player } was released: { $from } → { $to }. The receiving federation can complete the certificate { $number }.
        [fee_paid] the handling fee of { $amount } is paid. The receiving federation can complete the certificate { $number } of { $player } ({ $from } → { $to }).
        [completed] { $player } changed federations: { $from } → { $to }, certificate { $number }. The player competes from { $eligible_from } on.
        [rejected] the certificate { $number } of { $player } ({ $from } → { $to }) was refused.
        [expired] the certificate { $number } of { $player } was not completed in time.
       *[other] the certificate { $number } of { $player } was cancelled.
    }{ $fee ->
        [blocking] { " " }First { mail-itc-payer } pays the handling fee of { $amount }; the releasing federation says in the certificate when it is paid.
        [open] { " " }The handling fee of { $amount } is to be paid by { mail-itc-payer }.
       *[none] { "" }
    }{ $comment ->
        [none] { "" }
       *[other] { " " }Said with it: { $comment }
    }

    { $link }{ $federation }
mail-payment-subject = { $kind ->
        [refund] { $amount } { $currency } are returned to you
        [reversal] Your payment of { $amount } { $currency } was taken back
       *[other] { $amount } { $currency } received
    }
mail-payment-body =
    Good day { $name },

    { $kind ->
        [refund] we return { $amount } { $currency } to you, booked on { $date }.
        [reversal] your payment of { $amount } { $currency } was taken back on { $date }. What it had paid is due again.
       *[other] we received { $amount } { $currency } from you, booked on { $date }. Thank you.
    }{ $reference ->
        [none] { "" }
       *[other] { " " }Reference: { $reference }
    }{ $reason ->
        [none] { "" }
       *[other] { " " }Why: { $reason }
    }

    { $federation }
