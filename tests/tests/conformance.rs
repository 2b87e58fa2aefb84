//! The same request is answered by the same bytes everywhere: natively, in wasmtime, in Node and in
//! Chromium, there by the core module and by the npm package.
//!
//! Order, repetition and what was asked before change nothing; every reply is one line of canonical
//! JSON, an answer or a refusal. The corpus is `carreau_tests::corpus`, the ill packs and the
//! hostile scripts are those of `engine/tests/`. `tests/conformance/replies.sha256` holds what the
//! replies were last, so that a change of any of them is seen in review.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

/// Ill packs.
#[path = "../conformance/pack_cases.rs"]
pub mod pack_cases;
/// Hostile scripts.
#[path = "../conformance/script_cases.rs"]
pub mod script_cases;
/// The pack both are changes of.
#[path = "../conformance/small_pack.rs"]
pub mod small_pack;

use std::collections::BTreeSet;
use std::{env, fs};

use carreau_engine::canonical::sha256;
use carreau_engine::refusal::Code;
use carreau_tests::corpus::{Corpus, Random, TENANTS, corpus};
use carreau_tests::host::lines;
use carreau_tests::{Host, all_hosts, checkout};
use pack_cases::pack_cases;
use script_cases::script_cases;
use serde_json::{Value, json};

/// Requests, and what is answered to them.
type Exchange = (Vec<Vec<u8>>, Vec<Vec<u8>>);

/// Bytes of a batch: longer ones are cut by their caller (`bindings/core/ABI.md`).
const BATCH_BYTES: usize = 1_000_000;

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().take(300).collect()
}

/// Fails with the first request that is not answered as it must be.
fn compare(what: &str, (requests, expected): &Exchange, replies: &[Vec<u8>]) {
    assert_eq!(replies.len(), expected.len(), "{what}: replies");
    for ((request, expected), reply) in requests.iter().zip(expected).zip(replies) {
        let (asked, expected, reply) = (shown(request), shown(expected), shown(reply));
        assert_eq!(reply, expected, "{what}: {asked}");
    }
    assert!(replies == expected.as_slice(), "{what}: beyond the first characters");
}

/// Puts requests in batches, and collects the replies.
fn in_batches(
    requests: &[Vec<u8>],
    mut ask: impl FnMut(&[u8]) -> anyhow::Result<Vec<Vec<u8>>>,
) -> Vec<Vec<u8>> {
    let mut replies = Vec::with_capacity(requests.len());
    let mut batch = Vec::new();
    for (index, request) in requests.iter().enumerate() {
        batch.extend_from_slice(request);
        batch.push(b'\n');
        let last = index.saturating_add(1) == requests.len();
        if last || batch.len() > BATCH_BYTES {
            match ask(&batch) {
                Ok(answered) => replies.extend(answered),
                Err(fault) => panic!("up to {}: {fault:#}", shown(request)),
            }
            batch.clear();
        }
    }
    replies
}

/// Asks in one go.
fn batches(host: &mut dyn Host, handle: u32, requests: &[Vec<u8>]) -> Vec<Vec<u8>> {
    let name = host.name();
    in_batches(requests, |batch| {
        let reply = host.call_batch(handle, batch)?;
        assert!(reply.ends_with(b"\n"), "{name}: the last line ends");
        Ok(lines(&reply).map(<[u8]>::to_vec).collect())
    })
}

/// Asks one by one.
fn singles(host: &mut dyn Host, handle: u32, requests: &[Vec<u8>]) -> Vec<Vec<u8>> {
    in_batches(requests, |batch| host.call_lines(handle, batch))
}

/// The same requests in another order, some of them several times.
fn mixed((requests, expected): &Exchange) -> Exchange {
    let mut random = Random::new(7);
    let places: Vec<usize> = requests.iter().map(|_| random.below(requests.len())).collect();
    let pick = |list: &[Vec<u8>]| places.iter().filter_map(|at| list.get(*at).cloned()).collect();
    (pick(requests), pick(expected))
}

fn reversed((requests, expected): &Exchange) -> Exchange {
    (requests.iter().rev().cloned().collect(), expected.iter().rev().cloned().collect())
}

