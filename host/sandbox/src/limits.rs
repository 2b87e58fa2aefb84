//! Settings that decide what a module computes, and limits on what it may use.
//!
//! The settings are the same for compiling ahead of time, compiling a pinned module for replay,
//! and running: wasmtime refuses compiled code made under others. The deterministic budget is not
//! here but in the engine (Rhai's operations); the deadline is a net for what that does not catch.

use std::thread;
use std::time::Duration;

use wasmtime::{Config, Engine, OptLevel, StoreLimits, StoreLimitsBuilder};

/// How often the epoch advances; a deadline is kept to within two of these.
const TICK: Duration = Duration::from_millis(10);
/// The machine code is for any processor of this architecture, whichever one compiles it.
const BASELINE_TARGET: &str = env!("CARREAU_TARGET");
/// Entries in the engine's table of functions: some thousands are in use.
const TABLE_ELEMENTS_MAX: usize = 65_536;

/// What one instance may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Linear memory, in bytes.
    pub memory_bytes: usize,
    /// Wall-clock time for one call.
    pub call_deadline: Duration,
    /// Wall-clock time for preparing a pack, for a batch, or for comparing two packs; none of it
    /// counts in a runtime without deadlines.
    pub bulk_deadline: Duration,
}

impl Default for Limits {
    /// 64 MiB, as the module itself declares; one second a call, where the dearest script within
    /// its budget takes 50 ms; one minute for what goes over many lines.
    fn default() -> Self {
        Self {
            memory_bytes: 64 * 1024 * 1024,
            call_deadline: Duration::from_secs(1),
            bulk_deadline: Duration::from_secs(60),
        }
    }
}

/// Wasmtime under this project's settings. One of each kind a program; clones share it.
#[derive(Clone)]
pub struct Runtime {
    engine: Engine,
    limits: Limits,
}

/// Why the runtime could not be set up.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// Wasmtime refuses the settings, as on a processor it cannot compile for.
    #[error("wasmtime cannot be set up for `{BASELINE_TARGET}`: {0:#}")]
    Settings(wasmtime::Error),
    /// The operating system gives no thread for the ticking.
    #[error("no thread for the engine's deadline: {0}")]
    Ticker(#[from] std::io::Error),
}

impl Runtime {
    /// Sets wasmtime up and starts the one thread that advances its epoch; the thread ends when
    /// the runtime, its modules and their instances are gone.
    ///
    /// # Errors
    /// See [`SetupError`].
    pub fn new(limits: Limits) -> Result<Self, SetupError> {
        let engine = Engine::new(&settings(true)?).map_err(SetupError::Settings)?;
        start_ticking(&engine)?;
        Ok(Self { engine, limits })
    }

    /// The same without deadlines, whatever the limits say: machine code that never looks at the
    /// epoch is a quarter shorter in its run. For comparing two packs, chunk by chunk: both were
    /// prepared under a deadline before, the deterministic budget bounds every line, and whoever
    /// waits can go away between two chunks.
    ///
    /// # Errors
    /// [`SetupError::Settings`].
    pub fn without_deadlines(limits: Limits) -> Result<Self, SetupError> {
        let engine = Engine::new(&settings(false)?).map_err(SetupError::Settings)?;
        Ok(Self { engine, limits })
    }

    /// What each instance may use.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }
}

impl Limits {
    /// The limits as wasmtime's store keeps them. Growing beyond is a trap and not a `-1`, so that
    /// it can be told from other faults.
    pub(crate) fn for_store(&self) -> StoreLimits {
        StoreLimitsBuilder::new()
            .memory_size(self.memory_bytes)
            .table_elements(TABLE_ELEMENTS_MAX)
            .instances(1)
            .memories(1)
            .tables(1)
            .trap_on_grow_failure(true)
            .build()
    }
}

/// How many ticks make up at least this long. One more than it divides to, since the present
/// tick is already under way.
pub(crate) fn ticks(deadline: Duration) -> u64 {
    let whole = deadline.as_millis().checked_div(TICK.as_millis()).unwrap_or_default();
    u64::try_from(whole).unwrap_or(u64::MAX).saturating_add(1)
}

/// Threads are off with wasmtime's feature of that name, which this project does not enable; the
/// pooling allocator likewise. A test compiles a module that uses threads, to see it refused.
fn settings(deadlines: bool) -> Result<Config, SetupError> {
    let mut config = Config::new();
    config
        .target(BASELINE_TARGET)
        .map_err(SetupError::Settings)?
        .cranelift_opt_level(OptLevel::Speed)
        .cranelift_nan_canonicalization(true)
        .wasm_relaxed_simd(false)
        .wasm_memory64(false)
        .wasm_multi_memory(false)
        .epoch_interruption(deadlines);
    Ok(config)
}

fn start_ticking(engine: &Engine) -> Result<(), SetupError> {
    let engine = engine.weak();
    let ticking = move || {
        while let Some(engine) = engine.upgrade() {
            engine.increment_epoch();
            drop(engine);
            thread::sleep(TICK);
        }
    };
    thread::Builder::new().name("engine-epoch".to_owned()).spawn(ticking)?;
    Ok(())
}
