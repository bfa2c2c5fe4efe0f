//! Associating as people live it: step by step, with a clock, and words of one's own.

use axum::http::StatusCode;
use domain::meetings::kinds::association::{self, PAGE_MAX};

use super::{Guest, Story};

const HERE: &str = "5";

async fn with_a_book(page: &str) -> (Story, Vec<Guest>) {
    let mut story = Story::planned().await;
    let add = [("do", "add-block"), ("kind", "association")];
    let answer = story.coach.post(&format!("{}/agenda", story.home), &add).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let answer = set(&mut story, page).await;
    assert_eq!(answer.location(), story.home, "{}", answer.text);
    story.leads(&[("do", "start")]).await;
    story.goes_to(HERE).await;
    let guests = vec![story.guest("Fatma").await, story.guest("Jan").await];
    (story, guests)
}

async fn set(story: &mut Story, page: &str) -> crate::visitor::Answer {
    let fields = [
        ("kind", "association"),
        ("title", "Associëren"),
        ("minutes", "15"),
        ("form", "pair"),
        ("energizer", "energizer-6-associeren"),
        ("page", page),
        ("alone", "3"),
        ("pairs", "5"),
    ];
    story.coach.post(&format!("{}/blok/{HERE}", story.home), &fields).await
}

async fn goes(story: &mut Story, to: &str, seconds: &str) {
    let fields = [
        ("do", "play"),
        ("kind", "association"),
        ("block", HERE),
        ("deed", "go"),
        ("to", to),
        ("seconds", seconds),
    ];
    story.leads(&fields).await;
}

async fn wall(story: &mut Story) -> String {
    let path = story.wall().await;
    story.site.visitor().get(&path).await.text
}

fn write(text: &str) -> [(&str, &str); 6] {
    [
        ("do", "play"),
        ("kind", "association"),
        ("block", HERE),
        ("deed", "write"),
        ("about", ""),
        ("text", text),
    ]
}

#[tokio::test]
async fn the_steps_follow_the_coach_and_each_has_its_clock() {
    let (mut story, mut guests) = with_a_book("12").await;
    assert!(wall(&mut story).await.contains("bladzijde 12"));
    assert!(guests[0].sees().await.contains("bladzijde 12"));
    let lead = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(lead.contains("name=\"seconds\" value=\"180\""), "{lead}");
    goes(&mut story, "alone", "180").await;
    let seconds = story.read(|meeting| meeting.timer.map(|timer| timer.total_seconds)).await;
    assert_eq!(seconds, Some(180));
    guests[0].does(&write("Een brug")).await;
    goes(&mut story, "pairs", "300").await;
    story.leads(&[("do", "form-tables"), ("block", HERE)]).await;
    let page = wall(&mut story).await;
    assert!(page.contains("Fatma") && page.contains("Jan") && !page.contains("Een brug"), "{page}");
    goes(&mut story, "together", "").await;
    assert_eq!(story.read(|meeting| meeting.timer).await, None);
    guests[1].says(HERE, "Samen begint bij luisteren").await;
    story.leads(&[("do", "group-text"), ("block", HERE), ("text", "Wij luisteren eerst")]).await;
    assert!(wall(&mut story).await.contains("Wij luisteren eerst"));
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains("Wij luisteren eerst") && !report.contains("Een brug"), "{report}");
}

#[tokio::test]
async fn what_somebody_writes_alone_is_on_no_other_screen_and_is_not_lost_when_it_is_too_long() {
    let (mut story, mut guests) = with_a_book("38").await;
    goes(&mut story, "alone", "180").await;
    guests[0].does(&write("Een brug")).await;
    assert!(guests[0].sees().await.contains("Een brug"));
    assert!(!guests[1].sees().await.contains("Een brug"));
    let lead = story.coach.get(&format!("{}/leiden", story.home)).await.text;
    assert!(lead.contains("1 mens schreef iets") && !lead.contains("Een brug"), "{lead}");
    let wordy = "b".repeat(association::WORDS_MAX + 1);
    let answer = guests[0].tries(&write(&wordy)).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, &wordy);
    guests[0].does(&write("Een open deur")).await;
    let log = story.log().await;
    assert!(!log.contains("Een brug") && log.contains("Een open deur"), "{log}");
    // What somebody kept for themselves can be read after the meeting too.
    story.leads(&[("do", "close")]).await;
    assert!(guests[0].sees().await.contains("Een open deur"));
    assert!(!guests[1].sees().await.contains("Een open deur"));
}

#[tokio::test]
async fn a_page_that_no_book_has_comes_back_with_the_reason() {
    let (mut story, _) = with_a_book("1").await;
    for page in ["0", &(PAGE_MAX + 1).to_string(), "x"] {
        let answer = set(&mut story, page).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, &format!("value=\"{page}\""));
    }
}
