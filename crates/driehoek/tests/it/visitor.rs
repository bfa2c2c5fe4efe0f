//! A site with its own store and clock, and visitors with cookies who fill in forms.

use std::{collections::BTreeMap, sync::Arc};

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use domain::{
    accounts::Role,
    lang::Lang,
    meetings::{PersonId, SchoolId},
};
use driehoek::{
    accounts::{
        Email, PersonName, SchoolName, pages, second,
        store::{self, LinkReason, NewPerson},
    },
    app::App,
    chance::{Chance, token_hash},
    clock::Clock,
    config::{Config, Flags},
    db::{Db, Place, copy},
    mail::{Letter, Mailer},
    router,
};
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tower::ServiceExt as _;

use crate::stores::{self, Store};

/// The host under which tests visit the site.
pub(crate) const HOST: &str = "driehoek.test";
/// A Wednesday afternoon on which a team could meet.
const NOW: &str = "2026-11-18T14:00:00Z";

/// One installation in a folder of its own.
pub(crate) struct Site {
    pub(crate) app: App,
    pub(crate) router: Router,
    folder: TempDir,
    _store: Store,
}

impl Site {
    /// An empty installation without mail.
    pub(crate) async fn empty() -> Self {
        Self::with(Mailer::none(), |_| ()).await
    }

    /// An empty installation that people reach over an encrypted connection: families are shown.
    pub(crate) async fn private() -> Self {
        Self::with(Mailer::none(), |config| config.public_url = format!("https://{HOST}")).await
    }

    /// An empty installation that keeps the letters it would send.
    pub(crate) async fn with_mail() -> Self {
        Self::with(Mailer::keeping(), |_| ()).await
    }

    /// Both: letters are kept, and families are shown.
    pub(crate) async fn private_with_mail() -> Self {
        let private = |config: &mut Config| config.public_url = format!("https://{HOST}");
        Self::with(Mailer::keeping(), private).await
    }

