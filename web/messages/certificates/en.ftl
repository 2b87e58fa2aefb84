# What the folder web/src/certificates says, in English.

## The board

itc-new = Request a certificate
itc-none = There is no certificate yet.
itc-back = To all certificates
itc-to-check = May somebody compete? Check a certificate
itc-waits-for = waits for { $authority }
itc-valid-until = to be completed by { $day }
itc-competes-from = May compete from { $day }
itc-fee-open = the handling fee is not paid
itc-number = Certificate number
itc-releasing = Releasing federation
itc-receiving = Receiving federation
itc-requested = Requested

## A request, step by step

itc-who = Who comes?
itc-unknown = Somebody new
itc-known = A member here already
itc-member = Member
itc-member-placeholder = Name or number
itc-member-nobody = Nobody of that name or number.
itc-given-name = Given name
itc-family-name = Family name
itc-from = From which federation?
itc-country = Country
itc-country-none = No federation of that name.
itc-their-number = The player’s number there, if it is known
itc-suspended = suspended
itc-here = has a desk here
itc-where = To which club, for which season?
itc-verdict = What the certificate needs
itc-verdict-later = Who decides, what it costs and from when the player competes stands here once the federation is chosen.
itc-between = Between two confederations
itc-within = Within one confederation
itc-confederations = Confederations
itc-deciding = Who decides
itc-first-own = this federation approves the request
itc-then-release = the releasing federation releases the player
itc-then-authority = { $authority } approves, with a reference number
itc-then-complete = this federation completes it
itc-competes = Competing
itc-delay = { $count ->
    [0] From the day of completion.
    [one] From one day after completion.
   *[other] From { $count } days after completion.
}
itc-validity = Valid
itc-validity-days = { $count ->
    [one] One day from its release.
   *[other] { $count } days from its release.
}
itc-fee = Handling fee
itc-fee-who = { $payer ->
    [receiving_club] the new club pays.
    [receiving_federation] the receiving federation pays.
   *[player] the player pays.
}
itc-fee-blocks = It is completed only once this is paid.
itc-fee-later = known once everything is entered
itc-fee-what = The releasing federation’s own, internal fee for handling. The certificate itself is free.
itc-send = Request the certificate

## One certificate

itc-made = The certificate is requested.
itc-facts = The certificate
itc-not-here = no desk here
itc-authority = Authority above both
itc-authority-none = none
itc-reference = Reference { $reference }
itc-fee-paid = Paid on { $day }.
itc-completed = Completed
itc-next = { $status ->
    [pending_federation_approval] The receiving federation decides whether the request goes out.
    [pending_release] { $releasing } decides whether the player is released.
    [pending_fipjp] { $authority } decides.
    [released] The player is released: { $receiving } can complete it.
    [completed] It is completed.
    [rejected] It is over: the player stays with { $releasing }.
    [cancelled] It was withdrawn.
   *[expired] It was not completed in time.
}
itc-next-until = It can be completed until { $day }.
itc-next-fee = First the handling fee must be paid; the releasing federation ({ $releasing }) says here when it is.
itc-step = { $event ->
    [requested] Requested
    [federation_approved] The receiving federation approved
    [federation_rejected] The receiving federation rejected
    [released] The player was released
    [release_refused] The release was refused
    [fipjp_approved] { $authority } approved
    [fipjp_rejected] { $authority } rejected
    [completed] Completed
    [cancelled] Withdrawn
    [expired] Expired
    [fee_paid] The handling fee was paid
    [comment] Comment
    [attach] Document added
   *[other] { $event }
}
itc-offer = { $offer ->
    [federation-approve] Approve
    [federation-reject] Reject
    [release] Release
    [refuse] Refuse the release
    [record-release] Record the release
    [record-refusal] Record the refusal
    [authority-approve] Approve
    [authority-reject] Reject
    [record-approval] Record the approval
    [record-rejection] Record the rejection
    [complete] Complete
    [pay] The fee is paid
   *[cancel] Withdraw
}
itc-told = { $offer ->
    [federation-approve] The request then goes to the releasing federation.
    [federation-reject] The request ends here.
    [release] The player may leave. Membership and licence here end once the other federation completes it.
    [refuse] The request ends. Obligations that are still open are a reason.
    [record-release] It counts as released by the other federation.
    [record-refusal] It counts as refused by the other federation, and the request ends.
    [authority-approve] The player is then released, under your reference number.
    [authority-reject] The request ends here.
    [record-approval] It counts as approved under its reference number.
    [record-rejection] It counts as rejected, and the request ends.
    [complete] { $count ->
        [0] The player becomes a member here and competes from today.
        [one] The player becomes a member here and competes from tomorrow.
       *[other] The player becomes a member here and competes in { $count } days.
    }
    [pay] The releasing federation’s handling fee counts as paid.
   *[cancel] The request ends, and nothing changes.
}
itc-done = { $offer ->
    [federation-approve] It is approved.
    [federation-reject] It is rejected.
    [release] The player is released.
    [refuse] The release is refused.
    [record-release] The release is recorded.
    [record-refusal] The refusal is recorded.
    [authority-approve] It is approved.
    [authority-reject] It is rejected.
    [record-approval] The approval is recorded.
    [record-rejection] The rejection is recorded.
    [complete] It is completed.
    [pay] The fee counts as paid.
   *[cancel] It is withdrawn.
}
itc-records = { $who } has no desk here: you record its answer. Add the letter it came by.
itc-why = Why
itc-why-refused = Why the release is refused

## May somebody compete?

check-lead = Whether a player who came from abroad may compete on a day, by the number of the certificate.
check-asked = The question
check-answer = The answer
check-on = On which day?
check-now = Check
check-yes = May compete on { $day }
check-no = May not compete on { $day }
check-copy = Copy a link to this answer
check-unknown = There is no certificate with this number.
check-unknown-advice = Compare it with the certificate: it begins with ITC and the year.
check-later = The answer stands here.
