//! Card meetings as people live them: a coach plans and leads, guests join with the code, and all
//! of them talk to the program over HTTP.
//!
//! The meeting of every story has four blocks: an opening, a talk with two cards of deck 1.1, a
//! block to write in, and a closing. Noor leads it; it is on the very afternoon of the clock.

mod association;
mod bad_input;
mod casus;
mod definition;
mod every_kind;
mod follow_up;
mod general;
mod houding;
mod joining;
mod kit;
mod leading;
mod model;
mod only_one;
mod opdrachten;
mod planning;
mod report;
mod sealed;
pub(crate) mod streams;
mod streep;
mod tafels;
mod taking_part;
pub(crate) mod thread;
mod triangle;
mod vision;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::meetings::{ContributionBody, Meeting, MeetingId, PersonId, SchoolId};
use driehoek::meetings::{links, store};
use uuid::Uuid;

use crate::visitor::{Answer, Site, Visitor, form};

pub(crate) const TALK: &str = "2";
pub(crate) const WRITING: &str = "3";
pub(crate) const CLOSING: &str = "4";
pub(crate) const CARD: &str = "kaart-1.1-v1";
pub(crate) const OTHER_CARD: &str = "kaart-1.1-v2";

/// A school with one meeting.
pub(crate) struct Story {
    pub(crate) site: Site,
    pub(crate) school: SchoolId,
    pub(crate) noor: PersonId,
    pub(crate) coach: Visitor,
    pub(crate) id: MeetingId,
    pub(crate) home: String,
}

impl Story {
    /// The meeting is on the agenda; it has not begun.
    pub(crate) async fn planned() -> Self {
        Self::planned_as("named").await
    }

    /// As [`Self::planned`], `named` or `anonymous`.
    pub(crate) async fn planned_as(naming: &str) -> Self {
        Self::planned_in(Site::with_mail().await, naming).await
    }

    /// As [`Self::planned_as`], in this installation.
    pub(crate) async fn planned_in(site: Site, naming: &str) -> Self {
        let (school, noor) = site.add_school("De Brug", "noor@brug.nl").await;
        let mut coach = site.signed_in(school, noor).await;
        let id = plan_meeting(&mut coach, naming).await;
        let home = links::home(id);
        Self { site, school, noor, coach, id, home }
    }

    /// The meeting is at its opening.
    pub(crate) async fn started() -> Self {
        let mut story = Self::planned().await;
        story.leads(&[("do", "start")]).await;
        story
    }

    /// The meeting is at the block to write in.
    pub(crate) async fn writing() -> Self {
        let mut story = Self::started().await;
        story.goes_to(WRITING).await;
        story
    }

    /// What is committed of the meeting.
    pub(crate) async fn read<T>(&self, look: impl FnOnce(&Meeting) -> T) -> T {
        let live = self.site.app.live.of_school(self.school, self.id).await.unwrap();
        live.expect("the meeting is there").read(look)
    }

    /// The coach does something and it is carried out.
    pub(crate) async fn leads(&mut self, fields: &[(&str, &str)]) {
        let answer = self.tries(fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text);
    }

    /// The coach asks for something that may be refused.
    pub(crate) async fn tries(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.coach.post(&format!("{}/handelingen", self.home), fields).await
    }

    pub(crate) async fn goes_to(&mut self, block: &str) {
        let from = self.at().await;
        self.leads(&[("do", "go-to"), ("block", block), ("from", &from)]).await;
    }

    /// The present block as forms write it.
    pub(crate) async fn at(&self) -> String {
        self.read(|meeting| meeting.at.map(|id| id.to_string()).unwrap_or_default()).await
    }

    pub(crate) async fn code(&self) -> String {
        self.read(|meeting| meeting.code.to_string()).await
    }

