//! What becomes of an amount due, by the engine's table.

use super::amount::{said, text};
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::tenants::Live;
use carreau_store::dues::Due;
use serde_json::json;
use std::sync::Arc;

/// The state of a due after an event: `due` is in the state before it, and as much of it is paid
/// and given up as after it.
///
/// # Errors
/// What the engine refuses.
pub(crate) async fn step(
    app: &App,
    live: &Arc<Live>,
    due: &Due,
    event: &str,
) -> Result<String, Error> {
    let asked = json!({
        "workflow": "due",
        "state": due.state,
        "event": event,
        "facts": { "balance": text(due.balance(), &due.currency) },
    });
    let today = clock::today(&live.zone).to_string();
    let answer = app.ask(live, ("workflow.step", &today), &asked).await?;
    Ok(said(&answer, "to")?.to_owned())
}

/// Whether a due may still be paid.
///
/// # Errors
/// What the engine refuses otherwise.
pub(crate) async fn is_payable(app: &App, live: &Arc<Live>, due: &Due) -> Result<bool, Error> {
    match step(app, live, due, "pay").await {
        Ok(_) => Ok(true),
        Err(Error::Refused(refused)) if refused.code() == "event_not_allowed" => Ok(false),
        Err(error) => Err(error),
    }
}
