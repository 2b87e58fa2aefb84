//! The ledger as journals: every verification adds up to nothing, every account comes to what the
//! ledger says, in each format; and what is asked wrongly.

use crate::proved::filled;
use crate::server::{json_of, sqlite};
use crate::till::{Till, cents, figure};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const YEAR: &str = "from=2026-01-01&to=2026-12-31";

#[tokio::test]
async fn the_journal_is_the_ledger_on_sqlite() {
    let (_folder, url) = sqlite();
    written(&url).await;
}

#[tokio::test]
async fn the_journal_is_the_ledger_on_postgresql() {
    written(&carreau_postgres::database("http_journals").expect("PostgreSQL")).await;
}

/// A ledger of two days, on the second of which credits are used and made.
async fn two_days(database: &str) -> Till {
    let till = Till::ready(database, "france").await;
    filled(&till).await;
    let members = till.members(40).await;
    let (early, late) = (&members[30], &members[31]);
    let debtor = json!({ "kind": "player", "id": early.0 });
    let (_, credit) = till.pay(&debtor, 1234).await;
    assert_eq!(credit["credit"], "12.34");
    let due = till.license(late).await;
    let (_, paid) = till.pay(&due["debtor"], cents(&due["amount"])).await;
    till.server.end();

    let till = Till::ready_on(database, "france", "2026-04-02").await;
    assert!(cents(&till.license(early).await["amount"]) > 0);
    till.done("fee-splitting/execute", &json!({ "payment": credit["id"] })).await;
    assert!(till.back(&paid["id"], "refund", Some(100)).await.is_success());
    assert!(till.void(&due["id"]).await.is_success());
    let period = json!({ "org_node": "insurance-pool", "to": "2026-04-01" });
    let closed = till.done("revenue/settlements", &period).await;
    let pay = format!("revenue/settlements/{}/pay", closed["id"].as_str().expect("an id"));
    let (status, _) = till.send(&pay, Some(&json!(1)), &json!({})).await;
    assert!(status.is_success(), "{status}");
    till
}

/// A line of the journal as CSV.
struct Line {
    number: u64,
    account: String,
    event: String,
    recipient: String,
    amount: i64,
}

fn lines(text: &str) -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let amount = |text: &str| if text.is_empty() { 0 } else { cents(&json!(text)) };
    let line = |row: csv::StringRecord| Line {
        number: row[0].parse().expect("a number"),
        account: row[2].to_owned(),
        amount: amount(&row[3]) - amount(&row[4]),
        event: row[6].to_owned(),
        recipient: row[7].to_owned(),
    };
    reader.records().map(|row| line(row.expect("a line"))).collect()
}

/// What each account comes to, where every verification adds up to nothing.
fn sums<'l>(
    lines: impl IntoIterator<Item = (u64, &'l str, i64)>,
) -> (BTreeMap<String, i64>, usize) {
    let (mut accounts, mut numbers) = (BTreeMap::new(), BTreeMap::new());
    for (number, account, amount) in lines {
        *accounts.entry(account.to_owned()).or_insert(0) += amount;
        *numbers.entry(number).or_insert(0) += amount;
    }
    assert!(numbers.values().all(|sum| *sum == 0), "{numbers:?}");
    assert!(numbers.keys().copied().eq(1..=numbers.len() as u64), "numbered without a gap");
    (accounts, numbers.len())
}

async fn written(database: &str) {
    let till = two_days(database).await;
    let journal = async |query: &str| {
        let (status, text) = till.text(&format!("revenue/journal?{query}")).await;
        assert_eq!(status, StatusCode::OK, "{text}");
        text
    };
    let whole = lines(&journal(YEAR).await);
    let of = |line: &Line| (line.number, line.account.clone(), line.amount);
    let rows: Vec<_> = whole.iter().map(of).collect();
    let (accounts, count) = sums(rows.iter().map(|(number, of, sum)| (*number, of.as_str(), *sum)));
    let events: BTreeSet<&str> = whole.iter().map(|line| line.event.as_str()).collect();
    let all = ["credit_used", "payment", "payout", "refund", "released", "reversal"];
    assert!(events.into_iter().eq(all));

    // The bank has what came in less what went out, the debtors what is their credit, each
    // recipient what the ledger says.
    let bank = figure(
        database,
        "(select sum(case direction when 'in' then amount else -amount end) \
        from payments where tenant = 'france' and state not in ('initiated', 'failed'))",
    )
    .await;
    let credit =
        figure(database, "(select sum(credit) from payments where tenant = 'france')").await;
    assert_eq!((accounts["512000"], accounts["419100"]), (bank, -credit));
    let mut recipients: BTreeMap<&str, i64> = BTreeMap::new();
    for line in whole.iter().filter(|line| !line.recipient.is_empty()) {
        *recipients.entry(&line.recipient).or_default() -= line.amount;
    }
    assert!(recipients.len() > 2, "{recipients:?}");
    for (node, sum) in recipients {
        let sql = format!(
            "(select sum(amount) from revenue_entries where node = '{node}') \
             - (select coalesce(sum(amount), 0) from settlements where node = '{node}' \
                and status = 'paid')"
        );
        assert_eq!(figure(database, &sql).await, sum, "{node}");
    }

    // The days of a part are those of the whole.
    let first = lines(&journal("from=2026-01-01&to=2026-03-31").await);
    let second = lines(&journal("from=2026-04-01&to=2026-12-31").await);
    assert!(!second.is_empty() && first.len() + second.len() == whole.len());
    let nothing = journal("from=2026-07-01&to=2026-07-31").await;
    assert_eq!(lines(&nothing).len(), 0, "{nothing}");

    let sie = sie(&journal(&format!("{YEAR}&format=sie&company=802000-0000")).await);
    assert_eq!(sie, (accounts.clone(), count));
    let fec = fec(&journal(&format!("{YEAR}&format=fec&company=123456789")).await);
    assert_eq!(fec, (accounts.clone(), count));
    let mut datev = datev(&journal(&format!("{YEAR}&format=datev&company=1001-1")).await);
    datev.retain(|_, sum| *sum != 0);
    let accounts: BTreeMap<_, _> = accounts.into_iter().filter(|(_, sum)| *sum != 0).collect();
    assert_eq!(datev, accounts);
    till.server.end();
}

