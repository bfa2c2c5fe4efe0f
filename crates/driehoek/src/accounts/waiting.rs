//! What is expected back from a browser, for a while. It lies sealed in the store, each for the one
//! that it was given to: the answer may come to another node than the question.

use anyhow::{Context as _, Result};
use jiff::{SignedDuration, Timestamp};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, sea_query::OnConflict,
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{federation::ATTEMPT_LASTS, second::ANSWER_WITHIN};
use crate::{app::App, db::entities::awaited, vault::Place};

/// How many of a kind can wait at once; the oldest makes room.
const WAITING_MAX: u64 = 5_000;

/// What is waited for. Apart, so that whoever asks to sign in over and over takes no room from those
/// who did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum What {
    /// What an app will share with us, once its first code is right; by the hash of a sign-in.
    AppSecret,
    /// New codes for on paper, to be seen again; by the hash of a sign-in.
    PaperCodes,
    /// A passkey that is made; by the hash of a sign-in.
    Registering,
    /// A passkey as a second proof; by the hash of a sign-in.
    Proving,
    /// A passkey to come in with; by the hash of a cookie for that alone.
    Entering,
    /// Somebody on the way to an account system; by the hash of what comes back from there.
    OnTheWay,
    /// Somebody who came back and has something to fill in; by the hash of a cookie for that alone.
    Arrived,
}

impl What {
    const fn name(self) -> &'static str {
        match self {
            Self::AppSecret => "app-secret",
            Self::PaperCodes => "paper-codes",
            Self::Registering => "registering",
            Self::Proving => "proving",
            Self::Entering => "entering",
            Self::OnTheWay => "on-the-way",
            Self::Arrived => "arrived",
        }
    }

    const fn lasts(self) -> SignedDuration {
        match self {
            Self::OnTheWay | Self::Arrived => ATTEMPT_LASTS,
            _ => ANSWER_WITHIN,
        }
    }
}

/// Lets a value wait for whoever holds the token of this hash, in the place of the one before.
pub(super) async fn put<V: Serialize>(app: &App, which: (What, &str), value: &V) -> Result<()> {
    let tx = app.db.begin_beside().await?;
    put_in(app, &tx, which, value).await?;
    tx.commit().await.context("keeping what is waited for")
}

/// The same, as a part of something larger.
pub(super) async fn put_in<V: Serialize>(
    app: &App,
    tx: &impl ConnectionTrait,
    (what, hash): (What, &str),
    value: &V,
) -> Result<()> {
    let now = app.clock.now();
    forget_old(tx, now).await?;
    make_room(tx, what).await?;
    let sealed = app.vault.own_key().seal(place(what, hash), &serde_json::to_string(value)?);
    let row = awaited::ActiveModel {
        what: Set(what.name().to_owned()),
        hash: Set(hash.to_owned()),
        sealed: Set(sealed),
        expires_at: Set((now + what.lasts()).as_millisecond()),
    };
    let anew = OnConflict::columns([awaited::Column::What, awaited::Column::Hash])
        .update_columns([awaited::Column::Sealed, awaited::Column::ExpiresAt])
        .to_owned();
    awaited::Entity::insert(row).on_conflict(anew).exec_without_returning(tx).await?;
    Ok(())
}

/// The value, which goes on waiting.
pub(super) async fn get<V: DeserializeOwned>(app: &App, which: (What, &str)) -> Result<Option<V>> {
    let (what, hash) = which;
    let key = (what.name().to_owned(), hash.to_owned());
    let row = awaited::Entity::find_by_id(key).one(app.db.read()).await?;
    let now = app.clock.now().as_millisecond();
    let Some(row) = row.filter(|row| now < row.expires_at) else { return Ok(None) };
    // With another installation key it is only asked anew.
    let Ok(json) = app.vault.own_key().open(place(what, hash), &row.sealed) else {
        return Ok(None);
    };
    Ok(serde_json::from_str(&json).ok())
}

/// The value, which then waits no longer: of two who ask for it one has it.
pub(super) async fn take<V: DeserializeOwned>(app: &App, which: (What, &str)) -> Result<Option<V>> {
    let (what, hash) = which;
    let Some(value) = get(app, which).await? else { return Ok(None) };
    let tx = app.db.begin_beside().await?;
    let row = awaited::Entity::delete_by_id((what.name().to_owned(), hash.to_owned()));
    let is_ours = row.exec(&tx).await?.rows_affected > 0;
    tx.commit().await.context("keeping that nobody waits any longer")?;
    Ok(is_ours.then_some(value))
}

/// Forgets what nobody answered in time.
pub(crate) async fn forget_old(tx: &impl ConnectionTrait, now: Timestamp) -> Result<(), DbErr> {
    awaited::Entity::delete_many()
        .filter(awaited::Column::ExpiresAt.lte(now.as_millisecond()))
        .exec(tx)
        .await
        .map(drop)
}

