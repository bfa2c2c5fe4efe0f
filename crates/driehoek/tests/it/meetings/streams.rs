//! The open streams of screens: what they hear, in which words, and what they never hear.

use std::{collections::BTreeMap, time::Duration};

use axum::{
    Router,
    body::{Body, BodyDataStream},
    http::{HeaderMap, Request, StatusCode, header},
};
use futures_util::StreamExt as _;
use tokio::time::timeout;
use tower::ServiceExt as _;

use super::{Guest, Story, WRITING, key};
use crate::visitor::{HOST, Visitor};

/// How long a screen may take to follow: after this it counts as broken.
const LIMIT: Duration = Duration::from_secs(10);
/// The most frames that are read in search of one.
const FRAMES_MAX: usize = 200;

/// An open stream, read frame by frame.
pub(crate) struct Screen {
    headers: HeaderMap,
    body: BodyDataStream,
    heard: String,
}

impl Screen {
    /// Opens the stream at this address with these cookies.
    pub(crate) async fn open(
        router: &Router,
        path: &str,
        cookies: &BTreeMap<String, String>,
    ) -> Self {
        let pairs = cookies.iter().map(|(name, value)| format!("{name}={value}"));
        let req = Request::get(path)
            .header(header::HOST, HOST)
            .header(header::ACCEPT_LANGUAGE, "nl")
            .header(header::ACCEPT_ENCODING, "gzip, br")
            .header(header::COOKIE, pairs.collect::<Vec<_>>().join("; "));
        let req = req.body(Body::empty()).unwrap();
        let res = router.clone().oneshot(req).await.unwrap();
        assert_eq!(res.status(), StatusCode::OK, "{path}");
        let (parts, body) = res.into_parts();
        Self { headers: parts.headers, body: body.into_data_stream(), heard: String::new() }
    }

    /// The next frame, whatever it is.
    async fn frame(&mut self) -> String {
        for _ in 0..FRAMES_MAX {
            if let Some(end) = self.heard.find("\n\n") {
                let rest = self.heard.split_off(end + 2);
                return std::mem::replace(&mut self.heard, rest);
            }
            let part = timeout(LIMIT, self.body.next()).await.expect("the stream went on");
            self.heard.push_str(std::str::from_utf8(&part.unwrap().unwrap()).unwrap());
        }
        panic!("no end of a frame in {}", self.heard);
    }

    /// The next piece, as HTML.
    async fn piece(&mut self) -> String {
        for _ in 0..FRAMES_MAX {
            let frame = self.frame().await;
            if frame.starts_with("event: piece\n") {
                let lines = frame.lines().filter_map(|line| line.strip_prefix("data: "));
                return lines.collect::<Vec<_>>().join("\n");
            }
        }
        panic!("no piece came");
    }

    /// The first piece with these words.
    pub(crate) async fn shows(&mut self, words: &str) -> String {
        for _ in 0..FRAMES_MAX {
            let piece = self.piece().await;
            if piece.contains(words) {
                return piece;
            }
        }
        panic!("{words:?} never came");
    }
}

impl Story {
    async fn coach_screen(&self) -> Screen {
        let path = format!("{}/stroom", self.home);
        Screen::open(&self.site.router, &path, &self.coach.cookies).await
    }

    async fn phone(&self, guest: &Guest) -> Screen {
        let path = format!("{}/stroom", guest.page);
        Screen::open(&self.site.router, &path, &guest.visitor.cookies).await
    }

    async fn wall_screen(&mut self) -> Screen {
        let path = format!("{}/stroom", self.wall().await);
        Screen::open(&self.site.router, &path, &BTreeMap::new()).await
    }
}

#[tokio::test]
async fn a_stream_begins_with_the_clock_and_the_present_state_and_is_never_held_back() {
    let story = Story::writing().await;
    let fatma = story.guest("Fatma").await;
    let mut phone = story.phone(&fatma).await;
    assert_eq!(phone.headers[header::CONTENT_TYPE], "text/event-stream");
    assert_eq!(phone.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(phone.headers["x-accel-buffering"], "no");
    // What is compressed is collected first.
    assert!(!phone.headers.contains_key(header::CONTENT_ENCODING), "{:?}", phone.headers);
    let now = story.site.app.clock.now().as_millisecond();
    assert_eq!(phone.frame().await, format!("retry: 1000\nevent: clock\ndata: {now}\n\n"));
    let piece = phone.piece().await;
    assert!(piece.contains("data-slot=\"3\""), "{piece}");
}

#[tokio::test]
async fn every_screen_follows_what_the_coach_and_the_guests_do() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    let (mut coach, mut phone) = (story.coach_screen().await, story.phone(&fatma).await);
    let mut wall = story.wall_screen().await;
    story.goes_to(WRITING).await;
    phone.shows("data-slot=\"3\"").await;
    fatma.says(WRITING, "Samen eten").await;
    coach.shows("Samen eten").await;
    let waiting = wall.shows("1 bijdrage binnen").await;
    assert!(!waiting.contains("Samen eten"));
    story.leads(&[("do", "reveal"), ("slot", WRITING)]).await;
    wall.shows("Samen eten").await;
    phone.shows("Samen eten").await;
    story.leads(&[("do", "close")]).await;
    wall.shows("De bijeenkomst is gesloten").await;
    phone.shows("data-phase=\"closed\"").await;
}

