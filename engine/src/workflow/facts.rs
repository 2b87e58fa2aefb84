//! What the guards of a workflow ask for, as the request gives it.
//!
//! Facts are texts by name: amounts, dates and codes as they are everywhere. A name that no guard
//! of the workflow asks for is refused, whichever row is meant.

use crate::calendar::Date;
use crate::fees::Asked;
use crate::money::Money;
use crate::refusal::{Code, Expected, Refusal, cut};
use crate::wire::{self, member};
use serde_json::{Map, Value};

/// Where facts stand in a request.
const PATH: &str = "$.input.facts";

/// The facts of a request, and what else it asks by.
#[derive(Debug)]
pub struct Facts<'a> {
    /// The pack that answers, and the date.
    pub asked: Asked<'a>,
    members: Option<&'a Map<String, Value>>,
}

impl<'a> Facts<'a> {
    /// Facts of these names; none where there is no object.
    ///
    /// # Errors
    /// `invalid_type`, `unknown_field`.
    pub(super) fn read(
        asked: Asked<'a>,
        facts: &'a Value,
        names: &[&'static str],
    ) -> Result<Self, Refusal> {
        let unfit = |value: &Value, expected: &str, path: String| {
            let refusal = Refusal::new(Code::InvalidType).at(path).with("expected", expected);
            refusal.with("found", wire::kind(value))
        };
        let members = match facts {
            Value::Null => return Ok(Self { asked, members: None }),
            Value::Object(members) => members,
            other => return Err(unfit(other, "object", PATH.to_owned())),
        };
        for (name, value) in members {
            let path = || member(PATH, &cut(name, 60));
            if !names.contains(&name.as_str()) {
                let refusal = Refusal::new(Code::UnknownField).at(path());
                let refusal = refusal.with("field", cut(name, 60));
                return Err(refusal.allowing(names.iter().copied()));
            }
            if !(value.is_string() || value.is_null()) {
                return Err(unfit(value, "text", path()));
            }
        }
        Ok(Self { asked, members: Some(members) })
    }

    /// A fact that is needed.
    ///
    /// # Errors
    /// `missing_field`.
    pub fn text(&self, name: &'static str) -> Result<&'a str, Refusal> {
        let found = self.members.and_then(|members| members.get(name)).and_then(Value::as_str);
        found.ok_or_else(|| Refusal::new(Code::MissingField).at(PATH).with("field", name))
    }

    /// An amount among the facts, in the tenant's currency.
    ///
    /// # Errors
    /// `missing_field`, `invalid_value`.
    pub fn amount(&self, name: &'static str) -> Result<Money, Refusal> {
        let text = self.text(name)?;
        Money::parse(text, self.asked.currency())
            .ok_or_else(|| unfit(name, Expected::Amount.name(), text))
    }

    /// The same, not below zero.
    ///
    /// # Errors
    /// `missing_field`, `invalid_value`.
    pub fn charge(&self, name: &'static str) -> Result<Money, Refusal> {
        let amount = self.amount(name)?;
        if amount.minor < 0 {
            return Err(unfit(name, "amount_not_below_zero", self.text(name)?));
        }
        Ok(amount)
    }

    /// A date among the facts.
    ///
    /// # Errors
    /// `missing_field`, `invalid_value`.
    pub fn date(&self, name: &'static str) -> Result<Date, Refusal> {
        let text = self.text(name)?;
        Date::parse(text).ok_or_else(|| unfit(name, Expected::Date.name(), text))
    }

    /// Whether the day asked is within one of the terms of a fact.
    ///
    /// # Errors
    /// `missing_field`, `invalid_value`.
    pub fn in_terms(&self, name: &'static str) -> Result<bool, Refusal> {
        let terms = self.terms(name)?;
        Ok(terms.iter().any(|term| term.from <= self.asked.on && !term.is_past(self.asked.on)))
    }

    /// Whether the last day of one of the terms of a fact is still to come, or is the day asked.
    ///
    /// # Errors
    /// `missing_field`, `invalid_value`.
    pub fn not_past(&self, name: &'static str) -> Result<bool, Refusal> {
        Ok(self.terms(name)?.iter().any(|term| !term.is_past(self.asked.on)))
    }

    /// Terms as ISO 8601 intervals of days, both inside, parted by blanks: `2026-03-15/2026-04-30`,
    /// and `2026-03-15/..` where no end is known (ISO 8601-2, 9).
    fn terms(&self, name: &'static str) -> Result<Vec<Term>, Refusal> {
        let text = self.text(name)?;
        let parted = text.split_ascii_whitespace().map(Term::parse);
        parted.collect::<Option<_>>().ok_or_else(|| unfit(name, "terms", text))
    }

    /// One of some words among the facts.
    ///
    /// # Errors
    /// `missing_field`, `invalid_value`.
    pub fn word(
        &self,
        name: &'static str,
        words: &[&'static str],
    ) -> Result<&'static str, Refusal> {
        let text = self.text(name)?;
        let found = words.iter().find(|word| **word == text).copied();
        found.ok_or_else(|| unfit(name, "one_of", text).allowing(words.iter().copied()))
    }
}

/// Days from one to another, both inside.
struct Term {
    from: Date,
    /// None while no end is known.
    until: Option<Date>,
}

impl Term {
    fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once('/')?;
        let from = Date::parse(from)?;
        let until = match until {
            ".." => None,
            until => Some(Date::parse(until).filter(|until| *until >= from)?),
        };
        Some(Self { from, until })
    }

    fn is_past(&self, on: Date) -> bool {
        self.until.is_some_and(|until| until < on)
    }
}

/// The refusal of a fact that does not fit.
pub(super) fn unfit(name: &'static str, expected: &str, found: &str) -> Refusal {
    let refusal = Refusal::new(Code::InvalidValue).at(member(PATH, name));
    refusal.with("expected", expected).with("found", found)
}
