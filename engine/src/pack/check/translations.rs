//! Names in every language the tenant speaks; what is no language is `tenant.rs`'s matter.

use super::declaration::declare;
use super::tenant::is_language;
use super::{Check, Findings, Pack, row_path, section_path};
use crate::pack::sections::tenant::Word;
use crate::pack::sections::{Level, Names};
use crate::refusal::{Code, Refusal};

pub(super) static CHECK: Check = declare! {
    name: "translations",
    demands: "What people read has a name in every language the tenant speaks; a name without \
              languages is a proper name, the same in all.",
    reports: [Warning MissingTranslation],
    good: {
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "EUR"
            time_zone = "Europe/Paris"
            languages = ["en", "fr"]
        "#
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = { en = "Youth", fr = "Jeunes" }
            kind = "youth"
            mode = "full"
            when = { age_to = 11 }
            illustrative = true
        "#
    },
    bad: {
        "tenant.toml": r#"
            tenant = "small"
            name = "Small Federation"
            currency = "EUR"
            time_zone = "Europe/Paris"
            languages = ["en", "fr"]
        "#
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = { en = "Youth" }
            #      ^ missing_translation
            kind = "youth"
            mode = "full"
            when = { age_to = 11 }
            illustrative = true
        "#
    },
};

pub(super) fn check(pack: &Pack<'_>, findings: &mut Findings) {
    let sections = pack.sections;
    let mut names = Checker { languages: &sections.tenant.languages, findings };
    names.one(&sections.tenant.name, "tenant", &section_path("tenant"));
    for level in Level::ALL {
        if let Some(name) = sections.tenant.levels.get(level) {
            let path = format!("{}.levels.{}", section_path("tenant"), level.name());
            names.at(name, level.name(), &path);
        }
    }
    let vocabulary = &sections.vocabulary;
    for (index, row) in vocabulary.license_types.iter().enumerate() {
        names.one(&row.name, &row.code, &row_path("vocabulary", "license_types", index));
    }
    names.words("vocabulary", "categories", &vocabulary.categories);
    names.words("vocabulary", "flags", &vocabulary.flags);
    names.words("vocabulary", "levels", &vocabulary.levels);
    names.words("vocabulary", "classes", &vocabulary.classes);
    for (index, row) in vocabulary.labels.iter().enumerate() {
        names.one(&row.name, &row.code, &row_path("vocabulary", "labels", index));
    }
    names.words("organisation", "accounts", &sections.organisation.accounts);
    for (season, section) in &sections.fees {
        for (index, row) in section.components.iter().enumerate() {
            let path = row_path(&format!("fees/{season}"), "components", index);
            names.one(&row.name, &row.code, &path);
        }
    }
    for (season, section) in &sections.surcharges {
        for (index, row) in section.surcharges.iter().enumerate() {
            let path = row_path(&format!("surcharges/{season}"), "surcharges", index);
            names.one(&row.name, &row.code, &path);
        }
    }
    for (index, row) in sections.waivers.waivers.iter().enumerate() {
        names.one(&row.name, &row.code, &row_path("waivers", "waivers", index));
    }
    if let Some(transfers) = &sections.transfers {
        for (index, row) in transfers.exception_conditions.iter().enumerate() {
            let path = row_path("transfers", "exception_conditions", index);
            names.one(&row.name, &row.code, &path);
        }
        for (index, row) in transfers.evidence.iter().enumerate() {
            names.one(&row.name, &row.code, &row_path("transfers", "evidence", index));
        }
        for (index, row) in transfers.transfer_fee.iter().enumerate() {
            names.one(&row.name, &row.code, &row_path("transfers", "transfer_fee", index));
        }
    }
    for (season, section) in &sections.schedules {
        let name = format!("schedules/{season}");
        for (index, row) in section.affiliation.iter().enumerate() {
            names.one(&row.name, &row.code, &row_path(&name, "affiliation", index));
        }
        for (index, row) in section.competition_entry.iter().enumerate() {
            names.one(&row.name, &row.code, &row_path(&name, "competition_entry", index));
        }
        for (index, row) in section.sanction.iter().enumerate() {
            names.one(&row.name, &row.code, &row_path(&name, "sanction", index));
        }
        for (index, row) in section.suspension.iter().enumerate() {
            names.one(&row.name, &row.code, &row_path(&name, "suspension", index));
        }
    }
}

struct Checker<'p, 'f> {
    languages: &'p [String],
    findings: &'f mut Findings,
}

impl Checker<'_, '_> {
    fn words(&mut self, section: &str, list: &str, words: &[Word]) {
        for (index, word) in words.iter().enumerate() {
            self.one(&word.name, &word.code, &row_path(section, list, index));
        }
    }

    fn one(&mut self, names: &Names, key: &str, row: &str) {
        self.at(names, key, &format!("{row}.name"));
    }

    fn at(&mut self, names: &Names, key: &str, path: &str) {
        let Names::Translated(names) = names else { return };
        for language in self.languages.iter().filter(|code| is_language(code)) {
            if names.get(language).is_none_or(String::is_empty) {
                self.findings.warning(
                    &CHECK,
                    Refusal::new(Code::MissingTranslation)
                        .at(path)
                        .with("key", key)
                        .with("language", language.as_str()),
                );
            }
        }
    }
}