#[tokio::test]
async fn everybody_follows_in_their_own_language_and_the_wall_in_the_meetings() {
    let mut story = Story::started().await;
    let fatma = story.guest("Fatma").await;
    let mut jan = story.guest("Jan").await;
    jan.visitor.post("/taal", &[("taal", "en")]).await;
    let (mut dutch, mut english) = (story.phone(&fatma).await, story.phone(&jan).await);
    story.leads(&[("do", "close")]).await;
    dutch.shows("De bijeenkomst is gesloten").await;
    let piece = english.shows("data-phase=\"closed\"").await;
    assert!(!piece.contains("De bijeenkomst is gesloten"), "{piece}");
    let mut wall = story.wall_screen().await;
    wall.shows("Bedankt").await;
}

#[tokio::test]
async fn a_screen_that_was_away_gets_the_present_state_and_misses_nothing() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let mut coach = story.coach_screen().await;
    coach.piece().await;
    drop(coach);
    fatma.says(WRITING, "Terwijl je weg was").await;
    let piece = story.coach_screen().await.piece().await;
    assert!(piece.contains("Terwijl je weg was"), "{piece}");
}

#[tokio::test]
async fn a_screen_that_does_not_listen_costs_nothing_and_then_hears_only_the_last() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let (mut slow, mut quick) = (story.coach_screen().await, story.coach_screen().await);
    slow.piece().await;
    for number in 0..40 {
        fatma.says(WRITING, &format!("Zin {number}.")).await;
    }
    quick.shows("Zin 39.").await;
    let next = slow.piece().await;
    assert!(next.contains("Zin 39."), "what was in between is not kept for it: {next}");
}

#[tokio::test]
async fn what_is_private_never_enters_a_shared_piece() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let jan = story.guest("Jan").await;
    let (mut coach, mut phone) = (story.coach_screen().await, story.phone(&jan).await);
    let mut wall = story.wall_screen().await;
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "Alleen voor mij")]).await;
    fatma.does(&[("do", "leave-email"), ("email", "fatma@thuis.nl")]).await;
    fatma.does(&[("do", "add-point"), ("title", "Mijn voornemen")]).await;
    fatma.says(WRITING, "Voor de groep").await;
    story.leads(&[("do", "reveal"), ("slot", WRITING)]).await;
    for screen in [&mut coach, &mut phone, &mut wall] {
        let piece = screen.shows("Voor de groep").await;
        for private in ["Alleen voor mij", "fatma@thuis.nl", "Mijn voornemen"] {
            assert!(!piece.contains(private), "{private} is in {piece}");
        }
    }
    assert!(!phone.heard.contains("Fatma") && !wall.heard.contains("Fatma"));
}

#[tokio::test]
async fn who_is_connected_is_counted_by_person_and_not_by_screen() {
    let mut story = Story::planned().await;
    let (fatma, jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    let mut wall = story.wall_screen().await;
    wall.shows("2 deelnemers, 0 verbonden").await;
    let phone = story.phone(&fatma).await;
    let second = story.phone(&fatma).await;
    wall.shows("2 deelnemers, 1 verbonden").await;
    let third = story.phone(&jan).await;
    wall.shows("2 deelnemers, 2 verbonden").await;
    drop((phone, third));
    wall.shows("2 deelnemers, 1 verbonden").await;
    drop(second);
    wall.shows("2 deelnemers, 0 verbonden").await;
}

#[tokio::test]
async fn a_meeting_that_is_watched_stays_in_memory_and_keeps_its_screens() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let mut coach = story.coach_screen().await;
    coach.piece().await;
    story.site.app.live.let_go();
    fatma.says(WRITING, "Nog steeds te zien").await;
    coach.shows("Nog steeds te zien").await;
    drop(coach);
    story.site.app.live.let_go();
    assert!(story.site.app.live.in_memory().is_empty());
    fatma.says(WRITING, "Ook na het vergeten").await;
    assert_eq!(story.words().await, ["Nog steeds te zien", "Ook na het vergeten"]);
}

