//! The whole card box as one value that answers questions.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Coverage, Deck, DeckId, DeckWords, Element, ElementId, Fault, InventoryId, InventoryItem, Kind,
    ListRow, PlanId, PlanWords, Source, SourceId, TableRow, Words, coverage, list, read, write,
};
use crate::lang::Lang;

/// Everything the content files hold. What does not differ between a card box and its clone is in
/// memory once.
#[derive(Clone, Debug, Default)]
pub struct CardBox {
    pub(super) decks: BTreeMap<DeckId, Arc<Deck>>,
    /// The deck of each element and its place in there.
    pub(super) places: BTreeMap<ElementId, (DeckId, usize)>,
    pub(super) words: BTreeMap<ElementId, Arc<BTreeMap<Lang, Words>>>,
    pub(super) deck_words: BTreeMap<DeckId, BTreeMap<Lang, DeckWords>>,
    pub(super) plan_words: BTreeMap<(DeckId, PlanId), BTreeMap<Lang, PlanWords>>,
    pub(super) sources: Arc<BTreeMap<SourceId, Source>>,
    pub(super) inventory: Arc<Vec<InventoryItem>>,
    pub(super) rows: Vec<TableRow>,
    pub(super) terms: Arc<BTreeMap<Lang, BTreeMap<ElementId, Vec<String>>>>,
}

impl CardBox {
    /// Reads all content files, given as path (relative to `content/`) and text. What can be read
    /// is in the card box, also when there are faults; the faults are in the order of the files.
    pub fn read(files: &[(String, String)]) -> (Self, Vec<Fault>) {
        read::read(files)
    }

    /// Reads the files of decks that a school makes itself, by the rules of such decks. They may
    /// refer to what stands in this card box; the one that is given holds only what is theirs.
    pub fn read_own(&self, files: &[(String, String)]) -> (Self, Vec<Fault>) {
        read::read_own(self, files)
    }

    /// Lays the decks of another card box over this one: each takes the place of the deck with
    /// its id, and each of its elements that of the element with its id, wherever that stood.
    pub fn lay_over(&mut self, other: &Self) {
        let mut touched = BTreeSet::new();
        for deck in other.decks() {
            self.take_away(&deck.id);
            let moved = deck.elements.iter().filter_map(|element| self.places.get(&element.id));
            touched.extend(moved.map(|(deck, _)| deck.clone()));
        }
        for id in touched {
            if let Some(left) = self.decks.remove(&id) {
                let mut left = Arc::unwrap_or_clone(left);
                left.elements.retain(|element| !other.places.contains_key(&element.id));
                self.put(left);
            }
        }
        self.decks.extend(other.decks.clone());
        self.places.extend(other.places.clone());
        self.words.extend(other.words.clone());
        self.deck_words.extend(other.deck_words.clone());
        self.plan_words.extend(other.plan_words.clone());
    }

