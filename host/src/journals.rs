//! Journals: the ledger as verifications of a bookkeeping, for the programs of accountants.
//!
//! ```text
//! accounts       which accounts it is written in, as the engine says
//! verifications  what happened to a payment on a day, read page by page
//! csv            a line a posting, for spreadsheets
//! sie            SIE 4, as Swedish programs read it
//! datev          a DATEV Buchungsstapel, as German ones do
//! fec            the fichier des écritures comptables of French law
//! ```
//!
//! The federation collects for others: of a payment the bank is debited, and each recipient's
//! account credited with what is the recipient's. What settles nothing yet is credited to the
//! account of credits, and debited there on the day it is used. Refunds and reversals are the
//! mirror of it. What is booked on one day of one payment is one verification, and adds up to
//! nothing. What is owed is not booked until it is paid.

mod accounts;
mod csv;
mod datev;
mod fec;
mod sie;
#[cfg(test)]
mod tests;
mod verifications;

use crate::language::Language;
pub(crate) use accounts::Accounts;
use std::borrow::Cow;
pub(crate) use verifications::send;

/// What a journal is of.
pub(crate) struct Book {
    /// The tenant's code.
    pub(crate) tenant: String,
    /// Its name, in the format's language.
    pub(crate) name: String,
    /// ISO 4217.
    pub(crate) currency: String,
    /// The first day and the last, `YYYY-MM-DD`.
    pub(crate) period: (String, String),
    /// The accounts.
    pub(crate) accounts: Accounts,
    /// The number of the federation at whoever reads the file, in the format's form.
    pub(crate) company: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub(crate) written_at: String,
}

/// What happened to a payment on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verification {
    /// In order, from one.
    pub(crate) number: u64,
    /// `YYYY-MM-DD`.
    pub(crate) on: String,
    /// The day it was written down, which may be later.
    pub(crate) told_on: String,
    /// What happened.
    pub(crate) what: What,
    /// The payment, the refund or the reversal.
    pub(crate) payment: String,
    /// How it was paid.
    pub(crate) method: String,
    /// What the payer or the bank wrote on it.
    pub(crate) reference: Option<String>,
    /// The node that paid, by code; none where it was a person.
    pub(crate) debtor: Option<String>,
    /// What is booked where; adds up to nothing.
    pub(crate) postings: Vec<Posting>,
}

/// What happens to a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    /// It came in.
    Payment,
    /// Something of it was returned.
    Refund,
    /// It never came.
    Reversal,
    /// The credit it left is used.
    CreditUsed,
    /// What it had paid is void: it is a credit again.
    Released,
    /// A recipient is paid out what it received.
    Payout,
}

/// What is booked on an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Posting {
    /// The account.
    pub(crate) account: String,
    /// Whose: an org node or an account of the pack; none of the bank's and of credits.
    pub(crate) recipient: Option<String>,
    /// Fee category, of a recipient's.
    pub(crate) category: Option<String>,
    /// In minor units: debits above zero, credits below.
    pub(crate) amount: i64,
}

/// How a journal is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// For spreadsheets.
    Csv,
    /// SIE 4, of type I: verifications alone.
    Sie,
    /// DATEV, Buchungsstapel.
    Datev,
    /// Fichier des écritures comptables.
    Fec,
}

impl Format {
    /// As parameters name them.
    pub(crate) const NAMES: &[&str] = &["csv", "sie", "datev", "fec"];

    /// The format of a name.
    pub(crate) fn of(name: &str) -> Option<Self> {
        let all = [Self::Csv, Self::Sie, Self::Datev, Self::Fec];
        Self::NAMES.iter().zip(all).find(|(known, _)| **known == name).map(|(_, format)| format)
    }

    /// The language its texts are in.
    pub(crate) const fn language(self) -> Language {
        match self {
            Self::Csv => Language::En,
            Self::Sie => Language::Sv,
            Self::Datev => Language::De,
            Self::Fec => Language::Fr,
        }
    }

