//! A quote's total as an amount due.

use super::{Entry, whole};
use crate::calendar::Date;
use crate::canonical;
use crate::fees::Asked;
use crate::fees::quote::Share;
use crate::money::{Currency, Money};
use crate::refusal::{Code, Expected, Refusal};
use serde::Deserialize;

/// Input of `ledger.charge`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The tenant's currency.
    pub currency: String,
    /// What is due, as decimal text; nothing may be.
    pub total: String,
    /// Its split, adding up to it.
    pub shares: Vec<Entry>,
    /// The day the tenant's terms are counted from; default the date asked.
    pub from: Option<Date>,
}

/// Answer of `ledger.charge`.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// What is due.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// The last day to pay it on.
    pub due_on: Date,
    /// Who receives what once it is paid.
    pub shares: Vec<Share<'a>>,
}

canonical::object!(Output<'_> { amount, currency, due_on, shares });

/// An amount due.
///
/// # Errors
/// `currency_mismatch`, `invalid_value`, `too_long`, `shares_do_not_add_up`.
pub fn charge<'a>(asked: Asked<'_>, input: &'a Input) -> Result<Output<'a>, Refusal> {
    asked.same_currency(&input.currency)?;
    let amount = asked.charge(&input.total, "$.input.total")?;
    let shares = whole(asked, &input.shares, amount, "$.input.shares")?;
    let from = input.from.unwrap_or(asked.on);
    let days = asked.pack.rules().policy.payment_terms_days;
    let due_on = from.add_days(i64::from(days)).ok_or_else(|| {
        let refusal = Refusal::new(Code::InvalidValue).at("$.input.from");
        refusal.with("expected", Expected::Date.name()).with("found", from.to_string())
    })?;
    Ok(Output { amount, currency: asked.currency(), due_on, shares })
}
