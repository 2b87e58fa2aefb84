//! Files: a pack's folder holds those of a pack and no others, each one that reads.

use super::declaration::declare;
use super::folder::Found;
use super::{Check, Finding, Severity};
use crate::pack::folder::{self, Fault};

pub(super) static CHECK: Check = declare! {
    name: "files",
    demands: "A folder holds the files of a pack and no others, each TOML as a pack can hold it: \
              amounts are text, and waivers in `waivers.tml` would be no waivers.",
    reports: [Error UnknownFile, Error PackTooLarge, Error InvalidValue],
    good: {
        "waivers.toml": r#"
            [[waivers]]
            code = "welcome"
            name = "Welcome"
            kind = "custom"
            mode = "fixed"
            amount = "3.00"
            when = { flags = ["low_income"] }
            illustrative = true
        "#
    },
    bad: {
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "federation"
            prices = [{ amount = 20.50, illustrative = true }]
            #                    ^ invalid_value
        "#
        "waivers.toml": r#"
            [[waivers]
            #         ^ invalid_value
            code = "youth"
        "#
        "distribution.tml": r#"
            distributions = [] # <- unknown_file
        "#
    },
};

/// What is wrong with a file, as a finding at its place.
pub(super) fn found(fault: &Fault) -> Found {
    let finding =
        Finding { check: Some(&CHECK), severity: Severity::Error, refusal: folder::refusal(fault) };
    Found { finding, place: Some(fault.place.clone()) }
}
