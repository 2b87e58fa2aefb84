//! Facts priced by both packs, on every core, with progress.

use super::chunk::Chunk;
use carreau_engine::compare::Report;
use carreau_engine::money::Currency;
use carreau_sandbox::{Fault, Instance, Module};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use tokio::sync::mpsc::Receiver;

/// What is compared.
pub(crate) struct Compared<'a> {
    /// The engine, without deadlines.
    pub(crate) module: &'a Module,
    /// The live pack's document.
    pub(crate) live: &'a [u8],
    /// The draft's.
    pub(crate) draft: &'a [u8],
    /// The currency of both.
    pub(crate) currency: Currency,
}

/// Why nothing comes of a comparison.
#[derive(Debug)]
pub(crate) enum Stopped {
    /// The engine had a fault.
    Fault(Fault),
    /// It refuses: its reply.
    Refused(Vec<u8>),
    /// Whoever asked has gone.
    Cancelled,
}

impl From<Fault> for Stopped {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// How far it is.
#[derive(Clone)]
pub(crate) struct Progress {
    /// Facts read so far.
    pub(crate) read: u64,
    /// The report of those.
    pub(crate) report: Report,
}

/// Compares all chunks, on this thread and as many others as the machine has cores. `tell` is told
/// of each chunk that is done; where it says no, nothing more is done.
///
/// # Errors
/// The first fault or refusal; that it was cancelled.
pub(crate) fn run(
    compared: &Compared<'_>,
    chunks: Receiver<Chunk>,
    tell: impl Fn(&Progress) -> bool + Sync,
) -> Result<Progress, Stopped> {
    let workers = thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
    let chunks = Mutex::new(chunks);
    let progress = Mutex::new(Progress { read: 0, report: Report::new(compared.currency) });
    let stop = AtomicBool::new(false);
    let work = || {
        let done = worker(compared, &chunks, &progress, (&stop, &tell));
        if done.is_err() {
            stop.store(true, Ordering::Relaxed);
        }
        done
    };
    let results: Vec<Result<(), Stopped>> = thread::scope(|scope| {
        let others: Vec<_> = (1..workers).map(|_| scope.spawn(work)).collect();
        let mut results = vec![work()];
        results.extend(others.into_iter().map(|other| {
            let ended = |_| {
                let detail = "a worker of the comparison ended".to_owned();
                Err(Stopped::Fault(Fault::Reply { detail }))
            };
            other.join().unwrap_or_else(ended)
        }));
        results
    });
    results.into_iter().collect::<Result<(), Stopped>>()?;
    Ok(progress.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn worker(
    compared: &Compared<'_>,
    chunks: &Mutex<Receiver<Chunk>>,
    progress: &Mutex<Progress>,
    (stop, tell): (&AtomicBool, &(impl Fn(&Progress) -> bool + Sync)),
) -> Result<(), Stopped> {
    let mut instance = Instance::new(compared.module)?;
    let mut prepare = |pack: &[u8]| match instance.prepare(pack)? {
        Ok(pack) => Ok(pack.handle),
        Err(reply) => Err(Stopped::Refused(reply)),
    };
    let (live, draft) = (prepare(compared.live)?, prepare(compared.draft)?);
    loop {
        let next = chunks.lock().unwrap_or_else(PoisonError::into_inner).blocking_recv();
        let Some(chunk) = next else { return Ok(()) };
        if stop.load(Ordering::Relaxed) {
            return Ok(());
        }
        let reply = instance.compare(live, draft, &chunk.lines)?;
        let Some(report) = Report::read(&reply) else { return Err(Stopped::Refused(reply)) };
        let mut progress = progress.lock().unwrap_or_else(PoisonError::into_inner);
        progress.read = progress.read.saturating_add(chunk.read);
        if let Err(refusal) = progress.report.put_together(report) {
            return Err(Stopped::Refused(carreau_engine::refused(&refusal)));
        }
        if !tell(&progress) {
            return Err(Stopped::Cancelled);
        }
    }
}
