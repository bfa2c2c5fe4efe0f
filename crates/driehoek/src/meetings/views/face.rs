//! The face of a card: what stands on it, in the reader's language.

use domain::decks::{About, DeckId, Element, ElementId, Kind};
use domain::lang::{Lang, TranslationState};
use domain::meetings::CardRef;
use domain::meetings::blocks::Block;

use maud::{Markup, html};

use super::{View, translated};
use crate::i18n::Words;
use crate::web::components::{Card, Face as Side, Family, Size, Translated, deck};
use crate::web::prose::prose;

/// What stands on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Face {
    /// The card family, for its colour.
    pub family: Family,
    /// What kind of card it is, in words.
    pub kind: String,
    /// Set and number: `1.1 · 3`.
    pub number: String,
    /// The title, where the kind has one.
    pub title: Option<String>,
    /// The text.
    pub text: String,
    /// A hint for the coach.
    pub hint: Option<String>,
    /// The language that was found, which may be Dutch when there is no translation.
    pub lang: Lang,
    /// How far the translation is.
    pub state: TranslationState,
    /// Says so when no person has checked the translation, or the Dutch changed since.
    pub remark: Option<String>,
    /// The same with the Dutch behind it.
    pub translated: Option<Translated<'static>>,
    /// An empty card, for a question of one's own.
    pub own: bool,
}

/// The face of a card in a block; `None` when the card box no longer has it.
pub fn of(view: View<'_>, block: &Block, card: &CardRef) -> Option<Face> {
    match card {
        CardRef::Deck(id) => element(view, id),
        CardRef::Own(number) => {
            let own = block.own_card(*number)?;
            Some(Face {
                family: block
                    .plan
                    .deck
                    .as_ref()
                    .map_or(Family::Statement, |deck| family_on_table(view, deck)),
                kind: view.words.t("card-own").into_owned(),
                number: number.to_string(),
                title: None,
                text: own.text.to_string(),
                hint: None,
                lang: view.words.lang(),
                state: TranslationState::Source,
                remark: None,
                translated: None,
                own: false,
            })
        }
    }
}

/// The face of an element of the card box.
pub fn element(view: View<'_>, id: &ElementId) -> Option<Face> {
    let element = view.cards.element(id)?;
    let words = view.cards.words(id, view.words.lang())?;
    let translated = translated::translated(view, id);
    Some(Face {
        family: family(view, element),
        kind: kind(view.words, element),
        number: number(element),
        title: words.title.clone(),
        text: words.text.clone().unwrap_or_default(),
        hint: words.hint.clone(),
        lang: words.lang,
        state: words.trust.state,
        remark: translated.as_ref().map(|it| it.remark().to_owned()),
        translated,
        own: element.own,
    })
}

/// What kind of card it is, in words.
fn kind(words: &Words, element: &Element) -> String {
    let key = match element.kind {
        _ if element.own => "card-own",
        Kind::ConversationCard | Kind::DiscussionQuestion => "card-conversation",
        Kind::AssignmentCard => "card-assignment",
        Kind::DefinitionCard => "card-definition",
        Kind::Energizer => "card-energizer",
        Kind::Statement => "card-statement",
        Kind::BackgroundTopic => "card-background",
        Kind::CaseStory => "card-case",
        other => return words.t(&format!("kind-{other}")).into_owned(),
    };
    words.t(key).into_owned()
}

fn family(view: View<'_>, element: &Element) -> Family {
    match element.kind {
        Kind::DefinitionCard => Family::Definition,
        Kind::Energizer => match element.group.as_deref() {
            Some("kind") => Family::Child,
            Some("ouder") => Family::Parents,
            Some("school") => Family::School,
            _ => Family::Energizer,
        },
        Kind::Statement | Kind::DiscussionQuestion => Family::Statement,
        Kind::ParentQuestion => Family::Parents,
        Kind::SharePoint => Family::School,
        _ => family_on_table(view, &element.deck),
    }
}

