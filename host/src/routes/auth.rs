//! Logging in, going on, logging out; passwords.

use super::body::Body;
use super::{Parameters, RequestId};
use crate::app::App;
use crate::audit::Act;
use crate::auth::session::{Kind, Tokens};
use crate::auth::{Caller, password};
use crate::connections::Peer;
use crate::error::Error;
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use carreau_store::sessions::{self, End};
use carreau_store::{audit, users};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Where a session's refresh token can be kept.
const KINDS: [&str; 2] = ["token", "cookie"];

/// Who logs in.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct LogIn {
    /// The e-mail address.
    #[schema(example = "treasurer@france.example")]
    email: String,
    /// The password.
    password: String,
    /// `cookie`: the refresh token is kept in a cookie; `token`, or left out: it is answered.
    #[schema(example = "token")]
    session: Option<String>,
}

/// The session to go on with.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Refresh {
    /// The refresh token; left out, it is the cookie's.
    refresh_token: Option<String>,
}

/// Another password.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangePassword {
    /// The one there is.
    current: String,
    /// The one there will be.
    new: String,
}

/// Logs in by e-mail and password.
#[utoipa::path(
    post, path = "/api/v1/auth/login", tag = "identity", operation_id = "log_in",
    request_body = LogIn,
    responses((status = 200, description = "the tokens of a new session", body = Tokens)),
)]
pub(crate) async fn log_in(
    State(app): State<Arc<App>>,
    peer: Peer,
    id: RequestId,
    uri: Uri,
    Body(body): Body<LogIn>,
) -> Result<Response, Error> {
    Parameters::read(&uri, &[])?;
    let kind = kind(body.session.as_deref())?;
    let email = fold(&body.email);
    let attempt = app.attempt(&email, peer.0).await?;
    let user = users::by_email(app.database.db(), &email).await?;
    let known = user.as_ref().and_then(|user| user.password_hash.clone());
    let right = app.auth.passwords.is(body.password, known).await?;
    let user = user.filter(|_| right).ok_or(Error::Denied { code: "wrong_credentials" })?;
    app.was_right(attempt).await?;
    if user.disabled_at.is_some() {
        return Err(Error::Denied { code: "user_disabled" });
    }
    app.begin_session(&user, kind, &id.0).await
}

/// Goes on with a session, by its refresh token, which is good once.
#[utoipa::path(
    post, path = "/api/v1/auth/refresh", tag = "identity", operation_id = "refresh_session",
    request_body = Refresh,
    responses((status = 200, description = "the next tokens of the session", body = Tokens)),
)]
pub(crate) async fn refresh(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    uri: Uri,
    Body(body): Body<Refresh>,
) -> Result<Response, Error> {
    Parameters::read(&uri, &[])?;
    let (token, kind) = match body.refresh_token {
        Some(token) => (token, Kind::Token),
        None => {
            let token = app.cookie_token(&headers);
            (token.ok_or(Error::Denied { code: "unauthenticated" })?, Kind::Cookie)
        }
    };
    app.refresh_session(&token, kind).await
}

/// Ends a session: that of the access token, the refresh token or the cookie.
#[utoipa::path(
    post, path = "/api/v1/auth/logout", tag = "identity", operation_id = "log_out",
    request_body = Refresh,
    responses((status = 204, description = "whichever session there was is ended")),
)]
pub(crate) async fn log_out(
    State(app): State<Arc<App>>,
    caller: Caller,
    headers: HeaderMap,
    uri: Uri,
    Body(body): Body<Refresh>,
) -> Result<Response, Error> {
    Parameters::read(&uri, &[])?;
    let cookie = app.cookie_token(&headers);
    if let Some(session) = caller.session() {
        app.end_session(session.to_owned()).await?;
    }
    for token in body.refresh_token.iter().chain(&cookie) {
        if let Some(session) = app.session_of_refresh(token).await? {
            app.end_session(session).await?;
        }
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    if cookie.is_some() {
        response.headers_mut().insert(SET_COOKIE, app.cookie("", 0)?);
    }
    Ok(response)
}

/// Changes one's own password; all other sessions end.
#[utoipa::path(
    post, path = "/api/v1/auth/password", tag = "identity", operation_id = "change_password",
    request_body = ChangePassword,
    responses((status = 204, description = "it is changed")),
)]
pub(crate) async fn change_password(
    State(app): State<Arc<App>>,
    caller: Caller,
    peer: Peer,
    id: RequestId,
    uri: Uri,
    Body(body): Body<ChangePassword>,
) -> Result<StatusCode, Error> {
    Parameters::read(&uri, &[])?;
    let user = users::find(app.database.db(), caller.user()?).await?;
    password::choose(&body.new, &user.email, "$.new")?;
    let attempt = app.attempt(&user.email, peer.0).await?;
    if !app.auth.passwords.is(body.current, user.password_hash).await? {
        return Err(Error::Denied { code: "wrong_credentials" });
    }
    app.was_right(attempt).await?;
    let hash = app.auth.passwords.hash(body.new).await?;
    let session = caller.session().map(str::to_owned);
    app.set_password(user.id, hash, session, &id.0).await?;
    Ok(StatusCode::NO_CONTENT)
}

impl App {
    /// Gives a user another password; their sessions end, but one where one is named.
    ///
    /// # Errors
    /// `database_unavailable`.
    async fn set_password(
        &self,
        user: String,
        hash: String,
        but: Option<String>,
        request_id: &str,
    ) -> Result<(), Error> {
        let act = Act {
            chain: audit::PLATFORM,
            actor: &format!("user:{user}"),
            action: "user.password_changed",
            entity: ("user", &user),
            states: (None, None),
            payload: json!({}),
            request_id,
        };
        let input = (user.clone(), hash, but, act.entry()?);
        let changed = self.database.db().write(input, |tx, (user, hash, but, entry)| {
            Box::pin(async move {
                users::set_password(tx, user, hash).await?;
                let at = entry.happened_at.as_str();
                sessions::end_all(tx, user, End::Password, at, but.as_deref()).await?;
                audit::append(tx, entry).await
            })
        });
        changed.await?;
        self.auth.forget();
        Ok(())
    }
}

fn kind(text: Option<&str>) -> Result<Kind, Error> {
    match text {
        None | Some("token") => Ok(Kind::Token),
        Some("cookie") => Ok(Kind::Cookie),
        Some(other) => {
            let found = other.chars().take(60).collect();
            let allowed = KINDS.map(str::to_owned).to_vec();
            let (code, path) = ("session_kind_unknown", "$.session".to_owned());
            Err(Error::Field { code, path, found, allowed })
        }
    }
}

/// An e-mail as users are kept by. Not every character can be in a database.
pub(crate) fn fold(email: &str) -> String {
    email.trim().to_lowercase().replace(char::is_control, "")
}
