//! The packs that are measured: one family, of three sizes, whose quotes do the same work.
//!
//! Whatever the size, a senior's quote has twelve components owned by four levels of the path,
//! three of them overridden, one surcharge of two, one waiver of three, and five recipients; a
//! larger pack differs by prices of other licence types and by overrides of other districts and
//! clubs. So a look-up that goes over the whole pack shows as a quote that takes longer.

use std::collections::BTreeMap;

use carreau_engine::pack::{Audience, Document};
use serde_json::{Value, json};

/// Requests asked in turn.
pub(crate) const REQUESTS: u32 = 64;
/// Licence types; quotes are for the first.
const LICENSE_TYPES: [&str; 4] = ["senior", "veteran", "junior", "youth"];
/// Owner's level, and the amounts of its components: 60.00 in all before overrides.
const LEVELS: [(&str, [&str; 3]); 4] = [
    ("federation", ["12.00", "2.50", "1.50"]),
    ("region", ["6.00", "3.00", "2.00"]),
    ("district", ["11.00", "4.00", "2.00"]),
    ("club", ["9.00", "5.00", "2.00"]),
];

/// How large a pack is.
#[derive(Clone, Copy)]
pub(crate) struct Size {
    /// Prices and overrides the pack is said to have; the smallest has the twelve prices and the
    /// three overrides that a quote uses.
    pub(crate) rows: usize,
    regions: u32,
    districts: u32,
    clubs: u32,
    license_types: usize,
}

/// The three sizes. Districts and clubs are those of all the pack.
pub(crate) const SIZES: [Size; 3] = [
    Size { rows: 12, regions: 1, districts: 1, clubs: 1, license_types: 1 },
    Size { rows: 1_000, regions: 10, districts: 50, clubs: 200, license_types: 4 },
    Size { rows: 10_000, regions: 20, districts: 100, clubs: 2_400, license_types: 4 },
];

impl Size {
    /// The pack document, in JSON.
    pub(crate) fn pack(self, script: Option<&str>) -> Vec<u8> {
        let mut sections = BTreeMap::new();
        let mut add = |name: &str, content| {
            sections.insert(name.to_owned(), (Audience::Public, content));
        };
        add("tenant", tenant());
        add(
            "seasons",
            json!({ "seasons": [
            { "code": "2026", "starts_on": "2026-01-01", "ends_on": "2026-12-31" },
        ] }),
        );
        add("vocabulary", self.vocabulary());
        add("organisation", self.organisation());
        add("fees/2026", json!({ "season": "2026", "components": self.components() }));
        add("overrides/2026", json!({ "season": "2026", "overrides": self.overrides() }));
        add("surcharges/2026", surcharges());
        add("schedules/2026", self.schedules());
        add("waivers", waivers());
        if let Some(text) = script {
            add("scripts", scripts(text));
        }
        Document::assemble("bench", sections).to_value().to_string().into_bytes()
    }

    /// The requests: seniors of clubs all over the tree, of 34 ages.
    pub(crate) fn requests(self, explain: bool) -> Vec<Vec<u8>> {
        let request = |number: u32| {
            // 37 and the number of clubs have no divisor in common, so clubs do not repeat soon.
            let club = number.wrapping_mul(37).checked_rem(self.clubs).unwrap_or_default();
            let year = number.checked_rem(34).unwrap_or_default().saturating_add(1970);
            let district = club.checked_rem(self.districts).unwrap_or_default();
            let region = district.checked_rem(self.regions).unwrap_or_default();
            let mut request = json!({ "op": "license_fee.calculate", "on": "2026-05-15", "input": {
                "season": "2026",
                "license_type": "senior",
                "player": {
                    "birth_date": format!("{year}-05-01"),
                    "flags": ["low_income"],
                    "family": { "size": 3, "rank": 2 },
                },
                "org": {
                    "federation": "F",
                    "region": format!("R{region}"),
                    "district": format!("D{district}"),
                    "club": format!("C{club}"),
                },
            } });
            if let (false, Some(members)) = (explain, request.as_object_mut()) {
                members.insert("explain".to_owned(), Value::Bool(false));
            }
            request.to_string().into_bytes()
        };
        (0..REQUESTS).map(request).collect()
    }

