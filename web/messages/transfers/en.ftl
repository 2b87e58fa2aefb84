# What the folder web/src/transfers says, in English.

## The boards

transfers-title-transfers = Transfers
transfers-title-itc = International certificates
transfers-title-rules = The rules of transfers
transfers-to-transfers = Between clubs
transfers-to-itc = International
transfers-to-rules = Rules
transfers-back = To all transfers
transfers-place = Region, district or club
transfers-place-placeholder = The whole federation
transfers-none = Nobody has asked for a transfer this season.
board-awaiting = { $count ->
    [0] It is your turn
    [one] It is your turn: one waits for you
   *[other] It is your turn: { $count } wait for you
}
board-awaiting-none = Nothing waits for you.
board-state = State
board-none = None here.
board-all = Show all
board-back = To the board
transfer-new = Request a transfer
transfer-state = { $status ->
    [pending_old_club] Waits for the club left
    [pending_new_club] Waits for the new club
    [pending_federation] Waits for the federation
    [approved] Approved
    [rejected] Rejected
    [cancelled] Withdrawn
   *[other] Requested
}
transfer-to = to { "" }
transfer-erased = An erased member
transfer-by-exception = by exception
transfer-by = to be decided by { $day }
transfer-late = was to be decided by { $day }
transfer-from = from { $day }
transfer-player = Player
transfer-old-club = Club left
transfer-new-club = New club
transfer-requested = Requested

## A request, step by step

transfer-who = Who changes clubs?
transfer-who-how = The licence number and the birth date together find one player, of whatever club.
transfer-number = Licence number
transfer-find = Find the player
transfer-another = Another player
transfer-no-club = no club
transfer-where = To which club, for which season?
transfer-why = Does an exception apply?
transfer-why-none = None
transfer-documents = Are there documents?
transfer-document-other = Another document
document-needed = needed
document-remove = Remove
document-remove-of = Remove { $name }
document-how = PDF, PNG or JPEG, up to 5 MB
document-sending = Sending …
transfer-verdict = May the player change clubs?
transfer-verdict-later = Whether it is possible stands here, with every reason, once it is clear who changes to which club.
transfer-checking = Checking …
transfer-send-title = Send the request
transfer-comment = Comment
transfer-new-rules = Load the new rules
transfer-send = Request the transfer
transfer-send-for = Request it for { $total }
transfer-allowed = The transfer can be requested
transfer-not-allowed = { $count ->
    [one] One thing stands in the way
   *[other] { $count } things stand in the way
}
transfer-next = It would be possible from { $day }.
transfer-window = Transfer window
transfer-window-until = open until { $day }
transfer-window-always = open all year
transfer-window-from = closed; opens on { $day }
transfer-window-closed = closed
transfer-window-except = Let in all the same: { $exception }
transfer-approvals = Who approves
transfer-approvals-none = Nobody: it is approved at once.
transfer-approver = { $approver ->
    [old_club] the club left
    [new_club] the new club
   *[federation] the federation
}
transfer-days-each = { $count ->
    [one] one day for each
   *[other] { $count } days for each
}
transfer-holds = It holds
transfer-from-approval = from its last approval
transfer-fee = Fee
transfer-fee-who = { $payer ->
    [player] the player pays
   *[new_club] the new club pays
}, { $charged ->
    [request] with the request.
   *[approval] once it is approved.
}
transfer-fee-returned = It is given back if the request fails.
transfer-fee-kept = It is not given back if the request fails.
transfer-fee-none = none

## One transfer

transfer-made = The transfer is requested.
transfer-from-to = From { $from } to { $to }
transfer-way = Where it stands
transfer-facts = The transfer
transfer-kind-title = Kind
transfer-kind = { $kind ->
    [internal] within a district
   *[external] to another district
}
transfer-exception = Exception
transfer-let-in = Let in outside the window by this exception.
transfer-decision = The recorded check
transfer-approve = Approve
transfer-reject = Reject
transfer-cancel = Withdraw
transfer-revoke = Revoke
transfer-behalf-approve = Approve on behalf
transfer-behalf-reject = Reject on behalf
transfer-behalf-told = { $turn ->
    [pending_old_club] It is the turn of the club left. You decide in its place, where it is silent or no longer exists.
    [pending_new_club] It is the turn of the new club. You decide in its place, where it is silent or no longer exists.
   *[other] You decide in the place of whoever’s turn it is.
}
transfer-moves = { $name }: { $from } → { $to }
transfer-cancel-told = The request ends, and nothing changes.
transfer-revoke-told = The approval no longer holds: the player does not move.
transfer-reject-why = Why it is rejected
transfer-revoke-why = Why it is revoked
transfer-done-approve = It is approved.
transfer-done-reject = It is rejected.
transfer-done-cancel = It is withdrawn.
transfer-done-revoke = The approval is revoked.
decide-on-behalf-why = Why you decide in its place
decide-letter = The letter with the answer
decide-reference = Reference number
decide-number = The player’s number with us
decide-no-record = We have no record of this player
decide-raced = Somebody has changed it meanwhile. Look at it again before you decide.
decide-look = Look again
next-yours = It is your turn.
next-turn = { $turn ->
    [pending_old_club] The club left decides
    [pending_new_club] The new club decides
   *[other] The federation decides
}
next-until = by { $day }.
next-was-until = – it was to decide by { $day }.
next-silence = { $silence ->
    [approve] If it says nothing, that counts as approval.
    [escalate] If it says nothing, the federation may decide in its place.
   *[remind] If it says nothing, it is reminded.
}
next-holds = Once approved, it holds from { $day }.
next-moved = The player has belonged to { $to } since { $day }.
next-waits = The player belongs to { $to } from { $day }.
next-moves = The player now moves to { $to }.
next-stays = It is over. The player stays with { $from }.
diagram-at = Step { $number } of { $count }: { $state }
diagram-ended = Over: { $state }
diagram-state = { $state }{ $standing ->
    [here] : now
    [been] : done
    [left] : not reached
   *[ahead] : to come
}

