//! What is entered of a player: read, and checked against the tenant's pack.

use crate::clock;
use crate::error::Error;
use crate::fields;
use crate::keys::{Keys, of_person};
use crate::people::{self, joined::NewMembership};
use crate::tenants::Live;
use carreau_engine::calendar::Date;
use carreau_engine::refusal::{Code, Refusal};
use carreau_store::players::{self, Facts};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;

/// Longest number, code of a family and address, in characters.
const NUMBER_MAX: usize = 64;
const EMAIL_MAX: usize = 254;

/// A player to enter.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPlayer {
    /// A person who is known; a new one where it is left out.
    pub(crate) person_id: Option<String>,
    /// What the federation knows the player by; made where it is left out.
    pub(crate) number: Option<String>,
    given_name: String,
    family_name: String,
    /// `YYYY-MM-DD`.
    #[schema(value_type = String, format = Date)]
    birth_date: Date,
    /// `female`, `male` or `other`.
    sex: Option<PlayerSex>,
    /// A category of the pack.
    category: Option<String>,
    email: Option<String>,
    /// Players of one code are one family.
    family: Option<String>,
    /// `disabled`, `honorary`, `low_income`, and flags of the pack.
    #[serde(default)]
    flags: Vec<String>,
    /// The first membership.
    pub(crate) membership: Option<NewMembership>,
}

/// What of a player changes; what is left out stays, and null takes away.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlayerChange {
    #[serde(default, deserialize_with = "fields::given")]
    number: Option<String>,
    #[serde(default, deserialize_with = "fields::given")]
    given_name: Option<String>,
    #[serde(default, deserialize_with = "fields::given")]
    family_name: Option<String>,
    #[serde(default, deserialize_with = "fields::given")]
    #[schema(value_type = Option<String>, format = Date)]
    birth_date: Option<Date>,
    #[serde(default, deserialize_with = "fields::given")]
    sex: Option<Option<PlayerSex>>,
    #[serde(default, deserialize_with = "fields::given")]
    category: Option<Option<String>>,
    #[serde(default, deserialize_with = "fields::given")]
    email: Option<Option<String>>,
    #[serde(default, deserialize_with = "fields::given")]
    family: Option<Option<String>>,
    #[serde(default, deserialize_with = "fields::given")]
    flags: Option<Vec<String>>,
}

/// A player's sex, where the statutes use it.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PlayerSex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Neither, or not said.
    Other,
}

impl PlayerSex {
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Female => "female",
            Self::Male => "male",
            Self::Other => "other",
        }
    }
}

impl NewPlayer {
    /// The facts in it, checked.
    pub(crate) fn facts(&self, live: &Arc<Live>) -> Result<Facts, Error> {
        let facts = Facts {
            given_name: self.given_name.clone(),
            family_name: self.family_name.clone(),
            birth_date: self.birth_date.to_string(),
            sex: self.sex.map(|sex| sex.name().to_owned()),
            category: self.category.clone(),
            email: self.email.clone(),
            family: self.family.clone(),
            flags: self.flags.clone(),
        };
        checked(live, facts)
    }
}

impl PlayerChange {
    /// The number and the facts from now on, checked.
    pub(crate) fn of(
        self,
        live: &Arc<Live>,
        number: &str,
        before: &Facts,
    ) -> Result<(String, Facts), Error> {
        let before = before.clone();
        let facts = Facts {
            given_name: self.given_name.unwrap_or(before.given_name),
            family_name: self.family_name.unwrap_or(before.family_name),
            birth_date: self.birth_date.map_or(before.birth_date, |date| date.to_string()),
            sex: match self.sex {
                Some(sex) => sex.map(|sex| sex.name().to_owned()),
                None => before.sex,
            },
            category: self.category.unwrap_or(before.category),
            email: self.email.unwrap_or(before.email),
            family: self.family.unwrap_or(before.family),
            flags: self.flags.unwrap_or(before.flags),
        };
        let number = match self.number {
            Some(given) => checked_number(&given, "$.number")?,
            None => number.to_owned(),
        };
        Ok((number, checked(live, facts)?))
    }
}

