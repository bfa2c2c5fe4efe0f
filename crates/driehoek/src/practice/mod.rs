//! Practice schools: a school of its own in which a class of students works with invented families
//! until a day, and of which then nothing stays.
//!
//! It is an ordinary school to every other part of the program, so nothing can cross from it to a
//! real one or back. What makes it one to practise in is its row here; `House::practice` carries
//! that to every page, paper and letter.

mod fill;
pub mod pages;
pub mod post;
pub mod sign;
pub mod store;
mod views;
mod wipe;

use std::sync::LazyLock;

use anyhow::{Context as _, Result, ensure};
use domain::{
    accounts::Roles,
    meetings::{PersonId, SchoolId},
    practice::{CODE_DAYS_DEFAULT, Families, LECTURER, StudentRole, Term, code_until, next_class},
};
use jiff::civil::Date;
use sea_orm::DatabaseTransaction;

use crate::{
    accounts::{
        Email, Person, PersonName, SchoolName,
        second::{new_code, spelled},
        store::{self as people, NewPerson},
    },
    app::App,
    chance::{Chance, token_hash},
    families,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};
use domain::privacy::Act;
pub use store::Practice;
pub use wipe::{clock, erase_once_more};

/// The category of the register, under which is counted what was wiped.
const CATEGORY: &str = "practice-schools";
/// Groups of five letters and digits in a code: 50 bits, and every wrong one waits.
const CODE_GROUPS: usize = 2;

static FAMILIES: LazyLock<Families> = LazyLock::new(|| {
    Families::read(include_str!("../../../../content/practice/families.toml"))
        .expect("the invented families are tried by a test")
});

/// The invented families, as the program came with them.
///
/// # Panics
/// When the file in the program cannot be read, which a test tries.
pub fn the_families() -> &'static Families {
    &FAMILIES
}

fn today(app: &App) -> Date {
    app.clock.now().to_zoned(app.config.time_zone.clone()).date()
}

/// A code as people read and type it.
fn short_code(chance: &Chance) -> String {
    new_code(chance).split('-').take(CODE_GROUPS).collect::<Vec<_>>().join("-")
}

/// A class code as it stands in the store and in an address.
fn plain_code(typed: &str) -> String {
    spelled(typed)
}

