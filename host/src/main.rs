//! The program `carreau`; what it can do is the library's matter.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// The server's requests make and drop many small things on several threads at once.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    carreau_host::run()
}
