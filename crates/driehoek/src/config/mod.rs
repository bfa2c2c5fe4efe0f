//! The settings: defaults, then `driehoek.toml` in the data folder, then DRIEHOEK_… in the
//! environment, then the command line.

mod written;

use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket},
    path::PathBuf,
};

use anyhow::{Context as _, Result, bail, ensure};
use async_nats::ServerAddr;
use http::Uri;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    accounts::federation,
    backup::schedule::Plan,
    db::Place,
    vault::{KEYS, KeySource},
};
use written::Written;
pub use written::log_format;

const STORE: &str = "driehoek.db";
const INSTALLATION_KEY: &str = "installation.key";

/// The settings, checked.
#[derive(Debug, Clone)]
pub struct Config {
    pub listen: SocketAddr,
    /// Where people find this installation, without a slash at the end: for links, QR codes and cookies.
    pub public_url: String,
    /// The folder with everything that must be kept.
    pub data: PathBuf,
    /// Where all rows are.
    pub store: Place,
    /// Where the wrapped keys are, apart from them.
    pub keys: Place,
    /// What people call this node.
    pub node_name: String,
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
    /// Where figures about the running are given, apart from the pages; nowhere without it.
    pub metrics_listen: Option<SocketAddr>,
    /// The collector that hears what takes how long; none without it. It may hold a password.
    pub otlp_url: Option<String>,
    /// Whom to tell of a weakness: an address of mail or of a page.
    pub security_contact: Option<String>,
    pub backup: Backups,
    /// Where this node hears of others; nothing for a node alone.
    pub neighbours: Option<Neighbours>,
}

/// How the nodes of one installation hear of each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbours {
    /// The NATS server, such as `nats://10.0.0.5:4222`; several with commas between them.
    pub nats_url: String,
    /// What their subjects begin with: two installations on one server need two.
    pub subject: String,
}

/// What happens by itself to keep what must be kept.
#[derive(Debug, Clone, Default)]
pub struct Backups {
    /// Without it no backups are made by the clock.
    pub plan: Option<Plan>,
    /// The folder of the mirror of the key store.
    pub keys_to: Option<PathBuf>,
    /// For whom backups are made by hand when nobody is named.
    pub recipients: Vec<age::x25519::Recipient>,
}

/// How lines of the log are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    /// For people.
    #[default]
    Text,
    /// One JSON object a line, for programs.
    Json,
}

/// What the command line says about the settings; what is absent follows from the other sources.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    pub listen: Option<SocketAddr>,
    pub data: PathBuf,
    pub demo: bool,
}

impl Config {
    /// Reads all sources. An error names the setting and what is wrong with it.
    pub fn load(flags: Flags) -> Result<Self> {
        Self::check(Written::load(&flags.data)?, flags)
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
        let store =
            place("store", written.store.as_deref().map(String::as_str), flags.data.join(STORE))?;
        let keys =
            place("keys", written.keys.as_deref().map(String::as_str), flags.data.join(KEYS))?;
        ensure!(
            keys.to_string() != store.to_string(),
            "keys: must be another place than store; who copies the one must not copy the other"
        );
        let backup = written.backup.check().context("backup")?;
        ensure!(
            keys.file().is_some() || backup.keys_to.is_none(),
            "backup: keys_to copies a file, and the keys are on a server; copy them with its own tools"
        );
        let node_name = written.node_name.filter(|name| !name.trim().is_empty());
        Ok(Self {
            node_name: node_name.unwrap_or_else(|| format!("{}:{}", computer(), listen.port())),
            store,
            keys,
            key: key_source(written.key, written.key_file, in_data)?,
            mail_from: mail_from.unwrap_or_else(|| format!("driehoek@{}", host_of(&public_url))),
            listen,
            public_url,
            data: flags.data,
            smtp_url: written.smtp_url.filter(|url| !url.trim().is_empty()),
            time_zone,
            providers,
            demo: flags.demo,
            metrics_listen: metrics_listen(written.metrics_listen.as_deref(), listen)?,
            otlp_url: collector(written.otlp_url.as_deref())?,
            security_contact: written
                .security_contact
                .map(|contact| checked_contact(&contact))
                .transpose()
                .context("security_contact")?,
            backup,
            neighbours: neighbours(written.nats_url.as_deref(), &written.nats_subject)?,
        })
    }

    /// Whether people reach this installation over an encrypted connection.
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// Whether nobody on the way can read along: encrypted, this computer alone, or a demonstration
    /// with invented people. Only then something of families is shown.
    pub fn is_private(&self) -> bool {
        self.is_https() || self.demo || (self.is_called_own() && self.listen.ip().is_loopback())
    }

