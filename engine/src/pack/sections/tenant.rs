//! Sections `tenant`, `seasons`, `vocabulary`, `organisation`, `sources` and `taxes`.

use super::ledger::{Accounts, BillTo, DebtBlocks, Overpayment, payment_terms};
use super::{Amount, Level, Names};
use crate::calendar::Date;
use crate::canonical;
use crate::money::{Rate, Rounding};
use serde::Deserialize;

/// Section `tenant`: who the tenant is and how it calculates.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tenant {
    /// Tenant code, the folder's name.
    pub tenant: String,
    /// The federation's name.
    pub name: Names,
    /// ISO 4217 code; every amount of the pack is in it.
    pub currency: String,
    /// IANA time zone in which the tenant's dates are judged (by the host).
    pub time_zone: String,
    /// ISO 639-1 codes of the languages names are required in; in the first of them the tenant
    /// writes to whoever has said no language of their own.
    pub languages: Vec<String>,
    /// How age is taken; default the calendar year's.
    #[serde(default)]
    pub age: AgePolicy,
    /// Order of the stages after the components; default surcharges, then waivers.
    #[serde(default = "default_order")]
    pub order: Vec<Stage>,
    /// How several waivers combine; default the largest alone.
    #[serde(default)]
    pub stacking: Stacking,
    /// Whether amounts contain tax (`gross`, default) or it is added (`net`).
    #[serde(default)]
    pub prices: Prices,
    /// Rounding where a rule names none; default half up.
    #[serde(default)]
    pub rounding: Rounding,
    /// A coarser rounding of the total, as a line of its own.
    pub final_rounding: Option<FinalRounding>,
    /// Account that receives tax; required where a tax has a rate.
    pub tax_account: Option<String>,
    /// When a licence that costs something is issued; default on approval, the invoice following.
    #[serde(default)]
    pub issues_on: IssuesOn,
    /// What becomes of money beyond what is due; default the debtor's credit.
    #[serde(default)]
    pub overpayment: Overpayment,
    /// Which debts block a player's renewal and transfer; default any that is open.
    #[serde(default)]
    pub debt_blocks: DebtBlocks,
    /// Months past its due date after which a debt blocks no longer, 1 to 120; none: it always
    /// blocks.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 120)))]
    pub debt_max_age_months: Option<u16>,
    /// Days between a charge and its due date, 0 to 365; default 30.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 365)))]
    #[serde(default = "payment_terms")]
    pub payment_terms_days: u16,
    /// Who owes a licence's fee; default the player.
    #[serde(default)]
    pub bill_to: BillTo,
    /// Codes of the accounts that journals are written in; none: there are no journals.
    pub accounts: Option<Accounts>,
    /// How the tenant's rules are published; default by anybody who may.
    #[serde(default)]
    pub publishing: Publishing,
    /// What the tenant calls the levels of its organisation; sentences say it.
    #[serde(default)]
    pub levels: LevelNames,
}

/// How a tenant's rules are published.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Publishing {
    /// Nothing is written but by a draft: changes of single entries are refused.
    pub draft_only: bool,
    /// Nobody publishes a draft they wrote.
    pub second_person: bool,
}

/// What a tenant calls its levels: a region may be a ligue or a Landesverband. A level without a
/// name is called by the general word of the language.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LevelNames {
    /// The federation.
    pub federation: Option<Names>,
    /// The level below it.
    pub region: Option<Names>,
    /// The level below that.
    pub district: Option<Names>,
    /// The clubs.
    pub club: Option<Names>,
}

impl LevelNames {
    /// The name of a level, where it has one.
    #[must_use]
    pub const fn get(&self, level: Level) -> Option<&Names> {
        match level {
            Level::Federation => self.federation.as_ref(),
            Level::Region => self.region.as_ref(),
            Level::District => self.district.as_ref(),
            Level::Club => self.club.as_ref(),
        }
    }
}

fn default_order() -> Vec<Stage> {
    vec![Stage::Surcharges, Stage::Waivers]
}

/// How age is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgePolicy {
    /// Age reached in the season's year.
    #[default]
    CalendarYear,
    /// Age completed on the season's first day.
    SeasonStart,
    /// Age completed on the date asked.
    OnDate,
}

canonical::named!(AgePolicy {
    CalendarYear = "calendar_year",
    SeasonStart = "season_start",
    OnDate = "on_date",
});

