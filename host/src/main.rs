//! The program `carreau`; what it can do is the library's matter.

use std::process::ExitCode;

fn main() -> ExitCode {
    carreau_host::run()
}
