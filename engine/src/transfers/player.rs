//! The player of a transfer: who it is, and what they did and owe this season.

use crate::calendar::Date;
use crate::fees::player::{Family, Player};
use crate::pack::sections::Sex;
use serde::Deserialize;

/// A player who asks to change clubs.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(from = "Written")]
pub struct TransferPlayer {
    /// Who it is.
    pub(super) person: Player,
    pub(super) standing: Standing,
}

/// What the player did and owes this season.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Standing {
    pub(super) requests: Vec<PastRequest>,
    pub(super) is_licensed: bool,
    pub(super) has_open_request: bool,
    pub(super) is_suspended: bool,
    pub(super) suspended_until: Option<Date>,
}

/// A player as a request has them.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferPlayer"))]
#[serde(deny_unknown_fields)]
struct Written {
    /// Birth date.
    birth_date: Date,
    /// Sex, where the statutes use it.
    sex: Option<Sex>,
    /// Flags, for the waivers of the fee.
    #[serde(default)]
    flags: Vec<String>,
    /// The family, where there is one.
    family: Option<Family>,
    /// The player's other requests of the season.
    #[serde(default)]
    requests_this_season: Vec<PastRequest>,
    /// Whether the player has a licence of the season.
    #[serde(default)]
    licensed_this_season: bool,
    /// Whether a transfer or a certificate of the player is open.
    #[serde(default)]
    open_request: bool,
    /// Whether the player is suspended, or a sanction of theirs stands.
    #[serde(default)]
    suspended: bool,
    /// The last day of that, where it is known.
    suspended_until: Option<Date>,
}

/// A request of the season.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct PastRequest {
    /// Its state, one of the workflow `transfer`.
    pub(super) status: String,
}

impl From<Written> for TransferPlayer {
    fn from(written: Written) -> Self {
        let Written { birth_date, sex, flags, family, .. } = written;
        Self {
            person: Player { birth_date, sex, flags, family },
            standing: Standing {
                requests: written.requests_this_season,
                is_licensed: written.licensed_this_season,
                has_open_request: written.open_request,
                is_suspended: written.suspended || written.suspended_until.is_some(),
                suspended_until: written.suspended_until,
            },
        }
    }
}
