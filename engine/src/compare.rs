//! Comparing two packs over many facts: what a draft would change.
//!
//! Each request is answered by both packs; the result is the sum: how many are unchanged, changed,
//! newly refused, newly allowed, and the difference in money. Requests are those of
//! [`crate::call()`].

use crate::call::{call, lines, refused};
use crate::canonical;
use crate::money::{Currency, Money};
use crate::pack::Prepared;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// The sum of a comparison. Fields in the order of their names.
#[derive(Debug, Default)]
struct Comparison {
    changed: u64,
    currency: String,
    difference: String,
    facts: u64,
    newly_allowed: u64,
    newly_refused: u64,
    refused_by_both: u64,
    unchanged: u64,
}

canonical::object!(Comparison {
    changed,
    currency,
    difference,
    facts,
    newly_allowed,
    newly_refused,
    refused_by_both,
    unchanged,
});

#[derive(Deserialize)]
struct Outcome<'r> {
    #[serde(borrow)]
    ok: Option<Totalled<'r>>,
}

#[derive(Deserialize)]
struct Totalled<'r> {
    #[serde(borrow)]
    total: Option<&'r str>,
}

/// Answers each request by both packs and sums up the difference, as canonical JSON; or refuses:
/// `currency_mismatch` for a draft in another currency, `amount_too_large` for a difference beyond
/// 64-bit minor units.
#[must_use]
pub fn compare(live: &Prepared, draft: &Prepared, facts: &[u8]) -> Vec<u8> {
    match summed_up(live, draft, facts) {
        Ok(sum) => canonical::bytes(&sum),
        Err(refusal) => refused(&refusal),
    }
}

fn summed_up(live: &Prepared, draft: &Prepared, facts: &[u8]) -> Result<Comparison, Refusal> {
    let currency = live.rules().policy.currency;
    let other = draft.rules().policy.currency;
    if other != currency {
        return Err(Refusal::new(Code::CurrencyMismatch)
            .with("currency", other.code())
            .with("expected", currency.code())
            .allowing([currency.code()]));
    }
    let mut sum = Comparison { currency: currency.code().to_owned(), ..Comparison::default() };
    let mut difference = Money::zero(currency);
    let count = |counter: &mut u64| *counter = counter.saturating_add(1);
    for line in lines(facts) {
        count(&mut sum.facts);
        let (before, after) = (call(live, line), call(draft, line));
        let (old, new) = (total(&before, currency)?, total(&after, currency)?);
        match (old, new) {
            (Some(_), Some(_)) if before == after => count(&mut sum.unchanged),
            (Some(old), Some(new)) => {
                count(&mut sum.changed);
                difference = difference.plus(new.minus(old)?)?;
            }
            (Some(_), None) => count(&mut sum.newly_refused),
            (None, Some(_)) => count(&mut sum.newly_allowed),
            (None, None) => count(&mut sum.refused_by_both),
        }
    }
    sum.difference = difference.to_string();
    Ok(sum)
}

/// The total of a reply; zero for an answer without one; `None` for a refusal.
fn total(reply: &[u8], currency: Currency) -> Result<Option<Money>, Refusal> {
    let outcome: Outcome<'_> = serde_json::from_slice(reply).map_err(|error| {
        let refusal = Refusal::new(Code::InvalidJson).with("line", error.line());
        refusal.with("column", error.column())
    })?;
    let Some(answer) = outcome.ok else { return Ok(None) };
    let Some(text) = answer.total else { return Ok(Some(Money::zero(currency))) };
    // The engine writes amounts in the pack's currency, so only its size can keep one from reading.
    Money::parse(text, currency).map(Some).ok_or_else(|| Refusal::new(Code::AmountTooLarge))
}
