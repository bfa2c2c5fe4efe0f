//! The basic attitude as people live it: weighing, the picture of the group, two action points.

use axum::http::StatusCode;
use domain::meetings::kinds::attitude::PICTURE_LEAST;

use super::casus::{from_set, leads, shared};
use super::{Guest, Story};

const KIND: &str = "attitude";
/// Where people weigh themselves, and where they make action points, in set 2.3.
const WEIGH: &str = "4";
const POINTS: &str = "5";

fn weighing<'a>(level: &'a str, grow: &[&'a str]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("do", "play"),
        ("kind", KIND),
        ("block", WEIGH),
        ("deed", "weigh"),
        ("reciprocity", level),
    ];
    fields.extend(grow.iter().map(|name| ("grow", *name)));
    fields
}

async fn shows(story: &mut Story, to: &str) {
    leads(story, KIND, WEIGH, &[("deed", "show"), ("to", to)]).await;
}

async fn adds(guest: &mut Guest, title: &str) {
    guest.does(&[("do", "add-point"), ("slot", POINTS), ("title", title), ("due", "")]).await;
}

#[tokio::test]
async fn before_the_picture_is_shown_no_byte_tells_it() {
    let mut pages = Vec::new();
    for (level, grow) in [("1", "equality"), ("4", "diversity")] {
        let (mut story, mut guests) = from_set("2.3", WEIGH, PICTURE_LEAST + 1).await;
        for guest in &mut guests[1..] {
            guest.does(&weighing(level, &[grow])).await;
        }
        let path = story.wall().await;
        let wall = shared(&story.site.visitor().get(&path).await.text);
        assert!(wall.contains("5 mensen zijn klaar.") && wall.contains("Wederkerigheid"), "{wall}");
        let other = guests[0].sees().await;
        assert!(!other.contains("checked"), "nobody sees what another weighs");
        let desk = story.coach.get(&format!("{}/leiden", story.home)).await.text;
        assert!(desk.contains("5 van 6 zijn klaar") && !desk.contains("stand-table"));
        pages.push([wall, shared(&other), shared(&guests[1].sees().await)]);
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn four_people_are_not_told_and_five_are() {
    let (mut story, mut guests) = from_set("2.3", WEIGH, PICTURE_LEAST).await;
    for guest in &mut guests[1..] {
        guest.does(&weighing("2", &["equality"])).await;
    }
    let path = story.wall().await;
    shows(&mut story, "shown").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("minstens 5 mensen") && !wall.contains("stand-table"), "{wall}");
    let report = format!("{}/verslag", story.home);
    let page = story.coach.get(&report).await.text;
    assert!(!page.contains("Dit wil de groep sterker maken"), "{page}");
    shows(&mut story, "hidden").await;
    guests[0].does(&weighing("3", &["equality", "diversity"])).await;
    shows(&mut story, "shown").await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("stand-table") && wall.contains("5 mensen vulden dit in."), "{wall}");
    assert!(story.coach.get(&report).await.text.contains("Dit wil de groep sterker maken"));
    let csv = story.coach.get(&format!("{report}.csv")).await.text;
    assert!(csv.contains("Wederkerigheid: Soms;4"), "{csv}");
    let json = story.coach.get(&format!("{report}.json")).await.text;
    assert!(json.contains("\"people\": 5"), "{json}");
    for file in ["pdf", "docx"] {
        let answer = story.coach.get(&format!("{report}.{file}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
    let late = guests[0].tries(&weighing("1", &[])).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn choosing_too_many_is_refused_and_what_was_chosen_stays() {
    let (_story, mut guests) = from_set("2.3", WEIGH, 1).await;
    let many = ["equality", "diversity", "reciprocity"];
    let answer = guests[0].tries(&weighing("3", &many)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("value=\"diversity\" checked"), "{}", answer.text);
    assert!(answer.text.contains("name=\"reciprocity\" value=\"3\" checked"));
    guests[0].does(&weighing("3", &many[..2])).await;
    let page = guests[0].sees().await;
    assert!(
        page.contains("Mijn grondhouding") && page.contains("dit wil ik sterker maken"),
        "{page}"
    );
}

#[tokio::test]
async fn two_action_points_make_somebody_done() {
    let (mut story, mut guests) = from_set("2.3", POINTS, 2).await;
    assert!(guests[0].sees().await.contains("data-made=\"0\""));
    adds(&mut guests[0], "Elke week bellen").await;
    assert!(guests[0].sees().await.contains("Schrijf er nog één op."));
    let desk = format!("{}/leiden", story.home);
    assert!(story.coach.get(&desk).await.text.contains("0 van 2 hebben minstens 2 actiepunten"));
    adds(&mut guests[0], "Vragen wat thuis werkt").await;
    assert!(guests[0].sees().await.contains("data-made=\"2\""));
    assert!(story.coach.get(&desk).await.text.contains("1 van 2 hebben minstens 2 actiepunten"));
    let path = story.wall().await;
    let wall = story.site.visitor().get(&path).await.text;
    assert!(wall.contains("1 / 2") && !wall.contains("Elke week bellen"), "{wall}");
    assert!(guests[1].sees().await.contains("data-made=\"0\""));
}
