//! For whom backups are made: pairs of a key that locks, which may be known, and one that opens.

use std::{fs::OpenOptions, io::Write as _, path::Path};

use age::{secrecy::ExposeSecret as _, x25519};
use anyhow::{Context as _, Result, anyhow, ensure};

/// What stands before a key that opens, in its file.
const SECRET: &str = "AGE-SECRET-KEY-1";

/// A key that locks, as it stands in the settings: `age1…`.
pub fn recipient(text: &str) -> Result<x25519::Recipient> {
    text.trim().parse().map_err(|why| anyhow!("\"{text}\" is not a key that locks (age1…): {why}"))
}

/// The keys that open in a file such as `driehoek backup key` and `age-keygen` write.
pub fn identities(file: &Path) -> Result<Vec<x25519::Identity>> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let keys: Vec<_> = text.lines().map(str::trim).filter(|l| l.starts_with(SECRET)).collect();
    ensure!(!keys.is_empty(), "{} has no line that begins with {SECRET}", file.display());
    let read = |key: &str| {
        let key = key.parse().map_err(|why| anyhow!("{}: {why}", file.display()));
        key as Result<x25519::Identity>
    };
    keys.into_iter().map(read).collect()
}

/// Makes a pair: what opens goes into a new file, and what locks is given back to put in the
/// settings.
pub fn make_pair(file: &Path) -> Result<String> {
    let identity = x25519::Identity::generate();
    let locks = identity.to_public().to_string();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let writing = || format!("writing {}", file.display());
    let mut out = options.open(file).with_context(writing)?;
    writeln!(out, "# Opens backups that were made for {locks}").with_context(writing)?;
    writeln!(out, "{}", identity.to_string().expose_secret()).with_context(writing)?;
    out.sync_all().with_context(writing)?;
    Ok(locks)
}
