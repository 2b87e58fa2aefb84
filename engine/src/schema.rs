//! JSON Schemas of every operation and section, generated from the engine's types.
//!
//! Never in wasm: editors, the command line and documentation read them.

use crate::fees::{
    affiliation, copy_season, entry, license, quote, sanction, split, surcharge, suspension, waiver,
};
use crate::pack::sections::{
    Distributions, Fees, Organisation, Overrides, Schedules, Seasons, Sources, Surcharges, Taxes,
    Tenant, Vocabulary, Waivers,
};
use crate::pack::{config, diff};
use crate::script::ScriptsSection;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

fn op<I: JsonSchema, O: JsonSchema>(name: &str) -> Value {
    json!({ "op": name, "input": schema_for!(I), "ok": written::<O>() })
}

/// The schema of what is written, where a field may be left out that a reader would ask for.
fn written<O: JsonSchema>() -> Schema {
    SchemaSettings::default().for_serialize().into_generator().into_root_schema_for::<O>()
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
        op::<diff::Input, diff::Checked>("pack.check"),
        op::<diff::Input, diff::Difference>("pack.diff"),
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
    }
}
