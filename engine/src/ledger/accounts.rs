//! The accounts that journals are written in, by the pack.

use super::MOST_ITEMS;
use crate::canonical;
use crate::fees::{Asked, at_most};
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// Input of `ledger.accounts`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Recipients of revenue: org nodes and accounts.
    pub recipients: Vec<String>,
}

/// Answer of `ledger.accounts`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// Money in the bank.
    pub bank: &'a str,
    /// What debtors paid beyond what they owed.
    pub credit: &'a str,
    /// What debtors owe.
    pub receivable: &'a str,
    /// The recipients, each with its account.
    pub revenue: Vec<Account<'a>>,
}

canonical::object!(Output<'_> { bank, credit, receivable, revenue });

/// The account of a recipient's revenue.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RevenueAccount"))]
pub struct Account<'a> {
    /// Its code.
    pub account: &'a str,
    /// Org node or account of the pack.
    pub recipient: &'a str,
}

canonical::object!(Account<'_> { account, recipient });

/// The accounts.
///
/// # Errors
/// `no_accounts`, `too_long`.
pub fn accounts<'a>(asked: Asked<'a>, input: &'a Input) -> Result<Output<'a>, Refusal> {
    let accounts = asked.pack.rules().policy.accounts.as_ref();
    let accounts = accounts.ok_or_else(|| Refusal::new(Code::NoAccounts))?;
    at_most(MOST_ITEMS, input.recipients.len(), "$.input.recipients")?;
    let account =
        |recipient: &'a String| Account { account: accounts.revenue(recipient), recipient };
    Ok(Output {
        bank: &accounts.bank,
        credit: &accounts.credit,
        receivable: &accounts.receivable,
        revenue: input.recipients.iter().map(account).collect(),
    })
}
