//! What a school chooses about itself, and what its administrators see of how Driehoek runs: the
//! settings under `/beheer`.

pub mod dressing;
pub mod health;
pub mod langs;
mod logo;
pub mod look;
pub mod post;
pub mod sign_in;
pub mod store;
mod views;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use domain::{
    meetings::SchoolId,
    practice::Term,
    settings::{Accent, Spoken},
};
pub use logo::{BYTES_MAX as LOGO_BYTES_MAX, SIDE_MAX as LOGO_SIDE_MAX, SIDE_MIN as LOGO_SIDE_MIN};
use sea_orm::DbErr;

use crate::{db::Db, lately::Lately};

/// Of how many schools it is remembered what they chose.
const REMEMBERED_MAX: usize = 200;

/// What a school chose: how its pages look, and which languages its parents speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    pub school: SchoolId,
    pub name: String,
    /// Without it pages have the colours of Driehoek.
    pub accent: Option<Accent>,
    pub logo: Option<Logo>,
    pub spoken: Spoken,
    /// Until when it is a school to practise in; nothing for a real one.
    pub practice: Option<Term>,
}

/// What is known of a logo without looking at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// Tells the picture apart from every other.
    pub hash: String,
    pub width: u32,
    pub height: u32,
}

/// What schools chose, remembered: every page asks for it.
#[derive(Debug)]
pub struct Houses(Mutex<Remembered>);

#[derive(Debug)]
struct Remembered {
    /// How often something was changed: what was read before a change is not remembered after it.
    changes: u64,
    houses: Lately<SchoolId, Arc<House>>,
}

impl Default for Houses {
    fn default() -> Self {
        Self(Mutex::new(Remembered { changes: 0, houses: Lately::new(REMEMBERED_MAX) }))
    }
}

impl Houses {
    /// What this school chose.
    pub async fn of(&self, db: &Db, school: SchoolId) -> Result<Arc<House>, DbErr> {
        let before = {
            let mut remembered = self.remembered();
            if let Some(house) = remembered.houses.get(&school) {
                return Ok(house);
            }
            remembered.changes
        };
        let house = Arc::new(store::house(db.read(), school).await?);
        let mut remembered = self.remembered();
        if remembered.changes == before {
            remembered.houses.put(school, Arc::clone(&house));
        }
        Ok(house)
    }

    /// Says, after the commit, that a school changed something.
    pub fn changed(&self, school: SchoolId) {
        let mut remembered = self.remembered();
        remembered.changes += 1;
        remembered.houses.retain(|other| *other != school);
    }

    /// Lets go of everything: any school may have changed something.
    pub fn all_changed(&self) {
        let mut remembered = self.remembered();
        remembered.changes += 1;
        remembered.houses.retain(|_| false);
    }

    fn remembered(&self) -> MutexGuard<'_, Remembered> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
