//! Licence components and overrides, indexed by licence type and org node (F08.01.01).

use super::{Context, Days, Facts, Origin, When, amount, latest};
use crate::calendar::Date;
use crate::money::{Money, Rounding};
use crate::ordered::sort_by;
use crate::pack::sections::{self, Level, fees};
use crate::pack::tree::{NodeId, Path, PathNode};
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// The components of a season.
#[derive(Debug)]
pub struct FeeRules {
    components: Vec<ComponentRule>,
    /// By licence type: components owned by a level, with the prices that can apply.
    by_level: Vec<Vec<Candidate>>,
    /// By owner node: components charged where the node is on the path.
    by_node: BTreeMap<NodeId, Vec<usize>>,
}

#[derive(Debug)]
struct Candidate {
    component: usize,
    prices: Vec<usize>,
}

/// A component.
#[derive(Debug)]
pub struct ComponentRule {
    /// Code.
    pub code: String,
    /// Who owns it.
    pub owner: Owner,
    /// Recipient where it is not the owner.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// Rounding of what is computed from it.
    pub rounding: Option<Rounding>,
    prices: Vec<PriceRule>,
}

/// Who owns an amount.
#[derive(Clone, Copy, Debug)]
pub enum Owner {
    /// The node of that level on the path.
    Level(Level),
    /// One node, where it is on the path.
    Node(NodeId),
}

impl Owner {
    pub(super) fn compile(
        level: Option<Level>,
        node: Option<&String>,
        context: &Context<'_>,
    ) -> Self {
        match node.and_then(|code| context.tree.find(code)) {
            Some((id, _)) => Self::Node(id),
            None => Self::Level(level.unwrap_or(Level::Federation)),
        }
    }
}

/// A dated, conditional amount.
#[derive(Debug)]
pub struct PriceRule {
    /// The amount; none where only an override sets one.
    pub amount: Option<Money>,
    when: When,
    days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

/// A component with the price that applies.
#[derive(Debug)]
pub struct Priced<'a> {
    /// The component.
    pub component: &'a ComponentRule,
    /// Its price.
    pub price: &'a PriceRule,
}

impl FeeRules {
    pub(super) fn compile(
        section: Option<&sections::Fees>,
        context: &Context<'_>,
    ) -> Result<Self, Refusal> {
        let mut rules =
            Self { components: Vec::new(), by_level: Vec::new(), by_node: BTreeMap::new() };
        rules.by_level.resize_with(context.words.license_type_count(), Vec::new);
        let components = section.map(|fees| fees.components.as_slice()).unwrap_or_default();
        for (index, component) in components.iter().enumerate() {
            let compiled = ComponentRule::compile(component, context)?;
            match compiled.owner {
                Owner::Node(id) => rules.by_node.entry(id).or_default().push(index),
                Owner::Level(_) => {
                    for (kind, candidates) in (0_u16..).zip(&mut rules.by_level) {
                        let prices = compiled.prices_for(kind);
                        if !prices.is_empty() {
                            candidates.push(Candidate { component: index, prices });
                        }
                    }
                }
            }
            rules.components.push(compiled);
        }
        Ok(rules)
    }

    /// The components that apply on a path, in declared order, each with its price.
    pub fn applying<'a>(
        &'a self,
        path: &Path<'a>,
        facts: &Facts<'_>,
        on: Date,
    ) -> impl Iterator<Item = Priced<'a>> + use<'a> {
        let kind = usize::from(facts.license_type.unwrap_or(u16::MAX));
        let candidates = self.by_level.get(kind).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<(usize, Priced<'a>)> = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            let Some(component) = self.components.get(candidate.component) else { continue };
            let prices = candidate.prices.iter().filter_map(|at| component.prices.get(*at));
            if let Some(price) = in_force(prices, facts, on) {
                found.push((candidate.component, Priced { component, price }));
            }
        }
        let mut by_node = false;
        let nodes = path.deepest_first().filter_map(|node| self.by_node.get(&node.id?));
        for index in nodes.flatten() {
            let Some(component) = self.components.get(*index) else { continue };
            if let Some(price) = in_force(component.prices.iter(), facts, on) {
                found.push((*index, Priced { component, price }));
                by_node = true;
            }
        }
        if by_node {
            sort_by(&mut found, |(one, _), (other, _)| one.cmp(other));
        }
        found.into_iter().map(|(_, priced)| priced)
    }

    /// Every component, in declared order.
    pub fn components(&self) -> impl Iterator<Item = &ComponentRule> {
        self.components.iter()
    }
}

