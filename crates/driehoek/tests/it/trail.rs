//! The trail as a school needs it after a breach: who came in and how, who saw what, added up.

use axum::http::StatusCode;
use domain::{
    accounts::Role,
    meetings::{PersonId, SchoolId},
    privacy::{Act, FAILED_AGAIN_AFTER},
};
use driehoek::privacy::audit::{
    Note, Subject,
    store::{Filter, lines},
};
use jiff::SignedDuration;

use crate::{
    families,
    meetings::{CLOSING, Story, WRITING},
    visitor::{Site, Visitor, link_in, path_of},
};

/// The whole trail of a school, by act: all of it is of one moment of the tests' clock.
async fn trail(site: &Site, school: SchoolId) -> Vec<Note> {
    let all = Filter::default();
    let mut notes = lines(site.app.db.read(), school, &all, (0, 500)).await.unwrap();
    notes.sort_by_key(|note| (note.act, note.subject.kind, note.at));
    notes
}

async fn acts(site: &Site, school: SchoolId) -> Vec<Act> {
    trail(site, school).await.into_iter().map(|note| note.act).collect()
}

/// The first line of an act.
async fn first(site: &Site, school: SchoolId, act: Act) -> Note {
    let notes = trail(site, school).await;
    notes.iter().find(|note| note.act == act).copied().unwrap_or_else(|| panic!("{notes:?}"))
}

async fn with_mail() -> (Site, SchoolId, PersonId) {
    let site = Site::with_mail().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    (site, school, noor)
}

/// The eight digits in a letter, which stand there in two halves.
fn code_in(text: &str) -> String {
    let halves: Vec<_> = text.split_whitespace().filter(|word| is_half(word)).collect();
    halves[..2].concat()
}

fn is_half(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[tokio::test]
async fn how_somebody_came_in_stands_in_the_trail() {
    let (site, school, noor) = with_mail().await;
    let mut by_link = site.visitor();
    by_link.post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let letter = site.letters(1).await.remove(0);
    let code = code_in(&letter.text);
    by_link.post("/aanmelden/code", &[("code", &code)]).await;
    site.visitor().post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let letter = site.letters(2).await.remove(1);
    site.visitor().post(path_of(link_in(&letter.text)), &[]).await;
    let notes = trail(&site, school).await;
    let came: Vec<_> = notes.iter().map(|note| (note.act, note.person, note.subject)).collect();
    let own = |act| (act, Some(noor), Subject::person(noor));
    assert_eq!(came, [own(Act::SignedInMail), own(Act::SignedInCode)]);
    assert!(notes[0].sign_in.is_some() && notes[0].sign_in != notes[1].sign_in);
    // What is done afterwards is known to be of that sign-in.
    site.prove(&by_link).await;
    by_link.get(&format!("/mensen/{noor}")).await;
    assert_eq!(first(&site, school, Act::Viewed).await.sign_in, notes[1].sign_in);
}

#[tokio::test]
async fn whoever_tries_codes_over_and_over_does_not_fill_the_trail() {
    let (site, school, noor) = with_mail().await;
    let mut stranger = site.visitor();
    stranger.post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    site.letters(1).await;
    for _ in 0..12 {
        stranger.post("/aanmelden/code", &[("code", "00000000")]).await;
    }
    assert_eq!(acts(&site, school).await, [Act::CodeFailed]);
    site.wait(FAILED_AGAIN_AFTER);
    stranger.post("/aanmelden/code", &[("code", "00000000")]).await;
    assert_eq!(acts(&site, school).await, [Act::CodeFailed]);
    site.wait(SignedDuration::from_millis(1));
    stranger.post("/aanmelden/code", &[("code", "00000000")]).await;
    assert_eq!(acts(&site, school).await, [Act::CodeFailed, Act::CodeFailed]);
    // Of an address that nobody has there is nothing to write.
    let mut nobody = site.visitor();
    nobody.post("/aanmelden", &[("email", "sam@brug.nl")]).await;
    nobody.post("/aanmelden/code", &[("code", "00000000")]).await;
    assert_eq!(trail(&site, school).await.len(), 2);

    let mut noor = site.signed_in_once(school, noor).await;
    for _ in 0..3 {
        noor.post("/account/tweede-stap", &[("code", "kbdf-aaaa")]).await;
    }
    let failed = acts(&site, school).await.into_iter().filter(|act| *act == Act::SecondFailed);
    assert_eq!(failed.count(), 1);
}

#[tokio::test]
async fn what_is_done_with_colleagues_and_devices_stands_in_it() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    let mut elsewhere = site.signed_in(school, noor).await;
    let mut noor = site.signed_in(school, noor).await;
    noor.get(&format!("/mensen/{kim}")).await.shows(StatusCode::OK, "Wie was hierbij?");
    noor.get(&format!("/mensen/{kim}")).await;
    noor.post(&format!("/mensen/{kim}/link"), &[]).await;
    noor.post("/account/afmelden", &[]).await;
    assert_eq!(elsewhere.get("/account").await.status, StatusCode::SEE_OTHER);
    let came = Act::SignedInMail;
    let done = [Act::Viewed, Act::LinkGiven, Act::SignedOut, came, came];
    assert_eq!(acts(&site, school).await, done);
    let given = first(&site, school, Act::LinkGiven).await;
    assert_eq!(given.subject, Subject::person(kim));
}

