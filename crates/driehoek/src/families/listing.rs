//! What a class list would change, and doing it: all in one go, or nothing.

use std::collections::{HashMap, HashSet};

use domain::{
    families::{
        AgeBand, BadRow, CHILDREN_MAX, CLASS_NAME_MAX, CLASSES_MAX, ChildId, ClassId, Columns,
        GUARDIANS_MAX, GuardianId, GuardianRights, Known, Line, Listed, ListedGuardian, Match,
        YearId, matched, name_key, same_name,
    },
    privacy::Act,
};
use jiff::SignedDuration;
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::{
    Child, Class, Guardian, Guardianship,
    access::{Access, Timetable, manages_classes},
    store::{self, ContactData, NewChild},
};
use crate::{
    app::App,
    error::WebError,
    mail,
    meetings::form::Fields,
    privacy::audit::{self, Subject},
    vault::KeyOf,
    web::who::SignedIn,
};

/// What a list would change.
#[derive(Debug)]
pub(super) struct Plan {
    pub rows: Vec<PlanRow>,
    /// Classes that are not there yet.
    pub new_classes: Vec<String>,
    /// Children of the classes on the list who do not stand on it.
    pub missing: Vec<Child>,
    pub bad: Vec<BadRow>,
    /// Rows of classes that somebody may not bring children into.
    pub not_theirs: Vec<usize>,
    /// Every child that somebody may see, to name those who perhaps are the same.
    pub children: HashMap<ChildId, Child>,
}

impl Plan {
    /// Whether every row can be used.
    pub(super) fn is_right(&self) -> bool {
        self.bad.is_empty() && self.not_theirs.is_empty()
    }
}

/// A child of the list.
#[derive(Debug)]
pub(super) struct PlanRow {
    pub listed: Listed,
    pub class: Goal,
    pub is: Match,
}

/// Into which class a child comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    There(ClassId),
    /// The one at this place of the new ones.
    New(usize),
}

/// The ids that a row's child and guardians get when they are new.
struct Fresh {
    child: ChildId,
    guardians: Vec<GuardianId>,
}

/// Who of this list came before.
#[derive(Default)]
struct Taken {
    children: HashSet<ChildId>,
    guardians: HashMap<(String, String), GuardianId>,
}

/// Which known child a row is: it is in the class, or somebody said so.
fn same(row: &PlanRow, fields: &Fields) -> Option<ChildId> {
    match &row.is {
        Match::Here(id) => Some(*id),
        Match::New => None,
        Match::Perhaps(ids) => {
            let chosen = fields.read::<Uuid>(&format!("same-{}", row.listed.row)).map(ChildId);
            chosen.filter(|id| ids.contains(id))
        }
    }
}

/// By what somebody on the list is known to be one person: name and address, never a name alone.
fn key_of(listed: &ListedGuardian) -> Option<(String, String)> {
    Some((name_key(listed.name.as_str()), listed.email.clone()?))
}

fn known_as(known: &[Guardian], listed: &ListedGuardian) -> Option<GuardianId> {
    let email = listed.email.as_deref()?;
    let is_same = |guardian: &&Guardian| {
        guardian.email == email && same_name(&guardian.name, listed.name.as_str())
    };
    known.iter().find(is_same).map(|guardian| guardian.id)
}

fn data_of(listed: &ListedGuardian) -> ContactData {
    let phone = listed.phone.as_ref().map(|phone| phone.as_str().to_owned());
    ContactData {
        name: listed.name.as_str().to_owned(),
        lang: listed.lang,
        email: listed.email.clone().unwrap_or_default(),
        phone: phone.unwrap_or_default(),
        notes: String::new(),
    }
}

/// Somebody who brings in a list for a year.
pub(super) struct Reading<'a> {
    pub app: &'a App,
    pub who: &'a SignedIn,
    pub table: &'a Timetable,
    pub access: &'a Access,
    pub year: YearId,
}

