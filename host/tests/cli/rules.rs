//! `carreau rules …` and `carreau ops`: what authors of rules see.

use crate::program::{PACKS, argument, carreau, copy, has_module};
use serde_json::{Value, json};
use std::fs;

/// Replaces a text in a file of a copy of France, checks it, and expects these words.
fn check_broken(file: &str, from: &str, to: &str, code: i32, expected: &[&str]) {
    let folder = copy("france");
    let path = folder.path().join(file);
    let text = fs::read_to_string(&path).expect("a file");
    assert!(text.contains(from), "{from} is not in {file}");
    fs::write(&path, text.replacen(from, to, 1)).expect("written");
    let ran = carreau(&["rules", "check", folder.path().to_str().expect("a path")], b"");
    assert_eq!(ran.code, code, "{}{}", ran.output, ran.errors);
    assert!(!ran.output.contains('\u{1b}'), "colours where there is no terminal");
    for words in expected {
        assert!(ran.output.contains(words), "{words} is not in\n{}", ran.output);
    }
}

#[test]
fn the_packs_are_sound() {
    let packs = PACKS.map(argument);
    let [france, germany, sweden] = &packs;
    let ran = carreau(&["rules", "check", france, germany, sweden], b"");
    assert_eq!((ran.code, ran.errors.as_str()), (0, ""), "{}", ran.output);
    assert_eq!(ran.output.matches("no errors").count(), 3, "{}", ran.output);
}

#[test]
fn an_error_names_its_place_and_what_to_do() {
    // The first amount of the season stands in line 13.
    let amount = ["error[invalid_value]", "fees/2026.toml:13", "12.5", "^^^", "what to do"];
    check_broken("fees/2026.toml", "\"12.00\"", "\"12.5\"", 1, &amount);
    let field = ["unknown_field", "waivers.toml:", "colour = 1", "1 error,"];
    check_broken("waivers.toml", "mode = \"full\"", "mode = \"full\"\ncolour = 1", 1, &field);
    let check = "check: overrides (“carreau rules checks overrides”";
    let locked = ["override_locked", "overrides/2026.toml:6", "component = \"federal\"", check];
    let (from, to) = ("component = \"ligue\"", "component = \"federal\"");
    check_broken("overrides/2026.toml", from, to, 1, &locked);
}

#[test]
fn what_is_no_toml_of_a_pack_is_shown_too() {
    let float = ["fees/2026.toml:13", "in quotes", "12.00"];
    check_broken("fees/2026.toml", "\"12.00\"", "12.00", 1, &float);
    let syntax = ["waivers.toml:4", "valid TOML"];
    check_broken("waivers.toml", "[[waivers]]", "[[waivers]", 1, &syntax);
    let test = ["tests/license.toml:", "[[case]]", "unknown_field"];
    check_broken("tests/license.toml", "\non = ", "\nwhen = 1\non = ", 1, &test);
}

#[test]
fn an_amount_is_asked_for_as_the_currency_writes_it() {
    let yen = ["invalid_value", "“12.00” stands where", "such as \"12\""];
    check_broken("tenant.toml", "\"EUR\"", "\"JPY\"", 1, &yen);
    let negative = ["“-12.00” stands where an amount that is not below zero"];
    check_broken("fees/2026.toml", "\"12.00\"", "\"-12.00\"", 1, &negative);
    let large = ["amount_too_large", "too large to be calculated"];
    check_broken("fees/2026.toml", "\"12.00\"", "\"120000000000000.00\"", 1, &large);
    let digits = ["a whole number of at most 18 digits"];
    check_broken("waivers.toml", "age_to = 14", "age_to = 99999999999999999999999", 1, &digits);
}