    /// An empty installation with other settings.
    pub(crate) async fn with(mailer: Mailer, change: impl FnOnce(&mut Config)) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let flags = Flags { data: folder.path().to_owned(), ..Flags::default() };
        let mut config = Config::plain(flags);
        let make = async |text: String| open_once(&text).await;
        let store = stores::for_story(folder.path(), make).await;
        config.store = Place::parse(&store.text).unwrap();
        config.public_url = format!("http://{HOST}");
        change(&mut config);
        let clock = Clock::fixed(NOW.parse::<Timestamp>().unwrap());
        let app = App::open(config, mailer, clock, Chance::seeded(1)).await.unwrap();
        let router = router::router(app.clone());
        Self { app, router, folder, _store: store }
    }

    /// Every file with the installation's data: its name and all its bytes. What lies on a server
    /// comes as a file too.
    pub(crate) async fn files(&self) -> Vec<(String, Vec<u8>)> {
        let mut files = self.files_here();
        if self.app.config.store.file().is_none() {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("driehoek.db");
            copy::copy(&self.app.config.store, &file).await.unwrap();
            files.push(("driehoek.db".to_owned(), std::fs::read(file).unwrap()));
        }
        files
    }

    fn files_here(&self) -> Vec<(String, Vec<u8>)> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().map(Result::unwrap);
        let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
        let read = |entry: std::fs::DirEntry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).unwrap())
        };
        files.map(read).collect()
    }

    /// Somebody who comes to the site for the first time.
    pub(crate) fn visitor(&self) -> Visitor {
        Visitor::of(self.router.clone())
    }

    /// Makes a school with one person, as if they had been here for a while.
    pub(crate) async fn add_school(&self, name: &str, email: &str) -> (SchoolId, PersonId) {
        let (app, now) = (&self.app, self.app.clock.now());
        let school = SchoolId(app.chance.uuid_v7(now));
        let tx = app.db.begin().await.unwrap();
        let school_name = SchoolName::parse(name).unwrap();
        store::add_school(&tx, school, &school_name, Lang::SOURCE, now).await.unwrap();
        tx.commit().await.unwrap();
        (school, self.add_with(school, "Noor", email, &Role::OF_FOUNDER).await)
    }

    /// Adds a colleague who leads meetings and teaches.
    pub(crate) async fn add_person(&self, school: SchoolId, name: &str, email: &str) -> PersonId {
        self.add_with(school, name, email, &[Role::Coach, Role::Teacher]).await
    }

    /// Adds somebody with these roles to a school.
    pub(crate) async fn add_with(
        &self,
        school: SchoolId,
        name: &str,
        email: &str,
        roles: &[Role],
    ) -> PersonId {
        let (app, now) = (&self.app, self.app.clock.now());
        let new = NewPerson {
            id: PersonId(app.chance.uuid_v7(now)),
            name: PersonName::parse(name).unwrap(),
            email: Email::parse(email).unwrap(),
            lang: Lang::SOURCE,
            roles: roles.iter().copied().collect(),
        };
        let tx = app.db.begin().await.unwrap();
        let person = store::add_person(&tx, school, new, now).await.unwrap().unwrap();
        tx.commit().await.unwrap();
        person.id
    }

    /// A visitor who signed in as this person, and proved a second time who they are.
    pub(crate) async fn signed_in(&self, school: SchoolId, person: PersonId) -> Visitor {
        let visitor = self.signed_in_once(school, person).await;
        self.prove(&visitor).await;
        visitor
    }

    /// Writes down that this visitor proved a second time who they are.
    pub(crate) async fn prove(&self, visitor: &Visitor) {
        let hash = token_hash(&visitor.cookies["sessie"]);
        let now = self.app.clock.now();
        let found = store::signed_in(self.app.db.read(), &hash, now).await.unwrap().unwrap();
        let whose = (found.school.id, found.person.id);
        let tx = self.app.db.begin().await.unwrap();
        second::store::prove(&tx, whose, &hash, &hash, now).await.unwrap().unwrap();
        tx.commit().await.unwrap();
    }

    /// A visitor who signed in as this person with a link, and no more than that.
    pub(crate) async fn signed_in_once(&self, school: SchoolId, person: PersonId) -> Visitor {
        let whose = (school, person);
        let link = pages::new_link(&self.app, whose, LinkReason::Asked, None).await.unwrap();
        let mut visitor = self.visitor();
        let answer = visitor.post(path_of(&link), &[]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        visitor
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, time: SignedDuration) {
        self.app.clock.advance(time);
    }

    /// The letters sent so far, once there are this many: they go out beside the answer.
    pub(crate) async fn letters(&self, count: usize) -> Vec<Letter> {
        for _ in 0..500 {
            let letters = self.app.mailer.kept();
            if letters.len() >= count {
                return letters;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("{count} letters did not come: {:?}", self.app.mailer.kept());
    }
}

/// Makes the tables of an empty store.
async fn open_once(text: &str) {
    Db::open(&Place::parse(text).unwrap()).await.unwrap().close().await.unwrap();
}

/// Somebody with a browser: keeps cookies, says where forms come from.
#[derive(Clone)]
pub(crate) struct Visitor {
    router: Router,
    pub(crate) cookies: BTreeMap<String, String>,
    pub(crate) accept_language: String,
    /// What the browser says a form was sent from.
    pub(crate) origin: Option<String>,
}

impl Visitor {
    /// Somebody who comes to these addresses for the first time.
    pub(crate) fn of(router: Router) -> Self {
        Self {
            router,
            cookies: BTreeMap::new(),
            accept_language: "nl".to_owned(),
            origin: Some(format!("http://{HOST}")),
        }
    }

    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    /// Fills in a form and sends it.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = form(fields);
        let req = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::CONTENT_LENGTH, body.len());
        self.send(req, Body::from(body)).await
    }

    /// Goes where the answer leads.
    pub(crate) async fn follow(&mut self, answer: &Answer) -> Answer {
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        self.get(path_of(answer.location())).await
    }

    /// Sends any request with this visitor's cookies and language.
    pub(crate) async fn send(&mut self, req: axum::http::request::Builder, body: Body) -> Answer {
        let mut req = req.body(body).unwrap();
        let reads = matches!(*req.method(), Method::GET | Method::HEAD);
        let headers = req.headers_mut();
        headers.insert(header::HOST, HOST.parse().unwrap());
        headers.insert(header::ACCEPT_LANGUAGE, self.accept_language.parse().unwrap());
        if let Some(origin) = self.origin.as_ref().filter(|_| !reads) {
            headers.insert(header::ORIGIN, origin.parse().unwrap());
        }
        if !self.cookies.is_empty() {
            let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            let cookies = pairs.collect::<Vec<_>>().join("; ");
            headers.insert(header::COOKIE, cookies.parse().unwrap());
        }
        let res = self.router.clone().oneshot(req).await.unwrap();
        self.keep_cookies(res.headers());
        let (parts, body) = res.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: Arc::new(parts.headers), text, bytes }
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for cookie in headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().unwrap();
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// What the site answered.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: Arc<HeaderMap>,
    pub(crate) text: String,
    pub(crate) bytes: Bytes,
}

impl Answer {
    /// The value of a header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn location(&self) -> &str {
        self.header("location")
    }

    /// Checks the status and that the page says this.
    #[track_caller]
    pub(crate) fn shows(&self, status: StatusCode, words: &str) {
        assert_eq!(self.status, status, "{}", self.text);
        assert!(self.text.contains(words), "{words:?} is not in {}", self.text);
    }
}

/// The path and query of a complete address; a path stays as it is.
pub(crate) fn path_of(address: &str) -> &str {
    match address.split_once("://") {
        Some((_, rest)) => rest.find('/').map_or("/", |at| &rest[at..]),
        None => address,
    }
}

/// The first address in a letter.
pub(crate) fn link_in(text: &str) -> &str {
    text.split_whitespace().find(|word| word.starts_with("http")).expect("the letter has a link")
}

/// Fields as a browser sends them.
pub(crate) fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                _ => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}
