//! The rows of versions of decks, and of what meetings keep.
//!
//! The school comes first in every query. What the schools of a board share is asked for by the
//! list of those schools.

use std::collections::BTreeMap;

use domain::{
    decks::DeckId,
    meetings::{MeetingId, PersonId, SchoolId},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
    sea_query::{Expr, ExprTrait as _, OnConflict, Query},
};
use uuid::Uuid;

use super::Version;
use crate::db::entities::{deck_version, meeting_deck, own_deck};

/// Which version a meeting keeps of each deck that it uses.
pub type Pins = BTreeMap<DeckId, String>;

/// The published versions of the decks that everybody at this school may see: those that it
/// shares itself, and those that another school of its board shares with the board.
pub async fn visible(
    db: &impl ConnectionTrait,
    school: SchoolId,
    board: &[(SchoolId, String)],
) -> Result<Vec<Version>, DbErr> {
    let board = board.iter().map(|(other, _)| other.0);
    let own = Condition::all()
        .add(own_deck::Column::SchoolId.eq(school.0))
        .add(own_deck::Column::Shared.ne("me"));
    let of_board = Condition::all()
        .add(own_deck::Column::SchoolId.is_in(board))
        .add(own_deck::Column::Shared.eq("board"));
    published(db, Condition::any().add(own).add(of_board)).await
}

/// The published versions of what these people keep to themselves.
pub async fn private(
    db: &impl ConnectionTrait,
    school: SchoolId,
    people: &[PersonId],
) -> Result<Vec<Version>, DbErr> {
    let theirs = Condition::all()
        .add(own_deck::Column::SchoolId.eq(school.0))
        .add(own_deck::Column::Owner.is_in(people.iter().map(|person| person.0)))
        .add(own_deck::Column::Shared.eq("me"));
    published(db, theirs).await
}

async fn published(db: &impl ConnectionTrait, which: Condition) -> Result<Vec<Version>, DbErr> {
    let decks: Vec<(Uuid, String)> = own_deck::Entity::find()
        .select_only()
        .column(own_deck::Column::SchoolId)
        .column(own_deck::Column::Published)
        .filter(which)
        .filter(own_deck::Column::RemovedAt.is_null())
        .filter(own_deck::Column::Published.is_not_null())
        .order_by_asc(own_deck::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut versions = Vec::new();
    for (school, hash) in decks {
        versions.extend(version(db, SchoolId(school), &hash).await?);
    }
    Ok(versions)
}

/// One version.
pub async fn version(
    db: &impl ConnectionTrait,
    school: SchoolId,
    hash: &str,
) -> Result<Option<Version>, DbErr> {
    let row = deck_version::Entity::find()
        .filter(deck_version::Column::SchoolId.eq(school.0))
        .filter(deck_version::Column::Hash.eq(hash))
        .one(db)
        .await?;
    Ok(row.map(version_of))
}

fn version_of(row: deck_version::Model) -> Version {
    Version { deck: DeckId::new(row.deck_id), hash: row.hash, body: row.body }
}

/// Keeps a version, unless it is there already.
pub async fn keep(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    version: &Version,
    now_ms: i64,
) -> Result<(), DbErr> {
    let row = deck_version::ActiveModel {
        school_id: Set(school.0),
        hash: Set(version.hash.clone()),
        deck_id: Set(version.deck.to_string()),
        body: Set(version.body.clone()),
        created_at: Set(now_ms),
    };
    let key = [deck_version::Column::SchoolId, deck_version::Column::Hash];
    let there = OnConflict::columns(key).do_nothing().to_owned();
    deck_version::Entity::insert(row).on_conflict(there).exec_without_returning(tx).await.map(drop)
}

/// What a meeting keeps of each deck that it used so far; nothing before its start.
pub async fn pins(
    db: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
) -> Result<Pins, DbErr> {
    let rows = meeting_deck::Entity::find()
        .filter(meeting_deck::Column::SchoolId.eq(school.0))
        .filter(meeting_deck::Column::MeetingId.eq(meeting.0))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (DeckId::new(row.deck_id), row.hash)).collect())
}

/// From now on the meeting keeps these versions.
pub async fn pin(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    meeting: MeetingId,
    versions: &[Version],
    now_ms: i64,
) -> Result<(), DbErr> {
    for version in versions {
        keep(tx, school, version, now_ms).await?;
        let row = meeting_deck::ActiveModel {
            school_id: Set(school.0),
            meeting_id: Set(meeting.0),
            deck_id: Set(version.deck.to_string()),
            hash: Set(version.hash.clone()),
        };
        meeting_deck::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Removes the versions that no meeting keeps any longer and that belong to no deck of a school:
/// those of built-in decks. Serves all schools.
pub async fn remove_unused(tx: &impl ConnectionTrait) -> Result<(), DbErr> {
    let kept = Query::select()
        .column(meeting_deck::Column::Hash)
        .from(meeting_deck::Entity)
        .and_where(
            Expr::col((meeting_deck::Entity, meeting_deck::Column::SchoolId))
                .eq(Expr::col((deck_version::Entity, deck_version::Column::SchoolId))),
        )
        .to_owned();
    let own = Query::select()
        .column(own_deck::Column::Id)
        .from(own_deck::Entity)
        .and_where(
            Expr::col((own_deck::Entity, own_deck::Column::SchoolId))
                .eq(Expr::col((deck_version::Entity, deck_version::Column::SchoolId))),
        )
        .to_owned();
    deck_version::Entity::delete_many()
        .filter(deck_version::Column::Hash.not_in_subquery(kept))
        .filter(deck_version::Column::DeckId.not_in_subquery(own))
        .exec(tx)
        .await
        .map(drop)
}
