//! The rows of boards, and which schools belong to one. A board is found through one's own school.

use domain::meetings::{PersonId, SchoolId};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use crate::{
    clock::from_ms,
    db::entities::{board_code, organisation, school},
};

/// A board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    pub id: Uuid,
    pub name: String,
}

/// A code with which another school comes to a board, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    pub id: Uuid,
    /// Who gave it: a school of the board, and somebody there.
    pub school: SchoolId,
    pub given_by: PersonId,
    pub board: Uuid,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

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

/// Says that a school belongs to no board any more. Codes that it gave end with it.
pub async fn leave_board(tx: &impl ConnectionTrait, school: SchoolId) -> Result<(), DbErr> {
    school::Entity::update_many()
        .col_expr(school::Column::OrganisationId, Expr::val(None::<Uuid>))
        .filter(school::Column::Id.eq(school.0))
        .exec(tx)
        .await?;
    board_code::Entity::delete_many()
        .filter(board_code::Column::SchoolId.eq(school.0))
        .exec(tx)
        .await
        .map(drop)
}

/// The board of a school.
pub async fn board(db: &impl ConnectionTrait, school: SchoolId) -> Result<Option<Board>, DbErr> {
    let row = school::Entity::find_by_id(school.0).one(db).await?;
    match row.and_then(|row| row.organisation_id) {
        Some(board) => board_with(db, board).await,
        None => Ok(None),
    }
}

/// The board with this id.
pub async fn board_with(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Board>, DbErr> {
    let row = organisation::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(|row| Board { id: row.id, name: row.name }))
}

/// All boards of this installation, for whoever runs it.
pub async fn boards(db: &impl ConnectionTrait) -> Result<Vec<Board>, DbErr> {
    let rows = organisation::Entity::find()
        .order_by_asc(organisation::Column::Name)
        .order_by_asc(organisation::Column::Id)
        .all(db);
    Ok(rows.await?.into_iter().map(|row| Board { id: row.id, name: row.name }).collect())
}

/// The board of a school, by name.
pub async fn board_name(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Option<String>, DbErr> {
    Ok(board(db, school).await?.map(|board| board.name))
}

/// The schools of a board, by name.
pub async fn schools_of_board(
    db: &impl ConnectionTrait,
    board: Uuid,
) -> Result<Vec<(SchoolId, String)>, DbErr> {
    let rows = school::Entity::find()
        .filter(school::Column::OrganisationId.eq(board))
        .order_by_asc(school::Column::Name)
        .order_by_asc(school::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (SchoolId(row.id), row.name)).collect())
}

/// Keeps a code; of what it says only the hash.
pub async fn add_code(
    tx: &impl ConnectionTrait,
    code: &Code,
    code_hash: String,
) -> Result<(), DbErr> {
    let row = board_code::ActiveModel {
        code_hash: Set(code_hash),
        id: Set(code.id),
        school_id: Set(code.school.0),
        organisation_id: Set(code.board),
        given_by: Set(code.given_by.0),
        created_at: Set(code.created_at.as_millisecond()),
        expires_at: Set(code.expires_at.as_millisecond()),
        used_at: Set(None),
    };
    board_code::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// The codes that a school gave and that still work, the newest first.
pub async fn open_codes(
    db: &impl ConnectionTrait,
    school: SchoolId,
    now: Timestamp,
) -> Result<Vec<Code>, DbErr> {
    let rows = board_code::Entity::find()
        .filter(board_code::Column::SchoolId.eq(school.0))
        .filter(board_code::Column::UsedAt.is_null())
        .filter(board_code::Column::ExpiresAt.gt(now.as_millisecond()))
        .order_by_desc(board_code::Column::CreatedAt)
        .order_by_desc(board_code::Column::Id)
        .all(db)
        .await?;
    Ok(rows.iter().map(code_of).collect())
}

/// The code with this hash, while it works, of whichever school: nothing else is known of it yet.
pub async fn code_with(
    db: &impl ConnectionTrait,
    code_hash: &str,
    now: Timestamp,
) -> Result<Option<Code>, DbErr> {
    let row = board_code::Entity::find_by_id(code_hash)
        .filter(board_code::Column::UsedAt.is_null())
        .filter(board_code::Column::ExpiresAt.gt(now.as_millisecond()))
        .one(db)
        .await?;
    Ok(row.as_ref().map(code_of))
}

/// Uses a code up; false when somebody else just did.
pub async fn use_code(
    tx: &impl ConnectionTrait,
    code: &Code,
    now: Timestamp,
) -> Result<bool, DbErr> {
    let used = board_code::Entity::update_many()
        .col_expr(board_code::Column::UsedAt, Expr::val(now.as_millisecond()))
        .filter(board_code::Column::SchoolId.eq(code.school.0))
        .filter(board_code::Column::Id.eq(code.id))
        .filter(board_code::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Ends a code that a school gave.
pub async fn end_code(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    code: Uuid,
) -> Result<(), DbErr> {
    board_code::Entity::delete_many()
        .filter(board_code::Column::SchoolId.eq(school.0))
        .filter(board_code::Column::Id.eq(code))
        .exec(tx)
        .await
        .map(drop)
}

fn code_of(row: &board_code::Model) -> Code {
    Code {
        id: row.id,
        school: SchoolId(row.school_id),
        given_by: PersonId(row.given_by),
        board: row.organisation_id,
        created_at: from_ms(row.created_at),
        expires_at: from_ms(row.expires_at),
    }
}

/// A school with all others of its board; alone when it has none.
pub async fn board_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Vec<(SchoolId, String)>, DbErr> {
    let own = school::Entity::find_by_id(school.0).one(db).await?;
    let Some(own) = own else { return Ok(Vec::new()) };
    let Some(board) = own.organisation_id else { return Ok(vec![(school, own.name)]) };
    schools_of_board(db, board).await
}
