//! Everything that a school has, as one file to take along.
//!
//! What goes along says the register: categories with `school-export`, for whoever may see them at
//! the whole school. So an administrator takes people, decks and the trail, and who leads the school
//! too takes families and meetings as well. It is made piece by piece, beside the work, into a file
//! that only this running program can open, and is gone after some hours.

pub mod elsewhere;
mod entries;
mod jobs;
mod pack;
pub mod pages;
mod readme;
mod sheets;
mod tables;
mod views;

use std::{io, path::Path};

use anyhow::{Context as _, Result};
use domain::{
    accounts::{Role, Roles},
    privacy::{Category, ExportedIn, Viewer},
};

pub use jobs::{Exports, KEPT};
pub use tables::{How, TABLES, holes};

use self::{entries::Making, jobs::Progress, pack::Out};
use crate::{accounts::School, app::App, i18n::Words};

/// Who takes the file.
#[derive(Debug, Clone)]
pub enum Taker {
    /// Somebody with these roles at the school.
    Of(Roles),
    /// Whoever runs the installation, who can read everything anyway.
    Operator,
}

impl Taker {
    /// Whether what is kept for this purpose goes along.
    pub fn takes(&self, category: &Category) -> bool {
        let sees = |viewer: &Viewer| match self {
            Self::Operator => true,
            // A coach or a teacher sees a part; these two see what there is at the whole school.
            Self::Of(roles) => [Role::Administrator, Role::SchoolLeader]
                .into_iter()
                .any(|role| *viewer == Viewer::Role(role) && roles.has(role)),
        };
        let is_of_nobody = category.subjects.is_empty();
        category.exported_in.contains(&ExportedIn::SchoolExport)
            && (is_of_nobody || category.seen_by.iter().any(sees))
    }

    /// The same, by the id of the category.
    pub fn takes_named(&self, id: &str) -> bool {
        super::the_register().category(id).is_some_and(|category| self.takes(category))
    }
}

/// Writes a school into a zip that everybody can open, for the command line.
pub async fn to_file(app: &App, school: &School, words: &Words, file: &Path) -> Result<()> {
    let out = Out::plain(file).with_context(|| format!("making {}", file.display()))?;
    make(app, (school, words), &Taker::Operator, out, &Progress::default()).await?;
    Ok(())
}

/// Writes everything. Answers how many bytes the zip has.
async fn make(
    app: &App,
    (school, words): (&School, &Words),
    taker: &Taker,
    out: Out,
    progress: &Progress,
) -> Result<u64> {
    let (pack, written) = pack::begin(out);
    let made = Making { app, school, words, taker, pack, progress }.all().await;
    // The writer ends when nothing more can come.
    match (made, written.await.map_err(io::Error::other)?) {
        (Ok(()), bytes) => bytes,
        (Err(why), Ok(_)) => Err(why),
        // Where the disk is full, only the writer knows.
        (Err(why), Err(writer)) => Err(why.context(format!("{writer:#}"))),
    }
}