    /// Tells whether every deck of another card box stands in this one with the same words.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let same_deck = |deck: &Deck| {
            self.deck(&deck.id) == Some(deck)
                && self.deck_words.get(&deck.id) == other.deck_words.get(&deck.id)
        };
        let same_words = |(id, words): (&ElementId, _)| self.words.get(id) == Some(words);
        let same_plan =
            |(id, words): (&(DeckId, PlanId), _)| self.plan_words.get(id) == Some(words);
        other.decks().all(same_deck)
            && other.words.iter().all(same_words)
            && other.plan_words.iter().all(same_plan)
    }

    fn take_away(&mut self, id: &DeckId) {
        let Some(deck) = self.decks.remove(id) else { return };
        for element in &deck.elements {
            self.places.remove(&element.id);
            self.words.remove(&element.id);
        }
        self.deck_words.remove(id);
        self.plan_words.retain(|(deck, _), _| deck != id);
    }

    /// Writes a deck as the files it could be read from: `deck.toml` first, then the words. The
    /// same deck always gives the same files.
    pub fn files_of(&self, deck: &DeckId) -> Vec<(String, String)> {
        self.deck(deck).map(|deck| write::files(self, deck)).unwrap_or_default()
    }

    /// Gives all decks, in the order of their ids.
    pub fn decks(&self) -> impl Iterator<Item = &Deck> {
        self.decks.values().map(Arc::as_ref)
    }

    /// Gives one deck.
    pub fn deck(&self, id: &DeckId) -> Option<&Deck> {
        self.decks.get(id).map(Arc::as_ref)
    }

    /// Gives all elements, deck after deck.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.decks().flat_map(|deck| &deck.elements)
    }

    /// Gives one element.
    pub fn element(&self, id: &ElementId) -> Option<&Element> {
        let (deck, place) = self.places.get(id)?;
        self.decks.get(deck)?.elements.get(*place)
    }

    /// Gives the elements of a deck that are of one kind, in their order.
    pub fn of(&self, deck: &DeckId, kind: Kind) -> impl Iterator<Item = &Element> + use<'_> {
        let elements = self.deck(deck).into_iter().flat_map(|deck| &deck.elements);
        elements.filter(move |element| element.kind == kind)
    }

    /// Gives the elements that belong to an element, in their order, whatever deck they are in.
    pub fn children(&self, parent: &ElementId) -> impl Iterator<Item = &Element> {
        self.elements().filter(move |element| element.parent.as_ref() == Some(parent))
    }

    /// Gives the words of an element, in Dutch when they do not exist in the language asked for;
    /// their `lang` says which it became.
    pub fn words(&self, id: &ElementId, lang: Lang) -> Option<&Words> {
        in_lang(self.words.get(id)?, lang)
    }

    /// Gives the words of a deck, in Dutch when they do not exist in the language asked for.
    pub fn deck_words(&self, id: &DeckId, lang: Lang) -> Option<&DeckWords> {
        in_lang(self.deck_words.get(id)?, lang)
    }

    /// Gives the words of a block of a plan, in Dutch when they do not exist in the language
    /// asked for.
    pub fn plan_words(&self, deck: &DeckId, block: &PlanId, lang: Lang) -> Option<&PlanWords> {
        in_lang(self.plan_words.get(&(deck.clone(), block.clone()))?, lang)
    }

    /// Gives the languages in which an element has words, Dutch first.
    pub fn langs(&self, id: &ElementId) -> impl Iterator<Item = Lang> + use<'_> {
        self.words.get(id).into_iter().flat_map(|words| words.keys().copied())
    }

    /// Gives all sources, in the order of their ids.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        self.sources.values()
    }

    /// Gives one source.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.get(id)
    }

    /// Gives the sources of an element: its own, or else those of its deck.
    pub fn sources_of<'a>(&'a self, element: &'a Element) -> impl Iterator<Item = &'a Source> {
        let of_deck = self.deck(&element.deck).map_or(&[][..], |deck| &deck.sources);
        let ids = if element.sources.is_empty() { of_deck } else { &element.sources };
        ids.iter().filter_map(|id| self.source(id))
    }

    /// Gives the rows in which decks lie on the table; a deck may lie in none.
    pub fn rows(&self) -> &[TableRow] {
        &self.rows
    }

    /// Gives the words of a language that lead to an explanation, beside the titles of concepts:
    /// what explains them, and how they are written.
    pub fn terms(&self, lang: Lang) -> impl Iterator<Item = (&ElementId, &[String])> {
        let terms = self.terms.get(&lang).into_iter().flatten();
        terms.map(|(id, words)| (id, words.as_slice()))
    }

    /// Gives the list of what the card box must hold.
    pub fn inventory(&self) -> &[InventoryItem] {
        &self.inventory
    }

    /// Counts per set and kind how much of the inventory is held, and names what is missing.
    pub fn coverage(&self) -> Coverage {
        coverage::coverage(self)
    }

    /// Gives one row for each element and language, and one for each source.
    pub fn list(&self) -> Vec<ListRow> {
        list::list(self)
    }

    /// Gives the ids of the inventory that an element or a source holds.
    pub(super) fn held(&self) -> impl Iterator<Item = &InventoryId> {
        let elements = self.elements().filter_map(|element| element.inventory.as_ref());
        elements.chain(self.sources().filter_map(|source| source.inventory.as_ref()))
    }

    /// Puts a deck's elements in their order and remembers where each stands.
    pub(super) fn put(&mut self, mut deck: Deck) {
        let (mut parents, mut kinds) = (BTreeMap::new(), BTreeMap::new());
        for (place, element) in deck.elements.iter().enumerate() {
            parents.entry(element.parent.clone()).or_insert(place);
            kinds.entry((element.parent.clone(), element.kind)).or_insert(place);
        }
        deck.elements.sort_by_cached_key(|element| {
            let parent = parents[&element.parent];
            let kind = kinds[&(element.parent.clone(), element.kind)];
            (parent, kind, element.order.is_none(), element.order)
        });
        for (place, element) in deck.elements.iter().enumerate() {
            self.places.insert(element.id.clone(), (deck.id.clone(), place));
        }
        self.decks.insert(deck.id.clone(), Arc::new(deck));
    }
}

fn in_lang<T>(words: &BTreeMap<Lang, T>, lang: Lang) -> Option<&T> {
    words.get(&lang).or_else(|| words.get(&Lang::SOURCE))
}
