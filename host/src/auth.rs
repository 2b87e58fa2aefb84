//! Who asks, and whether they may.
//!
//! ```text
//! rules      which action each route is, from the API's description
//! guard      asked before every route: who is it, may they
//! caller     who it is, for handlers that ask more
//! known      who is behind a token or a key, remembered for a moment
//! token      access tokens, and the secrets of the rest;  password: argon2id
//! mails      invitations and resets, by one-time tokens
//! demo       the invented accounts of a demonstration
//! session    log-ins and their refresh tokens;  attempts: guessers are slowed down
//! ```
//!
//! What a role may do is `carreau_access`'s; who was granted what is the store's.

/// Guessers are slowed down.
pub(crate) mod attempts;
/// Who asks, for handlers that ask more.
pub(crate) mod caller;
/// The invented accounts of a demonstration.
pub(crate) mod demo;
/// Asked before every route.
pub(crate) mod guard;
/// Who is behind a token or a key.
mod known;
/// Mails that let their reader set a password.
mod mails;
/// Passwords.
pub(crate) mod password;
/// Which action each route is.
pub(crate) mod rules;
/// Log-ins and their refresh tokens.
pub(crate) mod session;
/// Access tokens, and the secrets of the rest.
pub(crate) mod token;

pub(crate) use caller::Caller;

use carreau_access::Policies;
use known::Remembered;
use rules::Rules;
use token::Keys;

/// What identity and authorization keep for all requests.
pub(crate) struct Auth {
    /// Who may do what.
    pub(crate) policies: Policies,
    /// Which action each route is.
    pub(crate) rules: Rules,
    /// Who was behind tokens and keys a moment ago.
    remembered: Remembered,
    /// What access tokens are signed with.
    keys: Keys,
    /// Hashing passwords, few at a time.
    pub(crate) passwords: password::Passwords,
}

impl Auth {
    /// Finds each route's action.
    ///
    /// # Errors
    /// Where a route is no action of the policies.
    pub(crate) fn load() -> anyhow::Result<Self> {
        let policies = Policies;
        let rules = Rules::of(&policies)?;
        Ok(Self {
            policies,
            rules,
            remembered: Remembered::default(),
            keys: Keys::default(),
            passwords: password::Passwords::default(),
        })
    }

    /// Forgets who was behind tokens and keys: to be called after a change of users, grants,
    /// sessions or keys. Other hosts forget within seconds by themselves.
    pub(crate) fn forget(&self) {
        self.remembered.clear();
    }
}
