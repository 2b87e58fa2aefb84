//! `carreau quote`: a price for people, in five languages, and refusals they can act on.

use crate::program::{Ran, argument, carreau, copy, has_module};
use std::fs;

const JUNIOR: [&str; 10] = [
    "--season",
    "2026",
    "--license-type",
    "junior",
    "--birth-date",
    "2010-05-04",
    "--club",
    "13001",
    "--on",
    "2026-03-15",
];

fn quote(pack: &str, arguments: &[&str]) -> Ran {
    let pack = argument(pack);
    let ran = carreau(&[&["quote", &pack, "--engine", "native"], arguments].concat(), b"");
    Ran { output: ran.output.replace(['\u{a0}', '\u{202f}'], " "), ..ran }
}

fn check_words(ran: &Ran) {
    assert_eq!((ran.code, ran.errors.as_str()), (0, ""));
    assert!(!ran.output.contains('\u{1b}'), "colours where there is no terminal");
    // Addresses aside, nothing looks like a code or a variable.
    let words = ran.output.split_whitespace().filter(|word| !word.starts_with("http"));
    for word in words {
        let raw = word.contains(['{', '}', '_']) || word.contains("explanation-");
        assert!(!raw && word != "none", "{word} in\n{}", ran.output);
    }
}

#[test]
fn the_price_and_the_reasons_are_in_the_language() {
    // 6.00 + 3.00 + 9.00 + 2.50, less half of ligue and comité: 14.50.
    let check = |language: &str, total: &str, words: [&str; 3]| {
        let arguments = [&JUNIOR[..], &["--district", "CD13", "--language", language]].concat();
        let ran = quote("france", &arguments);
        check_words(&ran);
        for words in [&[total, "Bouches-du-Rhône", "https://"][..], &words].concat() {
            assert!(ran.output.contains(words), "{words} is not in\n{}", ran.output);
        }
    };
    check("en", "€14.50", ["Federal share", "15 March 2026", "instead of €8.00"]);
    check("fr", "14,50 €", ["Part fédérale", "15 mars 2026", "au lieu de 8,00 €"]);
    check("sv", "14,50 €", ["Förbundets del", "15 mars 2026", "i stället för 8,00 €"]);
    check("de", "14,50 €", ["Bundesanteil", "15. März 2026", "statt 8,00 €"]);
    check("es", "14,50 €", ["Parte federativa", "15 de marzo de 2026", "en lugar de 8,00 €"]);
}

#[test]
fn every_pack_can_be_quoted() {
    let senior = ["--season", "2026", "--birth-date", "1980-05-04", "--on", "2026-05-01"];
    for language in ["en", "fr", "sv", "de", "es"] {
        let swedish = ["--license-type", "senior", "--district", "SKBF", "--language", language];
        let berlin = ["--license-type", "adult", "--region", "LPV-BE", "--language", language];
        check_words(&quote("germany", &[&senior[..], &berlin].concat()));
        let ran = quote("sweden", &[&senior[..], &swedish].concat());
        if ran.code == 0 {
            check_words(&ran);
        } else {
            // The district is not there: its own refusal is shown in words.
            assert!(!ran.output.contains("refusal-"), "{}", ran.output);
        }
    }
}

#[test]
fn kronor_are_written_as_in_sweden() {
    let arguments = ["--season", "2026", "--license-type", "senior", "--birth-date", "1980-05-04"];
    let further = ["--club", "4711", "--on", "2026-02-01", "--language", "sv"];
    let ran = quote("sweden", &[arguments, further].concat());
    check_words(&ran);
    assert!(ran.output.contains("0 kr"), "{}", ran.output);
}

#[test]
fn the_environment_chooses_the_language() {
    let pack = argument("france");
    let arguments = [&["quote", &pack, "--engine", "native"], &JUNIOR[..]].concat();
    let ran = crate::program::command(&arguments).env("LANG", "de_DE.UTF-8").output();
    let output = ran.expect("ended").stdout;
    assert!(String::from_utf8_lossy(&output).contains("Zu zahlen"));
}