fn in_force<'a>(
    prices: impl Iterator<Item = &'a PriceRule>,
    facts: &Facts<'_>,
    on: Date,
) -> Option<&'a PriceRule> {
    let applies = |price: &&PriceRule| price.days.contain(on) && price.when.holds(facts);
    latest(prices.filter(applies), |price| price.days.from)
}

impl ComponentRule {
    fn compile(component: &fees::Component, context: &Context<'_>) -> Result<Self, Refusal> {
        let section = format!("fees/{}", context.code);
        let mut prices = Vec::with_capacity(component.prices.len());
        for price in &component.prices {
            let money = price.amount.as_ref().map(|text| amount(text, context.policy.currency));
            prices.push(PriceRule {
                amount: money.transpose()?,
                when: When::compile(&price.when, context.words),
                days: Days::between(price.valid_from, price.valid_to, context.days),
                origin: Origin::new(
                    &section,
                    &component.code,
                    price.reference.as_ref(),
                    price.illustrative,
                ),
            });
        }
        Ok(Self {
            code: component.code.clone(),
            owner: Owner::compile(component.owner, component.owner_node.as_ref(), context),
            recipient: component.recipient.clone(),
            tax: component.tax.clone(),
            rounding: component.rounding,
            prices,
        })
    }

    fn prices_for(&self, license_type: u16) -> Vec<usize> {
        let concerns = |price: &PriceRule| {
            price.when.license_types.is_empty() || price.when.license_types.contains(&license_type)
        };
        (0..).zip(&self.prices).filter(|(_, price)| concerns(price)).map(|(at, _)| at).collect()
    }
}

/// The overrides of a season, by node and component.
#[derive(Debug)]
pub struct OverrideRules {
    by_node: BTreeMap<NodeId, BTreeMap<String, Vec<OverrideRule>>>,
}

/// An org node's own amount.
#[derive(Debug)]
pub struct OverrideRule {
    /// The amount instead.
    pub amount: Money,
    when: When,
    days: Days,
    /// Where it comes from.
    pub origin: Origin,
}

impl OverrideRules {
    pub(super) fn compile(
        section: Option<&sections::Overrides>,
        context: &Context<'_>,
    ) -> Result<Self, Refusal> {
        let name = format!("overrides/{}", context.code);
        let mut by_node: BTreeMap<NodeId, BTreeMap<String, Vec<OverrideRule>>> = BTreeMap::new();
        for row in section.map(|section| section.overrides.as_slice()).unwrap_or_default() {
            let Some((node, _)) = context.tree.find(&row.node) else { continue };
            let key = format!("{}@{}", row.component, row.node);
            let rule = OverrideRule {
                amount: amount(&row.amount, context.policy.currency)?,
                when: When::compile(&row.when, context.words),
                days: Days::between(row.valid_from, row.valid_to, context.days),
                origin: Origin::new(&name, &key, row.reference.as_ref(), row.illustrative),
            };
            let of_node = by_node.entry(node).or_default();
            of_node.entry(row.component.clone()).or_default().push(rule);
        }
        Ok(Self { by_node })
    }

    /// The overrides of a path's nodes, given from the deepest up.
    #[must_use]
    pub fn along<'a>(&'a self, path: &Path<'a>) -> PathOverrides<'a> {
        let rows_of = |node: PathNode<'a>| Some((node.code, self.by_node.get(&node.id?)?));
        PathOverrides { nodes: path.deepest_first().filter_map(rows_of).collect() }
    }
}

/// The nodes of a path that have overrides, the deepest first, each with its rows by component.
#[derive(Debug)]
pub struct PathOverrides<'a> {
    nodes: Vec<(&'a str, &'a BTreeMap<String, Vec<OverrideRule>>)>,
}

impl<'a> PathOverrides<'a> {
    /// The deepest node that overrides a component, and its row.
    #[must_use]
    pub fn deepest(
        &self,
        component: &str,
        facts: &Facts<'_>,
        on: Date,
    ) -> Option<(&'a str, &'a OverrideRule)> {
        self.nodes.iter().find_map(|(node, rows)| {
            let applies = |rule: &&OverrideRule| rule.days.contain(on) && rule.when.holds(facts);
            let rows = rows.get(component)?.iter().filter(applies);
            Some((*node, latest(rows, |rule| rule.days.from)?))
        })
    }
}
