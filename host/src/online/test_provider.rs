//! A provider for tests and demonstrations: no money moves, all else is as with a real one.
//!
//! Its checkout is a page of this server, on which the payer says whether the payment succeeds; it
//! then signs a message, as Standard Webhooks has it, and sends it the way any provider does.

use super::{Doing, Message, Provider, Returned, Started};
use crate::clock;
use crate::error::Error;
use crate::fields;
use crate::ledger::amount::text;
use crate::work::Failure;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use carreau_store::payments::Payment;
use serde::Deserialize;
use serde_json::json;
use standardwebhooks::Webhook;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Its name.
pub(crate) const NAME: &str = "test";

/// The provider.
pub(crate) struct TestProvider {
    webhook: Webhook,
    /// What was returned, by refund, so that one asked for twice is made once.
    returned: Mutex<BTreeMap<String, i64>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    #[serde(rename = "type")]
    kind: String,
    data: Data,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Data {
    reference: String,
    amount: String,
    currency: String,
}

impl TestProvider {
    /// The provider with a secret: base64, `whsec_` may stand before it.
    ///
    /// # Errors
    /// Where the secret is no base64.
    pub(crate) fn new(secret: &str) -> anyhow::Result<Self> {
        Ok(Self { webhook: Webhook::new(secret)?, returned: Mutex::default() })
    }

    /// The provider with a secret nobody else knows.
    ///
    /// # Errors
    /// Where the system gives no random numbers.
    pub(crate) fn with_any_secret() -> anyhow::Result<Self> {
        let mut secret = vec![0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Self { webhook: Webhook::from_bytes(secret)?, returned: Mutex::default() })
    }

    /// The signed message that a payment succeeded or failed.
    ///
    /// # Errors
    /// `internal`.
    pub(crate) fn message(
        &self,
        payment: &Payment,
        succeeds: bool,
    ) -> Result<(HeaderMap, Vec<u8>), Error> {
        let kind = if succeeds { "payment.succeeded" } else { "payment.failed" };
        let data = json!({
            "reference": payment.provider_reference,
            "amount": text(payment.amount, &payment.currency),
            "currency": payment.currency,
        });
        let body = json!({ "type": kind, "data": data }).to_string().into_bytes();
        let (id, at) = (clock::new_id().to_string(), clock::real_epoch_seconds());
        let signed = self.webhook.sign(&id, at, &body).map_err(|_| Error::Internal)?;
        let mut headers = HeaderMap::new();
        let said = [
            ("webhook-id", id),
            ("webhook-timestamp", at.to_string()),
            ("webhook-signature", signed),
        ];
        for (name, value) in said {
            let value = HeaderValue::try_from(value).map_err(|_| Error::Internal)?;
            headers.insert(HeaderName::from_static(name), value);
        }
        Ok((headers, body))
    }
}

impl Provider for TestProvider {
    fn name(&self) -> &'static str {
        NAME
    }

    fn start<'a>(&'a self, payment: &'a Payment, base: &'a str) -> Doing<'a, Started, Error> {
        Box::pin(async move {
            let base = base.trim_end_matches('/');
            let url = format!("{base}/test-checkout/{}", payment.id);
            Ok(Started { reference: payment.id.clone(), url })
        })
    }

    fn read(&self, headers: &HeaderMap, body: &[u8]) -> Result<Message, Error> {
        let verified = self.webhook.verify(body, headers);
        verified.map_err(|_| Error::Denied { code: "signature_invalid" })?;
        let unread = || fields::misread("message", "", "$");
        let Body { kind, data } = serde_json::from_slice(body).map_err(|_| unread())?;
        let came = match kind.as_str() {
            "payment.succeeded" => true,
            "payment.failed" => false,
            _ => return Err(fields::misread("message", &kind, "$.type").into()),
        };
        let id = headers.get("webhook-id").and_then(|id| id.to_str().ok());
        let id = id.filter(|id| id.len() <= 200).ok_or_else(unread)?.to_owned();
        let Data { reference, amount, currency } = data;
        Ok(Message { id, reference, came, amount, currency })
    }

    fn refund<'a>(&'a self, refund: &'a Returned) -> Doing<'a, (), Failure> {
        Box::pin(async move {
            let mut returned = self.returned.lock().unwrap_or_else(PoisonError::into_inner);
            let first = returned.insert(refund.id.clone(), refund.amount).is_none();
            let Returned { id, reference, amount, currency } = refund;
            tracing::info!(refund = id, reference, amount, currency, first, "money is returned");
            Ok(())
        })
    }
}
