//! The rows of practice schools and their students. The school comes first in every query, except
//! where a class code is all that is known yet, and for the clock, which serves all.

use domain::{
    meetings::{PersonId, SchoolId},
    practice::{StudentRole, Term},
};
use jiff::{Timestamp, civil::Date};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _, SimpleExpr},
};
use uuid::Uuid;

use crate::{
    accounts::{School, store as schools},
    clock::from_ms,
    db::entities::{practice_school, practice_student},
};

/// A practice school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Practice {
    pub school: SchoolId,
    pub name: String,
    /// The school that opened it, and somebody there.
    pub home: SchoolId,
    pub opened_by: PersonId,
    pub opened_on: Date,
    pub term: Term,
    /// As what students come in, and how many can.
    pub role: StudentRole,
    pub students: usize,
    /// The class code, without signs between. It stays, for who comes back.
    pub code: String,
    /// Until when new students come in with it; not at all without a day.
    pub door_until: Option<Date>,
    pub is_told: bool,
}

impl Practice {
    /// Until when new students come in; nothing when they do not, or no longer.
    pub fn open_until(&self, today: Date) -> Option<Date> {
        self.door_until.filter(|until| *until >= today && !self.term.is_over(today))
    }
}

fn practice_of((row, school): (practice_school::Model, Option<School>)) -> Option<Practice> {
    let day = |text: &str| text.parse::<Date>().ok();
    Some(Practice {
        school: SchoolId(row.school_id),
        name: school?.name,
        home: SchoolId(row.home_id),
        opened_by: PersonId(row.opened_by),
        opened_on: day(&row.opened_on)?,
        term: Term { last_day: day(&row.last_day)? },
        // A role that this version does not know gives the least.
        role: row.role.parse().unwrap_or(StudentRole::Teacher),
        students: usize::try_from(row.students).unwrap_or_default(),
        code: row.code,
        door_until: row.door_until.as_deref().and_then(day),
        is_told: row.told_at.is_some(),
    })
}

async fn those(db: &impl ConnectionTrait, which: SimpleExpr) -> Result<Vec<Practice>, DbErr> {
    let rows = practice_school::Entity::find()
        .filter(which)
        .order_by_asc(practice_school::Column::LastDay)
        .order_by_asc(practice_school::Column::SchoolId)
        .all(db)
        .await?;
    let mut found = Vec::new();
    for row in rows {
        let school = schools::school(db, SchoolId(row.school_id)).await?;
        found.extend(practice_of((row, school)));
    }
    Ok(found)
}

/// The practice schools that a school opened, the first to end first.
pub async fn of_home(db: &impl ConnectionTrait, home: SchoolId) -> Result<Vec<Practice>, DbErr> {
    those(db, practice_school::Column::HomeId.eq(home.0)).await
}

/// One of them.
pub async fn one(
    db: &impl ConnectionTrait,
    home: SchoolId,
    school: Uuid,
) -> Result<Option<Practice>, DbErr> {
    let which = practice_school::Column::HomeId.eq(home.0);
    Ok(those(db, which.and(practice_school::Column::SchoolId.eq(school))).await?.pop())
}

/// What makes this school one to practise in; nothing when it is a real one.
pub async fn of_school(
    db: &impl ConnectionTrait,
    school: SchoolId,
) -> Result<Option<Practice>, DbErr> {
    Ok(those(db, practice_school::Column::SchoolId.eq(school.0)).await?.pop())
}

/// Until when a school is one to practise in.
pub async fn term(db: &impl ConnectionTrait, school: SchoolId) -> Result<Option<Term>, DbErr> {
    let row = practice_school::Entity::find_by_id(school.0).one(db).await?;
    // One whose day cannot be read is one all the same, and its time has come.
    Ok(row.map(|row| Term { last_day: row.last_day.parse().unwrap_or(Date::MIN) }))
}

/// Every practice school of the installation, for the clock.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<Practice>, DbErr> {
    those(db, Expr::val(1).eq(1)).await
}

/// The practice school with this class code.
pub async fn with_code(db: &impl ConnectionTrait, code: &str) -> Result<Option<Practice>, DbErr> {
    Ok(those(db, practice_school::Column::Code.eq(code)).await?.pop())
}

