//! The languages that parents of a school speak, and every list that follows their order.

use axum::http::StatusCode;
use domain::lang::Lang;

use super::{changes, school};
use crate::{
    families::one,
    visitor::{Site, Visitor},
};

async fn step(visitor: &mut Visitor, what: &str) -> crate::visitor::Answer {
    let answer = visitor.post("/beheer/talen", &[("do", what)]).await;
    visitor.follow(&answer).await
}

/// In which order these stand in a part of a page.
fn order<'a>(page: &str, langs: &[&'a str], mark: impl Fn(&str) -> String) -> Vec<&'a str> {
    let place = |lang: &str| page.find(&mark(lang)).unwrap_or_else(|| panic!("{lang}: {page}"));
    let mut langs = langs.to_vec();
    langs.sort_by_key(|lang| place(lang));
    langs
}

#[tokio::test]
async fn the_languages_of_a_school_are_added_moved_and_taken_off() {
    let site = Site::empty().await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let page = noor.get("/beheer/talen").await;
    page.shows(StatusCode::OK, "Nog geen.");
    for lang in ["ti", "uk", "ar"] {
        let answer = noor.post("/beheer/talen", &[("do", "add"), ("taal", lang)]).await;
        assert!(answer.location().contains(&format!("taal={lang}")));
    }
    let mark = |lang: &str| format!("id=\"taal-{lang}\"");
    let page = step(&mut noor, "up:ar").await;
    page.shows(StatusCode::OK, "Arabisch staat nu op plaats 2.");
    assert_eq!(order(&page.text, &["uk", "ar", "ti"], mark), ["ti", "ar", "uk"]);
    let page = step(&mut noor, "down:ti").await;
    assert_eq!(order(&page.text, &["uk", "ar", "ti"], mark), ["ar", "ti", "uk"]);
    assert_eq!(page.text.matches(" autofocus").count(), 1, "the keyboard goes on there");
    let page = step(&mut noor, "remove:uk").await;
    page.shows(StatusCode::OK, "Oekraïens staat niet meer in de lijst.");
    assert!(!page.text.contains(&mark("uk")));
    assert_eq!(changes(&site, id).await, 6);

    step(&mut noor, "up:ar").await;
    assert_eq!(changes(&site, id).await, 6, "nothing changed, so nothing is written down");
    for odd in ["up:xx", "add", "sideways:", ""] {
        let answer = noor.post("/beheer/talen", &[("do", odd)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{odd}");
    }
    let answer = noor.post("/beheer/talen", &[("do", "sideways:ar")]).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn lists_of_languages_for_parents_begin_with_those_of_the_school() {
    let site = Site::private().await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let family = one(&site, &mut noor).await;
    let all: Vec<_> = Lang::all().map(Lang::tag).collect();
    let option = |lang: &str| format!("<option value=\"{lang}\"");
    let guardian = format!("/groepen/kind/{}/verzorger/{}", family.child, family.guardian);
    let before = noor.get(&guardian).await.text;
    assert_eq!(order(&before, &all, option), all);

    for lang in ["ti", "uk"] {
        noor.post("/beheer/talen", &[("do", "add"), ("taal", lang)]).await;
    }
    let first = ["ti", "uk"];
    let others = all.iter().copied().filter(|lang| !first.contains(lang));
    let expected: Vec<_> = first.into_iter().chain(others).collect();
    let page = noor.get(&guardian).await.text;
    assert_eq!(order(&page, &all, option), expected, "the form of a guardian");
    let parent = format!("/ouder/{}", family.token);
    let page = site.visitor().get(&parent).await.text;
    assert_eq!(order(&page, &all, option), expected, "the field of a parent");
    let switch = |lang: &str| format!("{parent}?taal={lang}\"");
    assert_eq!(order(&page, &all, switch), expected, "the list of a parent");
    let page = noor.get("/afdrukken/cards").await.text;
    assert_eq!(order(&page, &["nl", "uk", "ti"], option), ["ti", "uk", "nl"], "bilingual cards");

    let (_, mut sam) = school(&site, "De Wei", "sam@wei.nl").await;
    let other = sam.get("/afdrukken/cards").await.text;
    assert_eq!(order(&other, &["ti", "uk", "nl"], option), ["nl", "uk", "ti"]);
}

#[tokio::test]
async fn the_overview_of_translators_begins_with_the_languages_of_the_school() {
    use domain::accounts::Role;
    let site = Site::empty().await;
    let (id, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let kim = site.add_with(id, "Kim", "kim@brug.nl", &[Role::Translator]).await;
    let mut kim = site.signed_in(id, kim).await;
    noor.post("/beheer/talen", &[("do", "add"), ("taal", "so")]).await;
    let page = kim.get("/vertalen").await.text;
    let link = |lang: &str| format!("href=\"/vertalen/{lang}\"");
    assert_eq!(order(&page, &["en", "so", "ar"], link), ["so", "en", "ar"]);
}
