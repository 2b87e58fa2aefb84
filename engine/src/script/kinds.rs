//! Kinds of values in a script, as its author knows them: which have which members, which may be
//! compared with which.
//!
//! The language itself finds values of unlike types unequal and unordered, silently; here that is
//! a mistake. What kinds an expression can have is `expressions.rs`'s matter, comparing two values
//! is `compare.rs`'s.

use super::values::Record;
use crate::calendar::Date;
use rhai::Dynamic;
use std::fmt;

/// A set of kinds: those a value may be of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u64);

/// The kinds by the name a message gives them; the place of a kind is its bit.
const NAMES: [&str; 33] = [
    "a text",
    "a character",
    "a whole number",
    "a decimal",
    "a truth value",
    "a date",
    "()",
    "a list",
    "a list",
    "a list",
    "a map",
    "a range",
    "the context",
    "the player",
    "the club's path",
    "the quote",
    "a line of the quote",
    "a value of another kind",
    "the context",
    "the context",
    "the context",
    "the context",
    "the context",
    "the context",
    "the component",
    "the waiver",
    "a share",
    "a list",
    "a list",
    "the context",
    "the check",
    "the context",
    "the certificate",
];

/// A comparison operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Comparison {
    /// `==` and `!=`.
    Equality,
    /// `<`, `<=`, `>` and `>=`.
    Order,
}

impl Comparison {
    /// The comparison an operator makes, where it makes one.
    pub(super) fn of(operator: &str) -> Option<Self> {
        match operator {
            "==" | "!=" => Some(Self::Equality),
            "<" | "<=" | ">" | ">=" => Some(Self::Order),
            _ => None,
        }
    }
}

/// What is known of comparing two values before anything runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// They are always alike.
    Fits,
    /// They are never alike: a mistake.
    Never,
    /// It depends on the values.
    Depends,
}

impl Kinds {
    pub(super) const TEXT: Self = Self(1);
    pub(super) const CHARACTER: Self = Self(1 << 1);
    pub(super) const WHOLE: Self = Self(1 << 2);
    pub(super) const DECIMAL: Self = Self(1 << 3);
    pub(super) const TRUTH: Self = Self(1 << 4);
    pub(super) const DATE: Self = Self(1 << 5);
    pub(super) const NOTHING: Self = Self(1 << 6);
    /// A list of anything.
    pub(super) const LIST: Self = Self(1 << 7);
    /// The flags of a player.
    pub(super) const TEXTS: Self = Self(1 << 8);
    /// The lines of the quote.
    pub(super) const LINES: Self = Self(1 << 9);
    pub(super) const MAP: Self = Self(1 << 10);
    pub(super) const RANGE: Self = Self(1 << 11);
    /// The context of a licence's hooks.
    pub(super) const LICENSE: Self = Self(1 << 12);
    pub(super) const PLAYER: Self = Self(1 << 13);
    pub(super) const ORG: Self = Self(1 << 14);
    pub(super) const QUOTE: Self = Self(1 << 15);
    pub(super) const LINE: Self = Self(1 << 16);
    pub(super) const OTHER: Self = Self(1 << 17);
    /// The contexts of the other hooks.
    pub(super) const AFFILIATION: Self = Self(1 << 18);
    pub(super) const ENTRY: Self = Self(1 << 19);
    pub(super) const SANCTION: Self = Self(1 << 20);
    pub(super) const SUSPENSION: Self = Self(1 << 21);
    pub(super) const WAIVING: Self = Self(1 << 22);
    pub(super) const SPLITTING: Self = Self(1 << 23);
    pub(super) const COMPONENT: Self = Self(1 << 24);
    pub(super) const WAIVER: Self = Self(1 << 25);
    pub(super) const SHARE: Self = Self(1 << 26);
    /// Who receives what.
    pub(super) const SHARES: Self = Self(1 << 27);
    /// The players of a team.
    pub(super) const PLAYERS: Self = Self(1 << 28);
    pub(super) const TRANSFER: Self = Self(1 << 29);
    /// What was found of a transfer so far.
    pub(super) const CHECK: Self = Self(1 << 30);
    pub(super) const CERTIFYING: Self = Self(1 << 31);
    pub(super) const CERTIFICATE: Self = Self(1 << 32);
    /// Nothing is known.
    pub(super) const ANY: Self = Self((1 << 33) - 1);
    pub(super) const NONE: Self = Self(0);
    /// Those that have members of their own, dates apart.
    pub(super) const RECORDS: Self = Self::LICENSE
        .or(Self::PLAYER)
        .or(Self::ORG)
        .or(Self::QUOTE)
        .or(Self::LINE)
        .or(Self::AFFILIATION)
        .or(Self::ENTRY)
        .or(Self::SANCTION)
        .or(Self::SUSPENSION)
        .or(Self::WAIVING)
        .or(Self::SPLITTING)
        .or(Self::COMPONENT)
        .or(Self::WAIVER)
        .or(Self::SHARE)
        .or(Self::TRANSFER)
        .or(Self::CHECK)
        .or(Self::CERTIFYING)
        .or(Self::CERTIFICATE);
    /// Those that are lists.
    pub(super) const LISTS: Self =
        Self::LIST.or(Self::TEXTS).or(Self::LINES).or(Self::SHARES).or(Self::PLAYERS);
    pub(super) const NUMBERS: Self = Self::WHOLE.or(Self::DECIMAL);
    pub(super) const TEXTUAL: Self = Self::TEXT.or(Self::CHARACTER);
    /// Those shown by their value.
    pub(super) const PLAIN: Self =
        Self::NUMBERS.or(Self::TEXTUAL).or(Self::TRUTH).or(Self::NOTHING).or(Self::RANGE);
    pub(super) const OPTIONAL_TEXT: Self = Self::TEXT.or(Self::NOTHING);
    pub(super) const OPTIONAL_PLAYER: Self = Self::PLAYER.or(Self::NOTHING);
    pub(super) const OPTIONAL_WHOLE: Self = Self::WHOLE.or(Self::NOTHING);

