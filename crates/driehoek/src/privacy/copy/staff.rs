//! Everything about somebody who works at a school, straight from the tables that the register
//! names, so that nothing new is forgotten.

use domain::{
    accounts::Role,
    meetings::{PersonId, SchoolId},
    privacy::{Category, ExportedIn, Viewer},
};
use jiff::tz::TimeZone;
use sea_orm::{
    ConnectionTrait, DbErr, QueryResult,
    sea_query::{Alias, Expr, ExprTrait as _, Query, SelectStatement},
};
use uuid::Uuid;

use super::{Copy, Section};
use crate::{clock::from_ms, privacy::the_register};

/// In which column of a table it stands whose a row is.
pub const WHOSE: [(&str, &str); 17] = [
    ("person", "id"),
    ("person_role", "person_id"),
    ("class_teacher", "person_id"),
    ("meeting_coach", "person_id"),
    ("sign_in", "person_id"),
    ("passkey", "person_id"),
    ("second_factor", "person_id"),
    ("identity", "person_id"),
    ("favourite", "person_id"),
    ("own_deck", "owner"),
    ("translation", "by_person"),
    ("translation_comment", "person_id"),
    ("audit_entry", "person_id"),
    ("assignment_holder", "person_id"),
    ("assignment", "given_by"),
    ("claim", "person_id"),
    (KEPT_PAGES, "claim_id"),
];

/// Pages that are kept with an account: whose they are, says what keeps them together.
const KEPT_PAGES: &str = "claimed_page";

/// Tables whose rows say nothing more of somebody than the tables above.
pub const NOTHING_MORE: [&str; 4] = ["account", "meeting", "recovery_code", "legal_hold"];

/// What only the program can read, and nobody learns anything from.
const SECRETS: [&str; 8] = [
    "token_hash",
    "app_secret",
    "credential",
    "credential_id",
    "code_hash",
    "link_hash",
    "calendar_hash",
    "page",
];

/// How the names of columns with a moment end.
const IS_MOMENT: [&str; 3] = ["_at", "at", "since"];

/// For whom a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    /// Whom it is about.
    Themselves,
    /// The administrator, who gets only what an administrator may see.
    Administrator,
}

impl For {
    fn sees(self, category: &Category) -> bool {
        self == Self::Themselves || category.seen_by.contains(&Viewer::Role(Role::Administrator))
    }
}

/// Everything that the register says goes along.
pub async fn of(
    db: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    name: &str,
    (reader, zone): (For, &TimeZone),
) -> Result<Copy, DbErr> {
    let mut sections = Vec::new();
    for category in &the_register().categories {
        if category.exported_in.contains(&ExportedIn::StaffExport) && reader.sees(category) {
            let rows = rows_of(db, (school, person), category, (reader, zone)).await?;
            sections.push(Section { category: &category.id, rows });
        }
    }
    Ok(Copy { name: name.to_owned(), sections })
}

async fn rows_of(
    db: &impl ConnectionTrait,
    (school, person): (SchoolId, PersonId),
    category: &Category,
    (reader, zone): (For, &TimeZone),
) -> Result<Vec<Vec<(String, String)>>, DbErr> {
    let mut rows = Vec::new();
    for (table, whose) in WHOSE {
        let columns: Vec<&str> = category
            .columns
            .iter()
            .filter(|column| column.table == table && !SECRETS.contains(&&*column.column))
            // Whose it is says the copy itself.
            .filter(|column| column.column != whose || table == "person")
            .map(|column| &*column.column)
            .collect();
        if columns.is_empty() {
            continue;
        }
        let mut select = Query::select();
        select
            .columns(columns.iter().map(|column| Alias::new(*column)))
            .from(Alias::new(table))
            .and_where(Expr::col(Alias::new("school_id")).eq(school.0));
        let whose = Expr::col(Alias::new(whose));
        match table {
            KEPT_PAGES => select.and_where(whose.in_subquery(kept_by(school, person))),
            _ => select.and_where(whose.eq(person.0)),
        };
        // A deck that is shared with nobody is its maker's alone.
        if table == "own_deck" && reader != For::Themselves {
            select.and_where(Expr::col(Alias::new("shared")).ne("me"));
        }
        for row in db.query_all(&select).await? {
            let named = columns.iter().enumerate().map(|(at, column)| {
                let value = value(&row, at, column, zone);
                ((*column).to_owned(), value)
            });
            let filled: Vec<_> = named.filter(|(_, value)| !value.is_empty()).collect();
            rows.push(filled);
        }
    }
    Ok(rows)
}

/// What keeps pages together with somebody's account.
fn kept_by(school: SchoolId, person: PersonId) -> SelectStatement {
    Query::select()
        .column(Alias::new("id"))
        .from(Alias::new("claim"))
        .and_where(Expr::col(Alias::new("school_id")).eq(school.0))
        .and_where(Expr::col(Alias::new("person_id")).eq(person.0))
        .take()
}

/// A value as people read it, whatever kind of column it is.
fn value(row: &QueryResult, at: usize, column: &str, zone: &TimeZone) -> String {
    if let Ok(text) = row.try_get_by_index::<Option<String>>(at) {
        return text.unwrap_or_default();
    }
    if let Ok(id) = row.try_get_by_index::<Option<Uuid>>(at) {
        return id.map(|id| id.to_string()).unwrap_or_default();
    }
    let Ok(number) = row.try_get_by_index::<Option<i64>>(at) else { return String::new() };
    match number {
        None => String::new(),
        Some(ms) if IS_MOMENT.iter().any(|ending| column.ends_with(ending)) => {
            from_ms(ms).to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string()
        }
        Some(number) => number.to_string(),
    }
}
