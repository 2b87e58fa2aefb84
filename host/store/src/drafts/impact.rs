//! What a draft would change, as it was last found.

use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;

statements! {
    FIND = "select live_hash, draft_hash, options, report, made_by, made_at \
            from draft_impacts where draft = $1";
    FORGET = "delete from draft_impacts where draft = $1";
    PUT = "insert into draft_impacts (draft, live_hash, draft_hash, options, report, made_by, \
               made_at) values ($1, $2, $3, $4, $5, $6, $7)";
}

/// The impact of a draft.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Impact {
    /// The pack that was live.
    pub live_hash: String,
    /// The draft's pack.
    pub draft_hash: String,
    /// Canonical JSON: what was asked.
    pub options: String,
    /// Canonical JSON: the engine's report, with the explanations of the largest changes.
    pub report: String,
    /// Who asked.
    pub made_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub made_at: String,
}

/// The impact of a draft, where it was asked for.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn impact(db: &Db, draft: &str) -> Result<Option<Impact>, StoreError> {
    db.fetch_optional(FIND.with(&[draft.into()])).await
}

/// Keeps the impact of a draft in the place of what was kept.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put_impact(db: &Db, draft: String, impact: Impact) -> Result<(), StoreError> {
    db.write((draft, impact), |tx, (draft, impact)| {
        Box::pin(async move {
            tx.execute(FORGET.with(&[(&*draft).into()])).await?;
            let args = [
                (&*draft).into(),
                (&impact.live_hash).into(),
                (&impact.draft_hash).into(),
                (&impact.options).into(),
                (&impact.report).into(),
                (&impact.made_by).into(),
                (&impact.made_at).into(),
            ];
            tx.execute(PUT.with(&args)).await.map(drop)
        })
    })
    .await
}
