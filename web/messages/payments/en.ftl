# What the folder web/src/payments says, in English.

## What is due and paid

pay-online = Pay online
due-title = What is due
due-none = Nothing was ever due.
due-nothing = Nothing is owed.
due-category = { $category ->
    [license] Licence
    [affiliation] Affiliation
    [competition_entry] Competition entry
    [sanction] Sanctioning of a competition
    [suspension] Suspension
    [transfer] Transfer
   *[other] Other
}
due-of = of { $amount }
payments-title = Payments
payments-none = No payment yet.
payment-method = { $method ->
    [bank_transfer] Bank transfer
    [card] Card
    [cash] Cash
    [cheque] Cheque
    [direct_debit] Direct debit
    [online] Online
   *[none] No money moved
}
payment-state = { $state ->
    [initiated] begun
    [settled] received
    [refunded] given back
    [reversed] reversed
   *[failed] failed
}
due-why = why this amount
payment-kind = { $kind ->
    [refund] refund
   *[reversal] reversal
}
payment-credit = { $amount } of it is credit
due-state = { $state ->
    [open] open
    [settled] paid
    [written_off] written off
   *[void] void
}
due-owed-by = owed by { $name }
due-what = For what
due-amount = Amount
due-open = Still to pay
due-actions = What can be done
due-void = Void it
due-void-title = Void { $amount } of { $name }?
due-void-what = It should never have been charged. What was paid of it becomes credit.
due-write-off = Write it off
due-write-off-title = Write off { $amount } of { $name }?
due-write-off-what = It is owed, but no longer expected. If it is paid after all, it can still be registered.
payments-show = Show
payments-all = All
payments-place = Region, district or club
payments-place-placeholder = The whole federation
payments-back = To all payments

## A payment

payment-register = Register a payment
payment-register-one = Register a payment for this
payment-register-of = Register a payment: { $name }
payment-who = Who pays
payment-nobody = An erased member
payment-on = Day
payment-how = How
payment-status = State
payment-amount = Amount
payment-reference = Reference
payment-reason = Why
payment-of = Gives back
payment-open = The payment
payment-facts = The payment
payment-given-back = Given back
payment-refund = Refund
payment-refund-what = The money goes back to whoever paid; whoever received it is debited, and what it paid is owed no more.
payment-reverse = Reverse
payment-reverse-what = The money never came: a debit bounced, or it was somebody else’s. What it paid is owed again.

## Registering one

register-who = Who paid?
register-player = A member
register-place = Or a club, district or region
register-nobody = Nobody of that name or number.
register-title = A payment of { $name }
register-done = Registered for { $name }
register-nothing = Nothing is owed: what is paid becomes credit.
register-dues = For what?
register-over = { $amount } more than is chosen: that becomes credit.
register-now = Register it
receipt-title = What became of it
receipt-none = Nothing yet: no due is settled by it.
receipt-settles = It settles
receipt-left = { $amount } still to pay
receipt-receives = Who receives what
receipt-sum = Together
receipt-credit = { $amount } is credit: it settles what comes to be due.
credit-use = Use it now for what is owed
credit-used = The credit was used.

## The test provider’s page

checkout-test = A test: no money moves here.
checkout-lead = Where a real provider asks for a card, this page asks how the payment is to end.
checkout-succeeds = It succeeds
checkout-fails = It fails
checkout-end = { $state ->
    [settled] The payment has succeeded.
    [failed] The payment has failed; nothing was paid.
   *[other] The payment is over.
}
checkout-back = Back

## Charging a fee

charge-title = Charge a fee
charge-back = To what is due
charge-what = What for?
charge-club = Club
charge-organiser = Organising club
charge-district = District where it is held
charge-members = Members counted
charge-first-year = It is the club’s first year
charge-level = Level
charge-class = Class
charge-classes = Classes
charge-team = Players in the team
charge-no-price = The amount stands here, with every reason, once it is clear what for and to whom.
charge-send = Charge { $total }
charge-done = { $amount } are due of { $name } until { $day }.
charge-another = Charge another fee
charge-new-price = Load the new rules
