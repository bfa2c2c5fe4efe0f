//! The report: what stands in it, its files, and links that end.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::Value;

use super::{CARD, CLOSING, Story, TALK, WRITING};
use crate::visitor::path_of;

impl Story {
    /// A meeting in which things were said, hidden, made and promised, and that is closed.
    async fn told() -> Self {
        let mut story = Self::writing().await;
        let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
        fatma.says(WRITING, "Samen eten in de klas").await;
        jan.says(WRITING, "Iets lelijks").await;
        let ugly = story.read(|m| m.contributions[1].id.to_string()).await;
        story.leads(&[("do", "moderate"), ("contribution", &ugly), ("to", "hidden")]).await;
        story.leads(&[("do", "reveal"), ("slot", WRITING)]).await;
        let text = "Ouders en school bellen elkaar eerst";
        story.leads(&[("do", "group-text"), ("block", WRITING), ("text", text)]).await;
        story.goes_to(TALK).await;
        story.leads(&[("do", "pick-card"), ("block", TALK), ("card", CARD)]).await;
        story.goes_to(CLOSING).await;
        jan.says("4:take-away", "Vaker bellen").await;
        fatma.does(&[("do", "add-point"), ("title", "Koffie zetten"), ("due", "2026-12-01")]).await;
        story.leads(&[("do", "add-point"), ("title", "Lijst ophangen"), ("due", "")]).await;
        story.leads(&[("do", "close")]).await;
        story
    }

    /// Shares the report and gives the link's path.
    async fn shares(&mut self, until: &str) -> String {
        let fields = [("do", "share"), ("until", until)];
        let answer = self.coach.post(&format!("{}/verslag/delen", self.home), &fields).await;
        answer.shows(StatusCode::OK, "Deze link zie je één keer");
        let start = "http://driehoek.test/verslag/";
        let at = answer.text.find(start).expect("the link is shown");
        let link = answer.text[at..].split(['"', '<']).next().unwrap();
        path_of(link).to_owned()
    }

    async fn as_json(&mut self) -> Value {
        let answer = self.coach.get(&format!("{}/verslag.json", self.home)).await;
        assert_eq!(answer.header("content-type"), "application/json");
        serde_json::from_str(&answer.text).unwrap()
    }
}

#[tokio::test]
async fn the_report_has_promises_first_and_says_what_is_not_in_it() {
    let mut story = Story::told().await;
    let page = story.coach.get(&format!("{}/verslag", story.home)).await;
    for words in [
        "Koffie zetten",
        "Fatma",
        "1 december 2026",
        "Lijst ophangen",
        "Samen eten in de klas",
        "Vaker bellen",
        "Ouders en school bellen elkaar eerst",
        "1 bijdrage is door de gespreksleider verborgen",
        "1 kaart is niet getrokken",
    ] {
        page.shows(StatusCode::OK, words);
    }
    assert!(!page.text.contains("Iets lelijks"));
    let place = |words: &str| page.text.find(words).unwrap();
    assert!(place("Koffie zetten") < place("Samen eten in de klas"));
}

#[tokio::test]
async fn as_data_the_report_never_says_who_said_something() {
    let mut story = Story::told().await;
    let report = story.as_json().await;
    let said = report["said"].as_array().unwrap();
    let lines: Vec<_> = said.iter().map(|slot| (&slot["slot"], &slot["lines"])).collect();
    let text = |words: &str| serde_json::json!([{ "text": words }]);
    assert!(lines.contains(&(&WRITING.into(), &text("Samen eten in de klas"))), "{lines:?}");
    assert!(lines.contains(&(&"4:take-away".into(), &text("Vaker bellen"))), "{lines:?}");
    assert!(lines.contains(&(&format!("{TALK}:{CARD}").into(), &serde_json::json!([]))));
    let said = report["said"].to_string();
    assert!(!said.contains("Fatma") && !said.contains("Jan"), "{said}");
    assert_eq!(report["names"], serde_json::json!(["Fatma", "Jan"]));
    assert_eq!(report["action_points"][0]["owner"], "Fatma");
    assert_eq!(report["people"], 2);
}

#[tokio::test]
async fn the_report_of_an_anonymous_meeting_has_no_names_at_all() {
    let mut story = Story::planned_as("anonymous").await;
    let mut fatma = story.guest("Fatma").await;
    story.leads(&[("do", "start")]).await;
    fatma.does(&[("do", "add-point"), ("title", "Koffie zetten")]).await;
    let report = story.as_json().await;
    assert_eq!(report["names"], Value::Null);
    assert_eq!(report["action_points"][0]["owner"], Value::Null);
    let page = story.coach.get(&format!("{}/verslag", story.home)).await;
    page.shows(StatusCode::OK, "Deze bijeenkomst was zonder namen");
    assert!(!page.text.contains("Fatma"));
}

