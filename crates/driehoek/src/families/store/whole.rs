//! Everything that is kept of one child, or of one guardian, with all texts opened.

use std::collections::HashSet;

use anyhow::Result;
use domain::{
    families::{ChildId, GuardianId, SchoolYear},
    meetings::SchoolId,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::{
    child, children_of_guardian, classes, guardian, guardians_of, links, requests_of, years,
};
use crate::{
    db::entities::{child as child_row, guardian as guardian_row},
    families::{Child, Class, GivenLink, Guardian, Guardianship, Request},
    vault::Vault,
};

/// Everything of a child.
#[derive(Debug, Clone)]
pub struct EverythingOfChild {
    pub child: Child,
    /// Where it was in which school year.
    pub classes: Vec<(SchoolYear, Class)>,
    pub guardians: Vec<(Guardianship, Guardian)>,
    pub links: Vec<GivenLink>,
    pub requests: Vec<Request>,
}

/// Everything of a guardian. Of their children only the id is here: a child has a record of its own.
#[derive(Debug, Clone)]
pub struct EverythingOfGuardian {
    pub guardian: Guardian,
    pub children: Vec<Guardianship>,
    pub links: Vec<GivenLink>,
    pub requests: Vec<Request>,
}

/// The ids of all children and guardians of a school, whether they can be read or not.
pub async fn everybody(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashSet<Uuid>, DbErr> {
    let children = child_row::Entity::find()
        .select_only()
        .column(child_row::Column::Id)
        .filter(child_row::Column::SchoolId.eq(school.0))
        .into_tuple::<Uuid>()
        .all(db)
        .await?;
    let guardians = guardian_row::Entity::find()
        .select_only()
        .column(guardian_row::Column::Id)
        .filter(guardian_row::Column::SchoolId.eq(school.0))
        .into_tuple::<Uuid>()
        .all(db)
        .await?;
    Ok(children.into_iter().chain(guardians).collect())
}

/// Everything that is kept of a child. Nothing when it is not there or was erased.
pub async fn everything_of_child(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    id: ChildId,
) -> Result<Option<EverythingOfChild>> {
    let Some(child) = child(db, vault, school, id).await? else { return Ok(None) };
    let (years, classes) = (years(db, school).await?, classes(db, school).await?);
    let place = |(year, class): &(_, _)| {
        let year = years.iter().find(|of| of.id == *year)?.clone();
        Some((year, classes.iter().find(|of| of.id == *class)?.clone()))
    };
    let classes = child.places.iter().filter_map(place).collect();
    let links = links(db, school).await?;
    Ok(Some(EverythingOfChild {
        classes,
        guardians: guardians_of(db, vault, school, id).await?,
        links: links.into_iter().filter(|link| link.child == id).collect(),
        requests: requests_of(db, vault, school, id).await?,
        child,
    }))
}

/// Everything that is kept of a guardian. Nothing when they are not there or were erased.
pub async fn everything_of_guardian(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    id: GuardianId,
) -> Result<Option<EverythingOfGuardian>> {
    let Some(guardian) = guardian(db, vault, school, id).await? else { return Ok(None) };
    let links = links(db, school).await?;
    Ok(Some(EverythingOfGuardian {
        guardian,
        children: children_of_guardian(db, vault, school, id).await?,
        links: links.into_iter().filter(|link| link.guardian == id).collect(),
        requests: super::links::asked_by(db, vault, school, id).await?,
    }))
}
