//! What a script wants: the outcome of the hook under way, and the functions that add to it.
//!
//! The engine calls one hook at a time on a thread and knows no other state, so the outcome is the
//! thread's. Whether it is then applied is the matter of who called the hook.

use crate::money::{Currency, Money};
use rhai::{Dynamic, Engine, EvalAltResult, ImmutableString, NativeCallContext, Position};
use rust_decimal::Decimal;
use std::cell::{Cell, RefCell};

/// What a script wanted.
#[derive(Debug)]
pub struct Outcome {
    /// Adjustments, in the order of the calls.
    pub adjustments: Vec<Adjusted>,
    /// Explanations.
    pub said: Vec<String>,
    /// Operations used.
    pub operations: u64,
    /// Code and message of a refusal.
    pub(super) refused: Option<(String, String)>,
    currency: Currency,
}

/// An adjustment a script asked for.
#[derive(Debug)]
pub struct Adjusted {
    /// Label.
    pub label: String,
    /// Amount.
    pub amount: Money,
    /// Recipient; none: the components in proportion.
    pub recipient: Option<String>,
}

/// Most adjustments, and most explanations, of one call.
const MOST_SAID: usize = 20;

thread_local! {
    /// Operations of the call under way on this thread.
    static OPERATIONS: Cell<u64> = const { Cell::new(0) };
    /// Its outcome so far.
    static OUTCOME: RefCell<Option<Outcome>> = const { RefCell::new(None) };
}

impl Outcome {
    fn new(currency: Currency) -> Self {
        Self { adjustments: Vec::new(), said: Vec::new(), operations: 0, refused: None, currency }
    }

    /// Begins a call; whatever another left is gone.
    pub(super) fn begin(currency: Currency) {
        OPERATIONS.set(0);
        OUTCOME.replace(Some(Self::new(currency)));
    }

    /// Ends the call that was begun; where none was, nothing is wanted.
    pub(super) fn finish(currency: Currency) -> Self {
        let outcome = OUTCOME.take().unwrap_or_else(|| Self::new(currency));
        Self { operations: OPERATIONS.replace(0), ..outcome }
    }

    /// Changes the outcome of the call under way; an error's text becomes a failure of the script.
    fn change(change: impl FnOnce(&mut Self) -> Result<(), String>) -> Fallible<()> {
        let changed = OUTCOME.with_borrow_mut(|outcome| match outcome {
            Some(outcome) => change(outcome),
            None => Err("may only be called by a hook".to_owned()),
        });
        changed
            .map_err(|reason| Box::new(EvalAltResult::ErrorRuntime(reason.into(), Position::NONE)))
    }
}

type Fallible<T> = Result<T, Box<EvalAltResult>>;

/// Makes the functions known that say what a script wants.
pub(super) fn register(engine: &mut Engine) {
    engine.on_progress(|operations| {
        OPERATIONS.set(operations);
        None
    });
    engine.register_fn("adjust", |label: ImmutableString, amount: Decimal| {
        adjust(&label, amount, None)
    });
    engine.register_fn(
        "adjust",
        |label: ImmutableString, amount: Decimal, recipient: ImmutableString| {
            adjust(&label, amount, Some(&recipient))
        },
    );
    engine.register_fn("explain", |text: ImmutableString| {
        Outcome::change(|outcome| {
            if outcome.said.len() >= MOST_SAID {
                return Err(format!("more than {MOST_SAID} explanations"));
            }
            outcome.said.push(text.to_string());
            Ok(())
        })
    });
    engine.register_fn(
        "refuse",
        |call: NativeCallContext<'_>,
         code: ImmutableString,
         text: ImmutableString|
         -> Fallible<()> {
            Outcome::change(|outcome| {
                outcome.refused = Some((code.to_string(), text.to_string()));
                Ok(())
            })?;
            let stop = EvalAltResult::ErrorTerminated(Dynamic::UNIT, call.call_position());
            Err(Box::new(stop))
        },
    );
}

fn adjust(label: &str, amount: Decimal, recipient: Option<&str>) -> Fallible<()> {
    Outcome::change(|outcome| {
        let currency = outcome.currency;
        let Some(money) = to_money(amount, currency) else {
            let digits = currency.digits();
            return Err(format!(
                "`{amount}` is no amount of {}: round(x, {digits}, mode)",
                currency.code()
            ));
        };
        if outcome.adjustments.len() >= MOST_SAID {
            return Err(format!("more than {MOST_SAID} adjustments"));
        }
        if label.is_empty() || label == "floor" || label == "rounding" {
            return Err(format!("`{label}` cannot be a script's label"));
        }
        let recipient = recipient.map(str::to_owned);
        outcome.adjustments.push(Adjusted { label: label.to_owned(), amount: money, recipient });
        Ok(())
    })
}

fn to_money(amount: Decimal, currency: Currency) -> Option<Money> {
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
