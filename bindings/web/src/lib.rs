//! The engine for JavaScript: what the npm package `@carreau/engine` wraps.
//!
//! It moves texts and values in and out; it decides nothing and reads no reply. `call_json` gives
//! the very bytes that the server gives, `call` the same as a value. A module that traps is spoilt,
//! so that every later call throws.
//!
//! Beside it: `index.d.ts` types this for callers, `browser.mjs` and `node.mjs` load the module,
//! `package/` makes `pkg/` of it all. The module that the server runs is another, `../core`; that
//! both answer alike is `tests/tests/conformance.rs`'s matter.

use std::cell::Cell;

use carreau_engine::Prepared;
use carreau_engine::call::OPS;
use js_sys::{Error, JSON, TypeError, Uint8Array};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./pack-refused.mjs")]
extern "C" {
    type PackRefused;

    #[wasm_bindgen(constructor)]
    fn new(reply: &str) -> PackRefused;
}

/// The engine with one prepared pack.
#[wasm_bindgen]
pub struct Engine {
    pack: Prepared,
}

#[wasm_bindgen]
impl Engine {
    /// Prepares a pack document, given as a string or as bytes.
    ///
    /// # Errors
    /// `PackRefused` with the engine's refusal; `TypeError` where it is neither.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &JsValue) -> Result<Engine, JsValue> {
        let prepared = guarded(|| Ok(carreau_engine::prepare(&bytes(pack)?)))?;
        let refused = |reply: Vec<u8>| PackRefused::new(&text(&reply)).into();
        prepared.map(|pack| Self { pack }).map_err(refused)
    }

    /// SHA-256 of the pack's canonical manifest, in lower-case hexadecimal.
    #[wasm_bindgen(getter)]
    pub fn pack_hash(&self) -> String {
        self.pack.pack_hash().to_owned()
    }

    /// Answers one request; the reply is the server's, byte for byte.
    ///
    /// # Errors
    /// `TypeError` where the request is neither a string nor bytes; `Error` after a trap.
    pub fn call_json(&self, request: &JsValue) -> Result<String, JsValue> {
        guarded(|| Ok(text(&carreau_engine::call(&self.pack, &bytes(request)?))))
    }

    /// Answers one request a line, one reply a line.
    ///
    /// # Errors
    /// As `call_json`.
    pub fn call_batch_json(&self, requests: &JsValue) -> Result<String, JsValue> {
        guarded(|| Ok(text(&carreau_engine::call_batch(&self.pack, &bytes(requests)?))))
    }

    /// Answers one request given as a value by the reply as a value, both by way of JSON.
    ///
    /// The engine reads and writes text. A walk over the values from here took four times as long
    /// as the page's own `JSON`, and altered half a surrogate pair and `undefined` on its way.
    ///
    /// # Errors
    /// What `JSON.stringify` throws: a cycle, a `BigInt`; else as `call_json`.
    pub fn call(&self, request: &JsValue) -> Result<JsValue, JsValue> {
        JSON::parse(&self.call_json(&JSON::stringify(request)?.into())?)
    }
}

/// The name of every operation.
#[wasm_bindgen]
pub fn operations() -> Vec<String> {
    OPS.iter().map(|op| op.name.to_owned()).collect()
}

/// The engine's version.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

thread_local! {
    /// Whether a call began and has not ended. A trap ends none.
    static UNDER_WAY: Cell<bool> = const { Cell::new(false) };
}

/// Runs what may trap, unless something did before: the memory may then be in any state.
fn guarded<T>(run: impl FnOnce() -> Result<T, JsValue>) -> Result<T, JsValue> {
    if UNDER_WAY.replace(true) {
        return Err(Error::new("the engine had a fault before: load it anew").into());
    }
    let outcome = run();
    UNDER_WAY.set(false);
    outcome
}

/// The bytes of a text that JavaScript holds as a string or, in UTF-8, as bytes.
fn bytes(text: &JsValue) -> Result<Vec<u8>, JsValue> {
    if let Some(text) = text.as_string() {
        return Ok(text.into_bytes());
    }
    let bytes = text.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec);
    bytes.ok_or_else(|| TypeError::new("give a string, or a `Uint8Array` of UTF-8").into())
}

/// A reply as a string: what the engine writes is UTF-8.
fn text(reply: &[u8]) -> String {
    String::from_utf8_lossy(reply).into_owned()
}
