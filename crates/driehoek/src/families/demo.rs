//! The classes of the demonstration, with invented children and guardians in several languages.

use anyhow::{Context as _, Result, anyhow};
use domain::{
    families::{SchoolYear, YearId, columns, usual},
    meetings::PersonId,
};

use super::{access::today, listing, read_list, store};
use crate::{accounts::store as people, app::App, web::who::SignedIn};

/// Makes a school year with two classes when the school has none yet.
pub async fn make(app: &App, who: &SignedIn) -> Result<()> {
    let (school, now) = (who.school.id, app.clock.now());
    if !store::years(app.db.read(), school).await?.is_empty() {
        return Ok(());
    }
    let (name, begins, ends) = usual(&[], today(app));
    let year = SchoolYear { id: YearId(app.chance.uuid_v7(now)), name, begins, ends };
    let tx = app.db.begin().await?;
    store::add_year(&tx, school, &year, now).await?;
    tx.commit().await?;
    let list = who.words.t("families-demo-list").into_owned();
    let (headings, rows) = read_list::rows(&list).map_err(|key| anyhow!("the demo list: {key}"))?;
    let headings: Vec<_> = headings.iter().map(String::as_str).collect();
    let columns = columns(&headings).map_err(|fault| anyhow!("the demo list: {fault:?}"))?;
    listing::take_all(app, who, year.id, (&columns, &rows))
        .await
        .map_err(|error| anyhow!("the demo list: {error:?}"))?;
    teach(app, who).await.context("saying who teaches the demo classes")
}

/// Who shows the demonstration teaches the first class, a colleague both.
async fn teach(app: &App, who: &SignedIn) -> Result<()> {
    let (school, now) = (who.school.id, app.clock.now());
    let others = people::people(app.db.read(), school).await?;
    let all: Vec<PersonId> = others.iter().map(|person| person.id).collect();
    let tx = app.db.begin().await?;
    for (at, class) in store::classes(&tx, school).await?.into_iter().enumerate() {
        let teaches = |id: &&PersonId| at == 0 || **id != who.person.id;
        let chosen: Vec<_> = all.iter().filter(teaches).copied().collect();
        store::set_teachers(&tx, (school, class.id), &chosen, now).await?;
    }
    tx.commit().await.context("keeping it")
}
