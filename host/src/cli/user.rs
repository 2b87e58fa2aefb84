//! `carreau user`: accounts and what they are granted, by whoever runs the server.
//!
//! It is how the first administrator comes in. What it does is told in the audit log, as done by
//! `system:cli`. A password is read from the input where it is piped, and made up where it is not.

use super::{Outcome, runtime};
use crate::audit::Act;
use crate::auth::password;
use crate::auth::token::random;
use crate::clock;
use crate::config::DatabaseOption;
use crate::error::Error;
use crate::keys::fold as fold_words;
use crate::language::Language;
use crate::routes::users::administrators;
use crate::routes::users::grants as told;
use anyhow::{Context, anyhow, bail};
use carreau_access::Role;
use carreau_store::grants::{self, Grant};
use carreau_store::org_nodes;
use carreau_store::sessions::{self, End};
use carreau_store::users::{self, NewUser, User};
use carreau_store::{Db, StoreError, audit};
use serde_json::{Value, json};
use std::io::{self, IsTerminal, Write};

/// Who did it, in the audit log.
const ACTOR: &str = "system:cli";

#[derive(clap::Subcommand)]
pub(crate) enum Command {
    /// Add an account, with a role where one is named
    Add {
        /// The e-mail address
        email: String,
        /// What the person is called
        #[arg(long)]
        name: String,
        /// The language of mails: en, fr, sv, de, es
        #[arg(long, default_value = "en")]
        language: String,
        /// A role to grant
        #[arg(long)]
        role: Option<String>,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        database: DatabaseOption,
    },
    /// List the accounts of a tenant, with their roles
    List {
        /// The tenant's code
        #[arg(long)]
        tenant: String,
        #[command(flatten)]
        database: DatabaseOption,
    },
    /// Grant an account a role
    Grant {
        /// The account's e-mail address
        email: String,
        /// The role: treasurer, tenant_admin, platform_admin …
        role: String,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        database: DatabaseOption,
    },
    /// Take a role away
    Revoke {
        /// The account's e-mail address
        email: String,
        /// The role
        role: String,
        #[command(flatten)]
        place: Place,
        #[command(flatten)]
        database: DatabaseOption,
    },
    /// Keep an account from logging in
    Disable {
        /// The account's e-mail address
        email: String,
        #[command(flatten)]
        database: DatabaseOption,
    },
    /// Give an account another password
    Password {
        /// The account's e-mail address
        email: String,
        #[command(flatten)]
        database: DatabaseOption,
    },
}

/// Where a role is granted: nowhere for the platform's own.
#[derive(clap::Args, Clone)]
pub(crate) struct Place {
    /// The tenant's code
    #[arg(long)]
    tenant: Option<String>,
    /// The org node's code; left out, the federation
    #[arg(long, requires = "tenant")]
    node: Option<String>,
}

/// Does what is asked of accounts.
///
/// # Errors
/// Where something named is not there, or the database is away.
pub(crate) fn run(command: Command, output: &mut impl Write) -> anyhow::Result<Outcome> {
    let url = match &command {
        Command::Add { database, .. }
        | Command::List { database, .. }
        | Command::Grant { database, .. }
        | Command::Revoke { database, .. }
        | Command::Disable { database, .. }
        | Command::Password { database, .. } => database.url.clone(),
    };
    let said = runtime()?.block_on(async {
        let db = Db::open(&url).await?;
        carreau_store::check(&db).await?;
        let said = done(&db, command).await;
        db.close().await;
        said
    })?;
    writeln!(output, "{said}")?;
    Ok(Outcome::Yes)
}

