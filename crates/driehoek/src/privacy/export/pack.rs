//! The zip itself: a thread that writes what comes in by small pieces, so that memory stays small.

use std::{
    fs::{File, OpenOptions},
    io::{self, BufReader, BufWriter, Read as _, Seek as _, SeekFrom, Write},
    path::Path,
};

use crate::nodes::PART_BYTES;
use age::{
    Decryptor, Encryptor, Identity, Recipient,
    stream::{StreamReader, StreamWriter},
    x25519,
};
use anyhow::{Context as _, Result, anyhow};
use axum::body::{Body, Bytes};
use tokio::{
    sync::mpsc::{self, Receiver, Sender},
    task::JoinHandle,
};
use tokio_stream::wrappers::ReceiverStream;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// How many pieces may wait for the writer; none is larger than a page of rows, a report or a deck.
const WAITING: usize = 8;
/// How much of the file is read at once when somebody fetches it.
const READ_BYTES: usize = 64 * 1024;

/// Where the zip goes.
pub(super) enum Out {
    Plain(BufWriter<File>),
    /// Sealed for a key that lives in memory only.
    Sealed(StreamWriter<BufWriter<File>>),
}

impl Out {
    /// A file that its owner can open.
    pub(super) fn plain(path: &Path) -> io::Result<Self> {
        private_file(path).map(BufWriter::new).map(Self::Plain)
    }

    /// A file that only this key opens.
    pub(super) fn sealed(path: &Path, identity: &x25519::Identity) -> Result<Self> {
        let recipient = identity.to_public();
        let all = std::iter::once(&recipient as &dyn Recipient);
        let encryptor = Encryptor::with_recipients(all).map_err(|error| anyhow!("{error}"))?;
        Ok(Self::Sealed(encryptor.wrap_output(BufWriter::new(private_file(path)?))?))
    }

    fn finish(self) -> io::Result<()> {
        match self {
            Self::Plain(mut file) => file.flush(),
            Self::Sealed(file) => file.finish()?.flush(),
        }
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Plain(file) => file.write(bytes),
            Self::Sealed(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Plain(file) => file.flush(),
            Self::Sealed(file) => file.flush(),
        }
    }
}

/// Counts what goes through it.
struct Counted {
    out: Out,
    bytes: u64,
}

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

enum Piece {
    File(String),
    Bytes(Vec<u8>),
    End,
}

/// The way to the writer.
pub(super) struct Pack(Sender<Piece>);

impl Pack {
    /// Begins a file in the zip; the one before is complete.
    pub(super) async fn file(&self, name: impl Into<String>) -> Result<()> {
        self.send(Piece::File(name.into())).await
    }

    pub(super) async fn bytes(&self, bytes: Vec<u8>) -> Result<()> {
        self.send(Piece::Bytes(bytes)).await
    }

    /// A whole small file.
    pub(super) async fn whole(&self, name: impl Into<String>, bytes: Vec<u8>) -> Result<()> {
        self.file(name).await?;
        self.bytes(bytes).await
    }

    /// Says that everything is in it: without this the file is not whole.
    pub(super) async fn end(self) -> Result<()> {
        self.send(Piece::End).await
    }

    async fn send(&self, piece: Piece) -> Result<()> {
        self.0.send(piece).await.map_err(|_| anyhow!("the writer of the file stopped"))
    }
}

/// Starts the writer. It tells how many bytes the zip has.
pub(super) fn begin(out: Out) -> (Pack, JoinHandle<Result<u64>>) {
    let (sender, pieces) = mpsc::channel(WAITING);
    (Pack(sender), tokio::task::spawn_blocking(move || write(out, pieces)))
}

fn write(out: Out, mut pieces: Receiver<Piece>) -> Result<u64> {
    let mut zip = ZipWriter::new_stream(Counted { out, bytes: 0 });
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .large_file(true);
    while let Some(piece) = pieces.blocking_recv() {
        match piece {
            Piece::File(name) => zip.start_file(name, options).context("packing a school")?,
            Piece::Bytes(bytes) => zip.write_all(&bytes).context("packing a school")?,
            Piece::End => {
                let Counted { out, bytes } = zip.finish().context("packing a school")?.into_inner();
                out.finish().context("packing a school")?;
                return Ok(bytes);
            }
        }
    }
    Err(anyhow!("not everything came in"))
}

/// The zip that was sealed for this key, read as it is sent.
pub(super) async fn body(path: std::path::PathBuf, identity: x25519::Identity) -> Result<Body> {
    let opened = tokio::task::spawn_blocking(move || open(&path, &identity));
    let mut zip = opened.await.map_err(io::Error::other)??;
    let (sender, parts) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    tokio::task::spawn_blocking(move || {
        let mut part = vec![0; READ_BYTES];
        loop {
            let read = zip.read(&mut part);
            let is_over = matches!(read, Ok(0) | Err(_));
            let sent = match read {
                Ok(0) => return,
                Ok(count) => Ok(Bytes::copy_from_slice(&part[..count])),
                Err(error) => Err(error),
            };
            // Whoever fetched it may have gone.
            if sender.blocking_send(sent).is_err() || is_over {
                return;
            }
        }
    });
    Ok(Body::from_stream(ReceiverStream::new(parts)))
}

/// The part of it that another node asks for.
pub(super) async fn part(
    path: std::path::PathBuf,
    identity: x25519::Identity,
    from: u64,
) -> Result<Vec<u8>> {
    let reading = tokio::task::spawn_blocking(move || {
        let mut zip = open(&path, &identity)?;
        zip.seek(SeekFrom::Start(from))?;
        let mut part = Vec::with_capacity(PART_BYTES);
        zip.take(PART_BYTES as u64).read_to_end(&mut part)?;
        Ok(part)
    });
    reading.await.map_err(io::Error::other)?
}

fn open(path: &Path, identity: &x25519::Identity) -> Result<StreamReader<BufReader<File>>> {
    let file = BufReader::new(File::open(path)?);
    let decryptor = Decryptor::new_buffered(file).map_err(|error| anyhow!("{error}"))?;
    let keys = std::iter::once(identity as &dyn Identity);
    decryptor.decrypt(keys).map_err(|error| anyhow!("{error}"))
}

/// A new file for the account that runs the program alone.
fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
