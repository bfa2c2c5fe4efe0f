//! Translating the card box: what a school translates itself lies over what is in the program, and
//! files go out to translators and come back. What a translation must be is decided in
//! `domain::decks`.

pub mod files;
pub mod import;
pub mod pages;
pub mod store;
mod views;
pub(crate) mod work;
pub mod xliff;

use std::sync::Arc;

use anyhow::Result;
use domain::{
    decks::{CardBox, DeckId, Said, Trust},
    lang::Lang,
    meetings::SchoolId,
};
use jiff::tz::TimeZone;

use self::store::Translation;
use crate::db::Db;

/// Lays a school's own translations over its card box. Without any it stays the same one, which
/// schools share.
pub async fn lay_over(db: &Db, school: SchoolId, cards: &mut Arc<CardBox>) -> Result<()> {
    let own = store::all(db.read(), school).await?;
    if !own.is_empty() {
        let cards = Arc::make_mut(cards);
        for translation in own {
            lay(cards, translation);
        }
    }
    Ok(())
}

/// Lays what a school translated of one deck over it, as far as it is still of these Dutch words.
pub async fn lay_over_deck(
    db: &Db,
    school: SchoolId,
    deck: &DeckId,
    cards: &mut CardBox,
) -> Result<()> {
    let own = store::all(db.read(), school).await?;
    for translation in own.into_iter().filter(|translation| translation.key.deck == *deck) {
        let dutch = cards.said(deck, &translation.key.item, Lang::SOURCE);
        if dutch.is_some_and(|dutch| dutch.parts.mark() == translation.made_from) {
            lay(cards, translation);
        }
    }
    Ok(())
}

/// What is no longer in the card box, or has no Dutch any more, is left where it is.
fn lay(cards: &mut CardBox, translation: Translation) {
    let Translation { key, parts, state, at, made_from, .. } = translation;
    let Some(dutch) = cards.said(&key.deck, &key.item, Lang::SOURCE) else { return };
    let on = Some(at.to_zoned(TimeZone::UTC).date());
    // Who it was is told where translators work, as long as they are at the school.
    let trust = Trust { state, by: None, on, stale: dutch.parts.mark() != made_from };
    cards.put_said(&key.deck, &key.item, key.lang, Said { parts, trust });
}
