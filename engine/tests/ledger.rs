//! Money over what is due: whatever is paid, given back, reversed, released and paid again, rows
//! add up to the money at every step, to the shares once all is paid, and to nothing once all is
//! given back; and a debtor is blocked exactly where something must be cleared.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test fails by panicking"
)]

/// A pack without accounts of journals.
#[path = "../../tests/conformance/small_pack.rs"]
pub mod small_pack;

use carreau_engine::{Prepared, call};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// So many cases, the same in every run.
fn cases(cases: u32) -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(2026);
    ProptestConfig { cases, failure_persistence: None, rng_seed, ..ProptestConfig::default() }
}

fn pack() -> Prepared {
    Prepared::new(small_pack::document(small_pack::sections())).expect("a sound pack")
}

fn ask(pack: &Prepared, op: &str, input: &Value) -> Value {
    let request = json!({ "op": op, "on": "2026-05-01", "input": input }).to_string();
    serde_json::from_slice(&call(pack, request.as_bytes())).expect("JSON")
}

fn text(minor: i64) -> String {
    let (sign, minor) = (if minor < 0 { "-" } else { "" }, minor.abs());
    format!("{sign}{}.{:02}", minor / 100, minor % 100)
}

fn minor(value: &Value) -> i64 {
    value.as_str().expect("an amount").replace('.', "").parse().expect("an amount")
}

const DEBTORS: [&str; 3] = ["player", "payer", "club"];

/// Cents by recipient.
type Rows = BTreeMap<String, i64>;

fn entries(rows: &Rows) -> Value {
    rows.iter().map(|(who, minor)| json!({ "recipient": who, "amount": text(*minor) })).collect()
}

fn read(entries: &Value) -> Rows {
    let row = |entry: &Value| {
        (entry["recipient"].as_str().expect("who").to_owned(), minor(&entry["amount"]))
    };
    entries.as_array().expect("a list").iter().map(row).collect()
}

fn add(rows: &mut Rows, more: &Rows, sign: i64) {
    for (who, minor) in more {
        *rows.entry(who.clone()).or_insert(0) += sign * minor;
    }
    rows.retain(|_, minor| *minor != 0);
}

/// An amount due, or an allocation of one: which due, what it gave or was given, what of it is
/// done, and the rows written for it.
#[derive(Clone, Debug)]
struct Item {
    due: usize,
    shares: Vec<(String, i64)>,
    amount: i64,
    done: i64,
    posted: Rows,
}

impl Item {
    fn new(due: usize, shares: Vec<(String, i64)>) -> Self {
        let amount = shares.iter().map(|(_, minor)| minor).sum();
        Self { due, shares, amount, done: 0, posted: Rows::new() }
    }

    fn value(&self, id: usize) -> Value {
        let shares = self.shares.iter();
        let shares = shares.map(|(who, m)| json!({ "recipient": who, "amount": text(*m) }));
        json!({ "id": id.to_string(), "amount": text(self.amount), "done": text(self.done),
            "shares": shares.collect::<Vec<_>>(), "posted": entries(&self.posted) })
    }
}

/// A payment: what of it is allocated, and what is not.
#[derive(Debug, Default)]
struct Payment {
    allocations: Vec<Item>,
    credit: i64,
}

impl Payment {
    fn left(&self) -> i64 {
        self.credit + self.allocations.iter().map(|it| it.amount - it.done).sum::<i64>()
    }
}

/// The books of a host.
struct Books {
    pack: Prepared,
    dues: Vec<Item>,
    payments: Vec<Payment>,
}

