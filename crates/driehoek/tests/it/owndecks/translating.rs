//! A deck of one's own in other languages: on the translator's screen, on its page, in the zip.

use axum::http::StatusCode;
use domain::accounts::Role;

use super::{Desk, bring_in, files, id_of, publish, rewrite};

#[tokio::test]
async fn a_deck_that_the_school_has_is_translated_and_the_translation_goes_along() {
    let mut room = Desk::new().await;
    let deck = room.published("Moestuin", "Wie geeft de plantjes water?").await;
    let id = id_of(&deck).to_owned();
    room.coach.get(&deck).await.shows(StatusCode::OK, "Daarna kun je de stapel hier vertalen.");
    // What somebody keeps to themselves is no work for others.
    assert!(!room.coach.get("/vertalen/en").await.text.contains(&id));
    assert_eq!(room.coach.get(&format!("/vertalen/en/{id}")).await.status, StatusCode::NOT_FOUND);
    room.coach.post(&deck, &[("do", "share"), ("shared", "school")]).await;
    let list = room.coach.get("/vertalen/en").await;
    list.shows(StatusCode::OK, &format!("/vertalen/en/{id}"));
    list.shows(StatusCode::OK, "Eigen kaarten");
    room.coach.get(&deck).await.shows(StatusCode::OK, &format!("/vertalen/en/{id}"));

    let translator = [Role::Translator];
    let sam = room.site.add_with(room.school, "Sam", "sam@brug.nl", &translator).await;
    let mut sam = room.site.signed_in(room.school, sam).await;
    let (wei, kim) = room.site.add_school("De Wei", "kim@wei.nl").await;
    let mut kim = room.site.signed_in(wei, kim).await;
    let item = format!("/vertalen/en/{id}/{id}-1");
    let said = [("text", "Who waters the plants?"), ("do", "checked")];
    assert_eq!(sam.post(&item, &said).await.status, StatusCode::SEE_OTHER);
    assert_eq!(kim.get(&item).await.status, StatusCode::NOT_FOUND);
    let card = format!("/kaartenbak/{id}/{id}-1?taal=en");
    room.coach.get(&card).await.shows(StatusCode::OK, "Who waters the plants?");
    room.coach.get(&deck).await.shows(StatusCode::OK, "1 van 4");

    let zip = format!("{deck}/kaarten.zip");
    let brought =
        bring_in(&mut kim, "moestuin.zip", &files::bytes(&room, &room.coach, &zip).await).await;
    let theirs = brought.location().split('?').next().unwrap().to_owned();
    publish(&mut kim, &theirs).await;
    let card = format!("/kaartenbak/{}/{}-1?taal=en", id_of(&theirs), id_of(&theirs));
    kim.get(&card).await.shows(StatusCode::OK, "Who waters the plants?");

    // Other Dutch: the translation is told to be of before, and does not go along.
    let new = [("kind", "gesprekskaart"), ("text", "Wie wiedt het onkruid?")];
    rewrite(&mut room.coach, &format!("{deck}/kaart/1"), &new).await;
    publish(&mut room.coach, &deck).await;
    let card = format!("/kaartenbak/{id}/{id}-1?taal=en");
    room.coach.get(&card).await.shows(StatusCode::OK, "De Nederlandse tekst is veranderd");
    let brought =
        bring_in(&mut kim, "moestuin.zip", &files::bytes(&room, &room.coach, &zip).await).await;
    let page = kim.follow(&brought).await;
    page.shows(StatusCode::OK, "Er is 1 kaart ingelezen.");
    let again = brought.location().split('?').next().unwrap().to_owned();
    publish(&mut kim, &again).await;
    let card = format!("/kaartenbak/{}/{}-1?taal=en", id_of(&again), id_of(&again));
    assert!(!kim.get(&card).await.text.contains("Who waters"));
}
