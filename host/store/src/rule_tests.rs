//! The golden cases of a tenant's rules, file by file: what changes are held against.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    CLEAR = "delete from rule_tests where tenant = $1";
    PUT = "insert into rule_tests (tenant, file, cases, updated_at) values ($1, $2, $3, $4)";
    LIST = "select file, cases from rule_tests where tenant = $1";
}

/// A file of cases.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct TestFile {
    /// Its name: `tests/license.toml`.
    pub file: String,
    /// Canonical JSON: a list of cases.
    pub cases: String,
}

/// Replaces a tenant's cases.
///
/// # Errors
/// [`StoreError::Conflict`] where a file comes twice, and those of [`Db::write`].
pub async fn replace(
    tx: &mut Tx,
    tenant: &str,
    files: &[TestFile],
    at: &str,
) -> Result<(), StoreError> {
    tx.execute(CLEAR.with(&[tenant.into()])).await?;
    for TestFile { file, cases } in files {
        tx.execute(PUT.with(&[tenant.into(), file.into(), cases.into(), at.into()])).await?;
    }
    Ok(())
}

/// A tenant's cases, by file in byte order.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, tenant: &str) -> Result<Vec<TestFile>, StoreError> {
    let mut files: Vec<TestFile> = db.fetch_all(LIST.with(&[tenant.into()])).await?;
    // Here, as the order of names in the database depends on its collation.
    files.sort_by(|one, other| one.file.cmp(&other.file));
    Ok(files)
}
