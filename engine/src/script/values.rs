//! What a script sees: context, player, path, quote, line, date. All read-only.
//!
//! A member that does not exist is an error of the script, not nothing. What kind each member is
//! of stands in `kinds.rs` too, for what can be known before anything runs.

use crate::calendar::Date;
use rhai::{Array, Dynamic, Engine, ImmutableString};
use rust_decimal::Decimal;
use std::sync::Arc;

/// The question a hook is called for.
#[derive(Clone)]
pub(super) struct Context(pub(super) Arc<ContextFacts>);

pub(super) struct ContextFacts {
    pub(super) season: ImmutableString,
    pub(super) license_type: ImmutableString,
    pub(super) category: Dynamic,
    pub(super) on: Date,
    pub(super) age: i64,
    pub(super) player: PlayerValue,
    pub(super) org: OrgValue,
}

/// The player.
#[derive(Clone)]
pub(super) struct PlayerValue {
    pub(super) birth_date: Date,
    pub(super) sex: Dynamic,
    pub(super) flags: Arc<Array>,
    pub(super) family_size: Dynamic,
    pub(super) family_rank: Dynamic,
}

/// The club's path.
#[derive(Clone)]
pub(super) struct OrgValue {
    pub(super) codes: [Dynamic; 4],
}

/// The quote so far.
#[derive(Clone)]
pub(super) struct QuoteValue(pub(super) Arc<QuoteFacts>);

pub(super) struct QuoteFacts {
    pub(super) currency: ImmutableString,
    pub(super) subtotal: Decimal,
    pub(super) total: Decimal,
    pub(super) lines: Array,
}

/// A line of the quote.
#[derive(Clone)]
pub(super) struct LineValue {
    pub(super) code: ImmutableString,
    pub(super) owner: ImmutableString,
    pub(super) amount: Decimal,
    pub(super) running: Decimal,
}

/// Makes the types' members known to scripts.
pub(super) fn register(engine: &mut Engine) {
    engine
        .register_type_with_name::<Context>("Context")
        .register_get("season", |ctx: &mut Context| ctx.0.season.clone())
        .register_get("license_type", |ctx: &mut Context| ctx.0.license_type.clone())
        .register_get("category", |ctx: &mut Context| ctx.0.category.clone())
        .register_get("on", |ctx: &mut Context| ctx.0.on)
        .register_get("age", |ctx: &mut Context| ctx.0.age)
        .register_get("player", |ctx: &mut Context| ctx.0.player.clone())
        .register_get("org", |ctx: &mut Context| ctx.0.org.clone());
    engine
        .register_type_with_name::<PlayerValue>("Player")
        .register_get("birth_date", |player: &mut PlayerValue| player.birth_date)
        .register_get("sex", |player: &mut PlayerValue| player.sex.clone())
        .register_get("flags", |player: &mut PlayerValue| player.flags.as_ref().clone())
        .register_get("family_size", |player: &mut PlayerValue| player.family_size.clone())
        .register_get("family_rank", |player: &mut PlayerValue| player.family_rank.clone());
    let [federation, region, district, club] = [0_usize, 1, 2, 3]
        .map(|at| move |org: &mut OrgValue| org.codes.get(at).cloned().unwrap_or(Dynamic::UNIT));
    engine
        .register_type_with_name::<OrgValue>("Org")
        .register_get("federation", federation)
        .register_get("region", region)
        .register_get("district", district)
        .register_get("club", club);
    engine
        .register_type_with_name::<QuoteValue>("Quote")
        .register_get("currency", |quote: &mut QuoteValue| quote.0.currency.clone())
        .register_get("subtotal", |quote: &mut QuoteValue| quote.0.subtotal)
        .register_get("total", |quote: &mut QuoteValue| quote.0.total)
        .register_get("lines", |quote: &mut QuoteValue| quote.0.lines.clone());
    engine
        .register_type_with_name::<LineValue>("Line")
        .register_get("code", |line: &mut LineValue| line.code.clone())
        .register_get("owner", |line: &mut LineValue| line.owner.clone())
        .register_get("amount", |line: &mut LineValue| line.amount)
        .register_get("running", |line: &mut LineValue| line.running);
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
    use super::super::kinds::Kinds;
    use super::*;
    use rhai::Scope;

    fn player() -> PlayerValue {
        PlayerValue {
            birth_date: Date::new(1980, 2, 29).unwrap(),
            sex: Dynamic::UNIT,
            flags: Arc::new(vec!["disabled".into()]),
            family_size: 3_i64.into(),
            family_rank: Dynamic::UNIT,
        }
    }

    fn records() -> [(Kinds, Dynamic); 6] {
        let date = Date::new(2026, 5, 1).unwrap();
        let org = OrgValue { codes: ["F".into(), "R".into(), Dynamic::UNIT, "C".into()] };
        let (code, owner, amount) = ("federal".into(), "F".into(), Decimal::ONE);
        let line = LineValue { code, owner, amount, running: amount };
        let context = ContextFacts {
            season: "2026".into(),
            license_type: "senior".into(),
            category: Dynamic::UNIT,
            on: date,
            age: 46,
            player: player(),
            org: org.clone(),
        };
        let lines = vec![Dynamic::from(line.clone())];
        let (subtotal, currency) = (Decimal::ONE, "EUR".into());
        let quote = QuoteFacts { currency, subtotal, total: subtotal, lines };
        [
            (Kinds::CONTEXT, Dynamic::from(Context(Arc::new(context)))),
            (Kinds::PLAYER, Dynamic::from(player())),
            (Kinds::ORG, Dynamic::from(org)),
            (Kinds::QUOTE, Dynamic::from(QuoteValue(Arc::new(quote)))),
            (Kinds::LINE, Dynamic::from(line)),
            (Kinds::DATE, Dynamic::from(date)),
        ]
    }

    #[test]
    fn every_member_is_of_a_kind_it_is_said_to_be_of() {
        let mut engine = Engine::new_raw();
        register(&mut engine);
        for (kind, value) in records() {
            assert_eq!(Kinds::of(&value), kind);
            assert!(!kind.members().is_empty(), "{kind}");
            for (name, kinds) in kind.members() {
                let mut scope = Scope::new();
                scope.push_dynamic("x", value.clone());
                let script = format!("x.{name}");
                let found = engine.eval_with_scope::<Dynamic>(&mut scope, &script).unwrap();
                // The lists of flags and of lines are lists like others once they are values.
                let lists = kinds.meet(Kinds::TEXTS.or(Kinds::LINES)) && found.is_array();
                assert!(Kinds::of(&found).meet(*kinds) || lists, "{kind}: {name} is {found:?}");
            }
        }
    }
}
