//! A case as people live it: marking in the story, the roles, and points that stay one's own.

use axum::http::StatusCode;
use domain::meetings::kinds::case::{self as rules, Depth};
use domain::meetings::kinds::own_points::OWN_POINT_MAX;

use super::{Guest, Story, id_at, key, new_meeting};

/// The case of set 2.2, and the block where people write what they want to grow in.
const CASE: &str = "2";
const POINTS: &str = "8";

/// A meeting that starts from a set, at this block, with this many guests.
pub(super) async fn from_set(deck: &str, block: &str, guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let mut fields = new_meeting("named").to_vec();
    fields.retain(|(name, _)| *name != "start");
    let start = format!("deck:{deck}");
    fields.push(("start", &start));
    let answer = story.coach.post("/bijeenkomsten", &fields).await;
    story.home = answer.location().to_owned();
    story.id = id_at(&story.home);
    story.leads(&[("do", "start")]).await;
    story.goes_to(block).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

/// What the coach does in a kind.
pub(super) async fn leads(story: &mut Story, kind: &str, block: &str, more: &[(&str, &str)]) {
    story.leads(&[&[("do", "play"), ("kind", kind), ("block", block)], more].concat()).await;
}

fn does<'a>(block: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("do", "play"), ("kind", "case"), ("block", block)], more].concat()
}

async fn marks(guest: &mut Guest, units: &[&str]) {
    let mut fields = does(CASE, &[("deed", "mark")]);
    fields.extend(units.iter().map(|unit| ("unit", *unit)));
    guest.does(&fields).await;
}

async fn steps_to(story: &mut Story, block: &str, step: &str) {
    leads(story, "case", block, &[("deed", "step"), ("step", step), ("part", "0")]).await;
}

async fn depth(story: &Story) -> Option<Depth> {
    story.read(|meeting| rules::seen(meeting.current().unwrap()).unwrap().depth).await
}

/// What a page holds that is the same for everybody.
pub(super) fn shared(page: &str) -> String {
    let start = page.find("id=\"live\"").expect("the page has a live piece");
    let rest = &page[page[start..].find('>').unwrap() + start..];
    let piece = rest.split("id=\"mine\"").next().unwrap().split("wall-lost").next().unwrap();
    piece.split("wall-bottom").next().unwrap().to_owned()
}

#[tokio::test]
async fn set_2_2_brings_the_story_the_roles_and_the_points() {
    let (mut story, mut guests) = from_set("2.2", CASE, 1).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Constructies") && wall.contains("een brug die niet instort"), "{wall}");
    let part = [("deed", "step"), ("step", "read"), ("part", "2")];
    leads(&mut story, "case", CASE, &part).await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Stuk 2 van 4") && !wall.contains("samen bouwen met blokjes"), "{wall}");
    assert!(guests[0].sees().await.contains("samen bouwen met blokjes"), "a phone has all of it");
    steps_to(&mut story, CASE, "roles").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Kent het eigen kind door en door"), "{wall}");
    assert!(wall.contains("weet hoe kinderen leren"));
    assert!(
        wall.contains("<h1 dir=\"auto\">Wat doet de ouder? Wat doet de leraar?</h1>"),
        "{wall}"
    );
    story.goes_to(POINTS).await;
    let page = guests[0].sees().await;
    assert!(page.contains("Waarin kun jij groeien als partner van ouders?"), "{page}");
    assert!(page.contains("name=\"role\""));
}

