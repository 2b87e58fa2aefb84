//! Transfers as they are sent.

use super::turn::{May, Seat};
use crate::app::App;
use crate::auth::Caller;
use crate::cases::shown::{self as cases, Document, Step};
use crate::error::Error;
use crate::ledger::amount::text;
use crate::ledger::booking::Booking;
use crate::ledger::shown::Due;
use carreau_store::cases::{Case, Document as StoredDocument, NewStep};
use carreau_store::dues::{self, Due as StoredDue};
use carreau_store::org_nodes;
use carreau_store::players::{self, Player};
use carreau_store::transfers::Transfer as Stored;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A transfer between clubs.
#[derive(Serialize, ToSchema)]
#[schema(as = TransferRecord)]
pub(crate) struct Transfer {
    /// Its id.
    pub(crate) id: String,
    /// Whose.
    player: CasePlayer,
    /// A season of the pack.
    season: String,
    /// `internal` or `external`.
    kind: String,
    /// The club left.
    from_club: NamedClub,
    /// The club joined.
    to_club: NamedClub,
    /// The exception the request names.
    reason: Option<String>,
    /// The same, where it let the request in outside the window.
    exception: Option<String>,
    /// `pending_old_club`, `pending_new_club`, `pending_federation`, `approved`, `rejected`,
    /// `cancelled`.
    pub(crate) status: String,
    /// Who approves, in this order.
    approvals: Vec<String>,
    /// Days each has for it.
    approval_days: Option<i64>,
    /// `YYYY-MM-DD`: until when whose turn it is is to decide.
    decide_by: Option<String>,
    /// `remind`, `escalate` or `approve`: what follows where nobody has.
    on_silence: String,
    /// `YYYY-MM-DD`: from when it holds; null: from its approval on.
    effective_from: Option<String>,
    /// When the last approval was given.
    approved_on: Option<String>,
    /// When the player moved.
    moved_on: Option<String>,
    /// The check at the request.
    decision: String,
    /// What it costs; null: nothing.
    fee: Option<TransferFee>,
    /// Who asked for it: `user:<id>`, `key:<id>`.
    requested_by: String,
    /// What they are called; null in lists.
    requested_by_name: Option<String>,
    /// RFC 3339, UTC.
    requested_at: String,
    /// RFC 3339, UTC.
    updated_at: String,
    /// Counts the changes; the ETag.
    pub(crate) version: i64,
    /// What whoever asks may do about it now.
    may: TransferMay,
}

/// A transfer with what was done, and its papers.
#[derive(Serialize, ToSchema)]
pub(crate) struct TransferWhole {
    /// The transfer.
    #[serde(flatten)]
    pub(crate) transfer: Transfer,
    /// What was done, the earliest first.
    steps: Vec<Step>,
    /// The papers that accompany it.
    documents: Vec<Document>,
}

/// A player, as short as a line needs; of an erased one only the id is known.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct CasePlayer {
    /// The player's id.
    pub(crate) id: Option<String>,
    /// What the federation knows the player by.
    pub(crate) number: Option<String>,
    /// Given name.
    pub(crate) given_name: Option<String>,
    /// Family name.
    pub(crate) family_name: Option<String>,
    /// `YYYY-MM-DD`.
    pub(crate) birth_date: Option<String>,
}

/// A club with its name.
#[derive(Serialize, ToSchema)]
pub(crate) struct NamedClub {
    /// Its code.
    pub(crate) code: String,
    /// Its name.
    pub(crate) name: String,
}

/// What a transfer costs.
#[derive(Serialize, ToSchema)]
struct TransferFee {
    /// `request` or `approval`.
    charged_at: String,
    /// `player` or `new_club`.
    payer: String,
    /// Whether one charged with the request is given back where that is rejected or cancelled.
    refundable: bool,
    /// How much.
    total: String,
    /// ISO 4217.
    currency: String,
    /// What is owed, once it is charged.
    due: Option<Due>,
}

/// What somebody may do about a transfer.
#[derive(Serialize, ToSchema)]
struct TransferMay {
    approve: bool,
    reject: bool,
    cancel: bool,
    revoke: bool,
    comment: bool,
    attach: bool,
    on_behalf: bool,
}

/// Transfers with their players, clubs and what is owed for them.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn list(
    app: &App,
    caller: &Caller,
    tenant: &str,
    found: &[Stored],
) -> Result<Vec<Transfer>, Error> {
    let db = app.database.db();
    let ids: Vec<&str> = found.iter().map(|it| it.player.as_str()).collect();
    let players = players::find_ids(&mut db.into(), tenant, &ids).await?;
    let clubs: Vec<&str> =
        found.iter().flat_map(|it| [it.from_club.as_str(), it.to_club.as_str()]).collect();
    let clubs = org_nodes::names(db, tenant, &clubs).await?;
    let dues: Vec<&str> = found.iter().filter_map(|it| it.due.as_deref()).collect();
    let dues = dues::find_ids(db, tenant, &dues).await?;
    let seat = Seat::of(app, caller, tenant).await?;
    let mut shown = Vec::with_capacity(found.len());
    for transfer in found {
        let may = seat.may(app, transfer).await?;
        let due = transfer.due.as_ref().and_then(|id| dues.get(id));
        let of = (players.get(&transfer.player), &clubs, due);
        shown.push(Transfer::of(transfer, of, may));
    }
    Ok(shown)
}

