//! A server that is killed while money is registered: each request has one effect, whole or not at
//! all, however often it is killed and asked again.
//!
//! Clients ask for licences and charges, pay them in part, in full and beyond, give back and
//! reverse, each request with a key of its own, and ask again with the same key until they are
//! answered. Meanwhile the server is killed at random points, also while it starts. At the end the
//! ledger proves itself and comes to what the clients counted. `CARREAU_KILLS` says how often.

use crate::proved::{sealed, verified};
use crate::server::{Server, rules, sqlite};
use crate::till::{Random, Till, cents, figure, text};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use std::env;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::sleep;

/// Clients at once.
const CLIENTS: usize = 8;
/// Kills where nobody says how many.
const KILLS: usize = 8;
/// The club that many chains are of, so that they meet.
const CLUB: &str = "13042";
/// The tenant.
const TENANT: &str = "tenant=france";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_kill_parts_what_belongs_together_on_sqlite() {
    let (_folder, url) = sqlite();
    survived(&url).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_kill_parts_what_belongs_together_on_postgresql() {
    survived(&carreau_postgres::database("http_killed_ledger").expect("PostgreSQL")).await;
}

/// Where the server is, and by which token it is asked; none while there is none.
type Address = Option<(String, String)>;

/// A request that was answered.
#[derive(Clone)]
struct Done {
    kind: &'static str,
    path: String,
    key: String,
    body: Value,
    answer: Value,
}

/// What the clients share.
struct Clients {
    client: Client,
    address: watch::Receiver<Address>,
    members: Vec<(String, &'static str)>,
    next: AtomicUsize,
    cut_off: AtomicUsize,
    is_over: watch::Receiver<bool>,
    done: Mutex<Vec<Done>>,
}

impl Clients {
    /// Asks until it is answered, by whichever server there is.
    async fn ask(&self, kind: &'static str, path: &str, key: &str, body: Value) -> Value {
        let mut address = self.address.clone();
        loop {
            let there = address.wait_for(Option::is_some).await.expect("a server").clone();
            let (base, token) = there.expect("an address");
            let asked = self.client.post(format!("{base}/api/v1/{path}")).bearer_auth(&token);
            let sent = asked.header("Idempotency-Key", key).json(&body).send().await;
            let answered = match sent {
                Ok(response) => {
                    let status = response.status();
                    response.text().await.map(|text| (status, text))
                }
                Err(error) => Err(error),
            };
            match answered {
                Ok((StatusCode::CREATED, text)) => {
                    let answer: Value = serde_json::from_str(&text).expect(&text);
                    let (path, key) = (path.to_owned(), key.to_owned());
                    let done = Done { kind, path, key, body, answer: answer.clone() };
                    self.done.lock().expect("nobody panicked").push(done);
                    return answer;
                }
                // It gave up before it wrote, or is being prepared.
                Ok((StatusCode::SERVICE_UNAVAILABLE, _)) => {}
                Ok((status, text)) => unreachable!("{kind} {key}: {status} {text}"),
                Err(_) => {
                    self.cut_off.fetch_add(1, Ordering::Relaxed);
                }
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// One matter after the other, until it is over.
    async fn work(&self) {
        while !*self.is_over.borrow() {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            self.chain(number).await;
        }
    }

    /// Something is due, paid, and now and then given back.
    async fn chain(&self, number: usize) {
        let member = self.members.get(number / 3).filter(|_| number.is_multiple_of(3));
        let due = match member {
            Some((player, kind)) => {
                let body = json!({ "player": player, "season": "2026", "license_type": kind,
                    "on": "2026-03-15", "approve": true });
                let path = format!("licenses?{TENANT}");
                self.ask("license", &path, &format!("license-{number}"), body).await["due"].clone()
            }
            None => {
                let input = json!({ "season": "2026", "club": CLUB, "first_year": false,
                    "org": { "district": "CD13" }, "member_count": 10 + number % 30 });
                let body = json!({ "debtor": { "kind": "node", "id": CLUB }, "on": "2026-03-15",
                    "op": "affiliation_fee.calculate", "input": input });
                let path = format!("charges/?{TENANT}");
                self.ask("charge", &path, &format!("charge-{number}"), body).await
            }
        };
        let whole = cents(&due["amount"]);
        let amount = match number % 4 {
            0 => whole,
            1 => whole / 2,
            2 => whole + 333,
            _ => whole - 1,
        };
        if amount < 1 {
            return;
        }
        let body = json!({ "debtor": due["debtor"], "amount": text(amount), "currency": "EUR",
            "method": "bank_transfer", "reference": format!("matter {number}") });
        let path = format!("payments/?{TENANT}");
        let payment = self.ask("payment", &path, &format!("payment-{number}"), body).await;
        let id = payment["id"].as_str().expect("an id");
        if number.is_multiple_of(2) {
            let back = 1 + i64::try_from(number % 50).expect("small");
            let body = json!({ "amount": text(back.min(amount)), "reason": "a test" });
            let path = format!("payments/{id}/refund?{TENANT}");
            self.ask("refund", &path, &format!("refund-{number}"), body).await;
        }
        if number % 7 == 3 {
            let path = format!("payments/{id}/reverse?{TENANT}");
            let body = json!({ "reason": "a test" });
            self.ask("reversal", &path, &format!("reversal-{number}"), body).await;
        }
    }
}

/// A server later than the one before: its clock goes on, whenever it is started.
fn start(database: &str, times: usize) -> Server {
    let minutes = 2 * times;
    let clock = format!("2026-03-15T{:02}:{:02}:00Z", 9 + minutes / 60, minutes % 60);
    Server::start(database, &rules(), &["--clock", &clock])
}

/// The same once it is ready, with the token it gives.
async fn ready(server: &Server) -> Address {
    server.until_status("/readyz", StatusCode::OK).await;
    let tokens = server.log_in("treasurer@france.example").await;
    let token = tokens["access_token"].as_str().expect("a token");
    Some((server.base().to_owned(), token.to_owned()))
}

async fn survived(database: &str) {
    let kills = env::var("CARREAU_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(KILLS);
    let began = Instant::now();
    let till = Till::ready(database, "france").await;
    let members = till.members(200).await;
    till.server.kill();

    let (tell, address) = watch::channel(None);
    let (end, is_over) = watch::channel(false);
    let clients = Arc::new(Clients {
        client: Client::builder().timeout(Duration::from_secs(60)).build().expect("a client"),
        address,
        members,
        next: AtomicUsize::new(0),
        cut_off: AtomicUsize::new(0),
        is_over,
        done: Mutex::default(),
    });
    let mut working = JoinSet::new();
    for _ in 0..CLIENTS {
        let clients = Arc::clone(&clients);
        working.spawn(async move { clients.work().await });
    }
    let mut random = Random::new(kills as u64 + 1);
    for times in 1..=kills {
        let server = start(database, times);
        // Now and then it does not even get ready.
        if random.below(5) > 0 {
            tell.send_replace(ready(&server).await);
        }
        let pause = u64::try_from(random.below(1_200)).expect("a pause");
        sleep(Duration::from_millis(pause)).await;
        tell.send_replace(None);
        server.kill();
        assert!(working.try_join_next().is_none(), "a client went away");
    }
    let server = start(database, kills + 1);
    let there = ready(&server).await.expect("an address");
    tell.send_replace(Some(there.clone()));
    end.send_replace(true);
    while let Some(ended) = working.join_next().await {
        ended.expect("every client was answered");
    }
    let done = std::mem::take(&mut *clients.done.lock().expect("nobody panicked"));
    asked_again(&clients.client, &there, &done).await;
    sealed(database).await;
    server.end();
    let (well, said) = verified(database);
    assert!(well, "{said}");
    counted(database, &done).await;
    let cut_off = clients.cut_off.load(Ordering::Relaxed);
    assert!(cut_off > 0, "some were cut off");
    let of = |kind: &str| done.iter().filter(|done| done.kind == kind).count();
    println!(
        "{kills} kills in {:?}: {} requests, {cut_off} cut off; {} licences, {} charges, {} \
         payments, {} refunds, {} reversals",
        began.elapsed(),
        done.len(),
        of("license"),
        of("charge"),
        of("payment"),
        of("refund"),
        of("reversal"),
    );
}

/// Asked once more with its key, each request is answered as before.
async fn asked_again(client: &Client, (base, token): &(String, String), done: &[Done]) {
    for Done { path, key, body, answer, .. } in done {
        let asked = client.post(format!("{base}/api/v1/{path}")).bearer_auth(token);
        let again = asked.header("Idempotency-Key", key).json(body).send().await;
        let again: Value = again.expect("an answer").json().await.expect("JSON");
        assert_eq!(again, *answer, "{key}");
    }
}

/// The database has what the clients were answered, and nothing else.
async fn counted(database: &str, done: &[Done]) {
    let of = |kind: &'static str| done.iter().filter(move |done| done.kind == kind);
    let count = |kind| i64::try_from(of(kind).count()).expect("a count");
    let sum = |kind| of(kind).map(|done| cents(&done.answer["amount"])).sum::<i64>();
    for kind in ["payment", "refund", "reversal"] {
        let rows = format!("from payments where kind = '{kind}' and method = 'bank_transfer'");
        assert_eq!(figure(database, &format!("(select count(*) {rows})")).await, count(kind));
        assert_eq!(figure(database, &format!("(select sum(amount) {rows})")).await, sum(kind));
    }
    let licenses = figure(database, "(select count(*) from licenses)").await;
    let dues = figure(database, "(select count(*) from dues)").await;
    assert_eq!((licenses, dues), (count("license"), count("license") + count("charge")));
    // What came in and stayed is with the recipients, or a credit.
    let received = figure(database, "(select sum(amount) from revenue_entries)").await;
    let credit = figure(database, "(select sum(credit) from payments)").await;
    let stayed = sum("payment") - sum("refund") - sum("reversal");
    assert_eq!(received + credit, stayed);
    // Every decision of the ledger's is there, and none that nothing came of.
    let binding = "(select count(*) from decisions where purpose = 'binding')";
    assert_eq!(figure(database, binding).await, dues);
}
