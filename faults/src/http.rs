//! Requests as a browser sends them, each on a connection of its own.

use std::{fmt::Write as _, net::SocketAddr, time::Duration};

use anyhow::{Context as _, Result, ensure};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::{HeaderMap, Request, Response, body::Incoming, client::conn::http1, header};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, time::timeout};

/// A connection that says nothing for so long is lost; the phones' own page waits as long.
pub(crate) const GIVE_UP_AFTER: Duration = Duration::from_secs(15);
const FORM: &str = "application/x-www-form-urlencoded";

/// What is asked; `cookie` is who asks, where a link does not say it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ask<'a> {
    pub(crate) path: &'a str,
    pub(crate) cookie: &'a str,
    /// The fields of a form that is sent; without it a page is read.
    pub(crate) form: Option<&'a str>,
}

impl<'a> Ask<'a> {
    pub(crate) fn page(path: &'a str, cookie: &'a str) -> Self {
        Self { path, cookie, form: None }
    }

    pub(crate) fn form(path: &'a str, cookie: &'a str, form: &'a str) -> Self {
        Self { path, cookie, form: Some(form) }
    }
}

/// A whole answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The answer in a few words.
    pub(crate) fn in_short(&self) -> String {
        let start: String = self.text.chars().take(200).collect();
        format!("status {}: {}", self.status, start.trim())
    }
}

/// Why there was no answer.
#[derive(Debug)]
pub(crate) enum NoAnswer {
    /// Nobody listens there: the request was not sent, and may go elsewhere at once.
    NobodyThere,
    /// The connection was lost, or said nothing for too long.
    Lost,
}

/// Sends one request and reads the whole answer, as long as the phones' page would wait.
pub(crate) async fn send(server: SocketAddr, ask: Ask<'_>) -> Result<Answer, NoAnswer> {
    let Ok(connected) = timeout(GIVE_UP_AFTER, TcpStream::connect(server)).await else {
        return Err(NoAnswer::Lost);
    };
    let stream = connected.map_err(|_| NoAnswer::NobodyThere)?;
    let whole = async {
        let answer = begin(server, stream, ask, "application/json").await?;
        let (head, body) = answer.into_parts();
        let bytes = body.collect().await.context("reading an answer")?.to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Ok::<_, anyhow::Error>(Answer { status: head.status.as_u16(), headers: head.headers, text })
    };
    match timeout(GIVE_UP_AFTER, whole).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) | Err(_) => Err(NoAnswer::Lost),
    }
}

/// Opens a stream of events; its body has no end.
pub(crate) async fn open_stream(server: SocketAddr, ask: Ask<'_>) -> Result<Incoming> {
    let stream = TcpStream::connect(server).await.context("connecting")?;
    let answer = begin(server, stream, ask, "text/event-stream").await?;
    ensure!(answer.status() == 200, "no stream: status {}", answer.status());
    Ok(answer.into_body())
}

async fn begin(
    server: SocketAddr,
    stream: TcpStream,
    ask: Ask<'_>,
    accept: &str,
) -> Result<Response<Incoming>> {
    stream.set_nodelay(true).context("setting up a connection")?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    // It ends when either side has gone; what went wrong is heard where the answer is read.
    tokio::task::spawn_local(async move {
        let _ = connection.await;
    });
    let method = if ask.form.is_some() { "POST" } else { "GET" };
    let mut request = Request::builder()
        .method(method)
        .uri(ask.path)
        .header(header::HOST, server.to_string())
        .header(header::ACCEPT, accept)
        .header(header::ACCEPT_LANGUAGE, "nl");
    if !ask.cookie.is_empty() {
        request = request.header(header::COOKIE, ask.cookie);
    }
    if ask.form.is_some() {
        // The server takes forms only from pages of its own, which browsers tell in `origin`.
        request = request.header(header::ORIGIN, format!("http://{server}"));
        request = request.header(header::CONTENT_TYPE, FORM);
    }
    let body = Full::new(Bytes::copy_from_slice(ask.form.unwrap_or_default().as_bytes()));
    let request = request.body(body).context("making a request")?;
    sender.send_request(request).await.context("sending a request")
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

/// The first value of an attribute in a page.
pub(crate) fn attribute<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("{name}=\""))?;
    rest.split('"').next()
}

/// What follows in an address, up to the first character that no token has.
pub(crate) fn token_after<'a>(text: &'a str, path: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(path)?;
    let in_token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let token = rest.split(|c| !in_token(c)).next()?;
    (!token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::{attribute, encoded, token_after};

    #[test]
    fn form_values_survive_the_wire() {
        assert_eq!(encoded("3:kaart-1.1-v1 é&"), "3%3Akaart-1.1-v1%20%C3%A9%26");
    }

    #[test]
    fn what_a_page_says_is_found() {
        let page = r#"<div class="now" data-block="3" data-slot="3:kaart"> /mee/K7P2QX""#;
        assert_eq!(attribute(page, "data-slot"), Some("3:kaart"));
        assert_eq!(attribute(page, "data-stream"), None);
        assert_eq!(token_after(page, "/mee/"), Some("K7P2QX"));
        assert_eq!(token_after("/mee/ ", "/mee/"), None);
    }
}
