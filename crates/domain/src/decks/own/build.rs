//! From a draft to the files of a deck, with every fault at the card that it is about.

use super::{CardText, Draft, DraftCard, has_title};
use crate::{
    decks::{
        CardBox, Deck, DeckId, DeckWords, Element, ElementId, Fault, GroupForm, Kind, PlanBlock,
        PlanId, PlanKind, PlanWords, Trust, Words,
    },
    lang::{Lang, TranslationState},
};

/// How long the blocks take that a meeting starts from, in minutes.
const ENERGIZER_MINUTES: u32 = 10;
const MINUTES_PER_CARD: u32 = 5;
const CARDS_MINUTES_MAX: u32 = 30;
const CLOSING_MINUTES: u32 = 5;

/// What the blocks are called that a meeting starts from.
#[derive(Clone, Debug)]
pub struct PlanTitles {
    /// The energizer to begin with.
    pub energizer: String,
    /// The talk with the cards.
    pub cards: String,
    /// The end.
    pub closing: String,
}

/// Something that keeps a deck from being published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The card that it is about; nothing when it is about the deck.
    pub card: Option<u32>,
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
        let wrong =
            faults.into_iter().map(|fault| Wrong { card: card_at(id, &files, &fault), fault });
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
        let plan = self.plan(id);
        for (block, title) in plan.iter().zip(self.titles(&plan, titles)) {
            let words =
                PlanWords { lang: Lang::SOURCE, title, note: None, text: None, trust: source() };
            let name = (id.clone(), block.id.clone());
            cards.plan_words.entry(name).or_default().insert(Lang::SOURCE, words);
        }
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

    /// The agenda that a meeting starts from: an energizer, the cards, a closing.
    fn plan(&self, id: &DeckId) -> Vec<PlanBlock> {
        let of = |kinds: &[Kind]| -> Vec<ElementId> {
            let cards = self.present().filter(|card| kinds.contains(&card.kind));
            cards.map(|card| id.card(card.number)).collect()
        };
        let mut plan = Vec::new();
        if let Some(energizer) = of(&[Kind::Energizer]).into_iter().next() {
            let block = block(PlanKind::Energizer, ENERGIZER_MINUTES, GroupForm::Circle);
            plan.push(PlanBlock { energizer: Some(energizer), ..block });
        }
        let cards = of(&[
            Kind::ConversationCard,
            Kind::AssignmentCard,
            Kind::DiscussionQuestion,
            Kind::Statement,
        ]);
        if !cards.is_empty() {
            let count = u32::try_from(cards.len()).unwrap_or(u32::MAX);
            let minutes = count.saturating_mul(MINUTES_PER_CARD).min(CARDS_MINUTES_MAX);
            let definitions = of(&[Kind::DefinitionCard]);
            let background = of(&[Kind::BackgroundTopic, Kind::CaseStory, Kind::Tip]);
            let block = block(PlanKind::Cards, minutes, GroupForm::SmallGroups);
            plan.push(PlanBlock { cards, definitions, background, ..block });
        }
        if !plan.is_empty() {
            plan.push(block(PlanKind::Closing, CLOSING_MINUTES, GroupForm::Circle));
        }
        plan
    }

    fn titles(&self, plan: &[PlanBlock], titles: &PlanTitles) -> Vec<String> {
        let energizer = self.present().find(|card| card.kind == Kind::Energizer);
        let energizer = energizer.and_then(|card| said(&card.text.title));
        let title = |block: &PlanBlock| match block.kind {
            PlanKind::Energizer => energizer.clone().unwrap_or_else(|| titles.energizer.clone()),
            PlanKind::Closing => titles.closing.clone(),
            _ => titles.cards.clone(),
        };
        plan.iter().map(title).collect()
    }
}

/// The trust in what is written in Dutch.
fn source() -> Trust {
    Trust::of(TranslationState::Source)
}

fn block(kind: PlanKind, minutes: u32, form: GroupForm) -> PlanBlock {
    PlanBlock {
        id: PlanId::from(kind.name()),
        kind,
        minutes,
        form,
        energizer: None,
        cards: Vec::new(),
        definitions: Vec::new(),
        background: Vec::new(),
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

/// Finds the card that a fault is about: the last heading or id before its line.
fn card_at(deck: &DeckId, files: &[(String, String)], fault: &Fault) -> Option<u32> {
    let (_, text) = files.iter().find(|(path, _)| **path == *fault.file)?;
    let lines: Vec<_> = text.lines().take(usize::try_from(fault.line).ok()?).collect();
    let heading = lines.into_iter().rev().find(|line| {
        line.starts_with('[') && *line != "[[element]]" || line.starts_with("id = \"")
    })?;
    let number = heading.split_once(&format!("\"{deck}-"))?.1;
    number.split(['"', '-']).next()?.parse().ok()
}
