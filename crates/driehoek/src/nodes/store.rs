//! The rows of nodes and of what one of them does for all. Of the installation: of no school.

use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, sea_query::OnConflict,
};

use super::NodeId;
use crate::db::entities::{duty, node};

/// A node that was not seen for so long is no longer spoken of.
const REMEMBERED_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Says that a node runs, and forgets those of long ago.
pub(super) async fn is_here(tx: &impl ConnectionTrait, row: node::Model) -> Result<(), DbErr> {
    let before = row.seen_at - i64::try_from(REMEMBERED_FOR.as_millis()).unwrap_or(i64::MAX);
    let again = OnConflict::column(node::Column::Id).update_column(node::Column::SeenAt).to_owned();
    let row = node::ActiveModel::from(row);
    node::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    node::Entity::delete_many().filter(node::Column::SeenAt.lt(before)).exec(tx).await.map(drop)
}

/// Says that a node has stopped.
pub(super) async fn is_gone(tx: &impl ConnectionTrait, own: NodeId) -> Result<(), DbErr> {
    duty::Entity::delete_many().filter(duty::Column::NodeId.eq(own.name())).exec(tx).await?;
    node::Entity::delete_by_id(own.name()).exec(tx).await.map(drop)
}

/// The nodes that said within this time that they run, by name.
pub(super) async fn seen_since(
    db: &impl ConnectionTrait,
    since: Timestamp,
) -> Result<Vec<node::Model>, DbErr> {
    node::Entity::find()
        .filter(node::Column::SeenAt.gte(since.as_millisecond()))
        .order_by_asc(node::Column::Name)
        .order_by_asc(node::Column::StartedAt)
        .all(db)
        .await
}

/// Who does a duty, and the number of their last sign of life.
pub(super) async fn on_duty(
    db: &impl ConnectionTrait,
    name: &str,
) -> Result<Option<duty::Model>, DbErr> {
    duty::Entity::find_by_id(name).one(db).await
}

/// Takes a duty, or goes on with it; `seen` is the last sign of life that was seen of whoever had it.
/// Whether it is ours now: nobody else was first.
pub(super) async fn take(
    tx: &impl ConnectionTrait,
    name: &str,
    own: NodeId,
    seen: Option<i64>,
) -> Result<bool, DbErr> {
    let row = duty::ActiveModel {
        name: Set(name.to_owned()),
        node_id: Set(own.name()),
        beat: Set(seen.unwrap_or(0).saturating_add(1)),
    };
    let Some(seen) = seen else {
        let once = OnConflict::column(duty::Column::Name).do_nothing().to_owned();
        let made = duty::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await?;
        return Ok(made > 0);
    };
    let changed = duty::Entity::update_many()
        .set(row)
        .filter(duty::Column::Name.eq(name))
        .filter(duty::Column::Beat.eq(seen))
        .exec(tx)
        .await?;
    Ok(changed.rows_affected > 0)
}
