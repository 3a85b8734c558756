//! The program `kampung`.

use std::process::ExitCode;

/// Photos and pages are many short-lived pieces of memory on several threads; this allocator is faster with
/// them than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(kampung::cli::main())
}
