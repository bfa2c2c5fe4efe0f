//! What every paper is made from: the card box, the words, and where the card box is on the screen.

use domain::decks::{Element, ElementId, GroupForm, Source, Trust};
use domain::lang::{self, Lang, TranslationState};
use print::{Direction, Family, Qr};

use super::Order;
use crate::meetings::views::{View, face};
use crate::web::components::Family as Hue;

/// What every paper is made from.
#[derive(Clone, Copy)]
pub struct Stock<'a> {
    /// The card box, with the interface's words in the first language of the paper.
    pub view: View<'a>,
    /// Where the card box is found, such as `https://driehoek.example`; without it there are no
    /// QR codes.
    pub public_url: Option<&'a str>,
}

impl<'a> Stock<'a> {
    pub(super) fn lang(self) -> Lang {
        self.view.words.lang()
    }

    pub(super) fn t(self, key: &str) -> String {
        self.view.words.t(key).into_owned()
    }

    /// The words of an element, and whether they are in the language of this paper.
    pub(super) fn words(self, id: &ElementId) -> Option<&'a domain::decks::Words> {
        self.view.cards.words(id, self.lang())
    }

    /// The language in which an element stands on this paper: the paper's own, or the one that its
    /// words fall back to.
    pub(super) fn lang_of(self, element: &Element) -> Lang {
        self.words(&element.id).map_or(self.lang(), |words| words.lang)
    }

    /// The title of an element, or else its text.
    pub(super) fn name(self, id: &ElementId) -> String {
        let words = self.words(id);
        let name = words.and_then(|words| words.title.clone().or_else(|| words.text.clone()));
        name.unwrap_or_default()
    }

    /// The text of an element; empty when it has only a title.
    pub(super) fn text(self, id: &ElementId) -> String {
        self.words(id).and_then(|words| words.text.clone()).unwrap_or_default()
    }

    /// What kind of thing an element is, in words of the language that it stands in.
    pub(super) fn kind(self, element: &Element) -> String {
        let words = self.view.words.in_lang(self.lang_of(element));
        if element.own {
            return words.t("card-own").into_owned();
        }
        words.t(&format!("kind-{}", element.kind)).into_owned()
    }

    /// The set of an element: "1.1 Behoefte van ouders".
    pub(super) fn set_line(self, element: &Element) -> String {
        let words = self.view.cards.deck_words(&element.deck, self.lang());
        let title = words.map_or("", |words| words.title.as_str());
        let deck = element.deck.as_str();
        if is_numbered(deck) { format!("{deck} {title}") } else { title.to_owned() }
    }

    /// How people sit together when this card is used, as the plans that have it say.
    pub(super) fn form_line(self, element: &Element) -> String {
        let mut forms: Vec<GroupForm> = Vec::new();
        for block in self.view.cards.decks().flat_map(|deck| &deck.plan) {
            let has = block.cards.contains(&element.id)
                || block.definitions.contains(&element.id)
                || block.energizer.as_ref() == Some(&element.id);
            if has && !forms.contains(&block.form) {
                forms.push(block.form);
            }
        }
        let forms = forms.iter().map(|form| self.t(&format!("form-{}", form.name())));
        forms.collect::<Vec<_>>().join(", ")
    }

    pub(super) fn minutes(self, element: &Element) -> String {
        let minutes = element.minutes.map(|minutes| {
            let words = self.view.words;
            words.t_with("paper-minutes", &[("count", minutes.into())]).into_owned()
        });
        minutes.unwrap_or_default()
    }

    /// Where an element stands on the screen.
    pub(super) fn qr(self, element: &Element) -> Option<Qr> {
        let url = self.public_url?;
        Some(Qr {
            address: format!("{url}/kaartenbak/{}/{}", element.deck, element.id),
            label: self.t("paper-qr-label"),
            alt: self.t("paper-qr-alt"),
        })
    }

    /// Where the words of an element come from, in a line.
    pub(super) fn sources(self, element: &Element) -> String {
        let sources = self.view.cards.sources_of(element).map(short_citation);
        let sources: Vec<_> = sources.filter(|source| !source.is_empty()).collect();
        if sources.is_empty() {
            return String::new();
        }
        let list = sources.join("; ");
        self.view.words.t_with("paper-source", &[("sources", list.into())]).into_owned()
    }

    /// Says so when no person has read a translation, or when it is older than the Dutch.
    pub(super) fn remark(self, trust: &Trust) -> String {
        match trust.state {
            _ if trust.stale => self.t("paper-stale"),
            TranslationState::Machine => self.t("card-machine"),
            _ => String::new(),
        }
    }

    pub(super) fn family(self, element: &Element) -> Family {
        let face = face::element(self.view, &element.id);
        face.map_or(Family::Plain, |face| family(face.family))
    }

    pub(super) fn number(self, element: &Element) -> String {
        face::element(self.view, &element.id).map(|face| face.number).unwrap_or_default()
    }
}

/// The paper's title and language, which every kind of paper has.
pub(super) fn title(stock: Stock<'_>, order: &Order) -> String {
    match order.pick.decks.as_slice() {
        [deck] => {
            let words = stock.view.cards.deck_words(deck, stock.lang());
            words.map_or_else(|| deck.to_string(), |words| words.title.clone())
        }
        _ => stock.t(&format!("paper-{}", order.what.name())),
    }
}

/// Whether a deck is called after its number.
pub(super) fn is_numbered(deck: &str) -> bool {
    deck.starts_with(|c: char| c.is_ascii_digit())
}

/// Which way a language is written, as paper knows it.
pub fn direction(lang: Lang) -> Direction {
    match lang.direction() {
        lang::Direction::Ltr => Direction::Ltr,
        lang::Direction::Rtl => Direction::Rtl,
    }
}

/// The colour on paper of a family on the screen.
pub const fn family(hue: Hue) -> Family {
    match hue {
        Hue::Involvement => Family::Involvement,
        Hue::Partnership => Family::Partnership,
        Hue::Communication => Family::Communication,
        Hue::Definition => Family::Definition,
        Hue::Energizer => Family::Energizer,
        Hue::Statement => Family::Statement,
        Hue::Child => Family::Child,
        Hue::Parents => Family::Parents,
        Hue::School => Family::School,
        Hue::Plain => Family::Plain,
    }
}

/// A source as a card cites it: authors and year.
fn short_citation(source: &Source) -> String {
    let who = match source.authors.as_slice() {
        [] => source.institution.clone().or_else(|| source.title.clone()).unwrap_or_default(),
        authors => authors.join(", "),
    };
    match &source.year {
        Some(year) if !who.is_empty() => format!("{who} ({year})"),
        _ => who,
    }
}

/// A source as a list of literature cites it.
pub(super) fn citation(source: &Source) -> String {
    let who = short_citation(source);
    let rest = [&source.title, &source.institution, &source.url];
    let rest = rest.into_iter().flatten().filter(|part| !who.starts_with(part.as_str()));
    let parts = std::iter::once(&who).chain(rest).filter(|part| !part.is_empty());
    let line = parts.map(|part| part.trim_end_matches('.')).collect::<Vec<_>>().join(". ");
    line + "."
}
