//! Payments online, behind one port: a provider takes the payer's money and tells us so.
//!
//! A payment is `initiated` with the dues it is for; the payer is sent to the provider; what the
//! provider says afterwards comes as a signed message, which is believed once. A refund is booked
//! at once and told to the provider by a job, until it takes it.

pub(crate) mod heard;
pub(crate) mod test_provider;

use crate::app::App;
use crate::clock;
use crate::error::Error;
use crate::work::Failure;
use axum::http::HeaderMap;
use carreau_store::jobs::{Job, Lane, NewJob};
use carreau_store::payments::{self, Payment};
use serde_json::{Value, json};
use std::pin::Pin;
use std::sync::Arc;

/// The kind of the jobs that tell a provider of a refund.
pub(crate) const REFUND: &str = "payment.refund";

/// A provider of payments.
pub(crate) trait Provider: Send + Sync {
    /// Its name: in paths, and beside each payment.
    fn name(&self) -> &'static str;

    /// Begins a payment: what the provider calls it, and where the payer is to go.
    ///
    /// # Errors
    /// Where the provider does not take it.
    fn start<'a>(&'a self, payment: &'a Payment, base: &'a str) -> Doing<'a, Started, Error>;

    /// What a message of the provider says, once its signature is found to be right.
    ///
    /// # Errors
    /// `signature_invalid`; `invalid_value` where it does not read.
    fn read(&self, headers: &HeaderMap, body: &[u8]) -> Result<Message, Error>;

    /// Has money returned to the payer; asked again for the same refund it does nothing more.
    ///
    /// # Errors
    /// Where it may succeed later, or never will.
    fn refund<'a>(&'a self, refund: &'a Returned) -> Doing<'a, (), Failure>;
}

/// What a provider does meanwhile.
pub(crate) type Doing<'a, T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send + 'a>>;

/// A payment that was begun.
pub(crate) struct Started {
    /// What the provider calls it.
    pub(crate) reference: String,
    /// Where the payer is to go.
    pub(crate) url: String,
}

/// What a provider says.
pub(crate) struct Message {
    /// The provider's id of the message.
    pub(crate) id: String,
    /// What it calls the payment.
    pub(crate) reference: String,
    /// Whether the money came.
    pub(crate) came: bool,
    /// How much, a decimal text.
    pub(crate) amount: String,
    /// ISO 4217.
    pub(crate) currency: String,
}

/// Money to be returned.
pub(crate) struct Returned {
    /// The refund's id: the same however often it is asked.
    pub(crate) id: String,
    /// What the provider calls the payment.
    pub(crate) reference: String,
    /// In minor units.
    pub(crate) amount: i64,
    /// ISO 4217.
    pub(crate) currency: String,
}

/// The job that tells the provider of a payment of its refund.
pub(crate) fn refund_job(refund: &Payment, payment: &Payment) -> NewJob {
    let now = clock::instant();
    NewJob {
        id: clock::new_id().to_string(),
        kind: REFUND.to_owned(),
        tenant: Some(payment.tenant.clone()),
        payload: json!({ "refund": refund.id }).to_string(),
        run_at: now.clone(),
        occurrence: None,
        lane: Lane::Short,
        created_at: now,
    }
}

/// Tells the provider of a refund.
///
/// # Errors
/// Where it may succeed later, or never will.
pub(crate) async fn refund(app: &Arc<App>, job: &Job) -> Result<(), Failure> {
    let gone = || Failure::Final("its refund is gone".to_owned());
    let payload: Value = serde_json::from_str(&job.payload).map_err(|_| gone())?;
    let id = payload.get("refund").and_then(Value::as_str).ok_or_else(gone)?;
    let tenant = job.tenant.as_deref().ok_or_else(gone)?;
    let db = app.database.db();
    let refund = payments::find(db, tenant, id).await?.ok_or_else(gone)?;
    let of = refund.of_payment.as_deref().ok_or_else(gone)?;
    let payment = payments::find(db, tenant, of).await?.ok_or_else(gone)?;
    let reference = payment.provider_reference.clone().ok_or_else(gone)?;
    let none = || Failure::Temporary("no provider of that name is set up".to_owned());
    let provider = app.provider.as_ref();
    let provider = provider.filter(|it| Some(it.name()) == payment.provider.as_deref());
    let Payment { id, amount, currency, .. } = refund;
    let returned = Returned { id, reference, amount, currency };
    provider.ok_or_else(none)?.refund(&returned).await
}
