//! Moving a store to the other engine: every table, some rows at a time, and afterwards both are
//! read from begin to end and compared.
//!
//! How far it is stands in a table of its own in the target, written together with the rows. So a
//! move that was killed goes on where it was, and Driehoek does not start with half a store.

use anyhow::{Context as _, Result, bail, ensure};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbErr, Statement, Value,
    sea_query::{Alias, Expr, ExprTrait as _, OnConflict, Query},
};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    Db, Place, Tables, copy,
    tables::{self, Column, Kind, Table},
};

/// The table in the target that says how far a move is.
const PROGRESS: &str = "driehoek_move";
/// How many rows are carried at once, and how many where one may be a picture or a deck.
const ROWS_AT_ONCE: u64 = 500;
const LARGE_ROWS_AT_ONCE: u64 = 16;
/// The row of [`PROGRESS`] that says where all comes from.
const FROM: &str = "";

/// What is done, for whoever waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many rows of a table are there, of so many.
    Carried { table: &'static str, rows: u64, of: u64 },
    /// The table is the same on both sides.
    Same { table: &'static str, rows: u64 },
}

/// Moves all rows of a store into one that is empty, or goes on with the move that stopped there.
/// Nobody may write in either; the source stays as it is.
///
/// # Errors
/// When the target has rows of its own, when the source is of another version, when a row does not
/// fit, and when both are not the same in the end.
pub async fn run(from: &Place, to: &Place, tell: &mut (dyn FnMut(Step) + Send)) -> Result<()> {
    ensure!(from.to_string() != to.to_string(), "from and to are the same store");
    let found = copy::look(from).await?;
    ensure!(found.faults.is_empty(), "{from} has faults: {}", found.faults.join("; "));
    let fits = found.migrations == copy::known_migrations();
    ensure!(
        fits,
        "{from} has tables of another version; start Driehoek of this version on it once"
    );
    let known = tables::names();
    let strange = found.rows.keys().find(|name| {
        !known.contains(&name.as_str()) && ![copy::MIGRATIONS, PROGRESS].contains(&name.as_str())
    });
    ensure!(
        strange.is_none(),
        "{from} has a table that is not ours: {}",
        strange.map_or("", |name| name)
    );
    let source = Db::open_as_it_is(from).await?;
    ensure!(!is_half_done(source.read()).await?, "{from} is itself half of a move");
    let target = prepare(from, to).await?;
    // Held until the end: a program that still works with the source cannot change it meanwhile.
    let alone =
        source.begin_for_long().await.with_context(|| format!("{from} is being changed"))?;
    carry(source.read(), &target, tell).await?;
    compare(source.read(), &target, tell).await?;
    alone.rollback().await?;
    source.close().await?;
    finish(target).await
}

/// Writes a store as it is at this moment into one that is empty. Whoever works in it goes on.
pub(super) async fn copy(from: &Place, to: &Place) -> Result<()> {
    let source = Db::open_as_it_is(from).await?;
    let target = prepare(from, to).await?;
    let moment = source.begin_reading().await?;
    carry(&moment, &target, &mut |_| ()).await?;
    compare(&moment, &target, &mut |_| ()).await?;
    moment.rollback().await?;
    source.close().await?;
    finish(target).await
}

async fn finish(target: Db) -> Result<()> {
    target.write.execute_unprepared(&format!("drop table {PROGRESS}")).await?;
    target.close().await
}

/// Whether a store is the target of a move that was not finished.
pub(super) async fn is_half_done(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    Ok(copy::table_names(db).await?.iter().any(|name| name == PROGRESS))
}

/// Opens the target and sees that nothing else is in it.
async fn prepare(from: &Place, to: &Place) -> Result<Db> {
    if let Some(file) = to.file() {
        let made = std::fs::OpenOptions::new().create(true).append(true).open(file);
        made.and_then(|_| super::make_private(file))
            .with_context(|| format!("making {}", file.display()))?;
    }
    let target = Db::open_with::<Tables>(to).await?;
    let source = from.to_string();
    if is_half_done(target.read()).await? {
        let before = progress(&target, FROM).await?.unwrap_or_default();
        ensure!(
            before == source,
            "{to} is half of a move from {before}; go on with that, or empty it first"
        );
        return Ok(target);
    }
    for table in tables::all() {
        let rows = count(target.read(), table.name).await?;
        ensure!(rows == 0, "{to} is not empty: {rows} rows in {}", table.name);
    }
    let tx = target.begin().await?;
    let make = format!("create table {PROGRESS} (name text primary key, state text not null)");
    tx.execute_unprepared(&make).await?;
    keep_progress(&tx, FROM, &source).await?;
    tx.commit().await?;
    Ok(target)
}

async fn carry(
    source: &impl ConnectionTrait,
    target: &Db,
    tell: &mut (dyn FnMut(Step) + Send),
) -> Result<()> {
    for table in tables::all() {
        carry_table(source, target, table, tell)
            .await
            .with_context(|| format!("moving {}", table.name))?;
    }
    Ok(())
}

/// Reads both from begin to end.
async fn compare(
    source: &impl ConnectionTrait,
    target: &Db,
    tell: &mut (dyn FnMut(Step) + Send),
) -> Result<()> {
    for table in tables::all() {
        let (there, here) = (sum(source, table).await?, sum(target.read(), table).await?);
        ensure!(
            there == here,
            "{} is not the same on both sides ({} rows and {} rows): the source was changed while \
            it was moved. Empty the target and begin anew",
            table.name,
            there.0,
            here.0
        );
        tell(Step::Same { table: table.name, rows: here.0 });
    }
    Ok(())
}

async fn carry_table(
    source: &impl ConnectionTrait,
    target: &Db,
    table: &'static Table,
    tell: &mut (dyn FnMut(Step) + Send),
) -> Result<()> {
    let of = count(source, table.name).await?;
    let mut after = match progress(target, table.name).await? {
        Some(state) => Some(key_of(table, &state)?),
        None => None,
    };
    let mut carried = if after.is_some() { count(target.read(), table.name).await? } else { 0 };
    loop {
        let rows = read_rows(source, table, after.take()).await?;
        let Some(last) = rows.last() else { break };
        let key = last[..table.key.len()].to_vec();
        let state = key.iter().map(to_json).collect::<Result<Vec<_>>>()?;
        carried += rows.len() as u64;
        let tx = target.begin().await?;
        insert(&tx, table, rows).await?;
        keep_progress(&tx, table.name, &serde_json::to_string(&state)?).await?;
        tx.commit().await?;
        tell(Step::Carried { table: table.name, rows: carried, of });
        after = Some(key);
    }
    Ok(())
}

/// The next rows of a table: first the columns of its key, then all columns.
async fn read_rows(
    db: &impl ConnectionTrait,
    table: &Table,
    after: Option<Vec<Value>>,
) -> Result<Vec<Vec<Value>>, DbErr> {
    let asked: Vec<Column> = table.key.iter().chain(&table.columns).copied().collect();
    let mut select = Query::select();
    select.columns(asked.iter().map(|column| Alias::new(column.name))).from(Alias::new(table.name));
    let limit = if table.has_bytes() { LARGE_ROWS_AT_ONCE } else { ROWS_AT_ONCE };
    table.next_rows(&mut select, after, limit);
    let rows = db.query_all(&select).await?;
    rows.iter()
        .map(|row| asked.iter().enumerate().map(|(at, column)| column.read(row, at)).collect())
        .collect()
}

async fn insert(tx: &DatabaseTransaction, table: &Table, rows: Vec<Vec<Value>>) -> Result<()> {
    let mut insert = Query::insert();
    insert
        .into_table(Alias::new(table.name))
        .columns(table.columns.iter().map(|column| Alias::new(column.name)));
    for row in rows {
        // What PostgreSQL cannot keep is told here, where the row is still known.
        for (column, value) in table.columns.iter().zip(&row[table.key.len()..]) {
            if let Value::String(Some(text)) = value {
                ensure!(
                    !text.contains('\0'),
                    "{} of the row {:?} holds a character that PostgreSQL does not keep (zero)",
                    column.name,
                    &row[..table.key.len()]
                );
            }
        }
        insert.values_panic(row.into_iter().skip(table.key.len()).map(Into::into));
    }
    tx.execute(&insert).await?;
    Ok(())
}

/// How many rows a table has, and the fingerprint of all that stands in them.
async fn sum(db: &impl ConnectionTrait, table: &Table) -> Result<(u64, [u8; 32])> {
    let (mut count, mut hash, mut after) = (0, Sha256::new(), None);
    loop {
        let rows = read_rows(db, table, after.take()).await?;
        let Some(last) = rows.last() else { break };
        after = Some(last[..table.key.len()].to_vec());
        count += rows.len() as u64;
        for value in rows.iter().flatten() {
            add(&mut hash, value)?;
        }
    }
    Ok((count, hash.finalize().into()))
}

/// A value as bytes that tell it from every other.
fn add(hash: &mut Sha256, value: &Value) -> Result<()> {
    let bytes: Option<Vec<u8>> = match value {
        Value::Uuid(id) => id.as_ref().map(|id| id.as_bytes().to_vec()),
        Value::String(text) => text.as_ref().map(|text| text.as_bytes().to_vec()),
        Value::BigInt(number) => number.map(|number| number.to_le_bytes().to_vec()),
        Value::Int(number) => number.map(|number| number.to_le_bytes().to_vec()),
        Value::Bool(flag) => flag.map(|flag| vec![u8::from(flag)]),
        Value::Bytes(bytes) => bytes.clone(),
        other => bail!("no column holds {other:?}"),
    };
    match bytes {
        None => hash.update([0]),
        Some(bytes) => {
            hash.update([1]);
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
    }
    Ok(())
}

async fn count(db: &impl ConnectionTrait, table: &str) -> Result<u64, DbErr> {
    let count = format!("select count(*) from \"{table}\"");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), count)).await?;
    let count: i64 = row.map_or(Ok(0), |row| row.try_get_by_index(0))?;
    Ok(count.unsigned_abs())
}

