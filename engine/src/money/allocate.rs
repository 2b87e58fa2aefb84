//! Allocation by the largest remainder (Hamilton's method).
//!
//! The parts add up to the whole, to the minor unit, for any weights. A negative amount is
//! allocated by magnitude, then signed, so that a reversal gives back the same cents.

use super::{Money, too_large};
use crate::refusal::Refusal;

/// Parts of `amount` in proportion to `weights` (negative weights count as zero), adding up to it
/// exactly. Minor units left over go to the largest remainders, ties in declared order.
/// Where no weight is positive the parts are as equal as they can be.
/// Without any weight the result is empty.
///
/// # Errors
/// `amount_too_large` where a product exceeds 128 bits.
pub fn allocate(amount: Money, weights: &[i64]) -> Result<Vec<Money>, Refusal> {
    let weigh = |weight: i64| i128::from(weight.max(0));
    let mut sum: i128 = weights.iter().map(|w| weigh(*w)).sum();
    let equal = sum == 0;
    if equal {
        sum = i128::try_from(weights.len()).map_err(|_| too_large())?;
    }
    let whole = i128::from(amount.minor).abs();
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    let mut given: i128 = 0;
    for (index, weight) in weights.iter().enumerate() {
        let weight = if equal { 1 } else { weigh(*weight) };
        let product = whole.checked_mul(weight).ok_or_else(too_large)?;
        let part = product.checked_div(sum).ok_or_else(too_large)?;
        let rest = product.checked_rem(sum).ok_or_else(too_large)?;
        given = given.checked_add(part).ok_or_else(too_large)?;
        parts.push(part);
        remainders.push((rest, index));
    }
    remainders.sort_by(|(rest, index), (other, place)| other.cmp(rest).then(index.cmp(place)));
    let left = whole.checked_sub(given).and_then(|l| usize::try_from(l).ok());
    for (_, index) in remainders.iter().take(left.ok_or_else(too_large)?) {
        if let Some(part) = parts.get_mut(*index) {
            *part = part.checked_add(1).ok_or_else(too_large)?;
        }
    }
    let sign = if amount.minor < 0 { -1 } else { 1 };
    parts
        .into_iter()
        .map(|part| {
            let minor = part.checked_mul(sign).and_then(|p| i64::try_from(p).ok());
            Ok(Money::new(minor.ok_or_else(too_large)?, amount.currency))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn leftovers_go_to_the_largest_remainders_then_in_order() {
        let check = |minor: i64, weights: &[i64], expected: &[i64]| {
            let amount = Money::new(minor, Currency::parse("EUR").unwrap());
            let parts: Vec<i64> =
                allocate(amount, weights).unwrap().iter().map(|m| m.minor).collect();
            assert_eq!(parts, expected, "{minor} over {weights:?}");
        };
        check(10_000, &[1, 1, 1], &[3334, 3333, 3333]);
        check(-10_000, &[1, 1, 1], &[-3334, -3333, -3333]);
        check(1000, &[1, 1, 1], &[334, 333, 333]);
        check(100, &[1, 2, 4], &[14, 29, 57]);
        check(5, &[0, 10, 0], &[0, 5, 0]);
        check(5, &[0, 0], &[3, 2]);
        check(5, &[-7, 7], &[0, 5]);
        check(0, &[3, 4], &[0, 0]);
        check(7, &[], &[]);
    }
}
