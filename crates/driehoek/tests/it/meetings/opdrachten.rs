//! Assignment cards as work: handed out, worked on between meetings, brought back into the next.

use axum::http::StatusCode;
use domain::assignments::{ANSWER_MAX, Answer};
use driehoek::{meetings::clock, privacy::retention};
use jiff::SignedDuration;
use sea_orm::{ConnectionTrait as _, Statement};

use super::{Guest, Story, id_at, new_meeting};
use crate::visitor::{Answer as Got, Visitor};

const CARD: &str = "opdracht-1.1-o2";
const NEED: &str = "formulierveld-1.1-acties-behoefte";
const ACTIONS: &str = "formulierveld-1.1-acties-acties";

/// A form of an assignment with these answers, as a page that was empty sends it.
fn form<'a>(deed: &'a str, answers: &[(&str, &'a str)]) -> Vec<(String, String)> {
    let mut fields = vec![("do".to_owned(), deed.to_owned())];
    for (field, text) in answers {
        fields.push((format!("text.{field}"), (*text).to_owned()));
        fields.push((format!("was.{field}"), Answer::default().mark()));
    }
    fields
}

async fn sends(visitor: &mut Visitor, to: &str, fields: &[(String, String)]) -> Got {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    visitor.post(to, &fields).await
}

/// The marks that stand in a page, so that the next form is of what it showed.
fn marks(page: &str) -> Vec<(String, String)> {
    let fields = page.split("<input type=\"hidden\" name=\"was.").skip(1);
    let read = fields.map(|rest| {
        let name = rest.split('"').next().unwrap();
        let value = rest.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
        (format!("was.{name}"), value.to_owned())
    });
    read.collect()
}

impl Story {
    async fn hands_out(&mut self, more: &[(&str, &str)]) -> Got {
        let fields = [&[("do", "hand-out"), ("card", CARD)], more].concat();
        self.coach.post(&format!("{}/opdrachten", self.home), &fields).await
    }

    async fn desk(&mut self) -> String {
        self.coach.get(&format!("{}/opdrachten", self.home)).await.text
    }

    /// What the coach does with an assignment.
    async fn desk_does(&mut self, deed: &str, id: &str) -> Got {
        let fields = [("do", deed), ("assignment", id)];
        self.coach.post(&format!("{}/opdrachten", self.home), &fields).await
    }

    /// The next meeting of the same team, led by the same coach.
    async fn meets_again(&mut self) {
        let answer = self.coach.post("/bijeenkomsten", &new_meeting("named")).await;
        answer.location().clone_into(&mut self.home);
        self.id = id_at(&self.home);
        let block = [("do", "add-block"), ("kind", "writing")];
        self.coach.post(&format!("{}/agenda", self.home), &block).await;
    }
}

impl Guest {
    /// The address of the first assignment on the own page.
    async fn work(&mut self) -> String {
        let page = self.visitor.get(&self.page).await.text;
        let start = format!("{}/opdracht/", self.page);
        let at = page.find(&start).expect("the page links to the assignment");
        page[at..].split('"').next().unwrap().to_owned()
    }
}

fn id(address: &str) -> String {
    address.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_draft_is_private_until_it_is_handed_in_and_again_when_it_is_reopened() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    let answer = story.hands_out(&[("to", "everybody"), ("due", "2026-12-02")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let work = fatma.work().await;
    let page = fatma.visitor.get(&work).await.text;
    assert!(page.contains("Alleen jij leest dit") && page.contains("13 januari 2027"), "{page}");
    let kept = sends(&mut fatma.visitor, &work, &form("save", &[(NEED, "Meer tijd")])).await;
    assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, work.as_str()));
    assert!(fatma.visitor.get(&work).await.text.contains("Meer tijd"));
    let desk = story.desk().await;
    assert!(desk.contains("Bezig") && !desk.contains("Meer tijd"));
    let read = format!("{}/opdrachten/{}", story.home, id(&work));
    assert_eq!(story.coach.get(&read).await.status, StatusCode::NOT_FOUND);
    // Who reads it must be chosen.
    let answer = sends(&mut fatma.visitor, &work, &form("hand-in", &[])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("Kies nog wie ze mag lezen"));
    let shared = [("do", "hand-in"), ("shared", "coach")];
    assert_eq!(fatma.visitor.post(&work, &shared).await.status, StatusCode::SEE_OTHER);
    assert!(story.coach.get(&read).await.text.contains("Meer tijd"));
    assert!(!story.desk().await.contains("id=\"terug\""));
    fatma.visitor.post(&work, &[("do", "reopen")]).await;
    assert_eq!(story.coach.get(&read).await.status, StatusCode::NOT_FOUND);
    assert!(fatma.visitor.get(&work).await.text.contains("Meer tijd"));
}

#[tokio::test]
async fn only_who_has_it_opens_it() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    let jan = story.guest("Jan").await;
    story.hands_out(&[("to", "some"), ("who", "p0")]).await;
    let work = fatma.work().await;
    let other = format!("{}/opdracht/{}", jan.page, id(&work));
    let mut visitor = jan.visitor.clone();
    assert_eq!(visitor.get(&other).await.status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.post(&other, &[("do", "reopen")]).await.status, StatusCode::NOT_FOUND);
    assert!(!visitor.get(&jan.page).await.text.contains("/opdracht/"));
}

