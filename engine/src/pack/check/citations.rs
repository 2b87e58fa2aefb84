//! Every value carries its source, or says that it is illustrative.

use super::declaration::declare;
use super::{Check, Findings, Pack, row_path};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "citations",
    demands: "Every value names its source or says that it is illustrative: what is charged can \
              be traced to who decided it.",
    reports: [Warning ValueUncited],
    good: {
        "sources.toml": r#"
            sources = [{ code = "statutes", title = "Statutes, article 12" }]
        "#
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            when = { age_to = 11 }
            reference = "statutes"
        "#
    },
    bad: {
        "waivers.toml": r#"
            [[waivers]] # <- value_uncited
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            when = { age_to = 11 }
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let mut cited = |reference: Option<&String>, illustrative: bool, key: &str, path: String| {
        if reference.is_none() && !illustrative {
            findings.warning(&CHECK, Refusal::new(Code::ValueUncited).at(path).with("key", key));
        }
    };
    let sections = pack.sections;
    for (season, section) in &sections.fees {
        for (index, row) in section.components.iter().enumerate() {
            let path = row_path(&format!("fees/{season}"), "components", index);
            for (at, price) in row.prices.iter().enumerate() {
                let path = format!("{path}.prices[{at}]");
                cited(price.reference.as_ref(), price.illustrative, &row.code, path);
            }
        }
    }
    for (season, section) in &sections.overrides {
        for (index, row) in section.overrides.iter().enumerate() {
            let path = row_path(&format!("overrides/{season}"), "overrides", index);
            cited(row.reference.as_ref(), row.illustrative, &row.component, path);
        }
    }
    for (season, section) in &sections.surcharges {
        for (index, row) in section.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{season}"), "surcharges", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
    }
    for (season, section) in &sections.schedules {
        let name = format!("schedules/{season}");
        for (index, row) in section.affiliation.iter().enumerate() {
            let path = row_path(&name, "affiliation", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
        for (index, row) in section.competition_entry.iter().enumerate() {
            let path = row_path(&name, "competition_entry", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
        for (index, row) in section.sanction.iter().enumerate() {
            let path = row_path(&name, "sanction", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
        for (index, row) in section.suspension.iter().enumerate() {
            let path = row_path(&name, "suspension", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
    }
    for (index, row) in sections.waivers.waivers.iter().enumerate() {
        let path = row_path("waivers", "waivers", index);
        cited(row.reference.as_ref(), row.illustrative, &row.code, path);
    }
    for (index, row) in sections.distribution.distributions.iter().enumerate() {
        let path = row_path("distribution", "distributions", index);
        cited(row.reference.as_ref(), row.illustrative, &row.code, path);
    }
    if let Some(transfers) = &sections.transfers {
        for (index, row) in transfers.exception_conditions.iter().enumerate() {
            let path = row_path("transfers", "exception_conditions", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
        for (index, row) in transfers.transfer_fee.iter().enumerate() {
            let path = row_path("transfers", "transfer_fee", index);
            cited(row.reference.as_ref(), row.illustrative, &row.code, path);
        }
    }
    for (index, row) in sections.taxes.taxes.iter().enumerate() {
        let path = row_path("taxes", "taxes", index);
        cited(row.reference.as_ref(), row.illustrative, &row.code, path);
    }
}
