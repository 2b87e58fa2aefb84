//! Explanations: why an answer is the answer, as keys and arguments, never prose.
//!
//! Each [`Step`] names its reason, the values that went in and came out, the pack's rule and its
//! source. Sentences are rendered from the message files by whoever shows them. Fields of every
//! reason stand in the order of their names, so that the reply is canonical JSON.

use crate::calendar::Date;
use crate::canonical::{self, Canonical};
use crate::money::{Factor, Money, Rate};
use crate::pack::sections::schedules::Tiering;
use crate::pack::sections::tenant::{AgePolicy, TaxCategory};
use crate::pack::sections::transfers::Kind;
use std::borrow::Cow;

/// The steps of one answer, in the order they were taken.
#[derive(Debug, Default)]
pub struct Explanation<'a> {
    steps: Vec<Step<'a>>,
    wanted: bool,
}

impl<'a> Explanation<'a> {
    /// An explanation that keeps its steps, or one that drops them where nobody will read it.
    #[must_use]
    pub fn new(wanted: bool) -> Self {
        Self { steps: Vec::with_capacity(if wanted { 48 } else { 0 }), wanted }
    }

    /// Whether steps are kept.
    #[must_use]
    pub const fn wanted(&self) -> bool {
        self.wanted
    }

    /// The steps so far.
    #[must_use]
    pub fn steps(&self) -> &[Step<'a>] {
        &self.steps
    }

    /// Operations the tenant's scripts used.
    #[must_use]
    pub fn script_operations(&self) -> u64 {
        let used = |step: &Step<'_>| match step.reason {
            Reason::ScriptRan { operations, .. } => operations,
            _ => 0,
        };
        self.steps.iter().map(used).fold(0, u64::saturating_add)
    }

    /// A step that follows from no rule of the pack.
    pub fn say(&mut self, reason: Reason<'a>) {
        self.cite(reason, Source::default());
    }

    /// A step that follows from a rule.
    pub fn cite(&mut self, reason: Reason<'a>, source: Source<'a>) {
        #[cfg(feature = "coverage")]
        source.row.told(|| reason.key());
        if self.wanted {
            self.steps.push(Step { reason, source });
        }
    }
}

/// The rule of the pack a step follows from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Source<'a> {
    /// Pack key: section and natural key, `fees/2026/federal`.
    pub rule: Option<&'a str>,
    /// Code of the source in section `sources`.
    pub reference: Option<&'a str>,
    /// Whether the value is marked as invented for demonstration.
    pub illustrative: bool,
    /// The row, for whoever counts which are touched.
    #[cfg(feature = "coverage")]
    pub row: crate::coverage::Row,
}

/// One step.
#[derive(Debug)]
pub struct Step<'a> {
    /// What happened.
    pub reason: Reason<'a>,
    /// By which rule.
    pub source: Source<'a>,
}

impl Canonical for Step<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        let source = self.source;
        canonical::Object::open(out)
            .member(canonical::name!("arguments"), &self.reason)
            .member(canonical::name!("illustrative"), &source.illustrative.then_some(true))
            .member(canonical::name!("key"), self.reason.key())
            .member(canonical::name!("reference"), &source.reference)
            .member(canonical::name!("rule"), &source.rule)
            .close();
    }
}

/// A number or a word a criterion asks for, or was given.
#[derive(Clone, Copy, Debug)]
pub enum Given<'a> {
    /// An age, a family's size, a rank.
    Number(u16),
    /// A flag.
    Text(&'a str),
}

impl Canonical for Given<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Number(number) => number.write(out),
            Self::Text(text) => text.write(out),
        }
    }
}

