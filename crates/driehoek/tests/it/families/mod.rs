//! Classes, children and guardians: who sees whom, what a link opens, what a class list brings.

mod erasing;
mod holding;
mod import;
mod leaving;
mod links;
mod places;
mod scope;
pub(crate) mod secrecy;
mod trust;

use axum::http::StatusCode;
use domain::accounts::Role;
use domain::meetings::{PersonId, SchoolId};
use driehoek::accounts::store::people;

use crate::visitor::{Answer, Site, Visitor};

/// The ids of one family, for the tour along every address.
pub(crate) struct Family {
    pub(crate) year: String,
    pub(crate) class: String,
    pub(crate) child: String,
    pub(crate) guardian: String,
    pub(crate) token: String,
}

/// A school year with a class, a child in it, a guardian and their link.
pub(crate) async fn one(_: &Site, leader: &mut Visitor) -> Family {
    let year = begin_year(leader).await;
    let class = add_class(leader, &year, "3A", &[]).await;
    let child = add_child(leader, &class, "Sami").await;
    let guardian = add_guardian(leader, &child, &[("name", "Fatma")]).await;
    let token = give_link(leader, &child, &guardian).await;
    // Who may erase it comes along on the tour, and others come after them.
    leader.post(&format!("/groepen/kind/{child}/vasthouden"), &[("do", "hold")]).await;
    Family { year, class, child, guardian, token }
}

/// What stands between these two in a page.
pub(crate) fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let at = text.find(start).unwrap_or_else(|| panic!("{start:?} is not in {text}")) + start.len();
    &text[at..at + text[at..].find(end).unwrap()]
}

fn last_part(path: &str) -> String {
    path.rsplit(['/', '=']).next().unwrap().to_owned()
}

/// The year of the tests' clock. Answers its id.
async fn begin_year(leader: &mut Visitor) -> String {
    year(leader, "2026-2027", "2026-08-24", "2027-07-16").await
}

async fn year(leader: &mut Visitor, name: &str, begins: &str, ends: &str) -> String {
    let typed = [("name", name), ("begins", begins), ("ends", ends), ("copy", "ja")];
    let answer = leader.post("/groepen/jaar", &typed).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    last_part(answer.location())
}

/// A class taught by these people. Answers its id.
async fn add_class(leader: &mut Visitor, year: &str, name: &str, teachers: &[PersonId]) -> String {
    let teachers: Vec<_> = teachers.iter().map(ToString::to_string).collect();
    let mut typed = vec![("year", year), ("name", name), ("age", "primary")];
    typed.extend(teachers.iter().map(|id| ("teacher", id.as_str())));
    let answer = leader.post("/groepen", &typed).await;
    let page = leader.follow(&answer).await.text;
    // The card of a class is a link around its name.
    let card = page.split("class=\"class-card\"").find(|card| card.contains(&format!(">{name}<")));
    between(card.unwrap(), "/groepen/", "\"").to_owned()
}

/// Answers the id of the child.
async fn add_child(visitor: &mut Visitor, class: &str, name: &str) -> String {
    let answer = visitor.post(&format!("/groepen/{class}/kinderen"), &[("name", name)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    last_part(answer.location())
}

/// Adds a guardian with authority who gets information. Answers their id.
async fn add_guardian(visitor: &mut Visitor, child: &str, typed: &[(&str, &str)]) -> String {
    let known = guardians(&visitor.get(&format!("/groepen/kind/{child}")).await);
    let mut fields = vec![("authority", "ja"), ("may-see", "ja")];
    fields.extend(typed);
    let answer = visitor.post(&format!("/groepen/kind/{child}/verzorger"), &fields).await;
    let page = visitor.follow(&answer).await;
    guardians(&page).into_iter().find(|id| !known.contains(id)).unwrap()
}

/// The guardians on the page of a child.
fn guardians(page: &Answer) -> Vec<String> {
    let links = page.text.split("/verzorger/").skip(1);
    let ids = links.map(|rest| rest.split(['/', '"']).next().unwrap().to_owned());
    ids.collect()
}

/// Answers the secret in the letter.
async fn give_link(visitor: &mut Visitor, child: &str, guardian: &str) -> String {
    let path = format!("/groepen/kind/{child}/verzorger/{guardian}/link");
    let letter = visitor.post(&path, &[]).await;
    assert_eq!(letter.status, StatusCode::OK, "{}", letter.text);
    between(&letter.text, "/ouder/", "<").to_owned()
}

/// A school with a leader, and a class that a teacher teaches.
struct School {
    site: Site,
    id: SchoolId,
    leader: Visitor,
    teacher: Visitor,
    teacher_id: PersonId,
    year: String,
    class: String,
}

impl School {
    async fn begin() -> Self {
        Self::at(Site::private().await, "De Brug", "brug.nl").await
    }

    async fn at(site: Site, name: &str, host: &str) -> Self {
        let (id, leader) = site.add_school(name, &format!("noor@{host}")).await;
        let teacher_id = site.add_with(id, "Kim", &format!("kim@{host}"), &[Role::Teacher]).await;
        let mut leader = site.signed_in(id, leader).await;
        let teacher = site.signed_in(id, teacher_id).await;
        let year = begin_year(&mut leader).await;
        let class = add_class(&mut leader, &year, "3A", &[teacher_id]).await;
        Self { site, id, leader, teacher, teacher_id, year, class }
    }

    /// The school leader, signed in once more: after days a sign-in is over.
    async fn leader_again(&self) -> Visitor {
        let people = people(self.site.app.db.read(), self.id).await.unwrap();
        let leader = people.into_iter().find(|person| person.name == "Noor").unwrap();
        self.site.signed_in(self.id, leader.id).await
    }

    async fn colleague(&self, name: &str, role: Role) -> Visitor {
        let email = format!("{}@elders.nl", role.name());
        let person = self.site.add_with(self.id, name, &email, &[role]).await;
        self.site.signed_in(self.id, person).await
    }
}
