//! The thread: from a card to what came of it and the next meeting, a team over a year, and what
//! somebody keeps of their own afterwards.

use axum::http::StatusCode;
use domain::meetings::{ContributionId, MeetingId, ParticipantId, PointState, SchoolId};
use driehoek::{
    chance::token_hash,
    meetings::{
        clock,
        thread::store::{self, Reminder},
    },
    vault::KeyOf,
};
use jiff::SignedDuration;
use sea_orm::{ConnectionTrait as _, Statement};

use super::{CARD, Guest, Story, TALK, WRITING, id_at, new_meeting};
use crate::visitor::{Site, Visitor, link_in, path_of};

/// What stands between two texts.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let at = text.find(start).unwrap_or_else(|| panic!("{start} is not in {text}")) + start.len();
    text[at..].split(end).next().unwrap()
}

/// A participant keeps their page, has a calendar, and waits for a letter: the tokens of all three.
pub(crate) async fn of_guest(
    site: &Site,
    guest: &mut Visitor,
    (school, meeting): (SchoolId, MeetingId),
    page: &str,
) -> (String, String, String) {
    guest.post(&format!("{page}/handelingen"), &[("do", "add-point"), ("title", "Bellen")]).await;
    let begun = guest.post(&format!("{page}/later"), &[("do", "begin")]).await;
    let bundle = path_of(begun.location()).split('?').next().unwrap().to_owned();
    let made = guest.post(&bundle, &[("do", "calendar")]).await;
    let calendar = between(&made.text, "/kalender/", ".ics").to_owned();
    let live = site.app.live.of_school(school, meeting).await.unwrap().unwrap();
    let point = live.read(|meeting| meeting.points[0].id);
    let (app, link) = (&site.app, site.app.chance.token());
    let now = app.clock.now();
    let until = now + SignedDuration::from_hours(24 * 50);
    let reminder = Reminder {
        id: app.chance.uuid_v7(now),
        school,
        meeting,
        participant: ParticipantId(0),
        point,
        email: Some("fatma@thuis.nl".to_owned()),
        lang: "nl".to_owned(),
        link: link.clone(),
        remind_at: Some(until),
        wanted_at: None,
    };
    let key = app.vault.key(KeyOf::School(school)).await.unwrap();
    let tx = app.db.begin().await.unwrap();
    store::remind(&tx, &key, &reminder, token_hash(&link), (now, until)).await.unwrap();
    tx.commit().await.unwrap();
    (bundle.rsplit('/').next().unwrap().to_owned(), calendar, link)
}

impl Story {
    /// A closed meeting: Fatma said something to a card and promised something with it.
    async fn with_promise() -> (Self, Guest) {
        let mut story = Self::started().await;
        let mut fatma = story.guest("Fatma").await;
        story.goes_to(TALK).await;
        story.leads(&[("do", "pick-card"), ("block", TALK), ("card", CARD)]).await;
        fatma.says(&format!("{TALK}:{CARD}"), "Bellen helpt").await;
        fatma.does(&[("do", "add-point"), ("title", "Ouders bellen"), ("due", "2026-12-01")]).await;
        story.leads(&[("do", "close")]).await;
        (story, fatma)
    }

