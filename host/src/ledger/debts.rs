//! Whether somebody's debts block them, and what would clear it (F08.03, 10).

use super::amount::text;
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::tenants::Live;
use carreau_store::dues::{self, Debtor, Due};
use serde_json::{Value, json};
use std::sync::Arc;

/// What the engine says of somebody's debts today.
///
/// # Errors
/// `database_unavailable`; what the engine refuses, which where `refuses` is debts that block.
pub(crate) async fn check(
    app: &App,
    live: &Arc<Live>,
    debtor: &Debtor,
    refuses: bool,
) -> Result<Value, Error> {
    let mut asked = asked(app, live, debtor).await?;
    if let Some(asked) = asked.as_object_mut().filter(|_| refuses) {
        asked.insert("refuse".to_owned(), json!(true));
    }
    let today = clock::today(&live.zone).to_string();
    app.ask(live, ("debt.check", &today), &asked).await
}

/// What the engine is asked of somebody's debts.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn asked(app: &App, live: &Arc<Live>, debtor: &Debtor) -> Result<Value, Error> {
    let tenant = live.pinned.tenant.as_str();
    let owing = dues::owing(app.database.db(), tenant, debtor).await?;
    let kind = if debtor.kind == "player" { "player" } else { "club" };
    let dues: Vec<Value> = owing.iter().map(|due| fact(due, kind, tenant)).collect();
    Ok(json!({ "currency": live.about.currency, "dues": dues }))
}

fn fact(due: &Due, debtor: &str, tenant: &str) -> Value {
    json!({
        "id": due.id,
        // Until there are invoices with issuers of their own, the federation is whom it is owed.
        "issuer": tenant,
        "debtor": debtor,
        "category": due.category,
        "balance": text(due.balance(), &due.currency),
        "due_on": due.due_on,
        "written_off": due.state == "written_off",
    })
}