/// A transfer with all there is to it.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn whole(
    app: &App,
    caller: &Caller,
    transfer: &Stored,
) -> Result<TransferWhole, Error> {
    let found = std::slice::from_ref(transfer);
    let shown = list(app, caller, &transfer.tenant, found).await?.pop().ok_or(Error::Internal)?;
    let case = Case::Transfer(transfer.id.clone());
    let (steps, documents) = cases::of(app, &case, |_| None).await?;
    let requested_by_name = steps.first().and_then(Step::name);
    Ok(TransferWhole { transfer: Transfer { requested_by_name, ..shown }, steps, documents })
}

/// A transfer as it is once what is booked is written; papers that are put to it are `papers`.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn made(
    app: &App,
    caller: &Caller,
    (transfer, booking): (&Stored, &Booking),
    papers: &[StoredDocument],
) -> Result<TransferWhole, Error> {
    let mut whole = whole(app, caller, transfer).await?;
    let steps: Vec<NewStep> = booking.cases.steps.clone();
    whole.steps.extend(cases::pending(app, &steps, None).await?);
    whole.transfer.requested_by_name = whole.steps.first().and_then(Step::name);
    whole.documents.extend(papers.iter().cloned().map(Document::of));
    let due = booking.charges.iter().find(|due| Some(&due.id) == transfer.due.as_ref());
    let due =
        due.or_else(|| booking.dues.iter().find(|due| Some(&due.id) == transfer.due.as_ref()));
    if let (Some(fee), Some(due)) = (&mut whole.transfer.fee, due) {
        fee.due = Some(Due::of(due));
    }
    Ok(whole)
}

impl CasePlayer {
    /// A player as lists have them.
    pub(crate) fn of(id: &str, player: Option<&Player>) -> Self {
        let facts = player.and_then(|player| player.facts.as_ref());
        Self {
            id: Some(id.to_owned()),
            number: player.filter(|_| facts.is_some()).map(|player| player.number.clone()),
            given_name: facts.map(|facts| facts.given_name.clone()),
            family_name: facts.map(|facts| facts.family_name.clone()),
            birth_date: facts.map(|facts| facts.birth_date.clone()),
        }
    }
}

impl NamedClub {
    /// A club by its code.
    pub(crate) fn of(code: &str, names: &BTreeMap<String, String>) -> Self {
        let name = names.get(code).cloned().unwrap_or_else(|| code.to_owned());
        Self { code: code.to_owned(), name }
    }
}

impl Transfer {
    fn of(
        it: &Stored,
        (player, clubs, due): (Option<&Player>, &BTreeMap<String, String>, Option<&StoredDue>),
        may: May,
    ) -> Self {
        let fee = it.fee_total.zip(it.fee_currency.clone()).map(|(total, currency)| TransferFee {
            charged_at: it.fee_charged_at.clone().unwrap_or_default(),
            payer: it.fee_payer.clone().unwrap_or_default(),
            refundable: it.fee_refundable,
            total: text(total, &currency),
            due: due.map(Due::of),
            currency,
        });
        Self {
            id: it.id.clone(),
            player: CasePlayer::of(&it.player, player),
            season: it.season.clone(),
            kind: it.kind.clone(),
            from_club: NamedClub::of(&it.from_club, clubs),
            to_club: NamedClub::of(&it.to_club, clubs),
            reason: it.reason.clone(),
            exception: it.exception.clone(),
            status: it.status.clone(),
            approvals: it.approvals.split_ascii_whitespace().map(str::to_owned).collect(),
            approval_days: it.approval_days,
            decide_by: it.decide_by.clone(),
            on_silence: it.on_silence.clone(),
            effective_from: it.effective_from.clone(),
            approved_on: it.approved_on.clone(),
            moved_on: it.moved_on.clone(),
            decision: it.decision.clone(),
            fee,
            requested_by: it.requested_by.clone(),
            requested_by_name: None,
            requested_at: it.requested_at.clone(),
            updated_at: it.updated_at.clone(),
            version: it.version,
            may: TransferMay {
                approve: may.decide,
                reject: may.decide,
                cancel: may.cancel,
                revoke: may.revoke,
                comment: may.write || may.decide,
                attach: may.write,
                on_behalf: may.on_behalf,
            },
        }
    }
}
