//! The engine's residents: instances of its module, each with one pack prepared, ready to answer.
//!
//! ```text
//! Pinned     a pack and the module that answers by it
//! Residents  lends an idle instance of that pair, or has one prepared; takes it back afterwards
//! ```
//!
//! A call into the engine is synchronous and takes microseconds: it runs where it is asked, and no
//! instance is held across an `.await`. What takes longer (preparing a pack, judging or comparing
//! one, a large request) goes to a bounded number of workers. An instance that had a fault is
//! thrown away; the fault is the caller's to report, and a decision is never made of it.

mod shelf;

use carreau_sandbox::{Fault, Instance, Module};
use metrics::{counter, gauge};
use shelf::Shelf;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;

/// An instance that has grown by more than this since its pack was prepared is not kept: a hostile
/// request's memory would stay with it. What the pack itself needs is not counted (10,000 rows
/// need 33 MB), since an instance above a fixed limit would be prepared anew at every request.
const GROWTH_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Requests longer than this are answered by a worker.
const INLINE_BYTES_MAX: usize = 64 * 1024;
/// Workers that prepare packs and answer what takes long, at a time.
const WORKERS: usize = 4;

/// A pack and the module that answers by it: what a decision is pinned to.
pub(crate) struct Pinned {
    /// The tenant; no instance ever holds packs of two.
    pub(crate) tenant: String,
    /// The engine.
    pub(crate) module: Module,
    /// The pack's hash.
    pub(crate) pack_hash: String,
    /// The pack document.
    pub(crate) pack: Vec<u8>,
}

impl Pinned {
    /// Whether an instance of the one may answer for the other.
    fn is_same(&self, other: &Self) -> bool {
        self.pack_hash == other.pack_hash
            && self.tenant == other.tenant
            && self.module.identity() == other.module.identity()
    }
}

/// An instance with a pack prepared.
struct Resident {
    instance: Instance,
    handle: u32,
    prepared_bytes: usize,
}

/// What kind of work a request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Work {
    /// Microseconds, or at most the budget of a script.
    Brief,
    /// Whole packs are read: some milliseconds up to seconds.
    Long,
}

/// Why an engine did not start with a pack.
#[derive(Debug)]
pub(crate) enum NotPrepared {
    /// The engine had a fault.
    Fault(Fault),
    /// The pack is refused; the engine's reply.
    Refused(Vec<u8>),
}

impl From<Fault> for NotPrepared {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The idle instances, and the right to make more.
pub(crate) struct Residents {
    idle: Mutex<Shelf>,
    workers: Arc<Semaphore>,
}

impl Residents {
    /// None yet; at most `bytes_max` bytes of idle instances are kept.
    pub(crate) fn new(bytes_max: usize) -> Arc<Self> {
        let idle = Mutex::new(Shelf::new(bytes_max));
        Arc::new(Self { idle, workers: Arc::new(Semaphore::new(WORKERS)) })
    }

    /// Answers a request.
    ///
    /// # Errors
    /// A fault of the engine: nothing is decided, and the request may be made again.
    pub(crate) async fn answer(
        self: &Arc<Self>,
        pinned: &Arc<Pinned>,
        request: Vec<u8>,
        work: Work,
    ) -> Result<Vec<u8>, Fault> {
        let brief = work == Work::Brief && request.len() <= INLINE_BYTES_MAX;
        let reply = match brief.then(|| self.take(pinned)).flatten() {
            Some(resident) => self.call(pinned, resident, &request),
            None => {
                let (residents, pinned) = (Arc::clone(self), Arc::clone(pinned));
                self.worker(move || residents.answer_now(&pinned, &request)).await
            }
        };
        if let Err(fault) = &reply {
            counter!("carreau_engine_faults_total", "kind" => kind(fault)).increment(1);
            let Pinned { tenant, pack_hash, .. } = &**pinned;
            tracing::error!(tenant, pack_hash, %fault, "engine fault");
        }
        reply
    }

    /// Answers a request on this thread, however long it takes.
    ///
    /// # Errors
    /// As [`Self::answer`].
    pub(crate) fn answer_now(
        &self,
        pinned: &Arc<Pinned>,
        request: &[u8],
    ) -> Result<Vec<u8>, Fault> {
        let resident = match self.take(pinned) {
            Some(resident) => resident,
            None => prepare(pinned).map_err(|not_prepared| match not_prepared {
                NotPrepared::Fault(fault) => fault,
                // It was prepared before, so that a refusal now breaks the engine's word.
                NotPrepared::Refused(_) => {
                    Fault::Reply { detail: "the pack is refused the second time".to_owned() }
                }
            })?,
        };
        self.call(pinned, resident, request)
    }

