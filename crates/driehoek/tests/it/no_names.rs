//! Nothing that people type gets where it would be kept by others: not into the log, not into an
//! address, not into the subject of a letter, not into what a collector of traces hears.
//!
//! Every form that the pages show is filled in with a word that exists nowhere else, field by field
//! and all at once; then that word is looked for. The routes are the router's own: a new one that
//! changes something, and that no page shows a form for, must be named in [`WITHOUT_A_FORM`].

use std::{
    collections::BTreeSet,
    io,
    sync::{Mutex, OnceLock, PoisonError},
};

use axum::http::Method;
use driehoek::{mail::Mailer, router};
use jiff::SignedDuration;
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

use crate::{
    collector::Collector,
    forms::{Form, in_page, shown_to},
    routes::{Caller, Ids, fill, school},
    visitor::{Answer, HOST, Site, Visitor, path_of},
};

/// Stands in every field; nowhere else.
const MARK: &str = "Qwxmerk";
const MARKED_EMAIL: &str = "qwxmerk@qwxmerk.nl";
/// How long an id, a secret or a code with which somebody gets in is at least.
const SECRET_LEAST: usize = 6;

/// What changes something and is on no page of this tour, with the fields that people fill in.
/// A file is a field too: what stands in it is looked for as well.
const WITHOUT_A_FORM: [(&str, &[(&str, &str)]); 24] = [
    ("/aanmelden/{token}", &[]),
    ("/account/school", &[("person", MARK)]),
    ("/mensen/{id}/terugzetten", &[]),
    ("/kaartenbak/gebruiken", &[("card", MARK), ("meeting", MARK)]),
    ("/vertalen/inlezen/{id}", &[("take", MARK)]),
    ("/vertalen/{lang}/{deck}/{item}/terug", &[("text", MARK)]),
    ("/account/afmelden", &[("which", MARK)]),
    ("/account/bijeenkomsten", &[("page", MARK)]),
    ("/aanmelden/school", &[("school", MARK)]),
    ("/aanmelden/toegang", &[("name", MARK), ("email", MARKED_EMAIL), ("school", MARK)]),
    ("/aanmelden/passkey/vraag", &[("verder", MARK)]),
    ("/account/koppelen", &[("provider", MARK)]),
    ("/account/loskoppelen", &[("identity", MARK)]),
    ("/account/tweede-stap/vraag", &[("verder", MARK)]),
    ("/account/app/verwijderen", &[("code", MARK)]),
    ("/account/passkeys/vraag", &[("name", MARK)]),
    ("/mensen/{id}/tweede-stap", &[("note", MARK)]),
    ("/groepen/{class}/over", &[("child", MARK), ("to", MARK)]),
    ("/groepen/kind/{child}/verzoek", &[("request", MARK)]),
    ("/groepen/kind/{child}/wissen", &[("child", MARK)]),
    ("/oefening", &[("do", "back"), ("name", MARK)]),
    ("/visie/{id}", &[("title", MARK), ("text", MARK), ("values", MARK)]),
    ("/bijeenkomsten/{id}/blok/{block}/visie", &[("do", MARK)]),
    ("/bijeenkomsten/{id}/stemkaarten", &[("block", MARK), ("agree", MARK), ("disagree", MARK)]),
];

/// Reads the log along: keeps the lines that hold what they should not.
#[derive(Debug, Default)]
struct Log(Mutex<Read>);

#[derive(Debug, Default)]
struct Read {
    lines: usize,
    marked: Vec<String>,
}

impl Log {
    /// The log of this process, at the most that anybody sets in earnest.
    fn followed() -> &'static Self {
        static LOG: OnceLock<Log> = OnceLock::new();
        let mut is_first = false;
        let log = LOG.get_or_init(|| {
            is_first = true;
            Log::default()
        });
        if is_first {
            let lines = tracing_subscriber::fmt().with_ansi(false).with_writer(Line(log));
            lines.with_env_filter(EnvFilter::new("debug")).init();
        }
        log
    }

    fn marked(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).marked.clone()
    }
}

#[derive(Debug, Clone, Copy)]
struct Line(&'static Log);

impl<'a> MakeWriter<'a> for Line {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        *self
    }
}

