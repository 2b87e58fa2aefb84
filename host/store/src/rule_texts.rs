//! The files of a tenant's rules as their authors wrote them, with comments.
//!
//! A pack holds what its files say, not how they say it. A text that is kept here counts for as
//! long as it reads as what the pack says; who finds another forgets it.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use std::collections::BTreeMap;

statements! {
    LIST = "select file, content from rule_texts where tenant = $1";
    CLEAR = "delete from rule_texts where tenant = $1";
    PUT = "insert into rule_texts (tenant, file, content, updated_at) values ($1, $2, $3, $4)";
}

/// A tenant's texts by file.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, tenant: &str) -> Result<BTreeMap<String, String>, StoreError> {
    let texts: Vec<(String, String)> = db.fetch_all(LIST.with(&[tenant.into()])).await?;
    Ok(texts.into_iter().collect())
}

/// Puts these in the place of all of a tenant's texts.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn replace(
    tx: &mut Tx,
    tenant: &str,
    texts: &BTreeMap<String, String>,
    at: &str,
) -> Result<(), StoreError> {
    tx.execute(CLEAR.with(&[tenant.into()])).await?;
    for (file, content) in texts {
        tx.execute(PUT.with(&[tenant.into(), file.into(), content.into(), at.into()])).await?;
    }
    Ok(())
}
