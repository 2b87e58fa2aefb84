//! The ledger proves itself: whatever is paid, given back and given up, and what was tampered with.

use crate::patience::until;
use crate::server::{carreau, sqlite};
use crate::till::{Random, Till, cents, tamper, text};
use carreau_store::{Db, revenue};
use reqwest::StatusCode;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Sequences, and steps of each.
const SEQUENCES: usize = 30;
const STEPS: usize = 12;

#[tokio::test]
async fn a_ledger_that_was_tampered_with_is_found_on_sqlite() {
    let (_folder, url) = sqlite();
    proved(&url).await;
}

#[tokio::test]
async fn a_ledger_that_was_tampered_with_is_found_on_postgresql() {
    proved(&carreau_postgres::database("http_proved").expect("PostgreSQL")).await;
}

/// What `carreau audit verify` says, and whether all is well.
pub(crate) fn verified(database: &str) -> (bool, String) {
    let (code, output, errors) = carreau(&["audit", "verify", "--database", database], b"");
    assert!(code == 0 || code == 1, "{output}{errors}");
    (code == 0, output)
}

/// Waits until the log is sealed: what was told is, a moment later.
pub(crate) async fn sealed(database: &str) {
    until(async || verified(database).1, |said| !said.contains("was never sealed")).await;
}

/// Payments, partial ones, refunds, a reversal, a credit that is used, a charge that is void, and a
/// settlement.
pub(crate) async fn filled(till: &Till) {
    let members = till.members(40).await;
    assert!(members.len() > 20, "{}", members.len());
    for (at, member) in members.iter().take(12).enumerate() {
        let due = till.license(member).await;
        let whole = cents(&due["amount"]);
        if whole == 0 {
            assert!(till.void(&due["id"]).await.is_success());
            continue;
        }
        let part = match at % 4 {
            0 => whole,
            1 => whole - 101,
            2 => whole + 1500,
            _ => 1,
        };
        let (status, payment) = till.pay(&due["debtor"], part).await;
        assert!(status.is_success(), "{payment}");
        match at % 5 {
            0 => assert!(till.back(&payment["id"], "refund", Some(1)).await.is_success()),
            1 => assert!(till.back(&payment["id"], "reverse", None).await.is_success()),
            2 => assert!(till.void(&due["id"]).await.is_success()),
            _ => {}
        }
    }
    let first = till.charge("13042", 40).await;
    let amount = text(cents(&first["amount"]) + 700);
    let body = json!({ "debtor": first["debtor"], "amount": amount, "currency": "EUR",
        "method": "card", "booked_on": "2026-03-01" });
    let payment = till.done("payments/", &body).await;
    assert_eq!(payment["credit"], "7.00");
    till.charge("13042", 60).await;
    till.done("fee-splitting/execute", &json!({ "payment": payment["id"] })).await;
    let body = json!({ "org_node": "FFPJP", "to": "2026-03-14" });
    assert_eq!(till.done("revenue/settlements", &body).await["status"], "closed");
}

/// A row that is moved to another recipient: all sums stay as they are.
async fn moved(database: &str) {
    let sql = "update revenue_entries set node = node || '-moved' where id = (select e.id \
        from revenue_entries e join dues d on d.id = e.due where d.state = 'settled' \
        and d.credited = 0 and e.settlement is null order by e.id limit 1)";
    assert_eq!(tamper(database, sql).await, 1, "{sql}");
    let (well, said) = verified(database);
    assert!(!well && said.matches("  FOUND share ").count() == 2, "{said}");
    let back = "update revenue_entries set node = replace(node, '-moved', '') \
        where node like '%-moved'";
    assert_eq!(tamper(database, back).await, 1, "{back}");
}

async fn proved(database: &str) {
    let till = Till::ready(database, "france").await;
    filled(&till).await;
    sealed(database).await;
    till.server.end();
    let (well, said) = verified(database);
    assert!(well && said.contains("france: the ledger adds up"), "{said}");
    let some = "(select id from allocations where gives_back is null and amount > 100 \
                order by id limit 1)";
    let cases = [
        (
            "allocation",
            format!(
                "revenue_entries set amount = amount - 100 where id = (select id \
            from revenue_entries where allocation = {some} order by id limit 1)"
            ),
        ),
        (
            "payment",
            "payments set credit = credit + 100 where id = (select id from payments \
            where kind = 'payment' and amount - refunded - credit >= 100 order by id limit 1)"
                .to_owned(),
        ),
        (
            "refunds",
            "payments set amount = amount + 100 where id = (select id from payments \
            where kind = 'refund' order by id limit 1)"
                .to_owned(),
        ),
        (
            "due",
            "dues set paid = paid - 100 where id = (select id from dues where paid > 100 \
            order by id limit 1)"
                .to_owned(),
        ),
        ("settlement", "settlements set amount = amount + 100 where amount <> 0".to_owned()),
    ];
    for (kind, sql) in cases {
        let sql = format!("update {sql}");
        assert_eq!(tamper(database, &sql).await, 1, "{sql}");
        let (well, said) = verified(database);
        let found = said.lines().find(|line| line.contains(&format!("  FOUND {kind} ")));
        assert!(!well && said.contains("france: the ledger does not add up"), "{kind}: {said}");
        let found = found.expect(&said);
        let amounts = found.contains(" EUR, its rows say ") && found.contains('.');
        assert!(amounts, "{found}");
        // Put back as it was.
        let back = if sql.contains("= amount - 100") || sql.contains("= paid - 100") {
            sql.replace(" - 100 where", " + 100 where")
        } else {
            sql.replace(" + 100 where", " - 100 where")
        };
        // What was chosen by what it then was is chosen again.
        let back = back.replace(">= 100", ">= 0").replace("paid > 100", "paid > 0");
        assert_eq!(tamper(database, &back).await, 1, "{back}");
        let (well, said) = verified(database);
        assert!(well, "{kind} put back: {said}");
    }
    moved(database).await;
    let (code, one, _) =
        carreau(&["audit", "verify", "--chain", "sweden", "--database", database], b"");
    assert!(code == 0 && !one.contains("france"), "{one}");
}

