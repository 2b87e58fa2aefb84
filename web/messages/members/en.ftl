# What the folder web/src/members says, in English.

## The list

members-new = Add a member
members-enter = Add the member
members-import = Import a file
members-export = Export as CSV
members-search = Search
members-search-placeholder = Name or number
members-place = Region, district or club
members-place-placeholder = All places
members-found = { $count ->
    [0] Nobody found
    [one] one member
   *[other] { $count } members
}
members-more-than = More than { $count } members; search to see fewer
members-more = Show more
members-none = Nobody is a member here yet.
members-none-found = Nobody of that name or number is a member here.
members-back = To all members
member-no-club = no club

## A member

member-called = Name
member-number = Number
member-number-hint = Left empty, the server gives one.
member-birth-date = Birth date
member-born = born
member-club = Club
member-flags = Marks
member-details = Details
member-given-name = Given name
member-family-name = Family name
member-email = E-mail
member-family = Family
member-family-hint = Members with the same code are one family.
member-export = Export all that is kept
member-erase = Erase
member-erase-title = Erase { $name }?
member-erase-what = Names, birth date and all else that says who this is are deleted, here, in recorded decisions and in the log. This cannot be taken back.
member-erase-remains = The amounts that were due remain, without saying whose. Export first what the person may want.
member-erase-sure = I have checked that it is the right person.
member-erase-now = Erase for good
member-erased = An erased member
member-erased-on = Who this was has been erased on { $day }.

## When somebody else was quicker

race-lost = Somebody else has changed this meanwhile. Nothing of yours is lost, and nothing of theirs has been written over.
race-same = What they saved is what you entered.
race-field = What
race-theirs = Saved meanwhile
race-yours = Yours
race-keep-yours = Save yours
race-take-theirs = Keep what is saved

## Clubs and licence

memberships = Memberships
memberships-none = No club yet.
membership-add = Add a membership
membership-active = active
membership-expired = ended
membership-end = End it
membership-end-of = End it: { $club }, { $season }
membership-from = since { $from }
membership-from-until = { $from } to { $until }
licence = The licence
licence-lead = The calculator opens with what is known here: birth date, club, family and marks.
licence-open = What does it cost?
licence-family = { $code }: number { $rank } by age, of { $size }
licence-no-family = none

## Files

import-lead = A file is tried first: nothing is changed until every line is well, or you say that the good ones shall do.
import-kind = What is in it
import-kind-players = Members
import-kind-memberships = Memberships
import-kind-org-nodes = Clubs
import-kind-seasons = Seasons
import-file = CSV file
import-columns = The first line names the columns.
import-template = Download what there is now as an example
import-by-line = Take the good lines even where others are broken
import-although = Import although golden cases of the rules fail
import-try = Try the file
import-now = Import now
import-report = Report
import-progress = How far it is
import-running = { $done } of { $total } lines …
import-writing = Writing { $total } lines …
import-failed = Nothing was changed: { $count ->
    [one] one line is
   *[other] { $count } lines are
} not well.
import-would = The file is well. Imported, it would be:
import-done = Imported:
import-counts = { $created } new, { $updated } changed, { $unchanged } as before.
import-line = Line
import-column = Column
import-message = What is wrong
import-value = What stands there
import-more = { $count ->
    [one] Another line is not well.
   *[other] { $count } more lines are not well.
}
