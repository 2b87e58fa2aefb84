//! The files of a draft that are not as the revision it is made on has them.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    FILES = "select file, content, updated_by, updated_at from draft_files where draft = $1";
    FORGET_FILE = "delete from draft_files where draft = $1 and file = $2";
    FORGET_ALL = "delete from draft_files where draft = $1";
    PUT_FILE = "insert into draft_files (draft, file, content, updated_by, updated_at) \
                values ($1, $2, $3, $4, $5)";
}

/// A file of a draft.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct DraftFile {
    /// Path in the pack's folder: `scripts/adjust.rhai`.
    pub file: String,
    /// As its author wrote it; none where the draft has no such file.
    pub content: Option<String>,
    /// Who wrote it last.
    pub updated_by: String,
    /// RFC 3339, UTC, milliseconds.
    pub updated_at: String,
}

/// The files of a draft that differ, by name in byte order.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn files(db: &Db, draft: &str) -> Result<Vec<DraftFile>, StoreError> {
    let mut files: Vec<DraftFile> = db.fetch_all(FILES.with(&[draft.into()])).await?;
    // Here, as the order of names in the database depends on its collation.
    files.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(files)
}

/// Who wrote any of these files, each once.
#[must_use]
pub fn editors(files: &[DraftFile]) -> Vec<&str> {
    let mut editors: Vec<&str> = files.iter().map(|file| file.updated_by.as_str()).collect();
    editors.sort_unstable();
    editors.dedup();
    editors
}

/// Writes a file of a draft; one that is as the revision has it is forgotten by `None`.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put_file(
    tx: &mut Tx,
    draft: &str,
    name: &str,
    file: Option<&DraftFile>,
) -> Result<(), StoreError> {
    tx.execute(FORGET_FILE.with(&[draft.into(), name.into()])).await?;
    let Some(file) = file else { return Ok(()) };
    put(tx, draft, file).await
}

/// Puts other files in the place of all.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn rebase_files(tx: &mut Tx, draft: &str, files: &[DraftFile]) -> Result<(), StoreError> {
    tx.execute(FORGET_ALL.with(&[draft.into()])).await?;
    for file in files {
        put(tx, draft, file).await?;
    }
    Ok(())
}

async fn put(tx: &mut Tx, draft: &str, file: &DraftFile) -> Result<(), StoreError> {
    let args = [
        draft.into(),
        (&file.file).into(),
        file.content.as_deref().into(),
        (&file.updated_by).into(),
        (&file.updated_at).into(),
    ];
    tx.execute(PUT_FILE.with(&args)).await.map(drop)
}
