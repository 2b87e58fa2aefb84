//! Who is told of a transfer or a certificate, by mail, through the outbox: each in their own
//! language, whoever acts left out.

use crate::app::App;
use crate::error::Error;
use crate::language::Language;
use crate::letters::{self, Envelope, letter};
use crate::tenants::Live;
use carreau_store::mails::NewMail;
use carreau_store::players::Player;
use carreau_store::users;
use carreau_store::{StoreError, grants};
use fluent_bundle::FluentArgs;
use std::sync::Arc;

/// Roles that decide for a club.
const OF_CLUB: [&str; 2] = ["club_officer", "officer"];
/// Roles that decide for a federation; an administrator where nobody else does.
const OF_FEDERATION: [&str; 1] = ["officer"];
const ADMINISTRATORS: [&str; 1] = ["tenant_admin"];

/// Somebody who is told.
pub(crate) struct Reader {
    /// The tenant in whose name they are: what goes to them its outbox has. None of whoever asked,
    /// who are told by the one that tells.
    pub(crate) tenant: Option<String>,
    /// Whose name it bears in the audit log; empty of a player.
    pub(crate) actor: String,
    /// How they are addressed.
    pub(crate) name: String,
    /// Where.
    pub(crate) email: String,
    /// In which language.
    pub(crate) language: Language,
}

/// A player, where an address is known.
pub(crate) fn player(live: &Live, player: &Player) -> Option<Reader> {
    let facts = player.facts.as_ref()?;
    Some(Reader {
        tenant: None,
        actor: String::new(),
        name: format!("{} {}", facts.given_name, facts.family_name),
        email: facts.email.clone()?,
        language: letters::spoken(live),
    })
}

/// What a player is called, where they were not erased.
pub(crate) fn called(player: Option<&Player>) -> String {
    let facts = player.and_then(|player| player.facts.as_ref());
    facts.map_or_else(|| "–".to_owned(), |it| format!("{} {}", it.given_name, it.family_name))
}

/// Who decides for a club, on the club itself.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn of_club(app: &App, tenant: &str, club: &str) -> Result<Vec<Reader>, Error> {
    let holders = grants::holders_at(app.database.db(), (tenant, club), &OF_CLUB).await?;
    readers(app, Some(tenant), &holders).await
}

/// Who decides for a federation.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn of_federation(app: &App, tenant: &str) -> Result<Vec<Reader>, Error> {
    let db = app.database.db();
    let mut holders = grants::holders(db, tenant, &OF_FEDERATION).await?;
    if holders.is_empty() {
        holders = grants::holders(db, tenant, &ADMINISTRATORS).await?;
    }
    readers(app, Some(tenant), &holders).await
}

/// A user whose name an actor bears.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn of_actor(app: &App, actor: &str) -> Result<Vec<Reader>, Error> {
    match actor.strip_prefix("user:") {
        Some(id) => readers(app, None, &[id.to_owned()]).await,
        None => Ok(Vec::new()),
    }
}

async fn readers(app: &App, tenant: Option<&str>, users: &[String]) -> Result<Vec<Reader>, Error> {
    let mut readers = Vec::with_capacity(users.len());
    for id in users {
        match users::find(app.database.db(), id).await {
            Ok(user) if user.disabled_at.is_none() => readers.push(Reader {
                tenant: tenant.map(str::to_owned),
                actor: format!("user:{id}"),
                name: user.name,
                email: user.email,
                language: Language::of_code(&user.language),
            }),
            Ok(_) | Err(StoreError::Missing { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(readers)
}

/// What letters are about.
pub(crate) struct About<'a> {
    /// The sentences they are of.
    pub(crate) kind: &'static str,
    /// The player's id.
    pub(crate) player: &'a str,
    /// The path of the page that shows it.
    pub(crate) page: String,
}

/// Letters about a player to readers, each once; none to whoever acts. Who may read it is told
/// where the page shows it, for the tenant in whose name they do; a player reads in their own
/// histories.
///
/// # Errors
/// `internal`.
pub(crate) fn letters(
    app: &App,
    live: &Arc<Live>,
    about: &About<'_>,
    (readers, actor): (Vec<Reader>, &str),
    fill: impl Fn(&mut FluentArgs<'_>, Language),
) -> Result<Vec<NewMail>, Error> {
    let mut told: Vec<String> = Vec::new();
    let mut mails = Vec::new();
    for reader in readers {
        if reader.actor == actor || told.contains(&reader.email) {
            continue;
        }
        let mut arguments = FluentArgs::new();
        arguments.set("name", reader.name.clone());
        arguments.set("federation", letters::federation(live, reader.language));
        let tenant = reader.tenant.as_deref().unwrap_or(&live.pinned.tenant);
        let page = format!("{}{}?tenant={tenant}\n\n", app.config.address(), about.page);
        arguments.set("link", if reader.actor.is_empty() { String::new() } else { page });
        fill(&mut arguments, reader.language);
        let (recipient, language) = (reader.email.as_str(), reader.language);
        let player = Some(about.player);
        let envelope = Envelope { tenant: Some(tenant), recipient, language, player };
        mails.push(letter(about.kind, &envelope, &arguments)?);
        told.push(reader.email);
    }
    Ok(mails)
}
