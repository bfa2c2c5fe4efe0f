//! A PostgreSQL server of its own, with all that keeps data safe left on.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use rustix::process::Signal;

use crate::processes::{Running, command, is_root, output};

const PROGRAMS: &str = "/usr/lib/postgresql";
/// The account that Debian's package makes; the server refuses to run as root.
const AS_SERVER: [&str; 3] = ["--reuid=postgres", "--regid=postgres", "--clear-groups"];
const STARTING_MAX: Duration = Duration::from_mins(1);
const LOOK_EVERY: Duration = Duration::from_millis(50);
const DATABASE: &str = "driehoek";
const SETTINGS: &str = "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\n\
    max_connections = 200\n";

#[derive(Debug)]
pub struct Postgres {
    running: Option<Running>,
    programs: PathBuf,
    data: PathBuf,
    log: PathBuf,
    port: u16,
}

impl Postgres {
    /// Makes a cluster in a folder and starts it, with an empty database that Driehoek takes.
    /// `settings` are lines for its file of settings.
    pub async fn start(folder: &Path, log: &Path, port: u16, settings: &str) -> Result<Self> {
        let programs = programs().context("PostgreSQL is missing: bin/setup system")?;
        let data = folder.join("postgres");
        fs::create_dir(&data).context("making a folder for PostgreSQL")?;
        if is_root() {
            output(Command::new("chown").arg("postgres:").arg(&data))?;
        }
        let log = log.to_owned();
        let mut server = Self { running: None, programs, data, log, port };
        let mut init = server.command("initdb");
        init.arg("-D").arg(&server.data);
        init.args(["--username=driehoek", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        output(&mut init)?;
        let file = server.data.join("postgresql.conf");
        let all = fs::read_to_string(&file).context("reading the settings")? + SETTINGS + settings;
        fs::write(&file, all).context("writing the settings")?;
        server.run().await?;
        server.make_database(DATABASE)?;
        Ok(server)
    }

    /// Makes an empty database, of the kind that Driehoek takes.
    pub fn make_database(&self, name: &str) -> Result<()> {
        self.ask_of("postgres", &format!("create database {name} template template0")).map(drop)
    }

    fn command(&self, program: &str) -> Command {
        let account: &[&str] = if is_root() { &AS_SERVER } else { &[] };
        let mut command = command(account, self.programs.join(program));
        command.env_clear().env("LC_ALL", "C").current_dir(&self.data);
        // `setpriv` itself is looked up in the path.
        command.env("PATH", "/usr/bin:/bin:/usr/sbin:/sbin");
        command
    }

    /// Starts it; `false` when it runs already.
    pub async fn run(&mut self) -> Result<bool> {
        if self.running.as_mut().is_some_and(Running::is_running) {
            return Ok(false);
        }
        let mut command = self.command("postgres");
        command.arg("-D").arg(&self.data).args(["-p", &self.port.to_string()]);
        self.running = Some(Running::start(command, "PostgreSQL", &self.log)?);
        let began = Instant::now();
        while self.ask_of("postgres", "select 1").is_err() {
            ensure!(began.elapsed() < STARTING_MAX, "PostgreSQL does not start");
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Ok(true)
    }

    /// Stops it and lets it write what it has (`Signal::INT`), or breaks it off (`Signal::QUIT`).
    pub async fn stop(&mut self, signal: Signal) -> Result<()> {
        if let Some(mut running) = self.running.take() {
            running.end(signal).await?;
        }
        Ok(())
    }

    pub fn url(&self) -> String {
        self.url_of(DATABASE)
    }

    pub fn url_of(&self, database: &str) -> String {
        format!("postgres://driehoek@127.0.0.1:{}/{database}", self.port)
    }

    /// The process that runs, for measuring it from outside; all others of the server are its children.
    pub fn id(&self) -> Option<u32> {
        self.running.as_ref().map(Running::id)
    }

    /// Rows, with a bar between their values.
    pub fn ask(&self, query: &str) -> Result<String> {
        self.ask_of(DATABASE, query)
    }

    fn ask_of(&self, database: &str, query: &str) -> Result<String> {
        let port = self.port.to_string();
        let mut ask = Command::new(self.programs.join("psql"));
        ask.args(["-X", "-A", "-t", "-h", "127.0.0.1", "-U", "driehoek", "-p", &port]);
        output(ask.args(["-d", database, "-c", query]))
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Its own processes end with it only when it is asked; a kill would leave them for a while.
        let Some(running) = &mut self.running else { return };
        let began = Instant::now();
        if running.signal(Signal::QUIT).is_ok() {
            while running.is_running() && began.elapsed() < STARTING_MAX / 10 {
                std::thread::sleep(LOOK_EVERY);
            }
        }
    }
}

/// Debian keeps the server's programs apart, by version; the newest is taken.
fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir(PROGRAMS).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.filter(|path| number(path).is_some()).max_by_key(number)?;
    Some(newest.join("bin"))
}
