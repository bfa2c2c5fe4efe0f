//! The settings as people write them, and where they stand: defaults, `driehoek.toml`, the
//! environment. Nobody else reads the environment.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use figment::{
    Figment,
    providers::{Env, Format as _, Serialized, Toml},
};
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Backups, LogFormat};
use crate::{
    accounts::federation,
    backup::{recipients, schedule::Plan},
};

const FILE: &str = "driehoek.toml";
const ENV_PREFIX: &str = "DRIEHOEK_";

/// The settings as written by people.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    pub(super) listen: String,
    pub(super) public_url: Option<String>,
    /// May hold a password.
    pub(super) store: Option<Zeroizing<String>>,
    /// May hold a password.
    pub(super) keys: Option<Zeroizing<String>>,
    pub(super) node_name: Option<String>,
    pub(super) smtp_url: Option<String>,
    pub(super) mail_from: Option<String>,
    pub(super) time_zone: String,
    /// The account systems with which people may sign in.
    #[serde(default, skip_serializing)]
    pub(super) provider: Vec<federation::settings::Written>,
    pub(super) key: Option<Zeroizing<String>>,
    pub(super) key_file: Option<PathBuf>,
    pub(super) log_format: LogFormat,
    pub(super) metrics_listen: Option<String>,
    pub(super) otlp_url: Option<String>,
    pub(super) security_contact: Option<String>,
    pub(super) nats_url: Option<String>,
    pub(super) nats_subject: String,
    pub(super) backup: WrittenBackup,
}

/// The settings of backups as written by people.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WrittenBackup {
    pub(super) to: Option<PathBuf>,
    pub(super) every: i64,
    pub(super) keep_days: i64,
    pub(super) recipients: Vec<String>,
    pub(super) keys_to: Option<PathBuf>,
}

/// Backups every so many hours at most: what a week brought is too much to lose.
const EVERY_HOURS_MAX: i64 = 7 * 24;
/// What was erased is gone from backups after so many days at most.
const KEEP_DAYS_MAX: i64 = 366;

impl Default for WrittenBackup {
    fn default() -> Self {
        Self { to: None, every: 24, keep_days: 35, recipients: Vec::new(), keys_to: None }
    }
}

impl WrittenBackup {
    pub(super) fn check(self) -> Result<Backups> {
        ensure!(
            (1..=EVERY_HOURS_MAX).contains(&self.every),
            "every: from 1 to {EVERY_HOURS_MAX} hours, not {}",
            self.every
        );
        ensure!(
            (1..=KEEP_DAYS_MAX).contains(&self.keep_days),
            "keep_days: from 1 to {KEEP_DAYS_MAX} days, not {}",
            self.keep_days
        );
        let recipients = self.recipients.iter().map(|text| recipients::recipient(text));
        let recipients = recipients.collect::<Result<Vec<_>>>().context("recipients")?;
        ensure!(
            self.to.is_none() || !recipients.is_empty(),
            "recipients: say for whom backups are made; `driehoek backup key` makes a pair of keys"
        );
        let plan = self.to.map(|to| Plan {
            to,
            every: SignedDuration::from_hours(self.every),
            keep: SignedDuration::from_hours(24 * self.keep_days),
            recipients: recipients.clone(),
        });
        Ok(Backups { plan, keys_to: self.keys_to, recipients })
    }
}

impl Default for Written {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            store: None,
            keys: None,
            node_name: None,
            smtp_url: None,
            mail_from: None,
            time_zone: "Europe/Amsterdam".to_owned(),
            provider: Vec::new(),
            key: None,
            key_file: None,
            log_format: LogFormat::default(),
            metrics_listen: None,
            otlp_url: None,
            security_contact: None,
            nats_url: None,
            nats_subject: "driehoek".to_owned(),
            backup: WrittenBackup::default(),
        }
    }
}

impl Written {
    /// All sources but the command line. An error names the setting and where it stands.
    pub(super) fn load(data: &Path) -> Result<Self> {
        sources(data).extract().with_context(|| {
            format!("reading the settings in {} and {ENV_PREFIX}…", data.join(FILE).display())
        })
    }
}

/// The names of all settings, those of a part as `part.name`.
///
/// # Panics
/// Never: the settings can be written down.
pub(super) fn names() -> Vec<String> {
    let all = serde_json::to_value(Written::default()).expect("settings are plain values");
    let mut names = Vec::new();
    let mut parts = vec![(String::new(), all)];
    while let Some((before, part)) = parts.pop() {
        let serde_json::Value::Object(fields) = part else { continue };
        for (name, value) in fields {
            let name = format!("{before}{name}");
            if value.is_object() {
                parts.push((format!("{name}."), value));
            } else {
                names.push(name);
            }
        }
    }
    names
}

/// All sources but the command line, the later over the earlier.
fn sources(data: &Path) -> Figment {
    let names = names();
    let env = Env::raw().filter_map(move |key| {
        let key = key.as_str();
        let name = names.iter().find(|name| key.eq_ignore_ascii_case(&env_name(name)));
        name.map(|name| name.clone().into())
    });
    Figment::from(Serialized::defaults(Written::default()))
        .merge(Toml::file(data.join(FILE)))
        .merge(env)
}

/// How a setting is called in the environment: `DRIEHOEK_BACKUP_TO` is `to` of `[backup]`.
pub(super) fn env_name(name: &str) -> String {
    format!("{ENV_PREFIX}{}", name.replace('.', "_").to_ascii_uppercase())
}

/// How to write the log of what works with this folder. Before anything else is known: whatever is
/// wrong with the settings is told in this form, so here it counts as not said.
pub fn log_format(data: &Path) -> LogFormat {
    sources(data).extract_inner("log_format").unwrap_or_default()
}
