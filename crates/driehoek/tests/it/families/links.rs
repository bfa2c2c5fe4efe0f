//! What a guardian's link opens, for how long, and what it never shows.

use axum::http::StatusCode;
use domain::families::{
    LINK_DAYS_DEFAULT, LINK_DAYS_MAX, OPEN_LINKS_MAX, OPEN_REQUESTS_MAX, REQUEST_MAX,
};
use jiff::SignedDuration;

use super::{School, add_child, add_guardian, between, give_link};

/// A child with two guardians; the first has a link.
struct Two {
    school: School,
    child: String,
    fatma: String,
    token: String,
}

const FATMA: [(&str, &str); 5] = [
    ("name", "Fatma Kaya"),
    ("relation", "moeder"),
    ("lang", "tr"),
    ("email", "fatma@thuis.nl"),
    ("notes", "Bel na vijf uur"),
];
const OMAR: [(&str, &str); 5] = [
    ("name", "Omar Demir"),
    ("relation", "vader"),
    ("phone", "06 5550 7007"),
    ("email", "omar@elders.nl"),
    ("notes", "Alleen via de advocaat"),
];
/// Everything by which the other guardian could be known.
const OTHERS: [&str; 5] = ["Omar", "Demir", "5550 7007", "omar@elders.nl", "advocaat"];

async fn two() -> Two {
    let mut school = School::begin().await;
    let child = add_child(&mut school.leader, &school.class, "Sami").await;
    let fatma = add_guardian(&mut school.leader, &child, &FATMA).await;
    add_guardian(&mut school.leader, &child, &OMAR).await;
    let token = give_link(&mut school.leader, &child, &fatma).await;
    Two { school, child, fatma, token }
}

#[tokio::test]
async fn a_guardian_sees_what_is_kept_of_them_and_nothing_of_the_other() {
    let two = two().await;
    let mut visitor = two.school.site.visitor();
    let page = visitor.get(&format!("/ouder/{}", two.token)).await;
    page.shows(StatusCode::OK, "Merhaba Fatma Kaya");
    for known in
        ["Sami", "3A", "De Brug", "fatma@thuis.nl", "moeder", "Bel na vijf uur", "lang=\"tr\""]
    {
        assert!(page.text.contains(known), "{known} {}", page.text);
    }
    assert!(page.text.contains("Henüz kimse kontrol etmedi"), "a machine's translation says so");
    let dutch = visitor.get(&format!("/ouder/{}?taal=nl", two.token)).await;
    dutch.shows(StatusCode::OK, "Dag Fatma Kaya");
    assert!(!dutch.text.contains("door een machine"));
    let odd = visitor.get(&format!("/ouder/{}?taal=xx", two.token)).await;
    for page in [page, dutch, odd] {
        for other in OTHERS {
            assert!(!page.text.contains(other), "{other} in {}", page.text);
        }
    }
}

