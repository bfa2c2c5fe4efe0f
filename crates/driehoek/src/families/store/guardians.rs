//! Guardians, and what they are to which child.

use std::collections::HashMap;

use anyhow::Result;
use domain::{
    families::{ChildId, GuardianId, GuardianRights},
    lang::Lang,
    meetings::SchoolId,
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr,
    EntityTrait as _, QueryFilter as _, QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use super::seals::Seal;
use crate::{
    clock::from_ms,
    db::entities::{guardian as rows, guardianship},
    families::{Guardian, Guardianship},
    vault::{Vault, VaultError},
};

/// What is kept to reach a guardian; what is not known is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ContactData {
    pub name: String,
    pub lang: Option<Lang>,
    pub email: String,
    pub phone: String,
    pub notes: String,
}

/// One guardian.
pub async fn guardian(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    guardian: GuardianId,
) -> Result<Option<Guardian>> {
    let row = rows::Entity::find()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(guardian.0))
        .one(db)
        .await?;
    match row {
        Some(row) => opened(vault, school, row).await,
        None => Ok(None),
    }
}

/// These guardians, in no order.
pub async fn guardians(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    which: &[GuardianId],
) -> Result<HashMap<GuardianId, Guardian>> {
    let mut found = HashMap::new();
    // The store takes so many values in one question.
    for which in which.chunks(500) {
        let rows = rows::Entity::find()
            .filter(rows::Column::SchoolId.eq(school.0))
            .filter(rows::Column::Id.is_in(which.iter().map(|id| id.0)))
            .all(db)
            .await?;
        for row in rows {
            let guardian = opened(vault, school, row).await?;
            found.extend(guardian.map(|guardian| (guardian.id, guardian)));
        }
    }
    Ok(found)
}

/// The guardians of a child, each with what they are to it: in the order in which they were added,
/// by name when that was at one moment.
pub async fn guardians_of(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    child: ChildId,
) -> Result<Vec<(Guardianship, Guardian)>> {
    let ties = guardianship::Entity::find()
        .filter(guardianship::Column::SchoolId.eq(school.0))
        .filter(guardianship::Column::ChildId.eq(child.0))
        .order_by_asc(guardianship::Column::Id)
        .all(db)
        .await?;
    let ids: Vec<_> = ties.iter().map(|row| GuardianId(row.guardian_id)).collect();
    let mut found = guardians(db, vault, school, &ids).await?;
    let mut both = Vec::new();
    for row in ties {
        let Some(guardian) = found.remove(&GuardianId(row.guardian_id)) else { continue };
        both.push((opened_tie(vault, school, row).await?, guardian));
    }
    both.sort_by_cached_key(|(tie, guardian)| {
        (moment(tie.id), guardian.name.to_lowercase(), tie.id)
    });
    Ok(both)
}

/// The moment at which an id was given, in milliseconds.
fn moment(id: Uuid) -> u128 {
    id.as_u128() >> 80
}

/// Who looks after whom in the whole school.
pub async fn guardianships(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Vec<(ChildId, GuardianId)>, DbErr> {
    let rows = guardianship::Entity::find()
        .filter(guardianship::Column::SchoolId.eq(school.0))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (ChildId(row.child_id), GuardianId(row.guardian_id))).collect())
}

/// What a guardian is to each of their children.
pub async fn children_of_guardian(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    guardian: GuardianId,
) -> Result<Vec<Guardianship>> {
    let rows = of_guardian(db, school, guardian).await?;
    let mut ties = Vec::new();
    for row in rows {
        ties.push(opened_tie(vault, school, row).await?);
    }
    Ok(ties)
}

async fn of_guardian(
    db: &impl ConnectionTrait,
    school: SchoolId,
    guardian: GuardianId,
) -> Result<Vec<guardianship::Model>, DbErr> {
    guardianship::Entity::find()
        .filter(guardianship::Column::SchoolId.eq(school.0))
        .filter(guardianship::Column::GuardianId.eq(guardian.0))
        .order_by_asc(guardianship::Column::Id)
        .all(db)
        .await
}

