//! Where a store is: a file of SQLite, or a database of PostgreSQL.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail, ensure};
use sea_orm::sqlx::postgres::PgConnectOptions;

const SERVER: [&str; 2] = ["postgres://", "postgresql://"];
const FILE: &str = "sqlite:";

/// Where a store is. Shown without its password, in a log too.
#[derive(Clone)]
pub enum Place {
    /// One file, on a disk of this computer.
    File(PathBuf),
    /// A database that several nodes may share.
    Server(Box<PgConnectOptions>),
}

impl Place {
    /// Reads `postgres://name:password@host/database`, `sqlite:path` or a bare path.
    ///
    /// # Errors
    /// When it is an address of something else, or lacks the database. What was written is not in
    /// the error: it may hold a password.
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        if SERVER.iter().any(|start| text.starts_with(start)) {
            let server: PgConnectOptions =
                text.parse().context("this is not an address of PostgreSQL")?;
            ensure!(
                server.get_database().is_some_and(|name| !name.is_empty()),
                "name the database too: postgres://name@host/DATABASE"
            );
            return Ok(Self::Server(Box::new(server)));
        }
        let path = text.strip_prefix(FILE).unwrap_or(text);
        let path = path.strip_prefix("//").filter(|_| path.len() < text.len()).unwrap_or(path);
        if path.is_empty() || path.contains("://") {
            bail!("say a path, or postgres://name:password@host/database");
        }
        Ok(Self::File(PathBuf::from(path)))
    }

    /// The file, when it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File(file) => Some(file),
            Self::Server(_) => None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = match self {
            Self::File(file) => return file.display().fmt(f),
            Self::Server(server) => server,
        };
        let database = server.get_database().unwrap_or_default();
        write!(f, "postgres://{}@", server.get_username())?;
        match server.get_socket() {
            Some(socket) => write!(f, "[{}]/{database}", socket.display()),
            None => write!(f, "{}:{}/{database}", server.get_host(), server.get_port()),
        }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<PathBuf> for Place {
    fn from(file: PathBuf) -> Self {
        Self::File(file)
    }
}

impl From<&PathBuf> for Place {
    fn from(file: &PathBuf) -> Self {
        Self::File(file.clone())
    }
}

impl From<&Path> for Place {
    fn from(file: &Path) -> Self {
        Self::File(file.to_owned())
    }
}

impl From<&Self> for Place {
    fn from(place: &Self) -> Self {
        place.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_password_is_read_and_never_shown() {
        let text = "postgres://driehoek:ge%2Fheim@db.example:5433/scholen?sslmode=verify-full";
        let place = Place::parse(text).unwrap();
        for shown in [place.to_string(), format!("{place:?}")] {
            assert_eq!(shown, "postgres://driehoek@db.example:5433/scholen");
        }
        assert!(place.file().is_none());
        for wrong in ["postgres://u:ge%2Fheim@h:notaport/d", "mysql://u:geheim@h/d"] {
            let error = format!("{:#}", Place::parse(wrong).unwrap_err());
            assert!(!error.contains("heim"), "{error}");
        }
    }

    #[test]
    fn a_database_must_be_named_and_a_file_may_be_said_in_two_ways() {
        for nameless in ["postgres://driehoek@db.example", "postgresql://driehoek@db.example/"] {
            let error = Place::parse(nameless).unwrap_err().to_string();
            assert!(error.contains("name the database"), "{error}");
        }
        for file in ["data/driehoek.db", "sqlite:data/driehoek.db", "sqlite://data/driehoek.db"] {
            assert_eq!(Place::parse(file).unwrap().to_string(), "data/driehoek.db");
        }
        assert_eq!(Place::parse("sqlite:///srv/d.db").unwrap().to_string(), "/srv/d.db");
        assert!(Place::parse("sqlite:").is_err());
    }

    #[test]
    fn a_socket_is_a_place_too() {
        let place =
            Place::parse("postgres:///driehoek?host=/run/postgresql&user=driehoek").unwrap();
        assert_eq!(place.to_string(), "postgres://driehoek@[/run/postgresql]/driehoek");
    }
}
