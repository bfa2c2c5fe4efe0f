//! The rows of a school's own translations, of comments, and of files on their way in.

use domain::{
    decks::{DeckId, Item, Parts},
    lang::{Lang, TranslationState},
    meetings::{PersonId, SchoolId},
};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
    sea_query::{Condition, Expr, OnConflict},
};
use uuid::Uuid;

use crate::db::entities::{translation, translation_comment, translation_import};

/// How long a file that was read waits to be taken over.
pub const IMPORT_LASTS: SignedDuration = SignedDuration::from_hours(24);

/// The longest comment, in characters.
pub const COMMENT_MAX: usize = 1000;
/// The most comments about one text, dealt with or not.
pub const COMMENTS_OF_TEXT_MAX: u64 = 100;

/// Which text in which language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub deck: DeckId,
    pub item: Item,
    pub lang: Lang,
}

/// A school's own translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    pub key: Key,
    pub parts: Parts,
    pub state: TranslationState,
    /// Who saved it last; absent for what came along in a file.
    pub by: Option<PersonId>,
    pub at: Timestamp,
    /// The mark of the Dutch words that it was made from.
    pub made_from: String,
    /// Those words themselves, as far as they are known.
    pub source: Parts,
}

impl Translation {
    /// What a form says it has seen, so that nobody overwrites what they never saw.
    pub fn seen(&self) -> String {
        format!("{}-{}", self.parts.mark(), self.state.name())
    }
}

/// Every own translation of a school.
pub async fn all(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<Translation>, DbErr> {
    let rows = of_school(school).all(db).await?;
    Ok(rows.into_iter().filter_map(translation_of).collect())
}

/// One own translation.
pub async fn one(
    db: &impl ConnectionTrait,
    school: SchoolId,
    key: &Key,
) -> Result<Option<Translation>, DbErr> {
    let row = of_school(school).filter(is(key)).one(db).await?;
    Ok(row.and_then(translation_of))
}

/// Puts a translation in the place of the one that is there.
pub async fn save(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    new: &Translation,
) -> Result<(), DbErr> {
    use translation::Column as Is;
    let source = serde_json::to_string(&new.source);
    let row = translation::ActiveModel {
        school_id: Set(school.0),
        deck_id: Set(new.key.deck.to_string()),
        item: Set(new.key.item.to_string()),
        lang: Set(new.key.lang.tag().to_owned()),
        title: Set(new.parts.title.clone()),
        text: Set(new.parts.text.clone()),
        hint: Set(new.parts.hint.clone()),
        state: Set(new.state.name().to_owned()),
        by_person: Set(new.by.map(|by| by.0)),
        at: Set(new.at.as_millisecond()),
        made_from: Set(new.made_from.clone()),
        source: Set(source.map_err(|error| DbErr::Custom(error.to_string()))?),
    };
    let changes =
        [Is::Title, Is::Text, Is::Hint, Is::State, Is::ByPerson, Is::At, Is::MadeFrom, Is::Source];
    let over = OnConflict::columns([Is::SchoolId, Is::DeckId, Is::Item, Is::Lang])
        .update_columns(changes)
        .to_owned();
    translation::Entity::insert(row).on_conflict(over).exec_without_returning(tx).await.map(drop)
}

/// Takes an own translation away, so that the one in the program shows again.
pub async fn remove(tx: &impl ConnectionTrait, school: SchoolId, key: &Key) -> Result<(), DbErr> {
    translation::Entity::delete_many()
        .filter(translation::Column::SchoolId.eq(school.0))
        .filter(is(key))
        .exec(tx)
        .await
        .map(drop)
}

fn of_school(school: SchoolId) -> Select<translation::Entity> {
    translation::Entity::find().filter(translation::Column::SchoolId.eq(school.0))
}

fn is(key: &Key) -> Condition {
    Condition::all()
        .add(translation::Column::DeckId.eq(key.deck.as_str()))
        .add(translation::Column::Item.eq(key.item.to_string()))
        .add(translation::Column::Lang.eq(key.lang.tag()))
}

/// Nothing for a language that is no longer in the list.
fn translation_of(row: translation::Model) -> Option<Translation> {
    let key = Key {
        deck: row.deck_id.as_str().into(),
        item: row.item.as_str().into(),
        lang: row.lang.parse().ok()?,
    };
    let is_checked = row.state == TranslationState::Checked.name();
    Some(Translation {
        key,
        parts: Parts { title: row.title, text: row.text, hint: row.hint },
        state: if is_checked { TranslationState::Checked } else { TranslationState::Machine },
        by: row.by_person.map(PersonId),
        at: Timestamp::from_millisecond(row.at).unwrap_or_default(),
        made_from: row.made_from,
        source: serde_json::from_str(&row.source).unwrap_or_default(),
    })
}

/// What somebody said about a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub id: Uuid,
    pub key: Key,
    /// Who said it; absent when it came along in a file.
    pub by: Option<PersonId>,
    pub text: String,
    pub at: Timestamp,
    pub resolved: bool,
}

