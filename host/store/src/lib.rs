//! The database: what the host keeps, on SQLite or PostgreSQL.
//!
//! ```text
//! Db                    a handle: reads, and writes that are retried and not interrupted
//!   tenants             whose
//!   packs               revisions of content-addressed sections; one is live
//!   modules             the engine's modules by hash
//!   users, grants       who, and what they were granted;  api_keys: programs
//!   sessions            log-ins;  one_time, login_attempts, signing_keys: what they need
//!   org_nodes           the tree: finding, listing, changing
//!   persons, players    who is meant, and each tenant's record of them
//!   memberships         who is of which club in which season
//!   licenses            who asked for which, in which state;  suspensions: when they do not hold
//!   dues, payments      what is owed, what was paid and which dues it settles
//!   revenue             who receives what of it;  settlements: what of that is closed and paid out
//!   renewals            licences renewed in one batch
//!   decisions           what the engine answered; DecisionWriter commits many at once
//!   fee_changes         what changed in the configuration
//!   rule_files          its files and their golden cases, revision by revision
//!   drafts              what is written before it is published
//!   audit               who did what, sealed in a chain of hashes
//!   idempotency         creating requests that were answered
//!   imports             files that are brought in, and what came of them
//!   jobs                work done after the transaction that asked for it
//!   mails               mails, written in the transaction of what they tell of
//! ```
//!
//! Architecture invariant: this package computes nothing and knows nothing of the engine, HTTP or
//! the clock. Ids, instants and hashes are given to it as text and come back byte for byte; all SQL
//! is here, one text for both databases (`migrations/README.md`). Whoever writes to several tables
//! at once calls [`Db::write`] and hands its [`Tx`] to the functions that take one.
//!
//! To store another thing: a migration, a file beside `tenants.rs` with its `statements!`, a line
//! in [`statements`], and its part of the story in `tests/store/story.rs`.

/// API keys.
pub mod api_keys;
/// Who did what, sealed in a chain of hashes.
pub mod audit;
/// What is done with a transfer or a certificate, and the papers of it.
pub mod cases;
/// Which federation releases whom to which.
pub mod certificates;
/// Two databases behind one handle.
mod db;
/// Recorded decisions, and their group-commit writer.
pub mod decisions;
/// What is written of the rules before it is published.
pub mod drafts;
/// What is owed, by whom, and how much of it is paid.
pub mod dues;
/// Every way the store fails.
mod error;
/// What changed in a tenant's configuration.
pub mod fee_changes;
/// Roles of users on org nodes.
pub mod grants;
/// Creating requests that were answered.
pub mod idempotency;
/// Files that are brought in.
pub mod imports;
/// Work done after the transaction that asked for it.
pub mod jobs;
/// What journals are written of.
pub mod journal;
/// Who asked for which licence, and in which state it is.
pub mod licenses;
/// Attempts to log in.
pub mod login_attempts;
/// Mails, written in the transaction of what they tell of.
pub mod mails;
/// Which player is of which club in which season.
pub mod memberships;
/// Bringing a database to what this program expects.
mod migrate;
/// The engine's modules by hash.
pub mod modules;
/// What a mail brings, to set a password by.
pub mod one_time;
/// The tenant's tree of org nodes.
pub mod org_nodes;
/// Packs as revisions of content-addressed sections.
pub mod packs;
/// What was paid, and which dues it settles.
pub mod payments;
/// Who is meant, whichever tenant keeps a record.
pub mod persons;
/// A tenant's records of persons.
pub mod players;
/// Licences renewed in one batch.
pub mod renewals;
/// Who receives what of a payment.
pub mod revenue;
/// The files of a tenant's rules and their golden cases, revision by revision.
pub mod rule_files;
/// Numbers that follow each other.
pub mod series;
/// Log-ins, and who is behind a token.
pub mod sessions;
/// What a node received in a period, closed.
pub mod settlements;
/// What access tokens are signed with.
pub mod signing_keys;
/// Where in the tree a thing is.
pub mod standing;
/// When a licence does not hold.
pub mod suspensions;
/// Whose.
pub mod tenants;
/// Who changes from which club to which.
pub mod transfers;
/// Who may log in.
pub mod users;

pub use db::{Db, Reading, Statement, Tx, Work};
pub use error::{Cause, StoreError};
pub use migrate::{check, migrate};

/// Every statement the store can send, for a test that prepares each on both databases.
pub fn statements() -> impl Iterator<Item = Statement> {
    let modules = [
        migrate::STATEMENTS,
        tenants::STATEMENTS,
        packs::STATEMENTS,
        packs::PUBLISH_STATEMENTS,
        modules::STATEMENTS,
        org_nodes::STATEMENTS,
        org_nodes::CHANGE_STATEMENTS,
        org_nodes::LIST_STATEMENTS,
        org_nodes::PLANT_STATEMENTS,
        persons::STATEMENTS,
        players::STATEMENTS,
        players::ERASE_STATEMENTS,
        players::SEARCH_STATEMENTS,
        players::WRITE_STATEMENTS,
        memberships::STATEMENTS,
        decisions::STATEMENTS,
        decisions::BINDING_STATEMENTS,
        audit::STATEMENTS,
        audit::SEAL_STATEMENTS,
        audit::VERIFY_STATEMENTS,
        idempotency::STATEMENTS,
        imports::STATEMENTS,
        jobs::STATEMENTS,
        mails::STATEMENTS,
        fee_changes::STATEMENTS,
        rule_files::STATEMENTS,
        drafts::STATEMENTS,
        drafts::FILE_STATEMENTS,
        drafts::IMPACT_STATEMENTS,
        users::STATEMENTS,
        grants::STATEMENTS,
        sessions::STATEMENTS,
        one_time::STATEMENTS,
        login_attempts::STATEMENTS,
        api_keys::STATEMENTS,
        signing_keys::STATEMENTS,
        licenses::STATEMENTS,
        licenses::list::STATEMENTS,
        licenses::sums::STATEMENTS,
        suspensions::STATEMENTS,
        dues::STATEMENTS,
        dues::list::STATEMENTS,
        dues::sums::STATEMENTS,
        payments::STATEMENTS,
        payments::list::STATEMENTS,
        revenue::STATEMENTS,
        revenue::PARTED_STATEMENTS,
        revenue::PROVE_STATEMENTS,
        journal::STATEMENTS,
        revenue::flow_by_region::STATEMENTS,
        revenue::flow_by_district::STATEMENTS,
        revenue::flow_by_club::STATEMENTS,
        settlements::STATEMENTS,
        renewals::STATEMENTS,
        transfers::STATEMENTS,
        certificates::STATEMENTS,
        cases::STATEMENTS,
        cases::DOCUMENT_STATEMENTS,
        series::STATEMENTS,
    ];
    let many = persons::batches().into_iter();
    let many = many.chain(players::batches()).chain(memberships::batches());
    let many = many.chain(revenue::batches()).chain(revenue::lists()).chain(dues::lists());
    let many = many.chain(org_nodes::lists());
    let many = many.chain(audit::batches()).chain(players::lists()).chain(memberships::lists());
    modules.into_iter().flatten().copied().chain(many)
}