    /// Somebody joins with the code and leaves this name.
    pub(crate) async fn guest(&self, name: &str) -> Guest {
        let mut visitor = self.site.visitor();
        let path = format!("/mee/{}", self.code().await);
        let answer = visitor.post(&path, &[("name", name)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
        Guest { visitor, page: answer.location().to_owned() }
    }

    /// A colleague of the same school, signed in, who has nothing to do with the meeting.
    pub(crate) async fn colleague(&self) -> (PersonId, Visitor) {
        let sam = self.site.add_person(self.school, "Sam", "sam@brug.nl").await;
        (sam, self.site.signed_in(self.school, sam).await)
    }

    /// The address of the wall, from the link on the plan.
    pub(crate) async fn wall(&mut self) -> String {
        let plan = self.coach.get(&self.home).await.text;
        let at = plan.find("/scherm/").expect("the plan links to the wall");
        plan[at..].split('"').next().unwrap().to_owned()
    }

    /// Everything that was brought in and still says something, in order.
    pub(crate) async fn words(&self) -> Vec<String> {
        self.read(|meeting| meeting.contributions.iter().filter_map(|c| text(&c.body)).collect())
            .await
    }

    /// The whole log as the store has it now.
    pub(crate) async fn log(&self) -> String {
        let log =
            store::log(&self.site.app.db, &self.site.app.vault, self.id).await.unwrap().unwrap();
        let lines =
            log.1.iter().map(|(entry, _)| format!("{:?} {:?}\n", entry.actor, entry.action));
        lines.collect()
    }

    /// How many entries the log has.
    pub(crate) async fn version(&self) -> u64 {
        self.read(|meeting| meeting.version.0).await
    }
}

fn text(body: &ContributionBody) -> Option<String> {
    match body {
        ContributionBody::Text(text) => Some(text.to_string()),
        ContributionBody::Hands { question, count } => Some(format!("{question}: {count}")),
        ContributionBody::Erased => None,
    }
}

/// The meeting that lives at this address.
pub(crate) fn id_at(home: &str) -> MeetingId {
    links::named(home.rsplit('/').next().unwrap()).unwrap()
}

/// Makes the meeting of every story for the coach who signed in.
pub(crate) async fn plan_meeting(coach: &mut Visitor, naming: &str) -> MeetingId {
    let answer = coach.post("/bijeenkomsten", &new_meeting(naming)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let home = answer.location().to_owned();
    for kind in ["opening", "cards", "writing", "closing"] {
        let fields = [("do", "add-block"), ("kind", kind)];
        let answer = coach.post(&format!("{home}/agenda"), &fields).await;
        assert_eq!(answer.location(), home, "{}", answer.text);
    }
    let fields = [
        ("kind", "cards"),
        ("title", "In gesprek"),
        ("minutes", "20"),
        ("form", "small-groups"),
        ("card", CARD),
        ("card", OTHER_CARD),
    ];
    let answer = coach.post(&format!("{home}/blok/{TALK}"), &fields).await;
    assert_eq!(answer.location(), home, "{}", answer.text);
    id_at(&home)
}

/// The form of a new meeting, this afternoon.
pub(crate) fn new_meeting(naming: &str) -> [(&'static str, &str); 7] {
    [
        ("title", "Samen om het kind"),
        ("date", "2026-11-18"),
        ("time", "15:30"),
        ("lang", "nl"),
        ("team", "Onderbouw"),
        ("naming", naming),
        ("start", "empty"),
    ]
}

/// Somebody who joined, on their own device.
#[derive(Clone)]
pub(crate) struct Guest {
    pub(crate) visitor: Visitor,
    /// The personal link: `/mijn/TOKEN`.
    pub(crate) page: String,
}

impl Guest {
    /// Sends a form of the personal page.
    pub(crate) async fn tries(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.visitor.post(&format!("{}/handelingen", self.page), fields).await
    }

    /// Sends a form that is accepted.
    pub(crate) async fn does(&mut self, fields: &[(&str, &str)]) {
        let answer = self.tries(fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{fields:?}: {}", answer.text);
        assert_eq!(answer.location(), self.page);
    }

    /// Brings in words that are accepted.
    pub(crate) async fn says(&mut self, slot: &str, words: &str) {
        self.does(&[("do", "contribute"), ("slot", slot), ("text", words)]).await;
    }

    /// Sends a form the way the page's script does.
    pub(crate) async fn sends(&mut self, fields: &[(&str, &str)]) -> Answer {
        as_script(&mut self.visitor, &format!("{}/handelingen", self.page), fields).await
    }

    pub(crate) async fn sees(&mut self) -> String {
        let answer = self.visitor.get(&self.page).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        answer.text
    }
}

/// Sends a form and asks for an answer that a script can read.
pub(crate) async fn as_script(
    visitor: &mut Visitor,
    path: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let body = form(fields);
    let req = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json");
    visitor.send(req, Body::from(body)).await
}

/// A key of a device.
pub(crate) fn key(number: u128) -> String {
    Uuid::from_u128(number).to_string()
}
