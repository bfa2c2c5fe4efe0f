//! The log's rows as they lie in the store: sealed with the school's key.

use domain::meetings::{Action, MeetingId, SchoolId};
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr,
    EntityTrait as _, QueryFilter as _, QuerySelect as _,
};
use uuid::Uuid;

use super::entries::{from_json, json};
use crate::db::Db;
use crate::db::entities::meeting_action;
use crate::vault::{Key, KeyOf, MARK, Place, Vault};

/// How many rows that are not sealed yet one transaction seals.
const SEALED_AT_ONCE: u64 = 500;

/// What is said and what is planned.
pub(super) fn sealed(
    key: &Key,
    meeting: MeetingId,
    number: i64,
    action: &Action,
) -> Result<String, DbErr> {
    Ok(key.seal(place(meeting, number), &json(action)?))
}

/// A row of the log is named by meeting and number; together they make one id.
fn place(meeting: MeetingId, number: i64) -> Place<'static> {
    let row = Uuid::from_u128(meeting.0.as_u128() ^ u128::from(number.unsigned_abs()));
    Place { table: "meeting_action", column: "body", row }
}

/// Whether anything of a meeting was sealed, so that there were keys.
pub async fn is_sealed(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let sealed = meeting_action::Column::Body.starts_with(MARK);
    let row = meeting_action::Entity::find().filter(sealed).limit(1).one(db).await?;
    Ok(row.is_some())
}

/// The action in a row, also of a row that was written before rows were sealed.
pub(super) fn opened(key: &Key, row: &meeting_action::Model) -> Result<Action, DbErr> {
    if !Key::is_sealed(&row.body) {
        return from_json(&row.body);
    }
    let body = key.open(place(MeetingId(row.meeting_id), row.number), &row.body);
    from_json(&body.map_err(|error| DbErr::Custom(error.to_string()))?)
}

/// Seals what was written before rows were sealed, some rows at a time. Serves all schools.
pub async fn seal_what_is_plain(db: &Db, vault: &Vault) -> Result<(), DbErr> {
    use meeting_action::Column as Is;
    loop {
        let rows = meeting_action::Entity::find()
            .filter(Is::Body.starts_with("{"))
            .limit(SEALED_AT_ONCE)
            .all(db.read())
            .await?;
        if rows.is_empty() {
            return Ok(());
        }
        let tx = db.begin().await?;
        for row in rows {
            let key = vault.key(KeyOf::School(SchoolId(row.school_id))).await?;
            let body = key.seal(place(MeetingId(row.meeting_id), row.number), &row.body);
            let mut row: meeting_action::ActiveModel = row.into();
            row.body = Set(body);
            row.update(&tx).await?;
        }
        tx.commit().await?;
    }
}
