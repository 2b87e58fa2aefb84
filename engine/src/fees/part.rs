//! Parts of an amount: components, and surcharges or adjustments with their own recipient.

use super::quote::{Line, Share};
use crate::money::{Money, Rounding};
use crate::pack::rules::TaxRule;
use crate::pack::tree::PathNode;
use crate::refusal::Refusal;
use std::borrow::Cow;

/// A part of the amount: a component, or a surcharge or adjustment with its own recipient.
#[derive(Debug)]
pub struct Part<'a> {
    /// Code of the component, surcharge or label.
    pub code: Cow<'a, str>,
    /// Whether it is a component.
    pub is_component: bool,
    /// Node that owns it.
    pub owner: &'a str,
    /// Who receives it.
    pub recipient: Cow<'a, str>,
    /// Tax treatment.
    pub tax: Option<&'a TaxRule>,
    /// Rounding of what is computed from it.
    pub rounding: Option<Rounding>,
    /// Amount before an override.
    pub base: Money,
    /// Amount after it.
    pub amount: Money,
    /// Node whose override applied.
    pub override_by: Option<&'a str>,
    /// Amount after the stages so far.
    pub running: Money,
    /// What waivers took that another level bears.
    pub lent: Money,
    /// Tax inside `running`, or on top of it.
    pub taxed: Money,
}

impl<'a> Part<'a> {
    /// A component of an amount, owned by nobody yet.
    pub(super) fn new(code: Cow<'a, str>, amount: Money) -> Self {
        let zero = Money::zero(amount.currency);
        Self {
            code,
            is_component: true,
            owner: "",
            recipient: Cow::Borrowed(""),
            tax: None,
            rounding: None,
            base: amount,
            amount,
            override_by: None,
            running: amount,
            lent: zero,
            taxed: zero,
        }
    }
}

/// An amount on its way to become a component's part.
#[derive(Debug)]
pub struct Charged<'a> {
    /// Code.
    pub code: &'a str,
    /// Who owns it.
    pub owner: PathNode<'a>,
    /// Who receives it, where that is not the owner.
    pub recipient: Option<&'a str>,
    /// Tax treatment.
    pub tax: Option<&'a str>,
    /// Rounding of what is computed from it.
    pub rounding: Option<Rounding>,
    /// Amount of one; none where only an override sets it.
    pub price: Option<Money>,
    /// How many times it is charged.
    pub count: u64,
}

/// The components' lines.
pub(super) fn lines(parts: Vec<Part<'_>>) -> Vec<Line<'_>> {
    parts
        .into_iter()
        .filter(|part| part.is_component)
        .map(|part| Line {
            amount: part.amount,
            base: part.base,
            code: part.code,
            override_by: part.override_by,
            owner: part.owner,
            recipient: part.recipient,
        })
        .collect()
}

/// Adds to a recipient's share, in order of first appearance.
pub(crate) fn credit<'a>(
    shares: &mut Vec<Share<'a>>,
    recipient: Cow<'a, str>,
    amount: Money,
) -> Result<(), Refusal> {
    match shares.iter_mut().find(|share| share.recipient == recipient) {
        Some(share) => share.amount = share.amount.plus(amount)?,
        None => shares.push(Share { amount, recipient }),
    }
    Ok(())
}
