//! What each route does: read, ask, answer. Which there are is `router`'s page.

pub(crate) mod calculations;
pub(crate) mod clubs;
pub(crate) mod decisions;
pub(crate) mod engines;
pub(crate) mod health;
pub(crate) mod page;
pub(crate) mod reference;
pub(crate) mod tenants;

use crate::error::Error;
use axum::extract::Query;
use axum::http::Uri;
use std::collections::BTreeMap;

/// The query parameters of a request, each known and none twice.
pub(crate) struct Parameters(BTreeMap<&'static str, String>);

impl Parameters {
    /// Reads them.
    ///
    /// # Errors
    /// `unknown_parameter`, `repeated_parameter`.
    pub(crate) fn read(uri: &Uri, known: &'static [&'static str]) -> Result<Self, Error> {
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(uri);
        let mut parameters = BTreeMap::new();
        for (name, value) in pairs.map(|pairs| pairs.0).unwrap_or_default() {
            let Some(name) = known.iter().find(|known| **known == name) else {
                let name = name.chars().take(60).collect();
                return Err(Error::UnknownParameter { name, known });
            };
            if parameters.insert(*name, value).is_some() {
                return Err(Error::RepeatedParameter { name });
            }
        }
        Ok(Self(parameters))
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
