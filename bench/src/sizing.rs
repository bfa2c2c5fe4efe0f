//! placeholder
use anyhow::Result;
#[derive(Debug, clap::Args)]
pub(crate) struct SizingArgs {}
pub(crate) fn run(_args: &SizingArgs) -> Result<()> {
    Ok(())
}
