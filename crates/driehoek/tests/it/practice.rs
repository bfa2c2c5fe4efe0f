//! Practice schools: a lecturer opens one, students come in with a code and no address, everything
//! says that it is practice, nothing crosses to a real school, and on its day nothing is left.

use axum::{body::Body, http::StatusCode};
use domain::{
    accounts::Role,
    meetings::{PersonId, SchoolId},
    practice::{CODE_DAYS_DEFAULT, LASTS_DAYS_MAX, OPEN_MAX, STUDENTS_MAX, TOLD_DAYS},
    privacy::Act,
};
use driehoek::{
    accounts::store as people,
    practice::{post, store},
    privacy::{
        audit::store::{Filter, lines},
        retention,
    },
    vault::KeyOf,
};
use jiff::{SignedDuration, ToSpan as _, civil::Date};
use sea_orm::{ConnectionTrait as _, Statement};
use uuid::Uuid;

use crate::{
    families::between,
    meetings::plan_meeting,
    stores,
    visitor::{Answer, Site, Visitor, path_of},
};

const HOME: &str = "/beheer/oefenscholen";
/// The day of the tests' clock.
const TODAY: Date = jiff::civil::date(2026, 11, 18);
const LAST: &str = "2026-12-20";
const SIGN: &str = "Oefening: verzonnen gezinnen, wordt gewist op 21 december 2026";
const YES: (&str, &str) = ("sure", "yes");

/// Opens a practice school. Answers its address.
pub(crate) async fn open(lecturer: &mut Visitor, name: &str) -> String {
    let answer = lecturer.post(HOME, &typed(name, LAST, "20", "both")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().split('?').next().unwrap().to_owned()
}

/// The class code of a practice school, as it stands in the address of its door.
pub(crate) async fn class_code(lecturer: &mut Visitor, practice: &str) -> String {
    let page = lecturer.get(practice).await.text;
    between(&page, "practice-code\" dir=\"ltr\">", "<").replace('-', "")
}

fn typed<'a>(
    name: &'a str,
    last: &'a str,
    students: &'a str,
    role: &'a str,
) -> [(&'a str, &'a str); 4] {
    [("name", name), ("last-day", last), ("students", students), ("role", role)]
}

fn days(count: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * count)
}

/// A school with a lecturer, and a practice school.
struct Story {
    site: Site,
    home: SchoolId,
    lecturer: PersonId,
    noor: Visitor,
    /// The address of the practice school, and its class code.
    practice: String,
    code: String,
}

impl Story {
    async fn of(site: Site) -> Self {
        let (home, lecturer) = site.add_school("Pabo", "noor@pabo.nl").await;
        let mut noor = site.signed_in(home, lecturer).await;
        let practice = open(&mut noor, "Pabo 2B").await;
        let code = class_code(&mut noor, &practice).await;
        Self { site, home, lecturer, noor, practice, code }
    }

    async fn new() -> Self {
        Self::of(Site::private().await).await
    }

    fn school(&self) -> SchoolId {
        SchoolId(self.practice.rsplit('/').next().unwrap().parse::<Uuid>().unwrap())
    }

    /// A student who comes in, with their own code.
    async fn student(&self, name: &str) -> (Visitor, String) {
        let mut visitor = self.site.visitor();
        let answer = self.come(&mut visitor, &[("do", "new"), ("name", name)]).await;
        answer.shows(StatusCode::OK, "Je bent binnen");
        answer.shows(StatusCode::OK, SIGN);
        let own = between(&answer.text, "practice-code\" dir=\"ltr\">", "<").to_owned();
        (visitor, own)
    }

    async fn come(&self, visitor: &mut Visitor, fields: &[(&str, &str)]) -> Answer {
        visitor.post(&format!("/oefenen/{}", self.code), fields).await
    }

    async fn act(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.noor.post(&self.practice.clone(), fields).await
    }

