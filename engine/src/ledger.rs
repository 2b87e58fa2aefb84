//! Money owed and paid: what a calculation makes due, who receives what of a payment, what of it is
//! given back, and whose debts block (F08.01, 8, 12, 13; F08.03, 10).
//!
//! ```text
//! charge    a quote's total as an amount due
//! accounts  the accounts that journals are written in
//! post      money over what is due, or given back, and the revenue rows that follow
//! rows      a payment's revenue rows: those of all paid so far less those written
//! debt      what a debtor owes, and whether it blocks
//! ```
//!
//! The host keeps the books: it says what was charged, paid and written so far, and writes what is
//! answered. Nothing here is kept.

pub mod accounts;
pub mod charge;
pub mod debt;
pub mod post;
mod rows;

use crate::fees::quote::Share;
use crate::fees::{Asked, at_most, sum};
use crate::money::Money;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;
use std::borrow::Cow;

/// Most amounts due, or allocations, in a request.
const MOST_ITEMS: usize = 1_000;
/// Most recipients of an amount.
const MOST_SHARES: usize = 200;

/// Who receives what.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RevenueEntry"))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Org node or account.
    pub recipient: String,
    /// Amount, as decimal text; below zero where a bearer's waivers exceed its own part.
    pub amount: String,
}

/// The entries of a list at `path`, as shares.
fn shares<'a>(
    asked: Asked<'_>,
    entries: &'a [Entry],
    path: &str,
) -> Result<Vec<Share<'a>>, Refusal> {
    at_most(MOST_SHARES, entries.len(), path)?;
    let mut shares = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let amount = asked.amount(&entry.amount, &format!("{path}[{index}].amount"))?;
        shares.push(Share { amount, recipient: Cow::Borrowed(&entry.recipient) });
    }
    Ok(shares)
}

/// What shares add up to.
fn sum_of(shares: &[Share<'_>], asked: Asked<'_>) -> Result<Money, Refusal> {
    sum(shares.iter().map(|share| share.amount), asked.currency())
}

/// Shares that add up to `total`.
fn whole<'a>(
    asked: Asked<'_>,
    entries: &'a [Entry],
    total: Money,
    path: &str,
) -> Result<Vec<Share<'a>>, Refusal> {
    let shares = shares(asked, entries, path)?;
    let sum = sum_of(&shares, asked)?;
    if sum == total {
        return Ok(shares);
    }
    let refusal = Refusal::new(Code::SharesDoNotAddUp).at(path);
    Err(refusal.with("total", total.to_string()).with("sum", sum.to_string()))
}
