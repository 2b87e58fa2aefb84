//! Every hook there is, in France's pack: what it is called with, what it may say, and what becomes
//! of the amounts; figures typed by hand.
#![cfg(feature = "folder")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "`Null` where a JSON member is missing")]

use carreau_engine::pack::{Document, check, folder};
use carreau_engine::{Prepared, call};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn france() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/france")
}

/// France's pack with a script.
fn scripted(script: &str) -> Document {
    let read = folder::read(&france()).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut sections = read.document.sections.clone();
    let audience = |name: &str| read.document.audience(name).expect("an audience");
    sections.get_mut("scripts").expect("a section")["files"] = json!({ "own.rhai": script });
    let sections = sections.into_iter().map(|(name, content)| {
        let audience = audience(&name);
        (name, (audience, content))
    });
    Document::assemble("france", sections.collect())
}

fn ask(script: &str, op: &str, on: &str, input: &Value) -> Value {
    let document = scripted(script);
    let (findings, _) = check::check(&document);
    assert!(findings.is_empty(), "{findings:?}");
    let pack = Prepared::new(document).expect("a sound pack");
    let request = json!({ "op": op, "on": on, "input": input }).to_string();
    serde_json::from_slice(&call(&pack, request.as_bytes())).expect("JSON")
}

fn junior() -> Value {
    json!({ "season": "2026", "license_type": "junior", "player": { "birth_date": "2010-06-20" },
        "org": { "region": "PACA", "district": "CD13", "club": "13001" } })
}

fn license(script: &str) -> Value {
    ask(script, "license_fee.calculate", "2026-04-01", &junior())
}

/// Who receives what, parted by a blank.
fn split(reply: &Value) -> Vec<String> {
    let shares = reply["ok"]["split"].as_array().expect("a split").iter();
    let text = |share: &Value, of: &str| share[of].as_str().unwrap_or_default().to_owned();
    shares.map(|share| format!("{} {}", text(share, "recipient"), text(share, "amount"))).collect()
}

/// The steps of the explanation by a script, each by its key and an argument of it.
fn steps(reply: &Value, argument: &str) -> Vec<String> {
    let steps = reply["explanation"].as_array().expect("an explanation").iter();
    let scripted = steps.filter_map(|step| {
        let key = step["key"].as_str()?.strip_prefix("script.")?;
        let value = &step["arguments"][argument];
        Some(format!("{key} {}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
    });
    scripted.collect()
}

#[test]
fn a_component_is_changed_dropped_and_kept() {
    // 6 + 3 + 9 + 2.50 without it; half of the region's and the district's part is waived.
    let script = r#"fn license_component(ctx, component) {
        if component.code == "insurance" && ctx.age < 18 { drop(); }
        if component.code == "comite" { change(component.amount + component.base); }
    }"#;
    let reply = license(script);
    assert_eq!(reply["ok"]["subtotal"], "26.00", "6 + 3 + (9 + 8)");
    assert_eq!(reply["ok"]["total"], "16.00", "half of 3 + 17 is waived");
    assert_eq!(split(&reply), ["FFPJP 6.00", "PACA 1.50", "CD13 8.50"]);
    let said = steps(&reply, "component");
    assert_eq!(said, ["changed comite", "dropped insurance", "ran null"]);
}

#[test]
fn a_custom_waiver_is_granted_or_not() {
    let input = |flags: Value| {
        let player = json!({ "birth_date": "1980-05-01", "flags": flags });
        json!({ "season": "2026", "license_type": "senior", "player": player,
            "org": { "district": "CD13", "club": "13001" } })
    };
    let script = r#"fn waiver_eligible(ctx, waiver) {
        waiver.code == "referee" && ctx.player.sex == () && ctx.age > 40 && ctx.on.month < 4
    }"#;
    let of = |on: &str, flags: Value| {
        ask(script, "license_fee.calculate", on, &input(flags))["ok"]["total"].clone()
    };
    assert_eq!(of("2026-03-10", json!(["referee"])), "49.00", "55 less 6");
    assert_eq!(of("2026-04-10", json!(["referee"])), "55.00", "the script does not grant it");
    assert_eq!(of("2026-03-10", json!([])), "55.00", "its own conditions come first");
    let refused = r#"fn waiver_eligible(ctx, waiver) { if ctx.age > 90 { true } }"#;
    let on = "2026-03-10";
    let reply = ask(refused, "license_fee.calculate", on, &input(json!(["referee"])));
    let said = &reply["refused"];
    assert_eq!((&said["code"], &said["arguments"]["line"]), (&json!("script_failed"), &json!(1)));
    let reason = said["arguments"]["reason"].as_str().expect("a reason");
    assert!(reason.contains("true or false"), "{reason}");
}