/// The guardians of a child who look after nobody else.
pub(super) async fn only_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
    child: ChildId,
) -> Result<Vec<GuardianId>, DbErr> {
    let all = guardianships(db, school).await?;
    let of_child = all.iter().filter(|(of, _)| *of == child).map(|(_, guardian)| *guardian);
    let is_alone =
        |guardian: &GuardianId| !all.iter().any(|(of, other)| other == guardian && *of != child);
    Ok(of_child.filter(is_alone).collect())
}

/// The same with their texts opened: who goes when the child goes.
pub async fn guardians_only_of(
    db: &impl ConnectionTrait,
    vault: &Vault,
    school: SchoolId,
    child: ChildId,
) -> Result<Vec<Guardian>> {
    let ids = only_of(db, school, child).await?;
    let mut found: Vec<_> = guardians(db, vault, school, &ids).await?.into_values().collect();
    found.sort_by_cached_key(|guardian| (guardian.name.to_lowercase(), guardian.id));
    Ok(found)
}

async fn opened(vault: &Vault, school: SchoolId, row: rows::Model) -> Result<Option<Guardian>> {
    let id = GuardianId(row.id);
    let seal = match Seal::of_guardian(vault, school, id).await {
        Err(VaultError::Destroyed) => return Ok(None),
        seal => seal?,
    };
    Ok(Some(Guardian {
        id,
        name: seal.open("name", &row.name)?,
        lang: seal.open_some("lang", row.lang.as_deref())?.parse().ok(),
        email: seal.open_some("email", row.email.as_deref())?,
        phone: seal.open_some("phone", row.phone.as_deref())?,
        notes: seal.open_some("notes", row.notes.as_deref())?,
        restricted: row.restricted,
        changed_at: from_ms(row.changed_at),
    }))
}

async fn opened_tie(
    vault: &Vault,
    school: SchoolId,
    row: guardianship::Model,
) -> Result<Guardianship> {
    let guardian = GuardianId(row.guardian_id);
    let seal = Seal::of_guardian(vault, school, guardian).await?.row("guardianship", row.id);
    Ok(Guardianship {
        id: row.id,
        child: ChildId(row.child_id),
        guardian,
        relation: seal.open_some("relation", row.relation.as_deref())?,
        rights: GuardianRights {
            authority: row.authority,
            may_see: row.may_see,
            hide_where: row.hide_where,
        },
    })
}

