//! The settings: defaults, then `driehoek.toml` in the data folder, then DRIEHOEK_… in the
//! environment, then the command line. Nobody else reads the environment.

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
    path::PathBuf,
};

use anyhow::{Context as _, Result, bail, ensure};
use figment::{
    Figment,
    providers::{Env, Format as _, Serialized, Toml},
};
use http::Uri;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{accounts::federation, vault::KeySource};

const FILE: &str = "driehoek.toml";
const STORE: &str = "driehoek.db";
const ENV_PREFIX: &str = "DRIEHOEK_";
const INSTALLATION_KEY: &str = "installation.key";
const KEYS: [&str; 7] =
    ["listen", "public_url", "smtp_url", "mail_from", "time_zone", "key", "key_file"];

/// The settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    pub listen: SocketAddr,
    /// Where people find this installation, without a slash at the end: for links, QR codes and cookies.
    pub public_url: String,
    /// The folder with everything that must be kept.
    pub data: PathBuf,
    /// Without it nothing is mailed, and links are shown to copy.
    pub smtp_url: Option<String>,
    /// What stands behind "from" in a mail.
    pub mail_from: String,
    /// The time zone of the schools here.
    pub time_zone: TimeZone,
    /// The account systems with which people may sign in.
    pub providers: Vec<federation::Settings>,
    /// Where the key comes from with which everything is sealed that families say.
    pub key: KeySource,
    /// Whether this is the demonstration: example people, and pages that only exist there.
    pub demo: bool,
}

/// What the command line says about the settings; what is absent follows from the other sources.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    pub listen: Option<SocketAddr>,
    pub data: PathBuf,
    pub demo: bool,
}

/// The settings as written by people.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    listen: String,
    public_url: Option<String>,
    smtp_url: Option<String>,
    mail_from: Option<String>,
    time_zone: String,
    /// The account systems with which people may sign in.
    #[serde(default, skip_serializing)]
    provider: Vec<federation::settings::Written>,
    key: Option<Zeroizing<String>>,
    key_file: Option<PathBuf>,
}

impl Default for Written {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            public_url: None,
            smtp_url: None,
            mail_from: None,
            time_zone: "Europe/Amsterdam".to_owned(),
            provider: Vec::new(),
            key: None,
            key_file: None,
        }
    }
}

impl Config {
    /// Reads all sources. An error names the setting and what is wrong with it.
    pub fn load(flags: Flags) -> Result<Self> {
        let file = flags.data.join(FILE);
        let written: Written = Figment::from(Serialized::defaults(Written::default()))
            .merge(Toml::file(&file))
            .merge(Env::prefixed(ENV_PREFIX).only(&KEYS))
            .extract()
            .with_context(|| {
                format!("reading the settings in {} and {ENV_PREFIX}…", file.display())
            })?;
        Self::check(written, flags)
    }

    /// The settings of a test or a demonstration: nothing is read from outside.
    ///
    /// # Panics
    /// Never: the defaults are right.
    pub fn plain(flags: Flags) -> Self {
        Self::check(Written::default(), flags).expect("the defaults are right")
    }

    fn check(written: Written, flags: Flags) -> Result<Self> {
        let listen = match flags.listen {
            Some(listen) => listen,
            None => written.listen.parse().with_context(|| {
                format!("listen: \"{}\" is not an address and port", written.listen)
            })?,
        };
        let public_url = match written.public_url.as_deref().map(str::trim) {
            None | Some("") => format!("http://{}", reachable(listen)),
            Some(url) => checked_public_url(url)
                .with_context(|| format!("public_url: \"{url}\" cannot be used in links"))?,
        };
        let time_zone = TimeZone::get(&written.time_zone).with_context(|| {
            format!("time_zone: \"{}\" is not a name like Europe/Amsterdam", written.time_zone)
        })?;
        let env = |name: &str| std::env::var(name).ok();
        let providers = federation::settings::check(written.provider, &flags.data, env)?;
        let mail_from = written.mail_from.filter(|from| !from.trim().is_empty());
        let in_data = flags.data.join(INSTALLATION_KEY);
        Ok(Self {
            key: key_source(written.key, written.key_file, in_data)?,
            mail_from: mail_from.unwrap_or_else(|| format!("driehoek@{}", host_of(&public_url))),
            listen,
            public_url,
            data: flags.data,
            smtp_url: written.smtp_url.filter(|url| !url.trim().is_empty()),
            time_zone,
            providers,
            demo: flags.demo,
        })
    }

    /// Whether people reach this installation over an encrypted connection.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether nobody on the way can read along: encrypted, this computer alone, or a demonstration
    /// with invented people. Only then something of families is shown.
    pub fn is_private(&self) -> bool {
        let host = host_of(&self.public_url);
        let host = host.trim_start_matches('[').trim_end_matches(']');
        let is_own = host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        self.is_https() || self.demo || is_own
    }

