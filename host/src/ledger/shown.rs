//! Dues and payments as they are sent. Amounts are decimal texts of the currency beside them.

use super::amount::text;
use super::debtor::Named;
use carreau_store::dues::Due as StoredDue;
use carreau_store::payments::{Allocation as StoredAllocation, Payment as StoredPayment};
use carreau_store::revenue::Entry;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

/// What somebody owes.
#[derive(Serialize, ToSchema)]
#[schema(as = LedgerDue)]
pub(crate) struct Due {
    /// Its id.
    id: String,
    /// `license`, `affiliation`, `competition_entry`, `sanction`, `suspension`, `transfer` or
    /// `other`.
    category: String,
    /// The licence it is for.
    license: Option<String>,
    /// The suspension it was asked for with.
    suspension: Option<String>,
    /// Whom it is about.
    player: Option<String>,
    /// Who owes it.
    debtor: Named,
    /// The debtor's name; null where the player was erased, and where names are not looked up.
    debtor_name: Option<String>,
    /// Where it arose.
    club: Option<String>,
    /// A season of the pack.
    season: Option<String>,
    /// The calculation it comes from.
    decision: String,
    /// ISO 4217.
    currency: String,
    /// What was charged.
    amount: String,
    /// What of it was given up.
    credited: String,
    /// What of it is paid.
    paid: String,
    /// What is still to be paid.
    balance: String,
    /// `YYYY-MM-DD`.
    due_on: String,
    /// `open`, `settled`, `void`, `written_off`.
    state: String,
    /// Who receives what of the amount.
    #[schema(value_type = Vec<Object>)]
    shares: Value,
    /// Why it was given up.
    reason: Option<String>,
    /// RFC 3339, UTC.
    created_at: String,
    /// Counts the changes; the ETag.
    version: i64,
}

/// Money that came in or went out.
#[derive(Serialize, ToSchema)]
#[schema(as = LedgerPayment)]
pub(crate) struct Payment {
    /// Its id.
    id: String,
    /// `payment`, `refund`, `reversal`.
    kind: String,
    /// The payment it gives back.
    of: Option<String>,
    /// `in` or `out`.
    direction: String,
    /// `bank_transfer`, `card`, `cash`, `cheque`, `direct_debit`, `online`, `none`.
    method: String,
    /// `initiated`, `settled`, `refunded`, `reversed`, `failed`.
    state: String,
    /// ISO 4217.
    currency: String,
    /// How much.
    amount: String,
    /// What of it was given back.
    refunded: String,
    /// What of it is allocated to no due: the debtor's credit.
    credit: String,
    /// Who paid, or was paid.
    debtor: Named,
    /// The debtor's name; null where the player was erased, and where names are not looked up.
    debtor_name: Option<String>,
    /// The debtor's club.
    club: Option<String>,
    /// `YYYY-MM-DD`.
    booked_on: String,
    /// What the payer or the bank wrote on it.
    reference: Option<String>,
    /// Why it was given back.
    reason: Option<String>,
    /// The online provider.
    provider: Option<String>,
    /// RFC 3339, UTC.
    created_at: String,
    /// Counts the changes; the ETag.
    version: i64,
}

/// The part of a payment that settles a due, or gives such a part back.
#[derive(Serialize, ToSchema)]
#[schema(as = PaymentAllocation)]
pub(crate) struct Allocation {
    /// Its id.
    id: String,
    /// The payment.
    payment: String,
    /// The due.
    due: String,
    /// The allocation it gives back.
    gives_back: Option<String>,
    /// Negative where it gives back.
    amount: String,
}

/// What a recipient receives of a payment.
#[derive(Serialize, ToSchema)]
#[schema(as = BookedEntry)]
pub(crate) struct RevenueEntry {
    /// Its id.
    id: String,
    /// The recipient: an org node or an account of the pack.
    org_node: String,
    /// ISO 4217.
    currency: String,
    /// Negative where it is given back, or where the node bears a waiver.
    amount: String,
    /// The payment.
    payment: String,
    /// What was paid.
    due: String,
    /// Fee category.
    category: String,
    /// A season of the pack.
    season: Option<String>,
    /// The calculation it comes from.
    decision: String,
    /// The licence, where it was one.
    license: Option<String>,
    /// Where it was paid.
    club: Option<String>,
    /// `YYYY-MM-DD`.
    booked_on: String,
    /// What it is paid out in.
    settlement: Option<String>,
}