impl Reading<'_> {
    /// What the list would change.
    pub(super) async fn plan(
        &self,
        columns: &Columns,
        rows: &[Vec<String>],
        chosen: Option<ClassId>,
    ) -> Result<Plan, WebError> {
        let (listed, bad) = columns.read(rows, mail::is_address);
        let (mut new_classes, mut not_theirs, mut found) = (Vec::new(), Vec::new(), Vec::new());
        for listed in listed {
            match self.goal(listed.class.as_ref(), chosen, &mut new_classes) {
                Some(goal) => found.push((listed, goal)),
                None => not_theirs.push(listed.row),
            }
        }
        let children = self.access.children(self.app, self.who).await?;
        let children: Vec<_> = children.into_iter().filter(|c| self.access.manages(c)).collect();
        let matches = self.matches(&found, &children);
        let missing = self.missing(&found, &matches, &children);
        let rows = found.into_iter().zip(matches);
        let rows = rows.map(|((listed, class), is)| PlanRow { listed, class, is }).collect();
        let children = children.into_iter().map(|child| (child.id, child)).collect();
        Ok(Plan { rows, new_classes, missing, bad, not_theirs, children })
    }

    /// The class of a row; a new one only for who may make classes.
    fn goal(
        &self,
        name: Option<&Line<CLASS_NAME_MAX>>,
        chosen: Option<ClassId>,
        new: &mut Vec<String>,
    ) -> Option<Goal> {
        let Some(name) = name else { return chosen.map(Goal::There) };
        let mut of_year = self.table.classes_of(self.year);
        if let Some(class) = of_year.find(|class| same_name(&class.name, name.as_str())) {
            return self.access.manage.has_class(class.id).then_some(Goal::There(class.id));
        }
        let before = new.iter().position(|other| same_name(other, name.as_str()));
        let room = self.table.classes_of(self.year).count() + new.len() < CLASSES_MAX;
        let may = manages_classes(self.who) && self.access.manage.is_whole_school();
        before.map(Goal::New).or_else(|| {
            (may && room).then(|| {
                new.push(name.as_str().to_owned());
                Goal::New(new.len() - 1)
            })
        })
    }

    fn is_in(&self, child: &Child, goal: Goal) -> bool {
        let class = child.class_in(self.year);
        matches!(goal, Goal::There(goal) if class == Some(goal))
            && !child.has_left(self.access.today)
    }

    fn matches(&self, found: &[(Listed, Goal)], children: &[Child]) -> Vec<Match> {
        let mut by_name = HashMap::<String, Vec<&Child>>::new();
        for child in children {
            by_name.entry(name_key(&child.name)).or_default().push(child);
        }
        let names: Vec<_> =
            found.iter().map(|(listed, _)| (listed.name.as_str(), listed.initial)).collect();
        let known = |at: usize| {
            let (listed, goal) = &found[at];
            let same = by_name.get(&name_key(listed.name.as_str())).map_or(&[][..], Vec::as_slice);
            let known = |child: &&Child| Known {
                id: child.id,
                name: names[at].0,
                initial: child.initial,
                in_class: self.is_in(child, *goal),
            };
            same.iter().map(known).collect()
        };
        matched(&names, known).into_iter().map(|matched| matched.is).collect()
    }

    fn missing(&self, found: &[(Listed, Goal)], is: &[Match], children: &[Child]) -> Vec<Child> {
        let classes: HashSet<_> = found
            .iter()
            .filter_map(|(_, goal)| match goal {
                Goal::There(class) => Some(*class),
                Goal::New(_) => None,
            })
            .collect();
        let named: HashSet<_> = is
            .iter()
            .flat_map(|is| match is {
                Match::Here(id) => vec![*id],
                Match::Perhaps(ids) => ids.clone(),
                Match::New => Vec::new(),
            })
            .collect();
        let is_missing = |child: &&Child| {
            child.class_in(self.year).is_some_and(|class| classes.contains(&class))
                && !named.contains(&child.id)
                && !child.has_left(self.access.today)
        };
        children.iter().filter(is_missing).cloned().collect()
    }

    /// Does what was shown. Answers how many children stand on the list.
    pub(super) async fn take(&self, plan: &Plan, fields: &Fields) -> Result<usize, WebError> {
        let (app, school, now) = (self.app, self.who.school.id, self.app.clock.now());
        let known = self.known_guardians(plan).await?;
        let fresh = self.fresh(plan, fields, &known).await?;
        let tx = app.db.begin().await?;
        let room = CHILDREN_MAX.saturating_sub(store::count_children(&tx, school).await?);
        if plan.rows.len() as u64 > room {
            return Err(WebError::Refused("families-children-full"));
        }
        let mut classes = Vec::new();
        for name in &plan.new_classes {
            let id = ClassId(app.chance.uuid_v7(now));
            let age = AgeBand::Primary;
            let class = Class { id, year: self.year, name: name.clone(), age };
            store::add_class(&tx, school, &class, now).await?;
            audit::note(&tx, app, self.who, Act::Made, Subject::class(id.0)).await?;
            classes.push(id);
        }
        let mut taken = Taken::default();
        for (row, fresh) in plan.rows.iter().zip(&fresh) {
            let class = match row.class {
                Goal::There(class) => class,
                Goal::New(at) => classes[at],
            };
            let same = same(row, fields).filter(|id| taken.children.insert(*id));
            // What may only be kept stays as it is.
            if same.is_some_and(|id| plan.children.get(&id).is_some_and(|child| child.restricted)) {
                continue;
            }
            let child = self.child(&tx, plan, (row, same), fresh.child).await?;
            store::place_child(&tx, school, child, (self.year, class)).await?;
            self.add_guardians(&tx, (child, row, fresh), &known, &mut taken).await?;
        }
        self.let_go(&tx, plan, fields).await?;
        audit::note(&tx, app, self.who, Act::Imported, Subject::school(school)).await?;
        tx.commit().await?;
        Ok(plan.rows.len())
    }

    /// Ids for whoever may be new, with their keys: every key is a commit of its own, and while the
    /// store is held for the list, everybody else would wait for hundreds of them.
    async fn fresh(
        &self,
        plan: &Plan,
        fields: &Fields,
        known: &[Guardian],
    ) -> Result<Vec<Fresh>, WebError> {
        let (app, school, now) = (self.app, self.who.school.id, self.app.clock.now());
        let mut seen = HashSet::new();
        let mut fresh = Vec::new();
        for row in &plan.rows {
            let child = ChildId(app.chance.uuid_v7(now));
            let is_new = same(row, fields).is_none();
            if is_new {
                app.vault.key(KeyOf::Child(school, child.0)).await?;
            }
            let mut guardians = Vec::new();
            for listed in &row.listed.guardians {
                let id = GuardianId(app.chance.uuid_v7(now));
                let key = key_of(listed);
                let is_known =
                    known_as(known, listed).is_some() || key.is_some_and(|key| !seen.insert(key));
                if is_new && !is_known {
                    app.vault.key(KeyOf::Guardian(school, id.0)).await?;
                }
                guardians.push(id);
            }
            fresh.push(Fresh { child, guardians });
        }
        Ok(fresh)
    }

    /// The child of a row: known, said to be the same as another, or new.
    async fn child(
        &self,
        tx: &DatabaseTransaction,
        plan: &Plan,
        (row, same): (&PlanRow, Option<ChildId>),
        fresh: ChildId,
    ) -> Result<ChildId, WebError> {
        let (app, school, now) = (self.app, self.who.school.id, self.app.clock.now());
        if let Some(id) = same {
            // A last day that is still to come stands: the school leader set it, and a list says who
            // is here now.
            let has_left = |child: &Child| child.has_left(self.access.today);
            if self.access.manage.decides() && plan.children.get(&id).is_some_and(has_left) {
                store::set_left(tx, school, id, None, now).await?;
                audit::note(tx, app, self.who, Act::Restored, Subject::child(id.0)).await?;
            }
            return Ok(id);
        }
        let (name, initial) = (row.listed.name.clone(), row.listed.initial);
        let new = NewChild { id: fresh, name, initial };
        store::add_child(tx, &app.vault, school, &new, now).await?;
        audit::note(tx, app, self.who, Act::Made, Subject::child(new.id.0)).await?;
        Ok(new.id)
    }

    /// The guardians of the children that somebody may change, by name and mail address.
    async fn known_guardians(&self, plan: &Plan) -> Result<Vec<Guardian>, WebError> {
        let (db, school) = (self.app.db.read(), self.who.school.id);
        let ties = store::guardianships(db, school).await?;
        let of: HashSet<_> = ties
            .into_iter()
            .filter(|(child, _)| plan.children.contains_key(child))
            .map(|(_, guardian)| guardian)
            .collect();
        let of: Vec<_> = of.into_iter().collect();
        let found = store::guardians(db, &self.app.vault, school, &of).await?;
        Ok(found.into_values().collect())
    }

    /// Adds the guardians whom the child does not have yet. Who has the same name and address as
    /// somebody of another child is the same person.
    async fn add_guardians(
        &self,
        tx: &DatabaseTransaction,
        (child, row, fresh): (ChildId, &PlanRow, &Fresh),
        known: &[Guardian],
        taken: &mut Taken,
    ) -> Result<(), WebError> {
        let (app, school, now) = (self.app, self.who.school.id, self.app.clock.now());
        let own = store::guardians_of(tx, &app.vault, school, child).await?;
        let is_new = |(listed, _): &(&ListedGuardian, &GuardianId)| {
            !own.iter().any(|(_, guardian)| same_name(&guardian.name, listed.name.as_str()))
        };
        let new = row.listed.guardians.iter().zip(&fresh.guardians).filter(is_new);
        let room = GUARDIANS_MAX.saturating_sub(own.len());
        for (at, (listed, fresh)) in (0..).zip(new).take(room) {
            let before = known_as(known, listed);
            let before = before.or_else(|| taken.guardians.get(&key_of(listed)?).copied());
            let guardian = before.unwrap_or(*fresh);
            if before.is_none() {
                store::add_guardian(tx, &app.vault, (school, *fresh), &data_of(listed), now)
                    .await?;
                audit::note(tx, app, self.who, Act::Made, Subject::guardian(fresh.0)).await?;
                taken.guardians.extend(key_of(listed).map(|key| (key, *fresh)));
            }
            let relation = listed.relation.as_ref().map(|line| line.as_str().to_owned());
            let tie = Guardianship {
                // Guardians stay in the order of the list.
                id: app.chance.uuid_v7(now + SignedDuration::from_millis(at)),
                child,
                guardian,
                relation: relation.unwrap_or_default(),
                rights: GuardianRights::default(),
            };
            store::add_guardianship(tx, &app.vault, school, &tie).await?;
        }
        Ok(())
    }

    /// Those who do not stand on the list and of whom somebody said that they left.
    async fn let_go(
        &self,
        tx: &DatabaseTransaction,
        plan: &Plan,
        fields: &Fields,
    ) -> Result<(), WebError> {
        if !self.access.manage.decides() {
            return Ok(());
        }
        let ticked: HashSet<Uuid> = fields.all("left").filter_map(|id| id.parse().ok()).collect();
        let (school, now) = (self.who.school.id, self.app.clock.now());
        for child in plan.missing.iter().filter(|child| ticked.contains(&child.id.0)) {
            store::set_left(tx, school, child.id, Some(self.access.today), now).await?;
            let subject = Subject::child(child.id.0);
            audit::note(tx, self.app, self.who, Act::Removed, subject).await?;
        }
        Ok(())
    }
}

/// Takes over a whole list without asking: for the demonstration.
pub(super) async fn take_all(
    app: &App,
    who: &SignedIn,
    year: YearId,
    (columns, rows): (&Columns, &[Vec<String>]),
) -> Result<usize, WebError> {
    let table = Timetable::of(app, who).await?;
    let access = Access::of(app, who).await?;
    let reading = Reading { app, who, table: &table, access: &access, year };
    let plan = reading.plan(columns, rows, None).await?;
    if !plan.is_right() {
        return Err(WebError::Unreadable);
    }
    reading.take(&plan, &Fields::default()).await
}
