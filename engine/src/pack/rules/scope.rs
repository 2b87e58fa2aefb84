//! Which rules concern what is charged: fee category, licence type, competition class.
//!
//! Surcharges and waivers are found by it, so that a quote does not grow with rules of other
//! licence types. Dates and persons are not judged here: `surcharges.rs` and `waivers.rs` are.

use crate::pack::sections::FeeCategory;
use std::collections::BTreeMap;

/// What is charged for, as a request says it.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// What is charged for.
    pub fee_category: FeeCategory,
    /// Licence type, by its place in the vocabulary.
    pub license_type: Option<u16>,
    /// Competition class.
    pub class: Option<&'a str>,
}

/// What a rule concerns; an empty list of licence types or classes: all of them.
#[derive(Debug)]
pub(super) struct Coverage {
    pub(super) fee_categories: Vec<FeeCategory>,
    pub(super) license_types: Vec<u16>,
    pub(super) classes: Vec<String>,
}

impl Coverage {
    fn contains(&self, scope: &Scope<'_>) -> bool {
        let license_type = self.license_types.is_empty()
            || scope.license_type.is_some_and(|kind| self.license_types.contains(&kind));
        let class = self.classes.is_empty()
            || scope.class.is_some_and(|code| self.classes.iter().any(|c| c == code));
        self.fee_categories.contains(&scope.fee_category) && license_type && class
    }

    fn contains_license(&self, kind: u16) -> bool {
        self.fee_categories.contains(&FeeCategory::License)
            && (self.license_types.is_empty() || self.license_types.contains(&kind))
    }
}

/// Rules in declared order, found by what they concern.
#[derive(Debug)]
pub(super) struct ByScope<R> {
    rules: Vec<(Coverage, R)>,
    /// Places of the licence rules, by licence type.
    by_license_type: Vec<Vec<usize>>,
    /// Places of those of other categories, by category.
    others: BTreeMap<FeeCategory, Vec<usize>>,
}

impl<R> ByScope<R> {
    /// The rules of a vocabulary of so many licence types.
    pub(super) fn new(rules: Vec<(Coverage, R)>, license_types: usize) -> Self {
        let places = |concerned: &dyn Fn(&Coverage) -> bool| -> Vec<usize> {
            let found = (0..).zip(&rules).filter(|(_, (coverage, _))| concerned(coverage));
            found.map(|(at, _)| at).collect()
        };
        let kinds = (0_u16..).take(license_types);
        let by_license_type =
            kinds.map(|kind| places(&|coverage| coverage.contains_license(kind))).collect();
        let mut others: BTreeMap<FeeCategory, Vec<usize>> = BTreeMap::new();
        for (at, (coverage, _)) in (0..).zip(&rules) {
            for category in &coverage.fee_categories {
                others.entry(*category).or_default().push(at);
            }
        }
        Self { rules, by_license_type, others }
    }

    /// Every rule, in declared order.
    pub(super) fn rules(&self) -> impl Iterator<Item = &R> {
        self.rules.iter().map(|(_, rule)| rule)
    }

    /// The rules that concern a scope, in declared order.
    pub(super) fn find<'a>(
        &'a self,
        scope: &Scope<'a>,
    ) -> impl Iterator<Item = &'a R> + use<'a, R> {
        let places = match (scope.fee_category, scope.license_type) {
            (FeeCategory::License, Some(kind)) => self.by_license_type.get(usize::from(kind)),
            (FeeCategory::License, None) => None,
            (category, _) => self.others.get(&category),
        };
        let scope = *scope;
        let places = places.map(Vec::as_slice).unwrap_or_default().iter();
        let rules = places.filter_map(|at| self.rules.get(*at));
        rules.filter(move |(coverage, _)| coverage.contains(&scope)).map(|(_, rule)| rule)
    }
}
