//! What a script may call, registered by name on a raw engine: nothing comes with it unasked.
//!
//! Operators on whole numbers, decimals, texts and booleans are the language's own, comparisons
//! of unlike values excepted (`compare.rs`). `eval`, `print`, `debug` and modules do not exist,
//! nor does `switch`: its cases that are unlike its value would silently never be taken. What a
//! script wants is said by the functions of `outcome.rs`. Every function here costs at most what
//! its arguments' budgets allow.

use super::kinds::{Kinds, unlike};
use super::limits::Limits;
use super::{compare, outcome, shown, values};
use crate::calendar::{Date, MonthDay, YearlyPeriod};
use crate::money::Rate;
use rhai::{Array, Engine, EvalAltResult, ImmutableString, Position};
use rust_decimal::{Decimal, RoundingStrategy};
use std::sync::Once;

/// The functions by name, with the least and the most values they take, that of a method included;
/// a script may define none of them anew.
pub(super) const KNOWN: &[(&str, usize, usize)] = &[
    ("abs", 1, 1),
    ("add_days", 2, 2),
    ("add_months", 2, 2),
    ("adjust", 2, 3),
    ("authority", 1, 1),
    ("change", 1, 1),
    ("contains", 2, 2),
    ("date", 1, 1),
    ("decimal", 1, 1),
    ("drop", 0, 0),
    ("explain", 1, 1),
    ("len", 1, 1),
    ("max", 2, 2),
    ("min", 2, 2),
    ("money", 1, 1),
    ("move_share", 3, 3),
    ("percent", 1, 1),
    ("refuse", 2, 2),
    ("round", 3, 3),
    ("to_string", 1, 1),
    ("within", 3, 3),
];

type Fallible<T> = Result<T, Box<EvalAltResult>>;

/// Seeds the hash of function names once, so that look-ups are the same in every process.
static SEED: Once = Once::new();

/// A raw engine with these budgets and functions.
pub(super) fn engine(limits: &Limits) -> Engine {
    SEED.call_once(|| {
        // Set before already only if another engine of this process did, with the same seed.
        let _ = rhai::config::hashing::set_hashing_seed(Some([1, 2, 3, 4]));
    });
    let mut engine = Engine::new_raw();
    restrict(&mut engine, limits);
    values::register(&mut engine);
    compare::register(&mut engine);
    shown::register(&mut engine);
    numbers(&mut engine);
    dates(&mut engine);
    collections(&mut engine);
    outcome::register(&mut engine);
    #[cfg(feature = "coverage")]
    super::covered::register(&mut engine);
    engine
}

fn restrict(engine: &mut Engine, limits: &Limits) {
    let size = |limit: u64| usize::try_from(limit).unwrap_or(1).max(1);
    engine
        .set_max_operations(limits.operations.max(1))
        .set_max_call_levels(size(limits.call_levels))
        .set_max_expr_depths(size(limits.expression_depth), size(limits.function_expression_depth))
        .set_max_string_size(size(limits.string_bytes))
        .set_max_array_size(size(limits.array_items))
        .set_max_map_size(size(limits.map_items))
        .set_max_variables(size(limits.variables))
        .set_max_functions(size(limits.functions))
        .set_strict_variables(true)
        .set_fail_on_invalid_map_property(true)
        .set_allow_shadowing(false)
        .disable_symbol("eval")
        .disable_symbol("print")
        .disable_symbol("debug")
        .disable_symbol("**")
        .disable_symbol("**=")
        .disable_symbol("Fn")
        .disable_symbol("curry")
        .disable_symbol("call")
        .disable_symbol("switch")
        .set_allow_anonymous_fn(false);
}

fn fails<T>(reason: String) -> Fallible<T> {
    Err(Box::new(EvalAltResult::ErrorRuntime(reason.into(), Position::NONE)))
}

