//! Taking part: what a guest brings in, notes, erases, asks and promises.

use axum::http::StatusCode;
use futures_util::future::join_all;

use super::{CARD, CLOSING, OTHER_CARD, Story, TALK, WRITING, key};

/// The number of the contribution with these words, as forms write it.
async fn number_of(story: &Story, words: &str) -> String {
    let place = story.words().await.iter().position(|known| known == words).unwrap();
    story.read(|m| m.contributions[place].id.to_string()).await
}

/// A contribution as the page's script sends it.
fn sent<'a>(text: &'a str, key: &'a str) -> [(&'a str, &'a str); 4] {
    [("do", "contribute"), ("slot", WRITING), ("text", text), ("key", key)]
}

#[tokio::test]
async fn what_was_accepted_stands_on_ones_own_page_and_with_the_coach_and_nowhere_else_yet() {
    let mut story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    fatma.says(WRITING, "Samen aan tafel").await;
    assert!(fatma.sees().await.contains("Samen aan tafel"));
    let lead = format!("{}/leiden", story.home);
    story.coach.get(&lead).await.shows(StatusCode::OK, "Samen aan tafel");
    assert!(!jan.sees().await.contains("Samen aan tafel"));
    let wall = story.wall().await;
    let wall = story.site.visitor().get(&wall).await;
    wall.shows(StatusCode::OK, "1 bijdrage binnen");
    assert!(!wall.text.contains("Samen aan tafel"));
    assert!(!wall.text.contains("Fatma"), "a wall shows no names beside words");
}

#[tokio::test]
async fn a_replayed_request_brings_in_nothing_new_and_gets_the_same_answer() {
    let story = Story::writing().await;
    let fatma = story.guest("Fatma").await;
    let key = key(7);
    let replays = (0..8).map(|_| {
        let (mut fatma, key) = (fatma.clone(), &key);
        async move { fatma.sends(&sent("Een keer", key)).await }
    });
    let answers = join_all(replays).await;
    for answer in &answers {
        assert_eq!((answer.status, &answer.text), (StatusCode::OK, &answers[0].text));
    }
    let mut later = fatma.clone();
    assert_eq!(later.sends(&sent("Een keer", &key)).await.text, answers[0].text);
    assert_eq!(story.words().await, ["Een keer"]);
}

#[tokio::test]
async fn a_page_that_is_sent_again_with_other_words_loses_none_of_them() {
    // A browser that goes back shows the old form with the old key.
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let key = key(7);
    fatma.does(&sent("Eerst dit", &key)).await;
    fatma.does(&sent("Toen dat", &key)).await;
    assert_eq!(story.words().await, ["Eerst dit", "Toen dat"]);
}

#[tokio::test]
async fn nobody_loses_words_because_somebody_else_used_the_same_key() {
    let story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    let key = key(7);
    fatma.does(&sent("Hetzelfde", &key)).await;
    jan.does(&sent("Hetzelfde", &key)).await;
    assert_eq!(story.words().await.len(), 2);
}

#[tokio::test]
async fn two_devices_with_one_link_are_one_participant_with_one_order_of_words() {
    let story = Story::writing().await;
    let phone = story.guest("Fatma").await;
    let mut laptop = super::Guest { visitor: story.site.visitor(), page: phone.page.clone() };
    assert!(laptop.sees().await.contains("Fatma"));
    let said = join_all((0..20).map(|number| {
        let mut device = if number % 2 == 0 { phone.clone() } else { laptop.clone() };
        async move { device.says(WRITING, &format!("Zin {number}.")).await }
    }));
    said.await;
    assert_eq!(story.read(|m| m.participants.len()).await, 1);
    let words = story.words().await;
    assert_eq!(words.len(), 20);
    let (mut phone, mut laptop) = (phone, laptop);
    for page in [phone.sees().await, laptop.sees().await] {
        // The page has the last first, on both devices in the same order.
        let places: Vec<_> = words.iter().map(|text| page.find(text.as_str()).unwrap()).collect();
        assert!(places.is_sorted_by(|a, b| a > b), "{places:?}");
    }
}

#[tokio::test]
async fn what_a_phone_kept_during_a_lost_connection_still_arrives_where_it_was_written() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    story.goes_to(CLOSING).await;
    let answer = fatma.sends(&sent("Uit de lift", &key(1))).await;
    answer.shows(StatusCode::OK, "\"ok\":true");
    let slot = story.read(|m| m.contributions[0].slot.to_string()).await;
    assert_eq!(slot, WRITING);
}

