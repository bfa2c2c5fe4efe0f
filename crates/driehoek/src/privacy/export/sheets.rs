//! The rows that people want to go on with, as files for spreadsheets.

use std::collections::HashMap;

use anyhow::Result;
use domain::meetings::{Meeting, PersonId, Report};
use jiff::civil::Date;

use super::entries::Making;
use crate::{
    accounts::store as people,
    families::{self, Child},
    i18n::Words,
    meetings::views::words as said,
    web::csv_file,
};

type Line = Vec<String>;

impl Making<'_> {
    /// Who works here.
    pub(super) async fn people_sheet(&self) -> Result<Vec<u8>> {
        let mut lines = vec![self.heads(["name", "email", "roles", "lang"])];
        for person in people::people(self.app.db.read(), self.school.id).await? {
            let role = |role: domain::accounts::Role| {
                self.words.t(&format!("role-{}", role.name())).into_owned()
            };
            let roles = person.roles.iter().map(role).collect::<Vec<_>>().join(", ");
            lines.push(vec![person.name, person.email, roles, person.lang.tag().to_owned()]);
        }
        csv_file::bytes(&lines)
    }

    /// The classes of every year, with who teaches them.
    pub(super) async fn class_sheet(&self) -> Result<Vec<u8>> {
        let (db, school) = (self.app.db.read(), self.school.id);
        let names = people::names(db, school).await?;
        let teachers = families::store::teachers(db, school).await?;
        let classes = families::store::classes(db, school).await?;
        let mut lines = vec![self.heads(["year", "class", "age", "teachers"])];
        for year in families::store::years(db, school).await? {
            for class in classes.iter().filter(|class| class.year == year.id) {
                let name = |id: &PersonId| names.get(&id.0).cloned().unwrap_or_default();
                let taught = teachers.get(&class.id).into_iter().flatten().map(name);
                let age = self.words.t(&format!("families-age-{}", class.age.name()));
                let taught = taught.collect::<Vec<_>>().join(", ");
                lines.push(vec![year.name.clone(), class.name.clone(), age.into_owned(), taught]);
            }
        }
        csv_file::bytes(&lines)
    }

    /// Every child, and every guardian of each.
    pub(super) async fn family_sheets(&self, today: Date) -> Result<(Vec<u8>, Vec<u8>)> {
        let (db, vault, school) = (self.app.db.read(), &self.app.vault, self.school.id);
        let classes: HashMap<_, _> = families::store::classes(db, school)
            .await?
            .into_iter()
            .map(|class| (class.id, class.name))
            .collect();
        let years: HashMap<_, _> = families::store::years(db, school)
            .await?
            .into_iter()
            .map(|year| (year.id, year.name))
            .collect();
        let mut children =
            vec![self.heads(["id", "name", "initial", "classes", "left", "restricted"])];
        let mut guardians = vec![self.heads([
            "child-id",
            "child",
            "name",
            "relation",
            "authority",
            "may-see",
            "hide-where",
            "lang",
            "email",
            "phone",
            "notes",
        ])];
        for child in families::store::children(db, vault, school, today, |_| true).await? {
            let places = child.places.iter().map(|(year, class)| {
                let name = |found: Option<&String>| found.cloned().unwrap_or_default();
                format!("{} {}", name(years.get(year)), name(classes.get(class)))
            });
            children.push(vec![
                child.id.to_string(),
                child.name.clone(),
                child.initial.map(String::from).unwrap_or_default(),
                places.collect::<Vec<_>>().join(", "),
                child.left_on.map(|day| day.to_string()).unwrap_or_default(),
                yes(self.words, child.restricted),
            ]);
            guardians.extend(self.guardian_lines(&child).await?);
        }
        Ok((csv_file::bytes(&children)?, csv_file::bytes(&guardians)?))
    }

    async fn guardian_lines(&self, child: &Child) -> Result<Vec<Line>> {
        let (db, vault, school) = (self.app.db.read(), &self.app.vault, self.school.id);
        let all = families::store::guardians_of(db, vault, school, child.id).await?;
        let line = |(tie, guardian): (families::Guardianship, families::Guardian)| {
            vec![
                child.id.to_string(),
                child.full_name(),
                guardian.name,
                tie.relation,
                yes(self.words, tie.rights.authority),
                yes(self.words, tie.rights.may_see),
                yes(self.words, tie.rights.hide_where),
                guardian.lang.map(|lang| lang.tag().to_owned()).unwrap_or_default(),
                guardian.email,
                guardian.phone,
                guardian.notes,
            ]
        };
        Ok(all.into_iter().map(line).collect())
    }

    /// The heads of the action points of all meetings.
    pub(super) fn point_heads(&self) -> Line {
        self.heads(["meeting", "date", "team", "owner", "point", "due", "state"])
    }

    /// The action points of one meeting.
    pub(super) fn point_lines(&self, meeting: &Meeting, report: &Report) -> Vec<Line> {
        let line = |line: &domain::meetings::ReportPoint| {
            vec![
                meeting.title.to_string(),
                meeting.starts.date().to_string(),
                meeting.team_name.to_string(),
                line.name.as_ref().map(ToString::to_string).unwrap_or_default(),
                line.point.title.to_string(),
                line.point.due.map(|due| due.to_string()).unwrap_or_default(),
                said::point_state(self.words, line.point.state),
            ]
        };
        report.points.iter().map(line).collect()
    }

    fn heads<const HEADS: usize>(&self, heads: [&str; HEADS]) -> Line {
        let word = |head: &str| self.words.t(&format!("export-head-{head}")).into_owned();
        heads.into_iter().map(word).collect()
    }
}

fn yes(words: &Words, is_so: bool) -> String {
    words.t(if is_so { "copy-yes" } else { "copy-no" }).into_owned()
}
