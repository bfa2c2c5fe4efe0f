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

/// utime and stime are the 14th and 15th field; the name before them may hold spaces.
fn ticks(stat: &str) -> Option<u64> {
    let (_, fields) = stat.rsplit_once(')')?;
    let mut fields = fields.split_whitespace().skip(11);
    let user: u64 = fields.next()?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

fn ticks_per_second() -> u32 {
    let asked = Command::new("getconf").arg("CLK_TCK").output().ok();
    let told = asked.and_then(|output| String::from_utf8(output.stdout).ok());
    told.and_then(|text| text.trim().parse().ok()).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn processor_time_is_found_behind_a_name_with_spaces() {
        let stat = "7 (a b) c) S 1 7 7 0 -1 4194560 1 0 0 0 12 30 0 0 20 0 1 0 9 0 0";
        assert_eq!(ticks(stat), Some(42));
    }
}
