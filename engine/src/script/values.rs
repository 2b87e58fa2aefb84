//! What a script sees: records (contexts, players, paths, quotes, lines, shares), dates. All
//! read-only.
//!
//! A record has the members of its kind, and no others: one that does not exist is an error of the
//! script, not nothing. Which there are stands in `members.rs` alone.

use super::kinds::Kinds;
use crate::calendar::Date;
use crate::ordered::set;
use rhai::{Dynamic, Engine, EvalAltResult, Position};
use std::sync::Arc;

/// A record: the values of its kind's members, in their order.
#[derive(Clone)]
pub(super) struct Record {
    kind: Kinds,
    values: Arc<[Dynamic]>,
}

impl Record {
    /// A record of a kind, by its members' names, whose values are taken; what is not given is
    /// `()`.
    pub(super) fn of(kind: Kinds, given: &mut [(&str, Dynamic)]) -> Dynamic {
        let mut value = |name: &str| {
            let found = given.iter_mut().find(|(given, _)| *given == name);
            found.map_or(Dynamic::UNIT, |(_, value)| value.take())
        };
        let values = kind.members().iter().map(|(name, _)| value(name)).collect();
        Dynamic::from(Self { kind, values })
    }

    pub(super) const fn kind(&self) -> Kinds {
        self.kind
    }

    fn member(&self, name: &str) -> Result<Dynamic, Box<EvalAltResult>> {
        let place = self.kind.members().iter().position(|(member, _)| *member == name);
        let found = place.and_then(|place| self.values.get(place)).cloned();
        found.ok_or_else(|| {
            let reason = format!("{} has no member `{name}`", self.kind);
            Box::new(EvalAltResult::ErrorRuntime(reason.into(), Position::NONE))
        })
    }
}

/// Makes the members of records and dates known to scripts.
pub(super) fn register(engine: &mut Engine) {
    engine.register_type_with_name::<Record>("Record");
    for name in set(Kinds::RECORDS.each().flat_map(|kind| kind.members()).map(|(name, _)| *name)) {
        engine.register_get(name, move |record: &mut Record| record.member(name));
    }
    engine
        .register_type_with_name::<Date>("Date")
        .register_get("year", |date: &mut Date| i64::from(date.year()))
        .register_get("month", |date: &mut Date| i64::from(date.month()))
        .register_get("day", |date: &mut Date| i64::from(date.day()))
        .register_fn("==", |a: Date, b: Date| a == b)
        .register_fn("!=", |a: Date, b: Date| a != b)
        .register_fn("<", |a: Date, b: Date| a < b)
        .register_fn("<=", |a: Date, b: Date| a <= b)
        .register_fn(">", |a: Date, b: Date| a > b)
        .register_fn(">=", |a: Date, b: Date| a >= b);
}

#[cfg(test)]
mod tests {
    use super::*;
    use rhai::Scope;

    #[test]
    fn a_record_has_the_members_of_its_kind_and_no_others() {
        let mut engine = Engine::new_raw();
        register(&mut engine);
        let mut kinds = 0;
        for kind in Kinds::RECORDS.each() {
            kinds += 1;
            assert!(!kind.members().is_empty(), "{kind}");
            let record =
                Record::of(kind, &mut [("season", "2026".into()), ("amount", 7_i64.into())]);
            assert_eq!(Kinds::of(&record), kind);
            let mut scope = Scope::new();
            scope.push_dynamic("x", record);
            let mut eval =
                |name: &str| engine.eval_with_scope::<Dynamic>(&mut scope, &format!("x.{name}"));
            for (name, _) in kind.members() {
                let found = eval(name).unwrap();
                match *name {
                    "season" => assert_eq!(found.into_string().unwrap(), "2026"),
                    "amount" => assert_eq!(found.as_int().unwrap(), 7),
                    _ => assert!(found.is_unit(), "{name}"),
                }
            }
            assert!(eval("year").is_err(), "{kind} has no year");
            let has = |name: &str| kind.members().iter().any(|(member, _)| *member == name);
            assert_eq!(eval("family_rank").is_ok(), has("family_rank"), "{kind}");
        }
        assert_eq!(kinds, 18);
    }
}
