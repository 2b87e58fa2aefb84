//! Runs the engine's WebAssembly module in wasmtime.
//!
//! ```text
//! Runtime   settings, limits, the ticking epoch      one a program
//!   Module  a checked module and its identity        one a version of the engine
//!     Instance  a memory with prepared packs         one or more a tenant, never shared by two
//! ```
//!
//! Architecture invariant: what goes wrong *inside* (a trap, the deadline, memory) is a [`Fault`]:
//! the instance is thrown away and the caller may ask again. What the engine *says*, refusals
//! included, is bytes, and this package neither reads nor changes them; only the reply to
//! `prepare` is read, for the handle. There is no pool here and no `async`: those are the
//! host's. ABI v1 is written down in `bindings/core/ABI.md`.

/// What a module must export and must not import.
mod abi;
/// Pinned modules compiled before.
mod cache;
/// What goes wrong inside, as opposed to what the engine answers.
mod fault;
/// One memory with its prepared packs: prepare, call, compare, release.
mod instance;
/// Settings that decide what a module computes, and limits on what it may use.
mod limits;
/// A checked module, compiled here or ahead of time, and its identity.
mod module;

pub use abi::AbiError;
pub use fault::Fault;
pub use instance::{Instance, Pack};
pub use limits::{Limits, Runtime, SetupError};
pub use module::{Module, ModuleError};