/// Everything that must hold of a tenant's pack on every host.
fn conforms(tenant: &str) {
    let Corpus { pack, requests } = corpus(tenant).expect(tenant);
    let mut hosts = all_hosts().expect("every host");
    let mut prepared = Vec::new();
    for host in &mut hosts {
        prepared.push(host.prepare(&pack).expect("no fault").expect("a good pack"));
    }
    let hashes: BTreeSet<&str> = prepared.iter().map(|pack| pack.pack_hash.as_str()).collect();
    assert_eq!(hashes.len(), 1, "{tenant}: one hash of the pack everywhere");
    let native = carreau_engine::prepare(&pack).expect("a good pack");
    let answer = |request: &Vec<u8>| carreau_engine::call(&native, request);
    let expected: Vec<Vec<u8>> = requests.iter().map(answer).collect();
    requests.iter().zip(&expected).for_each(|(request, reply)| well_formed(request, reply));
    let asked = (requests, expected);
    let (reversed, mixed) = (reversed(&asked), mixed(&asked));
    for (host, pack) in hosts.iter_mut().zip(&prepared) {
        let (name, handle) = (format!("{tenant} in {}", host.name()), pack.handle);
        let host = host.as_mut();
        compare(&format!("{name}, as batches"), &asked, &batches(host, handle, &asked.0));
        compare(&format!("{name}, one by one"), &asked, &singles(host, handle, &asked.0));
        compare(&format!("{name}, reversed"), &reversed, &batches(host, handle, &reversed.0));
        compare(&format!("{name}, mixed"), &mixed, &singles(host, handle, &mixed.0));
        // What a draft that changes nothing would change, by the same engine once more.
        let Some(host) = host.abi() else { continue };
        let facts = asked.0.iter().filter(|request| request.len() < 1000);
        let facts = facts.cloned().collect::<Vec<_>>().join(b"\n".as_slice());
        let draft = host.prepare(&corpus(tenant).expect(tenant).pack).expect("no fault");
        let draft = draft.expect("a good pack");
        let sum = host.compare(handle, draft.handle, &facts).expect("no fault");
        let sum: Value = serde_json::from_slice(&sum).expect("JSON");
        assert_eq!((&sum["changed"], &sum["newly_refused"]), (&json!(0), &json!(0)), "{name}");
    }
    println!("{tenant}: {} requests on {} hosts", asked.0.len(), hosts.len());
}

/// One line of canonical JSON: an answer, or a refusal that says what and where.
fn well_formed(request: &[u8], reply: &[u8]) {
    let asked = shown(request);
    let text = str::from_utf8(reply).expect(&asked);
    assert!(!text.contains(['\n', '\r']), "one line: {asked}");
    let value: Value = serde_json::from_str(text).expect(&asked);
    assert_eq!(value.to_string(), text, "canonical: {asked}");
    assert!(!holds_float(&value), "no number but integers: {asked}");
    let members: Vec<&str> = value.as_object().expect(&asked).keys().map(String::as_str).collect();
    let Some(refused) = value.get("refused") else {
        let known = ["explanation", "ok", "trace"];
        assert!(members.contains(&"ok") && members.iter().all(|m| known.contains(m)), "{asked}");
        return;
    };
    assert_eq!(members, ["refused"], "{asked}");
    let names: Vec<&String> = refused.as_object().expect(&asked).keys().collect();
    assert_eq!(names, ["allowed", "arguments", "code", "path"], "{asked}");
    let code = refused["code"].as_str().expect(&asked);
    assert!(Code::ALL.iter().any(|known| known.name() == code), "{code}: {asked}");
    assert!(refused["path"].as_str().expect(&asked).starts_with('$'), "{asked}");
    assert!(refused["arguments"].is_object() && refused["allowed"].is_array(), "{asked}");
}

fn holds_float(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.is_f64(),
        Value::Array(items) => items.iter().any(holds_float),
        Value::Object(members) => members.values().any(holds_float),
        _ => false,
    }
}

#[test]
fn france() {
    conforms("france");
}

#[test]
fn germany() {
    conforms("germany");
}

#[test]
fn sweden() {
    conforms("sweden");
}

