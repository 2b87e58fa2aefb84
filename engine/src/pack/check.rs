//! What is wrong with a pack: read it, then every check of the list, one file a check.
//!
//! Errors stop a pack from answering and from being published; warnings do not. Findings carry
//! JSONPaths; the folder reader maps them to file, line and column. A check declares what it
//! demands and reports, with a good and a bad example ([`declaration`]); those of scripts stand in
//! `script/check/`. A new one: a file here, its function in [`CHECKS`], its declaration in
//! `catalogue.rs`.

#[cfg(feature = "folder")]
mod cases;
#[cfg(feature = "folder")]
mod catalogue;
mod citations;
mod codes;
mod currency;
mod dated_values;
mod dates;
mod declaration;
#[cfg(feature = "folder")]
mod example;
#[cfg(feature = "folder")]
mod files;
mod findings;
#[cfg(feature = "folder")]
pub mod folder;
mod keys;
mod overlaps;
mod overrides;
mod reference_price;
mod references;
mod sections;
mod shares;
mod sizes;
mod steps;
mod taxes;
mod tenant;
mod transfers;
mod translations;
mod unreachable;
mod values;

#[cfg(feature = "folder")]
pub use catalogue::catalogue;
pub use declaration::Check;
#[cfg(feature = "folder")]
pub use declaration::Told;
pub(crate) use declaration::declare;
#[cfg(feature = "folder")]
pub use example::{BASE, Example, Mark};
pub use findings::{Finding, Findings, Severity};
pub use sections::{SEASONAL, SINGLE, Sections};

use super::document::{Document, Manifest};
use crate::calendar::Date;
use crate::money::Currency;
use crate::script;
use crate::wire::member;

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

/// The checks of sections, in the order findings are listed.
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
    overlaps::prices,
    unreachable::check,
    overlaps::distributions,
    dated_values::check,
    reference_price::check,
    shares::check,
    transfers::check,
    translations::check,
    citations::check,
];

/// Checks a document: the findings, and the sections where they could be read.
#[must_use]
pub fn check(document: &Document) -> (Vec<Finding>, Option<Sections>) {
    let mut findings = Findings::default();
    let Some(sections) = sections::read(document, &mut findings) else {
        return (findings.into_list(), None);
    };
    let Some(currency) = currency::of(&sections.tenant, &mut findings) else {
        return (findings.into_list(), None);
    };
    let pack = Pack { manifest: &document.manifest, sections: &sections, currency };
    for run in CHECKS {
        run(&pack, &mut findings);
    }
    script::check::check(&pack, &mut findings);
    (findings.into_list(), Some(sections))
}

/// The sections of a document without the checks, where they can be read: for their names.
#[must_use]
pub fn sections(document: &Document) -> Option<Sections> {
    sections::read(document, &mut Findings::default())
}

/// Path of a section.
pub(crate) fn section_path(name: &str) -> String {
    member("$.sections", name)
}

/// Path of a row of a list.
pub(crate) fn row_path(section: &str, list: &str, index: usize) -> String {
    format!("{}.{list}[{index}]", section_path(section))
}
