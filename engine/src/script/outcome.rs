//! What a script wants: the outcome of the hook under way, and the functions that add to it.
//!
//! The engine calls one hook at a time on a thread and knows no other state, so the outcome is the
//! thread's. Whether it is then applied is the matter of who called the hook.

use super::table::Hook;
use crate::money::{Currency, Money};
use crate::transfers::itc::Authority;
use rhai::{Dynamic, Engine, EvalAltResult, ImmutableString, NativeCallContext, Position};
use rust_decimal::Decimal;
use std::cell::{Cell, RefCell};

/// What a script wanted.
#[derive(Debug)]
pub struct Outcome {
    /// Adjustments, in the order of the calls.
    pub adjustments: Vec<Adjusted>,
    /// Who decides on a certificate.
    pub decider: Option<Decider>,
    /// What becomes of the component.
    pub fate: Option<Fate>,
    /// Shares to be moved, in the order of the calls.
    pub moves: Vec<Moved>,
    /// Explanations.
    pub said: Vec<String>,
    /// Operations used.
    pub operations: u64,
    /// Code and message of a refusal.
    pub refused: Option<(String, String)>,
    currency: Currency,
    hook: &'static Hook,
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

/// What a script makes of a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is of this amount.
    Changed(Money),
    /// It is left out.
    Dropped,
}

/// Who decides on a certificate besides the two federations, as a script names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decider {
    /// This authority.
    Authority(Authority),
    /// Nobody.
    Nobody,
}

/// An amount a script moved between recipients.
#[derive(Debug)]
pub struct Moved {
    /// From whom.
    pub from: String,
    /// To whom.
    pub to: String,
    /// How much; above zero.
    pub amount: Money,
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
    fn new(hook: &'static Hook, currency: Currency) -> Self {
        Self {
            adjustments: Vec::new(),
            decider: None,
            fate: None,
            moves: Vec::new(),
            said: Vec::new(),
            operations: 0,
            refused: None,
            currency,
            hook,
        }
    }

    /// Begins a call; whatever another left is gone.
    pub(super) fn begin(hook: &'static Hook, currency: Currency) {
        OPERATIONS.set(0);
        OUTCOME.replace(Some(Self::new(hook, currency)));
    }

    /// Ends the call that was begun; where none was, nothing is wanted.
    pub(super) fn finish(hook: &'static Hook, currency: Currency) -> Self {
        let outcome = OUTCOME.take().unwrap_or_else(|| Self::new(hook, currency));
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

    /// The same by a function not every hook may call.
    fn say(
        function: &'static str,
        change: impl FnOnce(&mut Self) -> Result<(), String>,
    ) -> Fallible<()> {
        Self::change(|outcome| {
            if outcome.hook.says.contains(&function) {
                return change(outcome);
            }
            Err(format!("`{function}` may not be called by `{}`", outcome.hook.name))
        })
    }

    /// An amount of the currency.
    fn money(&self, amount: Decimal) -> Result<Money, String> {
        let currency = self.currency;
        to_money(amount, currency).ok_or_else(|| {
            let (digits, code) = (currency.digits(), currency.code());
            format!("`{amount}` is no amount of {code}: round(x, {digits}, mode)")
        })
    }

    /// Decides what becomes of the component.
    fn settle(&mut self, fate: Fate) -> Result<(), String> {
        if self.fate.is_some() {
            return Err("the component was changed or dropped already".to_owned());
        }
        self.fate = Some(fate);
        Ok(())
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
    engine.register_fn("authority", |code: ImmutableString| authority(&code));
    engine.register_fn("change", |amount: Decimal| {
        Outcome::say("change", |outcome| {
            let money = outcome.money(amount)?;
            if money.minor < 0 {
                return Err(format!("`{amount}` is below zero"));
            }
            outcome.settle(Fate::Changed(money))
        })
    });
    engine.register_fn("drop", || Outcome::say("drop", |outcome| outcome.settle(Fate::Dropped)));
    engine.register_fn("move_share", move_share);
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

fn authority(code: &str) -> Fallible<()> {
    Outcome::say("authority", |outcome| {
        let named = Authority::ALL.into_iter().find(|authority| authority.name() == code);
        let decider = match (named, code) {
            (Some(authority), _) => Decider::Authority(authority),
            (None, "none") => Decider::Nobody,
            _ => return Err(format!("`{code}` is no authority; CEP, FIPJP and none are")),
        };
        if outcome.decider.is_some() {
            return Err("the authority was named already".to_owned());
        }
        outcome.decider = Some(decider);
        Ok(())
    })
}

fn adjust(label: &str, amount: Decimal, recipient: Option<&str>) -> Fallible<()> {
    Outcome::say("adjust", |outcome| {
        let amount = outcome.money(amount)?;
        if outcome.adjustments.len() >= MOST_SAID {
            return Err(format!("more than {MOST_SAID} adjustments"));
        }
        if label.is_empty() || label == "floor" || label == "rounding" {
            return Err(format!("`{label}` cannot be a script's label"));
        }
        let recipient = recipient.map(str::to_owned);
        outcome.adjustments.push(Adjusted { label: label.to_owned(), amount, recipient });
        Ok(())
    })
}

fn move_share(from: ImmutableString, to: ImmutableString, amount: Decimal) -> Fallible<()> {
    Outcome::say("move_share", |outcome| {
        let money = outcome.money(amount)?;
        if money.minor <= 0 {
            return Err(format!("`{amount}` is not above zero"));
        }
        if outcome.moves.len() >= MOST_SAID {
            return Err(format!("more than {MOST_SAID} shares moved"));
        }
        let (from, to) = (from.to_string(), to.to_string());
        outcome.moves.push(Moved { from, to, amount: money });
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