/// Adds a guardian, of nobody yet.
pub async fn add_guardian(
    tx: &DatabaseTransaction,
    vault: &Vault,
    (school, id): (SchoolId, GuardianId),
    data: &ContactData,
    now: Timestamp,
) -> Result<()> {
    let seal = Seal::of_guardian(vault, school, id).await?;
    let row = rows::ActiveModel {
        id: Set(id.0),
        school_id: Set(school.0),
        name: Set(seal.seal("name", &data.name)),
        lang: Set(data.lang.map(|lang| seal.seal("lang", lang.tag()))),
        email: Set(seal.seal_some("email", &data.email)),
        phone: Set(seal.seal_some("phone", &data.phone)),
        notes: Set(seal.seal_some("notes", &data.notes)),
        created_at: Set(now.as_millisecond()),
        changed_at: Set(now.as_millisecond()),
        restricted: Set(false),
    };
    rows::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Changes what is kept of a guardian.
pub async fn set_guardian(
    tx: &DatabaseTransaction,
    vault: &Vault,
    (school, id): (SchoolId, GuardianId),
    data: &ContactData,
    now: Timestamp,
) -> Result<()> {
    let seal = Seal::of_guardian(vault, school, id).await?;
    let lang = data.lang.map(|lang| seal.seal("lang", lang.tag()));
    rows::Entity::update_many()
        .col_expr(rows::Column::Name, Expr::val(seal.seal("name", &data.name)))
        .col_expr(rows::Column::Lang, Expr::val(lang))
        .col_expr(rows::Column::Email, Expr::val(seal.seal_some("email", &data.email)))
        .col_expr(rows::Column::Phone, Expr::val(seal.seal_some("phone", &data.phone)))
        .col_expr(rows::Column::Notes, Expr::val(seal.seal_some("notes", &data.notes)))
        .col_expr(rows::Column::ChangedAt, Expr::val(now.as_millisecond()))
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Says whether a guardian's data may only be kept.
pub async fn set_guardian_restricted(
    tx: &impl ConnectionTrait,
    (school, id): (SchoolId, GuardianId),
    restricted: bool,
    now: Timestamp,
) -> Result<(), DbErr> {
    rows::Entity::update_many()
        .col_expr(rows::Column::Restricted, Expr::val(restricted))
        .col_expr(rows::Column::ChangedAt, Expr::val(now.as_millisecond()))
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(id.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Says that somebody looks after a child.
pub async fn add_guardianship(
    tx: &DatabaseTransaction,
    vault: &Vault,
    school: SchoolId,
    tie: &Guardianship,
) -> Result<()> {
    let seal = Seal::of_guardian(vault, school, tie.guardian).await?.row("guardianship", tie.id);
    let row = guardianship::ActiveModel {
        id: Set(tie.id),
        school_id: Set(school.0),
        child_id: Set(tie.child.0),
        guardian_id: Set(tie.guardian.0),
        relation: Set(seal.seal_some("relation", &tie.relation)),
        authority: Set(tie.rights.authority),
        may_see: Set(tie.rights.may_see),
        hide_where: Set(tie.rights.hide_where),
    };
    guardianship::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Changes what a guardian is to a child and is allowed.
pub async fn set_guardianship(
    tx: &DatabaseTransaction,
    vault: &Vault,
    school: SchoolId,
    tie: &Guardianship,
) -> Result<()> {
    let seal = Seal::of_guardian(vault, school, tie.guardian).await?.row("guardianship", tie.id);
    guardianship::Entity::update_many()
        .col_expr(
            guardianship::Column::Relation,
            Expr::val(seal.seal_some("relation", &tie.relation)),
        )
        .col_expr(guardianship::Column::Authority, Expr::val(tie.rights.authority))
        .col_expr(guardianship::Column::MaySee, Expr::val(tie.rights.may_see))
        .col_expr(guardianship::Column::HideWhere, Expr::val(tie.rights.hide_where))
        .filter(guardianship::Column::SchoolId.eq(school.0))
        .filter(guardianship::Column::Id.eq(tie.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Says that somebody no longer looks after a child: their links for it end, what they asked goes.
/// True when they look after nobody any more and were erased; the caller then destroys their key.
pub async fn remove_guardianship(
    tx: &DatabaseTransaction,
    school: SchoolId,
    (child, guardian): (ChildId, GuardianId),
) -> Result<bool, DbErr> {
    super::links::remove_of(tx, school, (child, guardian)).await?;
    guardianship::Entity::delete_many()
        .filter(guardianship::Column::SchoolId.eq(school.0))
        .filter(guardianship::Column::ChildId.eq(child.0))
        .filter(guardianship::Column::GuardianId.eq(guardian.0))
        .exec(tx)
        .await?;
    let is_alone = of_guardian(tx, school, guardian).await?.is_empty();
    if is_alone {
        erase_guardian(tx, school, guardian).await?;
    }
    Ok(is_alone)
}

/// Erases a guardian with all their ties, links and requests. The caller destroys the key once this
/// is committed.
pub async fn erase_guardian(
    tx: &DatabaseTransaction,
    school: SchoolId,
    guardian: GuardianId,
) -> Result<(), DbErr> {
    rows::Entity::delete_many()
        .filter(rows::Column::SchoolId.eq(school.0))
        .filter(rows::Column::Id.eq(guardian.0))
        .exec(tx)
        .await
        .map(drop)
}