    /// Lets time pass; whoever runs it signs in anew.
    async fn pass(&mut self, time: SignedDuration) {
        self.site.wait(time);
        self.noor = self.site.signed_in(self.home, self.lecturer).await;
    }

    /// How many rows there are of a school, in every table.
    async fn rows(&self, school: SchoolId) -> i64 {
        let db = self.site.app.db.read();
        let ask = |text: String| Statement::from_string(db.get_database_backend(), text);
        let columns = stores::columns(db).await.into_iter();
        let tables: Vec<_> = columns.filter(|(_, column)| column == "school_id").collect();
        assert!(tables.len() > 30, "{tables:?}");
        let mut all = 0;
        for (table, _) in tables {
            let id = stores::id(db, school.0);
            let count = format!("select count(*) from {table} where school_id = {id}");
            let row = db.query_one_raw(ask(count)).await.unwrap().unwrap();
            all += row.try_get_by_index::<i64>(0).unwrap();
        }
        all
    }

    async fn accounts(&self) -> i64 {
        let db = self.site.app.db.read();
        let count =
            Statement::from_string(db.get_database_backend(), "select count(*) from account");
        db.query_one_raw(count).await.unwrap().unwrap().try_get_by_index(0).unwrap()
    }
}

/// The address of the class that a student works with.
async fn own_class(student: &mut Visitor) -> String {
    let page = student.get("/groepen").await.text;
    let card = page.split("class=\"class-card\"").find(|card| card.contains("chip")).unwrap();
    format!("/groepen/{}", between(card, "href=\"/groepen/", "\""))
}

#[tokio::test]
async fn a_practice_school_is_opened_filled_and_listed() {
    let mut story = Story::new().await;
    let page = story.noor.get(&format!("{}?gedaan=geopend", story.practice)).await;
    page.shows(StatusCode::OK, "De oefenschool is open en gevuld");
    page.shows(StatusCode::OK, "Op 21 december 2026 wordt alles gewist");
    // Running it is done from the real school, which has no sign.
    assert!(!page.text.contains("practice-sign"));
    let list = story.noor.get(HOME).await;
    list.shows(StatusCode::OK, "Pabo 2B");
    list.shows(StatusCode::OK, "0 van 20");
    story.noor.get("/beheer").await.shows(StatusCode::OK, "Oefenscholen");
    story.noor.get("/beheer/bewaren").await.shows(StatusCode::OK, "Oefenscholen");
    let tally = driehoek::families::store::tally(story.site.app.db.read(), story.school()).await;
    let tally = tally.unwrap();
    assert_eq!(tally.children, 20);
    assert!(tally.guardians > 25, "{tally:?}");
    // The letter for the class has the code and the sign's date.
    let letter = story.noor.get(&format!("{}/brief", story.practice)).await;
    letter.shows(StatusCode::OK, "Vul alleen verzonnen dingen in");
    letter.shows(StatusCode::OK, "21 december 2026");
}

