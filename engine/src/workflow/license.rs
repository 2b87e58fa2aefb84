//! A licence, from its request to its end (F08.01, 12).
//!
//! The tenant's setting `issues_on` says whether it is issued when it is approved, the invoice
//! following, or when it is paid; one that costs nothing needs neither. Issued means `active`: the
//! policy is made then. `rejected` and `cancelled` licences were never issued.

use super::{Guard, Row, Table};
use crate::fees::Asked;
use crate::money::Money;
use crate::pack::sections::tenant::IssuesOn;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// What the guards of a licence ask for.
#[derive(Debug, Default, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The licence's season.
    pub season: Option<String>,
    /// What it costs, by its decision; a decimal string.
    pub total: Option<String>,
    /// What of it is still to be paid; a decimal string.
    pub balance: Option<String>,
}

const REQUESTED: &str = "requested";
const AWAITING_PAYMENT: &str = "awaiting_payment";
const ACTIVE: &str = "active";
const SUSPENDED: &str = "suspended";
const REVOKED: &str = "revoked";
const EXPIRED: &str = "expired";
const REJECTED: &str = "rejected";
const CANCELLED: &str = "cancelled";

/// The amount due is written into the ledger.
const CHARGE: &str = "charge";
/// The amount due is taken back.
const VOID_CHARGE: &str = "void_charge";
/// The policy that goes with it is made.
const INSURE: &str = "insure";
/// Policy and add-ons end this day.
const END_COVER: &str = "end_cover";
/// Player and club are told.
const NOTIFY: &str = "notify";

/// The table.
pub static TABLE: Table<Facts> = Table {
    name: "license",
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
        row(REQUESTED, "approve", Some(FREE), ACTIVE, &[INSURE, NOTIFY]),
        row(REQUESTED, "approve", Some(ISSUED_ON_APPROVAL), ACTIVE, &[CHARGE, INSURE, NOTIFY]),
        row(REQUESTED, "approve", Some(ISSUED_ON_PAYMENT), AWAITING_PAYMENT, &[CHARGE, NOTIFY]),
        row(REQUESTED, "reject", None, REJECTED, &[NOTIFY]),
        row(REQUESTED, "cancel", None, CANCELLED, &[]),
        row(AWAITING_PAYMENT, "pay", Some(SETTLED), ACTIVE, &[INSURE, NOTIFY]),
        row(AWAITING_PAYMENT, "reject", None, REJECTED, &[VOID_CHARGE, NOTIFY]),
        row(AWAITING_PAYMENT, "cancel", None, CANCELLED, &[VOID_CHARGE]),
        row(ACTIVE, "suspend", None, SUSPENDED, &[NOTIFY]),
        row(ACTIVE, "revoke", None, REVOKED, &[END_COVER, NOTIFY]),
        row(ACTIVE, "expire", Some(SEASON_OVER), EXPIRED, &[]),
        row(SUSPENDED, "reinstate", None, ACTIVE, &[NOTIFY]),
        row(SUSPENDED, "revoke", None, REVOKED, &[END_COVER, NOTIFY]),
        row(SUSPENDED, "expire", Some(SEASON_OVER), EXPIRED, &[]),
    ],
};

const fn row(
    from: &'static str,
    event: &'static str,
    guard: Option<Guard<Facts>>,
    to: &'static str,
    effects: &'static [&'static str],
) -> Row<Facts> {
    Row { from, event, guard, to, effects }
}

/// It costs nothing.
const FREE: Guard<Facts> = Guard { name: "free", holds: is_free };

/// It costs something, and the tenant issues on approval.
const ISSUED_ON_APPROVAL: Guard<Facts> = Guard {
    name: "issued_on_approval",
    holds: |asked, facts| Ok(!is_free(asked, facts)? && issues_on(asked) == IssuesOn::Approval),
};

/// It costs something, and the tenant issues on payment.
const ISSUED_ON_PAYMENT: Guard<Facts> = Guard {
    name: "issued_on_payment",
    holds: |asked, facts| Ok(!is_free(asked, facts)? && issues_on(asked) == IssuesOn::Payment),
};

/// All of it is paid.
const SETTLED: Guard<Facts> = Guard {
    name: "settled",
    holds: |asked, facts| Ok(amount(asked, facts.balance.as_deref(), "balance")?.minor <= 0),
};

/// The season's last day is past.
const SEASON_OVER: Guard<Facts> = Guard {
    name: "season_over",
    holds: |asked, facts| {
        let Some(code) = facts.season.as_deref() else { return Err(missing("season")) };
        let season = asked.known_season(code, "$.input.facts.season")?;
        Ok(asked.on > season.days.to)
    },
};

fn is_free(asked: &Asked<'_>, facts: &Facts) -> Result<bool, Refusal> {
    Ok(amount(asked, facts.total.as_deref(), "total")?.minor == 0)
}

fn issues_on(asked: &Asked<'_>) -> IssuesOn {
    asked.pack.rules().policy.issues_on
}

/// An amount among the facts.
fn amount(asked: &Asked<'_>, text: Option<&str>, member: &'static str) -> Result<Money, Refusal> {
    let text = text.ok_or_else(|| missing(member))?;
    Money::parse(text, asked.pack.rules().policy.currency).ok_or_else(|| {
        let refusal = Refusal::new(Code::InvalidValue).at(format!("$.input.facts.{member}"));
        refusal.with("expected", "amount").with("found", text)
    })
}

fn missing(member: &'static str) -> Refusal {
    let refusal = Refusal::new(Code::MissingField).at("$.input.facts");
    refusal.with("field", member)
}
