//! Recipients of adjustments and moves that are written out and not in the pack. They may still be
//! clubs that a request names.

use super::super::calls::Call;
use super::super::walk;
use super::Script;
use crate::ordered::set;
use crate::pack::check::{Check, Findings, Pack, declare};
use crate::refusal::{Code, Refusal};
use rhai::Position;
use std::collections::{BTreeMap, BTreeSet};

pub(super) static CHECK: Check = declare! {
    name: "script-recipients",
    demands: "Whom a script gives money to is in the organisation or an account: to anybody else \
              it is refused when it is asked for.",
    reports: [Warning UnknownRecipient],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) { adjust("Cover", money("1.50"), "insurance"); }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) { adjust("Cover", money("1.50"), "insurence"); }
            //                                                             ^ unknown_recipient
        "#
    },
};

/// Checks a file.
pub(super) fn check(pack: &Pack<'_>, script: &Script<'_>, findings: &mut Findings) {
    let organisation = &pack.sections.organisation;
    let nodes = organisation.nodes.iter().map(|node| node.code.as_str());
    let accounts = organisation.accounts.iter().map(|account| account.code.as_str());
    let known: BTreeSet<&str> = set(nodes.chain(accounts));
    let mut unknown: BTreeMap<Position, String> = BTreeMap::new();
    walk(&script.ast, &mut |nodes| {
        for (text, position) in Call::of(nodes).iter().flat_map(Call::recipients) {
            if !known.contains(text.as_str()) {
                unknown.insert(position, text.to_string());
            }
        }
        true
    });
    for (position, recipient) in unknown {
        let refusal = Refusal::new(Code::UnknownRecipient).with("recipient", recipient);
        let refusal = refusal.allowing(known.iter().copied());
        findings.warning(&CHECK, script.placed(position, refusal));
    }
}
