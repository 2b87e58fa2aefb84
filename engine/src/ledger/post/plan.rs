//! Which item gets what of the money, or loses what.

use super::{Allocation, Input, Kind, Line, above, parts_not};
use crate::calendar::Date;
use crate::fees::{Asked, sum};
use crate::money::Money;
use crate::pack::sections::ledger::Overpayment;
use crate::refusal::{Code, Refusal};

const AMOUNT: &str = "$.input.amount";

/// Says of each line what it takes; what is not allocated after it.
pub(super) fn plan(
    asked: Asked<'_>,
    input: &Input,
    lines: &mut [Line<'_>],
) -> Result<Money, Refusal> {
    let credit = match &input.credit {
        Some(text) => asked.charge(text, "$.input.credit")?,
        None => Money::zero(asked.currency()),
    };
    if matches!(input.kind, Kind::Reversal | Kind::Release) {
        return everything(asked, input, lines, credit);
    }
    let amount = amount(asked, input, lines, credit)?;
    if let Some(parts) = &input.allocations {
        for (index, part) in parts.iter().enumerate() {
            let path = format!("$.input.allocations[{index}]");
            take(asked, input.kind, lines, (part, amount), &path)?;
        }
        let taken = taken(asked, lines)?;
        if taken.minor > amount.minor {
            return Err(parts_not(amount, taken).at("$.input.allocations"));
        }
    }
    let free = input.allocations.is_none();
    if free {
        lines.iter_mut().for_each(|line| line.named = true);
    }
    match input.kind {
        Kind::Payment => pay(asked, lines, amount, (free, input.keep == Some(true))),
        _ => refund(asked, lines, amount, (credit, free)),
    }
}

/// What comes in or is given back: something, or nothing of items that are of nothing.
fn amount(
    asked: Asked<'_>,
    input: &Input,
    lines: &[Line<'_>],
    credit: Money,
) -> Result<Money, Refusal> {
    let text = input.amount.as_deref();
    let missing = || Refusal::new(Code::MissingField).at(AMOUNT).with("field", "amount");
    let amount = asked.amount(text.ok_or_else(missing)?, AMOUNT)?;
    let nothing =
        credit.is_zero() && !lines.is_empty() && lines.iter().all(|line| line.amount.is_zero());
    if amount.minor > 0 || (amount.is_zero() && nothing) {
        return Ok(amount);
    }
    Err(not_above_zero(amount).at(AMOUNT))
}

fn not_above_zero(amount: Money) -> Refusal {
    let refusal = Refusal::new(Code::InvalidValue).with("expected", "amount_above_zero");
    refusal.with("found", amount.to_string())
}

/// An allocation of the request.
fn take(
    asked: Asked<'_>,
    kind: Kind,
    lines: &mut [Line<'_>],
    (part, whole): (&Allocation, Money),
    path: &str,
) -> Result<(), Refusal> {
    let id = part.id.as_str();
    let Some(at) = lines.iter().position(|line| line.item.id == id) else {
        let refusal = Refusal::new(Code::UnknownDue).at(format!("{path}.id")).with("id", id);
        return Err(refusal.allowing(lines.iter().map(|line| line.item.id.as_str())));
    };
    let Some(line) = lines.get_mut(at) else { return Ok(()) };
    if line.named {
        return Err(Refusal::new(Code::DuplicateKey).at(format!("{path}.id")).with("key", id));
    }
    let path = format!("{path}.amount");
    let amount = asked.charge(&part.amount, &path)?;
    if amount.is_zero() && !whole.is_zero() {
        return Err(not_above_zero(amount).at(path));
    }
    if amount.minor > line.left.minor {
        return Err(above(kind, id, amount, line.left).at(path));
    }
    (line.named, line.take) = (true, amount);
    Ok(())
}

/// What all lines take.
fn taken(asked: Asked<'_>, lines: &[Line<'_>]) -> Result<Money, Refusal> {
    sum(lines.iter().map(|line| line.take), asked.currency())
}

/// A payment, over the oldest first unless the request says where it goes; the credit it leaves.
fn pay(
    asked: Asked<'_>,
    lines: &mut [Line<'_>],
    amount: Money,
    (free, keep): (bool, bool),
) -> Result<Money, Refusal> {
    let mut rest = amount.minus(taken(asked, lines)?)?;
    while free && rest.minor > 0 {
        let open = lines.iter_mut().filter(|line| line.left.minor > line.take.minor);
        // Of the same day, and of those without one, the first.
        let Some(line) = open.min_by_key(|line| day(line)) else { break };
        rest = line.lay(rest)?;
    }
    let kept = keep || asked.pack.rules().policy.overpayment == Overpayment::Credit;
    if rest.is_zero() || kept {
        return Ok(rest);
    }
    let refusal = Refusal::new(Code::Overpayment).at(AMOUNT).with("amount", amount.to_string());
    Err(refusal.with("due", taken(asked, lines)?.to_string()))
}

/// The days in their order, none after every one.
fn day(line: &Line<'_>) -> (bool, Option<Date>) {
    (line.item.due_on.is_none(), line.item.due_on)
}

impl Line<'_> {
    /// Takes as much of `rest` as is left of it, and leaves the remainder.
    fn lay(&mut self, rest: Money) -> Result<Money, Refusal> {
        let take = if rest.minor < self.left.minor { rest } else { self.left };
        self.take = take;
        rest.minus(take)
    }
}

/// A refund, out of the credit and then the latest allocations first, unless the request says from
/// which; the credit it leaves.
fn refund(
    asked: Asked<'_>,
    lines: &mut [Line<'_>],
    amount: Money,
    (credit, free): (Money, bool),
) -> Result<Money, Refusal> {
    let mut rest = amount.minus(taken(asked, lines)?)?;
    let given = if rest.minor < credit.minor { rest } else { credit };
    rest = rest.minus(given)?;
    if free {
        for line in lines.iter_mut().rev() {
            rest = line.lay(rest)?;
        }
    }
    if rest.is_zero() {
        return credit.minus(given);
    }
    Err(above_paid(amount, amount.minus(rest)?))
}

fn above_paid(amount: Money, paid: Money) -> Refusal {
    let refusal = Refusal::new(Code::AbovePaid).at(AMOUNT).with("amount", amount.to_string());
    refusal.with("paid", paid.to_string())
}

/// A reversal or a release, of all that is left; the credit it leaves.
fn everything(
    asked: Asked<'_>,
    input: &Input,
    lines: &mut [Line<'_>],
    credit: Money,
) -> Result<Money, Refusal> {
    for line in lines.iter_mut() {
        (line.named, line.take) = (true, line.left);
    }
    let left = taken(asked, lines)?.plus(credit)?;
    if input.kind == Kind::Reversal || input.amount.is_some() {
        let amount = amount(asked, input, lines, credit)?;
        if amount.minor > left.minor {
            return Err(above_paid(amount, left));
        }
        if amount != left {
            let refusal = Refusal::new(Code::NotWhole).at(AMOUNT);
            let refusal = refusal.with("amount", amount.to_string());
            return Err(refusal.with("left", left.to_string()));
        }
    }
    Ok(if input.kind == Kind::Release { left } else { Money::zero(asked.currency()) })
}
