//! Guardians of a child: adding, changing, and saying that somebody is none any more.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    families::{GUARDIANS_MAX, GuardianId, GuardianRights},
    privacy::{Act, SubjectKind},
};
use maud::Markup;
use uuid::Uuid;

use super::{children::namesakes, invented, wrong};
use crate::{
    app::App,
    error::{Fault, WebError},
    families::{
        Child, Guardian, Guardianship,
        access::{Access, ONLY_KEPT, guardian_of},
        store, typed,
        views::guardians as views,
    },
    meetings::form::Fields,
    privacy::{
        audit::{self, Subject},
        retention::{self, store as holds},
    },
    vault::KeyOf,
    web::who::SignedIn,
};

/// GET `/groepen/kind/{child}/verzorger`
pub async fn new(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.changed(&app, &who, id).await?;
    let typed = Fields::of(&views::rights_typed(GuardianRights::default()));
    Ok(views::form(&who, views::Of { child: &child, guardian: None, decides: false }, &typed, &[]))
}

/// POST `/groepen/kind/{child}/verzorger`: adds a guardian. When one of another child has the same
/// name, it asks first whether it is the same person.
pub async fn create(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Response, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.changed(&app, &who, id).await?;
    let again = |faults: &[Fault]| {
        Ok(wrong(views::form(
            &who,
            views::Of { child: &child, guardian: None, decides: false },
            &fields,
            faults,
        )))
    };
    let read = typed::guardian(&fields).and_then(|read| invented(&who, &fields, read));
    let (data, relation, rights) = match read {
        Ok(read) => read,
        Err(faults) => return again(&faults),
    };
    let (db, school) = (app.db.read(), who.school.id);
    if store::guardians_of(db, &app.vault, school, child.id).await?.len() >= GUARDIANS_MAX {
        return again(&[Fault { field: "name", key: "families-guardians-full" }]);
    }
    let same = namesakes(&app, &who, &access, (&child, &data.name)).await?;
    let chosen = fields.get("same");
    let known = same.iter().find(|(guardian, _)| guardian.id.to_string() == chosen);
    if known.is_none() && chosen != "new" && !same.is_empty() {
        return Ok(views::ask_same(&who, &child, &same, &fields).into_response());
    }
    let now = app.clock.now();
    let tx = app.db.begin().await?;
    let guardian = if let Some((guardian, _)) = known {
        guardian.id
    } else {
        let new = GuardianId(app.chance.uuid_v7(now));
        store::add_guardian(&tx, &app.vault, (school, new), &data, now).await?;
        new
    };
    let tie =
        Guardianship { id: app.chance.uuid_v7(now), child: child.id, guardian, relation, rights };
    store::add_guardianship(&tx, &app.vault, school, &tie).await?;
    audit::note(&tx, &app, &who, Act::Made, Subject::guardian(guardian.0)).await?;
    tx.commit().await?;
    Ok(to_child(&child).into_response())
}

fn to_child(child: &Child) -> Redirect {
    Redirect::to(&format!("/groepen/kind/{}", child.id))
}

/// GET `/groepen/kind/{child}/verzorger/{guardian}`
pub async fn edit(
    State(app): State<App>,
    who: SignedIn,
    Path((id, guardian)): Path<(Uuid, Uuid)>,
) -> Result<Markup, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.managed(&app, &who, id).await?;
    let (tie, guardian) = guardian_of(&app, &who, &access, (child.id, guardian)).await?;
    audit::viewed(&app, &who, Subject::guardian(guardian.id.0)).await?;
    let mut typed = vec![
        ("name", guardian.name.as_str()),
        ("relation", tie.relation.as_str()),
        ("lang", guardian.lang.map_or("", domain::lang::Lang::tag)),
        ("email", guardian.email.as_str()),
        ("phone", guardian.phone.as_str()),
        ("notes", guardian.notes.as_str()),
    ];
    typed.extend(views::rights_typed(tie.rights));
    let of =
        views::Of { child: &child, guardian: Some(&guardian), decides: access.manage.decides() };
    Ok(views::form(&who, of, &Fields::of(&typed), &[]))
}

/// POST `/groepen/kind/{child}/verzorger/{guardian}`
pub async fn set(
    State(app): State<App>,
    who: SignedIn,
    Path((id, guardian)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.managed(&app, &who, id).await?;
    let (tie, guardian) = guardian_of(&app, &who, &access, (child.id, guardian)).await?;
    let (now, school) = (app.clock.now(), who.school.id);
    if matches!(fields.get("do"), "restrict" | "release") {
        restrict(&app, &who, &access, (&guardian, fields.get("do") == "restrict")).await?;
        return Ok(to_child(&child).into_response());
    }
    if child.restricted {
        return Err(WebError::Refused(ONLY_KEPT));
    }
    if fields.get("do") == "remove" {
        let tx = app.db.begin().await?;
        // Whoever looks after a child that is held is part of what is held.
        let children = store::children_of_guardian(&tx, &app.vault, school, guardian.id).await?;
        let children = children.iter().map(|tie| tie.child.0);
        if holds::is_any_held(&tx, (school, SubjectKind::Child), children).await? {
            return Err(WebError::Refused("families-guardian-held"));
        }
        let of = (child.id, guardian.id);
        let is_erased = store::remove_guardianship(&tx, school, of).await?;
        let act = if is_erased { Act::Erased } else { Act::Removed };
        audit::note(&tx, &app, &who, act, Subject::guardian(guardian.id.0)).await?;
        let key = is_erased.then_some(KeyOf::Guardian(school, guardian.id.0));
        retention::commit_erasing(&app, tx, key.into_iter().collect()).await?;
        return Ok(to_child(&child).into_response());
    }
    let (data, relation, rights) = match typed::guardian(&fields) {
        Ok(read) => read,
        Err(faults) => {
            let decides = access.manage.decides();
            let of = views::Of { child: &child, guardian: Some(&guardian), decides };
            return Ok(wrong(views::form(&who, of, &fields, &faults)));
        }
    };
    let tx = app.db.begin().await?;
    store::set_guardian(&tx, &app.vault, (school, guardian.id), &data, now).await?;
    let tie = Guardianship { relation, rights, ..tie };
    store::set_guardianship(&tx, &app.vault, school, &tie).await?;
    audit::note(&tx, &app, &who, Act::Changed, Subject::guardian(guardian.id.0)).await?;
    tx.commit().await?;
    Ok(to_child(&child).into_response())
}

/// Says that what is kept of a guardian may only be kept, or may be used again. The school leader
/// decides that.
async fn restrict(
    app: &App,
    who: &SignedIn,
    access: &Access,
    (guardian, restricted): (&Guardian, bool),
) -> Result<(), WebError> {
    if !access.manage.decides() {
        return Err(WebError::NotFound);
    }
    let (whose, now) = ((who.school.id, guardian.id), app.clock.now());
    let tx = app.db.begin().await?;
    store::set_guardian_restricted(&tx, whose, restricted, now).await?;
    let act = if restricted { Act::Restricted } else { Act::Released };
    audit::note(&tx, app, who, act, Subject::guardian(guardian.id.0)).await?;
    Ok(tx.commit().await?)
}
