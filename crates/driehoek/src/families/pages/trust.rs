//! Taking out and erasing for good what is kept of a child or a guardian.

use axum::{
    extract::{Path, Query, State},
    response::{Redirect, Response},
};
use domain::{
    families::GuardianId,
    privacy::{Act, SubjectKind},
};
use maud::Markup;
use sea_orm::{ConnectionTrait, DbErr};
use serde::Deserialize;
use uuid::Uuid;

use crate::{
    app::App,
    error::WebError,
    families::{access::Access, store, views::trust as views},
    meetings::form::Fields,
    privacy::{
        audit::{self, Subject},
        copy::{self, Address, Copy},
        retention::{self, store as holds},
    },
    web::who::SignedIn,
};

/// Whether what is of others stays out of a copy.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    zonder: Option<String>,
}

/// GET `/groepen/kind/{child}/gegevens`
pub async fn child(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Markup, WebError> {
    let copy = child_copy(&app, &who, id, &asked).await?;
    let own = format!("/groepen/kind/{id}/gegevens");
    let without = format!("{own}?zonder=anderen");
    let is_without = asked.zonder.is_some();
    let address = Address {
        own: if is_without { without.clone() } else { own },
        back: format!("/groepen/kind/{id}"),
        back_label: copy.name.clone(),
        without_others: (!is_without).then_some(without),
    };
    Ok(copy::show(&who, &copy, &address))
}

/// GET `/groepen/kind/{child}/gegevens.json`
pub async fn child_file(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    Ok(copy::pages::file(&child_copy(&app, &who, id, &asked).await?))
}

async fn child_copy(app: &App, who: &SignedIn, id: Uuid, asked: &Asked) -> Result<Copy, WebError> {
    let (_, child) = Access::decided(app, who, id).await?;
    let others = asked.zonder.is_none();
    let copy = copy::families::child(app, who.school.id, child.id, others).await?;
    taken(app, who, Subject::child(id)).await?;
    copy.ok_or(WebError::NotFound)
}

/// GET `/groepen/kind/{child}/verzorger/{guardian}/gegevens`
pub async fn guardian(
    State(app): State<App>,
    who: SignedIn,
    Path((id, guardian)): Path<(Uuid, Uuid)>,
) -> Result<Markup, WebError> {
    let copy = guardian_copy(&app, &who, (id, guardian)).await?;
    let address = Address {
        own: format!("/groepen/kind/{id}/verzorger/{guardian}/gegevens"),
        back: format!("/groepen/kind/{id}/verzorger/{guardian}"),
        back_label: copy.name.clone(),
        without_others: None,
    };
    Ok(copy::show(&who, &copy, &address))
}

/// GET `/groepen/kind/{child}/verzorger/{guardian}/gegevens.json`
pub async fn guardian_file(
    State(app): State<App>,
    who: SignedIn,
    Path(ids): Path<(Uuid, Uuid)>,
) -> Result<Response, WebError> {
    Ok(copy::pages::file(&guardian_copy(&app, &who, ids).await?))
}

async fn guardian_copy(
    app: &App,
    who: &SignedIn,
    (id, guardian): (Uuid, Uuid),
) -> Result<Copy, WebError> {
    let (_, child) = Access::decided(app, who, id).await?;
    let of_child = store::guardians_of(app.db.read(), &app.vault, who.school.id, child.id).await?;
    if !of_child.iter().any(|(_, found)| found.id.0 == guardian) {
        return Err(WebError::NotFound);
    }
    let copy = copy::families::guardian(app, who.school.id, GuardianId(guardian)).await?;
    taken(app, who, Subject::guardian(guardian)).await?;
    copy.ok_or(WebError::NotFound)
}

async fn taken(app: &App, who: &SignedIn, subject: Subject) -> Result<(), WebError> {
    let tx = app.db.begin().await?;
    audit::note(&tx, app, who, Act::Exported, subject).await?;
    Ok(tx.commit().await?)
}

/// GET `/groepen/kind/{child}/wissen`: what will be gone, before it is.
pub async fn ask_erase(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Markup, WebError> {
    let (_, child) = Access::decided(&app, &who, id).await?;
    let (db, school) = (app.db.read(), who.school.id);
    let alone = store::guardians_only_of(db, &app.vault, school, child.id).await?;
    let held = is_held(db, &who, id).await?;
    Ok(views::ask_erase(&who, &child, &alone, held))
}

/// POST `/groepen/kind/{child}/wissen`: erases a child for good, with guardians who have no other
/// child here. Their keys go too, so that no backup brings them back.
pub async fn erase(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
) -> Result<Redirect, WebError> {
    let (_, child) = Access::decided(&app, &who, id).await?;
    let school = who.school.id;
    let tx = app.db.begin().await?;
    // Asked in here: somebody may say this very moment that it must stay.
    if is_held(&tx, &who, id).await? {
        return Err(WebError::Refused("families-erase-held"));
    }
    let guardians = store::erase_child(&tx, school, child.id).await?;
    audit::note(&tx, &app, &who, Act::Erased, Subject::child(id)).await?;
    for guardian in &guardians {
        audit::note(&tx, &app, &who, Act::Erased, Subject::guardian(guardian.0)).await?;
    }
    let keys = retention::keys_of(school, child.id, guardians);
    retention::commit_erasing(&app, tx, keys).await?;
    Ok(Redirect::to("/groepen/kinderen"))
}

/// POST `/groepen/kind/{child}/vasthouden`: keeps a child from being erased because the law asks
/// for it, or ends that.
pub async fn hold(
    State(app): State<App>,
    who: SignedIn,
    Path(id): Path<Uuid>,
    fields: Fields,
) -> Result<Redirect, WebError> {
    Access::decided(&app, &who, id).await?;
    let what = (who.school.id, SubjectKind::Child, id);
    let tx = app.db.begin().await?;
    let act = match fields.get("do") {
        "let-go" => {
            holds::let_go(&tx, what).await?;
            Act::LetGo
        }
        "hold" => {
            holds::hold(&tx, what, who.person.id, app.clock.now()).await?;
            Act::Held
        }
        _ => return Err(WebError::Unreadable),
    };
    audit::note(&tx, &app, &who, act, Subject::child(id)).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/groepen/kind/{id}")))
}

async fn is_held(db: &impl ConnectionTrait, who: &SignedIn, id: Uuid) -> Result<bool, DbErr> {
    holds::is_held(db, (who.school.id, SubjectKind::Child, id)).await
}
