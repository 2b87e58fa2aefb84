//! The sanction fee per competition class (F08.01.09): `sanction_fee.calculate`.
//!
//! It goes to the district where the competition is held, not to the organiser's home district.

use super::quote::{Adjustment, Share, TaxLine};
use super::worksheet::Worksheet;
use super::{Asked, at_most};
use crate::canonical;
use crate::explanation::{Explanation, Reason};
use crate::money::{Currency, Money};
use crate::pack::rules::SeasonRules;
use crate::pack::rules::dated::Asking;
use crate::pack::rules::schedules::SanctionRule;
use crate::pack::rules::surcharges::Scope;
use crate::pack::sections::schedules::SanctionDebtor;
use crate::pack::sections::{FeeCategory, Level};
use crate::refusal::{Code, Refusal};
use crate::script::contexts;
use crate::script::table::SANCTION_ADJUST;
use serde::Deserialize;

/// Input of `sanction_fee.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season.
    pub season: String,
    /// Competition level.
    pub level: String,
    /// Competition classes to be sanctioned.
    pub classes: Vec<String>,
    /// District where the competition is held.
    pub host_district: String,
}

/// Answer of `sanction_fee.calculate`.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output<'a> {
    /// The coarser rounding, where the tenant has one.
    pub adjustments: Vec<Adjustment<'a>>,
    /// Currency.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub currency: Currency,
    /// Who owes it: `organiser`, or the host district's code.
    pub debtor: &'a str,
    /// The classes.
    pub lines: Vec<ClassLine<'a>>,
    /// Who receives it.
    pub recipient: &'a str,
    /// Who receives what, tax apart.
    pub split: Vec<Share<'a>>,
    /// Tax by treatment, inside the total.
    pub tax: Vec<TaxLine<'a>>,
    /// What the debtor pays.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub total: Money,
}

canonical::object!(Output<'_> {
    adjustments, currency, debtor, lines, recipient, split, tax, total,
});

/// A class's line.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClassLine<'a> {
    /// Amount, waivers taken off.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub amount: Money,
    /// Amount before.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub base: Money,
    /// Class.
    pub class: &'a str,
    /// The waiver that lowered it.
    pub waived_by: Option<&'a str>,
}

canonical::object!(ClassLine<'_> { amount, base, class, waived_by });

/// Most classes in a request.
const MOST_CLASSES: usize = 100;

/// The sanction fee of a competition.
///
/// # Errors
/// Those of the request's fields; `no_schedule_matches`; `class_twice`; `classes_apart` for
/// classes that one charge cannot hold, owed by or to others; those of the tenant's script.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Output<'a>, Refusal> {
    let season = asked.season(&input.season)?;
    let rules = asked.pack.rules();
    let words = &rules.words;
    let level =
        asked.word(&words.levels, &input.level, Code::UnknownLevel, "level", "$.input.level")?;
    let at = "$.input.host_district";
    let path = rules.tree.district_path(&input.host_district, at, explanation)?;
    at_most(MOST_CLASSES, input.classes.len(), "$.input.classes")?;
    if input.classes.is_empty() {
        return Err(Refusal::new(Code::MissingField)
            .at("$.input.classes")
            .with("field", "classes")
            .allowing(words.classes.iter().map(String::as_str)));
    }
    let fee_category = FeeCategory::Sanction;
    let scope = Scope { fee_category, license_type: None, class: None };
    let mut sheet = Worksheet::new(asked, season, path, scope);
    let mut lines = Vec::with_capacity(input.classes.len());
    let mut first: Option<(&str, &SanctionRule)> = None;
    for (index, class) in input.classes.iter().enumerate() {
        let at = format!("$.input.classes[{index}]");
        let class = asked.word(&words.classes, class, Code::UnknownClass, "class", &at)?;
        if input.classes.iter().take(index).any(|other| *other == *class) {
            return Err(Refusal::new(Code::ClassTwice).at(at).with("class", class));
        }
        let rule = find(&asked, season, level, class, &at)?;
        let (one, of_one) = *first.get_or_insert((class, rule));
        if (of_one.debtor, &of_one.dated.recipient) != (rule.debtor, &rule.dated.recipient) {
            let refusal = Refusal::new(Code::ClassesApart).at(at);
            return Err(refusal.with("class", class).with("other", one));
        }
        let reason = Reason::SanctionClass { amount: rule.amount, class, level };
        explanation.cite(reason, rule.dated.origin.source());
        lines.push(sheet.sanction_class(class, rule, explanation)?);
    }
    let first = first.map(|(_, rule)| rule);
    let recipient = first.and_then(|rule| rule.dated.recipient.as_deref());
    let recipient = recipient.unwrap_or(&input.host_district);
    explanation.say(Reason::SanctionRecipient { recipient });
    let debtor = match first.map(|rule| rule.debtor) {
        Some(SanctionDebtor::HostDistrict) => input.host_district.as_str(),
        _ => "organiser",
    };
    let context = |sheet: &Worksheet<'a>| contexts::sanction(sheet, input);
    sheet.script_adjust(&SANCTION_ADJUST, &context, explanation)?;
    let quote = sheet.finish(explanation)?;
    Ok(Output {
        adjustments: quote.adjustments,
        currency: quote.currency,
        debtor,
        lines,
        recipient,
        split: quote.split,
        tax: quote.tax,
        total: quote.total,
    })
}

fn find<'a>(
    asked: &Asked<'a>,
    season: &'a SeasonRules,
    level: &str,
    class: &str,
    at: &str,
) -> Result<&'a SanctionRule, Refusal> {
    let on = season.days.nearest(asked.on);
    let rule = season.schedules.sanctions.first(Some(Asking { level, class }), on);
    rule.ok_or_else(|| {
        Refusal::new(Code::NoScheduleMatches)
            .at(at)
            .with("fee_category", FeeCategory::Sanction.name())
            .with("season", season.code.as_str())
    })
}

impl<'a> Worksheet<'a> {
    /// Charges one class and waives what need not be paid of it.
    fn sanction_class(
        &mut self,
        class: &'a str,
        rule: &'a SanctionRule,
        explanation: &mut Explanation<'a>,
    ) -> Result<ClassLine<'a>, Refusal> {
        let host = self.path.at(Level::District);
        let dated = &rule.dated;
        let recipient = dated.recipient.as_deref().or(host.map(|node| node.code)).unwrap_or("");
        let at = self.parts.len();
        self.place_taxed(class, recipient, rule.amount, dated.tax.as_deref());
        self.scope.class = Some(class);
        let used = self.waive_alone(at, explanation)?;
        let amount = self.parts.get(at).map_or(rule.amount, |part| part.running);
        Ok(ClassLine { amount, base: rule.amount, class, waived_by: used })
    }
}