#[test]
fn affiliations_entries_sanctions_and_suspensions_are_adjusted() {
    let script = r#"
        fn affiliation_adjust(ctx, quote) {
            if ctx.member_count > 100 && !ctx.first_year { adjust("large", -money("6.00")); }
        }
        fn entry_adjust(ctx, quote) {
            if ctx.team_size == 3 && ctx.level == "departmental" && ctx.players.len() == 0 {
                adjust("triples", money("1.00"), "CD13");
            }
        }
        fn sanction_adjust(ctx, quote) {
            if "triplette" in ctx.classes && ctx.host_district == "CD69" {
                adjust("rhone", -money("5.00"));
            }
        }
        fn suspension_adjust(ctx, quote) {
            if ctx.requesting_club == "13001" && ctx.org.district == "CD13" {
                adjust("half", -round(quote.total / decimal(2), 2, "half_up"));
            }
        }
    "#;
    let affiliation = json!({ "season": "2026", "club": "13001", "org": { "district": "CD13" },
        "member_count": 120, "first_year": false });
    let reply = ask(script, "affiliation_fee.calculate", "2026-01-15", &affiliation);
    assert_eq!(reply["ok"]["total"], "150.00", "156 less 6");
    let entry = json!({ "season": "2026", "level": "departmental", "class": "triplette",
        "team_size": 3, "org": { "district": "CD13", "club": "13001" } });
    let reply = ask(script, "entry_fee.calculate", "2026-05-10", &entry);
    assert_eq!(reply["ok"]["total"], "17.65", "16.65 and 1");
    let sanction = json!({ "season": "2026", "level": "regional", "classes": ["triplette"],
        "host_district": "CD69" });
    let reply = ask(script, "sanction_fee.calculate", "2026-03-01", &sanction);
    assert_eq!(
        (&reply["ok"]["total"], split(&reply)),
        (&json!("20.00"), vec!["CD69 20.00".into()])
    );
    let suspension =
        json!({ "season": "2026", "requesting_club": "13001", "org": { "district": "CD13" } });
    let reply = ask(script, "suspension_fee.calculate", "2026-05-01", &suspension);
    assert_eq!(reply["ok"]["total"], "15.00", "half of 30");
    assert_eq!(steps(&reply, "hook"), ["adjustment suspension_adjust", "ran suspension_adjust"]);
}

#[test]
fn shares_are_moved_and_add_up_as_before() {
    let script = r#"fn split_adjust(ctx, shares) {
        for share in shares {
            if share.recipient == "CD13" && ctx.fee_category == "license" {
                move_share("CD13", "FFPJP", round(share.amount / decimal(3), 2, "down"));
                explain("A third of the district's share goes to the federation.");
            }
        }
    }"#;
    let reply = license(script);
    assert_eq!(reply["ok"]["total"], "14.50");
    // 6 + 1.50 and 4.50 − 1.50
    assert_eq!(split(&reply), ["FFPJP 7.50", "PACA 1.50", "CD13 3.00", "insurance-pool 2.50"]);
    assert_eq!(steps(&reply, "amount"), ["said null", "moved 1.50", "ran null"]);
    let unknown =
        r#"fn split_adjust(ctx, shares) { move_share("CD13", "ATLANTIS", money("1.00")); }"#;
    let document = scripted(unknown);
    let (findings, _) = check::check(&document);
    let codes: Vec<&str> = findings.iter().map(|found| found.refusal.code.name()).collect();
    assert_eq!(codes, ["unknown_recipient"], "a warning: a club may be named by a request");
    let pack = Prepared::new(document).expect("a pack");
    let request = json!({ "op": "license_fee.calculate", "on": "2026-04-01", "input": junior() });
    let reply: Value =
        serde_json::from_slice(&call(&pack, request.to_string().as_bytes())).expect("JSON");
    assert_eq!(reply["refused"]["code"], "unknown_recipient");
}

