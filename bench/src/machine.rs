//! On what was measured: figures mean nothing without it.

use std::fs;

use serde::Serialize;

#[derive(Debug, Serialize)]
pub(crate) struct Machine {
    pub(crate) cores: usize,
    processor: String,
    kernel: String,
    memory_kb: u64,
    /// How this program itself was built; the server's build is whatever was given.
    bench_build: &'static str,
}

impl Machine {
    pub(crate) fn this_one() -> Self {
        Self {
            cores: std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
            processor: value("/proc/cpuinfo", "model name").unwrap_or_default(),
            kernel: read("/proc/sys/kernel/osrelease"),
            memory_kb: value("/proc/meminfo", "MemTotal")
                .and_then(|text| text.trim_end_matches(" kB").parse().ok())
                .unwrap_or(0),
            bench_build: if cfg!(debug_assertions) { "debug" } else { "release" },
        }
    }
}

/// How busy the machine was over the last minutes; what else runs makes figures worse.
pub(crate) fn load_average() -> String {
    read("/proc/loadavg").split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_default().trim().to_owned()
}

fn value(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.starts_with(name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
