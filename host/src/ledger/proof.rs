//! The ledger held to what was decided: of a due that is paid as a whole each recipient has what
//! the decision gave it, and of one that is void nobody has anything.

use carreau_engine::money::{Currency, Money};
use carreau_store::revenue::{self, Finding, Parted};
use carreau_store::{Db, StoreError};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Dues looked at by one statement.
const STRETCH: i64 = 20_000;

/// What recipients have of a tenant's dues that is not theirs.
///
/// # Errors
/// Those of the database.
pub(crate) async fn shares(db: &Db, tenant: &str) -> Result<Vec<Finding>, StoreError> {
    let mut findings = Vec::new();
    let mut after = String::new();
    loop {
        let (dues, end) = revenue::parted(db, tenant, &after, STRETCH).await?;
        findings.extend(dues.iter().flat_map(unfit));
        match end {
            Some(end) => after = end,
            None => return Ok(findings),
        }
    }
}

/// Who has of a due what is not theirs.
fn unfit(due: &Parted) -> Vec<Finding> {
    let theirs = if due.state == "void" { BTreeMap::new() } else { theirs(due) };
    let nodes: BTreeSet<&String> = due.received.keys().chain(theirs.keys()).collect();
    let found = nodes.into_iter().filter_map(|node| {
        let of = |amounts: &BTreeMap<String, i64>| amounts.get(node).copied().unwrap_or_default();
        let (expected, found) = (of(&theirs), of(&due.received));
        let id = format!("{} {node}", due.due);
        (expected != found).then_some(Finding { kind: "share", id, expected, found })
    });
    found.collect()
}

/// What each recipient was to receive.
fn theirs(due: &Parted) -> BTreeMap<String, i64> {
    let shares: Vec<Value> = serde_json::from_str(&due.shares).unwrap_or_default();
    let mut theirs = BTreeMap::new();
    for share in &shares {
        let text = |member: &str| share.get(member).and_then(Value::as_str).unwrap_or_default();
        let currency = Currency::parse(&due.currency);
        let amount = currency.and_then(|currency| Money::parse(text("amount"), currency));
        let sum: &mut i64 = theirs.entry(text("recipient").to_owned()).or_default();
        *sum = sum.saturating_add(amount.map_or(0, |amount| amount.minor));
    }
    theirs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(state: &str, received: &[(&str, i64)]) -> Parted {
        Parted {
            due: "d".to_owned(),
            currency: "EUR".to_owned(),
            state: state.to_owned(),
            shares: r#"[{"amount":"6.00","recipient":"A"},{"amount":"-1.50","recipient":"B"}]"#
                .to_owned(),
            received: received.iter().map(|(node, it)| ((*node).to_owned(), *it)).collect(),
        }
    }

    fn said(due: &Parted) -> Vec<String> {
        let line = |it: Finding| format!("{} {} {} {}", it.kind, it.id, it.expected, it.found);
        unfit(due).into_iter().map(line).collect()
    }

    #[test]
    fn each_has_what_was_decided() {
        assert!(said(&parted("settled", &[("A", 600), ("B", -150)])).is_empty());
        let moved = parted("settled", &[("B", -150), ("C", 600)]);
        assert_eq!(said(&moved), ["share d A 600 0", "share d C 0 600"]);
    }

    #[test]
    fn of_what_is_void_nobody_has_anything() {
        assert!(said(&parted("void", &[("A", 0), ("B", 0)])).is_empty());
        assert_eq!(said(&parted("void", &[("B", -150)])), ["share d B 0 -150"]);
    }
}
