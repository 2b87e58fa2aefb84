//! An international transfer certificate, from its request to its completion (F03.07.06,
//! F03.07.08).
//!
//! Whether the receiving federation approves first, and whose approval is needed besides the two
//! federations', was taken from the rules when it was requested.

use super::facts::Facts;
use super::{Guard, Table, row};
use crate::refusal::Refusal;

const DRAFTED: &str = "drafted";
const FEDERATION: &str = "pending_federation_approval";
const RELEASE: &str = "pending_release";
const AUTHORITY: &str = "pending_fipjp";
const RELEASED: &str = "released";
const COMPLETED: &str = "completed";
const REJECTED: &str = "rejected";
const CANCELLED: &str = "cancelled";
const EXPIRED: &str = "expired";

/// Whoever decides next is told.
const NOTIFY_NEXT: &str = "notify_next";
/// Both federations and the player are told how it ended.
const NOTIFY: &str = "notify";
/// Membership and licence with the releasing federation expire.
const LEAVE: &str = "leave";
/// The day from which the player competes is written down.
const QUARANTINE: &str = "quarantine";

/// The table.
pub static TABLE: Table = Table {
    name: "itc",
    facts: &["federation_approval", "authority", "fee", "valid_until"],
    states: &[
        DRAFTED, FEDERATION, RELEASE, AUTHORITY, RELEASED, COMPLETED, REJECTED, CANCELLED, EXPIRED,
    ],
    rows: &[
        row(DRAFTED, "request", Some(APPROVAL_REQUIRED), FEDERATION, &[NOTIFY_NEXT]),
        row(DRAFTED, "request", Some(APPROVAL_NOT_REQUIRED), RELEASE, &[NOTIFY_NEXT]),
        row(FEDERATION, "federation_approve", None, RELEASE, &[NOTIFY_NEXT]),
        row(FEDERATION, "federation_reject", None, REJECTED, &[NOTIFY]),
        row(FEDERATION, "cancel", None, CANCELLED, &[NOTIFY]),
        row(RELEASE, "release", Some(AUTHORITY_NOT_NEEDED), RELEASED, &[NOTIFY_NEXT]),
        row(RELEASE, "release", Some(AUTHORITY_NEEDED), AUTHORITY, &[NOTIFY_NEXT]),
        row(RELEASE, "refuse", None, REJECTED, &[NOTIFY]),
        row(RELEASE, "cancel", None, CANCELLED, &[NOTIFY]),
        row(AUTHORITY, "fipjp_approve", None, RELEASED, &[NOTIFY_NEXT]),
        row(AUTHORITY, "fipjp_reject", None, REJECTED, &[NOTIFY]),
        row(AUTHORITY, "cancel", None, CANCELLED, &[NOTIFY]),
        row(RELEASED, "complete", Some(COMPLETABLE), COMPLETED, &[LEAVE, QUARANTINE, NOTIFY]),
        row(RELEASED, "cancel", None, CANCELLED, &[NOTIFY]),
        row(RELEASED, "expire", Some(OVER), EXPIRED, &[NOTIFY]),
    ],
};

/// The receiving federation approves first.
const APPROVAL_REQUIRED: Guard =
    Guard { name: "federation_approval_required", holds: is_approval_required };

/// It does not.
const APPROVAL_NOT_REQUIRED: Guard = Guard {
    name: "federation_approval_not_required",
    holds: |facts| Ok(!is_approval_required(facts)?),
};

/// A confederation or the international federation decides as well.
const AUTHORITY_NEEDED: Guard = Guard { name: "authority_needed", holds: is_authority_needed };

/// The two federations decide alone.
const AUTHORITY_NOT_NEEDED: Guard =
    Guard { name: "authority_not_needed", holds: |facts| Ok(!is_authority_needed(facts)?) };

/// It is not over, and no fee stands in the way.
const COMPLETABLE: Guard = Guard {
    name: "completable",
    holds: |facts| {
        let fee = facts.word("fee", &["none", "open", "blocking", "paid"])?;
        Ok(fee != "blocking" && !is_over(facts)?)
    },
};

/// Its last day is past.
const OVER: Guard = Guard { name: "over", holds: is_over };

fn is_approval_required(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.word("federation_approval", &["required", "not_required"])? == "required")
}

fn is_authority_needed(facts: &Facts<'_>) -> Result<bool, Refusal> {
    Ok(facts.word("authority", &["none", "CEP", "FIPJP"])? != "none")
}

/// Whether the last day for completion is past; `none` where there is none.
fn is_over(facts: &Facts<'_>) -> Result<bool, Refusal> {
    if facts.text("valid_until")? == "none" {
        return Ok(false);
    }
    Ok(facts.date("valid_until")? < facts.asked.on)
}

/// Where a request begins.
pub(crate) const fn first(approval_required: bool) -> &'static str {
    if approval_required { FEDERATION } else { RELEASE }
}
