//! The addresses of the card box: look up, hand to the views.

pub mod browse;
pub mod favourites;
pub mod use_card;

use std::{collections::BTreeSet, sync::Arc};

use domain::decks::{CardBox, ElementId};

use super::{store, views::Around};
use crate::{app::App, error::WebError, meetings::views::View, web::who::SignedIn};

/// What every page of the card box needs: the school's card box and the reader's favourites.
#[derive(Debug)]
pub struct Desk {
    pub cards: Arc<CardBox>,
    pub favourites: BTreeSet<ElementId>,
}

impl Desk {
    /// Looks both up.
    pub async fn of(app: &App, who: &SignedIn) -> Result<Self, WebError> {
        let cards = app.shelf.of_person(&app.db, (who.school.id, who.person.id)).await?;
        let whose = (who.school.id, who.person.id);
        let favourites = store::favourite_set(app.db.read(), whose).await?;
        Ok(Self { cards, favourites })
    }

    /// What a view takes; `path` is the address of its page.
    pub fn around<'a>(&'a self, who: &'a SignedIn, path: &'a str) -> Around<'a> {
        let view = View { words: &who.words, cards: &self.cards };
        Around::new(view, &who.person, &self.favourites, path)
    }
}
