//! What is wrong with a pack: read it, then every check of the list, one file a check.
//!
//! Errors stop a pack from answering and from being published; warnings do not. Findings carry
//! JSONPaths; the folder reader maps them to file, line and column.

mod citations;
mod codes;
mod dates;
mod findings;
mod keys;
mod overrides;
mod reach;
mod reference_price;
mod references;
mod rows;
mod shares;
mod sizes;
mod steps;
mod taxes;
mod tenant;
mod translations;
mod values;

pub use findings::{Finding, Findings, Severity};

use super::document::{Document, Manifest, too_large};
use super::sections::{
    Distributions, Fees, Organisation, Overrides, Schedules, Seasons, Sources, Surcharges, Taxes,
    Tenant, Vocabulary, Waivers,
};
use crate::calendar::Date;
use crate::money::Currency;
use crate::ordered::set;
use crate::refusal::{Code, Refusal};
use crate::script::{self, ScriptsSection};
use crate::wire::{self, member};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

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

/// What a check is given.
pub(crate) struct Pack<'s> {
    pub(crate) manifest: &'s Manifest,
    pub(crate) sections: &'s Sections,
    pub(crate) currency: Currency,
}

impl Pack<'_> {
    /// The first day of a season, which its rows begin on where they name no other.
    fn first_day(&self, season: &str) -> Option<Date> {
        let seasons = &self.sections.seasons.seasons;
        seasons.iter().find(|known| known.code == season).map(|known| known.starts_on)
    }
}

/// Every check, in the order findings are listed.
const CHECKS: &[fn(&Pack<'_>, &mut Findings)] = &[
    tenant::check,
    sizes::check,
    keys::check,
    values::check,
    references::check,
    taxes::check,
    dates::check,
    steps::check,
    overrides::check,
    rows::check,
    reach::check,
    reference_price::check,
    shares::check,
    translations::check,
    citations::check,
];

/// Checks a document: the findings, and the sections where they could be read.
#[must_use]
pub fn check(document: &Document) -> (Vec<Finding>, Option<Sections>) {
    let mut findings = Findings::default();
    let Some(sections) = read(document, &mut findings) else { return (findings.into_list(), None) };
    let Some(currency) = Currency::parse(&sections.tenant.currency) else {
        findings.error(
            Refusal::new(Code::InvalidValue)
                .at("$.sections.tenant.currency")
                .with("expected", "currency")
                .with("found", sections.tenant.currency.as_str()),
        );
        return (findings.into_list(), None);
    };
    let pack = Pack { manifest: &document.manifest, sections: &sections, currency };
    for run in CHECKS {
        run(&pack, &mut findings);
    }
    if let Some(section) = &sections.scripts {
        scripts(section, &sections.organisation, &mut findings);
    }
    (findings.into_list(), Some(sections))
}

/// Most bytes of a pack's scripts together: compiled, they take many times as much memory, and
/// compiling takes its time.
const MOST_SCRIPT_BYTES: usize = 64 * 1024;

fn scripts(section: &ScriptsSection, organisation: &Organisation, findings: &mut Findings) {
    let size = section.files.values().map(String::len).fold(0, usize::saturating_add);
    if size > MOST_SCRIPT_BYTES {
        let refusal = too_large("bytes", MOST_SCRIPT_BYTES, size);
        findings.error(refusal.at(format!("{}.files", section_path("scripts"))));
    } else {
        let nodes = organisation.nodes.iter().map(|node| node.code.as_str());
        let accounts = organisation.accounts.iter().map(|account| account.code.as_str());
        script::check::check(section, &set(nodes.chain(accounts)), findings);
    }
}

/// The sections of a document without the checks, where they can be read: for their names.
#[must_use]
pub fn sections(document: &Document) -> Option<Sections> {
    read(document, &mut Findings::default())
}

/// Path of a section.
pub(crate) fn section_path(name: &str) -> String {
    member("$.sections", name)
}

/// Path of a row of a list.
pub(crate) fn row_path(section: &str, list: &str, index: usize) -> String {
    format!("{}.{list}[{index}]", section_path(section))
}

/// Reads every section, so that all that fails is found at once.
fn read(document: &Document, findings: &mut Findings) -> Option<Sections> {
    let mut reader = Reader { document, findings };
    let tenant = reader.required("tenant");
    let seasons = reader.required("seasons");
    let vocabulary = reader.required("vocabulary");
    let organisation = reader.required("organisation");
    let sources = reader.optional("sources").map(Option::unwrap_or_default);
    let taxes = reader.optional("taxes").map(Option::unwrap_or_default);
    let waivers = reader.optional("waivers").map(Option::unwrap_or_default);
    let distribution = reader.optional("distribution").map(Option::unwrap_or_default);
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
    "scripts",
];

/// Kinds of seasonal sections, `<kind>/<season>`.
pub const SEASONAL: &[&str] = &["fees", "overrides", "surcharges", "schedules"];

impl Reader<'_, '_> {
    fn required<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        if !self.document.sections.contains_key(name) {
            let refusal = Refusal::new(Code::MissingSection).at(section_path(name));
            self.findings.error(refusal.with("section", name));
        }
        self.optional(name).flatten()
    }

    /// `None` where it cannot be read, `Some(None)` where it is not there.
    fn optional<T: DeserializeOwned>(&mut self, name: &str) -> Option<Option<T>> {
        let Some(value) = self.document.sections.get(name) else { return Some(None) };
        match wire::read(value, &section_path(name)) {
            Ok(section) => Some(Some(section)),
            Err(refusal) => {
                self.findings.error(refusal);
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
                    Refusal::new(Code::UnknownSection)
                        .at(section_path(name))
                        .with("section", name.as_str())
                        .allowing(allowed.chain(seasonal)),
                );
            }
        }
    }
}
