//! Draws the shared pieces of the live meeting.

use std::sync::Arc;

use domain::decks::CardBox;
use domain::lang::Lang;
use domain::meetings::Meeting;

use super::views::{View, coach, participant, wall};
use crate::i18n::Catalogue;
use crate::live::{Draw, Presence, Screen};

/// What the pieces are drawn from.
#[derive(Debug)]
pub struct Screens {
    /// The interface's words.
    pub catalogue: Arc<Catalogue>,
    /// The card box.
    pub cards: Arc<CardBox>,
    /// Where phones find this installation: `https://driehoek.example`.
    pub public_url: String,
}

impl Draw for Screens {
    fn draw(&self, screen: Screen, lang: Lang, meeting: &Meeting, here: &Presence) -> String {
        let words = self.catalogue.words(lang);
        let view = View { words: &words, cards: &self.cards };
        match screen {
            Screen::Wall => wall::piece(view, meeting, here, &self.public_url),
            Screen::Participant => participant::piece(view, meeting),
            Screen::Coach => coach::piece(view, meeting, here),
        }
        .into_string()
    }
}