async fn progress(db: &Db, name: &str) -> Result<Option<String>, DbErr> {
    let mut select = Query::select();
    select.column("state").from(PROGRESS);
    select.and_where(Expr::col(Alias::new("name")).eq(name));
    let row = db.read().query_one(&select).await?;
    row.map(|row| row.try_get_by_index(0)).transpose()
}

async fn keep_progress(tx: &DatabaseTransaction, name: &str, state: &str) -> Result<(), DbErr> {
    let mut row = Query::insert();
    row.into_table(PROGRESS).columns(["name", "state"]).values_panic([name.into(), state.into()]);
    let again = OnConflict::column("name").update_column("state").to_owned();
    tx.execute(row.on_conflict(again)).await.map(drop)
}

fn to_json(value: &Value) -> Result<Json> {
    Ok(match value {
        Value::Uuid(Some(id)) => Json::from(id.to_string()),
        Value::String(Some(text)) => Json::from(text.as_str()),
        Value::BigInt(Some(number)) => Json::from(*number),
        Value::Int(Some(number)) => Json::from(*number),
        other => bail!("no key holds {other:?}"),
    })
}

/// The key at which a move stopped, read back.
fn key_of(table: &Table, state: &str) -> Result<Vec<Value>> {
    let broken = || format!("{PROGRESS} says something of {} that cannot be read", table.name);
    let parts: Vec<Json> = serde_json::from_str(state).with_context(broken)?;
    ensure!(parts.len() == table.key.len(), broken());
    let value = |(column, part): (&Column, &Json)| -> Option<Value> {
        Some(match column.kind {
            Kind::Id => part.as_str()?.parse::<Uuid>().ok()?.into(),
            Kind::Text => part.as_str()?.into(),
            Kind::Long => part.as_i64()?.into(),
            Kind::Int => i32::try_from(part.as_i64()?).ok()?.into(),
            Kind::Flag | Kind::Bytes => return None,
        })
    };
    table.key.iter().zip(&parts).map(value).collect::<Option<_>>().with_context(broken)
}

#[cfg(test)]
mod tests;