#[tokio::test]
async fn a_guardian_corrects_the_own_data_and_loses_nothing_by_an_error() {
    let mut two = two().await;
    let path = format!("/ouder/{}", two.token);
    let mut visitor = two.school.site.visitor();
    let typed = [("do", "data"), ("lang", "ar"), ("email", "fatma@"), ("phone", "06 5550 3003")];
    let answer = visitor.post(&path, &typed).await;
    answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "Bu bir e-posta adresi değil.");
    assert!(answer.text.contains("fatma@\"") && answer.text.contains("06 5550 3003"));
    let typed = [("do", "data"), ("lang", "ar"), ("email", ""), ("phone", "06 5550 3003")];
    let answer = visitor.post(&path, &typed).await;
    let page = visitor.follow(&answer).await;
    page.shows(StatusCode::OK, "dir=\"rtl\"");
    assert!(page.text.contains("مرحبًا"), "{}", page.text);
    let page = two.school.leader.get(&format!("/groepen/kind/{}", two.child)).await.text;
    assert!(page.contains("06 5550 3003") && page.contains("Arabisch"), "{page}");
    assert!(!page.contains("fatma@thuis.nl"), "what is left empty is gone");
    // Name, notes and rights are the school's; a language need not be told.
    assert!(page.contains("Bel na vijf uur") && page.contains("Fatma Kaya"));
    visitor.post(&path, &[("do", "data"), ("name", "X"), ("notes", "X"), ("lang", "")]).await;
    let page = two.school.leader.get(&format!("/groepen/kind/{}", two.child)).await.text;
    assert!(page.contains("Bel na vijf uur") && !page.contains("Arabisch"), "{page}");
    assert_eq!(visitor.post(&path, &[("do", "erase-all")]).await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn what_a_guardian_asks_stands_with_the_child_until_it_is_done() {
    let mut two = two().await;
    let path = format!("/ouder/{}?taal=nl", two.token);
    let mut visitor = two.school.site.visitor();
    let longest = "é".repeat(REQUEST_MAX);
    for text in ["", &format!("{longest}x")] {
        let answer = visitor.post(&path, &[("do", "ask"), ("kind", "erase"), ("text", text)]).await;
        answer.shows(StatusCode::UNPROCESSABLE_ENTITY, "in hooguit 1000 letters");
        assert!(answer.text.contains(text));
    }
    for text in ["Wis mijn nummer", &longest] {
        let typed = [("do", "ask"), ("kind", "erase"), ("text", text)];
        assert_eq!(visitor.post(&path, &typed).await.status, StatusCode::SEE_OTHER);
    }
    for number in 2..=OPEN_REQUESTS_MAX {
        let text = format!("Nummer {number}");
        let answer =
            visitor.post(&path, &[("do", "ask"), ("kind", "correct"), ("text", &text)]).await;
        let is_room = number < OPEN_REQUESTS_MAX;
        assert_eq!(answer.status == StatusCode::SEE_OTHER, is_room, "{number} {}", answer.text);
    }
    visitor.get(&path).await.shows(StatusCode::OK, "De school kijkt hiernaar.");
    let home = format!("/groepen/kind/{}", two.child);
    let page = two.school.teacher.get(&home).await;
    page.shows(StatusCode::OK, "Wis mijn nummer");
    let list = two.school.teacher.get("/groepen/kinderen").await;
    list.shows(StatusCode::OK, "5 vragen");
    let request = page.text.split("Wis mijn nummer").nth(1).unwrap();
    let request = between(request, "name=\"request\" value=\"", "\"");
    two.school.teacher.post(&format!("{home}/verzoek"), &[("request", request)]).await;
    assert!(!two.school.teacher.get(&home).await.text.contains("Wis mijn nummer"));
    visitor.get(&path).await.shows(StatusCode::OK, "Klaar.");
    // The other guardian is asked nothing and shown nothing.
    let page = two.school.leader.get(&home).await;
    let omar = super::guardians(&page).into_iter().find(|id| *id != two.fatma).unwrap();
    let token = give_link(&mut two.school.leader, &two.child, &omar).await;
    let page = two.school.site.visitor().get(&format!("/ouder/{token}?taal=nl")).await;
    page.shows(StatusCode::OK, "Dag Omar Demir");
    for other in ["Fatma", "fatma@thuis.nl", "Bel na vijf", "Wis mijn nummer", "Nummer 2"] {
        assert!(!page.text.contains(other), "{other}");
    }
}

#[tokio::test]
async fn a_link_works_until_its_last_day_and_until_somebody_ends_it() {
    let two = two().await;
    let path = format!("/ouder/{}", two.token);
    let mut visitor = two.school.site.visitor();
    two.school
        .site
        .wait(SignedDuration::from_hours(24 * LINK_DAYS_DEFAULT) - SignedDuration::from_secs(1));
    assert_eq!(visitor.get(&path).await.status, StatusCode::OK);
    two.school.site.wait(SignedDuration::from_secs(1));
    let gone = visitor.get(&path).await;
    gone.shows(StatusCode::GONE, "Bu bağlantı artık çalışmıyor");
    assert!(!gone.text.contains("Fatma") && !gone.text.contains("Sami"), "{}", gone.text);
    assert_eq!(visitor.post(&path, &[("do", "ask"), ("text", "x")]).await.status, StatusCode::GONE);
    assert_eq!(visitor.get("/ouder/00").await.status, StatusCode::NOT_FOUND);

    let mut leader = two.school.site.signed_in(two.school.id, leader_of(&two.school).await).await;
    let give = format!("/groepen/kind/{}/verzorger/{}/link", two.child, two.fatma);
    let letter = leader.post(&give, &[("days", "100000")]).await.text;
    let token = between(&letter, "/ouder/", "<").to_owned();
    two.school.site.wait(SignedDuration::from_hours(24 * LINK_DAYS_MAX));
    assert_eq!(visitor.get(&format!("/ouder/{token}")).await.status, StatusCode::GONE);
    let mut leader = two.school.site.signed_in(two.school.id, leader_of(&two.school).await).await;
    let token = give_link(&mut leader, &two.child, &two.fatma).await;
    let list = leader.get("/groepen/links").await;
    list.shows(StatusCode::OK, "Fatma Kaya");
    assert!(!list.text.contains(&token), "the secret is shown once");
    let link = between(&list.text, "name=\"link\" value=\"", "\"").to_owned();
    leader.post("/groepen/links", &[("link", &link)]).await;
    assert_eq!(visitor.get(&format!("/ouder/{token}")).await.status, StatusCode::GONE);
}

async fn leader_of(school: &School) -> domain::meetings::PersonId {
    let people = driehoek::accounts::store::people(school.site.app.db.read(), school.id).await;
    people.unwrap().into_iter().find(|person| person.name == "Noor").unwrap().id
}

#[tokio::test]
async fn a_link_closes_when_the_guardian_may_no_longer_know() {
    let mut two = two().await;
    let path = format!("/ouder/{}?taal=nl", two.token);
    let home = format!("/groepen/kind/{}", two.child);
    let mut visitor = two.school.site.visitor();
    let leader = &mut two.school.leader;
    let give = format!("{home}/verzorger/{}/link", two.fatma);
    let is_open = async |visitor: &mut crate::visitor::Visitor| {
        visitor.get(&path).await.status == StatusCode::OK
    };
    for (shut, open) in [
        ([("do", "restrict"), ("x", "")], [("do", "release"), ("x", "")]),
        ([("do", "leave"), ("left", "2026-11-18")], [("do", "return"), ("x", "")]),
    ] {
        leader.post(&format!("{home}/stand"), &shut).await;
        assert!(!is_open(&mut visitor).await, "{shut:?}");
        assert_eq!(leader.post(&give, &[]).await.status, StatusCode::CONFLICT);
        leader.post(&format!("{home}/stand"), &open).await;
        assert!(is_open(&mut visitor).await, "{open:?}");
    }
    let edit = format!("{home}/verzorger/{}", two.fatma);
    leader.post(&edit, &[("name", "Fatma Kaya"), ("lang", "nl")]).await;
    assert!(!is_open(&mut visitor).await, "without information, no link");
    let answer = leader.post(&give, &[]).await;
    answer.shows(StatusCode::CONFLICT, "krijgt geen informatie");
    // Who may not be told where learns neither the school's nor the class's name.
    let typed = [("name", "Fatma Kaya"), ("may-see", "ja"), ("hide-where", "ja")];
    leader.post(&edit, &typed).await;
    let letter = leader.post(&give, &[]).await;
    let page = visitor.get(&path).await;
    page.shows(StatusCode::OK, "Sami");
    for shown in [&letter.text, &page.text] {
        assert!(!shown.contains("De Brug") && !shown.contains("3A"), "{shown}");
    }
    leader.post(&edit, &[("do", "remove")]).await;
    assert_eq!(visitor.get(&path).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn links_are_listed_for_who_gave_them_and_for_the_school_leader() {
    let mut two = two().await;
    two.school.site.wait(SignedDuration::from_secs(1));
    let mine = give_link(&mut two.school.teacher, &two.child, &two.fatma).await;
    let teacher = two.school.teacher.get("/groepen/links").await.text;
    assert_eq!(teacher.matches("name=\"link\"").count(), 1, "{teacher}");
    let leader = two.school.leader.get("/groepen/links").await.text;
    assert_eq!(leader.matches("name=\"link\"").count(), 2, "{leader}");
    // What somebody else gave out, a teacher cannot end.
    let own = between(&teacher, "name=\"link\" value=\"", "\"");
    let others = leader.split("name=\"link\" value=\"").skip(1);
    let other = others.map(|rest| rest.split('"').next().unwrap()).find(|id| *id != own).unwrap();
    let answer = two.school.teacher.post("/groepen/links", &[("link", other)]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let mut visitor = two.school.site.visitor();
    assert_eq!(visitor.get(&format!("/ouder/{}", two.token)).await.status, StatusCode::OK);
    // A lost letter never stands in the way: the oldest make room.
    for _ in 0..OPEN_LINKS_MAX {
        two.school.site.wait(SignedDuration::from_secs(1));
        give_link(&mut two.school.teacher, &two.child, &two.fatma).await;
    }
    for old in [&two.token, &mine] {
        assert_eq!(visitor.get(&format!("/ouder/{old}")).await.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn an_ended_link_goes_after_a_while_and_a_request_stays_with_the_child() {
    let mut two = two().await;
    let path = format!("/ouder/{}", two.token);
    let asked = [("do", "ask"), ("kind", "erase"), ("text", "Wis dit")];
    two.school.site.visitor().post(&path, &asked).await;
    let home = format!("/groepen/kind/{}", two.child);
    let page = two.school.leader.get(&home).await.text;
    let request = between(&page, "name=\"request\" value=\"", "\"").to_owned();
    two.school.leader.post(&format!("{home}/verzoek"), &[("request", &request)]).await;
    let rows = async |site: &crate::visitor::Site| {
        driehoek::privacy::retention::run(&site.app).await.unwrap();
        let links = super::secrecy::count(site, "guardian_link").await;
        (links, super::secrecy::count(site, "guardian_request").await)
    };
    let day = SignedDuration::from_hours(24);
    let site = &two.school.site;
    let ends = i32::try_from(LINK_DAYS_DEFAULT + 14).unwrap();
    site.wait(day * (ends - 1));
    assert_eq!(rows(site).await, (1, 1));
    site.wait(day);
    assert_eq!(rows(site).await, (0, 1));
}

#[tokio::test]
async fn the_letter_is_in_the_guardians_language_and_in_dutch() {
    let mut two = two().await;
    let give = format!("/groepen/kind/{}/verzorger/{}/link", two.child, two.fatma);
    let letter = two.school.leader.post(&give, &[]).await;
    letter.shows(StatusCode::OK, "Merhaba Fatma Kaya");
    assert!(letter.text.contains("Dag Fatma Kaya") && letter.text.contains("<svg class=\"qr\""));
    for other in OTHERS {
        assert!(!letter.text.contains(other), "{other}");
    }
    let back = two.school.leader.get(&give).await;
    assert_eq!(back.location(), format!("/groepen/kind/{}", two.child));
}
