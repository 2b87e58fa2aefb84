//! Steps and papers as they are sent.

use crate::app::App;
use crate::error::Error;
use carreau_store::StoreError;
use carreau_store::cases::{self, Case, Document as StoredDocument, NewStep, Step as StoredStep};
use carreau_store::users;
use serde::Serialize;
use utoipa::ToSchema;

/// Something that was done or said.
#[derive(Serialize, ToSchema)]
#[schema(as = CaseStep)]
pub(crate) struct Step {
    /// Its id.
    id: String,
    /// An event of the workflow, or `comment`, `attach`, `move`, `blocked`, `fee_paid`.
    event: String,
    /// The state before; null of a new one.
    from: Option<String>,
    /// The state after.
    to: String,
    /// Who.
    by: String,
    /// What they are called.
    by_name: Option<String>,
    /// The federation whose they are, of a certificate.
    federation: Option<String>,
    /// In whose place.
    on_behalf_of: Option<String>,
    /// What was said; the code of what is in the way of one that is `blocked`.
    comment: Option<String>,
    /// RFC 3339, UTC.
    at: String,
}

/// A paper that accompanies a request.
#[derive(Serialize, ToSchema)]
#[schema(as = CaseDocument)]
pub(crate) struct Document {
    /// Its id.
    id: String,
    /// A kind of the pack's evidence, or `other`.
    kind: String,
    /// Name of the file.
    name: String,
    /// `application/pdf`, `image/png` or `image/jpeg`.
    media_type: String,
    /// How large.
    bytes: i64,
    /// SHA-256 in hexadecimal.
    sha256: String,
    /// Who brought it.
    by_name: Option<String>,
    /// RFC 3339, UTC.
    at: String,
}

/// What was done with a case, and the papers of it; `federation` names whose a step is.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn of(
    app: &App,
    case: &Case,
    federation: impl Fn(&StoredStep) -> Option<String>,
) -> Result<(Vec<Step>, Vec<Document>), Error> {
    let db = app.database.db();
    let steps = cases::steps(db, case).await?;
    let steps = steps.into_iter().map(|step| Step::of(federation(&step), step)).collect();
    let documents = cases::documents(db, case).await?;
    Ok((steps, documents.into_iter().map(Document::of).collect()))
}

/// What is about to be done, by whoever asks.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn pending(
    app: &App,
    steps: &[NewStep],
    federation: Option<&str>,
) -> Result<Vec<Step>, Error> {
    let mut shown = Vec::with_capacity(steps.len());
    for step in steps {
        let by_name = match step.actor.strip_prefix("user:") {
            Some(id) => match users::find(app.database.db(), id).await {
                Ok(user) => Some(user.name),
                Err(StoreError::Missing { .. }) => None,
                Err(error) => return Err(error.into()),
            },
            None => None,
        };
        shown.push(Step {
            id: step.id.clone(),
            event: step.event.clone(),
            from: step.from_state.clone(),
            to: step.to_state.clone(),
            by: step.actor.clone(),
            by_name,
            federation: federation.map(str::to_owned),
            on_behalf_of: step.on_behalf_of.clone(),
            comment: step.comment.clone(),
            at: step.at.clone(),
        });
    }
    Ok(shown)
}

impl Step {
    /// What whoever did it is called.
    pub(crate) fn name(&self) -> Option<String> {
        self.by_name.clone()
    }

    fn of(federation: Option<String>, step: StoredStep) -> Self {
        Self {
            id: step.id,
            event: step.event,
            from: step.from_state,
            to: step.to_state,
            by: step.actor,
            by_name: step.actor_name,
            federation,
            on_behalf_of: step.on_behalf_of,
            comment: step.comment,
            at: step.at,
        }
    }
}

impl Document {
    /// A paper as it is stored.
    pub(crate) fn of(document: StoredDocument) -> Self {
        Self {
            id: document.id,
            kind: document.kind,
            name: document.name,
            media_type: document.media_type,
            bytes: document.bytes,
            sha256: document.sha256,
            by_name: document.uploader_name,
            at: document.uploaded_at,
        }
    }
}
