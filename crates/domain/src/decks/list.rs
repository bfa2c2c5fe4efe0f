//! The card box as flat rows, for `driehoek decks list`.

use serde::{Deserialize, Serialize};

use super::{CardBox, Kind};
use crate::lang::{Lang, TranslationState};

/// What stands in `deck` for sources, which belong to no deck.
const SOURCES: &str = "sources";

/// One element in one language, or one source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListRow {
    /// The deck; "sources" for a source.
    pub deck: String,
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub id: String,
    /// The inventory item it holds.
    pub inventory: Option<String>,
    /// The language of its words.
    pub lang: Lang,
    /// How trustworthy its words are.
    pub state: TranslationState,
    /// Whether the source changed after they were translated.
    pub stale: bool,
}

pub(super) fn list(card_box: &CardBox) -> Vec<ListRow> {
    let elements = card_box.elements().flat_map(|element| {
        card_box.words.get(&element.id).into_iter().flat_map(|words| words.values()).map(|words| {
            ListRow {
                deck: element.deck.to_string(),
                kind: element.kind,
                id: element.id.to_string(),
                inventory: element.inventory.as_ref().map(ToString::to_string),
                lang: words.lang,
                state: words.trust.state,
                stale: words.trust.stale,
            }
        })
    });
    let sources = card_box.sources().map(|source| ListRow {
        deck: SOURCES.to_owned(),
        kind: Kind::Source,
        id: source.id.to_string(),
        inventory: source.inventory.as_ref().map(ToString::to_string),
        lang: Lang::SOURCE,
        state: TranslationState::Source,
        stale: false,
    });
    elements.chain(sources).collect()
}
