//! Copies of the store that are taken while people write, and whether they open and hold everything
//! that was acknowledged before.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, ensure};
use ground::{Installation, Node, free_ports, output};
use rustix::process::Signal;

use crate::{
    check::{self, Kept},
    coach::Coach,
    http::token_after,
    ledger::{Deed, State},
    progress,
    stage::{COACH, Stage},
    store,
};

/// How many copies of the files are taken, at moments that follow the work.
const COPIES: usize = 5;
/// What lies in the data folder beside the store.
const FILES: [&str; 5] =
    ["driehoek.db", "driehoek.db-wal", "keys.db", "keys.db-wal", "installation.key"];
const STORE: &str = "driehoek.db";
/// What `driehoek backup key` writes before the key that locks.
const LOCKS: &str = "age1";

/// A data folder of its own, with what had been acknowledged before it was taken.
#[derive(Debug)]
pub(crate) struct Copy {
    data: PathBuf,
    deeds: Vec<Deed>,
}

/// Copies the files one after the other, as `cp` would, while people write.
pub(crate) async fn of_files(stage: &Stage) -> Result<Vec<Copy>> {
    let mut copies = Vec::new();
    for number in 0..COPIES {
        let until = stage.crowd.ledger.tally().acknowledged + 5 * number + 1;
        while stage.crowd.ledger.tally().acknowledged < until {
            tokio::task::yield_now().await;
        }
        let to = stage.ground.folder.path().join(format!("copy-{number}"));
        let from = stage.ground.installation.data.clone();
        let deeds = stage.crowd.ledger.read(<[Deed]>::to_vec);
        let data = to.clone();
        // Elsewhere, so that people go on writing meanwhile.
        tokio::task::spawn_blocking(move || copy_files(&from, &to)).await??;
        copies.push(Copy { data, deeds });
    }
    Ok(copies)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to).context("making a folder for a copy")?;
    for name in FILES {
        if from.join(name).exists() {
            fs::copy(from.join(name), to.join(name)).with_context(|| format!("copying {name}"))?;
        }
    }
    Ok(())
}

/// Makes a backup with the program's own command while people write, and restores it.
pub(crate) async fn by_backup(stage: &Stage) -> Result<Vec<Copy>> {
    let folder = stage.ground.folder.path().to_owned();
    let installation = stage.ground.installation.clone();
    let deeds = stage.crowd.ledger.read(<[Deed]>::to_vec);
    let data = tokio::task::spawn_blocking(move || back_up(&installation, &folder)).await??;
    Ok(vec![Copy { data, deeds }])
}

fn back_up(installation: &Installation, folder: &Path) -> Result<PathBuf> {
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    let (key, file, to) = (path("backup-key.txt"), path("backup.age"), path("restored"));
    let printed = installation.run(&["backup", "key", "--to", &key])?;
    let locks = token_after(&printed, LOCKS).context("no key that locks was printed")?;
    let locks = format!("{LOCKS}{locks}");
    installation.run(&["backup", "--to", &file, "--recipient", &locks])?;
    let keys = installation.data.join("keys.db").to_string_lossy().into_owned();
    installation.run(&["restore", "--from", &file, "--key", &key, "--to", &to, "--keys", &keys])?;
    let opens = "installation.key";
    fs::copy(installation.data.join(opens), Path::new(&to).join(opens)).context("copying a key")?;
    Ok(to.into())
}

/// What is wrong with a copy: the program must start on it, and everything must be in it.
pub(crate) async fn look_into(stage: &Stage, copy: &Copy) -> Result<Vec<String>> {
    let name = copy.data.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.unwrap_or_default();
    progress(&format!("starting the program on {name}"));
    let file = copy.data.join(STORE);
    // SQLite takes a journal in before it looks; so this is a file of its own for it.
    let looked = copy.data.with_extension("looked");
    output(std::process::Command::new("cp").arg("-r").arg(&copy.data).arg(&looked))?;
    let found = store::integrity_of_copy(&looked.join(STORE))?;
    ensure!(found == "ok", "{name}: SQLite says {found}");
    let installation = Installation {
        data: copy.data.clone(),
        settings: Vec::new(),
        ..stage.ground.installation.clone()
    };
    let port = free_ports(1)?[0];
    let log = stage.ground.folder.path().join(format!("{name}.log"));
    let mut node = Node::new(&installation, port, log);
    node.start().await.with_context(|| format!("starting on {name}"))?;
    let printed = installation.run(&["admin", "link", COACH])?;
    let coach = Coach::sign_in(&[node.address], &printed).await?;
    let logs = store::of_file(&file)?;
    let mut faults = Vec::new();
    for (place, hall) in stage.crowd.halls.iter().enumerate() {
        let report = coach.report(&hall.meeting.home).await?;
        let log = logs.get(&store::id_of(&hall.meeting.home)).map_or(&[][..], Vec::as_slice);
        let deeds: Vec<_> = copy.deeds.iter().filter(|deed| deed.meeting == place).collect();
        let found = check::meeting(&deeds, &Kept { report: &report, log }, false);
        faults.extend(found.into_iter().map(|fault| format!("{name}, meeting {place}: {fault}")));
    }
    node.end(Signal::TERM).await?;
    Ok(faults)
}

impl Copy {
    /// How many acknowledged deeds must be in it.
    pub(crate) fn acknowledged(&self) -> usize {
        self.deeds.iter().filter(|deed| matches!(deed.state, State::Sent(_))).count()
    }
}
