//! Codes are distinct, and a refusal is canonical JSON that does not grow with what was sent.

use super::*;

#[test]
fn codes_are_distinct_and_snake_case() {
    let mut names: Vec<_> = Code::ALL.iter().map(|c| c.name()).collect();
    let count = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), count);
    assert!(names.iter().all(|n| n.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')));
}

#[test]
fn what_the_sender_wrote_does_not_grow_a_refusal() {
    let long = "é".repeat(4_000_000);
    let refusal = Refusal::new(Code::UnknownSeason)
        .with("season", long.as_str())
        .allowing((0..100).map(|number| number.to_string()));
    let season = format!("{}…", "é".repeat(Refusal::MOST_CHARACTERS));
    assert_eq!(refusal.arguments["season"], Value::from(season));
    assert_eq!((refusal.allowed.len(), &refusal.arguments["allowed_more"]), (40, &json!(60)));
    let few = Refusal::new(Code::UnknownSeason).allowing((0..40).map(|n| n.to_string()));
    assert!(few.allowed.len() == 40 && few.arguments.is_empty());
}

#[test]
fn a_refusal_is_canonical_json() {
    let refusal = Refusal::new(Code::UnknownSeason)
        .at("$.input.season")
        .with("season", "2031")
        .allowing(["2026"]);
    assert_eq!(
        String::from_utf8(canonical::bytes(&refusal)).unwrap(),
        concat!(
            r#"{"allowed":["2026"],"arguments":{"season":"2031"},"#,
            r#""code":"unknown_season","path":"$.input.season"}"#
        )
    );
}
