//! Pinned modules compiled before: a folder of compiled files, named by what made them.
//!
//! A name holds the module's identity and wasmtime's own word for its version, target and settings,
//! so that a file that would not fit is not even opened. A file begins with the SHA-256 of the
//! machine code behind it, so that one cut short is noticed and made anew. The folder is trusted as
//! the program is: it is made for its owner alone, and one that others may write to is not used.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use crate::limits::Runtime;
use crate::module::{DIGEST_LEN, Module, ModuleError, digest};

impl Module {
    /// A module compiled from its wasm now, or in an earlier run of the program: seconds the first
    /// time, milliseconds later. A folder that cannot be used costs time and nothing else.
    ///
    /// # Errors
    /// Where it is no valid WebAssembly or not an engine of ABI v1.
    pub fn cached(runtime: &Runtime, wasm: &[u8], folder: &Path) -> Result<Self, ModuleError> {
        let file = private(folder).ok().map(|()| file(runtime, wasm, folder));
        if let Some(file) = &file
            && let Some(module) = read(runtime, wasm, file)
        {
            return Ok(module);
        }
        let module = Self::compile(runtime, wasm)?;
        if let Some(file) = &file {
            let compiled = module.serialize(wasm)?;
            // Compiled again the next time where it cannot be kept.
            let _not_kept = write(file, &compiled);
        }
        Ok(module)
    }
}

fn file(runtime: &Runtime, wasm: &[u8], folder: &Path) -> PathBuf {
    let mut settings = DefaultHasher::new();
    runtime.engine().precompile_compatibility_hash().hash(&mut settings);
    let identity = crate::module::hexadecimal(&digest(wasm));
    folder.join(format!("{identity}-{:016x}.cwasm", settings.finish()))
}

fn read(runtime: &Runtime, wasm: &[u8], file: &Path) -> Option<Module> {
    let kept = fs::read(file).ok()?;
    let (claimed, compiled) = kept.split_at_checked(DIGEST_LEN)?;
    let digest = digest(compiled);
    if claimed != digest {
        return None;
    }
    Module::precompiled(runtime, wasm, forever(digest, compiled)).ok()
}

/// The machine code read by this process, by its digest.
static READ: Mutex<BTreeMap<[u8; DIGEST_LEN], &'static [u8]>> = Mutex::new(BTreeMap::new());

/// Machine code to the process's end, as which alone it is loaded: the same bytes are kept once,
/// however often their module is dropped and asked for again.
fn forever(digest: [u8; DIGEST_LEN], compiled: &[u8]) -> &'static [u8] {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    read.entry(digest).or_insert_with(|| compiled.to_vec().leak())
}

/// Written beside and renamed, so that no reader sees half a file.
fn write(file: &Path, compiled: &[u8]) -> io::Result<()> {
    let beside = file.with_extension(format!("{}.new", std::process::id()));
    fs::write(&beside, [digest(compiled).as_slice(), compiled].concat())?;
    fs::rename(&beside, file)
}

/// Makes the folder for its owner alone, and refuses one that others may write to.
fn private(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
        builder.mode(0o700).create(folder)?;
        if fs::metadata(folder)?.permissions().mode() & 0o022 != 0 {
            return Err(io::Error::other("others may write to the folder"));
        }
    }
    #[cfg(not(unix))]
    builder.create(folder)?;
    Ok(())
}
