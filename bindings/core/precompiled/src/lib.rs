//! The one `unsafe` line on the host's side: loading machine code that the build, or this
//! program in an earlier run, has made.
//!
//! It checks nothing but what wasmtime checks itself (version, target, settings). Whether the
//! code belongs to the module it claims to be is `carreau_sandbox::Module::precompiled`'s matter;
//! modules of other origin are compiled from their wasm, never loaded here.

use wasmtime::{Engine, Module, Result};

/// Loads a module that wasmtime compiled ahead of time, in wasmtime's own format.
///
/// `code` must be what wasmtime returned during the build of this very program, or to an earlier
/// run of it that kept it in a folder no other user may write to: loading it is running it, and
/// wasmtime cannot tell forged machine code from its own. It is asked for as `'static`, so that
/// nothing read from a request, a database or a download gets here by accident.
///
/// # Errors
/// Where the code was made by another version of wasmtime, for another target, or under other
/// settings than `engine`'s.
#[expect(unsafe_code, reason = "wasmtime asks its caller to vouch for machine code")]
pub fn load(engine: &Engine, code: &'static [u8]) -> Result<Module> {
    // SAFETY: by this function's contract the bytes are wasmtime's own output, made by our build
    // and linked into the program, or kept by the program where only its own user writes: who can
    // change them can change the program, or what it runs on, as well.
    unsafe { Module::deserialize(engine, code) }
}
