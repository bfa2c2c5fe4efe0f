//! The whole table of addresses, tried by everybody who could come along.
//!
//! The table is the router's own: a new address is tried by all of them from the day it is there.
//! Two schools each have a meeting; everybody tries every address with the ids of both.

use axum::{
    body::{Body, to_bytes},
    http::{Request, StatusCode, header},
};
use domain::{
    accounts::{Right, Role, Roles, TABLE},
    meetings::{MeetingId, SchoolId},
};
use driehoek::{
    accounts::{Email, PersonName, federation::store as identities, pages, store::LinkReason},
    router::{self, Route, Who},
};
use jiff::SignedDuration;
use tower::ServiceExt as _;

use crate::families::Family;
use crate::meetings::plan_meeting;
use crate::owndecks::{begin, write};
use crate::translations;
use crate::visitor::{HOST, Site, Visitor, form};

/// Somebody, with what the browser remembers of them.
pub(crate) struct Caller {
    pub(crate) name: String,
    school: usize,
    is: Is,
    pub(crate) browser: Visitor,
}

#[derive(Clone, PartialEq, Eq)]
enum Is {
    Nobody,
    Guest,
    /// Somebody of the school with these roles, who leads nothing.
    Colleague(Roles),
    /// Somebody with every right, who leads the meeting.
    Coach(Roles),
}

impl Is {
    /// The roles of whoever signed in.
    fn roles(&self) -> Option<&Roles> {
        match self {
            Self::Nobody | Self::Guest => None,
            Self::Colleague(roles) | Self::Coach(roles) => Some(roles),
        }
    }

    fn is_coach(&self) -> bool {
        matches!(self, Self::Coach(_))
    }
}

/// The block of the meeting in which the group describes a word.
const DESCRIBING: &str = "5";
/// The block in which it makes a vision.
const SEEING: &str = "6";

/// What the addresses of one school are filled in with.
pub(crate) struct Ids {
    meeting: MeetingId,
    vision: String,
    colleague: String,
    /// Somebody who waits to be let in.
    request: String,
    code: String,
    participant: String,
    team: String,
    bundle: String,
    calendar: String,
    answer: String,
    /// Handed out to the participant and the coach together, and handed in.
    assignment: String,
    wall: String,
    report: String,
    sign_in: String,
    paper: String,
    family: Family,
    deck: String,
    comment: String,
    import: String,
    passkey: String,
    export: String,
    practice: String,
    class_code: String,
}

/// A school with a meeting that runs, and the people around it.
pub(crate) async fn school(site: &Site, number: usize, name: &str) -> (Ids, Vec<Caller>) {
    let (school, noor) = site.add_school(name, &format!("noor@{number}.nl")).await;
    let kim = site.add_person(school, "Kim", &format!("kim@{number}.nl")).await;
    let mut coach = site.signed_in(school, noor).await;
    let meeting = plan_meeting(&mut coach, "named").await;
    let home = format!("/bijeenkomsten/{meeting}");
    coach.post(&format!("{home}/agenda"), &[("do", "add-block"), ("kind", "definition")]).await;
    coach.post(&format!("{home}/agenda"), &[("do", "add-block"), ("kind", "vision")]).await;
    coach.post(&format!("{home}/handelingen"), &[("do", "start")]).await;
    describe_a_word(&mut coach, &home).await;
    let vision = make_a_vision(&mut coach, &home).await;
    let share = [("do", "share"), ("until", "2026-12-01")];
    let report = coach.post(&format!("{home}/verslag/delen"), &share).await.text;
    let wall = coach.get(&home).await.text;
    let live = site.app.live.of_school(school, meeting).await.unwrap().unwrap();
    let code = live.read(|meeting| meeting.code.to_string());
    let mut guest = site.visitor();
    let joined = guest.post(&format!("/mee/{code}"), &[("name", "Fatma")]).await;
    let (bundle, calendar, answer) =
        crate::meetings::thread::of_guest(site, &mut guest, (school, meeting), joined.location())
            .await;
    let own_page = joined.location().to_owned();
    let assignment = worked_on(&mut coach, &mut guest, (&home, &own_page), &noor.to_string()).await;
    let family = crate::families::one(site, &mut coach).await;
    let paper = last_part(&crate::paper::ordered(&mut coach, "alignment", &[]).await);
    let link = pages::new_link(&site.app, (school, kim), LinkReason::Asked, None).await.unwrap();
    let deck = begin(&mut coach, "Eigen").await;
    write(&mut coach, &deck, "stelling", "Samen").await;
    coach.post(&deck, &[("do", "share"), ("shared", "school")]).await;
    let item = "/vertalen/uk/talen/deck";
    coach.post(&format!("{item}/opmerking"), &[("comment", "Klopt dit?")]).await;
    let comment = coach.get(item).await.text;
    let file = coach.get("/vertalen/uk/talen/vertaling.xlf").await.text;
    let import = translations::upload(&mut coach, file.as_bytes()).await;
    let practice = crate::practice::open(&mut coach, &format!("Oefenen {number}")).await;
    let ids = Ids {
        class_code: crate::practice::class_code(&mut coach, &practice).await,
        practice: last_part(&practice),
        family,
        export: last_part(&crate::school_export::ready(&mut coach).await),
        deck: last_part(&deck),
        comment: last_part(between(&comment, &format!("{item}/opmerking/"))),
        import: last_part(import.location()),
        passkey: crate::second::with_passkey(site, school, noor).await.to_string(),
        meeting,
        vision,
        colleague: kim.to_string(),
        request: waiting(site, school).await,
        code,
        team: live.read(|meeting| meeting.team.to_string()),
        bundle,
        calendar,
        answer,
        participant: last_part(&own_page),
        assignment,
        wall: last_part(between(&wall, "/scherm/")),
        report: last_part(between(&report, "https://driehoek.test/verslag/")),
        sign_in: last_part(&link),
        paper,
    };
    (ids, people(site, (number, school), coach, guest).await)
}

