//! Over de streep as people live it: choosing a side, and what the server gives away when.

use axum::http::StatusCode;
use domain::meetings::kinds::cross_the_line::{self as line, Counts, SCHOOL_LEAST, Stance};

use super::{Guest, Story, key, new_meeting};

const LINE: &str = "5";
const FIRST: &str = "stelling-1";
/// The statement about the own school.
const OWN_SCHOOL: &str = "stelling-4";

/// A meeting at its line, with this many guests, before the first statement.
async fn at_the_line(fields: &[(&str, &str)], guests: usize) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "cross-the-line")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    set(&mut story, fields).await;
    story.leads(&[("do", "start")]).await;
    story.goes_to(LINE).await;
    let mut people = Vec::new();
    for number in 0..guests {
        people.push(story.guest(&format!("Gast{number}")).await);
    }
    (story, people)
}

/// Fills in the page of the block.
async fn set(story: &mut Story, fields: &[(&str, &str)]) {
    let mut all = vec![
        ("kind", "cross-the-line"),
        ("title", "Over de streep"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("card", FIRST),
        ("card", OWN_SCHOOL),
        ("schools", ""),
    ];
    all.retain(|(name, _)| !fields.iter().any(|(other, _)| other == name));
    all.extend(fields);
    let answer = story.coach.post(&format!("{}/blok/{LINE}", story.home), &all).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
}

async fn lays(story: &mut Story, card: &str) {
    story.leads(&[("do", "pick-card"), ("block", LINE), ("card", card)]).await;
}

async fn stage(story: &mut Story, card: &str, round: &str, to: &str) {
    let slot = format!("{LINE}:{card}");
    let fields = [
        ("do", "play"),
        ("block", LINE),
        ("kind", "cross-the-line"),
        ("deed", "stage"),
        ("slot", &slot),
        ("round", round),
        ("to", to),
    ];
    story.leads(&fields).await;
}

fn vote<'a>(slot: &'a str, round: &'a str, stance: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("do", "play"),
        ("kind", "cross-the-line"),
        ("deed", "vote"),
        ("block", LINE),
        ("slot", slot),
        ("round", round),
        ("stance", stance),
    ]
}

async fn chooses(guest: &mut Guest, card: &str, round: &str, stance: &str) {
    guest.does(&vote(&format!("{LINE}:{card}"), round, stance)).await;
}

async fn counts(story: &Story) -> Option<Counts> {
    story
        .read(|meeting| {
            line::seen(meeting, meeting.current().unwrap()).and_then(|seen| seen.counts)
        })
        .await
}

/// What a page holds beside what is new at every load: keys, the clock, addresses of one's own.
fn shared(page: &str) -> &str {
    let start = page.find("id=\"live\"").expect("the page has a live piece");
    let rest = &page[page[start..].find('>').unwrap() + start..];
    rest.split("id=\"mine\"").next().unwrap().split("wall-lost").next().unwrap()
}

#[tokio::test]
async fn before_the_sides_are_shown_no_byte_tells_them() {
    let mut pages = Vec::new();
    for stance in ["agree", "disagree"] {
        let (mut story, mut guests) = at_the_line(&[("named", "ja")], 4).await;
        lays(&mut story, FIRST).await;
        for guest in &mut guests[1..] {
            chooses(guest, FIRST, "first", stance).await;
        }
        let mut told = Vec::new();
        for now in ["open", "closed"] {
            stage(&mut story, FIRST, "first", now).await;
            let path = story.wall().await;
            let wall = story.site.visitor().get(&path).await.text;
            assert!(wall.contains("Ouders horen meer te zeggen"), "{wall}");
            assert!(!wall.contains("Gast1"), "no name stands at a side");
            told.push(shared(&wall).replace(&code(&story).await, "CODE"));
            // Who did not choose sees nothing of the others; who did sees only their own.
            told.push(shared(&guests[0].sees().await).to_owned());
            told.push(shared(&guests[1].sees().await).to_owned());
        }
        pages.push(told);
    }
    for (one, other) in pages[0].iter().zip(&pages[1]) {
        let without_qr = |page: &str| page.split("<svg class=\"qr").next().unwrap().to_owned();
        assert_eq!(without_qr(one), without_qr(other));
    }
}

