//! The built module's surface: nothing imported, ABI v1 exported, memory bounded, no path inside.
//!
//! Read with `wasmparser` and not by instantiating, so that it says what is in the file.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;

use carreau_tests::{checkout, engine_wasm_path};
use wasmparser::{Import, MemoryType, Parser, Payload, Validator};

/// What `bindings/core/ABI.md` lists.
const ABI: [&str; 9] = [
    "memory",
    "engine_abi_v1",
    "engine_alloc",
    "engine_free",
    "engine_prepare",
    "engine_release",
    "engine_call",
    "engine_call_batch",
    "engine_compare",
];

/// Further exports, each with the reason it is there.
const FURTHER: [(&str, &str); 3] = [
    ("__data_end", "where static data ends; rustc has the linker export it for every cdylib"),
    ("__heap_base", "where the heap begins; rustc has the linker export it for every cdylib"),
    ("memcmp", "by words; rustc exports what keeps its name, as C's functions must"),
];

/// 64 MiB in pages of 64 KiB.
const MEMORY_PAGES_MAX: u64 = 1024;

#[derive(Default)]
struct Surface {
    imports: Vec<String>,
    exports: BTreeSet<String>,
    memories: Vec<MemoryType>,
}

fn module() -> Vec<u8> {
    fs::read(engine_wasm_path().expect("a built module")).expect("the module's bytes")
}

fn surface(wasm: &[u8]) -> Surface {
    let mut surface = Surface::default();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.expect("a section") {
            Payload::ImportSection(imports) => {
                let named = |import: Import<'_>| format!("{}.{}", import.module, import.name);
                let imports = imports.into_imports();
                surface.imports.extend(imports.map(|import| named(import.expect("an import"))));
            }
            Payload::ExportSection(exports) => {
                let name = |export: wasmparser::Export<'_>| export.name.to_owned();
                surface
                    .exports
                    .extend(exports.into_iter().map(|export| name(export.expect("an export"))));
            }
            Payload::MemorySection(memories) => {
                let memories = memories.into_iter();
                surface.memories.extend(memories.map(|memory| memory.expect("a memory")));
            }
            _ => {}
        }
    }
    surface
}

#[test]
fn it_is_valid() {
    Validator::new().validate_all(&module()).expect("valid WebAssembly");
}

#[test]
fn it_imports_nothing() {
    assert_eq!(surface(&module()).imports, Vec::<String>::new());
}

#[test]
fn it_exports_the_abi_and_what_is_named_here() {
    let further = FURTHER.iter().map(|(name, _reason)| *name);
    let expected: BTreeSet<String> = ABI.into_iter().chain(further).map(str::to_owned).collect();
    assert_eq!(surface(&module()).exports, expected);
}

#[test]
fn its_memory_is_one_and_bounded() {
    let memories = surface(&module()).memories;
    let maxima: Vec<Option<u64>> = memories.iter().map(|memory| memory.maximum).collect();
    assert_eq!(maxima, [Some(MEMORY_PAGES_MAX)]);
    assert!(memories.iter().all(|memory| !memory.shared && !memory.memory64));
}

#[test]
fn it_holds_no_path_of_the_machine_that_built_it() {
    let wasm = module();
    let checkout = checkout().expect("a checkout").display().to_string();
    let home = std::env::home_dir().expect("a home").join(".cargo").display().to_string();
    for path in [checkout.as_str(), home.as_str(), ".cargo/registry"] {
        let found = wasm.windows(path.len()).any(|window| window == path.as_bytes());
        assert!(!found, "the module holds `{path}`");
    }
}

#[test]
fn the_abi_page_names_every_export() {
    let page = checkout().expect("a checkout").join("bindings/core/ABI.md");
    let page = fs::read_to_string(page).expect("the page");
    for name in ABI {
        assert!(page.contains(&format!("| `{name}` |")), "ABI.md does not name `{name}`");
    }
}
