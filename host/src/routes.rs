//! What each route does: read, ask, answer. Which there are is `router`'s page.

pub(crate) mod accounts;
pub(crate) mod api_keys;
pub(crate) mod audit;
pub(crate) mod auth;
pub(crate) mod body;
pub(crate) mod calculations;
pub(crate) mod charges;
pub(crate) mod clubs;
pub(crate) mod configuration;
pub(crate) mod decisions;
pub(crate) mod drafts;
pub(crate) mod engines;
pub(crate) mod exports;
pub(crate) mod fee_audit;
pub(crate) mod fee_management;
pub(crate) mod health;
pub(crate) mod imports;
pub(crate) mod itc;
pub(crate) mod licenses;
pub(crate) mod me;
pub(crate) mod memberships;
pub(crate) mod org_nodes;
pub(crate) mod outbox;
pub(crate) mod own;
pub(crate) mod page;
pub(crate) mod page_of;
pub(crate) mod payments;
pub(crate) mod players;
pub(crate) mod reference;
pub(crate) mod revenue;
pub(crate) mod revisions;
pub(crate) mod sent;
pub(crate) mod suspensions;
pub(crate) mod tenants;
pub(crate) mod transfers;
pub(crate) mod users;
pub(crate) mod whose;

use crate::error::{Error, problem};
use crate::keys::fold;
use axum::extract::FromRequestParts;
use axum::http::header::IF_MATCH;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use std::collections::BTreeMap;
use std::convert::Infallible;

/// Longest text searched for, in characters.
const WORDS_MAX: usize = 100;

/// The request's id, which leads from records to the logs.
pub(crate) struct RequestId(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for RequestId {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(problem::request_id(&parts.extensions)))
    }
}

/// The version a change is of, as its ETag says it.
///
/// # Errors
/// `precondition_required`; `precondition_failed` where it is no version.
pub(crate) fn if_match(headers: &HeaderMap) -> Result<i64, Error> {
    let given = headers.get(IF_MATCH).ok_or(Error::PreconditionRequired)?;
    let tag = given.to_str().unwrap_or_default().trim();
    let version = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"'));
    version.and_then(|version| version.parse().ok()).ok_or(Error::PreconditionFailed)
}

/// The query parameters of a request, each known and none twice.
pub(crate) struct Parameters(BTreeMap<&'static str, String>);

impl Parameters {
    /// Reads them.
    ///
    /// # Errors
    /// `unknown_parameter`, `repeated_parameter`; `invalid_parameter` of a text with U+0000.
    pub(crate) fn read(uri: &Uri, known: &'static [&'static str]) -> Result<Self, Error> {
        let mut parameters = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes()) {
            let Some(name) = known.iter().find(|known| **known == name) else {
                let name = name.chars().take(60).collect();
                return Err(Error::UnknownParameter { name, known });
            };
            if value.contains('\0') {
                let found =
                    value.chars().take(60).map(|it| if it == '\0' { '\u{fffd}' } else { it });
                return Err(Error::InvalidParameter { name, found: found.collect(), allowed: &[] });
            }
            if parameters.insert(*name, value.into_owned()).is_some() {
                return Err(Error::RepeatedParameter { name });
            }
        }
        Ok(Self(parameters))
    }

    /// The words to search for, folded.
    pub(crate) fn words(&self) -> String {
        let words: String = self.get("q").unwrap_or_default().chars().take(WORDS_MAX).collect();
        fold(&words)
    }

    /// What is said of a parameter that means nothing.
    pub(crate) fn invalid(&self, name: &'static str, allowed: &'static [&'static str]) -> Error {
        let found = self.get(name).unwrap_or_default().chars().take(60).collect();
        Error::InvalidParameter { name, found, allowed }
    }

    /// A parameter that may be left out.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A parameter that must be there.
    ///
    /// # Errors
    /// `missing_parameter`.
    pub(crate) fn required(&self, name: &'static str) -> Result<&str, Error> {
        self.get(name).filter(|value| !value.is_empty()).ok_or(Error::MissingParameter { name })
    }
}
