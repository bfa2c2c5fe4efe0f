//! Bringing the tables up to date, also while nodes of an earlier version still work with them:
//! first is added what is new, then carried over what is there, then taken away what was.
//!
//! What sort of change it is stands in its name, so that a program that does not know a change reads
//! in the store whether it can go on:
//!
//! | name | meaning |
//! |---|---|
//! | `m0022_letters` | adds what programs of before do not look at. Made at the start of a program |
//! | `m0023_letters__move_0022` | carries over. Made when every program that runs knows 0022: it writes in both places. Without a transaction around it (`use_transaction` is `Some(false)`) it may take long, and can be made again from the start |
//! | `m0024_letters__drop_0023` | takes away what programs that know 0023 no longer use. The others refuse to start after it |
//!
//! Who is alone on a store makes them all at the start. Where several nodes share one, `driehoek
//! upgrade` makes what a start leaves.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, ensure};
use sea_orm::{ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait as _, Schema};
use sea_orm_migration::{MigrationTrait, SchemaManager, seaql_migrations as made};

use super::Db;
use crate::clock::Clock;

/// The changes of a store's tables.
pub trait History {
    /// The change up to which all must be made, of whatever sort, before this program can work: it
    /// reads only what they made.
    const NEEDS: i64;

    /// All of them, the oldest first.
    fn changes() -> Vec<Box<dyn MigrationTrait>>;
}

/// The number of the last change that a program with this history knows.
pub fn known<H: History>() -> i64 {
    H::changes().last().and_then(|change| number(change.name())).unwrap_or(0)
}

/// Which programs may run while a change is made; the number is that of the change that they know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Adds,
    Moves(i64),
    Drops(i64),
}

impl Sort {
    fn of(name: &str) -> Self {
        let after = |mark: &str| name.rsplit_once(mark).and_then(|(_, number)| number.parse().ok());
        match (after("__move_"), after("__drop_")) {
            (Some(known), _) => Self::Moves(known),
            (_, Some(known)) => Self::Drops(known),
            _ => Self::Adds,
        }
    }

    /// What every program that runs must know.
    fn asks(self) -> i64 {
        match self {
            Self::Adds => 0,
            Self::Moves(known) | Self::Drops(known) => known,
        }
    }
}

fn number(name: &str) -> Option<i64> {
    name.get(1..5)?.parse().ok()
}

/// A program that works with the store now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Running {
    pub name: String,
    /// The number of the last change that it knows.
    pub knows: i64,
}

/// A change that is not made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    pub name: String,
    /// The programs for which it waits; nobody when it may be made.
    pub waits_for: Vec<String>,
}

/// Whether nothing was made in it yet.
pub async fn is_new(db: &Db) -> Result<bool, DbErr> {
    Ok(done(&db.read).await?.is_empty())
}

/// What is not made yet, oldest first.
pub async fn pending<H: History>(db: &Db, running: &[Running]) -> Result<Vec<Pending>, DbErr> {
    let done = done(&db.read).await?;
    let changes = H::changes();
    let open = changes.iter().map(|change| change.name()).filter(|name| !done.contains(*name));
    let pending = |name: &str| {
        let too_old = running.iter().filter(|one| one.knows < Sort::of(name).asks());
        let waits_for = too_old.map(|one| one.name.clone()).collect();
        Pending { name: name.to_owned(), waits_for }
    };
    Ok(open.map(pending).collect())
}

/// Makes every change that may be made beside these programs, in order, up to one that must wait. Then
/// only what adds goes on. Tells each that was made.
pub async fn walk<H: History>(
    db: &Db,
    running: &[Running],
    tell: &mut (dyn FnMut(&str) + Send),
) -> Result<()> {
    for only_adds in [true, false] {
        for Pending { name, waits_for } in pending::<H>(db, running).await? {
            if only_adds && Sort::of(&name) != Sort::Adds {
                continue;
            }
            if !waits_for.is_empty() {
                break;
            }
            if make::<H>(db, &name).await.with_context(|| format!("making {name}"))? {
                tell(&name);
            }
        }
    }
    Ok(())
}

impl Db {
    /// Makes what a start may make, and sees that this program and the tables fit each other. Nodes
    /// that start together do this one after the other: the first does it for all.
    pub(super) async fn bring_up_to_date<H: History>(&self) -> Result<()> {
        if !self.is_shared() {
            make_all::<H>(self).await?;
            return fits::<H>(self).await;
        }
        let turn = self.begin_for_long().await?;
        if done(&self.write).await?.is_empty() {
            make_all::<H>(self).await?;
        } else {
            let of_before = Running { name: String::new(), knows: 0 };
            walk::<H>(self, &[of_before], &mut |_| ()).await?;
        }
        fits::<H>(self).await?;
        Ok(turn.commit().await?)
    }
}

async fn make_all<H: History>(db: &Db) -> Result<()> {
    for change in H::changes() {
        let name = change.name();
        make::<H>(db, name).await.with_context(|| format!("making {name}"))?;
    }
    Ok(())
}

/// Whether a program with this history can work with tables in which these changes were made.
pub fn can_work_with<'a, H: History>(mut made: impl Iterator<Item = &'a str>) -> bool {
    made.all(|name| !matches!(Sort::of(name), Sort::Drops(asked) if asked > known::<H>()))
}

async fn fits<H: History>(db: &Db) -> Result<()> {
    let done = done(&db.read).await?;
    ensure!(
        can_work_with::<H>(done.iter().map(String::as_str)),
        "they are of a later version, that takes away what this one uses; run the later version"
    );
    let open = pending::<H>(db, &[]).await?.into_iter();
    let missing: Vec<_> = open.filter(|one| number(&one.name) <= Some(H::NEEDS)).collect();
    let names: Vec<_> = missing.iter().map(|one| one.name.as_str()).collect();
    ensure!(
        names.is_empty(),
        "this version works only after {}: let `driehoek upgrade` make it, with all nodes of the \
        version before this one",
        names.join(", ")
    );
    Ok(())
}

/// Makes a change, unless another did. Whether this call made it.
pub(super) async fn make<H: History>(db: &Db, name: &str) -> Result<bool, DbErr> {
    let Some(change) = H::changes().into_iter().find(|change| change.name() == name) else {
        return Ok(false);
    };
    if done(&db.write).await?.contains(name) {
        return Ok(false);
    }
    let stands_alone = change.use_transaction() == Some(false);
    if stands_alone {
        change.up(&SchemaManager::new(&db.write)).await?;
    }
    let tx = db.begin_writing().await?;
    let mut table = Schema::new(tx.get_database_backend()).create_table_from_entity(made::Entity);
    tx.execute(table.if_not_exists()).await?;
    if made::Entity::find_by_id(name).one(&tx).await?.is_some() {
        return Ok(false);
    }
    if !stands_alone {
        change.up(&SchemaManager::new(&tx)).await?;
    }
    let row = made::ActiveModel {
        version: Set(name.to_owned()),
        applied_at: Set(Clock::system().now().as_second()),
    };
    made::Entity::insert(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(true)
}

/// The names of the changes that were made.
async fn done(db: &impl ConnectionTrait) -> Result<BTreeSet<String>, DbErr> {
    let tables = super::copy::table_names(db).await?;
    if !tables.iter().any(|name| name == super::copy::MIGRATIONS) {
        return Ok(BTreeSet::new());
    }
    let rows = made::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| row.version).collect())
}

#[cfg(test)]
mod tests;
