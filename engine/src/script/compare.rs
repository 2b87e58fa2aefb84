//! Comparisons that are looked at when they run: values of unlike kinds are a failure.
//!
//! The language has its own comparisons of unlike values (always false, `!=` always true), which
//! cannot be registered over. So where `infer.rs` has not proven both sides alike, the operator is
//! read as another one, of the same precedence, which is registered here; the others stay the
//! language's own and cost what they did.

use super::kinds::{Comparison, Kinds, unlike};
use crate::calendar::Date;
use rhai::{Dynamic, Engine, EvalAltResult, ImmutableString, Position, Token};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// An operator of the language, and the one it is read as.
struct Operator {
    token: Token,
    /// No script can write it.
    checked: &'static str,
    holds: fn(Option<Ordering>) -> bool,
}

/// Every comparison. Values that are alike but have no order (`()`) are unequal where they differ.
const OPERATORS: [Operator; 6] = [
    Operator { token: Token::EqualsTo, checked: "==?", holds: |o| o == Some(Ordering::Equal) },
    Operator { token: Token::NotEqualsTo, checked: "!=?", holds: |o| o != Some(Ordering::Equal) },
    Operator { token: Token::LessThan, checked: "<?", holds: |o| o.is_some_and(Ordering::is_lt) },
    Operator {
        token: Token::LessThanEqualsTo,
        checked: "<=?",
        holds: |o| o.is_some_and(Ordering::is_le),
    },
    Operator {
        token: Token::GreaterThan,
        checked: ">?",
        holds: |o| o.is_some_and(Ordering::is_gt),
    },
    Operator {
        token: Token::GreaterThanEqualsTo,
        checked: ">=?",
        holds: |o| o.is_some_and(Ordering::is_ge),
    },
];

/// Makes the operators known.
pub(super) fn register(engine: &mut Engine) {
    for Operator { token, checked, holds } in OPERATORS {
        let precedence = token.precedence().map_or(1, |precedence| precedence.get());
        // Only the language's own symbols are refused; and then no script would be read at all.
        let _ = engine.register_custom_operator(checked, precedence);
        let operator = token.literal_syntax();
        engine.register_fn(checked, move |a: Dynamic, b: Dynamic| {
            compare(operator, &a, &b).map(holds)
        });
    }
}

/// Has every comparison of the next file looked at, save those proven.
#[expect(deprecated, reason = "marked so as to say that it may change; the version is pinned")]
pub(super) fn check_all_but(engine: &mut Engine, proven: BTreeSet<Position>) {
    engine.on_parse_token(move |token, position, _| {
        let operator = OPERATORS.iter().find(|operator| operator.token == token);
        match operator.filter(|_| !proven.contains(&position)) {
            Some(operator) => Token::Custom(Box::new(operator.checked.into())),
            None => token,
        }
    });
}

/// How two values compare; none where they are alike, unequal, and without order.
fn compare(
    operator: &str,
    a: &Dynamic,
    b: &Dynamic,
) -> Result<Option<Ordering>, Box<EvalAltResult>> {
    if let Some(order) = order(a, b) {
        return Ok(Some(order));
    }
    if Comparison::of(operator) == Some(Comparison::Equality) {
        if let (Ok(a), Ok(b)) = (a.as_bool(), b.as_bool()) {
            return Ok((a == b).then_some(Ordering::Equal));
        }
        if a.is_unit() || b.is_unit() {
            return Ok((a.is_unit() && b.is_unit()).then_some(Ordering::Equal));
        }
    }
    let reason = unlike(operator, Kinds::of(a), Kinds::of(b));
    Err(Box::new(EvalAltResult::ErrorRuntime(reason.into(), Position::NONE)))
}

/// The order of two numbers, texts or dates.
fn order(a: &Dynamic, b: &Dynamic) -> Option<Ordering> {
    if let (Ok(a), Ok(b)) = (a.as_int(), b.as_int()) {
        return Some(a.cmp(&b));
    }
    if let (Some(a), Some(b)) = (number(a), number(b)) {
        return Some(a.cmp(&b));
    }
    if let (Some(a), Some(b)) = (a.read_lock::<ImmutableString>(), b.read_lock::<ImmutableString>())
    {
        return Some(a.as_str().cmp(b.as_str()));
    }
    if let (Some(a), Some(b)) = (a.read_lock::<Date>(), b.read_lock::<Date>()) {
        return Some(a.cmp(&b));
    }
    let (a, b) = (textual(a)?, textual(b)?);
    Some(a.cmp(&b))
}

fn number(value: &Dynamic) -> Option<Decimal> {
    value.as_decimal().ok().or_else(|| value.as_int().ok().map(Decimal::from))
}

/// A text, or a character as one.
fn textual(value: &Dynamic) -> Option<String> {
    let text = value.read_lock::<ImmutableString>().map(|text| text.to_string());
    text.or_else(|| value.as_char().ok().map(String::from))
}

#[cfg(test)]
mod tests {
    use super::super::kinds::Verdict;
    use super::super::values;
    use super::*;
    use rhai::{Array, Map};

    fn samples() -> Vec<Dynamic> {
        let date = |day| Dynamic::from(Date::new(2026, 5, day).unwrap());
        let (list, map) = (Dynamic::from_array(Array::new()), Dynamic::from_map(Map::new()));
        let decimal = |text: &str| Dynamic::from(text.parse::<Decimal>().unwrap());
        let mut samples = vec!["".into(), "a".into(), "b".into(), 'a'.into(), 5_i64.into()];
        samples.extend([6_i64.into(), decimal("5.00"), decimal("5.5"), true.into(), false.into()]);
        samples.extend([date(1), date(2), Dynamic::UNIT, list, map, Dynamic::from(0..5_i64)]);
        samples
    }

    #[test]
    fn what_is_alike_compares_as_the_language_does_and_what_is_not_fails() {
        let mut engine = Engine::new_raw();
        values::register(&mut engine);
        let samples = samples();
        for Operator { token, holds, .. } in OPERATORS {
            let operator = token.literal_syntax();
            let comparison = Comparison::of(operator).unwrap();
            for (a, b) in samples.iter().flat_map(|a| samples.iter().map(move |b| (a, b))) {
                let found = compare(operator, a, b).map(holds);
                match Kinds::compare(comparison, Kinds::of(a), Kinds::of(b)) {
                    Verdict::Fits => {
                        let own = engine.eval_binary_op::<bool>(operator, a.clone(), b.clone());
                        assert_eq!(found.unwrap(), own.unwrap(), "{a:?} {operator} {b:?}");
                    }
                    Verdict::Never => assert!(found.is_err(), "{a:?} {operator} {b:?}"),
                    Verdict::Depends => panic!("{a:?} and {b:?} are of one kind each"),
                }
            }
        }
    }
}