#[test]
fn the_corpus_is_large_and_meets_answers_as_well_as_refusals() {
    let mut all = BTreeSet::new();
    let (mut answered, mut codes) = (BTreeSet::new(), BTreeSet::new());
    let mut count: usize = 0;
    for tenant in TENANTS {
        let Corpus { pack, requests } = corpus(tenant).expect(tenant);
        let native = carreau_engine::prepare(&pack).expect("a good pack");
        count = count.saturating_add(requests.len());
        for request in requests {
            let reply = carreau_engine::call(&native, &request);
            let reply: Value = serde_json::from_slice(&reply).expect("JSON");
            match reply["refused"]["code"].as_str() {
                Some(code) => codes.insert(code.to_owned()),
                None => {
                    let request: Value = serde_json::from_slice(&request).expect("JSON");
                    answered.insert(request["op"].as_str().unwrap_or_default().to_owned())
                }
            };
            all.insert(request);
        }
    }
    println!("{count} requests, {} of them distinct, {} codes", all.len(), codes.len());
    assert!(all.len() >= 2000, "{} distinct requests", all.len());
    // Every operation answers something, save that a difference needs a whole second pack.
    let ops = carreau_engine::call::OPS.iter().map(|op| op.name.to_owned());
    let ops: BTreeSet<String> = ops.filter(|op| op != "pack.diff").collect();
    assert!(ops.is_subset(&answered), "never answered: {:?}", ops.difference(&answered));
    assert!(codes.len() >= 25, "{codes:?}");
}

#[test]
fn a_hostile_call_changes_no_later_answer() {
    let Corpus { pack, requests } = corpus("sweden").expect("a corpus");
    let good = br#"{"op":"license_fee.calculate","on":"2026-05-01","input":{"season":"2026",
        "license_type":"senior","player":{"birth_date":"1980-05-01"},"org":{"club":"X1"}}}"#;
    let good = good.trim_ascii().split(|byte| *byte == b'\n').collect::<Vec<_>>().concat();
    let hostile = requests.iter().filter(|request| request.len() < 300_000);
    let between: Vec<Vec<u8>> =
        hostile.flat_map(|request| [good.clone(), request.clone()]).chain([good.clone()]).collect();
    for host in &mut all_hosts().expect("every host") {
        let handle = host.prepare(&pack).expect("no fault").expect("a good pack").handle;
        let replies = singles(host.as_mut(), handle, &between);
        let expected = replies.first().expect("a reply");
        for (good, before) in
            replies.iter().step_by(2).skip(1).zip(between.iter().skip(1).step_by(2))
        {
            assert!(good == expected, "{} after {}", host.name(), shown(before));
        }
    }
}

/// Prepares each document on every host: replies, a good pack's by its hash.
fn prepare_everywhere(documents: &[(String, Vec<u8>)]) -> Vec<Vec<u8>> {
    let mut hosts = all_hosts().expect("every host");
    let mut replies = Vec::new();
    for (name, document) in documents {
        let mut found = hosts.iter_mut().map(|host| {
            let prepared = host.prepare(document).expect("no fault");
            let reply = match prepared {
                Ok(pack) => {
                    host.release(pack.handle).expect("no fault");
                    pack.pack_hash.into_bytes()
                }
                Err(refusal) => refusal,
            };
            (host.name(), reply)
        });
        let (_, native) = found.next().expect("the native host");
        found.for_each(|(host, reply)| assert_eq!(shown(&reply), shown(&native), "{name}: {host}"));
        replies.push(native);
    }
    replies
}

fn ill_packs() -> Vec<(String, Vec<u8>)> {
    pack_cases().iter().map(|case| (case.name.clone(), case.bytes())).collect()
}

#[test]
fn an_ill_pack_is_refused_alike() {
    let documents = ill_packs();
    let replies = prepare_everywhere(&documents);
    let refused = replies.iter().filter(|reply| reply.starts_with(b"{\"refused\"")).count();
    assert!(refused >= 40, "{refused} refused packs");
    for ((name, _), reply) in documents.iter().zip(&replies) {
        if reply.starts_with(b"{") {
            well_formed(name.as_bytes(), reply);
        }
    }
}

/// Questions about each ill pack, put to the small one.
fn questions() -> Vec<Vec<u8>> {
    let documents = ill_packs();
    let read = documents.iter().filter_map(|(_, bytes)| serde_json::from_slice(bytes).ok());
    let ask = |pack: Value| {
        let amended = json!({ "sections": pack.get("sections") });
        let asked = [("pack.amend", amended), ("pack.check", json!({ "pack": pack }))];
        let asked = asked.into_iter().chain([("pack.diff", json!({ "pack": pack }))]);
        asked
            .map(|(op, input)| json!({ "op": op, "on": "2026-05-01", "input": input }))
            .collect::<Vec<_>>()
    };
    read.flat_map(ask).map(|request| request.to_string().into_bytes()).collect()
}