#[tokio::test]
async fn a_link_that_a_colleague_passed_on_is_told_apart_from_one_in_the_mailbox() {
    let site = Site::empty().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let kim = site.add_person(school, "Kim", "kim@brug.nl").await;
    let mut noor = site.signed_in(school, noor).await;
    let letter = noor.post(&format!("/mensen/{kim}/link"), &[]).await.text;
    let at = letter.find("http://driehoek.test/aanmelden/").unwrap();
    let link = letter[at..].split('"').next().unwrap().to_owned();
    site.visitor().post(path_of(&link), &[]).await;
    let came = first(&site, school, Act::SignedInLetter).await;
    assert_eq!(came.person, Some(kim));
}

#[tokio::test]
async fn going_on_at_another_school_is_seen_by_that_school() {
    let (site, school, _) = with_mail().await;
    let (wei, there) = site.add_school("De Wei", "noor@brug.nl").await;
    let mut noor = site.visitor();
    noor.post("/aanmelden", &[("email", "noor@brug.nl")]).await;
    let letter = site.letters(1).await.remove(0);
    noor.post(path_of(link_in(&letter.text)), &[]).await;
    let (here, other, id) = match acts(&site, school).await.first() {
        Some(_) => (school, wei, wei),
        None => (wei, school, school),
    };
    assert_eq!(acts(&site, here).await, [Act::SignedInMail]);
    noor.post("/account/school", &[("school", &id.to_string())]).await;
    let came = first(&site, other, Act::CameOver).await;
    assert_eq!(came.sign_in, first(&site, here, Act::SignedInMail).await.sign_in);
    assert!(other != wei || came.person == Some(there));
}

#[tokio::test]
async fn who_leads_a_meeting_reads_its_report_or_shares_it_is_written_down() {
    let mut story = Story::writing().await;
    story.guest("Fatma").await.says(WRITING, "Samen eten").await;
    let (home, school) = (story.home.clone(), story.school);
    story.coach.get(&format!("{home}/leiden")).await;
    story.leads(&[("do", "reveal"), ("slot", WRITING)]).await;
    story.goes_to(CLOSING).await;
    story.leads(&[("do", "close")]).await;
    story.coach.get(&format!("{home}/verslag")).await;
    story.coach.get(&format!("{home}/verslag.csv")).await;
    let shared = [("do", "share"), ("until", "2026-12-01")];
    let page = story.coach.post(&format!("{home}/verslag/delen"), &shared).await.text;
    let at = page.find("http://driehoek.test/verslag/").unwrap();
    let link = page[at..].split(['"', '<']).next().unwrap().to_owned();
    for _ in 0..3 {
        story.site.visitor().get(path_of(&link)).await.shows(StatusCode::OK, "Samen eten");
    }
    let notes = trail(&story.site, school).await;
    let about = notes.iter().filter(|note| note.subject == Subject::meeting(story.id));
    let about: Vec<_> = about.map(|note| (note.act, note.person)).collect();
    let noor = Some(story.noor);
    assert_eq!(
        about,
        [
            (Act::Viewed, noor),
            (Act::Exported, noor),
            (Act::LinkGiven, noor),
            (Act::OpenedByLink, None),
        ]
    );
}

#[tokio::test]
async fn what_a_guardian_does_with_their_link_is_theirs_and_not_the_programs() {
    let site = Site::private().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut leader = site.signed_in(school, noor).await;
    let family = families::one(&site, &mut leader).await;
    let mut parent = site.visitor();
    let page = format!("/ouder/{}", family.token);
    parent.get(&page).await;
    parent.get(&page).await;
    parent.post(&page, &[("do", "data"), ("phone", "06 5550 3003")]).await;
    parent.post(&page, &[("do", "ask"), ("kind", "correct"), ("text", "Mijn naam")]).await;
    let notes = trail(&site, school).await;
    let by_link = notes.iter().filter(|note| note.act.is_by_link());
    let by_link: Vec<_> = by_link.map(|note| (note.act, note.subject)).collect();
    let guardian = Subject::guardian(family.guardian.parse().unwrap());
    let child = Subject::child(family.child.parse().unwrap());
    assert_eq!(
        by_link,
        [
            (Act::OpenedByLink, child),
            (Act::OpenedByLink, guardian),
            (Act::ChangedByLink, guardian),
            (Act::AskedByLink, child),
            (Act::AskedByLink, guardian),
        ]
    );
    let page = leader.get("/beheer/logboek?wat=opened-by-link").await;
    page.shows(StatusCode::OK, "Iemand met een link");
    // From the page of a child and of a guardian one comes to their own lines.
    let own = format!("/beheer/logboek?soort=child&amp;over={}", family.child);
    let home = format!("/groepen/kind/{}", family.child);
    leader.get(&home).await.shows(StatusCode::OK, &own);
    let own = format!("/beheer/logboek?soort=guardian&amp;over={}", family.guardian);
    leader.get(&format!("{home}/verzorger/{}", family.guardian)).await.shows(StatusCode::OK, &own);
    let only = leader.get(&format!("/beheer/logboek?soort=child&over={}", family.child)).await;
    only.shows(StatusCode::OK, "Alleen over Kind: Sami");
}

