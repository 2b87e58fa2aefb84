//! Who is told of a draft, by mail, through the outbox: those who may publish, that they are asked;
//! its author, what was decided.

use crate::app::App;
use crate::creating::Told;
use crate::error::Error;
use crate::language::Language;
use crate::letters::{self, Envelope, letter};
use crate::tenants::Live;
use carreau_store::drafts::Draft;
use carreau_store::mails::NewMail;
use carreau_store::users::{self, User};
use carreau_store::{StoreError, grants};
use fluent_bundle::FluentArgs;
use std::sync::Arc;

/// Roles whose holders publish.
const PUBLISHERS: [&str; 2] = ["tenant_admin", "treasurer"];

/// Mails to those who may publish for the federation, but for whoever asks.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn asked(
    app: &App,
    live: &Arc<Live>,
    draft: &Draft,
    told: &Told,
) -> Result<Vec<NewMail>, Error> {
    let db = app.database.db();
    let mut mails = Vec::new();
    for id in grants::holders(db, &draft.tenant, &PUBLISHERS).await? {
        if told.actor == format!("user:{id}") {
            continue;
        }
        if let Some(user) = user(app, &id).await? {
            mails.push(mail(app, live, draft, told, &user).await?);
        }
    }
    Ok(mails)
}

/// Mails to whoever made a draft, submitted it, and decided on it before, but for whoever decides
/// now.
///
/// # Errors
/// `database_unavailable`, `internal`.
pub(super) async fn decided(
    app: &App,
    live: &Arc<Live>,
    (before, draft): (&Draft, &Draft),
    (told, by): (&Told, Option<&str>),
) -> Result<Vec<NewMail>, Error> {
    let mut people = vec![before.created_by.as_str()];
    people.extend(before.submitted_by.as_deref().into_iter().chain(before.decided_by.as_deref()));
    people.sort_unstable();
    people.dedup();
    let mut mails = Vec::new();
    for actor in people.into_iter().filter(|actor| Some(*actor) != by) {
        let Some(id) = actor.strip_prefix("user:") else { continue };
        if let Some(user) = user(app, id).await? {
            mails.push(mail(app, live, draft, told, &user).await?);
        }
    }
    Ok(mails)
}

async fn user(app: &App, id: &str) -> Result<Option<User>, Error> {
    match users::find(app.database.db(), id).await {
        Ok(user) => Ok(Some(user)),
        Err(StoreError::Missing { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn mail(
    app: &App,
    live: &Arc<Live>,
    draft: &Draft,
    told: &Told,
    to: &User,
) -> Result<NewMail, Error> {
    let by = match told.actor.strip_prefix("user:") {
        Some(id) => user(app, id).await?.map(|user| user.name),
        None => None,
    };
    let language = Language::of_code(&to.language);
    let mut arguments = FluentArgs::new();
    arguments.set("name", to.name.clone());
    arguments.set("draft", draft.name.clone());
    arguments.set("state", draft.state.clone());
    arguments.set("by", by.unwrap_or_else(|| told.actor.clone()));
    arguments.set("reason", if draft.reason.is_empty() { "–" } else { &draft.reason }.to_owned());
    let answer = draft.answer.clone().filter(|answer| !answer.is_empty());
    arguments.set("answer", answer.unwrap_or_else(|| "none".to_owned()));
    arguments.set("at", draft.publish_at.clone().unwrap_or_else(|| "none".to_owned()));
    arguments.set("federation", letters::federation(live, language));
    let tenant = Some(draft.tenant.as_str());
    letter("draft", &Envelope { tenant, recipient: &to.email, language, player: None }, &arguments)
}
