//! A checked module: compiled here from its wasm, or by the build ahead of time.
//!
//! A module's identity is the SHA-256 of its wasm, however it came to be machine code. A compiled
//! file is that digest followed by wasmtime's output, so that a wrong pair is noticed. Where files
//! lie and which module is current or pinned is not known here.

use sha2::{Digest, Sha256};

use crate::abi::{self, AbiError};
use crate::limits::Runtime;

/// Bytes of the digest before the machine code in a compiled file.
pub(crate) const DIGEST_LEN: usize = 32;

/// An engine's module, ready to be instantiated. Clones share the machine code.
#[derive(Clone)]
pub struct Module {
    runtime: Runtime,
    code: wasmtime::Module,
    identity: String,
}

/// Why a module cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ModuleError {
    /// It is not an engine of ABI v1.
    #[error(transparent)]
    Abi(#[from] AbiError),
    /// It is no valid WebAssembly, or uses a feature that is switched off.
    #[error("the module cannot be compiled: {0:#}")]
    Compile(wasmtime::Error),
    /// The compiled file was made from another module than the one beside it.
    #[error("the compiled engine was not made from this module; run `cargo xtask build`")]
    OtherModule,
    /// The compiled file is of another version of wasmtime, other settings or another target.
    #[error("the compiled engine does not fit this program; run `cargo xtask build`: {0:#}")]
    Stale(wasmtime::Error),
}

impl Module {
    /// Compiles a module from its wasm: seconds of work, for pinned modules and for tests.
    ///
    /// # Errors
    /// Where it is no valid WebAssembly or not an engine of ABI v1.
    pub fn compile(runtime: &Runtime, wasm: &[u8]) -> Result<Self, ModuleError> {
        let code =
            wasmtime::Module::from_binary(runtime.engine(), wasm).map_err(ModuleError::Compile)?;
        Self::checked(runtime, code, &digest(wasm))
    }

    /// Loads a module the build compiled: milliseconds. `compiled` is what [`Self::serialize`]
    /// returned during the build or, in an earlier run, to [`Self::cached`], and is trusted as the
    /// program itself is, hence `'static`.
    ///
    /// # Errors
    /// Where it does not belong to `wasm`, does not fit this program, or is not ABI v1.
    pub fn precompiled(
        runtime: &Runtime,
        wasm: &[u8],
        compiled: &'static [u8],
    ) -> Result<Self, ModuleError> {
        let digest = digest(wasm);
        let (claimed, code) =
            compiled.split_at_checked(DIGEST_LEN).ok_or(ModuleError::OtherModule)?;
        if claimed != digest {
            return Err(ModuleError::OtherModule);
        }
        let code = carreau_precompiled::load(runtime.engine(), code).map_err(ModuleError::Stale)?;
        Self::checked(runtime, code, &digest)
    }

    /// The compiled file of this module, for [`Self::precompiled`].
    ///
    /// # Errors
    /// Where wasmtime cannot write its machine code out.
    pub fn serialize(&self, wasm: &[u8]) -> Result<Vec<u8>, ModuleError> {
        let digest = digest(wasm);
        if hexadecimal(&digest) != self.identity {
            return Err(ModuleError::OtherModule);
        }
        let code = self.code.serialize().map_err(ModuleError::Compile)?;
        Ok([digest.as_slice(), &code].concat())
    }

    /// SHA-256 of the wasm, 64 lower-case hexadecimal digits: what a decision is pinned to.
    pub fn identity(&self) -> &str {
        &self.identity
    }

    pub(crate) fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    pub(crate) fn code(&self) -> &wasmtime::Module {
        &self.code
    }

    fn checked(
        runtime: &Runtime,
        code: wasmtime::Module,
        digest: &[u8],
    ) -> Result<Self, ModuleError> {
        abi::check(&code)?;
        Ok(Self { runtime: runtime.clone(), code, identity: hexadecimal(digest) })
    }
}

pub(crate) fn digest(wasm: &[u8]) -> [u8; DIGEST_LEN] {
    Sha256::digest(wasm).into()
}

pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
