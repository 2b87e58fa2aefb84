# What the folder web/src/fees says, in English.

## The fees of a season

fees-title = Fees of a season
fees-short = Table
fees-lead = { $tenant }: amounts in force on { $day }.
fees-tabs = Kinds of fees
fees-tab-licence = Licence
fees-tab-schedules = Other fees
fees-tab-reductions = Waivers and splits
fees-filter = Search
fees-filter-placeholder = Component, region, district
fees-copy = Copy the season …
fees-table = Components of the licence by licence type, season { $season }
fees-component = Component
fees-none = –
fees-locked = the same for all
fees-change-of = Change: { $name }
fees-before = before: { $amount }
fees-later = from { $day }: { $amount }
fees-others = { $count ->
    [one] and { $count } other, by age or category
   *[other] and { $count } others, by age or category
}
fees-own = { $count ->
    [one] { $count } amount set below
   *[other] { $count } places with amounts of their own
}
fees-own-add = Another amount for one place
fees-own-add-of = Set another amount for one place: { $name }, { $type }
fees-no-components = This season has no components yet. Copy another season into it.
fees-no-match = Nothing of that name.
fees-no-rows = Nothing is set.
fees-subtotal = Components together
fees-total = To pay on that day
fees-from-day = from { $day }
fees-to-day = to { $day }
fees-age-between = aged { $from } to { $to }
fees-age-from = aged { $from } and over
fees-age-to = aged { $to } and under
fees-family-size = family of { $count } or more
fees-family-rank = from number { $count } of the family
fees-applies-to = on { $parts }
fees-basis-flat = flat
fees-basis-per_member = per member
fees-basis-tiers = by number of members
fees-basis-per_player = per player
fees-basis-per_team = per team
fees-category-license = Licence
fees-category-affiliation = Affiliation of clubs
fees-category-competition_entry = Competition entries
fees-category-sanction = Sanctioning of competitions
fees-category-suspension = Suspensions
fees-category-transfer = Transfers
fees-category-other = Other
fees-tier = to { $count } members { $amount } each
fees-tier-beyond = beyond { $amount } each
fees-waivers = Waivers and discounts
fees-waiver-full = free of charge
fees-splits = Who receives what
fees-by-component = Each component to its owner

## Editing

edit-amount = Amount in { $currency }
edit-percentage = Percentage
edit-multiplier = Times the reference price
edit-node = For which place
edit-node-choose = Choose a place
edit-from = From which day
edit-from-hint = Without a day it holds from today, or from the season’s first day where that is still to come. What was in force stays in the record.
edit-source = What it rests on
edit-source-none = No source yet: illustrative
edit-reason = Reason, for the change log
edit-nothing-yet = Change the figure and what it does is shown here, before anything is saved.
edit-outcome-created = It comes into being.
edit-outcome-updated = It takes the place of the present value, which is not yet in force.
edit-outcome-superseded = It is in force from { $day }; until then the present value stays.
edit-outcome-closed = It ends the day before { $day }.
edit-outcome-deleted = It is taken away.
edit-outcome-unchanged = It says what it said.
edit-save = Save and publish
edit-save-anyway = Publish anyway
edit-saving = Saving …
edit-saved = { $name }: saved, revision { $revision }.
edit-cancel = Cancel
edit-close-override = End this place’s own amount
edit-not-allowed = Your roles do not allow saving this. You can still see what it would do.
edit-lost = Somebody else changed this while you were at it. Nothing of yours was saved.
edit-lost-yours = When you began
edit-lost-theirs = Now
edit-lost-renew = Go on from the newest, keeping what I entered
edit-tests = { $count ->
    [one] { $count } golden case comes out otherwise.
   *[other] { $count } golden cases come out otherwise.
}
edit-tests-figures = { $expected } was expected, { $found } is found
edit-anyway = These differences are meant: publish although the cases say otherwise

## What a change does

effect-caption = What members of { $place } pay on { $day }.
effect-count = For { $changed } of these { $count } the price changes.
effect-member = Member
effect-before = Before
effect-after = After
effect-third = { $type }, third of a family
effect-age = { $type }, aged { $age }

## Copying a season

copy-title = Copy a season
copy-from = From
copy-to = Into
copy-hint = Say which season it becomes, such as 2028; it is made where there is none. What is there already stays as it is.
copy-would = Would be created: { $created }. There already: { $skipped }.
copy-done = Copied. Created: { $created }. Left as they were: { $skipped }.
copy-do = Copy the season
copy-doing = Copying …
copy-close = Close

## On the time line

time-title = The season on a line
time-short = Time line
time-surcharges = Early-bird discounts and late fees
time-waivers = Waivers
time-free = free
time-today = Today, { $day }
time-table = The same as a table
time-what = What
time-when = When
time-figure = How much
time-whom = For whom
time-everybody = everybody
time-until = until { $day }, that day included
time-from = from { $day } on

## The change log

history-title = What changed, who, when and why
history-short = Change log
history-lead = Every change of the fees, both sides, the newest first. Nothing is ever taken out.
history-tab-log = Changes
history-tab-revisions = Revisions
history-entity = What
history-category = Kind of fee
history-from = Since
history-user = Who
history-all = All
history-everybody = Everybody
history-nobody = the program
history-empty = Nothing was changed that fits. Ask for more by taking a filter away.
history-more = Show older ones
history-revision = revision { $number }
history-entity-license-fee-config = Component of the licence
history-entity-license-fee-override = Amount of one place
history-entity-fee-surcharge = Early-bird discount or late fee
history-entity-fee-schedule = Other fee
history-entity-waiver-type = Waiver
history-entity-revenue-distribution-rule = Split
history-entity-transfer-config = Transfer rules
history-entity-transfer-fee = Transfer fee
history-entity-season = Season
history-action-created = created it
history-action-updated = changed it
history-action-superseded = set a new value
history-action-closed = ended it
history-action-deleted = removed it
history-action-copied = copied a season
history-action-restored = restored an earlier revision

