//! The program. Everything it does is a subcommand in `cli/`.

use std::process::ExitCode;

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
