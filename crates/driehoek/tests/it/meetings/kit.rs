//! The kit for the room: who leads the meeting gets it, and the network's password is kept nowhere.

use axum::http::StatusCode;

use super::Story;
use crate::paper::{page_of, ready};

#[tokio::test]
async fn the_coach_gets_a_sheet_with_the_way_in() {
    let mut story = Story::planned().await;
    let kit = format!("{}/pakket", story.home);
    let page = story.coach.get(&story.home.clone()).await;
    page.shows(StatusCode::OK, &kit);
    story.coach.get(&kit).await.shows(StatusCode::OK, "name=\"wachtwoord\"");
    let fields = [("netwerk", "Zaal; 1"), ("wachtwoord", "geheim:woord"), ("vorm", "tent")];
    let answer = story.coach.post(&kit, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let address = page_of(&answer);
    ready(&mut story.coach, &address).await;
    assert_kept_nowhere(&story, "geheim:woord").await;
    let file = story.coach.get(&format!("{address}/bestand.pdf")).await;
    assert!(file.text.starts_with("%PDF"));
    assert_kept_nowhere(&story, "geheim:woord").await;
}

/// Looks for a text in every byte of the school's data: the tables, and what is about to go there.
async fn assert_kept_nowhere(story: &Story, text: &str) {
    let all = story.site.files().await;
    let holds = |needle: &str| {
        let holds =
            |bytes: &[u8]| bytes.windows(needle.len()).any(|part| part == needle.as_bytes());
        all.iter().filter(|(_, bytes)| holds(bytes)).map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert!(
        !holds("noor@brug.nl").is_empty(),
        "what is kept is found, so we look in the right place"
    );
    assert_eq!(holds(text), Vec::<&String>::new());
}

#[tokio::test]
async fn a_network_that_cannot_exist_comes_back_as_it_was_typed() {
    let mut story = Story::planned().await;
    let kit = format!("{}/pakket", story.home);
    for (name, password, is_right) in [
        (32, 63, true),
        (33, 63, false),
        (32, 64, false),
        (32, 8, true),
        (32, 7, false),
        (0, 8, false),
    ] {
        let (name, password) = ("n".repeat(name), "w".repeat(password));
        let fields = [("netwerk", &*name), ("wachtwoord", &*password), ("vorm", "vel")];
        let answer = story.coach.post(&kit, &fields).await;
        if is_right {
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
        } else {
            for typed in [&*name, &password].into_iter().filter(|typed| !typed.is_empty()) {
                answer.shows(StatusCode::UNPROCESSABLE_ENTITY, &format!("value=\"{typed}\""));
            }
            answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "value=\"vel\" checked");
            answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "class=\"field-error\"");
        }
    }
}

#[tokio::test]
async fn everything_for_a_meeting_is_printed_in_one_go() {
    let mut story = Story::planned().await;
    let kit = format!("{}/pakket", story.home);
    let page = story.coach.get(&kit).await;
    for part in ["vel", "tent", "kaarten"] {
        page.shows(StatusCode::OK, &format!("value=\"{part}\" checked"));
    }
    let nothing = story.coach.post(&kit, &[]).await;
    nothing.shows(StatusCode::UNPROCESSABLE_ENTITY, "Kies ten minste één ding");
    let fields = [("vorm", "vel"), ("vorm", "kaarten"), ("vorm", "alles")];
    let answer = story.coach.post(&kit, &fields).await;
    let address = page_of(&answer);
    ready(&mut story.coach, &address).await;
    let page = story.coach.get(&address).await;
    page.shows(StatusCode::OK, "Vel voor de muur");
    page.shows(StatusCode::OK, "Kaarten van het programma");
    for at in [1, 2] {
        let file = story.coach.get(&format!("{address}/bestand.pdf?deel={at}")).await;
        assert!(file.text.starts_with("%PDF"), "{at}");
    }
    for at in [0, 3] {
        let file = story.coach.get(&format!("{address}/bestand.pdf?deel={at}")).await;
        assert_eq!(file.status, StatusCode::NOT_FOUND, "{at}");
    }
    // Who goes back finds what was chosen.
    let back = format!("{kit}?vorm=vel&vorm=kaarten");
    page.shows(StatusCode::OK, &back.replace('&', "&amp;"));
    let form = story.coach.get(&back).await;
    form.shows(StatusCode::OK, "value=\"kaarten\" checked");
    assert!(!form.text.contains("value=\"tent\" checked"));
}

#[tokio::test]
async fn a_colleague_who_does_not_lead_gets_no_kit() {
    let story = Story::planned().await;
    let (_, mut bram) = story.colleague().await;
    let kit = format!("{}/pakket", story.home);
    assert_eq!(bram.get(&kit).await.status, StatusCode::NOT_FOUND);
    assert_eq!(bram.post(&kit, &[]).await.status, StatusCode::NOT_FOUND);
}
