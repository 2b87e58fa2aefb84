# What only the page says, in English. Every language has the same messages; a test compares them.
#
# The sentences of the engine's reasons and refusals are host/messages, for the page as well.

## The page

page-title = What will the licence cost, and why?
page-lead = The federation’s own rules, reckoned as you type. Every figure opens to its reason, and the server confirms it to the cent.
labelled = { $name }: { $value }
page-skip = Skip to the calculator
page-language = Language
page-language-failed = That language could not be fetched; choose it again.
page-light = Light or dark
page-light-dark = Switch to dark
page-light-light = Switch to light
page-foot = A carreau is the shot that lands exactly where the other boule was. The preview lands exactly where the server does.
page-embed = On your own site
page-interface = The HTTP interface
nothing-title = Nothing is here
nothing-advice = There is no page at this address. It may have been copied in part.

## The questions

form-title = Your questions
form-tenant = Federation
form-tenant-unknown = There is no federation “{ $tenant }” here; choose one of these.
form-season = Season
form-license-type = Licence
form-choose = Choose a licence
form-birth-date = Birth date
form-club = Club
form-club-placeholder = Name, number or place
form-club-none = No club or district of that name.
form-club-away = The directory of clubs is away; these are the places the rules name.
form-club-clear = Clear the chosen club
form-on = Applied for on
form-today = Back to today
form-sex = Sex
form-not-said = Not said
form-sex-female = Female
form-sex-male = Male
form-sex-other = Other
form-category = Category
form-none = None
form-flags = Does any of this hold?
form-family = Family with licences this season, the player included
form-family-rank = place by age, the oldest being 1
form-family-size = people in all
date-day = Day
date-month = Month
date-year = Year
date-day-placeholder = DD
date-month-placeholder = MM
date-year-placeholder = YYYY
place-region = Region
place-district = District
place-club = Club
field-season = season
field-license-type = licence
field-birth-date = birth date
field-org = club
field-family = both numbers of the family
field-on = date
refused-allowed = Possible here:

## Before there is a price

empty-lead = Say who plays, and where. The price is there as you type.
empty-needed = Still needed:
empty-examples = Or begin with one of these
example-junior-marseille = A 16-year-old junior in Marseille
example-family-lyon = The third licence of a family in Lyon, in November
example-cadet-bordeaux = A child in Bordeaux, whose club pays
example-adult-berlin = An adult in Berlin, with the federation’s own rule at work
example-adult-duesseldorf = An early adult in Düsseldorf on a low income
example-senior-stockholm = Too late in Stockholm: the price doubles
example-youth-oresund = A 12-year-old by the Öresund
loading = Fetching the rules …

## The price

quote-sheet = The price
quote-figures = What it is made of
quote-before = before: { "" }
quote-illustrative-short = illustrative
quote-allocated = What it takes from each component
quote-aside = { $count ->
    [one] One thing was looked at and does not apply
   *[other] { $count } things were looked at and do not apply
}
quote-all = { $count ->
    [one] The one reason
   *[other] All { $count } reasons, in order
}
quote-stale-missing = This is the last price. For the new one is still needed: { $fields }.
quote-stale-refused = This is the last price. What is entered now is refused; the field says why.
split-recipient = Recipient
split-why = Why { $recipient } receives this
split-bears = bears more than it receives
course-title = If it is applied for on another day
course-days = { $from } to { $to }
course-no-price = no price
script-mark = the federation’s own rule at work
script-work = Script { $hook }: { $operations ->
    [one] one operation
   *[other] { $operations } operations
}.
script-read = Read the script { $name }

## Confirming

confirm-title = Confirmation by the server
confirm = Confirm with the server
confirm-again = Ask the server again
confirm-asking = The server answers …
confirm-hint = The server answers the same question itself and records it under a number.
confirm-hint-unrecorded = The server answers the same question itself; nothing is recorded.
confirm-equal = Carreau: the server says exactly the same.
confirm-equal-bytes = All { $bytes } bytes of both answers are equal.
confirm-different = The server’s answer is another one!
confirm-different-at = The first difference stands at { $path }.
confirm-here = Here
confirm-there = Server
confirm-preview-goes-on = The price above remains: it was computed here, by the same rules.
rules-changed = The rules have changed since this page was opened.
rules-changed-advice = The server answered by the new ones. Load them: the price is computed anew and confirmed.
rules-load = Load the new rules
engine-hash = Engine
pack-hash = Rules
reply-hash = Answer
pinned-title = Same module
pinned-check = Check with the very module the server pinned
pinned-asking = Fetching the server’s module …
pinned-equal = The server’s module, run here, gives the same bytes.
pinned-different = The server’s module, run here, gives another answer!
copy = copy
copied = copied
copy-name = Copy: { $name }
copied-name = Copied: { $name }
link-copy = Copy a link to this price
link-copied = Link copied
print = Print
embed-open = Open this price in Carreau, where it can be recorded

