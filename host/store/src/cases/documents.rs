//! Papers: brought in before a request is made, or with it; forgotten where none is made.

use super::Case;
use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

/// The columns of a document, its content apart.
macro_rules! columns {
    () => {
        "d.id, d.tenant, d.player, d.transfer, d.certificate, d.kind, d.name, d.media_type, \
         d.bytes, d.sha256, d.uploaded_by, d.uploaded_at, u.name as uploader_name"
    };
}

/// The user who brought it.
macro_rules! uploader {
    () => {
        " left join users u on d.uploaded_by like 'user:%' and u.id = substr(d.uploaded_by, 6) "
    };
}

statements! {
    PUT = "insert into case_documents (id, tenant, player, transfer, certificate, kind, name, \
               media_type, bytes, sha256, content, uploaded_by, uploaded_at) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    FIND = concat!(
        "select ", columns!(), " from case_documents d", uploader!(), "where d.id = $1"
    );
    OF_TRANSFER = concat!(
        "select ", columns!(), " from case_documents d", uploader!(),
        "where d.transfer = $1 order by d.id limit 200"
    );
    OF_CERTIFICATE = concat!(
        "select ", columns!(), " from case_documents d", uploader!(),
        "where d.certificate = $1 order by d.id limit 200"
    );
    COUNT = "select count(*) from case_documents \
             where (transfer is not null and transfer = $1) \
             or (certificate is not null and certificate = $2)";
    LOOSE = concat!(
        "select ", columns!(), " from case_documents d", uploader!(),
        "where d.tenant = $1 and d.id = $2 and d.uploaded_by = $3 \
         and d.transfer is null and d.certificate is null"
    );
    CONTENT = "select content from case_documents where id = $1 and content is not null";
    ATTACH = "update case_documents set transfer = $2, certificate = $3 \
              where id = $1 and transfer is null and certificate is null";
    FORGET = "delete from case_documents \
              where transfer is null and certificate is null and uploaded_at < $1";
}

/// A paper, its content apart.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Document {
    /// UUIDv7 in lower case.
    pub id: String,
    /// The tenant of whoever brought it.
    pub tenant: String,
    /// The player it is about, where that was said.
    pub player: Option<String>,
    /// The transfer it accompanies.
    pub transfer: Option<String>,
    /// The certificate it accompanies.
    pub certificate: Option<String>,
    /// A kind of the pack's evidence, or `other`.
    pub kind: String,
    /// Name of the file.
    pub name: String,
    /// `application/pdf`, `image/png` or `image/jpeg`.
    pub media_type: String,
    /// How large.
    pub bytes: i64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Who brought it.
    pub uploaded_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub uploaded_at: String,
    /// What they are called, where it was a user.
    pub uploader_name: Option<String>,
}

/// Writes a paper.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put_document(
    tx: &mut Tx,
    document: &Document,
    content: &[u8],
) -> Result<(), StoreError> {
    let args = [
        (&document.id).into(),
        (&document.tenant).into(),
        document.player.as_deref().into(),
        document.transfer.as_deref().into(),
        document.certificate.as_deref().into(),
        (&document.kind).into(),
        (&document.name).into(),
        (&document.media_type).into(),
        document.bytes.into(),
        (&document.sha256).into(),
        content.into(),
        (&document.uploaded_by).into(),
        (&document.uploaded_at).into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

/// A paper.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn document(db: &Db, id: &str) -> Result<Option<Document>, StoreError> {
    db.fetch_optional(FIND.with(&[id.into()])).await
}

/// How many papers a case has, as a transaction sees it.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn count_documents(tx: &mut Tx, case: &Case) -> Result<i64, StoreError> {
    let args = [case.transfer().into(), case.certificate().into()];
    let found: Vec<(i64,)> = tx.fetch_all(COUNT.with(&args)).await?;
    Ok(found.first().map_or(0, |(count,)| *count))
}

/// A paper that accompanies nothing yet, of whoever brought it.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn loose(
    db: &Db,
    (tenant, id, by): (&str, &str, &str),
) -> Result<Option<Document>, StoreError> {
    db.fetch_optional(LOOSE.with(&[tenant.into(), id.into(), by.into()])).await
}

/// The papers of a case, the earliest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn documents(db: &Db, case: &Case) -> Result<Vec<Document>, StoreError> {
    match case {
        Case::Transfer(id) => db.fetch_all(OF_TRANSFER.with(&[id.into()])).await,
        Case::Certificate(id) => db.fetch_all(OF_CERTIFICATE.with(&[id.into()])).await,
    }
}

/// The bytes of a paper; none once its player was erased.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn content(db: &Db, id: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let found: Option<(Vec<u8>,)> = db.fetch_optional(CONTENT.with(&[id.into()])).await?;
    Ok(found.map(|(content,)| content))
}

/// Puts a paper to a case; whether it was with none.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn attach(tx: &mut Tx, document: &str, case: &Case) -> Result<bool, StoreError> {
    let args = [document.into(), case.transfer().into(), case.certificate().into()];
    Ok(tx.execute(ATTACH.with(&args)).await? == 1)
}

/// Forgets papers that were brought in before an instant and accompany nothing.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn forget_loose(db: &Db, before: String) -> Result<(), StoreError> {
    db.write(before, |tx, before| {
        Box::pin(async move { tx.execute(FORGET.with(&[before.into()])).await.map(drop) })
    })
    .await
}
