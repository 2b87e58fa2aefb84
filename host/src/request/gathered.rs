//! A licence fee asked for by a player's id: the host gathers the facts, and the engine is asked as
//! if the sender had written them.
//!
//! `player_id` stands beside `input`, which then has neither `player` nor `org`. What is recorded
//! is the request with the facts; its subject is the player, whose erasure erases it.

use super::Request;
use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::people;
use crate::routes::players;
use crate::tenants::Live;
use carreau_engine::refusal::{Code, Refusal};
use carreau_store::decisions::Subject;
use serde_json::{Map, Value};

/// The operation that can be asked so.
const OP: &str = "license_fee.calculate";
/// What is asked of who asks so.
const READ: &str = "get_player_facts";
/// The member that names the player.
const PLAYER_ID: &str = "player_id";

impl Request {
    /// The same with the player's facts, where it names a player; else as it is.
    ///
    /// # Errors
    /// `unknown_player`, `player_erased`; `fields_exclusive` where facts are given as well.
    pub(crate) async fn gathered(
        self,
        app: &App,
        caller: &Caller,
        live: &Live,
    ) -> Result<Self, Error> {
        // Most requests name none, and are not read for it.
        if !holds(&self.text, PLAYER_ID.as_bytes()) {
            return Ok(self);
        }
        // What does not read, the engine refuses.
        let Ok(Value::Object(mut asked)) = serde_json::from_slice(&self.text) else {
            return Ok(self);
        };
        let named = asked.get(PLAYER_ID).and_then(Value::as_str).map(str::to_owned);
        let (Some(id), Some(OP)) = (named, asked.get("op").and_then(Value::as_str)) else {
            return Ok(self);
        };
        let season = asked.get("input").and_then(|input| input.get("season"));
        let season = season.and_then(Value::as_str).unwrap_or_default().to_owned();
        let on = asked.get("on").and_then(Value::as_str).map(str::to_owned);
        let tenant = live.pinned.tenant.as_str();
        if caller.is_anonymous() {
            return Err(caller.refused(READ));
        }
        app.belongs(caller, tenant)?;
        let player = players::player(app, tenant, &id).await?;
        players::require(app, caller, READ, &player).await?;
        let db = app.database.db();
        let facts = people::facts(db, live, &player, &season, on.as_deref()).await?;
        // An input that is no object the engine refuses.
        if let Some(input) = asked.get_mut("input").and_then(Value::as_object_mut) {
            join(input, facts)?;
        }
        asked.remove(PLAYER_ID);
        let text = Value::Object(asked).to_string().into_bytes();
        let subject = Some(Subject { kind: "player".to_owned(), id: player.id });
        Ok(Self { text, subject, ..self })
    }
}

/// Adds facts to an input that has none of them; a category the sender gives goes before.
fn join(input: &mut Map<String, Value>, facts: Map<String, Value>) -> Result<(), Error> {
    for (name, value) in facts {
        match input.get(&name) {
            None => drop(input.insert(name, value)),
            Some(_) if name == "category" => {}
            Some(_) => {
                let refusal = Refusal::new(Code::FieldsExclusive).at(format!("$.input.{name}"));
                return Err(refusal.with("field", name).with("other", PLAYER_ID).into());
            }
        }
    }
    Ok(())
}

fn holds(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn facts_join_an_input_that_has_none_of_them() {
        let facts = || {
            let facts = json!({ "player": 1, "org": 2, "category": "elite" });
            facts.as_object().cloned().expect("members")
        };
        let mut input = json!({ "season": "2026", "category": "honneur" });
        let input = input.as_object_mut().expect("members");
        join(input, facts()).expect("joined");
        let expected = json!({ "season": "2026", "category": "honneur", "player": 1, "org": 2 });
        assert_eq!(Value::Object(input.clone()), expected);
        let error = join(input, facts()).expect_err("given twice");
        assert_eq!(error.code(), "fields_exclusive");
    }
}
