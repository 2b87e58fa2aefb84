//! Revenue rows of a payment, cumulatively: those of all paid so far less those written before.
//!
//! What is paid in part is split by largest remainder over the shares with their signs, so that
//! rows add up to the money at every step, to the shares once all is paid, and to nothing once all
//! of it is given back, to the same cents and the same parties.

use crate::fees::part::credit;
use crate::fees::quote::Share;
use crate::money::{Money, too_large};
use crate::refusal::Refusal;

/// The rows that make `posted` what `part` of `whole` gives by its shares; given back where `back`,
/// and then so is what was posted. None is of nothing.
pub(super) fn rows<'a>(
    shares: &[Share<'a>],
    posted: &[Share<'a>],
    (part, whole): (Money, Money),
    back: bool,
) -> Result<Vec<Share<'a>>, Refusal> {
    let mut rows = Vec::with_capacity(shares.len());
    for (share, target) in shares.iter().zip(targets(shares, part, whole)?) {
        let target = if back { target.negated()? } else { target };
        credit(&mut rows, share.recipient.clone(), target)?;
    }
    for written in posted {
        credit(&mut rows, written.recipient.clone(), written.amount.negated()?)?;
    }
    rows.retain(|row| !row.amount.is_zero());
    Ok(rows)
}

/// The shares of `whole`, scaled to `part`; of nothing, the shares themselves.
fn targets(shares: &[Share<'_>], part: Money, whole: Money) -> Result<Vec<Money>, Refusal> {
    if whole.is_zero() {
        return Ok(shares.iter().map(|share| share.amount).collect());
    }
    let whole = i128::from(whole.minor);
    let mut left = part;
    let mut targets = Vec::with_capacity(shares.len());
    let mut rests = Vec::with_capacity(shares.len());
    for share in shares {
        let product = i128::from(share.amount.minor).checked_mul(part.minor.into());
        let product = product.ok_or_else(too_large)?;
        let floor = product.checked_div_euclid(whole).and_then(|floor| floor.try_into().ok());
        let floor = Money::new(floor.ok_or_else(too_large)?, part.currency);
        left = left.minus(floor)?;
        targets.push(floor);
        rests.push(product.checked_rem_euclid(whole).ok_or_else(too_large)?);
    }
    // Fewer units are left than there are remainders above zero, so that each is taken once.
    for _ in 0..left.minor {
        let largest = rests.iter().copied().max().unwrap_or(0);
        let mut both = targets.iter_mut().zip(&mut rests);
        if let Some((target, rest)) = both.find(|(_, rest)| **rest == largest) {
            *target = target.plus(Money::new(1, part.currency))?;
            *rest = 0;
        }
    }
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    #[test]
    fn what_is_missing_goes_to_the_largest_remainders_with_their_signs() {
        let check = |shares: &[i64], part: i64, expected: &[i64]| {
            let euro = Currency::parse("EUR").unwrap();
            let whole = Money::new(shares.iter().sum(), euro);
            let share = |minor: &i64| Share {
                amount: Money::new(*minor, euro),
                recipient: minor.to_string().into(),
            };
            let shares: Vec<Share<'_>> = shares.iter().map(share).collect();
            let found = targets(&shares, Money::new(part, euro), whole).unwrap();
            let found: Vec<i64> = found.iter().map(|target| target.minor).collect();
            assert_eq!(found, expected, "{part} of {shares:?}");
        };
        check(&[3000, 1500, 900, 500], 2000, &[1017, 508, 305, 170]);
        check(&[3000, 1500, 900, 500], 5900, &[3000, 1500, 900, 500]);
        check(&[3000, 1500, 900, 500], 0, &[0, 0, 0, 0]);
        // −1/3 and 4/3 of a cent: one falls to −1, the other to 1, and the cent goes to the first.
        check(&[-1, 4], 1, &[0, 1]);
        check(&[-100, 100], 0, &[-100, 100]);
        check(&[1, 1, 1], 1, &[1, 0, 0]);
        check(&[1, 1, 1], 2, &[1, 1, 0]);
    }
}
