//! The names of a country, the common ones first.

use anyhow::Context;
use rust_embed::RustEmbed;
use serde::Deserialize;

/// `host/demo/names/<tenant>.csv`.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/demo/names"]
struct Files;

/// The country whose names are taken where a tenant has none of its own.
const OTHERWISE: &str = "france";

/// Names of a country.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Given names of women.
    pub(super) female: Vec<String>,
    /// Given names of men.
    pub(super) male: Vec<String>,
    /// Family names.
    pub(super) family: Vec<String>,
}

#[derive(Deserialize)]
struct Row {
    kind: String,
    name: String,
}

impl Names {
    /// The names of a tenant's country.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub(super) fn of(tenant: &str) -> anyhow::Result<Self> {
        let file = Files::get(&format!("{tenant}.csv"));
        let file = file.or_else(|| Files::get(&format!("{OTHERWISE}.csv"))).context("no names")?;
        let mut names = Self::default();
        let mut reader = csv::Reader::from_reader(file.data.as_ref());
        for row in reader.deserialize() {
            let Row { kind, name } = row.with_context(|| format!("the names of `{tenant}`"))?;
            match kind.as_str() {
                "female" => names.female.push(name),
                "male" => names.male.push(name),
                _ => names.family.push(name),
            }
        }
        Ok(names)
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn every_country_has_names() {
        for tenant in ["france", "germany", "sweden", "elsewhere"] {
            let names = Names::of(tenant).expect(tenant);
            assert!(names.female.len() >= 40 && names.male.len() >= 40, "{tenant}");
            assert!(names.family.len() >= 80, "{tenant}");
        }
    }
}
