//! Worlds: a pack, a day and facts, one for each thing the guards of a workflow can tell apart.

use super::{diagram, names, pack, set};
use carreau_engine::Prepared;
use serde_json::{Value, json};
use std::rc::Rc;

/// A pack, a date, facts.
pub(crate) type World = (Rc<Prepared>, &'static str, Value);

/// France's pack as it is.
fn france() -> Rc<Prepared> {
    Rc::new(pack("approval"))
}

/// Everything a guard of a licence can tell apart: who issues when, the day, total and balance,
/// before, within and after suspensions: none, one with an end, one without, two that overlap.
fn worlds_of_license() -> Vec<World> {
    let mut worlds = Vec::new();
    for issues_on in ["approval", "payment"] {
        let pack = Rc::new(pack(issues_on));
        for on in ["2026-03-15", "2026-04-01", "2027-01-01"] {
            for (total, balance) in [("0.00", "0.00"), ("38.50", "38.50"), ("38.50", "0.00")] {
                for terms in [
                    "",
                    "2026-03-16/2026-03-31",
                    "2026-03-16/..",
                    "2026-01-01/2026-03-15 2026-03-15/2026-05-31",
                ] {
                    let facts = json!({ "season": "2026", "total": total, "balance": balance,
                        "terms": terms });
                    worlds.push((Rc::clone(&pack), on, facts));
                }
            }
        }
    }
    worlds
}

/// Licences in every state, suspended for days to come, going on, past, and none.
fn worlds_of_suspension() -> Vec<World> {
    let mut worlds = Vec::new();
    let states = names(&diagram("license")["states"], "name");
    let pack = france();
    for license in &states {
        for terms in ["", "2026-03-16/..", "2026-03-01/2026-03-15", "2026-03-01/2026-03-14"] {
            let facts = json!({ "license": license, "terms": terms });
            worlds.push((Rc::clone(&pack), "2026-03-15", facts));
        }
    }
    worlds
}

/// Kinds of payments, and refunds of nothing, a part, all that is left, and more.
fn worlds_of_payment() -> Vec<World> {
    let mut worlds = Vec::new();
    let pack = france();
    for kind in ["payment", "refund", "reversal"] {
        for (amount, refunded) in
            [("0.00", "0.00"), ("59.00", "0.00"), ("59.00", "39.00"), ("59.00", "59.00")]
        {
            for refund in ["0.00", "0.01", "20.00", "59.00", "59.01"] {
                let facts = json!({ "kind": kind, "amount": amount, "refunded": refunded,
                    "refund": refund });
                worlds.push((Rc::clone(&pack), "2026-03-15", facts));
            }
        }
    }
    worlds
}

/// Whatever checks, tests, what is live, who decides and when can be, with one person or two.
fn worlds_of_draft() -> Vec<World> {
    let mut worlds = Vec::new();
    for second_person in [false, true] {
        let pack = Rc::new(set("publishing", &json!({ "second_person": second_person })));
        for checks in ["passed", "failed"] {
            for tests in ["passed", "acknowledged", "failed"] {
                for base in ["live", "behind"] {
                    for actor in ["author", "another"] {
                        for at in ["now", "later"] {
                            let facts = json!({ "checks": checks, "tests": tests, "base": base,
                                "actor": actor, "at": at });
                            worlds.push((Rc::clone(&pack), "2026-03-15", facts));
                        }
                    }
                }
            }
        }
    }
    worlds
}

/// Every chain of approvals there can be, whatever silence means, in time and after it.
fn worlds_of_transfer() -> Vec<World> {
    let (pack, mut worlds) = (france(), Vec::new());
    let all = ["old_club", "new_club", "federation"];
    let mut chains = vec![Vec::new()];
    let mut longest = chains.clone();
    for _ in 0..all.len() {
        let longer = |chain: &Vec<&'static str>| {
            let left = all.into_iter().filter(|approver| !chain.contains(approver));
            left.map(|approver| [chain.as_slice(), &[approver]].concat()).collect::<Vec<_>>()
        };
        longest = longest.iter().flat_map(longer).collect();
        chains.extend(longest.clone());
    }
    assert_eq!(chains.len(), 16);
    for chain in chains {
        for on_silence in ["remind", "escalate", "approve"] {
            for (decide_by, moved) in [("2026-03-14", "no"), ("2026-03-15", "yes")] {
                let facts = json!({ "approvals": chain.join(" "), "on_silence": on_silence,
                    "decide_by": decide_by, "moved": moved });
                worlds.push((Rc::clone(&pack), "2026-03-15", facts));
            }
        }
    }
    worlds
}

/// Whoever approves, whatever is paid, before, on and after the last day.
fn worlds_of_itc() -> Vec<World> {
    let (pack, mut worlds) = (france(), Vec::new());
    for federation_approval in ["required", "not_required"] {
        for authority in ["none", "CEP", "FIPJP"] {
            for fee in ["none", "open", "blocking", "paid"] {
                for valid_until in ["none", "2026-03-14", "2026-03-15"] {
                    let facts = json!({ "federation_approval": federation_approval,
                        "authority": authority, "fee": fee, "valid_until": valid_until });
                    worlds.push((Rc::clone(&pack), "2026-03-15", facts));
                }
            }
        }
    }
    worlds
}

/// Everything the guards of a workflow can tell apart.
pub(crate) fn worlds(workflow: &str) -> Vec<World> {
    match workflow {
        "license" => worlds_of_license(),
        "payment" => worlds_of_payment(),
        "settlement" => ["2026-03-31", "2026-04-01"]
            .map(|on| (france(), on, json!({ "to": "2026-03-31" })))
            .into(),
        "due" => ["0.00", "0.01"]
            .map(|balance| (france(), "2026-03-15", json!({ "balance": balance })))
            .into(),
        "rules_draft" => worlds_of_draft(),
        "transfer" => worlds_of_transfer(),
        "itc" => worlds_of_itc(),
        _ => worlds_of_suspension(),
    }
}
