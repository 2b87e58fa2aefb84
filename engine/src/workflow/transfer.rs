//! A transfer between clubs, from its request to its approval (F03.07.04, F03.07.05).
//!
//! Who approves, and in which order, was taken from the rules when the request was made: each
//! approval leads to the next that is needed, the last one approves. Any rejection ends it. Where
//! nobody has decided in time the rules say what follows. One that is approved for a day to come
//! the federation may revoke until the player moves.

use super::facts::{Facts, unfit};
use super::{Guard, Row, Table, row};
use crate::pack::sections::transfers::{Approver, OnSilence};
use crate::refusal::{Code, Refusal};

const DRAFTED: &str = "drafted";
const OLD_CLUB: &str = "pending_old_club";
const NEW_CLUB: &str = "pending_new_club";
const FEDERATION: &str = "pending_federation";
const APPROVED: &str = "approved";
const REJECTED: &str = "rejected";
const CANCELLED: &str = "cancelled";

/// The fee is charged, where it is with the request.
const CHARGE_REQUEST: &str = "charge_request";
/// The fee is charged, where it is with the approval.
const CHARGE_APPROVAL: &str = "charge_approval";
/// A fee charged with the request is given back, where it is refundable.
const REFUND: &str = "refund";
/// A fee charged with the approval is given back: there is nothing it is for any more.
const REFUND_APPROVAL: &str = "refund_approval";
/// Membership, licence and policy change clubs, on the day it holds from.
const MOVE: &str = "move";
/// Whoever decides next is told.
const NOTIFY_NEXT: &str = "notify_next";
/// The player and both clubs are told how it ended.
const NOTIFY: &str = "notify";
/// Whoever has not decided is reminded.
const REMIND: &str = "remind";
/// The federation is told that nobody has decided.
const ESCALATE: &str = "escalate";

const REQUESTED: &[&str] = &[CHARGE_REQUEST, NOTIFY_NEXT];
const WHOLLY: &[&str] = &[CHARGE_REQUEST, CHARGE_APPROVAL, MOVE, NOTIFY];
const LAST: &[&str] = &[CHARGE_APPROVAL, MOVE, NOTIFY];
const ENDED: &[&str] = &[REFUND, NOTIFY];
const REVOKED: &[&str] = &[REFUND, REFUND_APPROVAL, NOTIFY];

/// The table.
pub static TABLE: Table = Table {
    name: "transfer",
    facts: &["approvals", "on_silence", "decide_by", "moved"],
    states: &[DRAFTED, OLD_CLUB, NEW_CLUB, FEDERATION, APPROVED, REJECTED, CANCELLED],
    rows: &[
        row(DRAFTED, "request", Some(FIRST_OLD_CLUB), OLD_CLUB, REQUESTED),
        row(DRAFTED, "request", Some(FIRST_NEW_CLUB), NEW_CLUB, REQUESTED),
        row(DRAFTED, "request", Some(FIRST_FEDERATION), FEDERATION, REQUESTED),
        row(DRAFTED, "request", Some(NOBODY), APPROVED, WHOLLY),
        approve(OLD_CLUB, OLD_CLUB_THEN_NEW_CLUB, NEW_CLUB),
        approve(OLD_CLUB, OLD_CLUB_THEN_FEDERATION, FEDERATION),
        last(OLD_CLUB, OLD_CLUB_LAST),
        row(OLD_CLUB, "reject", None, REJECTED, ENDED),
        row(OLD_CLUB, "cancel", None, CANCELLED, ENDED),
        row(OLD_CLUB, "lapse", Some(REMINDS), OLD_CLUB, &[REMIND]),
        row(OLD_CLUB, "lapse", Some(ESCALATES), OLD_CLUB, &[ESCALATE]),
        row(OLD_CLUB, "lapse", Some(SILENT_OLD_CLUB_THEN_NEW_CLUB), NEW_CLUB, &[NOTIFY_NEXT]),
        row(OLD_CLUB, "lapse", Some(SILENT_OLD_CLUB_THEN_FEDERATION), FEDERATION, &[NOTIFY_NEXT]),
        row(OLD_CLUB, "lapse", Some(SILENT_OLD_CLUB_LAST), APPROVED, LAST),
        approve(NEW_CLUB, NEW_CLUB_THEN_OLD_CLUB, OLD_CLUB),
        approve(NEW_CLUB, NEW_CLUB_THEN_FEDERATION, FEDERATION),
        last(NEW_CLUB, NEW_CLUB_LAST),
        row(NEW_CLUB, "reject", None, REJECTED, ENDED),
        row(NEW_CLUB, "cancel", None, CANCELLED, ENDED),
        row(NEW_CLUB, "lapse", Some(REMINDS), NEW_CLUB, &[REMIND]),
        row(NEW_CLUB, "lapse", Some(ESCALATES), NEW_CLUB, &[ESCALATE]),
        row(NEW_CLUB, "lapse", Some(SILENT_NEW_CLUB_THEN_OLD_CLUB), OLD_CLUB, &[NOTIFY_NEXT]),
        row(NEW_CLUB, "lapse", Some(SILENT_NEW_CLUB_THEN_FEDERATION), FEDERATION, &[NOTIFY_NEXT]),
        row(NEW_CLUB, "lapse", Some(SILENT_NEW_CLUB_LAST), APPROVED, LAST),
        approve(FEDERATION, FEDERATION_THEN_OLD_CLUB, OLD_CLUB),
        approve(FEDERATION, FEDERATION_THEN_NEW_CLUB, NEW_CLUB),
        last(FEDERATION, FEDERATION_LAST),
        row(FEDERATION, "reject", None, REJECTED, ENDED),
        row(FEDERATION, "cancel", None, CANCELLED, ENDED),
        row(FEDERATION, "lapse", Some(REMINDS), FEDERATION, &[REMIND]),
        row(FEDERATION, "lapse", Some(ESCALATES), FEDERATION, &[ESCALATE]),
        row(FEDERATION, "lapse", Some(SILENT_FEDERATION_THEN_OLD_CLUB), OLD_CLUB, &[NOTIFY_NEXT]),
        row(FEDERATION, "lapse", Some(SILENT_FEDERATION_THEN_NEW_CLUB), NEW_CLUB, &[NOTIFY_NEXT]),
        row(FEDERATION, "lapse", Some(SILENT_FEDERATION_LAST), APPROVED, LAST),
        row(APPROVED, "revoke", Some(NOT_MOVED), CANCELLED, REVOKED),
    ],
};

