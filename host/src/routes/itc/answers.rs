//! What another's answer comes with: its letter, where it is written down, and the releasing
//! federation's own record of the player.

use crate::app::App;
use crate::error::Error;
use crate::fields;
use carreau_store::cases::{self, Case};
use carreau_store::certificates::Certificate;
use carreau_store::players;

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

/// The same with the releasing federation's own record of the player, where it tells it now.
///
/// # Errors
/// `releasing_player_unknown`, `database_unavailable`.
pub(super) async fn numbered(
    app: &App,
    it: Certificate,
    number: Option<&str>,
) -> Result<Certificate, Error> {
    let Some(number) = number.map(str::trim).filter(|number| !number.is_empty()) else {
        return Ok(it);
    };
    let unknown = || Error::Field {
        code: "releasing_player_unknown",
        path: "$.releasing_number".to_owned(),
        found: number.chars().take(60).collect(),
        allowed: Vec::new(),
    };
    let tenant = it.releasing_tenant.as_deref().ok_or_else(unknown)?;
    let found = players::find_number(app.database.db(), tenant, number).await?;
    let found = found.filter(|found| found.facts.is_some()).ok_or_else(unknown)?;
    Ok(Certificate { releasing_player: Some(found.id), ..it })
}