impl io::Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let line = String::from_utf8_lossy(bytes);
        let mut read = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        read.lines += 1;
        if holds_mark(&line) {
            read.marked.push(line.into_owned());
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn holds_mark(text: &str) -> bool {
    text.to_lowercase().contains(&MARK.to_lowercase())
}

/// Whether an answer leads to an address with the word in it, or a page shows one.
fn look(answer: &Answer, what: &str) {
    let status = answer.status;
    assert!(!status.is_server_error(), "{what}: {status} {}", answer.text);
    assert!(!holds_mark(answer.location()), "{what} leads to {}", answer.location());
    for start in ["href=\"", "action=\"", "src=\""] {
        for part in answer.text.split(start).skip(1) {
            let address = part.split('"').next().unwrap_or("");
            let is_mail = address.starts_with("mailto:");
            assert!(is_mail || !holds_mark(address), "{what} shows {address}");
        }
    }
}

/// The form with the word in one of its fields, and in all of them.
fn filled(form: &Form) -> Vec<Vec<(&str, &str)>> {
    let with = |marked: &dyn Fn(usize) -> bool| {
        let fields = form.fields.iter().enumerate().map(|(at, field)| {
            let mark = if field.name.contains("mail") { MARKED_EMAIL } else { MARK };
            let value = if field.typed && marked(at) { mark } else { &*field.value };
            (&*field.name, value)
        });
        fields.collect::<Vec<_>>()
    };
    let typed = (0..form.fields.len()).filter(|at| form.fields[*at].typed);
    let mut all: Vec<_> = typed.map(|at| with(&|other| other == at)).collect();
    all.push(with(&|_| true));
    all
}

async fn fill_in(site: &Site, visitor: &mut Visitor, form: &Form) {
    for fields in filled(form) {
        // Who asks for sign-in links again and again is slowed; here that is not the point.
        site.wait(SignedDuration::from_mins(20));
        let answer = visitor.post(path_of(&form.path), &fields).await;
        look(&answer, &format!("POST {}", form.path));
        if answer.status.is_redirection() && !answer.location().ends_with("/stroom") {
            let next = visitor.get(path_of(answer.location())).await;
            look(&next, &format!("after POST {}", form.path));
            // What only shows now, such as a list that is looked over first.
            for form in in_page(&next.text).iter().take(3) {
                if form.leaves(visitor.cookies.contains_key("sessie")) {
                    continue;
                }
                let fields = filled(form).pop().unwrap_or_default();
                let answer = visitor.post(path_of(&form.path), &fields).await;
                look(&answer, &format!("POST {}", form.path));
            }
        }
    }
}

#[tokio::test]
async fn what_people_type_is_in_no_log_no_address_and_no_subject() {
    let log = Log::followed();
    let collector = Collector::start().await;
    let site = Site::with(Mailer::keeping(), |config| {
        config.public_url = format!("https://{HOST}");
        config.otlp_url = Some(collector.url.clone());
    })
    .await;
    let (ids, mut callers) = school(&site, 0, MARK).await;
    callers.truncate(3);
    let mut reached = BTreeSet::from([opening().await]);
    for caller in &mut callers {
        let shown = shown_to(&mut caller.browser, &ids).await;
        for (pattern, forms) in shown {
            reached.insert(pattern);
            // A proof of who they are lasts half a day, and the tour is longer.
            if caller.browser.cookies.contains_key("sessie") {
                site.prove(&caller.browser).await;
            }
            // Nothing is typed to sign out, and it would end the tour.
            let is_in = caller.browser.cookies.contains_key("sessie");
            for form in forms.iter().filter(|form| !form.leaves(is_in)) {
                // Nobody stays nobody, also after coming in as a student.
                let mut once = caller.browser.clone();
                let browser = if form.comes_in() { &mut once } else { &mut caller.browser };
                fill_in(&site, browser, form).await;
            }
        }
    }
    let coach = &mut callers[0].browser;
    every_page(coach, &ids).await;
    for (pattern, fields) in WITHOUT_A_FORM {
        reached.insert(pattern);
        let answer = coach.post(&fill(pattern, &ids), fields).await;
        look(&answer, &format!("POST {pattern}"));
    }
    let table = router::routes().table().to_vec();
    let posts = table.iter().filter(|route| route.method == Method::POST);
    let missed: Vec<_> = posts.map(|r| r.path).filter(|path| !reached.contains(path)).collect();
    assert!(missed.is_empty(), "no form was found for {missed:#?}");
    let letters = site.app.mailer.kept();
    assert!(!letters.is_empty(), "nothing was mailed");
    for letter in letters {
        assert!(!holds_mark(&letter.subject), "{}", letter.subject);
    }
    site.app.traces.stop().await;
    look_at_traces(&collector, &ids, &callers);
    assert_eq!(log.marked(), Vec::<String>::new());
    // The log was truly read.
    tracing::warn!("{MARK}, to see that it is found");
    assert_eq!(log.marked().len(), 1);
}

/// Whether a collector heard of what was typed, of a secret in a link or of whoever was here.
fn look_at_traces(collector: &Collector, ids: &Ids, callers: &[Caller]) {
    let table = router::routes().table().to_vec();
    let patterns: Vec<_> = table.iter().map(|route| route.path).collect();
    collector.has_only_what_is_listed(&patterns);
    let heard: BTreeSet<_> = collector.spans().into_iter().map(|span| span.name).collect();
    assert!(heard.len() > 100, "the collector heard of {} routes only", heard.len());
    let paths: Vec<_> = patterns.iter().map(|pattern| (*pattern, fill(pattern, ids))).collect();
    let parts = paths.iter().flat_map(|(pattern, path)| path.split('/').zip(pattern.split('/')));
    let filled = parts.filter(|(part, is)| part != is).map(|(part, _)| part);
    let cookies = callers.iter().flat_map(|caller| caller.browser.cookies.values());
    // What is shorter is a word or a number, and stands somewhere by chance.
    let is_long = |secret: &&str| secret.len() >= SECRET_LEAST;
    let secrets: BTreeSet<_> = filled.chain(cookies.map(String::as_str)).filter(is_long).collect();
    assert!(secrets.len() > 15, "{secrets:?}");
    for secret in secrets.into_iter().chain([MARK, MARKED_EMAIL]) {
        assert!(!collector.holds(secret), "{secret} was sent to the collector");
    }
}

/// Opens an installation under a name that nobody may read elsewhere.
async fn opening() -> &'static str {
    let site = Site::with_mail().await;
    let path = site.app.first_run.path();
    let mut visitor = site.visitor();
    let page = visitor.get(&path).await;
    let forms = in_page(&page.text);
    let form = forms.iter().find(|form| form.path.starts_with("/eerste-keer")).unwrap();
    fill_in(&site, &mut visitor, form).await;
    visitor.get("/account").await.shows(axum::http::StatusCode::OK, MARKED_EMAIL);
    "/eerste-keer"
}

async fn every_page(visitor: &mut Visitor, ids: &Ids) {
    for route in router::routes().table() {
        if route.method == Method::GET && !route.path.ends_with("/stroom") {
            let page = visitor.get(&fill(route.path, ids)).await;
            look(&page, &format!("GET {}", route.path));
        }
    }
}