const fn approve(from: &'static str, guard: Guard, to: &'static str) -> Row {
    row(from, "approve", Some(guard), to, &[NOTIFY_NEXT])
}

const fn last(from: &'static str, guard: Guard) -> Row {
    row(from, "approve", Some(guard), APPROVED, LAST)
}

macro_rules! guards {
    ($($(#[doc = $doc:literal])+ $guard:ident = $name:literal, $after:expr => $next:expr;)+) => {$(
        $(#[doc = $doc])+
        const $guard: Guard = Guard { name: $name, holds: |facts| follows(facts, $after, $next) };
    )+};
}

guards! {
    /// The club left approves first.
    FIRST_OLD_CLUB = "first_old_club", None => Some(Approver::OldClub);
    /// The club joined approves first.
    FIRST_NEW_CLUB = "first_new_club", None => Some(Approver::NewClub);
    /// The federation approves first.
    FIRST_FEDERATION = "first_federation", None => Some(Approver::Federation);
    /// Nobody's approval is needed.
    NOBODY = "nobody", None => None;
    /// The club joined follows the club left.
    OLD_CLUB_THEN_NEW_CLUB = "then_new_club", Some(Approver::OldClub) => Some(Approver::NewClub);
    /// The federation follows the club left.
    OLD_CLUB_THEN_FEDERATION = "then_federation",
        Some(Approver::OldClub) => Some(Approver::Federation);
    /// The club left is the last.
    OLD_CLUB_LAST = "last", Some(Approver::OldClub) => None;
    /// The club left follows the club joined.
    NEW_CLUB_THEN_OLD_CLUB = "then_old_club", Some(Approver::NewClub) => Some(Approver::OldClub);
    /// The federation follows the club joined.
    NEW_CLUB_THEN_FEDERATION = "then_federation",
        Some(Approver::NewClub) => Some(Approver::Federation);
    /// The club joined is the last.
    NEW_CLUB_LAST = "last", Some(Approver::NewClub) => None;
    /// The club left follows the federation.
    FEDERATION_THEN_OLD_CLUB = "then_old_club",
        Some(Approver::Federation) => Some(Approver::OldClub);
    /// The club joined follows the federation.
    FEDERATION_THEN_NEW_CLUB = "then_new_club",
        Some(Approver::Federation) => Some(Approver::NewClub);
    /// The federation is the last.
    FEDERATION_LAST = "last", Some(Approver::Federation) => None;
}

macro_rules! silent {
    ($($guard:ident = $name:literal of $approved:ident;)+) => {$(
        #[doc = concat!("Its term is over, silence approves, and `", $name, "`.")]
        const $guard: Guard = Guard {
            name: $name,
            holds: |facts| Ok(lapses(facts, OnSilence::Approve)? && ($approved.holds)(facts)?),
        };
    )+};
}

silent! {
    SILENT_OLD_CLUB_THEN_NEW_CLUB = "silent_then_new_club" of OLD_CLUB_THEN_NEW_CLUB;
    SILENT_OLD_CLUB_THEN_FEDERATION = "silent_then_federation" of OLD_CLUB_THEN_FEDERATION;
    SILENT_OLD_CLUB_LAST = "silent_last" of OLD_CLUB_LAST;
    SILENT_NEW_CLUB_THEN_OLD_CLUB = "silent_then_old_club" of NEW_CLUB_THEN_OLD_CLUB;
    SILENT_NEW_CLUB_THEN_FEDERATION = "silent_then_federation" of NEW_CLUB_THEN_FEDERATION;
    SILENT_NEW_CLUB_LAST = "silent_last" of NEW_CLUB_LAST;
    SILENT_FEDERATION_THEN_OLD_CLUB = "silent_then_old_club" of FEDERATION_THEN_OLD_CLUB;
    SILENT_FEDERATION_THEN_NEW_CLUB = "silent_then_new_club" of FEDERATION_THEN_NEW_CLUB;
    SILENT_FEDERATION_LAST = "silent_last" of FEDERATION_LAST;
}

/// Its term is over, and whoever has not decided is reminded.
const REMINDS: Guard = Guard { name: "reminds", holds: |facts| lapses(facts, OnSilence::Remind) };

/// Its term is over, and the federation is told.
const ESCALATES: Guard =
    Guard { name: "escalates", holds: |facts| lapses(facts, OnSilence::Escalate) };

/// The player has not moved yet.
const NOT_MOVED: Guard =
    Guard { name: "not_moved", holds: |facts| Ok(facts.word("moved", &["no", "yes"])? == "no") };

/// Every approver.
const APPROVERS: [Approver; 3] = [Approver::OldClub, Approver::NewClub, Approver::Federation];

/// The approvals of a request, as its fact has them: parted by blanks, in their order.
fn approvals(facts: &Facts<'_>) -> Result<Vec<Approver>, Refusal> {
    let mut found = Vec::with_capacity(APPROVERS.len());
    for word in facts.text("approvals")?.split_ascii_whitespace() {
        let known = APPROVERS.into_iter().find(|approver| approver.name() == word);
        match known.filter(|approver| !found.contains(approver)) {
            Some(approver) => found.push(approver),
            None => return Err(unfit("approvals", "approvers", word)),
        }
    }
    Ok(found)
}

/// Whether who approves after `after` is `next`.
fn follows(
    facts: &Facts<'_>,
    after: Option<Approver>,
    next: Option<Approver>,
) -> Result<bool, Refusal> {
    let approvals = approvals(facts)?;
    let mut left = approvals.iter().copied();
    if let Some(after) = after
        && !left.any(|approver| approver == after)
    {
        return Ok(false);
    }
    Ok(left.next() == next)
}

fn lapses(facts: &Facts<'_>, silence: OnSilence) -> Result<bool, Refusal> {
    let names = [OnSilence::Remind, OnSilence::Escalate, OnSilence::Approve].map(OnSilence::name);
    let is_over = facts.date("decide_by")? < facts.asked.on;
    Ok(is_over && facts.word("on_silence", &names)? == silence.name())
}

/// Where a request begins that needs these approvals.
pub(crate) fn first(approvals: &[Approver]) -> &'static str {
    match approvals.first() {
        Some(Approver::OldClub) => OLD_CLUB,
        Some(Approver::NewClub) => NEW_CLUB,
        Some(Approver::Federation) => FEDERATION,
        None => APPROVED,
    }
}

/// Whether a request in a state counts as one of its season: one that was rejected or cancelled
/// does not.
///
/// # Errors
/// `unknown_state`.
pub(crate) fn counts(state: &str, path: &str) -> Result<bool, Refusal> {
    if TABLE.states.contains(&state) {
        return Ok(![REJECTED, CANCELLED, DRAFTED].contains(&state));
    }
    Err(Refusal::new(Code::UnknownState)
        .at(path)
        .with("state", state)
        .with("workflow", TABLE.name)
        .allowing(TABLE.states.iter().copied()))
}
