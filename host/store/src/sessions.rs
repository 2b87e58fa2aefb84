//! Sessions: a log-in, its refresh tokens, and who is behind an access token.
//!
//! A refresh token is used once, for the next. One that comes again was stolen from one of the two
//! who had it: the session ends for both. Only hashes of tokens are here; making them is the
//! caller's.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use crate::grants::Grant;
use sqlx::FromRow;

statements! {
    OPEN = "insert into sessions (id, user_id, created_at) values ($1, $2, $3)";
    PUT_TOKEN = "insert into refresh_tokens (token_sha256, session, created_at, expires_at) \
                 values ($1, $2, $3, $4)";
    USE_TOKEN = "update refresh_tokens set used_at = $2 \
                 where token_sha256 = $1 and used_at is null";
    TOKEN = "select t.session, t.expires_at, s.user_id, s.ended_at, u.disabled_at \
             from refresh_tokens t join sessions s on s.id = t.session \
             join users u on u.id = s.user_id where t.token_sha256 = $1";
    END = "update sessions set ended_at = $2, ended_by = $3 where id = $1 and ended_at is null";
    END_ALL = "update sessions set ended_at = $2, ended_by = $3 \
               where user_id = $1 and ended_at is null and id <> $4";
    BEHIND = "select s.user_id, s.ended_at, u.disabled_at, u.person_id, g.id, g.tenant, \
              g.org_node, g.role, g.created_at \
              from sessions s join users u on u.id = s.user_id \
              left join grants g on g.user_id = u.id where s.id = $1 order by g.id";
    PRUNE_TOKENS = "delete from refresh_tokens where expires_at < $1";
    /// Without a token a session cannot go on.
    PRUNE = "delete from sessions where created_at < $1 and not exists ( \
                 select 1 from refresh_tokens t where t.session = sessions.id)";
}

/// A refresh token to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshToken {
    /// SHA-256 of the token.
    pub token_sha256: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// From when it is of no use.
    pub expires_at: String,
}

/// Why a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Its user ended it.
    Logout,
    /// A refresh token came twice.
    Reuse,
    /// The password was changed.
    Password,
    /// The user was disabled.
    Disabled,
}

/// What came of a refresh token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refreshed {
    /// The next one is in its place.
    Rotated {
        /// The session.
        session: String,
        /// Whose.
        user: String,
    },
    /// There never was such a token, or it is long forgotten.
    Unknown,
    /// It is too old.
    Expired,
    /// It was used before: the session is ended.
    Reused {
        /// The session.
        session: String,
        /// Whose.
        user: String,
    },
    /// Its session was ended before.
    Ended,
    /// Its user may not log in.
    Disabled,
}

/// Who is behind a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// The user's id.
    pub user: String,
    /// Whether the session was ended.
    pub ended: bool,
    /// Whether the user may not log in.
    pub disabled: bool,
    /// The person whose own record the user may see.
    pub person_id: Option<String>,
    /// What the user was granted.
    pub grants: Vec<Grant>,
}

impl End {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Logout => "logout",
            Self::Reuse => "reuse",
            Self::Password => "password",
            Self::Disabled => "disabled",
        }
    }
}

/// Begins a session with its first refresh token. Tokens that were of no use since `forget` are
/// not kept.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn open(
    tx: &mut Tx,
    id: &str,
    user: &str,
    token: &RefreshToken,
    forget: &str,
) -> Result<(), StoreError> {
    tx.execute(OPEN.with(&[id.into(), user.into(), (&token.created_at).into()])).await?;
    put_token(tx, id, token).await?;
    tx.execute(PRUNE_TOKENS.with(&[forget.into()])).await.map(drop)
}

/// Forgets the refresh tokens that are of no use since an instant, and the sessions begun before it
/// that have none left.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget(db: &Db, before: String) -> Result<u64, StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async {
            tx.execute(PRUNE_TOKENS.with(&[before.into()])).await?;
            tx.execute(PRUNE.with(&[before.into()])).await
        })
    })
    .await
}

