//! Puts the invented families into a practice school that is being made.

use std::collections::HashMap;

use anyhow::{Context as _, Result, anyhow};
use domain::{
    families::{ChildId, ClassId, GuardianId, Name, SchoolYear, YearId},
    lang::Lang,
    practice::{InventedChild, latest},
};
use sea_orm::DatabaseTransaction;

use super::{Practice, the_families};
use crate::{
    app::App,
    families::{
        Class, Guardianship,
        store::{self, ContactData, NewChild},
    },
};

/// One school year, as long as a practice school can last, with every class, child and guardian.
/// Their texts are in the language of the school that opens it.
pub(super) async fn fill(
    tx: &DatabaseTransaction,
    app: &App,
    practice: &Practice,
    lang: Lang,
) -> Result<()> {
    let (school, now) = (practice.school, app.clock.now());
    let year = SchoolYear {
        id: YearId(app.chance.uuid_v7(now)),
        name: app.words(lang).t("practice-year").into_owned(),
        begins: practice.opened_on,
        ends: latest(practice.opened_on),
    };
    store::add_year(tx, school, &year, now).await?;
    let guardians = guardians(tx, app, practice, lang).await?;
    for invented in &the_families().classes {
        let class = Class {
            id: ClassId(app.chance.uuid_v7(now)),
            year: year.id,
            name: invented.name.in_lang(lang).to_owned(),
            age: invented.age(),
        };
        store::add_class(tx, school, &class, now).await?;
        for child in &invented.children {
            let id = add_child(tx, app, practice, child).await?;
            store::place_child(tx, school, id, (year.id, class.id)).await?;
            for tie in &child.with {
                let guardian = *guardians.get(&*tie.who).context("a guardian who is nobody")?;
                let tie = Guardianship {
                    id: app.chance.uuid_v7(now),
                    child: id,
                    guardian,
                    relation: tie.relation.in_lang(lang).to_owned(),
                    rights: tie.rights(),
                };
                store::add_guardianship(tx, &app.vault, school, &tie).await?;
            }
        }
    }
    Ok(())
}

async fn add_child(
    tx: &DatabaseTransaction,
    app: &App,
    practice: &Practice,
    child: &InventedChild,
) -> Result<ChildId> {
    let now = app.clock.now();
    let id = ChildId(app.chance.uuid_v7(now));
    let name = Name::parse(&child.name).map_err(|fault| anyhow!("{}: {fault:?}", child.name))?;
    let new = NewChild { id, name, initial: Some(child.initial) };
    store::add_child(tx, &app.vault, practice.school, &new, now).await?;
    Ok(id)
}

/// Every guardian, by the name that the file has for them.
async fn guardians(
    tx: &DatabaseTransaction,
    app: &App,
    practice: &Practice,
    lang: Lang,
) -> Result<HashMap<&'static str, GuardianId>> {
    let now = app.clock.now();
    let mut ids = HashMap::new();
    for (who, invented) in &the_families().guardians {
        let id = GuardianId(app.chance.uuid_v7(now));
        let data = ContactData {
            name: invented.name.clone(),
            lang: invented.lang(),
            notes: invented.notes.in_lang(lang).to_owned(),
            ..ContactData::default()
        };
        store::add_guardian(tx, &app.vault, (practice.school, id), &data, now).await?;
        ids.insert(who.as_str(), id);
    }
    Ok(ids)
}