    /// What it calls the accounts of the bank, of credits, and of several recipients.
    const fn words(self) -> [&'static str; 3] {
        match self {
            Self::Csv => ["Bank", "Credits", "Several recipients"],
            Self::Sie => ["Bank", "Förskott från betalande", "Flera mottagare"],
            Self::Datev => ["Bank", "Guthaben", "Mehrere Empfänger"],
            Self::Fec => ["Banque", "Avances reçues", "Autres bénéficiaires"],
        }
    }

    /// Its media type.
    pub(crate) const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Sie => "application/octet-stream",
            Self::Datev => "text/csv; charset=windows-1252",
            Self::Fec => "text/plain; charset=utf-8",
        }
    }

    /// Whether it is of one year alone, whose days it writes without it, or names it.
    pub(crate) const fn is_of_one_year(self) -> bool {
        !matches!(self, Self::Csv)
    }

    /// What the number of the federation looks like, where the format has one.
    pub(crate) const fn companies(self) -> &'static [&'static str] {
        match self {
            Self::Csv => &[],
            Self::Sie => &["802000-0000"],
            Self::Datev => &["1001-1"],
            Self::Fec => &["123456789"],
        }
    }

    /// Whether the number of the federation is one.
    pub(crate) fn takes_company(self, company: &str) -> bool {
        let digits = |text: &str, least: usize, most: usize| {
            let fits = text.len() >= least && text.len() <= most;
            fits && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        let parts = company.split_once('-');
        match self {
            Self::Csv => false,
            Self::Sie => parts.is_some_and(|(one, two)| digits(one, 6, 6) && digits(two, 4, 4)),
            Self::Datev => parts.is_some_and(|(one, two)| {
                let above = |text: &str, least: u32| text.parse().is_ok_and(|it: u32| it >= least);
                digits(one, 4, 7) && above(one, 1001) && digits(two, 1, 5) && above(two, 1)
            }),
            Self::Fec => digits(company, 9, 9),
        }
    }

    /// Whether an account can stand in it.
    pub(crate) fn takes_account(self, account: &str) -> bool {
        let is_number = account.bytes().all(|byte| byte.is_ascii_digit());
        match self {
            Self::Csv => true,
            Self::Sie => is_number && account.len() >= 4,
            Self::Datev => is_number && (4..=8).contains(&account.len()),
            Self::Fec => {
                let plan = account.as_bytes().get(..3);
                plan.is_some_and(|plan| plan.iter().all(u8::is_ascii_digit))
            }
        }
    }

    /// What the file is called.
    pub(crate) fn file_name(self, book: &Book) -> String {
        let Book { tenant, period: (from, to), .. } = book;
        match self {
            Self::Csv => format!("journal-{tenant}-{from}-{to}.csv"),
            Self::Sie => format!("journal-{tenant}-{from}-{to}.si"),
            Self::Datev => format!("EXTF_Buchungsstapel_{tenant}_{from}_{to}.csv"),
            Self::Fec => {
                let company = book.company.as_deref().unwrap_or("000000000");
                format!("{company}FEC{}.txt", compact(to))
            }
        }
    }

    /// What stands before the verifications.
    fn head(self, book: &Book) -> Vec<u8> {
        match self {
            Self::Csv => csv::head(),
            Self::Sie => sie::head(book),
            Self::Datev => datev::head(book),
            Self::Fec => fec::head(),
        }
    }

    /// A verification.
    fn written(self, book: &Book, verification: &Verification) -> Vec<u8> {
        match self {
            Self::Csv => csv::written(book, verification),
            Self::Sie => sie::written(book, verification),
            Self::Datev => datev::written(book, verification),
            Self::Fec => fec::written(book, verification),
        }
    }
}

/// A day without its hyphens: `20260131`.
fn compact(day: &str) -> String {
    day.replace('-', "")
}

/// The year of a day.
fn year(day: &str) -> &str {
    day.get(..4).unwrap_or_default()
}

/// An amount with a decimal comma.
fn comma(amount: i64, currency: &str) -> String {
    crate::ledger::amount::text(amount, currency).replace('.', ",")
}

/// A text without what would end a line or a cell.
fn plain(text: &str) -> Cow<'_, str> {
    if text.chars().any(char::is_control) {
        Cow::Owned(text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect())
    } else {
        Cow::Borrowed(text)
    }
}
