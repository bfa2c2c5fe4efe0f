//! What is around the program: its address, mail, clock, limits; and what it brings with it.

use std::{net::IpAddr, sync::Arc};

use anyhow::Result;
use domain::{decks::CardBox, lang::Lang};
use jiff::{SignedDuration, Timestamp};

use super::{Line, fail, ok, warn};
use crate::{
    certificate::Found,
    config::{self, Config},
    decks,
    i18n::Catalogue,
    mail::{self, Letter, Mailer},
    meetings::views::View,
    nodes,
    paper::{Order, Sheet, Stock, What},
    server,
};

/// The program was made after this; a clock that says earlier is wrong.
const MADE_AFTER: Timestamp = Timestamp::constant(1_767_225_600, 0);
/// Whoever must renew a certificate hears of it so long before its end.
const ENDS_SOON: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How far a file may be ahead of the clock.
const AHEAD: SignedDuration = SignedDuration::from_mins(5);

pub(super) fn address(config: &Config) -> Vec<Line> {
    let what = "address";
    let url = &config.public_url;
    let mut lines = vec![if config.is_https() {
        ok(("address", what), format!("{url}, encrypted"))
    } else if config.is_private() {
        ok(("address-here", what), format!("{url}: this computer alone"))
    } else {
        warn(
            ("address-open", what),
            format!("{url} is not encrypted: whoever is on the network can read along"),
            "put a proxy with a certificate before it and set public_url to https://…; \
            without that only card meetings can be held",
        )
    }];
    if config.is_https() && !config.listen.ip().is_loopback() {
        let found = format!("{} is reached without encryption too", config.listen);
        lines.push(warn(
            ("listen-open", what),
            found,
            "set listen = \"127.0.0.1:8080\": only the proxy reaches it",
        ));
    }
    if !config.is_https() && !config.listen.ip().is_loopback() && config.is_called_own() {
        let found =
            format!("links begin with {url}, but {} is reached from outside", config.listen);
        let mend = "set public_url to the address that people use";
        lines.push(warn(("links-astray", what), found, mend));
    }
    lines
}

/// Whether the host of our address is known, and whether it is this computer.
pub(super) async fn resolves(url: &str) -> Line {
    let what = "host";
    let uri = url.parse::<http::Uri>().ok();
    let Some(host) = uri.as_ref().and_then(http::Uri::host) else {
        return fail(("host-none", what), format!("{url} has no host"), "set public_url");
    };
    let bare = host.trim_matches(['[', ']']);
    let found = tokio::net::lookup_host((bare, 0)).await;
    let addresses: Vec<IpAddr> = match found {
        Ok(found) => found.map(|address| address.ip()).collect(),
        Err(error) => {
            let mend = "add the name to the DNS, or correct public_url";
            return fail(("host-unknown", what), format!("{host} is not found: {error}"), mend);
        }
    };
    let list = addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let ours = config::own_address();
    if addresses.iter().any(|address| address.is_loopback() || Some(*address) == ours) {
        return ok(("host", what), format!("{host} is this computer ({list})"));
    }
    let found = format!("{host} is {list}: see yourself that it leads here, past proxy and router");
    ok(("host", what), found)
}

/// What is to be thought of the certificate with which people reach us.
pub(crate) fn certificate(found: Found, url: &str, now: Timestamp) -> Line {
    let what = "certificate";
    let renew =
        "renew it: `certbot renew`, or look in the proxy's log why it does not do so itself";
    let day = |at: Timestamp| at.strftime("%Y-%m-%d %H:%M UTC").to_string();
    match found {
        Found::Good(until) if until.duration_since(now) < ENDS_SOON => {
            let found = format!("valid until {}, which is soon", day(until));
            warn(("certificate-ends", what), found, renew)
        }
        Found::Good(until) => ok(("certificate", what), format!("valid until {}", day(until))),
        Found::OutOfTime(until) => {
            let found = format!("it does not hold now; its last moment is {}", day(until));
            fail(("certificate-ended", what), found, renew)
        }
        Found::OtherName(until) => fail(
            ("certificate-other", what),
            format!("it is not for the name in {url}; it holds until {}", day(until)),
            "give the proxy a certificate for this name, or correct public_url",
        ),
        Found::Untrusted(until) => fail(
            ("certificate-untrusted", what),
            format!("neither Mozilla nor this computer trusts who signed it; until {}", day(until)),
            "get one from an authority that browsers trust, send its whole chain along; one of your \
            own must be known to this computer too (update-ca-certificates)",
        ),
        Found::Unseen => warn(
            ("certificate-unseen", what),
            format!("it could not be looked at: no encrypted connection to {url} from here"),
            "look from another network; behind some routers a computer does not reach its own \
            address from inside, and then nothing is wrong",
        ),
    }
}