#[tokio::test]
async fn nothing_can_be_brought_in_where_the_group_has_not_been() {
    let story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    let early = fatma.tries(&sent("Te vroeg gezegd", "")).await;
    early.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
    for slot in ["99", "2:kaart-9.9-v9", "4:more-thought", "niets", ""] {
        let fields = [("do", "contribute"), ("slot", slot), ("text", "Ergens")];
        let answer = fatma.tries(&fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{slot:?}");
    }
    assert_eq!(story.words().await, [""; 0]);
}

#[tokio::test]
async fn a_locked_place_takes_nothing_and_the_words_stand_there_again() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    story.leads(&[("do", "lock"), ("slot", WRITING)]).await;
    let answer = fatma.tries(&sent("Net te laat", "")).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "neemt hier geen bijdragen meer aan");
    assert!(answer.text.contains("Net te laat"), "{}", answer.text);
    let answer = fatma.sends(&sent("Net te laat", "")).await;
    answer.shows(StatusCode::CONFLICT, "\"ok\":false");
    story.leads(&[("do", "unlock"), ("slot", WRITING)]).await;
    fatma.says(WRITING, "Net te laat").await;
    assert_eq!(story.words().await, ["Net te laat"]);
}

#[tokio::test]
async fn a_closed_meeting_takes_no_words_and_says_so() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    story.leads(&[("do", "close")]).await;
    let answer = fatma.tries(&sent("Nog één ding", "")).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "De bijeenkomst is gesloten");
    let answer = fatma.sends(&sent("Nog één ding", "")).await;
    answer.shows(StatusCode::CONFLICT, "De bijeenkomst is gesloten");
    assert_eq!(story.words().await, [""; 0]);
}

#[tokio::test]
async fn a_note_is_read_by_its_writer_alone() {
    let mut story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "Bel de juf")]).await;
    assert!(fatma.sees().await.contains("Bel de juf"));
    assert!(!jan.sees().await.contains("Bel de juf"));
    for page in ["leiden", "verslag", "verslag.json", "verslag.csv"] {
        let answer = story.coach.get(&format!("{}/{page}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(!answer.text.contains("Bel de juf"), "{page}");
    }
}

#[tokio::test]
async fn a_note_that_is_changed_or_taken_back_is_gone_from_the_log() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "Eerste gedachte")]).await;
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "Tweede gedachte")]).await;
    let log = story.log().await;
    assert!(!log.contains("Eerste gedachte") && log.contains("Tweede gedachte"), "{log}");
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "")]).await;
    assert!(!story.log().await.contains("gedachte"));
    fatma.does(&[("do", "leave-email"), ("email", "fatma@thuis.nl")]).await;
    fatma.does(&[("do", "leave-email"), ("email", "")]).await;
    assert!(!story.log().await.contains("fatma@thuis.nl"));
}

