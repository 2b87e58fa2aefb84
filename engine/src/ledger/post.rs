//! Money over what is due, or given back, and the revenue rows that follow.
//!
//! A payment goes over amounts due, the oldest first, or as the request says; what is left over is
//! the debtor's credit, or refused. A refund, a reversal and a release go over allocations made
//! before, and their rows mirror what those wrote. Which line gets what is [`plan`]'s matter.

mod plan;

use super::{Entry, MOST_ITEMS, rows, shares, sum_of, whole};
use crate::calendar::Date;
use crate::canonical;
use crate::fees::quote::Share;
use crate::fees::{Asked, at_most};
use crate::money::{Currency, Money};
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// Input of `ledger.post`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The tenant's currency.
    pub currency: String,
    /// What happens.
    pub kind: Kind,
    /// How much of it, as decimal text; of a release it may be left out.
    pub amount: Option<String>,
    /// Of a payment what is due, of a refund or reversal the payment's allocations, of a release
    /// those of an amount due, each in the order they were made.
    pub items: Vec<Item>,
    /// What goes where, where the request says so; the rest is or comes from the credit.
    pub allocations: Option<Vec<Allocation>>,
    /// Of a refund or reversal what of the payment was not allocated; default nothing.
    pub credit: Option<String>,
    /// Of a payment whether what is left over is kept as credit though the tenant refuses more than
    /// is due, as of money that came and cannot be sent away; default not.
    pub keep: Option<bool>,
}

/// What happens to money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PostKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// It comes in, or a credit is used.
    Payment,
    /// Something of a payment is given back.
    Refund,
    /// A payment should not have been: all that is left of it is taken back.
    Reversal,
    /// An amount is no longer due: what was paid of it is the debtor's credit again.
    Release,
}

/// An amount due, or an allocation.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PostItem"))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What the host calls it.
    pub id: String,
    /// What was charged, or allocated.
    pub amount: String,
    /// What of it was paid so far, or given back so far.
    pub done: String,
    /// What of an amount due was given up by credit notes; default nothing.
    pub credited: Option<String>,
    /// The last day to pay an amount due on; one without a day comes last.
    pub due_on: Option<Date>,
    /// The split of `amount`: the decision's, or the rows the allocation wrote.
    pub shares: Vec<Entry>,
    /// The rows written so far, by recipient: those of payments, or those given back, which are
    /// below zero.
    pub posted: Vec<Entry>,
}

/// What of the money goes to an item.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "PostAllocation"))]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// The item.
    pub id: String,
    /// How much, as decimal text.
    pub amount: String,
}

/// Answer of `ledger.post`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// The items that something goes to or is taken from, in the order of the request.
    pub allocations: Vec<Allocated<'a>>,
    /// What is not allocated after this.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub credit: Money,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
}

canonical::object!(Output<'_> { allocations, credit, currency });

/// What becomes of an item.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Allocated<'a> {
    /// What goes to it; below zero where it is taken from it.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// What is still to be paid, or to be given back.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub balance: Money,
    /// What was paid, or given back, so far.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub done: Money,
    /// The revenue rows to be written, which add up to `amount`.
    pub entries: Vec<Share<'a>>,
    /// What the host calls it.
    pub id: &'a str,
    /// Whether nothing is left.
    pub settled: bool,
}

canonical::object!(Allocated<'_> { amount, balance, done, entries, id, settled });

/// An item, read, and what of the money it gets.
struct Line<'a> {
    item: &'a Item,
    amount: Money,
    done: Money,
    /// What is still to be paid or given back; not below zero.
    left: Money,
    shares: Vec<Share<'a>>,
    posted: Vec<Share<'a>>,
    /// Whether the money may go to it.
    named: bool,
    take: Money,
}

