//! What hooks are called with: the question, and what of the answer there is so far.

use super::kinds::Kinds;
use super::values::Record;
use crate::calendar::Date;
use crate::fees::part::Part;
use crate::fees::player::{Person, Player};
use crate::fees::quote::Share;
use crate::fees::worksheet::Worksheet;
use crate::fees::{affiliation, entry, license, sanction, suspension};
use crate::money::Money;
use crate::pack::sections::transfers::Kind;
use crate::pack::sections::{Level, Sex};
use crate::pack::tree::Path;
use crate::refusal::Refusal;
use crate::transfers::itc::{Authority, Confederations};
use crate::transfers::{check, confederations, itc};
use rhai::Dynamic;
use rust_decimal::Decimal;

/// A value a hook is called with.
#[derive(Clone, Debug)]
pub struct Given(pub(super) Dynamic);

fn text(value: &str) -> Dynamic {
    value.into()
}

fn optional<T: Into<Dynamic>>(value: Option<T>) -> Dynamic {
    value.map_or(Dynamic::UNIT, Into::into)
}

fn texts<'t>(values: impl Iterator<Item = &'t String>) -> Dynamic {
    values.map(|value| text(value)).collect::<Vec<_>>().into()
}

fn decimal(money: Money) -> Dynamic {
    Decimal::new(money.minor, u32::from(money.currency.digits())).into()
}

fn player(player: &Player) -> Dynamic {
    let sex = player.sex.map(|sex| match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
    });
    let family = player.family;
    Record::of(
        Kinds::PLAYER,
        &mut [
            ("birth_date", Dynamic::from(player.birth_date)),
            ("sex", optional(sex)),
            ("flags", texts(player.flags.iter())),
            ("family_size", optional(family.map(|family| i64::from(family.size)))),
            ("family_rank", optional(family.map(|family| i64::from(family.rank)))),
        ],
    )
}

fn org(sheet: &Worksheet<'_>) -> Dynamic {
    path(&sheet.path)
}

fn path(path: &Path<'_>) -> Dynamic {
    let code = |level| optional(path.at(level).map(|node| text(node.code)));
    let [federation, region, district, club] = Level::ALL.map(code);
    Record::of(
        Kinds::ORG,
        &mut [
            ("federation", federation),
            ("region", region),
            ("district", district),
            ("club", club),
        ],
    )
}

fn on(sheet: &Worksheet<'_>) -> Dynamic {
    Dynamic::from(sheet.asked.on)
}

/// Of a licence.
#[must_use]
pub fn license(sheet: &Worksheet<'_>, input: &license::Input, person: &Person<'_>) -> Given {
    Given(Record::of(
        Kinds::LICENSE,
        &mut [
            ("season", text(&input.season)),
            ("license_type", text(&input.license_type)),
            ("category", optional(input.category.as_deref())),
            ("on", on(sheet)),
            ("age", i64::from(person.age).into()),
            ("player", player(person.facts)),
            ("org", org(sheet)),
        ],
    ))
}

/// Of a club's affiliation.
#[must_use]
pub fn affiliation(sheet: &Worksheet<'_>, input: &affiliation::Input) -> Given {
    Given(Record::of(
        Kinds::AFFILIATION,
        &mut [
            ("season", text(&input.season)),
            ("club", text(&input.club)),
            ("member_count", i64::from(input.member_count).into()),
            ("first_year", input.first_year.into()),
            ("on", on(sheet)),
            ("org", org(sheet)),
        ],
    ))
}

/// Of a team's entry.
#[must_use]
pub fn entry(sheet: &Worksheet<'_>, input: &entry::Input) -> Given {
    let players: Vec<Dynamic> = input.players.iter().map(player).collect();
    Given(Record::of(
        Kinds::ENTRY,
        &mut [
            ("season", text(&input.season)),
            ("level", text(&input.level)),
            ("class", text(&input.class)),
            ("team_size", i64::from(input.team_size).into()),
            ("players", players.into()),
            ("on", on(sheet)),
            ("org", org(sheet)),
        ],
    ))
}

/// Of a competition's sanction.
#[must_use]
pub fn sanction(sheet: &Worksheet<'_>, input: &sanction::Input) -> Given {
    Given(Record::of(
        Kinds::SANCTION,
        &mut [
            ("season", text(&input.season)),
            ("level", text(&input.level)),
            ("classes", texts(input.classes.iter())),
            ("host_district", text(&input.host_district)),
            ("on", on(sheet)),
            ("org", org(sheet)),
        ],
    ))
}

/// Of a suspension.
#[must_use]
pub fn suspension(sheet: &Worksheet<'_>, input: &suspension::Input) -> Given {
    Given(Record::of(
        Kinds::SUSPENSION,
        &mut [
            ("season", text(&input.season)),
            ("license_type", optional(input.license_type.as_deref())),
            ("requesting_club", text(&input.requesting_club)),
            ("on", on(sheet)),
            ("org", org(sheet)),
        ],
    ))
}

/// Of a waiver, for whom it is looked at; nobody where it asks for nobody.
#[must_use]
pub fn waiving(sheet: &Worksheet<'_>, person: Option<&Person<'_>>) -> Given {
    let scope = &sheet.scope;
    let codes = sheet.rules().words.license_type_codes();
    let license_type = scope.license_type.and_then(|index| codes.get(usize::from(index)));
    Given(Record::of(
        Kinds::WAIVING,
        &mut [
            ("season", text(&sheet.season.code)),
            ("fee_category", text(scope.fee_category.name())),
            ("license_type", optional(license_type.map(|code| text(code)))),
            ("class", optional(scope.class)),
            ("age", optional(person.map(|person| i64::from(person.age)))),
            ("player", optional(person.map(|person| player(person.facts)))),
            ("on", on(sheet)),
            ("org", org(sheet)),
        ],
    ))
}