#[test]
fn an_error_says_what_is_wrong_and_not_something_like_it() {
    let tax = ["unknown_tax", "There is no tax treatment “vat”", "taxes.toml"];
    check_broken("fees/2026.toml", "tax = \"exempt-sport\"", "tax = \"vat\"", 1, &tax);
    let owners = ["fields_exclusive", "“owner” and “owner_node” exclude each other"];
    let node = "locked = true\nowner_node = \"FFPJP\"";
    check_broken("fees/2026.toml", "locked = true", node, 1, &owners);
    let code = ["nothing stands where a code of at most 64 letters"];
    check_broken("waivers.toml", "[[waivers]]\ncode = \"", "[[waivers]]\ncode = \"\" # ", 1, &code);
    let seasons = ["seasons_overlap", "“2027” and “2026” have days in common"];
    check_broken("seasons.toml", "2027-01-01", "2026-07-01", 1, &seasons);
}

#[test]
fn a_file_that_is_no_part_of_a_pack_is_named() {
    let folder = copy("france");
    let at = |file: &str| folder.path().join(file);
    fs::rename(at("waivers.toml"), at("waivers.tml")).expect("renamed");
    let ran = carreau(&["rules", "check", folder.path().to_str().expect("a path")], b"");
    assert_eq!(ran.code, 1, "{}", ran.output);
    for words in ["unknown_file", "“waivers.tml” is no part of a pack", "waivers.toml"] {
        assert!(ran.output.contains(words), "{words} is not in\n{}", ran.output);
    }
}

#[test]
fn what_is_not_listed_is_counted() {
    let component = |n: usize| {
        format!(
            "\n[[components]]\ncode = \"g{n}\"\nname = \"G\"\nowner = \"federation\"\n\n\
             [[components.prices]]\namount = \"1.00\"\nvalid_from = \"2026-02-01\"\n\
             illustrative = true\n"
        )
    };
    let gaps: String = (0..205).map(component).collect();
    let path = ["warning[dates_gap]", "5 more warnings are not listed", "no errors, 205 warnings"];
    let anchor = "\n[[components]]";
    check_broken("fees/2026.toml", anchor, &format!("{gaps}{anchor}"), 0, &path);
}

#[test]
fn a_warning_stops_nothing() {
    let uncited = ["warning[value_uncited]", "waivers.toml", "no errors, 1 warning"];
    check_broken("waivers.toml", "illustrative = true\n", "", 0, &uncited);
}

#[test]
fn findings_are_json_too() {
    let folder = copy("france");
    fs::remove_file(folder.path().join("vocabulary.toml")).expect("removed");
    let path = folder.path().to_str().expect("a path");
    let ran = carreau(&["rules", "check", "--json", path, &argument("sweden")], b"");
    let value: Value = serde_json::from_str(&ran.output).expect("JSON");
    let finding = &value["packs"][0]["findings"][0];
    assert_eq!((ran.code, &finding["code"]), (1, &Value::from("missing_section")));
    assert!(finding["file"].as_str().is_some_and(|file| file.ends_with("vocabulary.toml")));
    assert_eq!((&finding["check"], &finding["severity"]), (&json!("sections"), &json!("error")));
    assert_eq!(value["packs"][1]["errors"], 0);
    // And what has errors answers nothing.
    let ran = carreau(&["call", "--engine", "native", "--pack", path], b"{}\n");
    assert!(ran.code == 2 && ran.errors.contains("rules check"), "{}", ran.errors);
}

#[test]
fn a_finding_in_json_says_from_where_to_where_and_the_line() {
    let folder = copy("france");
    let file = folder.path().join("fees/2026.toml");
    let text = fs::read_to_string(&file).expect("a file");
    fs::write(&file, text.replacen("\"12.00\"", "\"12.5\"", 1)).expect("written");
    let path = folder.path().to_str().expect("a path");
    let ran = carreau(&["rules", "check", "--json", path], b"");
    let value: Value = serde_json::from_str(&ran.output).expect("JSON");
    let finding = &value["packs"][0]["findings"][0];
    let place = ["line", "column", "end_line", "end_column", "excerpt", "check"];
    let found = place.map(|member| finding[member].clone());
    let expected = json!([13, 10, 13, 16, "amount = \"12.5\"", "currency"]);
    assert_eq!(json!(found), expected, "{finding}");
    let said = finding["message"].as_str().zip(finding["advice"].as_str());
    assert!(said.is_some_and(|(message, advice)| message.contains("12.5") && !advice.is_empty()));
}

