//! Joining: the code, at most a first name, many people, and people who guess.

use axum::http::StatusCode;
use domain::{
    lang::Lang,
    meetings::{Action, Actor, Naming, PARTICIPANTS_MAX, Refused},
};
use driehoek::{live::NotDone, meetings::guessing::FREE_FAILURES};
use futures_util::future::{Either, join_all, select};

use super::{Story, WRITING};

#[tokio::test]
async fn somebody_joins_with_the_code_however_they_type_it_and_a_first_name() {
    let story = Story::planned().await;
    let mut visitor = story.site.visitor();
    visitor.get("/mee").await.shows(StatusCode::OK, "Code op het scherm");
    let code = story.code().await.to_lowercase();
    let typed = format!("/mee?code=%20{}-{}%20", &code[..3], &code[3..]);
    let answer = visitor.get(&typed).await;
    let path = answer.location().to_owned();
    visitor.follow(&answer).await.shows(StatusCode::OK, "Samen om het kind");
    let answer = visitor.post(&path, &[("name", "  Fatma ")]).await;
    visitor.follow(&answer).await.shows(StatusCode::OK, "Je bent binnen");
    let names = story.read(|m| m.participants[0].name.as_ref().map(ToString::to_string)).await;
    assert_eq!(names.as_deref(), Some("Fatma"));
}

#[tokio::test]
async fn a_name_may_be_left_out() {
    let story = Story::planned().await;
    story.guest("").await;
    let named = story.read(|m| (m.naming, m.participants[0].name.clone())).await;
    assert_eq!(named, (Naming::Named, None));
}

#[tokio::test]
async fn a_phone_that_scans_the_code_again_comes_back_as_who_it_was() {
    let story = Story::planned().await;
    let mut fatma = story.guest("Fatma").await;
    let path = format!("/mee/{}", story.code().await);
    assert_eq!(fatma.visitor.get(&path).await.location(), fatma.page);
    // Also when the form was sent twice.
    assert_eq!(fatma.visitor.post(&path, &[("name", "Fatma")]).await.location(), fatma.page);
    assert_eq!(story.read(|m| m.participants.len()).await, 1);
}

#[tokio::test]
async fn somebody_else_joins_on_a_device_that_was_used_before() {
    let story = Story::planned().await;
    let mut fatma = story.guest("Fatma").await;
    let path = format!("/mee/{}", story.code().await);
    assert!(fatma.sees().await.contains(&format!("{path}?other=true")));
    let page = fatma.visitor.get(&format!("{path}?other=true")).await;
    page.shows(StatusCode::OK, "Je voornaam");
    let answer = fatma.visitor.post(&path, &[("other", "yes"), ("name", "Jan")]).await;
    assert_ne!(answer.location(), fatma.page);
    assert_eq!(story.read(|m| m.participants.len()).await, 2);
}

#[tokio::test]
async fn a_meeting_off_the_list_takes_nobody() {
    let mut story = Story::planned().await;
    let off = [("do", "discard"), ("on", "yes")];
    story.coach.post(&format!("{}/agenda", story.home), &off).await;
    let mut visitor = story.site.visitor();
    let path = format!("/mee/{}", story.code().await);
    visitor.get(&path).await.shows(StatusCode::OK, "Deze bijeenkomst is gesloten");
    visitor.post(&path, &[("name", "Fatma")]).await.shows(StatusCode::OK, "gesloten");
    let list = story.coach.get("/bijeenkomsten").await;
    assert!(!list.text.contains("Samen om het kind"));
}

#[tokio::test]
async fn a_phone_that_knows_another_meeting_joins_this_one_anew() {
    let story = Story::planned().await;
    let mut coach = story.coach.clone();
    let other = super::plan_meeting(&mut coach, "named").await;
    let other = story.site.app.live.of_school(story.school, other).await.unwrap().unwrap();
    let mut fatma = story.guest("Fatma").await;
    let path = format!("/mee/{}", other.read(|m| m.code));
    fatma.visitor.get(&path).await.shows(StatusCode::OK, "Je voornaam");
    let answer = fatma.visitor.post(&path, &[("name", "Fatma")]).await;
    assert_ne!(answer.location(), fatma.page);
    assert_eq!(other.read(|m| m.participants.len()), 1);
}

#[tokio::test]
async fn an_anonymous_meeting_asks_for_no_name_and_keeps_none_that_is_sent() {
    let story = Story::planned_as("anonymous").await;
    let mut visitor = story.site.visitor();
    let path = format!("/mee/{}", story.code().await);
    let page = visitor.get(&path).await;
    page.shows(StatusCode::OK, "leest dit zonder naam");
    assert!(!page.text.contains("Je voornaam"), "{}", page.text);
    let mut fatma = story.guest("Fatma").await;
    fatma.does(&[("do", "rename"), ("name", "Fatma")]).await;
    assert_eq!(story.read(|m| m.participants[0].name.clone()).await, None);
    assert!(
        !story.coach.clone().get(&format!("{}/leiden", story.home)).await.text.contains("Fatma")
    );
}

