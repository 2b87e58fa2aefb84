//! What transfers and certificates share: steps that were done, papers, what is said, and what of
//! both is written in one transaction.
//!
//! ```text
//! booked   what is written
//! papers   papers that accompany them
//! shown    how steps and papers are sent
//! notice   who is told, by mail
//! ```

pub(crate) mod booked;
pub(crate) mod notice;
pub(crate) mod papers;
pub(crate) mod shown;

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::fields;
use crate::ledger::amount::said;
use crate::tenants::Live;
use carreau_engine::refusal::{Code, Refusal};
use carreau_store::cases::{Case, NewStep};
use serde_json::json;
use std::sync::Arc;

/// Longest comment, in characters.
const COMMENT_MAX: usize = 2000;

/// What somebody says; none where it is blank.
///
/// # Errors
/// `too_long`.
pub(crate) fn comment(text: Option<&str>, path: &str) -> Result<Option<String>, Error> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    let size = text.chars().count();
    if size > COMMENT_MAX {
        let refusal = Refusal::new(Code::TooLong).at(path);
        return Err(refusal.with("limit", COMMENT_MAX).with("size", size).into());
    }
    Ok(Some(text.to_owned()))
}

/// What somebody has to say.
///
/// # Errors
/// `missing_field`, `too_long`.
pub(crate) fn needed(text: Option<&str>, field: &str) -> Result<String, Error> {
    let path = format!("$.{field}");
    comment(text, &path)?.ok_or_else(|| fields::missing(field, &path).into())
}

/// A step as it is written down now.
pub(crate) fn step(
    case: Case,
    (tenant, actor): (&str, &str),
    event: &str,
    (from, to): (Option<&str>, &str),
) -> NewStep {
    NewStep {
        id: clock::new_id().to_string(),
        case,
        tenant: tenant.to_owned(),
        event: event.to_owned(),
        from_state: from.map(str::to_owned),
        to_state: to.to_owned(),
        actor: actor.to_owned(),
        on_behalf_of: None,
        comment: None,
        at: clock::instant(),
    }
}

/// The last day of a term of so many days that begins on a day, as the engine counts them; none
/// where there is no term.
///
/// # Errors
/// What the engine refuses.
pub(crate) async fn term(
    app: &App,
    live: &Arc<Live>,
    on: &str,
    days: Option<i64>,
) -> Result<Option<String>, Error> {
    let Some(days) = days else { return Ok(None) };
    let answer = app.ask(live, ("transfer.term", on), &json!({ "days": days })).await?;
    Ok(Some(said(&answer, "until")?.to_owned()))
}
