//! What has had its time is erased by itself, by the terms of the register; counted, never named.

pub mod pages;
pub mod store;
mod views;

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use domain::{
    families::{ChildId, GuardianId},
    meetings::SchoolId,
    privacy::{Act, Category, Keep, SubjectKind},
};
use jiff::{SignedDuration, Timestamp, civil::Date};

use super::{audit, the_register};
use crate::{accounts, app::App, db::Transaction, families, practice, vault::KeyOf};

/// What a run counts that is of no category: keys whose owner was erased.
pub const LEFT_KEYS: &str = "left-keys";
/// How old a key is at least before it can be one that was left behind.
const LEFT_AFTER: SignedDuration = SignedDuration::from_hours(24);

/// Something of the register that is erased by itself.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The id of the category.
    pub category: &'static str,
    /// The table, and the column with the moment (of a child: the day) from which its days count.
    pub table: &'static str,
    pub column: &'static str,
    pub how: How,
    /// What the law can hold, and the column with its id: then the row stays as well.
    pub held_with: Option<(SubjectKind, &'static str)>,
    /// Whether a school may make the term shorter.
    pub can_be_shorter: bool,
}

/// What erasing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The row goes.
    Row,
    /// The row stays, since others point at it; who it was goes.
    Person,
    /// The meetings see to it themselves, every minute.
    Meeting,
    /// A child goes with everything about it, and guardians who have no other; their keys too.
    Child,
    /// A whole practice school, which sees to it itself: its rows, and the keys of all of them.
    Practice,
}

impl How {
    /// Whether another clock erases it.
    const fn sees_to_itself(self) -> bool {
        matches!(self, Self::Meeting | Self::Practice)
    }
}

const CHILD: Rule = Rule {
    how: How::Child,
    held_with: Some((SubjectKind::Child, "id")),
    can_be_shorter: true,
    ..rule("child", "child", "left_on")
};

/// Everything that is erased by itself.
pub const RULES: [Rule; 16] = [
    rule("sign-in-links", "sign_in_link", "expires_at"),
    rule("sign-in-links", "board_code", "expires_at"),
    rule("staff-sign-in", "sign_in", "expires_at"),
    Rule {
        how: How::Person,
        held_with: Some((SubjectKind::Person, "id")),
        can_be_shorter: true,
        ..rule("staff-account", "person", "removed_at")
    },
    Rule { can_be_shorter: true, ..rule("own-cards", "own_deck", "removed_at") },
    rule("translation-files", "translation_import", "created_at"),
    rule("visions", "vision", "removed_at"),
    Rule { how: How::Meeting, ..rule("meeting-words", "meeting", "erase_at") },
    rule("audit", "audit_entry", "at"),
    rule("assignments", "assignment", "expires_at"),
    CHILD,
    Rule {
        held_with: Some((SubjectKind::Child, "child_id")),
        can_be_shorter: true,
        ..rule("guardian-links", "guardian_link", "coalesce(revoked_at, expires_at)")
    },
    rule("kept-pages", "claimed_page", "expires_at"),
    rule("kept-pages", "claim", "expires_at"),
    rule("reminders", "reminder", "expires_at"),
    Rule { how: How::Practice, ..rule("practice-schools", "practice_school", "last_day") },
];

const fn rule(category: &'static str, table: &'static str, column: &'static str) -> Rule {
    Rule { category, table, column, how: How::Row, held_with: None, can_be_shorter: false }
}

/// How many days a category is kept; `None` when that depends on something else.
pub fn days_of(category: &Category) -> Option<u16> {
    match category.keep {
        Keep::Days { days, .. } => Some(days),
        Keep::Until { .. } => None,
    }
}

/// The terms of one school: those of the register, or its own shorter ones.
#[derive(Debug, Default)]
pub struct Terms(HashMap<String, u16>);

impl Terms {
    pub async fn of(app: &App, school: SchoolId) -> Result<Self> {
        Ok(Self(store::choices(app.db.read(), school).await.context("reading the terms")?))
    }

    /// How many days; never more than the register says.
    pub fn days(&self, rule: Rule) -> u16 {
        let most = the_register().category(rule.category).and_then(days_of).unwrap_or(0);
        self.0.get(rule.category).map_or(most, |days| most.min(*days))
    }

    /// How many days a child is kept that left.
    pub fn of_leavers(&self) -> u16 {
        self.days(CHILD)
    }

    /// Whatever has its moment before this one is due. Of meetings the column is the end itself.
    fn due_before(&self, rule: Rule, now: Timestamp) -> Timestamp {
        days_ago(now, if rule.how == How::Meeting { 0 } else { self.days(rule) })
    }
}

fn days_ago(now: Timestamp, days: u16) -> Timestamp {
    now - SignedDuration::from_hours(24 * i64::from(days))
}