    /// Prepares a pack for the first time and keeps the instance.
    ///
    /// # Errors
    /// Where the engine refuses the pack, or has a fault.
    pub(crate) async fn welcome(self: &Arc<Self>, pinned: Arc<Pinned>) -> Result<(), NotPrepared> {
        let residents = Arc::clone(self);
        self.worker(move || {
            let resident = prepare(&pinned)?;
            residents.put_back(&pinned, resident);
            Ok(())
        })
        .await
    }

    /// Does long work with the residents, on a worker.
    ///
    /// # Errors
    /// The work's own, or a fault where the worker ended.
    pub(crate) async fn long<T: Send + 'static, E: From<Fault> + Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E> {
        let residents = Arc::clone(self);
        self.worker(move || work(&residents)).await
    }

    /// Forgets the idle instances of a pack that is live no more.
    pub(crate) fn dismiss(&self, pinned: &Pinned) {
        self.shelf(|shelf| shelf.remove(pinned));
    }

    fn call(
        &self,
        pinned: &Arc<Pinned>,
        mut resident: Resident,
        request: &[u8],
    ) -> Result<Vec<u8>, Fault> {
        let reply = resident.instance.call(resident.handle, request)?;
        let grown = resident.instance.memory_bytes().saturating_sub(resident.prepared_bytes);
        if grown <= GROWTH_BYTES_MAX {
            self.put_back(pinned, resident);
        }
        Ok(reply)
    }

    fn take(&self, pinned: &Pinned) -> Option<Resident> {
        self.shelf(|shelf| shelf.take(pinned))
    }

    fn put_back(&self, pinned: &Arc<Pinned>, resident: Resident) {
        self.shelf(|shelf| shelf.put(pinned, resident));
    }

    /// Nothing in here panics half-way, so that a poisoned lock still holds a sound shelf.
    fn shelf<T>(&self, change: impl FnOnce(&mut Shelf) -> T) -> T {
        change(&mut self.idle.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Publishes how many instances are idle and what memory they hold.
    pub(crate) fn measure(&self) {
        let (count, bytes) = self.shelf(|shelf| (shelf.len(), shelf.bytes()));
        gauge!("carreau_engine_residents").set(figure(count));
        gauge!("carreau_engine_resident_bytes").set(figure(bytes));
    }

    /// Runs work off the threads that serve requests, a bounded number of them at a time.
    async fn worker<T: Send + 'static, E: From<Fault> + Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, E> + Send + 'static,
    ) -> Result<T, E> {
        let ended = |detail: &dyn std::fmt::Display| {
            E::from(Fault::Reply { detail: format!("the worker ended: {detail}") })
        };
        let workers = Arc::clone(&self.workers);
        let permit = workers.acquire_owned().await.map_err(|closed| ended(&closed))?;
        let working = move || {
            // Work goes on where whoever asked for it is gone; its place is taken until it ends.
            let _permit = permit;
            work()
        };
        tokio::task::spawn_blocking(working).await.map_err(|panicked| ended(&panicked))?
    }
}

/// An instance with the pack prepared in it.
fn prepare(pinned: &Pinned) -> Result<Resident, NotPrepared> {
    let mut instance = Instance::new(&pinned.module)?;
    let pack = instance.prepare(&pinned.pack)?.map_err(NotPrepared::Refused)?;
    counter!("carreau_engine_packs_prepared_total").increment(1);
    let prepared_bytes = instance.memory_bytes();
    Ok(Resident { instance, handle: pack.handle, prepared_bytes })
}

/// A count as a measured figure: exact up to 2^53, and these are far below.
#[expect(clippy::cast_precision_loss, reason = "no count here comes near 2^53")]
fn figure(count: usize) -> f64 {
    count as f64
}

/// The stable name of a fault.
pub(crate) const fn kind(fault: &Fault) -> &'static str {
    match fault {
        Fault::Deadline { .. } => "deadline",
        Fault::Memory { .. } => "memory",
        Fault::Trap { .. } => "trap",
        Fault::Reply { .. } => "reply",
        Fault::TooLong { .. } => "too_long",
        Fault::Poisoned => "poisoned",
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use carreau_sandbox::{Limits, Runtime};

    /// An engine that replies nothing, traps where the request is 1 byte long, and grows by 32 MiB
    /// where it is 2.
    const ENGINE: &str = r#"(module
        (memory (export "memory") 1)
        (data (i32.const 8) "{\"ok\":{\"handle\":7,\"pack_hash\":\"ab\"}}")
        (data (i32.const 64) "{\"refused\":{\"code\":\"no\"}}")
        (func (export "engine_abi_v1") (result i32) i32.const 1)
        (func (export "engine_alloc") (param i32) (result i32) i32.const 1024)
        (func (export "engine_free") (param i32 i32))
        (func (export "engine_prepare") (param i32 i32) (result i64)
            (if (i32.eqz (local.get 1)) (then (return (i64.const 0x40_00000019))))
            i64.const 0x8_00000024)
        (func (export "engine_release") (param i32))
        (func (export "engine_call") (param i32 i32 i32) (result i64)
            (if (i32.eq (local.get 2) (i32.const 1)) (then unreachable))
            (if (i32.eq (local.get 2) (i32.const 2))
                (then (drop (memory.grow (i32.const 512)))))
            i64.const 0)
        (func (export "engine_call_batch") (param i32 i32 i32) (result i64) i64.const 0)
        (func (export "engine_compare") (param i32 i32 i32 i32) (result i64) i64.const 0))"#;

