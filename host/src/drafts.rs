//! Drafts of a tenant's rules: written file by file, judged, and published.
//!
//! ```text
//! texts     the files of a revision, as their authors wrote them
//! content   a draft's files: those of its revision, with what differs
//! judge     what is wrong with them, and how their tests do
//! step      what an event makes of a draft, by the engine's workflow `rules_draft`
//! publish   a draft made the live revision
//! rebase    a draft made on the revision that is live now
//! due       drafts whose time has come
//! notice    who is told
//! ```
//!
//! A draft keeps the files that differ from its revision, whatever they say: one that does not
//! compile is a draft all the same. What it says as a pack is read when it is asked.

pub(crate) mod content;
pub(crate) mod due;
pub(crate) mod judge;
mod notice;
pub(crate) mod publish;
pub(crate) mod rebase;
pub(crate) mod step;
pub(crate) mod texts;

use crate::app::App;
use crate::error::Error;
use crate::fields::identity;
use carreau_store::drafts::{self, Named};

impl App {
    /// A draft of a tenant's.
    ///
    /// # Errors
    /// `unknown_draft`, `database_unavailable`.
    pub(crate) async fn draft(&self, tenant: &str, id: &str) -> Result<Named, Error> {
        let unknown =
            || Error::Unknown { code: "unknown_draft", id: id.chars().take(60).collect() };
        let named = identity(id).ok_or_else(unknown)?;
        drafts::find(self.database.db(), tenant, &named).await?.ok_or_else(unknown)
    }
}
