//! What a module must export and must not import to be an engine of ABI v1.
//!
//! The check reads types only and runs nothing; that the marker returns 1 is seen when an instance
//! is made. Further exports (the linker's) are let be here; `tests/tests/wasm_surface.rs` names
//! those that the present module has.

use wasmtime::{ExternType, Module, ValType};

/// Why a module is not an engine this host can talk to.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum AbiError {
    /// It does not claim to speak ABI v1.
    #[error("the module lacks the marker `engine_abi_v1`; it is no engine, or one of another ABI")]
    MarkerMissing,
    /// It wants something of its host. An engine is a function of its input alone.
    #[error("the module imports `{module}.{name}`; an engine imports nothing")]
    Import {
        /// The module it names.
        module: String,
        /// The thing it wants.
        name: String,
    },
    /// An export is missing.
    #[error("the module does not export `{name}`")]
    ExportMissing {
        /// Its name.
        name: &'static str,
    },
    /// An export is of another type.
    #[error("the module's export `{name}` is of another type than ABI v1 says")]
    ExportType {
        /// Its name.
        name: &'static str,
    },
}

/// A value that crosses the border: an address, a length or a handle; or both halves of a reply.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Crossing {
    Word,
    Packed,
}

use Crossing::{Packed, Word};

/// A function of the ABI: its name, parameters and results.
type Signature = (&'static str, &'static [Crossing], &'static [Crossing]);

const MARKER: &str = "engine_abi_v1";
const MEMORY: &str = "memory";
const FUNCTIONS: [Signature; 8] = [
    (MARKER, &[], &[Word]),
    ("engine_alloc", &[Word], &[Word]),
    ("engine_free", &[Word, Word], &[]),
    ("engine_prepare", &[Word, Word], &[Packed]),
    ("engine_release", &[Word], &[]),
    ("engine_call", &[Word, Word, Word], &[Packed]),
    ("engine_call_batch", &[Word, Word, Word], &[Packed]),
    ("engine_compare", &[Word, Word, Word, Word], &[Packed]),
];

/// Checks a module's surface.
///
/// # Errors
/// The first way in which it is not ABI v1; a missing marker before all else.
pub(crate) fn check(module: &Module) -> Result<(), AbiError> {
    if module.get_export(MARKER).is_none() {
        return Err(AbiError::MarkerMissing);
    }
    if let Some(import) = module.imports().next() {
        let (module, name) = (import.module().to_owned(), import.name().to_owned());
        return Err(AbiError::Import { module, name });
    }
    match module.get_export(MEMORY) {
        Some(ExternType::Memory(memory)) if !memory.is_64() && !memory.is_shared() => {}
        Some(_) => return Err(AbiError::ExportType { name: MEMORY }),
        None => return Err(AbiError::ExportMissing { name: MEMORY }),
    }
    FUNCTIONS.iter().try_for_each(|signature| check_function(module, *signature))
}

fn check_function(module: &Module, signature: Signature) -> Result<(), AbiError> {
    let (name, params, results) = signature;
    match module.get_export(name) {
        None => Err(AbiError::ExportMissing { name }),
        Some(ExternType::Func(function))
            if same(function.params(), params) && same(function.results(), results) =>
        {
            Ok(())
        }
        Some(_) => Err(AbiError::ExportType { name }),
    }
}

fn same(found: impl Iterator<Item = ValType>, wanted: &[Crossing]) -> bool {
    let crossing = |value: ValType| match value {
        ValType::I32 => Some(Word),
        ValType::I64 => Some(Packed),
        _ => None,
    };
    found.map(crossing).eq(wanted.iter().copied().map(Some))
}
