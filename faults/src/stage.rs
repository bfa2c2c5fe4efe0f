//! All that runs: the store, the nodes, what is between them, and everybody who takes part.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use ground::{Installation, Nats, Node, Postgres, free_ports, output};
use tempfile::TempDir;

use crate::{
    coach::Coach,
    crowd::{Crowd, Size},
    disk::Disk,
    progress,
    store::{self, Logs},
};

/// How many nodes work on one PostgreSQL.
const NODES: usize = 3;
/// The node with a clock of its own.
pub(crate) const CLOCK_NODE: usize = NODES - 1;
const PREFIX: &str = "driehoek-faults-";
/// Little room for the write-ahead log: the disk is small.
const SMALL: &str = "min_wal_size = 32MB\nmax_wal_size = 96MB\n";
const STORE_FILE: &str = "driehoek.db";
const SCHOOL: &str = "Proefschool";
pub(crate) const COACH: &str = "noor@proef.example";

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Engine {
    Postgres,
    Sqlite,
}

impl Engine {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Postgres => "postgres",
            Self::Sqlite => "sqlite",
        }
    }
}

/// Everything, in the order in which it must end.
#[derive(Debug)]
pub(crate) struct Stage {
    pub(crate) crowd: Crowd,
    pub(crate) coach: Coach,
    pub(crate) ground: Ground,
}

/// What the people stand on.
#[derive(Debug)]
pub(crate) struct Ground {
    pub(crate) nodes: Vec<Node>,
    pub(crate) nats: Option<Nats>,
    pub(crate) postgres: Option<Postgres>,
    pub(crate) installation: Installation,
    pub(crate) has_clock: bool,
    /// The small disk with the store, or why there is none.
    pub(crate) disk: Result<Disk, String>,
    /// Where copies, logs and the rest lie.
    pub(crate) folder: TempDir,
}

impl Ground {
    /// Starts the store and the nodes.
    async fn start(engine: Engine, program: &Path, base: &Path) -> Result<Self> {
        remove_left(base);
        let folder = tempfile::Builder::new()
            .prefix(&format!("{PREFIX}{}-", std::process::id()))
            .tempdir_in(base)
            .context("making a folder")?;
        // The account of PostgreSQL must get through to its own folder.
        output(std::process::Command::new("chmod").arg("711").arg(folder.path()))?;
        let disk = Disk::make(folder.path());
        let home = disk.as_ref().map_or(folder.path(), |disk| &disk.folder).to_owned();
        let mut installation =
            Installation { program: program.to_owned(), data: home.join("data"), settings: vec![] };
        let (mut postgres, mut nats) = (None, None);
        let ports = free_ports(NODES + 2)?;
        installation.settings.push(("DRIEHOEK_PUBLIC_URL", format!("http://{}", at(ports[0]))));
        if engine == Engine::Postgres {
            installation.data = folder.path().join("data");
            progress("starting PostgreSQL and nats-server");
            let log = folder.path().join("postgres.log");
            let server = Postgres::start(&home, &log, ports[NODES], SMALL).await?;
            installation.settings.push(("DRIEHOEK_STORE", server.url()));
            postgres = Some(server);
            let port = ports[NODES + 1];
            let between = Nats::start(port, folder.path().join("nats.log")).await?;
            installation.settings.push(("DRIEHOEK_NATS_URL", between.url()));
            nats = Some(between);
        }
        let count = if engine == Engine::Postgres { NODES } else { 1 };
        let nodes = (0..count).map(|number| {
            let log = folder.path().join(format!("node-{number}.log"));
            Node::new(&installation, ports[number], log)
        });
        let nodes = nodes.collect();
        Ok(Self { nodes, nats, postgres, installation, has_clock: false, disk, folder })
    }

    /// Makes the school, starts the nodes, and signs its coach in.
    async fn open(&mut self) -> Result<Coach> {
        progress("making the school");
        let who = ["--school", SCHOOL, "--name", "Noor de Vries", "--email", COACH];
        let printed = self.installation.run(&[&["admin", "create"], &who[..]].concat())?;
        if let Some(node) = self.nodes.get_mut(CLOCK_NODE) {
            self.has_clock = node.with_clock(self.folder.path())?;
        }
        progress("starting the nodes");
        for node in &mut self.nodes {
            node.start().await?;
        }
        Coach::sign_in(&self.servers(), &printed).await
    }

    fn servers(&self) -> Vec<SocketAddr> {
        self.nodes.iter().map(|node| node.address).collect()
    }

    pub(crate) fn store_file(&self) -> PathBuf {
        self.installation.data.join(STORE_FILE)
    }

    /// Copies what all programs told into a folder.
    pub(crate) fn keep_logs(&self, to: &Path) -> Result<()> {
        fs::create_dir_all(to).context("making a folder for logs")?;
        let files = fs::read_dir(self.folder.path()).context("looking for logs")?;
        for file in files.filter_map(|entry| Some(entry.ok()?.path())) {
            if let Some(name) =
                file.file_name().filter(|_| file.extension().is_some_and(|it| it == "log"))
            {
                fs::copy(&file, to.join(name)).context("copying a log")?;
            }
        }
        Ok(())
    }

    /// The logs of all meetings, as they lie in the store.
    pub(crate) fn logs(&self) -> Result<Logs> {
        match &self.postgres {
            Some(server) => store::of_postgres(server),
            None => store::of_file(&self.store_file()),
        }
    }
}

impl Stage {
    /// Starts everything and lets everybody in.
    pub(crate) async fn set(
        engine: Engine,
        program: &Path,
        base: &Path,
        size: Size,
    ) -> Result<Self> {
        let mut ground = Ground::start(engine, program, base).await?;
        let coach = ground.open().await?;
        progress(&format!("{} meetings and {} phones come in", size.meetings, size.phones));
        let crowd = Crowd::bring_in(&coach, &ground.servers(), size).await?;
        Ok(Self { crowd, coach, ground })
    }
}

fn at(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

/// Removes what is left of runs that were killed: their programs ended with them.
fn remove_left(base: &Path) {
    let Ok(entries) = fs::read_dir(base) else { return };
    for folder in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let run = name.strip_prefix(PREFIX).and_then(|rest| rest.split('-').next());
        let Some(run) = run.and_then(|run| run.parse::<u32>().ok()) else { continue };
        if !Path::new(&format!("/proc/{run}")).exists() {
            let disk = folder.join("disk");
            let _ = std::process::Command::new("umount").arg("--lazy").arg(disk).output();
            let _ = fs::remove_dir_all(&folder);
        }
    }
}
