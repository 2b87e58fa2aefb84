//! What facts are grouped by, while they are added.
//!
//! Every fact is added to half a dozen groups. Org nodes of the pack have their place in a list, by
//! their number in the tree; only a club the pack does not know is looked for by its code, once.

use super::report::{Dimension, Report};
use super::sums::Touched;
use super::tally::Tally;
use crate::fees::quote::Share;
use crate::money::Currency;
use crate::pack::sections::Level;
use crate::pack::tree::{PathNode, Tree};
use crate::refusal::Refusal;
use std::collections::BTreeMap;

/// Who pays below an org node, and what it receives.
#[derive(Clone, Copy, Default)]
struct Node {
    payers: Tally,
    received: Tally,
}

/// Groups, by the live pack's tree.
pub(super) struct Groups<'p> {
    tree: &'p Tree,
    currency: Currency,
    /// By number in the tree.
    nodes: Vec<Node>,
    /// Places in `further` of clubs the tree does not know.
    clubs: BTreeMap<String, usize>,
    further: Vec<Node>,
    fees: BTreeMap<String, Tally>,
    license_types: BTreeMap<String, Tally>,
    /// Who receives something and is not on the payer's path.
    others: BTreeMap<String, Tally>,
}

impl<'p> Groups<'p> {
    /// None yet.
    pub(super) fn new(tree: &'p Tree, currency: Currency) -> Self {
        Self {
            tree,
            currency,
            nodes: vec![Node::default(); tree.len()],
            clubs: BTreeMap::new(),
            further: Vec::new(),
            fees: BTreeMap::new(),
            license_types: BTreeMap::new(),
            others: BTreeMap::new(),
        }
    }

    /// Adds a fact to its groups; the splits are those of an answer by both packs.
    pub(super) fn add(
        &mut self,
        touched: &Touched<'_>,
        one: &Tally,
        splits: Option<(&[Share<'_>], &[Share<'_>])>,
        same: bool,
    ) -> Result<(), Refusal> {
        add(&mut self.fees, touched.fee, one)?;
        if let Some(kind) = touched.license_type {
            add(&mut self.license_types, kind, one)?;
        }
        let on_path = touched.path.iter().flat_map(|path| path.deepest_first());
        let mut places = [None; 4];
        for (place, node) in places.iter_mut().zip(on_path) {
            let at = self.place(node);
            *place = Some((node.code, at));
            if let Some(found) = self.node(at) {
                found.payers.add(one)?;
            }
        }
        match splits {
            Some(splits) => self.receive(&places, splits, same),
            None => Ok(()),
        }
    }

    /// Where a node's groups are.
    fn place(&mut self, node: PathNode<'_>) -> Place {
        if let Some(at) = node.id.and_then(|id| usize::try_from(id).ok()) {
            return Place::Known(at);
        }
        if let Some(at) = self.clubs.get(node.code) {
            return Place::Further(*at);
        }
        let at = self.further.len();
        self.further.push(Node::default());
        self.clubs.insert(node.code.to_owned(), at);
        Place::Further(at)
    }

    fn node(&mut self, place: Place) -> Option<&mut Node> {
        match place {
            Place::Known(at) => self.nodes.get_mut(at),
            Place::Further(at) => self.further.get_mut(at),
        }
    }

    /// Adds to whom something is shared out.
    fn receive(
        &mut self,
        places: &[Option<(&str, Place)>; 4],
        (before, after): (&[Share<'_>], &[Share<'_>]),
        same: bool,
    ) -> Result<(), Refusal> {
        let of = |split: &[Share<'_>], recipient: &str| {
            let found = split.iter().find(|share| share.recipient == recipient);
            found.map_or(0, |share| share.amount.minor)
        };
        let received = |before: i64, after: i64| Tally {
            before,
            after,
            changed: u64::from(after != before),
            facts: 1,
            ..Tally::default()
        };
        for share in before {
            let old = share.amount.minor;
            let new = if same { old } else { of(after, &share.recipient) };
            self.give(places, &share.recipient, &received(old, new))?;
        }
        for share in after.iter().filter(|_| !same) {
            if !before.iter().any(|old| old.recipient == share.recipient) {
                // That it receives anything is new, be it nothing.
                let one = Tally { changed: 1, ..received(0, share.amount.minor) };
                self.give(places, &share.recipient, &one)?;
            }
        }
        Ok(())
    }

    fn give(
        &mut self,
        places: &[Option<(&str, Place)>; 4],
        recipient: &str,
        one: &Tally,
    ) -> Result<(), Refusal> {
        let on_path = places.iter().flatten().find(|(code, _)| *code == recipient);
        if let Some((_, place)) = on_path
            && let Some(node) = self.node(*place)
        {
            return node.received.add(one);
        }
        add(&mut self.others, recipient, one)
    }

    /// The groups as the report has them: those of whom there are facts.
    pub(super) fn report(self, report: &mut Report) -> Result<(), Refusal> {
        let mut add = |dimension: Dimension, code: &str, tally: &Tally| {
            if tally.facts == 0 {
                return Ok(());
            }
            let groups = report.groups.entry(dimension.name().to_owned()).or_default();
            let group = tally.group(self.currency)?;
            match groups.get_mut(code) {
                Some(found) => found.add(&group),
                None => {
                    groups.insert(code.to_owned(), group);
                    Ok(())
                }
            }
        };
        for (fee, group) in &self.fees {
            add(Dimension::Fee, fee, group)?;
        }
        for (kind, group) in &self.license_types {
            add(Dimension::LicenseType, kind, group)?;
        }
        for (node, (code, level)) in self.nodes.iter().zip(self.tree.codes_by_number()) {
            let dimension = match level {
                Level::Federation => None,
                Level::Region => Some(Dimension::Region),
                Level::District => Some(Dimension::District),
                Level::Club => Some(Dimension::Club),
            };
            if let Some(dimension) = dimension {
                add(dimension, code, &node.payers)?;
            }
            add(Dimension::Recipient, code, &node.received)?;
        }
        for (code, at) in &self.clubs {
            if let Some(node) = self.further.get(*at) {
                add(Dimension::Club, code, &node.payers)?;
                add(Dimension::Recipient, code, &node.received)?;
            }
        }
        for (code, group) in &self.others {
            add(Dimension::Recipient, code, group)?;
        }
        Ok(())
    }
}

/// Where a node's groups are.
#[derive(Clone, Copy)]
enum Place {
    /// In the tree, by number.
    Known(usize),
    /// Among the clubs the tree does not know.
    Further(usize),
}

/// Adds to a group by its code.
fn add(groups: &mut BTreeMap<String, Tally>, code: &str, one: &Tally) -> Result<(), Refusal> {
    match groups.get_mut(code) {
        Some(group) => group.add(one),
        None => groups.entry(code.to_owned()).or_default().add(one),
    }
}
