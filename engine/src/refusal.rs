//! Refusals: every way the engine says no, as data.
//!
//! A refusal is an answer: a stable code, arguments, the path of the offending input and what
//! would be allowed instead. Prose is written by whoever shows it, from the message files.

#[cfg(test)]
mod tests;

use crate::canonical::{self, Canonical};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A refusal.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// What is refused.
    pub code: Code,
    /// Values the sentence needs, by name.
    pub arguments: BTreeMap<&'static str, Value>,
    /// Where the offending input stands: JSONPath (RFC 9535) into the request or the pack, `$` for
    /// the whole.
    pub path: String,
    /// What would be accepted there instead, where that can be listed.
    pub allowed: Vec<String>,
}

impl Refusal {
    /// Most values listed in `allowed`: past that the list helps nobody.
    pub const MOST_ALLOWED: usize = 40;
    /// Most characters of an argument's text, and of a name in a path: a reply does not grow with
    /// what the sender wrote. What is longer ends in `…`.
    pub const MOST_CHARACTERS: usize = 120;

    /// A refusal of the whole input.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, arguments: BTreeMap::new(), path: "$".to_owned(), allowed: Vec::new() }
    }

    /// The same, at `path`.
    #[must_use]
    pub fn at(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// The same, with an argument, its text cut at [`Refusal::MOST_CHARACTERS`]. The words of a
    /// script and of its language are whole: their own limits hold for them.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        let value = match value.into() {
            Value::String(text) if !["message", "reason"].contains(&name) => {
                Value::String(cut(&text, Self::MOST_CHARACTERS))
            }
            other => other,
        };
        self.arguments.insert(name, value);
        self
    }

    /// The same, naming what would be accepted (the first [`Refusal::MOST_ALLOWED`]); how many
    /// more there are is the argument `allowed_more`.
    #[must_use]
    pub fn allowing<S: Into<String>>(mut self, allowed: impl IntoIterator<Item = S>) -> Self {
        let mut allowed = allowed.into_iter();
        self.allowed = allowed.by_ref().take(Self::MOST_ALLOWED).map(Into::into).collect();
        match allowed.count() {
            0 => self,
            more => self.with("allowed_more", more),
        }
    }

    /// The refusal as a JSON value, as it stands in a reply.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let Self { code, arguments, path, allowed } = self;
        json!({ "allowed": allowed, "arguments": arguments, "code": code.name(), "path": path })
    }
}

canonical::object!(Refusal { allowed, arguments, code, path });

/// A text, or its first characters and `…` where it has more than `most`.
pub(crate) fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// What a field expects where its type alone does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `YYYY-MM-DD`.
    Date,
    /// A non-negative decimal string with at most six places.
    Percentage,
    /// A decimal string with the currency's digits.
    Amount,
    /// `MM-DD`, a day of some year.
    MonthDay,
}

impl Expected {
    /// The stable name, argument `expected` of [`Code::InvalidValue`].
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Percentage => "percentage",
            Self::Amount => "amount",
            Self::MonthDay => "month_day",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)+) => {
        /// The stable codes of refusals and of findings in a pack.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Code {
            /// Every code, in declared order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code on the wire.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }
    };
}

