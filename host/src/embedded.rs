//! The engine's module, embedded in the program, with its machine code beside it.
//!
//! `build.rs` writes the constant; `cargo xtask build` makes the files. `ENGINE` is `None` in a
//! program built before them, or beside files made from other source than its own; it then starts
//! no engine and says to run `cargo xtask build`. They are not checked here:
//! `carreau_sandbox::Module::precompiled` sees whether the machine code belongs to the module and
//! fits the program.

/// The files of the build.
pub(crate) struct Embedded {
    /// The module.
    pub(crate) wasm: &'static [u8],
    /// Its machine code.
    pub(crate) compiled: &'static [u8],
    /// The same without deadlines, for comparing packs.
    pub(crate) bulk: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
