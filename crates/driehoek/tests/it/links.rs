//! Every link that was given out: who sees it, who stops it, and that it then opens nothing.

use axum::http::StatusCode;
use domain::{
    accounts::Role,
    meetings::{MeetingId, SchoolId},
    privacy::Act,
};
use driehoek::privacy::audit::store::{Filter, lines};

use crate::{
    families::{self, Family},
    meetings::plan_meeting,
    visitor::{Site, Visitor},
};

const YES: (&str, &str) = ("sure", "yes");

/// A school where everything was given out that can be.
struct Given {
    site: Site,
    school: SchoolId,
    coach: Visitor,
    meeting: MeetingId,
    family: Family,
    code: String,
    /// The ways in, as they stand in addresses.
    wall: String,
    report: String,
    page: String,
}

impl Given {
    async fn new() -> Self {
        let site = Site::private().await;
        let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
        let mut coach = site.signed_in(school, noor).await;
        let meeting = plan_meeting(&mut coach, "named").await;
        let home = format!("/bijeenkomsten/{meeting}");
        coach.post(&format!("{home}/handelingen"), &[("do", "start")]).await;
        let share = [("do", "share"), ("until", "2026-12-01")];
        let shared = coach.post(&format!("{home}/verslag/delen"), &share).await.text;
        let (_, report) = shared.split_once("https://driehoek.test/verslag/").unwrap();
        let report = format!("/verslag/{}", report.split(['"', '<']).next().unwrap());
        let page = coach.get(&home).await.text;
        let wall = format!("/scherm/{}", families::between(&page, "/scherm/", "\""));
        let live = site.app.live.of_school(school, meeting).await.unwrap().unwrap();
        let code = live.read(|meeting| meeting.code.to_string());
        let mut guest = site.visitor();
        let joined = guest.post(&format!("/mee/{code}"), &[("name", "Tirza")]).await;
        let page = joined.location().to_owned();
        let family = families::one(&site, &mut coach).await;
        coach
            .post("/mensen", &[("name", "Kim"), ("email", "kim@brug.nl"), ("role", "coach")])
            .await;
        Self { site, school, coach, meeting, family, code, wall, report, page }
    }

    /// Whether a stranger comes in there.
    async fn opens(&self, path: &str) -> bool {
        self.site.visitor().get(path).await.status == StatusCode::OK
    }

    async fn ended(&self) -> usize {
        let filter = Filter::default();
        let notes = lines(self.site.app.db.read(), self.school, &filter, (0, 200)).await.unwrap();
        notes.iter().filter(|note| note.act == Act::LinkEnded).count()
    }
}

