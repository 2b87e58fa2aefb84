//! Random packs: small, sound, of any policy; and the calls that put questions to them.

use carreau_engine::pack::{Audience, Document};
use carreau_engine::{Prepared, call};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// A tenant of one federation, region and district.
#[derive(Clone, Debug)]
pub struct Tenant {
    /// Currency and its digits.
    pub currency: (&'static str, u32),
    /// Section `tenant`, without what never varies.
    pub policy: Value,
    /// Components: members of each row.
    pub components: Vec<Value>,
    /// Surcharges.
    pub surcharges: Vec<Value>,
    /// Waivers.
    pub waivers: Vec<Value>,
    /// Distribution shares in percent; none: by component.
    pub shares: Option<Vec<u32>>,
}

/// Writes an amount of minor units as the wire does.
pub fn amount(minor: i64, digits: u32) -> String {
    let unit = 10_u64.pow(digits);
    let (sign, minor) = (if minor < 0 { "-" } else { "" }, minor.unsigned_abs());
    match digits {
        0 => format!("{sign}{minor}"),
        digits => {
            let width = usize::try_from(digits).expect("few digits");
            format!("{sign}{}.{:0width$}", minor / unit, minor % unit)
        }
    }
}

/// Reads an amount of the wire as minor units.
pub fn minor(value: &Value) -> i64 {
    let text = value.as_str().expect("an amount");
    text.replace('.', "").parse().expect("an amount")
}

/// The sum of the amounts of a list.
pub fn total(list: &Value) -> i64 {
    list.as_array().expect("a list").iter().map(|row| minor(&row["amount"])).sum()
}

/// What each recipient of a list of shares receives.
pub fn by_recipient(shares: &Value) -> BTreeMap<String, i64> {
    let mut found = BTreeMap::new();
    for share in shares.as_array().expect("a list") {
        let recipient = share["recipient"].as_str().expect("a recipient").to_owned();
        *found.entry(recipient).or_insert(0) += minor(&share["amount"]);
    }
    found
}

impl Tenant {
    /// The document, sound by construction.
    pub fn document(&self) -> Document {
        let mut sections = Map::new();
        let mut tenant = json!({ "tenant": "random", "name": "Random", "tax_account": "tax",
            "currency": self.currency.0, "time_zone": "UTC", "languages": ["en"] });
        let settings = self.policy.as_object().expect("members").clone();
        tenant.as_object_mut().expect("members").extend(settings);
        let word = |code: &str| json!({ "code": code, "name": code });
        let node = |code: &str, level: &str, parent: Option<&str>| {
            json!({
                "code": code, "level": level, "parent": parent, "name": code,
            })
        };
        sections.insert("tenant".to_owned(), tenant);
        sections.insert(
            "seasons".to_owned(),
            json!({ "seasons": [
            { "code": "2026", "starts_on": "2026-01-01", "ends_on": "2026-12-31" }] }),
        );
        sections.insert(
            "vocabulary".to_owned(),
            json!({
            "license_types": [word("senior")], "flags": [word("low_income"), word("disabled")],
            "levels": [word("national")], "classes": [word("open")] }),
        );
        sections.insert(
            "organisation".to_owned(),
            json!({
            "nodes": [node("FED", "federation", None), node("REG", "region", Some("FED")),
                      node("DIS", "district", Some("REG"))],
            "accounts": [word("tax"), word("insurance")] }),
        );
        sections.insert(
            "taxes".to_owned(),
            json!({ "taxes": [
            { "code": "standard", "category": "standard", "rate": "20", "illustrative": true },
            { "code": "odd", "category": "reduced", "rate": "5.5", "illustrative": true },
            { "code": "exempt", "category": "exempt", "illustrative": true }] }),
        );
        sections.insert(
            "fees/2026".to_owned(),
            json!({ "season": "2026", "components": self.components }),
        );
        let entry = self.components.iter().enumerate().map(|(index, component)| {
            let per = if index % 2 == 0 { "per_team" } else { "per_player" };
            json!({ "code": format!("e{index}"), "name": "e", "owner": component["owner"],
                    "tax": component["tax"], "basis": per, "illustrative": true,
                    "amount": component["prices"][0]["amount"] })
        });
        let entry: Vec<Value> = entry.collect();
        sections.insert(
            "schedules/2026".to_owned(),
            json!({ "season": "2026", "competition_entry": entry }),
        );
        sections.insert(
            "surcharges/2026".to_owned(),
            json!({ "season": "2026", "surcharges": self.surcharges }),
        );
        sections.insert("waivers".to_owned(), json!({ "waivers": self.waivers }));
        sections.insert("distribution".to_owned(), self.distribution());
        let public = |(name, section)| (name, (Audience::Public, section));
        Document::assemble("random", sections.into_iter().map(public).collect())
    }

