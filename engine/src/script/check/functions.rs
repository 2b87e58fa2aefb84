//! Calls of functions that nobody defined, or that take another number of values; what is near a
//! misspelt name is said with it.

use super::super::calls::{Call, nearest};
use super::super::functions::KNOWN;
use super::super::walk;
use super::Script;
use crate::ordered::set;
use crate::pack::check::{Check, Findings, declare};
use rhai::Position;
use std::collections::{BTreeMap, BTreeSet};

pub(super) static CHECK: Check = declare! {
    name: "script-functions",
    demands: "A script calls what there is, with as many values as it takes: the engine's \
              functions, and those of the pack's scripts.",
    reports: [Error ScriptInvalid],
    good: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) { adjust("Issue", doubled(money("1.50"))); }
        "#
        "scripts/doubled.rhai": r#"
            fn doubled(amount) { amount + amount }
        "#
    },
    bad: {
        "scripts/adjust.rhai": r#"
            fn license_adjust(ctx, quote) {
                ajust("Issue", money("1.50"));
            //  ^ script_invalid
                adjust("Issue");
            //  ^ script_invalid
            }
        "#
    },
};

/// What every script of the language may call: name, and number of values.
const BUILT_IN: [(&str, usize); 3] = [("is_def_fn", 2), ("is_def_var", 1), ("type_of", 1)];

/// The functions the scripts of a pack define together.
pub(super) struct Defined<'a> {
    /// Name and number of parameters.
    signatures: BTreeSet<(&'a str, usize)>,
    /// How many names were looked for among those that are near.
    compared: usize,
}

impl<'a> Defined<'a> {
    pub(super) fn new(scripts: &'a [Script<'_>]) -> Self {
        let functions = scripts.iter().flat_map(|script| script.ast.iter_functions());
        let signatures = set(functions.map(|function| (function.name, function.params.len())));
        Self { signatures, compared: 0 }
    }

    /// Checks the calls of a file, by their places.
    pub(super) fn check(&mut self, script: &Script<'_>, findings: &mut Findings) {
        let mut lost: BTreeMap<Position, String> = BTreeMap::new();
        walk(&script.ast, &mut |nodes| {
            if let Some(call) = Call::of(nodes)
                && let Some(reason) = self.unknown(&call)
            {
                lost.insert(call.position, reason);
            }
            true
        });
        for (position, reason) in lost {
            findings.error(&CHECK, script.mistake(position, &reason));
        }
    }

    /// Why a call finds no function.
    fn unknown(&mut self, call: &Call<'_>) -> Option<String> {
        let (name, given, values) = (&*call.called.name, call.called.args.len(), call.values());
        let known = KNOWN.iter().find(|(known, ..)| *known == name);
        let found = known.is_some_and(|(_, least, most)| (*least..=*most).contains(&values))
            || BUILT_IN.contains(&(name, values))
            || self.signatures.contains(&(name, given));
        if found {
            return None;
        }
        let built_in = BUILT_IN.iter().find(|(known, _)| *known == name);
        let own = self.signatures.range((name, 0)..).next().filter(|(own, _)| *own == name);
        let (takes, given) = match (known, built_in, own) {
            (Some((_, least, most)), ..) if least < most => (format!("{least} or {most}"), values),
            (Some((_, takes, _)), ..) | (_, Some((_, takes)), _) => (takes.to_string(), values),
            // A method's own value is no parameter of it.
            (.., Some((_, takes))) => (takes.to_string(), given),
            _ => return Some(self.nobody(name)),
        };
        Some(format!("`{name}` is given {given} where it takes {takes}"))
    }

    /// That there is no such function, and which is near.
    fn nobody(&mut self, name: &str) -> String {
        let said = format!("there is no function `{name}`");
        // Past what is listed nobody reads it.
        self.compared = self.compared.saturating_add(1);
        if self.compared > Findings::MOST_LISTED {
            return said;
        }
        let known = KNOWN.iter().map(|(known, ..)| *known);
        match nearest(name, known.chain(self.signatures.iter().map(|(own, _)| *own))) {
            Some(near) => format!("{said}, but `{near}`"),
            None => said,
        }
    }
}
