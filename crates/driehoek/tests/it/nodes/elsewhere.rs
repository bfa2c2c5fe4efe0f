//! What one node makes for somebody is followed, fetched and taken away at another.

use std::time::Instant;

use async_nats::ConnectOptions;
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{accounts::Role, meetings::SchoolId};
use driehoek::{db::entities::person, nodes};
use futures_util::StreamExt as _;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use tower::ServiceExt as _;

use super::{LIMIT, NAME, Nats, Node, PASSWORD, PAUSE, free_port};
use crate::paper::{page_of, ready};
use crate::school_export;
use crate::visitor::{Answer, HOST, Site, Visitor};

/// What is said of a node that gives no answer, and of one that is gone.
const SILENT: &str = "Dit is nu even niet te krijgen";
const GONE: &str = "Dit moet je opnieuw maken";
/// What is ordered: small, and with a choice to find again.
const FIELDS: [(&str, &str); 3] =
    [("kaart", "kaart-1.1-v1"), ("layout", "a6-fronts"), ("ink", "zw")];

/// Two nodes, and Noor of a school with a browser at each.
struct Pair {
    site: Site,
    school: SchoolId,
    nats: Nats,
    one: Node,
    other: Node,
    here: Visitor,
    there: Visitor,
}

impl Pair {
    async fn start() -> Self {
        let nats = Nats::start(free_port());
        let site = Site::private().await;
        let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
        let noor = site.signed_in(school, noor).await;
        let one = Node::on(&site, &nats, 21).await;
        let other = Node::on(&site, &nats, 22).await;
        let (here, there) = (one.takes(&noor), other.takes(&noor));
        let pair = Self { site, school, nats, one, other, here, there };
        pair.can_ask().await;
        pair
    }

    /// Waits until each node can ask the other.
    async fn can_ask(&self) {
        for (from, to) in [(&self.there, &self.one), (&self.here, &self.other)] {
            let nothing = format!("/afdrukken/opdracht/{}", to.app.nodes.named("0".to_owned()));
            until(&mut from.clone(), &nothing, |page| page.status == StatusCode::NOT_FOUND).await;
            until(&mut from.clone(), "/afdrukken", |page| !page.text.contains("niet alles")).await;
        }
    }

    /// What the school is called at the other node.
    async fn name_there(&self) -> String {
        let app = &self.other.app;
        app.houses.of(&app.db, self.school).await.unwrap().name.clone()
    }