    /// The complete address of a page of this installation; `path` begins with a slash.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    /// The file with all rows.
    pub fn store_file(&self) -> PathBuf {
        self.data.join(STORE)
    }
}

/// An empty setting is one that was not made.
fn key_source(
    key: Option<Zeroizing<String>>,
    file: Option<PathBuf>,
    in_data: PathBuf,
) -> Result<KeySource> {
    let key = key.filter(|key| !key.trim().is_empty());
    let file = file.filter(|file| !file.as_os_str().is_empty());
    ensure!(key.is_none() || file.is_none(), "key and key_file: say one of the two, not both");
    Ok(match key {
        Some(key) => KeySource::Given(key),
        None => KeySource::File(file.unwrap_or(in_data)),
    })
}

fn checked_public_url(url: &str) -> Result<String> {
    let uri: Uri = url.parse().context("it is not an address")?;
    let Some(scheme @ ("http" | "https")) = uri.scheme_str() else {
        bail!("it must begin with http:// or https://");
    };
    let authority = uri.authority().context("it has no host")?;
    ensure!(!authority.as_str().contains('@'), "it must not hold a name or password");
    ensure!(
        matches!(uri.path(), "" | "/") && uri.query().is_none(),
        "Driehoek needs a host of its own, without a path behind it"
    );
    Ok(format!("{scheme}://{authority}"))
}

fn host_of(public_url: &str) -> String {
    let host = public_url.parse::<Uri>().ok().and_then(|uri| uri.host().map(str::to_owned));
    host.unwrap_or_else(|| "localhost".to_owned())
}

/// An address that phones in the same network can use, when we listen on all of them.
fn reachable(listen: SocketAddr) -> SocketAddr {
    if !listen.ip().is_unspecified() {
        return listen;
    }
    SocketAddr::new(own_address().unwrap_or(Ipv4Addr::LOCALHOST.into()), listen.port())
}

/// The address with which this computer would leave for elsewhere. Nothing is sent.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_unspecified())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{Config, Flags, Written};

    fn check(written: Written) -> anyhow::Result<Config> {
        Config::check(written, Flags { data: PathBuf::from("data"), ..Flags::default() })
    }

    fn with_url(url: &str) -> Written {
        Written { public_url: Some(url.to_owned()), ..Written::default() }
    }

    #[test]
    fn without_settings_it_answers_this_computer_only() {
        let config = check(Written::default()).unwrap();
        assert_eq!(config.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(config.link("/mensen"), "http://127.0.0.1:8080/mensen");
        assert_eq!(config.time_zone.iana_name(), Some("Europe/Amsterdam"));
        assert!(!config.is_https());
    }

    #[test]
    fn the_public_address_decides_links_and_whether_the_connection_is_safe() {
        let config = check(with_url("https://driehoek.example/")).unwrap();
        assert!(config.is_https());
        assert_eq!(config.link("/b/1"), "https://driehoek.example/b/1");
        assert_eq!(config.mail_from, "driehoek@driehoek.example");
    }

    #[test]
    fn families_are_only_shown_where_nobody_can_read_along() {
        for own in ["http://127.0.0.1:8080", "http://localhost", "http://[::1]:80", "https://a.nl"]
        {
            assert!(check(with_url(own)).unwrap().is_private(), "{own}");
        }
        for open in ["http://10.0.0.5:8080", "http://driehoek.local", "http://127.0.0.1.evil.nl"] {
            let mut config = check(with_url(open)).unwrap();
            assert!(!config.is_private(), "{open}");
            config.demo = true;
            assert!(config.is_private());
        }
    }

    #[test]
    fn a_wrong_setting_is_named_with_what_is_wrong() {
        let error = |written| format!("{:#}", check(written).unwrap_err());
        assert!(error(with_url("driehoek.example")).contains("public_url"));
        assert!(error(with_url("https://example.org/driehoek")).contains("without a path"));
        assert!(error(with_url("ftp://example.org")).contains("http"));
        let listen = Written { listen: "8080".to_owned(), ..Written::default() };
        assert!(error(listen).contains("listen: \"8080\""));
        let zone = Written { time_zone: "Amsterdam".to_owned(), ..Written::default() };
        assert!(error(zone).contains("time_zone: \"Amsterdam\""));
    }

    #[test]
    fn a_misspelt_setting_in_the_file_is_refused_by_name() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("driehoek.toml"), "public-url = \"x\"\n").unwrap();
        let flags = Flags { data: folder.path().to_owned(), ..Flags::default() };
        let error = format!("{:#}", Config::load(flags).unwrap_err());
        assert!(error.contains("public-url") && error.contains("driehoek.toml"), "{error}");
    }
}
