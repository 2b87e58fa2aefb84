//! The program `carreau`: asks the engine, shows its answers, hosts it, records what it decides.
//!
//! ```text
//! cli          what people type                       serve, replay, quote, call, rules …
//! router       every route on one page
//!   auth       who asks, and whether they may
//!   layers     what surrounds them: ids, limits, headers, figures
//!   routes     read, ask, answer
//! calculation  a request put to the engine, recorded where asked
//!   residents  the engine's instances, each with a pack prepared
//!   decisions  what is kept of an answer;  replay: the same answer again
//! tenants      the live packs;  publishing: packs and clubs into the database
//! configuration  typed views over the live pack, written as revisions
//! drafts       the rules written file by file, judged, published;  impact: whom that would touch
//! ledger       what is owed and paid, and who receives it;  licenses: their course
//! transfers, itc  changes of clubs and of nations;  cases: what they share
//! people, tree  players, memberships, org nodes;  imports: files of them
//! audit        what is told of a change;  work: sealing, jobs, mails, after the transaction
//! ```
//!
//! Architecture invariant: nothing is calculated here. The engine answers; this package reads
//! packs, keeps the engine in its sandbox, persists replies, and turns keys and arguments into
//! sentences. It reads the clock and makes ids in one file, `clock`.

/// What the routes share.
mod app;
/// What the host asks the engine.
mod asking;
/// What is told of a change.
mod audit;
/// Who asks, and whether they may.
mod auth;
/// A request put to the engine, its reply, and its record.
mod calculation;
/// What transfers and certificates share.
mod cases;
/// The command line: one verb a file.
mod cli;
/// The only now, the only maker of ids.
mod clock;
/// The org nodes a tenant begins with.
mod clubs;
/// What the server is told when it starts.
mod config;
/// The configuration, written as revisions.
mod configuration;
/// Taking connections, and speaking HTTP on each.
mod connections;
/// Writes asked for by a request, made once for a key.
mod creating;
/// The database, which may be away.
mod database;
/// What is kept of an answer.
mod decisions;
/// Invented clubs and players, the same for the same seed.
mod demo;
/// Drafts of the rules: written, judged, published.
mod drafts;
/// The engine's module, embedded.
mod embedded;
/// The engine for the command line: in its sandbox or compiled into this program.
mod engine;
/// Every way the server does not answer as it was asked.
mod error;
/// Fields of bodies.
mod fields;
/// Figures of requests.
mod figures;
/// Findings in packs, as JSON.
mod findings;
/// A tenant that is new.
mod founding;
/// A creating request has one effect.
mod idempotency;
/// Whom a draft would touch, and by how much.
mod impact;
/// Files that are brought in.
mod imports;
/// International transfer certificates.
mod itc;
/// The ledger as journals of a bookkeeping.
mod journals;
/// What names are found and sorted by.
mod keys;
/// The five languages: sentences, amounts, dates.
mod language;
/// What surrounds every route.
mod layers;
/// What is owed, what is paid, who receives it.
mod ledger;
/// Mails in a person's language.
mod letters;
/// Licences, from their request to their end.
mod licenses;
/// Sending mails.
mod mail;
/// What codes of a pack are called.
mod names;
/// Payments online, behind one port.
mod online;
/// The description of the API.
mod openapi;
/// A pack for the command line, from a folder or a document.
mod pack;
/// Players and their memberships: entered, shown, described to the engine.
mod people;
/// Packs and clubs into the database, and live packs out of it.
mod publishing;
/// The same answer again, by the pinned engine and pack.
mod replay;
/// What a calculation was asked.
mod request;
/// The engine's instances.
mod residents;
/// Every route on one page.
mod router;
/// What each route does.
mod routes;
/// The server, from its start to its end.
mod server;
/// Bodies that are written while they are read.
mod streamed;
/// Tables that go out and come in as CSV.
mod tables;
/// The tenants and their live packs.
mod tenants;
/// Transfers between clubs.
mod transfers;
/// Nodes of the tree, as they are entered.
mod tree;
/// What is done after the transaction that asked for it.
mod work;

use std::process::ExitCode;

/// Does what the command line says.
#[must_use]
pub fn run() -> ExitCode {
    cli::run()
}
