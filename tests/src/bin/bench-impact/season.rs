//! The packs and the facts: France's rules, a draft by which the federation's part is dearer, and
//! the licences of a season all over the country.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use carreau_engine::Prepared;
use carreau_engine::pack::{Document, folder};
use carreau_tests::built::checkout;
use serde_json::json;

/// A live pack and a draft, ready natively and as documents.
pub(crate) struct Packs {
    pub(crate) live: Prepared,
    pub(crate) draft: Prepared,
    pub(crate) live_text: Vec<u8>,
    pub(crate) draft_text: Vec<u8>,
}

impl Packs {
    /// France's, with its script or without.
    pub(crate) fn read(with_script: bool) -> anyhow::Result<Self> {
        let read = folder::read(&checkout()?.join("rules/france"));
        let read = read.map_err(|faults| anyhow!("{faults:?}"))?.document;
        let sections = |dearer: bool| -> anyhow::Result<Document> {
            let mut sections = BTreeMap::new();
            for (name, content) in &read.sections {
                if name == "scripts" {
                    continue;
                }
                let audience = read.audience(name).context("an audience")?;
                sections.insert(name.clone(), (audience, content.clone()));
            }
            if with_script {
                let (audience, mut scripts) = read
                    .sections
                    .get("scripts")
                    .zip(read.audience("scripts"))
                    .map(|(s, a)| (a, s.clone()))
                    .context("scripts")?;
                scripts["files"] = json!({ "own.rhai": SCRIPT });
                sections.insert("scripts".to_owned(), (audience, scripts));
            }
            let (_, fees) = sections.get_mut("fees/2026").context("the season's fees")?;
            if dearer {
                let price = fees.pointer_mut("/components/0/prices/0/amount");
                *price.context("a price")? = json!("99.00");
            }
            Ok(Document::assemble("france", sections))
        };
        let (live, draft) = (sections(false)?, sections(true)?);
        let text = |document: &Document| document.to_value().to_string().into_bytes();
        let (live_text, draft_text) = (text(&live), text(&draft));
        let prepared = |document: Document| {
            Prepared::new(document).map_err(|refusal| anyhow!("{}", refusal.code.name()))
        };
        Ok(Self { live: prepared(live)?, draft: prepared(draft)?, live_text, draft_text })
    }
}

/// Licence types with the first of three years their players are born in.
const TYPES: [(&str, usize); 4] =
    [("senior", 1985), ("junior", 2009), ("veteran", 1955), ("cadet", 2012)];
const DISTRICTS: [&str; 3] = ["CD13", "CD83", "CD06"];
/// A usual script: it looks at the facts and adjusts.
pub(crate) const SCRIPT: &str = r#"
fn license_adjust(ctx, quote) {
    if ctx.org.district == "CD13" && ctx.age < 25 && quote.total > money("5.00") {
        adjust("local_measure", -round(quote.subtotal * percent("2.5"), 2, "half_up"));
    }
}
"#;

/// So many licences, no two of one person and club, in chunks of about so many bytes.
pub(crate) fn facts(count: usize, chunk_bytes: usize) -> Vec<Vec<u8>> {
    let mut chunks = vec![Vec::with_capacity(chunk_bytes)];
    for number in 0..count {
        let (license_type, year) = TYPES[number % TYPES.len()];
        let district = DISTRICTS[number / TYPES.len() % DISTRICTS.len()];
        let line = json!({ "id": format!("{number:08}"), "op": "license_fee.calculate",
            "on": "2026-05-15", "input": {
                "season": "2026",
                "license_type": license_type,
                "player": { "birth_date": format!("{}-{:02}-{:02}", year + number / 4 % 3,
                    number / 7 % 12 + 1, number % 28 + 1), "sex": "female" },
                "org": { "district": district, "club": format!("{district}{:03}", number % 400) },
            } });
        let Some(last) = chunks.last_mut() else { continue };
        last.extend_from_slice(line.to_string().as_bytes());
        last.push(b'\n');
        if last.len() >= chunk_bytes {
            chunks.push(Vec::with_capacity(chunk_bytes));
        }
    }
    chunks
}