fn numbers(engine: &mut Engine) {
    engine.register_fn("money", |text: ImmutableString| -> Fallible<Decimal> {
        decimal(&text).map_or_else(|| fails(format!("`{text}` is no amount")), Ok)
    });
    engine.register_fn("percent", |text: ImmutableString| -> Fallible<Decimal> {
        let rate = Rate::parse(&text).map(|rate| Decimal::new(rate.parts(), 8).normalize());
        rate.map_or_else(|| fails(format!("`{text}` is no percentage")), Ok)
    });
    engine.register_fn("decimal", |whole: i64| Decimal::from(whole));
    engine.register_fn("round", round);
    engine.register_fn("min", |a: Decimal, b: Decimal| a.min(b));
    engine.register_fn("max", |a: Decimal, b: Decimal| a.max(b));
    engine.register_fn("min", |a: i64, b: i64| a.min(b));
    engine.register_fn("max", |a: i64, b: i64| a.max(b));
    engine.register_fn("abs", |a: Decimal| a.abs());
    engine.register_fn("-", |a: Decimal| Decimal::ZERO.checked_sub(a).unwrap_or(a));
    engine.register_fn("-", |a: i64| -> Fallible<i64> {
        a.checked_neg().map_or_else(|| fails("the number is too large".to_owned()), Ok)
    });
}

/// A plain decimal number: digits, at most one point, an optional sign; no exponent.
fn decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits.len() <= 20
        && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && digits.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
        && digits.bytes().last().is_some_and(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

fn round(value: Decimal, places: i64, mode: ImmutableString) -> Fallible<Decimal> {
    let strategy = match mode.as_str() {
        "half_up" => RoundingStrategy::MidpointAwayFromZero,
        "half_even" => RoundingStrategy::MidpointNearestEven,
        "up" => RoundingStrategy::AwayFromZero,
        "down" => RoundingStrategy::ToZero,
        other => {
            return fails(format!("`{other}` is no rounding; half_up, half_even, up and down are"));
        }
    };
    match u32::try_from(places) {
        Ok(places) if places <= 10 => Ok(value.round_dp_with_strategy(places, strategy)),
        _ => fails(format!("cannot round to {places} places; 0 to 10 are allowed")),
    }
}

fn dates(engine: &mut Engine) {
    engine.register_fn("date", |text: ImmutableString| -> Fallible<Date> {
        Date::parse(&text).map_or_else(|| fails(format!("`{text}` is no date")), Ok)
    });
    engine.register_fn("add_days", |date: Date, days: i64| -> Fallible<Date> {
        date.add_days(days).map_or_else(|| fails("the date leaves the calendar".to_owned()), Ok)
    });
    engine.register_fn("add_months", |date: Date, months: i64| -> Fallible<Date> {
        let later = i32::try_from(months).ok().and_then(|months| date.add_months(months));
        later.map_or_else(|| fails("the date leaves the calendar".to_owned()), Ok)
    });
    engine.register_fn(
        "within",
        |date: Date, start: ImmutableString, end: ImmutableString| -> Fallible<bool> {
            let ends = MonthDay::parse(&start).zip(MonthDay::parse(&end));
            match ends {
                Some((start, end)) => Ok(YearlyPeriod { start, end }.contains(date)),
                None => fails(format!("`{start}` to `{end}` is no period; `11-01`, `01-31` is")),
            }
        },
    );
    engine.register_fn("to_string", |date: &mut Date| date.to_string());
}

fn collections(engine: &mut Engine) {
    engine.register_iterator::<Array>();
    engine.register_iterator::<std::ops::Range<i64>>();
    engine.register_iterator::<std::ops::RangeInclusive<i64>>();
    engine.register_fn("len", |list: &mut Array| i64::try_from(list.len()).unwrap_or(i64::MAX));
    engine.register_fn("len", |text: &mut ImmutableString| {
        i64::try_from(text.chars().count()).unwrap_or(i64::MAX)
    });
    engine.register_fn("contains", |list: &mut Array, text: ImmutableString| -> Fallible<bool> {
        let mut found = false;
        for item in list.iter() {
            let Some(item) = item.read_lock::<ImmutableString>() else {
                return fails(unlike("in", Kinds::TEXT, Kinds::of(item)));
            };
            found |= *item == text;
        }
        Ok(found)
    });
    engine.register_fn("to_string", |value: &mut Decimal| value.to_string());
    engine.register_fn("to_string", |value: &mut i64| value.to_string());
}