impl Books {
    /// Posts, holds what is answered to what must hold, and gives item, amount and rows.
    fn post(&self, kind: &str, items: &[Item], amount: Option<i64>, credit: Option<i64>) -> Value {
        let items: Vec<Value> = items.iter().enumerate().map(|(id, it)| it.value(id)).collect();
        let mut input = json!({ "currency": "EUR", "kind": kind, "items": items });
        if let Some(amount) = amount {
            input["amount"] = json!(text(amount));
        }
        if let Some(credit) = credit {
            input["credit"] = json!(text(credit));
        }
        let reply = ask(&self.pack, "ledger.post", &input);
        let ok = reply.get("ok").unwrap_or_else(|| unreachable(&reply, &input)).clone();
        for it in ok["allocations"].as_array().expect("a list") {
            let sum: i64 = read(&it["entries"]).values().sum();
            assert_eq!(sum, minor(&it["amount"]), "rows are the money: {it}");
            assert_eq!(it["settled"], json!(it["balance"] == "0.00"), "{it}");
        }
        ok
    }

    fn pay(&mut self, dues: &[usize], amount: i64) {
        let items: Vec<Item> = dues.iter().map(|at| self.dues[*at].clone()).collect();
        let ok = self.post("payment", &items, Some(amount), None);
        let mut payment = Payment { credit: minor(&ok["credit"]), ..Payment::default() };
        for it in ok["allocations"].as_array().expect("a list") {
            let place: usize = it["id"].as_str().expect("an id").parse().expect("a number");
            let rows = read(&it["entries"]);
            let due = &mut self.dues[dues[place]];
            due.done = minor(&it["done"]);
            add(&mut due.posted, &rows, 1);
            payment.allocations.push(Item::new(dues[place], rows.into_iter().collect()));
        }
        assert_eq!(payment.left(), amount, "all of it is somewhere");
        self.payments.push(payment);
    }

    /// Writes what was given back of allocations, each by its payment and place.
    fn gave(&mut self, places: &[(usize, usize)], ok: &Value) {
        for it in ok["allocations"].as_array().expect("a list") {
            let place: usize = it["id"].as_str().expect("an id").parse().expect("a number");
            let (payment, place) = places[place];
            let rows = read(&it["entries"]);
            let allocation = &mut self.payments[payment].allocations[place];
            allocation.done = minor(&it["done"]);
            add(&mut allocation.posted, &rows, 1);
            let due = &mut self.dues[allocation.due];
            due.done += minor(&it["amount"]);
            add(&mut due.posted, &rows, 1);
        }
    }

    fn give_back(&mut self, kind: &str, payment: usize, amount: i64) {
        let Payment { allocations, credit } = &self.payments[payment];
        let places: Vec<_> = (0..allocations.len()).map(|place| (payment, place)).collect();
        let left = self.payments[payment].left();
        let ok = self.post(kind, allocations, Some(amount), Some(*credit));
        self.gave(&places, &ok);
        self.payments[payment].credit = minor(&ok["credit"]);
        assert_eq!(self.payments[payment].left(), left - amount, "{kind}: {ok}");
    }

    fn release(&mut self, due: usize) {
        let mut places = Vec::new();
        for (at, payment) in self.payments.iter().enumerate() {
            let of_due = payment.allocations.iter().enumerate().filter(|(_, it)| it.due == due);
            places.extend(of_due.map(|(place, _)| (at, place)));
        }
        let item = |(at, place): &(usize, usize)| self.payments[*at].allocations[*place].clone();
        let items: Vec<Item> = places.iter().map(item).collect();
        let ok = self.post("release", &items, None, None);
        let freed: i64 = items.iter().map(|it| it.amount - it.done).sum();
        assert_eq!(minor(&ok["credit"]), freed, "what is released is a credit");
        let mut credits = BTreeMap::new();
        for (it, (at, _)) in items.iter().zip(&places) {
            *credits.entry(*at).or_insert(0) += it.amount - it.done;
        }
        self.gave(&places, &ok);
        credits.into_iter().for_each(|(at, minor)| self.payments[at].credit += minor);
        assert_eq!((self.dues[due].done, &self.dues[due].posted), (0, &Rows::new()));
    }
}

