//! The tenant's tree of org nodes, and the path from a club up to the federation.
//!
//! The pack holds the tree down to the districts, and clubs only where they own an amount; every
//! other club is a fact of the request. A path that disagrees with the tree is refused.

use super::sections::{Level, Organisation};
use crate::explanation::{Explanation, Reason};
use crate::refusal::{Code, Refusal};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Index of a node in its [`Tree`].
pub type NodeId = u32;

/// Where a path's club stands in a request.
const ORG_CLUB: &str = "$.input.org.club";

/// The tree, compiled.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    /// By code, in its order: a fact looks for half a dozen.
    by_code: Vec<(String, NodeId)>,
    root: String,
    accounts: Vec<String>,
}

#[derive(Debug)]
struct Node {
    code: String,
    level: Level,
    parent: Option<NodeId>,
}

/// The path of a request: codes by level.
#[derive(Clone, Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct OrgPath {
    /// Federation; default the tenant's.
    pub federation: Option<String>,
    /// Region; filled in from the district where the pack knows it.
    pub region: Option<String>,
    /// District; filled in from the club where the pack knows it.
    pub district: Option<String>,
    /// Club; any code, as the pack knows only clubs that own an amount.
    pub club: Option<String>,
}

/// The path by level, judged against the tree.
#[derive(Clone, Copy, Debug)]
pub struct Path<'a> {
    steps: [Option<PathNode<'a>>; 4],
}

/// A node on a path.
#[derive(Clone, Copy, Debug)]
pub struct PathNode<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its place in the tree; none for a club the pack does not know.
    pub id: Option<NodeId>,
}

impl<'a> Path<'a> {
    /// The node of a level.
    #[must_use]
    pub fn at(&self, level: Level) -> Option<PathNode<'a>> {
        self.steps.get(level.index()).copied().flatten()
    }

    /// The nodes, deepest first.
    pub fn deepest_first(&self) -> impl Iterator<Item = PathNode<'a>> {
        self.steps.into_iter().rev().flatten()
    }

    /// The node of `level`, or of the nearest level above that is on the path.
    #[must_use]
    pub fn at_or_above(&self, level: Level) -> Option<PathNode<'a>> {
        self.steps.iter().take(level.index().saturating_add(1)).rev().find_map(|step| *step)
    }
}

impl Tree {
    /// The tree of a checked section.
    #[must_use]
    pub fn compile(organisation: &Organisation) -> Self {
        let mut by_code = BTreeMap::new();
        for (id, node) in (0..).zip(&organisation.nodes) {
            by_code.insert(node.code.clone(), id);
        }
        let nodes: Vec<Node> = organisation
            .nodes
            .iter()
            .map(|node| Node {
                code: node.code.clone(),
                level: node.level,
                parent: node.parent.as_ref().and_then(|parent| by_code.get(parent).copied()),
            })
            .collect();
        let root = nodes.iter().find(|node| node.level == Level::Federation);
        let root = root.map(|node| node.code.clone()).unwrap_or_default();
        let accounts = organisation.accounts.iter().map(|account| account.code.clone()).collect();
        Self { nodes, by_code: by_code.into_iter().collect(), root, accounts }
    }

    /// The federation's code.
    #[must_use]
    pub fn root(&self) -> &str {
        &self.root
    }

    /// The node of a code.
    #[must_use]
    pub fn find(&self, code: &str) -> Option<(NodeId, Level)> {
        let at = self.by_code.binary_search_by(|(known, _)| known.as_str().cmp(code)).ok()?;
        let (_, id) = self.by_code.get(at)?;
        self.node(*id).map(|node| (*id, node.level))
    }