/// A payment with its parts and who receives them.
#[derive(Serialize, ToSchema)]
pub(crate) struct PaymentParts {
    /// The payment.
    #[serde(flatten)]
    pub(crate) payment: Payment,
    /// Which dues it settles.
    pub(crate) allocations: Vec<Allocation>,
    /// Who receives what of it.
    pub(crate) entries: Vec<RevenueEntry>,
    /// What gave it back.
    pub(crate) given_back: Vec<Payment>,
}

impl Due {
    /// A due as it is stored.
    pub(crate) fn of(due: &StoredDue) -> Self {
        let amount = |minor| text(minor, &due.currency);
        Self {
            id: due.id.clone(),
            category: due.category.clone(),
            license: due.license.clone(),
            suspension: due.suspension.clone(),
            player: due.player.clone(),
            debtor: Named::of(&due.debtor),
            debtor_name: None,
            club: due.standing.club.clone(),
            season: due.season.clone(),
            decision: due.decision.clone(),
            currency: due.currency.clone(),
            amount: amount(due.amount),
            credited: amount(due.credited),
            paid: amount(due.paid),
            balance: amount(due.balance()),
            due_on: due.due_on.clone(),
            state: due.state.clone(),
            // It was written as JSON.
            shares: serde_json::from_str(&due.shares).unwrap_or_default(),
            reason: due.reason.clone(),
            created_at: due.created_at.clone(),
            version: due.version,
        }
    }

    /// The same with the debtor's name.
    pub(crate) fn named(self, name: Option<String>) -> Self {
        Self { debtor_name: name, ..self }
    }
}

impl Payment {
    /// A payment as it is stored.
    pub(crate) fn of(payment: &StoredPayment) -> Self {
        let amount = |minor| text(minor, &payment.currency);
        Self {
            id: payment.id.clone(),
            kind: payment.kind.clone(),
            of: payment.of_payment.clone(),
            direction: payment.direction.clone(),
            method: payment.method.clone(),
            state: payment.state.clone(),
            currency: payment.currency.clone(),
            amount: amount(payment.amount),
            refunded: amount(payment.refunded),
            credit: amount(payment.credit),
            debtor: Named::of(&payment.debtor),
            debtor_name: None,
            club: payment.standing.club.clone(),
            booked_on: payment.booked_on.clone(),
            reference: payment.reference.clone(),
            reason: payment.reason.clone(),
            provider: payment.provider.clone(),
            created_at: payment.created_at.clone(),
            version: payment.version,
        }
    }

    /// The same with the debtor's name.
    pub(crate) fn named(self, name: Option<String>) -> Self {
        Self { debtor_name: name, ..self }
    }
}

impl Allocation {
    /// An allocation of a payment in a currency.
    pub(crate) fn of(allocation: &StoredAllocation, currency: &str) -> Self {
        Self {
            id: allocation.id.clone(),
            payment: allocation.payment.clone(),
            due: allocation.due.clone(),
            gives_back: allocation.gives_back.clone(),
            amount: text(allocation.amount, currency),
        }
    }
}

impl RevenueEntry {
    /// An entry as it is stored.
    pub(crate) fn of(entry: &Entry) -> Self {
        Self {
            id: entry.id.clone(),
            org_node: entry.node.clone(),
            currency: entry.currency.clone(),
            amount: text(entry.amount, &entry.currency),
            payment: entry.payment.clone(),
            due: entry.due.clone(),
            category: entry.category.clone(),
            season: entry.season.clone(),
            decision: entry.decision.clone(),
            license: entry.license.clone(),
            club: entry.standing.club.clone(),
            booked_on: entry.booked_on.clone(),
            settlement: entry.settlement.clone(),
        }
    }
}

/// A value of ours as JSON.
pub(crate) fn value<T: Serialize>(shown: &T) -> Value {
    // It is made of JSON, so that it can be written as JSON.
    serde_json::to_value(shown).unwrap_or_default()
}