macro_rules! reasons {
    ($(
        $(#[doc = $doc:literal])+
        $variant:ident = $key:literal { $($field:ident: $type:ty),* $(,)? },
    )+) => {
        /// What happened at a step; the arguments of its sentence.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "a field is described by its reason and its name")]
        pub enum Reason<'a> {
            $($(#[doc = $doc])+ $variant { $($field: $type),* },)+
        }

        impl Canonical for Reason<'_> {
            fn write(&self, out: &mut Vec<u8>) {
                $(const { assert!(canonical::sorted(&[$(stringify!($field)),*])) };)+
                match self {
                    $(Self::$variant { $($field),* } => {
                        canonical::Object::open(out)
                            $(.member(canonical::name!(stringify!($field)), $field))*
                            .close();
                    })+
                }
            }
        }

        impl Reason<'_> {
            /// Every key there is, each with the names of its arguments.
            pub const KEYS: &'static [(&'static str, &'static [&'static str])] =
                &[$(($key, &[$(stringify!($field)),*])),+];

            /// The key of the sentence.
            #[must_use]
            pub const fn key(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $key,)+ }
            }
        }
    };
}

reasons! {
    /// The player's age and how it was taken.
    Age = "age" { age: u64, birth_date: Date, policy: AgePolicy },
    /// A level the request left out, filled in from the tree.
    LevelFilledIn = "org.filled_in" { level: &'a str, node: &'a str },
    /// A component's price.
    Price = "component.price" { amount: Money, component: &'a str, owner: &'a str },
    /// A component whose owner's level is missing on the path.
    LevelMissing = "component.level_missing" { component: &'a str, level: &'a str },
    /// A component that only an override prices, and none did.
    Unpriced = "component.unpriced" { component: &'a str },
    /// An override: the node's own amount instead.
    Override = "component.override" {
        after: Money, before: Option<Money>, component: &'a str, node: &'a str,
    },
    /// The sum of the components.
    Subtotal = "subtotal" { amount: Money },
    /// A surcharge in percent of a base; `date` is the deadline or the start.
    SurchargePercentage = "surcharge.percentage" {
        amount: Money, base: Money, date: Date, percentage: Rate, surcharge: &'a str,
    },
    /// A discount in percent of a base, up to a deadline.
    DiscountPercentage = "discount.percentage" {
        amount: Money, base: Money, date: Date, percentage: Rate, surcharge: &'a str,
    },
    /// A surcharge of a fixed amount.
    SurchargeFixed = "surcharge.fixed" { amount: Money, date: Date, surcharge: &'a str },
    /// A discount of a fixed amount.
    DiscountFixed = "discount.fixed" { amount: Money, date: Date, surcharge: &'a str },
    /// An early-bird rule whose last deadline has passed.
    DeadlinePassed = "discount.deadline_passed" { date: Date, surcharge: &'a str },
    /// A late fee that has not begun.
    NotStarted = "surcharge.not_started" { date: Date, surcharge: &'a str },
    /// A late fee outside its periods.
    NotInPeriod = "surcharge.not_in_period" { surcharge: &'a str },
    /// A surcharge on components that are not charged here.
    NothingToCharge = "surcharge.nothing_to_charge" { surcharge: &'a str },
    /// A waiver of everything it applies to.
    WaiverFull = "waiver.full" { amount: Money, base: Money, waiver: &'a str },
    /// A waiver in percent.
    WaiverPercentage = "waiver.percentage" {
        amount: Money, base: Money, percentage: Rate, waiver: &'a str,
    },
    /// A waiver of a fixed amount, at most the base.
    WaiverFixed = "waiver.fixed" { amount: Money, base: Money, waiver: &'a str },
    /// A reduction cut so that nothing falls below zero.
    WaiverCapped = "waiver.capped" { amount: Money, waiver: &'a str, wanted: Money },
    /// Who bears a waiver, where it is one level.
    WaiverBorneBy = "waiver.borne_by" { amount: Money, node: &'a str, waiver: &'a str },
    /// Who bears a waiver where the level that should is not given.
    WaiverLevelMissing = "waiver.level_missing" { level: &'a str, node: &'a str, waiver: &'a str },
    /// A waiver the player is not eligible for: which criterion, what it needs, what was found.
    WaiverNotEligible = "waiver.not_eligible" {
        criterion: &'a str, found: Option<Given<'a>>, needed: Option<Given<'a>>, waiver: &'a str,
    },
    /// A waiver not used because another reduces more.
    WaiverNotUsed = "waiver.not_used" { amount: Money, used: &'a str, waiver: &'a str },
    /// A waiver with nothing left to reduce.
    NothingToWaive = "waiver.nothing_to_waive" { waiver: &'a str },
    /// An adjustment by the tenant's script.
    ScriptAdjustment = "script.adjustment" {
        amount: Money, hook: &'a str, label: Cow<'a, str>, recipient: Option<Cow<'a, str>>,
    },
    /// A component a script made of another amount.
    ScriptChanged = "script.changed" {
        after: Money, before: Money, component: Cow<'a, str>, hook: &'a str,
    },
    /// A component a script left out.
    ScriptDropped = "script.dropped" { amount: Money, component: Cow<'a, str>, hook: &'a str },
    /// What a script moved of a node's share to a recipient.
    ScriptMoved = "script.moved" {
        amount: Money, hook: &'a str, node: Cow<'a, str>, recipient: Cow<'a, str>,
    },
    /// A custom waiver a script did not grant.
    ScriptNotEligible = "script.not_eligible" { hook: &'a str, waiver: &'a str },
    /// What a script says itself.
    ScriptSaid = "script.said" { hook: &'a str, text: Cow<'a, str> },
    /// A script that ran, and what it cost.
    ScriptRan = "script.ran" { hook: &'a str, operations: u64 },
    /// The total was below zero.
    Floor = "total.floor" { before: Money },
    /// The total was rounded to a coarser unit.
    FinalRounding = "total.rounding" { after: Money, before: Money, increment: Money },
    /// Tax inside the amounts.
    TaxIncluded = "tax.included" { base: Money, code: &'a str, rate: Rate, tax: Money },
    /// Tax on top of the amounts.
    TaxAdded = "tax.added" { base: Money, code: &'a str, rate: Rate, tax: Money },
    /// No tax, and why.
    TaxNone = "tax.none" { base: Money, category: TaxCategory, code: &'a str },
    /// The total.
    Total = "total" { amount: Money },
    /// Each component to its recipient.
    SplitByComponent = "split.by_component" {},
    /// A share in percent.
    SplitShare = "split.share" { amount: Money, percentage: Rate, recipient: &'a str },
    /// A share whose level is missing on the path, and who receives it instead.
    SplitLevelMissing = "split.level_missing" { level: &'a str, recipient: &'a str },
    /// A flat affiliation fee.
    AffiliationFlat = "affiliation.flat" { amount: Money, component: &'a str },
    /// An affiliation fee per member.
    AffiliationPerMember = "affiliation.per_member" {
        amount: Money, component: &'a str, count: u64, price: Money,
    },
    /// A tier of an affiliation fee: the members from and to.
    AffiliationTier = "affiliation.tier" {
        amount: Money, component: &'a str, count: u64, from: u64, price: Money, tiering: Tiering,
        to: Option<u64>,
    },
    /// An admission fee, not charged after the first year.
    NotFirstYear = "affiliation.not_first_year" { component: &'a str },
    /// An entry fee per team.
    EntryPerTeam = "entry.per_team" { amount: Money, component: &'a str },
    /// An entry fee per player.
    EntryPerPlayer = "entry.per_player" {
        amount: Money, component: &'a str, count: u64, price: Money,
    },
    /// The sanction fee of a class.
    SanctionClass = "sanction.class" { amount: Money, class: &'a str, level: &'a str },
    /// Who receives the sanction fee.
    SanctionRecipient = "sanction.recipient" { recipient: &'a str },
    /// A fixed suspension fee.
    SuspensionFixed = "suspension.fixed" { amount: Money },
    /// A suspension fee as a multiple of a licence price.
    SuspensionMultiplier = "suspension.multiplier" {
        amount: Money, license_type: &'a str, multiplier: Factor, reference_amount: Money,
    },
    /// Who owes the suspension fee.
    SuspensionDebtor = "suspension.debtor" { debtor: &'a str },
    /// Requests for a transfer are always accepted.
    TransferWindowAlways = "transfer.window_always" {},
    /// The window is open, and until when.
    TransferWindowOpen = "transfer.window_open" { closes_on: Date },
    /// The window is closed, and when it opens.
    TransferWindowClosed = "transfer.window_closed" { opens_on: Option<Date> },
    /// An exception lets the request in outside the window.
    TransferException = "transfer.exception" { exception: &'a str },
    /// A document an exception needs and the request lacks.
    TransferEvidenceMissing = "transfer.evidence_missing" { evidence: &'a str, exception: &'a str },
    /// How many requests of the season there are of how many.
    TransferCap = "transfer.cap" { count: u64, most: u64, season: &'a str },
    /// As many as a season allows.
    TransferCapReached = "transfer.cap_reached" { count: u64, most: u64, season: &'a str },
    /// The player has a licence of the season.
    TransferLicensed = "transfer.licensed" { season: &'a str },
    /// The player owes something that blocks.
    TransferDebt = "transfer.debt" { amount: Money },
    /// The player is suspended, and until when.
    TransferSuspended = "transfer.suspended" { until: Option<Date> },
    /// A transfer or a certificate of the player is open.
    TransferOpenRequest = "transfer.open_request" {},
    /// The player is of that club already.
    TransferSameClub = "transfer.same_club" { club: &'a str },
    /// A script refuses the transfer, in its own words.
    TransferRefused = "transfer.refused" {
        hook: &'a str, message: Cow<'a, str>, reason_code: Cow<'a, str>,
    },
    /// From when the transfer holds.
    TransferEffective = "transfer.effective" { from: Date },
    /// What a transfer of its kind costs.
    TransferFee = "transfer.fee" { amount: Money, fee: &'a str, kind: Kind },
    /// A fee that an exception takes off.
    TransferFeeWaived = "transfer.fee_waived" { exception: &'a str, fee: &'a str },
    /// A transfer of its kind costs nothing.
    TransferFree = "transfer.free" { kind: Kind },
    /// Both federations are of one confederation.
    ItcWithin = "itc.within" { confederation: &'a str },
    /// The federations are of two confederations.
    ItcBetween = "itc.between" { receiving: &'a str, releasing: &'a str },
    /// One is of the European confederation, which decides by the tenant's rules.
    ItcEuropean = "itc.european" { receiving: &'a str, releasing: &'a str },
    /// A script names who decides besides the two federations; none: nobody.
    ItcAuthority = "itc.authority" { authority: Option<&'a str>, hook: &'a str },
    /// The releasing federation's handling fee.
    ItcFee = "itc.fee" { currency: &'a str, federation: &'a str, sum: Money },
    /// The player competes, and since when.
    ItcEligible = "itc.eligible" { completed_on: Date, days: u64, from: Date },
    /// The player does not compete yet, and from when.
    ItcNotYetEligible = "itc.not_yet_eligible" { completed_on: Date, days: u64, from: Date },
    /// How many years dates were shifted by.
    YearsShifted = "season.years_shifted" { from: &'a str, to: &'a str, years: Cow<'a, str> },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_canonical_json() {
        let mut explanation = Explanation::new(true);
        let (rule, reference) = (Some("fees/2026/x"), Some("s"));
        let source = Source { rule, reference, illustrative: true, ..Source::default() };
        explanation.cite(Reason::Unpriced { component: "x" }, source);
        assert_eq!(
            String::from_utf8(canonical::bytes(&explanation.steps())).unwrap(),
            concat!(
                r#"[{"arguments":{"component":"x"},"illustrative":true,"#,
                r#""key":"component.unpriced","reference":"s","rule":"fees/2026/x"}]"#
            )
        );
    }
}
