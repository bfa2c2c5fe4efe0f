//! What people type about classes, children and guardians, read into types that cannot be wrong.

use domain::{
    families::{
        AgeBand, CLASS_NAME_MAX, GuardianRights, Line, LineFault, NOTES_MAX, Name, Phone,
        RELATION_MAX, SchoolYear, YearFault, YearId, initial_of,
    },
    lang::Lang,
    meetings::Text,
};

use super::store::ContactData;
use crate::{error::Fault, mail, meetings::form::Fields};

/// Collects what is wrong, so that everything is told at once.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    pub(super) fn note<T>(
        &mut self,
        field: &'static str,
        read: Result<T, &'static str>,
    ) -> Option<T> {
        read.map_err(|key| self.0.push(Fault { field, key })).ok()
    }

    pub(super) fn done<T>(self, all: Option<T>) -> Result<T, Vec<Fault>> {
        all.filter(|_| self.0.is_empty()).ok_or(self.0)
    }
}

fn name_key(fault: LineFault) -> &'static str {
    match fault {
        LineFault::Empty => "families-name-missing",
        LineFault::Wrong => "families-name-wrong",
        LineFault::Number => "families-name-number",
    }
}

fn line_key(fault: LineFault) -> &'static str {
    match fault {
        LineFault::Empty => "families-line-missing",
        LineFault::Wrong | LineFault::Number => "families-line-wrong",
    }
}

/// A school year from its form.
pub(super) fn year(
    fields: &Fields,
    id: YearId,
    others: &[SchoolYear],
) -> Result<SchoolYear, Vec<Fault>> {
    let mut faults = Faults::default();
    let name = Line::<CLASS_NAME_MAX>::parse(fields.get("name")).map_err(line_key);
    let name = faults.note("name", name);
    let day = |field: &'static str| fields.date(field).ok().flatten().ok_or("families-day-wrong");
    let (begins, ends) = (faults.note("begins", day("begins")), faults.note("ends", day("ends")));
    let year = name.zip(begins).zip(ends);
    let year = year.map(|((name, begins), ends)| SchoolYear {
        id,
        name: name.as_str().to_owned(),
        begins,
        ends,
    });
    if let Some(year) = &year {
        let key = |fault| match fault {
            YearFault::EndsTooSoon => "families-year-too-soon",
            YearFault::TooLong => "families-year-too-long",
            YearFault::Overlaps => "families-year-overlaps",
        };
        faults.note("ends", year.check(others).map_err(key));
    }
    faults.done(year)
}

/// Name and age of a class from its form.
pub(super) fn class(fields: &Fields) -> Result<(String, AgeBand), Vec<Fault>> {
    let mut faults = Faults::default();
    let name = Line::<CLASS_NAME_MAX>::parse(fields.get("name")).map_err(line_key);
    let name = faults.note("name", name);
    let age = faults.note("age", fields.get("age").parse().map_err(|()| "families-age-missing"));
    faults.done(name.zip(age).map(|(name, age)| (name.as_str().to_owned(), age)))
}

/// Name and initial of a child from its form.
pub(super) fn child(fields: &Fields) -> Result<(Name, Option<char>), Vec<Fault>> {
    let mut faults = Faults::default();
    let name = faults.note("name", Name::parse(fields.get("name")).map_err(name_key));
    faults.done(name.map(|name| (name, initial_of(fields.get("initial")))))
}

/// A guardian from their form: what is kept of them, what they are to the child, what they may.
pub(super) fn guardian(
    fields: &Fields,
) -> Result<(ContactData, String, GuardianRights), Vec<Fault>> {
    let mut faults = Faults::default();
    let name = faults.note("name", Name::parse(fields.get("name")).map_err(name_key));
    let relation = Line::<RELATION_MAX>::optional(fields.get("relation")).map_err(line_key);
    let relation = faults.note("relation", relation);
    let notes = Text::<NOTES_MAX>::optional(fields.get("notes"));
    let notes = faults.note("notes", notes.map_err(|_| "families-notes-wrong"));
    let contact = contact(fields, &mut faults, ["families-email-wrong", "families-phone-wrong"]);
    let all = name.zip(relation).zip(notes).zip(contact);
    faults.done(all.map(|(((name, relation), notes), contact)| {
        let data = ContactData {
            name: name.as_str().to_owned(),
            notes: notes.map(|notes| notes.as_str().to_owned()).unwrap_or_default(),
            ..contact
        };
        let relation = relation.map(|line| line.as_str().to_owned()).unwrap_or_default();
        let rights = GuardianRights {
            authority: fields.has("authority"),
            may_see: fields.has("may-see"),
            hide_where: fields.has("hide-where"),
        };
        (data, relation, rights)
    }))
}

/// Language, address and number, which a guardian can also correct themselves.
pub(super) fn contact(
    fields: &Fields,
    faults: &mut Faults,
    [email_key, phone_key]: [&'static str; 2],
) -> Option<ContactData> {
    let typed = fields.get("email").trim().to_lowercase();
    let email =
        if typed.is_empty() || mail::is_address(&typed) { Ok(typed) } else { Err(email_key) };
    let email = faults.note("email", email);
    let phone = match Phone::parse(fields.get("phone")) {
        Ok(phone) => Ok(phone.as_str().to_owned()),
        Err(LineFault::Empty) => Ok(String::new()),
        Err(_) => Err(phone_key),
    };
    let phone = faults.note("phone", phone);
    let lang: Option<Lang> = fields.read("lang");
    email.zip(phone).map(|(email, phone)| ContactData {
        lang,
        email,
        phone,
        ..ContactData::default()
    })
}
