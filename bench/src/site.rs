//! What is measured: the real program in an empty folder, as one node on SQLite, or as several on one
//! PostgreSQL with a NATS server between them.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use ground::{Installation, Nats, Node, Postgres, free_ports, output};
use serde::Serialize;
use tempfile::TempDir;

use crate::{
    http::token_after,
    nodes::Nodes,
    process::{Group, Process},
};

const SCHOOL: &str = "Meetschool";
const COACH: &str = "noor@meting.example";
/// Where the coach's one-time link leads.
const SIGN_IN: &str = "/aanmelden/";
/// The database of the wrapped keys, which is never the store.
const KEYS: &str = "keys";
/// PostgreSQL as Debian has it: nothing is turned for speed, and nothing of its safety is off.
const AS_IT_IS: &str = "";

/// The engine that keeps everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// What is started.
#[derive(Debug, Clone)]
pub(crate) struct Setup {
    pub(crate) program: PathBuf,
    pub(crate) engine: Engine,
    pub(crate) nodes: usize,
    /// Whether the phones of a meeting come to one node.
    pub(crate) by_meeting: bool,
    /// Where everything is kept; it must be a real disk.
    pub(crate) folder: PathBuf,
}

/// All that runs, in the order in which it must end; its data go with it.
#[derive(Debug)]
pub(crate) struct Site {
    nodes: Vec<Node>,
    by_meeting: bool,
    nats: Option<Nats>,
    postgres: Option<Postgres>,
    /// The path of the coach's one-time link.
    pub(crate) sign_in_path: String,
    _folder: TempDir,
}

impl Site {
    /// Starts the store and the nodes, with a school and its coach.
    pub(crate) async fn start(setup: &Setup) -> Result<Self> {
        let one = setup.engine == Engine::Sqlite && setup.nodes == 1;
        ensure!(one || setup.engine == Engine::Postgres, "SQLite carries one node");
        let program = &setup.program;
        let program = program
            .canonicalize()
            .with_context(|| format!("looking for the server {}", program.display()))?;
        let folder = tempfile::tempdir_in(&setup.folder).context("making a folder")?;
        // The account of PostgreSQL must get through to its own folder.
        output(std::process::Command::new("chmod").arg("711").arg(folder.path()))?;
        let ports = free_ports(setup.nodes + 2)?;
        let (ports, others) = ports.split_at(setup.nodes);
        let public = format!("http://127.0.0.1:{}", ports[0]);
        let data = folder.path().join("data");
        let settings = vec![("DRIEHOEK_PUBLIC_URL", public)];
        let mut installation = Installation { program, data, settings };
        let (mut postgres, mut nats) = (None, None);
        if setup.engine == Engine::Postgres {
            let (server, between) = behind(folder.path(), others).await?;
            installation.settings.push(("DRIEHOEK_STORE", server.url()));
            installation.settings.push(("DRIEHOEK_KEYS", server.url_of(KEYS)));
            installation.settings.push(("DRIEHOEK_NATS_URL", between.url()));
            (postgres, nats) = (Some(server), Some(between));
        }
        let who = ["--school", SCHOOL, "--name", "Noor de Vries", "--email", COACH];
        let printed = installation.run(&[&["admin", "create"], &who[..]].concat())?;
        let token =
            token_after(&printed, SIGN_IN).context("no link to sign in with was printed")?;
        let sign_in_path = format!("{SIGN_IN}{token}");
        let mut nodes = Vec::new();
        for (number, port) in ports.iter().enumerate() {
            let log = folder.path().join(format!("node-{number}.log"));
            let mut node = Node::new(&installation, *port, log);
            node.start().await?;
            nodes.push(node);
        }
        Ok(Self {
            nodes,
            by_meeting: setup.by_meeting,
            nats,
            postgres,
            sign_in_path,
            _folder: folder,
        })
    }

    pub(crate) fn nodes(&self) -> Nodes {
        let addresses = self.nodes.iter().map(|node| node.address).collect();
        Nodes { addresses, by_meeting: self.by_meeting }
    }

    pub(crate) fn processes(&self) -> Group {
        let nodes = self.nodes.iter().filter_map(Node::id).map(Process::new).collect();
        let postgres = self.postgres.as_ref().and_then(Postgres::id).map(Process::new);
        let nats = self.nats.as_ref().and_then(Nats::id).map(Process::new);
        Group { nodes, postgres, nats }
    }

    /// The PostgreSQL server, to measure what it does without the program.
    pub(crate) fn postgres(&self) -> Option<&Postgres> {
        self.postgres.as_ref()
    }
}

async fn behind(folder: &Path, ports: &[u16]) -> Result<(Postgres, Nats)> {
    let log = folder.join("postgres.log");
    let server = Postgres::start(folder, &log, ports[0], AS_IT_IS).await?;
    server.make_database(KEYS)?;
    let nats = Nats::start(ports[1], folder.join("nats.log")).await?;
    Ok((server, nats))
}
