//! Mails: written in the transaction of what they tell of, sent after it by a job.
//!
//! No transaction, no mail; no mail lost where sending fails. A mail's state is its job's.

use crate::StoreError;
use crate::db::{Db, Tx, statements};
use crate::jobs::{self, Lane, NewJob};
use sqlx::FromRow;

/// The kind of the jobs that send mails.
pub const JOB: &str = "mail.send";

statements! {
    PUT = "insert into mails (id, tenant, kind, recipient, language, subject, body, job, \
           created_at, player) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    OF_JOB = "select m.id, m.tenant, m.kind, m.recipient, m.language, m.subject, m.body, m.job, \
              m.message_id, m.created_at, m.sent_at, j.state, j.attempts, j.last_error \
              from mails m join jobs j on j.id = m.job where m.job = $1";
    LIST = "select m.id, m.tenant, m.kind, m.recipient, m.language, m.subject, m.body, m.job, \
            m.message_id, m.created_at, m.sent_at, j.state, j.attempts, j.last_error \
            from mails m join jobs j on j.id = m.job \
            where m.id < $1 and ($2 = '' or m.tenant = $2) and ($3 = '' or j.state = $3) \
            order by m.id desc limit $4";
    SENT = "update mails set message_id = $2, sent_at = $3 where id = $1";
    /// What names somebody who was erased before it was sent.
    FORGET = "update mails set subject = '', body = '' \
              where id = $1 and exists ( \
                  select 1 from players p join players q on q.person_id = p.person_id \
                  where p.id = mails.player and q.tenant = mails.tenant \
                  and q.erased_at is not null)";
}

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// UUIDv7.
    pub id: String,
    /// UUIDv7 of the job that sends it.
    pub job: String,
    /// Whose; none for the platform's own.
    pub tenant: Option<String>,
    /// What it is: `invitation`.
    pub kind: String,
    /// Address.
    pub recipient: String,
    /// ISO 639-1.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// Whom it is about, where it names them to somebody else.
    pub player: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
}

/// A mail as it is kept, with the state of its job.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Mail {
    /// UUIDv7.
    pub id: String,
    /// Whose.
    pub tenant: Option<String>,
    /// What it is.
    pub kind: String,
    /// Address.
    pub recipient: String,
    /// ISO 639-1.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// Plain text.
    pub body: String,
    /// The job that sends it.
    pub job: String,
    /// The server's own id of the message, once it took it.
    pub message_id: Option<String>,
    /// RFC 3339, UTC, milliseconds.
    pub created_at: String,
    /// When a server took it.
    pub sent_at: Option<String>,
    /// `queued`, `running`, `done`, `dead`.
    pub state: String,
    /// How often sending was begun.
    pub attempts: i64,
    /// The last failure's words.
    pub last_error: Option<String>,
}

/// Writes a mail, and the job that sends it, within the caller's transaction.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn put(tx: &mut Tx, mail: &NewMail) -> Result<(), StoreError> {
    let job = NewJob {
        id: mail.job.clone(),
        kind: JOB.to_owned(),
        tenant: mail.tenant.clone(),
        payload: "{}".to_owned(),
        run_at: mail.created_at.clone(),
        occurrence: None,
        lane: Lane::Short,
        created_at: mail.created_at.clone(),
    };
    jobs::put(tx, &job).await?;
    let args = [
        (&mail.id).into(),
        mail.tenant.as_deref().into(),
        (&mail.kind).into(),
        (&mail.recipient).into(),
        (&mail.language).into(),
        (&mail.subject).into(),
        (&mail.body).into(),
        (&mail.job).into(),
        (&mail.created_at).into(),
        mail.player.as_deref().into(),
    ];
    tx.execute(PUT.with(&args)).await.map(drop)
}

/// The mail a job sends.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn of_job(db: &Db, job: &str) -> Result<Option<Mail>, StoreError> {
    db.fetch_optional(OF_JOB.with(&[job.into()])).await
}

/// A page of mails, the newest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn list(db: &Db, search: jobs::Search<'_>) -> Result<Vec<Mail>, StoreError> {
    let before = search.before.unwrap_or("z");
    let args = [before.into(), search.tenant.into(), search.state.into(), search.limit.into()];
    db.fetch_all(LIST.with(&args)).await
}

/// Notes that a server took a mail.
///
/// # Errors
/// Those of [`Db::write`].
pub async fn sent(
    db: &Db,
    id: &str,
    message_id: Option<String>,
    at: String,
) -> Result<(), StoreError> {
    db.write((id.to_owned(), message_id, at), |tx, (id, message_id, at)| {
        Box::pin(async {
            let args = [id.into(), message_id.as_deref().into(), at.into()];
            tx.execute(SENT.with(&args)).await?;
            tx.execute(FORGET.with(&[id.into()])).await.map(drop)
        })
    })
    .await
}
