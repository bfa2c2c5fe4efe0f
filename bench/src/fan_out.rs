//! The same bytes to the same number of sockets, by the bare loop and by programs that others use for
//! it: a NATS server, Mosquitto and a web socket server in Node.

use std::{
    fs,
    net::{SocketAddr, TcpStream},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use ground::{Nats, Running, free_ports};
use serde::Serialize;

use crate::{
    child::{self, Bare, Client},
    limits::open_bare,
    nodes::Nodes,
    process::{Group, Process},
    progress,
    protocol::{Answer, Order, Over},
    report::{Rate, Rounds},
    rounds::Side,
};

/// Where the web socket server is, and what it needs: `npm ci --prefix bench` fetches that.
const WS_SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/ws_server.mjs");
const WS_PACKAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/ws");
const STARTING_MAX: Duration = Duration::from_secs(10);
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// How many connections the bare loop is joined over.
const CONNECTIONS: usize = 256;

/// As many bytes to as many sockets, by each.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FanOut {
    pub(crate) sockets: usize,
    pub(crate) bytes: usize,
    pub(crate) bare_loop: Rounds,
    /// How fast the bare handler let them in, on the way.
    pub(crate) bare_joining: Rate,
    pub(crate) nats: Measured,
    pub(crate) mosquitto: Measured,
    pub(crate) node_ws: Measured,
}

/// What was measured, or why not.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Measured {
    Rounds(Box<Rounds>),
    Missing(String),
}

pub(crate) async fn measure(
    base: &Path,
    sockets: usize,
    bytes: usize,
    rounds: usize,
) -> Result<FanOut> {
    progress(&format!("{bytes} bytes to {sockets} sockets: the bare loop"));
    let (bare_loop, bare_joining) = looped(sockets, bytes, rounds)?;
    let folder = tempfile::tempdir_in(base).context("making a folder")?;
    let mut all = Vec::new();
    for over in [Over::Nats, Over::Mqtt, Over::WebSocket] {
        progress(&format!("{bytes} bytes to {sockets} sockets: {}", name(over)));
        let measured = match Passer::start(over, folder.path()).await {
            Ok(passer) => passed(&passer, over, sockets, bytes, rounds),
            Err(why) => Err(why),
        };
        all.push(match measured {
            Ok(rounds) => Measured::Rounds(Box::new(rounds)),
            Err(why) => Measured::Missing(format!("{why:#}")),
        });
    }
    let mut all = all.into_iter();
    let mut next = || all.next().context("something was not measured");
    let (nats, mosquitto, node_ws) = (next()?, next()?, next()?);
    Ok(FanOut { sockets, bytes, bare_loop, bare_joining, nats, mosquitto, node_ws })
}

fn name(over: Over) -> &'static str {
    match over {
        Over::Nats => "nats-server",
        Over::Mqtt => "mosquitto",
        Over::WebSocket => "ws in Node",
    }
}

fn looped(sockets: usize, bytes: usize, rounds: usize) -> Result<(Rounds, Rate)> {
    let (handler, looped) = (Bare::handler(0)?, Bare::looped()?);
    let mut client = Client::start()?;
    let joining = open_bare(&mut client, &handler, &looped, sockets, CONNECTIONS)?;
    let mut side =
        Side::new(&mut client, &Nodes::only(looped.address), Group::of(looped.process()));
    for _ in 0..rounds {
        side.write_bare(bytes)?;
    }
    Ok((side.rounds(), joining))
}

fn passed(
    passer: &Passer,
    over: Over,
    sockets: usize,
    bytes: usize,
    rounds: usize,
) -> Result<Rounds> {
    let mut client = Client::start()?;
    let server = passer.address;
    match client.ask(&Order::Subscribe { server, over, sockets })? {
        Answer::Opened { streams, .. } if streams == sockets => {}
        other => bail!("not all listen: {other:?}"),
    }
    let mut side = Side::new(&mut client, &Nodes::only(server), Group::of(passer.process));
    // The first one finds buffers that have yet to grow.
    side.publish(bytes)?;
    let mut side = Side::new(&mut client, &Nodes::only(server), Group::of(passer.process));
    for _ in 0..rounds {
        side.publish(bytes)?;
    }
    Ok(side.rounds())
}

/// A program that passes messages on; it ends when it is no longer needed.
struct Passer {
    address: SocketAddr,
    process: Process,
    _running: Kept,
}

/// What must be held on to while it runs.
enum Kept {
    Nats { _nats: Nats },
    Mosquitto { _running: Running },
    WebSocket { _bare: Bare },
}

impl Passer {
    async fn start(over: Over, folder: &Path) -> Result<Self> {
        match over {
            Over::Nats => nats(folder).await,
            Over::Mqtt => mosquitto(folder).await,
            Over::WebSocket => web_socket(),
        }
    }
}

async fn nats(folder: &Path) -> Result<Passer> {
    ensure!(is_there("nats-server"), "missing: apt-get install nats-server");
    let port = free_ports(1)?[0];
    let nats = Nats::start(port, folder.join("nats.log")).await?;
    let process = Process::new(nats.id().context("nats-server does not run")?);
    Ok(Passer { address: at(port), process, _running: Kept::Nats { _nats: nats } })
}

async fn mosquitto(folder: &Path) -> Result<Passer> {
    // Debian has it where only root looks.
    let program = ["mosquitto", "/usr/sbin/mosquitto"].into_iter().find(|it| is_there(it));
    let program = program.context("missing: apt-get install mosquitto")?;
    let port = free_ports(1)?[0];
    let settings = folder.join("mosquitto.conf");
    let mut lines = format!("listener {port} 127.0.0.1\nallow_anonymous true\nlog_type error\n");
    if ground::is_root() {
        lines.push_str("user root\n");
    }
    fs::write(&settings, lines).context("writing settings")?;
    let mut command = ground::command(&[], program);
    command.arg("-c").arg(&settings);
    let log = folder.join("mosquitto.log");
    let mut running = Running::start(command, "mosquitto", &log)?;
    let began = Instant::now();
    while TcpStream::connect(at(port)).is_err() {
        let said = fs::read_to_string(&log).unwrap_or_default();
        let waits = running.is_running() && began.elapsed() < STARTING_MAX;
        ensure!(waits, "mosquitto does not start: {said}");
        tokio::time::sleep(LOOK_EVERY).await;
    }
    let process = Process::new(running.id());
    Ok(Passer { address: at(port), process, _running: Kept::Mosquitto { _running: running } })
}

fn web_socket() -> Result<Passer> {
    ensure!(Path::new(WS_PACKAGE).exists(), "missing: npm ci --prefix bench");
    let mut command = child::command(Path::new("node"), &[WS_SERVER]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let bare = Bare::announced(child::Running::start(command)?)?;
    let (address, process) = (bare.address, bare.process());
    Ok(Passer { address, process, _running: Kept::WebSocket { _bare: bare } })
}

fn is_there(program: &str) -> bool {
    let mut look = Command::new("sh");
    look.args(["-c", "command -v \"$0\"", program]).stdout(Stdio::null());
    look.status().is_ok_and(|status| status.success())
}

fn at(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}