/// Who tries the addresses of a school: its coach, its guest, and somebody of every role.
async fn people(
    site: &Site,
    (number, school): (usize, SchoolId),
    coach: Visitor,
    guest: Visitor,
) -> Vec<Caller> {
    let founder = Role::OF_FOUNDER.into_iter().collect();
    let caller = |name: &str, is, browser| {
        let name = format!("{name} of school {number}");
        Caller { name, school: number, is, browser }
    };
    let mut callers = vec![
        caller("the coach of the meeting", Is::Coach(founder), coach),
        caller("a participant", Is::Guest, guest),
        caller("somebody with the links of the wall and the report", Is::Nobody, site.visitor()),
    ];
    // Every role on its own, and somebody who has none yet.
    for roles in Role::ALL.iter().map(std::slice::from_ref).chain([&[][..]]) {
        let name = roles.first().map_or("without-role", |role| role.name());
        let email = format!("{name}@{number}.nl");
        let person = site.add_with(school, name, &email, roles).await;
        let is = Is::Colleague(roles.iter().copied().collect());
        callers.push(caller(name, is, site.signed_in(school, person).await));
        // Somebody with the same role, which does not count yet.
        if roles.iter().any(|role| role.needs_second_factor()) {
            let email = format!("{name}-once@{number}.nl");
            let person = site.add_with(school, name, &email, roles).await;
            let browser = site.signed_in_once(school, person).await;
            let name = format!("{name}, signed in once,");
            callers.push(caller(&name, Is::Colleague(Roles::default()), browser));
        }
    }
    callers
}