    fn distribution(&self) -> Value {
        let Some(shares) = &self.shares else { return json!({}) };
        let who = [
            ("level", "federation"),
            ("level", "region"),
            ("level", "club"),
            ("recipient", "insurance"),
        ];
        let share = |((kind, name), percentage): (&(&str, &str), &u32)| {
            json!({
                *kind: name, "percentage": percentage.to_string(),
            })
        };
        let shares: Vec<Value> = who.iter().zip(shares).map(share).collect();
        json!({ "distributions": [{ "code": "all", "mode": "shares", "shares": shares,
            "fee_categories": ["license", "competition_entry"], "illustrative": true }] })
    }

    /// The pack, ready.
    pub fn prepare(&self) -> Prepared {
        Prepared::new(self.document()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
    }

    /// The same amount, written in this currency.
    pub fn amount(&self, minor: i64) -> String {
        amount(minor, self.currency.1)
    }
}

/// Asks and reads the reply.
pub fn ask(pack: &Prepared, op: &str, on: &str, input: &Value) -> Value {
    let request = json!({ "op": op, "on": on, "input": input }).to_string();
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

/// Asks what must be answered.
pub fn answer(pack: &Prepared, op: &str, on: &str, input: &Value) -> Value {
    let reply = ask(pack, op, on, input);
    assert!(reply.get("ok").is_some(), "{op} on {on} {input}: {reply}");
    reply["ok"].clone()
}

/// A licence's input.
pub fn license(season: &str, birth_year: u32, flags: &[&str]) -> Value {
    json!({ "season": season, "license_type": "senior", "org": { "district": "DIS", "club": "C" },
            "player": { "birth_date": format!("{birth_year}-06-15"), "flags": flags } })
}

fn row(mut row: Value, optional: Vec<(&str, Option<Value>)>) -> Value {
    let members = row.as_object_mut().expect("members");
    for (name, value) in optional {
        if let Some(value) = value {
            members.insert(name.to_owned(), value);
        }
    }
    row
}

fn maybe(values: &[&'static str]) -> impl Strategy<Value = Option<Value>> + use<> {
    proptest::option::of(select(values.to_vec()).prop_map(Value::from))
}

fn rounding() -> impl Strategy<Value = Option<Value>> {
    maybe(&["half_up", "half_even", "up", "down"])
}

/// Minor units: nothing, little, usual, much.
pub fn minors() -> impl Strategy<Value = i64> {
    prop_oneof![1 => Just(0_i64), 3 => 1_i64..20, 8 => 1_i64..20_000, 1 => 1_i64..1_000_000_000]
}

/// A percentage with up to six places, at most the whole.
pub fn percentage() -> impl Strategy<Value = String> {
    prop_oneof![
        (0_u32..=100).prop_map(|whole| whole.to_string()),
        (0_u32..100, 0_u32..1_000_000).prop_map(|(whole, part)| format!("{whole}.{part:06}")),
    ]
}

fn component(digits: u32) -> impl Strategy<Value = Value> {
    let owners = select(vec!["federation", "region", "district", "club"]);
    let tax = maybe(&["standard", "odd", "exempt"]);
    (minors(), owners, tax, maybe(&["insurance"]), rounding()).prop_map(
        move |(minor, owner, tax, recipient, rounding)| {
            let prices = json!([{ "amount": amount(minor, digits), "illustrative": true }]);
            let fixed = json!({ "name": "c", "owner": owner, "prices": prices });
            row(fixed, vec![("tax", tax), ("recipient", recipient), ("rounding", rounding)])
        },
    )
}

/// Percentage or fixed amount.
fn measure(digits: u32) -> impl Strategy<Value = (&'static str, String)> {
    prop_oneof![
        percentage().prop_map(|text| ("percentage", text)),
        minors().prop_map(move |minor| ("amount", amount(minor, digits))),
    ]
}

fn surcharge(digits: u32, codes: Vec<String>) -> impl Strategy<Value = Value> {
    let few = 0..=codes.len().min(2);
    let recipient = maybe(&["insurance", "REG"]);
    (any::<bool>(), measure(digits), subsequence(codes, few), recipient, rounding()).prop_map(
        |(early, (kind, text), applies_to, recipient, rounding)| {
            let (name, date) = if early { ("until", "2026-03-31") } else { ("from", "2026-05-01") };
            let fixed = json!({ "name": "s", "kind": if early { "early_bird" } else { "late_fee" },
                "steps": [{ name: date, kind: text }], "applies_to": applies_to,
                "fee_categories": ["license", "competition_entry"], "illustrative": true });
            row(fixed, vec![("recipient", recipient), ("rounding", rounding)])
        },
    )
}

fn waiver(digits: u32, codes: Vec<String>) -> impl Strategy<Value = Value> {
    let few = 0..=codes.len().min(2);
    let measures = prop_oneof![1 => Just(None), 4 => measure(digits).prop_map(Some)];
    let borne_by = maybe(&["federation", "region", "club"]);
    let flag = select(vec!["low_income", "disabled"]);
    (measures, subsequence(codes, few), borne_by, flag, rounding()).prop_map(
        |(measure, applies_to, borne_by, flag, rounding)| {
            let mode = match &measure {
                None => "full",
                Some(("percentage", _)) => "percentage",
                Some(_) => "fixed",
            };
            let fixed = json!({ "name": "w", "kind": "custom", "mode": mode,
                "when": { "flags": [flag] }, "applies_to": applies_to,
                "fee_categories": ["license", "competition_entry"], "illustrative": true });
            let mut all = vec![("borne_by", borne_by), ("rounding", rounding)];
            all.extend(measure.map(|(kind, text)| (kind, Some(Value::from(text)))));
            row(fixed, all)
        },
    )
}

fn coded(rows: Vec<Value>, letter: char) -> Vec<Value> {
    let code = |(index, it)| row(it, vec![("code", Some(format!("{letter}{index}").into()))]);
    rows.into_iter().enumerate().map(code).collect()
}

fn policy(digits: u32) -> impl Strategy<Value = Value> {
    let stacking = select(vec!["best_of", "sequential", "additive"]);
    let increment = proptest::option::of(select(vec![5_i64, 10, 50, 100, 7]));
    (stacking, any::<bool>(), any::<bool>(), rounding(), increment, rounding()).prop_map(
        move |(stacking, waivers_first, net, rounding, increment, coarse)| {
            let order =
                if waivers_first { ["waivers", "surcharges"] } else { ["surcharges", "waivers"] };
            let fixed = json!({ "stacking": stacking, "order": order,
                                "prices": if net { "net" } else { "gross" } });
            let last = increment.map(|increment| {
                row(json!({ "increment": amount(increment, digits) }), vec![("rounding", coarse)])
            });
            row(fixed, vec![("rounding", rounding), ("final_rounding", last)])
        },
    )
}

/// Four percentages that add up to the whole.
fn shares() -> impl Strategy<Value = Vec<u32>> {
    (0_u32..=100, 0_u32..=100, 0_u32..=100).prop_map(|(a, b, c)| {
        let mut cuts = [a, b, c];
        cuts.sort_unstable();
        vec![cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]]
    })
}

/// A tenant of any policy.
pub fn tenant() -> impl Strategy<Value = Tenant> {
    select(vec![("EUR", 2), ("JPY", 0), ("TND", 3)]).prop_flat_map(|currency| {
        let digits = currency.1;
        let components = prop::collection::vec(component(digits), 1..=6);
        let components = components.prop_map(|rows| coded(rows, 'c'));
        (components, policy(digits), proptest::option::of(shares())).prop_flat_map(
            move |(components, policy, shares)| {
                let code = |row: &Value| row["code"].as_str().expect("a code").to_owned();
                let codes: Vec<String> = components.iter().map(code).collect();
                let surcharges = prop::collection::vec(surcharge(digits, codes.clone()), 0..=3);
                let waivers = prop::collection::vec(waiver(digits, codes), 0..=3);
                (surcharges, waivers).prop_map(move |(surcharges, waivers)| Tenant {
                    currency,
                    policy: policy.clone(),
                    components: components.clone(),
                    surcharges: coded(surcharges, 's'),
                    waivers: coded(waivers, 'w'),
                    shares: shares.clone(),
                })
            },
        )
    })
}
