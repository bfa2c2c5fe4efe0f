//! What somebody who signed in may see and change of the families of their school: asked for every
//! child, before anything of it is opened.

use std::collections::HashSet;

use domain::{
    accounts::Right,
    families::{ChildId, ClassId, GuardianId, SchoolYear, Scope, Standing, YearId, current},
};
use jiff::civil::Date;
use uuid::Uuid;

use super::{Child, Class, Guardian, Guardianship, store, with_standing};
use crate::{app::App, error::WebError, web::who::SignedIn};

/// The key of why nothing changes of a child whose data may only be kept.
pub(super) const ONLY_KEPT: &str = "families-only-kept";

/// The scopes of somebody today. Where nothing of families may cross the network, they are empty.
#[derive(Debug, Clone)]
pub(super) struct Access {
    pub see: Scope,
    pub manage: Scope,
    /// To whose guardians they may give links.
    pub link: Scope,
    /// What they would see had they proven a second time who they are.
    once_proven: Scope,
    pub today: Date,
}

impl Access {
    pub(super) async fn of(app: &App, who: &SignedIn) -> Result<Self, WebError> {
        let today = today(app);
        if !app.config.is_private() {
            let none = Scope::default;
            let (see, manage, link, once_proven) = (none(), none(), none(), none());
            return Ok(Self { see, manage, link, once_proven, today });
        }
        let taught = store::taught_by(app.db.read(), who.school.id, who.person.id).await?;
        let roles = &who.person.roles;
        let see = Scope::seeing(roles, &taught, today);
        let manage = Scope::managing(roles, &taught, today);
        let link = Scope::linking(roles, &taught, today);
        let once_proven = Scope::seeing(&who.person.all_roles, &taught, today);
        Ok(Self { see, manage, link, once_proven, today })
    }

    /// A child that they may see; any other is as if it were not there.
    pub(super) async fn seen(&self, app: &App, who: &SignedIn, id: Uuid) -> Found<Child> {
        self.child_in(app, who, id, &self.see).await
    }

    /// A child whose data they may change.
    pub(super) async fn managed(&self, app: &App, who: &SignedIn, id: Uuid) -> Found<Child> {
        self.child_in(app, who, id, &self.manage).await
    }

    /// A child whose data they may change now: not one whose data may only be kept.
    pub(super) async fn changed(&self, app: &App, who: &SignedIn, id: Uuid) -> Found<Child> {
        let child = self.managed(app, who, id).await?;
        if child.restricted { Err(WebError::Refused(ONLY_KEPT)) } else { Ok(child) }
    }

    /// A child to whose guardians they may give links.
    pub(super) async fn linked(&self, app: &App, who: &SignedIn, id: Uuid) -> Found<Child> {
        self.child_in(app, who, id, &self.link).await
    }

    /// A child about which somebody decides: the school leader. For others it is as if it were not
    /// there.
    pub(super) async fn decided(app: &App, who: &SignedIn, id: Uuid) -> Found<(Self, Child)> {
        let access = Self::of(app, who).await?;
        let child = access.managed(app, who, id).await?;
        if access.manage.decides() { Ok((access, child)) } else { Err(WebError::NotFound) }
    }

    async fn child_in(&self, app: &App, who: &SignedIn, id: Uuid, scope: &Scope) -> Found<Child> {
        let (db, school, id) = (app.db.read(), who.school.id, ChildId(id));
        let (places, rest) = store::rest(db, school, id).await?.ok_or(WebError::NotFound)?;
        let is_in = |scope: &Scope| {
            with_standing(&places, rest, self.today, |child| scope.has_child(child))
        };
        if !is_in(scope) {
            let once_proven = is_in(&self.once_proven);
            return Err(if once_proven { WebError::SecondStepNeeded } else { WebError::NotFound });
        }
        store::child(db, &app.vault, school, id).await?.ok_or(WebError::NotFound)
    }

    /// Whether they would see more children had they proven a second time who they are.
    pub(super) fn waits_for_second_step(&self) -> bool {
        self.see != self.once_proven
    }

    pub(super) fn manages(&self, child: &Child) -> bool {
        self.has(&self.manage, child)
    }

    /// Whether a guardian is not shown: their data may only be kept, and this is nobody who decides.
    pub(super) fn hides(&self, guardian: &Guardian) -> bool {
        guardian.restricted && !self.see.decides()
    }

    pub(super) fn links(&self, child: &Child) -> bool {
        self.has(&self.link, child)
    }