#[test]
fn every_check_is_told_with_its_examples() {
    let all = carreau(&["rules", "checks"], b"");
    assert_eq!((all.code, all.errors.as_str()), (0, ""));
    for check in ["shares               error\n", "script-unused        warning\n"] {
        assert!(all.output.contains(check), "{check}: {}", all.output);
    }
    let one = carreau(&["rules", "checks", "shares"], b"");
    for words in [
        "Good: distribution.toml\n\n    [[distributions]]",
        "error[shares_not_whole]",
        "--> distribution.toml:4:10",
    ] {
        assert!(one.output.contains(words), "{words} is not in\n{}", one.output);
    }
    let json = carreau(&["rules", "checks", "--json"], b"").output;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let checks = json["checks"].as_array().expect("a list");
    assert_eq!(checks.len(), all.output.lines().count() / 2, "two lines each");
    for check in checks {
        let whole = check["bad"].is_object() && check["good"].is_object();
        assert!(whole && check["reports"][0]["code"].is_string(), "{check}");
    }
    let none = carreau(&["rules", "checks", "nothing"], b"");
    assert!(none.code == 2 && none.errors.contains("`shares`"), "{}", none.errors);
}

#[test]
fn golden_cases_pass_by_both_engines() {
    let packs = PACKS.map(argument);
    let [france, germany, sweden] = &packs;
    let native = carreau(&["rules", "test", "--engine", "native", france, germany, sweden], b"");
    assert!(
        native.code == 0 && native.output.ends_with(" passed, 0 failed\n"),
        "{}",
        native.output
    );
    if has_module() {
        let wasm = carreau(&["rules", "test", france, germany, sweden], b"");
        assert_eq!((wasm.code, wasm.output), (0, native.output));
    }
    let few = ["rules", "test", "--engine", "native", "--filter", "Marseille", france];
    let few = carreau(&few, b"");
    assert!(few.code == 0 && !few.output.starts_with("0 "), "{}", few.output);
}

/// Lines of a coverage that begin with a file of the pack and a line.
fn untouched(output: &str, file: &str) -> Vec<usize> {
    let lines = output.lines().filter_map(|line| {
        let (_, rest) = line.split_once(&format!("{file}:"))?;
        rest.split(':').next()?.parse().ok()
    });
    lines.collect()
}

#[test]
fn what_no_case_touches_is_named_by_file_and_line() {
    let sweden = argument("sweden");
    let test = ["rules", "test", "--engine", "native", "--language", "en", "--coverage", &sweden];
    let all = carreau(&test, b"");
    assert_eq!(all.code, 0, "{}", all.output);
    assert!(all.output.contains(" rows touched, 7 of 7 lines of scripts ran\n"), "{}", all.output);
    let one = carreau(&[&test[..], &["--filter", "doubles elsewhere"]].concat(), b"");
    assert_eq!(one.code, 1, "no such case: {}", one.output);
    let one = carreau(&[&test[..], &["--filter", "sanction"]].concat(), b"");
    let lines = untouched(&one.output, "scripts/license_adjust.rhai");
    assert_eq!(lines, [7, 8, 10, 11, 13, 14, 15], "no licence is asked for: {}", one.output);
    let less = untouched(&all.output, "fees/2026.toml").len();
    assert!(less < untouched(&one.output, "fees/2026.toml").len(), "{}", one.output);
}

#[test]
fn the_reference_names_every_hook_and_refuses_another() {
    let all = carreau(&["rules", "hooks"], b"");
    for hook in ["license_component(ctx, component)", "split_adjust(ctx, shares)", "adjust(label"] {
        assert!(all.output.contains(hook), "{hook}: {}", all.output);
    }
    let one = carreau(&["rules", "hooks", "waiver_eligible", "--json"], b"");
    let one: serde_json::Value = serde_json::from_str(&one.output).expect("JSON");
    assert_eq!(one["hooks"].as_array().map(Vec::len), Some(1));
    assert_eq!(one["hooks"][0]["gives"], "true or false");
    let none = carreau(&["rules", "hooks", "nothing"], b"");
    assert!(none.code != 0 && none.errors.contains("license_adjust"), "{}", none.errors);
}

