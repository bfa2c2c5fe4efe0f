//! The rows of the wrapped keys.

use domain::meetings::SchoolId;
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    sea_query::{Condition, OnConflict},
};

use super::{KeyOf, VaultError};
use crate::db::Db;

mod row {
    use sea_orm::entity::prelude::*;

    /// A key as it is kept. One that was destroyed has an empty `wrapped`, so that it is not made anew.
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "wrapped_key")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub(crate) id: Uuid,
        pub(crate) school_id: Uuid,
        pub(crate) wrapped: String,
        /// The name of the installation key under which it was made.
        pub(crate) wrapped_by: String,
        pub(crate) made_at: i64,
        pub(crate) destroyed_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const SCHOOL: &str = "school";
const TABLE: &str = "wrapped_key";

/// The names of the installation keys that the schools' keys are wrapped with: none, one, or two
/// when something went wrong.
pub(super) async fn wrapped_by(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    row::Entity::find()
        .select_only()
        .column(row::Column::WrappedBy)
        .distinct()
        .filter(row::Column::Kind.eq(SCHOOL))
        .filter(row::Column::DestroyedAt.is_null())
        .into_tuple()
        .all(db)
        .await
}

pub(super) async fn find(
    db: &impl ConnectionTrait,
    of: KeyOf,
) -> Result<Option<row::Model>, DbErr> {
    row::Entity::find()
        .filter(row::Column::SchoolId.eq(of.school().0))
        .filter(row::Column::Kind.eq(of.kind()))
        .filter(row::Column::Id.eq(of.id()))
        .one(db)
        .await
}

/// Whose keys were destroyed.
pub(super) async fn destroyed(db: &impl ConnectionTrait) -> Result<Vec<KeyOf>, DbErr> {
    let rows = row::Entity::find().filter(row::Column::DestroyedAt.is_not_null()).all(db).await?;
    let of = |row: row::Model| KeyOf::read(&row.kind, SchoolId(row.school_id), row.id);
    Ok(rows.into_iter().filter_map(of).collect())
}

/// Of which children and guardians of a school there is a key, that was made before a moment.
pub(super) async fn below(
    db: &impl ConnectionTrait,
    school: SchoolId,
    before: Timestamp,
) -> Result<Vec<KeyOf>, DbErr> {
    let rows = row::Entity::find()
        .filter(row::Column::SchoolId.eq(school.0))
        .filter(row::Column::Kind.ne(SCHOOL))
        .filter(row::Column::MadeAt.lt(before.as_millisecond()))
        .filter(row::Column::DestroyedAt.is_null())
        .all(db)
        .await?;
    let of = |row: row::Model| KeyOf::read(&row.kind, school, row.id);
    Ok(rows.into_iter().filter_map(of).collect())
}

/// All rows as they are, destroyed ones too.
pub(super) async fn all(db: &impl ConnectionTrait) -> Result<Vec<row::Model>, DbErr> {
    let rows = row::Entity::find().order_by_asc(row::Column::Kind).order_by_asc(row::Column::Id);
    rows.all(db).await
}

/// Puts rows of another store of keys into this one.
pub(super) async fn put(db: &Db, rows: Vec<row::Model>) -> Result<(), DbErr> {
    let tx = db.begin().await?;
    for row in rows {
        row::Entity::insert(row::ActiveModel::from(row)).exec_without_returning(&tx).await?;
    }
    tx.commit().await
}

/// Keeps a new key, unless there is one.
pub(super) async fn add(
    db: &Db,
    of: KeyOf,
    wrapped: &str,
    by: &str,
    now: Timestamp,
) -> Result<(), DbErr> {
    let new = row::ActiveModel {
        kind: Set(of.kind().to_owned()),
        id: Set(of.id()),
        school_id: Set(of.school().0),
        wrapped: Set(wrapped.to_owned()),
        wrapped_by: Set(by.to_owned()),
        made_at: Set(now.as_millisecond()),
        destroyed_at: Set(None),
    };
    let once = OnConflict::columns([row::Column::Kind, row::Column::Id]).do_nothing().to_owned();
    let tx = db.begin().await?;
    row::Entity::insert(new).on_conflict(once).exec_without_returning(&tx).await?;
    tx.commit().await
}

pub(super) async fn destroy(db: &Db, of: KeyOf, now: Timestamp) -> Result<(), DbErr> {
    let mut which = Condition::all().add(row::Column::SchoolId.eq(of.school().0));
    if !matches!(of, KeyOf::School(_)) {
        which = which.add(row::Column::Kind.eq(of.kind())).add(row::Column::Id.eq(of.id()));
    }
    let tx = db.begin().await?;
    // A key that was never made must not be made either: something may still ask for it.
    let none = row::ActiveModel {
        kind: Set(of.kind().to_owned()),
        id: Set(of.id()),
        school_id: Set(of.school().0),
        wrapped: Set(String::new()),
        wrapped_by: Set(String::new()),
        made_at: Set(now.as_millisecond()),
        destroyed_at: Set(Some(now.as_millisecond())),
    };
    let once = OnConflict::columns([row::Column::Kind, row::Column::Id]).do_nothing().to_owned();
    row::Entity::insert(none).on_conflict(once).exec_without_returning(&tx).await?;
    row::Entity::update_many()
        .col_expr(row::Column::Wrapped, "".into())
        .col_expr(row::Column::WrappedBy, "".into())
        .col_expr(row::Column::DestroyedAt, now.as_millisecond().into())
        .filter(which)
        .filter(row::Column::DestroyedAt.is_null())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    db.let_go_of_the_past_of(TABLE).await
}

/// Wraps the keys of all schools anew, all or none; returns how many.
pub(super) async fn wrap_anew(
    db: &Db,
    by: &str,
    wrap: impl Fn(KeyOf, &str) -> Result<String, VaultError>,
) -> Result<usize, VaultError> {
    let tx = db.begin().await?;
    let rows = row::Entity::find()
        .filter(row::Column::Kind.eq(SCHOOL))
        .filter(row::Column::DestroyedAt.is_null())
        .all(&tx)
        .await?;
    let count = rows.len();
    for found in rows {
        let of = KeyOf::School(SchoolId(found.school_id));
        let changed = row::ActiveModel {
            kind: Set(found.kind.clone()),
            id: Set(found.id),
            wrapped: Set(wrap(of, &found.wrapped)?),
            wrapped_by: Set(by.to_owned()),
            ..Default::default()
        };
        row::Entity::update(changed).exec(&tx).await?;
    }
    tx.commit().await.map_err(VaultError::Store)?;
    db.let_go_of_the_past_of(TABLE).await?;
    Ok(count)
}
