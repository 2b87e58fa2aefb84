//! What section `tenant` says of money owed and paid: debts, terms, accounts of journals.

use serde::Deserialize;
use std::collections::BTreeMap;

/// What becomes of money beyond what is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Overpayment {
    /// It is the debtor's credit, split when it is used.
    #[default]
    Credit,
    /// The payment is refused.
    Refuse,
}

/// Which debts block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DebtBlocks {
    /// Every debt, one that is not yet due too.
    #[default]
    AnyOpen,
    /// Those past their due date.
    Overdue,
}

/// Who owes a licence's fee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BillTo {
    /// The player.
    #[default]
    Player,
    /// The player's club.
    Club,
}

/// Days between a charge and its due date, where the tenant does not say.
pub(super) const fn payment_terms() -> u16 {
    30
}

/// Codes of accounts, as journals name them: 1 to 20 letters (A to Z), digits, `.` and `-`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// Money in the bank.
    pub bank: String,
    /// What debtors owe.
    pub receivable: String,
    /// What debtors paid beyond what they owed.
    pub credit: String,
    /// Revenue of recipients that `revenue` does not name.
    pub default: String,
    /// Revenue by recipient: an org node or an account of section `organisation`.
    #[serde(default)]
    pub revenue: BTreeMap<String, String>,
}