async fn done(db: &Db, command: Command) -> anyhow::Result<String> {
    match command {
        Command::Add { email, name, language, role, place, .. } => {
            add(db, &email, name, language, role, place).await
        }
        Command::List { tenant, .. } => list(db, &tenant).await,
        Command::Grant { email, role, place, .. } => {
            let user = user(db, &email).await?;
            let grant = grant(db, &user.id, &role, place).await?;
            let entry = entry("grant.added", &user.id, Some(&grant))?;
            let added = db.write((grant, entry), |tx, (grant, entry)| {
                Box::pin(async move {
                    let added = grants::add(tx, grant).await?;
                    if added {
                        audit::append(tx, entry).await?;
                    }
                    Ok(added)
                })
            });
            let before = if added.await? { "" } else { ", which it was before" };
            Ok(format!("{} is {role}{before}", user.email))
        }
        Command::Revoke { email, role, place, .. } => revoke(db, &email, &role, place).await,
        Command::Disable { email, .. } => disable(db, &email).await,
        Command::Password { email, .. } => {
            let user = user(db, &email).await?;
            let (hash, said) = chosen(&user.email)?;
            let input = (user.id.clone(), hash, entry("user.password_set", &user.id, None)?);
            let set = db.write(input, |tx, (user, hash, entry)| {
                Box::pin(async move {
                    users::set_password(tx, user, hash).await?;
                    sessions::end_all(tx, user, End::Password, &entry.happened_at, None).await?;
                    audit::append(tx, entry).await
                })
            });
            set.await?;
            Ok(format!("{}: {said}", user.email))
        }
    }
}

async fn add(
    db: &Db,
    email: &str,
    name: String,
    language: String,
    role: Option<String>,
    place: Place,
) -> anyhow::Result<String> {
    let email = told::email(email, "$").map_err(|_| anyhow!("`{email}` is no e-mail address"))?;
    if !Language::ALL.map(Language::code).contains(&language.as_str()) {
        bail!("`{language}` is no language here; write en, fr, sv, de or es");
    }
    let (hash, said) = chosen(&email)?;
    let id = clock::new_id().to_string();
    let grant = match &role {
        Some(role) => Some(grant(db, &id, role, place).await?),
        None => None,
    };
    let entry = entry("user.added", &id, grant.as_ref())?;
    let new = NewUser {
        id,
        search_key: fold_words(&format!("{name} {email}")),
        email: email.clone(),
        name,
        language,
        password_hash: Some(hash),
        person_id: None,
        created_at: clock::instant(),
    };
    let added = db.write((new, grant, entry), |tx, (new, grant, entry)| {
        Box::pin(async move {
            users::add(tx, new).await?;
            if let Some(grant) = grant {
                grants::add(tx, grant).await?;
            }
            audit::append(tx, entry).await
        })
    });
    added.await?;
    Ok(format!("{email}: {said}"))
}

async fn list(db: &Db, tenant: &str) -> anyhow::Result<String> {
    let (mut lines, mut after) = (Vec::new(), String::new());
    loop {
        let page = users::Page { tenant, nodes: &[], words: "", after: &after, limit: 100 };
        let found = users::list(db, page).await?;
        let Some(last) = found.last() else { break };
        after.clone_from(&last.id);
        for user in found {
            let state = if user.disabled_at.is_some() { " (disabled)" } else { "" };
            let held = grants::of_user(db, &user.id).await?.into_iter();
            let held = held.filter(|grant| grant.tenant.as_deref() == Some(tenant));
            let held = held
                .map(|grant| format!("{} of {}", grant.role, grant.org_node.unwrap_or_default()));
            let held = held.collect::<Vec<_>>().join(", ");
            lines.push(format!("{}  {}{state}: {held}", user.email, user.name));
        }
    }
    if lines.is_empty() {
        bail!("nobody was granted anything in `{tenant}`; add somebody with `carreau user add`");
    }
    Ok(lines.join("\n"))
}

async fn revoke(db: &Db, email: &str, role: &str, place: Place) -> anyhow::Result<String> {
    let user = user(db, email).await?;
    let wanted = grant(db, &user.id, role, place).await?;
    let held = grants::of_user(db, &user.id).await?;
    let found = held.into_iter().find(|held| {
        (&held.tenant, &held.org_node, &held.role)
            == (&wanted.tenant, &wanted.org_node, &wanted.role)
    });
    let found = found.with_context(|| format!("{} is not {role} there", user.email))?;
    let entry = entry("grant.removed", &user.id, Some(&found))?;
    let done = db.write((found, entry), |tx, (grant, entry)| {
        Box::pin(async move {
            let administers = administrators::administers(tx, &grant.user_id).await?;
            grants::remove(tx, &grant.id).await?;
            administrators::somebody_stays(tx, &administers).await?;
            audit::append(tx, entry).await
        })
    });
    done.await.map_err(|error| last(error, &user.email))?;
    Ok(format!("{} is no {role} any more", user.email))
}