/// What is paid is split as what was quoted, by shares in percent too: 60 % and 40 % of 20.00.
#[test]
fn a_payment_by_shares_is_split_by_the_script_too() {
    let script = r#"fn split_adjust(ctx, shares) {
        if ctx.fee_category == "competition_entry" { move_share("CD13", "FFPJP", money("1.00")); }
    }"#;
    let input = json!({ "season": "2026", "amount": "20.00", "currency": "EUR",
        "fee_category": "competition_entry", "org": { "district": "CD13", "club": "13001" } });
    let reply = ask(script, "split.calculate", "2026-04-01", &input);
    let expected = json!([{ "recipient": "CD13", "amount": "11.00" },
        { "recipient": "FFPJP", "amount": "9.00" }]);
    assert_eq!(reply["ok"]["shares"], expected);
    assert_eq!(steps(&reply, "amount"), ["moved 1.00", "ran null"]);
    // The second of two payments is what remains: of 20.00 in all less of the first 5.00.
    let mut rest = input;
    rest["amount"] = json!("15.00");
    rest["paid_before"] = json!("5.00");
    let reply = ask(script, "split.calculate", "2026-04-01", &rest);
    // 11.00 − (3.00 − 1.00) and 9.00 − (2.00 + 1.00)
    let expected = json!([{ "recipient": "CD13", "amount": "9.00" },
        { "recipient": "FFPJP", "amount": "6.00" }]);
    assert_eq!(reply["ok"]["shares"], expected);
}

/// A request of a player of CD13, 20 years old, to change to another club of it.
fn transfer() -> Value {
    json!({ "season": "2026", "player": { "birth_date": "2006-02-10", "sex": "female",
            "requests_this_season": [{ "status": "rejected" }] },
        "from_club": "13001", "from_org": { "district": "CD13" },
        "to_club": "13002", "to_org": { "district": "CD13" } })
}

#[test]
fn a_transfer_is_refused_by_the_script_or_not() {
    let script = r#"fn transfer_check(ctx, check) {
        explain(ctx.from_org.district + " " + ctx.to_club + " " + check.kind);
        if ctx.age == 20 && ctx.player.sex == "female" && ctx.requests == 0 && !ctx.licensed
            && check.allowed && check.window_open && check.exception == () && ctx.on.month == 3 {
            refuse("too_far", "Not in March.");
            explain("never said");
        }
    }"#;
    let reply = ask(script, "transfer.check", "2026-03-15", &transfer());
    let ok = &reply["ok"];
    let reason = json!({ "key": "transfer.refused", "arguments": { "hook": "transfer_check",
        "reason_code": "too_far", "message": "Not in March." } });
    assert_eq!((&ok["allowed"], &ok["reasons"]), (&json!(false), &json!([reason])));
    assert_eq!((&ok["next_on"], &ok["fee"]["quote"]["total"]), (&Value::Null, &json!("30.00")));
    assert_eq!(steps(&reply, "text"), ["said CD13 13002 internal", "ran null"]);
    let reply = ask(script, "transfer.check", "2026-04-15", &transfer());
    assert_eq!((&reply["ok"]["allowed"], &reply["ok"]["reasons"]), (&json!(true), &json!([])));
}

/// What the rules hold against a transfer stays, whatever the script says or does not say.
#[test]
fn a_script_lifts_nothing_of_the_rules() {
    let script = r#"fn transfer_check(ctx, check) {
        if "transfer.licensed" in check.reasons && ctx.licensed && !check.allowed {
            refuse("twice", "And the script says no as well.");
        }
    }"#;
    let keys = |reply: &Value| -> Vec<String> {
        let reasons = reply["ok"]["reasons"].as_array().expect("reasons").iter();
        reasons.map(|reason| reason["key"].as_str().unwrap_or_default().to_owned()).collect()
    };
    let mut input = transfer();
    input["player"]["licensed_this_season"] = json!(true);
    let reply = ask(script, "transfer.check", "2026-03-15", &input);
    assert_eq!(keys(&reply), ["transfer.licensed", "transfer.refused"]);
    // The day is known by the licence alone, and not by the script.
    assert_eq!(reply["ok"]["next_on"], Value::Null);
    let silent = "fn transfer_check(ctx, check) { if check.allowed { explain(ctx.season); } }";
    let reply = ask(silent, "transfer.check", "2026-03-15", &input);
    assert_eq!(keys(&reply), ["transfer.licensed"]);
    assert_eq!(reply["ok"]["next_on"], "2027-01-01");
}

