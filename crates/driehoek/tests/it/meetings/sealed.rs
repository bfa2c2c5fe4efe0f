//! What is said in a meeting cannot be read in the files, and an older file is sealed at the start.

use axum::http::StatusCode;
use domain::decks::ElementId;
use driehoek::{
    meetings::store,
    vault::{KeyOf, VaultError},
};
use sea_orm::ConnectionTrait as _;

use super::{CARD, Story, WRITING};

async fn in_files(story: &Story, words: &str) -> bool {
    let files = story.site.files().await;
    assert!(files.iter().any(|(name, _)| name == "driehoek.db"));
    files.iter().any(|(_, bytes)| bytes.windows(words.len()).any(|part| part == words.as_bytes()))
}

#[tokio::test]
async fn no_file_holds_a_name_or_a_word_of_a_guest() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatmazaliha").await;
    fatma.says(WRITING, "Samenaantafelmetkoffie").await;
    assert_eq!(story.words().await, ["Samenaantafelmetkoffie"]);
    for words in ["Fatmazaliha", "Samenaantafelmetkoffie"] {
        assert!(!in_files(&story, words).await, "{words}");
    }
}

#[tokio::test]
async fn no_file_holds_what_a_coach_plans() {
    let mut story = Story::writing().await;
    let block = [
        ("title", "Overmohammedspraten"),
        ("kind", "writing"),
        ("minutes", "10"),
        ("form", "plenary"),
        ("text", "Watmerkenweaanhem"),
        ("note", "Nietalsismailerbijis"),
    ];
    let address = format!("{}/blok/{WRITING}", story.home);
    let answer = story.coach.post(&address, &block).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let log = store::log(&story.site.app.db, &story.site.app.vault, story.id).await.unwrap();
    let written = serde_json::to_string(&log.unwrap().1.last().unwrap().0.action).unwrap();
    for words in ["Overmohammedspraten", "Watmerkenweaanhem", "Nietalsismailerbijis"] {
        assert!(written.contains(words), "{written}");
        assert!(!in_files(&story, words).await, "{words}");
    }
}

#[tokio::test]
async fn a_meeting_of_an_older_version_is_counted_with_its_cards() {
    let story = Story::writing().await;
    let app = &story.site.app;
    let card = ElementId::from(CARD);
    let count = || async { store::count_with(&app.db, story.school, &card).await.unwrap() };
    assert_eq!(count().await, 1);
    let tx = app.db.begin().await.unwrap();
    tx.execute_unprepared("update meeting set elements = null").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(count().await, 0);
    store::list_elements(&app.db, &app.vault).await.unwrap();
    assert_eq!(count().await, 1);
}

#[tokio::test]
async fn what_an_older_version_wrote_is_read_and_then_sealed() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Samenaantafelmetkoffie").await;
    let (app, id) = (&story.site.app, story.id);
    let log = store::log(&app.db, &app.vault, id).await.unwrap().unwrap().1;
    // As rows were written before they were sealed.
    let tx = app.db.begin().await.unwrap();
    for (entry, _) in &log {
        let body = serde_json::to_string(&entry.action).unwrap().replace('\'', "''");
        let plain =
            format!("update meeting_action set body = '{body}' where number = {}", entry.number.0);
        tx.execute_unprepared(&plain).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert!(in_files(&story, "Samenaantafelmetkoffie").await);
    let read = || async { store::log(&app.db, &app.vault, id).await.unwrap().unwrap().1 };
    assert_eq!(read().await, log);

    store::seal_what_is_plain(&app.db, &app.vault).await.unwrap();
    app.db.let_go_of_the_past().await.unwrap();
    assert_eq!(read().await, log);
    assert!(!in_files(&story, "Samenaantafelmetkoffie").await);
    store::seal_what_is_plain(&app.db, &app.vault).await.unwrap();
    assert_eq!(read().await, log, "a second time changes nothing");
}

#[tokio::test]
async fn without_the_schools_key_a_meeting_is_unreadable_for_ever() {
    let story = Story::writing().await;
    let app = &story.site.app;
    let school = KeyOf::School(story.school);
    assert!(store::log(&app.db, &app.vault, story.id).await.is_ok());
    app.vault.destroy(school).await.unwrap();
    assert!(matches!(app.vault.key(school).await, Err(VaultError::Destroyed)));
    assert!(store::log(&app.db, &app.vault, story.id).await.is_err());
}
