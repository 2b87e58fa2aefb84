//! Competition entry (F08.01.03): `entry_fee.calculate`.

use super::part::Charged;
use super::player::{Person, Player};
use super::quote::Quote;
use super::worksheet::Worksheet;
use super::{Asked, at_most};
use crate::explanation::{Explanation, Reason};
use crate::pack::rules::Facts;
use crate::pack::rules::dated::Asking;
use crate::pack::rules::schedules::EntryRule;
use crate::pack::rules::surcharges::Scope;
use crate::pack::sections::FeeCategory;
use crate::pack::sections::schedules::EntryBasis;
use crate::pack::tree::OrgPath;
use crate::refusal::{Code, Refusal};
use crate::script::contexts;
use crate::script::table::ENTRY_ADJUST;
use serde::Deserialize;

/// Input of `entry_fee.calculate`.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Season.
    pub season: String,
    /// Competition level.
    pub level: String,
    /// Competition class.
    pub class: String,
    /// Players in the team.
    pub team_size: u16,
    /// The players, for waivers that depend on them; as many as the team has.
    #[serde(default)]
    pub players: Vec<Player>,
    /// The path of who enters the team.
    pub org: OrgPath,
}

/// Most players in a team.
const MOST_PLAYERS: usize = 100;

/// The entry fee of a team.
///
/// # Errors
/// Those of the request's fields; `players_not_team_size`; `no_schedule_matches`; those of the
/// tenant's script.
pub fn calculate<'a>(
    asked: Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Quote<'a>, Refusal> {
    let season = asked.season(&input.season)?;
    let words = &asked.pack.rules().words;
    let level =
        asked.word(&words.levels, &input.level, Code::UnknownLevel, "level", "$.input.level")?;
    let class =
        asked.word(&words.classes, &input.class, Code::UnknownClass, "class", "$.input.class")?;
    let persons = persons(&asked, input, explanation)?;
    let path = asked.pack.rules().tree.path(&input.org, explanation)?;
    let fee_category = FeeCategory::CompetitionEntry;
    let scope = Scope { fee_category, license_type: None, class: Some(class) };
    let mut sheet = Worksheet::new(asked, season, path, scope);
    let on = season.days.nearest(asked.on);
    let asking = Some(Asking { level, class });
    for rule in season.schedules.entries.in_force(&path, asking, on) {
        charge(&mut sheet, rule, u64::from(input.team_size), explanation)?;
    }
    if sheet.parts.is_empty() {
        return Err(Refusal::new(Code::NoScheduleMatches)
            .at("$.input.class")
            .with("fee_category", fee_category.name())
            .with("season", season.code.as_str()));
    }
    sheet.stages(&persons, explanation)?;
    let context = |sheet: &Worksheet<'a>| contexts::entry(sheet, input);
    sheet.script_adjust(&ENTRY_ADJUST, &context, explanation)?;
    sheet.finish(explanation)
}

fn persons<'a>(
    asked: &Asked<'a>,
    input: &'a Input,
    explanation: &mut Explanation<'a>,
) -> Result<Vec<Person<'a>>, Refusal> {
    if !(1..=MOST_PLAYERS).contains(&usize::from(input.team_size)) {
        return Err(Refusal::new(Code::InvalidValue)
            .at("$.input.team_size")
            .with("expected", "integer")
            .with("found", input.team_size)
            .with("least", 1)
            .with("most", MOST_PLAYERS));
    }
    at_most(MOST_PLAYERS, input.players.len(), "$.input.players")?;
    if !input.players.is_empty() && input.players.len() != usize::from(input.team_size) {
        return Err(Refusal::new(Code::PlayersNotTeamSize)
            .at("$.input.players")
            .with("players", input.players.len())
            .with("team_size", input.team_size));
    }
    let season = asked.season(&input.season)?;
    let judge = |(index, player)| {
        let path = format!("$.input.players[{index}]");
        Person::judge(asked, season, player, &path, explanation)
    };
    input.players.iter().enumerate().map(judge).collect()
}

fn charge<'a>(
    sheet: &mut Worksheet<'a>,
    rule: &'a EntryRule,
    players: u64,
    explanation: &mut Explanation<'a>,
) -> Result<(), Refusal> {
    let owned = &rule.dated;
    let component = owned.code.as_str();
    let owner = owned.owner.as_ref().and_then(|o| sheet.owner(component, o, explanation));
    let Some(owner) = owner else { return Ok(()) };
    let price = rule.amount;
    let count = match rule.basis {
        EntryBasis::PerTeam => 1,
        EntryBasis::PerPlayer => players,
    };
    let amount = price.times(count)?;
    let reason = match rule.basis {
        EntryBasis::PerTeam => Reason::EntryPerTeam { amount, component },
        EntryBasis::PerPlayer => Reason::EntryPerPlayer { amount, component, count, price },
    };
    explanation.cite(reason, owned.origin.source());
    let charged = Charged {
        code: component,
        owner,
        recipient: owned.recipient.as_deref(),
        tax: owned.tax.as_deref(),
        rounding: None,
        price: Some(price),
        count,
    };
    sheet.charge(&charged, &Facts::default(), explanation)
}
