//! How Driehoek runs, for the administrators of a school: what `driehoek doctor` finds, in plain
//! words, without a path, an address or a secret.
//!
//! An installation with one school shows its administrators everything. With several schools each
//! sees what its own people notice: whether it is reached safely, whether mail goes out, whether
//! backups are made. What else must be mended is counted, and is for whoever runs the program.

use std::sync::Arc;

use axum::extract::State;
use jiff::{SignedDuration, Timestamp};
use maud::Markup;
use tokio::sync::Mutex;

use super::views::health::{self as views, Node, Shown};
use crate::{
    accounts::store as schools,
    app::App,
    backup::status::Status,
    certificate::Found as Certificate,
    clock::from_ms,
    db::entities::node,
    doctor::{self, Line, State as Found},
    error::WebError,
    nodes, room,
    web::who::SignedIn,
};

/// What was found stands for so long: looking costs time, and others wait.
const STANDS: SignedDuration = SignedDuration::from_mins(1);

/// What every school of an installation may know: the parts that its people notice.
const OF_EVERY_SCHOOL: [&str; 4] = ["address", "host", "certificate", "mail"];
/// Of backups: whether they are made and were tried out, not where they are.
const OF_EVERY_SCHOOL_TOO: [&str; 5] =
    ["backups", "backups-off", "backups-none", "backups-failed", "backups-late"];

/// What was last found, and when. Looking again waits until somebody else is ready.
#[derive(Debug, Default)]
pub struct Checks(Mutex<Option<(Timestamp, Arc<Vec<Line>>)>>);

impl Checks {
    async fn of(&self, app: &App) -> (Timestamp, Arc<Vec<Line>>) {
        let mut last = self.0.lock().await;
        let now = app.clock.now();
        if let Some((at, lines)) = &*last
            && now.duration_since(*at).abs() < STANDS
        {
            return (*at, Arc::clone(lines));
        }
        let lines = Box::pin(doctor::look_while_running(&app.config, &app.mailer, now)).await;
        let lines = Arc::new(lines);
        *last = Some((now, Arc::clone(&lines)));
        (now, lines)
    }
}

/// Whether a finding may be told to every school of an installation with several.
fn is_of_every_school(line: &Line) -> bool {
    line.name != "listen-open"
        && (OF_EVERY_SCHOOL.contains(&line.what) || OF_EVERY_SCHOOL_TOO.contains(&line.name))
}

/// GET `/beheer/gezondheid`
pub async fn show(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let (at, lines) = app.checks.of(&app).await;
    let certificate = app.certificate.found();
    // Where a computer does not reach its own address from inside, nothing is wrong.
    let seen = certificate.filter(|found| *found != Certificate::Unseen);
    let seen = seen.map(|found| doctor::certificate(found, &app.config.public_url, at));
    let is_alone = schools::schools(app.db.read()).await?.len() == 1;
    let (told, kept): (Vec<_>, Vec<_>) =
        lines.iter().chain(&seen).partition(|line| is_alone || is_of_every_school(line));
    let (wrong, well): (Vec<_>, Vec<_>) = told.into_iter().partition(|l| l.state != Found::Ok);
    let good_at = Status::read(&app.config.data).and_then(|status| status.good_at);
    let zone = &app.config.time_zone;
    let local = |at: Timestamp| at.to_zoned(zone.clone()).datetime();
    let shown = Shown {
        nodes: nodes_now(&app, is_alone).await?,
        waiting: app.mailer.counts().waiting,
        wrong: wrong.into_iter().map(|line| (line.name, line.state)).collect(),
        well: well.into_iter().map(|line| line.name).collect(),
        kept: kept.into_iter().filter(|line| line.state != Found::Ok).count(),
        looked_at: local(at),
        backup_at: good_at.map(local),
        certificate: app.config.is_https().then(|| match certificate {
            None => views::Certificate::NotYet,
            Some(found) => found.until().map_or(views::Certificate::Unseen, |until| {
                views::Certificate::Until(local(until).date())
            }),
        }),
        room: is_alone.then(|| room::free(&app.config.data)).flatten(),
        is_alone,
    };
    Ok(views::show(&who, &shown))
}

/// The nodes that run; whose computers they are is shown to the only school of an installation.
async fn nodes_now(app: &App, is_alone: bool) -> Result<Vec<Node>, WebError> {
    let running = nodes::running(app.db.read(), app.clock.now()).await?;
    let on_duty = nodes::on_duty(app.db.read()).await?;
    let zone = &app.config.time_zone;
    let node = |node: node::Model| Node {
        name: is_alone.then_some(node.name),
        version: node.version,
        since: from_ms(node.started_at).to_zoned(zone.clone()).datetime(),
        works_by_the_clock: on_duty.as_ref() == Some(&node.id),
    };
    Ok(running.into_iter().map(node).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn with_several_schools_only_what_their_people_notice_is_told() {
        let told = |name, what| is_of_every_school(&doctor::ok((name, what), ""));
        for (name, what) in [
            ("address", "address"),
            ("host-unknown", "host"),
            ("certificate-ends", "certificate"),
            ("mail-refuses", "mail"),
            ("backups-late", "backups"),
        ] {
            assert!(told(name, what), "{name}");
        }
        for (name, what) in [
            ("listen-open", "address"),
            ("backups-beside", "backups"),
            ("mirror-off", "keys"),
            ("key-beside", "key"),
            ("rights-open", "rights"),
            ("room-none", "room"),
            ("store-broken", "store"),
        ] {
            assert!(!told(name, what), "{name}");
        }
    }

    /// What the program finds out before it serves anybody, or never says on a page.
    const NOT_WHILE_RUNNING: [&str; 10] = [
        "certificate-unseen",
        "key",
        "key-absent",
        "key-lost",
        "key-wrong",
        "letter",
        "cards",
        "words",
        "fonts",
        "fonts-missing",
    ];

    /// The names of findings as the doctor's files have them.
    fn names(source: &str) -> impl Iterator<Item = &str> {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        code.split("(\"").skip(1).filter_map(|rest| {
            let (name, rest) = rest.split_once("\", ")?;
            let is_name = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
            let of = rest.starts_with("what)") || rest.starts_with('"');
            (is_name && of).then_some(name)
        })
    }

    #[test]
    fn every_finding_has_words_and_says_what_to_do_about_it() {
        let catalogue = Arc::new(crate::i18n::Catalogue::load().unwrap());
        let sources = [
            include_str!("../doctor/around.rs"),
            include_str!("../doctor/data.rs"),
            include_str!("../doctor/mod.rs"),
        ];
        let mut seen = 0;
        for name in sources.into_iter().flat_map(names) {
            let is_broken = name.ends_with("-broken") && name != "store-broken";
            if is_broken || NOT_WHILE_RUNNING.contains(&name) {
                continue;
            }
            seen += 1;
            for lang in domain::lang::Lang::of_interface() {
                let words = catalogue.words(lang);
                let key = format!("health-{name}");
                assert_ne!(words.t(&key), key, "{lang}");
            }
        }
        assert!(seen > 30, "{seen}");
    }
}