/// A stored code as people read it.
fn shown_code(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(5).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// What the store keeps of a student's own code. The school that opened the practice school is in
/// it: that stays the same when the class begins anew.
fn hash_of(practice: &Practice, typed: &str) -> String {
    token_hash(&format!("{}:{}", practice.home, spelled(typed)))
}

/// A practice school that is to be opened.
#[derive(Debug, Clone)]
struct New {
    name: SchoolName,
    last_day: Date,
    role: StudentRole,
    students: usize,
}

/// Opens a practice school, filled, with a place in it for whoever opens it.
async fn open(app: &App, who: &SignedIn, new: New) -> Result<SchoolId> {
    let now = app.clock.now();
    let school = SchoolId(app.chance.uuid_v7(now));
    let tx = app.db.begin().await?;
    people::add_school(&tx, school, &new.name, who.school.lang, now).await?;
    let practice = Practice {
        school,
        name: new.name.as_str().to_owned(),
        home: who.school.id,
        opened_by: who.person.id,
        opened_on: today(app),
        term: Term { last_day: new.last_day },
        role: new.role,
        students: new.students,
        code: plain_code(&short_code(&app.chance)),
        door_until: Some(code_until(CODE_DAYS_DEFAULT, today(app), new.last_day)),
        is_told: false,
    };
    store::add(&tx, &practice).await?;
    fill::fill(&tx, app, &practice, who.school.lang).await?;
    add_lecturer(&tx, app, school, &who.person).await?;
    let subject = Subject::school(school);
    audit::note(&tx, app, who, Act::Made, subject).await?;
    audit::note_of(&tx, app, (school, None), Act::Made, subject).await?;
    tx.commit().await.context("keeping a practice school")?;
    Ok(school)
}

/// Gives somebody of the home school a place from which they teach every class; theirs when they
/// have one.
async fn add_lecturer(
    tx: &DatabaseTransaction,
    app: &App,
    school: SchoolId,
    of: &Person,
) -> Result<PersonId> {
    if let Some(place) = people::place_of(tx, school, of.account).await? {
        return Ok(place);
    }
    let now = app.clock.now();
    let place = PersonId(app.chance.uuid_v7(now));
    let roles: Roles = LECTURER.into_iter().collect();
    people::add_place(tx, (school, place), of, &roles, now).await?;
    for class in families::store::classes(tx, school).await? {
        families::store::add_teacher(tx, (school, class.id), place, now).await?;
    }
    Ok(place)
}

/// Somebody who came in as a student, and the code with which they come back.
struct NewStudent {
    person: PersonId,
    code: String,
}

/// Lets a student in, in the class with the fewest. Nothing when the class is full.
async fn add_student(
    tx: &DatabaseTransaction,
    app: &App,
    practice: &Practice,
    (name, lang): (PersonName, domain::lang::Lang),
) -> Result<Option<NewStudent>> {
    let (school, now) = (practice.school, app.clock.now());
    let before = store::students(tx, school).await?;
    if before.len() >= practice.students {
        return Ok(None);
    }
    let person = PersonId(app.chance.uuid_v7(now));
    let roles = practice.role.roles().iter().copied().collect();
    let email = Email::nobodys(person);
    let new = NewPerson { id: person, name, email, lang, roles };
    let added = people::add_person(tx, school, new, now).await?;
    ensure!(added.is_some(), "a new student is there already");
    if practice.role.teaches() {
        let teachers = families::store::teachers(tx, school).await?;
        let classes = families::store::classes(tx, school).await?;
        let is_student = |id: &&PersonId| before.iter().any(|student| student.person == **id);
        let of = |class: &families::Class| teachers.get(&class.id).map_or(&[][..], Vec::as_slice);
        let counts: Vec<_> =
            classes.iter().map(|class| of(class).iter().filter(is_student).count()).collect();
        if let Some(class) = next_class(&counts).map(|at| &classes[at]) {
            families::store::add_teacher(tx, (school, class.id), person, now).await?;
        }
    }
    let code = short_code(&app.chance);
    let student = store::Student { person, code_hash: hash_of(practice, &code), came_at: now };
    store::add_student(tx, school, &student).await?;
    Ok(Some(NewStudent { person, code }))
}

/// Begins anew with the same class: another practice school with the same people and codes, and the
/// old one is wiped with its keys. Who is signed in goes on in the new one.
async fn begin_anew(app: &App, who: &SignedIn, old: &Practice) -> Result<SchoolId> {
    let now = app.clock.now();
    let school = SchoolId(app.chance.uuid_v7(now));
    let tx = app.db.begin().await?;
    let name = SchoolName::parse(&old.name).map_err(|key| anyhow::anyhow!("{key}"))?;
    people::add_school(&tx, school, &name, who.school.lang, now).await?;
    // Two cannot have one code; the class keeps it.
    store::set_door(&tx, old.school, (&old.school.to_string(), None)).await?;
    let new = Practice { school, opened_on: today(app), is_told: false, ..old.clone() };
    store::add(&tx, &new).await?;
    fill::fill(&tx, app, &new, who.school.lang).await?;
    move_people(&tx, app, (old, &new)).await?;
    let subject = Subject::school(school);
    audit::note(&tx, app, who, Act::Made, subject).await?;
    audit::note_of(&tx, app, (school, None), Act::Made, subject).await?;
    tx.commit().await.context("keeping a practice school that begins anew")?;
    wipe::wipe(app, old, Some(who)).await?;
    Ok(school)
}

/// Gives everybody of one practice school the same place in another.
async fn move_people(
    tx: &DatabaseTransaction,
    app: &App,
    (old, new): (&Practice, &Practice),
) -> Result<()> {
    let now = app.clock.now();
    let students = store::students(tx, old.school).await?;
    let taught = families::store::teachers(tx, old.school).await?;
    let before = families::store::classes(tx, old.school).await?;
    let classes = families::store::classes(tx, new.school).await?;
    for person in people::people(tx, old.school).await? {
        let place = PersonId(app.chance.uuid_v7(now));
        let roles = person.all_roles.clone();
        people::add_place(tx, (new.school, place), &person, &roles, now).await?;
        people::move_sign_ins(tx, (old.school, person.id), (new.school, place)).await?;
        for class in &before {
            let teaches = taught.get(&class.id).is_some_and(|who| who.contains(&person.id));
            let same = classes.iter().find(|of| of.name == class.name);
            if let Some(same) = same.filter(|_| teaches) {
                families::store::add_teacher(tx, (new.school, same.id), place, now).await?;
            }
        }
        if let Some(student) = students.iter().find(|student| student.person == person.id) {
            let student = store::Student { person: place, ..student.clone() };
            store::add_student(tx, new.school, &student).await?;
        }
    }
    Ok(())
}