    fn has(&self, scope: &Scope, child: &Child) -> bool {
        let standing = (child.restricted, child.left_on);
        with_standing(&child.places, standing, self.today, |child| scope.has_child(child))
    }

    /// Every child that they may see.
    pub(super) async fn children(&self, app: &App, who: &SignedIn) -> Found<Vec<Child>> {
        self.children_where(app, who, |_| true).await
    }

    /// The children of a class, of now or of a year before, that they may see.
    pub(super) async fn children_of(
        &self,
        app: &App,
        who: &SignedIn,
        class: ClassId,
    ) -> Found<Vec<Child>> {
        self.children_where(app, who, |child| child.classes.contains(&class)).await
    }

    async fn children_where(
        &self,
        app: &App,
        who: &SignedIn,
        is_asked: impl Fn(Standing<'_>) -> bool,
    ) -> Found<Vec<Child>> {
        if self.see.is_empty() {
            return Ok(Vec::new());
        }
        let (db, school) = (app.db.read(), who.school.id);
        let may = |child: Standing<'_>| self.see.has_child(child) && is_asked(child);
        Ok(store::children(db, &app.vault, school, self.today, may).await?)
    }
}

/// What the children and guardians are called that somebody may see, by their ids.
pub async fn names_for(app: &App, who: &SignedIn) -> Found<Vec<(Uuid, String)>> {
    let (db, school) = (app.db.read(), who.school.id);
    let access = Access::of(app, who).await?;
    let children = access.children(app, who).await?;
    let seen: HashSet<ChildId> = children.iter().map(|child| child.id).collect();
    let ties = store::guardianships(db, school).await?;
    let ties = ties.into_iter().filter(|(child, _)| seen.contains(child));
    let guardians: Vec<_> = ties.map(|(_, guardian)| guardian).collect();
    let guardians = store::guardians(db, &app.vault, school, &guardians).await?;
    let guardians = guardians.into_values().filter(|guardian| !access.hides(guardian));
    let guardians = guardians.map(|guardian| (guardian.id.0, guardian.name));
    Ok(children.iter().map(|child| (child.id.0, child.full_name())).chain(guardians).collect())
}

type Found<T> = Result<T, WebError>;

/// The day in the schools' time zone.
pub(super) fn today(app: &App) -> Date {
    app.clock.now().to_zoned(app.config.time_zone.clone()).date()
}

/// One guardian of a child, with what they are to it; any other is as if they were not there.
pub(super) async fn guardian_of(
    app: &App,
    who: &SignedIn,
    access: &Access,
    (child, id): (ChildId, Uuid),
) -> Found<(Guardianship, Guardian)> {
    let of_child = store::guardians_of(app.db.read(), &app.vault, who.school.id, child).await?;
    let is_one =
        |(_, guardian): &(_, Guardian)| guardian.id == GuardianId(id) && !access.hides(guardian);
    of_child.into_iter().find(is_one).ok_or(WebError::NotFound)
}

/// The school years of a school with their classes.
#[derive(Debug, Clone)]
pub(super) struct Timetable {
    /// The latest first.
    pub years: Vec<SchoolYear>,
    pub classes: Vec<Class>,
    pub today: Date,
}

impl Timetable {
    pub(super) async fn of(app: &App, who: &SignedIn) -> Found<Self> {
        let (db, school) = (app.db.read(), who.school.id);
        let (years, classes) = (store::years(db, school).await?, store::classes(db, school).await?);
        Ok(Self { years, classes, today: today(app) })
    }

    pub(super) fn current(&self) -> Option<&SchoolYear> {
        current(&self.years, self.today)
    }

    pub(super) fn year(&self, id: YearId) -> Option<&SchoolYear> {
        self.years.iter().find(|year| year.id == id)
    }

    pub(super) fn class(&self, id: ClassId) -> Option<&Class> {
        self.classes.iter().find(|class| class.id == id)
    }

    pub(super) fn classes_of(&self, year: YearId) -> impl Iterator<Item = &Class> {
        self.classes.iter().filter(move |class| class.year == year)
    }

    /// The class in which a child is now: of the current year, else of the latest that it has one in.
    pub(super) fn class_of(&self, child: &Child) -> Option<&Class> {
        let current = self.current().map(|year| year.id);
        let years = current.into_iter().chain(self.years.iter().map(|year| year.id));
        years.into_iter().find_map(|year| child.class_in(year)).and_then(|class| self.class(class))
    }
}

/// Whether they may make years and classes.
pub(super) fn manages_classes(who: &SignedIn) -> bool {
    who.person.roles.may(Right::ManageClasses)
}