## A decision

decision-title = A recorded decision
decision-back = To the calculator
decision-number = Decision
decision-record = The record
decision-decided = Decided
decision-purpose = Purpose
decision-purpose-quote = quote
decision-purpose-binding = binding
decision-request = The request as it was asked
decision-same-here = Your browser computed this answer again, by the same rules: it is the recorded one, byte for byte.
decision-differs-here = Your browser computed another answer than the recorded one. Have the server replay it.
decision-rules-hidden = Not all the rules it was made by are public, so your browser cannot compute it again. The server can.
decision-erased = What was asked and answered has been erased.
decision-erased-remains = What remains is the record: when it was decided, by which engine and rules, and the hash of the answer. It can no longer be replayed.
decision-unknown = There is no decision with this number.
decision-unknown-advice = Check that the whole address was copied, or ask whoever gave you the number.
to-test = Make it a test case
to-test-made = Put this into a file of the pack’s folder “tests”: the case fails once the rules answer otherwise.
to-test-case = The test case
replay = Replay the decision
replay-asking = Replaying …
replay-identical = Identical: the pinned engine and the pinned rules give the same answer again.
replay-different = The replay gives another answer!
replay-erased = The facts of this decision have been erased; there is nothing left to replay.
replay-at = First at
replay-recorded = Recorded
replay-replayed = Replayed

## What was asked and answered

asked-season = season { $season }
asked-members = { $count ->
    [one] one member
   *[other] { $count } members
}
asked-team = { $count ->
    [one] one player
   *[other] a team of { $count }
}
asked-first-year = first year
asked-paid-before = { $amount } paid before
asked-copy = from season { $from } to season { $to }
figure-before = Amount before
figure-reference = Reference price
figure-times = Times
figure-fixed = Fixed fee
owed-by = { $debtor ->
    [organiser] Owed by the organiser
   *[other] Owed by { $debtor }
}
copy-nothing = Nothing was created: everything was there already.
copy-created = Created
copy-skipped = There already, and left as it was
copy-pack = The rules afterwards
copy-entity-season = Season
copy-entity-component = Components of the licence
copy-entity-override = Amounts set by regions, districts and clubs
copy-entity-surcharge = Early-bird discounts and late fees
copy-entity-affiliation = Affiliation
copy-entity-competition-entry = Competition entries
copy-entity-sanction = Sanctioning of competitions
copy-entity-suspension = Suspensions
decision-answer = The answer as it was given

## Failures

failure-unreachable = The server is away.
failure-server = The server has a fault. Try again in a moment.
failure-engine = The calculation could not be loaded. { $reason }
failure-editor = The editor could not be loaded; the text can be read. { $reason }
failure-again = Try again
failure-request = Request { $id }

## The desks

page-skip-content = Skip to the content
desk-navigation = Desks
desk-calculator = Calculator
desk-log-in = Log in
desk-forgotten-password = Forgotten password
desk-password-reset = Choose a new password
desk-invitation = Welcome
desk-account = Your account
desk-fees = Fees
desk-changes = Change log
desk-studio = Studio
desk-loading = One moment …
desk-forbidden = None of your roles in this federation allows this. Ask its administrator.
log-in = Log in
log-out = Log out
log-in-email = E-mail
log-in-password = Password
log-in-busy = Logging in …
log-in-forgotten = Have you forgotten your password?
role = { $role ->
    [platform_admin] Platform administrator
    [tenant_admin] Administrator
    [treasurer] Treasurer
    [officer] Officer
    [club_officer] Club secretary
    [insurance_agent] Insurance agent
    [rule_author] Rule author
    [insurer] Insurer
    [auditor] Auditor
    [player] Player
    [customer] Customer
   *[other] { $role }
}
desk-members = Members
desk-licences = Licences
desk-transfers = Transfers
desk-itc-check = May the player compete?
desk-payments = Payments
desk-revenue = Revenue
desk-own = Your licence
desk-test-checkout = A test payment
dialog-close = Close
picker-clear = Clear the choice
picker-none = No place of that name.
edit = Edit
save = Save
saving = Saving …
saved = Saved.
cancel = Cancel
desk-organisation = Organisation
desk-administration = Administration
show-more = Show more
