//! The rows of decks that schools make themselves. The school comes first in every query; what
//! another school of the board shares is only listed, by the list of the board's schools.

use anyhow::{Context as _, Result};
use domain::{
    decks::{DeckId, own::Draft},
    meetings::{PersonId, SchoolId},
};
use jiff::Timestamp;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::{
    clock::from_ms,
    db::entities::{deck_version, own_deck},
};

/// The most decks of one person.
pub const DECKS_MAX: u64 = 200;

/// With whom a deck is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// Only whoever made it; and in their meetings, whoever leads them too.
    Me,
    /// Everybody at the school, who may also change it.
    School,
    /// The school, and the other schools of the board, which may use and copy it.
    Board,
}

impl Shared {
    pub const ALL: [Self; 3] = [Self::Me, Self::School, Self::Board];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::School => "school",
            Self::Board => "board",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shared| shared.name() == name)
    }
}

/// A deck as it is being written.
#[derive(Clone, Debug)]
pub struct OwnDeck {
    pub id: DeckId,
    pub school: SchoolId,
    pub owner: PersonId,
    pub shared: Shared,
    pub draft: Draft,
    pub revision: i32,
    /// The hash of the version that others see.
    pub published: Option<String>,
    pub published_at: Option<Timestamp>,
    pub is_removed: bool,
}

/// A version that was published once.
#[derive(Clone, Debug)]
pub struct Past {
    pub hash: String,
    pub at: Timestamp,
}

fn of_row(row: own_deck::Model) -> Result<OwnDeck> {
    let draft = serde_json::from_str(&row.draft);
    Ok(OwnDeck {
        draft: draft.with_context(|| format!("reading the draft of {}", row.id))?,
        id: DeckId::new(row.id),
        school: SchoolId(row.school_id),
        owner: PersonId(row.owner),
        shared: Shared::named(&row.shared).unwrap_or(Shared::Me),
        revision: row.revision,
        published: row.published,
        published_at: row.published_at.map(from_ms),
        is_removed: row.removed_at.is_some(),
    })
}

/// The decks that somebody may change: their own, and those that the school shares.
fn may_change(school: SchoolId, person: PersonId) -> Select<own_deck::Entity> {
    let theirs = Condition::any()
        .add(own_deck::Column::Owner.eq(person.0))
        .add(own_deck::Column::Shared.ne(Shared::Me.name()));
    own_deck::Entity::find().filter(own_deck::Column::SchoolId.eq(school.0)).filter(theirs)
}

/// Every deck that somebody may change, the latest first.
pub async fn list(
    db: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
) -> Result<Vec<OwnDeck>> {
    let rows = may_change(school, person)
        .filter(own_deck::Column::RemovedAt.is_null())
        .order_by_desc(own_deck::Column::UpdatedAt)
        .order_by_asc(own_deck::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(of_row).collect()
}

/// The decks of a school that are there; those that somebody keeps to themselves only when asked.
pub async fn of_school(
    db: &impl ConnectionTrait,
    school: SchoolId,
    also_private: bool,
) -> Result<Vec<OwnDeck>> {
    let mut rows = own_deck::Entity::find()
        .filter(own_deck::Column::SchoolId.eq(school.0))
        .filter(own_deck::Column::RemovedAt.is_null())
        .order_by_asc(own_deck::Column::Id);
    if !also_private {
        rows = rows.filter(own_deck::Column::Shared.ne(Shared::Me.name()));
    }
    rows.all(db).await?.into_iter().map(of_row).collect()
}

/// What other schools share with their board: which school, and which deck.
pub async fn of_board(
    db: &impl ConnectionTrait,
    others: &[SchoolId],
) -> Result<Vec<(SchoolId, DeckId)>> {
    let rows: Vec<(Uuid, String)> = own_deck::Entity::find()
        .select_only()
        .column(own_deck::Column::SchoolId)
        .column(own_deck::Column::Id)
        .filter(own_deck::Column::SchoolId.is_in(others.iter().map(|school| school.0)))
        .filter(own_deck::Column::Shared.eq(Shared::Board.name()))
        .filter(own_deck::Column::Published.is_not_null())
        .filter(own_deck::Column::RemovedAt.is_null())
        .order_by_asc(own_deck::Column::PublishedAt)
        .order_by_asc(own_deck::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(school, deck)| (SchoolId(school), DeckId::new(deck))).collect())
}

/// One deck that this person may change, removed or not.
pub async fn one(
    db: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    id: &DeckId,
) -> Result<Option<OwnDeck>> {
    let found = may_change(school, person).filter(own_deck::Column::Id.eq(id.as_str()));
    found.one(db).await?.map(of_row).transpose()
}