#[tokio::test]
async fn two_who_write_together_lose_no_words() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    let mut jan = story.guest("Jan").await;
    let both = [("to", "some"), ("who", "p0"), ("who", "p1"), ("how", "together")];
    story.hands_out(&both).await;
    let (hers, his) = (fatma.work().await, jan.work().await);
    assert_eq!(id(&hers), id(&his));
    assert!(jan.visitor.get(&his).await.text.contains("Alleen jij en Fatma lezen dit"));
    sends(&mut fatma.visitor, &hers, &form("save", &[(NEED, "Tijd")])).await;
    // Another question, on a page from before: both stay.
    sends(&mut jan.visitor, &his, &form("save", &[(NEED, ""), (ACTIONS, "Bellen")])).await;
    let page = fatma.visitor.get(&hers).await.text;
    assert!(page.contains(">Tijd<") && page.contains(">Bellen<"), "{page}");
    // The same question: told, with both texts.
    let answer = sends(&mut jan.visitor, &his, &form("save", &[(NEED, "Rust")])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(">Rust</textarea>") && answer.text.contains(">Tijd</p>"));
    let mut again = marks(&answer.text);
    again.extend([("do".to_owned(), "save".to_owned())]);
    again.extend([(format!("text.{NEED}"), "Tijd en rust".to_owned())]);
    again.extend([(format!("text.{ACTIONS}"), "Bellen".to_owned())]);
    assert_eq!(sends(&mut jan.visitor, &his, &again).await.status, StatusCode::SEE_OTHER);
    assert!(fatma.visitor.get(&hers).await.text.contains("Tijd en rust"));
}

#[tokio::test]
async fn an_answer_that_is_too_long_is_given_back() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody")]).await;
    let work = fatma.work().await;
    let long = "é".repeat(ANSWER_MAX + 1);
    let answer = sends(&mut fatma.visitor, &work, &form("save", &[(NEED, &long)])).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains(&long) && answer.text.contains("er passen er 2000"));
    let fits = form("save", &[(NEED, &long[2..])]);
    assert_eq!(sends(&mut fatma.visitor, &work, &fits).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_line_becomes_an_action_point_after_the_meeting_too() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody"), ("due", "2026-12-02")]).await;
    story.leads(&[("do", "close")]).await;
    let work = fatma.work().await;
    sends(&mut fatma.visitor, &work, &form("save", &[(ACTIONS, "Bellen\nVragen")])).await;
    for _ in 0..2 {
        let point = [("do", "point"), ("title", "Bellen")];
        assert_eq!(fatma.visitor.post(&work, &point).await.status, StatusCode::SEE_OTHER);
    }
    let points = story.read(|meeting| meeting.points.clone()).await;
    assert_eq!(points.len(), 1);
    assert_eq!((points[0].title.as_str(), points[0].due.unwrap().day()), ("Bellen", 2));
}

#[tokio::test]
async fn what_is_shared_with_the_group_comes_back_into_the_meets_again() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody")]).await;
    let work = fatma.work().await;
    let mut fields = form("hand-in", &[(NEED, "Meer tijd")]);
    fields.push(("shared".to_owned(), "group".to_owned()));
    sends(&mut fatma.visitor, &work, &fields).await;
    story.leads(&[("do", "close")]).await;
    story.meets_again().await;
    story.leads(&[("do", "start")]).await;
    let desk = story.desk().await;
    assert!(desk.contains("id=\"terug\"") && desk.contains("eerdere bijeenkomst"), "{desk}");
    let wall = story.wall().await;
    let answer = story.desk_does("show", &id(&work)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let seen = story.coach.get(&wall).await.text;
    assert!(seen.contains("Meer tijd") && seen.contains("Fatma"), "{seen}");
    let report = story.coach.get(&format!("{}/verslag", story.home)).await.text;
    assert!(report.contains("Teruggekomen opdrachten") && report.contains("Meer tijd"));
    assert!(!report.contains("Fatma"), "{report}");
    story.desk_does("take-out", &id(&work)).await;
    assert!(!story.coach.get(&wall).await.text.contains("Meer tijd"));
    assert!(!story.log().await.contains("Meer tijd"), "it is erased from the log");
}

#[tokio::test]
async fn what_is_not_shared_with_the_group_cannot_be_brought_back() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody")]).await;
    let work = fatma.work().await;
    let mut fields = form("hand-in", &[(NEED, "Meer tijd")]);
    fields.push(("shared".to_owned(), "coach".to_owned()));
    sends(&mut fatma.visitor, &work, &fields).await;
    let answer = story.desk_does("bring-back", &id(&work)).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!story.log().await.contains("Meer tijd"));
}

