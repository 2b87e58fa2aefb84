//! What names are found and sorted by: folded words, and keys of the Unicode collation.
//!
//! The database compares nothing but these, so that every database finds and sorts alike.

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use std::fmt::Write;

/// Letters without their marks, in lower case: what a search and a name have in common.
pub(crate) fn fold(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Makes keys that sort as names do, by the Unicode root collation.
pub(crate) struct Keys(CollatorBorrowed<'static>);

impl Keys {
    /// By the root collation, which is no one language's.
    ///
    /// # Errors
    /// Where the program was built without its data.
    pub(crate) fn new() -> anyhow::Result<Self> {
        Ok(Self(CollatorBorrowed::try_new(Default::default(), CollatorOptions::default())?))
    }

    /// A name's key, in hexadecimal.
    pub(crate) fn of(&self, name: &str) -> String {
        let mut key = Vec::new();
        // A vector takes every byte.
        let Ok(()) = self.0.write_sort_key_to(name, &mut key);
        key.iter().fold(String::with_capacity(key.len().saturating_mul(2)), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// Digits of a person's key: names that agree so far stand in the order they were entered.
const PERSON_KEY_MAX: usize = 64;

/// What a person is found by, each word behind a blank, and the key of the names.
pub(crate) fn of_person(
    keys: &Keys,
    (given_name, family_name): (&str, &str),
    number: &str,
) -> (String, String) {
    let words = fold(&format!("{given_name} {family_name} {number}"));
    let mut sort_key = keys.of(&format!("{family_name}, {given_name}"));
    sort_key.truncate(PERSON_KEY_MAX);
    (format!(" {words}"), sort_key)
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn names_are_folded_to_plain_words() {
        let check = |text: &str, expected: &str| assert_eq!(fold(text), expected);
        check("Pétanque-Club d’Aix  (13)", "petanque club d aix 13");
        check("Öresunds Klotsällskap", "oresunds klotsallskap");
        check("Gießen", "giessen");
        check("%_", "");
    }

    #[test]
    fn keys_sort_as_names_do() {
        let keys = Keys::new().expect("a collation");
        let sorted = ["Étoile", "Fanny", "fanny 2", "Ökonom"].map(|name| keys.of(name));
        assert!(sorted.is_sorted(), "{sorted:?}");
    }
}