async fn put_token(tx: &mut Tx, session: &str, token: &RefreshToken) -> Result<(), StoreError> {
    let RefreshToken { token_sha256, created_at, expires_at } = token;
    let args = [token_sha256.into(), session.into(), created_at.into(), expires_at.into()];
    tx.execute(PUT_TOKEN.with(&args)).await.map(drop)
}

#[derive(FromRow)]
struct TokenRow {
    session: String,
    expires_at: String,
    user_id: String,
    ended_at: Option<String>,
    disabled_at: Option<String>,
}

/// Uses a refresh token for the next one. What is found out about it is an answer and no error,
/// since the end of a session that was stolen must be committed.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn refresh(
    tx: &mut Tx,
    token_sha256: &str,
    next: &RefreshToken,
) -> Result<Refreshed, StoreError> {
    let now = &next.created_at;
    // First the write: of two who bring one token at once, one waits and then finds it used.
    let used = tx.execute(USE_TOKEN.with(&[token_sha256.into(), now.into()])).await?;
    let rows: Vec<TokenRow> = tx.fetch_all(TOKEN.with(&[token_sha256.into()])).await?;
    let Some(row) = rows.into_iter().next() else { return Ok(Refreshed::Unknown) };
    let (session, user) = (row.session, row.user_id);
    if row.ended_at.is_some() {
        return Ok(Refreshed::Ended);
    }
    if row.expires_at <= *now {
        return Ok(Refreshed::Expired);
    }
    if used == 0 {
        end(tx, &session, End::Reuse, now).await?;
        return Ok(Refreshed::Reused { session, user });
    }
    if row.disabled_at.is_some() {
        return Ok(Refreshed::Disabled);
    }
    put_token(tx, &session, next).await?;
    Ok(Refreshed::Rotated { session, user })
}

/// The session of a refresh token that was not used, for ending it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_token(db: &Db, token_sha256: &str) -> Result<Option<String>, StoreError> {
    let row: Option<TokenRow> = db.fetch_optional(TOKEN.with(&[token_sha256.into()])).await?;
    Ok(row.map(|row| row.session))
}

/// Ends a session. Nothing happens where it has ended.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn end(tx: &mut Tx, id: &str, why: End, at: &str) -> Result<(), StoreError> {
    let args = [id.into(), at.into(), why.as_str().into()];
    tx.execute(END.with(&args)).await.map(drop)
}

/// Ends all of a user's sessions, but one where one is named.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn end_all(
    tx: &mut Tx,
    user: &str,
    why: End,
    at: &str,
    but: Option<&str>,
) -> Result<(), StoreError> {
    let args = [user.into(), at.into(), why.as_str().into(), but.unwrap_or_default().into()];
    tx.execute(END_ALL.with(&args)).await.map(drop)
}

#[derive(FromRow)]
struct BehindRow {
    user_id: String,
    ended_at: Option<String>,
    disabled_at: Option<String>,
    person_id: Option<String>,
    id: Option<String>,
    tenant: Option<String>,
    org_node: Option<String>,
    role: Option<String>,
    created_at: Option<String>,
}

/// Who is behind a session; none where there never was such a session.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn behind(db: &Db, session: &str) -> Result<Option<Behind>, StoreError> {
    let rows: Vec<BehindRow> = db.fetch_all(BEHIND.with(&[session.into()])).await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let (user, person_id) = (first.user_id.clone(), first.person_id.clone());
    let (ended, disabled) = (first.ended_at.is_some(), first.disabled_at.is_some());
    let grant = |row: BehindRow| {
        Some(Grant {
            id: row.id?,
            user_id: row.user_id,
            tenant: row.tenant,
            org_node: row.org_node,
            role: row.role?,
            created_at: row.created_at?,
            created_by: None,
        })
    };
    let grants = rows.into_iter().filter_map(grant).collect();
    Ok(Some(Behind { user, ended, disabled, person_id, grants }))
}