#[tokio::test]
async fn what_is_typed_wrong_comes_back_and_every_limit_holds() {
    let site = Site::private().await;
    let (home, noor) = site.add_school("Pabo", "noor@pabo.nl").await;
    let mut noor = site.signed_in(home, noor).await;
    let latest = TODAY.saturating_add(LASTS_DAYS_MAX.days());
    let (latest, late) = (latest.to_string(), latest.tomorrow().unwrap().to_string());
    let many = (STUDENTS_MAX + 1).to_string();
    for (fields, why) in [
        (typed("", LAST, "20", "both"), "vul"),
        (typed("Pabo", LAST, "20", "both"), "Er is al een school met deze naam"),
        (typed("A", "", "20", "both"), "Kies de laatste dag"),
        (typed("A", "2026-11-17", "20", "both"), "kan niet voorbij zijn"),
        (typed("A", &late, "20", "both"), "te ver weg"),
        (typed("A", LAST, "0", "both"), "hoeveel studenten"),
        (typed("A", LAST, &many, "both"), "hoeveel studenten"),
        (typed("A", LAST, "20", "boss"), "Kies als wat"),
    ] {
        let answer = noor.post(HOME, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let text = answer.text.to_lowercase();
        assert!(text.contains(&why.to_lowercase()), "{why}");
        assert!(text.contains(&format!("value=\"{}\"", fields[2].1)) || fields[2].1.is_empty());
    }
    let most = STUDENTS_MAX.to_string();
    let answer = noor.post(HOME, &typed("Langst", &latest, &most, "teacher")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

#[tokio::test]
async fn a_school_has_so_many_practice_schools_and_no_more() {
    let story = Story::new().await;
    let app = &story.site.app;
    let one = store::of_home(app.db.read(), story.home).await.unwrap().remove(0);
    let tx = app.db.begin().await.unwrap();
    for number in 1..OPEN_MAX {
        let school = SchoolId(app.chance.uuid_v7(app.clock.now()));
        let name = driehoek::accounts::SchoolName::parse(&format!("Nog {number}")).unwrap();
        people::add_school(&tx, school, &name, one_lang(), app.clock.now()).await.unwrap();
        let more = store::Practice { school, code: number.to_string(), ..one.clone() };
        store::add(&tx, &more).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut noor = story.noor;
    let full = noor.post(HOME, &typed("Te veel", LAST, "20", "both")).await;
    full.shows(StatusCode::CONFLICT, "al zoveel oefenscholen");
}

fn one_lang() -> domain::lang::Lang {
    domain::lang::Lang::SOURCE
}

#[tokio::test]
async fn students_come_in_with_a_name_and_come_back_with_their_own_code() {
    let mut story = Story::new().await;
    // However it is typed.
    let spaced = format!("{} {}", &story.code[..5].to_uppercase(), &story.code[5..]);
    let mut visitor = story.site.visitor();
    let door = visitor.get(&format!("/oefenen?code={}", spaced.replace(' ', "%20"))).await;
    visitor.follow(&door).await.shows(StatusCode::OK, "Ik ben nieuw");
    let nameless = story.come(&mut visitor, &[("do", "new"), ("name", " ")]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);

    let (mut fatma, own) = story.student("Fatma").await;
    let inside = fatma.get("/oefening").await;
    inside.shows(StatusCode::OK, "Gezinnen en opdrachten");
    // A student works with one class, and reads of its families only.
    assert_eq!(inside.text.matches("practice-family\"").count(), 5);
    assert!(!inside.text.contains("Terug naar"), "a student came from nowhere");
    assert!(!fatma.get("/account").await.text.contains("oefening.invalid"));
    for closed in
        [HOME, "/beheer", "/mensen", "/beheer/logboek", "/beheer/uitvoer", "/beheer/bestuur"]
    {
        assert_eq!(fatma.get(closed).await.status, StatusCode::FORBIDDEN, "{closed}");
    }
    // Who is in does not come in twice.
    let again = story.come(&mut fatma, &[("do", "new"), ("name", "Fatma")]).await;
    assert_eq!(again.location(), "/oefening");

    let mut phone = story.site.visitor();
    let wrong = story.come(&mut phone, &[("do", "back"), ("own-code", "abcde-fghjk")]).await;
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "hoort niet bij deze klas");
    wrong.shows(StatusCode::UNPROCESSABLE_ENTITY, "abcde-fghjk");
    let back = story.come(&mut phone, &[("do", "back"), ("own-code", &own.to_uppercase())]).await;
    phone.follow(&back).await.shows(StatusCode::OK, "Fatma");

    // The lecturer sees who came, and nothing of what they did by name.
    let page = story.noor.get(&story.practice).await;
    page.shows(StatusCode::OK, "1 van 20 studenten zijn binnen");
    page.shows(StatusCode::OK, "Dit zijn alleen aantallen");

    // A new own code ends the old one; who was taken off does not come back, until undone.
    let id = between(&page.text, "name=\"student\" value=\"", "\"").to_owned();
    let student = ("student", id.as_str());
    let fresh = story.act(&[("do", "student-code"), student]).await;
    let fresh = between(&fresh.text, "practice-code\" dir=\"ltr\">", "<").to_owned();
    assert_eq!(fatma.get("/oefening").await.status, StatusCode::SEE_OTHER, "signed out");
    let old = story.come(&mut phone.clone(), &[("do", "back"), ("own-code", &own)]).await;
    assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
    let removed = story.act(&[("do", "remove-student"), student]).await;
    story.noor.follow(&removed).await.shows(StatusCode::OK, "Fatma is uit de oefenschool gehaald");
    let mut other = story.site.visitor();
    let gone = story.come(&mut other, &[("do", "back"), ("own-code", &fresh)]).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let restored = story.act(&[("do", "restore-student"), student]).await;
    story.noor.follow(&restored).await.shows(StatusCode::OK, "De student is terug");
    let back = story.come(&mut other, &[("do", "back"), ("own-code", &fresh)]).await;
    assert_eq!(back.location(), "/oefening");
}

#[tokio::test]
async fn the_door_shuts_on_its_day_and_when_the_class_is_full() {
    let mut story = Story::new().await;
    let (_, own) = story.student("Fatma").await;
    story.pass(days(CODE_DAYS_DEFAULT - 1)).await;
    let mut visitor = story.site.visitor();
    let door = format!("/oefenen/{}", story.code);
    visitor.get(&door).await.shows(StatusCode::OK, "Ik ben nieuw");
    story.pass(days(1)).await;
    let shut = visitor.get(&door).await;
    shut.shows(StatusCode::OK, "Geen nieuwe studenten");
    let late = story.come(&mut visitor, &[("do", "new"), ("name", "Laat")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    let back = story.come(&mut visitor, &[("do", "back"), ("own-code", &own)]).await;
    assert_eq!(back.location(), "/oefening", "who was there comes back");

    let opened = story.act(&[("do", "open-door"), ("days", "3")]).await;
    story.noor.follow(&opened).await.shows(StatusCode::OK, "tot en met 4 december 2026");
    let shut = story.act(&[("do", "shut-door")]).await;
    story.noor.follow(&shut).await.shows(StatusCode::OK, "Er komen geen nieuwe studenten meer bij");
    story.act(&[("do", "open-door"), ("days", "3"), ("other-code", "ja")]).await;
    let other = class_code(&mut story.noor, &story.practice.clone()).await;
    assert_ne!(other, story.code);
    assert_eq!(story.site.visitor().get(&door).await.status, StatusCode::NOT_FOUND);

    let small = story.noor.post(HOME, &typed("Klein", LAST, "1", "teacher")).await;
    let small = small.location().split('?').next().unwrap().to_owned();
    story.code = class_code(&mut story.noor, &small).await;
    story.student("Een").await;
    let full = story.come(&mut story.site.visitor(), &[("do", "new"), ("name", "Twee")]).await;
    full.shows(StatusCode::UNPROCESSABLE_ENTITY, "De klas is vol");
    full.shows(StatusCode::UNPROCESSABLE_ENTITY, "Twee");
}

#[tokio::test]
async fn everything_of_a_practice_school_says_that_it_is_one() {
    let story = Story::new().await;
    let (mut fatma, _) = story.student("Fatma").await;
    let class = own_class(&mut fatma).await;
    for page in ["/oefening", "/groepen", "/account", "/kaartenbak", "/bijeenkomsten", &class] {
        fatma.get(page).await.shows(StatusCode::OK, SIGN);
    }
    // The letter of a guardian and the page behind it, in the language of that guardian.
    let page = fatma.get(&class).await.text;
    let child = between(&page, "/groepen/kind/", "\"").to_owned();
    let child = format!("/groepen/kind/{child}");
    let page = fatma.get(&child).await.text;
    let guardian = between(&page, &format!("{child}/verzorger/"), "\"").to_owned();
    let guardian = guardian.split('/').next().unwrap();
    let letter = fatma.post(&format!("{child}/verzorger/{guardian}/link"), &[("days", "7")]).await;
    letter.shows(StatusCode::OK, SIGN);
    let link = between(&letter.text, "letter-address\" dir=\"ltr\">", "<").to_owned();
    let mut parent = story.site.visitor();
    let shown = parent.get(&format!("{}?taal=nl", path_of(&link))).await;
    shown.shows(StatusCode::OK, SIGN);
    let shown = parent.get(&format!("{}?taal=tr", path_of(&link))).await;
    shown.shows(StatusCode::OK, "Alıştırma");

    // A meeting: its wall, its participants, its run sheet and its report.
    let meeting = plan_meeting(&mut fatma, "named").await;
    let home = format!("/bijeenkomsten/{meeting}");
    fatma.post(&format!("{home}/handelingen"), &[("do", "start")]).await;
    fatma.get(&format!("{home}/draaiboek")).await.shows(StatusCode::OK, SIGN);
    let page = fatma.get(&home).await.text;
    let wall = format!("/scherm/{}", between(&page, "/scherm/", "\""));
    fatma.get(&wall).await.shows(StatusCode::OK, SIGN);
    let live = story.site.app.live.open(meeting).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    let mut guest = story.site.visitor();
    guest.get(&format!("/mee/{code}")).await.shows(StatusCode::OK, SIGN);
    let joined = guest.post(&format!("/mee/{code}"), &[("name", "Omar")]).await;
    let page = joined.location().to_owned();
    let point = [("do", "add-point"), ("title", "Bellen"), ("due", "2026-12-10")];
    guest.post(&format!("{page}/handelingen"), &point).await;
    let calendar = guest.get(&format!("{page}/kalender.ics")).await;
    calendar.shows(StatusCode::OK, "SUMMARY:Oefening: Bellen");
    calendar.shows(StatusCode::OK, "DESCRIPTION:Oefening");
    guest.get(&format!("{page}/later")).await.shows(StatusCode::OK, SIGN);
    fatma.get(&format!("{home}/verslag")).await.shows(StatusCode::OK, SIGN);
    fatma.get(&format!("{home}/verslag.csv")).await.shows(StatusCode::OK, SIGN);
    fatma.get(&format!("{home}/verslag.json")).await.shows(StatusCode::OK, SIGN);
    story.site.wait(days(8));
    let closed = parent.get(&format!("{}?taal=nl", path_of(&link))).await;
    closed.shows(StatusCode::GONE, SIGN);
}

#[tokio::test]
async fn nobody_is_added_who_was_not_confirmed_to_be_invented() {
    let mut story = Story::new().await;
    let (mut fatma, _) = story.student("Fatma").await;
    let class = own_class(&mut fatma).await;
    let add = format!("{class}/kinderen");
    fatma.get(&class).await.shows(StatusCode::OK, "Vul nooit een kind of ouder in die bestaat");
    let refused = fatma.post(&add, &[("name", "Sami")]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Bevestig dat dit verzonnen is");
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Sami");
    let added = fatma.post(&add, &[("name", "Sami"), ("invented", "ja")]).await;
    let child = added.location().to_owned();
    let guardian = format!("{child}/verzorger");
    let refused = fatma.post(&guardian, &[("name", "Fictief Voorbeeld")]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Bevestig dat dit verzonnen is");
    let added = fatma.post(&guardian, &[("name", "Fictief Voorbeeld"), ("invented", "ja")]).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.text);

    let page = fatma.get("/groepen/inlezen").await.text;
    let year = between(&page, "<option value=\"", "\"").to_owned();
    let list = |confirmed: bool| {
        let mut fields = vec![
            ("year", year.clone()),
            ("class", class.rsplit('/').next().unwrap().to_owned()),
            ("list", "Roepnaam;Verzorger 1\nEcht;Ook Echt\n".to_owned()),
            ("do", "take".to_owned()),
        ];
        fields.extend(confirmed.then(|| ("invented", "ja".to_owned())));
        fields
    };
    let refused = bring_in(&mut fatma, &list(false)).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Bevestig dat dit verzonnen is");
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "Ook Echt");
    let taken = bring_in(&mut fatma, &list(true)).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.text);

    // A real school asks nothing of the kind.
    crate::families::one(&story.site, &mut story.noor).await;
}

async fn bring_in(visitor: &mut Visitor, fields: &[(&str, String)]) -> Answer {
    let mut body = String::new();
    for (name, value) in fields {
        body += "--x\r\ncontent-disposition: form-data; name=\"";
        body += name;
        body += "\"\r\n\r\n";
        body += value;
        body += "\r\n";
    }
    body += "--x--\r\n";
    let req = axum::http::Request::post("/groepen/inlezen")
        .header("content-type", "multipart/form-data; boundary=x");
    visitor.send(req, Body::from(body)).await
}

#[tokio::test]
async fn the_lecturer_goes_in_and_back_and_a_colleague_too() {
    let mut story = Story::new().await;
    let went = story.act(&[("do", "enter")]).await;
    let inside = story.noor.follow(&went).await;
    inside.shows(StatusCode::OK, "Terug naar");
    assert_eq!(inside.text.matches("practice-family\"").count(), 20);
    // In a practice school nobody opens another one, and nobody sees who did what.
    assert_eq!(story.noor.get(HOME).await.status, StatusCode::FORBIDDEN);
    assert_eq!(story.noor.get("/beheer/logboek").await.status, StatusCode::FORBIDDEN);
    let back = story.noor.post("/oefening", &[("do", "back")]).await;
    assert_eq!(back.location(), story.practice);
    story.site.prove(&story.noor).await;
    story.noor.get(&story.practice.clone()).await.shows(StatusCode::OK, "Pabo 2B");

    let sam = story.site.add_with(story.home, "Sam", "sam@pabo.nl", &[Role::Coach]).await;
    let mut sam = story.site.signed_in_once(story.home, sam).await;
    sam.get("/bijeenkomsten").await.shows(StatusCode::OK, HOME);
    let went = sam.post(&story.practice, &[("do", "enter")]).await;
    sam.follow(&went).await.shows(StatusCode::OK, "Sam");
    // A student has no way into the home school, and a real school no such page.
    let (mut fatma, _) = story.student("Fatma").await;
    assert_eq!(fatma.post("/oefening", &[("do", "back")]).await.status, StatusCode::CONFLICT);
    assert_eq!(story.noor.get("/oefening").await.location(), "/");
}

#[tokio::test]
async fn nothing_crosses_to_or_from_another_school() {
    let story = Story::new().await;
    let (wei, sam) = story.site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = story.site.signed_in(wei, sam).await;
    for path in [story.practice.clone(), format!("{}/brief", story.practice)] {
        assert_eq!(sam.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    for act in ["enter", "wipe", "anew", "last-day", "open-door"] {
        let answer = sam.post(&story.practice, &[("do", act), YES, ("last-day", LAST)]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{act}");
    }
    assert!(store::term(story.site.app.db.read(), story.school()).await.unwrap().is_some());
    let board = driehoek::cli::boards::add(&story.site.app, "Samen").await;
    board.unwrap();
    assert!(driehoek::cli::boards::join(&story.site.app, "Pabo 2B", "Samen").await.is_err());
}

#[tokio::test]
async fn on_its_day_the_clock_wipes_every_row_and_the_keys() {
    let mut story = Story::new().await;
    let (mut fatma, own) = story.student("Fatma").await;
    plan_meeting(&mut fatma, "named").await;
    let school = story.school();
    assert!(story.rows(school).await > 100);
    let real = story.rows(story.home).await;
    story.pass(days(32)).await;
    retention::run(&story.site.app).await.unwrap();
    assert!(story.rows(school).await > 0, "its last day is not over");

    story.pass(days(1)).await;
    retention::run(&story.site.app).await.unwrap();
    assert_eq!(story.rows(school).await, 0);
    assert_eq!(story.accounts().await, 1, "students had accounts of their own");
    assert!(story.rows(story.home).await > real, "the trail and the count of what went");
    let notes = lines(story.site.app.db.read(), story.home, &Filter::default(), (0, 50)).await;
    assert!(notes.unwrap().iter().any(|note| note.act == Act::Erased && note.person.is_none()));
    let destroyed = story.site.app.vault.destroyed().await.unwrap();
    assert!(destroyed.contains(&KeyOf::School(school)));
    assert!(destroyed.iter().filter(|key| key.school() == school).count() > 40);
    // Nobody is left in, and the code opens nothing.
    let answer = fatma.get("/oefening").await;
    assert!(answer.location().starts_with("/aanmelden"), "{}", answer.text);
    let back = story.come(&mut fatma, &[("do", "back"), ("own-code", &own)]).await;
    assert_eq!(back.status, StatusCode::NOT_FOUND);
    story.noor.get(HOME).await.shows(StatusCode::OK, "Nog geen oefenschool");
}

#[tokio::test]
async fn those_who_run_it_are_told_once_and_can_extend() {
    let mut story = Story::of(Site::private_with_mail().await).await;
    story.pass(days(32 - TOLD_DAYS)).await;
    retention::run(&story.site.app).await.unwrap();
    assert_eq!(story.site.app.mailer.kept().len(), 0, "not yet");
    story.pass(days(1)).await;
    retention::run(&story.site.app).await.unwrap();
    retention::run(&story.site.app).await.unwrap();
    let letters = story.site.app.mailer.kept();
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert_eq!(letters[0].to, "noor@pabo.nl");
    assert!(!letters[0].subject.contains("Pabo"), "{}", letters[0].subject);
    assert!(letters[0].text.contains("21 december 2026"), "{}", letters[0].text);
    story
        .noor
        .get(&story.practice.clone())
        .await
        .shows(StatusCode::OK, "wordt deze oefenschool gewist");

    let far = TODAY.saturating_add((LASTS_DAYS_MAX + 1).days()).to_string();
    let refused = story.act(&[("do", "last-day"), ("last-day", &far)]).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "te ver weg");
    let moved = story.act(&[("do", "last-day"), ("last-day", "2027-02-01")]).await;
    story.noor.follow(&moved).await.shows(StatusCode::OK, "2 februari 2027");
    story.pass(days(20)).await;
    retention::run(&story.site.app).await.unwrap();
    assert!(story.rows(story.school()).await > 0);
}

#[tokio::test]
async fn wiping_by_hand_asks_first_and_beginning_anew_keeps_the_class() {
    let mut story = Story::new().await;
    let (mut fatma, own) = story.student("Fatma").await;
    let class = own_class(&mut fatma).await;
    let added = [("name", "Eigenbedacht"), ("invented", "ja")];
    fatma.post(&format!("{class}/kinderen"), &added).await;
    let old = story.school();

    let asked = story.act(&[("do", "anew")]).await;
    asked.shows(StatusCode::OK, "Opnieuw beginnen met");
    asked.shows(StatusCode::OK, "21 kinderen");
    assert!(story.rows(old).await > 0, "asking does nothing");
    let anew = story.act(&[("do", "anew"), YES]).await;
    story.practice = anew.location().split('?').next().unwrap().to_owned();
    story.noor.follow(&anew).await.shows(StatusCode::OK, "De klas kan opnieuw beginnen");
    assert_eq!(story.rows(old).await, 0);
    assert!(story.site.app.vault.destroyed().await.unwrap().contains(&KeyOf::School(old)));
    // The student simply goes on, in the same class, and what was added is gone.
    let again = own_class(&mut fatma).await;
    assert_ne!(again, class);
    let page = fatma.get(&again).await;
    page.shows(StatusCode::OK, SIGN);
    assert!(!page.text.contains("Eigenbedacht"));
    let mut phone = story.site.visitor();
    let back = story.come(&mut phone, &[("do", "back"), ("own-code", &own)]).await;
    assert_eq!(back.location(), "/oefening", "{}", back.text);

    let school = story.school();
    story.act(&[("do", "wipe")]).await.shows(StatusCode::OK, "nu wissen?");
    assert!(story.rows(school).await > 0);
    let wiped = story.act(&[("do", "wipe"), YES]).await;
    story.noor.follow(&wiped).await.shows(StatusCode::OK, "De oefenschool is gewist");
    assert_eq!(story.rows(school).await, 0);
}

#[tokio::test]
async fn letters_of_a_practice_school_carry_the_sign_and_go_to_its_own_people_only() {
    let story = Story::of(Site::private_with_mail().await).await;
    let (app, school) = (&story.site.app, story.school());
    let letter = |to: &str| driehoek::mail::Letter {
        to: to.to_owned(),
        subject: "Actiepunten".to_owned(),
        text: "Hallo".to_owned(),
    };
    let students = people::people(app.db.read(), school).await.unwrap();
    post::send(app, school, letter("ouder@thuis.nl")).await.unwrap();
    let (_, _) = story.student("Fatma").await;
    let student = people::people(app.db.read(), school).await.unwrap();
    let student = student.into_iter().find(|one| one.name == "Fatma").unwrap();
    post::send(app, school, letter(&student.email)).await.unwrap();
    assert_eq!(app.mailer.kept().len(), 0, "{students:?}");
    post::send(app, school, letter("noor@pabo.nl")).await.unwrap();
    let kept = app.mailer.kept();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].subject, "Oefening: Actiepunten");
    assert!(kept[0].text.starts_with(SIGN) && kept[0].text.ends_with("Hallo"));
    post::send(app, story.home, letter("ouder@thuis.nl")).await.unwrap();
    assert_eq!(app.mailer.kept().len(), 2, "a real school writes to whom it likes");
    reminds_nobody(&story).await;
    let nobody = PersonId(Uuid::nil());
    assert!(people::person(app.db.read(), school, nobody).await.unwrap().is_none());
}

/// A participant cannot have letters sent to an address outside.
async fn reminds_nobody(story: &Story) {
    let app = &story.site.app;
    let (mut omar, _) = story.student("Omar").await;
    let meeting = plan_meeting(&mut omar, "named").await;
    let live = app.live.open(meeting).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    let mut guest = story.site.visitor();
    let page = guest.post(&format!("/mee/{code}"), &[("name", "Els")]).await.location().to_owned();
    let act = format!("{page}/handelingen");
    guest.post(&act, &[("do", "add-point"), ("title", "Bellen")]).await;
    let point = live.read(|meeting| meeting.points[0].id.to_string());
    let later = format!("{page}/later");
    guest.get(&later).await.shows(StatusCode::OK, "gaat er geen e-mail naar buiten");
    let email = ("email", "els@thuis.nl");
    let form =
        [("do", "remind"), ("point", &point), email, ("day", "2026-12-01"), ("consent", "yes")];
    let refused = guest.post(&later, &form).await;
    refused.shows(StatusCode::UNPROCESSABLE_ENTITY, "gaat er geen e-mail naar buiten");
    assert_eq!(app.mailer.kept().len(), 2);
}
