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
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select, sea_query::Expr,
};

use crate::{
    clock::from_ms,
    db::entities::{deck_version, own_deck},
};

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

/// What other schools share with their board.
pub async fn of_board(db: &impl ConnectionTrait, others: &[SchoolId]) -> Result<Vec<OwnDeck>> {
    let rows = own_deck::Entity::find()
        .filter(own_deck::Column::SchoolId.is_in(others.iter().map(|school| school.0)))
        .filter(own_deck::Column::Shared.eq(Shared::Board.name()))
        .filter(own_deck::Column::Published.is_not_null())
        .filter(own_deck::Column::RemovedAt.is_null())
        .order_by_asc(own_deck::Column::Title)
        .all(db)
        .await?;
    rows.into_iter().map(of_row).collect()
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

/// Begins a deck, for its maker alone.
pub async fn add(
    tx: &impl ConnectionTrait,
    (school, owner): (SchoolId, PersonId),
    id: &DeckId,
    draft: &Draft,
    now: Timestamp,
) -> Result<()> {
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
    Ok(())
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

/// Removes a deck, or brings it back.
pub async fn set_removed(
    tx: &impl ConnectionTrait,
    deck: &OwnDeck,
    at: Option<Timestamp>,
) -> Result<(), DbErr> {
    let at = at.map(Timestamp::as_millisecond);
    own_deck::Entity::update_many()
        .col_expr(own_deck::Column::RemovedAt, Expr::val(at))
        .filter(own_deck::Column::SchoolId.eq(deck.school.0))
        .filter(own_deck::Column::Id.eq(deck.id.as_str()))
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

/// Removes for good what was removed before this time. Serves all schools.
pub async fn remove_old(tx: &impl ConnectionTrait, before: Timestamp) -> Result<(), DbErr> {
    own_deck::Entity::delete_many()
        .filter(own_deck::Column::RemovedAt.lt(before.as_millisecond()))
        .exec(tx)
        .await
        .map(drop)
}
