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
