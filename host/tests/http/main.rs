//! The built server, asked over HTTP as anybody asks it. One file a subject.
#![expect(clippy::arithmetic_side_effects, reason = "a test fails by panicking")]
#![expect(clippy::expect_used, reason = "a test fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "`Null` where a JSON member is missing")]

/// The database away, at start and later.
mod away;
/// Whatever cannot be read, is not there, or is too much.
mod bad_input;
/// Boards of certificates.
mod boards;
/// The configuration: the treasurer, bad input, writers at once.
mod configuration;
/// Who leaves a federation while something of theirs is open, and whom two federations know.
mod crossing;
/// Seasons of a demonstration.
mod demonstrations;
/// Drafts of the rules.
mod drafts;
/// Erasures, after a backup was restored.
mod erasures;
/// A database file that fails, or is another one, while the server runs.
mod file;
/// Transfers and certificates of players who were erased.
mod forgotten;
/// Histories of players.
mod histories;
/// Who asks: logging in, going on, and what that opens.
mod identity;
/// Files that are brought in.
mod imports;
/// International certificates.
mod itc;
/// The ledger as journals.
mod journals;
/// A killed server.
mod killed;
/// A server that is killed while money is registered.
mod killed_ledger;
/// Licences and money.
mod ledger;
/// Licences renewed, erased.
mod licenses;
/// What was mailed.
mod mailbox;
/// Memberships as transfers move them.
mod memberships;
/// Officers who ask and decide.
mod officers;
/// The tree, changed node by node.
mod organisation;
/// Other pages, headers, files.
mod page;
/// Waiting for what happens by itself.
mod patience;
/// Players: entered, found, priced, exported, erased.
mod people;
/// The ledger proves itself.
mod proved;
/// Asking, recording, reading, replaying.
mod recorded;
/// Recorded decisions that were altered.
mod replayed;
/// Starting a server and asking it.
mod server;
/// Suspensions.
mod suspensions;
/// Packs that load, fail, and change.
mod tenants;
/// A desk for licences, charges and payments.
mod till;
/// Transfers and certificates by other rules.
mod transfer_rules;
/// Transfers between clubs.
mod transfers;
/// Users of a tenant, their grants, API keys.
mod users;
/// Every route, by everybody.
mod walk;
