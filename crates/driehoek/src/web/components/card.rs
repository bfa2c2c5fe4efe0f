//! The card: one question, large, with its set number, its colour and its kind.

use domain::decks::Look;
use maud::{Markup, PreEscaped, Render, html};

use super::Text;

/// The family that a card belongs to, which decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Series 1: ouderbetrokkenheid.
    Involvement,
    /// Series 2: educatief partnerschap.
    Partnership,
    /// Series 3: oudercommunicatie.
    Communication,
    Definition,
    Energizer,
    Statement,
    /// What is about the child, the parents' or the school's.
    Child,
    Parents,
    School,
    /// What belongs to no family.
    Plain,
}

impl Family {
    /// The families of the card sets, each with a colour of its own.
    pub const ALL: [Self; 6] = [
        Self::Involvement,
        Self::Partnership,
        Self::Communication,
        Self::Definition,
        Self::Energizer,
        Self::Statement,
    ];

    /// The family of a card set by its number, such as "2.1".
    pub fn of_set(number: &str) -> Option<Self> {
        match number.as_bytes().first()? {
            b'1' => Some(Self::Involvement),
            b'2' => Some(Self::Partnership),
            b'3' => Some(Self::Communication),
            _ => None,
        }
    }

    /// The family that a deck says it looks like.
    pub const fn of_look(look: Look) -> Self {
        match look {
            Look::Involvement => Self::Involvement,
            Look::Partnership => Self::Partnership,
            Look::Communication => Self::Communication,
            Look::Definition => Self::Definition,
            Look::Energizer => Self::Energizer,
            Look::Statement => Self::Statement,
        }
    }

    /// The class that gives its hue to whatever is in it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Involvement => "family-involvement",
            Self::Partnership => "family-partnership",
            Self::Communication => "family-communication",
            Self::Definition => "family-definition",
            Self::Energizer => "family-energizer",
            Self::Statement => "family-statement",
            Self::Child => "family-child",
            Self::Parents => "family-parents",
            Self::School => "family-school",
            Self::Plain => "family-plain",
        }
    }
}

/// How large a card lies there: in a list, on a page, alone on a page, on the wall.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    Small,
    Medium,
    Large,
    Wall,
}

impl Size {
    const fn class(self) -> &'static str {
        match self {
            Self::Small => "card-s",
            Self::Medium => "card-m",
            Self::Large => "card-l",
            Self::Wall => "card-wall",
        }
    }
}

/// Which side a card shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    Up,
    /// Only the family and the kind: the question is not even in the page.
    Down,
}

#[derive(Debug, Clone)]
#[must_use]
pub struct Card<'a> {
    family: Family,
    kind: Text<'a>,
    number: Option<Text<'a>>,
    title: Option<Text<'a>>,
    text: Option<Markup>,
    letters: usize,
    foot: Option<Markup>,
    address: Option<Text<'a>>,
    lang: Option<Text<'a>>,
    size: Size,
    face: Face,
}

impl<'a> Card<'a> {
    /// `kind` is the word on the card: "Gesprekskaart".
    pub fn new(family: Family, kind: impl Into<Text<'a>>) -> Self {
        Self {
            family,
            kind: kind.into(),
            number: None,
            title: None,
            text: None,
            letters: 0,
            foot: None,
            address: None,
            lang: None,
            size: Size::Medium,
            face: Face::Up,
        }
    }

    /// The number of the set: "2.1".
    pub fn number(mut self, number: impl Into<Text<'a>>) -> Self {
        self.number = Some(number.into());
        self
    }

    /// The term that is explained, the name of an assignment or energizer.
    pub fn title(mut self, title: impl Into<Text<'a>>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// The question as plain text.
    pub fn text(self, text: &str) -> Self {
        self.body(html! { p { (text) } })
    }

    /// The question with its paragraphs and lists.
    pub fn body(mut self, body: Markup) -> Self {
        self.letters = letters_of(&body);
        self.text = Some(body);
        self
    }

    /// What may be done or told about this card, under it.
    pub fn foot(mut self, foot: Markup) -> Self {
        self.foot = Some(foot);
        self
    }

    /// Makes the whole card a link.
    pub fn link(mut self, address: impl Into<Text<'a>>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// The language of its words where it is not the page's.
    pub fn lang(mut self, tag: impl Into<Text<'a>>) -> Self {
        self.lang = Some(tag.into());
        self
    }

    pub fn size(mut self, size: Size) -> Self {
        self.size = size;
        self
    }

    pub fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }

    fn length_class(&self) -> &'static str {
        // A title is set larger and on a line of its own.
        match self.letters + self.title.as_ref().map_or(0, |title| 20 + title.len() * 3 / 2) {
            0..=90 => "card-short",
            91..=165 => "card-long",
            166..=290 => "card-longest",
            _ => "card-full",
        }
    }

    fn front(&self) -> Markup {
        html! {
            @if let Some(title) = &self.title {
                p.card-title dir="auto" { (linked(self.address.as_deref(), &html! { (title) })) }
            }
            @if let Some(text) = &self.text {
                div.card-text dir="auto" {
                    @if self.title.is_none() { (linked(self.address.as_deref(), text)) } @else { (text) }
                }
            }
        }
    }
}

impl Render for Card<'_> {
    fn render(&self) -> Markup {
        let is_down = self.face == Face::Down;
        html! {
            article.card.(self.size.class()).(self.family.class()).(self.length_class()).card-down[is_down]
                lang=[&self.lang] {
                div.card-head {
                    @if let Some(number) = &self.number { span.card-number { (number) } }
                    @if !is_down { span.card-kind { (self.kind) } }
                }
                div.card-body {
                    @if is_down { span.card-back { (self.kind) } } @else { (self.front()) }
                }
                @if let Some(foot) = &self.foot { div.card-foot { (foot) } }
            }
        }
    }
}

/// A card with the rest of its pile under it.
pub fn deck(top: &Card<'_>) -> Markup {
    html! { div.deck { (top) } }
}

fn linked(address: Option<&str>, words: &Markup) -> Markup {
    match address {
        Some(address) => html! { a.card-link href=(address) { (words) } },
        None => words.clone(),
    }
}

/// How much room a text takes, in letters: what stands outside of tags, and a good half line for
/// every further paragraph or item.
fn letters_of(PreEscaped(html): &Markup) -> usize {
    let blocks = html.matches("<p").count() + html.matches("<li").count();
    let mut inside = false;
    let letters = html
        .chars()
        .filter(|c| {
            inside = *c == '<' || (inside && *c != '>');
            !inside && *c != '>'
        })
        .count();
    letters + blocks.saturating_sub(1) * 25
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_that_lies_face_down_does_not_tell_its_question() {
        let card = Card::new(Family::Definition, "Definitiekaart").text("Wat is het?");
        assert!(card.render().0.contains("Wat is het?"));
        assert!(!card.face(Face::Down).render().0.contains("Wat is het?"));
    }

    #[test]
    fn a_set_belongs_to_the_family_of_its_series() {
        assert_eq!(Family::of_set("1.4"), Some(Family::Involvement));
        assert_eq!(Family::of_set("3.2"), Some(Family::Communication));
        assert_eq!(Family::of_set("x"), None);
    }

    #[test]
    fn only_letters_that_are_read_are_counted_and_the_room_between_them() {
        assert_eq!(letters_of(&html! { p { "abc" em { "de" } } }), 5);
        assert_eq!(letters_of(&html! { p { "abc" } p { "de" } }), 30);
    }
}
