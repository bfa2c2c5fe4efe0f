//! `driehoek doctor`: looks at the settings and what is around the program, and says what to mend.

use std::{fmt::Write as _, io::Write as _, path::PathBuf, process::ExitCode};

use anyhow::{Context as _, Result};
use clap::Args as ClapArgs;

use crate::{
    clock::Clock,
    config::{Config, Flags},
    doctor::{self, Line, State, fail, ok},
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// The folder with everything that is kept.
    #[arg(long, env = "DRIEHOEK_DATA", default_value = "data")]
    data: PathBuf,
    /// Also send a letter to this address, to see that it arrives.
    #[arg(long, value_name = "ADDRESS")]
    send_test: Option<String>,
    /// As JSON, for other programs.
    #[arg(long)]
    json: bool,
}

pub(super) async fn run(args: Args) -> Result<ExitCode> {
    let lines = look(&args).await;
    let failed = lines.iter().any(|line| line.state == State::Fail);
    let mut out = std::io::stdout().lock();
    if args.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&lines)?)
    } else {
        write!(out, "{}", told(&lines))
    }
    .context("printing what was found")?;
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

async fn look(args: &Args) -> Vec<Line> {
    let flags = Flags { listen: None, data: args.data.clone(), demo: false };
    let config = match Config::load(flags) {
        Ok(config) => config,
        Err(error) => {
            let mend = "docs/driehoek.sample.toml has all settings with what they mean";
            return vec![fail(("settings-wrong", "settings"), format!("{error:#}"), mend)];
        }
    };
    let mut lines = vec![ok(("settings", "settings"), "all of them are known and right")];
    let now = Clock::system().now();
    lines.extend(doctor::look(&config, now, args.send_test.as_deref()).await);
    lines
}

fn told(lines: &[Line]) -> String {
    let mut text = String::new();
    for Line { what, state, found, mend, .. } in lines {
        let state = match state {
            State::Ok => "ok  ",
            State::Warn => "WARN",
            State::Fail => "FAIL",
        };
        let _ = writeln!(text, "{state}  {what:<13} {found}");
        if let Some(mend) = mend {
            let _ = writeln!(text, "{:21}-> {mend}", "");
        }
    }
    let count = |state| lines.iter().filter(|line| line.state == state).count();
    let (failed, warned) = (count(State::Fail), count(State::Warn));
    text + &format!("{} looked at, {failed} to mend, {warned} to look at\n", lines.len())
}
