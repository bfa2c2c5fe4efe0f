//! The program. Everything it does is a subcommand in `cli/`.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Less memory for each phone, and less time for each request, than with the system's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    match driehoek::cli::run().await {
        Ok(code) => code,
        Err(error) => {
            tracing::error!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
