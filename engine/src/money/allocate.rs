//! Allocation by the largest remainder (Hamilton's method).
//!
//! The parts add up to the whole, to the minor unit, for any weights. A negative amount is
//! allocated by magnitude, then signed, so that a reversal gives back the same cents.

use super::{Money, div_rem, too_large};
use crate::refusal::Refusal;

/// Parts of `amount` in proportion to `weights` (negative weights count as zero), adding up to it
/// exactly. Minor units left over go to the largest remainders, ties in declared order.
/// Where no weight is positive the parts are as equal as they can be.
/// Without any weight the result is empty: the amount is then the caller's to place.
///
/// # Errors
/// `amount_too_large`, which no amount and no weights of 64 bits lead to.
pub fn allocate(amount: Money, weights: &[i64]) -> Result<Vec<Money>, Refusal> {
    let weigh = |weight: &i64| u64::try_from(*weight).unwrap_or(0);
    let sum: u128 = weights.iter().map(|weight| u128::from(weigh(weight))).sum();
    let equal = sum == 0;
    let sum = if equal { weights.len() as u128 } else { sum };
    let whole = amount.minor.unsigned_abs();
    let negative = amount.minor < 0;
    let mut left = whole;
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for weight in weights {
        let (part, rest) = portion(whole, if equal { 1 } else { weigh(weight) }, sum)?;
        left = left.checked_sub(part).ok_or_else(too_large)?;
        parts.push(signed(part, negative, amount)?);
        remainders.push(rest);
    }
    // Fewer units are left than there are remainders above zero, so that each is taken once.
    for _ in 0..left {
        let largest = remainders.iter().copied().max().unwrap_or(0);
        let mut both = parts.iter_mut().zip(&mut remainders);
        if let Some((part, rest)) = both.find(|(_, rest)| **rest == largest) {
            *part = part.plus(signed(1, negative, amount)?)?;
            *rest = 0;
        }
    }
    Ok(parts)
}

/// `whole · weight / sum`, and what remains.
fn portion(whole: u64, weight: u64, sum: u128) -> Result<(u64, u128), Refusal> {
    let product = match (u32::try_from(whole), u32::try_from(weight)) {
        // Most fit, and a module of 32 bits multiplies those much faster.
        (Ok(whole), Ok(weight)) => u64::from(whole).checked_mul(u64::from(weight)).map(u128::from),
        _ => u128::from(whole).checked_mul(u128::from(weight)),
    };
    let (part, rest) = product.and_then(|product| div_rem(product, sum)).ok_or_else(too_large)?;
    Ok((u64::try_from(part).map_err(|_| too_large())?, rest))
}

/// A magnitude in the amount's currency, with its sign.
fn signed(magnitude: u64, negative: bool, amount: Money) -> Result<Money, Refusal> {
    let minor = if negative {
        0_i64.checked_sub_unsigned(magnitude)
    } else {
        i64::try_from(magnitude).ok()
    };
    Ok(Money::new(minor.ok_or_else(too_large)?, amount.currency))
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
        check(i64::MIN, &[1], &[i64::MIN]);
        check(i64::MAX, &[i64::MAX, i64::MAX], &[i64::MAX / 2 + 1, i64::MAX / 2]);
        check(7, &[], &[]);
    }
}
