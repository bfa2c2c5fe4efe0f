//! Who sees, uses and changes a deck: oneself, the school, the schools of a board.

use axum::http::StatusCode;
use domain::decks::own::Draft;
use driehoek::{
    accounts::store,
    decks::own::{self as decks, store as own},
};

use super::{Desk, id_of, value_of, write};

/// Whether somebody can begin a meeting with the deck.
async fn can_use(visitor: &mut crate::visitor::Visitor, deck: &str) -> bool {
    let page = visitor.get("/bijeenkomsten/nieuw").await.text;
    page.contains(&format!("deck:{}", id_of(deck)))
}

#[tokio::test]
async fn a_private_deck_is_its_makers_alone_until_it_is_shared() {
    let mut room = Desk::new().await;
    let sam = room.site.add_person(room.school, "Sam", "sam@brug.nl").await;
    let mut sam = room.site.signed_in(room.school, sam).await;
    let deck = room.published("Van Noor", "Waarom?").await;
    assert!(can_use(&mut room.coach, &deck).await);
    assert!(!can_use(&mut sam, &deck).await);
    assert_eq!(sam.get(&deck).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sam.get(&format!("{deck}/kaarten.zip")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sam.post(&deck, &[("do", "discard")]).await.status, StatusCode::NOT_FOUND);
    assert!(!sam.get("/eigen-kaarten").await.text.contains("Van Noor"));

    room.coach.post(&deck, &[("do", "share"), ("shared", "school")]).await;
    assert!(can_use(&mut sam, &deck).await);
    sam.get("/eigen-kaarten").await.shows(StatusCode::OK, "Van Noor");
    write(&mut sam, &deck, "stelling", "Van Sam").await;
    room.coach.get(&deck).await.shows(StatusCode::OK, "Van Sam");
    // A colleague cannot keep it from its maker.
    let taken = sam.post(&deck, &[("do", "share"), ("shared", "me")]).await;
    assert_eq!(taken.status, StatusCode::FORBIDDEN);
    room.coach.post(&deck, &[("do", "share"), ("shared", "me")]).await;
    assert!(!can_use(&mut sam, &deck).await);
}

#[tokio::test]
async fn the_schools_of_a_board_use_what_is_shared_with_it_and_others_do_not() {
    let mut room = Desk::new().await;
    let (wei, kim) = room.site.add_school("De Wei", "kim@wei.nl").await;
    let (far, lot) = room.site.add_school("De Verte", "lot@verte.nl").await;
    let mut kim = room.site.signed_in(wei, kim).await;
    let mut lot = room.site.signed_in(far, lot).await;
    let app = &room.site.app;
    let board = app.chance.uuid_v7(app.clock.now());
    let tx = app.db.begin().await.unwrap();
    store::add_board(&tx, board, "Stichting Samen", app.clock.now()).await.unwrap();
    store::join_board(&tx, room.school, board).await.unwrap();
    store::join_board(&tx, wei, board).await.unwrap();
    tx.commit().await.unwrap();

    let deck = room.published("Voor allen", "Waarom?").await;
    room.coach.post(&deck, &[("do", "share"), ("shared", "school")]).await;
    assert!(!can_use(&mut kim, &deck).await);
    room.coach.post(&deck, &[("do", "share"), ("shared", "board")]).await;
    assert!(can_use(&mut kim, &deck).await);
    assert!(!can_use(&mut lot, &deck).await);
    let list = kim.get("/eigen-kaarten").await;
    list.shows(StatusCode::OK, "Stichting Samen");
    list.shows(StatusCode::OK, "De Brug");
    assert!(!lot.get("/eigen-kaarten").await.text.contains("Voor allen"));
    // What is being written is not theirs to see before it is published.
    let base = value_of(&room.coach.get(&deck).await.text, "base");
    let details = [("do", "details"), ("title", "Nog niet af"), ("base", &base)];
    room.coach.post(&deck, &details).await;
    room.coach.get("/eigen-kaarten").await.shows(StatusCode::OK, "Nog niet af");
    let list = kim.get("/eigen-kaarten").await;
    list.shows(StatusCode::OK, "Voor allen");
    assert!(!list.text.contains("Nog niet af"));

    // They read and copy it, and cannot change it.
    let page = format!("/kaartenbak/{}", id_of(&deck));
    let way = format!("href=\"{deck}\"");
    assert!(room.coach.get(&page).await.text.contains(&way));
    assert!(!kim.get(&page).await.text.contains(&way));
    for other in [&mut kim, &mut lot] {
        assert_eq!(other.get(&deck).await.status, StatusCode::NOT_FOUND);
        let change = other.post(&deck, &[("do", "publish")]).await;
        assert_eq!(change.status, StatusCode::NOT_FOUND);
    }
    let van = format!("{}-1", id_of(&deck));
    let copied = kim.post("/eigen-kaarten", &[("title", "Onze"), ("van", &van)]).await;
    assert_eq!(copied.status, StatusCode::SEE_OTHER, "{}", copied.text);
    let copied = lot.post("/eigen-kaarten", &[("title", "Onze"), ("van", &van)]).await;
    assert_eq!(copied.status, StatusCode::NOT_FOUND);

    room.coach.post(&deck, &[("do", "discard")]).await;
    assert!(!can_use(&mut kim, &deck).await);
}

/// What somebody finds with this word, as a page.
async fn found(visitor: &mut crate::visitor::Visitor, word: &str) -> String {
    visitor.get(&format!("/zoeken?q={word}")).await.text
}

#[tokio::test]
async fn what_somebody_keeps_to_themselves_is_found_by_them_alone() {
    let mut room = Desk::new().await;
    let sam = room.site.add_person(room.school, "Sam", "sam@brug.nl").await;
    let mut sam = room.site.signed_in(room.school, sam).await;
    let (wei, kim) = room.site.add_school("De Wei", "kim@wei.nl").await;
    let mut kim = room.site.signed_in(wei, kim).await;
    let deck = room.published("Van Noor", "Wie geeft de komkommerkas water?").await;
    let card = format!("/kaartenbak/{}/{}-1", id_of(&deck), id_of(&deck));
    // In turn, so that nothing of one is left over for the other.
    for _ in 0..2 {
        assert!(found(&mut room.coach, "komkommerkas").await.contains(&card));
        assert!(!found(&mut sam, "komkommerkas").await.contains(id_of(&deck)));
        assert!(!found(&mut kim, "komkommerkas").await.contains(id_of(&deck)));
    }
    // Sam's own is Sam's; what either writes anew is found at once.
    let other = begin_published(&mut sam, "Van Sam", "Wie plukt de radijsjes?").await;
    assert!(found(&mut sam, "radijsjes").await.contains(id_of(&other)));
    assert!(!found(&mut room.coach, "radijsjes").await.contains(id_of(&other)));
    let new = [("kind", "gesprekskaart"), ("text", "Wie plukt de pompoenen?")];
    super::rewrite(&mut room.coach, &format!("{deck}/kaart/1"), &new).await;
    super::publish(&mut room.coach, &deck).await;
    assert!(found(&mut room.coach, "pompoenen").await.contains(&card));
    assert!(!found(&mut room.coach, "komkommerkas").await.contains(&card));
    assert!(!found(&mut sam, "pompoenen").await.contains(id_of(&deck)));

    room.coach.post(&deck, &[("do", "share"), ("shared", "school")]).await;
    assert!(found(&mut sam, "pompoenen").await.contains(&card));
    assert!(!found(&mut kim, "pompoenen").await.contains(id_of(&deck)));
}

async fn begin_published(
    coach: &mut crate::visitor::Visitor,
    title: &str,
    question: &str,
) -> String {
    let deck = super::begin(coach, title).await;
    write(coach, &deck, "gesprekskaart", question).await;
    super::publish(coach, &deck).await;
    deck
}

#[tokio::test]
async fn the_card_box_of_somebody_with_private_decks_stays_put_together_until_it_changes() {
    let mut room = Desk::new().await;
    let sam = room.site.add_person(room.school, "Sam", "sam@brug.nl").await;
    let deck = room.published("Van Noor", "Waarom?").await;
    let app = room.site.app.clone();
    let of = |person| app.shelf.of_person(&app.db, (room.school, person));
    let first = std::sync::Arc::downgrade(&of(room.person).await.unwrap());
    let again = of(room.person).await.unwrap();
    assert!(first.ptr_eq(&std::sync::Arc::downgrade(&again)), "kept when nobody holds it");
    assert!(again.deck(&id_of(&deck).into()).is_some());
    assert!(of(sam).await.unwrap().deck(&id_of(&deck).into()).is_none());
    room.coach.post(&deck, &[("do", "discard")]).await;
    assert!(of(room.person).await.unwrap().deck(&id_of(&deck).into()).is_none());
}

#[tokio::test]
async fn somebody_has_so_many_decks_and_not_one_more() {
    let mut room = Desk::new().await;
    let whose = (room.school, room.person);
    let (first, now) = (decks::new_id(&room.site.app.chance), room.site.app.clock.now());
    let add = async |id| {
        let tx = room.site.app.db.begin().await.unwrap();
        let added = own::add(&tx, whose, &id, &Draft::default(), now).await.unwrap();
        tx.commit().await.unwrap();
        added
    };
    assert!(add(first.clone()).await);
    for _ in 1..own::DECKS_MAX {
        assert!(add(decks::new_id(&room.site.app.chance)).await);
    }
    assert!(!add(decks::new_id(&room.site.app.chance)).await);
    let full = room.coach.post("/eigen-kaarten", &[("title", "Nog een")]).await;
    full.shows(StatusCode::CONFLICT, "zo veel stapels als er passen");
    // One less is room for one more, and then it does not come back.
    let first = format!("/eigen-kaarten/{first}");
    room.coach.post(&first, &[("do", "discard")]).await;
    let added = room.coach.post("/eigen-kaarten", &[("title", "Nog een")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let back = room.coach.post(&first, &[("do", "restore")]).await;
    back.shows(StatusCode::CONFLICT, "zo veel stapels als er passen");
}