/// What was said about the translations of a language, the oldest first.
pub async fn comments(
    db: &impl ConnectionTrait,
    school: SchoolId,
    lang: Lang,
    deck: Option<&DeckId>,
) -> Result<Vec<Comment>, DbErr> {
    use translation_comment::Column as Is;
    let mut rows = translation_comment::Entity::find()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Lang.eq(lang.tag()));
    if let Some(deck) = deck {
        rows = rows.filter(Is::DeckId.eq(deck.as_str()));
    }
    let rows = rows.order_by_asc(Is::At).order_by_asc(Is::Id).all(db).await?;
    Ok(rows.into_iter().filter_map(comment_of).collect())
}

fn comment_of(row: translation_comment::Model) -> Option<Comment> {
    let key = Key {
        deck: row.deck_id.as_str().into(),
        item: row.item.as_str().into(),
        lang: row.lang.parse().ok()?,
    };
    Some(Comment {
        id: row.id,
        key,
        by: row.person_id.map(PersonId),
        text: row.text,
        at: Timestamp::from_millisecond(row.at).unwrap_or_default(),
        resolved: row.resolved,
    })
}

/// What was said about one text, the oldest first.
pub async fn comments_of(
    db: &impl ConnectionTrait,
    school: SchoolId,
    key: &Key,
) -> Result<Vec<Comment>, DbErr> {
    use translation_comment::Column as Is;
    let rows = about(school, key).order_by_asc(Is::At).order_by_asc(Is::Id);
    let rows = rows.limit(COMMENTS_OF_TEXT_MAX).all(db).await?;
    Ok(rows.into_iter().filter_map(comment_of).collect())
}

fn about(school: SchoolId, key: &Key) -> Select<translation_comment::Entity> {
    use translation_comment::Column as Is;
    translation_comment::Entity::find()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Lang.eq(key.lang.tag()))
        .filter(Is::DeckId.eq(key.deck.as_str()))
        .filter(Is::Item.eq(key.item.to_string()))
}

/// Adds what somebody said; false when [`COMMENTS_OF_TEXT_MAX`] was said about the text already.
pub async fn add_comment(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    new: &Comment,
) -> Result<bool, DbErr> {
    if about(school, &new.key).count(tx).await? >= COMMENTS_OF_TEXT_MAX {
        return Ok(false);
    }
    let row = translation_comment::ActiveModel {
        id: Set(new.id),
        school_id: Set(school.0),
        deck_id: Set(new.key.deck.to_string()),
        item: Set(new.key.item.to_string()),
        lang: Set(new.key.lang.tag().to_owned()),
        person_id: Set(new.by.map(|by| by.0)),
        text: Set(new.text.clone()),
        at: Set(new.at.as_millisecond()),
        resolved: Set(new.resolved),
    };
    translation_comment::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(true)
}

/// Says whether a comment has been dealt with; false when there is no such comment.
pub async fn resolve(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    comment: Uuid,
    resolved: bool,
) -> Result<bool, DbErr> {
    use translation_comment::Column as Is;
    let done = translation_comment::Entity::update_many()
        .col_expr(Is::Resolved, Expr::val(resolved))
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Id.eq(comment))
        .exec(tx)
        .await?;
    Ok(done.rows_affected > 0)
}

/// A translator's file as it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub id: Uuid,
    pub by: PersonId,
    pub name: String,
    pub body: String,
    pub at: Timestamp,
}

/// Keeps a file until it is taken over.
pub async fn add_import(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    new: &Import,
) -> Result<(), DbErr> {
    let row = translation_import::ActiveModel {
        id: Set(new.id),
        school_id: Set(school.0),
        person_id: Set(new.by.0),
        name: Set(new.name.clone()),
        body: Set(new.body.clone()),
        created_at: Set(new.at.as_millisecond()),
    };
    translation_import::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Lets go of a file.
pub async fn remove_import(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
) -> Result<(), DbErr> {
    use translation_import::Column as Is;
    translation_import::Entity::delete_many()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Id.eq(id))
        .exec(tx)
        .await
        .map(drop)
}

/// A file that is on its way in, when it came in since this time.
pub async fn import(
    db: &impl ConnectionTrait,
    school: SchoolId,
    id: Uuid,
    since: Timestamp,
) -> Result<Option<Import>, DbErr> {
    use translation_import::Column as Is;
    let row = translation_import::Entity::find()
        .filter(Is::SchoolId.eq(school.0))
        .filter(Is::Id.eq(id))
        .filter(Is::CreatedAt.gte(since.as_millisecond()))
        .one(db)
        .await?;
    Ok(row.map(|row| Import {
        id: row.id,
        by: PersonId(row.person_id),
        name: row.name,
        body: row.body,
        at: Timestamp::from_millisecond(row.created_at).unwrap_or_default(),
    }))
}
