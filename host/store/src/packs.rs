//! Packs as revisions of content-addressed sections.
//!
//! Texts go in and come out as they are, byte for byte; that they are canonical and that the hashes
//! are theirs is the engine's to check, when it prepares the pack. How a revision is written is
//! `packs/publish.rs`.

mod publish;

pub use publish::{NewRevision, publish, put};

use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;

statements! {
    LIVE = "select r.tenant, r.number, r.parent, r.pack_hash, r.author, r.reason, r.created_at \
            from live_revisions l \
            join pack_revisions r on r.tenant = l.tenant and r.number = l.number \
            where l.tenant = $1";
    REVISIONS = "select tenant, number, parent, pack_hash, author, reason, created_at \
                 from pack_revisions where tenant = $1 and number < $2 \
                 order by number desc limit $3";
    NAMED = "select r.tenant, r.number, r.parent, r.pack_hash, r.author, r.reason, r.created_at, \
             u.name as author_name \
             from pack_revisions r \
             left join users u on r.author like 'user:%' and u.id = substr(r.author, 6) \
             where r.tenant = $1 and r.number < $2 \
             order by r.number desc limit $3";
    OF_HASH = "select number from pack_revisions where tenant = $1 and pack_hash = $2 \
               order by number desc limit 1";
    MANIFEST = "select manifest from packs where tenant = $1 and pack_hash = $2";
    SECTIONS = "select c.name, s.sha256, s.content from pack_contents c \
                join pack_sections s on s.tenant = c.tenant and s.sha256 = c.sha256 \
                where c.tenant = $1 and c.pack_hash = $2";
}

pub(crate) use publish::STATEMENTS as PUBLISH_STATEMENTS;

/// A revision of a tenant's pack.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Revision {
    /// Whose.
    pub tenant: String,
    /// 1, 2, 3 … without gaps.
    pub number: i64,
    /// The revision it was made from.
    pub parent: Option<i64>,
    /// SHA-256 of the pack's canonical manifest.
    pub pack_hash: String,
    /// Who made it.
    pub author: String,
    /// Why, in the author's words.
    pub reason: String,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// A revision, and the name of who made it.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Named {
    /// The revision.
    #[sqlx(flatten)]
    pub revision: Revision,
    /// The name of the user who made it, where one did.
    pub author_name: Option<String>,
}

/// A pack as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Whose.
    pub tenant: String,
    /// SHA-256 of `manifest`.
    pub pack_hash: String,
    /// Canonical JSON.
    pub manifest: String,
    /// Its sections, by name in byte order.
    pub sections: Vec<Section>,
}

/// A section of a pack.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Section {
    /// Its name in the manifest: `fees/2026`.
    pub name: String,
    /// SHA-256 of `content`.
    pub sha256: String,
    /// Canonical JSON.
    pub content: String,
}

impl Pack {
    /// The pack document, `{"manifest":…,"sections":{…}}`, canonical as its parts are.
    #[must_use]
    pub fn document(&self) -> String {
        let named = |section: &Section| {
            let name = serde_json::Value::from(section.name.as_str());
            format!("{name}:{}", section.content)
        };
        let sections: Vec<String> = self.sections.iter().map(named).collect();
        format!(r#"{{"manifest":{},"sections":{{{}}}}}"#, self.manifest, sections.join(","))
    }
}

/// The tenant's live revision; none where it never had one.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn live(db: &Db, tenant: &str) -> Result<Option<Revision>, StoreError> {
    db.fetch_optional(LIVE.with(&[tenant.into()])).await
}

/// Up to `limit` revisions below number `before`, the newest first; all of them where `before` is
/// `i64::MAX`.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn revisions(
    db: &Db,
    tenant: &str,
    before: i64,
    limit: i64,
) -> Result<Vec<Revision>, StoreError> {
    db.fetch_all(REVISIONS.with(&[tenant.into(), before.into(), limit.into()])).await
}

/// The same with the names of their authors.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn named_revisions(
    db: &Db,
    tenant: &str,
    before: i64,
    limit: i64,
) -> Result<Vec<Named>, StoreError> {
    db.fetch_all(NAMED.with(&[tenant.into(), before.into(), limit.into()])).await
}

/// The newest revision that has this pack; none where it was never published.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_hash(db: &Db, tenant: &str, pack_hash: &str) -> Result<Option<i64>, StoreError> {
    let found: Option<(i64,)> =
        db.fetch_optional(OF_HASH.with(&[tenant.into(), pack_hash.into()])).await?;
    Ok(found.map(|(number,)| number))
}

/// The pack of this hash, whether live or not.
///
/// # Errors
/// [`StoreError::Missing`], [`StoreError::Unavailable`].
pub async fn load(db: &Db, tenant: &str, pack_hash: &str) -> Result<Pack, StoreError> {
    let args = [tenant.into(), pack_hash.into()];
    let manifest: Option<(String,)> = db.fetch_optional(MANIFEST.with(&args)).await?;
    let Some((manifest,)) = manifest else {
        return Err(StoreError::Missing { what: format!("pack `{pack_hash}` of `{tenant}`") });
    };
    // A second read sees the same: what a hash names never changes.
    let mut sections: Vec<Section> = db.fetch_all(SECTIONS.with(&args)).await?;
    // Here, as the order of names in the database depends on its collation.
    sections.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Pack { tenant: tenant.to_owned(), pack_hash: pack_hash.to_owned(), manifest, sections })
}