/// A club's matters of money, in any order: after each the ledger adds up, and at the end every
/// cent that came in is with its recipients, the debtor, or was returned.
#[tokio::test]
async fn the_ledger_adds_up_whatever_happens() {
    let (_folder, url) = sqlite();
    let till = Till::ready(&url, "france").await;
    let db = Db::open(&url).await.expect("the database");
    let members = till.members(SEQUENCES).await;
    let mut done: BTreeMap<&str, usize> = BTreeMap::new();
    for (seed, member) in (1..).zip(&members) {
        let mut random = Random::new(seed);
        let mut books = Books::begin(&till, member, seed).await;
        for step in 0..STEPS {
            let (what, status) = books.step(&till, &mut random).await;
            let found = revenue::prove(&db, "france").await.expect("a proof");
            assert!(found.is_empty(), "sequence {seed}, step {step}, {what}: {found:?}");
            assert!(!status.is_server_error(), "sequence {seed}, step {step}, {what}: {status}");
            if status.is_success() {
                *done.entry(what).or_default() += 1;
            }
        }
        books.hold(&till).await;
    }
    let often = |what: &&str| done.get(what).copied().unwrap_or_default() >= 5;
    assert!(["pay", "refund", "reverse", "use", "void"].iter().all(often), "{done:?}");
}

/// What a debtor was charged and paid, by id.
struct Books {
    debtor: Value,
    club: Option<String>,
    dues: Vec<Value>,
    payments: Vec<Value>,
}

impl Books {
    /// A member with a licence, or now and then a member's club.
    async fn begin(till: &Till, member: &(String, &str), seed: u64) -> Self {
        let due = till.license(member).await;
        let (debtor, dues) = (due["debtor"].clone(), vec![due["id"].clone()]);
        if cents(&due["amount"]) > 0 && !seed.is_multiple_of(3) {
            return Self { debtor, club: None, dues, payments: Vec::new() };
        }
        let due = till.charge("13042", 25).await;
        let (debtor, dues) = (due["debtor"].clone(), vec![due["id"].clone()]);
        Self { debtor, club: Some("13042".to_owned()), dues, payments: Vec::new() }
    }

    /// One matter; refused ones change nothing, which is proved too.
    async fn step(&mut self, till: &Till, random: &mut Random) -> (&'static str, StatusCode) {
        let payment = self.payments.get(random.below(self.payments.len())).cloned();
        let amount = i64::try_from(random.below(6_000)).expect("an amount") + 1;
        match (random.below(8), payment) {
            (0..=2, _) | (_, None) => {
                let times = if self.club.is_some() { 6 } else { 1 };
                let (status, answer) = till.pay(&self.debtor, amount * times).await;
                assert!(status.is_success(), "{answer}");
                self.payments.push(answer["id"].clone());
                ("pay", status)
            }
            (3 | 4, Some(id)) => ("refund", till.back(&id, "refund", Some(amount % 900 + 1)).await),
            (5, Some(id)) => ("reverse", till.back(&id, "reverse", None).await),
            (6, Some(id)) => {
                if self.club.is_some() {
                    self.charge(till).await;
                }
                let mut status = StatusCode::CONFLICT;
                for id in std::iter::once(&id).chain(&self.payments) {
                    if !status.is_success() {
                        let body = json!({ "payment": id });
                        status = till.send("fee-splitting/execute", None, &body).await.0;
                    }
                }
                ("use", status)
            }
            (_, Some(_)) => {
                let due = self.dues[random.below(self.dues.len())].clone();
                ("void", till.void(&due).await)
            }
        }
    }

    async fn charge(&mut self, till: &Till) {
        if let Some(club) = &self.club {
            self.dues.push(till.charge(club, 30).await["id"].clone());
        }
    }

    /// Payment by payment: what came in is parted, a credit, or returned.
    async fn hold(&self, till: &Till) {
        for id in &self.payments {
            let path = format!("payments/{}", id.as_str().expect("an id"));
            let found = till.get(&path).await;
            let back: i64 = found["given_back"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|it| cents(&it["amount"]))
                .sum();
            assert_eq!(back, cents(&found["refunded"]), "{found}");
            let mut parted: i64 = entries(&found);
            for it in found["given_back"].as_array().expect("a list") {
                let path = format!("payments/{}", it["id"].as_str().expect("an id"));
                parted += entries(&till.get(&path).await);
            }
            let left = cents(&found["amount"]) - back - cents(&found["credit"]);
            assert_eq!(parted, left, "{found}");
        }
    }
}

fn entries(payment: &Value) -> i64 {
    payment["entries"].as_array().expect("a list").iter().map(|it| cents(&it["amount"])).sum()
}
