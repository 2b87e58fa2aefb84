//! Users: who may log in, with one account however many federations they work for.
//!
//! What they may do is `grants`'; hashing passwords and folding names is the caller's.

use crate::StoreError;
use crate::db::{Arg, Db, Tx, statements};
use crate::grants::NamedGrant;
use crate::org_nodes::contains;
use sqlx::FromRow;

/// The users `u` of a [`Page`].
macro_rules! of_page {
    () => {
        "where u.id > $2 and u.search_key like $3 escape '!' and exists ( \
             select 1 from grants g where g.user_id = u.id and g.tenant = $1 \
             and ($5 = '' or exists ( \
                 select 1 from org_closure c where c.tenant = $1 \
                 and c.descendant = g.org_node \
                 and c.ancestor in ($5, $6, $7, $8, $9, $10, $11, $12)))) \
         order by u.id limit $4"
    };
}

statements! {
    ADD = "insert into users \
           (id, email, name, language, search_key, password_hash, person_id, created_at, version) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, 1) on conflict (email) do nothing";
    BY_ID = "select id, email, name, language, password_hash, person_id, created_at, \
             disabled_at, version from users where id = $1";
    BY_EMAIL = "select id, email, name, language, password_hash, person_id, created_at, \
                disabled_at, version from users where email = $1";
    LIST = concat!(
        "select id, email, name, language, password_hash, person_id, created_at, \
         disabled_at, version from users u ",
        of_page!()
    );
    GRANTS = concat!(
        "with page as (select id from users u ", of_page!(), ") \
         select g.id, g.user_id, g.tenant, g.org_node, g.role, n.name, n.level \
         from page p cross join grants g \
         left join org_nodes n on n.tenant = g.tenant and n.code = g.org_node \
         where g.user_id = p.id and g.tenant = $1 \
         order by g.user_id, g.id"
    );
    UPDATE = "update users set name = $2, language = $3, search_key = $4, \
              version = version + 1 where id = $1 and version = $5";
    SET_PERSON = "update users set person_id = $2, version = version + 1 \
                  where id = $1 and version = $3";
    SET_PASSWORD = "update users set password_hash = $2, version = version + 1 where id = $1";
    ACCEPT = "update users set name = $2, language = $3, search_key = $4, password_hash = $5, \
              version = version + 1 where id = $1";
    DISABLE = "update users set disabled_at = $2, version = version + 1 \
               where id = $1 and disabled_at is null and (cast($3 as bigint) = 0 or version = $3)";
    ENABLE = "update users set disabled_at = null, version = version + 1 \
              where id = $1 and disabled_at is not null";
    ANY = "select count(*) from users";
    ANY_OF_TENANT = "select count(*) from grants where tenant = $1";
}

/// A user to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUser {
    /// UUIDv7.
    pub id: String,
    /// In lower case.
    pub email: String,
    /// Its name.
    pub name: String,
    /// One of the five: `fr`.
    pub language: String,
    /// Name and e-mail, folded as searches are.
    pub search_key: String,
    /// Argon2id in PHC form; none until an invitation is accepted.
    pub password_hash: Option<String>,
    /// The person whose own record the user may see.
    pub person_id: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// A user.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct User {
    /// UUIDv7.
    pub id: String,
    /// In lower case.
    pub email: String,
    /// Its name.
    pub name: String,
    /// One of the five: `fr`.
    pub language: String,
    /// Argon2id in PHC form; none until an invitation is accepted.
    pub password_hash: Option<String>,
    /// The person whose own record the user may see.
    pub person_id: Option<String>,
    /// When it was added.
    pub created_at: String,
    /// Since when it may not log in.
    pub disabled_at: Option<String>,
    /// Counts its changes.
    pub version: i64,
}

/// What a user says of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Their name.
    pub name: String,
    /// Their language.
    pub language: String,
    /// Name and e-mail, folded as searches are.
    pub search_key: String,
}

/// Which users of a tenant, and which page.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// Those with a grant in this tenant.
    pub tenant: &'a str,
    /// With a grant on or below one of these nodes; the first [`Page::NODES_MAX`] are looked at.
    /// None finds all.
    pub nodes: &'a [String],
    /// Folded text their name or e-mail holds; empty finds all.
    pub words: &'a str,
    /// The id that ended the page before; empty for the first.
    pub after: &'a str,
    /// At most this many.
    pub limit: i64,
}

impl Page<'_> {
    /// How many nodes are looked at.
    pub const NODES_MAX: usize = 8;

    fn args<'r>(&'r self, words: &'r str) -> Vec<Arg<'r>> {
        let mut args = vec![self.tenant.into(), self.after.into(), words.into(), self.limit.into()];
        let nodes = self.nodes.iter().map(String::as_str).chain(std::iter::repeat(""));
        args.extend(nodes.take(Self::NODES_MAX).map(Arg::from));
        args
    }
}

/// Adds a user.
///
/// # Errors
/// [`StoreError::Conflict`] where the e-mail has one already, and those of [`Db::write`].
pub async fn add(tx: &mut Tx, user: &NewUser) -> Result<(), StoreError> {
    let args = [
        (&user.id).into(),
        (&user.email).into(),
        (&user.name).into(),
        (&user.language).into(),
        (&user.search_key).into(),
        user.password_hash.as_deref().into(),
        user.person_id.as_deref().into(),
        (&user.created_at).into(),
    ];
    let added = tx.execute(ADD.with(&args)).await?;
    changed(added, || "a user of that e-mail".to_owned())
}

