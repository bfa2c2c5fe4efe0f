//! What comes after: one letter, the next meeting, and forgetting.

use axum::http::StatusCode;
use domain::meetings::{Phase, PointState};
use driehoek::meetings::{clock, links::LinkToken, store};
use jiff::SignedDuration;
use sea_orm::ConnectionTrait as _;

use super::{Story, WRITING, id_at, new_meeting};
use crate::{
    stores,
    visitor::{link_in, path_of},
};

impl Story {
    /// Lets days pass, and the clock of the meetings look, twice: it must not matter how often.
    async fn days_pass(&self, days: i64) {
        self.site.wait(SignedDuration::from_hours(24 * days));
        clock::tick(&self.site.app).await.unwrap();
        clock::tick(&self.site.app).await.unwrap();
    }

    /// A closed meeting: Fatma left an address and promised two things, Jan one and no address.
    async fn promised() -> Self {
        let mut story = Self::writing().await;
        let (mut fatma, mut jan) = (story.guest("Fatma").await, story.guest("Jan").await);
        fatma.says(WRITING, "Samen eten").await;
        for title in ["Koffie zetten", "Juf bellen"] {
            fatma.does(&[("do", "add-point"), ("title", title)]).await;
        }
        fatma
            .does(&[("do", "answer-point"), ("point", &story.point(1).await), ("state", "done")])
            .await;
        fatma.does(&[("do", "leave-email"), ("email", "fatma@thuis.nl")]).await;
        jan.does(&[("do", "add-point"), ("title", "Fiets maken")]).await;
        story.leads(&[("do", "close")]).await;
        story
    }

    /// The address of the wall.
    async fn wall_link(&self) -> String {
        let secret = self.read(|m| m.wall_secret.clone()).await;
        format!("/scherm/{}", LinkToken::with_secret(self.id, &secret).unwrap().text())
    }

    /// The number of an action point as forms write it.
    async fn point(&self, place: usize) -> String {
        self.read(|m| m.points[place].id.to_string()).await
    }

    /// How it stands with the action point here.
    async fn state(&self, place: usize) -> PointState {
        self.read(|m| m.points[place].state).await
    }

