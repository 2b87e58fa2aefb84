//! What the host asks the engine: an operation on a day, and its answer as JSON.
//!
//! What the engine refuses is an error in the words of the tenant. A decision is asked in its
//! canonical form and given back with its answer, to be written with the thing it is made for.

use crate::app::App;
use crate::calculation::{Parts, traced};
use crate::clock;
use crate::decisions::{self, Kept, Record};
use crate::error::{Error, Refused};
use crate::residents::Work;
use crate::tenants::Live;
use carreau_store::decisions::{Decision, Subject};
use serde_json::{Value, json};
use std::sync::Arc;

/// What the engine decided, and the decision to be written.
pub(crate) struct Decided {
    /// The decision.
    pub(crate) decision: Decision,
    /// The answer.
    pub(crate) answer: Value,
}

impl App {
    /// What the engine answers to an operation on a pack, today where the tenant lives; packs may
    /// be read for it.
    ///
    /// # Errors
    /// What it refuses.
    pub(crate) async fn asked(
        &self,
        live: &Arc<Live>,
        op: &str,
        input: &Value,
    ) -> Result<Value, Error> {
        let on = clock::today(&live.zone).to_string();
        self.put_to_engine(live, (op, &on), input, Work::Long).await
    }

    /// What the engine answers to an operation on a day.
    ///
    /// # Errors
    /// What it refuses.
    pub(crate) async fn ask(
        &self,
        live: &Arc<Live>,
        (op, on): (&str, &str),
        input: &Value,
    ) -> Result<Value, Error> {
        self.put_to_engine(live, (op, on), input, Work::Brief).await
    }

    async fn put_to_engine(
        &self,
        live: &Arc<Live>,
        (op, on): (&str, &str),
        input: &Value,
        work: Work,
    ) -> Result<Value, Error> {
        let request = json!({ "op": op, "on": on, "input": input }).to_string();
        let reply = self.residents.answer(&live.pinned, request.into_bytes(), work).await?;
        read(live, &reply)
    }

    /// What the engine replies to a request, whole, with its explanation.
    ///
    /// # Errors
    /// What it refuses.
    pub(crate) async fn replied(&self, live: &Arc<Live>, request: &Value) -> Result<Value, Error> {
        let text = request.to_string().into_bytes();
        let reply = self.residents.answer(&live.pinned, text, Work::Brief).await?;
        read(live, &reply)?;
        serde_json::from_slice(&reply).map_err(|_| Error::Internal)
    }

    /// What the engine decides, to be charged: the decision is to be written with what it is for.
    ///
    /// # Errors
    /// What it refuses; nothing is to be written then.
    pub(crate) async fn decide(
        &self,
        live: &Arc<Live>,
        request: &Value,
        subject: Option<Subject>,
        kept: Kept,
    ) -> Result<Decided, Error> {
        let traced = traced(&self.residents, &live.pinned, request, Work::Brief).await?;
        let answer = read(live, &traced.reply)?;
        let record = Record { live, request, traced: &traced, subject };
        let decision = decisions::made(&record, kept)?.ok_or_else(|| {
            tracing::error!("the engine answered what is no question");
            Error::Internal
        })?;
        Ok(Decided { decision, answer })
    }
}

/// The answer in a reply.
fn read(live: &Arc<Live>, reply: &[u8]) -> Result<Value, Error> {
    let unread = || {
        tracing::error!("the engine's reply does not read");
        Error::Internal
    };
    let parts: Parts<'_> = serde_json::from_slice(reply).map_err(|_| unread())?;
    let value = |text: &str| serde_json::from_str::<Value>(text).map_err(|_| unread());
    match (parts.ok, parts.refused) {
        (Some(ok), None) => value(ok.get()),
        (None, Some(refused)) => {
            let (refusal, live) = (value(refused.get())?, Some(Arc::clone(live)));
            Err(Error::Refused(Arc::new(Refused { refusal, live })))
        }
        _ => Err(unread()),
    }
}