codes! {
    /// The text is not JSON; arguments `line`, `column`, counted in lines and characters from 1.
    InvalidJson = "invalid_json",
    /// Lists and objects stand in one another too deep; arguments `limit`, `line`, `column`.
    NestedTooDeep = "nested_too_deep",
    /// A number that no number of ours can hold; arguments `line`, `column`.
    NumberOutOfRange = "number_out_of_range",
    /// The request is larger than the limit; arguments `limit_bytes`, `size_bytes`.
    RequestTooLarge = "request_too_large",
    /// The operation does not exist; argument `op`.
    UnknownOp = "unknown_op",
    /// A field nobody knows; argument `field`.
    UnknownField = "unknown_field",
    /// A field that must be there is missing; argument `field`.
    MissingField = "missing_field",
    /// A field stands twice; argument `field`.
    DuplicateField = "duplicate_field",
    /// Two fields that exclude each other are both given; arguments `field`, `other`.
    FieldsExclusive = "fields_exclusive",
    /// A value of another type was expected; arguments `expected`, `found`, and for whole numbers
    /// `least`, `most`.
    InvalidType = "invalid_type",
    /// A value of the right type that means nothing here; arguments `expected`, `found`, and for
    /// whole numbers `least`, `most`.
    InvalidValue = "invalid_value",
    /// A list or text longer than the limit; arguments `limit`, `size`.
    TooLong = "too_long",
    /// A calculation left the range of 64-bit minor units.
    AmountTooLarge = "amount_too_large",
    /// The pack handle is not one this engine holds; argument `handle`.
    UnknownHandle = "unknown_handle",
    /// No further pack can be prepared in this instance; argument `handle`, the last one.
    HandlesExhausted = "handles_exhausted",

    /// The season is not in the pack; argument `season`.
    UnknownSeason = "unknown_season",
    /// No season of the pack includes the date; argument `on`.
    NoSeasonOnDate = "no_season_on_date",
    /// The season was over on the date asked; arguments `season`, `ends_on`, `on`.
    SeasonEnded = "season_ended",
    /// The licence type is not in the pack; argument `license_type`.
    UnknownLicenseType = "unknown_license_type",
    /// The licence type is not for that age; arguments `license_type`, `age`.
    LicenseTypeNotForAge = "license_type_not_for_age",
    /// No component of the season prices the licence type; arguments `license_type`, `season`.
    NoLicenseFee = "no_license_fee",
    /// The birth date is after the date asked; arguments `birth_date`, `on`.
    BirthDateInFuture = "birth_date_in_future",
    /// The family rank is beyond the family's size; arguments `rank`, `size`.
    RankBeyondFamily = "rank_beyond_family",
    /// The category is not in the pack; argument `category`.
    UnknownCategory = "unknown_category",
    /// The flag is not one the pack knows; argument `flag`.
    UnknownFlag = "unknown_flag",
    /// The federation is not the pack's; argument `node`.
    UnknownFederation = "unknown_federation",
    /// The region is not in the pack; argument `node`.
    UnknownRegion = "unknown_region",
    /// The district is not in the pack; argument `node`.
    UnknownDistrict = "unknown_district",
    /// The district is not of that region; arguments `district`, `region`.
    DistrictNotInRegion = "district_not_in_region",
    /// The club is not of that district or region; arguments `club`, `node`.
    ClubNotInPath = "club_not_in_path",
    /// The club's code is that of a federation, region or district; argument `node`.
    NotAClub = "not_a_club",
    /// The path names no level at all.
    EmptyPath = "empty_path",
    /// Nothing in the season's schedule matches; arguments `fee_category`, `season`.
    NoScheduleMatches = "no_schedule_matches",
    /// The competition level is not in the pack; argument `level`.
    UnknownLevel = "unknown_level",
    /// The competition class is not in the pack; argument `class`.
    UnknownClass = "unknown_class",
    /// The component is not in the season; argument `component`.
    UnknownComponent = "unknown_component",
    /// The currency is not the tenant's; arguments `currency`, `expected`.
    CurrencyMismatch = "currency_mismatch",
    /// The number of players differs from the team's size; arguments `players`, `team_size`.
    PlayersNotTeamSize = "players_not_team_size",
    /// A competition class asked for twice; argument `class`.
    ClassTwice = "class_twice",
    /// Classes whose sanction is owed by or to others; arguments `class`, `other`.
    ClassesApart = "classes_apart",
    /// The parts do not add up to the amount; arguments `amount`, `sum`.
    PartsNotAmount = "parts_not_amount",
    /// Both seasons are the same; argument `season`.
    SameSeason = "same_season",
    /// Two dates of a rule would be one in the season copied to; arguments `key`, `date`, `season`.
    DatesMeet = "dates_meet",
    /// A copied season with which the pack would have errors; arguments `season`, `count`,
    /// `findings`, each with its own code and path.
    CopyInvalid = "copy_invalid",

    /// No entry of the configuration has the id; argument `id`.
    UnknownEntry = "unknown_entry",
    /// An entry of the configuration has the natural key already; argument `id`.
    DuplicateEntry = "duplicate_entry",
    /// The entry was changed since it was read; arguments `id`, `found`, the etag named.
    ChangedSince = "changed_since",
    /// The value was in force until a day that is over: history is not changed; argument `ends_on`.
    PeriodOver = "period_over",
    /// A value that would come into force before the day of the change; arguments `from`, `on`.
    RetroactiveChange = "retroactive_change",
    /// A change with which the pack would have errors elsewhere; arguments `count`, `place`,
    /// `findings`, each with its own code and path.
    ChangeInvalid = "change_invalid",

    /// The workflow has no such state; arguments `state`, `workflow`.
    UnknownState = "unknown_state",
    /// The event does not happen in the state; arguments `event`, `state`, `workflow`.
    EventNotAllowed = "event_not_allowed",
    /// The event would happen under another condition; arguments `event`, `guards`, `state`,
    /// `workflow`.
    GuardNotMet = "guard_not_met",
    /// The tenant writes its rules in drafts only.
    DraftOnly = "draft_only",
    /// More is to be given back than was paid; arguments `amount`, `paid`, what is left of it.
    AbovePaid = "above_paid",
    /// More is allocated to an amount due than is left of it; arguments `amount`, `due`, `id`.
    AboveDue = "above_due",
    /// Nothing of that name is due, or was paid; argument `id`.
    UnknownDue = "unknown_due",
    /// More is paid than is due, and the tenant takes no credit; arguments `amount`, `due`.
    Overpayment = "overpayment",
    /// Not all that is left is taken back; arguments `amount`, `left`.
    NotWhole = "not_whole",
    /// The shares do not add up to the total; arguments `sum`, `total`.
    SharesDoNotAddUp = "shares_do_not_add_up",
    /// The pack names no accounts for journals.
    NoAccounts = "no_accounts",
    /// A debtor owes; arguments `amount`, `issuers`, to whom.
    DebtBlocks = "debt_blocks",
    /// The tenant's rules say nothing of transfers.
    NoTransferRules = "no_transfer_rules",
    /// The tenant's rules say nothing of certificates.
    NoItcRules = "no_itc_rules",
    /// An exception the rules of transfers do not know; argument `exception`.
    UnknownException = "unknown_exception",
    /// A kind of document the rules of transfers do not know; argument `evidence`.
    UnknownEvidence = "unknown_evidence",
    /// A national federation nobody knows of on that day; arguments `federation`, `on`.
    UnknownFederationCode = "unknown_federation_code",
    /// A country that has several federations; argument `federation`.
    SeveralFederations = "several_federations",
    /// A national federation that is suspended; arguments `federation`, `until`.
    FederationSuspended = "federation_suspended",
    /// A certificate between two that are one federation; arguments `federation`, `releasing`.
    SameFederation = "same_federation",
    /// A certificate that another federation's rules answer; argument `federation`.
    NotTheReceivingFederation = "not_the_receiving_federation",
    /// A certificate of the player is open already.
    ItcOpen = "itc_open",
    /// A confederation there is none of; argument `confederation`.
    UnknownConfederation = "unknown_confederation",
    /// A script spent its budget; arguments `hook`, `budget`, `limit`, and file, line, column.
    ScriptBudget = "script_budget",
    /// A script failed; arguments `hook`, `file`, `line`, `column`, `excerpt`, `reason`.
    ScriptFailed = "script_failed",
    /// A script refused, in its own words; arguments `hook`, `reason_code`, `message`.
    ScriptRefused = "script_refused",
    /// A script does not compile; arguments `file`, `line`, `column`, `excerpt`, `reason`.
    ScriptInvalid = "script_invalid",
    /// A script defines a hook nobody calls; argument `hook`.
    UnknownHook = "unknown_hook",
    /// A hook has the wrong number of parameters; arguments `hook`, `expected`, `found`.
    HookParameters = "hook_parameters",
    /// A file no hook uses; argument `file`, and of one near a hook's name `found`, `hook`, `line`.
    ScriptUnused = "script_unused",
    /// A function no hook uses; arguments `file`, `found`, `line`, and `hook` where one is near.
    FunctionUnused = "function_unused",
    /// A text that is no code of the pack's, compared with one; arguments `found`, `field`, place.
    NeverEqual = "never_equal",
    /// A hook the pack has nothing for; argument `hook`, and where that is fees, or transfers,
    /// `fee_category`.
    HookIdle = "hook_idle",

    /// The pack has errors; argument `findings`, each with its own code and path.
    PackInvalid = "pack_invalid",
    /// More was found than is listed; arguments `count`, `severity`.
    FindingsLeftOut = "findings_left_out",
    /// The pack is larger than the limit; arguments `limit`, `size`, `unit` (`bytes`, `files`).
    PackTooLarge = "pack_too_large",
    /// A file or folder that is no part of a pack's folder; arguments `file`, `kind` (`file`,
    /// `folder`, `link`).
    UnknownFile = "unknown_file",
    /// The pack's format is not one this engine reads; argument `format`.
    UnsupportedFormat = "unsupported_format",
    /// A section's content does not have the hash the manifest says; argument `section`.
    SectionHashMismatch = "section_hash_mismatch",
    /// A section must be there and is not; argument `section`.
    MissingSection = "missing_section",
    /// A section nobody knows; argument `section`.
    UnknownSection = "unknown_section",
    /// A key stands twice; argument `key`.
    DuplicateKey = "duplicate_key",
    /// A name is missing in a language; arguments `key`, `language`.
    MissingTranslation = "missing_translation",
    /// An end before its start; arguments `from`, `to`.
    PeriodReversed = "period_reversed",
    /// A date outside its season; arguments `date`, `season`.
    DateOutsideSeason = "date_outside_season",
    /// Two seasons with days in common; arguments `season`, `other`.
    SeasonsOverlap = "seasons_overlap",
    /// Shares that do not add up to 100 %; argument `sum`.
    SharesNotWhole = "shares_not_whole",
    /// Percentage and amount, exactly one of which is needed; argument `key`.
    PercentageOrAmount = "percentage_or_amount",
    /// Early-bird steps whose discount does not fall from deadline to deadline; argument `key`.
    StepsNotFalling = "steps_not_falling",
    /// An org node that is not in the pack; argument `node`.
    UnknownNode = "unknown_node",
    /// A recipient that is neither an org node nor an account; argument `recipient`, and in a
    /// script `file`, `line`, `column`, `excerpt`.
    UnknownRecipient = "unknown_recipient",
    /// A source that is not in the pack; argument `reference`.
    UnknownReference = "unknown_reference",
    /// A tax treatment that is not in the pack; argument `tax`.
    UnknownTax = "unknown_tax",
    /// The tree is not one: a parent at the wrong level, or more than one root; argument `node`.
    TreeInvalid = "tree_invalid",
    /// An override of a locked component; arguments `component`, `node`.
    OverrideLocked = "override_locked",
    /// An override by a node that may not write it; arguments `component`, `node`, `owner`.
    OverrideNotPermitted = "override_not_permitted",
    /// Rows that overlap: the same key, conditions and dates; argument `key`. Of distributions, the
    /// one that is used is `key`, the one beside it `other`, of the fees `fee_category`.
    RowsOverlap = "rows_overlap",
    /// A gap in dated values; arguments `key`, `from`, `to`.
    DatesGap = "dates_gap",
    /// A row that can never apply; argument `key`. Where the calculation of `fee_category` does not
    /// know what it asks for, its condition is `field`.
    RowUnreachable = "row_unreachable",
    /// A reference price that leaves a component out, whose price depends on the player; arguments
    /// `key`, `component`, and `license_type` where it is one.
    ReferenceIncomplete = "reference_incomplete",
    /// A value with neither citation nor mark as illustrative; argument `key`.
    ValueUncited = "value_uncited",
    /// A criterion the waiver's kind needs; arguments `kind`, `field`.
    WaiverCriterion = "waiver_criterion",
    /// A field that has no meaning in this combination; argument `field`.
    FieldNotApplicable = "field_not_applicable",
    /// A fee category without an operation that would use the rule; argument `fee_category`.
    CategoryNotApplicable = "category_not_applicable",
}

impl Canonical for Code {
    fn write(&self, out: &mut Vec<u8>) {
        self.name().write(out);
    }
}