    fn pinned(tenant: &str, pack: &str) -> Arc<Pinned> {
        let runtime = Runtime::new(Limits::default()).expect("a runtime");
        let wasm = wat::parse_str(ENGINE).expect("valid text");
        let module = Module::compile(&runtime, &wasm).expect("a module");
        let (tenant, pack_hash) = (tenant.to_owned(), "ab".to_owned());
        Arc::new(Pinned { tenant, module, pack_hash, pack: pack.as_bytes().to_vec() })
    }

    fn idle(residents: &Residents) -> (usize, usize) {
        residents.shelf(|shelf| (shelf.len(), shelf.bytes()))
    }

    async fn call(residents: &Arc<Residents>, pinned: &Arc<Pinned>, request: &str) -> bool {
        residents.answer(pinned, request.into(), Work::Brief).await.is_ok()
    }

    #[tokio::test]
    async fn an_instance_that_trapped_or_grew_is_thrown_away_and_another_answers() {
        let residents = Residents::new(usize::MAX);
        let pinned = pinned("one", "pack");
        residents.welcome(Arc::clone(&pinned)).await.expect("prepared");
        assert_eq!(idle(&residents), (1, 65_536));
        assert!(call(&residents, &pinned, "fine").await);
        assert_eq!(idle(&residents).0, 1, "kept");
        assert!(!call(&residents, &pinned, "1").await, "a trap is a fault");
        assert_eq!(idle(&residents).0, 0, "thrown away");
        assert!(call(&residents, &pinned, "fine").await, "another is prepared");
        assert!(call(&residents, &pinned, "22").await);
        assert_eq!(idle(&residents), (0, 0), "grown by more than it may");
    }

    #[tokio::test]
    async fn no_two_tenants_share_an_instance_and_those_unused_the_longest_go() {
        let residents = Residents::new(2 * 65_536);
        let packs = ["one", "two", "three"].map(|tenant| pinned(tenant, "pack"));
        for pinned in &packs {
            residents.welcome(Arc::clone(pinned)).await.expect("prepared");
        }
        let [one, two, three] = &packs;
        assert!(residents.take(one).is_none(), "the oldest went");
        assert!(residents.take(two).is_some() && residents.take(three).is_some());
        assert_eq!(idle(&residents), (0, 0));
    }

    #[tokio::test]
    async fn a_pack_that_is_refused_is_refused_with_the_engines_words() {
        let residents = Residents::new(usize::MAX);
        let refused = residents.welcome(pinned("one", "")).await.expect_err("refused");
        assert!(
            matches!(&refused, NotPrepared::Refused(reply) if reply.starts_with(b"{\"refused\"")),
            "{refused:?}"
        );
        assert_eq!(idle(&residents).0, 0);
    }
}
