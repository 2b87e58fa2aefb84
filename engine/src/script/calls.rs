//! Calls as a script writes them, read without running it, and the name nearest to a misspelt one.

use rhai::{ASTNode, Expr, FnCallExpr, ImmutableString, Position, Stmt};
use std::slice;

/// Most letters of a name that are compared with another's.
const MOST_COMPARED: usize = 32;

/// A call, and how many values it gives: that before the dot is one of a method's.
pub(super) struct Call<'a> {
    pub(super) called: &'a FnCallExpr,
    is_method: bool,
    pub(super) position: Position,
}

impl<'a> Call<'a> {
    /// The call that is the last of nested nodes; operators are none.
    pub(super) fn of(nodes: &[ASTNode<'a>]) -> Option<Self> {
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

    /// How many values it gives.
    pub(super) fn values(&self) -> usize {
        self.called.args.len().saturating_add(usize::from(self.is_method))
    }

    /// The recipients of an adjustment, or of a move, where they are written out.
    pub(super) fn recipients(&self) -> impl Iterator<Item = (&'a ImmutableString, Position)> {
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