#[tokio::test]
async fn everything_that_was_given_out_is_listed_and_parents_have_no_name_for_administrators() {
    let mut given = Given::new().await;
    let page = given.coach.get("/beheer/links").await;
    for kind in ["Codes om mee te doen", "Links van de wand", "Gedeelde verslagen"] {
        page.shows(StatusCode::OK, kind);
    }
    page.shows(StatusCode::OK, "1 deelnemer");
    page.shows(StatusCode::OK, "Fatma");
    page.shows(StatusCode::OK, "Kim");
    assert!(!page.text.contains(&given.family.token));

    let admin = [Role::Administrator];
    let ans = given.site.add_with(given.school, "Ans", "ans@brug.nl", &admin).await;
    let mut ans = given.site.signed_in(given.school, ans).await;
    let page = ans.get("/beheer/links").await;
    page.shows(StatusCode::OK, "Een verzorger");
    assert!(!page.text.contains("Fatma"), "{}", page.text);
    // Of another school there is nothing.
    let (wei, sam) = given.site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = given.site.signed_in(wei, sam).await;
    sam.get("/beheer/links").await.shows(StatusCode::OK, "Er werkt nu geen link");
    let id = given.meeting.to_string();
    let theirs = sam.post("/beheer/links", &[("kind", "wall"), ("id", &id), YES]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    assert!(given.opens(&given.wall).await);
}

#[tokio::test]
async fn what_is_stopped_opens_nothing_any_more_and_stands_in_the_trail() {
    let mut given = Given::new().await;
    let parent = format!("/ouder/{}", given.family.token);
    let id = given.meeting.to_string();
    let join = format!("/mee/{}", given.code);
    for path in [&given.wall, &given.report, &given.page, &parent, &join] {
        assert!(given.opens(path).await, "{path}");
    }
    // A first press only asks.
    let asked = given.coach.post("/beheer/links", &[("kind", "wall"), ("id", &id)]).await;
    asked.shows(StatusCode::OK, "De link van deze wand stoppen?");
    assert!(given.opens(&given.wall).await);

    let stopped = given.coach.post("/beheer/links", &[("kind", "wall"), ("id", &id), YES]).await;
    given.coach.follow(&stopped).await.shows(StatusCode::OK, "De link is gestopt");
    assert!(!given.opens(&given.wall).await);
    let page = given.coach.get(&format!("/bijeenkomsten/{id}")).await.text;
    let wall = format!("/scherm/{}", families::between(&page, "/scherm/", "\""));
    assert!(given.opens(&wall).await, "the new link works");

    for (kind, path) in
        [("report", &given.report), ("pages", &given.page), ("guardian", &parent), ("code", &join)]
    {
        given.coach.post("/beheer/links", &[("kind", kind), YES]).await;
        assert!(!given.opens(path).await, "{kind}");
    }
    let live = given.site.app.live.of_school(given.school, given.meeting).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    assert_ne!(code, given.code);
    assert!(given.opens(&format!("/mee/{code}")).await);
    given.coach.post("/beheer/links", &[("kind", "colleague"), YES]).await;
    let rest = given.coach.get("/beheer/links").await;
    assert!(!rest.text.contains("Uitnodigingen voor collega"), "{}", rest.text);
    assert_eq!(given.ended().await, 6);
}

#[tokio::test]
async fn what_participants_keep_and_class_codes_are_listed_and_stopped() {
    let mut given = Given::new().await;
    let mut guest = given.site.visitor();
    let later = format!("{}/later", given.page);
    let begun = guest.post(&later, &[("do", "begin")]).await;
    let bundle = begun.location().split('?').next().unwrap().to_owned();
    let made = guest.post(&bundle, &[("do", "calendar")]).await;
    let calendar = format!("/kalender/{}", families::between(&made.text, "/kalender/", "\""));
    let practice = crate::practice::open(&mut given.coach, "Pabo 2B").await;
    let code = crate::practice::class_code(&mut given.coach, &practice).await;
    let door = format!("/oefenen/{code}");
    let page = given.coach.get("/beheer/links").await;
    for kind in ["Privélinks van deelnemers", "Agenda-adressen", "Codes van oefenscholen"] {
        page.shows(StatusCode::OK, kind);
    }
    page.shows(StatusCode::OK, "Pabo 2B");
    assert!(!page.text.contains("Tirza"), "whose a private link is, is not for the school");
    for (kind, path) in [("calendar", &calendar), ("bundle", &bundle)] {
        assert!(given.opens(path).await, "{kind}");
        given.coach.post("/beheer/links", &[("kind", kind), YES]).await;
        assert!(!given.opens(path).await, "{kind}");
    }
    assert!(given.opens(&given.page).await, "the page itself stays");
    given.coach.post("/beheer/links", &[("kind", "class"), YES]).await;
    let closed = given.site.visitor().post(&door, &[("do", "new"), ("name", "Een")]).await;
    assert_ne!(closed.status, StatusCode::OK, "{}", closed.text);
    let rest = given.coach.get("/beheer/links").await;
    assert!(!rest.text.contains("Pabo 2B"), "{}", rest.text);
    assert_eq!(given.ended().await, 3);
    // Of another school nothing of it is named.
    let (wei, sam) = given.site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = given.site.signed_in(wei, sam).await;
    let id = practice.rsplit('/').next().unwrap();
    let theirs = sam.post("/beheer/links", &[("kind", "class"), ("id", id), YES]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_colleague_sees_and_stops_only_their_own() {
    let mut given = Given::new().await;
    let kim = given.site.add_person(given.school, "Kees", "kees@brug.nl").await;
    let mut kees = given.site.signed_in(given.school, kim).await;
    kees.get("/account/links").await.shows(StatusCode::OK, "Er werkt nu geen link");
    assert_eq!(kees.get("/beheer/links").await.status, StatusCode::FORBIDDEN);
    let id = given.meeting.to_string();
    let stop = [("kind", "code"), ("id", id.as_str()), YES];
    assert_eq!(kees.post("/account/links", &stop).await.status, StatusCode::NOT_FOUND);
    let all = kees.post("/account/links", &[("kind", "guardian"), YES]).await;
    assert_eq!(all.location(), "/account/links?gestopt=0");
    assert!(given.opens(&format!("/ouder/{}", given.family.token)).await);
    // A school leader sees all; what is others' they do not stop.
    let lot = given.site.add_with(given.school, "Lot", "lot@brug.nl", &[Role::SchoolLeader]).await;
    let mut lot = given.site.signed_in(given.school, lot).await;
    lot.get("/beheer/links").await.shows(StatusCode::OK, "Gegeven links");
    assert_eq!(lot.post("/beheer/links", &stop).await.status, StatusCode::FORBIDDEN);
    let own = given.coach.get("/account/links").await;
    own.shows(StatusCode::OK, "Samen om het kind");
    own.shows(StatusCode::OK, "Fatma");
}

#[tokio::test]
async fn a_coach_stops_one_participants_page_and_the_others_stay() {
    let mut given = Given::new().await;
    let mut other = given.site.visitor();
    let other = other.post(&format!("/mee/{}", given.code), &[("name", "Omar")]).await;
    let address = format!("/bijeenkomsten/{}/links", given.meeting);
    let page = given.coach.get(&address).await;
    page.shows(StatusCode::OK, "Tirza");
    page.shows(StatusCode::OK, "Omar");
    let id = given.meeting.to_string();
    let stop = [("kind", "pages"), ("id", id.as_str()), ("part", "0")];
    given.coach.post(&address, &stop).await.shows(StatusCode::OK, "Tirza");
    given.coach.post(&address, &[stop[0], stop[1], stop[2], YES]).await;
    assert!(!given.opens(&given.page).await);
    assert!(given.opens(other.location()).await);
    let page = given.coach.get(&address).await.text;
    assert!(!page.contains("Tirza") && page.contains("Omar"), "{page}");
    assert_eq!(given.ended().await, 1);
    for wrong in [&[("kind", "pages"), ("id", "x")][..], &[("kind", "huis")], &[]] {
        assert_eq!(given.coach.post(&address, wrong).await.status, StatusCode::BAD_REQUEST);
    }
}
