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

## Issuing a licence, step by step

issue-back = To the season’s licences
issue-who = For whom?
issue-player = Member
issue-nobody = Nobody of that name or number.
issue-number = Number
issue-no-club = no club: add a membership first
issue-family = Family
issue-family-rank = number { $rank } by age, of { $size }
issue-flags = Marks
issue-which = Which licence?
issue-no-price = The price stands here, with every reason, once it is clear for whom and which licence.
issue-payer = Who pays?
issue-payer-usual = as usual here
issue-blocked = Debts are in the way: { $amount } must be paid first.
issue-blocked-look = Look at what is owed
issue-approve = Approve it at once
issue-then = An officer approves it then; the price is fixed today.
issue-send = Request it for { $total }
issue-send-approved = Issue it for { $total }
issue-new-price = Load the new price
issued-title = { $name } has a licence
issued-title-requested = The licence for { $name } is requested
issued-due = { $who } owes { $amount }, payable by { $day }.
issued-paid = Everything is paid.
issued-waits = It waits for an officer’s approval. What it costs is due once it is approved.
issued-next = Issue another
issued-member = To the member
issued-decision = The recorded calculation

## On a member’s page

member-licences = Licences
member-licences-none = No licence yet.

## Many at once

renew-many = Renew last season’s
renew-title = Renew licences for { $season }
renew-lead = Each gets the licence for their age, at today’s price. Whoever is refused is listed with the reason; the others are made all the same.
renew-club = Whose members?
renew-nobody = Whoever had a licence last season has one already, or nobody had one.
renew-all = { $count ->
    [one] The one who had a licence last season
   *[other] All { $count } who had a licence last season
}
renew-approve = Approve them at once
renew-now = { $count ->
    [one] Renew one licence
   *[other] Renew { $count } licences
}
renew-report = Report
renew-running = { $done } of { $total } …
renew-done = It is done.
renew-failed = It stopped before its end. What was made remains; begin again for the rest.
renew-made = Made
renew-skipped = Had one already
renew-refused = Refused
renew-total = Together
renew-leave = You can leave this page: it goes on, and the address leads back here.

## Suspensions

suspensions-title = Suspensions
suspensions-none = None here.
suspension-days = { $from } to { $until }
suspension-open = from { $from }, no end known
suspension-status = { $status ->
    [requested] requested
    [granted] granted
    [refused] refused
   *[withdrawn] withdrawn
}
suspension-lifted = lifted { $day }
suspension-grant = Grant
suspension-refuse = Refuse
suspension-withdraw = Withdraw
suspension-lift = Lift it
suspend = Suspend
suspend-ask = Ask for a suspension
suspend-title = Suspend { $name }
suspend-ask-title = Ask for { $name } to be suspended
suspend-fee = An officer decides. The federation may charge the club a fee for asking.
suspend-from = First day
suspend-until = Last day, where it is known
own-none = This account is nobody’s of this federation’s members. Ask your club or the administrator to link it.
own-issued = issued { $day }
