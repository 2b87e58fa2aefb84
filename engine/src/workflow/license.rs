//! A licence, from its request to its end (F08.01, 12).
//!
//! The tenant's setting `issues_on` says whether it is issued when it is approved, the invoice
//! following, or when it is paid; one that costs nothing waits for neither. Issued means `active`:
//! the policy is made then. `rejected` and `cancelled` licences were never issued. One is suspended
//! on the days of its suspensions, however many there are and however they overlap; it is
//! reinstated where the last that holds is lifted. Whoever leaves for another federation leaves it
//! behind: it expires then.

use super::facts::Facts;
use super::{Guard, Table, row};
use crate::pack::sections::tenant::IssuesOn;
use crate::refusal::Refusal;

const REQUESTED: &str = "requested";
const AWAITING_PAYMENT: &str = "awaiting_payment";
pub(super) const ACTIVE: &str = "active";
pub(super) const SUSPENDED: &str = "suspended";
const REVOKED: &str = "revoked";
const EXPIRED: &str = "expired";
const REJECTED: &str = "rejected";
const CANCELLED: &str = "cancelled";

/// The amount due is written into the ledger, one of nothing too.
const CHARGE: &str = "charge";
/// The amount due is taken back.
const VOID_CHARGE: &str = "void_charge";
/// The policy that goes with it is made.
const INSURE: &str = "insure";
/// Policy and add-ons end this day.
const END_COVER: &str = "end_cover";
/// The player is told.
const NOTIFY: &str = "notify";

/// The table.
pub static TABLE: Table = Table {
    name: "license",
    facts: &["season", "total", "balance", "terms"],
    states: &[
        REQUESTED,
        AWAITING_PAYMENT,
        ACTIVE,
        SUSPENDED,
        REVOKED,
        EXPIRED,
        REJECTED,
        CANCELLED,
    ],
    rows: &[
        row(REQUESTED, "approve", Some(FREE), ACTIVE, &[CHARGE, INSURE, NOTIFY]),
        row(REQUESTED, "approve", Some(ISSUED_ON_APPROVAL), ACTIVE, &[CHARGE, INSURE, NOTIFY]),
        row(REQUESTED, "approve", Some(ISSUED_ON_PAYMENT), AWAITING_PAYMENT, &[CHARGE, NOTIFY]),
        row(REQUESTED, "reject", None, REJECTED, &[NOTIFY]),
        row(REQUESTED, "cancel", None, CANCELLED, &[]),
        row(AWAITING_PAYMENT, "pay", Some(SETTLED), ACTIVE, &[INSURE, NOTIFY]),
        row(AWAITING_PAYMENT, "reject", None, REJECTED, &[VOID_CHARGE, NOTIFY]),
        row(AWAITING_PAYMENT, "cancel", None, CANCELLED, &[VOID_CHARGE]),
        row(ACTIVE, "suspend", Some(BEGUN), SUSPENDED, &[NOTIFY]),
        row(ACTIVE, "revoke", None, REVOKED, &[END_COVER, NOTIFY]),
        row(ACTIVE, "leave", None, EXPIRED, &[END_COVER, NOTIFY]),
        row(ACTIVE, "expire", Some(SEASON_OVER), EXPIRED, &[]),
        row(SUSPENDED, "reinstate", Some(TERM_OVER), ACTIVE, &[NOTIFY]),
        row(SUSPENDED, "resume", Some(TERM_OVER), ACTIVE, &[NOTIFY]),
        row(SUSPENDED, "revoke", None, REVOKED, &[END_COVER, NOTIFY]),
        row(SUSPENDED, "leave", None, EXPIRED, &[END_COVER, NOTIFY]),
        row(SUSPENDED, "expire", Some(SEASON_OVER), EXPIRED, &[]),
    ],
};

/// It costs nothing. It is charged all the same: a bearer's share may be below zero.
const FREE: Guard = Guard { name: "free", holds: is_free };

/// It costs something, and the tenant issues on approval.
const ISSUED_ON_APPROVAL: Guard = Guard {
    name: "issued_on_approval",
    holds: |facts| Ok(!is_free(facts)? && issues_on(facts) == IssuesOn::Approval),
};

/// It costs something, and the tenant issues on payment.
const ISSUED_ON_PAYMENT: Guard = Guard {
    name: "issued_on_payment",
    holds: |facts| Ok(!is_free(facts)? && issues_on(facts) == IssuesOn::Payment),
};

/// All of it is paid.
const SETTLED: Guard =
    Guard { name: "settled", holds: |facts| Ok(facts.amount("balance")?.minor <= 0) };

/// The day is one of a suspension's: its first is not to come, its last not past.
const BEGUN: Guard = Guard { name: "begun", holds: |facts| facts.in_terms("terms") };

/// The day is none of a suspension's; one without a last day is not over by itself.
const TERM_OVER: Guard = Guard { name: "term_over", holds: |facts| Ok(!facts.in_terms("terms")?) };

/// The season's last day is past.
const SEASON_OVER: Guard = Guard {
    name: "season_over",
    holds: |facts| {
        let season = facts.asked.known_season(facts.text("season")?, "$.input.facts.season")?;
        Ok(facts.asked.on > season.days.to)
    },
};

fn is_free(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.amount("total")?.is_zero())
}

fn issues_on(facts: &Facts<'_>) -> IssuesOn {
    facts.asked.pack.rules().policy.issues_on
}
