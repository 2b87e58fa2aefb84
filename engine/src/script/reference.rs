//! The reference for authors of scripts, generated from the tables the engine itself reads: each
//! hook with what it is called with, what it may say and an example; every function; every record.

use super::kinds::Kinds;
use super::table::HOOKS;
use serde::Serialize;

/// What authors of scripts need to know.
#[derive(Debug, Serialize, schemars::JsonSchema)]
#[schemars(rename = "ScriptReference")]
pub struct Reference {
    /// The hooks, in the order they are called in.
    pub hooks: Vec<HookEntry>,
    /// What any script may call, by name.
    pub functions: Vec<FunctionEntry>,
    /// What hooks are called with, and what is in it.
    pub records: Vec<RecordEntry>,
}

/// A hook as authors read of it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
#[schemars(rename = "ScriptHook")]
pub struct HookEntry {
    /// Its name, that of the function a pack defines.
    pub name: &'static str,
    /// What it is called with.
    pub parameters: Vec<Member>,
    /// What it gives back; nothing where it gives nothing.
    pub gives: Option<&'static str>,
    /// The functions by which it says what it wants.
    pub says: Vec<&'static str>,
    /// When it is called, and what it may do.
    pub about: &'static str,
    /// A hook of a pack.
    pub example: &'static str,
}

/// A function scripts may call; those by which a hook says what it wants, in the hooks that name
/// them.
#[derive(Debug, Serialize, schemars::JsonSchema)]
#[schemars(rename = "ScriptFunction")]
pub struct FunctionEntry {
    /// Its name.
    pub name: &'static str,
    /// How it is called, and what it gives.
    pub signature: &'static str,
    /// What it does.
    pub about: &'static str,
}

/// A parameter, or a member of a record.
#[derive(Debug, Serialize, schemars::JsonSchema)]
#[schemars(rename = "ScriptMember")]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it is, in words.
    pub is: String,
    /// The record it is, or is a list of; none where it is none.
    pub record: Option<&'static str>,
    /// Whether it is a list.
    pub is_list: bool,
}

/// A record, or a date.
#[derive(Debug, Serialize, schemars::JsonSchema)]
#[schemars(rename = "ScriptRecord")]
pub struct RecordEntry {
    /// Its name here; scripts do not use it.
    pub name: &'static str,
    /// What is in it.
    pub members: Vec<Member>,
}

