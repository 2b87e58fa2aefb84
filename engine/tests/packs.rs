//! What is found wrong with a pack: every ill pack of `tests/conformance/packs.ndjson`, each a
//! small change of a small good one, with the code and the path of every finding.
//!
//! Where a finding stands in a folder of TOML files is `folders.rs`'s matter. The same packs go
//! through every host in `tests/tests/conformance.rs`.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

/// The ill packs.
#[path = "../../tests/conformance/pack_cases.rs"]
pub mod pack_cases;
/// The pack they are changes of.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use std::collections::BTreeSet;
use std::fmt::Write;

use carreau_engine::pack::Document;
use carreau_engine::pack::check::{self, Finding, Severity};
use carreau_engine::prepare;
use carreau_engine::refusal::Code;
use pack_cases::{Found, PackCase, pack_cases};
use serde_json::{Value, json};

/// Codes that no small change of a pack meets with: those of requests and answers, of files, and of
/// sizes (`limits.rs`).
const NOT_OF_PACKS: [Code; 59] = [
    Code::NoTransferRules,
    Code::NoItcRules,
    Code::FederationSuspended,
    Code::SameFederation,
    Code::NotTheReceivingFederation,
    Code::ItcOpen,
    Code::DraftOnly,
    Code::UnknownState,
    Code::EventNotAllowed,
    Code::GuardNotMet,
    Code::AbovePaid,
    Code::AboveDue,
    Code::UnknownDue,
    Code::Overpayment,
    Code::NotWhole,
    Code::SharesDoNotAddUp,
    Code::NoAccounts,
    Code::DebtBlocks,
    Code::RequestTooLarge,
    Code::PackTooLarge,
    Code::FindingsLeftOut,
    Code::UnknownFile,
    Code::UnknownOp,
    Code::TooLong,
    Code::UnknownHandle,
    Code::HandlesExhausted,
    Code::NestedTooDeep,
    Code::NumberOutOfRange,
    Code::NoSeasonOnDate,
    Code::SeasonEnded,
    Code::LicenseTypeNotForAge,
    Code::NoLicenseFee,
    Code::BirthDateInFuture,
    Code::RankBeyondFamily,
    Code::UnknownFederation,
    Code::UnknownRegion,
    Code::UnknownDistrict,
    Code::DistrictNotInRegion,
    Code::ClubNotInPath,
    Code::NotAClub,
    Code::EmptyPath,
    Code::NoScheduleMatches,
    Code::CurrencyMismatch,
    Code::PlayersNotTeamSize,
    Code::ClassTwice,
    Code::ClassesApart,
    Code::PartsNotAmount,
    Code::SameSeason,
    Code::DatesMeet,
    Code::CopyInvalid,
    Code::UnknownEntry,
    Code::DuplicateEntry,
    Code::ChangedSince,
    Code::PeriodOver,
    Code::RetroactiveChange,
    Code::ChangeInvalid,
    Code::ScriptBudget,
    Code::ScriptFailed,
    Code::ScriptRefused,
];

fn found(findings: &[Finding], severity: Severity) -> Vec<Found> {
    let of_severity = findings.iter().filter(|finding| finding.severity == severity);
    let refusals = of_severity.map(|finding| &finding.refusal);
    refusals.map(|refusal| (refusal.code.name().to_owned(), refusal.path.clone())).collect()
}

/// What a document meets with: its refusal, or else its errors and warnings.
fn judge(case: &PackCase) -> (Option<Found>, Vec<Found>, Vec<Found>) {
    let document = match Document::from_json(&case.bytes()) {
        Ok(document) => document,
        Err(refusal) => {
            return (Some((refusal.code.name().to_owned(), refusal.path)), Vec::new(), Vec::new());
        }
    };
    let (findings, _) = check::check(&document);
    (None, found(&findings, Severity::Error), found(&findings, Severity::Warning))
}

/// The code `prepare` refuses a case with, if it does.
fn refusal(case: &PackCase) -> Option<String> {
    let reply = prepare(&case.bytes()).err()?;
    let reply: Value = serde_json::from_slice(&reply).expect("a refusal");
    reply.pointer("/refused/code").and_then(Value::as_str).map(str::to_owned)
}

#[test]
fn everything_wrong_is_found_and_nothing_else() {
    let cases = pack_cases();
    assert!(cases.len() >= 100, "{} ill packs", cases.len());
    let mut report = String::new();
    for case in &cases {
        let expected = (case.refused.clone(), case.errors.clone(), case.warnings.clone());
        let found = judge(case);
        if found != expected {
            let _ =
                writeln!(report, "{}\n  expected {expected:?}\n  found    {found:?}", case.name);
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

#[test]
fn what_has_an_error_is_not_prepared_and_what_has_none_is() {
    for case in pack_cases() {
        let invalid = (!case.errors.is_empty()).then(|| Code::PackInvalid.name().to_owned());
        let expected = case.refused.as_ref().map(|(code, _)| code.clone()).or(invalid);
        assert_eq!(refusal(&case), expected, "{}", case.name);
    }
}

#[test]
fn names_are_distinct() {
    let cases = pack_cases();
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), cases.len());
}

#[test]
fn every_code_a_pack_can_meet_with_is_met() {
    let cases = pack_cases();
    let all = cases.iter().flat_map(|case| {
        case.refused.iter().chain(&case.errors).chain(&case.warnings).map(|(code, _)| code.as_str())
    });
    let mut met: BTreeSet<&str> = all.collect();
    met.insert(Code::PackInvalid.name());
    let can_meet = Code::ALL.iter().filter(|code| !NOT_OF_PACKS.contains(code));
    let can_meet: BTreeSet<&str> = can_meet.map(|code| code.name()).collect();
    assert_eq!(met, can_meet);
}

/// The arguments of the one finding in a case.
fn arguments(name: &str) -> Value {
    let cases = pack_cases();
    let case = cases.iter().find(|case| case.name == name).expect(name);
    let (findings, _) = check::check(&case.changed());
    let arguments: Vec<Value> = findings.iter().map(|f| json!(f.refusal.arguments)).collect();
    arguments.first().filter(|_| arguments.len() == 1).expect("one finding").clone()
}

#[test]
fn of_two_distributions_the_one_that_is_used_is_named() {
    let category = "competition_entry";
    let beside = |used, unused| json!({ "key": used, "other": unused, "fee_category": category });
    assert_eq!(arguments("two distributions of one fee"), beside("entries", "second"));
    let later = arguments("two distributions of one fee, the second from a day on");
    assert_eq!(later, beside("second", "entries"));
}

#[test]
fn a_rule_that_never_applies_names_its_condition_and_the_fees() {
    let expected = json!({ "key": "youth", "field": "age_to", "fee_category": "affiliation" });
    assert_eq!(arguments("an affiliation waiver by age"), expected);
}

#[test]
fn a_reference_price_that_is_not_whole_names_component_and_licence() {
    let expected =
        json!({ "key": "suspension", "component": "insurance", "license_type": "senior" });
    assert_eq!(arguments("a reference licence with a component by age"), expected);
}