/// Erases what is due in all schools, and counts it. What fails is told and holds up nothing else.
///
/// # Errors
/// The last of what failed.
pub async fn run(app: &App) -> Result<()> {
    let now = app.clock.now();
    let mut outcome = practice::clock(app).await;
    for school in accounts::store::schools(app.db.read()).await? {
        for rule in RULES.into_iter().filter(|rule| !rule.how.sees_to_itself()) {
            keep(&mut outcome, erase(app, school.id, rule, now).await);
        }
        keep(&mut outcome, destroy_left_keys(app, school.id, now).await);
        keep(&mut outcome, forget_teachers(app, school.id, now).await);
    }
    outcome
}

fn keep(outcome: &mut Result<()>, done: Result<()>) {
    if let Err(error) = done {
        tracing::error!(error = format!("{error:#}"), "something that is old was not erased");
        *outcome = Err(error);
    }
}

async fn erase(app: &App, school: SchoolId, rule: Rule, now: Timestamp) -> Result<()> {
    let before = Terms::of(app, school).await?.due_before(rule, now);
    let tx = app.db.begin().await?;
    let erased = store::erase(&tx, school, rule, before).await?;
    let count = erased.count;
    for subject in erased.subjects() {
        audit::note_of(&tx, app, (school, None), Act::Erased, subject).await?;
    }
    if count > 0 {
        let id = app.chance.uuid_v7(now);
        store::add_run(&tx, school, (id, rule.category, count), now).await?;
    }
    let keys = erased.children.into_iter();
    let keys = keys.flat_map(|(child, guardians)| keys_of(school, child, guardians)).collect();
    commit_erasing(app, tx, keys).await?;
    if count > 0 {
        tracing::info!(category = rule.category, count, "what had its time was erased");
    }
    Ok(())
}

/// Destroys keys that were left behind: the program stopped between erasing somebody and destroying
/// their key. That somebody has no row is not enough: after an older backup was put back that is so
/// of everybody who came since, and they are to come back with the next backup. So the trail must
/// say that they were erased.
async fn destroy_left_keys(app: &App, school: SchoolId, now: Timestamp) -> Result<()> {
    let keys = app.vault.below(school, now - LEFT_AFTER).await.context("reading the keys")?;
    let erased = audit::store::erased(app.db.read(), school).await?;
    let there = families::store::everybody(app.db.read(), school).await?;
    let (mut count, mut outcome) = (0, Ok(()));
    for key in keys {
        let (KeyOf::Child(_, id) | KeyOf::Guardian(_, id)) = key else { continue };
        if erased.contains(&id) && !there.contains(&id) {
            match app.vault.destroy(key).await.context("destroying a key") {
                Ok(()) => {
                    app.keys_are_gone();
                    count += 1;
                }
                failed => outcome = failed,
            }
        }
    }
    if count > 0 {
        let tx = app.db.begin().await?;
        store::add_run(&tx, school, (app.chance.uuid_v7(now), LEFT_KEYS, count), now).await?;
        tx.commit().await.context("keeping what was erased")?;
        tracing::info!(count, "keys without an owner were destroyed");
    }
    outcome
}

/// Who taught which class goes with the school year: what ended by 31 July goes on 1 August.
async fn forget_teachers(app: &App, school: SchoolId, now: Timestamp) -> Result<()> {
    let today = now.to_zoned(app.config.time_zone.clone()).date();
    let tx = app.db.begin().await?;
    let count = families::store::forget_teachers(&tx, school, last_july(today)).await?;
    if count > 0 {
        store::add_run(&tx, school, (app.chance.uuid_v7(now), "class-staff", count), now).await?;
    }
    tx.commit().await.context("keeping that school years are over")
}

/// The latest 31 July before this day.
fn last_july(today: Date) -> Date {
    let year = if today.month() >= 8 { today.year() } else { today.year() - 1 };
    Date::new(year, 7, 31).unwrap_or(Date::MIN)
}

/// The keys of a child and of the guardians who went with it.
pub fn keys_of(school: SchoolId, child: ChildId, guardians: Vec<GuardianId>) -> Vec<KeyOf> {
    let guardians = guardians.into_iter().map(|guardian| KeyOf::Guardian(school, guardian.0));
    guardians.chain([KeyOf::Child(school, child.0)]).collect()
}

/// Keeps an erasing and destroys these keys: what they sealed is unreadable wherever a copy lies.
/// Both happen, whoever goes away in between: once the rows are gone, nothing knows of the keys.
pub async fn commit_erasing(app: &App, tx: Transaction, keys: Vec<KeyOf>) -> Result<()> {
    let work = app.clone();
    let work = async move {
        tx.commit().await.context("keeping what was erased")?;
        if keys.is_empty() {
            return Ok(());
        }
        let mut outcome = Ok(());
        for key in keys {
            // One that fails leaves no other behind.
            outcome = outcome.and(work.vault.destroy(key).await.context("destroying a key"));
        }
        work.keys_are_gone();
        work.db.let_go_of_the_past().await.context("emptying the journal").and(outcome)
    };
    app.unbroken.run(work).await?
}