    /// The kind of a value.
    pub(super) fn of(value: &Dynamic) -> Self {
        if value.is_string() {
            Self::TEXT
        } else if value.is_char() {
            Self::CHARACTER
        } else if value.is_int() {
            Self::WHOLE
        } else if value.is_decimal() {
            Self::DECIMAL
        } else if value.is_bool() {
            Self::TRUTH
        } else if value.is_unit() {
            Self::NOTHING
        } else if value.is_array() {
            Self::LIST
        } else if value.is_map() {
            Self::MAP
        } else {
            Self::of_record(value)
        }
    }

    fn of_record(value: &Dynamic) -> Self {
        if let Some(record) = value.read_lock::<Record>() {
            return record.kind();
        }
        let kinds = [
            (value.is::<Date>(), Self::DATE),
            (value.is::<std::ops::Range<i64>>(), Self::RANGE),
            (value.is::<std::ops::RangeInclusive<i64>>(), Self::RANGE),
        ];
        kinds.iter().find(|(is, _)| *is).map_or(Self::OTHER, |(_, kind)| *kind)
    }

    /// Either's kinds.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The kinds of both.
    pub(super) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// These kinds, those of `other` left out.
    pub(super) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(super) const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether one of them is of `other`.
    pub(super) const fn meet(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Each kind alone.
    pub(super) fn each(self) -> impl Iterator<Item = Self> {
        (0..NAMES.len()).map(|bit| Self(1 << bit)).filter(move |kind| kind.meet(self))
    }

    /// Whether two single kinds are alike for a comparison: numbers by value, texts, dates,
    /// truth values by equality, and `()` is equal or unequal to anything.
    fn alike(comparison: Comparison, a: Self, b: Self) -> bool {
        let both = |kinds: Self| a.meet(kinds) && b.meet(kinds);
        let ordered = both(Self::NUMBERS) || both(Self::TEXTUAL) || both(Self::DATE);
        match comparison {
            Comparison::Order => ordered,
            Comparison::Equality => {
                ordered || both(Self::TRUTH) || a == Self::NOTHING || b == Self::NOTHING
            }
        }
    }

    /// What is known of comparing a value of `a` with one of `b`. That one of them may be missing
    /// excuses no mistake in the others.
    pub(super) fn compare(comparison: Comparison, a: Self, b: Self) -> Verdict {
        match Self::compare_given(comparison, a, b) {
            Verdict::Never => Verdict::Never,
            _ => Self::pairs(comparison, a, b),
        }
    }

    /// The same of values that are not missing.
    fn compare_given(comparison: Comparison, a: Self, b: Self) -> Verdict {
        Self::pairs(comparison, a.without(Self::NOTHING), b.without(Self::NOTHING))
    }

    fn pairs(comparison: Comparison, a: Self, b: Self) -> Verdict {
        let pairs = a.each().flat_map(|a| b.each().map(move |b| (a, b)));
        let (mut alike, mut unlike) = (false, false);
        for (a, b) in pairs {
            let fits = Self::alike(comparison, a, b);
            alike |= fits;
            unlike |= !fits;
        }
        match (alike, unlike) {
            (true, false) => Verdict::Fits,
            (false, true) => Verdict::Never,
            _ => Verdict::Depends,
        }
    }
}

impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut said: Vec<&str> = Vec::new();
        for (bit, name) in NAMES.iter().enumerate() {
            if self.meet(Self(1 << bit)) && !said.contains(name) {
                said.push(name);
            }
        }
        f.write_str(&said.join(" or "))
    }
}

/// Why two values cannot be compared, and what to write instead.
pub(super) fn unlike(operator: &str, a: Kinds, b: Kinds) -> String {
    let (either, order) = (a.or(b), Comparison::Order);
    let advice = if Kinds::compare_given(order, a, b) != Verdict::Never {
        ": ask first whether it is ()"
    } else if either == Kinds::DATE.or(Kinds::TEXT) {
        ": write date(\"2026-01-31\")"
    } else if either.without(Kinds::NUMBERS.or(Kinds::TEXTUAL).or(Kinds::NOTHING)).is_none() {
        ": numbers are written without quotes, texts with them"
    } else {
        ""
    };
    format!("`{operator}` cannot compare {a} with {b}{advice}")
}