    /// Whoever this is plans the next meeting of the team; gives its address.
    async fn plans_next(&self, coach: &mut Visitor) -> String {
        let mut form = new_meeting("named");
        form[0].1 = "De tweede keer";
        form[1].1 = "2026-12-16";
        let answer = coach.post("/bijeenkomsten", &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        answer.location().to_owned()
    }

    async fn team(&self) -> String {
        format!("/teams/{}", self.read(|meeting| meeting.team.to_string()).await)
    }

    /// A form of the team's page about the first action point.
    async fn on_team(&self, coach: &mut Visitor, act: &str) -> StatusCode {
        let (meeting, point) = (self.id.to_string(), self.first_point().await);
        let fields = [("do", act), ("meeting", &meeting), ("point", &point)];
        coach.post(&self.team().await, &fields).await.status
    }

    async fn first_point(&self) -> String {
        self.read(|meeting| meeting.points[0].id.to_string()).await
    }

    async fn point_state(&self) -> PointState {
        self.read(|meeting| meeting.points[0].state).await
    }

    async fn days(&self, days: i64) {
        self.site.wait(SignedDuration::from_hours(24 * days));
        clock::tick(&self.site.app).await.unwrap();
        clock::tick(&self.site.app).await.unwrap();
    }

    /// Whoever reads the address says yes to the letter that asked.
    async fn agrees(&self) {
        let letters = self.site.letters(1).await;
        let asked = path_of(link_in(&letters[0].text)).to_owned();
        let answer = self.site.visitor().post(&asked, &[("do", "confirm")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    }

    /// Everything in one column of a table, as it lies there.
    async fn column(&self, table: &str, column: &str) -> Vec<Option<String>> {
        let db = self.site.app.db.read();
        let all = format!("select {column} from {table}");
        let all = Statement::from_string(db.get_database_backend(), all);
        let rows = db.query_all_raw(all).await.unwrap();
        rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
    }
}

#[tokio::test]
async fn card_action_point_and_next_meeting_lead_to_each_other() {
    let (mut story, _fatma) = Story::with_promise().await;
    let mut coach = story.coach.clone();
    let point = story.first_point().await;
    let report = story.coach.get(&format!("{}/verslag", story.home)).await;
    report.shows(StatusCode::OK, &format!("id=\"punt-{point}\""));
    report.shows(StatusCode::OK, &format!("href=\"/kaartenbak/1.1/{CARD}\""));
    let card = coach.get(&format!("/kaartenbak/1.1/{CARD}")).await;
    card.shows(StatusCode::OK, &format!("href=\"{}/verslag#punt-{point}\"", story.home));
    card.shows(StatusCode::OK, "Ouders bellen");

    let next = story.plans_next(&mut coach).await;
    let plan = coach.get(&next).await;
    plan.shows(StatusCode::OK, &format!("href=\"{}/verslag#punt-{point}\"", story.home));
    coach.post(&format!("{next}/handelingen"), &[("do", "start")]).await;
    let later = coach.get(&format!("{next}/verslag")).await;
    later.shows(StatusCode::OK, &format!("href=\"{}/verslag#punt-{point}\"", story.home));
    let report = coach.get(&format!("{}/verslag", story.home)).await;
    report.shows(StatusCode::OK, &format!("href=\"{next}/verslag\""));
    report.shows(StatusCode::OK, "Mee naar");
}

#[tokio::test]
async fn a_card_tells_colleagues_nothing_of_meetings_that_they_do_not_lead() {
    let (story, _fatma) = Story::with_promise().await;
    let (_, mut sam) = story.colleague().await;
    let card = sam.get(&format!("/kaartenbak/1.1/{CARD}")).await;
    assert_eq!(card.status, StatusCode::OK);
    assert!(!card.text.contains("Ouders bellen") && !card.text.contains("Samen om het kind"));
}

#[tokio::test]
async fn a_teams_page_settles_reopens_and_takes_along() {
    let (story, _fatma) = Story::with_promise().await;
    let mut coach = story.coach.clone();
    coach.get("/teams").await.shows(StatusCode::OK, "Onderbouw");
    coach.get("/teams?q=boven").await.shows(StatusCode::OK, "Geen team gevonden");
    let page = coach.get(&story.team().await).await;
    page.shows(StatusCode::OK, "Ouders bellen");
    page.shows(StatusCode::OK, "Fatma");
    assert_eq!(story.on_team(&mut coach, "done").await, StatusCode::SEE_OTHER);
    assert_eq!(story.point_state().await, PointState::Done);
    assert_eq!(story.on_team(&mut coach, "reopen").await, StatusCode::SEE_OTHER);
    assert_eq!(story.point_state().await, PointState::Open);
    assert_eq!(story.on_team(&mut coach, "carry").await, StatusCode::CONFLICT, "there is no next");

    let next = story.plans_next(&mut coach).await;
    coach.get(&story.team().await).await.shows(StatusCode::OK, "Gaat mee naar");
    assert_eq!(story.on_team(&mut coach, "leave").await, StatusCode::SEE_OTHER);
    let page = coach.get(&story.team().await).await;
    page.shows(StatusCode::OK, "Neem mee naar de volgende keer");
    assert!(!coach.get(&next).await.text.contains("Ouders bellen"), "it is left out");
    assert_eq!(story.on_team(&mut coach, "carry").await, StatusCode::SEE_OTHER);
    coach.get(&story.team().await).await.shows(StatusCode::OK, "Toch niet meenemen");
    let id = id_at(&next);
    let live = story.site.app.live.of_school(story.school, id).await.unwrap().unwrap();
    coach.post(&format!("{next}/handelingen"), &[("do", "start")]).await;
    assert_eq!(live.read(|meeting| meeting.carried.len()), 1, "it is there once");
    assert_eq!(story.on_team(&mut coach, "drop").await, StatusCode::SEE_OTHER);
    assert_eq!(live.read(|meeting| meeting.carried[0].state), PointState::Dropped);
    assert_eq!(story.point_state().await, PointState::Dropped);
}

#[tokio::test]
async fn who_leads_another_meeting_of_the_team_sees_only_what_is_open_and_no_names() {
    let (story, _fatma) = Story::with_promise().await;
    let (_, mut sam) = story.colleague().await;
    assert_eq!(sam.get(&story.team().await).await.status, StatusCode::NOT_FOUND);
    assert_eq!(story.on_team(&mut sam, "done").await, StatusCode::NOT_FOUND);
    sam.get("/teams").await.shows(StatusCode::OK, "Nog geen teams");
    story.plans_next(&mut sam).await;
    let page = sam.get(&story.team().await).await;
    page.shows(StatusCode::OK, "Ouders bellen");
    assert!(!page.text.contains("Fatma"), "{}", page.text);
    assert!(!page.text.contains(&format!("{}/verslag", story.home)));
    story.on_team(&mut sam, "done").await;
    let page = sam.get(&story.team().await).await;
    assert!(!page.text.contains("Ouders bellen"), "{}", page.text);
}

#[tokio::test]
async fn one_private_link_keeps_the_pages_of_several_meetings() {
    let (story, mut fatma) = Story::with_promise().await;
    let begun = fatma.visitor.post(&format!("{}/later", fatma.page), &[("do", "begin")]).await;
    let bundle = begun.location().split('?').next().unwrap().to_owned();
    let page = fatma.visitor.get(&bundle).await;
    page.shows(StatusCode::OK, "Samen om het kind");
    page.shows(StatusCode::OK, "Ouders bellen");

    let mut coach = story.coach.clone();
    let next = super::plan_meeting(&mut coach, "named").await;
    let live = story.site.app.live.of_school(story.school, next).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    let joined = fatma.visitor.post(&format!("/mee/{code}"), &[("name", "Fatma")]).await;
    let second = joined.location().to_owned();
    let later = fatma.visitor.get(&format!("{second}/later")).await;
    later.shows(StatusCode::OK, "Zet deze pagina erbij");
    let added = fatma.visitor.post(&format!("{second}/later"), &[("do", "add")]).await;
    assert_eq!(added.location(), bundle);
    let page = fatma.visitor.get(&bundle).await;
    assert!(page.text.contains(&second) && page.text.contains(&fatma.page));
    // Once more changes nothing.
    fatma.visitor.post(&format!("{second}/later"), &[("do", "add")]).await;
    assert_eq!(story.column("claimed_page", "page").await.len(), 2);
    for kept in story.column("claimed_page", "page").await {
        assert!(!fatma.page.contains(&kept.clone().unwrap()), "it lies sealed: {kept:?}");
    }

    let id = between(&page.text, "name=\"page\" value=\"", "\"").to_owned();
    fatma.visitor.post(&bundle, &[("do", "forget"), ("page", &id)]).await;
    assert_eq!(story.column("claimed_page", "page").await.len(), 1);
    let renewed = fatma.visitor.post(&bundle, &[("do", "renew")]).await;
    let new = renewed.location().split('?').next().unwrap().to_owned();
    assert_eq!(story.site.visitor().get(&bundle).await.status, StatusCode::NOT_FOUND);
    assert_eq!(story.site.visitor().get(&new).await.status, StatusCode::OK);
    fatma.visitor.post(&new, &[("do", "end")]).await;
    assert_eq!(story.site.visitor().get(&new).await.status, StatusCode::NOT_FOUND);
    assert!(fatma.sees().await.contains("Ouders bellen"), "the page itself stays");
}

#[tokio::test]
async fn a_private_link_can_be_pasted_and_is_of_one_school() {
    let (story, mut fatma) = Story::with_promise().await;
    let begun = fatma.visitor.post(&format!("{}/later", fatma.page), &[("do", "begin")]).await;
    let link = format!("http://driehoek.test{}", begun.location().split('?').next().unwrap());
    let mut other = Guest { visitor: story.site.visitor(), page: fatma.page.clone() };
    let later = format!("{}/later", other.page);
    let wrong = other.visitor.post(&later, &[("do", "add"), ("link", "geen-link")]).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "geen-link");
    let added = other.visitor.post(&later, &[("do", "add"), ("link", &link)]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);

    let (school, mila) = story.site.add_school("De Wei", "mila@wei.nl").await;
    let mut mila = story.site.signed_in(school, mila).await;
    let meeting = super::plan_meeting(&mut mila, "named").await;
    let live = story.site.app.live.of_school(school, meeting).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    let mut guest = story.site.visitor();
    let joined = guest.post(&format!("/mee/{code}"), &[("name", "Fatma")]).await;
    let later = format!("{}/later", joined.location());
    let refused = guest.post(&later, &[("do", "add"), ("link", &link)]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "andere school");
}

#[tokio::test]
async fn a_page_whose_link_was_ended_is_kept_no_longer() {
    let (mut story, mut fatma) = Story::with_promise().await;
    let begun = fatma.visitor.post(&format!("{}/later", fatma.page), &[("do", "begin")]).await;
    let bundle = begun.location().split('?').next().unwrap().to_owned();
    let links = format!("{}/links", story.home);
    let fields = [("kind", "pages"), ("id", "0"), ("sure", "yes")];
    story.coach.post(&links, &fields).await;
    let live = story.site.app.live.of_school(story.school, story.id).await.unwrap().unwrap();
    let who = domain::meetings::Actor::Clock;
    let end = domain::meetings::Action::EndLink { participant: ParticipantId(0) };
    live.act(who, end, None).await.unwrap();
    let page = fatma.visitor.get(&bundle).await;
    page.shows(StatusCode::OK, "Er staan geen pagina");
    assert!(!page.text.contains("Ouders bellen"));
}

#[tokio::test]
async fn a_colleague_keeps_a_page_with_their_account() {
    let (story, fatma) = Story::with_promise().await;
    let (sam, mut browser) = story.colleague().await;
    let later = format!("{}/later", fatma.page);
    browser.get(&later).await.shows(StatusCode::OK, "Zet deze pagina bij mijn account");
    browser.post(&later, &[("do", "account")]).await;
    let page = browser.get("/account/bijeenkomsten").await;
    page.shows(StatusCode::OK, "Ouders bellen");
    let mut again = story.site.signed_in(story.school, sam).await;
    again.get("/account/bijeenkomsten").await.shows(StatusCode::OK, &fatma.page);
    let refused = story.site.visitor().post(&later, &[("do", "account")]).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{}", refused.text);
    again.post("/account/bijeenkomsten", &[("do", "end")]).await;
    again.get("/account/bijeenkomsten").await.shows(StatusCode::OK, "Er staan geen pagina");
}

#[tokio::test]
async fn the_calendar_has_the_open_points_until_it_is_stopped() {
    let (story, mut fatma) = Story::with_promise().await;
    let begun = fatma.visitor.post(&format!("{}/later", fatma.page), &[("do", "begin")]).await;
    let bundle = begun.location().split('?').next().unwrap().to_owned();
    let made = fatma.visitor.post(&bundle, &[("do", "calendar")]).await;
    let feed = format!("/kalender/{}", between(&made.text, "/kalender/", "\""));
    let calendar = story.site.visitor().get(&feed).await;
    assert!(calendar.header("content-type").starts_with("text/calendar"));
    assert!(calendar.text.contains("SUMMARY:Ouders bellen"), "{}", calendar.text);
    assert!(calendar.text.contains("DTSTART;VALUE=DATE:20261201"), "{}", calendar.text);
    let point = story.first_point().await;
    fatma.does(&[("do", "answer-point"), ("point", &point), ("state", "done")]).await;
    assert!(!story.site.visitor().get(&feed).await.text.contains("Ouders bellen"));
    fatma.visitor.post(&bundle, &[("do", "calendar-stop")]).await;
    assert_eq!(story.site.visitor().get(&feed).await.status, StatusCode::NOT_FOUND);
}

/// The form of a reminder, on the first of December.
fn wish(point: &str) -> [(&str, &str); 5] {
    let email = ("email", "fatma@thuis.nl");
    [("do", "remind"), ("point", point), email, ("day", "2026-12-01"), ("consent", "yes")]
}

#[tokio::test]
async fn a_reminder_needs_an_address_a_day_and_consent_and_loses_nothing_that_was_typed() {
    let (story, mut fatma) = Story::with_promise().await;
    let point = story.first_point().await;
    let later = format!("{}/later", fatma.page);
    for (at, wrong) in [(2, "geen adres"), (3, "2026-11-18"), (3, "2027-01-14"), (3, "")] {
        let mut form = wish(&point);
        form[at].1 = wrong;
        let refused = fatma.visitor.post(&later, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        refused.shows(StatusCode::UNPROCESSABLE_ENTITY, if at == 2 { wrong } else { form[2].1 });
    }
    let refused = fatma.visitor.post(&later, &wish(&point)[..4]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "vinkje");
    let somebodys = fatma.visitor.post(&later, &wish("1")).await;
    assert_eq!(somebodys.status, StatusCode::NOT_FOUND);
    // The last day is that on which the words are erased.
    let mut form = wish(&point);
    form[3].1 = "2027-01-13";
    assert_eq!(fatma.visitor.post(&later, &form).await.status, StatusCode::SEE_OTHER);
    assert_eq!(story.column("reminder", "email").await.len(), 1);
}

#[tokio::test]
async fn a_reminder_is_answered_with_one_click_and_opening_it_changes_nothing() {
    let (story, mut fatma) = Story::with_promise().await;
    let point = story.first_point().await;
    fatma.visitor.post(&format!("{}/later", fatma.page), &wish(&point)).await;
    let sealed = story.column("reminder", "email").await;
    assert!(!sealed[0].as_ref().unwrap().contains("fatma"), "{sealed:?}");
    story.agrees().await;
    story.days(12).await;
    assert_eq!(story.site.app.mailer.kept().len(), 1, "not before the day");
    story.days(1).await;
    story.days(1).await;
    let letters = story.site.letters(2).await;
    assert_eq!(letters.len(), 2, "{letters:?}");
    assert_eq!(letters[1].to, "fatma@thuis.nl");
    assert_eq!(letters[1].subject, "Je vroeg om een herinnering");
    assert!(letters[1].text.contains("Ouders bellen"), "{}", letters[1].text);

    let answer = path_of(link_in(&letters[1].text)).to_owned();
    let mut anywhere = story.site.visitor();
    for _ in 0..3 {
        anywhere.get(&answer).await.shows(StatusCode::OK, "Ouders bellen");
    }
    assert_eq!(story.point_state().await, PointState::Open, "a mail scanner answers nothing");
    anywhere.post(&answer, &[("do", "answer"), ("answer", "more-time")]).await;
    assert_eq!(story.point_state().await, PointState::Busy);
    anywhere.get(&answer).await.shows(StatusCode::OK, "weer een e-mail");
    story.days(14).await;
    assert_eq!(story.site.letters(3).await.len(), 3);
    anywhere.post(&answer, &[("do", "answer"), ("answer", "done")]).await;
    assert_eq!(story.point_state().await, PointState::Done);
    assert_eq!(story.column("reminder", "email").await, [None], "the address is erased");
    anywhere.post(&answer, &[("do", "answer"), ("answer", "not-needed")]).await;
    assert_eq!(story.point_state().await, PointState::Dropped);
    let unclear = anywhere.post(&answer, &[("do", "answer"), ("answer", "open")]).await;
    assert_eq!(unclear.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_address_is_asked_first_and_a_stranger_learns_nothing() {
    let (story, mut fatma) = Story::with_promise().await;
    let point = story.first_point().await;
    let later = format!("{}/later", fatma.page);
    fatma.visitor.post(&later, &wish(&point)).await;
    fatma.visitor.get(&later).await.shows(StatusCode::OK, "zeg daar ja");
    let letters = story.site.letters(1).await;
    let asked = path_of(link_in(&letters[0].text)).to_owned();
    let mut stranger = story.site.visitor();
    let page = stranger.get(&asked).await;
    page.shows(StatusCode::OK, "Wil je deze herinnering?");
    for text in [&letters[0].text, &page.text] {
        assert!(!text.contains("Ouders bellen") && !text.contains("Samen om"), "{text}");
    }
    for early in [("do", "answer"), ("do", "stop")] {
        let answer = stranger.post(&asked, &[early, ("answer", "done")]).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{early:?}");
    }
    stranger.post(&asked, &[("do", "refuse")]).await.shows(StatusCode::OK, "adres is gewist");
    assert!(story.column("reminder", "email").await.is_empty());
    assert_eq!(stranger.get(&asked).await.status, StatusCode::NOT_FOUND);
    assert_eq!(story.point_state().await, PointState::Open);

    // Without an answer it ends on the day that was asked.
    fatma.visitor.post(&later, &wish(&point)).await;
    story.site.letters(2).await;
    story.days(14).await;
    assert!(story.column("reminder", "email").await.is_empty());
    assert_eq!(story.site.app.mailer.kept().len(), 2, "no reminder went");
}

#[tokio::test]
async fn one_yes_is_enough_for_an_address_and_letters_cannot_be_sent_over_and_over() {
    let (story, mut fatma) = Story::with_promise().await;
    let first = story.first_point().await;
    for title in ["Bellen", "Schrijven"] {
        fatma.does(&[("do", "add-point"), ("title", title)]).await;
    }
    let points = story.read(|m| m.points.iter().map(|p| p.id.to_string()).collect::<Vec<_>>());
    let points = points.await;
    let later = format!("{}/later", fatma.page);
    for point in &points[..2] {
        fatma.visitor.post(&later, &wish(point)).await;
    }
    story.agrees().await;
    fatma.visitor.post(&later, &wish(&points[2])).await;
    assert_eq!(story.site.letters(1).await.len(), 1, "it was asked once");
    let waits = story.column("reminder", "cast(wanted_at as text)").await;
    assert_eq!(waits, [None, None, None]);
    // Another address each time, and each is asked: after a few that has to wait.
    let mut codes = Vec::new();
    for at in 0..4 {
        fatma.visitor.post(&later, &[("do", "forget"), ("point", &first)]).await;
        let email = format!("{at}@thuis.nl");
        let mut form = wish(&first);
        form[2].1 = &email;
        codes.push(fatma.visitor.post(&later, &form).await.status.as_u16());
    }
    assert_eq!(codes, [303, 303, 422, 422]);
}

#[tokio::test]
async fn a_team_gets_another_name_and_closed_reports_keep_theirs() {
    let (story, _fatma) = Story::with_promise().await;
    let mut coach = story.coach.clone();
    let next = story.plans_next(&mut coach).await;
    let team = story.team().await;
    for (wrong, why) in [("", "hooguit 120"), (&*"x".repeat(121), "hooguit 120")] {
        let refused = coach.post(&team, &[("do", "name"), ("name", wrong)]).await;
        refused.shows(StatusCode::UNPROCESSABLE_ENTITY, why);
        refused.shows(StatusCode::UNPROCESSABLE_ENTITY, wrong);
    }
    let mut other = new_meeting("named");
    other[0].1 = "Iets anders";
    let at = other.iter().position(|(name, _)| *name == "team").unwrap();
    other[at].1 = "Bovenbouw";
    coach.post("/bijeenkomsten", &other).await;
    let taken = coach.post(&team, &[("do", "name"), ("name", "Bovenbouw")]).await;
    taken.shows(StatusCode::UNPROCESSABLE_ENTITY, "al een ander team");

    let named = coach.post(&team, &[("do", "name"), ("name", "Middenbouw")]).await;
    assert_eq!(named.location(), team);
    coach.get("/teams").await.shows(StatusCode::OK, "Middenbouw");
    coach.get(&next).await.shows(StatusCode::OK, "Middenbouw");
    let report = coach.get(&format!("{}/verslag", story.home)).await;
    report.shows(StatusCode::OK, "Onderbouw");
    let (_, mut sam) = story.colleague().await;
    let stranger = sam.post(&team, &[("do", "name"), ("name", "Van Sam")]).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn pages_kept_with_an_account_are_in_the_own_copy_and_without_the_link() {
    let (story, fatma) = Story::with_promise().await;
    let (_, mut sam) = story.colleague().await;
    sam.post(&format!("{}/later", fatma.page), &[("do", "account")]).await;
    let copy = sam.get("/account/gegevens.json").await.text;
    let copy: serde_json::Value = serde_json::from_str(&copy).unwrap();
    let kept = copy["kept-pages"].as_array().unwrap();
    let all = kept.iter().map(ToString::to_string).collect::<String>();
    assert!(all.contains(&story.id.to_string()), "{all}");
    assert!(!all.contains("page") && !all.contains("hash"), "{all}");
    let mut coach = story.coach.clone();
    let others = coach.get("/account/gegevens.json").await.text;
    let others: serde_json::Value = serde_json::from_str(&others).unwrap();
    assert_eq!(others["kept-pages"].as_array().map_or(0, Vec::len), 0);
}

#[tokio::test]
async fn who_stops_gets_no_letter_and_the_address_is_gone() {
    let (story, mut fatma) = Story::with_promise().await;
    let point = story.first_point().await;
    fatma.visitor.post(&format!("{}/later", fatma.page), &wish(&point)).await;
    story.agrees().await;
    story.days(13).await;
    let letters = story.site.letters(2).await;
    let answer = path_of(link_in(&letters[1].text)).to_owned();
    story.site.visitor().post(&answer, &[("do", "stop")]).await;
    assert_eq!(story.column("reminder", "email").await, [None]);
    assert_eq!(story.point_state().await, PointState::Open);
    story.days(20).await;
    assert_eq!(story.site.app.mailer.kept().len(), 2);
}

#[tokio::test]
async fn what_is_done_already_is_not_reminded_of() {
    let (story, mut fatma) = Story::with_promise().await;
    let point = story.first_point().await;
    fatma.visitor.post(&format!("{}/later", fatma.page), &wish(&point)).await;
    story.agrees().await;
    fatma.does(&[("do", "answer-point"), ("point", &point), ("state", "done")]).await;
    story.days(14).await;
    assert_eq!(story.site.app.mailer.kept().len(), 1);
    assert!(story.column("reminder", "email").await.is_empty());
}

#[tokio::test]
async fn with_the_words_of_a_meeting_goes_what_people_kept_of_it() {
    let (story, mut fatma) = Story::with_promise().await;
    let point = story.first_point().await;
    let later = format!("{}/later", fatma.page);
    fatma.visitor.post(&later, &wish(&point)).await;
    let begun = fatma.visitor.post(&later, &[("do", "begin")]).await;
    let bundle = begun.location().split('?').next().unwrap().to_owned();
    story.days(57).await;
    for (table, column) in [("claimed_page", "page"), ("reminder", "email")] {
        assert!(story.column(table, column).await.is_empty(), "{table}");
    }
    assert_eq!(story.site.visitor().get(&bundle).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn without_a_card_a_point_belongs_with_the_block() {
    let story = Story::writing().await;
    let mut fatma = story.guest("Fatma").await;
    fatma.does(&[("do", "add-point"), ("title", "Koffie zetten")]).await;
    let slot = story.read(|m| m.points[0].slot.as_ref().map(ToString::to_string)).await;
    assert_eq!(slot.as_deref(), Some(WRITING));
    let id = story.read(|m| m.points[0].id).await;
    assert_ne!(id, ContributionId(0));
}