pub(super) async fn mail(mailer: Result<Mailer>, send_test: Option<&str>) -> Vec<Line> {
    let what = "mail";
    let mailer = match mailer {
        Ok(mailer) => mailer,
        Err(error) => {
            let mend = "correct smtp_url, mail_from";
            return vec![fail(("mail-wrong", what), format!("{error:#}"), mend)];
        }
    };
    if !mailer.is_on() {
        let mend = "set smtp_url; until then links are shown to pass on";
        return vec![warn(("mail-off", what), "no mail server is set", mend)];
    }
    let mut lines = vec![match mailer.try_out(None).await {
        Ok(()) => ok(("mail", what), "the mail server answers and lets us in"),
        Err(error) => {
            let mend = "check host, port, name and password in smtp_url, and the firewall";
            fail(("mail-refuses", what), format!("{error:#}"), mend)
        }
    }];
    if let Some(to) = send_test.filter(|_| lines[0].mend.is_none()) {
        lines.push(test_letter(&mailer, to).await);
    }
    lines
}

/// The server by which nodes hear of each other, where there can be several.
pub(super) async fn neighbours(config: &Config) -> Vec<Line> {
    let Some(neighbours) = &config.neighbours else { return Vec::new() };
    vec![match nodes::try_out(neighbours).await {
        Ok(()) => ok(("nats", "nats"), "the NATS server answers and lets us in"),
        Err(error) => {
            let mend = "check host, port, name and password in nats_url, and the firewall; until then \
                screens at other nodes follow some seconds later";
            fail(("nats-refused", "nats"), format!("{error:#}"), mend)
        }
    }]
}

async fn test_letter(mailer: &Mailer, to: &str) -> Line {
    let what = ("letter", "test letter");
    if !mail::is_address(to) {
        return fail(what, "that is not a mail address", "say --send-test name@school.example");
    }
    let words = match Catalogue::load() {
        Ok(catalogue) => Arc::new(catalogue).words(Lang::SOURCE),
        Err(error) => return fail(what, format!("{error:#}"), "build the program anew"),
    };
    let letter = Letter {
        to: to.to_owned(),
        subject: words.t("ops-test-letter-subject").into_owned(),
        text: words.t("ops-test-letter").into_owned(),
    };
    match mailer.try_out(Some(letter)).await {
        Ok(()) => ok(what, "the mail server took it; see whether it arrives, and not as junk"),
        Err(error) => fail(
            what,
            format!("{error:#}"),
            "may this account send as mail_from? Ask whoever runs the mail server",
        ),
    }
}

pub(super) fn clock(config: &Config, now: Timestamp) -> Line {
    let what = "clock";
    let mend = "set the clock, and let the system keep it (timedatectl set-ntp true)";
    let here = now.to_zoned(config.time_zone.clone());
    let found = here.strftime("%Y-%m-%d %H:%M:%S %Z").to_string();
    if now < MADE_AFTER {
        return fail(
            ("clock-wrong", what),
            format!("{found}: that is before this program was made"),
            mend,
        );
    }
    let file = config.store.file().and_then(|file| std::fs::metadata(file).ok());
    let written = file.and_then(|file| Timestamp::try_from(file.modified().ok()?).ok());
    if written.is_some_and(|written| written.duration_since(now) > AHEAD) {
        return fail(
            ("clock-wrong", what),
            format!("{found}: the store was written later than that"),
            mend,
        );
    }
    ok(("clock", what), found)
}

