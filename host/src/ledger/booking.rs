//! A booking: everything a matter of money writes, in one transaction.
//!
//! Whoever makes one has read rows and asked the engine; each row is written where it is still of
//! the version that was read. Where one is not, nothing is written and the matter begins anew.

use crate::cases::booked::Booked;
use crate::creating::Told;
use crate::error::Error;
use carreau_store::audit::{self, NewEntry};
use carreau_store::decisions::{self, Decision};
use carreau_store::dues::{self, Due};
use carreau_store::jobs::{self, Job, NewJob};
use carreau_store::licenses::{self, License};
use carreau_store::mails::{self, NewMail};
use carreau_store::payments::{self, Allocation, Payment};
use carreau_store::renewals::{self, Renewal};
use carreau_store::revenue::{self, Entry};
use carreau_store::suspensions::{self, Suspension};
use carreau_store::{StoreError, Tx};
use serde_json::Value;

/// What says that rows have changed since they were read; nobody is told, it is asked again.
const STALE: &str = "changed_meanwhile";

/// What is written.
#[derive(Clone, Default)]
pub(crate) struct Booking {
    /// Decisions it rests on.
    pub(crate) decisions: Vec<Decision>,
    /// Licences that are new.
    pub(crate) licenses: Vec<License>,
    /// Licences that change, with the state each was in.
    pub(crate) stepped: Vec<(String, License)>,
    /// Suspensions that are new.
    pub(crate) suspensions: Vec<Suspension>,
    /// Suspensions that change, with the state each was in.
    pub(crate) decided: Vec<(String, Suspension)>,
    /// Transfers and certificates, and whom they move.
    pub(crate) cases: Booked,
    /// What is owed from now on.
    pub(crate) charges: Vec<Due>,
    /// Dues that change.
    pub(crate) dues: Vec<Due>,
    /// Payments that are new.
    pub(crate) payments: Vec<Payment>,
    /// Payments that change, with the state each was in.
    pub(crate) repaid: Vec<(String, Payment)>,
    /// Which parts of payments settle which dues.
    pub(crate) allocations: Vec<Allocation>,
    /// Who receives what.
    pub(crate) entries: Vec<Entry>,
    /// Messages of providers that are heard.
    pub(crate) heard: Option<(String, String, String)>,
    /// How far the batch came that it is part of, and the batch's job.
    pub(crate) progress: Option<(Renewal, Job)>,
    /// What is done afterwards.
    pub(crate) jobs: Vec<NewJob>,
    /// Who is told.
    pub(crate) mails: Vec<NewMail>,
    /// What the audit log is told.
    pub(crate) told: Vec<Telling>,
}

