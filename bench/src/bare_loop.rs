//! The least that a program must do to bring the same bytes to as many screens: accept sockets and
//! write to one after another. What the server needs beyond this is its own doing.
//!
//! It understands the same two requests as the server, so that the same client measures both.

use anyhow::{Context as _, Result};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

use crate::{
    child::{announce, listen},
    stream::piece_of_bytes,
};

const STREAM_HEAD: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\
    transfer-encoding: chunked\r\n\r\n";
/// The size of the piece that a stream starts with.
const FIRST_PIECE_BYTES: usize = 200;
const REQUEST_MAX_BYTES: usize = 8 * 1024;
/// Connections that were read and wait for the loop.
const WAITING_MAX: usize = 1_024;

enum Visitor {
    /// Wants to hear every piece.
    Listens(TcpStream),
    /// Has a piece of this size written to everybody.
    Writes(TcpStream, usize),
}

/// Serves until the process is ended.
pub(crate) async fn run() -> Result<()> {
    let listener = listen()?;
    announce(listener.local_addr().context("asking for our own address")?)?;
    let (send, mut visitors) = mpsc::channel(WAITING_MAX);
    tokio::spawn(accept(listener, send));
    let mut streams: Vec<TcpStream> = Vec::new();
    let mut version = 1;
    while let Some(visitor) = visitors.recv().await {
        match visitor {
            Visitor::Listens(mut stream) => {
                let first = [STREAM_HEAD, &piece_of_bytes(version, FIRST_PIECE_BYTES)].concat();
                if stream.write_all(first.as_bytes()).await.is_ok() {
                    streams.push(stream);
                }
            }
            Visitor::Writes(mut asker, bytes) => {
                version += 1;
                let piece = piece_of_bytes(version, bytes);
                streams = write(streams, piece.as_bytes()).await;
                let json = format!(r#"{{"ok":true,"number":{version}}}"#);
                let length = json.len();
                let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n{json}");
                // Who asked may be gone; the loop goes on for the others.
                let _ = asker.write_all(answer.as_bytes()).await;
            }
        }
    }
    Ok(())
}

/// Writes to all, in turn, and returns those that are still there.
async fn write(streams: Vec<TcpStream>, piece: &[u8]) -> Vec<TcpStream> {
    let mut left = Vec::with_capacity(streams.len());
    for mut stream in streams {
        if stream.write_all(piece).await.is_ok() {
            left.push(stream);
        }
    }
    left
}

async fn accept(listener: TcpListener, send: mpsc::Sender<Visitor>) {
    loop {
        // Without descriptors there is nothing to do but wait until some are closed.
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            continue;
        };
        let send = send.clone();
        tokio::spawn(async move {
            if let Some(visitor) = read(stream).await {
                let _ = send.send(visitor).await;
            }
        });
    }
}

/// Reads one request: a GET listens, a POST with `bytes=…` writes.
async fn read(mut stream: TcpStream) -> Option<Visitor> {
    let mut request = Vec::with_capacity(512);
    loop {
        if stream.read_buf(&mut request).await.ok()? == 0 || request.len() > REQUEST_MAX_BYTES {
            return None;
        }
        let text = std::str::from_utf8(&request).ok()?;
        let Some((head, form)) = text.split_once("\r\n\r\n") else { continue };
        if head.starts_with("GET") {
            return Some(Visitor::Listens(stream));
        }
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "))?;
        if form.len() >= length.parse().ok()? {
            let bytes = form.strip_prefix("bytes=")?.parse().ok()?;
            return Some(Visitor::Writes(stream, bytes));
        }
    }
}