#[tokio::test]
async fn erasing_blanks_ones_own_words_in_the_log_and_nobody_elses() {
    let story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    fatma.says(WRITING, "Dit had ik niet moeten zeggen").await;
    jan.says(WRITING, "Dit blijft").await;
    let number = number_of(&story, "Dit had ik niet moeten zeggen").await;
    let answer = jan.tries(&[("do", "erase"), ("contribution", &number)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit kun jij in deze bijeenkomst niet doen");
    assert!(story.log().await.contains("moeten zeggen"));

    fatma.does(&[("do", "erase"), ("contribution", &number)]).await;
    let log = story.log().await;
    assert!(!log.contains("moeten zeggen") && log.contains("Dit blijft"), "{log}");
    assert_eq!(story.words().await, ["Dit blijft"]);
    assert!(!fatma.sees().await.contains("moeten zeggen"));
    // What is read back from the log is the same meeting.
    let before = story.read(Clone::clone).await;
    let log = driehoek::meetings::store::log(&story.site.app.db, &story.site.app.vault, story.id)
        .await
        .unwrap()
        .unwrap();
    let folded = domain::meetings::fold(log.1.iter().map(|(entry, _)| entry)).unwrap().unwrap();
    assert!(folded == before);
}

#[tokio::test]
async fn a_coach_can_erase_what_somebody_wrote() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Over het kind van de buren").await;
    let number = number_of(&story, "Over het kind van de buren").await;
    story.leads(&[("do", "erase"), ("contribution", &number)]).await;
    assert!(!story.log().await.contains("buren"));
    assert!(!fatma.sees().await.contains("buren"));
}

#[tokio::test]
async fn passing_is_counted_once_and_can_be_taken_back() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.goes_to(TALK).await;
    story.leads(&[("do", "pick-card"), ("block", TALK), ("card", CARD)]).await;
    let slot = format!("{TALK}:{CARD}");
    let passes = || story.read(|m| m.slot(&slot.parse().unwrap()).map(|state| state.passes));
    fatma.does(&[("do", "pass"), ("slot", &slot)]).await;
    fatma.does(&[("do", "pass"), ("slot", &slot)]).await;
    assert_eq!(passes().await, Some(1));
    fatma.does(&[("do", "pass"), ("slot", &slot), ("passes", "no")]).await;
    assert_eq!(passes().await, Some(0));
    let other = format!("{TALK}:{OTHER_CARD}");
    let answer = fatma.tries(&[("do", "pass"), ("slot", &other)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit is er niet meer");
}

#[tokio::test]
async fn a_question_of_ones_own_becomes_a_card_without_a_name() {
    let mut story = Story::started().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    story.goes_to(TALK).await;
    let question = "Wie belt er eigenlijk wie?";
    fatma.does(&[("do", "write-own-card"), ("block", TALK), ("text", question)]).await;
    story.leads(&[("do", "pick-card"), ("block", TALK), ("card", "own-1")]).await;
    let page = jan.sees().await;
    assert!(page.contains(question) && !page.contains("Fatma"), "{page}");
    jan.says("2:own-1", "De school").await;
    let long = "v".repeat(181);
    let answer = fatma.tries(&[("do", "write-own-card"), ("block", TALK), ("text", &long)]).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Er passen er 180");
    assert!(answer.text.contains(&long), "what was typed stands there");
}

#[tokio::test]
async fn an_action_point_is_made_answered_removed_and_put_back() {
    let story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    let add = [("do", "add-point"), ("title", "Koffie drinken"), ("due", "2026-12-01")];
    fatma.does(&add).await;
    let id = story.read(|m| m.points[0].id.to_string()).await;
    let page = fatma.sees().await;
    assert!(page.contains("Koffie drinken") && page.contains("1 december"), "{page}");
    assert!(!jan.sees().await.contains("Koffie drinken"));
    for act in ["answer-point", "remove-point", "edit-point"] {
        let fields = [("do", act), ("point", id.as_str()), ("state", "done"), ("title", "Anders")];
        let answer = jan.tries(&fields).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Dit kun jij");
    }
    fatma.does(&[("do", "answer-point"), ("point", &id), ("state", "busy")]).await;
    fatma.does(&[("do", "remove-point"), ("point", &id)]).await;
    assert!(fatma.sees().await.contains("Actiepunt verwijderd"));
    fatma.does(&[("do", "restore-point"), ("point", &id)]).await;
    let point = story.read(|m| m.points[0].clone()).await;
    assert_eq!((point.removed, point.state), (false, domain::meetings::PointState::Busy));
}

#[tokio::test]
async fn the_dates_of_ones_own_action_points_go_into_a_calendar() {
    let story = Story::writing().await;
    let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
    fatma.does(&[("do", "add-point"), ("title", "Koffie; thee, enz"), ("due", "2026-12-01")]).await;
    fatma.does(&[("do", "add-point"), ("title", "Ooit eens"), ("due", "")]).await;
    let calendar = fatma.visitor.get(&format!("{}/kalender.ics", fatma.page)).await;
    assert_eq!(calendar.header("content-type"), "text/calendar; charset=utf-8");
    calendar.shows(StatusCode::OK, "DTSTART;VALUE=DATE:20261201");
    calendar.shows(StatusCode::OK, "SUMMARY:Koffie\\; thee\\, enz");
    assert!(!calendar.text.contains("Ooit eens"), "without a date there is nothing to plan");
    let nothing = jan.visitor.get(&format!("{}/kalender.ics", jan.page)).await;
    assert!(!nothing.text.contains("VEVENT"));
}

#[tokio::test]
async fn the_page_has_every_form_without_any_script() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    let page = fatma.sees().await;
    let address = format!("action=\"{}/handelingen\"", fatma.page);
    assert!(page.contains(&address), "{page}");
    for act in ["contribute", "note", "add-point", "rename", "leave-email"] {
        assert!(page.contains(&format!("value=\"{act}\"")), "{act} has no form: {page}");
    }
    story.goes_to(CLOSING).await;
    let page = fatma.sees().await;
    for slot in ["4:take-away", "4:more-thought"] {
        assert!(page.contains(slot), "{slot} has no form: {page}");
    }
    let mine = fatma.visitor.get(&format!("{}/eigen", fatma.page)).await;
    mine.shows(StatusCode::OK, "4:take-away");
}

#[tokio::test]
async fn a_text_that_came_too_late_joins_the_note_that_was_there() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "Eerst dit")]).await;
    let late = [("do", "note"), ("slot", WRITING), ("text", "Te laat"), ("passes", "yes")];
    fatma.does(&late).await;
    let note = story.read(|m| m.participants[0].notes[WRITING].to_string()).await;
    assert_eq!(note, "Eerst dit\nTe laat");
}
