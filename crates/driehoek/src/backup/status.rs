//! How the last scheduled backup went: a small file in the data folder, for `driehoek doctor` and
//! the figures, which outlives the program.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

const FILE: &str = "last-backup.json";

/// How the last scheduled backup went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    pub at: Timestamp,
    /// When one last went well.
    pub good_at: Option<Timestamp>,
    /// The name of the last that went well, its size, and how many rows are in it.
    pub file: Option<String>,
    pub bytes: u64,
    pub rows: u64,
    /// How long the last attempt took.
    pub took_ms: u64,
    /// Why the last attempt failed; nothing when it went well.
    pub fault: Option<String>,
}

impl Status {
    /// What is known of it; nothing when there has been none.
    pub fn read(data: &Path) -> Option<Self> {
        let text = fs::read(data.join(FILE)).ok()?;
        serde_json::from_slice(&text).ok()
    }

    /// Before the first.
    pub fn none(at: Timestamp) -> Self {
        Self { at, good_at: None, file: None, bytes: 0, rows: 0, took_ms: 0, fault: None }
    }

    pub(super) fn write(&self, data: &Path) -> Result<()> {
        let (file, fresh) = (data.join(FILE), data.join(format!("{FILE}.new")));
        let writing = || format!("writing {}", file.display());
        fs::write(&fresh, serde_json::to_vec_pretty(self)?).with_context(writing)?;
        fs::rename(&fresh, &file).with_context(writing)
    }
}
