//! Publishing a pack as a tenant's next revision, the one that answers from then on.
//!
//! Only what is new is stored. Of two writers who both read revision 7, one makes revision 8 and
//! the other is told of a conflict; it reads 8 and decides anew, so that no edit is lost.

use super::{Revision, Section};
use crate::StoreError;
use crate::db::{Db, Tx, statements};
use std::collections::BTreeSet;

statements! {
    KEPT = "select c.sha256 from live_revisions l \
            join pack_revisions r on r.tenant = l.tenant and r.number = l.number \
            join pack_contents c on c.tenant = r.tenant and c.pack_hash = r.pack_hash \
            where l.tenant = $1";
    PUT_SECTION = "insert into pack_sections (tenant, sha256, content) values ($1, $2, $3) \
                   on conflict (tenant, sha256) do nothing";
    PUT_PACK = "insert into packs (tenant, pack_hash, manifest) values ($1, $2, $3) \
                on conflict (tenant, pack_hash) do nothing";
    PUT_CONTENT = "insert into pack_contents (tenant, pack_hash, name, sha256) \
                   values ($1, $2, $3, $4)";
    PUT_REVISION = "insert into pack_revisions \
                    (tenant, number, parent, pack_hash, author, reason, created_at) \
                    values ($1, $2, $3, $4, $5, $6, $7)";
    FIRST_LIVE = "insert into live_revisions (tenant, number, version) values ($1, 1, 1)";
    MOVE_LIVE = "update live_revisions set number = $2, version = version + 1 \
                 where tenant = $1 and number = $3";
}

/// A revision to publish.
#[derive(Clone, Debug)]
pub struct NewRevision {
    /// Whose; the tenant must be there.
    pub tenant: String,
    /// The live revision it was made from; none for the tenant's first.
    pub parent: Option<i64>,
    /// SHA-256 of `manifest`.
    pub pack_hash: String,
    /// Canonical JSON.
    pub manifest: String,
    /// All the manifest's sections; those that are kept already are not stored again.
    pub sections: Vec<Section>,
    /// Who makes it.
    pub author: String,
    /// Why, in the author's words.
    pub reason: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// Publishes a revision in a transaction of its own.
///
/// # Errors
/// [`StoreError::Conflict`] where the live revision is not `parent`, and those of [`Db::write`].
pub async fn publish(db: &Db, revision: NewRevision) -> Result<Revision, StoreError> {
    db.write(revision, |tx, revision| Box::pin(put(tx, revision))).await
}

/// Publishes a revision within the caller's transaction.
///
/// # Errors
/// Those of [`publish`].
pub async fn put(tx: &mut Tx, revision: &NewRevision) -> Result<Revision, StoreError> {
    put_pack(tx, revision).await?;
    let made = Revision {
        tenant: revision.tenant.clone(),
        number: revision.parent.map_or(1, |parent| parent.saturating_add(1)),
        parent: revision.parent,
        pack_hash: revision.pack_hash.clone(),
        author: revision.author.clone(),
        reason: revision.reason.clone(),
        created_at: revision.created_at.clone(),
    };
    let lost_race =
        || StoreError::Conflict { what: format!("revision {} of `{}`", made.number, made.tenant) };
    let args = [
        (&made.tenant).into(),
        made.number.into(),
        made.parent.into(),
        (&made.pack_hash).into(),
        (&made.author).into(),
        (&made.reason).into(),
        (&made.created_at).into(),
    ];
    match tx.execute(PUT_REVISION.with(&args)).await {
        Err(StoreError::Conflict { .. }) => return Err(lost_race()),
        done => done?,
    };
    let moved = match made.parent {
        None => tx.execute(FIRST_LIVE.with(&[(&made.tenant).into()])).await?,
        Some(parent) => {
            let args = [(&made.tenant).into(), made.number.into(), parent.into()];
            tx.execute(MOVE_LIVE.with(&args)).await?
        }
    };
    if moved == 0 { Err(lost_race()) } else { Ok(made) }
}

/// Stores the pack's texts, those that are not kept yet.
async fn put_pack(tx: &mut Tx, revision: &NewRevision) -> Result<(), StoreError> {
    let NewRevision { tenant, pack_hash, manifest, sections, .. } = revision;
    // The live pack's sections need not even be sent.
    let kept: Vec<(String,)> = tx.fetch_all(KEPT.with(&[tenant.into()])).await?;
    let kept: BTreeSet<&str> = kept.iter().map(|(sha256,)| sha256.as_str()).collect();
    for section in sections.iter().filter(|section| !kept.contains(section.sha256.as_str())) {
        let args = [tenant.into(), (&section.sha256).into(), (&section.content).into()];
        tx.execute(PUT_SECTION.with(&args)).await?;
    }
    let args = [tenant.into(), pack_hash.into(), manifest.into()];
    if tx.execute(PUT_PACK.with(&args)).await? == 0 {
        // Kept with all its contents: a rollback, or the same pack once more.
        return Ok(());
    }
    for section in sections {
        let args =
            [tenant.into(), pack_hash.into(), (&section.name).into(), (&section.sha256).into()];
        tx.execute(PUT_CONTENT.with(&args)).await?;
    }
    Ok(())
}
