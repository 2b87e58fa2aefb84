//! An amount given in a request, to be surcharged or waived by itself: what `surcharge.calculate`
//! and `waiver.calculate` have in common.
//!
//! The amount is one undivided whole, or the components it consists of.

use super::worksheet::Worksheet;
use super::{Asked, at_most};
use crate::pack::rules::SeasonRules;
use crate::pack::rules::surcharges::Scope;
use crate::pack::sections::FeeCategory;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// A component's amount in a request.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ComponentAmount {
    /// Component.
    pub code: String,
    /// Amount.
    pub amount: String,
}

/// Most components in a request.
pub(super) const MOST_COMPONENTS: usize = 200;

/// The refusal of a code, of the component at `path`, that nothing in the season has.
pub(super) fn unknown_component(season: &SeasonRules, code: &str, path: &str) -> Refusal {
    Refusal::new(Code::UnknownComponent)
        .at(format!("{path}.code"))
        .with("component", code.chars().take(60).collect::<String>())
        .allowing(season.payables.codes())
}

/// An amount and its scope, as the request says them.
pub(super) struct Whole<'a> {
    pub(super) season: &'a str,
    pub(super) amount: &'a str,
    pub(super) currency: &'a str,
    pub(super) components: &'a [ComponentAmount],
    pub(super) fee_category: Option<FeeCategory>,
    pub(super) license_type: Option<&'a str>,
    pub(super) class: Option<&'a str>,
}

impl<'a> Whole<'a> {
    /// A worksheet of the amount, on the federation's path.
    ///
    /// # Errors
    /// Those of the request's fields.
    pub(super) fn worksheet(&self, asked: Asked<'a>) -> Result<Worksheet<'a>, Refusal> {
        let season = asked.season(self.season)?;
        asked.same_currency(self.currency)?;
        let scope = self.scope(&asked)?;
        at_most(MOST_COMPONENTS, self.components.len(), "$.input.components")?;
        let tree = &asked.pack.rules().tree;
        let mut sheet = Worksheet::new(asked, season, tree.root_path(), scope);
        let whole = asked.charge(self.amount, "$.input.amount")?;
        if self.components.is_empty() {
            sheet.place_whole(tree.root(), whole);
            return Ok(sheet);
        }
        let on = season.days.nearest(asked.on);
        for (index, component) in self.components.iter().enumerate() {
            let path = format!("$.input.components[{index}]");
            if season.payables.find(&component.code, on).is_none() {
                return Err(unknown_component(season, &component.code, &path));
            }
            let amount = asked.charge(&component.amount, &format!("{path}.amount"))?;
            sheet.place(&component.code, tree.root(), amount);
        }
        let sum = sheet.running_total()?;
        if sum != whole {
            return Err(Refusal::new(Code::PartsNotAmount)
                .at("$.input.components")
                .with("amount", whole.to_string())
                .with("sum", sum.to_string()));
        }
        Ok(sheet)
    }

    fn scope(&self, asked: &Asked<'a>) -> Result<Scope<'a>, Refusal> {
        let fee_category = self.fee_category.unwrap_or(FeeCategory::License);
        let license_type = match self.license_type {
            Some(code) => Some(asked.license_type(code)?.index),
            None if fee_category == FeeCategory::License => {
                return Err(Refusal::new(Code::MissingField)
                    .at("$.input.license_type")
                    .with("field", "license_type")
                    .allowing(asked.pack.rules().words.license_type_codes()));
            }
            None => None,
        };
        let classes = &asked.pack.rules().words.classes;
        let class = match self.class {
            Some(class) => {
                Some(asked.word(classes, class, Code::UnknownClass, "class", "$.input.class")?)
            }
            None => None,
        };
        Ok(Scope { fee_category, license_type, class })
    }
}
