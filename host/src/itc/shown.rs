//! Certificates as they are sent, as far as each side sees them.

use super::sides::{self, May, Seat, Side};
use crate::app::App;
use crate::auth::Caller;
use crate::cases::shown::{self as cases, Document, Step};
use crate::error::Error;
use crate::ledger::amount::text;
use crate::ledger::booking::Booking;
use crate::tenants::Live;
use crate::transfers::shown::{CasePlayer, NamedClub};
use carreau_store::cases::{Case, Step as StoredStep};
use carreau_store::certificates::Certificate as Stored;
use carreau_store::org_nodes;
use carreau_store::players::{self, Player};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use utoipa::ToSchema;

/// An international transfer certificate.
#[derive(Serialize, ToSchema)]
#[schema(as = ItcRecord)]
pub(crate) struct Itc {
    /// `ITC-2026-000001`.
    pub(crate) number: String,
    /// `pending_federation_approval`, `pending_release`, `pending_fipjp`, `released`, `completed`,
    /// `rejected`, `cancelled`, `expired`.
    status: String,
    /// Which side the tenant is that asks: `receiving`, `releasing`, `authority`.
    side: &'static str,
    /// The federation the player joins.
    receiving: ItcFederation,
    /// The federation the player leaves.
    releasing: ItcFederation,
    /// Whose; the id and the number are those of the tenant that asks.
    player: CasePlayer,
    /// The club joined.
    club: NamedClub,
    /// A season of the receiving federation.
    season: String,
    /// Whether the two are of different confederations.
    is_intercontinental: bool,
    /// The confederations of both.
    confederations: ItcConfederations,
    /// The receiving federation's confederation.
    confederation_code: String,
    /// Who decides besides the two: `CEP`, `FIPJP`.
    authority: Option<String>,
    /// `not_required`, `pending`, `approved`, `rejected`.
    federation_approval_status: String,
    /// The reference of the authority's approval.
    fipjp_reference: Option<String>,
    /// Why it was refused.
    refusal: Option<String>,
    /// Days from completion until the player competes.
    delay_days: i64,
    /// Days for which it can be completed once released.
    validity_days: Option<i64>,
    /// The last of them, `YYYY-MM-DD`.
    valid_until: Option<String>,
    /// `YYYY-MM-DD`.
    completed_on: Option<String>,
    /// From when the player competes.
    competition_eligible_from: Option<String>,
    /// The releasing federation's own handling fee; null: nothing.
    pub(crate) fee: Option<ItcFee>,
    /// What they who asked for it are called; null in lists.
    requested_by_name: Option<String>,
    /// RFC 3339, UTC.
    requested_at: String,
    /// RFC 3339, UTC.
    updated_at: String,
    /// Counts the changes; the ETag.
    pub(crate) version: i64,
    /// What comes next: `federation_approve`, `release`, `fipjp_approve`, `complete`; `pay` where a
    /// fee stands in the way of completion; null at an end.
    next: Option<&'static str>,
    /// Whether that is for whoever asks to do.
    pub(crate) is_turn: bool,
    /// What whoever asks may do about it now.
    may: ItcMay,
    /// Whether the receiving federation writes down what another has answered, with its letter.
    records_answer: bool,
    /// Whether the releasing federation's own record of the player is known; where it is not, its
    /// release says which one it is.
    releasing_player_known: bool,
}

/// A certificate with what was done, and its papers.
#[derive(Serialize, ToSchema)]
pub(crate) struct ItcWhole {
    /// The certificate.
    #[serde(flatten)]
    pub(crate) itc: Itc,
    /// What was done, the earliest first.
    steps: Vec<Step>,
    /// The papers that accompany it.
    documents: Vec<Document>,
}

/// A federation, and its tenant where it is here.
#[derive(Serialize, ToSchema)]
struct ItcFederation {
    /// ISO 3166-1 alpha-2, or a part of it.
    federation: String,
    /// The tenant's code.
    tenant: Option<String>,
}

/// The confederations of both.
#[derive(Serialize, ToSchema)]
struct ItcConfederations {
    receiving: String,
    releasing: String,
}

/// An internal handling fee of the releasing federation; the certificate itself is free.
#[derive(Clone, Serialize, ToSchema)]
pub(crate) struct ItcFee {
    /// How much.
    amount: String,
    /// ISO 4217.
    currency: String,
    /// `player`, `receiving_club`, `receiving_federation`.
    payer: String,
    /// Whether it is to be paid before completion.
    blocks_completion: bool,
    /// `YYYY-MM-DD`.
    paid_on: Option<String>,
    /// What it is: `handling`.
    kind: &'static str,
}

