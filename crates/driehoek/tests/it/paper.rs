//! Paper: order it, wait for it, fetch it; nobody else sees it.

use std::time::Duration;

use axum::http::StatusCode;

use crate::visitor::{Answer, Site, Visitor, path_of};

/// Orders a paper and waits until it is ready: gives the address of its page.
pub(crate) async fn ordered(visitor: &mut Visitor, what: &str, fields: &[(&str, &str)]) -> String {
    let answer = visitor.post(&format!("/afdrukken/{what}"), fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let address = page_of(&answer);
    ready(visitor, &address).await;
    address
}

/// The page of a paper that was just ordered, without what it says about where to go back to.
pub(crate) fn page_of(answer: &Answer) -> String {
    let address = path_of(answer.location());
    address.split_once('?').map_or(address, |(page, _)| page).to_owned()
}

/// Waits until a paper is ready.
pub(crate) async fn ready(visitor: &mut Visitor, address: &str) {
    for _ in 0..1000 {
        let page = visitor.get(&format!("{address}/voortgang")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text);
        if page.text.contains("data-over") {
            page.shows(StatusCode::OK, "bestand.pdf");
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the paper was never ready");
}

async fn noor() -> (Site, Visitor) {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Boog", "noor@example.org").await;
    let visitor = site.signed_in(school, noor).await;
    (site, visitor)
}

#[tokio::test]
async fn cards_of_a_set_become_a_pdf() {
    let (site, mut noor) = noor().await;
    noor.get("/afdrukken").await.shows(StatusCode::OK, "/afdrukken/cards");
    noor.get("/afdrukken/cards?deck=talen").await.shows(StatusCode::OK, "value=\"talen\" checked");
    let fields = [("set", "talen"), ("taal", "nl"), ("tweede", "ti"), ("layout", "a4-4up")];
    let address = ordered(&mut noor, "cards", &fields).await;
    let file = noor.get(&format!("{address}/bestand.pdf")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("cache-control"), "no-store");
    assert!(file.text.starts_with("%PDF"));
    // Twelve cards, four on a page.
    noor.get(&address).await.shows(StatusCode::OK, "3 bladzijden");

    let (school, _) = site.add_school("De Brug", "bram@example.org").await;
    let bram = site.add_person(school, "Bram", "b@example.org").await;
    let mut bram = site.signed_in(school, bram).await;
    for inner in ["", "/voortgang", "/bestand.pdf"] {
        let answer = bram.get(&format!("{address}{inner}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{inner}");
    }
}

#[tokio::test]
async fn one_card_can_be_picked_and_its_translation_that_is_not_there_is_told() {
    let (_site, mut noor) = noor().await;
    let page = noor.get("/afdrukken?kaart=kaart-1.1-v1").await;
    let page = noor.follow(&page).await;
    page.shows(StatusCode::OK, "name=\"kaart\" value=\"kaart-1.1-v1\"");
    let fields = [("kaart", "kaart-1.1-v1"), ("taal", "ti"), ("layout", "a6-fronts")];
    let address = ordered(&mut noor, "cards", &fields).await;
    let page = noor.get(&address).await;
    page.shows(StatusCode::OK, "één bladzijde");
    page.shows(
        StatusCode::OK,
        "Eén kaart bestaat niet in het Tigrinya. Die staat in het Nederlands",
    );
    let fields = [("kaart", "kaart-1.1-v1"), ("taal", "nl"), ("tweede", "ti")];
    let address = ordered(&mut noor, "cards", &fields).await;
    noor.get(&address).await.shows(StatusCode::OK, "Daar staat maar één taal op");
}

#[tokio::test]
async fn only_languages_that_have_cards_are_offered() {
    let (_site, mut noor) = noor().await;
    let page = noor.get("/afdrukken/cards").await;
    page.shows(StatusCode::OK, "value=\"ti\"");
    for lang in ["so", "bg", "ro"] {
        assert!(!page.text.contains(&format!("value=\"{lang}\"")), "{lang}");
    }
    // Nobody translated the forms.
    assert!(!noor.get("/afdrukken/forms").await.text.contains("value=\"ti\""));
}

#[tokio::test]
async fn a_paper_is_found_again_with_its_choices_and_taken_away() {
    let site = Site::empty().await;
    let (school, id) = site.add_school("De Boog", "noor@example.org").await;
    let mut noor = site.signed_in(school, id).await;
    let fields = [
        ("set", "talen"),
        ("set", "1.1"),
        ("taal", "en"),
        ("tweede", "ar"),
        ("layout", "a4-4up"),
        ("ink", "zw"),
        ("rechts", "-4"),
    ];
    let address = ordered(&mut noor, "cards", &fields).await;
    let shelf = noor.get("/afdrukken").await;
    shelf.shows(StatusCode::OK, &format!("{address}/bestand.pdf"));
    shelf.shows(StatusCode::OK, "Verschillende talen");

    let page = noor.get(&address).await.text;
    let back = page.split("href=\"").find(|part| part.starts_with("/afdrukken/cards?"));
    let back = back.and_then(|part| part.split('"').next()).expect("a way back");
    let form = noor.get(&back.replace("&amp;", "&")).await;
    for choice in [
        "value=\"talen\" checked",
        "value=\"1.1\" checked",
        "value=\"en\" selected",
        "value=\"ar\" selected",
        "value=\"a4-4up\" required checked",
        "value=\"zw\" required checked",
        "value=\"-4\"",
    ] {
        form.shows(StatusCode::OK, choice);
    }
    assert!(!form.text.contains("name=\"snij\" value=\"ja\" checked"), "no crop marks were asked");

    let bram = site.add_person(school, "Bram", "b@example.org").await;
    let mut bram = site.signed_in(school, bram).await;
    let answer = bram.post(&address, &[("do", "remove")]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(noor.post(&address, &[]).await.status, StatusCode::BAD_REQUEST);

    let answer = noor.post(&address, &[("do", "remove")]).await;
    let shelf = noor.follow(&answer).await;
    shelf.shows(StatusCode::OK, "Kaarten is weggehaald");
    assert!(!shelf.text.contains("bestand.pdf"));
    assert_eq!(noor.get(&address).await.status, StatusCode::NOT_FOUND);
    let answer = noor.post(&address, &[("do", "restore")]).await;
    noor.follow(&answer).await.shows(StatusCode::OK, &format!("{address}/bestand.pdf"));
}

#[tokio::test]
async fn whoever_comes_with_a_set_sees_it_on_top_and_the_others_folded() {
    let (_site, mut noor) = noor().await;
    let page = noor.get("/afdrukken/cards?deck=talen").await.text;
    let chosen = page.find("value=\"talen\" checked").expect("the chosen set");
    let folded = page.find("<details class=\"drawer\">").expect("the others");
    assert!(chosen < folded);
    assert!(folded < page.find("value=\"1.1\"").expect("another set"));
}

#[tokio::test]
async fn a_card_that_cannot_stand_on_a_paper_is_told_as_a_card() {
    let (_site, mut noor) = noor().await;
    let answer = noor.post("/afdrukken/forms", &[("kaart", "kaart-1.1-v1")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "past daarom niet op dit papier");
}

#[tokio::test]
async fn what_cannot_stand_on_a_paper_is_told_and_the_choice_stays() {
    let (_site, mut noor) = noor().await;
    let answer = noor.post("/afdrukken/forms", &[("set", "talen"), ("taal", "en")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Hiervan staat niets in wat je koos");
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"en\" selected");
    for address in ["/afdrukken/kranten", "/afdrukken/opdracht/0/bestand.pdf"] {
        assert_eq!(noor.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    // What nobody knows is left out instead of breaking anything.
    let fields = [("set", "../x"), ("set", "1.1"), ("layout", "<b>"), ("rechts", "9999999999")];
    ordered(&mut noor, "cards", &fields).await;
}

#[tokio::test]
async fn every_kind_of_paper_can_be_made_of_a_deck_that_has_it() {
    let (_site, mut noor) = noor().await;
    for (what, deck) in [
        ("posters", "energizers"),
        ("floor", "level-up"),
        ("manual", "1.2"),
        ("forms", "zes-sleutels"),
        ("alignment", ""),
    ] {
        let address = ordered(&mut noor, what, &[("set", deck), ("ink", "zw")]).await;
        let file = noor.get(&format!("{address}/bestand.pdf")).await;
        assert!(file.text.starts_with("%PDF"), "{what}");
    }
}