/// When a licence that costs something is issued.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IssuesOn {
    /// When it is approved.
    #[default]
    Approval,
    /// When it is paid.
    Payment,
}

/// A stage of the calculation whose place the tenant chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Early-bird discounts and late fees.
    Surcharges,
    /// Waivers.
    Waivers,
}

/// How several eligible waivers combine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Stacking {
    /// The largest reduction alone, ties in declared order.
    #[default]
    BestOf,
    /// Each on what the previous left, in declared order.
    Sequential,
    /// All on the same base, together at most the whole.
    Additive,
}

/// Whether amounts contain tax.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prices {
    /// Tax is inside the amount.
    #[default]
    Gross,
    /// Tax is added to the amount.
    Net,
}

/// A coarser rounding of the total.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FinalRounding {
    /// The total becomes a multiple of this.
    pub increment: Amount,
    /// How.
    #[serde(default)]
    pub rounding: Rounding,
}

/// Section `seasons`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Seasons {
    /// The tenant's seasons.
    pub seasons: Vec<Season>,
}

/// A season.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Season {
    /// Code, such as `2026`.
    pub code: String,
    /// First day.
    pub starts_on: Date,
    /// Last day.
    pub ends_on: Date,
}

/// Section `vocabulary`: the words rules and requests may use.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Licence types.
    pub license_types: Vec<LicenseType>,
    /// Player categories.
    #[serde(default)]
    pub categories: Vec<Word>,
    /// Flags a player may carry (`disabled`, `low_income`, `honorary` …).
    #[serde(default)]
    pub flags: Vec<Word>,
    /// Competition levels.
    #[serde(default)]
    pub levels: Vec<Word>,
    /// Competition classes.
    #[serde(default)]
    pub classes: Vec<Word>,
    /// What scripts say: labels of adjustments, explanations, refusals.
    #[serde(default)]
    pub labels: Vec<Label>,
}

/// A licence type.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LicenseType {
    /// Code, such as `senior`.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Youngest age it is issued at, inclusive.
    pub age_from: Option<u16>,
    /// Oldest age it is issued at, inclusive.
    pub age_to: Option<u16>,
}

/// What a script says, in every language, and by what right.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Code that `adjust`, `explain` and `refuse` name.
    pub code: String,
    /// Text by language.
    pub name: Names,
    /// Tax treatment of an adjustment that goes to a recipient of its own.
    pub tax: Option<String>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// A code with its name.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Code.
    pub code: String,
    /// Name by language.
    pub name: Names,
}

/// Section `organisation`: the tree down to the districts, clubs that own an amount, accounts.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The tree; exactly one federation.
    pub nodes: Vec<OrgNode>,
    /// Recipients that are no org nodes: insurance pool, tax account.
    #[serde(default)]
    pub accounts: Vec<Word>,
}

/// A node of the tenant's tree.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OrgNode {
    /// Code, unique among nodes and accounts.
    pub code: String,
    /// Level.
    pub level: Level,
    /// Code of the node above; none for the federation.
    pub parent: Option<String>,
    /// Name.
    pub name: Names,
}

/// Section `sources`: what rules cite.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Sources {
    /// The sources.
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// A statute, a vote, a law, a page.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Code that `reference` names.
    pub code: String,
    /// Title, in its own language.
    pub title: String,
    /// Article, paragraph or page.
    pub article: Option<String>,
    /// Address.
    pub link: Option<String>,
    /// Date of the source, or of the look-up.
    pub date: Option<Date>,
}

/// Section `taxes`: tax treatments that components name.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Taxes {
    /// The treatments; several rows of one code are dated values.
    #[serde(default)]
    pub taxes: Vec<Tax>,
}

/// A tax treatment.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tax {
    /// Code that `tax` names.
    pub code: String,
    /// Category as in EN 16931.
    pub category: TaxCategory,
    /// Rate in percent; none for categories without.
    pub rate: Option<Rate>,
    /// First day it is in force; none: always.
    pub valid_from: Option<Date>,
    /// Source that gives the reason an exempt or out-of-scope line must carry.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Tax category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxCategory {
    /// Standard rate.
    Standard,
    /// Reduced rate.
    Reduced,
    /// Zero rate.
    Zero,
    /// Exempt.
    Exempt,
    /// Outside the scope of the tax.
    OutOfScope,
}

canonical::named!(TaxCategory {
    Standard = "standard",
    Reduced = "reduced",
    Zero = "zero",
    Exempt = "exempt",
    OutOfScope = "out_of_scope",
});
