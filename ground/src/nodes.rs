//! The nodes: the real program, each on a port of its own, and the NATS server between them.

use std::{
    fs,
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use rustix::process::Signal;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    time::timeout,
};

use crate::processes::{Running, command, output};

/// A program that is not optimised takes a while to read its content, and more beside others.
const STARTING_MAX: Duration = Duration::from_secs(90);
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How long a node gets to answer when it is asked how it is.
const ANSWERING_MAX: Duration = Duration::from_secs(15);
/// What it says of its health is cut off here.
const HEALTH_MAX: usize = 200;
/// Where Debian's package has the library that tells a program another time: a folder for each kind of
/// processor, and this in it.
const LIBRARIES: &str = "/usr/lib";
const FAKE_TIME: &str = "faketime/libfaketimeMT.so.1";

/// What all nodes of an installation have in common.
#[derive(Clone, Debug)]
pub struct Installation {
    pub program: PathBuf,
    pub data: PathBuf,
    pub settings: Vec<(&'static str, String)>,
}

impl Installation {
    /// A command of the program, with the settings of this installation.
    pub fn command(&self, options: &[&str]) -> Command {
        let mut command = command(options, &self.program);
        for (name, _) in std::env::vars_os() {
            // Settings of whoever runs the harness are not those of these nodes.
            if name.to_string_lossy().starts_with("DRIEHOEK_") {
                command.env_remove(name);
            }
        }
        command.env("DRIEHOEK_DATA", &self.data);
        command.envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command of the program to its end and gives what it printed.
    pub fn run(&self, args: &[&str]) -> Result<String> {
        output(self.command(&[]).args(args))
    }
}

/// One node.
#[derive(Debug)]
pub struct Node {
    running: Option<Running>,
    installation: Installation,
    pub address: SocketAddr,
    log: PathBuf,
    /// The library that tells it another time and the file with which its clock is moved, when it has
    /// a clock of its own.
    clock: Option<(PathBuf, PathBuf)>,
}

impl Node {
    /// A node that does not run yet.
    pub fn new(installation: &Installation, port: u16, log: PathBuf) -> Self {
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        Self { running: None, installation: installation.clone(), address, log, clock: None }
    }

    /// Gives it a clock of its own from its next start on; `false` when this machine cannot.
    pub fn with_clock(&mut self, folder: &Path) -> Result<bool> {
        let Some(library) = fake_time() else { return Ok(false) };
        let file = folder.join("clock");
        fs::write(&file, "+0").context("writing a clock")?;
        self.clock = Some((library, file));
        Ok(true)
    }

    /// Moves its clock, such as "+1h". It jumps; what counts durations goes on.
    pub fn move_clock(&self, by: &str) -> Result<()> {
        let (_, file) = self.clock.as_ref().context("this node has no clock of its own")?;
        fs::write(file, by).context("moving a clock")
    }

    /// Starts it and waits until it answers.
    pub async fn start(&mut self) -> Result<()> {
        let mut command = self.installation.command(&[]);
        command.args(["serve", "--listen", &self.address.to_string()]);
        if let Some((library, file)) = &self.clock {
            command.env("LD_PRELOAD", library).env("FAKETIME_TIMESTAMP_FILE", file);
            command.env("FAKETIME_DONT_FAKE_MONOTONIC", "1").env("FAKETIME_CACHE_DURATION", "1");
        }
        self.running = Some(Running::start(command, "a node", &self.log)?);
        let began = Instant::now();
        while !self.answers().await {
            let runs = self.running.as_mut().is_some_and(Running::is_running);
            ensure!(
                runs && began.elapsed() < STARTING_MAX,
                "a node does not start: {}",
                self.says()
            );
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(())
    }

    async fn answers(&self) -> bool {
        self.ask("/status").await.is_some_and(|(status, _)| status == "200")
    }

    /// What `/gezond` says: status and body.
    pub async fn health(&self) -> String {
        let Some((status, body)) = self.ask("/gezond").await else { return "no answer".to_owned() };
        let start: String = body.chars().take(HEALTH_MAX).collect();
        format!("status {status}: {}", start.trim())
    }

    /// Reads one page, as simply as can be: the status and the body.
    async fn ask(&self, path: &str) -> Option<(String, String)> {
        let address = self.address;
        let whole = async {
            let mut stream = tokio::net::TcpStream::connect(address).await.ok()?;
            let ask =
                format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
            stream.write_all(ask.as_bytes()).await.ok()?;
            let mut read = Vec::new();
            stream.read_to_end(&mut read).await.ok()?;
            let text = String::from_utf8_lossy(&read);
            let (head, body) = text.split_once("\r\n\r\n")?;
            Some((head.split(' ').nth(1)?.to_owned(), body.to_owned()))
        };
        timeout(ANSWERING_MAX, whole).await.ok()?
    }

    /// The process that runs, for measuring it from outside.
    pub fn id(&self) -> Option<u32> {
        self.running.as_ref().map(Running::id)
    }

    /// The end of its log.
    pub fn says(&self) -> String {
        let log = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<_> = log.lines().rev().take(5).collect();
        lines.into_iter().rev().collect::<Vec<_>>().join("\n")
    }

    /// How often something stands in its log.
    pub fn told(&self, what: &str) -> usize {
        fs::read_to_string(&self.log).unwrap_or_default().matches(what).count()
    }

    pub async fn end(&mut self, signal: Signal) -> Result<Duration> {
        match self.running.take() {
            Some(mut running) => running.end(signal).await,
            None => Ok(Duration::ZERO),
        }
    }

    pub fn signal(&self, signal: Signal) -> Result<()> {
        self.running.as_ref().context("this node does not run")?.signal(signal)
    }
}

fn fake_time() -> Option<PathBuf> {
    let folders = fs::read_dir(LIBRARIES).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    folders.map(|folder| folder.join(FAKE_TIME)).find(|library| library.exists())
}

/// The server by which nodes hear of each other.
#[derive(Debug)]
pub struct Nats {
    running: Option<Running>,
    port: u16,
    log: PathBuf,
}

impl Nats {
    pub async fn start(port: u16, log: PathBuf) -> Result<Self> {
        let mut nats = Self { running: None, port, log };
        nats.run().await?;
        Ok(nats)
    }

    pub async fn run(&mut self) -> Result<()> {
        let mut command = command(&[], "nats-server");
        command.args(["--addr", "127.0.0.1", "--port", &self.port.to_string()]);
        self.running = Some(Running::start(command, "nats-server", &self.log)?);
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            ensure!(began.elapsed() < STARTING_MAX, "nats-server does not start");
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(())
    }

    pub async fn stop(&mut self) -> Result<()> {
        if let Some(mut running) = self.running.take() {
            running.end(Signal::KILL).await?;
        }
        Ok(())
    }

    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// The process that runs, for measuring it from outside.
    pub fn id(&self) -> Option<u32> {
        self.running.as_ref().map(Running::id)
    }
}