/// The user of an id, in a transaction.
///
/// # Errors
/// [`StoreError::Missing`], and those of [`Db::write`].
pub async fn of_id(tx: &mut Tx, id: &str) -> Result<User, StoreError> {
    let found: Vec<User> = tx.fetch_all(BY_ID.with(&[id.into()])).await?;
    found.into_iter().next().ok_or_else(|| missing(id))
}

/// The user of an e-mail, in a transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn of_email(tx: &mut Tx, email: &str) -> Result<Option<User>, StoreError> {
    let found: Vec<User> = tx.fetch_all(BY_EMAIL.with(&[email.into()])).await?;
    Ok(found.into_iter().next())
}

/// The user of an id.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Unavailable`].
pub async fn find(db: &Db, id: &str) -> Result<User, StoreError> {
    db.fetch_optional(BY_ID.with(&[id.into()])).await?.ok_or_else(|| missing(id))
}

/// The user of an e-mail.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn by_email(db: &Db, email: &str) -> Result<Option<User>, StoreError> {
    db.fetch_optional(BY_EMAIL.with(&[email.into()])).await
}

/// A page of a tenant's users, the first added first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, page: Page<'_>) -> Result<Vec<User>, StoreError> {
    let words = contains(page.words);
    db.fetch_all(LIST.with(&page.args(&words))).await
}

/// What the users of a page were granted in the tenant, user by user.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn grants(db: &Db, page: Page<'_>) -> Result<Vec<NamedGrant>, StoreError> {
    let words = contains(page.words);
    db.fetch_all(GRANTS.with(&page.args(&words))).await
}

/// Changes what a user is called.
///
/// # Errors
/// [`StoreError::Conflict`] where it is not at this version, and those of [`Db::write`].
pub async fn update(tx: &mut Tx, id: &str, about: &About, version: i64) -> Result<(), StoreError> {
    let About { name, language, search_key } = about;
    let args = [id.into(), name.into(), language.into(), search_key.into(), version.into()];
    changed(tx.execute(UPDATE.with(&args)).await?, || format!("user `{id}`"))
}

/// Says whose own record a user may see; none for nobody's.
///
/// # Errors
/// [`StoreError::Conflict`] where the user was changed since, and those of [`Db::write`].
pub async fn set_person(
    tx: &mut Tx,
    id: &str,
    person: Option<&str>,
    version: i64,
) -> Result<(), StoreError> {
    let args = [id.into(), person.into(), version.into()];
    changed(tx.execute(SET_PERSON.with(&args)).await?, || format!("user `{id}`"))
}

/// Gives a user another password.
///
/// # Errors
/// [`StoreError::Missing`], and those of [`Db::write`].
pub async fn set_password(tx: &mut Tx, id: &str, hash: &str) -> Result<(), StoreError> {
    let done = tx.execute(SET_PASSWORD.with(&[id.into(), hash.into()])).await?;
    if done == 0 { Err(missing(id)) } else { Ok(()) }
}

/// Makes an invited user's account theirs.
///
/// # Errors
/// [`StoreError::Missing`], and those of [`Db::write`].
pub async fn accept(tx: &mut Tx, id: &str, about: &About, hash: &str) -> Result<(), StoreError> {
    let About { name, language, search_key } = about;
    let args = [id.into(), name.into(), language.into(), search_key.into(), hash.into()];
    let done = tx.execute(ACCEPT.with(&args)).await?;
    if done == 0 { Err(missing(id)) } else { Ok(()) }
}

/// Keeps a user from logging in. Nothing happens to one that is kept already.
///
/// # Errors
/// [`StoreError::Conflict`] where a version is given and it is not at it, [`StoreError::Missing`],
/// and those of [`Db::write`].
pub async fn disable(
    tx: &mut Tx,
    id: &str,
    at: &str,
    version: Option<i64>,
) -> Result<(), StoreError> {
    let args = [id.into(), at.into(), version.unwrap_or(0).into()];
    if tx.execute(DISABLE.with(&args)).await? == 0 {
        let found = of_id(tx, id).await?;
        let stale = version.is_some_and(|version| version != found.version);
        return changed(u64::from(!stale), || format!("user `{id}`"));
    }
    Ok(())
}

/// Lets a user log in again.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn enable(tx: &mut Tx, id: &str) -> Result<(), StoreError> {
    tx.execute(ENABLE.with(&[id.into()])).await.map(drop)
}

/// Whether there is any user at all.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn any(db: &Db) -> Result<bool, StoreError> {
    let found: Option<(i64,)> = db.fetch_optional(ANY.with(&[])).await?;
    Ok(found.is_some_and(|(count,)| count > 0))
}

/// Whether anybody was granted anything in a tenant.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn any_of_tenant(db: &Db, tenant: &str) -> Result<bool, StoreError> {
    let found: Option<(i64,)> = db.fetch_optional(ANY_OF_TENANT.with(&[tenant.into()])).await?;
    Ok(found.is_some_and(|(count,)| count > 0))
}

fn missing(id: &str) -> StoreError {
    StoreError::Missing { what: format!("user `{id}`") }
}

/// That a conditional write found its row.
fn changed(rows: u64, what: impl FnOnce() -> String) -> Result<(), StoreError> {
    if rows == 0 { Err(StoreError::Conflict { what: what() }) } else { Ok(()) }
}