/// Says that a school, which was made, is one to practise in.
pub async fn add(tx: &impl ConnectionTrait, new: &Practice) -> Result<(), DbErr> {
    let row = practice_school::ActiveModel {
        school_id: Set(new.school.0),
        home_id: Set(new.home.0),
        opened_by: Set(new.opened_by.0),
        opened_on: Set(new.opened_on.to_string()),
        last_day: Set(new.term.last_day.to_string()),
        role: Set(new.role.name().to_owned()),
        students: Set(i32::try_from(new.students).unwrap_or(i32::MAX)),
        code: Set(new.code.clone()),
        door_until: Set(new.door_until.map(|day| day.to_string())),
        told_at: Set(None),
    };
    practice_school::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

async fn set(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    columns: impl IntoIterator<Item = (practice_school::Column, SimpleExpr)>,
) -> Result<(), DbErr> {
    let mut update = practice_school::Entity::update_many()
        .filter(practice_school::Column::SchoolId.eq(school.0));
    for (column, value) in columns {
        update = update.col_expr(column, value);
    }
    update.exec(tx).await.map(drop)
}

/// Moves the last day. Those who run it are told again before it.
pub async fn set_last_day(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    last_day: Date,
) -> Result<(), DbErr> {
    use practice_school::Column as Is;
    let day = Expr::val(last_day.to_string());
    set(tx, school, [(Is::LastDay, day), (Is::ToldAt, Expr::val(None::<i64>))]).await
}

/// Sets the class code, and until when new students come in with it.
pub async fn set_door(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    (code, until): (&str, Option<Date>),
) -> Result<(), DbErr> {
    use practice_school::Column as Is;
    let until = until.map(|day| day.to_string());
    set(tx, school, [(Is::Code, Expr::val(code)), (Is::DoorUntil, Expr::val(until))]).await
}

/// No new students come in with the code of a class; who is in comes back as before.
pub async fn close_door(
    tx: &impl ConnectionTrait,
    home: SchoolId,
    school: SchoolId,
) -> Result<(), DbErr> {
    practice_school::Entity::update_many()
        .col_expr(practice_school::Column::DoorUntil, Expr::val(None::<String>))
        .filter(practice_school::Column::HomeId.eq(home.0))
        .filter(practice_school::Column::SchoolId.eq(school.0))
        .exec(tx)
        .await
        .map(drop)
}

/// Remembers that those who run it were told that it ends.
pub async fn set_told(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    now: Timestamp,
) -> Result<(), DbErr> {
    let at = Expr::val(now.as_millisecond());
    set(tx, school, [(practice_school::Column::ToldAt, at)]).await
}

/// A student, and the hash of what they come back with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Student {
    pub person: PersonId,
    pub code_hash: String,
    pub came_at: Timestamp,
}

/// Says that somebody of the practice school is a student.
pub async fn add_student(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    student: &Student,
) -> Result<(), DbErr> {
    let row = practice_student::ActiveModel {
        school_id: Set(school.0),
        person_id: Set(student.person.0),
        code_hash: Set(student.code_hash.clone()),
        came_at: Set(student.came_at.as_millisecond()),
    };
    practice_student::Entity::insert(row).exec_without_returning(tx).await.map(drop)
}

/// The students of a practice school, who came first first.
pub async fn students(db: &impl ConnectionTrait, school: SchoolId) -> Result<Vec<Student>, DbErr> {
    let rows = practice_student::Entity::find()
        .filter(practice_student::Column::SchoolId.eq(school.0))
        .order_by_asc(practice_student::Column::CameAt)
        .order_by_asc(practice_student::Column::PersonId)
        .all(db)
        .await?;
    let student = |row: practice_student::Model| Student {
        person: PersonId(row.person_id),
        code_hash: row.code_hash,
        came_at: from_ms(row.came_at),
    };
    Ok(rows.into_iter().map(student).collect())
}

/// Gives a student another code to come back with.
pub async fn set_student_code(
    tx: &impl ConnectionTrait,
    school: SchoolId,
    student: PersonId,
    code_hash: String,
) -> Result<(), DbErr> {
    practice_student::Entity::update_many()
        .col_expr(practice_student::Column::CodeHash, Expr::val(code_hash))
        .filter(practice_student::Column::SchoolId.eq(school.0))
        .filter(practice_student::Column::PersonId.eq(student.0))
        .exec(tx)
        .await
        .map(drop)
}
