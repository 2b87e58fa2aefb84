//! The player a fee is asked for: facts, age by the tenant's policy, family.

use super::{Asked, at_most};
use crate::calendar::Date;
use crate::explanation::{Explanation, Reason};
use crate::pack::rules::SeasonRules;
use crate::pack::sections::Sex;
use crate::pack::sections::tenant::AgePolicy;
use crate::refusal::{Code, Refusal};
use serde::Deserialize;

/// Facts about a player.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Player {
    /// Birth date.
    pub birth_date: Date,
    /// Sex, where the statutes use it.
    pub sex: Option<Sex>,
    /// Flags (`disabled`, `low_income`, `honorary`).
    #[serde(default)]
    pub flags: Vec<String>,
    /// The family, where there is one.
    pub family: Option<Family>,
}

/// A player's family among the members licensed or applying this season.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Members, this one included.
    pub size: u16,
    /// Rank by birth date, the oldest being 1.
    pub rank: u16,
}

/// A player, judged.
#[derive(Clone, Copy, Debug)]
pub struct Person<'a> {
    /// Facts.
    pub facts: &'a Player,
    /// Age by the tenant's policy.
    pub age: u16,
}

/// Most flags of a player.
const MOST_FLAGS: usize = 20;

impl<'a> Person<'a> {
    /// Judges a player that stands at `path`.
    ///
    /// # Errors
    /// `birth_date_in_future`, `unknown_flag`, `rank_beyond_family`, `too_long`.
    pub fn judge(
        asked: &Asked<'a>,
        season: &SeasonRules,
        player: &'a Player,
        path: &str,
        explanation: &mut Explanation<'a>,
    ) -> Result<Self, Refusal> {
        let birth_date = player.birth_date;
        if birth_date > asked.on {
            return Err(Refusal::new(Code::BirthDateInFuture)
                .at(format!("{path}.birth_date"))
                .with("birth_date", birth_date.to_string())
                .with("on", asked.on.to_string()));
        }
        at_most(MOST_FLAGS, player.flags.len(), format_args!("{path}.flags"))?;
        let known = &asked.pack.rules().words.flags;
        for (index, flag) in player.flags.iter().enumerate() {
            if !known.contains(flag) {
                return Err(Refusal::new(Code::UnknownFlag)
                    .at(format!("{path}.flags[{index}]"))
                    .with("flag", flag.as_str())
                    .allowing(known.iter().map(String::as_str)));
            }
        }
        if let Some(family) = player.family {
            family.check(path)?;
        }
        let policy = asked.pack.rules().policy.age;
        let age = match policy {
            AgePolicy::CalendarYear => season.days.from.year().saturating_sub(birth_date.year()),
            AgePolicy::SeasonStart => completed(birth_date, season.days.from),
            AgePolicy::OnDate => completed(birth_date, asked.on),
        };
        let age = u16::try_from(age).unwrap_or(0);
        explanation.say(Reason::Age { age: u64::from(age), birth_date, policy });
        Ok(Self { facts: player, age })
    }
}

/// Years completed, none before birth.
fn completed(birth_date: Date, on: Date) -> i32 {
    birth_date.age_on(on).map_or(0, i32::from)
}

impl Family {
    fn check(self, path: &str) -> Result<(), Refusal> {
        if self.rank >= 1 && self.rank <= self.size {
            return Ok(());
        }
        Err(Refusal::new(Code::RankBeyondFamily)
            .at(format!("{path}.family.rank"))
            .with("rank", self.rank)
            .with("size", self.size))
    }
}
