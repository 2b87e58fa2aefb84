//! Sections: that each is there, and reads as what it must be. What does not read is not looked at
//! any further.

use super::declaration::declare;
use super::{Check, Findings, section_path};
use crate::pack::document::Document;
use crate::pack::sections::{
    Distributions, Fees, Organisation, Overrides, Schedules, Seasons, Sources, Surcharges, Taxes,
    Tenant, Transfers, Vocabulary, Waivers,
};
use crate::refusal::{Code, Refusal};
use crate::script::ScriptsSection;
use crate::wire;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

pub(super) static CHECK: Check = declare! {
    name: "sections",
    demands: "Every section a pack needs is there, and holds the fields it must and no others: a \
              misspelt field is an error, not nothing.",
    reports: [
        Error MissingSection,
        Error UnknownSection,
        Error UnknownField,
        Error MissingField,
        Error InvalidType,
        Error InvalidValue,
    ],
    good: {
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            when = { age_to = 11 }
            illustrative = true
        "#
    },
    bad: {
        "waivers.toml": r#"
            [[waivers]]
            code = "youth"
            name = "Youth"
            kind = "youth"
            mode = "full"
            when = { age_too = 11 }
            #                  ^ unknown_field
            illustrative = true
        "#
        "taxes.toml": r#"
            [[taxes]] # <- missing_field
            code = "reduced"
            rate = "5.5"
        "#
        "fees/2026.toml": r#"
            season = "2026"

            [[components]]
            code = "federal"
            name = "Federal share"
            owner = "ligue"
            #       ^ invalid_value
            prices = [{ amount = "20.00", illustrative = true }]
        "#
        "overrides/2026.toml": r#"
            season = 2026
            #        ^ invalid_type
        "#
        "fines.toml": r#"
            season = "2026" # <- unknown_section
        "#
    },
};

/// The sections of a pack, read.
#[derive(Clone, Debug)]
pub struct Sections {
    /// `tenant`.
    pub tenant: Tenant,
    /// `seasons`.
    pub seasons: Seasons,
    /// `vocabulary`.
    pub vocabulary: Vocabulary,
    /// `organisation`.
    pub organisation: Organisation,
    /// `sources`.
    pub sources: Sources,
    /// `taxes`.
    pub taxes: Taxes,
    /// `waivers`.
    pub waivers: Waivers,
    /// `distribution`.
    pub distribution: Distributions,
    /// `transfers`.
    pub transfers: Option<Transfers>,
    /// `scripts`.
    pub scripts: Option<ScriptsSection>,
    /// `fees/<season>`.
    pub fees: BTreeMap<String, Fees>,
    /// `overrides/<season>`.
    pub overrides: BTreeMap<String, Overrides>,
    /// `surcharges/<season>`.
    pub surcharges: BTreeMap<String, Surcharges>,
    /// `schedules/<season>`.
    pub schedules: BTreeMap<String, Schedules>,
}

/// Reads every section, so that all that fails is found at once.
pub(super) fn read(document: &Document, findings: &mut Findings) -> Option<Sections> {
    let mut reader = Reader { document, findings };
    let tenant = reader.required("tenant");
    let seasons = reader.required("seasons");
    let vocabulary = reader.required("vocabulary");
    let organisation = reader.required("organisation");
    let sources = reader.optional("sources").map(Option::unwrap_or_default);
    let taxes = reader.optional("taxes").map(Option::unwrap_or_default);
    let waivers = reader.optional("waivers").map(Option::unwrap_or_default);
    let distribution = reader.optional("distribution").map(Option::unwrap_or_default);
    let transfers = reader.optional("transfers");
    let scripts = reader.optional("scripts");
    let fees = reader.seasonal("fees");
    let overrides = reader.seasonal("overrides");
    let surcharges = reader.seasonal("surcharges");
    let schedules = reader.seasonal("schedules");
    reader.unknown();
    if findings.has_errors() {
        return None;
    }
    Some(Sections {
        tenant: tenant?,
        seasons: seasons?,
        vocabulary: vocabulary?,
        organisation: organisation?,
        sources: sources?,
        taxes: taxes?,
        waivers: waivers?,
        distribution: distribution?,
        transfers: transfers?,
        scripts: scripts?,
        fees,
        overrides,
        surcharges,
        schedules,
    })
}

struct Reader<'d, 'f> {
    document: &'d Document,
    findings: &'f mut Findings,
}

/// Sections of a pack that are not seasonal.
pub const SINGLE: &[&str] = &[
    "tenant",
    "seasons",
    "vocabulary",
    "organisation",
    "sources",
    "taxes",
    "waivers",
    "distribution",
    "transfers",
    "scripts",
];

/// Kinds of seasonal sections, `<kind>/<season>`.
pub const SEASONAL: &[&str] = &["fees", "overrides", "surcharges", "schedules"];

impl Reader<'_, '_> {
    fn required<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        if !self.document.sections.contains_key(name) {
            let refusal = Refusal::new(Code::MissingSection).at(section_path(name));
            self.findings.error(&CHECK, refusal.with("section", name));
        }
        self.optional(name).flatten()
    }

    /// `None` where it cannot be read, `Some(None)` where it is not there.
    fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Option<Option<T>> {
        let Some(value) = self.document.sections.get(name) else { return Some(None) };
        match wire::read(value, &section_path(name)) {
            Ok(section) => Some(Some(section)),
            Err(refusal) => {
                self.findings.error(&CHECK, refusal);
                None
            }
        }
    }

    fn seasonal<T: DeserializeOwned>(&mut self, kind: &str) -> BTreeMap<String, T> {
        let names: Vec<&String> = self.document.sections.keys().collect();
        let mut found = BTreeMap::new();
        for name in names {
            let season = name.strip_prefix(kind).and_then(|rest| rest.strip_prefix('/'));
            let Some(season) = season else { continue };
            if let Some(Some(section)) = self.optional(name) {
                found.insert(season.to_owned(), section);
            }
        }
        found
    }

    fn unknown(&mut self) {
        for name in self.document.sections.keys() {
            let seasonal = name.split_once('/').is_some_and(|(kind, _)| SEASONAL.contains(&kind));
            if !seasonal && !SINGLE.contains(&name.as_str()) {
                let allowed = SINGLE.iter().map(|name| (*name).to_owned());
                let seasonal = SEASONAL.iter().map(|kind| format!("{kind}/<season>"));
                self.findings.error(
                    &CHECK,
                    Refusal::new(Code::UnknownSection)
                        .at(section_path(name))
                        .with("section", name.as_str())
                        .allowing(allowed.chain(seasonal)),
                );
            }
        }
    }
}
