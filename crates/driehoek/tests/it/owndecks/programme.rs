//! The programme of a deck: it follows from the cards, until a coach wants another.

use axum::http::StatusCode;

use super::{Desk, begin, id_of, publish, value_of, write};
use crate::visitor::{Answer, Visitor};

/// A deck with a question, a statement and an energizer; gives its address.
async fn three_cards(coach: &mut Visitor) -> String {
    let deck = begin(coach, "Rapportgesprekken").await;
    write(coach, &deck, "gesprekskaart", "Wie begint er bij jullie?").await;
    write(coach, &deck, "stelling", "Praten helpt.").await;
    write(coach, &deck, "energizer", "Ga staan.").await;
    deck
}

/// Asks something of the programme; gives where that leads.
async fn ask(coach: &mut Visitor, deck: &str, field: (&str, &str)) -> String {
    let answer = coach.post(&format!("{deck}/programma"), &[field]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().to_owned()
}

/// Adds a block; gives its address.
async fn add(coach: &mut Visitor, deck: &str, kind: &str) -> String {
    let fields = [("do", "add"), ("onderdeel", kind)];
    let answer = coach.post(&format!("{deck}/programma"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().to_owned()
}

/// Fills in the form of a block.
async fn set(
    coach: &mut Visitor,
    block: &str,
    (base, title, minutes): (&str, &str, &str),
) -> Answer {
    let fields = [("base", base), ("title", title), ("minutes", minutes), ("form", "pair")];
    coach.post(block, &fields).await
}

/// The programme on the page of the deck, as its text from the heading on.
async fn programme(coach: &mut Visitor, deck: &str) -> String {
    let page = coach.get(deck).await.text;
    page.split("id=\"programma\"").nth(1).unwrap().split("own-add").next().unwrap().to_owned()
}

/// The blocks of it by number, in their order.
async fn order(coach: &mut Visitor, deck: &str) -> Vec<String> {
    let programme = programme(coach, deck).await;
    let ids = programme.split("data-id=\"").skip(1);
    ids.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_coach_makes_the_programme_of_a_deck_and_a_meeting_begins_with_it() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = three_cards(coach).await;
    assert_eq!(order(coach, &deck).await, ["1", "2", "3"]);
    assert!(programme(coach, &deck).await.contains("25 minuten"));

    let block = add(coach, &deck, "text").await;
    let page = coach.get(&block).await;
    page.shows(StatusCode::OK, "Vrij onderdeel");
    let base = value_of(&page.text, "base");
    let fields = [
        ("base", base.as_str()),
        ("title", "Welkom heten"),
        ("minutes", "7"),
        ("form", "circle"),
        ("note", "Zet koffie."),
    ];
    assert_eq!(coach.post(&block, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(order(coach, &deck).await, ["1", "2", "4", "3"]);
    ask(coach, &deck, ("omhoog", "4")).await;
    ask(coach, &deck, ("volgorde", "4,2,1")).await;
    assert_eq!(order(coach, &deck).await, ["4", "2", "1", "3"]);
    assert!(programme(coach, &deck).await.contains("32 minuten"));

    // What is removed comes back; and the programme of the cards, and then one's own again.
    let gone = ask(coach, &deck, ("weg", "1")).await;
    coach.get(&gone).await.shows(StatusCode::OK, "is van het programma gehaald");
    assert_eq!(order(coach, &deck).await, ["4", "2", "3"]);
    ask(coach, &deck, ("terug", "1")).await;
    let follows = ask(coach, &deck, ("do", "follow")).await;
    coach.get(&follows).await.shows(StatusCode::OK, "Het programma volgt weer uit de kaarten.");
    assert_eq!(order(coach, &deck).await, ["1", "2", "3"]);
    ask(coach, &deck, ("do", "own")).await;
    assert_eq!(order(coach, &deck).await, ["4", "2", "1", "3"]);

    publish(coach, &deck).await;
    let start = format!("deck:{}", id_of(&deck));
    let mut meeting = crate::meetings::new_meeting("named").to_vec();
    meeting.retain(|(name, _)| *name != "start");
    meeting.push(("start", &start));
    let made = coach.post("/bijeenkomsten", &meeting).await;
    let page = coach.get(made.location()).await;
    page.shows(StatusCode::OK, "Welkom heten");
    assert!(page.text.contains("32 minuten"), "{}", page.text);
    let sheet = coach.get(&format!("{}/draaiboek", made.location())).await;
    sheet.shows(StatusCode::OK, "Zet koffie.");
}

#[tokio::test]
async fn the_cards_of_a_block_are_chosen_and_the_rest_lies_elsewhere() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = three_cards(coach).await;
    let block = add(coach, &deck, "cards").await;
    assert!(programme(coach, &deck).await.contains("Nog zonder kaarten"));
    let page = coach.get(&block).await.text;
    let card = format!("{}-2", id_of(&deck));
    assert!(page.contains(&card) && !page.contains(&format!("{}-3", id_of(&deck))), "{page}");
    let base = value_of(&page, "base");
    let fields = [
        ("base", base.as_str()),
        ("title", "Stellingen"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("card", card.as_str()),
        ("card", "elders-9"),
    ];
    assert_eq!(coach.post(&block, &fields).await.status, StatusCode::SEE_OTHER);
    let now = programme(coach, &deck).await;
    assert!(!now.contains("Nog zonder kaarten"), "{now}");
    assert_eq!(now.matches("1 kaart<").count(), 2, "{now}");
    let page = coach.get(&block).await.text;
    assert!(page.contains(&format!("value=\"{card}\" checked")), "{page}");
}

#[tokio::test]
async fn what_cannot_be_is_told_and_nothing_typed_is_lost() {
    let mut room = Desk::new().await;
    let coach = &mut room.coach;
    let deck = three_cards(coach).await;
    let block = format!("{deck}/programma/2");
    let base = value_of(&coach.get(&block).await.text, "base");
    for minutes in ["0", "241", "veel", ""] {
        let answer = set(coach, &block, (&base, "Praten", minutes)).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "van 1 tot en met 240");
        assert!(answer.text.contains("value=\"Praten\""), "{}", answer.text);
    }
    let kept = set(coach, &block, (&base, "Praten", "240")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    // Somebody else changed it since: the form of before asks first, and then keeps it.
    let asked = set(coach, &block, (&base, "Nog eens", "1")).await;
    asked.shows(StatusCode::CONFLICT, "Iemand anders heeft dit net ook veranderd.");
    assert!(asked.text.contains("value=\"Nog eens\""), "{}", asked.text);
    let again = value_of(&asked.text, "base");
    let kept = set(coach, &block, (&again, "Nog eens", "1")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text);
    // A block without a title is told when the deck is published, with a way to it.
    let page = coach.get(&block).await.text;
    let base = value_of(&page, "base");
    let untitled = set(coach, &block, (&base, " ", "5")).await;
    assert_eq!(untitled.status, StatusCode::SEE_OTHER);
    let refused = coach.post(&deck, &[("do", "publish")]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "moet eerst anders");
    assert!(refused.text.contains(&format!("href=\"{block}\"")), "{}", refused.text);

    let way = format!("{deck}/programma");
    for (field, status) in [
        (("weg", "3"), StatusCode::CONFLICT),
        (("weg", "99"), StatusCode::NOT_FOUND),
        (("onderdeel", "closing"), StatusCode::BAD_REQUEST),
    ] {
        let answer = coach.post(&way, &[field, ("do", "add")]).await;
        assert_eq!(answer.status, status, "{field:?} {}", answer.text);
    }
    assert_eq!(coach.get(&format!("{way}/99")).await.status, StatusCode::NOT_FOUND);
}
