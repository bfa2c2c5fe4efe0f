//! School years, their classes, and who teaches them.

use std::collections::HashMap;

use domain::{
    families::{ClassId, SchoolYear, Taught, YearId},
    meetings::{PersonId, SchoolId},
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, Query},
};

use super::day;
use crate::{
    db::entities::{class_teacher, person, school_class, school_year},
    families::Class,
};

/// Every school year, the latest first.
pub async fn years(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<SchoolYear>, DbErr> {
    let rows = school_year::Entity::find()
        .filter(school_year::Column::SchoolId.eq(school.0))
        .order_by_desc(school_year::Column::BeginsOn)
        .order_by_desc(school_year::Column::Id)
        .all(db)
        .await?;
    let year = |row: school_year::Model| SchoolYear {
        id: YearId(row.id),
        begins: day(&row.begins_on),
        ends: day(&row.ends_on),
        name: row.name,
    };
    Ok(rows.into_iter().map(year).collect())
}

/// Makes a school year.
pub async fn add_year(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    year: &SchoolYear,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = school_year::ActiveModel {
        id: Set(year.id.0),
        school_id: Set(school.0),
        name: Set(year.name.clone()),
        begins_on: Set(year.begins.to_string()),
        ends_on: Set(year.ends.to_string()),
        created_at: Set(now.as_millisecond()),
    };
    school_year::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Changes name and days of a school year.
pub async fn set_year(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    year: &SchoolYear,
) -> Result<(), DbErr> {
    school_year::Entity::update_many()
        .col_expr(school_year::Column::Name, Expr::val(year.name.as_str()))
        .col_expr(school_year::Column::BeginsOn, Expr::val(year.begins.to_string()))
        .col_expr(school_year::Column::EndsOn, Expr::val(year.ends.to_string()))
        .filter(school_year::Column::SchoolId.eq(school.0))
        .filter(school_year::Column::Id.eq(year.id.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Every class of every year, by name as people count: 3 before 10.
pub async fn classes(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<Class>, DbErr> {
    let rows = school_class::Entity::find()
        .filter(school_class::Column::SchoolId.eq(school.0))
        .order_by_asc(school_class::Column::Id)
        .all(db)
        .await?;
    let class = |row: school_class::Model| Class {
        id: ClassId(row.id),
        year: YearId(row.year_id),
        // A band that this version does not know is taken for the middle one.
        age: row.age_band.parse().unwrap_or(domain::families::AgeBand::Primary),
        name: row.name,
    };
    let mut classes: Vec<_> = rows.into_iter().map(class).collect();
    classes.sort_by_cached_key(|class| by_number(&class.name));
    Ok(classes)
}

fn by_number(name: &str) -> (u32, (String, String)) {
    let digits: String = name.chars().skip_while(|c| !c.is_ascii_digit()).collect();
    let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
    (digits.parse().unwrap_or(0), crate::families::sort_key(name))
}

/// Makes a class.
pub async fn add_class(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    class: &Class,
    now: Timestamp,
) -> Result<(), DbErr> {
    let row = school_class::ActiveModel {
        id: Set(class.id.0),
        school_id: Set(school.0),
        year_id: Set(class.year.0),
        name: Set(class.name.clone()),
        age_band: Set(class.age.name().to_owned()),
        created_at: Set(now.as_millisecond()),
    };
    school_class::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// Changes the name and age of a class.
pub async fn set_class(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    class: &Class,
) -> Result<(), DbErr> {
    school_class::Entity::update_many()
        .col_expr(school_class::Column::Name, Expr::val(class.name.as_str()))
        .col_expr(school_class::Column::AgeBand, Expr::val(class.age.name()))
        .filter(school_class::Column::SchoolId.eq(school.0))
        .filter(school_class::Column::Id.eq(class.id.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Removes a class. The caller knows that no child is in it.
pub async fn remove_class(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    class: ClassId,
) -> Result<(), DbErr> {
    school_class::Entity::delete_many()
        .filter(school_class::Column::SchoolId.eq(school.0))
        .filter(school_class::Column::Id.eq(class.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Who teaches each class and still works here.
pub async fn teachers(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<HashMap<ClassId, Vec<PersonId>>, DbErr> {
    let rows = class_teacher::Entity::find()
        .filter(class_teacher::Column::SchoolId.eq(school.0))
        .order_by_asc(class_teacher::Column::Since)
        .order_by_asc(class_teacher::Column::PersonId)
        .all(db)
        .await?;
    let here = person::Entity::find()
        .filter(person::Column::SchoolId.eq(school.0))
        .filter(person::Column::RemovedAt.is_null())
        .all(db)
        .await?;
    let here: std::collections::HashSet<_> = here.into_iter().map(|row| row.id).collect();
    let mut found = HashMap::<_, Vec<_>>::new();
    for row in rows.into_iter().filter(|row| here.contains(&row.person_id)) {
        found.entry(ClassId(row.class_id)).or_default().push(PersonId(row.person_id));
    }
    Ok(found)
}

/// Says who teaches a class; all others no longer do.
pub async fn set_teachers(
    tx: &impl ConnectionTrait,
    (school, class): (SchoolId, ClassId),
    teachers: &[PersonId],
    now: Timestamp,
) -> Result<(), DbErr> {
    let of_class = class_teacher::Column::ClassId.eq(class.0);
    let before = class_teacher::Entity::find()
        .filter(class_teacher::Column::SchoolId.eq(school.0))
        .filter(of_class.clone())
        .all(tx)
        .await?;
    class_teacher::Entity::delete_many()
        .filter(class_teacher::Column::SchoolId.eq(school.0))
        .filter(of_class)
        .filter(class_teacher::Column::PersonId.is_not_in(teachers.iter().map(|person| person.0)))
        .exec(tx)
        .await?;
    for person in teachers {
        if before.iter().any(|row| row.person_id == person.0) {
            continue;
        }
        let row = class_teacher::ActiveModel {
            school_id: Set(school.0),
            class_id: Set(class.0),
            person_id: Set(person.0),
            since: Set(now.as_millisecond()),
        };
        class_teacher::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Forgets who taught the classes of school years that were over on this day; tells how many.
pub async fn forget_teachers(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    over_on: Date,
) -> Result<u64, DbErr> {
    let over = Query::select()
        .column(school_year::Column::Id)
        .from(school_year::Entity)
        .and_where(school_year::Column::SchoolId.eq(school.0))
        .and_where(school_year::Column::EndsOn.lte(over_on.to_string()))
        .take();
    let classes = Query::select()
        .column(school_class::Column::Id)
        .from(school_class::Entity)
        .and_where(school_class::Column::SchoolId.eq(school.0))
        .and_where(school_class::Column::YearId.in_subquery(over))
        .take();
    let gone = class_teacher::Entity::delete_many()
        .filter(class_teacher::Column::SchoolId.eq(school.0))
        .filter(class_teacher::Column::ClassId.in_subquery(classes))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected)
}

/// The classes that somebody teaches or taught, each with the last day of its year.
pub async fn taught_by(
    db: &impl ConnectionTrait,
    school: SchoolId,
    person: PersonId,
) -> Result<Vec<Taught>, DbErr> {
    let rows = class_teacher::Entity::find()
        .filter(class_teacher::Column::SchoolId.eq(school.0))
        .filter(class_teacher::Column::PersonId.eq(person.0))
        .order_by_asc(class_teacher::Column::ClassId)
        .all(db)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (classes, years) = (classes(db, school).await?, years(db, school).await?);
    let ends = |class: ClassId| {
        let year = classes.iter().find(|of| of.id == class)?.year;
        years.iter().find(|of| of.id == year).map(|year| year.ends)
    };
    let taught = |row: class_teacher::Model| {
        let class = ClassId(row.class_id);
        Some(Taught { class, year_ends: ends(class)? })
    };
    Ok(rows.into_iter().filter_map(taught).collect())
}