#[tokio::test]
async fn memory_that_is_tidied_while_people_come_in_leaves_one_meeting_for_all() {
    let story = Story::writing().await;
    let live = &story.site.app.live;
    for round in 0..10_u128 {
        live.let_go();
        // Two requests load the meeting while it is let go of: a stream and words.
        let mut fatma = story.guest("Fatma").await;
        live.let_go();
        let words = format!("Ronde {round}.");
        let key = key(round + 1);
        let fields = [("do", "contribute"), ("slot", WRITING), ("text", &words), ("key", &key)];
        let tidy = async {
            for _ in 0..50 {
                live.let_go();
                tokio::task::yield_now().await;
            }
        };
        let (mut screen, _, ()) = tokio::join!(story.coach_screen(), fatma.sends(&fields), tidy);
        screen.shows(&words).await;
    }
}

#[tokio::test]
async fn a_flood_of_bad_requests_leaves_the_screens_alone() {
    let story = Story::writing().await;
    let (mut fatma, jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    let mut coach = story.coach_screen().await;
    let mut rude: Visitor = jan.visitor.clone();
    let address = format!("{}/handelingen", jan.page);
    let long = "x".repeat(200_000);
    for _ in 0..20 {
        let fields = [("do", "contribute"), ("slot", WRITING), ("text", long.as_str())];
        let answer = rude.post(&address, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    fatma.says(WRITING, "Rustig verder").await;
    let piece = coach.shows("Rustig verder").await;
    assert!(!piece.contains("xxxxxxxxxx"));
}

#[tokio::test]
async fn what_a_table_writes_is_told_to_that_table_alone() {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "table-talk")];
    story.coach.post(&format!("{}/agenda", story.home), &add).await;
    let mut guests = Vec::new();
    for number in 0..8 {
        guests.push(story.guest(&format!("Gast{number}")).await);
    }
    story.leads(&[("do", "start")]).await;
    story.goes_to("5").await;
    story.leads(&[("do", "form-tables"), ("block", "5")]).await;
    let tables = story.read(|meeting| meeting.current().unwrap().tables.clone()).await;
    let at = |table: usize, place: usize| usize::try_from(tables[table][place].0).unwrap();
    let mut mate = story.phone(&guests[at(0, 1)]).await;
    let mut other = story.phone(&guests[at(1, 0)]).await;
    let play = [("do", "play"), ("kind", "table-talk"), ("block", "5"), ("table", "1")];
    let line = [&play[..], &[("deed", "line"), ("text", "Onder ons")]].concat();
    guests[at(0, 0)].does(&line).await;
    let told = loop {
        let frame = mate.frame().await;
        if frame.contains("Onder ons") {
            break frame;
        }
    };
    assert!(told.starts_with("event: own\n"), "{told}");
    // The others hear of it no sooner than of a point that everybody sees, and then only the point.
    let bring = [&play[..], &[("deed", "bring"), ("seen", "0"), ("text", "Voor allen")]].concat();
    guests[at(0, 0)].does(&bring).await;
    let open = [
        ("do", "play"),
        ("kind", "table-talk"),
        ("block", "5"),
        ("deed", "harvest"),
        ("to", "open"),
    ];
    story.leads(&open).await;
    loop {
        let frame = other.frame().await;
        assert!(!frame.contains("Onder ons"), "{frame}");
        if frame.contains("Voor allen") {
            break;
        }
    }
}

#[tokio::test]
async fn when_the_program_stops_every_stream_ends_at_once_and_the_page_comes_back_as_it_was() {
    let mut story = Story::writing().await;
    let fatma = story.guest("Fatma").await;
    let screens =
        [story.coach_screen().await, story.phone(&fatma).await, story.wall_screen().await];
    story.site.app.live.end_streams();
    for mut screen in screens {
        let ends = async { while screen.body.next().await.is_some() {} };
        timeout(LIMIT, ends).await.expect("it ends");
    }
    assert_eq!(story.site.app.live.in_memory()[0].presence().connections(), 0);
    // One that comes back to the same program before it is gone is told so too.
    let mut late = story.phone(&fatma).await;
    let ends = async { while late.body.next().await.is_some() {} };
    timeout(LIMIT, ends).await.expect("it ends");
}
