//! The messages are complete in every language, and every one of them can be rendered.
//!
//! A variable nobody gives fails here by the assertion in `Messages::try_with`.

use super::arguments::REFUSAL_ARGUMENTS;
use super::sentence::{Sentences, explanation_id, refusal_id};
use super::{Language, Messages, purpose_id};
use carreau_engine::call::OPS;
use carreau_engine::explanation::Reason;
use carreau_engine::refusal::Code;
use carreau_engine::workflow::{due, itc, license, payment, settlement, suspension, transfer};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The ids of a language's messages and attributes.
fn ids(language: Language) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut message = "";
    for line in language.source().lines() {
        let Some((id, _)) = line.split_once(" =") else { continue };
        if let Some(attribute) = id.strip_prefix("    .") {
            ids.insert(format!("{message}.{attribute}"));
        } else if id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
            message = id;
            assert!(ids.insert(id.to_owned()), "{language:?}: `{id}` stands twice");
        }
    }
    ids
}

fn every(check: impl Fn(Language, &Messages)) {
    for language in Language::ALL {
        check(language, &Messages::new(language).expect("messages"));
    }
}

/// A rendered text shows no variable, no message's id and no code.
fn check_text(language: Language, id: &str, text: &str) {
    let code = text.as_bytes().windows(3).any(|window| {
        let [before, middle, after] = window else { return false };
        before.is_ascii_lowercase() && *middle == b'_' && after.is_ascii_lowercase()
    });
    let raw = text.contains(['{', '}', '$']) || text.contains(id) || text.contains("none");
    assert!(!code && !raw && !text.trim().is_empty(), "{language:?} {id}: {text}");
}

#[test]
fn every_language_has_the_same_messages() {
    let english = ids(Language::En);
    for language in Language::ALL {
        let found = ids(language);
        let odd: Vec<_> = english.symmetric_difference(&found).collect();
        assert!(odd.is_empty(), "{language:?}: {odd:?}");
    }
}

#[test]
fn every_key_every_code_and_every_operation_has_its_message() {
    let ids = ids(Language::En);
    let keys = Reason::KEYS.iter().map(|(key, _)| explanation_id(key));
    let codes = Code::ALL.iter().map(|code| refusal_id(code.name()));
    let advice = Code::ALL.iter().map(|code| format!("{}.advice", refusal_id(code.name())));
    let purposes = OPS.iter().map(|op| purpose_id(op.name));
    let wanted: BTreeSet<String> = keys.chain(codes).chain(advice).chain(purposes).collect();
    let missing: Vec<_> = wanted.difference(&ids).collect();
    assert!(missing.is_empty(), "{missing:?}");
    // And none is left over for a key or a code that is no more.
    let said = |id: &&String| {
        ["explanation-", "refusal-", "purpose-"].iter().any(|kind| id.starts_with(kind))
    };
    let odd: Vec<_> = ids.iter().filter(said).filter(|id| !wanted.contains(*id)).collect();
    assert!(odd.is_empty(), "{odd:?}");
}

/// A plausible value of an argument.
fn sample(name: &str) -> Value {
    match name {
        "age" | "count" | "from" | "operations" | "to" => json!(3),
        "date" | "birth_date" => json!("2026-03-01"),
        "percentage" | "rate" | "multiplier" => json!("12.5"),
        "years" | "needed" | "found" => json!("1"),
        "level" => json!("region"),
        "policy" => json!("calendar_year"),
        "tiering" => json!("graduated"),
        "category" => json!("exempt"),
        "criterion" => json!("age_from"),
        "owner" | "node" | "recipient" | "debtor" => json!("13001"),
        "text" | "component" | "surcharge" | "waiver" | "used" | "label" | "class" | "code"
        | "license_type" | "hook" => json!("Word"),
        _ => json!("12.00"),
    }
}