#[tokio::test]
async fn before_the_marks_are_shown_no_byte_tells_them() {
    let mut pages = Vec::new();
    for units in [["0", "1"], ["3", "5"]] {
        let (mut story, mut guests) = from_set("2.2", CASE, 3).await;
        steps_to(&mut story, CASE, "mark").await;
        for guest in &mut guests[1..] {
            marks(guest, &units).await;
        }
        let path = story.wall().await;
        let wall = shared(&story.site.visitor().get(&path).await.text);
        assert!(wall.contains("2 mensen hebben gestreept."), "{wall}");
        let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
        assert!(desk.contains("2 van 3 hebben gestreept") && !desk.contains("marked-count"));
        assert!(!guests[0].sees().await.contains("checked"), "nobody sees another's marks");
        pages.push([wall, shared(&guests[0].sees().await), shared(&guests[1].sees().await)]);
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn marking_without_javascript_is_a_form_of_boxes() {
    let (mut story, mut guests) = from_set("2.2", CASE, 2).await;
    steps_to(&mut story, CASE, "mark").await;
    let page = guests[0].sees().await;
    assert!(page.contains("name=\"unit\" value=\"0\"") && page.contains("Bewaar mijn strepen"));
    assert!(page.contains("Niemand ziet wat jij streept"), "who reads it stands with the form");
    marks(&mut guests[0], &["0", "2"]).await;
    let page = guests[0].sees().await;
    assert!(page.contains("id=\"piece-2\" checked") && page.contains("Je hebt 2 strepen gezet."));
    marks(&mut guests[0], &["2"]).await;
    marks(&mut guests[1], &["2"]).await;
    leads(&mut story, "case", CASE, &[("deed", "show"), ("to", "shown")]).await;
    assert_eq!(depth(&story).await, Some([(2, 2)].into()));
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("marked-4") && wall.contains("gestreept door 2 mensen"), "{wall}");
    let late = does(CASE, &[("deed", "mark"), ("unit", "1")]);
    assert_eq!(guests[0].tries(&late).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let wrong = does(CASE, &[("deed", "mark"), ("unit", "x")]);
    assert_eq!(guests[0].tries(&wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_mark_that_arrives_twice_counts_once_and_what_was_changed_is_gone() {
    let (mut story, mut guests) = from_set("2.2", CASE, 1).await;
    steps_to(&mut story, CASE, "mark").await;
    for (key, unit) in [(key(1), "41"), (key(2), "3"), (key(1), "41")] {
        let fields =
            [&does(CASE, &[("deed", "mark"), ("unit", unit)])[..], &[("key", &key)]].concat();
        assert_eq!(guests[0].sends(&fields).await.status, StatusCode::OK);
    }
    leads(&mut story, "case", CASE, &[("deed", "hands"), ("unit", "3"), ("count", "5")]).await;
    leads(&mut story, "case", CASE, &[("deed", "show"), ("to", "shown")]).await;
    assert_eq!(depth(&story).await, Some([(3, 6)].into()));
    assert!(!story.log().await.contains("[41]"), "a mark that was changed is not kept");
}

#[tokio::test]
async fn a_point_is_ones_own_until_it_is_shared_and_the_coach_looks_first() {
    let (mut story, mut guests) = from_set("2.2", POINTS, 2).await;
    let point =
        [("deed", "point"), ("about", "new"), ("role", "teacher"), ("text", "Vaker vragen")];
    guests[0].does(&does(POINTS, &point)).await;
    let page = guests[0].sees().await;
    assert!(page.contains("Mijn ontwikkelpunten") && page.contains("Vaker vragen"), "{page}");
    let path = story.wall().await;
    let desk = format!("{}/leiden", story.home);
    for other in [
        guests[1].sees().await,
        story.site.visitor().get(&path).await.text,
        story.coach.get(&desk).await.text,
        story.coach.get(&format!("{}/verslag", story.home)).await.text,
    ] {
        assert!(!other.contains("Vaker vragen"), "{other}");
    }
    // The button on one's own page brings it in.
    let share = [("do", "contribute"), ("slot", POINTS), ("text", "Leraar: Vaker vragen")];
    assert!(page.contains("value=\"Leraar: Vaker vragen\""), "{page}");
    guests[0].does(&share).await;
    assert!(guests[0].sees().await.contains("Gedeeld."));
    assert!(story.coach.get(&desk).await.text.contains("Vaker vragen"));
    assert!(!story.site.visitor().get(&path).await.text.contains("Vaker vragen"));
    story.leads(&[("do", "reveal"), ("slot", POINTS)]).await;
    assert!(story.site.visitor().get(&path).await.text.contains("Vaker vragen"));
    // After the meeting it is still there.
    story.leads(&[("do", "close")]).await;
    assert!(guests[0].sees().await.contains("Mijn ontwikkelpunten"));
}

#[tokio::test]
async fn a_point_that_is_too_long_is_given_back() {
    let (_story, mut guests) = from_set("2.2", POINTS, 1).await;
    let long = "a".repeat(OWN_POINT_MAX + 1);
    let point = |text| {
        does(POINTS, &[("deed", "point"), ("about", "new"), ("role", "parent"), ("text", text)])
    };
    let answer = guests[0].tries(&point(&long)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(&long) && answer.text.contains("value=\"parent\" checked"));
    assert_eq!(guests[0].tries(&point("")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    guests[0].does(&point(&long[1..])).await;
}

#[tokio::test]
async fn the_report_tells_what_was_marked_and_counts_the_points() {
    let (mut story, mut guests) = from_set("2.2", CASE, 2).await;
    steps_to(&mut story, CASE, "mark").await;
    marks(&mut guests[0], &["0"]).await;
    marks(&mut guests[1], &["0"]).await;
    let point = [("deed", "point"), ("about", "new"), ("role", "parent"), ("text", "Geheim")];
    guests[0].does(&does(CASE, &point)).await;
    let csv = format!("{}/verslag.csv", story.home);
    assert!(!story.coach.get(&csv).await.text.contains("Een vader komt op school"));
    leads(&mut story, "case", CASE, &[("deed", "show"), ("to", "shown")]).await;
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    for words in
        ["Een vader komt op school praten", "2 mensen hebben gestreept.", "Er is 1 ontwikkelpunt"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    let text = story.coach.get(&csv).await.text;
    assert!(text.contains(";2;") && text.contains("Ontwikkelpunten;1"), "{text}");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["marks"]["marked"][0]["count"], 2);
    for file in ["verslag.pdf", "verslag.docx"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
    assert!(!text.contains("Geheim"));
}

#[tokio::test]
async fn a_coach_sets_words_instead_of_sentences_and_finds_the_paper() {
    let (mut story, mut guests) = from_set("2.2", CASE, 1).await;
    let page = story.coach.get(&format!("{}/blok/{CASE}", story.home)).await.text;
    assert!(page.contains("Wat streep je?"), "{page}");
    let start = page.find("/afdrukken/manual?").expect("the page leads to its paper");
    let address = page[start..].split('"').next().unwrap().replace("&amp;", "&");
    assert_eq!(story.coach.get(&address).await.status, StatusCode::OK);
    let fields = [
        ("kind", "case"),
        ("title", "Lezen"),
        ("minutes", "8"),
        ("form", "alone"),
        ("background", "casus-constructies"),
        ("unit", "word"),
        ("begin", "mark"),
    ];
    let answer = story.coach.post(&format!("{}/blok/{CASE}", story.home), &fields).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
    let page = guests[0].sees().await;
    assert!(page.contains("<span>vader</span>"), "{page}");
}
