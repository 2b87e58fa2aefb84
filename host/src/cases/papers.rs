//! Papers that accompany a request: what they are is told by their first bytes, not by a name.

use crate::app::App;
use crate::error::Error;
use crate::fields::identity;
use crate::tenants::Live;
use carreau_store::cases::{self, Document};
use serde_json::Value;

/// Largest paper, in bytes.
pub(crate) const PAPER_BYTES_MAX: usize = 5 * 1024 * 1024;
/// Most papers of one request.
const PAPERS_MAX: usize = 20;
/// Most papers of a transfer or a certificate, those of its request among them.
pub(crate) const CASE_PAPERS_MAX: i64 = 100;
/// What is no evidence of the pack's.
const OTHER: &str = "other";

/// The media types there are, and what begins a file of each.
const KINDS: [(&str, &[u8]); 3] = [
    ("application/pdf", b"%PDF-"),
    ("image/png", b"\x89PNG\r\n\x1a\n"),
    ("image/jpeg", b"\xff\xd8\xff"),
];

/// The media type of a file, by what it begins with; none where it is none of ours.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    KINDS.into_iter().find(|(_, begin)| bytes.starts_with(begin)).map(|(name, _)| name)
}

/// The media types, as problems name them.
pub(crate) fn media_types() -> Vec<String> {
    KINDS.iter().map(|(name, _)| (*name).to_owned()).collect()
}

/// The kinds of evidence a tenant knows, and `other`.
pub(crate) fn kinds(live: &Live) -> Vec<String> {
    let transfers = live.document.sections.get("transfers");
    let rows = transfers.and_then(|section| section.get("evidence")).and_then(Value::as_array);
    let rows = rows.map(Vec::as_slice).unwrap_or_default();
    let code = |row: &Value| row.get("code").and_then(Value::as_str).map(str::to_owned);
    rows.iter().filter_map(code).chain([OTHER.to_owned()]).collect()
}

/// Papers about a player that were brought in by whoever asks and accompany nothing yet.
///
/// # Errors
/// `document_unknown`, `too_long`, `database_unavailable`.
pub(crate) async fn loose(
    app: &App,
    (tenant, by, player): (&str, &str, &str),
    ids: &[String],
) -> Result<Vec<Document>, Error> {
    let mut found: Vec<Document> = Vec::with_capacity(ids.len().min(PAPERS_MAX));
    for (index, id) in ids.iter().enumerate() {
        let path = format!("$.documents[{index}]");
        let unknown = || Error::Field {
            code: "document_unknown",
            path: path.clone(),
            found: id.chars().take(60).collect(),
            allowed: Vec::new(),
        };
        let named = identity(id).filter(|_| index < PAPERS_MAX).ok_or_else(unknown)?;
        let document = cases::loose(app.database.db(), (tenant, &named, by)).await?;
        let about = |it: &Document| it.player.as_deref() == Some(player);
        let document = document.filter(about).ok_or_else(unknown)?;
        if found.iter().any(|other| other.id == document.id) {
            return Err(unknown());
        }
        found.push(document);
    }
    Ok(found)
}

/// The evidence in papers: their kinds, each once, but for those that are none.
pub(crate) fn evidence(papers: &[Document]) -> Vec<String> {
    let mut kinds: Vec<String> =
        papers.iter().map(|paper| paper.kind.clone()).filter(|kind| kind != OTHER).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_what_it_begins_with() {
        assert_eq!(media_type(b"%PDF-1.7\n"), Some("application/pdf"));
        assert_eq!(media_type(b"\x89PNG\r\n\x1a\n\0"), Some("image/png"));
        assert_eq!(media_type(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(media_type(b"<html>"), None);
        assert_eq!(media_type(b""), None);
    }
}
