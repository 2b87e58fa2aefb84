//! The words of a pack, read from its document: what a plausible request is made of.

use std::collections::BTreeMap;

use serde_json::Value;

/// What requests to a pack may name.
pub(super) struct Words {
    pub(super) seasons: Vec<String>,
    pub(super) license_types: Vec<String>,
    pub(super) categories: Vec<String>,
    pub(super) flags: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) classes: Vec<String>,
    pub(super) components: Vec<String>,
    pub(super) currency: String,
    /// Codes of org nodes by level.
    pub(super) nodes: BTreeMap<String, Vec<String>>,
    /// The node above, by code.
    pub(super) above: BTreeMap<String, String>,
}

fn texts<'v>(list: Option<&'v Value>, member: &str) -> Vec<&'v str> {
    let rows = list.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    rows.iter().filter_map(|row| row.get(member).and_then(Value::as_str)).collect()
}

fn codes(list: Option<&Value>) -> Vec<String> {
    texts(list, "code").into_iter().map(str::to_owned).collect()
}

impl Words {
    /// The words of a document; `None` where a section is missing.
    pub(super) fn of(document: &Value) -> Option<Self> {
        let sections = document.get("sections")?.as_object()?;
        let section = |name: &str, list: &str| sections.get(name).and_then(|it| it.get(list));
        let vocabulary = |list: &str| codes(section("vocabulary", list));
        let mut components = Vec::new();
        for (name, section) in sections {
            let lists: &[&str] = match name.split('/').next() {
                Some("fees") => &["components"],
                Some("schedules") => &["affiliation", "competition_entry"],
                _ => &[],
            };
            components.extend(lists.iter().flat_map(|list| codes(section.get(list))));
        }
        components.sort_unstable();
        components.dedup();
        let rows = section("organisation", "nodes")?.as_array()?;
        let mut nodes: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut above = BTreeMap::new();
        for row in rows {
            let text = |member: &str| row.get(member).and_then(Value::as_str).map(str::to_owned);
            let (code, level) = (text("code")?, text("level")?);
            if let Some(parent) = text("parent") {
                above.insert(code.clone(), parent);
            }
            nodes.entry(level).or_default().push(code);
        }
        Some(Self {
            seasons: codes(section("seasons", "seasons")),
            license_types: vocabulary("license_types"),
            categories: vocabulary("categories"),
            flags: vocabulary("flags"),
            levels: vocabulary("levels"),
            classes: vocabulary("classes"),
            components,
            currency: section("tenant", "currency")?.as_str()?.to_owned(),
            nodes,
            above,
        })
    }

    /// The codes of a level, from `federation` down to `club`.
    pub(super) fn of_level(&self, level: &str) -> &[String] {
        self.nodes.get(level).map(Vec::as_slice).unwrap_or_default()
    }
}