/// Of each hook its name, when it is called and what it may do, and an example.
const TOLD: [(&str, &str, &str); 10] = [
    (
        "license_component",
        "Called for each component of a licence once its override is applied, before surcharges \
         and waivers. Changes its amount with `change`, leaves it out with `drop`; keeps it \
         where it says neither.",
        "fn license_component(ctx, component) {\n    \
               if component.code == \"magazine\" && ctx.age < 18 {\n        \
                   drop();\n        \
                   explain(\"The magazine is for adults.\");\n    \
               }\n\
           }\n",
    ),
    (
        "license_adjust",
        "Called once for a licence, after surcharges and waivers. Adds labelled amounts, or \
         takes them off, with `adjust`.",
        "fn license_adjust(ctx, quote) {\n    \
               if ctx.org.region == \"CORSE\" && ctx.age < 25 {\n        \
                   adjust(\"corsica\", -money(\"1.50\"));\n    \
               }\n\
           }\n",
    ),
    (
        "waiver_eligible",
        "Called for each waiver of kind `custom` whose own conditions are met, for each person \
         it is looked at for. Gives true where the waiver is granted, else false.",
        "fn waiver_eligible(ctx, waiver) {\n    \
               waiver.code == \"newcomer\" && ctx.on < date(\"2026-03-01\")\n\
           }\n",
    ),
    (
        "affiliation_adjust",
        "Called once for a club's affiliation, after surcharges and waivers. Adds labelled \
         amounts with `adjust`.",
        "fn affiliation_adjust(ctx, quote) {\n    \
               if ctx.member_count < 10 {\n        \
                   adjust(\"small_club\", -money(\"10.00\"));\n    \
               }\n\
           }\n",
    ),
    (
        "entry_adjust",
        "Called once for a team's entry, after surcharges and waivers. Adds labelled amounts \
         with `adjust`.",
        "fn entry_adjust(ctx, quote) {\n    \
               if ctx.team_size == 2 {\n        \
                   adjust(\"pair\", -money(\"1.00\"));\n    \
               }\n\
           }\n",
    ),
    (
        "sanction_adjust",
        "Called once for the sanction of a competition, with all its classes. Adds labelled \
         amounts with `adjust`.",
        "fn sanction_adjust(ctx, quote) {\n    \
               if ctx.classes.len() > 4 {\n        \
                   adjust(\"many_classes\", -money(\"50.00\"));\n    \
               }\n\
           }\n",
    ),
    (
        "suspension_adjust",
        "Called once for the fee of a suspension. Adds labelled amounts with `adjust`.",
        "fn suspension_adjust(ctx, quote) {\n    \
               if quote.total > money(\"100.00\") {\n        \
                   adjust(\"cap\", money(\"100.00\") - quote.total);\n    \
               }\n\
           }\n",
    ),
    (
        "split_adjust",
        "Called once an amount is split among its recipients. Moves amounts from one to another \
         with `move_share`; what they add up to stays as it is.",
        "fn split_adjust(ctx, shares) {\n    \
               if ctx.fee_category == \"license\" && ctx.org.district == \"CD13\" {\n        \
                   move_share(\"FFPJP\", \"CD13\", money(\"0.50\"));\n    \
               }\n\
           }\n",
    ),
    (
        "transfer_check",
        "Called once for a request to change clubs, after everything else was judged. Adds a \
         reason against it with `refuse`; what the rules already hold against it stays.",
        "fn transfer_check(ctx, check) {\n    \
               if check.kind == \"external\" && ctx.age < 12 {\n        \
                   refuse(\"too_young\", \"Children stay in their district.\");\n    \
               }\n\
           }\n",
    ),
    (
        "itc_authority",
        "Called once for a certificate that is asked for. Names with `authority` who decides \
         besides the two federations; where it names nobody, it is as the rules say.",
        "fn itc_authority(ctx, certificate) {\n    \
               if certificate.is_intercontinental && ctx.on >= date(\"2027-01-01\") {\n        \
                   authority(\"FIPJP\");\n    \
               }\n\
           }\n",
    ),
];

/// The hooks that give true or false; the others give nothing.
const DECIDES: [&str; 1] = ["waiver_eligible"];

/// Of each function its name, how it is called, and what it does.
const FUNCTIONS: [(&str, &str, &str); 21] = [
    ("abs", "abs(x) → decimal", "The amount without its sign."),
    ("add_days", "date.add_days(n) → date", "The date so many days later; earlier below zero."),
    (
        "add_months",
        "date.add_months(n) → date",
        "The same day so many months later, or the month's last day.",
    ),
    (
        "adjust",
        "adjust(label, amount) or adjust(label, amount, recipient)",
        "Adds an amount under a label, below zero to take it off: over the components in \
         proportion, or to a recipient. In a hook that adjusts a fee.",
    ),
    (
        "authority",
        "authority(code)",
        "Names who decides on a certificate, once: `CEP`, `FIPJP`, or `none` for nobody else. In \
         `itc_authority`.",
    ),
    ("change", "change(amount)", "Gives the component another amount, once."),
    ("contains", "list.contains(text) → truth", "Whether a list of texts has this one; also `in`."),
    ("date", "date(\"2026-01-31\") → date", "A date."),
    ("decimal", "decimal(n) → decimal", "A whole number as a decimal."),
    ("drop", "drop()", "Leaves the component out, once."),
    ("explain", "explain(text)", "Adds a sentence to the explanation."),
    ("len", "list.len() or text.len() → whole number", "How many items, or characters."),
    ("max", "max(a, b)", "The larger of two numbers."),
    ("min", "min(a, b)", "The smaller of two numbers."),
    ("money", "money(\"1.50\") → decimal", "An amount in the tenant's currency."),
    (
        "move_share",
        "move_share(from, to, amount)",
        "Moves so much of one recipient's share to another. In `split_adjust`.",
    ),
    ("percent", "percent(\"12.5\") → decimal", "A percentage as a factor: 0.125."),
    (
        "refuse",
        "refuse(code, message)",
        "Refuses the decision, and says why; in `transfer_check` a reason among the others.",
    ),
    (
        "round",
        "round(x, places, mode) → decimal",
        "Rounds to so many places: `half_up`, `half_even`, `up`, `down`.",
    ),
    ("to_string", "x.to_string() → text", "A number or date as text."),
    (
        "within",
        "date.within(\"11-01\", \"01-31\") → truth",
        "Whether the date lies in a part of the year, both days included.",
    ),
];