#[tokio::test]
async fn the_files_are_what_they_say_and_are_named_without_words() {
    let mut story = Story::told().await;
    for (ending, start) in [("pdf", "%PDF-"), ("docx", "PK"), ("csv", "\u{feff}soort;")] {
        let answer = story.coach.get(&format!("{}/verslag.{ending}", story.home)).await;
        assert_eq!(answer.status, StatusCode::OK, "{ending}");
        assert!(answer.text.starts_with(start), "{ending}: {:.20}", answer.text);
        let name = format!("attachment; filename=\"driehoek-2026-11-18.{ending}\"");
        assert_eq!(answer.header("content-disposition"), name);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn no_cell_of_the_rows_is_taken_for_a_formula() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("=Fatma").await;
    for words in ["=HYPERLINK(\"x\")", "+31 6", "-doen", "@allen", "Gewoon; zo"] {
        fatma.says(WRITING, words).await;
        fatma.does(&[("do", "add-point"), ("title", words)]).await;
    }
    let rows = story.coach.get(&format!("{}/verslag.csv", story.home)).await.text;
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(rows.as_bytes());
    let mut cells = Vec::new();
    for row in reader.records() {
        cells.extend(row.unwrap().iter().map(str::to_owned));
    }
    let formula = |cell: &&String| cell.starts_with(['=', '+', '-', '@']);
    assert_eq!(cells.iter().find(formula), None);
    for kept in ["'=HYPERLINK(\"x\")", "'+31 6", "Gewoon; zo", "'=Fatma"] {
        assert!(cells.iter().any(|cell| cell == kept), "{kept} is not in {cells:?}");
    }
}

#[tokio::test]
async fn a_shared_link_reads_and_does_nothing_else_until_the_end_of_its_last_day() {
    let mut story = Story::told().await;
    let link = story.shares("2026-11-20").await;
    let mut reader = story.site.visitor();
    let page = reader.get(&link).await;
    page.shows(StatusCode::OK, "Samen eten in de klas");
    assert!(!page.text.contains("/bijeenkomsten/"), "what only coaches may do is not offered");
    page.shows(StatusCode::OK, "1 bijdrage is niet aan de groep getoond");
    for path in [link.clone(), format!("{link}.csv"), format!("{link}.json")] {
        let answer = reader.get(&path).await;
        assert!(!answer.text.contains("Vaker bellen"), "the group never saw it: {path}");
    }
    reader.get(&format!("{link}.csv")).await.shows(StatusCode::OK, "Koffie zetten");
    assert_eq!(reader.post(&link, &[]).await.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(reader.get(&story.home).await.status, StatusCode::SEE_OTHER);

    // It is three in the afternoon in the Netherlands: 57 hours later that day is over.
    story.site.wait(SignedDuration::from_hours(56));
    assert_eq!(reader.get(&link).await.status, StatusCode::OK);
    story.site.wait(SignedDuration::from_hours(1));
    for path in [link.clone(), format!("{link}.pdf"), format!("{link}.json")] {
        let over = reader.get(&path).await;
        over.shows(StatusCode::CONFLICT, "Deze link is verlopen. Vraag de gespreksleider");
        assert!(!over.text.contains("Samen eten in de klas"));
    }
}

#[tokio::test]
async fn a_link_that_the_coach_ends_is_gone_at_once_and_others_stay() {
    let mut story = Story::told().await;
    let (first, second) = (story.shares("2026-12-01").await, story.shares("2026-12-01").await);
    assert_ne!(first, second);
    let hash = story.read(|m| m.shares[0].token_hash.clone()).await;
    assert!(!first.contains(&hash), "the log has only the hash");
    let stop = [("do", "stop"), ("share", hash.as_str())];
    story.coach.post(&format!("{}/verslag/delen", story.home), &stop).await;
    let mut reader = story.site.visitor();
    reader.get(&first).await.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
    assert_eq!(reader.get(&second).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_link_lasts_a_year_at_most() {
    let mut story = Story::told().await;
    story.shares("2099-01-01").await;
    let until = story.read(|m| m.shares[0].until.to_string()).await;
    assert_eq!(until, "2027-11-19");
}

#[tokio::test]
async fn no_link_is_shown_that_was_not_made() {
    let mut story = Story::told().await;
    let address = format!("{}/verslag/delen", story.home);
    for date in ["", "ooit"] {
        let answer = story.coach.post(&address, &[("do", "share"), ("until", date)]).await;
        assert!(answer.status.is_client_error(), "{date:?}: {}", answer.status);
        assert!(!answer.text.contains("http://driehoek.test/verslag/"), "{}", answer.text);
    }
    for _ in 0..domain::meetings::SHARES_MAX {
        story.shares("2026-12-01").await;
    }
    let fields = [("do", "share"), ("until", "2026-12-01")];
    let answer = story.coach.post(&address, &fields).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert!(!answer.text.contains("http://driehoek.test/verslag/"), "{}", answer.text);
}