/// A teacher who saw a child, in one sign-in.
async fn seen_child() -> (Site, SchoolId, Visitor, families::Family) {
    let site = Site::private().await;
    let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
    let mut leader = site.signed_in(school, noor).await;
    let family = families::one(&site, &mut leader).await;
    let bo = site.add_with(school, "Bo Brug", "bo@brug.nl", &[Role::BridgeFigure]).await;
    let mut bo = site.signed_in(school, bo).await;
    bo.get(&format!("/groepen/kind/{}", family.child)).await.shows(StatusCode::OK, "Sami");
    (site, school, leader, family)
}

#[tokio::test]
async fn after_a_breach_a_school_sees_who_had_access_to_what_and_in_which_sign_in() {
    let (site, school, mut leader, family) = seen_child().await;
    let about = format!("soort=child&over={}", family.child);
    let page = leader.get(&format!("/beheer/logboek/overzicht?{about}")).await;
    for words in ["Bo Brug", "Kind: ", "Sami", "Al", "72 uur", "Autoriteit Persoonsgegevens"] {
        page.shows(StatusCode::OK, words);
    }
    let child = Subject::child(family.child.parse().unwrap());
    let notes = trail(&site, school).await;
    let bo = notes.iter().find(|note| note.act == Act::Viewed && note.subject == child);
    let sign_in = bo.and_then(|note| note.sign_in).unwrap();
    let page = leader.get(&format!("/beheer/logboek/overzicht?aanmelding={sign_in}")).await;
    page.shows(StatusCode::OK, "Alleen wat in één aanmelding is gedaan");
    page.shows(StatusCode::OK, "Aangemeld met een link uit de mail");
    let file = leader.get(&format!("/beheer/logboek/overzicht.csv?{about}")).await;
    file.shows(StatusCode::OK, "Bo Brug;Kind;Sami");
    let row = file.text.lines().find(|line| line.starts_with("Bo Brug;Kind")).unwrap();
    assert!(row.contains(&format!("{};1;0;0;", family.child)), "{row}");
    assert_eq!(first(&site, school, Act::Exported).await.subject, child);
    // A month back unless asked otherwise; and nothing of before.
    site.wait(SignedDuration::from_hours(24 * 40));
    let tess = site.add_with(school, "Tess", "tess@brug.nl", &[Role::SchoolLeader]).await;
    let mut later = site.signed_in(school, tess).await;
    let page = later.get("/beheer/logboek/overzicht").await;
    assert!(!page.text.contains("Bo Brug</bdi>"), "{}", page.text);
    let page = later.get("/beheer/logboek/overzicht?van=2026-11-01").await;
    page.shows(StatusCode::OK, "Bo Brug</bdi>");
}

#[tokio::test]
async fn the_overview_is_of_the_own_school_and_names_whom_the_reader_may_see() {
    let (site, school, _, _) = seen_child().await;
    let (wei, sam) = site.add_school("De Wei", "sam@wei.nl").await;
    let mut sam = site.signed_in(wei, sam).await;
    let page = sam.get("/beheer/logboek/overzicht").await;
    assert!(!page.text.contains("Bo Brug") && !page.text.contains("Sami"));
    let tess = site.add_with(school, "Tess", "tess@brug.nl", &[Role::Administrator]).await;
    let mut tess = site.signed_in(school, tess).await;
    let page = tess.get("/beheer/logboek/overzicht").await;
    page.shows(StatusCode::OK, "Bo Brug");
    assert!(!page.text.contains("Sami"), "an administrator sees no child by that role");
    let lot = site.add_with(school, "Lot", "lot@brug.nl", &[Role::Teacher]).await;
    let mut lot = site.signed_in(school, lot).await;
    for path in ["/beheer/logboek/overzicht", "/beheer/logboek/overzicht.csv"] {
        assert_eq!(lot.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}