    /// Requests by the schedules, each of three operations in turn: what a club pays for its
    /// affiliation and a national competition, and its district for sanctioning one.
    pub(crate) fn schedule_requests(self) -> Vec<Vec<u8>> {
        let request = |number: u32| {
            let club = number.wrapping_mul(37).checked_rem(self.clubs).unwrap_or_default();
            let district = club.checked_rem(self.districts).unwrap_or_default();
            let (club, district) = (format!("C{club}"), format!("D{district}"));
            let (op, input) = match number.checked_rem(3) {
                Some(0) => (
                    "affiliation_fee.calculate",
                    json!({ "season": "2026", "club": club, "org": {}, "member_count": 40 }),
                ),
                Some(1) => (
                    "entry_fee.calculate",
                    json!({ "season": "2026", "level": "national", "class": "open",
                            "team_size": 3, "org": { "club": club } }),
                ),
                _ => (
                    "sanction_fee.calculate",
                    json!({ "season": "2026", "level": "national", "classes": ["open", "youth"],
                            "host_district": district }),
                ),
            };
            let request = json!({ "op": op, "on": "2026-05-15", "input": input });
            request.to_string().into_bytes()
        };
        (0..REQUESTS).map(request).collect()
    }

    fn license_types(self) -> impl Iterator<Item = &'static str> {
        LICENSE_TYPES.into_iter().take(self.license_types)
    }

    fn vocabulary(self) -> Value {
        let word = |code: &str| json!({ "code": code, "name": code });
        let words = |codes: &[&str]| codes.iter().map(|code| word(code)).collect::<Vec<_>>();
        json!({
            "license_types": self.license_types().map(word).collect::<Vec<_>>(),
            "flags": words(&["disabled", "low_income"]),
            "labels": words(&["issue_fee"]),
            "levels": words(&["national", "local"]),
            "classes": words(&["open", "youth"]),
        })
    }

    fn organisation(self) -> Value {
        let mut nodes = vec![json!({ "code": "F", "level": "federation", "name": "F" })];
        let levels = [
            ("region", "R", self.regions, "F", 1),
            ("district", "D", self.districts, "R", self.regions),
            ("club", "C", self.clubs, "D", self.districts),
        ];
        for (level, letter, count, above, parents) in levels {
            for number in 0..count {
                let code = format!("{letter}{number}");
                let parent = match above {
                    "F" => above.to_owned(),
                    _ => format!("{above}{}", number.checked_rem(parents).unwrap_or_default()),
                };
                nodes.push(json!({
                    "name": code, "code": code, "level": level, "parent": parent,
                }));
            }
        }
        json!({ "nodes": nodes, "accounts": [{ "code": "pool", "name": "Insurance pool" }] })
    }

    fn components(self) -> Vec<Value> {
        let mut components = Vec::new();
        for (level, amounts) in LEVELS {
            for (amount, number) in amounts.into_iter().zip(1_u32..) {
                let price = |license_type| {
                    let when = json!({ "license_types": [license_type], "age_to": 120 });
                    json!({ "amount": amount, "when": when, "illustrative": true })
                };
                let code = format!("{level}_{number}");
                let mut component = json!({
                    "name": code, "code": code, "owner": level,
                    "prices": self.license_types().map(price).collect::<Vec<_>>(),
                });
                // The federation's second component is the insurance, the same for all.
                if let ("federation", 2, Some(members)) = (level, number, component.as_object_mut())
                {
                    members.insert("recipient".to_owned(), json!("pool"));
                    members.insert("locked".to_owned(), json!(true));
                }
                components.push(component);
            }
        }
        components
    }

    /// One row a schedule that concerns the requests, and in a larger pack as many of other
    /// competitions, and of clubs' own, as a quarter of its rows.
    fn schedules(self) -> Value {
        let row = |code: String, extra: Value| {
            let mut row = json!({ "code": code, "name": "row", "illustrative": true,
                                  "amount": "15.00" });
            if let (Some(row), Some(extra)) = (row.as_object_mut(), extra.as_object()) {
                row.extend(extra.clone());
            }
            row
        };
        let mut entries = vec![row(
            "entry".to_owned(),
            json!({ "owner": "district", "basis": "per_team", "levels": ["national"] }),
        )];
        let mut affiliation =
            vec![row("affiliation".to_owned(), json!({ "owner": "federation", "basis": "flat" }))];
        let mut sanctions = vec![row("sanction".to_owned(), json!({ "levels": ["national"] }))];
        let others = if self.license_types > 1 { self.rows.div_ceil(16) } else { 0 };
        let clubs = usize::try_from(self.clubs).unwrap_or(usize::MAX);
        for number in 0..others {
            let code = format!("other_{number}");
            // The last club, whose turn comes in no request of the larger packs.
            let club = format!("C{}", clubs.saturating_sub(1));
            entries.push(row(
                code.clone(),
                json!({ "owner": "district", "basis": "per_team", "levels": ["local"] }),
            ));
            entries.push(row(
                format!("by_club_{number}"),
                json!({ "owner_node": club, "basis": "per_team" }),
            ));
            affiliation.push(row(code.clone(), json!({ "owner_node": club, "basis": "flat" })));
            sanctions.push(row(code, json!({ "levels": ["local"] })));
        }
        json!({ "season": "2026", "affiliation": affiliation, "competition_entry": entries,
                "sanction": sanctions })
    }

    /// Overrides: of the three every path has (one by the region for a district, one by the
    /// district, one by the club), and then of others until there are as many rows as said.
    fn overrides(self) -> Vec<Value> {
        let prices = self.license_types.saturating_mul(12);
        let used = self.districts.saturating_mul(2).saturating_add(self.clubs);
        let wanted = self.rows.saturating_sub(prices).max(usize::try_from(used).unwrap_or(0));
        let region = |district: u32| district.checked_rem(self.regions).unwrap_or_default();
        let mut overrides = Vec::new();
        for kind in self.license_types() {
            for district in 0..self.districts {
                let (node, by) = (format!("D{district}"), format!("R{}", region(district)));
                overrides.push(replaces("region_1", &node, &by, kind, "7.00"));
                overrides.push(replaces("district_1", &node, &node, kind, "12.50"));
            }
            for club in 0..self.clubs {
                let node = format!("C{club}");
                overrides.push(replaces("club_1", &node, &node, kind, "10.50"));
            }
        }
        overrides.truncate(wanted);
        overrides
    }
}