/// Arguments with a few values each, for the selectors of messages.
const SELECTED: [(&str, &[&str]); 6] = [
    ("kind", &["internal", "external"]),
    ("policy", &["calendar_year", "season_start", "on_date"]),
    ("tiering", &["graduated", "whole_volume", "flat_by_tier"]),
    ("category", &["standard", "reduced", "zero", "exempt", "out_of_scope"]),
    ("criterion", &["age_from", "age_to", "flag", "family_size", "family_rank", "person"]),
    ("level", &["federation", "region", "district", "club"]),
];
/// Arguments a reply may leave out.
const OPTIONAL: [(&str, &str); 7] = [
    ("itc.authority", "authority"),
    ("transfer.suspended", "until"),
    ("transfer.window_closed", "opens_on"),
    ("component.override", "before"),
    ("waiver.not_eligible", "found"),
    ("script.adjustment", "recipient"),
    ("affiliation.tier", "to"),
];

fn variants(key: &str, arguments: &[&str]) -> Vec<Map<String, Value>> {
    let all: Map<String, Value> =
        arguments.iter().map(|name| ((*name).to_owned(), sample(name))).collect();
    let mut variants = vec![all.clone()];
    for (name, values) in SELECTED {
        if !all.contains_key(name) {
            continue;
        }
        for value in values {
            let mut variant = all.clone();
            variant.insert(name.to_owned(), json!(value));
            variants.push(variant);
        }
    }
    let fuller = variants.clone();
    for (_, name) in OPTIONAL.iter().filter(|(of, _)| *of == key) {
        variants.extend(fuller.iter().cloned().map(|mut variant| {
            variant.remove(*name);
            variant
        }));
    }
    variants
}

#[test]
fn every_step_is_a_sentence() {
    every(|language, messages| {
        let sentences = Sentences::new(messages, None);
        for (key, arguments) in Reason::KEYS {
            for arguments in variants(key, arguments) {
                // An age criterion is never without the age found.
                let criterion = arguments.get("criterion").and_then(Value::as_str);
                let by_age = criterion.is_some_and(|criterion| criterion.starts_with("age"));
                if by_age && !arguments.contains_key("found") {
                    continue;
                }
                let text = sentences.step(&json!({ "key": key, "arguments": arguments }), None);
                check_text(language, &explanation_id(key), &text);
            }
        }
    });
}

#[test]
fn every_refusal_is_a_sentence_with_advice() {
    every(|language, messages| {
        let sentences = Sentences::new(messages, None);
        for code in Code::ALL {
            let given = REFUSAL_ARGUMENTS.iter().map(|name| ((*name).to_owned(), json!("Word")));
            let given: Map<String, Value> = given.collect();
            let refusal = json!({ "code": code.name(), "arguments": given, "allowed": ["Word"] });
            let said = sentences.refusal(&refusal);
            check_text(language, &refusal_id(code.name()), &said.message);
            assert!(!said.advice.is_empty() && !said.advice.contains('{'), "{}", said.advice);
            let allowed = said.allowed.expect("what is allowed");
            assert!(allowed.contains("Word") && !allowed.contains(['{', '$']), "{allowed}");
        }
    });
}

/// The guards of every workflow, in words of their own.
#[test]
fn every_guard_has_words() {
    let tables = [&license::TABLE, &payment::TABLE, &settlement::TABLE, &due::TABLE];
    let others = [&suspension::TABLE, &transfer::TABLE, &itc::TABLE];
    let rows = tables.into_iter().chain(others).flat_map(|table| table.rows);
    let guards: BTreeSet<&str> =
        rows.filter_map(|row| row.guard.as_ref()).map(|guard| guard.name).collect();
    assert!(guards.len() > 8, "{guards:?}");
    every(|language, messages| {
        let sentences = Sentences::new(messages, None);
        let other = messages.text_with("guard", "guard", "no such guard");
        let mut said = BTreeSet::new();
        for guard in &guards {
            let arguments = json!({ "event": "it", "guards": guard });
            let refusal = json!({ "code": "guard_not_met", "arguments": arguments });
            let text = sentences.refusal(&refusal).message;
            check_text(language, "guard", &text);
            assert!(!text.contains(&other), "{guard}: {text}");
            assert!(said.insert(text), "{language:?}: {guard} is said as another is");
        }
    });
    let messages = Messages::new(Language::En).expect("messages");
    let refusal = json!({ "code": "guard_not_met",
        "arguments": { "event": "refund", "guards": "whole, part" } });
    let said = Sentences::new(&messages, None).refusal(&refusal).message;
    let expected = "refund does not happen as things are. It needs: all that is left is given \
                    back; less is given back than is left.";
    assert_eq!(said, expected);
}