    /// Whoever this is makes the next meeting of the team; gives its address.
    async fn next_meeting(&self, coach: &mut crate::visitor::Visitor) -> String {
        let mut form = new_meeting("named");
        form[0].1 = "De tweede keer";
        form[1].1 = "2026-12-16";
        let answer = coach.post("/bijeenkomsten", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        answer.location().to_owned()
    }

    /// Answers, in a meeting that has begun, the open action point with this title.
    async fn answers(
        &self,
        home: &str,
        title: &str,
        state: &str,
        coach: &mut crate::visitor::Visitor,
    ) {
        let id = id_at(home);
        let live = self.site.app.live.of_school(self.school, id).await.unwrap().unwrap();
        let point = live.read(|m| {
            let found = m.carried.iter().find(|point| point.title.as_str() == title);
            found.expect("it was carried over").id.to_string()
        });
        let fields = [("do", "answer-point"), ("point", point.as_str()), ("state", state)];
        let answer = coach.post(&format!("{home}/handelingen"), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }
}

#[tokio::test]
async fn who_left_an_address_is_asked_once_and_its_subject_tells_nothing() {
    let story = Story::promised().await;
    story.days_pass(27).await;
    assert!(story.site.app.mailer.kept().is_empty(), "not before the day");
    story.days_pass(1).await;
    story.days_pass(1).await;
    let letters = story.site.letters(1).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    let letter = &letters[0];
    assert_eq!(letter.to, "fatma@thuis.nl");
    assert_eq!(letter.subject, "Een vraag over je actiepunten");
    assert!(letter.text.contains("Koffie zetten"), "{}", letter.text);
    for private in ["Juf bellen", "Fiets maken", "Jan", "Samen eten"] {
        assert!(!letter.text.contains(private), "{private} is in {}", letter.text);
    }
}

#[tokio::test]
async fn the_link_in_the_letter_opens_ones_own_page_to_answer_on() {
    let story = Story::promised().await;
    story.days_pass(28).await;
    let letters = story.site.letters(1).await;
    let page = path_of(link_in(&letters[0].text)).to_owned();
    let mut fatma = super::Guest { visitor: story.site.visitor(), page };
    let page = fatma.sees().await;
    assert!(page.contains("Koffie zetten") && page.contains("Hoe gaat het met je actiepunten"));
    let point = story.point(0).await;
    fatma.does(&[("do", "answer-point"), ("point", &point), ("state", "stuck")]).await;
    assert_eq!(story.state(0).await, PointState::Stuck);
    assert!(!story.log().await.contains(&fatma.page), "the log has no link, only its hash");
}

#[tokio::test]
async fn a_restart_asks_nobody_again() {
    let story = Story::promised().await;
    story.days_pass(28).await;
    story.site.app.live.let_go();
    assert!(story.site.app.live.in_memory().is_empty());
    story.days_pass(3).await;
    assert_eq!(story.site.app.mailer.kept().len(), 1);
}

#[tokio::test]
async fn after_the_agreed_weeks_peoples_words_are_gone_and_the_groups_stay() {
    let mut story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.says(WRITING, "Geheim van Fatma").await;
    fatma.does(&[("do", "note"), ("slot", WRITING), ("text", "Briefje")]).await;
    fatma.does(&[("do", "leave-email"), ("email", "fatma@thuis.nl")]).await;
    fatma.does(&[("do", "rename"), ("name", "Fatima")]).await;
    fatma.does(&[("do", "add-point"), ("title", "Koffie zetten")]).await;
    story.leads(&[("do", "enter"), ("slot", WRITING), ("text", "Zegt opa")]).await;
    let together = [("do", "group-text"), ("block", WRITING), ("text", "Onze afspraak")];
    story.leads(&together).await;
    story.leads(&[("do", "close")]).await;
    let link = fatma.page.rsplit('/').next().unwrap().to_owned();

    // Eight weeks later is the last day; three o'clock that afternoon is still that day.
    story.days_pass(56).await;
    assert!(story.log().await.contains("Geheim van Fatma"));
    assert!(fatma.sees().await.contains("Geheim van Fatma"));
    story.days_pass(1).await;
    let log = story.log().await;
    for gone in ["Geheim", "Briefje", "fatma@", "Fatima", "Fatma", "opa"] {
        assert!(!log.contains(gone), "{gone} is in {log}");
    }
    assert!(log.contains("Onze afspraak") && log.contains("Koffie zetten"), "{log}");
    let answer = fatma.visitor.get(&format!("/mijn/{link}")).await;
    answer.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
    // Sixty days later nobody is signed in any more: somebody looks anew.
    let mut coach = story.site.signed_in(story.school, story.noor).await;
    let report = coach.get(&format!("{}/verslag", story.home)).await;
    report.shows(StatusCode::OK, "Onze afspraak");
    assert!(!report.text.contains("Geheim") && !report.text.contains("Fat"), "{}", report.text);
    let version = story.version().await;
    story.days_pass(30).await;
    assert_eq!(story.version().await, version, "it is done once");
}

#[tokio::test]
async fn a_meeting_that_nobody_closed_closes_itself_and_does_not_interrupt_a_long_one() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    story.site.wait(SignedDuration::from_hours(11));
    fatma.says(WRITING, "We zijn er nog").await;
    story.site.wait(SignedDuration::from_hours(11));
    clock::tick(&story.site.app).await.unwrap();
    assert_eq!(story.read(|m| m.phase).await, Phase::Running);
    story.site.wait(SignedDuration::from_hours(2));
    clock::tick(&story.site.app).await.unwrap();
    assert_eq!(story.read(|m| m.phase).await, Phase::Closed);
    assert_eq!(story.words().await, ["We zijn er nog"]);
}

#[tokio::test]
async fn the_next_meeting_of_the_team_begins_with_what_is_open_and_answers_stand_at_the_origin() {
    let story = Story::promised().await;
    let mut coach = story.coach.clone();
    let next = story.next_meeting(&mut coach).await;
    coach.get(&next).await.shows(StatusCode::OK, "Openstaande actiepunten");
    coach.post(&format!("{next}/handelingen"), &[("do", "start")]).await;
    let page = coach.get(&format!("{next}/leiden")).await;
    page.shows(StatusCode::OK, "Koffie zetten");
    page.shows(StatusCode::OK, "Fiets maken");
    assert!(!page.text.contains("Juf bellen"), "what is done is not asked again");
    assert!(!page.text.contains("Fatma"), "whose it was stays behind");

    story.answers(&next, "Koffie zetten", "done", &mut coach).await;
    story.answers(&next, "Fiets maken", "busy", &mut coach).await;
    assert_eq!((story.state(0).await, story.state(2).await), (PointState::Done, PointState::Busy));
    let report = coach.get(&format!("{}/verslag", story.home)).await;
    report.shows(StatusCode::OK, "mee bezig");

    // The one after that asks only after what is still open.
    coach.post(&format!("{next}/handelingen"), &[("do", "close")]).await;
    let third = story.next_meeting(&mut coach).await;
    coach.post(&format!("{third}/handelingen"), &[("do", "start")]).await;
    let page = coach.get(&format!("{third}/leiden")).await;
    page.shows(StatusCode::OK, "Fiets maken");
    assert!(!page.text.contains("Koffie zetten"), "{}", page.text);
}

#[tokio::test]
async fn a_coach_who_did_not_lead_the_first_meeting_answers_at_its_origin_too() {
    let story = Story::promised().await;
    let (_, mut sam) = story.colleague().await;
    let next = story.next_meeting(&mut sam).await;
    sam.post(&format!("{next}/handelingen"), &[("do", "start")]).await;
    story.answers(&next, "Koffie zetten", "done", &mut sam).await;
    assert_eq!(story.state(0).await, PointState::Done);
}

#[tokio::test]
async fn another_team_and_another_school_begin_without_those_points() {
    let story = Story::promised().await;
    let mut form = new_meeting("named");
    form[4].1 = "Bovenbouw";
    let mut coach = story.coach.clone();
    let answer = coach.post("/bijeenkomsten", &form).await;
    let page = coach.follow(&answer).await;
    page.shows(StatusCode::OK, "Nog niets op het programma");

    let (school, mila) = story.site.add_school("De Wei", "mila@wei.nl").await;
    let mut mila = story.site.signed_in(school, mila).await;
    let next = story.next_meeting(&mut mila).await;
    mila.get(&next).await.shows(StatusCode::OK, "Nog niets op het programma");
}

#[tokio::test]
async fn a_meeting_that_cannot_be_read_does_not_keep_the_words_of_those_after_it() {
    let story = Story::promised().await;
    let mut coach = story.coach.clone();
    let second = super::plan_meeting(&mut coach, "named").await;
    let live = story.site.app.live.of_school(story.school, second).await.unwrap().unwrap();
    let path = format!("/mee/{}", live.read(|meeting| meeting.code));
    let joined = story.site.visitor().post(&path, &[("name", "Yusuf")]).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER);
    let log = async || {
        let log =
            store::log(&story.site.app.db, &story.site.app.vault, second).await.unwrap().unwrap();
        format!("{:?}", log.1)
    };
    assert!(log().await.contains("Yusuf"));

