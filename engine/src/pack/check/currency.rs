//! Money: the tenant's currency is one there is, and every amount one that it can have.
//!
//! Where amounts stand is known to the checks of their rows, which ask [`amount`] as they go.

use super::declaration::declare;
use super::values::invalid;
use super::{Check, Findings, Pack};
use crate::money::{Currency, Money};
use crate::pack::sections::{Amount, Tenant};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "currency",
    demands: "The currency is one of ISO 4217 that has amounts, and each amount is written with \
              its digits: 12.5 in euros, or 12.50 in yen, is a slip of the pen or of the currency.",
    reports: [Error InvalidValue, Error AmountTooLarge],
    good: {
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "JPY"
            time_zone = "Asia/Tokyo"
            languages = ["en"]
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"
            prices = [{ amount = "2000", illustrative = true }]
        "#
    },
    bad: {
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "JPY"
            time_zone = "Asia/Tokyo"
            languages = ["en"]
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"

            [[components.prices]]
            amount = "20.00"
            #        ^ invalid_value
            illustrative = true

            [[components.prices]]
            amount = "-2000"
            #        ^ invalid_value
            valid_from = "2026-07-01"
            illustrative = true

            [[components.prices]]
            amount = "20000000000000000000"
            #        ^ amount_too_large
            valid_from = "2026-09-01"
            illustrative = true
        "#
    },
};

/// The tenant's currency; an error where it is none.
pub(super) fn of(tenant: &Tenant, findings: &mut Findings) -> Option<Currency> {
    let currency = Currency::parse(&tenant.currency);
    if currency.is_none() {
        let path = "$.sections.tenant.currency";
        findings.error(&CHECK, invalid(path, "currency", &tenant.currency));
    }
    currency
}

/// An amount in the tenant's currency, not below zero.
pub(super) fn amount(pack: &Pack<'_>, text: Option<&Amount>, path: &str, findings: &mut Findings) {
    let Some(Amount(text)) = text else { return };
    let parsed = Money::parse(text, pack.currency);
    if parsed.is_some_and(|money| money.minor >= 0) {
        return;
    }
    let refusal = match parsed {
        Some(_) => invalid(path, "amount_not_below_zero", text),
        None if is_well_formed(text, pack.currency) => Refusal::new(Code::AmountTooLarge).at(path),
        None => invalid(path, "amount", text),
    };
    let twelve = i64::try_from(pack.currency.units_in_one()).unwrap_or(1).saturating_mul(12);
    let example = Money::new(twelve, pack.currency).to_string();
    findings.error(&CHECK, refusal.with("currency", pack.currency.code()).allowing([example]));
}

/// Whether an amount has the currency's form, so that only its size can be wrong.
fn is_well_formed(text: &str, currency: Currency) -> bool {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    let of_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    decimals.len() == usize::from(currency.digits())
        && text.contains('.') == (currency.digits() > 0)
        && !whole.is_empty()
        && !whole.starts_with('0')
        && of_digits(whole)
        && of_digits(decimals)
}
