//! What another's answer comes with where it is written down: its letter.

use crate::app::App;
use crate::error::Error;
use crate::fields;
use carreau_store::cases::{self, Case};
use carreau_store::certificates::Certificate;

/// That the letter is there that holds another's answer.
///
/// # Errors
/// `missing_field`, `document_unknown`.
pub(super) async fn letter(app: &App, it: &Certificate, letter: Option<&str>) -> Result<(), Error> {
    let path = "$.document";
    let id = letter.ok_or_else(|| fields::missing("document", path))?;
    let case = Case::Certificate(it.id.clone());
    let papers = cases::documents(app.database.db(), &case).await?;
    if papers.iter().any(|paper| paper.id == id) {
        return Ok(());
    }
    Err(Error::Field {
        code: "document_unknown",
        path: path.to_owned(),
        found: id.chars().take(60).collect(),
        allowed: papers.into_iter().map(|paper| paper.id).collect(),
    })
}