#[test]
fn amounts_and_dates_are_those_of_the_language() {
    let check = |language: Language, euro: &str, kronor: &str, rate: &str, date: &str| {
        let messages = Messages::new(language).expect("messages");
        let plain = |text: String| text.replace(['\u{a0}', '\u{202f}'], " ");
        assert_eq!(plain(messages.money("12.00", "EUR")), euro);
        assert_eq!(plain(messages.money("-12345.50", "SEK")), kronor);
        assert_eq!(plain(messages.percent("12.5")), rate);
        assert_eq!(messages.date("2026-03-01"), date);
    };
    check(Language::En, "€12.00", "−SEK 12,345.50", "12.5%", "1 March 2026");
    check(Language::Fr, "12,00 €", "−12 345,50 SEK", "12,5 %", "1er mars 2026");
    check(Language::Sv, "12,00 €", "−12 345,50 kr", "12,5 %", "1 mars 2026");
    check(Language::De, "12,00 €", "−12.345,50 SEK", "12,5 %", "1. März 2026");
    check(Language::Es, "12,00 €", "−12.345,50 SEK", "12,5 %", "1 de marzo de 2026");
}

#[test]
fn nations_are_called_as_their_language_does() {
    let check = |language: Language, brazil: &str, islands: &str, scotland: &str| {
        let messages = Messages::new(language).expect("messages");
        let said = ["BR", "WF", "GB-SCT"].map(|code| messages.nation(code));
        assert_eq!(said, [brazil, islands, scotland]);
        assert_eq!(messages.nation("XX"), "XX");
        assert_eq!(messages.nation("no code"), "no code");
    };
    check(Language::En, "Brazil", "Wallis & Futuna", "Scotland");
    check(Language::Fr, "Brésil", "Wallis-et-Futuna", "Écosse");
    check(Language::Sv, "Brasilien", "Wallis- och Futunaöarna", "Skottland");
    check(Language::De, "Brasilien", "Wallis und Futuna", "Schottland");
    check(Language::Es, "Brasil", "Wallis y Futuna", "Escocia");
}

/// A step names nations, and so does a refusal about some; one of a code shows what was written.
#[test]
fn sentences_name_nations() {
    let messages = Messages::new(Language::De).expect("messages");
    let sentences = Sentences::new(&messages, None);
    let step = |key: &str, arguments: Value| {
        sentences.step(&json!({ "key": key, "arguments": arguments }), None)
    };
    let fee = json!({ "federation": "BR", "sum": "25.00", "currency": "EUR" });
    assert!(step("itc.fee", fee).contains("(Brasilien)"));
    // What is between confederations names those, whatever nation has the letters of one.
    let between = json!({ "releasing": "COPAB", "receiving": "CEP" });
    assert!(step("itc.between", between).starts_with("Von COPAB nach CEP:"));
    let refusal = |code: &str| {
        let arguments = json!({ "federation": "MG", "releasing": "MG" });
        sentences.refusal(&json!({ "code": code, "arguments": arguments })).message
    };
    assert!(refusal("federation_suspended").contains("Madagaskar"));
    for code in ["unknown_federation_code", "several_federations"] {
        assert!(refusal(code).contains("MG"), "{code}");
    }
}

#[test]
fn the_environment_names_a_language() {
    let check = |locale: &str, language| assert_eq!(Language::of_locale(locale), language);
    check("fr_FR.UTF-8", Language::Fr);
    check("sv", Language::Sv);
    check("de-AT", Language::De);
    check("es_ES@euro", Language::Es);
    check("C", Language::En);
    check("pl_PL.UTF-8", Language::En);
    check("", Language::En);
}