/// Facts that can be kept: names made plain, codes the pack knows, nobody born tomorrow.
///
/// # Errors
/// The refusal of the first that cannot.
pub(crate) fn checked(live: &Arc<Live>, facts: Facts) -> Result<Facts, Error> {
    let given_name = fields::named(&facts.given_name, "$.given_name")?;
    let family_name = fields::named(&facts.family_name, "$.family_name")?;
    let today = clock::today(&live.zone).to_string();
    if facts.birth_date > today {
        let refusal = Refusal::new(Code::BirthDateInFuture).at("$.birth_date");
        let refusal = refusal.with("birth_date", facts.birth_date).with("on", today);
        return Err(people::refused(live, &refusal));
    }
    let category = facts.category.filter(|code| !code.is_empty());
    if let Some(code) = &category {
        let known = people::categories(live);
        if !known.contains(code) {
            let refusal = Refusal::new(Code::UnknownCategory).at("$.category");
            let refusal = refusal.with("category", code.as_str()).allowing(known);
            return Err(people::refused(live, &refusal));
        }
    }
    let known = people::flags(live);
    for (index, flag) in facts.flags.iter().enumerate() {
        if !known.contains(flag) {
            let refusal = Refusal::new(Code::UnknownFlag).at(format!("$.flags[{index}]"));
            let refusal = refusal.with("flag", flag.as_str()).allowing(known);
            return Err(people::refused(live, &refusal));
        }
    }
    let mut flags = facts.flags;
    flags.sort();
    flags.dedup();
    let email = facts.email.filter(|email| !email.is_empty());
    if let Some(email) = email.as_deref().filter(|email| !is_email(email)) {
        return Err(fields::misread("text", email, "$.email").into());
    }
    let family = facts.family.filter(|family| !family.is_empty());
    let family = family.map(|code| checked_number(&code, "$.family")).transpose()?;
    let Facts { birth_date, sex, .. } = facts;
    Ok(Facts { given_name, family_name, birth_date, sex, category, email, family, flags })
}

/// A number or a family's code that can be kept.
pub(crate) fn checked_number(text: &str, path: &str) -> Result<String, Error> {
    let text = fields::named(text, path)?;
    let size = text.chars().count();
    if size > NUMBER_MAX {
        let refusal = Refusal::new(Code::TooLong).at(path);
        return Err(refusal.with("limit", NUMBER_MAX).with("size", size).into());
    }
    Ok(text)
}

/// The number of a player of whom none is told: the random end of the id, so that nobody has to
/// think of one.
pub(crate) fn number_of(id: &str) -> String {
    id.chars().rev().take(12).collect::<String>().to_uppercase()
}

/// Whether mail can be sent there, as far as its form says.
fn is_email(text: &str) -> bool {
    let plain = text.len() <= EMAIL_MAX && text.bytes().all(|byte| byte.is_ascii_graphic());
    let parts = text.split_once('@');
    plain && parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// The keys a player is found and sorted by.
///
/// # Errors
/// `internal`.
pub(crate) fn keys(facts: &Facts, number: &str) -> Result<(String, String), Error> {
    let keys = Keys::new().map_err(|error| {
        tracing::error!(%error, "no collation");
        Error::Internal
    })?;
    Ok(of_person(&keys, (&facts.given_name, &facts.family_name), number))
}

/// What is told of a player in the audit log.
pub(crate) fn told(number: &str, facts: &players::Facts) -> Value {
    json!({
        "number": number, "given_name": facts.given_name, "family_name": facts.family_name,
        "birth_date": facts.birth_date, "sex": facts.sex, "category": facts.category,
        "email": facts.email, "family": facts.family, "flags": facts.flags,
    })
}
