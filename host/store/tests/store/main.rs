//! The store on SQLite and on PostgreSQL: every test runs the same on both.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

mod audit;
mod away;
mod databases;
mod file;
mod forgotten;
mod given;
mod idempotency;
mod identity;
mod imports;
mod jobs;
mod killed;
mod migrations;
mod org_nodes;
mod players;
mod revisions;
mod rule_files;
mod rules;
mod schema;
mod statements;
mod story;
mod writer;
mod writes;
