//! Section `transfers`: when players change clubs and federations, who decides, what it costs
//! (F03.07). Without it nobody transfers.

use super::{Amount, Names};
use crate::calendar::{Date, MonthDay};
use crate::canonical;
use serde::Deserialize;

/// Section `transfers`.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Transfers {
    /// When requests are accepted.
    pub window_type: WindowType,
    /// First day of every year's window, for `strict_period`.
    pub window_start: Option<MonthDay>,
    /// Last day of it, inside; before the first one where the window wraps the year.
    pub window_end: Option<MonthDay>,
    /// Last day of a season on which requests are accepted, for `deadline`.
    pub deadline: Option<MonthDay>,
    /// Further windows of every year, for `strict_period`.
    #[serde(default)]
    pub further_periods: Vec<Period>,
    /// Most requests of a player in a season that were not rejected or cancelled; none: as many as
    /// one likes.
    pub max_per_season: Option<u16>,
    /// Whether a player who has a licence of the season changes no more in it.
    #[serde(default)]
    pub block_if_licensed: bool,
    /// Who approves, in this order; none twice.
    pub required_approvals: Vec<Approver>,
    /// What lets a request in outside the window.
    #[serde(default)]
    pub exception_conditions: Vec<ExceptionCondition>,
    /// Documents a request may be accompanied by.
    #[serde(default)]
    pub evidence: Vec<EvidenceKind>,
    /// From when a transfer holds; default from its approval on.
    #[serde(default)]
    pub effective: Effective,
    /// Days each has for its decision, 1 to 365; none: no term.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 365)))]
    pub approval_days: Option<u16>,
    /// What becomes of a request whose term has passed; default a reminder.
    #[serde(default)]
    pub on_silence: OnSilence,
    /// What a transfer costs; of those that apply the latest in force, the first declared. None:
    /// nothing.
    #[serde(default)]
    pub transfer_fee: Vec<TransferFee>,
    /// When it is charged; default with the approval.
    #[serde(default)]
    pub fee_charged_at: FeeChargedAt,
    /// Who owes it; default the player.
    #[serde(default)]
    pub fee_payer: FeePayer,
    /// Whether a fee charged with the request is given back where that is rejected or cancelled.
    #[serde(default)]
    pub refundable: bool,
    /// International transfer certificates; none: the tenant is no federation of a nation.
    pub itc: Option<Itc>,
}

/// When requests are accepted (F03.07.01).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WindowType {
    /// Every day.
    AlwaysOpen,
    /// From a season's first day to its deadline, both inside.
    Deadline,
    /// In the windows of every year, their ends inside.
    StrictPeriod,
}

canonical::named!(WindowType {
    AlwaysOpen = "always_open",
    Deadline = "deadline",
    StrictPeriod = "strict_period",
});

/// A window of every year, both ends inside; it may wrap the year.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferPeriod"))]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub start: MonthDay,
    /// Last day.
    pub end: MonthDay,
}

/// Whose approval a transfer needs (F03.07.04, F03.07.05).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Approver {
    /// The club the player leaves.
    OldClub,
    /// The club the player joins.
    NewClub,
    /// The federation.
    Federation,
}

canonical::worded!(Approver {
    OldClub = "old_club",
    NewClub = "new_club",
    Federation = "federation",
});

/// A reason for which the window does not bind.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExceptionCondition {
    /// Code, the request's `reason`.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// Documents it needs, all of them.
    #[serde(default)]
    pub evidence: Vec<String>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// A kind of document.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EvidenceKind {
    /// Code.
    pub code: String,
    /// Name by language.
    pub name: Names,
}

/// From when a transfer holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Effective {
    /// From its last approval on.
    #[default]
    OnApproval,
    /// From the next season's first day on; by an exception from its approval on.
    NextSeason,
}

/// What becomes of a request whose term has passed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OnSilence {
    /// Whoever has not decided is reminded.
    #[default]
    Remind,
    /// The federation is told, and may decide on behalf.
    Escalate,
    /// It counts as approved.
    Approve,
}

canonical::worded!(OnSilence { Remind = "remind", Escalate = "escalate", Approve = "approve" });

