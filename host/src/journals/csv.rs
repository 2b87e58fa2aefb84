//! A journal as CSV: a line a posting, debits and credits in columns of their own.

use super::{Book, Posting, Verification, What};
use crate::ledger::amount::text;
use crate::routes::exports::{Row, cell, written as lines};
use std::borrow::Cow;

const COLUMNS: [&str; 14] = [
    "number",
    "date",
    "account",
    "debit",
    "credit",
    "currency",
    "event",
    "recipient",
    "recipient_name",
    "category",
    "method",
    "debtor",
    "reference",
    "payment",
];

/// The line of the columns' names.
pub(super) fn head() -> Vec<u8> {
    lines(&[COLUMNS.iter().map(|name| Cow::Borrowed(*name)).collect()]).into()
}

/// The lines of a verification.
pub(super) fn written(book: &Book, verification: &Verification) -> Vec<u8> {
    let row = |posting: &Posting| -> Row {
        let amount = |is: bool| {
            let amount = posting.amount.saturating_abs();
            if is { text(amount, &book.currency) } else { String::new() }
        };
        let recipient = posting.recipient.as_deref();
        vec![
            Cow::Owned(verification.number.to_string()),
            cell(Some(&verification.on)),
            cell(Some(&posting.account)),
            Cow::Owned(amount(posting.amount > 0)),
            Cow::Owned(amount(posting.amount < 0)),
            cell(Some(&book.currency)),
            Cow::Borrowed(verification.what.name()),
            cell(recipient),
            cell(recipient.map(|recipient| book.accounts.name(recipient))),
            cell(posting.category.as_deref()),
            cell(Some(&verification.method)),
            cell(verification.debtor.as_deref()),
            cell(verification.reference.as_deref()),
            cell(Some(&verification.payment)),
        ]
    };
    lines(&verification.postings.iter().map(row).collect::<Vec<_>>()).into()
}

impl What {
    const fn name(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::Refund => "refund",
            Self::Reversal => "reversal",
            Self::CreditUsed => "credit_used",
            Self::Released => "released",
            Self::Payout => "payout",
        }
    }
}