## Before and after

changes-member = What
changes-before = Before
changes-after = After
changes-same = Both say the same.
changes-whole = { $count ->
    [one] Show { $count } that stayed as it was
   *[other] Show { $count } that stayed as they were
}
changes-less = Only what changed
changes-yes = yes
changes-no = no
rule-amount = amount
rule-percentage = percentage
rule-multiplier = times
rule-valid-from = from
rule-valid-to = to
rule-reference = rests on
rule-illustrative = illustrative
rule-name = name
rule-prices = price
rule-when = condition
rule-license-types = licence types
rule-node = place
rule-component = component
rule-owner = owner
rule-locked = the same for all
rule-steps = step
rule-until = until
rule-from = from
rule-to = to
rule-season = season
rule-code = code
rule-kind = kind
rule-mode = manner
rule-applies-to = reduces
rule-shares = share
rule-tiers = tier
rule-recipient = recipient
rule-fee-category = kind of fee
rule-starts-on = first day
rule-ends-on = last day
rule-age-from = from age
rule-age-to = to age
rule-basis = counted
rule-tiering = manner of the tiers
rule-up-to = to members
rule-overridable-by = may be set below by
rule-flags = must be true
rule-categories = player categories
rule-sexes = sex
rule-borne-by = borne by
rule-fee-categories = charged on
rule-levels = competition levels
rule-classes = competition classes
rule-level = level
rule-first-year-only = first year only
rule-tax = tax treatment
rule-debtor = owed by
rule-family-size-from = family of at least
rule-family-rank-from = from number in the family
rule-reference-license-type = price of the licence

## Revisions

revisions-from = Compare
revisions-to = with
revisions-compare = Show the difference
revisions-changes = { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}
revisions-live = in force
revisions-restore = Restore revision { $number }
revisions-do = Make it the live one, as a new revision
revisions-restored = Revision { $number } is in force again.

## Entries as a whole

fees-tab-surcharges = Early and late
edit-unreached = Not reached, as they have amounts of their own: { $places }.
effect-clubs = What clubs of { $place } pay for their affiliation on { $day }.
effect-club-head = Club
effect-club = Club of { $count } members
row-edit = Edit all of it
row-new = A further entry
row-new-component = Add a component
row-new-fee = Add a fee
row-new-surcharge = Add a discount or a late fee
row-new-waiver = Add a waiver
row-new-split = Add a split
row-nothing-yet = Change something and what it does is shown here, before anything is saved.
row-new-yet = Fill it in and what it does is shown here, before anything is saved.
row-end = End or remove it …
row-ending = What was in force stays in the record and ends; what has not begun is taken away.
row-end-do = End it and publish
row-keep = Keep it after all
row-none = not set
row-sum = Together: { $sum }
row-name = Name
row-code = Code, in small letters
row-owner = Whose it is
row-locked = The same for all: no place sets its own
row-overridable_by = Who below may set their own amount
row-tax = Tax treatment
row-recipient = Who receives it
row-basis = How it is counted
row-amount = Amount in { $currency }
row-percentage = Percentage
row-multiplier = Times the licence price
row-reference_license_type = Price of which licence
row-tiering = How the tiers work
row-tiering-graduated = each member the price of their own tier
row-tiering-whole_volume = all members the price of the tier reached
row-tiering-flat_by_tier = one amount for the club, by tier
row-tiers = Tiers by number of members; the last without an end
row-add-tiers = Add a tier
row-remove-tiers = Take tier { $number } away
row-up_to = Up to how many members
row-first_year_only = In a club’s first year only
row-levels = Competition levels; none chosen: all
row-classes = Competition classes; none chosen: all
row-debtor = Who owes it
row-debtor-organiser = the organiser
row-debtor-host_district = the district where it is held
row-mode = How it is measured
row-mode-fixed = a fixed amount
row-mode-multiplier = a multiple of a licence price
row-mode-full = all of it
row-mode-percentage = a percentage
row-mode-by_component = each component to its owner
row-mode-shares = in shares
row-kind = What it is
row-kind-early_bird = early-bird discount
row-kind-late_fee = late fee
row-kind-youth = for the young
row-kind-veteran = for veterans
row-kind-disabled = for a disability
row-kind-family = for families
row-kind-honorary = for honorary members
row-kind-low_income = for low incomes
row-kind-custom = by its conditions alone
row-fee_categories = Charged on; none chosen: licences
row-license_types = Licence types; none chosen: all
row-applies_to = On which components; none chosen: all
row-borne_by = Who bears it
row-steps = Steps
row-add-steps = Add a step
row-remove-steps = Take step { $number } away
row-until = Until, that day included
row-from = From
row-to = Last day
row-shares = Shares
row-add-shares = Add a share
row-remove-shares = Take share { $number } away
row-level = Which level
row-prices = Prices
row-add-prices = Add a price
row-remove-prices = Take price { $number } away
row-when = For whom
row-categories = Player categories; none chosen: all
row-sexes = Sex; none chosen: all
row-flags = Must all be true
row-age_from = From age
row-age_to = To age
row-family_size_from = Family of at least
row-family_rank_from = From number in the family
row-valid_from = First day
row-valid_to = Last day
