//! Programs that are started, and what is done to them. Each ends with whoever started it.

use std::{
    ffi::OsStr,
    fs::OpenOptions,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use rustix::process::{Pid, Resource, Rlimit, Signal, getrlimit, kill_process, setrlimit};

/// How long a program may take to end after it was asked.
const ENDING_MAX: Duration = Duration::from_mins(1);
const LOOK_EVERY: Duration = Duration::from_millis(20);

/// A command of which the program ends when this one does, however that ends. `options` are those
/// of `setpriv`, such as another account.
pub fn command(options: &[&str], program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "KILL"]).args(options).arg("--").arg(program);
    command
}

/// A program that runs; it is killed when it is no longer needed.
#[derive(Debug)]
pub struct Running {
    child: Child,
    name: String,
}

impl Running {
    /// Starts it; what it prints is added to a file.
    pub fn start(mut command: Command, name: &str, log: &Path) -> Result<Self> {
        let log = OpenOptions::new().create(true).append(true).open(log);
        let log = log.with_context(|| format!("opening the log of {name}"))?;
        let again = log.try_clone().context("sharing a log")?;
        command.stdin(Stdio::null()).stdout(again).stderr(log);
        let child = command.spawn().with_context(|| format!("starting {name}"))?;
        Ok(Self { child, name: name.to_owned() })
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn signal(&self, signal: Signal) -> Result<()> {
        let id = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        let id = id.context("a process without a number")?;
        kill_process(id, signal).with_context(|| format!("sending a signal to {}", self.name))
    }

    /// Sends a signal and waits until the program has ended. Gives how long that took.
    pub async fn end(&mut self, signal: Signal) -> Result<Duration> {
        let began = Instant::now();
        self.signal(signal)?;
        while self.is_running() {
            ensure!(began.elapsed() < ENDING_MAX, "{} does not end", self.name);
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(began.elapsed())
    }

    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end and gives what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("running {name}"))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    if !output.status.success() {
        bail!("{name} failed: {}{}", said.trim(), String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(said)
}

/// Ports that nobody uses at this moment, all different.
pub fn free_ports(count: usize) -> Result<Vec<u16>> {
    let listeners = (0..count).map(|_| TcpListener::bind("127.0.0.1:0"));
    let listeners = listeners.collect::<Result<Vec<_>, _>>().context("looking for free ports")?;
    let ports = listeners.iter().map(|listener| Ok(listener.local_addr()?.port()));
    ports.collect::<Result<_>>().context("looking for free ports")
}

pub fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Every phone is some open files, here and at the nodes, which get the same limit.
pub fn open_many_files() {
    let limit = getrlimit(Resource::Nofile);
    // Where that is not allowed it stays as it is, and opening files will say so.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, ..limit });
}
