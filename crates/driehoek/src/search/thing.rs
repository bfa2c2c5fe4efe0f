//! What can be found: elements, decks, blocks of their plans, sources; and what each of them says.

use domain::{
    decks::{
        CardBox, Deck, DeckId, Element, ElementId, Kind, PlanBlock, PlanId, Source, SourceId, Trust,
    },
    lang::{Lang, TranslationState},
};

/// One thing that can be found.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A deck, together with the element of the same set (`kaartenset-1.3` is deck `1.3`).
    Deck(DeckId),
    Element(ElementId),
    /// A block of the plan of a deck.
    Block(DeckId, PlanId),
    Source(SourceId),
}

/// What a thing says in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Says<'a> {
    pub lang: Lang,
    pub trust: Trust,
    pub title: Option<&'a str>,
    /// Texts in the order in which people read them.
    pub texts: Vec<&'a str>,
}

/// Gives everything in a card box that can be found: deck after deck, sources last.
pub(super) fn all(cards: &CardBox) -> impl Iterator<Item = Thing> + '_ {
    let decks = cards.decks().flat_map(move |deck| {
        let own = std::iter::once(Thing::Deck(deck.id.clone()));
        let elements = deck.elements.iter().filter(|element| !is_deck_itself(element));
        let elements = elements.map(|element| Thing::Element(element.id.clone()));
        // The program of a deck of a school's own is made of its cards: it says nothing itself.
        let plan = if deck.id.is_own() { &[][..] } else { &deck.plan };
        let blocks = plan.iter().map(|block| Thing::Block(deck.id.clone(), block.id.clone()));
        own.chain(elements).chain(blocks)
    });
    decks.chain(cards.sources().map(|source| Thing::Source(source.id.clone())))
}

/// A card set stands in its own deck as an element; it is found as the deck.
fn is_deck_itself(element: &Element) -> bool {
    element.kind == Kind::CardSet
}

/// Gives the element of a card set that is the deck itself.
pub(super) fn set_of<'a>(cards: &'a CardBox, deck: &DeckId) -> Option<&'a Element> {
    cards.of(deck, Kind::CardSet).next()
}

/// Gives a block of a deck's plan.
pub(super) fn block<'a>(
    cards: &'a CardBox,
    deck: &DeckId,
    block: &PlanId,
) -> Option<&'a PlanBlock> {
    cards.deck(deck)?.plan.iter().find(|one| one.id == *block)
}

impl Thing {
    /// Gives what the thing says, once for each language in which it does.
    pub fn says<'a>(&'a self, cards: &'a CardBox) -> impl Iterator<Item = Says<'a>> + 'a {
        Lang::all().filter_map(move |lang| self.says_in(cards, lang))
    }

    /// Gives what the thing says in a language; nothing when it does not exist in it.
    pub fn says_in<'a>(&'a self, cards: &'a CardBox, lang: Lang) -> Option<Says<'a>> {
        match self {
            Self::Element(id) => of_element(cards, id, lang),
            Self::Deck(id) => of_deck(cards, id, lang),
            Self::Block(deck, block) => of_block(cards, deck, block, lang),
            Self::Source(id) if lang == Lang::SOURCE => Some(of_source(cards.source(id)?)),
            Self::Source(_) => None,
        }
    }

    /// Gives the deck in which the thing stands.
    pub fn deck<'a>(&'a self, cards: &'a CardBox) -> Option<&'a Deck> {
        match self {
            Self::Element(id) => cards.deck(&cards.element(id)?.deck),
            Self::Deck(id) | Self::Block(id, _) => cards.deck(id),
            Self::Source(_) => None,
        }
    }
}

fn of_element<'a>(cards: &'a CardBox, id: &ElementId, lang: Lang) -> Option<Says<'a>> {
    let words = cards.words(id, lang).filter(|words| words.lang == lang)?;
    let texts = [&words.text, &words.hint].into_iter().flatten().map(String::as_str);
    let (title, trust) = (words.title.as_deref(), words.trust.clone());
    Some(Says { lang, trust, title, texts: texts.collect() })
}

fn of_deck<'a>(cards: &'a CardBox, id: &DeckId, lang: Lang) -> Option<Says<'a>> {
    let words = cards.deck_words(id, lang).filter(|words| words.lang == lang)?;
    let set = set_of(cards, id).and_then(|element| of_element(cards, &element.id, lang));
    let texts = words.intro.as_deref().into_iter().chain(set.into_iter().flat_map(|set| set.texts));
    let (title, trust) = (Some(words.title.as_str()), words.trust.clone());
    Some(Says { lang, trust, title, texts: texts.collect() })
}

fn of_block<'a>(cards: &'a CardBox, deck: &DeckId, id: &PlanId, lang: Lang) -> Option<Says<'a>> {
    let words = cards.plan_words(deck, id, lang).filter(|words| words.lang == lang)?;
    let texts = [&words.text, &words.note].into_iter().flatten().map(String::as_str);
    let (title, trust) = (Some(words.title.as_str()), words.trust.clone());
    Some(Says { lang, trust, title, texts: texts.collect() })
}

/// Sources are cited as they are called, whatever the reader's language.
fn of_source(source: &Source) -> Says<'_> {
    let authors = source.authors.iter().map(String::as_str);
    let rest = [&source.year, &source.institution, &source.note, &source.search];
    let texts = authors.chain(rest.into_iter().flatten().map(String::as_str)).collect();
    let (lang, trust) = (Lang::SOURCE, Trust::of(TranslationState::Source));
    Says { lang, trust, title: source.title.as_deref(), texts }
}

impl Thing {
    /// Tells whether the thing is the same in two card boxes.
    pub(super) fn is_same(&self, one: &CardBox, other: &CardBox) -> bool {
        let in_place = match self {
            Self::Element(id) => one.element(id) == other.element(id),
            Self::Deck(id) => one.deck(id) == other.deck(id),
            Self::Block(deck, id) => block(one, deck, id) == block(other, deck, id),
            Self::Source(id) => one.source(id) == other.source(id),
        };
        in_place && self.says(one).eq(self.says(other))
    }
}
