//! Backups by the clock: made, restored to see that they are whole, and the old ones removed.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use age::x25519;
use anyhow::{Context as _, Result};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};

use super::{make, remove_leftovers, status::Status};
use crate::{app::App, traces::What};

/// How often is looked whether it is time.
const LOOK_EVERY: Duration = Duration::from_mins(5);
/// How long after one that failed the next is tried.
const RETRY_AFTER: SignedDuration = SignedDuration::from_hours(1);
/// The name of a backup, with the moment it was made.
const NAME: &str = "driehoek-%Y%m%dT%H%M%SZ.tar.gz.age";

/// Where backups go, how often, and how long they are kept.
#[derive(Debug, Clone)]
pub struct Plan {
    pub to: PathBuf,
    pub every: SignedDuration,
    pub keep: SignedDuration,
    pub recipients: Vec<x25519::Recipient>,
}

/// The name of the backup of this moment.
pub fn name_of(at: Timestamp) -> String {
    at.to_zoned(TimeZone::UTC).strftime(NAME).to_string()
}

/// When the backup of this name was made; nothing for what is not one.
pub fn made_at(name: &str) -> Option<Timestamp> {
    let at = jiff::civil::DateTime::strptime(NAME, name).ok()?;
    at.to_zoned(TimeZone::UTC).ok().map(|at| at.timestamp())
}

/// Makes backups for as long as the program runs.
pub async fn run(app: App) {
    if let Err(error) = remove_leftovers(&app.config.data) {
        tracing::error!(error = format!("{error:#}"), "an unfinished backup could not be removed");
    }
    let Some(plan) = app.config.backup.plan.clone() else { return };
    loop {
        let status = Status::read(&app.config.data);
        if is_due(&plan, status.as_ref(), app.clock.now()) {
            once(&app, &plan).await;
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Whether it is time for the next.
pub fn is_due(plan: &Plan, last: Option<&Status>, now: Timestamp) -> bool {
    let Some(last) = last else { return true };
    let pause = if last.fault.is_some() { plan.every.min(RETRY_AFTER) } else { plan.every };
    // Who put the clock back gets a backup too.
    now < last.at || now.duration_since(last.at) >= pause
}

/// Makes one, and writes down how it went. Old ones are removed whether it went well or not.
pub async fn once(app: &App, plan: &Plan) -> Status {
    let (data, now) = (&app.config.data, app.clock.now());
    let last = Status::read(data);
    let begun = std::time::Instant::now();
    let made = app.traces.work(What::ClockBackup, Box::pin(make_one(app, plan, now))).await;
    let took_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = match made {
        Ok((file, made)) => {
            let (bytes, rows) = (made.bytes, made.manifest.rows());
            tracing::info!(bytes, rows, took_ms, "a backup was made and restored to check it");
            let good_at = Some(now);
            Status { at: now, good_at, file: Some(file), bytes, rows, took_ms, fault: None }
        }
        Err(error) => {
            let fault = format!("{error:#}");
            tracing::error!(error = fault, "a backup could not be made");
            let good = last.unwrap_or_else(|| Status::none(now));
            Status { at: now, took_ms, fault: Some(fault), ..good }
        }
    };
    match remove_old(plan, now) {
        Ok(0) => {}
        Ok(count) => tracing::info!(count, "old backups were removed"),
        Err(error) => {
            tracing::error!(error = format!("{error:#}"), "old backups could not be removed");
        }
    }
    if let Err(error) = status.write(data) {
        tracing::error!(error = format!("{error:#}"), "how the backup went could not be kept");
    }
    status
}

async fn make_one(app: &App, plan: &Plan, now: Timestamp) -> Result<(String, super::Made)> {
    crate::app::make_private_folder(&plan.to)
        .with_context(|| format!("making {}", plan.to.display()))?;
    let name = name_of(now);
    // What an earlier attempt left half-written is nobody's.
    for (partial, _) in entries(&plan.to, |name| made_at(name.strip_suffix(".partial")?))? {
        fs::remove_file(&partial).with_context(|| format!("removing {}", partial.display()))?;
    }
    let from = (&app.config.store, app.config.data.as_path());
    let made = make(from, &plan.to.join(&name), &plan.recipients, now).await?;
    // What was sealed just before needs its key in the mirror, however new that is.
    if let (Some(to), Some(keys)) = (&app.config.backup.keys_to, app.config.keys.file()) {
        super::keys::mirror(keys, to).await.context("mirroring the keys")?;
    }
    Ok((name, made))
}

/// Removes the backups that have had their time, but never the newest. Says how many.
pub fn remove_old(plan: &Plan, now: Timestamp) -> Result<usize> {
    let mut all = entries(&plan.to, made_at)?;
    all.sort_by_key(|(_, at)| *at);
    all.pop();
    let old = all.into_iter().filter(|(_, at)| now.duration_since(*at) > plan.keep);
    let mut count = 0;
    for (file, _) in old {
        fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
        count += 1;
    }
    Ok(count)
}

/// The files of a folder whose name says a moment.
fn entries(
    folder: &Path,
    moment: impl Fn(&str) -> Option<Timestamp>,
) -> Result<Vec<(PathBuf, Timestamp)>> {
    let looking = || format!("looking in {}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(looking)? {
        let entry = entry.with_context(looking)?;
        if let Some(at) = entry.file_name().to_str().and_then(&moment) {
            found.push((entry.path(), at));
        }
    }
    Ok(found)
}
