//! The kinds of entries, and where each stands in a pack.

use crate::canonical;
use crate::pack::check::{row_path, section_path};
use serde::Deserialize;

/// A kind of entries, named as the API names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ConfigEntity"))]
#[serde(rename_all = "snake_case")]
pub enum Entity {
    /// A season.
    Season,
    /// A component of the composite licence fee (F08.01.01).
    LicenseFeeConfig,
    /// An org node's own amount of a component (F08.01.01).
    LicenseFeeOverride,
    /// An early-bird discount or a late fee (F08.01.05).
    FeeSurcharge,
    /// A row of the schedules: affiliation, entry, sanction, suspension (F08.01.04).
    FeeSchedule,
    /// A waiver (F08.01.06).
    WaiverType,
    /// How revenue is split (F08.01.07).
    RevenueDistributionRule,
    /// The rules of transfers, their fees apart (F03.07): one entry.
    TransferConfig,
    /// What a transfer costs (F03.07.10).
    TransferFee,
}

canonical::named!(Entity {
    Season = "season",
    LicenseFeeConfig = "license_fee_config",
    LicenseFeeOverride = "license_fee_override",
    FeeSurcharge = "fee_surcharge",
    FeeSchedule = "fee_schedule",
    WaiverType = "waiver_type",
    RevenueDistributionRule = "revenue_distribution_rule",
    TransferConfig = "transfer_config",
    TransferFee = "transfer_fee",
});

/// The fee category of a row of the schedules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "ScheduleCategory"))]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// A club's affiliation.
    Affiliation,
    /// An entry to a competition.
    CompetitionEntry,
    /// The sanction of a competition class.
    Sanction,
    /// The administrative fee of a suspension.
    Suspension,
}

canonical::named!(Category {
    Affiliation = "affiliation",
    CompetitionEntry = "competition_entry",
    Sanction = "sanction",
    Suspension = "suspension",
});

impl Category {
    const ALL: [Self; 4] =
        [Self::Affiliation, Self::CompetitionEntry, Self::Sanction, Self::Suspension];

    /// The category on the wire, which is the name of its list too.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Affiliation => "affiliation",
            Self::CompetitionEntry => "competition_entry",
            Self::Sanction => "sanction",
            Self::Suspension => "suspension",
        }
    }

    /// The names of all.
    pub(super) fn names() -> [&'static str; 4] {
        Self::ALL.map(Self::name)
    }
}

/// What makes a row's natural key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Its code.
    Code,
    /// Its code and the day it comes into force.
    Dated,
    /// Component, node, conditions and the day it comes into force.
    Override,
    /// None: there is one entry, the section, without the lists that are entries of their own.
    Section,
}

/// How a change of a row in force is kept apart from what was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dating {
    /// The row has no days of its own: it is overwritten, its history is the pack's.
    InPlace,
    /// The row has days: a further row comes into force.
    Row,
    /// Its prices have days: a further price comes into force.
    Prices,
}

/// A list of rows in a section, or the section.
#[derive(Debug)]
pub(super) struct List {
    pub(super) entity: Entity,
    pub(super) category: Option<Category>,
    /// The section, or what stands before `/<season>` in its name.
    pub(super) section: &'static str,
    /// The list; empty where the section is the entry.
    pub(super) list: &'static str,
    pub(super) is_seasonal: bool,
    pub(super) key: Key,
    pub(super) dating: Dating,
}

const fn schedule(category: Category) -> List {
    List {
        entity: Entity::FeeSchedule,
        category: Some(category),
        section: "schedules",
        list: category.name(),
        is_seasonal: true,
        key: Key::Dated,
        dating: Dating::Row,
    }
}

const fn list(entity: Entity, section: &'static str, list: &'static str, key: Key) -> List {
    let category = None;
    List { entity, category, section, list, is_seasonal: true, key, dating: Dating::Row }
}

/// Every list.
pub(super) const LISTS: [List; 12] = [
    List {
        is_seasonal: false,
        dating: Dating::InPlace,
        ..list(Entity::Season, "seasons", "seasons", Key::Code)
    },
    List {
        dating: Dating::Prices,
        ..list(Entity::LicenseFeeConfig, "fees", "components", Key::Code)
    },
    list(Entity::LicenseFeeOverride, "overrides", "overrides", Key::Override),
    List {
        dating: Dating::InPlace,
        ..list(Entity::FeeSurcharge, "surcharges", "surcharges", Key::Code)
    },
    schedule(Category::Affiliation),
    schedule(Category::CompetitionEntry),
    schedule(Category::Sanction),
    schedule(Category::Suspension),
    List { is_seasonal: false, ..list(Entity::WaiverType, "waivers", "waivers", Key::Dated) },
    List {
        is_seasonal: false,
        ..list(Entity::RevenueDistributionRule, "distribution", "distributions", Key::Dated)
    },
    List {
        is_seasonal: false,
        dating: Dating::InPlace,
        ..list(Entity::TransferConfig, "transfers", "", Key::Section)
    },
    List {
        is_seasonal: false,
        ..list(Entity::TransferFee, "transfers", "transfer_fee", Key::Dated)
    },
];

impl List {
    /// The list of an entity, and of a category where it has one.
    pub(super) fn of(entity: Entity, category: Option<Category>) -> Option<&'static Self> {
        LISTS.iter().find(|list| list.entity == entity && list.category == category)
    }

    /// Whether the section is the entry.
    pub(super) fn is_section(&self) -> bool {
        self.key == Key::Section
    }

    /// The lists of its section that are entries of their own, where the section is one.
    pub(super) fn apart(&self) -> impl Iterator<Item = &'static str> {
        let (section, is_section) = (self.section, self.is_section());
        let beside = LISTS.iter().filter(move |list| is_section && list.section == section);
        beside.map(|list| list.list).filter(|list| !list.is_empty())
    }

    /// The path of a row in the section of a name.
    pub(super) fn path(&self, section: &str, index: usize) -> String {
        if self.is_section() { section_path(section) } else { row_path(section, self.list, index) }
    }

    /// The name of the section it stands in.
    pub(super) fn section_name(&self, season: Option<&str>) -> String {
        match season {
            Some(season) => format!("{}/{season}", self.section),
            None => self.section.to_owned(),
        }
    }
}
