//! Two nodes on one store, with a real NATS server between them: whoever is at one sees what is done
//! at the other, and what the server loses costs time only.

mod elsewhere;

use std::{
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use axum::Router;
use domain::meetings::SchoolId;
use driehoek::{
    accounts::second::code_at,
    app::App,
    chance::Chance,
    config::{Config, Flags, Neighbours},
    doctor::{self, State},
    live::Here,
    mail::Mailer,
    nodes::{self, Tried},
    router,
    vault::KeyOf,
};
use sea_orm::ConnectionTrait as _;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::families::between;
use crate::meetings::{Guest, Story, WRITING, streams::Screen};
use crate::visitor::{Site, Visitor};

/// How long something may take that goes from one node to the other.
const LIMIT: Duration = Duration::from_secs(20);
/// How long to wait between two looks.
const PAUSE: Duration = Duration::from_millis(20);
/// With what nodes come in at the server, and as it stands in an address.
const NAME: &str = "knoop";
const PASSWORD: &str = "g:h@im%/";
const IN_ADDRESS: &str = "knoop:g%3Ah%40im%25%2F";

/// A NATS server; it is stopped when this goes.
struct Nats {
    child: Child,
    port: u16,
}

impl Nats {
    fn start(port: u16) -> Self {
        let child = Command::new("nats-server")
            .args(["--addr", "127.0.0.1", "--port", &port.to_string()])
            .args(["--user", NAME, "--pass", PASSWORD])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("nats-server is installed (bin/setup system)");
        let nats = Self { child, port };
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(began.elapsed() < LIMIT, "nats-server answers");
            std::thread::sleep(PAUSE);
        }
        nats
    }

    fn url(&self) -> String {
        format!("nats://{IN_ADDRESS}@127.0.0.1:{}", self.port)
    }

    fn stop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn start_again(&mut self) {
        *self = Self::start(self.port);
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// A node on the store of a site.
struct Node {
    app: App,
    router: Router,
    hears: JoinHandle<()>,
}

impl Node {
    async fn on(site: &Site, nats: &Nats, seed: u64) -> Self {
        let data = site.app.config.data.clone();
        let mut config = Config::plain(Flags { data, ..Flags::default() });
        config.public_url.clone_from(&site.app.config.public_url);
        config.store = site.app.config.store.clone();
        config.neighbours = Some(Neighbours { nats_url: nats.url(), subject: "test".to_owned() });
        let clock = site.app.clock.clone();
        let app = App::open(config, Mailer::none(), clock, Chance::seeded(seed)).await.unwrap();
        let hears = tokio::spawn(nodes::run(app.clone()));
        Self { router: router::router(app.clone()), app, hears }
    }

    /// The same person, on this node from now on.
    fn takes(&self, visitor: &Visitor) -> Visitor {
        let mut here = Visitor::of(self.router.clone());
        here.cookies.clone_from(&visitor.cookies);
        here
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.hears.abort();
    }
}

/// A meeting at the block to write in, and two nodes that both have it.
struct Two {
    story: Story,
    nats: Nats,
    one: Node,
    other: Node,
}

impl Two {
    async fn writing() -> Self {
        let nats = Nats::start(free_port());
        let story = Story::writing().await;
        let one = Node::on(&story.site, &nats, 11).await;
        let other = Node::on(&story.site, &nats, 12).await;
        Self { story, nats, one, other }
    }

    /// Somebody who joined at this node.
    async fn guest(&self, node: &Node, name: &str) -> Guest {
        let guest = self.story.guest(name).await;
        Guest { visitor: node.takes(&guest.visitor), page: guest.page }
    }

    async fn phone(&self, node: &Node, guest: &Guest) -> Screen {
        let path = format!("{}/stroom", guest.page);
        Screen::open(&node.router, &path, &guest.visitor.cookies).await
    }

    async fn coach_screen(&self, node: &Node) -> Screen {
        let path = format!("{}/stroom", self.story.home);
        Screen::open(&node.router, &path, &self.story.coach.cookies).await
    }

    /// The coach does something at a node.
    async fn leads(&self, node: &Node, fields: &[(&str, &str)]) {
        let mut coach = node.takes(&self.story.coach);
        let answer = coach.post(&format!("{}/handelingen", self.story.home), fields).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
    }

    /// Waits until one hears the other: a node that has no connection yet tells nothing.
    async fn one_hears_the_other(&self) {
        let guest = self.guest(&self.other, "Fatma").await;
        let _phone = self.phone(&self.other, &guest).await;
        let live = self.one.app.live.of_school(self.story.school, self.story.id).await;
        let live = live.unwrap().unwrap();
        let began = Instant::now();
        while live.presence().participants() == 0 {
            assert!(began.elapsed() < LIMIT, "one hears nothing of the other");
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn version(&self, node: &Node) -> u64 {
        let live = node.app.live.of_school(self.story.school, self.story.id).await.unwrap();
        live.unwrap().read(|meeting| meeting.version.0)
    }

    /// Waits until the figures of one node have this line.
    async fn figures_say(&self, line: &str) {
        let began = Instant::now();
        while !self.one.app.figures.text(&self.one.app).contains(line) {
            assert!(began.elapsed() < LIMIT, "the figures never said {line}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until both nodes know the same of the meeting.
    async fn agree(&self) -> u64 {
        let began = Instant::now();
        loop {
            let (one, other) = (self.version(&self.one).await, self.version(&self.other).await);
            if one == other {
                return one;
            }
            assert!(began.elapsed() < LIMIT, "{one} and {other}");
            tokio::time::sleep(PAUSE).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_coach_at_one_node_and_phones_at_another_are_in_one_meeting() {
    let two = Two::writing().await;
    let mut guest = two.guest(&two.other, "Fatma").await;
    let mut phone = two.phone(&two.other, &guest).await;
    let mut coach = two.coach_screen(&two.one).await;
    phone.shows("data-phase=\"running\"").await;
    coach.shows("Fatma").await;

    guest.says(WRITING, "Een huisbezoek in de eerste maand").await;
    coach.shows("Een huisbezoek in de eerste maand").await;

    let from = WRITING;
    two.leads(&two.one, &[("do", "go-to"), ("block", "4"), ("from", from)]).await;
    phone.shows("data-block=\"4\"").await;
    assert_eq!(two.agree().await, two.story.log().await.lines().count() as u64);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_is_at_another_node_counts_as_there_and_no_longer_when_they_leave() {
    let two = Two::writing().await;
    let guest = two.guest(&two.other, "Fatma").await;
    let phone = two.phone(&two.other, &guest).await;
    let _coach = two.coach_screen(&two.one).await;
    let live = two.one.app.live.of_school(two.story.school, two.story.id).await.unwrap().unwrap();
    let counts = async |wanted: usize| {
        let began = Instant::now();
        while live.presence().participants() != wanted {
            assert!(began.elapsed() < LIMIT, "{} are there", live.presence().participants());
            tokio::time::sleep(PAUSE).await;
        }
    };
    counts(1).await;
    assert!(!live.presence().has(Here::Wall));
    drop(phone);
    counts(0).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn both_nodes_write_at_once_and_every_word_stands_once() {
    const EACH: usize = 20;
    let two = Two::writing().await;
    let mut at = Vec::new();
    for number in 0..EACH {
        let node = if number % 2 == 0 { &two.one } else { &two.other };
        at.push(two.guest(node, &format!("Gast {number}")).await);
    }
    let said = at.iter_mut().enumerate().map(|(number, guest)| async move {
        guest.says(WRITING, &format!("Woord {number} eens")).await;
    });
    futures_util::future::join_all(said).await;
    two.agree().await;
    for node in [&two.one, &two.other] {
        let live = node.app.live.of_school(two.story.school, two.story.id).await.unwrap().unwrap();
        let words = live.read(|meeting| format!("{:?}", meeting.contributions));
        for number in 0..EACH {
            assert_eq!(words.matches(&format!("Woord {number} eens")).count(), 1, "{number}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn without_the_server_nothing_is_lost_and_it_is_seen_when_it_is_back() {
    let mut two = Two::writing().await;
    two.figures_say("driehoek_hears_others 1").await;
    two.nats.stop();
    two.figures_say("driehoek_hears_others 0").await;
    let mut guest = two.guest(&two.other, "Fatma").await;
    let mut coach = two.coach_screen(&two.one).await;
    guest.says(WRITING, "Zonder verbinding gezegd").await;
    // Whoever writes at the other node finds the numbers taken, and reads on.
    two.leads(&two.one, &[("do", "go-to"), ("block", "4"), ("from", WRITING)]).await;
    coach.shows("data-block=\"4\"").await;
    two.nats.start_again();
    two.agree().await;
    two.figures_say("driehoek_hears_others 1").await;
    let live = two.one.app.live.of_school(two.story.school, two.story.id).await.unwrap().unwrap();
    let words = live.read(|meeting| format!("{:?}", meeting.contributions));
    assert!(words.contains("Zonder verbinding gezegd"));
}

/// Nodes come in with the name and the password of their address, at the first server that is there.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_doctor_says_whether_nodes_can_hear_each_other() {
    let site = Site::empty().await;
    let mut nats = Nats::start(free_port());
    let look = async |nats_url: String| {
        let mut config = (*site.app.config).clone();
        config.neighbours = Some(Neighbours { nats_url, subject: "test".to_owned() });
        let now = site.app.clock.now();
        let lines = Box::pin(doctor::look_while_running(&config, &Mailer::none(), now)).await;
        lines.into_iter().find(|line| line.what == "nats").unwrap()
    };
    let nobody = free_port();
    assert_eq!(look(nats.url()).await.state, State::Ok);
    let second = look(format!("nats://127.0.0.1:{nobody}, {}", nats.url())).await;
    assert_eq!((second.name, second.state), ("nats", State::Ok), "{}", second.found);

    let wrong = look(format!("nats://{NAME}:geraden@127.0.0.1:{}", nats.port)).await;
    assert_eq!((wrong.name, wrong.state), ("nats-refused", State::Fail));
    assert!(!wrong.found.contains("geraden"), "{}", wrong.found);
    assert_eq!(look(format!("nats://127.0.0.1:{}", nats.port)).await.state, State::Fail);
    nats.stop();
    assert_eq!(look(nats.url()).await.state, State::Fail);
}

/// Nothing is told while the server is away; only the first answer counts, because a node looks
/// again by itself after a while.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_page_shows_what_was_done_at_the_other_node_a_moment_before() {
    let mut two = Two::writing().await;
    two.agree().await;
    two.nats.stop();

    let mut guest = two.guest(&two.one, "Fatma").await;
    let at_other = two.other.takes(&guest.visitor).get(&guest.page).await;
    assert_eq!(at_other.status, 200, "{}", at_other.text);

    guest.says(WRITING, "Daarnet gezegd").await;
    let at_other = two.other.takes(&guest.visitor).get(&guest.page).await;
    assert!(at_other.text.contains("Daarnet gezegd"), "{}", at_other.text);
    guest.says(WRITING, "En dit erbij").await;
    let mut coach = two.other.takes(&two.story.coach);
    let leads = coach.get(&format!("{}/leiden", two.story.home)).await;
    assert!(leads.text.contains("En dit erbij"), "{}", leads.text);

    // A phone that joined and comes through the door once more goes to its own page.
    let door = format!("/mee/{}", two.story.code().await);
    let again = two.other.takes(&two.guest(&two.one, "Omar").await.visitor).get(&door).await;
    assert_eq!(again.status, 303, "{}", again.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_a_school_chose_at_one_node_shows_at_the_other() {
    let two = Two::writing().await;
    let school = two.story.school;
    let name =
        async |node: &Node| node.app.houses.of(&node.app.db, school).await.unwrap().name.clone();
    assert_eq!(name(&two.other).await, "De Brug");
    let mut coach = two.one.takes(&two.story.coach);
    let fields = [("do", "name"), ("name", "De Nieuwe Brug")];
    let answer = coach.post("/beheer/school", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
    let began = Instant::now();
    while name(&two.other).await != "De Nieuwe Brug" {
        assert!(began.elapsed() < LIMIT, "the other node still shows the old name");
        tokio::time::sleep(PAUSE).await;
    }
}

/// With one thread: nothing is told while more is said than there is room for.
#[tokio::test]
async fn what_there_was_no_room_to_tell_is_found_all_the_same() {
    let two = Two::writing().await;
    let school = two.story.school;
    let name =
        async |node: &Node| node.app.houses.of(&node.app.db, school).await.unwrap().name.clone();
    two.agree().await;
    assert_eq!(name(&two.other).await, "De Brug");
    let tx = two.one.app.db.begin().await.unwrap();
    tx.execute_unprepared("update school set name = 'De Nieuwe Brug'").await.unwrap();
    tx.commit().await.unwrap();
    for _ in 0..nodes::QUEUE {
        two.one.app.house_changed(SchoolId(Uuid::from_u128(99)));
    }
    two.one.app.house_changed(school);
    let began = Instant::now();
    while name(&two.other).await != "De Nieuwe Brug" {
        assert!(began.elapsed() < LIMIT, "the other node still shows the old name");
        tokio::time::sleep(PAUSE).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_node_does_the_work_by_the_clock_and_another_takes_over_when_it_leaves() {
    let two = Two::writing().await;
    let (one, other) = (&two.one, &two.other);
    let does = || [one, other].map(|node| node.app.nodes.does_the_chores());
    for node in [one, other, one] {
        nodes::look(&node.app).await.unwrap();
    }
    let first = does();
    assert_ne!(first[0], first[1], "one of them, and only one");
    let (leaves, stays) = if first[0] { (one, other) } else { (other, one) };
    let names = async || {
        let running = nodes::running(one.app.db.read(), one.app.clock.now()).await.unwrap();
        running.len()
    };
    assert_eq!(names().await, 2);
    let page = two.one.takes(&two.story.coach).get("/beheer/gezondheid").await.text;
    assert!(page.contains("Computers waarop Driehoek draait"), "{page}");
    assert_eq!(page.matches("Doet het werk op vaste tijden").count(), 1, "{page}");
    assert_eq!(
        page.matches(&format!("Versie {}, gestart op", env!("CARGO_PKG_VERSION"))).count(),
        2
    );
    leaves.hears.abort();
    nodes::leave(&leaves.app).await.unwrap();
    nodes::look(&stays.app).await.unwrap();
    assert!(stays.app.nodes.does_the_chores() && !leaves.app.nodes.does_the_chores());
    assert_eq!(names().await, 1);
    // Who can have no others, on a file and without a server to hear of them, does all of it.
    let alone = &two.story.site.app;
    assert_eq!(alone.nodes.does_the_chores(), !alone.db.is_shared());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guessing_is_counted_at_all_nodes_together() {
    let two = Two::writing().await;
    two.one_hears_the_other().await;
    for what in [Tried::Code, Tried::Letter, Tried::Proof] {
        for _ in 0..10 {
            two.other.app.tried(what, "geraden");
        }
        // By themselves the first three cost nothing.
        let mut waits = Vec::new();
        for pause in [0.2, 1.0, 2.0] {
            tokio::time::sleep(Duration::from_secs_f64(pause)).await;
            waits.push(two.one.app.tried(what, "geraden"));
        }
        assert!(waits.iter().any(|wait| !wait.is_zero()), "{what:?}: {waits:?}");
        let fresh = two.one.app.tried(what, "nog niet geraden");
        assert!(fresh.is_zero(), "{what:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_key_that_one_node_destroys_is_in_the_memory_of_no_other() {
    let two = Two::writing().await;
    let child = KeyOf::Child(two.story.school, Uuid::from_u128(7));
    two.other.app.vault.key(child).await.unwrap();
    two.one.app.vault.destroy(child).await.unwrap();
    two.one.app.keys_are_gone();
    let began = Instant::now();
    while two.other.app.vault.key(child).await.is_ok() {
        assert!(began.elapsed() < LIMIT);
        tokio::time::sleep(PAUSE).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_one_node_asked_of_a_browser_may_be_answered_at_another() {
    let two = Two::writing().await;
    let asked = two.one.takes(&two.story.coach).get("/account/app").await;
    let secret = between(&asked.text, "<code>", "</code>").replace(' ', "");
    let mut there = two.other.takes(&two.story.coach);
    let code = code_at(&secret, two.story.site.app.clock.now()).unwrap();
    let answer = there.post("/account/app", &[("code", &code)]).await;
    assert_eq!(answer.location(), "/account/herstelcodes?verder=/account", "{}", answer.text);
    // The codes for on paper, made there, are seen here.
    let mut here = two.one.takes(&there);
    let codes = here.get("/account/herstelcodes").await;
    assert!(codes.text.contains("<li><code>"), "{}", codes.text);
}