#[tokio::test]
async fn a_wrong_code_is_explained_and_stands_there_to_be_mended() {
    let story = Story::planned().await;
    let mut visitor = story.site.visitor();
    for (path, typed) in [
        ("/mee?code=QQQQQQ", "QQQQQQ"),
        ("/mee?code=hallo%20daar%21", "hallo daar!"),
        ("/mee/ACD", "ACD"),
        ("/mee?code=%3Cb%3E", "&lt;b&gt;"),
    ] {
        let answer = visitor.get(path).await;
        answer.shows(StatusCode::NOT_FOUND, "Deze code kennen we niet");
        assert!(answer.text.contains(typed), "{typed:?} is not in {}", answer.text);
    }
    let answer = visitor.post("/mee/QQQQQQ", &[("name", "Fatma")]).await;
    answer.shows(StatusCode::NOT_FOUND, "Deze code kennen we niet");
    let empty = visitor.get("/mee?code=").await;
    empty.shows(StatusCode::NOT_FOUND, "Deze code kennen we niet");
}

#[tokio::test]
async fn after_the_close_nobody_new_comes_in_and_who_was_there_keeps_their_page() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Mijn eigen zin").await;
    story.leads(&[("do", "close")]).await;
    let path = format!("/mee/{}", story.code().await);
    let mut late = story.site.visitor();
    late.get(&path).await.shows(StatusCode::OK, "Deze bijeenkomst is gesloten");
    let answer = late.post(&path, &[("name", "Jan")]).await;
    answer.shows(StatusCode::OK, "Deze bijeenkomst is gesloten");
    assert!(late.cookies.is_empty());
    assert_eq!(story.read(|m| m.participants.len()).await, 1);
    assert!(fatma.sees().await.contains("Mijn eigen zin"));
    assert_eq!(fatma.visitor.get(&path).await.location(), fatma.page);
}

#[tokio::test]
async fn five_hundred_people_join_and_speak_at_once() {
    let story = Story::writing().await;
    let join = |number: usize| {
        let story = &story;
        async move {
            let mut guest = story.guest(&format!("Gast {number}")).await;
            guest.says(WRITING, &format!("Zin {number}.")).await;
        }
    };
    join_all((0..500).map(join)).await;
    assert_eq!(story.read(|m| m.participants.len()).await, 500);
    let mut words = story.words().await;
    words.sort();
    words.dedup();
    assert_eq!(words.len(), 500);
}

#[tokio::test]
async fn the_twelve_thousandth_comes_in_and_the_next_reads_why_not() {
    let mut story = Story::writing().await;
    let live = story.site.app.live.of_school(story.school, story.id).await.unwrap().unwrap();
    let join = |number: usize| {
        let token_hash = format!("hash {number}");
        live.act(Actor::Visitor, Action::Join { name: None, token_hash, lang: Lang::SOURCE }, None)
    };
    for done in join_all((1..PARTICIPANTS_MAX).map(join)).await {
        done.unwrap();
    }
    assert_eq!(PARTICIPANTS_MAX, 12_000);
    let mut last = story.guest("De laatste").await;
    let mut late = story.site.visitor();
    let path = format!("/mee/{}", story.code().await);
    let answer = late.post(&path, &[("name", "Te laat & boos")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Het maximum van 12000 is bereikt");
    assert!(answer.text.contains("Te laat &amp; boos"), "what was typed stands there");
    assert!(late.cookies.is_empty());
    let full = Err(NotDone::Refused(Refused::Full { max: PARTICIPANTS_MAX }));
    assert_eq!(join(0).await, full);
    // Everybody who is in goes on.
    last.says(WRITING, "Ik ben er nog bij").await;
    assert_eq!(story.words().await, ["Ik ben er nog bij"]);
    let page = story.coach.get(&format!("{}/leiden", story.home)).await;
    page.shows(StatusCode::OK, "Ik ben er nog bij");
}

#[tokio::test]
async fn a_valid_code_is_never_slowed_while_guessing_gets_slower() {
    let story = Story::planned().await;
    for number in 0..FREE_FAILURES + 40 {
        story.site.app.guessing.failed(&format!("gok {number}"), story.site.app.clock.now());
    }
    let (mut guesser, mut fatma) = (story.site.visitor(), story.site.visitor());
    let path = format!("/mee/{}", story.code().await);
    // The wrong code is sent first. It waits for two seconds; the valid one overtakes it.
    let wrong = Box::pin(guesser.get("/mee/QQQQQQ"));
    let valid = Box::pin(async {
        fatma.get(&path).await.shows(StatusCode::OK, "Je voornaam");
        let answer = fatma.post(&path, &[("name", "Fatma")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    });
    match select(wrong, valid).await {
        Either::Right(((), wrong)) => {
            wrong.await.shows(StatusCode::NOT_FOUND, "Deze code kennen we niet");
        }
        Either::Left((answer, _)) => panic!("guessing was not slowed: {}", answer.status),
    }
}
