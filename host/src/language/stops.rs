//! One full stop at the end of a sentence, and the words in it as they are.
//!
//! A sentence that ends in a name such as `… e. V.` would have two. So a value that ends a sentence
//! by itself is marked where it is put in, and the message's own full stop behind the mark is left
//! out; what stands elsewhere, such as a text somebody wrote, is never altered.

use fluent_bundle::FluentValue;

/// A character that no text has: Unicode reserves it for use inside programs.
const MARK: char = '\u{FFFF}';

/// A value to be put into a sentence.
pub(super) fn mark(value: FluentValue<'static>) -> FluentValue<'static> {
    match value {
        FluentValue::String(text) if text.ends_with(['.', '!', '?', '…']) => {
            FluentValue::from(format!("{text}{MARK}"))
        }
        other => other,
    }
}

/// The sentence of marked values.
pub(super) fn one(sentence: &str) -> String {
    sentence.replace("\u{FFFF}.", "").replace(MARK, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_once_and_holds_what_was_written() {
        let check = |value: &str, sentence: &str, expected: &str| {
            let value = match mark(FluentValue::from(value.to_owned())) {
                FluentValue::String(value) => value.into_owned(),
                other => format!("{other:?}"),
            };
            assert_eq!(one(&sentence.replace("{}", &value)), expected);
        };
        check("DPV e. V.", "It goes to {}.", "It goes to DPV e. V.");
        check("DPV e. V.", "{}: 3.00.", "DPV e. V.: 3.00.");
        check("2028/../x", "There is no season “{}”.", "There is no season “2028/../x”.");
        check("Wait...", "“{}” stands there.", "“Wait...” stands there.");
        check("Ask first!", "The rule says: {}.", "The rule says: Ask first!");
        check("club", "There is no {}.", "There is no club.");
    }
}