/// Of records that have names, their names.
const RECORDS: [(Kinds, &str); 19] = [
    (Kinds::LICENSE, "context of a licence"),
    (Kinds::AFFILIATION, "context of an affiliation"),
    (Kinds::ENTRY, "context of an entry"),
    (Kinds::SANCTION, "context of a sanction"),
    (Kinds::SUSPENSION, "context of a suspension"),
    (Kinds::WAIVING, "context of a waiver"),
    (Kinds::SPLITTING, "context of a split"),
    (Kinds::PLAYER, "player"),
    (Kinds::ORG, "club's path"),
    (Kinds::QUOTE, "quote"),
    (Kinds::LINE, "line of the quote"),
    (Kinds::COMPONENT, "component"),
    (Kinds::WAIVER, "waiver"),
    (Kinds::SHARE, "share"),
    (Kinds::TRANSFER, "context of a transfer"),
    (Kinds::CHECK, "check of a transfer"),
    (Kinds::CERTIFYING, "context of a certificate"),
    (Kinds::CERTIFICATE, "certificate"),
    (Kinds::DATE, "date"),
];

/// The reference.
#[must_use]
pub fn reference() -> Reference {
    let hooks = HOOKS.into_iter().zip(TOLD).map(|(hook, (_, about, example))| HookEntry {
        name: hook.name,
        parameters: hook.parameters.iter().map(member).collect(),
        gives: DECIDES.contains(&hook.name).then_some("true or false"),
        says: hook.says.iter().copied().chain(["explain", "refuse"]).collect(),
        about,
        example,
    });
    let functions = FUNCTIONS.into_iter();
    let functions =
        functions.map(|(name, signature, about)| FunctionEntry { name, signature, about });
    let records = RECORDS.into_iter().map(|(kind, name)| {
        let members = kind.members().iter().map(member).collect();
        RecordEntry { name, members }
    });
    Reference { hooks: hooks.collect(), functions: functions.collect(), records: records.collect() }
}

fn member((name, kinds): &(&'static str, Kinds)) -> Member {
    // Of a list of anything nothing is known.
    let is_list = kinds.without(Kinds::LISTS).is_none() && !kinds.meet(Kinds::LIST);
    let of = if is_list { kinds.items() } else { *kinds };
    let found = |(kind, name): (Kinds, &'static str)| of.meet(kind).then_some(name);
    let record = RECORDS.into_iter().find_map(found);
    Member { name, is: kinds.to_string(), record, is_list }
}

#[cfg(test)]
mod tests {
    use super::super::functions::KNOWN;
    use super::*;

    #[test]
    fn every_hook_function_and_record_is_told_of() {
        let told: Vec<&str> = TOLD.iter().map(|(name, ..)| *name).collect();
        let hooks: Vec<&str> = HOOKS.iter().map(|hook| hook.name).collect();
        assert_eq!(told, hooks);
        let functions: Vec<&str> = FUNCTIONS.iter().map(|(name, ..)| *name).collect();
        let known: Vec<&str> = KNOWN.iter().map(|(name, ..)| *name).collect();
        assert_eq!(functions, known);
        let records = RECORDS.iter().fold(Kinds::NONE, |all, (kind, _)| all.or(*kind));
        assert_eq!(records, Kinds::RECORDS.or(Kinds::DATE));
        for hook in reference().hooks {
            assert!(hook.parameters.iter().all(|it| it.record.is_some()), "{}", hook.name);
            assert!(hook.example.contains(hook.name), "{}", hook.name);
        }
        assert!(DECIDES.iter().all(|name| hooks.contains(name)));
    }
}