    /// Whether the address by which people find it means the computer that they sit at.
    pub fn is_called_own(&self) -> bool {
        let host = host_of(&self.public_url);
        let host = host.trim_start_matches('[').trim_end_matches(']');
        host == "localhost" || host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
    }

    /// The complete address of a page of this installation; `path` begins with a slash.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}

/// What was written is not in the error: it may hold a password.
fn place(setting: &'static str, written: Option<&str>, in_data: PathBuf) -> Result<Place> {
    match written.filter(|text| !text.trim().is_empty()) {
        Some(text) => Place::parse(text).context(setting),
        None => Ok(Place::File(in_data)),
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

/// The address for figures: apart from the pages, so that it can be kept from the world.
fn metrics_listen(written: Option<&str>, listen: SocketAddr) -> Result<Option<SocketAddr>> {
    let Some(text) = written.filter(|text| !text.trim().is_empty()) else { return Ok(None) };
    let address: SocketAddr = text
        .parse()
        .with_context(|| format!("metrics_listen: \"{text}\" is not an address and port"))?;
    ensure!(address.port() != listen.port(), "metrics_listen: needs a port of its own");
    Ok(Some(address))
}

/// The collector of traces. What was written is not in the error: it may hold a password.
fn collector(url: Option<&str>) -> Result<Option<String>> {
    let Some(url) = url.map(str::trim).filter(|url| !url.is_empty()) else { return Ok(None) };
    let is_web = ["http://", "https://"].iter().any(|start| url.starts_with(start));
    ensure!(
        is_web && url.parse::<Uri>().is_ok_and(|uri| uri.host().is_some()),
        "otlp_url: an address like http://127.0.0.1:4318"
    );
    Ok(Some(url.to_owned()))
}

/// Where this node hears of others, if it is not alone.
fn neighbours(url: Option<&str>, subject: &str) -> Result<Option<Neighbours>> {
    let Some(url) = url.map(str::trim).filter(|url| !url.is_empty()) else { return Ok(None) };
    for one in url.split(',') {
        let starts = ["nats://", "tls://"].iter().any(|start| one.trim().starts_with(start));
        ensure!(
            starts && one.trim().parse::<ServerAddr>().is_ok(),
            "nats_url: an address like nats://10.0.0.5:4222, or tls://name:password@10.0.0.5:4222; \
            what is no letter or digit in a password as %40 and so on"
        );
    }
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    ensure!(
        !subject.is_empty() && subject.bytes().all(is_plain),
        "nats_subject: \"{subject}\" may have letters, digits, - and _"
    );
    Ok(Some(Neighbours { nats_url: url.to_owned(), subject: subject.to_owned() }))
}

/// Whom to tell of a weakness, as `security.txt` wants it.
fn checked_contact(text: &str) -> Result<String> {
    let text = text.trim();
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    ensure!(
        is_plain && ["mailto:", "https://", "tel:"].iter().any(|start| text.starts_with(start)),
        "\"{text}\" must begin with mailto:, https:// or tel:"
    );
    Ok(text.to_owned())
}

/// What this computer is called, for people who look after several.
fn computer() -> String {
    let system = rustix::system::uname();
    system.nodename().to_string_lossy().into_owned()
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
pub fn own_address() -> Option<IpAddr> {
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
    fn addresses_of_nats_are_looked_at_and_not_repeated() {
        let with = |url: &str| {
            let written = Written { nats_url: Some(url.to_owned()), ..Written::default() };
            check(written)
        };
        for url in ["nats://10.0.0.5:4222", "tls://a:b%40c@nats.example, nats://10.0.0.6"] {
            assert!(with(url).unwrap().neighbours.is_some(), "{url}");
        }
        assert!(with(" ").unwrap().neighbours.is_none());
        for url in ["10.0.0.5:4222", "nats://a:geheim@10.0.0.5:x", "http://10.0.0.5", "nats://a,b"]
        {
            let error = format!("{:#}", with(url).unwrap_err());
            assert!(error.contains("nats_url") && !error.contains("geheim"), "{error}");
        }
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
        let reached = Written { listen: "0.0.0.0:8080".to_owned(), ..with_url("http://localhost") };
        assert!(!check(reached).unwrap().is_private(), "others reach it");
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

    /// What the sample says, with its settings no longer in remarks.
    fn sample() -> String {
        let text = include_str!("../../../../docs/driehoek.sample.toml");
        let bare = |line: &str| {
            let rest = line.strip_prefix('#')?;
            rest.starts_with(|first: char| first.is_ascii_lowercase() || first == '[')
                .then(|| rest.to_owned())
        };
        text.lines().map(|line| bare(line).unwrap_or_else(|| line.to_owned()) + "\n").collect()
    }

    #[test]
    fn the_sample_has_every_setting_and_no_other_and_all_of_it_is_right() {
        let folder = tempfile::tempdir().unwrap();
        // Of the key and the file with the key one may be said.
        let text: String =
            sample().split_inclusive('\n').filter(|l| !l.starts_with("key =")).collect();
        std::fs::write(folder.path().join("driehoek.toml"), text).unwrap();
        let flags = Flags { data: folder.path().to_owned(), ..Flags::default() };
        let config = Config::load(flags).unwrap();
        assert!(config.is_https() && config.smtp_url.is_some() && config.backup.plan.is_some());
        let text: toml_edit::DocumentMut = sample().parse().unwrap();
        let mut said = Vec::new();
        for (name, item) in text.iter() {
            match item.as_table() {
                Some(part) => said.extend(part.iter().map(|(inner, _)| format!("{name}.{inner}"))),
                None => said.push(name.to_owned()),
            }
        }
        said.sort();
        let mut there = super::written::names();
        there.sort();
        assert_eq!(said, there);
    }

    #[test]
    fn a_password_of_the_store_stands_in_no_error_and_no_setting_that_is_shown() {
        let with = |text: &str| {
            let store = Some(zeroize::Zeroizing::new(text.to_owned()));
            check(Written { store, ..Written::default() })
        };
        let config = with("postgres://driehoek:geheim@db.example/driehoek").unwrap();
        assert_eq!(config.store.to_string(), "postgres://driehoek@db.example:5432/driehoek");
        assert!(!format!("{config:?}").contains("geheim"));
        let error = format!("{:#}", with("mysql://driehoek:geheim@db.example/d").unwrap_err());
        assert!(error.starts_with("store: ") && !error.contains("geheim"), "{error}");
        assert_eq!(with(" ").unwrap().store.file(), Some("data/driehoek.db".as_ref()));
    }

    #[test]
    fn the_sample_as_it_stands_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let text = include_str!("../../../../docs/driehoek.sample.toml");
        std::fs::write(folder.path().join("driehoek.toml"), text).unwrap();
        let flags = || Flags { data: folder.path().to_owned(), ..Flags::default() };
        let (with, without) = (Config::load(flags()).unwrap(), Config::plain(flags()));
        assert_eq!(format!("{with:?}"), format!("{without:?}"));
    }

    #[test]
    fn a_setting_of_a_part_has_a_name_in_the_environment() {
        assert_eq!(super::written::env_name("backup.keep_days"), "DRIEHOEK_BACKUP_KEEP_DAYS");
        assert!(super::written::names().contains(&"backup.keep_days".to_owned()));
    }

    #[test]
    fn backups_need_somebody_who_can_open_them_and_days_that_make_sense() {
        let backup = |change: fn(&mut super::written::WrittenBackup)| {
            let mut backup = super::written::WrittenBackup::default();
            change(&mut backup);
            let written = Written { backup, ..Written::default() };
            check(written).map_err(|error| format!("{error:#}"))
        };
        assert!(backup(|_| ()).unwrap().backup.plan.is_none());
        let nobody = backup(|backup| backup.to = Some("/b".into())).unwrap_err();
        assert!(nobody.contains("recipients"), "{nobody}");
        let wrong = backup(|backup| backup.recipients = vec!["age1nobody".to_owned()]).unwrap_err();
        assert!(wrong.contains("age1nobody"), "{wrong}");
        for (every, right) in [(0, false), (1, true), (168, true), (169, false)] {
            let written = super::written::WrittenBackup { every, ..Default::default() };
            assert_eq!(written.check().is_ok(), right, "{every} hours");
        }
        for (keep_days, right) in [(0, false), (1, true), (366, true), (367, false)] {
            let written = super::written::WrittenBackup { keep_days, ..Default::default() };
            assert_eq!(written.check().is_ok(), right, "{keep_days} days");
        }
    }

    #[test]
    fn figures_have_a_port_of_their_own_and_a_contact_is_an_address() {
        let error = |written| format!("{:#}", check(written).unwrap_err());
        let metrics_listen = Some("127.0.0.1:8080".to_owned());
        let same = Written { metrics_listen, ..Written::default() };
        assert!(error(same).contains("a port of its own"));
        let security_contact = Some("beheer@example.org".to_owned());
        let bare = Written { security_contact, ..Written::default() };
        assert!(error(bare).contains("security_contact"));
    }
}