#[test]
fn a_refusal_says_what_would_be_allowed() {
    let ran = quote("france", &[&JUNIOR[..], &["--district", "CD99", "--language", "fr"]].concat());
    assert_eq!(ran.code, 1);
    for words in ["Aucun prix", "« CD99 »", "Bouches-du-Rhône (CD13)", "--district"] {
        assert!(ran.output.contains(words), "{words} is not in\n{}", ran.output);
    }
    let ran = quote("france", &[&JUNIOR[2..], &["--season", "2031"]].concat());
    assert!(ran.code == 1 && ran.output.contains("2025, 2026, 2027"), "{}", ran.output);
}

#[test]
fn a_time_zone_nobody_knows_decides_no_price() {
    let folder = copy("france");
    let file = folder.path().join("tenant.toml");
    let text = fs::read_to_string(&file).expect("a file");
    fs::write(&file, text.replace("Europe/Paris", "Mars/Olympus")).expect("written");
    let pack = folder.path().to_str().expect("a path");
    let asked = [&["quote", pack, "--engine", "native"], &JUNIOR[..8]].concat();
    let ran = carreau(&asked, b"");
    assert_eq!((ran.code, ran.output.as_str()), (2, ""));
    assert!(ran.errors.contains("`Mars/Olympus`") && ran.errors.contains("--on"), "{}", ran.errors);
    let dated = carreau(&[&asked[..], &["--on", "2026-03-15"]].concat(), b"");
    assert_eq!(dated.code, 0, "{}", dated.errors);
}

#[test]
fn a_level_is_called_as_the_federation_calls_it() {
    // Without district and region: who is missing is said in the federation's own word.
    let check = |language: &str, words: &str| {
        let ran = quote(
            "france",
            &[&JUNIOR[..6], &["--on", "2026-03-15", "--region", "PACA"], &["--language", language]]
                .concat(),
        );
        assert!(ran.output.contains(words), "{words} is not in\n{}{}", ran.output, ran.errors);
    };
    check("fr", "l’échelon « Comité départemental » n’est pas indiqué");
    check("de", "die Ebene „Départements-Komitee“ nicht");
    check("en", "“Departmental committee” is not given");
    let ran = quote("france", &[&JUNIOR[..], &["--region", "XX", "--language", "de"]].concat());
    assert!(ran.output.contains("Regionalverband: „XX“ gibt es"), "{}", ran.output);
    assert!(!ran.output.contains("Landesverband"), "{}", ran.output);
}

#[test]
fn json_is_the_engines_reply() {
    let ran = quote("france", &[&JUNIOR[..], &["--district", "CD13", "--json"]].concat());
    let reply: serde_json::Value = serde_json::from_str(&ran.output).expect("JSON");
    assert_eq!(reply["ok"]["total"], "14.50");
    if has_module() {
        let pack = argument("france");
        let arguments = [&["quote", "--pack", &pack], &JUNIOR[..]].concat();
        let wasm = carreau(&[&arguments[..], &["--district", "CD13", "--json"]].concat(), b"");
        assert_eq!(wasm.output, ran.output);
    }
}

#[test]
fn wrong_arguments_are_refused_before_anything_is_asked() {
    let check = |arguments: &[&str], says: &str| {
        let ran = quote("france", arguments);
        assert!(ran.code == 2 && ran.errors.contains(says), "{}", ran.errors);
    };
    check(&[&JUNIOR[..8], &["--on", "15.3.2026"]].concat(), "such as 2026-03-15");
    check(&[&JUNIOR[..], &["--on", "2026-02-30"]].concat(), "--on");
    check(&[&JUNIOR[..], &["--language", "pl"]].concat(), "en, fr, sv, de, es");
    check(&[&JUNIOR[..], &["--family-size", "3"]].concat(), "--family-rank");
    let ran = carreau(&[&["quote"], &JUNIOR[..]].concat(), b"");
    assert!(ran.code == 2, "no pack is given");
}
