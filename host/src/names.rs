//! What codes of a pack are called, in one language.
//!
//! A code the pack does not name stays as it is; whoever shows it decides what that means.

use crate::language::Language;
use carreau_engine::pack::check::Sections;
use carreau_engine::pack::sections::tenant::Source;
use carreau_engine::pack::sections::{self, Level, Names as Translations};
use carreau_engine::pack::{Document, check};
use std::sync::Arc;

/// What a code is a code of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    /// An amount: of the licence fee, an affiliation, an entry, a sanction or a suspension.
    Component,
    /// A surcharge.
    Surcharge,
    /// A waiver.
    Waiver,
    /// A licence type.
    LicenseType,
    /// A player category.
    Category,
    /// A player's flag.
    Flag,
    /// A competition level.
    Level,
    /// A competition class.
    Class,
    /// A label of a script's adjustment.
    Label,
    /// An org node or an account.
    Recipient,
    /// What lets a transfer in outside the window.
    Exception,
    /// A kind of document.
    Evidence,
}

/// The names of a pack.
pub(crate) struct Names {
    sections: Arc<Sections>,
    language: Language,
}

impl Names {
    /// The names in a language; `None` where the pack's sections cannot be read.
    pub(crate) fn new(document: &Document, language: Language) -> Option<Self> {
        Some(Self::of(Arc::new(check::sections(document)?), language))
    }

    /// The names in a language, of sections that were read.
    pub(crate) const fn of(sections: Arc<Sections>, language: Language) -> Self {
        Self { sections, language }
    }

    /// The tenant's name.
    pub(crate) fn tenant(&self) -> &str {
        let tenant = &self.sections.tenant;
        tenant.name.get(self.language.code()).unwrap_or(&tenant.tenant)
    }

    /// The tenant's currency, in which every amount is.
    pub(crate) fn currency(&self) -> &str {
        &self.sections.tenant.currency
    }

    /// The tenant's time zone.
    pub(crate) fn time_zone(&self) -> &str {
        &self.sections.tenant.time_zone
    }

    /// What the tenant calls a level of its organisation, where it says so.
    pub(crate) fn level(&self, level: Level) -> Option<&str> {
        self.sections.tenant.levels.get(level)?.get(self.language.code())
    }

    /// A source that rules cite.
    pub(crate) fn source(&self, code: &str) -> Option<&Source> {
        self.sections.sources.sources.iter().find(|source| source.code == code)
    }

    /// A code's name. Where seasons call it differently, the season's own or else the latest.
    pub(crate) fn get(&self, of: Of, code: &str, season: Option<&str>) -> Option<&str> {
        let words = &self.sections.vocabulary;
        let name = match of {
            Of::Component => self.component(code, season),
            Of::Surcharge => self.surcharge(code, season),
            Of::Waiver => {
                let waivers = self.sections.waivers.waivers.iter().rev();
                waivers.into_iter().find(|row| row.code == code).map(|row| &row.name)
            }
            Of::LicenseType => {
                words.license_types.iter().find(|row| row.code == code).map(|row| &row.name)
            }
            Of::Category => word(&words.categories, code),
            Of::Flag => word(&words.flags, code),
            Of::Level => word(&words.levels, code),
            Of::Class => word(&words.classes, code),
            Of::Label => {
                words.labels.iter().find(|label| label.code == code).map(|label| &label.name)
            }
            Of::Recipient => self.recipient(code),
            Of::Exception => self.transfers().find_map(|transfers| {
                let mut rows = transfers.exception_conditions.iter();
                rows.find(|row| row.code == code).map(|row| &row.name)
            }),
            Of::Evidence => self.transfers().find_map(|transfers| {
                transfers.evidence.iter().find(|row| row.code == code).map(|row| &row.name)
            }),
        };
        name?.get(self.language.code())
    }

    fn transfers(&self) -> impl Iterator<Item = &sections::Transfers> {
        self.sections.transfers.iter()
    }

    fn recipient(&self, code: &str) -> Option<&Translations> {
        let organisation = &self.sections.organisation;
        let node = organisation.nodes.iter().find(|node| node.code == code);
        node.map(|node| &node.name).or_else(|| word(&organisation.accounts, code))
    }

    fn surcharge(&self, code: &str, season: Option<&str>) -> Option<&Translations> {
        seasons(&self.sections.surcharges, season).find_map(|section| {
            section.surcharges.iter().find(|row| row.code == code).map(|row| &row.name)
        })
    }

    fn component(&self, code: &str, season: Option<&str>) -> Option<&Translations> {
        let license = seasons(&self.sections.fees, season).find_map(|section| {
            section.components.iter().find(|row| row.code == code).map(|row| &row.name)
        });
        let scheduled = || {
            seasons(&self.sections.schedules, season).find_map(|section| scheduled(section, code))
        };
        let transfer = || {
            let mut rows =
                self.transfers().flat_map(|transfers| transfers.transfer_fee.iter().rev());
            rows.find(|row| row.code == code).map(|row| &row.name)
        };
        license.or_else(scheduled).or_else(transfer)
    }
}

/// The season's own section, then those of the other seasons, the latest first.
fn seasons<'s, T>(
    sections: &'s std::collections::BTreeMap<String, T>,
    season: Option<&str>,
) -> impl Iterator<Item = &'s T> {
    let own = season.and_then(|season| sections.get(season));
    own.into_iter().chain(sections.values().rev())
}

fn scheduled<'s>(section: &'s sections::Schedules, code: &str) -> Option<&'s Translations> {
    let affiliation = section.affiliation.iter().map(|row| (&row.code, &row.name));
    let entry = section.competition_entry.iter().map(|row| (&row.code, &row.name));
    let sanction = section.sanction.iter().map(|row| (&row.code, &row.name));
    let suspension = section.suspension.iter().map(|row| (&row.code, &row.name));
    let mut rows = affiliation.chain(entry).chain(sanction).chain(suspension);
    rows.find(|(known, _)| *known == code).map(|(_, name)| name)
}

fn word<'s>(words: &'s [sections::tenant::Word], code: &str) -> Option<&'s Translations> {
    words.iter().find(|word| word.code == code).map(|word| &word.name)
}