/// Where money goes, or is taken from.
///
/// # Errors
/// `currency_mismatch`, `invalid_value`, `missing_field`, `field_not_applicable`, `too_long`,
/// `duplicate_key`, `shares_do_not_add_up`, `parts_not_amount`, `unknown_due`, `above_due`,
/// `above_paid`, `not_whole`, `overpayment`.
pub fn post<'a>(asked: Asked<'_>, input: &'a Input) -> Result<Output<'a>, Refusal> {
    asked.same_currency(&input.currency)?;
    applicable(input)?;
    at_most(MOST_ITEMS, input.items.len(), "$.input.items")?;
    let mut lines: Vec<Line<'a>> = Vec::with_capacity(input.items.len());
    for (index, item) in input.items.iter().enumerate() {
        let path = format!("$.input.items[{index}]");
        if lines.iter().any(|line| line.item.id == item.id) {
            let refusal = Refusal::new(Code::DuplicateKey).at(format!("{path}.id"));
            return Err(refusal.with("key", item.id.as_str()));
        }
        lines.push(Line::read(asked, input.kind, item, &path)?);
    }
    let credit = plan::plan(asked, input, &mut lines)?;
    let mut allocations = Vec::new();
    for line in &lines {
        if line.named && (line.amount.is_zero() || !line.take.is_zero()) {
            allocations.extend(line.allocated(input.kind)?);
        }
    }
    Ok(Output { allocations, credit, currency: asked.currency() })
}

/// Refuses what has no meaning for what happens.
fn applicable(input: &Input) -> Result<(), Refusal> {
    let whole = matches!(input.kind, Kind::Reversal | Kind::Release);
    let uncredited = matches!(input.kind, Kind::Payment | Kind::Release);
    for (field, given) in [
        ("allocations", whole && input.allocations.is_some()),
        ("credit", uncredited && input.credit.is_some()),
        ("keep", input.kind != Kind::Payment && input.keep.is_some()),
    ] {
        if given {
            return Err(not_applicable(field, format!("$.input.{field}")));
        }
    }
    Ok(())
}

fn not_applicable(field: &str, path: String) -> Refusal {
    Refusal::new(Code::FieldNotApplicable).at(path).with("field", field)
}

impl<'a> Line<'a> {
    fn read(asked: Asked<'_>, kind: Kind, item: &'a Item, path: &str) -> Result<Self, Refusal> {
        let amount = asked.charge(&item.amount, &format!("{path}.amount"))?;
        let done = asked.charge(&item.done, &format!("{path}.done"))?;
        let none = Money::zero(asked.currency());
        let credited = match &item.credited {
            Some(_) if kind != Kind::Payment => {
                return Err(not_applicable("credited", format!("{path}.credited")));
            }
            Some(text) => asked.charge(text, &format!("{path}.credited"))?,
            None => none,
        };
        for (figure, name) in [(done, "done"), (credited, "credited")] {
            if figure.minor > amount.minor {
                return Err(above(kind, &item.id, figure, amount).at(format!("{path}.{name}")));
            }
        }
        let left = amount.minus(credited)?.minus(done)?.or_zero();
        let split = whole(asked, &item.shares, amount, &format!("{path}.shares"))?;
        let path = format!("{path}.posted");
        let posted = shares(asked, &item.posted, &path)?;
        let expected = if kind == Kind::Payment { done } else { done.negated()? };
        let sum = sum_of(&posted, asked)?;
        if sum != expected {
            return Err(parts_not(expected, sum).at(path));
        }
        let (named, take) = (false, none);
        Ok(Self { item, amount, done, left, shares: split, posted, named, take })
    }

    /// What becomes of it; none where nothing does.
    fn allocated(&self, kind: Kind) -> Result<Option<Allocated<'a>>, Refusal> {
        let back = kind != Kind::Payment;
        let done = self.done.plus(self.take)?;
        let entries = rows::rows(&self.shares, &self.posted, (done, self.amount), back)?;
        if self.take.is_zero() && entries.is_empty() {
            return Ok(None);
        }
        let amount = if back { self.take.negated()? } else { self.take };
        let balance = self.left.minus(self.take)?;
        let (id, settled) = (self.item.id.as_str(), balance.is_zero());
        Ok(Some(Allocated { amount, balance, done, entries, id, settled }))
    }
}

/// The refusal of more than an item has.
fn above(kind: Kind, id: &str, amount: Money, most: Money) -> Refusal {
    match kind {
        Kind::Payment => Refusal::new(Code::AboveDue).with("id", id).with("due", most.to_string()),
        _ => Refusal::new(Code::AbovePaid).with("paid", most.to_string()),
    }
    .with("amount", amount.to_string())
}

/// The refusal of parts that add up to something else.
fn parts_not(amount: Money, sum: Money) -> Refusal {
    let refusal = Refusal::new(Code::PartsNotAmount).with("amount", amount.to_string());
    refusal.with("sum", sum.to_string())
}
