//! The communication model as people live it: a sentence, what is heard in it, a look back.

use axum::http::StatusCode;
use domain::meetings::kinds::message_model::{HEARD_MAX, PICTURE_LEAST};

use super::casus::{from_set, leads, shared};
use super::{Guest, Story};

const KIND: &str = "message-model";
/// The model, the look back, and the strong and weak points of set 3.2.
const MODEL: &str = "3";
const BACK: &str = "7";
const POINTS: &str = "8";

fn does<'a>(block: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [&[("do", "play"), ("kind", KIND), ("block", block)], more].concat()
}

async fn lays(story: &mut Story, words: &str) {
    leads(story, KIND, MODEL, &[("deed", "lay"), ("message", "1"), ("text", words)]).await;
}

async fn hears(guest: &mut Guest, facts: &str, relation: &str) {
    let heard =
        [("deed", "hear"), ("message", "1"), ("referential", facts), ("relational", relation)];
    guest.does(&does(MODEL, &heard)).await;
}

fn looks_back<'a>(goal: &'a str, reached: &'a str, note: &'a str) -> Vec<(&'a str, &'a str)> {
    does(BACK, &[("deed", "look-back"), ("goal", goal), ("reached", reached), ("text", note)])
}

#[tokio::test]
async fn before_it_is_shown_no_byte_tells_what_is_heard() {
    let mut pages = Vec::new();
    for words in ["Drie keer", "Iets anders"] {
        let (mut story, mut guests) = from_set("3.2", MODEL, 3).await;
        lays(&mut story, "Uw zoon kwam drie keer te laat.").await;
        for guest in &mut guests[1..] {
            hears(guest, words, "Hij vindt mij slordig").await;
        }
        let path = story.wall().await;
        let wall = shared(&story.site.visitor().get(&path).await.text);
        assert!(
            wall.contains("drie keer te laat") && wall.contains("2 mensen zijn klaar."),
            "{wall}"
        );
        let mine = guests[1].sees().await;
        assert!(mine.contains(words), "what was written stands in one's own form: {mine}");
        pages.push([wall, shared(&guests[0].sees().await), shared(&mine)]);
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn the_coach_reads_first_and_shows_without_names() {
    let (mut story, mut guests) = from_set("3.2", MODEL, 2).await;
    lays(&mut story, "Kom eens langs.").await;
    hears(&mut guests[0], "Een vraag", "Wij horen erbij").await;
    let desk = format!("{}/leiden", story.home);
    let page = story.coach.get(&desk).await.text;
    assert!(page.contains("Wij horen erbij"), "{page}");
    let room = [("deed", "room"), ("message", "1"), ("aspect", "expressive"), ("text", "Warm")];
    leads(&mut story, KIND, MODEL, &room).await;
    let show = [("deed", "show-heard"), ("message", "1"), ("to", "shown")];
    leads(&mut story, KIND, MODEL, &show).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Wij horen erbij") && wall.contains("Warm"), "{wall}");
    assert!(guests[1].sees().await.contains("Een vraag") && !wall.contains("Gast0"));
    let late =
        does(MODEL, &[("deed", "hear"), ("message", "1"), ("referential", "Te laat gezegd")]);
    let answer = guests[1].tries(&late).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // A sentence can be taken away again.
    leads(&mut story, KIND, MODEL, &[("deed", "take-away"), ("message", "1")]).await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(!wall.contains("Kom eens langs."), "{wall}");
}

#[tokio::test]
async fn what_is_too_long_is_given_back() {
    let (mut story, mut guests) = from_set("3.2", MODEL, 1).await;
    lays(&mut story, "Kom eens langs.").await;
    let long = "a".repeat(HEARD_MAX + 1);
    let heard = [
        ("deed", "hear"),
        ("about", "1"),
        ("message", "1"),
        ("referential", "Kort"),
        ("relational", &long),
    ];
    let answer = guests[0].tries(&does(MODEL, &heard)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(&long) && answer.text.contains(">Kort</textarea>"));
    hears(&mut guests[0], "Kort", &long[1..]).await;
}

#[tokio::test]
async fn looking_back_is_told_from_five_people_on_and_never_in_words() {
    let (mut story, mut guests) = from_set("3.2", BACK, PICTURE_LEAST).await;
    assert!(guests[0].sees().await.contains("Kijk terug op gesprekken"), "the card lies beside it");
    for guest in &mut guests[1..] {
        guest.does(&looks_back("inform", "no", "Geheim gesprek")).await;
    }
    let path = story.wall().await;
    let show = [("deed", "show-back"), ("to", "shown")];
    leads(&mut story, KIND, BACK, &show).await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("minstens 5 mensen") && !wall.contains("count-bars"), "{wall}");
    leads(&mut story, KIND, BACK, &[("deed", "show-back"), ("to", "hidden")]).await;
    guests[0].does(&looks_back("affect", "yes", "")).await;
    leads(&mut story, KIND, BACK, &show).await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("count-bars"), "{wall}");
    for page in [
        wall,
        guests[0].sees().await,
        story.coach.get(&format!("{}/leiden", story.home)).await.text,
        story.coach.get(&format!("{}/verslag", story.home)).await.text,
    ] {
        assert!(!page.contains("Geheim gesprek"), "{page}");
    }
    assert!(guests[1].sees().await.contains("Geheim gesprek"), "on one's own page it is kept");
}

#[tokio::test]
async fn a_step_has_the_questions_that_were_laid_for_it_and_no_others() {
    let (mut story, mut guests) = from_set("3.2", MODEL, 1).await;
    let question = "Wat is je nog niet duidelijk?";
    assert!(guests[0].sees().await.contains(question), "before there is a message");
    lays(&mut story, "Fijn dat u er bent.").await;
    leads(&mut story, KIND, MODEL, &[("deed", "step"), ("step", "look-back")]).await;
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Wat wilde je bereiken?") && !wall.contains(question), "{wall}");
    leads(&mut story, KIND, MODEL, &[("deed", "step"), ("step", "points")]).await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("Waarin ben je sterk") && !wall.contains(question), "{wall}");
    assert!(!guests[0].sees().await.contains(question));
}

#[tokio::test]
async fn points_are_counted_in_every_form_of_the_report() {
    let (mut story, mut guests) = from_set("3.2", POINTS, 1).await;
    let point = [
        ("deed", "point"),
        ("about", "new"),
        ("side", "strong"),
        ("tie", "relational"),
        ("text", "Naast ouders zitten"),
    ];
    guests[0].does(&does(POINTS, &point)).await;
    let page = guests[0].sees().await;
    assert!(page.contains("Sterk · Relationeel aspect"), "{page}");
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains("1 sterk, 0 minder sterk") && !report.contains("Naast ouders"));
    let csv = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    assert!(csv.contains("Sterk;1"), "{csv}");
    let json = story.coach.get(&format!("{}/verslag.json", story.home)).await.text;
    assert!(json.contains("\"strong\": 1"), "{json}");
    for file in ["verslag.pdf", "verslag.docx"] {
        let answer = story.coach.get(&format!("{}/{file}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
}