/// Of a split.
#[must_use]
pub fn splitting(sheet: &Worksheet<'_>) -> Given {
    Given(Record::of(
        Kinds::SPLITTING,
        &mut [
            ("season", text(&sheet.season.code)),
            ("fee_category", text(sheet.scope.fee_category.name())),
            ("on", on(sheet)),
            ("org", org(sheet)),
        ],
    ))
}

/// The quote so far.
///
/// # Errors
/// `amount_too_large`.
pub fn quote(sheet: &Worksheet<'_>) -> Result<Given, Refusal> {
    let line = |part: &Part<'_>| {
        Record::of(
            Kinds::LINE,
            &mut [
                ("code", text(&part.code)),
                ("owner", text(part.owner)),
                ("amount", decimal(part.amount)),
                ("running", decimal(part.running)),
            ],
        )
    };
    let lines: Vec<Dynamic> =
        sheet.parts.iter().filter(|part| part.is_component).map(line).collect();
    Ok(Given(Record::of(
        Kinds::QUOTE,
        &mut [
            ("currency", text(sheet.currency().code())),
            ("subtotal", decimal(sheet.subtotal()?)),
            ("total", decimal(sheet.running_total()?)),
            ("lines", lines.into()),
        ],
    )))
}

/// A component, as it is charged.
#[must_use]
pub fn component(part: &Part<'_>) -> Given {
    Given(Record::of(
        Kinds::COMPONENT,
        &mut [
            ("code", text(&part.code)),
            ("owner", text(part.owner)),
            ("recipient", text(&part.recipient)),
            ("base", decimal(part.base)),
            ("amount", decimal(part.amount)),
        ],
    ))
}

/// A waiver.
#[must_use]
pub fn waiver(code: &str) -> Given {
    Given(Record::of(Kinds::WAIVER, &mut [("code", text(code))]))
}

/// Who receives what.
#[must_use]
pub fn shares(shares: &[Share<'_>]) -> Given {
    let share = |share: &Share<'_>| {
        let mut members =
            [("recipient", text(&share.recipient)), ("amount", decimal(share.amount))];
        Record::of(Kinds::SHARE, &mut members)
    };
    Given(shares.iter().map(share).collect::<Vec<_>>().into())
}

/// What a script is told of a request to change clubs.
#[derive(Debug)]
pub struct Transferring<'f> {
    /// The day asked.
    pub on: Date,
    /// The request.
    pub input: &'f check::Input,
    /// The player.
    pub person: &'f Person<'f>,
    /// Whether the player has a licence of the season.
    pub is_licensed: bool,
    /// The player's requests of the season that count.
    pub requests: u16,
    /// The path of the club left.
    pub from: &'f Path<'f>,
    /// The path of the club joined.
    pub to: &'f Path<'f>,
}

/// Of a transfer.
#[must_use]
pub fn transfer(facts: &Transferring<'_>) -> Given {
    let input = facts.input;
    Given(Record::of(
        Kinds::TRANSFER,
        &mut [
            ("season", text(&input.season)),
            ("on", Dynamic::from(facts.on)),
            ("age", i64::from(facts.person.age).into()),
            ("player", player(facts.person.facts)),
            ("licensed", facts.is_licensed.into()),
            ("requests", i64::from(facts.requests).into()),
            ("from_club", text(&input.from_club)),
            ("from_org", path(facts.from)),
            ("to_club", text(&input.to_club)),
            ("to_org", path(facts.to)),
            ("reason", optional(input.reason.as_deref())),
            ("evidence", texts(input.evidence.iter())),
        ],
    ))
}

/// What was found of a transfer so far.
#[must_use]
pub fn check(
    kind: Kind,
    is_open: bool,
    exception: Option<&str>,
    reasons: &[check::Obstacle<'_>],
) -> Given {
    let keys = reasons.iter().map(|obstacle| text(obstacle.reason.key()));
    Given(Record::of(
        Kinds::CHECK,
        &mut [
            ("allowed", reasons.is_empty().into()),
            ("kind", text(kind.name())),
            ("window_open", is_open.into()),
            ("exception", optional(exception)),
            ("reasons", keys.collect::<Vec<_>>().into()),
        ],
    ))
}

/// Of a certificate; federations by their own codes.
#[must_use]
pub fn certifying(on: Date, input: &itc::Input) -> Given {
    let federation = |code: &str| text(confederations::federation(code));
    Given(Record::of(
        Kinds::CERTIFYING,
        &mut [
            ("releasing", federation(&input.releasing)),
            ("receiving", federation(&input.receiving)),
            ("on", Dynamic::from(on)),
        ],
    ))
}

/// What the rules say of a certificate.
#[must_use]
pub fn certificate(authority: Option<Authority>, of: &Confederations) -> Given {
    Given(Record::of(
        Kinds::CERTIFICATE,
        &mut [
            ("authority", optional(authority.map(Authority::name))),
            ("is_intercontinental", (of.releasing != of.receiving).into()),
            ("releasing_confederation", text(of.releasing.name())),
            ("receiving_confederation", text(of.receiving.name())),
        ],
    ))
}
