//! The engine as a WebAssembly module: the guest's side of ABI v1, written down in `ABI.md`.
//!
//! It moves bytes in and out and keeps prepared packs; it decides nothing and answers nothing
//! itself but for an unknown handle. It imports nothing: no clock, no randomness, no console.
//! `getrandom` has no custom backend here because nothing in this module's tree asks for one:
//! Rhai's hasher is seeded when compiling, by `CONST_RANDOM_SEED` (`xtask/src/module.rs`). Were a
//! dependency to bring `getrandom` back, the module would fail to compile, and rightly so.
//!
//! Elsewhere than on wasm32 the package is empty, so that `cargo test --workspace` passes over it.
//! Its tests are `tests/tests/wasm_surface.rs` and `tests/tests/hosts.rs`, on the built module.

/// Buffers that cross the border, owned by the module until one side gives them up.
#[cfg(target_arch = "wasm32")]
mod buffers;
/// The exported functions, and nothing else.
#[cfg(target_arch = "wasm32")]
mod exports;
/// Comparing bytes, for all that is compiled into the module.
#[cfg(target_arch = "wasm32")]
mod memory;
/// The prepared packs, each under a handle that is never used again.
#[cfg(target_arch = "wasm32")]
mod packs;
