//! What a script may call, registered by name on a raw engine: nothing comes with it unasked.
//!
//! Operators on whole numbers, decimals, texts and booleans are the language's own. `eval`,
//! `print`, `debug` and modules do not exist. Every function here costs at most what its
//! arguments' budgets allow.

use super::hooks::{Adjusted, Handle};
use super::limits::Limits;
use super::values;
use crate::calendar::{Date, MonthDay, YearlyPeriod};
use crate::money::{Currency, Rate};
use rhai::{Array, Dynamic, Engine, EvalAltResult, ImmutableString, NativeCallContext, Position};
use rust_decimal::{Decimal, RoundingStrategy};
use std::cell::Cell;
use std::sync::Once;

/// Names of the functions below; a script may define none of them anew.
pub(super) const NAMES: &[&str] = &[
    "abs",
    "add_days",
    "add_months",
    "adjust",
    "contains",
    "date",
    "decimal",
    "explain",
    "len",
    "max",
    "min",
    "money",
    "percent",
    "refuse",
    "round",
    "to_string",
    "within",
];

type Fallible<T> = Result<T, Box<EvalAltResult>>;

/// Seeds the hash of function names once, so that look-ups are the same in every process.
static SEED: Once = Once::new();

thread_local! {
    /// Operations of the call under way on this thread.
    static OPERATIONS: Cell<u64> = const { Cell::new(0) };
}

/// Sets the count of operations back and gives what it was.
pub(super) fn take_operations() -> u64 {
    OPERATIONS.replace(0)
}

/// A raw engine with these budgets and functions.
pub(super) fn engine(limits: &Limits) -> Engine {
    SEED.call_once(|| {
        // Set before already only if another engine of this process did, with the same seed.
        let _ = rhai::config::hashing::set_hashing_seed(Some([1, 2, 3, 4]));
    });
    let mut engine = Engine::new_raw();
    restrict(&mut engine, limits);
    values::register(&mut engine);
    numbers(&mut engine);
    dates(&mut engine);
    collections(&mut engine);
    sayings(&mut engine);
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
        .set_optimization_level(rhai::OptimizationLevel::Simple)
        .disable_symbol("eval")
        .disable_symbol("print")
        .disable_symbol("debug")
        .disable_symbol("**")
        .disable_symbol("**=")
        .disable_symbol("Fn")
        .disable_symbol("curry")
        .disable_symbol("call")
        .set_allow_anonymous_fn(false)
        .on_progress(|operations| {
            OPERATIONS.set(operations);
            None
        });
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
    engine.register_fn("contains", |list: &mut Array, text: ImmutableString| {
        list.iter().any(|item| item.read_lock::<ImmutableString>().is_some_and(|t| *t == text))
    });
    engine.register_fn("==", |_: (), _: ()| true);
    engine.register_fn("!=", |_: (), _: ()| false);
    engine.register_fn("to_string", |value: &mut Decimal| value.to_string());
    engine.register_fn("to_string", |value: &mut i64| value.to_string());
}

/// Functions that say what the script wants.
fn sayings(engine: &mut Engine) {
    engine.register_fn(
        "adjust",
        |call: NativeCallContext, label: ImmutableString, amount: Decimal| {
            adjust(&call, &label, amount, None)
        },
    );
    engine.register_fn(
        "adjust",
        |call: NativeCallContext,
         label: ImmutableString,
         amount: Decimal,
         recipient: ImmutableString| adjust(&call, &label, amount, Some(&recipient)),
    );
    engine.register_fn("explain", |call: NativeCallContext, text: ImmutableString| {
        handle(&call)?.with(|outcome| {
            if outcome.said.len() >= Handle::MOST_SAID {
                return Err(format!("more than {} explanations", Handle::MOST_SAID));
            }
            outcome.said.push(text.to_string());
            Ok(())
        })
    });
    engine.register_fn(
        "refuse",
        |call: NativeCallContext, code: ImmutableString, text: ImmutableString| -> Fallible<()> {
            handle(&call)?.with(|outcome| {
                outcome.refused = Some((code.to_string(), text.to_string()));
                Ok(())
            })?;
            let stop = EvalAltResult::ErrorTerminated(Dynamic::UNIT, call.call_position());
            Err(Box::new(stop))
        },
    );
}

fn handle(call: &NativeCallContext<'_>) -> Fallible<Handle> {
    let found = call.tag().and_then(|tag| tag.clone().try_cast::<Handle>());
    found.map_or_else(|| fails("may only be called by a hook".to_owned()), Ok)
}

fn adjust(
    call: &NativeCallContext<'_>,
    label: &str,
    amount: Decimal,
    recipient: Option<&str>,
) -> Fallible<()> {
    handle(call)?.with(|outcome| {
        let currency = outcome.currency;
        let Some(money) = to_money(amount, currency) else {
            let digits = currency.digits();
            return Err(format!(
                "`{amount}` is no amount of {}: round(x, {digits}, mode)",
                currency.code()
            ));
        };
        if outcome.adjustments.len() >= Handle::MOST_SAID {
            return Err(format!("more than {} adjustments", Handle::MOST_SAID));
        }
        if label.is_empty() || label == "floor" || label == "rounding" {
            return Err(format!("`{label}` cannot be a script's label"));
        }
        let recipient = recipient.map(str::to_owned);
        outcome.adjustments.push(Adjusted { label: label.to_owned(), amount: money, recipient });
        Ok(())
    })
}

fn to_money(amount: Decimal, currency: Currency) -> Option<crate::money::Money> {
    use crate::money::Money;
    let mut scaled = amount.normalize();
    if scaled.scale() > u32::from(currency.digits()) {
        return None;
    }
    scaled.rescale(u32::from(currency.digits()));
    let minor = i64::try_from(scaled.mantissa()).ok()?;
    let within = minor.unsigned_abs() <= Money::LIMIT.unsigned_abs();
    (within && scaled.scale() == u32::from(currency.digits()))
        .then_some(Money::new(minor, currency))
}
