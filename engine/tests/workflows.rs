//! Workflows as tables: every state is reached, no two rows hold at once, whoever walks at random
//! stays within the table, and every row is hit by a golden case.
#![cfg(feature = "folder")]
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "`Null` where a JSON member is missing")]

use carreau_engine::pack::{Document, folder};
use carreau_engine::{Prepared, call, golden};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Everything the guards of a workflow can tell apart.
#[path = "workflows/worlds.rs"]
mod worlds;

/// The tables of transfers and of certificates.
#[path = "workflows/transfers.rs"]
mod transfers;

use worlds::worlds;

const WORKFLOWS: [&str; 8] = [
    "license",
    "payment",
    "settlement",
    "due",
    "suspension_request",
    "rules_draft",
    "transfer",
    "itc",
];

fn rules(tenant: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(tenant)
}

/// France's pack, issuing licences on approval or on payment.
fn pack(issues_on: &str) -> Prepared {
    set("issues_on", &json!(issues_on))
}

/// France's pack with a setting of the tenant.
fn set(name: &str, value: &Value) -> Prepared {
    let read = folder::read(&rules("france")).unwrap_or_else(|faults| panic!("{faults:?}"));
    let mut sections = read.document.sections.clone();
    let audience = |name: &str| read.document.audience(name).expect("an audience");
    sections.get_mut("tenant").expect("a section")[name] = value.clone();
    let sections = sections.into_iter().map(|(name, content)| {
        let audience = audience(&name);
        (name, (audience, content))
    });
    Prepared::new(Document::assemble("france", sections.collect())).expect("a sound pack")
}

