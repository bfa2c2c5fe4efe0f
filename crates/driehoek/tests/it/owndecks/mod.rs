//! Decks that schools make themselves, as coaches write, publish, share and pass them on.

mod files;
mod programme;
mod sharing;
mod translating;
mod versions;
mod writing;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::meetings::{PersonId, SchoolId};

use crate::visitor::{Answer, Site, Visitor};

/// A school with a coach who writes.
pub(crate) struct Desk {
    pub(crate) site: Site,
    pub(crate) school: SchoolId,
    pub(crate) person: PersonId,
    pub(crate) coach: Visitor,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        let site = Site::empty().await;
        let (school, person) = site.add_school("De Brug", "noor@brug.nl").await;
        let coach = site.signed_in(school, person).await;
        Self { site, school, person, coach }
    }

    /// Begins a deck; gives its address.
    pub(crate) async fn deck(&mut self, title: &str) -> String {
        begin(&mut self.coach, title).await
    }

    /// A published deck with one question; gives its address.
    pub(crate) async fn published(&mut self, title: &str, question: &str) -> String {
        let deck = self.deck(title).await;
        write(&mut self.coach, &deck, "gesprekskaart", question).await;
        publish(&mut self.coach, &deck).await;
        deck
    }
}

pub(crate) async fn begin(coach: &mut Visitor, title: &str) -> String {
    let answer = coach.post("/eigen-kaarten", &[("title", title)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.location().to_owned()
}

/// Adds a card with a text; gives its address.
pub(crate) async fn write(coach: &mut Visitor, deck: &str, kind: &str, text: &str) -> String {
    let answer = coach.post(deck, &[("do", "add"), ("kind", kind)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let card = answer.location().to_owned();
    rewrite(coach, &card, &[("kind", kind), ("text", text)]).await;
    card
}

/// Fills in the form of a card and keeps it.
pub(crate) async fn rewrite(coach: &mut Visitor, card: &str, fields: &[(&str, &str)]) {
    let page = coach.get(card).await.text;
    let base = value_of(&page, "base");
    let all: Vec<_> = fields.iter().copied().chain([("base", base.as_str())]).collect();
    let answer = coach.post(card, &all).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
}

pub(crate) async fn publish(coach: &mut Visitor, deck: &str) {
    let answer = coach.post(deck, &[("do", "publish")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    assert!(answer.location().ends_with("gedaan=published"), "{}", answer.location());
}

/// The deck's id, from its address.
pub(crate) fn id_of(deck: &str) -> &str {
    deck.rsplit('/').next().unwrap()
}

/// The value of a hidden field.
pub(crate) fn value_of(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let at = page.find(&start).expect("the page has the field") + start.len();
    page[at..].split('"').next().unwrap().to_owned()
}

/// Brings in a file.
pub(crate) async fn bring_in(coach: &mut Visitor, name: &str, bytes: &[u8]) -> Answer {
    let mut body = format!(
        "--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"{name}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--grens--\r\n");
    let req = Request::post("/eigen-kaarten/inlezen")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=grens")
        .header(header::CONTENT_LENGTH, body.len());
    coach.send(req, Body::from(body)).await
}