async fn code(story: &Story) -> String {
    story.read(|meeting| meeting.code.spaced()).await
}

#[tokio::test]
async fn a_choice_without_javascript_is_two_buttons_and_a_page() {
    let (mut story, mut guests) = at_the_line(&[], 2).await;
    lays(&mut story, FIRST).await;
    let page = guests[0].sees().await;
    for stance in Stance::ALL {
        assert!(page.contains(&format!("value=\"{}\"", stance.name())), "{page}");
    }
    assert!(page.contains("Niemand ziet wat jij kiest"));
    chooses(&mut guests[0], FIRST, "first", "agree").await;
    chooses(&mut guests[0], FIRST, "first", "disagree").await;
    let page = guests[0].sees().await;
    assert!(page.contains("data-stance=\"disagree\"") && !page.contains("data-stance=\"agree\""));
    stage(&mut story, FIRST, "first", "shown").await;
    assert_eq!(counts(&story).await, Some(Counts { agree: 0, disagree: 1 }));
    let late = guests[1].tries(&vote("5:stelling-1", "first", "agree")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    for wrong in ["maybe", ""] {
        let answer = guests[1].tries(&vote("5:stelling-1", "first", wrong)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
}

#[tokio::test]
async fn a_choice_that_arrives_twice_counts_once_and_survives_a_restart() {
    let (mut story, mut guests) = at_the_line(&[], 1).await;
    lays(&mut story, FIRST).await;
    let (first, again) = (key(1), key(2));
    for (key, stance) in [(&first, "agree"), (&again, "disagree"), (&first, "agree")] {
        let fields = [&vote("5:stelling-1", "first", stance)[..], &[("key", key)]].concat();
        assert_eq!(guests[0].sends(&fields).await.status, StatusCode::OK);
    }
    stage(&mut story, FIRST, "first", "shown").await;
    assert_eq!(counts(&story).await, Some(Counts { agree: 0, disagree: 1 }));
    let log = story.log().await;
    assert!(!log.contains("stance: Some(Agree)"), "what was changed is not kept: {log}");
}

#[tokio::test]
async fn the_second_choice_and_the_floor_reach_wall_report_and_files() {
    let (mut story, mut guests) = at_the_line(&[], 3).await;
    lays(&mut story, FIRST).await;
    for guest in &mut guests {
        chooses(guest, FIRST, "first", "disagree").await;
    }
    let floor = [
        ("do", "play"),
        ("kind", "cross-the-line"),
        ("deed", "floor"),
        ("block", LINE),
        ("slot", "5:stelling-1"),
        ("round", "first"),
        ("agree", "7"),
        ("disagree", ""),
    ];
    story.leads(&floor).await;
    stage(&mut story, FIRST, "first", "shown").await;
    guests[2].says("5:stelling-1", "Omdat ouders hun kind kennen").await;
    stage(&mut story, FIRST, "second", "open").await;
    chooses(&mut guests[0], FIRST, "second", "agree").await;
    chooses(&mut guests[1], FIRST, "second", "disagree").await;
    stage(&mut story, FIRST, "second", "shown").await;

    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("1 mens ging van oneens naar eens."), "{wall}");
    // Who moved sees it; nobody else does.
    assert!(guests[0].sees().await.contains("Je bent van kant gewisseld."));
    assert!(guests[1].sees().await.contains("Je bleef aan dezelfde kant."));

    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    for words in
        ["Na het gesprek", "1 mens ging van oneens naar eens.", "Omdat ouders hun kind kennen"]
    {
        assert!(report.contains(words), "{words}: {report}");
    }
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(
        csv.contains("Eerste keuze: Eens;7") && csv.contains("Van oneens naar eens;1"),
        "{csv}"
    );
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let said = json["said"].as_array().unwrap();
    let outcome = said.iter().map(|slot| &slot["outcome"]).find(|it| !it.is_null()).unwrap();
    assert_eq!(outcome["first"], serde_json::json!({ "agree": 7, "disagree": 3 }));
    assert_eq!(outcome["shift"]["to_agree"], 1);
    for file in ["verslag.pdf", "verslag.docx"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
}

#[tokio::test]
async fn a_school_is_shown_apart_from_five_people_on() {
    let least = usize::try_from(SCHOOL_LEAST).unwrap();
    let schools = [("schools", "De Brug\nHet Anker")];
    let (mut story, mut guests) = at_the_line(&schools, 2 * least).await;
    assert!(guests[0].sees().await.contains("Van welke school ben je?"));
    lays(&mut story, OWN_SCHOOL).await;
    for (number, guest) in guests.iter_mut().enumerate() {
        let name = if number < least { "De Brug" } else { "Het Anker" };
        let fields = [
            ("do", "play"),
            ("kind", "cross-the-line"),
            ("deed", "school"),
            ("block", LINE),
            ("school", name),
            ("other", ""),
        ];
        // The last one of the second school does not choose yet.
        guest.does(&fields).await;
        if number + 1 < 2 * least {
            chooses(guest, OWN_SCHOOL, "first", "agree").await;
        }
    }
    let path = story.wall().await;
    stage(&mut story, OWN_SCHOOL, "first", "shown").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(!wall.contains("De Brug") && !wall.contains("Het Anker"), "four can be subtracted");
    stage(&mut story, OWN_SCHOOL, "first", "open").await;
    chooses(guests.last_mut().unwrap(), OWN_SCHOOL, "first", "disagree").await;
    stage(&mut story, OWN_SCHOOL, "first", "shown").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("De Brug") && wall.contains("Het Anker"), "{wall}");
    // Another statement is not about the own school.
    lays(&mut story, FIRST).await;
    for guest in &mut guests {
        chooses(guest, FIRST, "first", "agree").await;
    }
    stage(&mut story, FIRST, "first", "shown").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(!wall.contains("De Brug"), "{wall}");
}

#[tokio::test]
async fn a_guest_is_asked_for_their_school_as_soon_as_they_joined() {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "cross-the-line")];
    story.coach.post(&format!("{}/agenda", story.home), &add).await;
    set(&mut story, &[("schools", "De Brug\nHet Anker")]).await;
    // The group has not begun yet.
    let mut guest = story.guest("Fatma").await;
    assert!(guest.sees().await.contains("Van welke school ben je?"));
    let deed = ("deed", "school");
    let kind = ("kind", "cross-the-line");
    guest.does(&[("do", "play"), kind, deed, ("block", LINE), ("school", "De Brug")]).await;
    assert!(guest.sees().await.contains("Jouw school: <bdi>De Brug</bdi>"));
    story.leads(&[("do", "start")]).await;
    story.goes_to(LINE).await;
    assert!(guest.sees().await.contains("Jouw school: <bdi>De Brug</bdi>"));
    // Where the block has been, nobody is asked any more.
    story.goes_to("1").await;
    let mut late = story.guest("Jan").await;
    assert!(!late.sees().await.contains("Van welke school ben je?"));
}

