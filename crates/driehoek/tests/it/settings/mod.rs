//! What a school chooses about itself, and what its administrators see of how Driehoek runs.

mod certificate;
mod langs;
mod look;
mod running;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    meetings::SchoolId,
    privacy::{Act, SubjectKind},
};
use driehoek::privacy::audit::store::{Filter, lines};

use crate::visitor::{Answer, Site, Visitor};

/// A school and whoever runs it.
async fn school(site: &Site, name: &str, email: &str) -> (SchoolId, Visitor) {
    let (school, noor) = site.add_school(name, email).await;
    (school, site.signed_in(school, noor).await)
}

/// How often the trail of a school says that the school itself was changed.
async fn changes(site: &Site, school: SchoolId) -> usize {
    let notes = lines(site.app.db.read(), school, &Filter::default(), (0, 100)).await.unwrap();
    let is_change = |act, kind| act == Act::Changed && kind == SubjectKind::School;
    notes.into_iter().filter(|note| is_change(note.act, note.subject.kind)).count()
}

/// Sends a file as the logo.
async fn send_logo(visitor: &mut Visitor, file: &[u8]) -> Answer {
    const EDGE: &str = "----edge";
    let head = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"logo\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), file, format!("\r\n--{EDGE}--\r\n").as_bytes()].concat();
    let req = Request::post("/beheer/school/logo")
        .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"))
        .header(header::CONTENT_LENGTH, body.len());
    visitor.send(req, Body::from(body)).await
}

/// The address in a page that begins like this and ends like that.
fn address<'a>(page: &'a str, end: &str) -> Option<&'a str> {
    let mut quoted = page.split('"').filter(|part| part.starts_with("/huisstijl/"));
    quoted.find(|part| part.ends_with(end))
}

#[tokio::test]
async fn only_an_administrator_comes_to_the_settings_and_finds_them_in_one_place() {
    use domain::accounts::Role;
    let site = Site::empty().await;
    let (school, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let page = noor.get("/beheer").await.text;
    let leader = site.add_with(school, "Sam", "sam@brug.nl", &[Role::SchoolLeader]).await;
    let mut leader = site.signed_in(school, leader).await;
    let leaders = leader.get("/beheer").await.text;
    for place in [
        "/beheer/school",
        "/beheer/talen",
        "/beheer/aanmelden",
        "/beheer/post",
        "/beheer/gezondheid",
    ] {
        assert!(page.contains(&format!("href=\"{place}\"")), "{place}");
        assert!(!leaders.contains(&format!("href=\"{place}\"")), "{place}");
        assert_eq!(noor.get(place).await.status, StatusCode::OK, "{place}");
        assert_eq!(leader.get(place).await.status, StatusCode::FORBIDDEN, "{place}");
    }
}