fn sie(text: &str) -> (BTreeMap<String, i64>, usize) {
    assert!(text.starts_with("#FLAGGA 0\r\n#PROGRAM \"Carreau\" "), "{text}");
    let mut number = 0;
    let mut rows = Vec::new();
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        match words[0] {
            "#VER" => number = words[2].parse().expect("a number"),
            "#TRANS" => rows.push((number, words[1], cents(&json!(words[3])))),
            _ => {}
        }
    }
    sums(rows)
}

fn fec(text: &str) -> (BTreeMap<String, i64>, usize) {
    let rows = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        assert_eq!(cells.len(), 18, "{line}");
        let amount = |at: usize| cells[at].replace(',', "").parse::<i64>().expect("an amount");
        (cells[2].parse().expect("a number"), cells[4], amount(11) - amount(12))
    });
    sums(rows)
}

/// What each account comes to, line by line.
fn datev(text: &str) -> BTreeMap<String, i64> {
    let mut accounts = BTreeMap::new();
    for line in text.lines().skip(2) {
        let cells: Vec<&str> = line.split(';').collect();
        let amount: i64 = cells[0].replace(',', "").parse().expect("an amount");
        assert!(amount > 0, "{line}");
        let sign = if cells[1] == "\"S\"" { 1 } else { -1 };
        *accounts.entry(cells[6].to_owned()).or_insert(0) += sign * amount;
        *accounts.entry(cells[7].to_owned()).or_insert(0) -= sign * amount;
    }
    accounts
}

#[tokio::test]
async fn what_is_asked_wrongly_is_said() {
    let (_folder, url) = sqlite();
    let till = Till::ready(&url, "france").await;
    let ask = async |query: &str| {
        let (status, text) = till.text(&format!("revenue/journal?{query}")).await;
        let code: Value = serde_json::from_str(&text).unwrap_or_default();
        (status.as_u16(), code["code"].as_str().unwrap_or_default().to_owned())
    };
    let invalid = (400, "invalid_parameter".to_owned());
    for query in [
        "format=xml",
        "format=",
        "from=2026-02-30",
        "from=2026-03-02&to=2026-03-01",
        "format=sie&from=2025-12-31&to=2026-01-01",
        "format=datev&from=2025-12-31&to=2026-01-01",
        "format=fec&from=2025-12-31&to=2026-01-01",
        "company=123456789",
        "format=fec&company=12345678",
        "format=datev&company=1000-1",
        "format=sie&company=8020000000",
    ] {
        assert_eq!(ask(query).await, invalid, "{query}");
    }
    assert_eq!(ask("format=csv&from=2024-12-31").await.0, 200);
    assert_eq!(ask("color=blue").await, (400, "unknown_parameter".to_owned()));

    let path = till.path("revenue/journal");
    let officer = till.server.ask_as("club_officer@france.example", Method::GET, &path).await;
    assert_eq!(officer.send().await.expect("an answer").status(), StatusCode::FORBIDDEN);

    // A federation that was begun by itself has no accounts yet.
    let body = json!({ "code": "italy", "name": "Federazione", "federation": "FIB",
        "currency": "EUR", "time_zone": "Europe/Rome", "languages": ["en"] });
    let admin = "admin@platform.example";
    let begun = till.server.ask_as(admin, Method::POST, "/api/v1/tenants").await;
    let begun = begun.json(&body).send().await.expect("an answer");
    let status = begun.status();
    assert_eq!(status, StatusCode::CREATED, "{}", json_of(begun).await);
    let path = "/api/v1/revenue/journal?tenant=italy";
    let asked = till.server.ask_as(admin, Method::GET, path).await;
    let answer = asked.send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(json_of(answer).await["code"], "no_accounts");
    till.server.end();
}