/// What the audit log is told of a thing.
#[derive(Clone, Debug)]
pub(crate) struct Telling {
    /// `license.approved`.
    pub(crate) action: String,
    /// What kind of thing, and which.
    pub(crate) entity: (&'static str, String),
    /// State before and after.
    pub(crate) states: (Option<String>, Option<String>),
    /// The rest.
    pub(crate) payload: Value,
    /// Whose log; none: that of the tenant it was asked in.
    pub(crate) chain: Option<String>,
}

/// Whether an error only says that rows have changed meanwhile.
pub(crate) fn is_stale(error: &Error) -> bool {
    matches!(error, Error::Conflict { code: STALE, .. })
}

/// That something has changed since it was read, or while it was.
pub(crate) fn stale(what: &str) -> Error {
    Error::Conflict { code: STALE, found: what.to_owned() }
}

impl Booking {
    /// Adds what the audit log is told.
    pub(crate) fn tell(
        &mut self,
        action: impl Into<String>,
        entity: (&'static str, &str),
        states: (Option<&str>, Option<&str>),
        payload: Value,
    ) {
        self.told.push(Telling {
            action: action.into(),
            entity: (entity.0, entity.1.to_owned()),
            states: (states.0.map(str::to_owned), states.1.map(str::to_owned)),
            payload,
            chain: None,
        });
    }

    /// Has another tenant's log told the same as was told last.
    pub(crate) fn tell_also(&mut self, tenant: &str) {
        if let Some(last) = self.told.last().cloned() {
            self.told.push(Telling { chain: Some(tenant.to_owned()), ..last });
        }
    }

    /// Adds what another writes, in the same transaction. Of no row may both have a change.
    pub(crate) fn join(&mut self, mut other: Self) {
        self.decisions.append(&mut other.decisions);
        self.licenses.append(&mut other.licenses);
        self.stepped.append(&mut other.stepped);
        self.suspensions.append(&mut other.suspensions);
        self.decided.append(&mut other.decided);
        self.cases.join(std::mem::take(&mut other.cases));
        self.charges.append(&mut other.charges);
        self.dues.append(&mut other.dues);
        self.payments.append(&mut other.payments);
        self.repaid.append(&mut other.repaid);
        self.allocations.append(&mut other.allocations);
        self.entries.append(&mut other.entries);
        self.jobs.append(&mut other.jobs);
        self.mails.append(&mut other.mails);
        self.told.append(&mut other.told);
    }

    /// Writes everything, or says that something has changed meanwhile.
    ///
    /// # Errors
    /// Those of a write; `license_exists` where the player has one by now, `charged_already`,
    /// `callback_repeated`.
    pub(crate) async fn write(
        &self,
        tx: &mut Tx,
        told: &Told,
    ) -> Result<Result<(), Error>, StoreError> {
        if let Some((provider, event, at)) = &self.heard
            && !payments::heard(tx, (provider, event), at).await?
        {
            let found = event.chars().take(60).collect();
            return Ok(Err(Error::Conflict { code: "callback_repeated", found }));
        }
        if let Some((renewal, job)) = &self.progress
            && !renewals::proceed(tx, renewal, job).await?
        {
            return Err(StoreError::Conflict { what: "another host took the batch".to_owned() });
        }
        for decision in &self.decisions {
            decisions::insert(tx, decision).await?;
        }
        if let Err(error) = self.write_licenses(tx).await? {
            return Ok(Err(error));
        }
        if let Err(error) = self.write_money(tx).await? {
            return Ok(Err(error));
        }
        // After the dues and licences they name.
        if let Err(error) = self.cases.write(tx).await? {
            return Ok(Err(error));
        }
        for job in &self.jobs {
            jobs::put(tx, job).await?;
        }
        for mail in &self.mails {
            mails::put(tx, mail).await?;
        }
        let entries: Result<Vec<NewEntry>, Error> =
            self.told.iter().map(|telling| telling.entry(told)).collect();
        match entries {
            Ok(entries) => audit::append_many(tx, &entries).await.map(Ok),
            Err(error) => Ok(Err(error)),
        }
    }

    async fn write_licenses(&self, tx: &mut Tx) -> Result<Result<(), Error>, StoreError> {
        for license in &self.licenses {
            if !licenses::insert(tx, license).await? {
                let found = license.season.clone();
                return Ok(Err(Error::Conflict { code: "license_exists", found }));
            }
        }
        for (from, license) in &self.stepped {
            if !licenses::update(tx, from, license).await? {
                return Ok(Err(stale("license")));
            }
        }
        for suspension in &self.suspensions {
            suspensions::insert(tx, suspension).await?;
        }
        for (from, suspension) in &self.decided {
            if !suspensions::update(tx, from, suspension).await? {
                return Ok(Err(stale("suspension")));
            }
        }
        Ok(Ok(()))
    }

    async fn write_money(&self, tx: &mut Tx) -> Result<Result<(), Error>, StoreError> {
        for due in &self.charges {
            dues::insert(tx, due).await?;
        }
        for due in &self.dues {
            if !dues::update(tx, due).await? {
                return Ok(Err(stale("due")));
            }
        }
        for payment in &self.payments {
            payments::insert(tx, payment).await?;
        }
        for (from, payment) in &self.repaid {
            if !payments::update(tx, from, payment).await? {
                return Ok(Err(stale("payment")));
            }
        }
        for allocation in &self.allocations {
            payments::allocate(tx, allocation).await?;
        }
        revenue::insert(tx, &self.entries).await?;
        Ok(Ok(()))
    }
}

impl Telling {
    fn entry(&self, told: &Told) -> Result<NewEntry, Error> {
        let (before, after) = &self.states;
        let entity = (self.entity.0, self.entity.1.as_str());
        let states = (before.as_deref(), after.as_deref());
        let tenant = self.chain.clone().unwrap_or_else(|| told.tenant.clone());
        let told = Told { tenant, ..told.clone() };
        told.stated(&self.action, entity, states, self.payload.clone())
    }
}
