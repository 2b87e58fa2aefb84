//! JSON Schemas of every operation and section, generated from the engine's types.
//!
//! Never in wasm: editors, the command line and documentation read them.

use crate::fees::{
    affiliation, copy_season, entry, license, quote, sanction, split, surcharge, suspension, waiver,
};
use crate::ledger::{accounts, charge, debt, post};
use crate::pack::sections::{
    Distributions, Fees, Organisation, Overrides, Schedules, Seasons, Sources, Surcharges, Taxes,
    Tenant, Transfers, Vocabulary, Waivers,
};
use crate::pack::{amend, config, diff};
use crate::script::ScriptsSection;
use crate::transfers::{check, federations, itc, term};
use crate::workflow::{self, diagram};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

fn op<I: JsonSchema, O: JsonSchema>(name: &str) -> Value {
    json!({ "op": name, "input": schema_for!(I), "ok": written::<O>() })
}

/// The schema of what is written, where a field may be left out that a reader would ask for: one
/// without a value is, and never null.
fn written<O: JsonSchema>() -> Schema {
    let settings = SchemaSettings::default().for_serialize();
    let settings = settings.with_transform(RecursiveTransform(left_out));
    settings.into_generator().into_root_schema_for::<O>()
}

/// Takes null from what an object's members may be; those that might have been it may be missing.
fn left_out(schema: &mut Schema) {
    let mut missing = Vec::new();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        for (name, property) in properties {
            if take_null(property) {
                missing.push(name.clone());
            }
        }
    }
    let Some(Value::Array(required)) = schema.get_mut("required") else { return };
    required.retain(|name| !missing.iter().any(|it| name.as_str() == Some(it)));
    if required.is_empty() {
        schema.remove("required");
    }
}

/// Takes null from what a value may be; whether it might have been.
fn take_null(property: &mut Value) -> bool {
    let null = |of: &Value| *of == json!("null") || *of == json!({ "type": "null" });
    for list in ["type", "anyOf"] {
        if let Some(Value::Array(kinds)) = property.get_mut(list) {
            let before = kinds.len();
            kinds.retain(|kind| !null(kind));
            let taken = kinds.len() < before;
            if let (true, "type", [one]) = (taken, list, kinds.as_slice()) {
                let one = one.clone();
                if let Some(members) = property.as_object_mut() {
                    members.insert(list.to_owned(), one);
                }
            }
            return taken;
        }
    }
    false
}

/// The schemas of every operation: `op`, `input`, `ok`.
#[must_use]
pub fn operations() -> Vec<Value> {
    vec![
        op::<license::Input, quote::Quote<'_>>("license_fee.calculate"),
        op::<affiliation::Input, quote::Quote<'_>>("affiliation_fee.calculate"),
        op::<entry::Input, quote::Quote<'_>>("entry_fee.calculate"),
        op::<sanction::Input, sanction::Output<'_>>("sanction_fee.calculate"),
        op::<suspension::Input, suspension::Output<'_>>("suspension_fee.calculate"),
        op::<surcharge::Input, surcharge::Output<'_>>("surcharge.calculate"),
        op::<waiver::Input, waiver::Output<'_>>("waiver.calculate"),
        op::<split::Input, split::Output<'_>>("split.calculate"),
        op::<copy_season::Input, copy_season::Output>("season.copy"),
        op::<config::Input, config::Listed>("config.list"),
        op::<config::Change, config::Changes>("config.change"),
        op::<workflow::Input, workflow::Step>("workflow.step"),
        op::<diagram::Input, diagram::Diagram>("workflow.diagram"),
        op::<charge::Input, charge::Output<'_>>("ledger.charge"),
        op::<accounts::Input, accounts::Output<'_>>("ledger.accounts"),
        op::<post::Input, post::Output<'_>>("ledger.post"),
        op::<debt::Input, debt::Output<'_>>("debt.check"),
        op::<check::Input, check::Output<'_>>("transfer.check"),
        op::<term::Input, term::Output>("transfer.term"),
        op::<itc::Input, itc::Output>("itc.open"),
        op::<itc::Completed, itc::Eligibility>("itc.eligibility"),
        op::<federations::Input, federations::Found<'_>>("confederation.find"),
        op::<federations::Everything, federations::Listed<'_>>("confederation.list"),
        op::<diff::Input, diff::Checked>("pack.check"),
        op::<diff::Input, diff::Difference>("pack.diff"),
        op::<amend::Input, amend::Amended>("pack.amend"),
    ]
}

/// The schemas of every section, by name; seasonal ones as `<kind>/<season>`.
#[must_use]
pub fn sections() -> Vec<(&'static str, Value)> {
    vec![
        ("tenant", json!(schema_for!(Tenant))),
        ("seasons", json!(schema_for!(Seasons))),
        ("vocabulary", json!(schema_for!(Vocabulary))),
        ("organisation", json!(schema_for!(Organisation))),
        ("sources", json!(schema_for!(Sources))),
        ("taxes", json!(schema_for!(Taxes))),
        ("fees/<season>", json!(schema_for!(Fees))),
        ("overrides/<season>", json!(schema_for!(Overrides))),
        ("surcharges/<season>", json!(schema_for!(Surcharges))),
        ("schedules/<season>", json!(schema_for!(Schedules))),
        ("waivers", json!(schema_for!(Waivers))),
        ("distribution", json!(schema_for!(Distributions))),
        ("transfers", json!(schema_for!(Transfers))),
        ("scripts", json!(schema_for!(ScriptsSection))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::OPS;

    #[test]
    fn every_operation_has_its_schemas() {
        let described = operations();
        let names: Vec<&str> = described.iter().filter_map(|op| op["op"].as_str()).collect();
        let known: Vec<&str> = OPS.iter().map(|op| op.name).collect();
        assert_eq!(names, known);
        for op in described {
            assert!(op["input"]["properties"].is_object(), "{}", op["op"]);
        }
    }

    #[test]
    fn what_is_left_out_is_never_null_and_never_required() {
        for op in operations() {
            assert!(!op["ok"].to_string().contains("\"null\""), "{}", op["op"]);
        }
        let listed = operations().into_iter().find(|op| op["op"] == "config.list");
        let required = listed.map(|op| op["ok"]["required"].clone());
        assert_eq!(required, Some(json!(["entries"])));
    }
}
