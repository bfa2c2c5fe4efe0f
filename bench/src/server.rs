//! The server under measurement: the real program, with its example school in an empty folder.

use std::{
    fs::File,
    io::{BufRead as _, BufReader},
    net::{SocketAddr, TcpListener},
    path::Path,
    process::Stdio,
    sync::mpsc,
    time::Duration,
};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

use crate::{
    child::{Running, command},
    process::Process,
};

/// How long it may take to make its example school.
const STARTING_MAX: Duration = Duration::from_mins(2);
/// Where the coach's one-time link leads.
const SIGN_IN: &str = "/aanmelden/";
const LOG: &str = "server.log";

/// A running server; it ends and its data go when it is no longer needed.
#[derive(Debug)]
pub(crate) struct Server {
    running: Running,
    pub(crate) address: SocketAddr,
    /// The path of the coach's one-time link.
    pub(crate) sign_in_path: String,
    _folder: TempDir,
}

impl Server {
    /// Starts `demo` and waits until it has printed the coach's link.
    pub(crate) fn start(program: &Path, folder: &Path) -> Result<Self> {
        let program = program
            .canonicalize()
            .with_context(|| format!("looking for the server {}", program.display()))?;
        let folder = tempfile::tempdir_in(folder).context("making a folder for the server")?;
        let log = folder.path().join(LOG);
        let address = free_address()?;
        let mut command = command(&program, &["demo", "--listen", &address.to_string()]);
        command
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&log).context("making a file for the server's log")?);
        let mut running = Running::start(command)?;
        let stdout = running.stdout()?;
        let (send, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                // Read to the end in any case: a full pipe would stop the server.
                let _ = send.send(line);
            }
        });
        let sign_in_path = sign_in_path(&lines).with_context(|| {
            let log = std::fs::read_to_string(&log).unwrap_or_default();
            format!("the server did not print a link to sign in with; its log:\n{log}")
        })?;
        Ok(Self { running, address, sign_in_path, _folder: folder })
    }

    pub(crate) fn process(&self) -> Process {
        self.running.process()
    }
}

fn sign_in_path(lines: &mpsc::Receiver<String>) -> Result<String> {
    loop {
        let line = lines.recv_timeout(STARTING_MAX).context("waiting for the server")?;
        if let Some(token) = token_after(&line, SIGN_IN) {
            return Ok(format!("{SIGN_IN}{token}"));
        }
    }
}

/// A port that nobody uses at this moment.
fn free_address() -> Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").context("looking for a free port")?;
    listener.local_addr().context("looking for a free port")
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
    use super::token_after;

    #[test]
    fn a_token_ends_where_the_address_does() {
        let line = "Coach: http://127.0.0.1:8080/aanmelden/ab-C_9?naar=/x en verder";
        assert_eq!(token_after(line, "/aanmelden/"), Some("ab-C_9"));
        assert_eq!(token_after("<a href=\"/mee/K7P2QX\">", "/mee/"), Some("K7P2QX"));
        assert_eq!(token_after("/mee/ ", "/mee/"), None);
        assert_eq!(token_after("nothing", "/mee/"), None);
    }
}
