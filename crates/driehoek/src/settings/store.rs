//! The rows of what a school chose: name, colour, logo, languages.

use domain::{
    meetings::SchoolId,
    settings::{Accent, Colour, Spoken},
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    sea_query::{Expr, OnConflict},
};

use super::{House, Logo, logo::Drawn};
use crate::{
    accounts::SchoolName,
    db::entities::{school, school_lang, school_look},
    practice,
};

/// Everything that a school chose, but the bytes of its logo.
pub async fn house(db: &impl ConnectionTrait, school: SchoolId) -> Result<House, DbErr> {
    use school_look::Column as Is;
    type Row = (Option<String>, Option<String>, Option<i32>, Option<i32>);
    let name = school::Entity::find_by_id(school.0).one(db).await?.map(|row| row.name);
    let row: Option<Row> = school_look::Entity::find_by_id(school.0)
        .select_only()
        .columns([Is::Colour, Is::LogoHash, Is::LogoWidth, Is::LogoHeight])
        .into_tuple()
        .one(db)
        .await?;
    let (colour, hash, width, height) = row.unwrap_or_default();
    let accent = colour.and_then(|colour| Accent::of(colour.parse::<Colour>().ok()?).ok());
    let side = |side: Option<i32>| side.and_then(|side| u32::try_from(side).ok());
    let logo = match (hash, side(width), side(height)) {
        (Some(hash), Some(width), Some(height)) => Some(Logo { hash, width, height }),
        _ => None,
    };
    let name = name.unwrap_or_default();
    let (spoken, practice) = (spoken(db, school).await?, practice::store::term(db, school).await?);
    Ok(House { school, name, accent, logo, spoken, practice })
}

/// The languages of a school, the one needed most first.
pub async fn spoken(db: &impl ConnectionTrait, school: SchoolId) -> Result<Spoken, DbErr> {
    let rows = school_lang::Entity::find()
        .filter(school_lang::Column::SchoolId.eq(school.0))
        .order_by_asc(school_lang::Column::Place)
        .all(db)
        .await?;
    Ok(Spoken::new(rows.into_iter().filter_map(|row| row.lang.parse().ok())))
}

/// Puts this list in the place of the one that was there.
pub async fn set_spoken(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    spoken: &Spoken,
) -> Result<(), DbErr> {
    school_lang::Entity::delete_many()
        .filter(school_lang::Column::SchoolId.eq(school.0))
        .exec(tx)
        .await?;
    let rows = spoken.named().iter().zip(0..).map(|(lang, place)| school_lang::ActiveModel {
        school_id: Set(school.0),
        lang: Set(lang.tag().to_owned()),
        place: Set(place),
    });
    for row in rows {
        school_lang::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Whether another school of this installation has this name.
pub async fn is_taken(
    db: &impl ConnectionTrait,
    school: SchoolId,
    name: &SchoolName,
) -> Result<bool, DbErr> {
    let other = school::Entity::find()
        .filter(school::Column::Id.ne(school.0))
        .filter(school::Column::Name.eq(name.as_str()));
    Ok(other.one(db).await?.is_some())
}

pub async fn rename(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    name: &SchoolName,
) -> Result<(), DbErr> {
    school::Entity::update_many()
        .col_expr(school::Column::Name, Expr::val(name.as_str()))
        .filter(school::Column::Id.eq(school.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Keeps a colour, or none.
pub async fn set_colour(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    colour: Option<Colour>,
) -> Result<(), DbErr> {
    let row = school_look::ActiveModel {
        school_id: Set(school.0),
        colour: Set(colour.map(|colour| colour.to_string())),
        ..Default::default()
    };
    put(tx, row, &[school_look::Column::Colour]).await
}

/// Keeps a logo, or none.
pub(super) async fn set_logo(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    drawn: Option<Drawn>,
) -> Result<(), DbErr> {
    use school_look::Column as Is;
    let (picture, logo) = drawn.map(|drawn| (drawn.png, drawn.logo)).unzip();
    let side = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
    let row = school_look::ActiveModel {
        school_id: Set(school.0),
        logo: Set(picture),
        logo_width: Set(logo.as_ref().map(|logo| side(logo.width))),
        logo_height: Set(logo.as_ref().map(|logo| side(logo.height))),
        logo_hash: Set(logo.map(|logo| logo.hash)),
        ..Default::default()
    };
    put(tx, row, &[Is::Logo, Is::LogoHash, Is::LogoWidth, Is::LogoHeight]).await
}

async fn put(
    tx: &impl ConnectionTrait,
    row: school_look::ActiveModel,
    columns: &[school_look::Column],
) -> Result<(), DbErr> {
    let again = OnConflict::column(school_look::Column::SchoolId)
        .update_columns(columns.iter().copied())
        .to_owned();
    school_look::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await.map(drop)
}

/// The logo itself, as a PNG.
pub async fn logo(db: &impl ConnectionTrait, school: SchoolId) -> Result<Option<Vec<u8>>, DbErr> {
    let row = school_look::Entity::find_by_id(school.0).one(db).await?;
    Ok(row.and_then(|row| row.logo))
}