fn ask(pack: &Prepared, op: &str, on: &str, input: &Value) -> Value {
    let request = json!({ "op": op, "on": on, "input": input }).to_string();
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

fn diagram(workflow: &str) -> Value {
    let input = json!({ "workflow": workflow });
    ask(&pack("approval"), "workflow.diagram", "2026-03-15", &input)["ok"].clone()
}

fn names(rows: &Value, member: &str) -> Vec<String> {
    let rows = rows.as_array().expect("rows").iter();
    rows.map(|row| row[member].as_str().unwrap_or_default().to_owned()).collect()
}

/// Where more may be asked back than was paid.
const REFUND: (&str, &str) = ("payment", "refund");

fn rows(workflow: &str) -> String {
    let drawn = diagram(workflow);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or("-").to_owned();
    let line = |row: &Value| {
        let effects = row["effects"].as_array().expect("effects").iter();
        let effects: Vec<&str> = effects.filter_map(Value::as_str).collect();
        let [from, event, guard, to] = ["from", "event", "guard", "to"].map(|it| text(row, it));
        format!("{from} {event} {guard} -> {to}: {}\n", effects.join(", "))
    };
    drawn["rows"].as_array().expect("rows").iter().map(line).collect()
}

/// From, event, guard and to of every row, as one table typed by hand.
#[test]
fn a_licence_goes_where_its_table_says() {
    let expected = "\
        requested approve free -> active: charge, insure, notify\n\
        requested approve issued_on_approval -> active: charge, insure, notify\n\
        requested approve issued_on_payment -> awaiting_payment: charge, notify\n\
        requested reject - -> rejected: notify\n\
        requested cancel - -> cancelled: \n\
        awaiting_payment pay settled -> active: insure, notify\n\
        awaiting_payment reject - -> rejected: void_charge, notify\n\
        awaiting_payment cancel - -> cancelled: void_charge\n\
        active suspend begun -> suspended: notify\n\
        active revoke - -> revoked: end_cover, notify\n\
        active leave - -> expired: end_cover, notify\n\
        active expire season_over -> expired: \n\
        suspended reinstate term_over -> active: notify\n\
        suspended resume term_over -> active: notify\n\
        suspended revoke - -> revoked: end_cover, notify\n\
        suspended leave - -> expired: end_cover, notify\n\
        suspended expire season_over -> expired: \n";
    assert_eq!(rows("license"), expected);
    let drawn = diagram("license");
    let mermaid = drawn["mermaid"].as_str().expect("a picture");
    for arrow in [
        "    [*] --> requested\n",
        "    requested --> active: approve [free]\n",
        "    awaiting_payment --> active: pay [settled]\n",
        "    revoked --> [*]\n",
    ] {
        assert!(mermaid.contains(arrow), "{arrow}{mermaid}");
    }
}

#[test]
fn a_payment_a_settlement_and_a_suspension_go_where_their_tables_say() {
    let payment = "\
        initiated settle - -> settled: post, notify\n\
        initiated fail - -> failed: \n\
        settled refund whole -> refunded: mirror, give_up, notify\n\
        settled refund part -> settled: mirror, give_up, notify\n\
        settled reverse original -> reversed: mirror, notify\n";
    assert_eq!(rows("payment"), payment);
    let settlement = "\
        open close period_over -> closed: gather\n\
        closed pay - -> paid: pay_out\n";
    assert_eq!(rows("settlement"), settlement);
    let request = "\
        drafted request in_use -> requested: charge\n\
        drafted enter in_use -> granted: suspend\n\
        requested grant in_use -> granted: suspend, notify\n\
        requested refuse - -> refused: notify\n\
        requested withdraw - -> withdrawn: \n\
        granted lift not_over -> granted: reinstate\n";
    assert_eq!(rows("suspension_request"), request);
}

#[test]
fn a_draft_of_the_rules_goes_where_its_table_says() {
    let draft = "\
        open edit - -> open: \n\
        open submit fit -> submitted: ask\n\
        open publish alone_now -> published: publish\n\
        open publish alone_later -> scheduled: schedule\n\
        open discard - -> discarded: \n\
        submitted approve another_now -> published: publish, notify\n\
        submitted approve another_later -> scheduled: schedule, notify\n\
        submitted reject another -> open: notify\n\
        submitted withdraw - -> open: \n\
        submitted discard - -> discarded: \n\
        scheduled come_due fit -> published: publish, notify\n\
        scheduled come_due unfit -> open: notify\n\
        scheduled withdraw - -> open: \n\
        scheduled discard - -> discarded: \n";
    assert_eq!(rows("rules_draft"), draft);
}

#[test]
fn what_is_due_goes_where_its_table_says() {
    let due = "\
        open pay balanced -> settled: \n\
        open pay owed -> open: \n\
        open give_back balanced -> settled: \n\
        open give_back owed -> open: \n\
        open write_off - -> written_off: \n\
        open void - -> void: release\n\
        settled give_back balanced -> settled: \n\
        settled give_back owed -> open: \n\
        settled void - -> void: release\n\
        written_off pay balanced -> settled: \n\
        written_off pay owed -> written_off: \n\
        written_off give_back balanced -> settled: \n\
        written_off give_back owed -> written_off: \n\
        written_off void - -> void: release\n";
    assert_eq!(rows("due"), due);
}

#[test]
fn every_state_is_reached_and_every_row_leads_between_states() {
    for workflow in WORKFLOWS {
        let drawn = diagram(workflow);
        let states: BTreeSet<String> = names(&drawn["states"], "name").into_iter().collect();
        let mut reached: BTreeSet<String> =
            names(&drawn["states"], "name").into_iter().take(1).collect();
        let (from, to) = (names(&drawn["rows"], "from"), names(&drawn["rows"], "to"));
        assert!(from.iter().chain(&to).all(|state| states.contains(state)), "{workflow}");
        for _ in 0..states.len() {
            let next = from.iter().zip(&to).filter(|(from, _)| reached.contains(*from));
            let next: Vec<String> = next.map(|(_, to)| to.clone()).collect();
            reached.extend(next);
        }
        assert_eq!(reached, states, "{workflow}");
    }
}

/// The matrix of states and events in every world: what no row says is refused, with what is
/// possible; of the rows of a state and an event at most one holds.
#[test]
fn what_no_row_says_does_not_happen() {
    for workflow in WORKFLOWS {
        let drawn = diagram(workflow);
        let rows = drawn["rows"].as_array().expect("rows");
        let events: BTreeSet<String> = names(&drawn["rows"], "event").into_iter().collect();
        for (pack, on, facts) in worlds(workflow) {
            for state in names(&drawn["states"], "name") {
                for event in &events {
                    let said = rows
                        .iter()
                        .filter(|row| row["from"] == json!(state) && row["event"] == json!(event));
                    let said: Vec<&Value> = said.collect();
                    let input = json!({ "workflow": workflow, "state": state, "event": event,
                        "facts": facts });
                    let reply = ask(&pack, "workflow.step", on, &input);
                    let refused = reply["refused"]["code"].as_str();
                    if said.is_empty() {
                        assert_eq!(refused, Some("event_not_allowed"), "{state} {event}");
                        continue;
                    }
                    let taken = said.iter().filter(|row| {
                        row["to"] == reply["ok"]["to"] && row["guard"] == reply["ok"]["guard"]
                    });
                    match refused {
                        Some("above_paid") => assert_eq!((workflow, event.as_str()), REFUND),
                        Some(code) => assert_eq!(code, "guard_not_met", "{state} {event}"),
                        None => assert_eq!(taken.count(), 1, "{state} {event}: {reply}"),
                    }
                    let unguarded = said.iter().filter(|row| row["guard"].is_null()).count();
                    assert!(unguarded == 0 || said.len() == 1, "{state} {event} collide");
                }
            }
        }
    }
}

/// Of guards that stand beside each other exactly those hold that the setting and the price say.
#[test]
fn of_guards_beside_each_other_one_holds() {
    let check = |issues_on: &str, total: &str, guard: &str, to: &str| {
        let input = json!({ "workflow": "license", "state": "requested", "event": "approve",
            "facts": { "season": "2026", "total": total, "balance": total } });
        let reply = ask(&pack(issues_on), "workflow.step", "2026-03-15", &input);
        assert_eq!((&reply["ok"]["guard"], &reply["ok"]["to"]), (&json!(guard), &json!(to)));
    };
    check("approval", "0.00", "free", "active");
    check("payment", "0.00", "free", "active");
    check("approval", "38.50", "issued_on_approval", "active");
    check("payment", "38.50", "issued_on_payment", "awaiting_payment");
}

/// Walks of many steps by a fixed rule: each ends in an end or goes on, and never leaves the table.
#[test]
fn walks_stay_within_the_table() {
    let mut number: usize = 1;
    let mut turn = |of: usize| {
        number = number.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 2_147_483_648;
        (number >> 8) % of.max(1)
    };
    for workflow in WORKFLOWS {
        let drawn = diagram(workflow);
        let worlds = worlds(workflow);
        for _ in 0..200 {
            let mut state = names(&drawn["states"], "name").remove(0);
            for _ in 0..12 {
                let rows = drawn["rows"].as_array().expect("rows").iter();
                let ways: Vec<&Value> = rows.filter(|row| row["from"] == json!(state)).collect();
                if ways.is_empty() {
                    break;
                }
                let event = &ways[turn(ways.len())]["event"];
                let (pack, on, facts) = &worlds[turn(worlds.len())];
                let input = json!({ "workflow": workflow, "state": state, "event": event,
                    "facts": facts });
                let reply = ask(pack, "workflow.step", on, &input);
                if let Some(to) = reply["ok"]["to"].as_str() {
                    assert!(ways.iter().any(|row| row["to"] == json!(to)), "{reply}");
                    to.clone_into(&mut state);
                }
            }
        }
    }
}

#[test]
fn every_row_is_hit_by_a_golden_case() {
    let mut hit = BTreeSet::new();
    for tenant in ["france", "sweden", "germany"] {
        let folder = folder::read(&rules(tenant)).unwrap_or_else(|faults| panic!("{faults:?}"));
        let cases = golden::cases(&folder).expect("cases");
        let prepared = Prepared::new(folder.document).expect("a sound pack");
        for case in cases.iter().filter(|case| case.op == "workflow.step") {
            let reply = ask(&prepared, &case.op, &case.on, &case.input);
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let [workflow, from, event] =
                ["workflow", "state", "event"].map(|name| text(&case.input[name]));
            if reply["ok"].is_object() {
                hit.insert((workflow, from, event, text(&reply["ok"]["guard"])));
            }
        }
    }
    let rows = WORKFLOWS.map(|workflow| (workflow, diagram(workflow)["rows"].clone()));
    let rows = rows.iter().flat_map(|(workflow, rows)| {
        rows.as_array().expect("rows").iter().map(move |row| (*workflow, row))
    });
    for (workflow, row) in rows {
        // The other setting's: `of_guards_beside_each_other_one_holds`.
        if row["guard"] == "issued_on_payment" {
            continue;
        }
        let text = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let key = (workflow.to_owned(), text("from"), text("event"), text("guard"));
        assert!(hit.contains(&key), "{key:?}");
    }
}
