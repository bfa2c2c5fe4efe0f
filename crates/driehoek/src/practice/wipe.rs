//! The end of a practice school: told before, and then every row and key of it goes.

use anyhow::{Context as _, Result};
use domain::{accounts::Role, meetings::SchoolId, privacy::Act};

use super::{CATEGORY, Practice, post, store, today};
use crate::{
    accounts::{Person, store as people},
    app::App,
    db::Db,
    meetings::store as meetings,
    privacy::{
        audit::{self, Subject},
        retention::{self, store as runs},
    },
    vault::{KeyOf, Vault},
    web::who::SignedIn,
};

/// Wipes what is over, and tells those whose practice school ends soon. What fails is told and holds
/// up nothing else.
///
/// # Errors
/// The last of what failed.
pub async fn clock(app: &App) -> Result<()> {
    let (now, mut outcome) = (today(app), Ok(()));
    for practice in store::all(app.db.read()).await? {
        let done = if practice.term.is_over(now) {
            wipe(app, &practice, None).await
        } else if practice.term.ends_soon(now) && !practice.is_told {
            tell(app, &practice).await
        } else {
            Ok(())
        };
        if let Err(error) = done {
            tracing::error!(error = format!("{error:#}"), "the clock could not serve a school");
            outcome = Err(error);
        }
    }
    outcome
}

/// Erases a practice school with everything of it, and destroys its keys. The trail of the school
/// that opened it says so.
pub(super) async fn wipe(app: &App, practice: &Practice, by: Option<&SignedIn>) -> Result<()> {
    let (school, now) = (practice.school, app.clock.now());
    let open = meetings::ids(app.db.read(), school, None).await?;
    let tx = app.db.begin().await?;
    people::remove_school(&tx, school).await.context("removing a practice school")?;
    let subject = Subject::school(school);
    match by {
        Some(who) => audit::note(&tx, app, who, Act::Erased, subject).await?,
        None => audit::note_of(&tx, app, (practice.home, None), Act::Erased, subject).await?,
    }
    let id = app.chance.uuid_v7(now);
    runs::add_run(&tx, practice.home, (id, CATEGORY, 1), now).await?;
    retention::commit_erasing(app, tx, vec![KeyOf::School(school)]).await?;
    for meeting in open {
        app.meeting_is_gone(meeting);
    }
    app.house_changed(school);
    app.shelf.changed(school);
    tracing::info!("a practice school was wiped");
    Ok(())
}

/// Tells who opened it, or else the administrators, once.
async fn tell(app: &App, practice: &Practice) -> Result<()> {
    let people = people::people(app.db.read(), practice.home).await?;
    let opener = people.iter().find(|person| person.id == practice.opened_by);
    let told: Vec<&Person> = match opener {
        Some(person) => vec![person],
        None => people.iter().filter(|who| who.all_roles.has(Role::Administrator)).collect(),
    };
    // First the mark, then the letters: nobody is told twice.
    let tx = app.db.begin().await?;
    store::set_told(&tx, practice.school, app.clock.now()).await?;
    tx.commit().await?;
    for person in told {
        app.mailer.send(post::ends_soon(app, person, practice));
    }
    Ok(())
}

/// Erases once more every school whose key was destroyed: a backup brought its rows back, and
/// nobody can read them.
pub async fn erase_once_more(db: &Db, vault: &Vault) -> Result<()> {
    for key in vault.destroyed().await? {
        let KeyOf::School(school) = key else { continue };
        if is_there(db, school).await? {
            let tx = db.begin().await?;
            people::remove_school(&tx, school).await?;
            tx.commit().await?;
            db.let_go_of_the_past().await?;
            tracing::info!("a practice school that a backup brought back was wiped once more");
        }
    }
    Ok(())
}

async fn is_there(db: &Db, school: SchoolId) -> Result<bool> {
    // Only one to practise in is ever wiped by itself.
    Ok(store::term(db.read(), school).await?.is_some())
}
