//! What a running process costs, as the kernel counts it.

use std::{fs, process::Command, time::Duration};

use anyhow::{Context as _, Result};

/// A process that is measured from outside.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Process {
    id: u32,
    ticks_per_second: u32,
}

impl Process {
    pub(crate) fn new(id: u32) -> Self {
        Self { id, ticks_per_second: ticks_per_second() }
    }

    /// Memory that is really in use now (`VmRSS`).
    pub(crate) fn memory_kb(self) -> Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.id))
            .context("reading the memory of a process")?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kb = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        kb.context("the kernel does not say how much memory a process uses")
    }

    /// Processor time so far, of all its threads, also those that ended. In steps of 10 ms.
    pub(crate) fn cpu(self) -> Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.id))
            .context("reading the processor time of a process")?;
        let ticks = ticks(&stat).context("the kernel's line about a process is unreadable")?;
        Ok(Duration::from_secs(ticks) / self.ticks_per_second)
    }

    /// Processor time so far of it, of all processes that it started and that run, and of those that
    /// have ended: PostgreSQL has one for each connection.
    fn cpu_with_children(self) -> Result<Duration> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.id))
            .context("reading the processor time of a process")?;
        let ended = ticks_of_children(&stat).unwrap_or(0);
        let mut all = ended + ticks(&stat).unwrap_or(0);
        for child in self.children()? {
            // It may have ended since; then the next reading has it.
            let stat = fs::read_to_string(format!("/proc/{child}/stat"));
            all += stat.ok().and_then(|stat| ticks(&stat)).unwrap_or(0);
        }
        Ok(Duration::from_secs(all) / self.ticks_per_second)
    }

    /// The memory of it and its children, where what they share counts once.
    fn memory_with_children_kb(self) -> Result<u64> {
        let mut all = self.children()?;
        all.push(self.id);
        let share = |id: u32| {
            let rollup = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
            let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        };
        Ok(all.into_iter().filter_map(share).sum())
    }

    fn children(self) -> Result<Vec<u32>> {
        let all = fs::read_dir("/proc").context("listing processes")?;
        let ids = all.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
        let of_us = |id: &u32| {
            let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok();
            stat.and_then(|stat| parent(&stat)) == Some(self.id)
        };
        Ok(ids.filter(of_us).collect())
    }

    /// The length of the files that it has open and whose name ends like this.
    pub(crate) fn open_file_bytes(self, ending: &str) -> Result<u64> {
        let folder = format!("/proc/{}/fd", self.id);
        let files = fs::read_dir(folder).context("listing the open files of a process")?;
        let named = files.filter_map(|file| fs::read_link(file.ok()?.path()).ok());
        let found = named.filter(|path| path.to_string_lossy().ends_with(ending));
        let lengths = found.filter_map(|path| Some(fs::metadata(path).ok()?.len()));
        Ok(lengths.max().unwrap_or(0))
    }
}

/// Processes of several kinds that answer together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Group {
    pub(crate) nodes: Vec<Process>,
    pub(crate) postgres: Option<Process>,
    pub(crate) nats: Option<Process>,
}

/// What one of each kind, or all nodes together, used.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Used {
    pub(crate) nodes: Duration,
    pub(crate) postgres: Duration,
    pub(crate) nats: Duration,
}

impl Group {
    /// One process that answers by itself.
    pub(crate) fn of(process: Process) -> Self {
        Self { nodes: vec![process], ..Self::default() }
    }

    pub(crate) fn cpu(&self) -> Result<Used> {
        let nodes = self.nodes.iter().map(|node| node.cpu()).sum::<Result<Duration>>()?;
        let postgres = self.postgres.map(Process::cpu_with_children).transpose()?;
        let nats = self.nats.map(Process::cpu).transpose()?;
        Ok(Used { nodes, postgres: postgres.unwrap_or_default(), nats: nats.unwrap_or_default() })
    }

    /// The memory of all nodes.
    pub(crate) fn memory_kb(&self) -> Result<u64> {
        self.nodes.iter().map(|node| node.memory_kb()).sum()
    }

    pub(crate) fn postgres_memory_kb(&self) -> Result<Option<u64>> {
        self.postgres.map(Process::memory_with_children_kb).transpose()
    }

    pub(crate) fn nats_memory_kb(&self) -> Result<Option<u64>> {
        self.nats.map(Process::memory_kb).transpose()
    }

    /// The length of the files that the nodes have open and whose name ends like this.
    pub(crate) fn open_file_bytes(&self, ending: &str) -> Result<u64> {
        self.nodes.iter().map(|node| node.open_file_bytes(ending)).sum()
    }
}

impl Used {
    pub(crate) fn since(self, before: Self) -> Self {
        Self {
            nodes: self.nodes.saturating_sub(before.nodes),
            postgres: self.postgres.saturating_sub(before.postgres),
            nats: self.nats.saturating_sub(before.nats),
        }
    }

    pub(crate) fn all(self) -> Duration {
        self.nodes + self.postgres + self.nats
    }
}

impl std::ops::AddAssign for Used {
    fn add_assign(&mut self, more: Self) {
        self.nodes += more.nodes;
        self.postgres += more.postgres;
        self.nats += more.nats;
    }
}

/// utime and stime are the 14th and 15th field.
fn ticks(stat: &str) -> Option<u64> {
    Some(field(stat, 14)? + field(stat, 15)?)
}

/// cutime and cstime: of children that ended.
fn ticks_of_children(stat: &str) -> Option<u64> {
    Some(field(stat, 16)? + field(stat, 17)?)
}

fn parent(stat: &str) -> Option<u32> {
    field(stat, 4)?.try_into().ok()
}

/// A field by its number in the kernel's books; the second, a name, may hold spaces.
fn field(stat: &str, number: usize) -> Option<u64> {
    let (_, fields) = stat.rsplit_once(')')?;
    fields.split_whitespace().nth(number - 3)?.parse().ok()
}

fn ticks_per_second() -> u32 {
    let asked = Command::new("getconf").arg("CLK_TCK").output().ok();
    let told = asked.and_then(|output| String::from_utf8(output.stdout).ok());
    told.and_then(|text| text.trim().parse().ok()).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::{parent, ticks, ticks_of_children};

    #[test]
    fn processor_time_is_found_behind_a_name_with_spaces() {
        let stat = "7 (a b) c) S 1 7 7 0 -1 4194560 1 0 0 0 12 30 3 4 20 0 1 0 9 0 0";
        assert_eq!(ticks(stat), Some(42));
        assert_eq!(ticks_of_children(stat), Some(7));
        assert_eq!(parent(stat), Some(1));
    }
}
