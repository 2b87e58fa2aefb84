//! What goes wrong inside an instance.
//!
//! A fault is never a decision: nothing is stored, the caller may ask again, and the instance that
//! had it is of no further use, since its memory may be in any state. What the engine refuses is
//! not a fault.

use std::time::Duration;

use wasmtime::Trap;

/// Why an instance could not answer.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The deadline passed before the engine answered.
    #[error("the engine did not answer within {deadline:?}")]
    Deadline {
        /// The time it was given.
        deadline: Duration,
    },
    /// The engine asked for more memory than the limit.
    #[error("the engine needs more memory than {limit_bytes} bytes: {detail}")]
    Memory {
        /// The limit on its linear memory.
        limit_bytes: usize,
        /// What wasmtime says.
        detail: String,
    },
    /// The engine trapped: a panic, an overflow of the stack, an access outside its memory.
    #[error("the engine trapped: {detail}")]
    Trap {
        /// What wasmtime says, with the functions on the stack.
        detail: String,
    },
    /// A reply lies outside the memory, or `prepare` replied with something unreadable.
    #[error("the engine's reply breaks ABI v1: {detail}")]
    Reply {
        /// What is wrong with it.
        detail: String,
    },
    /// A buffer longer than 32 bits can say.
    #[error("a request of {len} bytes is longer than the engine can address")]
    TooLong {
        /// The length asked for.
        len: usize,
    },
    /// An earlier fault spoilt this instance; make another.
    #[error("this instance had a fault before and answers no more")]
    Poisoned,
}

impl Fault {
    /// Reads wasmtime's error. No function of the host's is called from inside, so what is not a
    /// trap can only come from the limits on memory and tables.
    pub(crate) fn from_wasmtime(
        error: &wasmtime::Error,
        limit_bytes: usize,
        deadline: Duration,
    ) -> Self {
        match error.downcast_ref::<Trap>() {
            Some(Trap::Interrupt) => Self::Deadline { deadline },
            Some(_) => Self::Trap { detail: format!("{error:?}") },
            None => Self::Memory { limit_bytes, detail: format!("{error:#}") },
        }
    }
}
