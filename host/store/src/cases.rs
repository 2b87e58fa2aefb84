//! What is done with a transfer or a certificate, what is said of it, and the papers that
//! accompany it ([`documents`]).

mod documents;

pub(crate) use documents::STATEMENTS as DOCUMENT_STATEMENTS;
pub use documents::{
    Document, attach, content, count_documents, document, documents, forget_loose, loose,
    put_document,
};

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

statements! {
    PUT = "insert into case_steps (id, transfer, certificate, tenant, event, from_state, to_state, \
               actor, on_behalf_of, comment, at) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    OF_TRANSFER = "select s.id, s.transfer, s.certificate, s.tenant, s.event, s.from_state, \
                       s.to_state, s.actor, s.on_behalf_of, s.comment, s.at, u.name as actor_name \
                   from case_steps s \
                   left join users u on s.actor like 'user:%' and u.id = substr(s.actor, 6) \
                   where s.transfer = $1 order by s.id limit 500";
    OF_CERTIFICATE = "select s.id, s.transfer, s.certificate, s.tenant, s.event, s.from_state, \
                          s.to_state, s.actor, s.on_behalf_of, s.comment, s.at, \
                          u.name as actor_name \
                      from case_steps s \
                      left join users u on s.actor like 'user:%' and u.id = substr(s.actor, 6) \
                      where s.certificate = $1 order by s.id limit 500";
}

/// Of what something is done or said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Case {
    /// A transfer, by its id.
    Transfer(String),
    /// A certificate, by its id.
    Certificate(String),
}

impl Case {
    /// The transfer's id.
    #[must_use]
    pub fn transfer(&self) -> Option<&str> {
        match self {
            Self::Transfer(id) => Some(id),
            Self::Certificate(_) => None,
        }
    }

    /// The certificate's id.
    #[must_use]
    pub fn certificate(&self) -> Option<&str> {
        match self {
            Self::Transfer(_) => None,
            Self::Certificate(id) => Some(id),
        }
    }
}

/// Something that is done or said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStep {
    /// UUIDv7 in lower case.
    pub id: String,
    /// Of what.
    pub case: Case,
    /// The tenant of whoever does it.
    pub tenant: String,
    /// An event of the workflow, or `comment`, `attach`, `move`, `blocked`, `fee_paid`.
    pub event: String,
    /// The state before; none of a new one.
    pub from_state: Option<String>,
    /// The state after.
    pub to_state: String,
    /// Who.
    pub actor: String,
    /// In whose place.
    pub on_behalf_of: Option<String>,
    /// What was said; the code of what is in the way of one that is `blocked`.
    pub comment: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub at: String,
}

/// Something that was done or said.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Step {
    /// UUIDv7: the order in which it was done.
    pub id: String,
    /// The transfer it is of.
    pub transfer: Option<String>,
    /// The certificate it is of.
    pub certificate: Option<String>,
    /// The tenant of whoever did it.
    pub tenant: String,
    /// An event of the workflow, or `comment`, `attach`, `move`, `blocked`, `fee_paid`.
    pub event: String,
    /// The state before; none of a new one.
    pub from_state: Option<String>,
    /// The state after.
    pub to_state: String,
    /// Who.
    pub actor: String,
    /// In whose place.
    pub on_behalf_of: Option<String>,
    /// What was said.
    pub comment: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub at: String,
    /// What whoever did it is called, where it was a user.
    pub actor_name: Option<String>,
}

/// Writes down what was done.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put_step(tx: &mut Tx, step: &NewStep) -> Result<(), StoreError> {
    let args = [
        (&step.id).into(),
        step.case.transfer().into(),
        step.case.certificate().into(),
        (&step.tenant).into(),
        (&step.event).into(),
        step.from_state.as_deref().into(),
        (&step.to_state).into(),
        (&step.actor).into(),
        step.on_behalf_of.as_deref().into(),
        step.comment.as_deref().into(),
        (&step.at).into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

/// What was done, the earliest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn steps(db: &Db, case: &Case) -> Result<Vec<Step>, StoreError> {
    match case {
        Case::Transfer(id) => db.fetch_all(OF_TRANSFER.with(&[id.into()])).await,
        Case::Certificate(id) => db.fetch_all(OF_CERTIFICATE.with(&[id.into()])).await,
    }
}
