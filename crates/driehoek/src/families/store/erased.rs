//! Rows that a backup brought back of whom was erased since.

use std::collections::HashMap;

use anyhow::Result;
use domain::{
    families::{ChildId, GuardianId},
    meetings::SchoolId,
};
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use uuid::Uuid;

use super::{children::erase_child, guardians::erase_guardian};
use crate::{
    db::{
        Db,
        entities::{child, guardian},
    },
    vault::{KeyOf, Vault},
};

/// The store takes so many values in one question.
const AT_ONCE: usize = 500;

/// Erases once more every child and guardian whose key was destroyed: nobody can open them, so
/// nobody could, and they would be counted and stand in the way of their class for ever. Guardians
/// who then look after nobody go as well. Their keys stay: who put back the wrong backup can still
/// put back a better one.
pub async fn erase_once_more(db: &Db, vault: &Vault) -> Result<()> {
    let mut ids = HashMap::<_, (Vec<Uuid>, Vec<Uuid>)>::new();
    for key in vault.destroyed().await? {
        let of_school = ids.entry(key.school()).or_default();
        match key {
            KeyOf::Child(_, id) => of_school.0.push(id),
            KeyOf::Guardian(_, id) => of_school.1.push(id),
            KeyOf::School(_) => {}
        }
    }
    for (school, (children, guardians)) in ids {
        let children = children_there(db, school, &children).await?;
        let guardians = guardians_there(db, school, &guardians).await?;
        if children.is_empty() && guardians.is_empty() {
            continue;
        }
        let tx = db.begin().await?;
        for id in &children {
            erase_child(&tx, school, ChildId(*id)).await?;
        }
        for id in &guardians {
            erase_guardian(&tx, school, GuardianId(*id)).await?;
        }
        tx.commit().await?;
        db.let_go_of_the_past().await?;
        let (children, guardians) = (children.len(), guardians.len());
        tracing::info!(children, guardians, "what a backup brought back was erased once more");
    }
    Ok(())
}

async fn children_there(db: &Db, school: SchoolId, ids: &[Uuid]) -> Result<Vec<Uuid>, DbErr> {
    let mut there = Vec::new();
    for ids in ids.chunks(AT_ONCE) {
        let found = child::Entity::find()
            .select_only()
            .column(child::Column::Id)
            .filter(child::Column::SchoolId.eq(school.0))
            .filter(child::Column::Id.is_in(ids.iter().copied()));
        there.extend(found.into_tuple::<Uuid>().all(db.read()).await?);
    }
    Ok(there)
}

async fn guardians_there(db: &Db, school: SchoolId, ids: &[Uuid]) -> Result<Vec<Uuid>, DbErr> {
    let mut there = Vec::new();
    for ids in ids.chunks(AT_ONCE) {
        let found = guardian::Entity::find()
            .select_only()
            .column(guardian::Column::Id)
            .filter(guardian::Column::SchoolId.eq(school.0))
            .filter(guardian::Column::Id.is_in(ids.iter().copied()));
        there.extend(found.into_tuple::<Uuid>().all(db.read()).await?);
    }
    Ok(there)
}
