//! The kinds an expression of a script can have, from those of its variables.
//!
//! No run gives a value of another kind: it is [`Kinds::ANY`] where nothing is known, and no kind
//! at all where there is no value (it fails, its function is never called, or nothing is known to
//! be put into its variable yet).

use super::kinds::{Comparison, Kinds};
use rhai::{ASTFlags, ASTNode, Expr, FnCallExpr, Position};
use std::collections::BTreeMap;
use std::fmt;

/// The variables of a function with their kinds.
pub(super) type Variables = BTreeMap<String, Kinds>;

/// A member that no value there can have.
#[derive(Debug)]
pub(super) struct Missing {
    pub(super) position: Position,
    member: String,
    of: Kinds,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.of.each().flat_map(|kind| kind.members().iter().map(|(name, _)| *name));
        let names: Vec<&str> = names.collect();
        write!(f, "{} has no member `{}`", self.of, self.member)?;
        if names.is_empty() { Ok(()) } else { write!(f, ", but {}", names.join(", ")) }
    }
}

/// The kinds of an expression.
pub(super) fn kinds(expression: &Expr, variables: &Variables) -> Kinds {
    match expression {
        Expr::DynamicConstant(value, _) => Kinds::of(value),
        Expr::BoolConstant(..) | Expr::And(..) | Expr::Or(..) => Kinds::TRUTH,
        Expr::IntegerConstant(..) => Kinds::WHOLE,
        Expr::CharConstant(..) => Kinds::CHARACTER,
        Expr::StringConstant(..) | Expr::InterpolatedString(..) => Kinds::TEXT,
        Expr::Array(..) => Kinds::LIST,
        Expr::Map(..) => Kinds::MAP,
        Expr::Unit(_) => Kinds::NOTHING,
        Expr::Variable(variable, ..) => {
            variables.get(variable.1.as_str()).copied().unwrap_or(Kinds::NONE)
        }
        Expr::Coalesce(choices, _) => {
            let last = choices.last().map(|choice| kinds(choice, variables));
            let given = choices.iter().map(|choice| kinds(choice, variables));
            let given = given.fold(Kinds::NONE, Kinds::or).without(Kinds::NOTHING);
            given.or(last.unwrap_or(Kinds::ANY))
        }
        Expr::FnCall(called, _) => {
            let given: Vec<Kinds> = called.args.iter().map(|e| kinds(e, variables)).collect();
            result(called, &given)
        }
        Expr::Dot(..) | Expr::Index(..) => chain(expression, variables).unwrap_or(Kinds::NONE),
        _ => Kinds::ANY,
    }
}

/// How a link of a chain is reached.
#[derive(Clone, Copy)]
struct Link {
    by_index: bool,
    flags: ASTFlags,
}

impl Link {
    fn of(expression: &Expr) -> Option<(Self, &Expr, &Expr)> {
        let (parts, flags, by_index) = match expression {
            Expr::Dot(parts, flags, _) => (parts, *flags, false),
            Expr::Index(parts, flags, _) => (parts, *flags, true),
            _ => return None,
        };
        Some((Self { by_index, flags }, &parts.lhs, &parts.rhs))
    }
}

/// The chain that begins at the last of nested nodes; none where it only goes on there.
pub(super) fn whole_chain<'a>(nodes: &[ASTNode<'a>]) -> Option<&'a Expr> {
    let (ASTNode::Expr(last), above) = nodes.split_last()? else { return None };
    Link::of(last)?;
    let goes_on = above.last().is_some_and(|above| match above {
        ASTNode::Expr(above) => Link::of(above).is_some_and(|(link, _, rest)| {
            std::ptr::eq(rest, *last) && !link.flags.contains(ASTFlags::BREAK)
        }),
        _ => false,
    });
    (!goes_on).then_some(*last)
}

/// The kinds of a chain of members, indices and methods (`quote.lines[0].amount`).
///
/// # Errors
/// The first member that no value there can have.
pub(super) fn chain(expression: &Expr, variables: &Variables) -> Result<Kinds, Missing> {
    match last(expression, variables)? {
        Some((of, link, step)) => reached(of, link, step, variables),
        None => Ok(Kinds::ANY),
    }
}

/// The member a chain ends in, and the kinds of what has it; none where it ends in something else.
pub(super) fn last_member<'e>(
    expression: &'e Expr,
    variables: &Variables,
) -> Option<(Kinds, &'e str)> {
    match last(expression, variables).ok()?? {
        (of, Link { by_index: false, .. }, Expr::Property(property, _)) => Some((of, &property.2)),
        _ => None,
    }
}

