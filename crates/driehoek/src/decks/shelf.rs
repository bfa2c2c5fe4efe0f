//! The card box as each school has it: what is in the program, and what the school added to it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::Result;
use domain::{decks::CardBox, meetings::SchoolId};

use crate::{db::Db, translations};

/// Every school's card box. Schools that added nothing share the one in the program.
#[derive(Debug)]
pub struct Shelf {
    built_in: Arc<CardBox>,
    /// What was put together lately; emptied for a school when it changes something.
    of_school: Mutex<HashMap<SchoolId, Arc<CardBox>>>,
}

impl Shelf {
    /// A shelf on which so far only the card box in the program stands.
    pub fn new(built_in: Arc<CardBox>) -> Self {
        Self { built_in, of_school: Mutex::default() }
    }

    /// The card box in the program, the same for everybody.
    pub fn built_in(&self) -> &Arc<CardBox> {
        &self.built_in
    }

    /// The card box of a school, with its own decks and translations.
    pub async fn of(&self, db: &Db, school: SchoolId) -> Result<Arc<CardBox>> {
        if let Some(cards) = self.known(school) {
            return Ok(cards);
        }
        let mut cards = Arc::clone(&self.built_in);
        translations::lay_over(db, school, &mut cards).await?;
        self.lock().insert(school, Arc::clone(&cards));
        Ok(cards)
    }

    /// Says that a school changed something: its card box is put together anew when next asked for.
    pub fn changed(&self, school: SchoolId) {
        self.lock().remove(&school);
    }

    fn known(&self, school: SchoolId) -> Option<Arc<CardBox>> {
        self.lock().get(&school).cloned()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<SchoolId, Arc<CardBox>>> {
        self.of_school.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
