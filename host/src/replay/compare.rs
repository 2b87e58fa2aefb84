//! The first place where two JSON values differ, in the order of canonical JSON.

use super::Difference;
use carreau_engine::wire::member;
use serde_json::Value;
use std::collections::BTreeSet;

/// The first difference of two values that stand at `path`.
pub(super) fn first_difference(path: &str, one: &Value, other: &Value) -> Option<Difference> {
    match (one, other) {
        (Value::Object(left), Value::Object(right)) => {
            let names: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            names.into_iter().find_map(|name| {
                at(&member(path, name), left.get(name.as_str()), right.get(name.as_str()))
            })
        }
        (Value::Array(left), Value::Array(right)) => (0..left.len().max(right.len()))
            .find_map(|index| at(&format!("{path}[{index}]"), left.get(index), right.get(index))),
        _ if one == other => None,
        _ => Some(Difference::new(path, one.clone(), other.clone())),
    }
}

fn at(path: &str, one: Option<&Value>, other: Option<&Value>) -> Option<Difference> {
    match (one, other) {
        (Some(one), Some(other)) => first_difference(path, one, other),
        (one, other) => {
            let value = |value: Option<&Value>| value.cloned().unwrap_or_default();
            Some(Difference::new(path, value(one), value(other)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_first_difference_is_named() {
        let check = |one: Value, other: Value, expected: Option<(&str, Value, Value)>| {
            let found = first_difference("$", &one, &other);
            let expected = expected.map(|(path, one, other)| Difference::new(path, one, other));
            assert_eq!(found, expected);
        };
        check(json!({ "a": [1, "b"] }), json!({ "a": [1, "b"] }), None);
        let (one, other) = (json!({ "b": 1, "a": [1, 2] }), json!({ "b": 2, "a": [1, 3] }));
        check(one, other, Some(("$.a[1]", json!(2), json!(3))));
        check(json!({ "a": [1] }), json!({ "a": [] }), Some(("$.a[0]", json!(1), Value::Null)));
        check(json!({}), json!({ "x y": 1 }), Some(("$['x y']", Value::Null, json!(1))));
        check(json!("1"), json!(1), Some(("$", json!("1"), json!(1))));
    }
}