/// The last link of a chain, its step, and the kinds of what it is a step from.
fn last<'e>(
    expression: &'e Expr,
    variables: &Variables,
) -> Result<Option<(Kinds, Link, &'e Expr)>, Missing> {
    let Some((mut link, first, mut rest)) = Link::of(expression) else { return Ok(None) };
    let mut so_far = kinds(first, variables);
    loop {
        // The language nests a chain to the right, up to the link that is marked as its last.
        let next = Link::of(rest).filter(|_| !link.flags.contains(ASTFlags::BREAK));
        let Some((following, step, remaining)) = next else {
            return Ok(Some((so_far, link, rest)));
        };
        so_far = reached(so_far, link, step, variables)?;
        (link, rest) = (following, remaining);
    }
}

fn reached(of: Kinds, link: Link, step: &Expr, variables: &Variables) -> Result<Kinds, Missing> {
    let missing =
        if link.flags.contains(ASTFlags::NEGATED) { of.and(Kinds::NOTHING) } else { Kinds::NONE };
    if link.by_index {
        return Ok(of.items().or(missing));
    }
    match step {
        Expr::Property(property, position) => {
            let found = of.member(&property.2);
            if found.is_none() && !of.is_none() && missing.is_none() {
                let (position, member) = (*position, property.2.to_string());
                return Err(Missing { position, member, of });
            }
            Ok(found.or(missing))
        }
        Expr::MethodCall(called, _) => {
            let given = called.args.iter().map(|argument| kinds(argument, variables));
            let given: Vec<Kinds> = std::iter::once(of).chain(given).collect();
            Ok(result(called, &given).or(missing))
        }
        _ => Ok(Kinds::ANY),
    }
}

/// What a call gives; a script's own functions have no name of the engine's.
fn result(called: &FnCallExpr, given: &[Kinds]) -> Kinds {
    match (called.op_token.is_some(), given) {
        (true, [a]) if called.name == "!" => a.and(Kinds::TRUTH),
        (true, [a]) => a.and(Kinds::NUMBERS),
        (true, [a, b]) => operation(&called.name, *a, *b),
        _ => function(&called.name, given),
    }
}

fn function(name: &str, given: &[Kinds]) -> Kinds {
    match name {
        "money" | "percent" | "decimal" | "round" | "abs" => Kinds::DECIMAL,
        "min" | "max" => given.iter().copied().fold(Kinds::NONE, Kinds::or).and(Kinds::NUMBERS),
        "date" | "add_days" | "add_months" => Kinds::DATE,
        "within" | "contains" => Kinds::TRUTH,
        "len" => Kinds::WHOLE,
        "to_string" | "type_of" => Kinds::TEXT,
        "adjust" | "authority" | "change" | "drop" | "explain" | "move_share" | "refuse" => {
            Kinds::NOTHING
        }
        _ => Kinds::ANY,
    }
}

/// What an operator gives, for every pair of kinds it works on.
pub(super) fn operation(operator: &str, a: Kinds, b: Kinds) -> Kinds {
    if Comparison::of(operator).is_some() || operator == "contains" {
        return Kinds::TRUTH;
    }
    match operator {
        ".." | "..=" => Kinds::RANGE,
        "<<" | ">>" => Kinds::WHOLE,
        "&" | "|" | "^" => a.or(b).and(Kinds::WHOLE.or(Kinds::TRUTH)),
        "+" | "-" | "*" | "/" | "%" => {
            let pairs = a.each().flat_map(|a| b.each().map(move |b| arithmetic(operator, a, b)));
            pairs.fold(Kinds::NONE, Kinds::or)
        }
        _ => Kinds::ANY,
    }
}

fn arithmetic(operator: &str, a: Kinds, b: Kinds) -> Kinds {
    let lists = Kinds::LISTS;
    let (either, textual) = (a.or(b), Kinds::TEXTUAL.or(Kinds::NOTHING));
    if either == Kinds::WHOLE {
        Kinds::WHOLE
    } else if either.without(Kinds::NUMBERS).is_none() {
        Kinds::DECIMAL
    } else if operator == "+" && a.meet(lists) {
        Kinds::LIST
    } else if matches!(operator, "+" | "-") && either.without(textual).is_none() {
        Kinds::TEXT
    } else {
        Kinds::NONE
    }
}
