//! The log as it lies in the store, read from outside of the program. Words are sealed in it; who did
//! what and when stands there.

use std::{collections::BTreeMap, path::Path, process::Command};

use anyhow::{Context as _, Result};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ground::{Postgres, output};

/// One line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) number: u64,
    pub(crate) actor: String,
    /// Whether a device sent it with a key.
    pub(crate) has_key: bool,
}

/// The logs of all meetings, by id, as hexadecimal digits.
pub(crate) type Logs = BTreeMap<String, Vec<Row>>;

const IN_POSTGRES: &str = "select replace(meeting_id::text, '-', ''), number, actor, \
    case when idempotency_key is null then 0 else 1 end from meeting_action order by 1, 2";
const IN_SQLITE: &str = "select lower(hex(meeting_id)), number, actor, \
    idempotency_key is not null from meeting_action order by 1, 2";

pub(crate) fn of_postgres(server: &Postgres) -> Result<Logs> {
    read(&server.ask(IN_POSTGRES)?)
}

pub(crate) fn of_file(file: &Path) -> Result<Logs> {
    read(&of_sqlite(file, IN_SQLITE)?)
}

/// Whether SQLite itself finds the file whole: "ok", or what it found.
pub(crate) fn integrity_of_copy(file: &Path) -> Result<String> {
    // Not read-only: opening a copy plays its journal back, as the program would.
    let mut ask = Command::new("sqlite3");
    let said = output(ask.arg("-batch").arg(file).arg("pragma integrity_check"))?;
    Ok(said.trim().to_owned())
}

fn of_sqlite(file: &Path, query: &str) -> Result<String> {
    output(Command::new("sqlite3").args(["-readonly", "-batch"]).arg(file).arg(query))
}

fn read(lines: &str) -> Result<Logs> {
    let mut logs = Logs::new();
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let (id, row) = row(line).with_context(|| format!("a line of the log: {line}"))?;
        logs.entry(id).or_default().push(row);
    }
    Ok(logs)
}

fn row(line: &str) -> Option<(String, Row)> {
    let mut values = line.split('|');
    let (id, number) = (values.next()?, values.next()?.parse().ok()?);
    let (actor, has_key) = (values.next()?.to_owned(), values.next()? == "1");
    Some((id.to_owned(), Row { number, actor, has_key }))
}

/// The id of a meeting as the logs have it.
pub(crate) fn id_of(home: &str) -> String {
    let name = home.rsplit('/').next().unwrap_or_default();
    let id = URL_SAFE_NO_PAD.decode(name).unwrap_or_default();
    id.iter().fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::{Row, id_of, read};

    #[test]
    fn lines_become_logs() {
        let logs = read("ab|1|\"visitor\"|0\nab|2|{\"participant\":3}|1\n\ncd|1|x|0\n").unwrap();
        let second = Row { number: 2, actor: "{\"participant\":3}".to_owned(), has_key: true };
        assert_eq!((logs["ab"].len(), &logs["ab"][1]), (2, &second));
        assert_eq!(logs["cd"].len(), 1);
        assert!(read("ab|x|y").is_err());
        assert_eq!(id_of("/bijeenkomsten/AaIL"), "01a20b");
    }
}
