//! The card box as people look around in it: everything can be found, favourites are one's own,
//! and a card goes from the box to the agenda of a meeting.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::decks::{ElementId, Kind};
use domain::meetings::blocks::BlockKind;
use driehoek::decks::store::{self, FAVOURITES_MAX};
use driehoek::web::prose;

use crate::meetings::{CARD, OTHER_CARD, Story, TALK, id_at};
use crate::visitor::{Answer, Site, Visitor, form};

/// A school, and Noor with her browser.
async fn noor() -> (Site, Visitor) {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let noor = site.signed_in(school, noor).await;
    (site, noor)
}

/// The ids that a page has.
fn anchors(text: &str) -> BTreeSet<&str> {
    text.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Where the links of a page lead.
fn links(text: &str) -> BTreeSet<&str> {
    text.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn every_deck_lies_on_the_table_and_every_element_stands_on_the_page_of_its_deck() {
    let (site, mut noor) = noor().await;
    let table = noor.get("/kaartenbak").await;
    assert_eq!(table.status, StatusCode::OK);
    let on_table = links(&table.text);
    for deck in site.app.shelf.built_in().decks() {
        let address = format!("/kaartenbak/{}", deck.id);
        // The series are the rows of the table themselves.
        if deck.elements.iter().all(|element| element.kind == Kind::CardSeries) {
            for series in &deck.elements {
                assert!(on_table.contains(&*format!("{address}/{}", series.id)), "{}", series.id);
            }
        } else {
            assert!(on_table.contains(&*address), "{address} is not on the table");
        }
        let page = noor.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let there = anchors(&page.text);
        for element in deck.elements.iter().filter(|element| element.kind != Kind::Source) {
            assert!(there.contains(element.id.as_str()), "{} is not on {address}", element.id);
        }
    }
}

#[tokio::test]
async fn every_element_has_a_page_of_its_own_with_all_that_it_says() {
    let (site, mut noor) = noor().await;
    for element in site.app.shelf.built_in().elements() {
        let address = format!("/kaartenbak/{}/{}", element.deck, element.id);
        let page = noor.get(&address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let words =
            site.app.shelf.built_in().words(&element.id, domain::lang::Lang::SOURCE).unwrap();
        let shown = readable(&page.text);
        for said in [&words.title, &words.text, &words.hint].into_iter().flatten() {
            for line in prose::plain(said).lines() {
                let line = spaced(line.trim_start_matches("- "));
                assert!(shown.contains(&line), "{address} does not say {line:?}");
            }
        }
    }
}

/// What a page says, without its tags and with single spaces.
fn readable(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        let (tag, rest) = part.split_once('>').unwrap_or(("", part));
        let is_inline = ["a", "/a", "em", "/em"].contains(&tag.split(' ').next().unwrap_or(""));
        text.push_str(if is_inline { "" } else { " " });
        text.push_str(rest);
    }
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    spaced(&text.replace("&#39;", "'").replace("&amp;", "&"))
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn every_source_stands_on_the_page_of_sources_with_what_points_to_it() {
    let (site, mut noor) = noor().await;
    let page = noor.get("/kaartenbak/bronnen").await;
    let there = anchors(&page.text);
    for source in site.app.shelf.built_in().sources() {
        assert!(there.contains(source.id.as_str()), "{} is missing", source.id);
        if let Some(url) = &source.url {
            assert!(page.text.contains(&format!("href=\"{url}\"")), "{url}");
        }
    }
    assert!(links(&page.text).contains("/kaartenbak/1.1"));
}

#[tokio::test]
async fn the_list_of_words_has_every_concept_and_every_definition() {
    let (site, mut noor) = noor().await;
    let page = noor.get("/kaartenbak/begrippen-lijst").await;
    let there = anchors(&page.text);
    let explains = [Kind::Concept, Kind::DefinitionCard];
    for element in
        site.app.shelf.built_in().elements().filter(|element| explains.contains(&element.kind))
    {
        assert!(there.contains(element.id.as_str()), "{} is missing", element.id);
    }
}

#[tokio::test]
async fn a_word_is_explained_once_where_it_stands_and_not_in_its_own_explanation() {
    let (_site, mut noor) = noor().await;
    let page = noor.get("/kaartenbak/2.1").await;
    let word = "data-term=\"uitleg-nl-definitie-educatief-partnerschap\"";
    assert_eq!(page.text.matches(word).count(), 1, "{}", page.text);
    assert!(page.text.contains("id=\"uitleg-nl-definitie-educatief-partnerschap\""));
    let own = noor.get("/kaartenbak/2.1/definitie-educatief-partnerschap").await;
    assert!(!own.text.contains(word));
}

#[tokio::test]
async fn a_card_is_read_in_its_languages_and_dutch_is_one_press_away() {
    let (_site, mut noor) = noor().await;
    let english = noor.get("/kaartenbak/1.1/kaart-1.1-v1?taal=en").await;
    english.shows(StatusCode::OK, "Vertaald door een machine, nog niet nagekeken");
    assert!(english.text.contains("lang=\"en\"") && english.text.contains("?taal=nl"));
    // A language that this card does not have, and one that does not exist.
    let absent = noor.get("/kaartenbak/handleiding/achtergrond-voorwoord-doel?taal=ti").await;
    absent.shows(StatusCode::OK, "Deze kaart is er nog niet in het Tigrinya");
    let unknown = noor.get("/kaartenbak/1.1/kaart-1.1-v1?taal=zz").await;
    unknown.shows(StatusCode::OK, "Waar hebben de ouders");
}

#[tokio::test]
async fn the_page_of_a_deck_says_once_that_nobody_read_the_translation_and_marks_what_differs() {
    const REMARK: &str = "Translated by a machine, not read by a person yet.";
    let (_site, mut noor) = noor().await;
    assert!(!noor.get("/kaartenbak/1.1").await.text.contains("?taal=nl"));
    let checked = [("text", "You know more."), ("do", "checked")];
    let goal = "/vertalen/en/1.1/doel-1.1-1";
    assert_eq!(noor.post(goal, &checked).await.status, StatusCode::SEE_OTHER);
    noor.cookies.insert("taal".to_owned(), "en".to_owned());
    let english = noor.get("/kaartenbak/1.1").await;
    english.shows(StatusCode::OK, "href=\"/kaartenbak/1.1?taal=nl\"");
    assert_eq!(english.text.matches(REMARK).count(), 1, "{}", english.text);
    let read = "Read by somebody who knows the language.";
    assert_eq!(english.text.matches(read).count(), 1, "{}", english.text);

    let dutch = noor.get("/kaartenbak/1.1?taal=nl").await;
    dutch.shows(StatusCode::OK, "Behoefte van ouders");
    dutch.shows(StatusCode::OK, "Read in English");
    assert!(dutch.text.contains("<html lang=\"en\"") && !dutch.text.contains(REMARK));
}

#[tokio::test]
async fn what_is_not_in_the_card_box_is_not_found() {
    let (_site, mut noor) = noor().await;
    for path in ["/kaartenbak/9.9", "/kaartenbak/1.1/niets", "/kaartenbak/1.2/kaart-1.1-v1"] {
        assert_eq!(noor.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let nothing = noor.get("/kaartenbak/gebruiken?kaart=niets").await;
    assert_eq!((nothing.status, nothing.location()), (StatusCode::SEE_OTHER, "/kaartenbak"));
}

/// Presses the star of a card.
async fn star(who: &mut Visitor, keep: &str, back: &str) -> Answer {
    let fields = [("element", CARD), ("keep", keep), ("naar", back)];
    who.post("/favorieten", &fields).await
}

#[tokio::test]
async fn favourites_are_kept_let_go_and_brought_back() {
    let (_site, mut noor) = noor().await;
    noor.get("/favorieten").await.shows(StatusCode::OK, "Nog geen favorieten");
    let kept = star(&mut noor, "yes", "/kaartenbak/1.1").await;
    assert_eq!(kept.location(), "/kaartenbak/1.1");
    noor.follow(&kept).await.shows(StatusCode::OK, "aria-pressed=\"true\"");
    star(&mut noor, "yes", "/kaartenbak/1.1").await;
    let list = noor.get("/favorieten").await;
    assert_eq!(list.text.matches("/kaartenbak/1.1/kaart-1.1-v1").count(), 1, "{}", list.text);
    let gone = star(&mut noor, "no", "/favorieten").await;
    let page = noor.follow(&gone).await;
    page.shows(StatusCode::OK, "Weg uit je favorieten");
    assert!(page.text.contains("Ongedaan maken") && page.text.contains("Nog geen favorieten"));
    star(&mut noor, "yes", "/favorieten").await;
    noor.get("/favorieten").await.shows(StatusCode::OK, "kaart-1.1-v1");
}

#[tokio::test]
async fn a_favourite_is_of_one_person_of_one_school() {
    let site = Site::empty().await;
    let (first, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_person(first, "Sam", "sam@brug.nl").await;
    let (second, other) = site.add_school("De Wei", "noor@wei.nl").await;
    let mut noors = site.signed_in(first, noor).await;
    star(&mut noors, "yes", "/").await;
    for (school, person) in [(first, sam), (second, other)] {
        let mut browser = site.signed_in(school, person).await;
        browser.get("/favorieten").await.shows(StatusCode::OK, "Nog geen favorieten");
        // Letting go of what somebody else keeps changes nothing for them.
        star(&mut browser, "no", "/").await;
    }
    noors.get("/favorieten").await.shows(StatusCode::OK, "kaart-1.1-v1");
}

#[tokio::test]
async fn a_script_presses_the_star_without_leaving_the_page() {
    let (_site, mut noor) = noor().await;
    let body = form(&[("element", CARD), ("keep", "yes"), ("naar", "/kaartenbak")]);
    let req = Request::post("/favorieten")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json");
    let answer = noor.send(req, Body::from(body)).await;
    answer.shows(StatusCode::OK, "\"kept\":true");
}

#[tokio::test]
async fn a_favourite_must_be_in_the_card_box_and_going_back_stays_here() {
    let (_site, mut noor) = noor().await;
    let wrong = noor.post("/favorieten", &[("element", "niets"), ("keep", "yes")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert_eq!(noor.post("/favorieten", &[]).await.status, StatusCode::BAD_REQUEST);
    // What was never kept is let go all the same, whatever it is called.
    let odd = "kaart\r\nSet-Cookie: a=b & ؟";
    let gone = noor.post("/favorieten", &[("element", odd), ("keep", "no")]).await;
    assert_eq!(gone.location(), "/favorieten?weg=kaart%0D%0ASet-Cookie%3A%20a%3Db%20%26%20%D8%9F");
    assert_eq!(noor.follow(&gone).await.status, StatusCode::OK);
    let elsewhere = star(&mut noor, "yes", "//evil.example").await;
    assert_eq!(elsewhere.location(), "/favorieten");
}

#[tokio::test]
async fn there_is_a_most_of_favourites() {
    let site = Site::empty().await;
    let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut noor = site.signed_in(school, person).await;
    let tx = site.app.db.begin().await.unwrap();
    for number in 1..FAVOURITES_MAX {
        let id = ElementId::new(format!("vroeger-{number}"));
        assert!(store::keep(&tx, (school, person), &id, site.app.clock.now()).await.unwrap());
    }
    tx.commit().await.unwrap();
    assert_eq!(star(&mut noor, "yes", "/").await.status, StatusCode::SEE_OTHER);
    let one_more = noor.post("/favorieten", &[("element", OTHER_CARD), ("keep", "yes")]).await;
    one_more.shows(StatusCode::UNPROCESSABLE_ENTITY, "Je hebt al 500 favorieten");
    // What is kept already can be kept again, and letting go makes room.
    assert_eq!(star(&mut noor, "yes", "/").await.status, StatusCode::SEE_OTHER);
    star(&mut noor, "no", "/").await;
    let now = noor.post("/favorieten", &[("element", OTHER_CARD), ("keep", "yes")]).await;
    assert_eq!(now.status, StatusCode::SEE_OTHER);
}

/// Lays an element somewhere: `to` is what stands behind the number of the meeting.
async fn lay(story: &mut Story, element: &str, to: &str) -> Answer {
    let to = format!("{}:{to}", story.id);
    story.coach.post("/kaartenbak/gebruiken", &[("kaart", element), ("naar", &to)]).await
}

#[tokio::test]
async fn a_card_is_laid_in_a_block_that_is_there() {
    let mut story = Story::planned().await;
    let page = story.coach.get("/kaartenbak/gebruiken?kaart=kaart-1.1-v3").await;
    page.shows(StatusCode::OK, &format!("value=\"{}:{TALK}\"", story.id));
    let laid = lay(&mut story, "kaart-1.1-v3", TALK).await;
    assert!(laid.location().starts_with("/kaartenbak/1.1/kaart-1.1-v3?bij="), "{}", laid.text);
    let page = story.coach.follow(&laid).await;
    page.shows(StatusCode::OK, "Naar het programma");
    assert!(page.text.contains("op het programma van 1 bijeenkomst."), "{}", page.text);
    let has = |meeting: &domain::meetings::Meeting| meeting.agenda[1].plan.cards.clone();
    assert_eq!(story.read(has).await, [CARD.into(), OTHER_CARD.into(), "kaart-1.1-v3".into()]);
    // Once more lays it there no second time.
    lay(&mut story, "kaart-1.1-v3", TALK).await;
    assert_eq!(story.read(has).await.len(), 3);
}

/// Presses *undo* on the page to which laying a card led.
async fn undo(story: &mut Story, laid: &Answer, element: &str) -> Answer {
    let query = laid.location().split_once('?').unwrap().1.to_owned();
    let block = query.split_once("&blok=").unwrap().1.to_owned();
    story.coach.follow(laid).await.shows(StatusCode::OK, "Ongedaan maken");
    let from = format!("{}:{block}", story.id);
    story.coach.post("/kaartenbak/gebruiken", &[("kaart", element), ("terug", &from)]).await
}

#[tokio::test]
async fn a_card_that_was_laid_can_be_taken_back() {
    let mut story = Story::planned().await;
    let plans = |meeting: &domain::meetings::Meeting| {
        meeting.agenda.iter().map(|block| block.plan.cards.clone()).collect::<Vec<_>>()
    };
    let before = story.read(plans).await;
    for (element, to) in
        [("kaart-1.1-v3", TALK), ("kaart-1.1-v3", "new"), ("sleutel-1-ouderschap", "new")]
    {
        let laid = lay(&mut story, element, to).await;
        let back = undo(&mut story, &laid, element).await;
        let page = story.coach.follow(&back).await;
        page.shows(StatusCode::OK, "ligt niet meer in");
        assert_eq!(story.read(plans).await, before, "{element} {to}");
        // Once more changes nothing.
        let again = undo(&mut story, &laid, element).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(story.read(plans).await, before, "{element} {to}");
    }
    let unreadable =
        story.coach.post("/kaartenbak/gebruiken", &[("kaart", CARD), ("terug", "x")]).await;
    assert_eq!(unreadable.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_card_offers_only_what_can_be_done_with_it() {
    let mut story = Story::planned().await;
    for (page, print, copy) in [
        ("1.1/kaart-1.1-v3", Some("/afdrukken/cards?kaart=kaart-1.1-v3"), true),
        (
            "3.3/formulier-voorbereiding-oudergesprek",
            Some("/afdrukken/forms?kaart=formulier-voorbereiding-oudergesprek"),
            false,
        ),
        ("3.3/fase-voorbereiding", None, false),
    ] {
        let text = story.coach.get(&format!("/kaartenbak/{page}")).await.text;
        assert_eq!(text.contains("href=\"/afdrukken"), print.is_some(), "{page}");
        if let Some(print) = print {
            assert!(text.contains(print), "{page}");
            story.coach.get(print).await.shows(StatusCode::OK, "name=\"kaart\"");
        }
        assert_eq!(text.contains("/eigen-kaarten/nieuw?van="), copy, "{page}");
    }
    story.coach.get("/kaartenbak").await.shows(StatusCode::OK, "href=\"/afdrukken\"");
}

#[tokio::test]
async fn each_kind_lies_in_a_new_block_that_fits_it_before_the_closing() {
    for (element, kind) in [
        ("stelling-1", BlockKind::CrossTheLine),
        ("vraag-talen-1", BlockKind::Cards),
        ("definitie-ouderbetrokkenheid", BlockKind::Cards),
        ("energizer-6-associeren", BlockKind::Association),
        ("achtergrond-sel", BlockKind::Background),
        ("casus-constructies", BlockKind::Background),
        ("sleutel-1-ouderschap", BlockKind::Text),
        ("formulier-succesverhaal", BlockKind::Text),
    ] {
        let mut story = Story::planned().await;
        let laid = lay(&mut story, element, "new").await;
        assert_eq!(laid.status, StatusCode::SEE_OTHER, "{element}: {}", laid.text);
        let agenda = |meeting: &domain::meetings::Meeting| {
            let kinds = meeting.agenda.iter().map(|block| block.plan.kind);
            (kinds.collect::<Vec<_>>(), meeting.agenda[3].plan.clone())
        };
        let (kinds, plan) = story.read(agenda).await;
        assert_eq!(kinds.len(), 5, "{element}");
        assert_eq!((kinds[3], kinds[4]), (kind, BlockKind::Closing), "{element}");
        let named = serde_json::to_string(&plan).unwrap().contains(element);
        assert!(named || plan.text.is_some(), "{element}: {plan:?}");
    }
}

#[tokio::test]
async fn a_card_begins_a_new_meeting() {
    let (site, mut noor) = noor().await;
    let chosen = [("kaart", "stelling-2"), ("naar", "new")];
    let answer = noor.post("/kaartenbak/gebruiken", &chosen).await;
    assert_eq!(answer.location(), "/bijeenkomsten/nieuw?start=card:stelling-2");
    noor.follow(&answer).await.shows(StatusCode::OK, "value=\"card:stelling-2\" checked");
    let fields = [
        ("title", "Over stellingen"),
        ("date", "2026-11-20"),
        ("time", "15:00"),
        ("team", "Onderbouw"),
        ("naming", "named"),
        ("lang", "nl"),
        ("start", "card:stelling-2"),
    ];
    let made = noor.post("/bijeenkomsten", &fields).await;
    let live = site.app.live.open(id_at(made.location())).await.unwrap().unwrap();
    let kinds: Vec<_> = live.read(|m| m.agenda.iter().map(|block| block.plan.kind).collect());
    assert_eq!(kinds, [BlockKind::Opening, BlockKind::CrossTheLine, BlockKind::Closing]);
}

#[tokio::test]
async fn a_card_is_not_laid_where_it_cannot_lie() {
    let mut story = Story::started().await;
    story.goes_to(TALK).await;
    // The block has begun; it is offered no more and refused when somebody is late.
    let late = lay(&mut story, "kaart-1.1-v3", TALK).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", late.text);
    assert!(late.text.contains("kaart-1.1-v3"), "the card is still chosen");
    for wrong in ["", "x", "new2:new", "00000000-0000-0000-0000-000000000001:new"] {
        let fields = [("kaart", CARD), ("naar", wrong)];
        let answer = story.coach.post("/kaartenbak/gebruiken", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
    }
    let nothing = story.coach.post("/kaartenbak/gebruiken", &[("naar", "new")]).await;
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_meeting_of_another_school_or_colleague_is_neither_offered_nor_changed() {
    let story = Story::planned().await;
    let (second, other) = story.site.add_school("De Wei", "noor@wei.nl").await;
    let sam = story.site.add_person(story.school, "Sam", "sam@brug.nl").await;
    for (school, person) in [(second, other), (story.school, sam)] {
        let mut browser = story.site.signed_in(school, person).await;
        let page = browser.get("/kaartenbak/gebruiken?kaart=kaart-1.1-v3").await;
        assert!(!page.text.contains(&story.id.to_string()), "{}", page.text);
        let to = format!("{}:{TALK}", story.id);
        let fields = [("kaart", "kaart-1.1-v3"), ("naar", to.as_str())];
        let answer = browser.post("/kaartenbak/gebruiken", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let card = browser.get(&format!("/kaartenbak/1.1/{CARD}?bij={}", story.id)).await;
        assert!(!card.text.contains("Naar het programma"), "{}", card.text);
    }
    assert_eq!(story.read(|meeting| meeting.agenda[1].plan.cards.len()).await, 2);
    // How often a school used a card is that school's alone.
    let mut other = story.site.signed_in(second, other).await;
    let card = other.get(&format!("/kaartenbak/1.1/{CARD}")).await;
    card.shows(StatusCode::OK, "Jullie school zette dit nog niet op een programma");
}
