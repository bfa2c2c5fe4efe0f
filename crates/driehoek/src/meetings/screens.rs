//! Draws the shared pieces of the live meeting.

use std::sync::Arc;

use domain::lang::Lang;

use super::views::{View, coach, participant, wall};
use crate::i18n::Catalogue;
use crate::live::{Draw, Piece, Screen};

/// What the pieces are drawn from.
#[derive(Debug)]
pub struct Screens {
    /// The interface's words.
    pub catalogue: Arc<Catalogue>,
    /// Where phones find this installation: `https://driehoek.example`.
    pub public_url: String,
}

impl Draw for Screens {
    fn draw(&self, what: Piece<'_>, lang: Lang) -> String {
        let words = self.catalogue.words(lang);
        let Piece { screen, meeting, here, cards } = what;
        let view = View { words: &words, cards };
        match screen {
            Screen::Wall => wall::piece(view, meeting, here, &self.public_url),
            Screen::Participant => participant::piece(view, meeting),
            Screen::Coach => coach::piece(view, meeting, here),
        }
        .into_string()
    }
}
