//! What tests begin with: a tenant, a module, a pack, decisions.

use carreau_store::decisions::{Decision, Outcome, Payload, Purpose, commitment};
use carreau_store::modules::{self, NewModule};
use carreau_store::packs::{self, NewRevision, Section};
use carreau_store::tenants::{self, Tenant};
use carreau_store::{Db, decisions};

pub(crate) const TENANT: &str = "france";
pub(crate) const NOW: &str = "2026-01-15T10:20:30.123Z";
pub(crate) const LATER: &str = "2026-01-16T10:20:30.123Z";

/// A text of 64 hexadecimal digits that stands for the hash of something.
pub(crate) fn hash(number: u64) -> String {
    format!("{number:064x}")
}

pub(crate) fn engine_hash() -> String {
    hash(0xe)
}

pub(crate) fn pack_hash() -> String {
    hash(0xa)
}

/// Everything a decision refers to.
pub(crate) async fn ready(db: &Db) {
    let tenant = Tenant { code: TENANT.to_owned(), created_at: NOW.to_owned() };
    tenants::add(db, tenant).await.expect("a tenant");
    let wasm = b"\0asm\x01\0\0\0".to_vec();
    let module = NewModule { hash: engine_hash(), wasm, first_used_at: NOW.to_owned() };
    modules::put(db, module).await.expect("a module");
    packs::publish(db, revision(None, 0xa, vec![section("tenant", 1)])).await.expect("a pack");
}

pub(crate) fn section(name: &str, number: u64) -> Section {
    let content = format!(r#"{{"number":{number}}}"#);
    Section { name: name.to_owned(), sha256: hash(number), content }
}

pub(crate) fn revision(parent: Option<i64>, pack: u64, sections: Vec<Section>) -> NewRevision {
    NewRevision {
        tenant: TENANT.to_owned(),
        parent,
        pack_hash: hash(pack),
        manifest: format!(r#"{{"pack":{pack}}}"#),
        sections,
        author: "serve".to_owned(),
        reason: "the folder changed".to_owned(),
        created_at: NOW.to_owned(),
    }
}

/// The id of the `number`th decision; they sort as their numbers do.
pub(crate) fn id(number: u64) -> String {
    format!("0195f3c0-0000-7000-8000-{number:012x}")
}

/// A binding decision that refers to what [`ready`] made.
pub(crate) fn decision(number: u64) -> Decision {
    let request = format!(r#"{{"input":{{"number":{number}}}}}"#);
    let result = r#"{"total":"14.50"}"#.to_owned();
    let salt = vec![7; 32];
    Decision {
        id: id(number),
        tenant: TENANT.to_owned(),
        op: "license_fee.calculate".to_owned(),
        on: "2026-01-15".to_owned(),
        purpose: Purpose::Binding,
        outcome: Outcome::Ok,
        commitment: commitment(&salt, &request, &result),
        payload: Payload::Kept { request, result, salt },
        reply_sha256: hash(number),
        engine_hash: engine_hash(),
        pack_hash: pack_hash(),
        script_operations: 12,
        subject: None,
        decided_at: NOW.to_owned(),
        decided_by: None,
        request_id: "request".to_owned(),
    }
}

/// Records a decision in a transaction of its own.
pub(crate) async fn record(db: &Db, decision: Decision) -> Result<(), carreau_store::StoreError> {
    db.write(decision, |tx, decision| Box::pin(decisions::insert(tx, decision))).await
}