/// What somebody may do about a certificate.
#[derive(Serialize, ToSchema)]
struct ItcMay {
    federation_approve: bool,
    release: bool,
    fipjp_approve: bool,
    complete: bool,
    cancel: bool,
    pay: bool,
    comment: bool,
    attach: bool,
}

/// A certificate, as a tenant sees it.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn one(
    app: &App,
    caller: &Caller,
    live: &Live,
    it: &Stored,
) -> Result<Itc, Error> {
    let shown = list(app, caller, live, std::slice::from_ref(it)).await?;
    shown.into_iter().next().ok_or(Error::Internal)
}

/// Certificates, as a tenant sees them.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn list(
    app: &App,
    caller: &Caller,
    live: &Live,
    found: &[Stored],
) -> Result<Vec<Itc>, Error> {
    let seat = Seat::of(app, caller, live).await?;
    let known = Known::of(app, live, found).await?;
    let mut shown = Vec::with_capacity(found.len());
    for it in found {
        let may = seat.may(app, live, it).await?;
        shown.push(known.shown(app, live, it, may));
    }
    Ok(shown)
}

/// Players and clubs of certificates, read once for all of them.
struct Known {
    /// The receiving federations' records, by id: the names are theirs.
    players: BTreeMap<String, Player>,
    /// The records of the tenant that looks, by id.
    own: BTreeMap<String, Player>,
    /// The clubs' names by receiving tenant.
    clubs: BTreeMap<String, BTreeMap<String, String>>,
}

impl Known {
    async fn of(app: &App, live: &Live, found: &[Stored]) -> Result<Self, Error> {
        let db = app.database.db();
        let (mut players, mut clubs) = (BTreeMap::new(), BTreeMap::new());
        let tenants: BTreeSet<&str> = found.iter().map(|it| it.tenant.as_str()).collect();
        for tenant in tenants {
            let of = || found.iter().filter(|it| it.tenant == tenant);
            let ids: Vec<&str> = of().map(|it| it.player.as_str()).collect();
            players.extend(players::find_ids(&mut db.into(), tenant, &ids).await?);
            let codes: Vec<&str> = of().map(|it| it.club.as_str()).collect();
            clubs.insert(tenant.to_owned(), org_nodes::names(db, tenant, &codes).await?);
        }
        let ids: Vec<&str> = found.iter().filter_map(|it| sides::own_player(live, it)).collect();
        let own = players::find_ids(&mut db.into(), &live.pinned.tenant, &ids).await?;
        Ok(Self { players, own, clubs })
    }

    fn shown(&self, app: &App, live: &Live, it: &Stored, may: May) -> Itc {
        let side = sides::side(live, it);
        let mut player = CasePlayer::of(&it.player, self.players.get(&it.player));
        if side != Side::Receiving {
            // Each side's number is its own.
            let own = sides::own_player(live, it).and_then(|id| self.own.get(id));
            let number = own.map(|own| own.number.clone()).or(it.releasing_number.clone());
            player = match own {
                // Who was erased here is nobody here, whatever others know.
                Some(own) if own.facts.is_none() => CasePlayer::of(&own.id, None),
                _ => CasePlayer { id: own.map(|own| own.id.clone()), number, ..player },
            };
        }
        let turn = sides::turn(app, it);
        let own = turn.filter(|(whose, event)| *whose == side && may.does(event));
        let own = own.map(|(_, event)| event);
        let club = self.clubs.get(&it.tenant).and_then(|names| names.get(&it.club));
        Itc {
            side: side.name(),
            club: NamedClub { code: it.club.clone(), name: club.unwrap_or(&it.club).clone() },
            player,
            may: ItcMay {
                federation_approve: own == Some("federation_approve"),
                release: own == Some("release"),
                fipjp_approve: own == Some("fipjp_approve"),
                complete: own == Some("complete"),
                cancel: sides::next_event(&it.status).is_some() && may.cancel,
                pay: may.pay && is_payable(it),
                comment: may.write || may.decide,
                attach: may.write || may.decide,
            },
            next: turn.map(|(_, event)| event),
            is_turn: own.is_some(),
            records_answer: side == Side::Receiving && sides::records_answer(app, it),
            ..Itc::of(it)
        }
    }
}

