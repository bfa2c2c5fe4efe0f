//! A meeting keeps the version that it began with, whatever happens to the deck.

use axum::http::StatusCode;

use super::{Desk, id_of, publish, rewrite};
use crate::meetings::id_at;
use crate::visitor::Visitor;

/// Plans a meeting with a deck; gives its address.
async fn plan(coach: &mut Visitor, deck: &str) -> String {
    let start = format!("deck:{}", id_of(deck));
    let mut fields = crate::meetings::new_meeting("named").to_vec();
    fields.retain(|(name, _)| *name != "start");
    fields.push(("start", &start));
    let made = coach.post("/bijeenkomsten", &fields).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text);
    made.location().to_owned()
}

async fn lead(coach: &mut Visitor, meeting: &str, fields: &[(&str, &str)]) {
    let answer = coach.post(&format!("{meeting}/handelingen"), fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

/// Starts the meeting and draws the one card of its first block.
async fn begin_with_card(coach: &mut Visitor, meeting: &str) {
    lead(coach, meeting, &[("do", "start")]).await;
    lead(coach, meeting, &[("do", "draw-card"), ("block", "1")]).await;
}

/// Forgets what is in memory, as a restart would.
fn restart(room: &Desk, meeting: &str) {
    room.site.app.live.forget(id_at(meeting));
}

#[tokio::test]
async fn a_deck_does_not_change_under_a_meeting_that_has_begun() {
    let mut room = Desk::new().await;
    let deck = room.published("Proef", "De oude vraag?").await;
    let meeting = plan(&mut room.coach, &deck).await;
    let later = plan(&mut room.coach, &deck).await;
    begin_with_card(&mut room.coach, &meeting).await;
    let screen = room.coach.get(&format!("{meeting}/leiden")).await;
    screen.shows(StatusCode::OK, "De oude vraag?");

    let card = format!("{deck}/kaart/1");
    let new = [("kind", "gesprekskaart"), ("text", "De nieuwe vraag?")];
    rewrite(&mut room.coach, &card, &new).await;
    publish(&mut room.coach, &deck).await;
    // A meeting that has not begun, and that lay open, shows the new one.
    begin_with_card(&mut room.coach, &later).await;
    for after_restart in [false, true] {
        if after_restart {
            restart(&room, &meeting);
            restart(&room, &later);
        }
        let old = room.coach.get(&format!("{meeting}/leiden")).await;
        old.shows(StatusCode::OK, "De oude vraag?");
        assert!(!old.text.contains("De nieuwe vraag?"), "{}", old.text);
        let new = room.coach.get(&format!("{later}/leiden")).await;
        new.shows(StatusCode::OK, "De nieuwe vraag?");
    }
    lead(&mut room.coach, &meeting, &[("do", "close")]).await;
    room.coach.post(&deck, &[("do", "discard")]).await;
    restart(&room, &meeting);
    let report = room.coach.get(&format!("{meeting}/verslag")).await;
    report.shows(StatusCode::OK, "De oude vraag?");
    let fresh = room.coach.get("/bijeenkomsten/nieuw").await.text;
    assert!(!fresh.contains(id_of(&deck)), "{fresh}");
}

#[tokio::test]
async fn built_in_decks_are_kept_too_and_shared_in_memory_while_nothing_changed() {
    let mut room = Desk::new().await;
    let meeting = plan(&mut room.coach, "1.1").await;
    let id = id_at(&meeting);
    lead(&mut room.coach, &meeting, &[("do", "start")]).await;
    let app = &room.site.app;
    let school = room.school;
    let pins = driehoek::decks::version::store::pins(app.db.read(), school, id).await.unwrap();
    assert!(pins.contains_key("1.1"), "{pins:?}");
    let version = driehoek::decks::version::store::version(app.db.read(), school, &pins["1.1"]);
    let files = version.await.unwrap().unwrap().files().unwrap();
    assert!(files.iter().any(|(path, _)| path == "decks/1.1/nl.toml"));
    restart(&room, &meeting);
    let live = app.live.of_school(school, id).await.unwrap().unwrap();
    assert!(std::sync::Arc::ptr_eq(&live.cards(), app.shelf.built_in()));
}

#[tokio::test]
async fn what_a_coach_adds_while_the_meeting_runs_is_kept_from_then_on() {
    let mut room = Desk::new().await;
    let meeting = plan(&mut room.coach, "1.1").await;
    lead(&mut room.coach, &meeting, &[("do", "start")]).await;
    let deck = room.published("Later erbij", "De oude vraag?").await;
    let add = [("do", "add-block"), ("kind", "cards")];
    room.coach.post(&format!("{meeting}/agenda"), &add).await;
    let page = room.coach.get(&meeting).await.text;
    let block = page.split("data-id=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    let block = block.map(|id| id.parse::<u32>().unwrap()).max().unwrap();
    let card = format!("{}-1", id_of(&deck));
    let form = [
        ("kind", "cards"),
        ("title", "Erbij"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("card", &card),
    ];
    let set = room.coach.post(&format!("{meeting}/blok/{block}"), &form).await;
    assert_eq!(set.status, StatusCode::SEE_OTHER, "{}", set.text);
    let new = [("kind", "gesprekskaart"), ("text", "De nieuwe vraag?")];
    rewrite(&mut room.coach, &format!("{deck}/kaart/1"), &new).await;
    publish(&mut room.coach, &deck).await;
    restart(&room, &meeting);
    let sheet = room.coach.get(&format!("{meeting}/draaiboek")).await;
    sheet.shows(StatusCode::OK, "De oude vraag?");
}

#[tokio::test]
async fn an_earlier_version_comes_back_as_a_draft() {
    let mut room = Desk::new().await;
    let deck = room.published("Proef", "De oude vraag?").await;
    let card = format!("{deck}/kaart/1");
    let new = [("kind", "gesprekskaart"), ("text", "De nieuwe vraag?")];
    rewrite(&mut room.coach, &card, &new).await;
    publish(&mut room.coach, &deck).await;
    let page = room.coach.get(&deck).await.text;
    let old = super::value_of(&page, "version");
    room.coach.post(&deck, &[("do", "version"), ("version", &old)]).await;
    room.coach.get(&card).await.shows(StatusCode::OK, "De oude vraag?");
    room.coach.get(&deck).await.shows(StatusCode::OK, "Gepubliceerd, daarna gewijzigd");
    publish(&mut room.coach, &deck).await;
    let unknown = room.coach.post(&deck, &[("do", "version"), ("version", "nee")]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_a_coach_keeps_private_lies_on_the_table_of_their_meetings() {
    let mut room = Desk::new().await;
    let sam = room.site.add_person(room.school, "Sam", "sam@brug.nl").await;
    let mut sams = room.site.signed_in(room.school, sam).await;
    let deck = room.published("Van Noor", "Geheime vraag?").await;
    let meeting = plan(&mut room.coach, &deck).await;
    let sheet = format!("{meeting}/draaiboek");
    room.coach.get(&sheet).await.shows(StatusCode::OK, "Geheime vraag?");
    let person = sam.to_string();
    let add = [("do", "add-coach"), ("person", person.as_str())];
    room.coach.post(&format!("{meeting}/agenda"), &add).await;
    sams.get(&sheet).await.shows(StatusCode::OK, "Geheime vraag?");
    restart(&room, &meeting);
    sams.get(&sheet).await.shows(StatusCode::OK, "Geheime vraag?");
}