/// A card that the participant and the coach have together, and that was handed in for all.
async fn worked_on(
    coach: &mut Visitor,
    guest: &mut Visitor,
    (home, own_page): (&str, &str),
    noor: &str,
) -> String {
    let noor = format!("m{noor}");
    let fields = [
        ("do", "hand-out"),
        ("card", "opdracht-1.1-o2"),
        ("to", "some"),
        ("who", "p0"),
        ("who", noor.as_str()),
        ("how", "together"),
    ];
    coach.post(&format!("{home}/opdrachten"), &fields).await;
    let page = guest.get(own_page).await.text;
    let id = between(&page, &format!("{own_page}/opdracht/")).to_owned();
    let field = "formulierveld-1.1-acties-acties";
    let (text, was) = (format!("text.{field}"), format!("was.{field}"));
    let empty = domain::assignments::Answer::default().mark();
    let fields = [
        ("do", "hand-in"),
        ("shared", "group"),
        (text.as_str(), "Bellen"),
        (was.as_str(), empty.as_str()),
    ];
    let answer = guest.post(&format!("{own_page}/opdracht/{id}"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    id
}

/// The group makes a vision, which the school keeps, and is back where it was; answers which one.
async fn make_a_vision(coach: &mut Visitor, home: &str) -> String {
    let play = [("do", "play"), ("kind", "vision"), ("block", SEEING), ("deed", "step")];
    let step = [&play[..], &[("step", "start"), ("begin", "Samen")]].concat();
    let there = [("do", "go-to"), ("from", "1"), ("block", SEEING)];
    let back = [("do", "go-to"), ("from", SEEING), ("block", "1")];
    for fields in [&there[..], &step, &back] {
        let answer = coach.post(&format!("{home}/handelingen"), fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text);
    }
    let kept = coach.post(&format!("{home}/blok/{SEEING}/visie"), &[("do", "keep")]).await;
    last_part(kept.location().split('?').next().unwrap())
}

/// The group agrees on what a word means, and is back where it was.
async fn describe_a_word(coach: &mut Visitor, home: &str) {
    let play = [("do", "play"), ("kind", "definition"), ("block", DESCRIBING)];
    let step = [&play[..], &[("deed", "step"), ("step", "plenary")]].concat();
    let agree = [&play[..], &[("deed", "agree"), ("moment", "0"), ("text", "Samen")]].concat();
    let there = [("do", "go-to"), ("from", "1"), ("block", DESCRIBING)];
    let back = [("do", "go-to"), ("from", DESCRIBING), ("block", "1")];
    for fields in [&there[..], &step, &agree, &back] {
        let answer = coach.post(&format!("{home}/handelingen"), fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text);
    }
}

/// Somebody who signed in elsewhere and waits to be let in by this school.
async fn waiting(site: &Site, school: SchoolId) -> String {
    let (app, now) = (&site.app, site.app.clock.now());
    let id = app.chance.uuid_v7(now);
    let [provider, issuer] = ["werk", "https://werk.example"].map(str::to_owned);
    let request = identities::Request {
        id,
        who: identities::Subject { provider, issuer, subject: id.to_string() },
        name: PersonName::parse("Sam").unwrap(),
        email: Email::parse(&format!("{id}@werk.example")).unwrap(),
        own_words: false,
    };
    let tx = app.db.begin().await.unwrap();
    identities::ask(&tx, school, request, now).await.unwrap();
    tx.commit().await.unwrap();
    id.to_string()
}

/// What follows this start, up to the end of the link.
fn between<'a>(text: &'a str, start: &str) -> &'a str {
    let at = text.find(start).expect("the page has the link") + start.len();
    text[at..].split(['"', '<']).next().unwrap()
}

