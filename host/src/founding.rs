//! A tenant that is new: the smallest pack that answers, to be filled in from its desks.
//!
//! It knows the federation and no other place, the calendar year as its season, one licence type
//! and no fee. What is in it the engine checks as it does any pack.

use crate::clock;
use crate::error::Error;
use crate::fields;
use crate::language::{Language, with_messages};
use crate::tree::is_code;
use carreau_engine::money::Currency;
use carreau_engine::pack::{Audience, Document};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

/// Longest code of a tenant.
const CODE_MAX: usize = 32;

/// A tenant to begin.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTenant {
    /// A code of at most 32 small letters (a to z), digits and `-`: `spain`.
    #[schema(example = "spain")]
    code: String,
    /// The federation's name.
    name: String,
    /// The federation's code in its tree: `RFEP`.
    #[schema(example = "RFEP")]
    federation: String,
    /// ISO 4217 code of the currency every amount is in.
    #[schema(example = "EUR")]
    currency: String,
    /// The time zone in which its dates are judged.
    #[schema(example = "Europe/Madrid")]
    time_zone: String,
    /// ISO 639-1 codes of the languages names are required in: `en`, `fr`, `sv`, `de`, `es`.
    languages: Vec<String>,
}

impl NewTenant {
    /// Its first pack.
    ///
    /// # Errors
    /// The refusal of the first field that does not fit.
    pub(crate) fn pack(&self) -> Result<Document, Error> {
        let Self { code, federation, currency, time_zone, .. } = self;
        if !is_tenant(code) {
            return Err(fields::misread("code", code, "$.code").into());
        }
        if !is_code(federation) {
            return Err(fields::misread("code", federation, "$.federation").into());
        }
        let name = fields::named(&self.name, "$.name")?;
        if Currency::parse(currency).is_none() {
            return Err(unfit("currency_unknown", "$.currency", currency, Vec::new()));
        }
        let zone = clock::zone(time_zone);
        let zone =
            zone.map_err(|_| unfit("time_zone_unknown", "$.time_zone", time_zone, vec![]))?;
        let languages = self.languages()?;
        let year = clock::today(&zone).to_string().chars().take(4).collect::<String>();
        let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
        let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
        let sections = [
            (
                "tenant",
                json!({ "tenant": code, "name": name, "currency": currency,
                    "time_zone": time_zone, "languages": codes }),
            ),
            (
                "seasons",
                json!({ "seasons": [{ "code": year, "starts_on": first, "ends_on": last }] }),
            ),
            (
                "vocabulary",
                json!({ "license_types": [{ "code": "license", "name": named(&languages) }] }),
            ),
            (
                "organisation",
                json!({ "nodes": [{ "code": federation, "level": "federation", "name": name }] }),
            ),
        ];
        let sections =
            sections.map(|(name, content)| (name.to_owned(), (Audience::Public, content)));
        Ok(Document::assemble(code, sections.into()))
    }

    fn languages(&self) -> Result<Vec<Language>, Error> {
        let known = || Language::ALL.map(|language| language.code().to_owned()).to_vec();
        if self.languages.is_empty() {
            return Err(unfit("language_unknown", "$.languages", "", known()));
        }
        let mut languages = Vec::new();
        for (index, code) in self.languages.iter().enumerate() {
            let found = Language::ALL.into_iter().find(|language| language.code() == code);
            let path = format!("$.languages[{index}]");
            let language = found.ok_or_else(|| unfit("language_unknown", &path, code, known()))?;
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
        Ok(languages)
    }
}

/// Whether a text can be a tenant's code.
fn is_tenant(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let first = text.as_bytes().first().is_some_and(u8::is_ascii_lowercase);
    // The chain of what is no tenant's has that name.
    let free = text != carreau_store::audit::PLATFORM;
    first && free && text.len() <= CODE_MAX && text.bytes().all(plain)
}

/// The first licence type's name in each language.
fn named(languages: &[Language]) -> Value {
    let name = |language: &Language| {
        let said = with_messages(*language, |messages| messages.text("first-license-type"));
        (language.code().to_owned(), said.unwrap_or_default().into())
    };
    Value::Object(languages.iter().map(name).collect::<Map<_, _>>())
}

fn unfit(code: &'static str, path: &str, found: &str, allowed: Vec<String>) -> Error {
    let found = found.chars().take(60).collect();
    Error::Field { code, path: path.to_owned(), found, allowed }
}