    /// Something that makes the school's file several parts long: it cannot be packed smaller.
    async fn has_much(&self) {
        let noise: String = (0..20_000).map(|_| self.one.app.chance.token()).collect();
        let ans = self.site.add_person(self.school, "Ans", "ans@brug.nl").await;
        let tx = self.site.app.db.begin().await.unwrap();
        let named = person::Entity::update_many().filter(person::Column::Id.eq(ans.0));
        named.col_expr(person::Column::Name, noise.into()).exec(&tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Orders a paper at the first node and waits for it at the other. Gives its page.
    async fn ordered(&mut self) -> String {
        let page = page_of(&self.here.post("/afdrukken/cards", &FIELDS).await);
        ready(&mut self.there, &page).await;
        page
    }
}

/// Looks at a page until it is so.
async fn until(visitor: &mut Visitor, path: &str, is_so: impl Fn(&Answer) -> bool) -> Answer {
    let began = Instant::now();
    loop {
        let page = visitor.get(path).await;
        if is_so(&page) {
            return page;
        }
        assert!(began.elapsed() < LIMIT, "{path}: {} {}", page.status, page.text);
        tokio::time::sleep(PAUSE).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_paper_of_one_node_is_followed_listed_and_fetched_at_the_other() {
    let mut pair = Pair::start().await;
    let page = pair.ordered().await;
    let address = format!("{page}/bestand.pdf");
    pair.there.get(&page).await.shows(StatusCode::OK, "één bladzijde");
    let (mine, same) = (pair.here.get(&address).await, pair.there.get(&address).await);
    assert!(mine.text.starts_with("%PDF"));
    assert_eq!(same.status, StatusCode::OK);
    assert_eq!(same.bytes, mine.bytes);
    for name in ["content-type", "content-disposition", "content-length", "cache-control"] {
        assert_eq!(same.header(name), mine.header(name), "{name}");
    }
    assert_eq!(same.header("content-length"), mine.bytes.len().to_string());
    for number in ["0", "2"] {
        let none = pair.there.get(&format!("{address}?deel={number}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    }
    // One made at each: both nodes list both, the newest first.
    pair.site.wait(jiff::SignedDuration::from_secs(1));
    let second = page_of(&pair.there.post("/afdrukken/cards", &FIELDS).await);
    ready(&mut pair.here, &second).await;
    for shelf in [pair.here.get("/afdrukken").await, pair.there.get("/afdrukken").await] {
        let at = |page: &str| shelf.text.find(page).unwrap_or_else(|| panic!("{}", shelf.text));
        assert!(at(&second) < at(&page));
        assert!(!shelf.text.contains("niet alles"));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_paper_that_is_taken_away_at_one_node_is_gone_at_the_other_and_comes_back() {
    let mut pair = Pair::start().await;
    let page = pair.ordered().await;
    assert_eq!(pair.there.post(&page, &[]).await.status, StatusCode::BAD_REQUEST);
    let removed = pair.there.post(&page, &[("do", "remove")]).await;
    pair.there.follow(&removed).await.shows(StatusCode::OK, "Kaarten is weggehaald");
    for at in [&mut pair.here, &mut pair.there] {
        assert_eq!(at.get(&page).await.status, StatusCode::NOT_FOUND);
        assert!(!at.get("/afdrukken").await.text.contains(&page));
    }
    let restored = pair.there.post(&page, &[("do", "restore")]).await;
    pair.there.follow(&restored).await.shows(StatusCode::OK, &page);
    assert_eq!(pair.here.get(&page).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_somebody_else_made_is_refused_at_another_node_as_at_its_own() {
    let mut pair = Pair::start().await;
    let paper = pair.ordered().await;
    let file = school_export::ready(&mut pair.here).await;
    let ans = pair.site.add_with(pair.school, "Ans", "ans@brug.nl", &Role::OF_FOUNDER).await;
    let ans = pair.site.signed_in(pair.school, ans).await;
    let (school, sam) = pair.site.add_school("De Wei", "sam@wei.nl").await;
    let sam = pair.site.signed_in(school, sam).await;
    for who in [ans, sam] {
        let mut who = pair.other.takes(&who);
        for page in [&paper, &file] {
            for inner in ["", "/voortgang", "/bestand.pdf", "/school.zip"] {
                let answer = who.get(&format!("{page}{inner}")).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}{inner}");
            }
            for what in ["remove", "restore"] {
                let answer = who.post(page, &[("do", what)]).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{what} {page}");
            }
        }
        for list in ["/afdrukken", "/beheer/uitvoer"] {
            let list = who.get(list).await.text;
            assert!(!list.contains(&paper) && !list.contains(&file), "{list}");
        }
    }
    assert_eq!(pair.there.get(&paper).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_school_packed_at_one_node_is_fetched_in_parts_at_the_other_and_taken_away() {
    let mut pair = Pair::start().await;
    pair.has_much().await;
    let started = pair.here.post("/beheer/uitvoer", &[]).await;
    let page = started.location().to_owned();
    until(&mut pair.there, &format!("{page}/voortgang"), |state| {
        assert_eq!(state.status, StatusCode::OK);
        state.text.contains("data-over")
    })
    .await
    .shows(StatusCode::OK, "school.zip");
    pair.there.get("/beheer/uitvoer").await.shows(StatusCode::OK, &page);
    let address = format!("{page}/school.zip");
    let (mine, same) = (pair.here.get(&address).await, pair.there.get(&address).await);
    assert_eq!(same.status, StatusCode::OK);
    assert!(mine.bytes.len() > 2 * nodes::PART_BYTES, "{} bytes", mine.bytes.len());
    assert!(same.bytes == mine.bytes, "{} and {} bytes", same.bytes.len(), mine.bytes.len());
    assert_eq!(same.header("content-length"), mine.bytes.len().to_string());
    zip::ZipArchive::new(std::io::Cursor::new(same.bytes)).unwrap();

    pair.there.post(&page, &[("do", "remove")]).await;
    assert_eq!(pair.here.get(&page).await.status, StatusCode::NOT_FOUND);
    let folder = pair.site.app.config.data.join("exports");
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_file_whose_node_stops_halfway_breaks_off() {
    let mut pair = Pair::start().await;
    pair.has_much().await;
    let page = school_export::ready(&mut pair.here).await;
    let cookies = pair.there.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let req = Request::get(format!("{page}/school.zip"))
        .header(header::HOST, HOST)
        .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "));
    let res = pair.other.router.clone().oneshot(req.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(res.status(), StatusCode::OK);
    let mut parts = res.into_body().into_data_stream();
    assert_eq!(parts.next().await.unwrap().unwrap().len(), nodes::PART_BYTES);
    pair.one.hears.abort();
    let rest: Vec<_> = parts.collect().await;
    assert!(rest.last().is_some_and(Result::is_err), "it seems whole");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_node_that_stopped_took_its_papers_along_and_the_page_says_what_to_do() {
    let mut pair = Pair::start().await;
    let ordered = pair.here.post("/afdrukken/cards", &FIELDS).await;
    let (with_choice, page) = (ordered.location().to_owned(), page_of(&ordered));
    ready(&mut pair.there, &page).await;
    let file = school_export::ready(&mut pair.here).await;

    // It gives no answer, and nobody knows yet that it runs no more.
    pair.one.hears.abort();
    let state = format!("{page}/voortgang");
    let silent = until(&mut pair.there, &state, |state| state.text.contains(SILENT)).await;
    assert_eq!(silent.status, StatusCode::OK);
    assert!(!silent.text.contains("data-over"), "it is asked again");
    pair.there.get(&page).await.shows(StatusCode::SERVICE_UNAVAILABLE, SILENT);
    pair.there.get(&file).await.shows(StatusCode::SERVICE_UNAVAILABLE, SILENT);
    for list in ["/afdrukken", "/beheer/uitvoer"] {
        pair.there.get(list).await.shows(StatusCode::OK, "Misschien is dit niet alles");
    }

    nodes::leave(&pair.one.app).await.unwrap();
    pair.there.get(&state).await.shows(StatusCode::OK, "data-over");
    for path in [&page, &format!("{page}/bestand.pdf"), &file, &format!("{file}/school.zip")] {
        pair.there.get(path).await.shows(StatusCode::GONE, GONE);
    }
    pair.there.accept_language = "en".to_owned();
    let removed = pair.there.post(&page, &[("do", "remove")]).await;
    assert_eq!(removed.status, StatusCode::GONE);
    for list in ["/afdrukken", "/beheer/uitvoer"] {
        let list = pair.there.get(list).await;
        assert!(list.status == StatusCode::OK && !list.text.contains("niet alles"));
    }
    // What was chosen is still there.
    let gone = pair.there.get(&with_choice).await.text;
    let back = gone.split("href=\"").find(|part| part.starts_with("/afdrukken/cards?"));
    let back = back.and_then(|part| part.split('"').next()).expect("a way back");
    let form = pair.there.get(&back.replace("&amp;", "&")).await;
    form.shows(StatusCode::OK, "value=\"zw\" required checked");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_nats_each_node_has_its_own_and_says_so_of_the_rest() {
    let mut pair = Pair::start().await;
    let page = pair.ordered().await;
    let file = school_export::ready(&mut pair.here).await;
    pair.nats.stop();
    until(&mut pair.there, &page, |page| page.status == StatusCode::SERVICE_UNAVAILABLE).await;
    for path in [&page, &format!("{page}/bestand.pdf"), &file, &format!("{file}/school.zip")] {
        assert_eq!(pair.here.get(path).await.status, StatusCode::OK, "{path}");
        pair.there.get(path).await.shows(StatusCode::SERVICE_UNAVAILABLE, SILENT);
    }
    let second = page_of(&pair.there.post("/afdrukken/cards", &FIELDS).await);
    ready(&mut pair.there, &second).await;
    // Houses and card boxes are not remembered for long while nobody tells that they changed.
    assert_eq!(pair.name_there().await, "De Brug");
    let fields = [("do", "name"), ("name", "De Nieuwe Brug")];
    assert_eq!(pair.here.post("/beheer/school", &fields).await.status, StatusCode::SEE_OTHER);
    let began = Instant::now();
    while pair.name_there().await != "De Nieuwe Brug" {
        assert!(began.elapsed() < LIMIT, "the other node still has the old name");
        tokio::time::sleep(PAUSE).await;
    }
    pair.nats.start_again();
    pair.can_ask().await;
    pair.there.get(&page).await.shows(StatusCode::OK, "bestand.pdf");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_listens_at_nats_reads_nothing_and_is_told_nothing() {
    let mut pair = Pair::start().await;
    let options = ConnectOptions::with_user_and_password(NAME.to_owned(), PASSWORD.to_owned());
    let client = options.connect(format!("127.0.0.1:{}", pair.nats.port)).await.unwrap();
    let mut heard = client.subscribe(">").await.unwrap();
    client.flush().await.unwrap();
    let page = pair.ordered().await;
    assert!(pair.there.get(&format!("{page}/bestand.pdf")).await.text.starts_with("%PDF"));

    let name = page.rsplit('/').next().unwrap();
    let subject = format!("test.node.{}", name.split_once('-').unwrap().0);
    let (mut asked, mut seen) = (None, Vec::new());
    while let Ok(Some(one)) = tokio::time::timeout(10 * PAUSE, heard.next()).await {
        let is_question = one.subject.as_str() == subject;
        asked = is_question.then(|| one.payload.clone()).or(asked);
        seen.extend(one.payload);
    }
    let asked = asked.expect("a question was heard");
    let seen = String::from_utf8(seen).unwrap();
    for word in ["%PDF", "Kaarten", "kaart-1.1", &pair.school.0.to_string(), name] {
        assert!(!seen.contains(word), "{word}");
    }
    // What was heard, said again, is answered to whoever can open the answer; anything else is not.
    let again = client.request(subject.clone(), asked.clone()).await.unwrap();
    assert!(again.payload.starts_with(b"s1."));
    let other = format!("test.node.{}", pair.other.app.nodes.named(String::new()).replace('-', ""));
    let mut forged = asked.to_vec();
    forged.truncate(forged.len() - 4);
    for (subject, payload) in
        [(&other, asked.to_vec()), (&subject, forged), (&subject, b"{}".to_vec())]
    {
        let answer = client.request(subject.clone(), payload.into()).await.unwrap();
        assert!(answer.payload.is_empty());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_name_of_a_node_that_never_was_is_of_nothing() {
    let mut pair = Pair::start().await;
    for name in ["0-0", "zz-0", "-", "00000000000000001-0", "+000000000000001-0"] {
        let page = pair.there.get(&format!("/afdrukken/opdracht/{name}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{name}");
    }
    let page = pair.there.get("/afdrukken/opdracht/0000000000000001-0").await;
    assert_eq!(page.status, StatusCode::GONE);
}
