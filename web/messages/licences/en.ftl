# What the folder web/src/licences says, in English.

## A season at a glance

season-place = Region, district or club
season-place-placeholder = The whole federation
season-members = Members
season-licences = Licences
season-search = Name or number
season-show = Show
season-show-all = All
season-show-without = Without licence
season-show-requested = Requested
season-show-owing = Owing
season-show-paid = Licensed and nothing owed
season-name = Name
season-born = Born
season-club = Club
season-licence = Licence
season-status = State
season-owed = To pay
season-actions = What can be done
season-before = { $type } last season
season-nobody = This club has no members this season. Add them at the members’ desk.
season-nobody-so = Nobody here is like that.
season-more = Only the first members are shown; search at the members’ desk for others.
season-no-licences = No licence here yet.
figure-licences = Licences
figure-money = Paid for licences
figure-of-members = { $count ->
    [one] of one member
   *[other] of { $count } members
}
figure-issued-beside = { $count ->
    [one] licence issued
   *[other] licences issued
}
figure-issued = issued
figure-waiting = waiting
figure-without = without licence
figure-ended = ended or refused
figure-paid-of = of { $all } due
figure-paid = paid
figure-open = still to pay

## A licence and what happens to it

licence-status = { $status ->
    [requested] requested
    [awaiting_payment] awaiting payment
    [active] issued
    [suspended] suspended
    [revoked] revoked
    [expired] expired
    [rejected] rejected
    [cancelled] cancelled
   *[none] none
}
owed-until = until { $day }
owed-late = was due { $day }
owed-paid = paid
owed-given-up = given up
licence-issue = Issue a licence
licence-issue-short = Issue
licence-issue-of = Issue a licence: { $name }
licence-approve = Approve
licence-approve-of = Approve: { $name }
licence-reject = Reject
licence-reject-of = Reject: { $name }
licence-reject-now = Reject
licence-choose = Chosen
licence-choose-of = Choose { $name }
licence-reason = Why
licences-all-waiting = { $count ->
    [one] The one that waits
   *[other] All { $count } that wait
}
licences-approve-chosen = { $count ->
    [0] Approve
   *[other] Approve { $count }
}
licences-reject-title = { $count ->
    [one] Reject this licence?
   *[other] Reject these { $count } licences?
}
licences-deciding = How far it is
licences-done-approve = { $count ->
    [one] One licence is issued.
   *[other] { $count } licences are issued.
}
licences-done-reject = { $count ->
    [one] One licence is rejected.
   *[other] { $count } licences are rejected.
}