fn unreachable(reply: &Value, input: &Value) -> &'static Value {
    assert_eq!(*reply, json!({}), "{input}");
    &Value::Null
}

/// Amounts due: recipients with shares of either sign, together not below zero.
fn due() -> impl Strategy<Value = Vec<(String, i64)>> {
    prop::collection::vec(-400_i64..1_000, 1..=5).prop_map(|mut shares| {
        let sum: i64 = shares.iter().sum();
        shares[0] -= sum.min(0);
        let named = shares.into_iter().enumerate();
        named.map(|(at, minor)| (format!("r{at}"), minor)).collect()
    })
}

/// What happens, how much, and to which payment or amount due.
fn step() -> impl Strategy<Value = (u8, i64, prop::sample::Index)> {
    (0_u8..6, 0_i64..2_000, any::<prop::sample::Index>())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn rows_add_up_to_the_money_whatever_is_paid_and_given_back(
        dues in prop::collection::vec(due(), 1..=4),
        steps in prop::collection::vec(step(), 0..12),
    ) {
        let new = |(at, shares)| Item::new(at, shares);
        let dues: Vec<Item> = dues.into_iter().enumerate().map(new).collect();
        let all: Vec<usize> = (0..dues.len()).collect();
        let mut books = Books { pack: pack(), dues, payments: Vec::new() };
        for (what, amount, which) in steps {
            let payment = (!books.payments.is_empty()).then(|| which.index(books.payments.len()));
            let left = payment.map_or(0, |at| books.payments[at].left());
            match (what, payment) {
                (0..=2, _) => books.pay(&all, amount + 1),
                (3, Some(at)) if left > 0 => books.give_back("refund", at, amount % left + 1),
                (4, Some(at)) if left > 0 => books.give_back("reversal", at, left),
                (5, _) => books.release(which.index(all.len())),
                _ => {}
            }
        }
        // Once all is paid, of nothing too, everybody has what is theirs.
        let open: i64 = books.dues.iter().map(|due| due.amount - due.done).sum();
        if open > 0 {
            books.pay(&all, open);
        }
        let is_free = |at: &usize| books.dues[*at].amount == 0;
        let free: Vec<usize> = all.iter().copied().filter(is_free).collect();
        if !free.is_empty() {
            books.pay(&free, 0);
            books.pay(&free, 0);
        }
        for due in &books.dues {
            let mut shares: Rows = due.shares.iter().cloned().collect();
            shares.retain(|_, minor| *minor != 0);
            prop_assert_eq!(&due.posted, &shares);
        }
        // Once all is given back, nobody has anything.
        for at in 0..books.payments.len() {
            let payment = &books.payments[at];
            let nothing = payment.allocations.iter().all(|it| it.amount == 0);
            let left = payment.left();
            if left > 0 || (nothing && !payment.allocations.is_empty()) {
                books.give_back("reversal", at, left);
            }
        }
        prop_assert!(books.dues.iter().all(|due| due.done == 0 && due.posted.is_empty()));
    }

    /// Whatever the order of the shares, every part of the amount is shared to the cent.
    #[test]
    fn the_order_of_shares_loses_no_cent(shares in due(), part in 1_i64..3_000) {
        let whole: i64 = shares.iter().map(|(_, minor)| minor).sum();
        prop_assume!(whole > 0);
        let books = Books { pack: pack(), dues: Vec::new(), payments: Vec::new() };
        let reversed: Vec<_> = shares.iter().rev().cloned().collect();
        for shares in [shares, reversed] {
            let items = [Item::new(0, shares.clone())];
            let ok = books.post("payment", &items, Some(part.min(whole)), None);
            let rows = read(&ok["allocations"][0]["entries"]);
            for (who, minor) in shares {
                let exact = i128::from(minor) * i128::from(part.min(whole));
                let found = i128::from(*rows.get(&who).unwrap_or(&0)) * i128::from(whole);
                prop_assert!((found - exact).abs() < i128::from(whole), "within a cent");
            }
        }
    }

    #[test]
    fn a_debtor_is_blocked_exactly_where_something_must_be_cleared(
        dues in prop::collection::vec((0_i64..300, 0_u8..3, -900_i64..400), 0..6),
        overdue: bool, months in prop::option::of(1_u8..=36),
    ) {
        let mut sections = small_pack::sections();
        let tenant = sections.get_mut("tenant").expect("a section");
        tenant["debt_blocks"] = json!(if overdue { "overdue" } else { "any_open" });
        if let Some(months) = months {
            tenant["debt_max_age_months"] = json!(months);
        }
        let pack = Prepared::new(small_pack::document(sections)).expect("a sound pack");
        let day = carreau_engine::calendar::Date::parse("2026-05-01").expect("a day");
        let value = |(id, (balance, debtor, days)): (usize, &(i64, u8, i64))| json!({
            "id": id.to_string(), "issuer": format!("n{}", id % 2), "balance": text(*balance),
            "debtor": DEBTORS[usize::from(*debtor)],
            "due_on": day.add_days(*days).expect("a day").to_string() });
        let listed: Vec<Value> = dues.iter().enumerate().map(value).collect();
        let mut input = json!({ "currency": "EUR", "dues": listed });
        let ok = ask(&pack, "debt.check", &input)["ok"].clone();
        let to_clear = minor(&ok["to_clear"]);
        prop_assert_eq!(ok["blocked"] == true, to_clear > 0);
        prop_assert_eq!(ok["blocked"] == true, ok.get("oldest").is_some());
        prop_assert_eq!(minor(&ok["open"]), dues.iter().map(|due| due.0).sum::<i64>());
        prop_assert!(to_clear <= minor(&ok["open"]) && minor(&ok["overdue"]) <= minor(&ok["open"]));
        prop_assert!(!overdue || to_clear <= minor(&ok["overdue"]));
        let owed = ok["by_issuer"].as_array().expect("a list").iter();
        prop_assert_eq!(owed.map(|it| minor(&it["open"])).sum::<i64>(), minor(&ok["open"]));
        let clubs = dues.iter().filter(|due| due.1 == 2).map(|due| due.0).sum::<i64>();
        prop_assert!(to_clear <= minor(&ok["open"]) - clubs, "a club's debt blocks nobody");
        input["refuse"] = json!(true);
        let refused = ask(&pack, "debt.check", &input)["refused"]["code"] == "debt_blocks";
        prop_assert_eq!(refused, to_clear > 0);
    }
}

#[test]
fn a_pack_without_accounts_says_so() {
    let reply = ask(&pack(), "ledger.accounts", &json!({ "recipients": ["FED"] }));
    assert_eq!(reply["refused"]["code"], "no_accounts");
}

#[test]
fn what_is_longer_than_any_host_asks_for_is_refused() {
    let item = |id: usize| Item::new(0, vec![("r".to_owned(), 100)]).value(id);
    let post = |count: usize| {
        let items: Vec<Value> = (0..count).map(item).collect();
        let input = json!({ "currency": "EUR", "kind": "payment", "items": items,
            "amount": "2000.00" });
        ask(&pack(), "ledger.post", &input)
    };
    assert_eq!(post(1_000)["ok"]["credit"], "1000.00");
    assert_eq!(post(1_001)["refused"]["code"], "too_long");
    let many = vec![("r".to_owned(), 1); 201];
    let items = [Item::new(0, many).value(0)];
    let input = json!({ "currency": "EUR", "kind": "payment", "items": items, "amount": "1.00" });
    let refused = ask(&pack(), "ledger.post", &input)["refused"].clone();
    assert_eq!(
        (&refused["code"], &refused["path"]),
        (&json!("too_long"), &json!("$.input.items[0].shares"))
    );
}
