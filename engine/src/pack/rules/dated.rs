//! Dated rows of a schedule, found by competition level and owner, so that a quote does not grow
//! with rows of other competitions and other nodes.
//!
//! Several rows of one code are values of one fee: the one in force latest applies.

use super::fees::Owner;
use super::{Days, Origin};
use crate::calendar::Date;
use crate::ordered::sort_by;
use crate::pack::tree::{NodeId, Path};
use std::collections::BTreeMap;

/// Competition levels and classes; empty: all.
#[derive(Debug, Default)]
pub struct Competition {
    pub(super) levels: Vec<String>,
    pub(super) classes: Vec<String>,
}

impl Competition {
    fn includes_class(&self, class: &str) -> bool {
        self.classes.is_empty() || self.classes.iter().any(|code| code == class)
    }

    fn includes_level(&self, level: &str) -> bool {
        self.levels.is_empty() || self.levels.iter().any(|code| code == level)
    }
}

/// What the rows of a schedule have in common.
#[derive(Debug)]
pub struct Dated {
    /// Code.
    pub code: String,
    /// Who owns it; none for what has no component, as a sanction.
    pub owner: Option<Owner>,
    /// Recipient where it is not the owner.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// Days in force.
    pub days: Days,
    /// Where it comes from.
    pub origin: Origin,
    /// The competitions it is for.
    pub competition: Competition,
}

/// A row of a schedule.
pub trait Row {
    /// What it has in common with others.
    fn dated(&self) -> &Dated;
}

/// The rows of one kind.
#[derive(Debug)]
pub struct Schedule<R> {
    rows: Vec<R>,
    /// The place of each row's code among the codes, in the order of their first rows.
    code_places: Vec<usize>,
    /// Rows not owned by one node, by competition level.
    by_level: BTreeMap<String, Vec<usize>>,
    /// Rows not owned by one node, where no competition is asked for.
    of_all: Vec<usize>,
    /// Rows owned by one node.
    by_node: BTreeMap<NodeId, Vec<usize>>,
}

/// What is asked for, where it is a competition.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// Competition level.
    pub level: &'a str,
    /// Competition class.
    pub class: &'a str,
}

impl<R: Row> Schedule<R> {
    /// The rows, in declared order, of a vocabulary of these competition levels.
    pub(super) fn new(rows: Vec<R>, levels: &[String]) -> Self {
        let mut places: BTreeMap<&str, usize> = BTreeMap::new();
        let mut code_places = Vec::with_capacity(rows.len());
        let mut by_level: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut of_all = Vec::new();
        let mut by_node: BTreeMap<NodeId, Vec<usize>> = BTreeMap::new();
        for (at, row) in rows.iter().enumerate() {
            let row = row.dated();
            let next = places.len();
            code_places.push(*places.entry(&row.code).or_insert(next));
            if let Some(Owner::Node(id)) = row.owner {
                by_node.entry(id).or_default().push(at);
                continue;
            }
            of_all.push(at);
            for level in levels.iter().filter(|level| row.competition.includes_level(level)) {
                by_level.entry(level.clone()).or_default().push(at);
            }
        }
        Self { rows, code_places, by_level, of_all, by_node }
    }

    /// Every row, in declared order.
    pub fn rows(&self) -> impl Iterator<Item = &R> {
        self.rows.iter()
    }

    /// Of each code that applies on a path, for a competition where one is asked for, the row in
    /// force latest; codes in declared order.
    pub fn in_force<'a>(
        &'a self,
        path: &Path<'a>,
        asking: Option<Asking<'_>>,
        on: Date,
    ) -> Vec<&'a R> {
        let general = match asking {
            None => Some(&self.of_all),
            Some(asking) => self.by_level.get(asking.level),
        };
        let owned = path.deepest_first().filter_map(|node| self.by_node.get(&node.id?));
        let mut found: Vec<(usize, usize, &'a R)> = Vec::with_capacity(8);
        for at in general.into_iter().chain(owned).flatten() {
            let (Some(row), Some(code)) = (self.rows.get(*at), self.code_places.get(*at)) else {
                continue;
            };
            if applies(row.dated(), asking, on) {
                found.push((*code, *at, row));
            }
        }
        sort_by(&mut found, |(one, at, row), (other, place, next)| {
            // The latest first; of several from one day, the first declared.
            let (from, next) = (row.dated().days.from, next.dated().days.from);
            one.cmp(other).then(next.cmp(&from)).then(at.cmp(place))
        });
        found.dedup_by_key(|(code, _, _)| *code);
        found.into_iter().map(|(_, _, row)| row).collect()
    }

    /// Of the first code that applies, in declared order, the row in force latest: a special fee
    /// declared before the general one stays, whatever becomes of the general one.
    pub fn first<'a>(&'a self, asking: Option<Asking<'_>>, on: Date) -> Option<&'a R> {
        let places = match asking {
            None => Some(&self.of_all),
            Some(asking) => self.by_level.get(asking.level),
        };
        let coded = |at: &usize| Some((*self.code_places.get(*at)?, self.rows.get(*at)?));
        let rows = places.into_iter().flatten().filter_map(coded);
        let rows = rows.filter(|(_, row)| applies(row.dated(), asking, on));
        let first = rows.clone().map(|(code, _)| code).min()?;
        let rows = rows.filter(|(code, _)| *code == first).map(|(_, row)| row);
        super::latest(rows, |row| row.dated().days.from)
    }
}

fn applies(row: &Dated, asking: Option<Asking<'_>>, on: Date) -> bool {
    let included = |asking: Asking<'_>| {
        row.competition.includes_level(asking.level) && row.competition.includes_class(asking.class)
    };
    row.days.contain(on) && asking.is_none_or(included)
}
