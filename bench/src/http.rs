//! The least of HTTP/1.1 that a load client needs: cheap, because it shares the machine with the
//! server that it measures.

use std::{fmt::Write as _, net::SocketAddr};

use anyhow::{Context as _, Result, bail, ensure};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// No page and no answer is larger.
const BODY_MAX_BYTES: usize = 8 * 1024 * 1024;

/// A request as it goes over the wire.
#[derive(Debug)]
pub(crate) struct Request(String);

impl Request {
    pub(crate) fn get(server: SocketAddr, path: &str) -> Self {
        Self(format!("GET {path} HTTP/1.1\r\nhost: {server}\r\n"))
    }

    /// The server takes forms only from pages of its own, which browsers tell in `origin`.
    pub(crate) fn post(server: SocketAddr, path: &str) -> Self {
        Self(format!(
            "POST {path} HTTP/1.1\r\nhost: {server}\r\norigin: http://{server}\r\n\
             content-type: application/x-www-form-urlencoded\r\n"
        ))
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        let _ = write!(self.0, "{name}: {value}\r\n");
        self
    }

    pub(crate) fn bytes(mut self) -> Vec<u8> {
        self.0.push_str("\r\n");
        self.0.into_bytes()
    }

    pub(crate) fn form(mut self, form: &str) -> Vec<u8> {
        let _ = write!(self.0, "content-length: {}\r\n\r\n{form}", form.len());
        self.0.into_bytes()
    }
}

/// A value as it stands in a form.
pub(crate) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

/// What follows in an address, up to the first character that no token has.
pub(crate) fn token_after<'a>(text: &'a str, path: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(path)?;
    let in_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let token = rest.split(|c| !in_token(c)).next()?;
    (!token.is_empty()).then_some(token)
}

/// A connection that stays open for one request after another.
#[derive(Debug)]
pub(crate) struct Connection {
    stream: TcpStream,
    read: Vec<u8>,
    body: Vec<u8>,
}

/// An answer, until the connection is used again.
#[derive(Debug)]
pub(crate) struct Reply<'a> {
    pub(crate) status: u16,
    head: &'a str,
    pub(crate) body: &'a [u8],
    /// All that came in, with the head.
    pub(crate) bytes: usize,
}

impl Reply<'_> {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        header(self.head, name)
    }

    /// All values of a header that may come several times.
    pub(crate) fn headers(&self, name: &str) -> impl Iterator<Item = &str> {
        headers(self.head, name)
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(self.body).into_owned()
    }

    /// The answer in a few words, for whoever finds out why it was not the right one.
    pub(crate) fn in_short(&self) -> String {
        let start = self.body.get(..300).unwrap_or(self.body);
        // What is compressed tells nobody anything.
        let start = match self.header("content-encoding") {
            Some(_) => "a compressed page".into(),
            None => String::from_utf8_lossy(start),
        };
        format!("status {}: {}", self.status, start.trim())
    }
}

impl Connection {
    pub(crate) async fn open(server: SocketAddr) -> Result<Self> {
        let stream =
            TcpStream::connect(server).await.with_context(|| format!("connecting to {server}"))?;
        stream.set_nodelay(true).context("setting up a connection")?;
        Ok(Self { stream, read: Vec::with_capacity(16 * 1024), body: Vec::new() })
    }

    /// Sends a request and reads the whole answer.
    pub(crate) async fn send(&mut self, request: &[u8]) -> Result<Reply<'_>> {
        self.stream.write_all(request).await.context("sending a request")?;
        self.read.clear();
        self.body.clear();
        let head_end = loop {
            self.more().await?;
            if let Some(place) = self.read.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break place + 4;
            }
        };
        let shape = Shape::of(text(&self.read[..head_end])?)?;
        match shape.length {
            Some(length) => {
                while self.read.len() < head_end + length {
                    self.more().await?;
                }
                self.body.extend_from_slice(&self.read[head_end..head_end + length]);
            }
            None => self.read_chunks(head_end).await?,
        }
        let head = text(&self.read[..head_end])?;
        Ok(Reply { status: shape.status, head, body: &self.body, bytes: self.read.len() })
    }

    async fn read_chunks(&mut self, mut place: usize) -> Result<()> {
        loop {
            let line = loop {
                let rest = &self.read[place..];
                match rest.windows(2).position(|bytes| bytes == b"\r\n") {
                    Some(end) => break place..place + end,
                    None => self.more().await?,
                }
            };
            let size = text(&self.read[line.clone()])?;
            let size = usize::from_str_radix(size.trim(), 16).context("reading a chunk's size")?;
            let start = line.end + 2;
            while self.read.len() < start + size + 2 {
                self.more().await?;
            }
            self.body.extend_from_slice(&self.read[start..start + size]);
            if size == 0 {
                return Ok(());
            }
            place = start + size + 2;
        }
    }

    async fn more(&mut self) -> Result<()> {
        ensure!(self.read.len() < BODY_MAX_BYTES, "the answer has no end");
        let read = self.stream.read_buf(&mut self.read).await.context("reading an answer")?;
        ensure!(read > 0, "the server closed the connection");
        Ok(())
    }
}

