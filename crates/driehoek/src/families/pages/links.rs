//! The links that guardians get: on paper, and listed for whoever gave them out.

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    families::{LinkRefused, OPEN_LINKS_MAX, Purpose, link_days, may_have_link},
    lang::Lang,
    privacy::Act,
};
use jiff::SignedDuration;
use maud::Markup;
use uuid::Uuid;

use crate::{
    accounts::store as people,
    app::App,
    chance::token_hash,
    error::WebError,
    families::{
        GivenLink,
        access::{Access, guardian_of},
        store,
        views::links as views,
    },
    meetings::form::Fields,
    privacy::audit::{self, Subject},
    web::who::SignedIn,
};

/// GET `/groepen/kind/{child}/verzorger/{guardian}/link`: the letter is shown once, so there is only
/// the child to go back to.
pub async fn back_to_child(
    State(app): State<App>,
    who: SignedIn,
    Path((id, _)): Path<(Uuid, Uuid)>,
) -> Result<Redirect, WebError> {
    let child = Access::of(&app, &who).await?.linked(&app, &who, id).await?;
    Ok(Redirect::to(&format!("/groepen/kind/{}", child.id)))
}

/// POST `/groepen/kind/{child}/verzorger/{guardian}/link`: a new link, as a letter to print.
pub async fn give(
    State(app): State<App>,
    who: SignedIn,
    Path((id, guardian)): Path<(Uuid, Uuid)>,
    fields: Fields,
) -> Result<Response, WebError> {
    let access = Access::of(&app, &who).await?;
    let child = access.linked(&app, &who, id).await?;
    let (tie, guardian) = guardian_of(&app, &who, &access, (child.id, guardian)).await?;
    let restricted = child.restricted || guardian.restricted;
    may_have_link(tie.rights, restricted, child.has_left(access.today)).map_err(refused)?;
    let (now, school) = (app.clock.now(), who.school.id);
    let days = link_days(fields.read("days"));
    let token = app.chance.token();
    let link = GivenLink {
        id: app.chance.uuid_v7(now),
        child: child.id,
        guardian: guardian.id,
        purpose: Purpose::OwnData,
        given_by: who.person.id,
        created_at: now,
        expires_at: now + SignedDuration::from_hours(24 * days),
        revoked_at: None,
    };
    let tx = app.db.begin().await?;
    let before = store::links(&tx, school).await?;
    let is_theirs = |old: &&GivenLink| old.child == child.id && old.guardian == guardian.id;
    let open = before.iter().filter(is_theirs).filter(|old| old.is_open(now));
    // The oldest make room: a letter that was lost must not stand in the way of a new one.
    for old in open.skip(OPEN_LINKS_MAX - 1) {
        store::revoke_link(&tx, school, old.id, now).await?;
    }
    store::add_link(&tx, school, &link, token_hash(&token)).await?;
    audit::note(&tx, &app, &who, Act::LinkGiven, Subject::guardian(guardian.id.0)).await?;
    tx.commit().await?;
    let address = app.config.link(&format!("/ouder/{token}"));
    let lang = guardian.lang.unwrap_or(Lang::SOURCE);
    let until = link.expires_at.to_zoned(app.config.time_zone.clone()).date();
    let letter = views::Letter {
        words: &app.words(lang),
        child: &child,
        guardian: &guardian,
        school: (!tie.rights.hide_where).then_some(who.school.name.as_str()),
        address: &address,
        until,
    };
    Ok(views::letter(&who, &letter).into_response())
}

fn refused(refused: LinkRefused) -> WebError {
    WebError::Refused(match refused {
        LinkRefused::MayNotSee => "families-link-may-not-see",
        LinkRefused::Restricted => "families-link-restricted",
        LinkRefused::Left => "families-link-left",
    })
}

/// GET `/groepen/links`: the links that one gave out; for the school leader, all.
pub async fn index(State(app): State<App>, who: SignedIn) -> Result<Markup, WebError> {
    let access = Access::of(&app, &who).await?;
    let given = theirs(&app, &who, &access).await?;
    let (db, school) = (app.db.read(), who.school.id);
    let children = access.children(&app, &who).await?;
    let ids: Vec<_> = given.iter().map(|link| link.guardian).collect();
    let guardians = store::guardians(db, &app.vault, school, &ids).await?;
    let people = people::people(db, school).await?;
    let now = app.clock.now();
    let rows = given.iter().filter_map(|link| {
        Some(views::Row {
            link,
            is_open: link.is_open(now),
            child: children.iter().find(|child| child.id == link.child)?,
            guardian: guardians.get(&link.guardian).filter(|guardian| !access.hides(guardian))?,
            by: people.iter().find(|person| person.id == link.given_by),
        })
    });
    Ok(views::index(&who, &rows.collect::<Vec<_>>(), &app.config.time_zone))
}

async fn theirs(app: &App, who: &SignedIn, access: &Access) -> Result<Vec<GivenLink>, WebError> {
    let links = store::links(app.db.read(), who.school.id).await?;
    let is_theirs = |link: &GivenLink| access.manage.decides() || link.given_by == who.person.id;
    Ok(links.into_iter().filter(is_theirs).collect())
}

/// POST `/groepen/links`: ends a link.
pub async fn revoke(
    State(app): State<App>,
    who: SignedIn,
    fields: Fields,
) -> Result<Redirect, WebError> {
    let access = Access::of(&app, &who).await?;
    let asked = fields.read::<Uuid>("link").ok_or(WebError::Unreadable)?;
    let given = theirs(&app, &who, &access).await?;
    let link = given.iter().find(|link| link.id == asked).ok_or(WebError::NotFound)?;
    let tx = app.db.begin().await?;
    store::revoke_link(&tx, who.school.id, link.id, app.clock.now()).await?;
    audit::note(&tx, &app, &who, Act::LinkEnded, Subject::guardian(link.guardian.0)).await?;
    tx.commit().await?;
    let back =
        if fields.has("child") { format!("kind/{}", link.child) } else { "links".to_owned() };
    Ok(Redirect::to(&format!("/groepen/{back}")))
}
