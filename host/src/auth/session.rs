//! Sessions: begun by a log-in, kept up by refresh tokens that are used once, ended.
//!
//! A browser keeps its refresh token in a cookie that its scripts cannot read and that goes to
//! these routes alone; other programs are given it.

use super::token::{ACCESS_SECONDS, Secret, sha256};
use crate::app::App;
use crate::audit::Act;
use crate::clock;
use crate::error::Error;
use axum::Json;
use axum::http::header::{CACHE_CONTROL, COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use carreau_store::sessions::{self, End, RefreshToken, Refreshed};
use carreau_store::{audit, users};
use serde::Serialize;
use serde_json::json;
use std::time::Duration;
use utoipa::ToSchema;

/// How long a refresh token is good.
const REFRESH: Duration = Duration::from_secs(24 * 60 * 60);
/// How long what became of a refresh token is told.
const FORGOTTEN: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// The cookie's name; of https one that a page without cannot set.
const COOKIE_NAME: &str = "carreau_refresh";
const SECURE_COOKIE_NAME: &str = "__Secure-carreau_refresh";
/// Where the cookie goes.
const COOKIE_PATH: &str = "/api/v1/auth";

/// Where a session's refresh token is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// By whoever asks.
    Token,
    /// In a cookie.
    Cookie,
}

/// The tokens of a session.
#[derive(Serialize, ToSchema)]
pub(crate) struct Tokens {
    /// A JWT, for the header `Authorization: Bearer …`.
    access_token: String,
    /// `Bearer`.
    token_type: &'static str,
    /// For how many seconds it is good.
    expires_in: i64,
    /// For `/auth/refresh`, once; left out where it is in the cookie.
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
}

impl App {
    /// Begins a session of a user.
    ///
    /// # Errors
    /// `database_unavailable`, `internal`.
    pub(crate) async fn begin_session(
        &self,
        user: &users::User,
        kind: Kind,
        request_id: &str,
    ) -> Result<Response, Error> {
        let session = clock::new_id().to_string();
        let (secret, token) = refresh_token()?;
        let entry = Act {
            chain: audit::PLATFORM,
            actor: &format!("user:{}", user.id),
            action: "session.started",
            entity: ("user", &user.id),
            states: (None, None),
            payload: json!({ "session": session }),
            request_id,
        };
        let input = (session.clone(), user.id.clone(), token, entry.entry()?);
        let opened = self.database.db().write(input, |tx, (session, user, token, entry)| {
            Box::pin(async move {
                let forget = clock::instant_before(FORGOTTEN);
                sessions::open(tx, session, user, token, &forget).await?;
                audit::append(tx, entry).await
            })
        });
        opened.await?;
        self.tokens(&user.id, &session, secret, kind).await
    }

    /// Goes on with the session of a refresh token.
    ///
    /// # Errors
    /// `token_invalid`, `token_expired`, `token_reused`, `session_ended`, `user_disabled`,
    /// `database_unavailable`.
    pub(crate) async fn refresh_session(&self, token: &str, kind: Kind) -> Result<Response, Error> {
        let (secret, next) = refresh_token()?;
        let input = (sha256(token.as_bytes()), next);
        let refreshed = self
            .database
            .db()
            .write(input, |tx, (token, next)| Box::pin(sessions::refresh(tx, token, next)));
        let code = match refreshed.await? {
            Refreshed::Rotated { session, user } => {
                return self.tokens(&user, &session, secret, kind).await;
            }
            Refreshed::Unknown => "token_invalid",
            Refreshed::Expired => "token_expired",
            Refreshed::Reused { session, user } => {
                tracing::warn!(session, user, "a refresh token came twice; the session is ended");
                self.auth.forget();
                "token_reused"
            }
            Refreshed::Ended => "session_ended",
            Refreshed::Disabled => "user_disabled",
        };
        Err(Error::Denied { code })
    }

    /// Ends a session.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn end_session(&self, session: String) -> Result<(), Error> {
        let ended = self.database.db().write((session, clock::instant()), |tx, (session, at)| {
            Box::pin(sessions::end(tx, session, End::Logout, at))
        });
        ended.await?;
        self.auth.forget();
        Ok(())
    }

    /// The session of a refresh token, for ending it.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn session_of_refresh(&self, token: &str) -> Result<Option<String>, Error> {
        Ok(sessions::of_token(self.database.db(), &sha256(token.as_bytes())).await?)
    }

    async fn tokens(
        &self,
        user: &str,
        session: &str,
        secret: String,
        kind: Kind,
    ) -> Result<Response, Error> {
        let access_token = self.access_token(user, session).await?;
        let cookie = match kind {
            Kind::Token => None,
            Kind::Cookie => Some(self.cookie(&secret, REFRESH.as_secs())?),
        };
        let refresh_token = cookie.is_none().then_some(secret);
        let (token_type, expires_in) = ("Bearer", ACCESS_SECONDS);
        let tokens = Tokens { access_token, token_type, expires_in, refresh_token };
        let mut response = Json(tokens).into_response();
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if let Some(cookie) = cookie {
            response.headers_mut().insert(SET_COOKIE, cookie);
        }
        Ok(response)
    }

    /// The cookie that keeps a refresh token, or takes it away.
    ///
    /// # Errors
    /// `internal`.
    pub(crate) fn cookie(&self, token: &str, seconds: u64) -> Result<HeaderValue, Error> {
        let https = self.config.is_https();
        let name = if https { SECURE_COOKIE_NAME } else { COOKIE_NAME };
        let secure = if https { "; Secure" } else { "" };
        let cookie = format!(
            "{name}={token}; HttpOnly; SameSite=Strict; Path={COOKIE_PATH}; \
             Max-Age={seconds}{secure}"
        );
        HeaderValue::try_from(cookie).map_err(|_| Error::Internal)
    }

    /// The refresh token in the cookie.
    pub(crate) fn cookie_token(&self, headers: &HeaderMap) -> Option<String> {
        let name = if self.config.is_https() { SECURE_COOKIE_NAME } else { COOKIE_NAME };
        let cookies = headers.get_all(COOKIE).iter().filter_map(|cookies| cookies.to_str().ok());
        let mut cookies = cookies.flat_map(|cookies| cookies.split(';')).map(str::trim);
        cookies.find_map(|cookie| {
            let (found, token) = cookie.split_once('=')?;
            (found == name && !token.is_empty()).then(|| token.to_owned())
        })
    }
}

/// A new refresh token, and what is kept of it.
fn refresh_token() -> Result<(String, RefreshToken), Error> {
    let secret = Secret::new("cr_")?;
    let (created_at, expires_at) = (clock::instant(), clock::instant_in(REFRESH));
    let token = RefreshToken { token_sha256: secret.sha256, created_at, expires_at };
    Ok((secret.text, token))
}
