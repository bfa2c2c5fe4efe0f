//! The rows of boards, and which schools belong to one. A board is found through one's own school.

use domain::meetings::SchoolId;
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use crate::db::entities::{organisation, school};

/// Makes a board.
pub async fn add_board(
    tx: &impl ConnectionTrait,
    id: Uuid,
    name: &str,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = organisation::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        created_at: Set(now.as_millisecond()),
    };
    organisation::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Says that a school belongs to a board.
pub async fn join_board(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    board: Uuid,
) -> Result<(), DbErr> {
    school::Entity::update_many()
        .col_expr(school::Column::OrganisationId, Expr::val(board))
        .filter(school::Column::Id.eq(school.0))
        .exec(tx)
        .await
        .map(drop)
}

/// The board of a school, by name.
pub async fn board_name(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Option<String>, DbErr> {
    let row = school::Entity::find_by_id(school.0).one(db).await?;
    let Some(board) = row.and_then(|row| row.organisation_id) else { return Ok(None) };
    let row = organisation::Entity::find_by_id(board).one(db).await?;
    Ok(row.map(|row| row.name))
}

/// A school with all others of its board; alone when it has none.
pub async fn board_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Vec<(SchoolId, String)>, DbErr> {
    let own = school::Entity::find_by_id(school.0).one(db).await?;
    let Some(own) = own else { return Ok(Vec::new()) };
    let Some(board) = own.organisation_id else { return Ok(vec![(school, own.name)]) };
    let rows = school::Entity::find()
        .filter(school::Column::OrganisationId.eq(board))
        .order_by_asc(school::Column::Name)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (SchoolId(row.id), row.name)).collect())
}
