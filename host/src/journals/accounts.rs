//! The accounts a journal is written in, as the engine says.

use crate::app::App;
use crate::error::Error;
use crate::journals::Format;
use crate::ledger::amount::{list, said};
use crate::names::Of;
use crate::tenants::Live;
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Recipients whose accounts are asked for at once.
const AT_ONCE: usize = 1_000;

/// Which account is whose.
#[derive(Default)]
pub(crate) struct Accounts {
    /// Money in the bank.
    pub(crate) bank: String,
    /// What debtors paid beyond what they owed.
    pub(crate) credit: String,
    /// Account and name of each recipient.
    pub(crate) recipients: BTreeMap<String, (String, String)>,
    /// What each account is called.
    pub(crate) named: BTreeMap<String, String>,
}

impl Accounts {
    /// The accounts of some recipients, on a day.
    ///
    /// # Errors
    /// `no_accounts`; `account_unfit` where one cannot stand in the format.
    pub(crate) async fn read(
        app: &App,
        live: &Arc<Live>,
        (format, on): (Format, &str),
        recipients: &[String],
    ) -> Result<Self, Error> {
        let names = live.names(format.language());
        let name = |code: &str| names.as_ref()?.get(Of::Recipient, code, None);
        let mut accounts = Self::default();
        let none: &[String] = &[];
        // Where nobody received anything the engine is asked all the same.
        for chunk in recipients.chunks(AT_ONCE).chain(recipients.is_empty().then_some(none)) {
            let asked = json!({ "recipients": chunk });
            let answer = app.ask(live, ("ledger.accounts", on), &asked).await?;
            said(&answer, "bank")?.clone_into(&mut accounts.bank);
            said(&answer, "credit")?.clone_into(&mut accounts.credit);
            for row in list(&answer, "revenue")? {
                let (code, account) = (said(row, "recipient")?, said(row, "account")?.to_owned());
                let name = name(code).unwrap_or(code).to_owned();
                accounts.recipients.insert(code.to_owned(), (account, name));
            }
        }
        if let Some(account) = accounts.all().find(|account| !format.takes_account(account)) {
            return Err(Error::Conflict { code: "account_unfit", found: account.to_owned() });
        }
        Ok(accounts.with_names(format.words()))
    }

    /// Every account, the bank's first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &str> {
        let recipients = self.recipients.values().map(|(account, _)| account.as_str());
        [self.bank.as_str(), &self.credit].into_iter().chain(recipients)
    }

    /// The same with names: the bank's and that of credits as they are called, each other by its
    /// recipient, or by a word where several share it.
    pub(super) fn with_names(mut self, [bank, credit, several]: [&str; 3]) -> Self {
        for (account, name) in self.recipients.values() {
            let is_shared = self.named.contains_key(account);
            let name = if is_shared { several } else { name };
            self.named.insert(account.clone(), name.to_owned());
        }
        self.named.insert(self.bank.clone(), bank.to_owned());
        self.named.insert(self.credit.clone(), credit.to_owned());
        self
    }

    /// A recipient's account.
    pub(crate) fn of(&self, recipient: &str) -> Option<&str> {
        self.recipients.get(recipient).map(|(account, _)| account.as_str())
    }

    /// What a recipient is called.
    pub(crate) fn name<'a>(&'a self, recipient: &'a str) -> &'a str {
        self.recipients.get(recipient).map_or(recipient, |(_, name)| name)
    }
}
