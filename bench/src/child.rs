//! Child processes: each has file descriptors of its own, and none outlives this program.

use std::{
    ffi::OsStr,
    io::{BufRead as _, BufReader, Write as _},
    net::SocketAddr,
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use anyhow::{Context as _, Result, bail};
use tokio::net::{TcpListener, TcpSocket};

use crate::{
    process::Process,
    protocol::{Answer, Order},
};

/// Connections that may wait to be taken.
const BACKLOG: u32 = 4_096;
/// The soft limit of open files is often 1,024; a process may raise it to the hard one.
const WITH_ALL_FILES: &str = r#"ulimit -S -n "$(ulimit -H -n)"; exec "$0" "$@""#;

/// A program that may open as many files as the system allows. The process keeps its id.
pub(crate) fn command(program: &Path, args: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(WITH_ALL_FILES).arg(program).args(args);
    command
}

/// A running child. It is ended when it is no longer needed.
#[derive(Debug)]
pub(crate) struct Running(Child);

impl Running {
    pub(crate) fn start(mut command: Command) -> Result<Self> {
        let child = command.spawn().with_context(|| format!("starting {command:?}"))?;
        Ok(Self(child))
    }

    pub(crate) fn process(&self) -> Process {
        Process::new(self.0.id())
    }

    pub(crate) fn stdout(&mut self) -> Result<ChildStdout> {
        self.0.stdout.take().context("the child has no output to read")
    }

    fn stdin(&mut self) -> Result<ChildStdin> {
        self.0.stdin.take().context("the child takes no input")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The load client as this program talks to it: one line there, one line back.
#[derive(Debug)]
pub(crate) struct Client {
    running: Running,
    orders: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Client {
    pub(crate) fn start() -> Result<Self> {
        let mut running = own(&["client"])?;
        let orders = running.stdin()?;
        let answers = BufReader::new(running.stdout()?);
        Ok(Self { running, orders, answers })
    }

    pub(crate) fn process(&self) -> Process {
        self.running.process()
    }

    /// Has something done and waits for it; nothing else happens here meanwhile.
    pub(crate) fn ask(&mut self, order: &Order) -> Result<Answer> {
        let line = serde_json::to_string(order).context("writing an order")?;
        writeln!(self.orders, "{line}").context("sending an order to the load client")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer).context("waiting for the load client")?;
        let answer = serde_json::from_str(&answer);
        match answer.context("the load client ended or said something unreadable")? {
            Answer::Failed { why } => bail!("the load client failed: {why}"),
            answer => Ok(answer),
        }
    }
}

/// A bare server to compare with.
#[derive(Debug)]
pub(crate) struct Bare {
    running: Running,
    pub(crate) address: SocketAddr,
}

impl Bare {
    pub(crate) fn looped() -> Result<Self> {
        Self::start(&["bare-loop"])
    }

    pub(crate) fn handler(page_bytes: usize) -> Result<Self> {
        Self::start(&["bare-handler", "--page-bytes", &page_bytes.to_string()])
    }

    pub(crate) fn process(&self) -> Process {
        self.running.process()
    }

    fn start(args: &[&str]) -> Result<Self> {
        Self::announced(own(args)?)
    }

    /// A program that says its address in its first line.
    pub(crate) fn announced(mut running: Running) -> Result<Self> {
        let mut line = String::new();
        BufReader::new(running.stdout()?).read_line(&mut line).context("starting a bare server")?;
        let address = line.trim().parse().context("the bare server did not tell its address")?;
        Ok(Self { running, address })
    }
}

/// Opens a port with as long a queue as the server's: with a short one, connections that come all
/// at once wait a whole second for the next try.
pub(crate) fn listen() -> Result<TcpListener> {
    let socket = TcpSocket::new_v4().context("making a socket")?;
    socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).context("opening a port")?;
    socket.listen(BACKLOG).context("opening a port")
}

/// Tells the parent where this process listens, and ends it when the parent is gone.
pub(crate) fn announce(address: SocketAddr) -> Result<()> {
    writeln!(std::io::stdout().lock(), "{address}").context("telling the address")?;
    std::thread::spawn(|| {
        let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        std::process::exit(0);
    });
    Ok(())
}

fn own(args: &[&str]) -> Result<Running> {
    let program = std::env::current_exe().context("finding this program")?;
    let mut command = command(&program, args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    Running::start(command)
}