fn replaces(component: &str, node: &str, set_by: &str, kind: &str, amount: &str) -> Value {
    json!({
        "component": component, "node": node, "set_by": set_by, "amount": amount,
        "when": { "license_types": [kind] }, "illustrative": true,
    })
}

fn tenant() -> Value {
    json!({
        "tenant": "bench",
        "name": "Bench",
        "currency": "EUR",
        "time_zone": "Europe/Paris",
        "languages": ["en"],
        "stacking": "best_of",
    })
}

/// Of these one applies on the day asked: 10 % since April. The other's deadline has passed.
fn surcharges() -> Value {
    json!({ "season": "2026", "surcharges": [
        {
            "code": "early", "name": "early", "kind": "early_bird", "illustrative": true,
            "steps": [{ "until": "2026-01-31", "percentage": "10" }],
        },
        {
            "code": "late", "name": "late", "kind": "late_fee", "illustrative": true,
            "steps": [
                { "from": "2026-04-01", "percentage": "10" },
                { "from": "2026-09-01", "percentage": "50" },
            ],
        },
    ] })
}

/// Of these the player asked for is eligible for two, and the larger is used.
fn waivers() -> Value {
    json!({ "waivers": [
        {
            "code": "low_income", "name": "low_income", "kind": "low_income",
            "mode": "percentage", "percentage": "25", "illustrative": true,
        },
        {
            "code": "family", "name": "family", "kind": "family", "illustrative": true,
            "mode": "fixed", "amount": "5.00", "when": { "family_rank_from": 2 },
        },
        {
            "code": "youth", "name": "youth", "kind": "youth", "illustrative": true,
            "mode": "percentage", "percentage": "50", "when": { "age_to": 17 },
        },
    ] })
}

fn scripts(text: &str) -> Value {
    json!({
        "limits": {
            "operations": 5_000, "call_levels": 16, "expression_depth": 32,
            "function_expression_depth": 16, "string_bytes": 1024, "array_items": 100,
            "map_items": 20, "variables": 100, "functions": 50,
        },
        "files": { "license_adjust.rhai": text },
    })
}