#[tokio::test]
async fn taking_back_can_be_undone_and_keeps_what_was_written() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody")]).await;
    let work = fatma.work().await;
    sends(&mut fatma.visitor, &work, &form("save", &[(NEED, "Meer tijd")])).await;
    story.desk_does("take-back", &id(&work)).await;
    assert_eq!(fatma.visitor.get(&work).await.status, StatusCode::NOT_FOUND);
    assert!(story.desk().await.contains("De kaart van Fatma is teruggenomen"));
    story.desk_does("put-back", &id(&work)).await;
    assert!(fatma.visitor.get(&work).await.text.contains("Meer tijd"));
}

#[tokio::test]
async fn a_colleague_with_an_account_has_it_on_a_page_of_their_own() {
    let mut story = Story::planned().await;
    let (sam, mut browser) = story.colleague().await;
    let sam = format!("m{sam}");
    let answer = story.hands_out(&[("to", "some"), ("who", &sam), ("due", "2027-03-01")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let list = browser.get("/opdrachten").await.text;
    let at = list.find("/opdrachten/").expect("it is on the list");
    let work = list[at..].split('"').next().unwrap().to_owned();
    sends(&mut browser, &work, &form("save", &[(NEED, "Meer tijd")])).await;
    let page = browser.get(&work).await.text;
    assert!(page.contains("Meer tijd") && page.contains("26 april 2027"), "{page}");
    assert_eq!(story.coach.get(&work).await.status, StatusCode::NOT_FOUND);
    story.site.wait(SignedDuration::from_hours(24 * 170));
    retention::run(&story.site.app).await.unwrap();
    let count = "select count(*) from assignment";
    let db = story.site.app.db.read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), count)).await;
    assert_eq!(row.unwrap().unwrap().try_get_by_index::<i64>(0).unwrap(), 0);
}

#[tokio::test]
async fn a_participants_work_goes_with_their_other_words() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody")]).await;
    let work = fatma.work().await;
    sends(&mut fatma.visitor, &work, &form("save", &[(NEED, "Meer tijd")])).await;
    story.site.wait(SignedDuration::from_hours(24 * 60));
    clock::tick(&story.site.app).await.unwrap();
    assert_eq!(fatma.visitor.get(&work).await.status, StatusCode::NOT_FOUND);
    let db = story.site.app.db.read();
    for table in ["assignment", "assignment_holder"] {
        let count = format!("select count(*) from {table}");
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), count)).await;
        assert_eq!(row.unwrap().unwrap().try_get_by_index::<i64>(0).unwrap(), 0, "{table}");
    }
}

#[tokio::test]
async fn what_they_wrote_is_sealed_where_it_lies() {
    let mut story = Story::started().await;
    let mut fatma = story.guest("Fatma").await;
    story.hands_out(&[("to", "everybody")]).await;
    let work = fatma.work().await;
    sends(&mut fatma.visitor, &work, &form("save", &[(NEED, "Meer tijd")])).await;
    let db = story.site.app.db.read();
    let body = Statement::from_string(db.get_database_backend(), "select body from assignment");
    let row = db.query_one_raw(body).await.unwrap().unwrap();
    let body: String = row.try_get_by_index(0).unwrap();
    assert!(!body.contains("Meer tijd") && !body.contains(NEED), "{body}");
}

#[tokio::test]
async fn a_form_that_is_not_right_says_so_and_keeps_what_was_chosen() {
    let mut story = Story::started().await;
    story.guest("Fatma").await;
    let wrong: [(&[(&str, &str)], &str); 5] = [
        (&[("to", "some")], "Kruis aan wie de kaart krijgt"),
        (&[("to", "some"), ("who", "p0"), ("how", "together")], "minstens twee mensen"),
        (&[("to", "everybody"), ("due", "2026-11-17")], "al voorbij"),
        (&[("to", "everybody"), ("due", "2027-01-14")], "Kies een eerdere dag"),
        (&[("to", "everybody"), ("due", "morgen")], "datum"),
    ];
    for (fields, why) in wrong {
        let answer = story.hands_out(fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        let chosen = format!("value=\"{CARD}\" selected");
        assert!(answer.text.contains(why) && answer.text.contains(&chosen), "{fields:?}");
    }
    let edge = [("to", "everybody"), ("due", "2027-01-13")];
    assert_eq!(story.hands_out(&edge).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_list_is_narrowed_without_a_name_in_the_address() {
    let mut story = Story::started().await;
    story.guest("Fatma").await;
    story.guest("Jan").await;
    story.hands_out(&[("to", "everybody")]).await;
    let desk = story.desk().await;
    let code = format!("p0-{}", story.id);
    assert!(desk.contains(&code));
    let narrowed = format!("{}/opdrachten?wie={code}", story.home);
    let page = story.coach.get(&narrowed).await.text;
    let rows: Vec<_> = page.split("<th scope=\"row\"").skip(1).collect();
    assert!(rows.len() == 1 && rows[0].contains("Fatma"), "{page}");
    let none = format!("{}/opdrachten?stand=handed-in", story.home);
    assert!(story.coach.get(&none).await.text.contains("Niets past bij deze keuze"));
}