async fn make_room(tx: &impl ConnectionTrait, what: What) -> Result<(), DbErr> {
    let all = awaited::Entity::find().filter(awaited::Column::What.eq(what.name()));
    if all.clone().count(tx).await? < WAITING_MAX {
        return Ok(());
    }
    let oldest = all.order_by_asc(awaited::Column::ExpiresAt).order_by_asc(awaited::Column::Hash);
    if let Some(row) = oldest.one(tx).await? {
        awaited::Entity::delete_by_id((row.what, row.hash)).exec(tx).await?;
    }
    Ok(())
}

/// Where it stands, which its seal is bound to: the hash is longer than an id, and its beginning
/// tells it apart.
fn place(what: What, hash: &str) -> Place<'static> {
    let row = hash.get(..32).and_then(|start| u128::from_str_radix(start, 16).ok());
    Place { table: "awaited", column: what.name(), row: Uuid::from_u128(row.unwrap_or_default()) }
}

#[cfg(test)]
mod tests {
    use jiff::{SignedDuration, Timestamp};
    use tempfile::TempDir;

    use super::{ANSWER_WITHIN, WAITING_MAX, What, get, put, take};
    use crate::{
        app::App,
        chance::{Chance, token_hash},
        clock::Clock,
        config::{Config, Flags},
        db::entities::awaited,
        mail::Mailer,
    };
    use sea_orm::{ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _};

    async fn app(folder: &TempDir, clock: &Clock) -> App {
        let flags = Flags { data: folder.path().to_owned(), ..Flags::default() };
        let config = Config::plain(flags);
        App::open(config, Mailer::none(), clock.clone(), Chance::seeded(1)).await.unwrap()
    }

    #[tokio::test]
    async fn what_waits_is_taken_once_in_time_and_by_its_own_browser() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::fixed(Timestamp::UNIX_EPOCH));
        let app = app(&folder, &clock).await;
        let hashes = ["noor", "sam"].map(token_hash);
        let [noor, sam] = hashes.each_ref().map(|hash| (What::AppSecret, hash.as_str()));
        put(&app, noor, &"geheim".to_owned()).await.unwrap();
        assert_eq!(get::<String>(&app, sam).await.unwrap(), None);
        assert_eq!(get::<String>(&app, (What::Proving, noor.1)).await.unwrap(), None);
        let two = tokio::join!(take::<String>(&app, noor), take::<String>(&app, noor));
        let had = [two.0.unwrap(), two.1.unwrap()];
        assert_eq!(had.iter().flatten().count(), 1, "one of two who ask at once");
        put(&app, noor, &"anders".to_owned()).await.unwrap();
        let row = awaited::Entity::find().one(app.db.read()).await.unwrap().unwrap();
        assert!(!format!("{row:?}").contains("anders"), "it lies sealed");
        clock.advance(ANSWER_WITHIN - SignedDuration::from_millis(1));
        assert_eq!(get::<String>(&app, noor).await.unwrap().as_deref(), Some("anders"));
        clock.advance(SignedDuration::from_millis(1));
        assert_eq!(get::<String>(&app, noor).await.unwrap(), None);
        assert_eq!(take::<String>(&app, noor).await.unwrap(), None);
        put(&app, sam, &"van Sam".to_owned()).await.unwrap();
        let all = awaited::Entity::find().all(app.db.read()).await.unwrap();
        assert_eq!(all.len(), 1, "what nobody answered in time is forgotten");
    }

    #[tokio::test]
    async fn the_oldest_makes_room_for_one_too_many_of_its_kind() {
        let (folder, clock) = (tempfile::tempdir().unwrap(), Clock::fixed(Timestamp::UNIX_EPOCH));
        let app = app(&folder, &clock).await;
        let many = format!(
            "with recursive n(i) as (select 1 union all select i + 1 from n where i < {WAITING_MAX}) \
            insert into awaited select 'entering', i, '', 1000000 + i from n"
        );
        let tx = app.db.begin().await.unwrap();
        tx.execute_unprepared(&many).await.unwrap();
        tx.commit().await.unwrap();
        let hash = token_hash("noor");
        put(&app, (What::Proving, hash.as_str()), &1).await.unwrap();
        put(&app, (What::Entering, hash.as_str()), &2).await.unwrap();
        let count = awaited::Entity::find().count(app.db.read()).await.unwrap();
        assert_eq!(count, WAITING_MAX + 1, "as many as before, and the one of another kind");
        let oldest = ("entering".to_owned(), "1".to_owned());
        assert!(awaited::Entity::find_by_id(oldest).one(app.db.read()).await.unwrap().is_none());
        assert_eq!(get(&app, (What::Entering, hash.as_str())).await.unwrap(), Some(2));
    }
}
