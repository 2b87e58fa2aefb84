//! The files of a tenant's rules: as their authors wrote them, where that is kept and still says
//! what the pack says; else as they are written from it.

use crate::app::App;
use crate::error::Error;
use carreau_engine::golden::{self, Case};
use carreau_engine::pack::{Document, folder};
use carreau_store::rule_files::{self, RuleFiles};
use std::collections::BTreeMap;

/// Texts by their path in the pack's folder.
pub(crate) type Texts = BTreeMap<String, String>;

/// The files of a tenant's revision: of its pack, and its tests.
///
/// # Errors
/// `database_unavailable`; `internal` where something kept does not read.
pub(crate) async fn of(
    app: &App,
    (tenant, revision): (&str, i64),
    document: &Document,
) -> Result<Texts, Error> {
    let kept = rule_files::at(app.database.db(), tenant, revision).await?;
    written(document, kept).map_err(|error| {
        tracing::error!(tenant, error, "kept rules cannot be written as files");
        Error::Internal
    })
}

fn written(document: &Document, kept: RuleFiles) -> Result<Texts, String> {
    let read = folder::read_texts(kept.texts).ok();
    let mut texts = Texts::new();
    for section in document.sections.keys() {
        let own = folder::texts(document, section)?;
        let same = read.as_ref().filter(|read| {
            let entry = |of: &Document| of.manifest.sections.get(section).cloned();
            entry(&read.document) == entry(document)
        });
        for (file, text) in own {
            let as_written = same.and_then(|read| read.files.get(&file)).cloned();
            texts.insert(file, as_written.unwrap_or(text));
        }
    }
    let cases = read.as_ref().and_then(|read| golden::cases(read).ok()).unwrap_or_default();
    for (file, kept) in kept.cases {
        let own: Vec<Case> = serde_json::from_str(&kept).map_err(|error| error.to_string())?;
        let of_file: Vec<Case> = cases.iter().filter(|case| case.file == file).cloned().collect();
        let as_written = read.as_ref().and_then(|read| read.files.get(&file));
        let as_written = as_written
            .filter(|_| serde_json::to_value(&of_file).ok() == serde_json::to_value(&own).ok());
        let text = match as_written {
            Some(text) => text.clone(),
            None => golden::written(&own).ok_or("cases that are no TOML")?,
        };
        texts.insert(file, text);
    }
    Ok(texts)
}

#[cfg(test)]
#[expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]
#[expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::configuration::trial;
    use std::path::Path;

    /// What is kept is given back with its comments for as long as it says what the pack says.
    #[test]
    fn a_text_counts_for_as_long_as_it_says_what_the_pack_says() {
        let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/france");
        let read = folder::read(&rules).unwrap_or_else(|faults| panic!("{faults:?}"));
        let cases = trial::cases_of(&read).expect("tests");
        let of = |texts: Texts| {
            written(&read.document, RuleFiles { texts, cases: cases.clone() }).expect("texts")
        };
        assert_eq!(of(read.files.clone()), read.files, "as they were written");
        let plain = of(Texts::new());
        assert!(!plain["tenant.toml"].contains('#') && !plain["tests/split.toml"].contains('#'));
        let again = folder::read_texts(plain.clone()).expect("the same pack");
        assert_eq!(again.document.pack_hash(), read.document.pack_hash());
        let mut kept = read.files.clone();
        for file in ["tenant.toml", "tests/split.toml"] {
            let text = kept.get_mut(file).expect(file);
            *text = text.replace("30", "31").replace("14.50", "14.60");
        }
        let texts = of(kept);
        assert_eq!(texts["tenant.toml"], plain["tenant.toml"], "it says something else");
        assert_eq!(texts["tests/split.toml"], plain["tests/split.toml"]);
        assert_eq!(texts["fees/2026.toml"], read.files["fees/2026.toml"]);
    }
}
