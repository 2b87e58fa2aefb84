//! What is told of a change: who, what, to which thing, from, to, why.
//!
//! An act is told in the transaction of the change itself, so that neither is without the other;
//! `work` seals it a moment later, `carreau audit verify` finds what was tampered with since.

use crate::clock;
use crate::error::Error;
use carreau_engine::canonical;
use carreau_store::audit::NewEntry;
use serde_json::Value;

/// An act.
pub(crate) struct Act<'a> {
    /// The tenant's code, or `carreau_store::audit::PLATFORM`.
    pub(crate) chain: &'a str,
    /// Who: `user:<id>`, `key:<id>`, `system:<what>`.
    pub(crate) actor: &'a str,
    /// What was done: `license_fee_config.updated`.
    pub(crate) action: &'a str,
    /// To what kind of thing, and which.
    pub(crate) entity: (&'a str, &'a str),
    /// State before and after, where it has states.
    pub(crate) states: (Option<&'a str>, Option<&'a str>),
    /// The rest: reason, before, after.
    pub(crate) payload: Value,
    /// Leads to the logs.
    pub(crate) request_id: &'a str,
}

impl Act<'_> {
    /// The entry that tells of it, for `carreau_store::audit::append`.
    ///
    /// # Errors
    /// `internal` where the system gives no random numbers.
    pub(crate) fn entry(&self) -> Result<NewEntry, Error> {
        Ok(NewEntry {
            id: clock::new_id().to_string(),
            chain: self.chain.to_owned(),
            happened_at: clock::instant(),
            actor: self.actor.to_owned(),
            action: self.action.to_owned(),
            entity_kind: self.entity.0.to_owned(),
            entity_id: self.entity.1.to_owned(),
            from_state: self.states.0.map(str::to_owned),
            to_state: self.states.1.map(str::to_owned),
            request_id: self.request_id.to_owned(),
            payload: canonical::text(&self.payload),
            salt: salt()?,
        })
    }
}

/// 32 random bytes, without which a commitment tells nothing of what it commits to.
///
/// # Errors
/// `internal` where the system gives none.
pub(crate) fn salt() -> Result<Vec<u8>, Error> {
    let mut salt = vec![0; 32];
    getrandom::fill(&mut salt).map_err(|error| {
        tracing::error!(%error, "the system gives no random numbers");
        Error::Internal
    })?;
    Ok(salt)
}
