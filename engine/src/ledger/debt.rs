//! What a debtor owes, and whether it blocks renewals and transfers (F08.03, 10).
//!
//! The tenant says whether every debt blocks or those past their due date, and after how many
//! months a debt blocks no longer. A club's debt never blocks its members. One that was written off
//! blocks still; where the treasurer lifted it, the host leaves it out.

use super::MOST_ITEMS;
use crate::calendar::Date;
use crate::canonical;
use crate::fees::{Asked, at_most};
use crate::money::{Currency, Money};
use crate::pack::sections::ledger::DebtBlocks;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// Input of `debt.check`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The tenant's currency.
    pub currency: String,
    /// What is owed.
    pub dues: Vec<Due>,
    /// Whether debts that block are refused instead of listed; default not.
    #[serde(default)]
    pub refuse: bool,
}

/// An amount owed.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// What the host calls it.
    pub id: String,
    /// To whom it is owed.
    pub issuer: String,
    /// Who owes it.
    pub debtor: Debtor,
    /// What it is owed for, as the ledger calls it.
    pub category: Option<String>,
    /// What is left of it, as decimal text.
    pub balance: String,
    /// The last day to pay it on.
    pub due_on: Date,
    /// Whether it was written off, which ends reminders and not the block.
    #[serde(default)]
    pub written_off: bool,
}

/// Who owes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Debtor {
    /// The player.
    Player,
    /// Who pays for the player.
    Payer,
    /// The player's club.
    Club,
}

/// Answer of `debt.check`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// Whether a debt blocks.
    pub blocked: bool,
    /// The debts that block, as they are called, in the order of the request.
    pub blocking: Vec<&'a str>,
    /// What is owed to each, in the order of the request.
    pub by_issuer: Vec<Owed<'a>>,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// The earliest due date of a debt that blocks.
    pub oldest: Option<Date>,
    /// What is owed in all.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub open: Money,
    /// What of it is past its due date.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub overdue: Money,
    /// What ends the block once it is paid.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub to_clear: Money,
}

canonical::object!(Output<'_> {
    blocked, blocking, by_issuer, currency, oldest, open, overdue, to_clear,
});

/// What is owed to one issuer.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Owed<'a> {
    /// To whom.
    pub issuer: &'a str,
    /// What is owed.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub open: Money,
    /// What of it is past its due date.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub overdue: Money,
}

canonical::object!(Owed<'_> { issuer, open, overdue });

/// What a debtor owes.
///
/// # Errors
/// `currency_mismatch`, `invalid_value`, `too_long`, `duplicate_key`; `debt_blocks` where it is to
/// be refused.
pub fn check<'a>(asked: Asked<'_>, input: &'a Input) -> Result<Output<'a>, Refusal> {
    judge(asked, input, |_| true)
}

/// What of it stands in a transfer's way: the fee of a transfer goes with its request, and is a
/// debt once it is overdue.
///
/// # Errors
/// Those of [`check`].
pub(crate) fn check_for_transfer<'a>(
    asked: Asked<'_>,
    input: &'a Input,
) -> Result<Output<'a>, Refusal> {
    let is_own = |due: &Due| due.category.as_deref() == Some(TRANSFER);
    judge(asked, input, |due| !is_own(due) || asked.on > due.due_on)
}

/// The ledger's category of what a transfer costs.
const TRANSFER: &str = "transfer";

fn judge<'a>(
    asked: Asked<'_>,
    input: &'a Input,
    counts: impl Fn(&Due) -> bool,
) -> Result<Output<'a>, Refusal> {
    asked.same_currency(&input.currency)?;
    at_most(MOST_ITEMS, input.dues.len(), "$.input.dues")?;
    let none = Money::zero(asked.currency());
    let (mut open, mut overdue, mut to_clear) = (none, none, none);
    let mut by_issuer: Vec<Owed<'a>> = Vec::new();
    let (mut blocking, mut issuers) = (Vec::new(), Vec::new());
    let mut oldest: Option<Date> = None;
    for (index, due) in input.dues.iter().enumerate() {
        let path = format!("$.input.dues[{index}]");
        if input.dues.iter().take(index).any(|other| other.id == due.id) {
            let refusal = Refusal::new(Code::DuplicateKey).at(format!("{path}.id"));
            return Err(refusal.with("key", due.id.as_str()));
        }
        let balance = asked.charge(&due.balance, &format!("{path}.balance"))?;
        let late = if asked.on > due.due_on { balance } else { none };
        open = open.plus(balance)?;
        overdue = overdue.plus(late)?;
        match by_issuer.iter_mut().find(|owed| owed.issuer == due.issuer) {
            Some(owed) => {
                owed.open = owed.open.plus(balance)?;
                owed.overdue = owed.overdue.plus(late)?;
            }
            None => by_issuer.push(Owed { issuer: &due.issuer, open: balance, overdue: late }),
        }
        if balance.is_zero() || !blocks(asked, due) || !counts(due) {
            continue;
        }
        to_clear = to_clear.plus(balance)?;
        blocking.push(due.id.as_str());
        if !issuers.contains(&due.issuer.as_str()) {
            issuers.push(due.issuer.as_str());
        }
        oldest = Some(oldest.map_or(due.due_on, |oldest| oldest.min(due.due_on)));
    }
    let blocked = !blocking.is_empty();
    if blocked && input.refuse {
        let refusal = Refusal::new(Code::DebtBlocks).at("$.input.dues");
        let refusal = refusal.with("amount", to_clear.to_string());
        return Err(refusal.with("issuers", issuers.join(", ")));
    }
    let currency = asked.currency();
    Ok(Output { blocked, blocking, by_issuer, currency, oldest, open, overdue, to_clear })
}

/// Whether a debt blocks, by the tenant's settings.
fn blocks(asked: Asked<'_>, due: &Due) -> bool {
    let policy = &asked.pack.rules().policy;
    let months = policy.debt_max_age_months.map(i32::from);
    let until = months.and_then(|months| due.due_on.add_months(months));
    let counts = match policy.debt_blocks {
        DebtBlocks::AnyOpen => true,
        DebtBlocks::Overdue => asked.on > due.due_on,
    };
    due.debtor != Debtor::Club && counts && until.is_none_or(|until| asked.on <= until)
}