/// What a transfer of a kind costs (F03.07.10).
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TransferFee {
    /// Code; several rows of one code are dated values.
    pub code: String,
    /// Name by language.
    pub name: Names,
    /// The kind of transfer; none: any.
    pub kind: Option<Kind>,
    /// Amount.
    pub amount: Amount,
    /// Exceptions by which it costs nothing.
    #[serde(default)]
    pub waived_for: Vec<String>,
    /// Who receives it; default the district of the club left, or the nearest level above.
    pub recipient: Option<String>,
    /// Tax treatment.
    pub tax: Option<String>,
    /// First day in force; none: always.
    pub valid_from: Option<Date>,
    /// Last day in force; none: until further notice.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
    /// Invented for demonstration.
    #[serde(default)]
    pub illustrative: bool,
}

/// Between which clubs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "TransferKind"))]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Of one district, or where there are none of one region.
    Internal,
    /// Of two.
    External,
}

canonical::worded!(Kind { Internal = "internal", External = "external" });

/// When the fee is charged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FeeChargedAt {
    /// With the last approval.
    #[default]
    Approval,
    /// With the request.
    Request,
}

canonical::named!(FeeChargedAt { Approval = "approval", Request = "request" });

/// Who owes the fee.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FeePayer {
    /// The player.
    #[default]
    Player,
    /// The club the player joins.
    NewClub,
}

canonical::named!(FeePayer { Player = "player", NewClub = "new_club" });

/// International transfer certificates (F03.07.06 to F03.07.08, F03.07.10).
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Itc {
    /// The tenant's own federation: ISO 3166-1 alpha-2, or a part of it (`GB-ENG`, ISO 3166-2).
    pub federation: String,
    /// Whether the federation approves a request before it goes out.
    #[serde(default)]
    pub federation_approval_required: bool,
    /// Days from a certificate's completion until the player competes, 0 to 730.
    #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 730)))]
    #[serde(default)]
    pub competition_eligibility_delay_days: u16,
    /// The internal handling fee of a release; none: nothing.
    pub fee_amount: Option<Amount>,
    /// Its currency; default the tenant's.
    pub fee_currency: Option<String>,
    /// Who owes it.
    #[serde(default)]
    pub fee_payer: ItcFeePayer,
    /// Whether a certificate is completed only once its fee is paid.
    #[serde(default)]
    pub fee_blocks_completion: bool,
    /// Whose approval is needed besides the two federations'.
    #[serde(default)]
    pub authority: AuthorityRule,
    /// Days for which a released certificate can be completed, 1 to 730; none: without end.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 730)))]
    pub validity_days: Option<u16>,
    /// Confederations of federations, where they are others than the engine's table says.
    #[serde(default)]
    pub confederations: Vec<Membership>,
    /// Federations that are suspended, besides those of the engine's table.
    #[serde(default)]
    pub suspended: Vec<Suspended>,
}

/// Who owes the fee of a certificate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItcFeePayer {
    /// The player.
    #[default]
    Player,
    /// The club the player joins.
    ReceivingClub,
    /// The federation the player joins.
    ReceivingFederation,
}

canonical::named!(ItcFeePayer {
    Player = "player",
    ReceivingClub = "receiving_club",
    ReceivingFederation = "receiving_federation",
});

/// Whose approval a certificate needs besides the two federations'.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AuthorityRule {
    /// Within a confederation nobody's; between two the international federation's.
    #[default]
    ByConfederation,
    /// The European confederation's where either federation is of it, else as by confederation.
    CepIfAnyMember,
}

/// A federation's confederation for a time.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// The federation.
    pub federation: String,
    /// `CEP`, `COPAB`, `CAP` or `CAPP`.
    pub confederation: String,
    /// First day; none: always.
    pub valid_from: Option<Date>,
    /// Last day; none: until further notice.
    pub valid_to: Option<Date>,
}

/// A federation that is suspended for a time.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Suspended {
    /// The federation.
    pub federation: String,
    /// First day.
    pub valid_from: Date,
    /// Last day; none: until further notice.
    pub valid_to: Option<Date>,
    /// Source.
    pub reference: Option<String>,
}
