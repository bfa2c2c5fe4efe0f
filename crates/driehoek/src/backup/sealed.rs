//! The file itself: a manifest and a store, in tar, in gzip, in age.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufReader, BufWriter, Read, Write},
    path::Path,
};

use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, x25519};
use anyhow::{Context as _, Result, anyhow, ensure};
use flate2::{Compression, read::GzDecoder, write::GzEncoder};
use sha2::{Digest as _, Sha256};
use tar::{Archive, Builder, EntryType, Header};

use super::{FORMAT, Manifest, STORE};
use crate::chance::hex;

const MANIFEST: &str = "manifest.json";
/// More is not a manifest.
const MANIFEST_BYTES_MAX: u64 = 1 << 20;
const BUFFER_BYTES: usize = 64 * 1024;

/// Writes a new file that only these recipients can read.
pub(super) fn write(
    to: &Path,
    manifest: &Manifest,
    store: &Path,
    recipients: &[x25519::Recipient],
) -> Result<()> {
    let writing = || format!("writing {}", to.display());
    let file = private_file(to).with_context(writing)?;
    let all = recipients.iter().map(|recipient| recipient as &dyn Recipient);
    let encryptor = Encryptor::with_recipients(all).map_err(|error| anyhow!("{error}"))?;
    let sealing = encryptor.wrap_output(BufWriter::new(file)).with_context(writing)?;
    let mut tar = Builder::new(GzEncoder::new(sealing, Compression::default()));
    let text = serde_json::to_vec_pretty(manifest)?;
    let mut add = |name: &str, bytes: u64, content: &mut dyn Read| -> io::Result<()> {
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_size(bytes);
        header.set_mode(0o600);
        header.set_mtime(u64::try_from(manifest.made_at.as_second()).unwrap_or(0));
        tar.append_data(&mut header, name, content)
    };
    add(MANIFEST, text.len() as u64, &mut text.as_slice()).with_context(writing)?;
    let mut rows = BufReader::new(File::open(store)?);
    add(STORE, manifest.bytes, &mut rows).with_context(writing)?;
    let sealing = tar.into_inner().and_then(GzEncoder::finish).with_context(writing)?;
    let mut file = sealing.finish().with_context(writing)?;
    file.flush().with_context(writing)
}

/// Reads a file with whichever of these keys fits, and writes its store to a new file.
pub(super) fn read(from: &Path, identities: &[x25519::Identity], store: &Path) -> Result<Manifest> {
    let reading = || format!("reading {}", from.display());
    let file = File::open(from).with_context(reading)?;
    let decryptor = Decryptor::new_buffered(BufReader::new(file))
        .map_err(|error| wrong(&error))
        .with_context(reading)?;
    let keys = identities.iter().map(|identity| identity as &dyn Identity);
    let opened = decryptor.decrypt(keys).map_err(|error| wrong(&error)).with_context(reading)?;
    let mut tar = Archive::new(GzDecoder::new(opened));
    let manifest = unpack(&mut tar, store).with_context(reading)?;
    // What follows must be whole too: age only then says that nothing was cut off.
    let mut rest = tar.into_inner();
    io::copy(&mut rest, &mut io::sink()).with_context(reading)?;
    io::copy(&mut rest.into_inner(), &mut io::sink()).with_context(reading)?;
    Ok(manifest)
}

fn unpack(tar: &mut Archive<impl Read>, store: &Path) -> Result<Manifest> {
    let mut entries = tar.entries()?;
    let mut next = |name: &str| -> Result<_> {
        let entry = entries.next().with_context(|| format!("{name} is missing"))??;
        let is_it = entry.path()?.as_os_str() == name;
        ensure!(is_it && entry.header().entry_type().is_file(), "{name} is missing");
        Ok(entry)
    };
    let mut text = Vec::new();
    next(MANIFEST)?.take(MANIFEST_BYTES_MAX).read_to_end(&mut text)?;
    let manifest: Manifest = serde_json::from_slice(&text).context("the manifest is none")?;
    ensure!(manifest.format == FORMAT, "form {} is of a later version", manifest.format);
    let rows = next(STORE)?;
    let mut file = private_file(store)?;
    let (bytes, sha256) = hashed(rows, &mut file)?;
    ensure!(
        (bytes, &sha256) == (manifest.bytes, &manifest.sha256),
        "the store in it is damaged: its fingerprint is another"
    );
    Ok(manifest)
}

/// The size of a file and its fingerprint.
pub(super) fn fingerprint(file: &Path) -> Result<(u64, String)> {
    Ok(hashed(File::open(file)?, &mut io::sink())?)
}

fn hashed(mut from: impl Read, to: &mut impl Write) -> io::Result<(u64, String)> {
    let mut hash = Sha256::new();
    let mut part = vec![0; BUFFER_BYTES];
    let mut bytes = 0;
    loop {
        let read = from.read(&mut part)?;
        if read == 0 {
            return Ok((bytes, hex(&hash.finalize())));
        }
        hash.update(&part[..read]);
        to.write_all(&part[..read])?;
        bytes += read as u64;
    }
}

/// A new file for the account that runs the program alone.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn wrong(error: &DecryptError) -> anyhow::Error {
    match error {
        DecryptError::NoMatchingKeys => anyhow!("it was not made for this key"),
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => anyhow!("it is not a backup"),
        other => anyhow!("it cannot be opened: {other}"),
    }
}
