//! Taking up an account, and a password in place of one that was forgotten: by what a mail brings.

use super::auth::fold;
use super::body::Body;
use super::users::{language, name};
use super::{Parameters, RequestId};
use crate::app::App;
use crate::audit::Act;
use crate::auth::password;
use crate::auth::token::sha256;
use crate::clock;
use crate::connections::Peer;
use crate::error::Error;
use crate::keys::fold as fold_words;
use crate::routes::me::Account;
use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use carreau_store::one_time::{self, Purpose, Used};
use carreau_store::sessions::{self, End};
use carreau_store::users::{self, About};
use carreau_store::{StoreError, audit};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use utoipa::ToSchema;

/// Whose password was forgotten.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AskReset {
    /// The e-mail address.
    email: String,
}

/// A password in place of one that was forgotten.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reset {
    /// What stands behind `#` in the mail's link.
    token: String,
    /// The password: 10 to 200 characters.
    password: String,
}

/// An account taken up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Accept {
    /// What stands behind `#` in the mail's link.
    token: String,
    /// What one is called.
    name: String,
    /// The password: 10 to 200 characters.
    password: String,
    /// `en`, `fr`, `sv`, `de` or `es`.
    language: String,
}

/// What to change of a user whose token was good.
struct Change {
    token_sha256: String,
    purpose: Purpose,
    hash: String,
    about: Option<(String, String)>,
    request_id: String,
}

/// Asks for a mail with a link to set another password; the answer is the same for everybody.
#[utoipa::path(
    post, path = "/api/v1/auth/password-reset", tag = "identity",
    operation_id = "ask_password_reset", request_body = AskReset,
    responses((status = 202, description = "where there is such an account, a mail is sent")),
)]
pub(crate) async fn ask_reset(
    State(app): State<Arc<App>>,
    peer: Peer,
    uri: Uri,
    Body(body): Body<AskReset>,
) -> Result<StatusCode, Error> {
    Parameters::read(&uri, &[])?;
    let email = fold(&body.email);
    // Counted apart from attempts to log in: whoever asks for mails locks nobody out.
    app.attempt(&format!("reset:{email}"), peer.0).await?;
    // Nobody waits for it, so that it takes as long whether there is such an account or not.
    tokio::spawn(async move {
        if let Err(error) = app.send_reset(&email).await {
            tracing::error!(code = error.code(), "a mail to set a password is not sent");
        }
    });
    Ok(StatusCode::ACCEPTED)
}

/// Sets another password, by the link in the mail, once; all sessions end.
#[utoipa::path(
    post, path = "/api/v1/auth/password-reset/confirm", tag = "identity",
    operation_id = "reset_password", request_body = Reset,
    responses((status = 204, description = "it is set")),
)]
pub(crate) async fn reset(
    State(app): State<Arc<App>>,
    id: RequestId,
    uri: Uri,
    Body(body): Body<Reset>,
) -> Result<StatusCode, Error> {
    Parameters::read(&uri, &[])?;
    password::choose(&body.password, "", "$.password")?;
    let purpose = Purpose::PasswordReset;
    let token_sha256 = sha256(body.token.as_bytes());
    let hash = app.auth.passwords.hash(body.password).await?;
    app.take_up(Change { token_sha256, purpose, hash, about: None, request_id: id.0 }).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Takes up an account somebody made, by the link in the mail, once.
#[utoipa::path(
    post, path = "/api/v1/auth/invitation/accept", tag = "identity",
    operation_id = "accept_invitation", request_body = Accept,
    responses((status = 200, description = "the account, to log in with", body = Account)),
)]
pub(crate) async fn accept(
    State(app): State<Arc<App>>,
    id: RequestId,
    uri: Uri,
    Body(body): Body<Accept>,
) -> Result<Json<Account>, Error> {
    Parameters::read(&uri, &[])?;
    password::choose(&body.password, "", "$.password")?;
    let about = Some((name(&body.name, "$.name")?, language(&body.language, "$.language")?));
    let purpose = Purpose::Invitation;
    let token_sha256 = sha256(body.token.as_bytes());
    let hash = app.auth.passwords.hash(body.password).await?;
    let change = Change { token_sha256, purpose, hash, about, request_id: id.0 };
    let user = app.take_up(change).await?;
    Ok(Json(Account::from(users::find(app.database.db(), &user).await?)))
}

impl App {
    async fn send_reset(&self, email: &str) -> Result<(), Error> {
        let Some(user) = users::by_email(self.database.db(), email).await? else { return Ok(()) };
        if user.disabled_at.is_some() {
            return Ok(());
        }
        // Who never took up the account is invited once more.
        let invited = user.password_hash.is_none();
        let purpose = if invited { Purpose::Invitation } else { Purpose::PasswordReset };
        let letter = self.letter(&user, purpose, None)?;
        let put = self.database.db().write(letter, |tx, letter| Box::pin(letter.put(tx)));
        Ok(put.await?)
    }

    /// Uses a token of a mail; the user it is of.
    async fn take_up(&self, change: Change) -> Result<String, Error> {
        let now = clock::instant();
        let used = self.database.db().write((change, now), |tx, (change, now)| {
            Box::pin(async move {
                let Change { token_sha256, purpose, hash, about, request_id } = change;
                let used = one_time::redeem(tx, token_sha256, *purpose, now).await?;
                let Used::Good { user } = &used else { return Ok(used) };
                match about {
                    None => users::set_password(tx, user, hash).await?,
                    Some((name, language)) => {
                        let email = users::of_id(tx, user).await?.email;
                        let about = About {
                            search_key: fold_words(&format!("{name} {email}")),
                            name: name.clone(),
                            language: language.clone(),
                        };
                        users::accept(tx, user, &about, hash).await?;
                    }
                }
                sessions::end_all(tx, user, End::Password, now, None).await?;
                let action = match purpose {
                    Purpose::Invitation => "user.invitation_accepted",
                    Purpose::PasswordReset => "user.password_reset",
                };
                let act = Act {
                    chain: audit::PLATFORM,
                    actor: &format!("user:{user}"),
                    action,
                    entity: ("user", user),
                    states: (None, None),
                    payload: json!({}),
                    request_id,
                };
                let entry = act
                    .entry()
                    .map_err(|error| StoreError::Interrupted { reason: error.code().to_owned() })?;
                audit::append(tx, &entry).await?;
                Ok(used)
            })
        });
        let code = match used.await? {
            Used::Good { user } => {
                self.auth.forget();
                return Ok(user);
            }
            Used::Unknown => "one_time_token_unknown",
            Used::Spent => "one_time_token_used",
            Used::Expired => "one_time_token_expired",
        };
        let path = "$.token".to_owned();
        Err(Error::Field { code, path, found: String::new(), allowed: Vec::new() })
    }
}
