//! Golden cases: that each reads. They are no part of a pack, but one that does not read would be
//! a test that never runs.

use super::declaration::declare;
use super::folder::Found;
use super::{Check, Finding, Severity};
use crate::golden::{self, Unreadable};
use crate::pack::folder::{self, Folder};

pub(super) static CHECK: Check = declare! {
    name: "cases",
    demands: "Every golden case reads and expects something: one that does not would be a test \
              that never runs, or never fails.",
    reports: [
        Error UnknownField,
        Error MissingField,
        Error InvalidType,
        Error InvalidValue,
    ],
    good: {
        "tests/license.toml": r#"
            [[case]]
            name = "a senior pays 30.00"
            op = "license_fee.calculate"
            on = "2026-03-15"
            input = { season = "2026", license_type = "senior", org = { district = "DIS" } }
            expect = { total = "30.00" }
        "#
    },
    bad: {
        "tests/license.toml": r#"
            [[case]]
            name = "a senior pays 30.00"
            op = "license_fee.calculate"
            on = "2026-03-15"
            input = { season = "2026", license_type = "senior", org = { district = "DIS" } }
            expect = { total = "30.00" }

            [[case]] # <- invalid_value
            name = "nothing is expected of a junior"
            op = "license_fee.calculate"
            on = "2026-03-15"
            input = { season = "2026", license_type = "junior", org = { district = "DIS" } }
            expect = {}
        "#
        "tests/entry.toml": r#"
            [[case]] # <- unknown_field
            name = "a team pays"
            operation = "entry_fee.calculate"
            on = "2026-03-15"
            input = {}
            expect = { total = "30.00" }
        "#
        "tests/split.toml": r#"
            [[case]] # <- missing_field
            name = "nothing is asked"
            on = "2026-03-15"
            input = {}
            expect = { total = "30.00" }
        "#
        "tests/waivers.toml": r#"
            [[case]] # <- invalid_type
            name = 12
            op = "waiver.calculate"
            on = "2026-03-15"
            input = {}
            expect = { total = "30.00" }
        "#
    },
};

/// What is wrong with a test file, as a finding at its place.
pub(super) fn found(folder: &Folder, unreadable: &Unreadable) -> Found {
    let (place, refusal) = match unreadable {
        Unreadable::Fault(fault) => (fault.place.clone(), folder::refusal(fault)),
        Unreadable::Refusal(file, refusal) => {
            let text = folder.files.get(file).map(String::as_str).unwrap_or_default();
            (golden::case_place(file, text, refusal), (**refusal).clone())
        }
    };
    let finding = Finding { check: Some(&CHECK), severity: Severity::Error, refusal };
    Found { finding, place: Some(place) }
}