#[tokio::test]
async fn a_room_without_phones_is_not_told_to_use_them() {
    let (mut story, _) = at_the_line(&[], 0).await;
    lays(&mut story, FIRST).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("ga daar staan") && !wall.contains("op je telefoon"), "{wall}");
    story.guest("Fatma").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Kies een kant op je telefoon."), "{wall}");
}

#[tokio::test]
async fn a_statement_of_a_guest_is_read_by_the_coach_first() {
    let (mut story, mut guests) = at_the_line(&[], 2).await;
    let write = [("do", "write-own-card"), ("block", LINE), ("text", "Huiswerk is voor thuis.")];
    guests[0].does(&write).await;
    let path = story.wall().await;
    let card = [("do", "pick-card"), ("block", LINE), ("card", "own-1")];
    assert_ne!(story.tries(&card).await.status, StatusCode::SEE_OTHER);
    let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(desk.contains("Huiswerk is voor thuis.") && desk.contains("Goedkeuren"), "{desk}");
    assert!(!guests[1].sees().await.contains("Huiswerk"));
    story
        .leads(&[
            ("do", "play"),
            ("kind", "cross-the-line"),
            ("deed", "decide"),
            ("block", LINE),
            ("number", "1"),
            ("to", "approved"),
        ])
        .await;
    story.leads(&card).await;
    assert!(story.site.visitor().get(&path).await.text.contains("Huiswerk is voor thuis."));
}