#[test]
fn a_script_names_who_decides_on_a_certificate() {
    let certificate = |script: &str, releasing: &str| {
        let input = json!({ "releasing": releasing, "receiving": "GP" });
        ask(script, "itc.open", "2026-03-15", &input)
    };
    let script = r#"fn itc_authority(ctx, certificate) {
        if certificate.is_intercontinental && certificate.releasing_confederation == "COPAB" {
            authority("FIPJP");
        }
        if ctx.releasing == "DE" && ctx.receiving == "FR" && certificate.authority == "CEP"
            && certificate.receiving_confederation == "CEP" && ctx.on.year == 2026 {
            explain("Neighbours settle it between themselves.");
            authority("none");
        }
    }"#;
    // France has CEP decide wherever either is of it.
    let reply = certificate(script, "BR");
    assert_eq!(reply["ok"]["authority"], "FIPJP");
    let keys = |reply: &Value| -> Vec<String> {
        let steps = reply["explanation"].as_array().expect("an explanation").iter();
        steps.map(|step| step["key"].as_str().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(keys(&reply), ["itc.european", "itc.authority", "script.ran"]);
    let named = json!({ "authority": "FIPJP", "hook": "itc_authority" });
    assert_eq!(reply["explanation"][1]["arguments"], named);
    let reply = certificate(script, "DE");
    assert_eq!(reply["ok"]["authority"], Value::Null, "nobody else");
    assert_eq!(keys(&reply), ["itc.european", "script.said", "itc.authority", "script.ran"]);
    assert_eq!(reply["explanation"][2]["arguments"], json!({ "hook": "itc_authority" }));
    let reply = certificate(script, "CH");
    assert_eq!(reply["ok"]["authority"], "CEP", "as the rules say");
    assert_eq!(keys(&reply), ["itc.european", "script.ran"]);
    let refusing = r#"fn itc_authority(ctx, certificate) { refuse("no", "none from there"); }"#;
    assert_eq!(certificate(refusing, "CH")["refused"]["arguments"]["reason_code"], "no");
}

/// What a hook may not say, and what it says wrongly: the decision is refused, never another.
#[test]
fn what_a_hook_may_not_say_is_refused() {
    let check = |script: &str, words: &str| {
        let reply = license(script);
        let refused = &reply["refused"];
        assert_eq!(refused["code"], "script_failed", "{script}: {reply}");
        let reason = refused["arguments"]["reason"].as_str().unwrap_or_default();
        assert!(reason.contains(words), "{script}: {reason}");
        assert_eq!(refused["arguments"]["file"], "own.rhai");
    };
    let component = |body: &str| format!("fn license_component(ctx, component) {{ {body} }}");
    check(&component(r#"adjust("more", money("1.00"));"#), "may not be called");
    check(&component("drop(); drop();"), "already");
    check(&component(r#"change(money("1.00")); drop();"#), "already");
    check(&component(r#"change(-money("1.00"));"#), "below zero");
    check(&component(r#"change(decimal(1) / decimal(3));"#), "round(x, 2, mode)");
    check("fn license_adjust(ctx, quote) { drop(); }", "may not be called");
    let shares = |body: &str| format!("fn split_adjust(ctx, shares) {{ {body} }}");
    check(&shares(r#"move_share("CD13", "FFPJP", money("0.00"));"#), "not above zero");
    check(&shares(r#"adjust("more", money("1.00"));"#), "may not be called");
}

/// What is not there is found before anything runs.
#[test]
fn a_context_has_the_members_of_its_hook() {
    let check = |script: &str, words: &str| {
        let (findings, _) = check::check(&scripted(script));
        let found = findings.first().unwrap_or_else(|| panic!("{script}: nothing found"));
        let said = found.refusal.to_value().to_string();
        assert!(said.contains("script_invalid") && said.contains(words), "{script}: {said}");
    };
    check("fn affiliation_adjust(ctx, quote) { if ctx.age > 1 { explain(\"x\"); } }", "age");
    check(
        "fn license_adjust(ctx, quote) { if ctx.member_count > 1 { explain(\"x\"); } }",
        "member",
    );
    check("fn waiver_eligible(ctx, waiver) { waiver.amount > money(\"1.00\") }", "amount");
    check("fn split_adjust(ctx, shares) { for s in shares { explain(s.node); } }", "node");
    check("fn entry_adjust(ctx, quote) { for p in ctx.players { explain(p.number); } }", "number");
    check("fn license_component(ctx, component) { if component.code == 1 { drop(); } }", "compare");
}