pub(super) fn open_files() -> Line {
    let what = "open files";
    match server::open_file_limit() {
        Some(limit) if limit < server::OPEN_FILES_WANTED => warn(
            ("files-few", what),
            format!("{limit} at once, of which each open screen takes one"),
            format!("LimitNOFILE={} in the unit, or ulimit -n", 16 * server::OPEN_FILES_WANTED),
        ),
        Some(limit) => ok(("files", what), format!("{limit} at once")),
        None => ok(("files", what), "no limit is known"),
    }
}

/// What the program brings with it: cards, words, and fonts to print with.
pub(super) async fn inside() -> Vec<Line> {
    let looked = tokio::task::spawn_blocking(|| {
        let (cards, faults) = CardBox::read(&decks::embedded());
        let count = cards.decks().count();
        let mend = "build the program anew; `driehoek decks check` tells the faults";
        let mut lines = vec![if faults.is_empty() && count > 0 {
            ok(("cards", "cards"), format!("{count} decks"))
        } else {
            fail(("cards-broken", "cards"), format!("{count} decks, {} faults", faults.len()), mend)
        }];
        match Catalogue::load() {
            Ok(catalogue) => {
                lines.push(ok(("words", "words"), "the interface's words can be read"));
                lines.push(fonts(&Arc::new(catalogue), &cards));
            }
            Err(error) => lines.push(fail(("words-broken", "words"), format!("{error:#}"), mend)),
        }
        lines
    });
    looked.await.unwrap_or_else(|error| {
        vec![fail(
            ("cards-broken", "cards"),
            format!("looking broke off: {error}"),
            "build the program anew",
        )]
    })
}

/// Prints a sheet and throws it away.
fn fonts(catalogue: &Arc<Catalogue>, cards: &CardBox) -> Line {
    let (well, wrong) = (("fonts", "fonts"), ("fonts-missing", "fonts"));
    let words = catalogue.words(Lang::SOURCE);
    let view = View { words: &words, cards };
    let order = Order::new(What::Alignment, Lang::SOURCE);
    let sheet = Sheet::of(Stock { view, public_url: None }, &order);
    match sheet.map(|(sheet, _)| sheet.print(&|_| ())) {
        Some(Ok(printed)) if printed.missing.is_empty() => ok(well, "a sheet was printed"),
        Some(Ok(printed)) => fail(
            wrong,
            format!("no font can draw {} signs", printed.missing.len()),
            "run bin/setup assets and build the program anew",
        ),
        Some(Err(error)) => fail(wrong, format!("printing failed: {error}"), "build it anew"),
        None => fail(wrong, "there was nothing to print", "build the program anew"),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use jiff::{SignedDuration, Timestamp};

    use super::{super::State, ENDS_SOON, MADE_AFTER, certificate, clock};
    use crate::{
        certificate::Found,
        config::{Config, Flags},
    };

    #[test]
    fn whoever_must_renew_a_certificate_hears_of_it_two_weeks_before_its_end() {
        let now = MADE_AFTER;
        let line = |until| certificate(Found::Good(until), "https://driehoek.example", now);
        assert_eq!(line(now + ENDS_SOON).name, "certificate");
        let late = line(now + ENDS_SOON - SignedDuration::from_secs(1));
        assert_eq!((late.name, late.state), ("certificate-ends", State::Warn));
        assert!(late.found.contains("2026-01-14"), "{}", late.found);
    }

    #[test]
    fn a_clock_before_the_program_or_behind_the_store_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let flags = Flags { data: PathBuf::from(folder.path()), ..Flags::default() };
        let config = Config::plain(flags);
        assert_eq!(clock(&config, MADE_AFTER).state, State::Ok);
        assert_eq!(clock(&config, Timestamp::UNIX_EPOCH).state, State::Fail);
        let file = config.store.file().unwrap();
        std::fs::write(file, "").unwrap();
        let written = std::fs::metadata(file).unwrap().modified().unwrap();
        let written = Timestamp::try_from(written).unwrap();
        assert_eq!(clock(&config, written - SignedDuration::from_mins(4)).state, State::Ok);
        assert_eq!(clock(&config, written - SignedDuration::from_mins(6)).state, State::Fail);
    }
}
