# What the folder web/src/studio says, in English.

## Drafts

studio-lead = Change a rule without touching anybody’s licence: you work on a copy, see at once what each person would pay, and publish when it is right.
studio-drafts = Drafts
studio-new = New draft
studio-none = There is no draft yet. Begin one: nothing changes for anybody until it is published.
studio-none-of-state = No draft is in this state.
studio-name = What for
studio-state = State
studio-by = By
studio-updated = Last written
studio-state-all = All
studio-state-open = being written
studio-state-submitted = waits for approval
studio-state-scheduled = approved, takes effect later
studio-state-published = published
studio-state-discarded = given up
studio-revision = revision { $number }
studio-new-name = What is it for?
studio-new-name-how = One line that others understand: “Corsica: 1.50 less under 25”.
studio-new-make = Begin the draft
studio-begin = Begin with
studio-begin-regional = A regional measure for the young
studio-begin-regional-how = A short rule that is nearly finished: you fill in where, up to which age, and how much.
studio-begin-taken = There is a rule of this kind already, in { $file }. Begin with the rules as they are and change that file.
studio-begin-empty = The rules as they are
studio-begin-empty-how = Change an amount, a season, or a rule there is.
studio-begin-what = A measure of a region for the young. It asks three things: where, up to which age, and how much less. Fill them in below; the price beside follows as you type.
studio-begin-who = WHERE and WHO: write the code of the region between the quotation marks, and the age after <. The codes are: { $places }.
studio-begin-much = HOW MUCH LESS: write the amount between the quotation marks, with a point: 1.50
studio-begin-why = WHY, as the person who pays reads it:
studio-begin-reason = Less for the young of the region.

## How it works

studio-guide = How this works
studio-guide-away = Hide
studio-guide-done = done
studio-guide-write = Write the rule
studio-guide-write-how = Fill in what is asked for in the text. It is saved by itself.
studio-guide-try = Try it on somebody
studio-guide-try-how = Enter a person the rule is for: today’s price and the draft’s stand side by side.
studio-guide-test = Keep it as a test
studio-guide-test-how = One button makes a test of what you tried, so that nobody breaks it later.
studio-guide-impact = See whom it touches
studio-guide-impact-how = Count over thousands of people before anybody pays.
studio-guide-publish = Have it published
studio-guide-publish-how = Say why in a line. A second person looks at it where your federation wants one.

## A draft

studio-back = All drafts
studio-base = made on revision { $number }
studio-from = takes effect from
studio-unchanged = Nothing is changed yet: choose a file and write.
studio-submitted = { $name } asks for approval:
studio-submitted-own = You wrote in it yourself: somebody else has to approve it.
studio-sent-back = { $name } sent it back:
studio-published = Published by { $name }.
studio-published-see = See it in the calculator
studio-saving-saved = All saved
studio-saving-waiting = Not saved yet …
studio-saving-saving = Saving …
studio-saving-failed = Not saved
studio-saving-lost = Not saved: changed elsewhere
studio-failed = What you typed is not saved.
studio-failed-again = Save again
studio-lost = Somebody changed this draft meanwhile.
studio-lost-how = What you typed is still here, but not saved.
studio-lost-mine = Keep what I typed
studio-lost-theirs = Read the draft anew without it
studio-leave = Something you typed is not saved. Leave all the same?
studio-panel = Try, tests, impact, difference

## Files