#[test]
fn an_ill_pack_is_checked_and_compared_alike() {
    let document = small_pack::document(small_pack::sections()).to_value().to_string();
    let native = carreau_engine::prepare(document.as_bytes()).expect("the small pack");
    let requests = questions();
    let answer = |request: &Vec<u8>| carreau_engine::call(&native, request);
    let expected: Vec<Vec<u8>> = requests.iter().map(answer).collect();
    requests.iter().zip(&expected).for_each(|(request, reply)| well_formed(request, reply));
    let asked = (requests, expected);
    for host in &mut all_hosts().expect("every host") {
        let pack = host.prepare(document.as_bytes()).expect("no fault").expect("the small pack");
        compare(host.name(), &asked, &singles(host.as_mut(), pack.handle, &asked.0));
    }
}

/// What each hostile script's pack, or else its hook, is answered by.
fn run_scripts(host: &mut dyn Host) -> Vec<(&'static str, Vec<u8>)> {
    let mut replies = Vec::new();
    for case in script_cases() {
        let mut sections = small_pack::sections();
        script_cases::put_into(&case.text, &mut sections);
        let document = small_pack::document(sections).to_value().to_string();
        let reply = match host.prepare(document.as_bytes()).expect("no fault") {
            Ok(pack) => {
                let reply = host
                    .call(pack.handle, script_cases::request(&case.text).as_bytes())
                    .expect(case.name);
                host.release(pack.handle).expect("no fault");
                reply
            }
            Err(refusal) => refusal,
        };
        replies.push((case.name, reply));
    }
    replies
}

#[test]
fn a_hostile_script_comes_to_the_same_end_everywhere() {
    let mut hosts = all_hosts().expect("every host");
    let expected = run_scripts(hosts.first_mut().expect("the native host").as_mut());
    assert!(expected.len() >= 60, "{} scripts", expected.len());
    expected.iter().for_each(|(name, reply)| well_formed(name.as_bytes(), reply));
    for host in hosts.iter_mut().skip(1) {
        for ((name, reply), (_, expected)) in run_scripts(host.as_mut()).iter().zip(&expected) {
            assert_eq!(shown(reply), shown(expected), "{}: {name}", host.name());
            assert!(reply == expected, "{}: {name}", host.name());
        }
    }
}

/// The replies to everything, one hash a group: `HASH  NAME` a line.
fn digests() -> String {
    let mut groups: Vec<(&str, Vec<Vec<u8>>)> = Vec::new();
    for tenant in TENANTS {
        let Corpus { pack, requests } = corpus(tenant).expect(tenant);
        let native = carreau_engine::prepare(&pack).expect("a good pack");
        let replies = requests.iter().map(|request| carreau_engine::call(&native, request));
        groups.push((tenant, replies.collect()));
    }
    let native = &mut carreau_tests::native::Native::default();
    let refusals =
        ill_packs().into_iter().filter_map(|(_, pack)| carreau_engine::prepare(&pack).err());
    groups.push(("ill-packs", refusals.collect()));
    let replies = run_scripts(native).into_iter().map(|(_, reply)| reply);
    groups.push(("hostile-scripts", replies.collect()));
    let line = |(name, replies): &(&str, Vec<Vec<u8>>)| {
        format!("{}  {name}\n", sha256(&replies.join(b"\n".as_slice())))
    };
    groups.iter().map(line).collect()
}

#[test]
fn replies_are_those_that_were_reviewed() {
    let file = checkout().expect("a checkout").join("tests/conformance/replies.sha256");
    let found = digests();
    if env::var_os("UPDATE_DIGESTS").is_some() {
        fs::write(&file, &found).expect("the file");
        return;
    }
    let reviewed = fs::read_to_string(&file).expect("the file");
    assert_eq!(
        found, reviewed,
        "a rule, an explanation or a refusal is not what it was (or the corpus is not). If that is \
         meant, run `UPDATE_DIGESTS=1 cargo test -p carreau-tests --test conformance` and say in \
         CHANGELOG.md what changes for whom"
    );
}