#[test]
fn where_nothing_was_tested_nothing_has_passed() {
    let france = argument("france");
    let test = ["rules", "test", "--engine", "native"];
    let none = carreau(&[&test[..], &["--filter", "no such case", &france]].concat(), b"");
    assert_eq!((none.code, none.errors.as_str()), (1, ""));
    assert!(none.output.contains("“no such case”"), "{}", none.output);
    let folder = copy("france");
    fs::remove_dir_all(folder.path().join("tests")).expect("removed");
    let path = folder.path().to_str().expect("a path");
    for packs in [&[path][..], &[path, &france]] {
        let ran = carreau(&[&test[..], packs, &["--language", "fr"]].concat(), b"");
        assert_eq!(ran.code, 1, "{}", ran.errors);
        assert!(ran.output.contains("aucun test dans « "), "{}", ran.output);
    }
}

#[test]
fn a_case_that_fails_is_shown_with_both_figures() {
    let folder = copy("france");
    let file = folder.path().join("tests/zz.toml");
    let case = r#"
[[case]]
name = "a price typed wrongly"
op = "license_fee.calculate"
on = "2026-03-15"
input.season = "2026"
input.license_type = "junior"
input.player = { birth_date = "2010-05-04" }
input.org = { district = "CD13" }
expect = { total = "99.00" }
"#;
    fs::write(&file, case).expect("written");
    let path = folder.path().to_str().expect("a path");
    let ran = carreau(&["rules", "test", "--engine", "native", path], b"");
    assert_eq!(ran.code, 1);
    let shown =
        "tests/zz.toml:3: a price typed wrongly\n  $.ok.total: expected \"99.00\", found \"";
    assert!(ran.output.contains(shown) && ran.output.contains(", 1 failed"), "{}", ran.output);
}

#[test]
fn a_pack_is_printed_with_its_hash() {
    let france = argument("france");
    let document = carreau(&["rules", "pack", &france], b"").output;
    let hash = carreau(&["rules", "pack", "--hash", &france], b"").output;
    let value: Value = serde_json::from_str(&document).expect("JSON");
    assert_eq!(format!("{value}\n"), document, "not canonical");
    let manifest = carreau_engine::canonical::sha256(value["manifest"].to_string().as_bytes());
    assert_eq!(hash, format!("{manifest}\n"));
}

#[test]
fn schemas_are_printed_whole_or_one_by_one() {
    let all: Value =
        serde_json::from_str(&carreau(&["rules", "schema"], b"").output).expect("JSON");
    assert!(all["tenant"]["properties"].get("currency").is_some());
    let one = carreau(&["rules", "schema", "fees/2026"], b"").output;
    assert_eq!(serde_json::from_str::<Value>(&one).expect("JSON"), all["fees/<season>"]);
    let none = carreau(&["rules", "schema", "weather"], b"");
    assert!(none.code == 2 && none.errors.contains("`waivers`"), "{}", none.errors);
}

#[test]
fn operations_are_listed_for_people_and_programs() {
    let list = carreau(&["ops"], b"").output;
    let json = carreau(&["ops", "--json"], b"").output;
    let json: Vec<Value> = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json.len(), list.lines().count());
    for (op, line) in json.iter().zip(list.lines()) {
        assert!(line.contains(op["op"].as_str().expect("a name")), "{line}");
        assert!(op["input"]["properties"].is_object());
    }
}

#[test]
fn nothing_at_a_path_is_said_so() {
    for verb in ["check", "test", "pack"] {
        let ran = carreau(&["rules", verb, "rules/nowhere"], b"");
        assert!(ran.code == 2 && ran.errors.contains("there is no `rules/nowhere`"));
    }
}