/// Whether a fee of a certificate may still be paid.
pub(crate) fn is_payable(it: &Stored) -> bool {
    let ended = ["rejected", "cancelled", "expired"].contains(&it.status.as_str());
    it.fee_amount.is_some() && it.fee_paid_on.is_none() && !ended
}

/// A certificate with all there is to it.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn whole(
    app: &App,
    caller: &Caller,
    live: &Live,
    it: &Stored,
) -> Result<ItcWhole, Error> {
    let itc = one(app, caller, live, it).await?;
    let case = Case::Certificate(it.id.clone());
    let (steps, documents) = cases::of(app, &case, |step| Some(whose(it, step))).await?;
    let requested_by_name = steps.first().and_then(Step::name);
    Ok(ItcWhole { itc: Itc { requested_by_name, ..itc }, steps, documents })
}

/// The federation, or the authority, whose a step is.
fn whose(it: &Stored, step: &StoredStep) -> String {
    of_tenant(it, &step.tenant)
}

fn of_tenant(it: &Stored, tenant: &str) -> String {
    if it.tenant == tenant {
        it.receiving.clone()
    } else if it.releasing_tenant.as_deref() == Some(tenant) {
        it.releasing.clone()
    } else {
        it.authority.clone().unwrap_or_default()
    }
}

/// A certificate as it is once what is booked is written.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn made(
    app: &App,
    caller: &Caller,
    live: &Live,
    (it, booking): (&Stored, &Booking),
) -> Result<ItcWhole, Error> {
    let mut whole = whole(app, caller, live, it).await?;
    let by = of_tenant(it, &live.pinned.tenant);
    whole.steps.extend(cases::pending(app, &booking.cases.steps, Some(&by)).await?);
    whole.itc.requested_by_name = whole.steps.first().and_then(Step::name);
    if let Some((_, new)) = booking.cases.players.iter().find(|(_, new)| new.id == it.player) {
        let player = &mut whole.itc.player;
        player.number = Some(new.number.clone());
        player.given_name = Some(new.facts.given_name.clone());
        player.family_name = Some(new.facts.family_name.clone());
        player.birth_date = Some(new.facts.birth_date.clone());
    }
    Ok(whole)
}

/// The fee of a certificate.
pub(crate) fn fee(it: &Stored) -> Option<ItcFee> {
    let (amount, currency) = it.fee_amount.zip(it.fee_currency.as_ref())?;
    Some(ItcFee {
        amount: text(amount, currency),
        currency: currency.clone(),
        payer: it.fee_payer.clone().unwrap_or_default(),
        blocks_completion: it.fee_blocks,
        paid_on: it.fee_paid_on.clone(),
        kind: "handling",
    })
}

impl Itc {
    /// What is the same for every side.
    fn of(it: &Stored) -> Self {
        let federation = |code: &str, tenant: Option<&String>| ItcFederation {
            federation: code.to_owned(),
            tenant: tenant.cloned(),
        };
        let nothing = ItcMay {
            federation_approve: false,
            release: false,
            fipjp_approve: false,
            complete: false,
            cancel: false,
            pay: false,
            comment: false,
            attach: false,
        };
        Self {
            number: it.number.clone(),
            status: it.status.clone(),
            side: "",
            receiving: federation(&it.receiving, Some(&it.tenant)),
            releasing: federation(&it.releasing, it.releasing_tenant.as_ref()),
            player: CasePlayer::of(&it.player, None),
            club: NamedClub::of(&it.club, &BTreeMap::new()),
            season: it.season.clone(),
            is_intercontinental: it.is_intercontinental,
            confederations: ItcConfederations {
                receiving: it.receiving_confederation.clone(),
                releasing: it.releasing_confederation.clone(),
            },
            confederation_code: it.receiving_confederation.clone(),
            authority: it.authority.clone(),
            federation_approval_status: it.federation_approval.clone(),
            fipjp_reference: it.reference.clone(),
            refusal: it.refusal.clone(),
            delay_days: it.delay_days,
            validity_days: it.validity_days,
            valid_until: it.valid_until.clone(),
            completed_on: it.completed_on.clone(),
            competition_eligible_from: it.eligible_from.clone(),
            fee: fee(it),
            requested_by_name: None,
            requested_at: it.requested_at.clone(),
            updated_at: it.updated_at.clone(),
            version: it.version,
            next: None,
            is_turn: false,
            may: nothing,
            records_answer: false,
            releasing_player_known: it.releasing_player.is_some(),
        }
    }
}