fn last_part(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// The address with the ids of a school. A name that is new here must be given a value first.
pub(crate) fn fill(pattern: &str, ids: &Ids) -> String {
    let first = pattern.split('/').nth(1).unwrap();
    let value = |name: &str| match (first, name) {
        ("a" | "huisstijl", "name") => "nothing.css".to_owned(),
        ("huisstijl", "school") => "00000000-0000-0000-0000-000000000000".to_owned(),
        ("beheer", "colour") => "1e63a1.css".to_owned(),
        ("aanmelden", "token") => ids.sign_in.clone(),
        ("aanmelden" | "afmelden", "provider") => "werk".to_owned(),
        ("mensen", "request") => ids.request.clone(),
        ("mensen", "id") => ids.colleague.clone(),
        ("account", "id") => ids.passkey.clone(),
        ("bijeenkomsten", "id") => ids.meeting.to_string(),
        ("bijeenkomsten", "block") if pattern.ends_with("/visie") => SEEING.to_owned(),
        ("bijeenkomsten", "block") if pattern.contains("{block}/") => DESCRIBING.to_owned(),
        ("bijeenkomsten" | "eigen-kaarten", "block") => "2".to_owned(),
        ("groepen", "year") => ids.family.year.clone(),
        ("groepen", "class") => ids.family.class.clone(),
        ("groepen", "child") => ids.family.child.clone(),
        ("groepen", "guardian") => ids.family.guardian.clone(),
        ("ouder", "token") => ids.family.token.clone(),
        ("kaartenbak", "deck") => "1.1".to_owned(),
        ("kaartenbak", "element") => "kaart-1.1-v1".to_owned(),
        ("afdrukken", "what") => "alignment".to_owned(),
        ("afdrukken", "job") => ids.paper.clone(),
        ("beheer", "job") => ids.export.clone(),
        ("beheer", "practice") => ids.practice.clone(),
        ("oefenen", "code") => ids.class_code.clone(),
        ("eigen-kaarten", "deck") => ids.deck.clone(),
        ("eigen-kaarten", "card") => "1".to_owned(),
        ("vertalen", "id") => ids.import.clone(),
        ("vertalen", "comment") => ids.comment.clone(),
        ("vertalen", "lang") => "uk".to_owned(),
        ("vertalen", "deck") => "talen".to_owned(),
        ("vertalen", "item") => "deck".to_owned(),
        ("mee", "code") => ids.code.clone(),
        ("visie", "id") => ids.vision.clone(),
        ("mijn", "token") => ids.participant.clone(),
        ("teams", "team") => ids.team.clone(),
        ("bundel", "token") => ids.bundle.clone(),
        ("kalender", "token") => ids.calendar.clone(),
        ("antwoord", "token") => ids.answer.clone(),
        ("mijn" | "opdrachten" | "bijeenkomsten", "assignment") => ids.assignment.clone(),
        ("scherm", "token") => ids.wall.clone(),
        ("verslag", "token") => ids.report.clone(),
        _ => panic!("{pattern}: what is {name} of a school? Add it here."),
    };
    let parts = pattern.split('/').map(|part| {
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
        name.map_or_else(|| part.to_owned(), &value)
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A form that would do something nearly everywhere, if it were allowed.
fn harmful() -> String {
    form(&[
        ("do", "take-over"),
        ("kind", "writing"),
        ("title", "Overgenomen"),
        ("minutes", "5"),
        ("form", "plenary"),
        ("date", "2026-11-18"),
        ("time", "15:30"),
        ("weeks", "1"),
        ("days", "1"),
        ("copy", "2"),
        ("until", "2026-12-01"),
        ("name", "Indringer"),
        ("email", "indringer@elders.nl"),
    ])
}

/// Sends it and gives the status; what streams is only looked at and dropped.
async fn send(caller: &Caller, site: &Site, route: &Route, path: &str) -> (StatusCode, String) {
    let cookies = caller.browser.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let req = Request::builder()
        .method(route.method.clone())
        .uri(path)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::ACCEPT, "application/json")
        .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(if route.method == "POST" { harmful() } else { String::new() }));
    let res = site.router.clone().oneshot(req.unwrap()).await.unwrap();
    let status = res.status();
    let streams = res.headers().get(header::CONTENT_TYPE);
    if streams.is_some_and(|kind| kind == "text/event-stream") {
        return (status, String::new());
    }
    let bytes = to_bytes(res.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}

/// Whether the rule of the address lets this caller in; what they then get is another test's.
fn may(route: &Route, caller: &Caller, of: usize) -> Result<(), StatusCode> {
    let own_school = caller.school == of;
    match route.who {
        Who::Anyone
        | Who::Participant
        | Who::WallLink
        | Who::ReportLink
        | Who::GuardianLink
        | Who::OwnLink => Ok(()),
        Who::FirstRun | Who::DemoOnly => Err(StatusCode::NOT_FOUND),
        Who::Staff | Who::May(_) | Who::MeetingCoach => {
            let roles = caller.is.roles().ok_or(StatusCode::UNAUTHORIZED)?;
            let right = match route.who {
                Who::May(right) => Some(right),
                Who::MeetingCoach => Some(Right::LeadMeetings),
                _ => None,
            };
            if right.is_some_and(|right| !roles.may(right)) {
                return Err(StatusCode::FORBIDDEN);
            }
            let is_theirs = match route.who {
                Who::MeetingCoach => own_school && caller.is.is_coach(),
                // Families are the school leader's, and the bridge figure's to see and to reach. These teachers
                // have no class.
                Who::May(right) if right.concerns_families() && names_school(route.path) => {
                    let reaches = matches!(right, Right::SeeFamilies | Right::GiveLinks);
                    let sees = reaches && roles.has(Role::BridgeFigure);
                    own_school && (roles.has(Role::SchoolLeader) || sees)
                }
                // A team is for who leads one of its meetings.
                _ if route.path == "/teams/{team}" => own_school && caller.is.is_coach(),
                // What one ordered oneself is for nobody else; the kinds of paper are for all.
                _ if route.path.contains("{job}") => own_school && caller.is.is_coach(),
                _ if route.path == "/afdrukken/{what}" => true,
                _ if route.path.starts_with("/account/passkeys/{id}") => {
                    own_school && caller.is.is_coach()
                }
                // Two have it together: a participant, and the coach with the own account.
                _ if route.path.starts_with("/opdrachten/{assignment}") => {
                    own_school && caller.is.is_coach()
                }
                // The answer to a reader who goes back is a list, of their own school.
                _ if LISTS_INSTEAD.contains(&(route.method.as_str(), route.path)) => true,
                // Without an id in it, an address is about one's own school only.
                _ => own_school || !names_school(route.path),
            };
            if is_theirs { Ok(()) } else { Err(StatusCode::NOT_FOUND) }
        }
    }
}

/// What leads back to a list of the own school when there is nothing there.
const LISTS_INSTEAD: [(&str, &str); 3] = [
    ("GET", "/mensen/{id}/link"),
    ("GET", "/vertalen/inlezen/{id}"),
    // What somebody else took over is gone, like what never was.
    ("POST", "/vertalen/inlezen/{id}"),
];

/// Whether an address has something of one school in it: language, deck and text are everybody's,
/// but for the decks that schools made themselves.
fn names_school(path: &str) -> bool {
    if path.starts_with("/eigen-kaarten") {
        return path.contains('{');
    }
    let of_all = ["{lang}", "{deck}", "{item}", "{element}", "{colour}"];
    of_all.iter().fold(path.to_owned(), |rest, name| rest.replace(name, "")).contains('{')
}

#[tokio::test]
async fn every_address_lets_in_whom_its_rule_names_and_nobody_else() {
    let site = Site::private().await;
    let (first, mut callers) = school(&site, 0, "De Brug").await;
    let (second, others) = school(&site, 1, "De Wei").await;
    callers.extend(others);
    let nobody = site.visitor();
    let name = "a passer-by".to_owned();
    callers.push(Caller { name, school: 2, is: Is::Nobody, browser: nobody });
    let table = router::routes().table().to_vec();
    assert!(table.len() > 40, "{} addresses", table.len());
    // Those who may do least come first: what somebody may do changes things.
    callers.sort_by_key(|caller| match &caller.is {
        Is::Nobody => 0,
        Is::Guest => 1,
        // Whoever may manage people takes roles from the others.
        Is::Colleague(roles) if !roles.may(Right::ManagePeople) => 2,
        Is::Colleague(_) => 3,
        Is::Coach(_) => 4,
    });
    for caller in &callers {
        // Who asks for sign-in links again and again is slowed; here that is not the point.
        site.wait(SignedDuration::from_mins(20));
        if caller.is.roles().is_some_and(Roles::need_second_factor) {
            site.prove(&caller.browser).await;
        }
        for route in &table {
            // An address without a school in it is asked once: asked twice, it does its work twice,
            // and what is made anew makes room for itself.
            let schools = if names_school(route.path) { 2 } else { 1 };
            for (of, ids) in [&first, &second].into_iter().enumerate().take(schools) {
                try_one(&site, caller, route, (of, ids)).await;
            }
        }
    }
}

async fn try_one(site: &Site, caller: &Caller, route: &Route, (of, ids): (usize, &Ids)) {
    // Signing out is everybody's, and would end the tour.
    if route.path == "/afmelden" {
        return;
    }
    let path = fill(route.path, ids);
    let before = version(site, ids).await;
    let (status, text) = send(caller, site, route, &path).await;
    let what = format!("{}, {} {path} of school {of}: {status}", caller.name, route.method);
    assert!(!status.is_server_error(), "{what} {text}");
    if let Err(expected) = may(route, caller, of) {
        assert_eq!(status, expected, "{what} {text}");
    } else {
        let refused = [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN];
        assert!(!refused.contains(&status), "{what} {text}");
        let is_for_all = route.who == Who::Anyone;
        assert!(is_for_all || status != StatusCode::NOT_FOUND, "{what} {text}");
    }
    let coach_here = caller.is.is_coach() && caller.school == of;
    let takes_part = route.who == Who::Participant || route.path == "/mee/{code}";
    let may_change = coach_here || (takes_part && route.method == "POST");
    if !may_change {
        assert_eq!(version(site, ids).await, before, "{what} changed the meeting");
    }
}

/// How many entries the log of the school's meeting has.
async fn version(site: &Site, ids: &Ids) -> u64 {
    let live = site.app.live.open(ids.meeting).await.unwrap().unwrap();
    live.read(|meeting| meeting.version.0)
}

#[tokio::test]
async fn a_link_opens_only_what_it_was_made_for() {
    let site = Site::private().await;
    let (first, _) = school(&site, 0, "De Brug").await;
    let (second, _) = school(&site, 1, "De Wei").await;
    let mut visitor = site.visitor();
    let guardian = &first.family.token;
    let doors = [
        ("mijn", &first.participant),
        ("scherm", &first.wall),
        ("verslag", &first.report),
        ("ouder", guardian),
        ("bundel", &first.bundle),
        ("kalender", &first.calendar),
        ("antwoord", &first.answer),
        ("mee", &first.code),
        ("oefenen", &first.class_code),
        ("nergens", &first.sign_in),
    ];
    for (own, (place, _)) in doors.iter().enumerate() {
        for (which, (_, token)) in doors.iter().enumerate() {
            let path = format!("/{place}/{token}");
            let opens = own == which && *place != "nergens";
            let expected = if opens { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(visitor.get(&path).await.status, expected, "{path}");
        }
        // The secret of one meeting with the number of another.
        let (ours, theirs) = match *place {
            "mijn" => (&first.participant, &second.participant),
            "scherm" => (&first.wall, &second.wall),
            "verslag" => (&first.report, &second.report),
            _ => continue,
        };
        // Sixteen bytes are 21 characters and a bit: the halves meet inside of the 22nd.
        let mixed = format!("{}{}", &ours[..22], &theirs[22..]);
        let path = format!("/{place}/{mixed}");
        assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn a_removed_colleague_no_longer_leads() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let sam = site.add_person(school, "Sam", "sam@brug.nl").await;
    let mut sams = site.signed_in(school, sam).await;
    let meeting = plan_meeting(&mut sams, "named").await;
    let lead = format!("/bijeenkomsten/{meeting}/leiden");
    assert_eq!(sams.get(&lead).await.status, StatusCode::OK);
    let mut noor = site.signed_in(school, noor).await;
    noor.post(&format!("/mensen/{sam}/verwijderen"), &[]).await;
    assert_eq!(sams.get(&lead).await.status, StatusCode::SEE_OTHER);
    let act = format!("/bijeenkomsten/{meeting}/handelingen");
    assert_eq!(sams.post(&act, &[("do", "start")]).await.status, StatusCode::UNAUTHORIZED);
}

/// What the document says is what the program does.
#[test]
fn the_table_in_the_security_page_is_the_routers() {
    let page = include_str!("../../../../docs/security.md");
    let mut written: Vec<_> = page
        .lines()
        .filter_map(|line| {
            let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [method @ ("GET" | "POST"), path, who] = cells[..] else { return None };
            Some((method.to_owned(), path.trim_matches('`').to_owned(), who.to_owned()))
        })
        .collect();
    let table = router::routes();
    let mut routed: Vec<_> = table
        .table()
        .iter()
        .map(|route| (route.method.to_string(), route.path.to_owned(), format!("{:?}", route.who)))
        .collect();
    written.sort();
    routed.sort();
    assert_eq!(written, routed);
}

#[test]
fn the_rights_in_the_security_page_are_the_domains() {
    let page = include_str!("../../../../docs/security.md");
    let part = page.split_once("| right | roles |").expect("the page has the table").1;
    let written: Vec<_> = part
        .lines()
        .skip(2)
        .map_while(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "))
        .map(|(right, roles)| (right.to_owned(), roles.to_owned()))
        .collect();
    let decided: Vec<_> = TABLE
        .iter()
        .map(|(right, roles)| {
            let roles: Vec<_> = roles.iter().map(|role| format!("{role:?}")).collect();
            (format!("{right:?}"), roles.join(", "))
        })
        .collect();
    assert_eq!(written, decided);
}
