//! The conformance harness: one trait, `Host`, and the places where the engine runs.
//!
//! The same request must be answered by the same bytes everywhere. Here are the hosts, and the
//! corpus of what they are asked; what must become of it is in `tests/tests/`. No host is more
//! than a few lines over the binding it tries, and none repairs a reply.

/// Where the built module lies, and where the checkout does.
pub mod built;
/// What every host is asked.
pub mod corpus;
/// The trait: prepare, call, compare, release.
pub mod host;
/// The engine behind the HTTP server.
pub mod http;
/// The engine's two modules in Node and in Chromium.
pub mod javascript;
/// The engine compiled into this program.
pub mod native;
/// The engine's module in wasmtime, through `carreau-sandbox`.
pub mod wasmtime;

pub use built::{checkout, engine_wasm_path};
pub use host::{Abi, Host, Pack, all_hosts};