async fn disable(db: &Db, email: &str) -> anyhow::Result<String> {
    let user = user(db, email).await?;
    let entry = entry("user.disabled", &user.id, None)?;
    let done = db.write((user.id.clone(), entry), |tx, (user, entry)| {
        Box::pin(async move {
            let administers = administrators::administers(tx, user).await?;
            users::disable(tx, user, &entry.happened_at, None).await?;
            administrators::somebody_stays(tx, &administers).await?;
            sessions::end_all(tx, user, End::Disabled, &entry.happened_at, None).await?;
            audit::append(tx, entry).await
        })
    });
    done.await.map_err(|error| last(error, &user.email))?;
    Ok(format!("{} may not log in any more", user.email))
}

fn last(error: StoreError, email: &str) -> anyhow::Error {
    match error {
        StoreError::Conflict { .. } => {
            anyhow!("{email} is the last administrator; make somebody else one first")
        }
        error => error.into(),
    }
}

async fn user(db: &Db, email: &str) -> anyhow::Result<User> {
    let found = users::by_email(db, &email.trim().to_lowercase()).await?;
    found.with_context(|| format!("`{email}` has no account; `carreau user add` makes one"))
}

/// A grant of a role, where it can be granted.
async fn grant(db: &Db, user: &str, role: &str, place: Place) -> anyhow::Result<Grant> {
    let roles = Role::ALL.map(Role::as_str).join(", ");
    let known =
        Role::read(role).with_context(|| format!("`{role}` is no role; there are {roles}"))?;
    let (tenant, org_node) = match (known.is_of_tenant(), place.tenant) {
        (false, None) => (None, None),
        (false, Some(_)) => bail!("`{role}` is granted without --tenant"),
        (true, None) => bail!("`{role}` is granted in a tenant; name it with --tenant"),
        (true, Some(tenant)) => {
            let root = org_nodes::root(db, &tenant).await?.with_context(|| {
                format!("`{tenant}` has no tree yet; start the server once with its rules")
            })?;
            let node = place.node.unwrap_or(root);
            if org_nodes::find(db, &tenant, &node).await?.is_none() {
                bail!("`{tenant}` has no org node `{node}`");
            }
            (Some(tenant), Some(node))
        }
    };
    Ok(Grant {
        id: clock::new_id().to_string(),
        user_id: user.to_owned(),
        tenant,
        org_node,
        role: role.to_owned(),
        created_at: clock::instant(),
        created_by: None,
    })
}

/// The hash of a password that is piped in, or made up; and what to say of it.
fn chosen(email: &str) -> anyhow::Result<(String, String)> {
    let mut input = io::stdin();
    let mut line = String::new();
    if !input.is_terminal() {
        io::Read::read_to_string(&mut input, &mut line)?;
    }
    let given = line.lines().next().unwrap_or_default();
    let (password, said) = if given.is_empty() {
        let bytes = random::<12>().map_err(|_| anyhow!("the system gives no random numbers"))?;
        let made: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let said = format!("the password is {made}");
        (made, said)
    } else {
        (given.to_owned(), "the password is set".to_owned())
    };
    password::choose(&password, email, "$").map_err(|_| {
        anyhow!("choose a password of 10 to 200 characters that is not the e-mail address")
    })?;
    let hash = password::hash(&password).map_err(|_| anyhow!("the password cannot be hashed"))?;
    Ok((hash, said))
}

fn entry(action: &str, user: &str, grant: Option<&Grant>) -> anyhow::Result<audit::NewEntry> {
    let chain = grant.and_then(|grant| grant.tenant.as_deref()).unwrap_or(audit::PLATFORM);
    let payload: Value = match grant {
        None => json!({}),
        Some(grant) => json!({ "grants": [{ "org_node": grant.org_node, "role": grant.role }] }),
    };
    let act = Act {
        chain,
        actor: ACTOR,
        action,
        entity: ("user", user),
        states: (None, None),
        payload,
        request_id: "cli",
    };
    act.entry().map_err(|error: Error| anyhow!("{}", error.code()))
}