/// What the head says about the rest; without a length the body comes in chunks.
struct Shape {
    status: u16,
    length: Option<usize>,
}

impl Shape {
    fn of(head: &str) -> Result<Self> {
        let status = head.get(9..12).and_then(|status| status.parse().ok());
        let status = status.context("the answer is not HTTP")?;
        if let Some(length) = header(head, "content-length") {
            let length = length.parse().context("reading the length of an answer")?;
            return Ok(Self { status, length: Some(length) });
        }
        if header(head, "transfer-encoding").is_some_and(|way| way.contains("chunked")) {
            return Ok(Self { status, length: None });
        }
        if matches!(status, 204 | 304) {
            return Ok(Self { status, length: Some(0) });
        }
        bail!("the answer has no length:\n{head}")
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    headers(head, name).next()
}

fn headers<'a>(head: &'a str, name: &str) -> impl Iterator<Item = &'a str> {
    let lines = head.lines().skip(1).filter_map(|line| line.split_once(':'));
    let named = lines.filter(move |(found, _)| found.eq_ignore_ascii_case(name));
    named.map(|(_, value)| value.trim())
}

fn text(bytes: &[u8]) -> Result<&str> {
    std::str::from_utf8(bytes).context("an answer's head is not text")
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::TcpListener,
    };

    use super::{Connection, Request, encoded, token_after};

    /// Answers the requests of one connection with these parts, each written on its own.
    async fn check(parts: &'static [&'static str], status: u16, body: &str) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = listener.local_addr().unwrap();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut seen = [0; 1024];
            assert!(stream.read(&mut seen).await.unwrap() > 0);
            for part in parts {
                stream.write_all(part.as_bytes()).await.unwrap();
                tokio::task::yield_now().await;
            }
            assert_eq!(stream.read(&mut seen).await.unwrap_or(0), 0);
        });
        let mut connection = Connection::open(server).await.unwrap();
        let reply = connection.send(&Request::get(server, "/").bytes()).await.unwrap();
        assert_eq!((reply.status, reply.text().as_str()), (status, body));
    }

    #[tokio::test]
    async fn answers_are_read_whole_however_they_arrive() {
        check(&["HTTP/1.1 200 OK\r\nContent-Length: 5\r\n", "\r\nhel", "lo"], 200, "hello").await;
        check(&["HTTP/1.1 303 See Other\r\ncontent-length: 0\r\n\r\n"], 303, "").await;
        check(
            &[
                "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r",
                "\n2\r\nlo\r\n0\r\n",
                "\r\n",
            ],
            200,
            "hello",
        )
        .await;
    }

    #[test]
    fn form_values_survive_the_wire() {
        assert_eq!(encoded("3:kaart-1.1-v1 é&"), "3%3Akaart-1.1-v1%20%C3%A9%26");
    }

    #[test]
    fn a_token_ends_where_the_address_does() {
        let line = "Coach: http://127.0.0.1:8080/aanmelden/ab-C_9?naar=/x en verder";
        assert_eq!(token_after(line, "/aanmelden/"), Some("ab-C_9"));
        assert_eq!(token_after("<a href=\"/mee/K7P2QX\">", "/mee/"), Some("K7P2QX"));
        assert_eq!(token_after("/mee/ ", "/mee/"), None);
        assert_eq!(token_after("nothing", "/mee/"), None);
    }
}