/// The family of a deck where it lies on the table: what it says itself, its series, else what its
/// row is about.
pub fn family_on_table(view: View<'_>, deck: &DeckId) -> Family {
    if let Some(look) = view.cards.deck(deck).and_then(|deck| deck.look) {
        return Family::of_look(look);
    }
    let row = view.cards.rows().iter().find(|row| row.decks.contains(deck));
    let about = row.and_then(|row| row.about).map_or(Family::Plain, |about| match about {
        About::Child => Family::Child,
        About::Parents => Family::Parents,
        About::School => Family::School,
        About::Partnership => Family::Partnership,
        About::Meeting => Family::Energizer,
        About::Meaning => Family::Definition,
    });
    Family::of_set(deck.as_str()).unwrap_or(about)
}

/// The family of a deck: its series, or that of energizers or statements.
pub fn family_of(deck: &str) -> Family {
    let other = if deck == "energizers" { Family::Energizer } else { Family::Statement };
    Family::of_set(deck).unwrap_or(other)
}

fn number(element: &Element) -> String {
    let deck = element.deck.as_str();
    let has_number = deck.starts_with(|c: char| c.is_ascii_digit());
    match element.order {
        Some(order) if has_number && order < 99 => format!("{deck} · {order}"),
        _ if has_number => deck.to_owned(),
        Some(order) if order < 99 => order.to_string(),
        _ => String::new(),
    }
}

impl Face {
    /// The card itself, to which its place can add something.
    pub fn card(&self, size: Size) -> Card<'_> {
        let mut card = Card::new(self.family, &self.kind).number(&self.number).size(size);
        if let Some(title) = &self.title {
            card = card.title(title);
        }
        card.body(prose(&self.text)).lang(self.lang.tag())
    }

    /// The card, as large as its place asks.
    pub fn show(&self, size: Size) -> Markup {
        let card = self.card(size);
        // Nobody can tap the wall.
        match (&self.translated, &self.remark) {
            (Some(translated), _) if size != Size::Wall => {
                html! { (card.foot(html! { (translated) })) }
            }
            (_, Some(remark)) => html! { (card.foot(html! { (remark) })) },
            _ => html! { (card) },
        }
    }

    /// The card face down: only its kind.
    pub fn face_down(&self) -> Markup {
        html! { (Card::new(self.family, &self.kind).size(Size::Small).face(Side::Down)) }
    }

    /// The card as a line in a list.
    pub fn line(&self) -> Markup {
        html! {
            span.card-line.(self.family.class()) lang=(self.lang.tag()) {
                span.card-line-number { (self.number) } " "
                (self.title.as_ref().unwrap_or(&self.text))
            }
        }
    }
}

/// The energizer of a block as a card with its steps.
pub fn energizer(view: View<'_>, block: &Block, size: Size) -> Markup {
    let steps = super::block::energizer_steps(view, block);
    let body = html! {
        @if steps.len() > 1 { ol { @for step in &steps { li { (prose(step)) } } } }
        @else { @for step in &steps { (prose(step)) } }
    };
    let mut card = Card::new(Family::Energizer, view.words.t("card-energizer"));
    let id = block.plan.energizer.as_ref().filter(|_| size != Size::Wall);
    if let Some(translated) = id.and_then(|id| translated::translated(view, id)) {
        card = card.foot(html! { (translated) });
    }
    html! { (card.title(block.plan.title.as_str()).body(body).size(size)) }
}

/// The pile that can still be drawn from, face down.
pub fn pile(words: &Words, block: &Block) -> Markup {
    let family =
        block.plan.deck.as_ref().map_or(Family::Statement, |deck| family_of(deck.as_str()));
    let left = words.t_with("card-pile", &[("count", block.undrawn().len().into())]);
    let top = Card::new(family, left).size(Size::Medium).face(Side::Down);
    deck(&top)
}
