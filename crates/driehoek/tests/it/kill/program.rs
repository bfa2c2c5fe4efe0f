//! The real program in a folder of its own, and just enough HTTP to talk to it.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::channel,
    thread,
    time::Duration,
};

use driehoek::chance::Chance;

/// How long the program may take to start, or to answer.
const LIMIT: Duration = Duration::from_mins(1);
/// How many links it prints when people can come in.
const LINKS: usize = 3;
/// How often a free port is looked for.
const TRIES: usize = 50;

/// The program as it runs; it is killed when this goes.
pub(super) struct Program {
    child: Child,
    pub(super) port: u16,
    /// The paths of the links that it printed.
    links: Vec<String>,
}

impl Program {
    /// Starts the demonstration and waits until people can come in.
    pub(super) fn start(folder: &Path, port: u16) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_driehoek"))
            .args(["demo", "--listen", &format!("127.0.0.1:{port}")])
            .current_dir(folder)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let printed = BufReader::new(child.stdout.take().unwrap());
        let mut program = Self { child, port, links: Vec::new() };
        let (tell, heard) = channel();
        thread::spawn(move || {
            for line in printed.lines().map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        let host = format!("http://127.0.0.1:{port}");
        while program.links.len() < LINKS {
            let line = heard.recv_timeout(LIMIT).expect("the program starts and prints its links");
            if let Some((_, path)) = line.split_once(&host) {
                program.links.push(path.to_owned());
            }
        }
        program
    }

    /// The path of the link that begins like this.
    pub(super) fn link(&self, start: &str) -> &str {
        self.links.iter().find(|link| link.starts_with(start)).unwrap()
    }

    /// Kills it: no farewell, nothing written after this.
    pub(super) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nobody listens on. It is below those that the system deals out: a screen that tries
/// to come back while nobody listens could otherwise be connected with itself.
pub(super) fn free_port() -> u16 {
    let chance = Chance::system();
    for _ in 0..TRIES {
        let port = 20_000 + u16::from_le_bytes(chance.bytes()) % 10_000;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
    panic!("no port is free");
}

/// An answer.
pub(super) struct Reply {
    pub(super) status: u16,
    head: String,
    pub(super) body: String,
}

impl Reply {
    pub(super) fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        let mut values = lines.filter(|(known, _)| known.eq_ignore_ascii_case(name));
        values.next().map_or("", |(_, value)| value)
    }

    /// The cookies it sets, as a browser sends them back.
    pub(super) fn cookies(&self) -> String {
        let lines = self.head.lines().filter_map(|line| line.strip_prefix("set-cookie: "));
        let pairs = lines.filter_map(|line| line.split(';').next());
        pairs.collect::<Vec<_>>().join("; ")
    }
}

/// Sends a request and reads the whole answer.
pub(super) fn ask(
    port: u16,
    method: &str,
    path: &str,
    cookie: &str,
    form: &str,
) -> std::io::Result<Reply> {
    let mut stream = send(port, method, path, cookie, form)?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let broken = || std::io::Error::other("the answer stopped halfway");
    let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(broken)?;
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok());
    let reply =
        Reply { status: status.ok_or_else(broken)?, head: head.to_owned(), body: body.to_owned() };
    let length = reply.header("content-length").parse().unwrap_or(body.len());
    if length == body.len() { Ok(reply) } else { Err(broken()) }
}

/// Sends a request. It is one of HTTP/1.0: the answer ends where the connection ends.
pub(super) fn send(
    port: u16,
    method: &str,
    path: &str,
    cookie: &str,
    form: &str,
) -> std::io::Result<TcpStream> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(LIMIT))?;
    let length = form.len();
    let accept = if path.ends_with("/handelingen") && path.starts_with("/mijn/") {
        "application/json"
    } else {
        "*/*"
    };
    let head = format!(
        "{method} {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n\
        Accept: {accept}\r\nCookie: {cookie}\r\n\
        Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{form}"
    );
    stream.write_all(head.as_bytes())?;
    Ok(stream)
}
