//! Hooks that are never called, since the pack has nothing they are for.
//!
//! That a custom waiver without conditions needs its hook is the matter of `values.rs` beside the
//! other checks of packs.

use super::super::table::{self, Hook};
use super::Script;
use crate::pack::check::{Check, Findings, Pack, declare};
use crate::pack::sections::relief::WaiverKind;
use crate::pack::sections::{FeeCategory, Schedules};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "script-idle",
    demands: "The pack has what a hook is for: one that decides custom waivers decides nothing \
              where there are none.",
    reports: [Warning HookIdle],
    good: {
        "scripts/waivers.rhai": r#"
            fn waiver_eligible(ctx, waiver) { ctx.age > 60 }
        "#
        "waivers.toml": r#"
            [[waivers]]
            code = "elders"
            name = "Elders"
            kind = "custom"
            mode = "full"
            illustrative = true
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn affiliation_adjust(ctx, quote) {} // <- hook_idle
        "#
        "scripts/waivers.rhai": r#"
            fn waiver_eligible(ctx, waiver) { ctx.age > 60 } // <- hook_idle
        "#
        "waivers.toml": r#"
            [[waivers]]
            code = "elders"
            name = "Elders"
            kind = "veteran"
            mode = "full"
            when = { age_from = 61 }
            illustrative = true
        "#
    },
};

/// Checks the hooks of a file.
pub(super) fn check(pack: &Pack<'_>, script: &Script<'_>, findings: &mut Findings) {
    for function in script.ast.iter_functions() {
        let hook = table::hook(function.name);
        let idle = hook.and_then(|hook| Some((hook.name, needs(hook)?)));
        let Some((name, need)) = idle.filter(|(_, need)| !need.is_met(pack)) else { continue };
        let refusal = script.defining(name, Refusal::new(Code::HookIdle).with("hook", name));
        findings.warning(
            &CHECK,
            match need {
                Need::CustomWaiver => refusal,
                Need::Fees(category) => refusal.with("fee_category", category.name()),
                Need::Transfers | Need::Certificates => {
                    refusal.with("fee_category", FeeCategory::Transfer.name())
                }
            },
        );
    }
}

/// What a hook is for.
enum Need {
    CustomWaiver,
    Fees(FeeCategory),
    Transfers,
    Certificates,
}

fn needs(hook: &Hook) -> Option<Need> {
    match hook.name {
        "license_component" | "license_adjust" => Some(Need::Fees(FeeCategory::License)),
        "waiver_eligible" => Some(Need::CustomWaiver),
        "affiliation_adjust" => Some(Need::Fees(FeeCategory::Affiliation)),
        "entry_adjust" => Some(Need::Fees(FeeCategory::CompetitionEntry)),
        "sanction_adjust" => Some(Need::Fees(FeeCategory::Sanction)),
        "suspension_adjust" => Some(Need::Fees(FeeCategory::Suspension)),
        "transfer_check" => Some(Need::Transfers),
        "itc_authority" => Some(Need::Certificates),
        _ => None,
    }
}

impl Need {
    fn is_met(&self, pack: &Pack<'_>) -> bool {
        let sections = pack.sections;
        let scheduled = |rows: fn(&Schedules) -> bool| sections.schedules.values().any(rows);
        match self {
            Self::CustomWaiver => {
                sections.waivers.waivers.iter().any(|waiver| waiver.kind == WaiverKind::Custom)
            }
            Self::Transfers => sections.transfers.is_some(),
            Self::Certificates => {
                sections.transfers.as_ref().is_some_and(|transfers| transfers.itc.is_some())
            }
            Self::Fees(FeeCategory::Affiliation) => scheduled(|it| !it.affiliation.is_empty()),
            Self::Fees(FeeCategory::CompetitionEntry) => {
                scheduled(|it| !it.competition_entry.is_empty())
            }
            Self::Fees(FeeCategory::Sanction) => scheduled(|it| !it.sanction.is_empty()),
            Self::Fees(FeeCategory::Suspension) => scheduled(|it| !it.suspension.is_empty()),
            Self::Fees(_) => sections.fees.values().any(|fees| !fees.components.is_empty()),
        }
    }
}
