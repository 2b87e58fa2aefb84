//! Calls that lead nowhere, found without running them: of functions that nobody defined, or that
//! take another number of values; and adjustments or moves for a recipient the pack does not know.
//!
//! What is near a misspelt name is said with it.

use super::functions::KNOWN;
use crate::ordered::set;
use crate::pack::check::Findings;
use rhai::{AST, ASTNode, Expr, FnCallExpr, ImmutableString, Position, Stmt};
use std::collections::{BTreeMap, BTreeSet};
use std::slice;

/// What every script of the language may call: name, and number of values.
const BUILT_IN: [(&str, usize); 3] = [("is_def_fn", 2), ("is_def_var", 1), ("type_of", 1)];

/// Most letters of a name that are compared with another's.
const MOST_COMPARED: usize = 32;

/// A call, and how many values it gives: that before the dot is one of a method's.
struct Call<'a> {
    called: &'a FnCallExpr,
    is_method: bool,
    position: Position,
}

impl<'a> Call<'a> {
    /// The call that is the last of nested nodes; operators are none.
    fn of(nodes: &[ASTNode<'a>]) -> Option<Self> {
        let (called, is_method, position) = match nodes.last()? {
            ASTNode::Expr(Expr::FnCall(called, position))
            | ASTNode::Stmt(Stmt::FnCall(called, position)) => (called, false, *position),
            ASTNode::Expr(Expr::MethodCall(called, position)) => (called, true, *position),
            _ => return None,
        };
        let is_named = called.op_token.is_none()
            && called.name.starts_with(|first: char| first.is_alphabetic() || first == '_');
        is_named.then_some(Self { called, is_method, position })
    }

    fn values(&self) -> usize {
        self.called.args.len().saturating_add(usize::from(self.is_method))
    }

    /// The recipients of an adjustment, or of a move, where they are written out.
    fn recipients(&self) -> impl Iterator<Item = (&'a ImmutableString, Position)> {
        let named = match (&*self.called.name, self.values()) {
            ("adjust", 3) => self.called.args.split_last().map(|(last, _)| slice::from_ref(last)),
            // Of a method the first stands before its dot.
            ("move_share", 3) => self.called.args.split_last().map(|(_, others)| others),
            _ => None,
        };
        named.unwrap_or_default().iter().filter_map(|argument| match argument {
            Expr::StringConstant(text, position) => Some((text, *position)),
            _ => None,
        })
    }
}

/// The calls of a file that lead nowhere, by their places.
#[derive(Default)]
pub(super) struct Lost {
    /// Why there is no such function.
    pub(super) functions: BTreeMap<Position, String>,
    /// Whom an adjustment or a move is for.
    pub(super) recipients: BTreeMap<Position, String>,
}

/// The functions the scripts of a pack define together.
pub(super) struct Defined<'a> {
    /// Name and number of parameters.
    signatures: BTreeSet<(&'a str, usize)>,
    /// Whether a recipient is known.
    recipients: &'a BTreeSet<&'a str>,
    /// How many names were looked for among those that are near.
    compared: usize,
}

impl<'a> Defined<'a> {
    pub(super) fn new(files: &'a [(&str, AST)], recipients: &'a BTreeSet<&'a str>) -> Self {
        let functions = files.iter().flat_map(|(_, ast)| ast.iter_functions());
        let signatures = set(functions.map(|function| (function.name, function.params.len())));
        Self { signatures, recipients, compared: 0 }
    }

    /// The calls of a file that lead nowhere.
    pub(super) fn lost(&mut self, ast: &AST) -> Lost {
        let mut lost = Lost::default();
        ast.walk(&mut |nodes: &[ASTNode<'_>]| {
            let Some(call) = Call::of(nodes) else { return true };
            if let Some(reason) = self.unknown(&call) {
                lost.functions.insert(call.position, reason);
                return true;
            }
            for (text, position) in call.recipients() {
                if !self.recipients.contains(text.as_str()) {
                    lost.recipients.insert(position, text.to_string());
                }
            }
            true
        });
        lost
    }

    /// Why a call finds no function.
    fn unknown(&mut self, call: &Call<'_>) -> Option<String> {
        let (name, given, values) = (&*call.called.name, call.called.args.len(), call.values());
        let known = KNOWN.iter().find(|(known, ..)| *known == name);
        let found = known.is_some_and(|(_, least, most)| (*least..=*most).contains(&values))
            || BUILT_IN.contains(&(name, values))
            || self.signatures.contains(&(name, given));
        if found {
            return None;
        }
        let built_in = BUILT_IN.iter().find(|(known, _)| *known == name);
        let own = self.signatures.range((name, 0)..).next().filter(|(own, _)| *own == name);
        let (takes, given) = match (known, built_in, own) {
            (Some((_, least, most)), ..) if least < most => (format!("{least} or {most}"), values),
            (Some((_, takes, _)), ..) | (_, Some((_, takes)), _) => (takes.to_string(), values),
            // A method's own value is no parameter of it.
            (.., Some((_, takes))) => (takes.to_string(), given),
            _ => return Some(self.nobody(name)),
        };
        Some(format!("`{name}` is given {given} where it takes {takes}"))
    }

    /// That there is no such function, and which is near.
    fn nobody(&mut self, name: &str) -> String {
        let said = format!("there is no function `{name}`");
        // Past what is listed nobody reads it.
        self.compared = self.compared.saturating_add(1);
        if self.compared > Findings::MOST_LISTED {
            return said;
        }
        let known = KNOWN.iter().map(|(known, ..)| *known);
        match nearest(name, known.chain(self.signatures.iter().map(|(own, _)| *own))) {
            Some(near) => format!("{said}, but `{near}`"),
            None => said,
        }
    }
}

/// The name of `known` that is nearest, where a third of it or less must be changed.
pub(super) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let name: Vec<char> = name.chars().take(MOST_COMPARED).collect();
    let near = known.filter_map(|known| {
        let letters: Vec<char> = known.chars().take(MOST_COMPARED).collect();
        let most = letters.len().checked_div(3).unwrap_or(0);
        let changes = changes(&name, &letters);
        (changes <= most).then_some((changes, known))
    });
    near.min().map(|(_, known)| known)
}

/// How many letters must be added, left out or exchanged to make one name of the other.
fn changes(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (above, letter) in (1_usize..).zip(a) {
        let mut left = above;
        let mut corner = above.saturating_sub(1);
        for (cell, other) in row.iter_mut().skip(1).zip(b) {
            let exchanged = corner.saturating_add(usize::from(letter != other));
            corner = *cell;
            left = exchanged.min(corner.min(left).saturating_add(1));
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = above;
        }
    }
    row.last().copied().unwrap_or(0)
}