/// Begins a deck, for its maker alone; false when they have [`DECKS_MAX`] already. Of what they
/// removed as many can still come back; what was removed before that is gone for good.
pub async fn add(
    tx: &impl ConnectionTrait,
    (school, owner): (SchoolId, PersonId),
    id: &DeckId,
    draft: &Draft,
    now: Timestamp,
) -> Result<bool> {
    if count(tx, (school, owner)).await? >= DECKS_MAX {
        return Ok(false);
    }
    forget_removed(tx, (school, owner)).await?;
    let now = now.as_millisecond();
    let row = own_deck::ActiveModel {
        school_id: Set(school.0),
        id: Set(id.to_string()),
        owner: Set(owner.0),
        title: Set(draft.title.clone()),
        shared: Set(Shared::Me.name().to_owned()),
        draft: Set(serde_json::to_string(draft)?),
        revision: Set(1),
        published: Set(None),
        published_at: Set(None),
        created_at: Set(now),
        updated_at: Set(now),
        removed_at: Set(None),
    };
    own_deck::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Keeps what is written. False when somebody else did so since this was read.
pub async fn save(tx: &impl ConnectionTrait, deck: &OwnDeck, now: Timestamp) -> Result<bool> {
    let saved = own_deck::Entity::update_many()
        .col_expr(own_deck::Column::Title, Expr::val(deck.draft.title.as_str()))
        .col_expr(own_deck::Column::Draft, Expr::val(serde_json::to_string(&deck.draft)?))
        .col_expr(own_deck::Column::Revision, Expr::val(deck.revision + 1))
        .col_expr(own_deck::Column::UpdatedAt, Expr::val(now.as_millisecond()))
        .filter(own_deck::Column::SchoolId.eq(deck.school.0))
        .filter(own_deck::Column::Id.eq(deck.id.as_str()))
        .filter(own_deck::Column::Revision.eq(deck.revision))
        .exec(tx)
        .await?;
    Ok(saved.rows_affected == 1)
}

/// Says which version others see from now on.
pub async fn set_published(
    tx: &impl ConnectionTrait,
    deck: &OwnDeck,
    hash: &str,
    now: Timestamp,
) -> Result<(), DbErr> {
    own_deck::Entity::update_many()
        .col_expr(own_deck::Column::Published, Expr::val(hash))
        .col_expr(own_deck::Column::PublishedAt, Expr::val(now.as_millisecond()))
        .filter(own_deck::Column::SchoolId.eq(deck.school.0))
        .filter(own_deck::Column::Id.eq(deck.id.as_str()))
        .exec(tx)
        .await
        .map(drop)
}

/// Shares a deck with others, or no longer.
pub async fn set_shared(
    tx: &impl ConnectionTrait,
    deck: &OwnDeck,
    shared: Shared,
) -> Result<(), DbErr> {
    own_deck::Entity::update_many()
        .col_expr(own_deck::Column::Shared, Expr::val(shared.name()))
        .filter(own_deck::Column::SchoolId.eq(deck.school.0))
        .filter(own_deck::Column::Id.eq(deck.id.as_str()))
        .exec(tx)
        .await
        .map(drop)
}

/// What a school shared with its board is the school's alone from now on. Answers how many decks.
pub async fn take_from_board(tx: &impl ConnectionTrait, school: SchoolId) -> Result<u64, DbErr> {
    let taken = own_deck::Entity::update_many()
        .col_expr(own_deck::Column::Shared, Expr::val(Shared::School.name()))
        .filter(own_deck::Column::SchoolId.eq(school.0))
        .filter(own_deck::Column::Shared.eq(Shared::Board.name()))
        .exec(tx)
        .await?;
    Ok(taken.rows_affected)
}

/// Removes a deck. It can come back for a while.
pub async fn remove(tx: &impl ConnectionTrait, deck: &OwnDeck, at: Timestamp) -> Result<(), DbErr> {
    set_removed(tx, deck, Some(at.as_millisecond())).await
}

/// Brings a removed deck back; false when its maker has [`DECKS_MAX`] others.
pub async fn restore(tx: &impl ConnectionTrait, deck: &OwnDeck) -> Result<bool, DbErr> {
    let is_full = deck.is_removed && count(tx, (deck.school, deck.owner)).await? >= DECKS_MAX;
    if !is_full {
        set_removed(tx, deck, None).await?;
    }
    Ok(!is_full)
}

async fn set_removed(
    tx: &impl ConnectionTrait,
    deck: &OwnDeck,
    at: Option<i64>,
) -> Result<(), DbErr> {
    own_deck::Entity::update_many()
        .col_expr(own_deck::Column::RemovedAt, Expr::val(at))
        .filter(own_deck::Column::SchoolId.eq(deck.school.0))
        .filter(own_deck::Column::Id.eq(deck.id.as_str()))
        .exec(tx)
        .await
        .map(drop)
}

/// How many decks somebody has, without those that they removed.
async fn count(
    db: &impl ConnectionTrait,
    (school, owner): (SchoolId, PersonId),
) -> Result<u64, DbErr> {
    own_deck::Entity::find()
        .filter(own_deck::Column::SchoolId.eq(school.0))
        .filter(own_deck::Column::Owner.eq(owner.0))
        .filter(own_deck::Column::RemovedAt.is_null())
        .count(db)
        .await
}

/// Lets go of what somebody removed before the last [`DECKS_MAX`] that they removed.
async fn forget_removed(
    tx: &impl ConnectionTrait,
    (school, owner): (SchoolId, PersonId),
) -> Result<(), DbErr> {
    use own_deck::Column as Is;
    let before: Vec<String> = own_deck::Entity::find()
        .select_only()
        .column(Is::Id)
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Owner.eq(owner.0))
        .filter(Is::RemovedAt.is_not_null())
        .order_by_desc(Is::RemovedAt)
        .offset(DECKS_MAX)
        .limit(DECKS_MAX)
        .into_tuple()
        .all(tx)
        .await?;
    own_deck::Entity::delete_many()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Id.is_in(before))
        .exec(tx)
        .await
        .map(drop)
}

/// The versions of a deck that were published, the latest first.
pub async fn history(db: &impl ConnectionTrait, deck: &OwnDeck) -> Result<Vec<Past>, DbErr> {
    let rows: Vec<(String, i64)> = deck_version::Entity::find()
        .select_only()
        .column(deck_version::Column::Hash)
        .column(deck_version::Column::CreatedAt)
        .filter(deck_version::Column::SchoolId.eq(deck.school.0))
        .filter(deck_version::Column::DeckId.eq(deck.id.as_str()))
        .order_by_desc(deck_version::Column::CreatedAt)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(hash, at)| Past { hash, at: from_ms(at) }).collect())
}
