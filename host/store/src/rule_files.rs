//! The files of a tenant's rules, revision by revision: as their authors wrote them, and the golden
//! cases among them.
//!
//! A pack holds what its files say, not how they say it. A text that is kept here counts for as
//! long as it reads as what the pack says; who finds another forgets it. A file is kept once for
//! all revisions that have it: a change of a single entry, which writes no file, leaves all as
//! they are, and what an earlier revision had can be read and restored.

use crate::StoreError;
use crate::db::{Reading, Tx, statements};
use std::collections::BTreeMap;

statements! {
    LIVE = "select coalesce(max(number), 0) from pack_revisions where tenant = $1";
    AT = "select kind, file, content from rule_files \
          where tenant = $1 and since <= $2 and (until is null or until > $2)";
    /// What began with the same revision was of no other.
    FORGET = "delete from rule_files \
              where tenant = $1 and kind = $2 and file = $3 and since = $4";
    END = "update rule_files set until = $4 \
           where tenant = $1 and kind = $2 and file = $3 and until is null";
    BEGIN = "insert into rule_files (tenant, kind, file, since, until, content, updated_at) \
             values ($1, $2, $3, $4, null, $5, $6)";
}

/// The files of a revision, by path in the pack's folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleFiles {
    /// As their authors wrote them, with comments; not all of them, where that is not known.
    pub texts: BTreeMap<String, String>,
    /// The golden cases of each file that has some (`tests/license.toml`): canonical JSON, a list
    /// of cases.
    pub cases: BTreeMap<String, String>,
}

impl RuleFiles {
    /// All of them: kind, path, content.
    fn all(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let of = |kind, files| {
            let files: &BTreeMap<String, String> = files;
            files.iter().map(move |(file, content)| (kind, file.as_str(), content.as_str()))
        };
        of("text", &self.texts).chain(of("cases", &self.cases))
    }

    fn get(&self, kind: &str, file: &str) -> Option<&str> {
        let files = if kind == "text" { &self.texts } else { &self.cases };
        files.get(file).map(String::as_str)
    }
}

/// The files of a tenant's revision.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn at(
    from: impl Into<Reading<'_>>,
    tenant: &str,
    revision: i64,
) -> Result<RuleFiles, StoreError> {
    let rows: Vec<(String, String, String)> =
        from.into().fetch_all(AT.with(&[tenant.into(), revision.into()])).await?;
    let mut files = RuleFiles::default();
    for (kind, file, content) in rows {
        let of_kind = if kind == "text" { &mut files.texts } else { &mut files.cases };
        of_kind.insert(file, content);
    }
    Ok(files)
}

/// Makes these the files of a tenant's live revision; those of the revisions before it stay
/// theirs.
///
/// # Errors
/// [`StoreError::Conflict`] where another revision is live; those of
/// [`Db::write`](crate::Db::write).
pub async fn put(
    tx: &mut Tx,
    (tenant, revision): (&str, i64),
    files: &RuleFiles,
    updated_at: &str,
) -> Result<(), StoreError> {
    let live: Vec<(i64,)> = tx.fetch_all(LIVE.with(&[tenant.into()])).await?;
    if live != [(revision,)] {
        return Err(StoreError::Conflict { what: format!("revision {revision} of `{tenant}`") });
    }
    let before = at(&mut *tx, tenant, revision).await?;
    for (kind, file, content) in before.all() {
        if files.get(kind, file) == Some(content) {
            continue;
        }
        let of = [tenant.into(), kind.into(), file.into(), revision.into()];
        tx.execute(FORGET.with(&of)).await?;
        tx.execute(END.with(&of)).await?;
    }
    for (kind, file, content) in files.all() {
        if before.get(kind, file) == Some(content) {
            continue;
        }
        let of = [
            tenant.into(),
            kind.into(),
            file.into(),
            revision.into(),
            content.into(),
            updated_at.into(),
        ];
        tx.execute(BEGIN.with(&of)).await?;
    }
    Ok(())
}

/// Makes the files of an earlier revision those of the live one.
///
/// # Errors
/// Those of [`put`].
pub async fn restore(
    tx: &mut Tx,
    (tenant, revision): (&str, i64),
    earlier: i64,
    updated_at: &str,
) -> Result<(), StoreError> {
    let files = at(&mut *tx, tenant, earlier).await?;
    put(tx, (tenant, revision), &files, updated_at).await
}
