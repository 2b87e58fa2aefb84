//! The hooks there are: what each is called with, and by what it says what it wants.

use super::kinds::Kinds;

/// A hook.
#[derive(Debug)]
pub struct Hook {
    /// Its name, that of the function a pack defines.
    pub name: &'static str,
    /// Its parameters' usual names, and what they are.
    pub(super) parameters: [(&'static str, Kinds); 2],
    /// The functions by which it says what it wants, beside `explain` and `refuse`.
    pub(super) says: &'static [&'static str],
}

/// The hook that keeps, changes or drops a licence's component.
pub static LICENSE_COMPONENT: Hook = Hook {
    name: "license_component",
    parameters: [("ctx", Kinds::LICENSE), ("component", Kinds::COMPONENT)],
    says: &["change", "drop"],
};

/// The hook that may add labelled adjustments to a licence quote.
pub static LICENSE_ADJUST: Hook = Hook {
    name: "license_adjust",
    parameters: [("ctx", Kinds::LICENSE), ("quote", Kinds::QUOTE)],
    says: &["adjust"],
};

/// The hook that decides a waiver of kind `custom`.
pub static WAIVER_ELIGIBLE: Hook = Hook {
    name: "waiver_eligible",
    parameters: [("ctx", Kinds::WAIVING), ("waiver", Kinds::WAIVER)],
    says: &[],
};

/// The hook of a club's affiliation.
pub static AFFILIATION_ADJUST: Hook = Hook {
    name: "affiliation_adjust",
    parameters: [("ctx", Kinds::AFFILIATION), ("quote", Kinds::QUOTE)],
    says: &["adjust"],
};

/// The hook of a team's entry.
pub static ENTRY_ADJUST: Hook = Hook {
    name: "entry_adjust",
    parameters: [("ctx", Kinds::ENTRY), ("quote", Kinds::QUOTE)],
    says: &["adjust"],
};

/// The hook of a competition's sanction.
pub static SANCTION_ADJUST: Hook = Hook {
    name: "sanction_adjust",
    parameters: [("ctx", Kinds::SANCTION), ("quote", Kinds::QUOTE)],
    says: &["adjust"],
};

/// The hook of a suspension's fee.
pub static SUSPENSION_ADJUST: Hook = Hook {
    name: "suspension_adjust",
    parameters: [("ctx", Kinds::SUSPENSION), ("quote", Kinds::QUOTE)],
    says: &["adjust"],
};

/// The hook that moves shares of an amount.
pub static SPLIT_ADJUST: Hook = Hook {
    name: "split_adjust",
    parameters: [("ctx", Kinds::SPLITTING), ("shares", Kinds::SHARES)],
    says: &["move_share"],
};

/// The hook that judges a transfer besides the rules.
pub static TRANSFER_CHECK: Hook = Hook {
    name: "transfer_check",
    parameters: [("ctx", Kinds::TRANSFER), ("check", Kinds::CHECK)],
    says: &[],
};

/// The hook that names who decides on a certificate besides the two federations.
pub static ITC_AUTHORITY: Hook = Hook {
    name: "itc_authority",
    parameters: [("ctx", Kinds::CERTIFYING), ("certificate", Kinds::CERTIFICATE)],
    says: &["authority"],
};

/// Every hook.
pub static HOOKS: [&Hook; 10] = [
    &LICENSE_COMPONENT,
    &LICENSE_ADJUST,
    &WAIVER_ELIGIBLE,
    &AFFILIATION_ADJUST,
    &ENTRY_ADJUST,
    &SANCTION_ADJUST,
    &SUSPENSION_ADJUST,
    &SPLIT_ADJUST,
    &TRANSFER_CHECK,
    &ITC_AUTHORITY,
];

/// The hook of a name.
pub(super) fn hook(name: &str) -> Option<&'static Hook> {
    HOOKS.into_iter().find(|hook| hook.name == name)
}