## What happened

steps-title = What happened
transfer-step = { $event ->
    [request] Requested
    [approve] { $from ->
        [pending_old_club] The club left approved
        [pending_new_club] The new club approved
       *[other] The federation approved
    }
    [reject] { $from ->
        [pending_old_club] The club left rejected
        [pending_new_club] The new club rejected
       *[other] The federation rejected
    }
    [cancel] Withdrawn
    [revoke] The federation revoked the approval
    [lapse] The days are over, nobody had decided
    [comment] Comment
    [attach] Document added
    [move] The player moved
    [blocked] It could not happen by itself
   *[other] { $event }
}
transfer-step-behalf = { $approver ->
    [old_club] in the place of the club left
    [new_club] in the place of the new club
   *[federation] in the place of the federation
}
step-by-itself = by itself
step-by-nobody = somebody
comment-add = Add a comment
comment-send = Add the comment
documents-title = Documents
documents-none = None yet.
document-open = Open { $name }
document-add = Add a document
document-added = { $name } is added.
document-kind-other = other document

## A player’s history

career-title = Clubs and nations
career-none = No transfer yet.
career-itc = From { $from } to { $to }
itc-state = { $status ->
    [pending_federation_approval] Waits for the receiving federation
    [pending_release] Waits for the release
    [pending_fipjp] { $authority ->
        [none] Waits for CEP or FIPJP
       *[other] Waits for { $authority }
    }
    [released] Released
    [completed] Completed
    [rejected] Rejected
    [cancelled] Withdrawn
    [expired] Expired
   *[other] Requested
}

## The rules in words

rules-lead = What holds in this federation when a player changes clubs or nations.
rules-none = This federation’s rules say nothing of transfers: nobody transfers here.
rules-edit = Change the rules in the studio
rules-window = When transfers can be requested
rules-window-always = All year.
rules-window-deadline = From the season’s first day to { $day }.
rules-window-period = From { $from } to { $to }, every year.
rules-calendar = Open days in { $year }
rules-calendar-open = Open from { $from } to { $to }
rules-calendar-one = Open on { $from }
rules-calendar-never = Open on no day of this year.
rules-legend-open = open
rules-legend-closed = closed
rules-legend-unknown = no season yet
rules-legend-today = today
rules-who = Who approves, and when it holds
rules-days = { $count ->
    [one] Each has one day.
   *[other] Each has { $count } days.
}
rules-silence = { $silence ->
    [approve] Silence counts as approval.
    [escalate] Where a club is silent, the federation may decide in its place.
   *[remind] Whoever is silent is reminded.
}
rules-effective = { $effective ->
    [next_season] A transfer holds from the next season, by exception from its approval.
   *[on_approval] A transfer holds from its last approval.
}
rules-max = { $count ->
    [one] One transfer a season.
   *[other] { $count } transfers a season.
}
rules-max-none = As many transfers as one likes.
rules-licensed = None once this season’s licence is taken.
rules-exceptions = Exceptions outside the window
rules-exceptions-any = Exceptions
rules-exceptions-none = None.
rules-exception-needs = needs: { $documents }
rules-exception-free = needs no document
rules-fees = What it costs
rules-fees-none = Nothing.
rules-fee-any = any transfer
rules-fee-waived = free for: { $names }
rules-fee-from = from { $day }
rules-fee-until = until { $day }
rules-itc = International certificates
rules-itc-none = This federation issues no international certificates.
rules-itc-approval = { $required ->
    [yes] This federation approves a request before it goes out.
   *[no] A request goes out at once.
}
rules-itc-delay = { $count ->
    [0] The player competes from the day of completion.
    [one] The player competes one day after completion.
   *[other] The player competes { $count } days after completion.
}
rules-itc-authority = { $rule ->
    [cep_if_any_member] Where either federation is European, CEP decides as well; between other confederations FIPJP.
   *[by_confederation] Between two confederations FIPJP decides as well.
}
rules-itc-validity = { $count ->
    [one] A released certificate can be completed for one day.
   *[other] A released certificate can be completed for { $count } days.
}
rules-itc-fee = Releasing a player costs { $amount } for handling: { $payer ->
    [receiving_club] the new club pays.
    [receiving_federation] the receiving federation pays.
   *[player] the player pays.
}
rules-itc-fee-blocks = A certificate is completed only once its fee is paid.
rules-itc-fee-none = Releasing a player costs nothing.
rules-itc-free = The certificate itself is free.
