//! From a draft to the files of a deck, with every fault at the card that it is about.

use super::{BlockText, CardText, Draft, DraftBlock, DraftCard, PlanTitles, has_title};
use crate::{
    decks::{
        CardBox, Deck, DeckId, DeckWords, Element, ElementId, Fault, Kind, PlanWords, Trust, Words,
    },
    lang::{Lang, TranslationState},
};

/// Something that keeps a deck from being published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The card that it is about; nothing when it is about the deck.
    pub card: Option<u32>,
    /// The block of the programme that it is about.
    pub block: Option<u32>,
    /// Where and what.
    pub fault: Fault,
}

impl Draft {
    /// Gives the deck as files under this id.
    pub fn files(&self, id: &DeckId, titles: &PlanTitles) -> Vec<(String, String)> {
        self.card_box(id, titles).files_of(id)
    }

    /// Gives the deck as files, or everything that is wrong with it.
    pub fn checked(
        &self,
        id: &DeckId,
        titles: &PlanTitles,
        beside: &CardBox,
    ) -> Result<Vec<(String, String)>, Vec<Wrong>> {
        let files = self.files(id, titles);
        let (_, faults) = beside.read_own(&files);
        if faults.is_empty() {
            return Ok(files);
        }
        let wrong = faults.into_iter().map(|fault| {
            let name = name_at(&files, &fault).unwrap_or_default();
            let block = block_in(&name, &self.programme(titles));
            Wrong { card: card_in(id, &name), block, fault }
        });
        Err(wrong.collect())
    }

    /// Gives a card box with this deck alone, whatever is wrong with it.
    pub fn card_box(&self, id: &DeckId, titles: &PlanTitles) -> CardBox {
        let mut cards = CardBox::default();
        self.put_deck_words(&mut cards, id);
        let mut elements = Vec::new();
        for (card, order) in self.present().zip(1..) {
            elements.extend(put_card(&mut cards, id, card, order));
        }
        let blocks = self.programme(titles);
        for block in &blocks {
            put_block_words(&mut cards, id, block);
        }
        let plan = self.laid(id, &blocks);
        let credit = Some(self.credit.trim()).filter(|credit| !credit.is_empty());
        let credit = credit.map(Into::into);
        cards.put(Deck {
            id: id.clone(),
            series: None,
            sources: Vec::new(),
            langs: Vec::new(),
            elements,
            plan,
            look: Some(self.look),
            credit,
        });
        cards
    }

    fn put_deck_words(&self, cards: &mut CardBox, id: &DeckId) {
        let all = cards.deck_words.entry(id.clone()).or_default();
        let (title, intro) = (self.title.trim().to_owned(), said(&self.intro));
        all.insert(Lang::SOURCE, DeckWords { lang: Lang::SOURCE, title, intro, trust: source() });
        let now = (self.title.clone(), self.intro.clone());
        for (lang, words) in self.translations.iter().filter(|(_, words)| words.of == now) {
            let (lang, title, intro) = (*lang, words.title.clone(), said(&words.intro));
            all.insert(lang, DeckWords { lang, title, intro, trust: words.standing.trust() });
        }
    }
}

/// The trust in what is written in Dutch.
fn source() -> Trust {
    Trust::of(TranslationState::Source)
}

/// Puts what a block says in the card box, in all its languages.
fn put_block_words(cards: &mut CardBox, deck: &DeckId, block: &DraftBlock) {
    let translations = block.fresh_translations();
    let translations = translations.map(|(lang, t)| (lang, t.standing.trust(), &t.text));
    for (lang, trust, words) in
        std::iter::once((Lang::SOURCE, source(), &block.text)).chain(translations)
    {
        let BlockText { title, text, note } = words;
        let (title, text, note) = (title.trim().to_owned(), said(text), said(note));
        let words = PlanWords { lang, title, note, text, trust };
        cards.put_plan_words(deck.clone(), block.id(), words);
    }
}

/// Puts a card's words in the card box and gives its elements: itself and its steps.
fn put_card(cards: &mut CardBox, deck: &DeckId, card: &DraftCard, order: u32) -> Vec<Element> {
    let id = deck.card(card.number);
    let is_energizer = card.kind == Kind::Energizer;
    let text = card.text.trimmed();
    let steps = if is_energizer { text.steps.len() } else { 0 };
    let mut elements = vec![Element {
        id: id.clone(),
        kind: card.kind,
        deck: deck.clone(),
        inventory: None,
        parent: None,
        order: Some(order),
        minutes: card.minutes,
        group: None,
        sources: card.sources.clone(),
        turn: card.turn,
        own: card.own,
        plays: None,
        origin: card.origin.clone(),
    }];
    for step in 1..=steps {
        let number = u32::try_from(step).ok();
        elements.push(Element {
            id: ElementId::new(format!("{id}-stap-{step}")),
            kind: Kind::ProcedureStep,
            parent: Some(id.clone()),
            order: number,
            minutes: None,
            sources: Vec::new(),
            turn: None,
            own: false,
            origin: None,
            ..elements[0].clone()
        });
    }
    let translations = card.fresh_translations();
    let translations = translations.map(|(lang, t)| (lang, t.standing.trust(), t.text.trimmed()));
    let dutch = (Lang::SOURCE, source(), text);
    for (lang, trust, text) in std::iter::once(dutch).chain(translations) {
        put_words(cards, (&id, card.kind, steps), (lang, &trust), &text);
    }
    elements
}

fn put_words(
    cards: &mut CardBox,
    (id, kind, steps): (&ElementId, Kind, usize),
    (lang, trust): (Lang, &Trust),
    text: &CardText,
) {
    // A title that the kind does not show would be on nobody's card.
    let title = if has_title(kind) { said(&text.title) } else { None };
    let words =
        Words { lang, title, text: said(&text.text), hint: said(&text.hint), trust: trust.clone() };
    cards.put_words(id.clone(), words);
    for (step, number) in text.steps.iter().zip(1..=steps) {
        let words = Words { lang, title: None, text: said(step), hint: None, trust: trust.clone() };
        cards.put_words(ElementId::new(format!("{id}-stap-{number}")), words);
    }
}

fn said(text: &str) -> Option<String> {
    Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Finds what a fault is about: the last heading or id before its line.
fn name_at(files: &[(String, String)], fault: &Fault) -> Option<String> {
    let (_, text) = files.iter().find(|(path, _)| **path == *fault.file)?;
    let lines: Vec<_> = text.lines().take(usize::try_from(fault.line).ok()?).collect();
    let heading = lines.into_iter().rev().find(|line| {
        line.starts_with('[') && !line.starts_with("[[") || line.starts_with("id = \"")
    })?;
    Some(heading.to_owned())
}

/// The card of a heading or id.
fn card_in(deck: &DeckId, name: &str) -> Option<u32> {
    let number = name.split_once(&format!("\"{deck}-"))?.1;
    number.split(['"', '-']).next()?.parse().ok()
}

/// The block of the programme of a heading or id.
fn block_in(name: &str, blocks: &[DraftBlock]) -> Option<u32> {
    let quoted = |block: &&DraftBlock| name.contains(&format!("\"{}\"", block.id()));
    blocks.iter().find(quoted).map(|block| block.number)
}