    /// The path that is the federation alone.
    #[must_use]
    pub fn root_path(&self) -> Path<'_> {
        let id = self.find(&self.root).map(|(id, _)| id);
        Path { steps: [Some(PathNode { code: &self.root, id }), None, None, None] }
    }

    /// Whether `code` is a node or an account.
    #[must_use]
    pub fn is_recipient(&self, code: &str) -> bool {
        self.find(code).is_some() || self.is_account(code)
    }

    fn is_account(&self, code: &str) -> bool {
        self.accounts.iter().any(|account| account == code)
    }

    /// How many nodes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The nodes' codes and levels, in the order of their numbers.
    pub fn codes_by_number(&self) -> impl Iterator<Item = (&str, Level)> {
        self.nodes.iter().map(|node| (node.code.as_str(), node.level))
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(usize::try_from(id).ok()?)
    }

    /// A node and those above it.
    fn upwards(&self, first: Option<NodeId>) -> impl Iterator<Item = (NodeId, &Node)> {
        let numbered = |id| self.node(id).map(|node| (id, node));
        std::iter::successors(first.and_then(numbered), move |(_, node)| {
            node.parent.and_then(numbered)
        })
    }

    fn codes(&self, level: Level, under: Option<NodeId>) -> impl Iterator<Item = &str> {
        let below = move |node: &&Node| under.is_none() || node.parent == under;
        let of_level = move |node: &&Node| node.level == level;
        self.nodes.iter().filter(of_level).filter(below).map(|node| node.code.as_str())
    }

    /// The path of a request that stands at `$.input.org`.
    ///
    /// Levels above a node the pack knows are filled in, and explained.
    ///
    /// # Errors
    /// `unknown_federation`, `unknown_region`, `unknown_district`, `district_not_in_region`,
    /// `club_not_in_path`, `not_a_club`, `empty_path`.
    pub fn path<'a>(
        &'a self,
        given: &'a OrgPath,
        explanation: &mut Explanation<'a>,
    ) -> Result<Path<'a>, Refusal> {
        let codes = [
            given.federation.as_deref(),
            given.region.as_deref(),
            given.district.as_deref(),
            given.club.as_deref(),
        ];
        if codes.iter().all(Option::is_none) {
            return Err(Refusal::new(Code::EmptyPath).at("$.input.org"));
        }
        self.walk(codes, explanation)
    }

    fn walk<'a>(
        &'a self,
        codes: [Option<&'a str>; 4],
        explanation: &mut Explanation<'a>,
    ) -> Result<Path<'a>, Refusal> {
        let mut steps = [None; 4];
        for (level, code) in Level::ALL.into_iter().zip(codes) {
            let Some(code) = code else { continue };
            let step = self.step(level, code)?;
            if let Some(slot) = steps.get_mut(level.index()) {
                *slot = Some(step);
            }
        }
        let mut path = Path { steps };
        self.fill_in(&mut path, explanation)?;
        Ok(path)
    }

    /// The path of a club, which stands at `at`, and of what is given above it.
    ///
    /// # Errors
    /// Those of [`Tree::path`]; `club_not_in_path` where the path names another club.
    pub fn club_path<'a>(
        &'a self,
        given: &'a OrgPath,
        club: &'a str,
        at: &str,
        explanation: &mut Explanation<'a>,
    ) -> Result<Path<'a>, Refusal> {
        if let Some(other) = given.club.as_deref().filter(|other| *other != club) {
            return Err(Refusal::new(Code::ClubNotInPath)
                .at(ORG_CLUB)
                .with("club", club)
                .with("node", other)
                .allowing([club]));
        }
        let codes = [
            given.federation.as_deref(),
            given.region.as_deref(),
            given.district.as_deref(),
            Some(club),
        ];
        let of_club = |refusal: Refusal| match refusal.path.as_str() {
            ORG_CLUB => refusal.at(at),
            _ => refusal,
        };
        self.walk(codes, explanation).map_err(of_club)
    }

    /// The path of a district that stands at `at`.
    ///
    /// # Errors
    /// `unknown_district`.
    pub fn district_path<'a>(
        &'a self,
        district: &'a str,
        at: &str,
        explanation: &mut Explanation<'a>,
    ) -> Result<Path<'a>, Refusal> {
        self.walk([None, None, Some(district), None], explanation).map_err(|refusal| refusal.at(at))
    }

    fn step<'a>(&'a self, level: Level, code: &'a str) -> Result<PathNode<'a>, Refusal> {
        let found = self.find(code);
        match found {
            Some((id, found)) if found == level => Ok(PathNode { code, id: Some(id) }),
            None if level == Level::Club && !self.is_account(code) && !code.is_empty() => {
                Ok(PathNode { code, id: None })
            }
            _ => {
                let (refused, under) = match level {
                    Level::Federation => (Code::UnknownFederation, None),
                    Level::Region => (Code::UnknownRegion, None),
                    Level::District => (Code::UnknownDistrict, None),
                    Level::Club => (Code::NotAClub, None),
                };
                let allowed: Vec<&str> = match level {
                    Level::Club => Vec::new(),
                    _ => self.codes(level, under).collect(),
                };
                Err(Refusal::new(refused)
                    .at(format!("$.input.org.{}", level.name()))
                    .with("node", code)
                    .allowing(allowed))
            }
        }
    }

    /// Walks up from the deepest known node: fills in what is missing, refuses what disagrees.
    fn fill_in<'a>(
        &'a self,
        path: &mut Path<'a>,
        explanation: &mut Explanation<'a>,
    ) -> Result<(), Refusal> {
        let known = path.deepest_first().find_map(|step| step.id);
        let deepest = known.and_then(|id| self.node(id));
        let first = match deepest {
            Some(node) => node.parent,
            None => self.find(&self.root).map(|(id, _)| id),
        };
        for (id, Node { code, level, .. }) in self.upwards(first) {
            let Some(slot) = path.steps.get_mut(level.index()) else { continue };
            match slot {
                None => {
                    *slot = Some(PathNode { code, id: Some(id) });
                    // The federation is the tenant's own: nothing to tell.
                    if *level != Level::Federation {
                        let level = level.name();
                        explanation.say(Reason::LevelFilledIn { level, node: code });
                    }
                }
                Some(step) if step.id == Some(id) => {}
                Some(step) => return Err(self.disagreement(*level, step.code, deepest, code)),
            }
        }
        // A level the request names although the tree has none there, between node and root.
        if let Some(deepest) = deepest {
            for level in Level::ALL.into_iter().filter(|level| *level < deepest.level) {
                let in_tree = self.upwards(deepest.parent).any(|(_, node)| node.level == level);
                if let (false, Some(step)) = (in_tree, path.at(level)) {
                    return Err(self.disagreement(level, step.code, Some(deepest), ""));
                }
            }
        }
        Ok(())
    }

    fn disagreement(
        &self,
        level: Level,
        given: &str,
        deepest: Option<&Node>,
        actual: &str,
    ) -> Refusal {
        let allowed = Some(actual).filter(|code| !code.is_empty());
        match deepest {
            Some(node) if node.level == Level::District && level == Level::Region => {
                let region = self.find(given).map(|(id, _)| id);
                Refusal::new(Code::DistrictNotInRegion)
                    .at("$.input.org.district")
                    .with("district", node.code.as_str())
                    .with("region", given)
                    .allowing(self.codes(Level::District, region))
            }
            Some(node) if node.level == Level::Club => Refusal::new(Code::ClubNotInPath)
                .at(ORG_CLUB)
                .with("club", node.code.as_str())
                .with("node", given)
                .allowing(allowed),
            _ => Refusal::new(Code::UnknownFederation)
                .at(format!("$.input.org.{}", level.name()))
                .with("node", given)
                .allowing(allowed),
        }
    }
}