#[tokio::test]
async fn level_up_brings_the_five_statements_as_a_line() {
    let mut story = Story::planned().await;
    let mut fields = new_meeting("named").to_vec();
    fields.retain(|(name, _)| *name != "start");
    fields.push(("start", "deck:level-up"));
    let answer = story.coach.post("/bijeenkomsten", &fields).await;
    let home = answer.location().to_owned();
    let mut page = String::new();
    for block in 1..=10 {
        let found = story.coach.get(&format!("{home}/blok/{block}")).await.text;
        if found.contains("Scholen die meedoen") {
            page = found;
        }
    }
    assert!(page.contains("Namen aan de kanten"), "no block of the programme is a line");
    for number in 1..=5 {
        assert!(page.contains(&format!("value=\"stelling-{number}\" checked")), "{number}");
    }
    let floor = page.find("/afdrukken/floor?").expect("the page leads to its paper");
    let address = page[floor..].split('"').next().unwrap().replace("&amp;", "&");
    assert_eq!(story.coach.get(&address).await.status, StatusCode::OK);
}

#[tokio::test]
async fn vote_cards_are_read_typed_and_counted_with_the_phones() {
    let (mut story, mut guests) = at_the_line(&[], 1).await;
    let page = format!("{}/stemkaarten", story.home);
    story.coach.get(&page).await.shows(StatusCode::OK, "Leg eerst een stelling voor");
    lays(&mut story, FIRST).await;
    chooses(&mut guests[0], FIRST, "first", "agree").await;
    let slot = format!("{LINE}:{FIRST}");
    let form = |agree: &'static str, disagree: &'static str| {
        [
            ("kind", "cross-the-line"),
            ("deed", "read-cards"),
            ("block", LINE),
            ("slot", &*slot),
            ("round", "first"),
            ("agree", agree),
            ("disagree", disagree),
        ]
    };
    // What is refused stays in the fields, with the reason.
    let refused = story.coach.post(&page, &form("1, 2 251", "9")).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kaart 251 bestaat niet");
    assert!(refused.text.contains("1, 2 251"), "{}", refused.text);
    let twice = story.coach.post(&page, &form("1 2", "2")).await;
    twice.shows(StatusCode::UNPROCESSABLE_ENTITY, "bij eens én bij oneens");

    let taken = story.coach.post(&page, &form("3, 1 2", "9")).await;
    assert_eq!(taken.location(), format!("{}/leiden", story.home), "{}", taken.text);
    let again = story.coach.get(&page).await;
    assert!(again.text.contains("\"1 2 3\""), "what was read stands there again: {}", again.text);
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("5 mensen hebben gekozen."), "{wall}");
    stage(&mut story, FIRST, "first", "shown").await;
    let counts = story
        .read(|meeting| line::seen(meeting, meeting.current().unwrap()).unwrap().counts.unwrap());
    assert_eq!(counts.await, Counts { agree: 4, disagree: 1 });
}
