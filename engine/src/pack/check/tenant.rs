//! The tenant's own settings: whose pack it is, its languages and time zone, how it calculates.
//!
//! Whether a time zone exists is the host's to say: the engine holds no table of zones, only the
//! form of their names.

use super::currency::amount;
use super::declaration::declare;
use super::values::invalid;
use super::{Check, Findings, Pack, section_path};
use crate::money::Money;
use crate::pack::sections::tenant::{Stage, Tenant};
use crate::refusal::{Code, Refusal};
use crate::wire::member;
use std::collections::BTreeSet;

pub(super) static CHECK: Check = declare! {
    name: "tenant",
    demands: "The tenant's own settings mean something: languages and a time zone by their codes, \
              each stage once, terms and accounts within their ranges.",
    reports: [Error InvalidValue, Error DuplicateKey],
    good: {
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "EUR"
            time_zone = "Europe/Paris"
            languages = ["en", "fr"]
            order = ["waivers", "surcharges"]
            final_rounding = { increment = "0.05" }
        "#
    },
    bad: {
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "EUR"
            time_zone = "+01:00"
            #           ^ invalid_value
            languages = ["en", "français", "en"]
            #                  ^ invalid_value
            #                              ^ duplicate_key
            order = ["waivers", "waivers"]
            #       ^ invalid_value
            payment_terms_days = 400
            #                    ^ invalid_value
            final_rounding = { increment = "0.00" }
            #                              ^ invalid_value
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let tenant = &pack.sections.tenant;
    let section = section_path("tenant");
    // That it is a code at all is `codes.rs`'s matter.
    if !tenant.tenant.is_empty() && pack.manifest.tenant != tenant.tenant {
        let refusal = invalid("$.manifest.tenant", "one_of", &pack.manifest.tenant);
        findings.error(&CHECK, refusal.allowing([tenant.tenant.as_str()]));
    }
    languages(&tenant.languages, &format!("{section}.languages"), findings);
    if !is_zone_name(&tenant.time_zone) {
        let path = format!("{section}.time_zone");
        findings.error(&CHECK, invalid(&path, "time_zone", &tenant.time_zone));
    }
    if let Some(rule) = &tenant.final_rounding {
        let path = format!("{section}.final_rounding.increment");
        amount(pack, Some(&rule.increment), &path, findings);
        if Money::parse(&rule.increment.0, pack.currency).is_some_and(Money::is_zero) {
            findings.error(&CHECK, invalid(&path, "amount_above_zero", &rule.increment.0));
        }
    }
    ledger(tenant, &section, findings);
    let twice = |stage: &Stage| tenant.order.iter().filter(|other| *other == stage).count() != 1;
    if tenant.order.len() != 2 || tenant.order.iter().any(twice) {
        findings.error(
            &CHECK,
            Refusal::new(Code::InvalidValue)
                .at(format!("{section}.order"))
                .with("expected", "one_of")
                .with("found", tenant.order.len())
                .allowing(["surcharges, waivers", "waivers, surcharges"]),
        );
    }
}

/// Terms and ages of debts within their ranges, accounts of journals by codes.
fn ledger(tenant: &Tenant, section: &str, findings: &mut Findings) {
    let age = tenant.debt_max_age_months.map(|age| ("debt_max_age_months", age, 1, 120));
    let terms = Some(("payment_terms_days", tenant.payment_terms_days, 0, 365));
    for (field, days, least, most) in [age, terms].into_iter().flatten() {
        if !(least..=most).contains(&days) {
            let path = format!("{section}.{field}");
            let refusal = invalid(&path, "integer", &days.to_string());
            findings.error(&CHECK, refusal.with("least", least).with("most", most));
        }
    }
    let Some(accounts) = &tenant.accounts else { return };
    let path = format!("{section}.accounts");
    let mut account = |path: String, code: &str| {
        if !is_account(code) {
            findings.error(&CHECK, invalid(&path, "account_code", code));
        }
    };
    account(format!("{path}.bank"), &accounts.bank);
    account(format!("{path}.receivable"), &accounts.receivable);
    account(format!("{path}.credit"), &accounts.credit);
    account(format!("{path}.default"), &accounts.default);
    for (recipient, code) in &accounts.revenue {
        account(member(&format!("{path}.revenue"), recipient), code);
    }
}

/// Whether a text is a code of an account: 1 to 20 letters, digits, dots and hyphens.
fn is_account(code: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-';
    (1..=20).contains(&code.len()) && code.bytes().all(fits)
}

/// At least one language, each by its ISO 639-1 code, none twice.
fn languages(languages: &[String], path: &str, findings: &mut Findings) {
    if languages.is_empty() {
        let refusal = Refusal::new(Code::InvalidValue).at(path);
        findings.error(&CHECK, refusal.with("expected", "language"));
    }
    let mut seen = BTreeSet::new();
    for (index, language) in languages.iter().enumerate() {
        let path = format!("{path}[{index}]");
        if !is_language(language) {
            findings.error(&CHECK, invalid(&path, "language", language));
        } else if !seen.insert(language) {
            let refusal = Refusal::new(Code::DuplicateKey).at(path);
            findings.error(&CHECK, refusal.with("key", language.as_str()));
        }
    }
}

/// Whether a text has the form of a code of ISO 639-1.
pub(super) fn is_language(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a text has the form of a name of the IANA time zone database: `Area/Place`, or `UTC`.
fn is_zone_name(name: &str) -> bool {
    /// Longer than every name there is.
    const MOST_BYTES: usize = 64;
    let fits = |part: &str| {
        part.bytes().next().is_some_and(|first| first.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_+-".contains(&byte))
    };
    name.len() <= MOST_BYTES && name.split('/').all(fits)
}
