//! Mails that let their reader set a password: an invitation, and a reset.
//!
//! Written in the transaction that makes the token. The token stands behind `#` in the link: what
//! stands there no server is told, and no log keeps.

use super::token::Secret;
use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::language::Language;
use crate::letters::{Envelope, letter};
use carreau_store::mails::{self, NewMail};
use carreau_store::one_time::{self, OneTimeToken, Purpose};
use carreau_store::users::User;
use carreau_store::{StoreError, Tx};
use fluent_bundle::FluentArgs;
use std::time::Duration;

/// How long an invitation is good, and a reset.
const INVITATION: Duration = Duration::from_secs(7 * 24 * 60 * 60);
const RESET: Duration = Duration::from_secs(60 * 60);

/// A token and the mail that brings it.
#[derive(Clone)]
pub(crate) struct Letter {
    token: OneTimeToken,
    mail: NewMail,
}

impl Letter {
    /// Keeps the token and has the mail sent, within the caller's transaction.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) async fn put(&self, tx: &mut Tx) -> Result<(), StoreError> {
        one_time::put(tx, &self.token).await?;
        mails::put(tx, &self.mail).await
    }
}

impl App {
    /// A mail with a link for a user, in the user's language.
    ///
    /// # Errors
    /// `internal`.
    pub(crate) fn letter(
        &self,
        user: &User,
        purpose: Purpose,
        tenant: Option<&str>,
    ) -> Result<Letter, Error> {
        let (kind, place, begin, good) = match purpose {
            Purpose::Invitation => ("invitation", "invitation", "ci_", INVITATION),
            Purpose::PasswordReset => ("password-reset", "password-reset", "cp_", RESET),
        };
        let secret = Secret::new(begin)?;
        let link = format!("{}/{place}#{}", self.config.address(), secret.text);
        let mut arguments = FluentArgs::new();
        arguments.set("name", user.name.clone());
        arguments.set("email", user.email.clone());
        arguments.set("link", link);
        let (created_at, expires_at) = (clock::instant(), clock::instant_in(good));
        let token = OneTimeToken {
            token_sha256: secret.sha256,
            purpose,
            user: user.id.clone(),
            created_at: created_at.clone(),
            expires_at,
        };
        let language = Language::of_code(&user.language);
        let envelope = Envelope { tenant, recipient: &user.email, language, player: None };
        let mail = letter(kind, &envelope, &arguments)?;
        Ok(Letter { token, mail })
    }
}
