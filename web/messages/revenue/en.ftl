# What the folder web/src/revenue says, in English.

## The flow

revenue-page-flow = Flow
revenue-page-statement = Statement
revenue-page-settlements = Paying out
revenue-period = Period
revenue-period-year = This year
revenue-period-month = This month
revenue-period-before = Last year
revenue-from = from
revenue-to = to
revenue-amount = Amount
flow-all = The whole federation
flow-none = Nothing was paid in this period.
flow-nowhere = elsewhere
flow-others = others
flow-paid-at = Paid in
flow-received-by = Received by
flow-table = The same as a table

## The statement

statement-node = Whose?
statement-accounts = The federation and its accounts
statement-csv = Download as CSV
statement-none = Nothing came in in this period.
statement-what = For what
statement-entries = Entries
statement-received = Received
statement-debited = Debited
statement-unsettled = Not yet settled
statement-total = Together

## Settlements

unsettled-title = Not yet settled
unsettled-to = up to
unsettled-none = Nothing is left to settle up to that day.
settlements-title = Settlements
settlements-none = No settlement yet.
settlements-closed = { $count ->
    [one] One settlement is closed.
   *[other] { $count } settlements are closed.
}
settlement-who = Recipient
settlement-state = State
settlement-status = { $status ->
    [paid] paid out
    [closed] to pay out
   *[open] open
}
settlement-actions = What can be done
settlement-days = { $from } to { $until }
settlement-paid-on = paid out on { $day }
settlement-paid-day = Paid out on
settlement-pay = Mark as paid out
settlement-pay-title = { $amount } to { $name }
settlement-close = Close
settlement-close-all = Close all { $count } up to { $day }
settlement-closing = Closing { $name } …

## Journals

journal-title = The journal of this period
journal-lead = Every entry with its accounts, for whoever keeps the books.
journal-format = Format
journal-format-name = { $format ->
    [sie] SIE 4 (Sweden)
    [datev] DATEV (Germany)
    [fec] FEC (France)
   *[csv] CSV
}
journal-company = { $format ->
    [sie] Organisationsnummer
    [datev] Berater and Mandant, as 1001-1
   *[fec] SIREN
}
journal-download = Download the journal
