//! What nations are called in a language, by the names of Unicode's CLDR.

use super::Messages;
use icu_locale::names::RegionDisplayName;

impl Messages {
    /// The name of a national federation's country, or of the part of one that `GB-ENG` is; the
    /// code where it has none.
    pub(crate) fn nation(&self, code: &str) -> String {
        if code.contains('-') {
            return self.text_with("federation-part", "code", code);
        }
        let Ok(region) = code.parse() else { return code.to_owned() };
        let name = RegionDisplayName::try_new_light((&self.locale).into(), region);
        name.map_or_else(|_| code.to_owned(), |name| name.to_string())
    }
}