studio-files = Files
studio-group-scripts = Rules as scripts
studio-group-tests = Tests
studio-group-general = General
studio-group-season = Season { $season }
studio-changed-count = { $count ->
    [one] 1 changed
   *[other] { $count } changed
}
studio-errors-count = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
studio-fails-count = { $count ->
    [one] 1 fails
   *[other] { $count } fail
}
studio-change-added = new
studio-change-changed = changed
studio-change-removed = taken away
studio-file-fees = Licence fees
studio-file-fees-how = What a licence consists of this season, and what each part costs.
studio-file-overrides = Amounts of places
studio-file-overrides-how = What regions, districts and clubs charge instead.
studio-file-schedules = Other fees
studio-file-schedules-how = Affiliation, entries, sanctions, suspensions.
studio-file-surcharges = Surcharges and discounts
studio-file-surcharges-how = What is added for being late or taken off for being early.
studio-file-distribution = Who receives what
studio-file-distribution-how = How what is paid is shared.
studio-file-organisation = Organisation
studio-file-organisation-how = Regions and districts with their codes.
studio-file-seasons = Seasons
studio-file-seasons-how = From which day to which each season goes.
studio-file-sources = Sources
studio-file-sources-how = Where the rules were decided, to be cited.
studio-file-taxes = Taxes
studio-file-taxes-how = How each kind of fee is taxed.
studio-file-tenant = The federation
studio-file-tenant-how = Name, currency, languages, roundings, who may publish.
studio-file-vocabulary = Words
studio-file-vocabulary-how = Licence types, categories, and what scripts may call an amount.
studio-file-waivers = Exemptions
studio-file-waivers-how = Who pays less or nothing.
studio-file-limits = Limits of scripts
studio-file-limits-how = How much work a script may do.
studio-file-test-how = Tests: a question, and the answer there must be. They run whenever something changes.
studio-file-script-how = A rule of your own. Press Control and Space to see what can be typed, F1 to have a word explained.
studio-add = Add a file
studio-add-kind = What is it?
studio-kind-scripts = A rule as a script
studio-kind-tests = Tests
studio-kind-fees = Licence fees of a season
studio-kind-overrides = Amounts of places of a season
studio-kind-schedules = Other fees of a season
studio-kind-surcharges = Surcharges of a season
studio-add-name = What is it called?
studio-add-season = Which season?
studio-add-letters = Letters without accents, digits, - and _ only.
studio-add-there = { $file } is there already.
studio-add-how = It becomes
studio-add-do = Add it
studio-add-begun = Write the rule here; Control and Space shows what can be typed.
studio-remove = Take this file away
studio-remove-sure = Take away what is written here?
studio-revert = Undo all changes of this file
studio-revert-sure = As it is in force today?
studio-sure = Yes
studio-not-sure = No
studio-no-file = There is no file to show.
studio-removed = The draft no longer has this file.
studio-text = Text of { $file }
studio-wrong = { $count ->
    [one] One thing is wrong
   *[other] { $count } things are wrong
}
studio-warned = Worth a look
studio-place = { $file }, line { $line }
studio-line = line { $line }
studio-sound = No errors in the text.

## What somebody pays

studio-result = What it changes
studio-result-change = Try somebody else
studio-result-missing = Say whom to try it on.
studio-result-stale = The text has errors: this is from before them.
studio-result-same = Nothing changes for this person.
studio-result-inside = The same price, made up differently.
studio-result-other = The price is another for this person.
studio-result-said = Today { $before }, by the draft { $after }.
studio-today = Today
studio-draft = This draft
studio-refused = not possible
studio-born = born { $date }
studio-tab-try = Try it
studio-tab-tests = Tests
studio-tab-tests-fail = { $count ->
    [one] Tests (1 fails)
   *[other] Tests ({ $count } fail)
}
studio-tab-impact = Impact
studio-tab-difference = Difference
studio-try-who = Whom to try it on
studio-try-nothing = Nothing can be worked out until the errors are gone.
studio-try-missing = Still missing: { $fields }
studio-try-this = Try this one
studio-pick = Take somebody from a test or from what was charged
studio-pick-case = From a test
studio-pick-case-how = { $count ->
    [one] Search one test
   *[other] Search { $count } tests
}
studio-pick-no-case = No test is called so.
studio-pick-player = From a player’s latest licence
studio-pick-player-how = Name or number
studio-pick-decision = From a recorded calculation, by its number
studio-pick-do = Take it
studio-pick-taken = Taken over.
studio-pick-other = That one was not about a licence; only licences can be tried here.
studio-pick-erased = What was asked there has been erased.
studio-pick-keep = Keep its recorded answer as a test
studio-pick-none = This player has no licence yet.
studio-case = Make a test of it
studio-case-how = The test holds as long as the answer for this person is { $expected }.
studio-case-not = Possible as soon as the draft has no errors.
studio-case-name = What the test is called
studio-case-add = Add to { $file }
studio-case-made = The test is in { $file }.

## Tests

studio-tests-running = The tests are running …
studio-tests-not = The tests run as soon as the draft has no errors.
studio-tests-fail = { $count ->
    [one] 1 test fails
   *[other] { $count } tests fail
}
studio-tests-hold = { $count ->
    [one] 1 holds
   *[other] { $count } hold
}
studio-tests-all = { $count ->
    [one] The one test holds
   *[other] All { $count } tests hold
}
studio-tests-again = Run again
studio-tests-failing = What fails
studio-tests-by-file = All tests
studio-test-holds = holds
studio-test-fails = fails
studio-expected = expected
studio-found = found
studio-nothing = nothing
studio-coverage = What no test looks at
studio-coverage-how = A change there would go unnoticed. The same marks stand beside the lines of the text.
studio-coverage-whole = Every rule and every line is looked at by a test.
studio-coverage-all = all { $count } are tested
studio-coverage-of = { $count } of { $all } are tested; without a test:

## Impact

studio-impact-source = Over whom?
studio-impact-population = Invented people
studio-impact-population-how = Of every age, licence and district; useful when nothing of the kind was charged yet.
studio-impact-recorded = What was charged
studio-impact-recorded-how = Every licence and fee there was, as if it were charged by the draft.
studio-impact-size = How many people
studio-impact-on = As of another day
studio-impact-on-recorded = Empty: each on its own day.
studio-impact-on-population = Empty: today.
studio-impact-find = Count
studio-impact-again = Count again
studio-impact-cancel = Stop
studio-impact-errors = Possible as soon as the draft has no errors.
studio-impact-begins = It begins …
studio-impact-progress = { $read } of { $total } looked at, { $changed } touched so far
studio-impact-cancelled = Stopped.
studio-impact-outdated = The draft or the rules have changed since: count again.
studio-impact-none = Nothing was counted yet. It changes nothing and takes seconds.
studio-impact-csv = Save as a table (CSV)
studio-impact-made = Counted
studio-weighed-nobody = Of { $facts } looked at, nobody is touched.
studio-weighed = { $count ->
    [one] Of { $facts } looked at, one is touched.
   *[other] Of { $facts } looked at, { $changed } are touched.
}
studio-weighed-same = Together they pay the same.
studio-weighed-less = Together they pay { $amount } less.
studio-weighed-more = Together they pay { $amount } more.
studio-weighed-before = Today
studio-weighed-after = By the draft
studio-weighed-refused = No longer possible
studio-weighed-allowed = Newly possible
studio-weighed-inside = Same price, shared differently
studio-histogram = By how much prices differ
studio-histogram-by = Difference
studio-histogram-count = How many
studio-histogram-sum = Together
studio-range = { $from } to { $to }
studio-as-table = As a table
studio-by-license_type = By licence
studio-by-region = By region
studio-by-district = By district
studio-by-club = By club
studio-by-recipient = By who receives
studio-touched = { $changed } of { $facts } touched
studio-all-of = Show all { $count }
studio-fewer = Show fewer
studio-column-touched = Touched
studio-column-difference = Difference
studio-largest = The largest changes

## Difference

studio-difference-none = The draft changes nothing yet.
studio-difference-errors = Entry by entry it can be compared as soon as the draft has no errors.
studio-difference-entries = { $count ->
    [one] One entry becomes another
   *[other] { $count } entries become others
}
studio-hunk = Change in { $file }
studio-line-same = unchanged:
studio-line-in = new:
studio-line-out = taken out:

## What happens to a draft

studio-do-publish = Publish
studio-do-publish-how = From then on everybody pays by these rules. What was charged before stays as it is.
studio-do-submit = Ask for approval
studio-do-submit-how = Those who may publish are told by mail. Until they decide, the draft cannot be changed.
studio-do-approve = Approve
studio-do-approve-how = From then on everybody pays by these rules. What was charged before stays as it is.
studio-do-reject = Send back
studio-do-reject-how = The draft can be changed again, and who asked is told why.
studio-do-withdraw = Take back
studio-do-withdraw-how = The draft can be changed again; nobody has to approve it now.
studio-do-discard = Give up
studio-do-discard-how = The draft stays to be read, but can be neither changed nor published any more.
studio-doing = One moment …
studio-reason = Why? It stands in the change log.
studio-reason-optional = What to say to whoever asked (may stay empty)
studio-when = When
studio-when-now = At once
studio-when-later = From a day and hour on
studio-stopped-tests = { $count ->
    [one] Not published: one test fails.
   *[other] Not published: { $count } tests fail.
}
studio-stopped-tests-how = Mend the rule, or the test where the new figure is meant.
studio-acknowledge = The new figures are meant: go on although tests fail
studio-stopped-errors = { $count ->
    [one] Not possible: one thing is wrong.
   *[other] Not possible: { $count } things are wrong.
}
studio-behind = Other rules were published since: you began on revision { $base }, revision { $live } is in force
studio-behind-changes = { $count ->
    [one] They changed one entry:
   *[other] They changed { $count } entries:
}
studio-behind-how = Bring the draft up to date; what you wrote stays.
studio-rebase = Bring it up to date
studio-conflict = Both changed the same file. Whose is kept?
studio-conflict-draft = What is in this draft
studio-conflict-live = What was published