    let tx = story.site.app.db.begin().await.unwrap();
    let id = stores::id(&tx, story.id.0);
    let damage = format!("update meeting_action set body = 'x' where meeting_id = {id}");
    tx.execute_unprepared(&damage).await.unwrap();
    tx.commit().await.unwrap();
    story.site.app.live.let_go();
    assert_eq!(coach.get(&story.home).await.status, StatusCode::INTERNAL_SERVER_ERROR);
    story.days_pass(57).await;
    assert!(!log().await.contains("Yusuf"));
}

#[tokio::test]
async fn at_the_end_of_the_next_school_year_nothing_of_a_meeting_is_left() {
    let story = Story::promised().await;
    let wall = story.wall_link().await;
    // It is 18 November 2026; the school year after this one ends on 31 July 2028.
    story.days_pass(621).await;
    assert!(
        store::log(&story.site.app.db, &story.site.app.vault, story.id).await.unwrap().is_some()
    );
    story.days_pass(1).await;
    assert!(
        store::log(&story.site.app.db, &story.site.app.vault, story.id).await.unwrap().is_none()
    );
    let mut coach = story.site.signed_in(story.school, story.noor).await;
    assert_eq!(coach.get(&story.home).await.status, StatusCode::NOT_FOUND);
    assert!(!coach.get("/bijeenkomsten").await.text.contains("Samen om het kind"));
    let gone = story.site.visitor().get(&wall).await;
    gone.shows(StatusCode::NOT_FOUND, "Deze pagina is er niet");
}
