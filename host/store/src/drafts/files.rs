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
    EDITORS = "select editor from draft_editors where draft = $1 order by editor";
    PUT_EDITOR = "insert into draft_editors (draft, editor) values ($1, $2) \
                  on conflict (draft, editor) do nothing";
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

/// Who ever wrote a file of a draft, each once: also what another wrote over since, or what was
/// taken back.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn editors(db: &Db, draft: &str) -> Result<Vec<String>, StoreError> {
    let editors: Vec<(String,)> = db.fetch_all(EDITORS.with(&[draft.into()])).await?;
    Ok(editors.into_iter().map(|(editor,)| editor).collect())
}

/// Writes a file of a draft, by somebody; one that is as the revision has it is forgotten by
/// `None`.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put_file(
    tx: &mut Tx,
    (draft, editor): (&str, &str),
    name: &str,
    file: Option<&DraftFile>,
) -> Result<(), StoreError> {
    tx.execute(FORGET_FILE.with(&[draft.into(), name.into()])).await?;
    tx.execute(PUT_EDITOR.with(&[draft.into(), editor.into()])).await?;
    let Some(file) = file else { return Ok(()) };
    put(tx, draft, file).await
}

/// Puts other files in the place of all, by somebody.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put_files(
    tx: &mut Tx,
    (draft, editor): (&str, &str),
    files: &[DraftFile],
) -> Result<(), StoreError> {
    tx.execute(FORGET_ALL.with(&[draft.into()])).await?;
    tx.execute(PUT_EDITOR.with(&[draft.into(), editor.into()])).await?;
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
