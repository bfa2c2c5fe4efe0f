//! Leading: moving on, cards, the wall, and several coaches at once.

use axum::http::StatusCode;
use domain::meetings::{Phase, TimerState};
use futures_util::future::join_all;

use super::{CARD, CLOSING, OTHER_CARD, Story, TALK, WRITING, as_script, key};
use crate::visitor::Visitor;

impl Story {
    /// Sam becomes a coach of this meeting too.
    async fn with_sam(&mut self) -> (String, Visitor) {
        let (sam, visitor) = self.colleague().await;
        let id = sam.to_string();
        let fields = [("do", "add-coach"), ("person", id.as_str())];
        let answer = self.coach.post(&format!("{}/agenda", self.home), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        (id, visitor)
    }

    /// What the wall shows now.
    async fn on_the_wall(&mut self) -> String {
        let wall = self.wall().await;
        let answer = self.site.visitor().get(&wall).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        answer.text
    }
}

#[tokio::test]
async fn the_meeting_moves_on_back_and_past_a_block() {
    let mut story = Story::started().await;
    assert_eq!(story.at().await, "1");
    story.leads(&[("do", "next"), ("from", "1")]).await;
    assert_eq!(story.at().await, TALK);
    story.leads(&[("do", "back"), ("from", TALK)]).await;
    assert_eq!(story.at().await, "1");
    story.leads(&[("do", "next"), ("from", "1")]).await;
    story.leads(&[("do", "skip"), ("from", TALK)]).await;
    assert_eq!(story.at().await, WRITING);
    assert!(story.read(|m| m.agenda[1].skipped).await);
    story.leads(&[("do", "next"), ("from", WRITING)]).await;
    let answer = story.tries(&[("do", "next"), ("from", CLOSING)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
    assert_eq!(story.at().await, CLOSING);
}

#[tokio::test]
async fn next_that_is_pressed_several_times_at_once_moves_one_block() {
    let mut story = Story::started().await;
    let (_, sams) = story.with_sam().await;
    let act = format!("{}/handelingen", story.home);
    // Two laptops of the coach who leads, and the co-coach who may not: all press at once.
    let presses = (0..9_u128).map(|number| {
        let mut who = if number % 3 == 0 { sams.clone() } else { story.coach.clone() };
        let (act, key) = (act.clone(), key(number));
        async move {
            let fields = [("do", "next"), ("from", "1"), ("key", key.as_str())];
            (number % 3 == 0, as_script(&mut who, &act, &fields).await)
        }
    });
    for (is_sam, answer) in join_all(presses).await {
        // Who pressed late sees where the meeting is; nobody reads that something went wrong,
        // but who does not lead.
        match answer.status {
            StatusCode::OK => {}
            StatusCode::CONFLICT if is_sam => answer.shows(StatusCode::CONFLICT, "Neem eerst"),
            status => panic!("{status}: {}", answer.text),
        }
    }
    assert_eq!(story.at().await, TALK);
}

#[tokio::test]
async fn a_replayed_press_draws_one_card() {
    let mut story = Story::started().await;
    story.goes_to(TALK).await;
    let key = key(1);
    let draw = [("do", "draw-card"), ("block", TALK), ("key", key.as_str())];
    story.leads(&draw).await;
    story.leads(&draw).await;
    assert_eq!(story.read(|m| m.agenda[1].drawn.len()).await, 1);
}

#[tokio::test]
async fn only_who_leads_moves_the_meeting_and_the_lead_can_be_given_and_taken() {
    let mut story = Story::started().await;
    let (sam, mut sams) = story.with_sam().await;
    let act = format!("{}/handelingen", story.home);
    let next = [("do", "next"), ("from", "1")];
    let answer = sams.post(&act, &next).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Neem eerst de leiding over");
    assert_eq!(sams.post(&act, &[("do", "take-over")]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(sams.post(&act, &next).await.status, StatusCode::SEE_OTHER);
    assert_eq!(story.at().await, TALK);
    let answer = story.tries(&[("do", "close")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Neem eerst de leiding over");
    story.leads(&[("do", "take-over")]).await;
    story.leads(&[("do", "hand-over"), ("to", &sam)]).await;
    sams.get(&format!("{}/leiden", story.home)).await.shows(StatusCode::OK, "Sam leidt.");
    let stranger = key(99);
    let answer = sams.post(&act, &[("do", "hand-over"), ("to", &stranger)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
}

#[tokio::test]
async fn two_coaches_who_take_the_lead_at_once_leave_one_who_leads() {
    let mut story = Story::started().await;
    let (sam, sams) = story.with_sam().await;
    let act = format!("{}/handelingen", story.home);
    let coaches = [story.coach.clone(), sams];
    let takes = coaches.into_iter().cycle().take(10).map(|mut coach| {
        let act = &act;
        async move { coach.post(act, &[("do", "take-over")]).await.status }
    });
    for status in join_all(takes).await {
        assert_eq!(status, StatusCode::SEE_OTHER);
    }
    let leads = story.read(|m| m.facilitator.to_string()).await;
    assert!([sam, story.noor.to_string()].contains(&leads));
}

#[tokio::test]
async fn a_meeting_starts_once_and_not_without_an_agenda() {
    let mut story = Story::started().await;
    let answer = story.tries(&[("do", "start")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit kan niet meer");
    let mut form = super::new_meeting("named");
    form[0].1 = "Leeg";
    let answer = story.coach.post("/bijeenkomsten", &form).await;
    let act = format!("{}/handelingen", answer.location());
    let answer = story.coach.post(&act, &[("do", "start")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Er staat nog niets op het programma");
}

#[tokio::test]
async fn cards_are_drawn_until_none_is_left_and_can_be_put_back_or_set_aside() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.goes_to(TALK).await;
    let draw = [("do", "draw-card"), ("block", TALK)];
    story.leads(&draw).await;
    let first = story.read(|m| m.agenda[1].on_table.as_ref().unwrap().to_string()).await;
    assert!([CARD, OTHER_CARD].contains(&first.as_str()));
    story.leads(&draw).await;
    let answer = story.tries(&draw).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Alle kaarten zijn al getrokken");
    story.leads(&[("do", "put-back"), ("block", TALK), ("card", &first)]).await;
    story.leads(&draw).await;
    let again = story.read(|m| m.agenda[1].on_table.as_ref().unwrap().to_string()).await;
    assert_eq!(again, first, "only that card was left");
    story.leads(&[("do", "pass-card"), ("block", TALK), ("card", &first)]).await;
    assert!(story.read(|m| m.agenda[1].on_table.is_none()).await);
    assert!(fatma.sees().await.contains("De gespreksleider trekt zo een kaart"));
}

#[tokio::test]
async fn the_wall_shows_what_was_revealed_and_hides_what_the_coach_hides() {
    let mut story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    fatma.says(WRITING, "Samen eten").await;
    jan.says(WRITING, "Iets lelijks").await;
    let ugly = story.read(|m| m.contributions[1].id.to_string()).await;
    story.leads(&[("do", "moderate"), ("contribution", &ugly), ("to", "hidden")]).await;
    story.leads(&[("do", "reveal"), ("slot", WRITING)]).await;
    fatma.says(WRITING, "Pas later gezegd").await;
    for page in [story.on_the_wall().await, jan.sees().await] {
        assert!(page.contains("Samen eten"), "{page}");
        assert!(!page.contains("Pas later gezegd"), "what comes later waits for the coach");
    }
    assert!(!story.on_the_wall().await.contains("Iets lelijks"));
    assert!(!fatma.sees().await.contains("Iets lelijks"));
    story.leads(&[("do", "moderate"), ("contribution", &ugly), ("to", "shown")]).await;
    assert!(story.on_the_wall().await.contains("Iets lelijks"));
    story.leads(&[("do", "conceal"), ("slot", WRITING)]).await;
    assert!(!story.on_the_wall().await.contains("Samen eten"));
}

#[tokio::test]
async fn who_has_no_phone_is_heard_too() {
    let mut story = Story::writing().await;
    story.leads(&[("do", "enter"), ("slot", WRITING), ("text", "Zegt opa")]).await;
    let hands = [
        ("do", "show-of-hands"),
        ("slot", WRITING),
        ("question", "Wie komt er lopend?"),
        ("count", "17"),
    ];
    story.leads(&hands).await;
    assert_eq!(story.words().await, ["Zegt opa", "Wie komt er lopend?: 17"]);
    for (count, why) in [("12001", "Kies 12000 of minder"), ("veel", "We konden dit niet lezen")] {
        let mut hands = hands;
        hands[3].1 = count;
        let answer = story.tries(&hands).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, why);
        assert!(answer.text.contains("Wie komt er lopend?"), "what was typed stands there");
    }
    let answer = story.tries(&[("do", "enter"), ("slot", WRITING), ("text", " ")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Je hebt nog niets ingevuld");
}

#[tokio::test]
async fn the_timer_takes_a_length_that_makes_sense() {
    let mut story = Story::started().await;
    for (seconds, why) in [("0", "tussen 1 seconde en 180"), ("10801", "tussen 1 seconde en 180")] {
        let answer = story.tries(&[("do", "start-timer"), ("seconds", seconds)]).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, why);
    }
    let answer = story.tries(&[("do", "start-timer"), ("minutes", "99999999999")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "We konden dit niet lezen");
    story.leads(&[("do", "start-timer"), ("minutes", "5")]).await;
    story.leads(&[("do", "pause-timer")]).await;
    story.leads(&[("do", "resume-timer")]).await;
    let ends_at = story.site.app.clock.now() + jiff::SignedDuration::from_mins(5);
    let state = story.read(|m| m.timer.map(|timer| timer.state)).await;
    assert_eq!(state, Some(TimerState::Running { ends_at }));
    story.leads(&[("do", "stop-timer")]).await;
    let answer = story.tries(&[("do", "pause-timer")]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
}

#[tokio::test]
async fn small_groups_are_formed_of_who_is_there_and_who_comes_late_gets_a_place() {
    let mut story = Story::started().await;
    for number in 0..9 {
        story.guest(&format!("Gast {number}")).await;
    }
    story.leads(&[("do", "set-away"), ("participant", "8")]).await;
    story.goes_to(TALK).await;
    story.leads(&[("do", "form-tables"), ("block", TALK)]).await;
    story.leads(&[("do", "show-on-wall"), ("shows", "tables")]).await;
    let wall = story.on_the_wall().await;
    assert!(wall.contains("Gast 0") && !wall.contains("Gast 8"), "{wall}");
    story.guest("Laatkomer").await;
    assert!(story.on_the_wall().await.contains("Laatkomer"));
    let seated = story.read(|m| m.agenda[1].tables.iter().flatten().count()).await;
    assert_eq!(seated, 9);
}

#[tokio::test]
async fn a_closed_meeting_can_be_opened_again_and_is_as_it_was() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Voor het slot").await;
    story.leads(&[("do", "close")]).await;
    for act in [[("do", "close"), ("x", "")], [("do", "next"), ("from", WRITING)]] {
        let answer = story.tries(&act).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "De bijeenkomst is gesloten");
    }
    assert!(story.on_the_wall().await.contains("De bijeenkomst is gesloten"));
    story.leads(&[("do", "reopen")]).await;
    assert_eq!(story.read(|m| m.phase).await, Phase::Running);
    assert_eq!(story.at().await, WRITING);
    fatma.says(WRITING, "En daarna").await;
    assert_eq!(story.words().await, ["Voor het slot", "En daarna"]);
}
