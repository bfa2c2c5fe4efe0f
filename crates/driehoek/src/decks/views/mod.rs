//! The card box as pages, as typed functions.

pub mod card;
pub mod favourites;
pub mod glossary;
pub mod links;
pub mod pieces;
pub mod set;
pub mod sheets;
pub mod sources;
pub mod table;
pub mod use_card;

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use domain::accounts::Right;
use domain::decks::{Deck, DeckId, Element, ElementId, SourceId};
use domain::lang::{Lang, TranslationState};
use maud::{Markup, html};

use super::{outline, terms::Terms};
use crate::accounts::Person;
use crate::meetings::views::face::Face;
use crate::meetings::views::{View, face, hidden};
use crate::web::components::{Card, Size};
use crate::web::icons::{Icon, icon};
use crate::web::prose::{plain, prose_marked};

/// The scripts of every page of the card box.
pub const SCRIPTS: &[&str] = &["keys.js", "favourite.js", "terms.js"];
/// How many letters of a long text stand on a small card, at most.
const GLIMPSE: usize = 150;

/// What every piece of a page needs: words, card box, the reader's favourites, where the page is.
/// It remembers which words were explained, so that each is explained once.
#[derive(Debug)]
pub struct Around<'a> {
    pub view: View<'a>,
    /// The name in the header.
    pub who: &'a Person,
    pub favourites: &'a BTreeSet<ElementId>,
    /// The page's own address, to come back to.
    pub path: &'a str,
    terms: RefCell<BTreeMap<Lang, Rc<Terms>>>,
    explained: RefCell<BTreeSet<(Lang, ElementId)>>,
    /// What the page says at its top of all translations on it, so that a text need not repeat it.
    told: Option<String>,
    /// Whether the reader may change the deck that the page is about.
    may_edit: bool,
    /// The sources that a part has under it as a whole, from the outermost part inwards.
    credited: RefCell<Vec<Vec<SourceId>>>,
}

impl<'a> Around<'a> {
    pub fn new(
        view: View<'a>,
        who: &'a Person,
        favourites: &'a BTreeSet<ElementId>,
        path: &'a str,
    ) -> Self {
        let (terms, explained, told, may_edit, credited) = Default::default();
        Self { view, who, favourites, path, terms, explained, told, may_edit, credited }
    }

    /// The same on a page that says this of its translations at its top.
    #[must_use]
    pub fn telling(self, told: Option<String>) -> Self {
        Self { told, ..self }
    }

    /// The same for a reader who may change this deck, or may not.
    #[must_use]
    pub fn editable(self, may_edit: bool) -> Self {
        Self { may_edit, ..self }
    }

    /// How far the translation of a text can be trusted, with the Dutch one tap away; nothing when
    /// that is what the page says of all of them.
    fn trust_of(&self, face: &Face) -> Markup {
        let is_told = |remark: &str| self.told.as_deref() == Some(remark);
        let is_checked = face.state == TranslationState::Checked && face.translated.is_none();
        let lang = self.view.words.lang();
        html! {
            @if let Some(translated) = face.translated.as_ref().filter(|it| !is_told(it.remark())) {
                div lang=(lang) { (translated) }
            } @else if is_checked && self.told.is_some() {
                p.remark lang=(lang) { (self.t("card-checked")) }
            }
        }
    }

    /// Whether the reader may do this.
    fn may(&self, right: Right) -> bool {
        self.who.roles.may(right)
    }

    /// A text of the interface.
    fn t(&self, key: &str) -> String {
        self.view.words.t(key).into_owned()
    }

    /// A text of the interface with a number in it.
    fn counted(&self, key: &str, count: usize) -> String {
        self.view.words.t_with(key, &[("count", count.into())]).into_owned()
    }

    fn terms(&self, lang: Lang) -> Rc<Terms> {
        let mut terms = self.terms.borrow_mut();
        let terms = terms.entry(lang).or_insert_with(|| Rc::new(Terms::of(self.view.cards, lang)));
        Rc::clone(terms)
    }

    /// A text in which words are explained that this page did not explain yet; `own` is what the
    /// text itself explains.
    pub fn prose(&self, text: &str, lang: Lang, own: Option<&ElementId>) -> Markup {
        let terms = self.terms(lang);
        prose_marked(text, |piece| self.marked(&terms, piece, (lang, own)))
    }

    fn marked(
        &self,
        terms: &Terms,
        piece: &str,
        (lang, own): (Lang, Option<&ElementId>),
    ) -> Option<Markup> {
        let mut parts = Vec::new();
        let mut done = 0;
        for found in terms.find(piece) {
            let is_new = own != Some(&found.term.id)
                && self.explained.borrow_mut().insert((lang, found.term.id.clone()));
            if is_new {
                let word = &piece[found.start..found.end];
                let id = &found.term.id;
                parts.push(html! {
                    (&piece[done..found.start])
                    a.term href={ "/kaartenbak/begrippen-lijst#" (id) } data-term={ "uitleg-" (lang) "-" (id) } { (word) }
                });
                done = found.end;
            }
        }
        (!parts.is_empty()).then(|| html! { @for part in parts { (part) } (&piece[done..]) })
    }

    /// What the words of this page mean, for `terms.js`; without it they are links.
    pub fn explanations(&self) -> Markup {
        let explained = self.explained.borrow();
        html! {
            @for (lang, id) in &*explained {
                @if let Some(term) = self.terms(*lang).get(id) {
                    div.explanation hidden id={ "uitleg-" (lang) "-" (id) } lang=(lang) dir=(lang.direction().name())
                        role="dialog" aria-label=(term.title) tabindex="-1" {
                        p.explanation-title { (term.title) }
                        (crate::web::prose::prose(&term.text))
                        a lang=(self.view.words.lang()) href=(address(&term.deck, id)) { (self.t("term-more")) }
                    }
                }
            }
        }
    }

    /// The star that keeps a thing at hand; works without a script too.
    pub fn star(&self, id: &ElementId, name: &str) -> Markup {
        let words = self.view.words;
        let kept = self.favourites.contains(id);
        let label = words.t_with("favourite-label", &[("name", name.into())]);
        html! {
            form.star-form method="post" action="/favorieten" data-favourite
                data-kept=(words.t("favourite-kept")) data-gone=(words.t("favourite-gone")) data-undo=(words.t("undo")) {
                (hidden("element", id))
                (hidden("naar", self.path))
                button.star type="submit" name="keep" value=(if kept { "no" } else { "yes" })
                    aria-pressed=(kept) aria-label=(label) title=(words.t("favourite")) { (icon(Icon::Star)) }
            }
        }
    }

    /// An element as a small card that leads to its page. `full` shows all of its text.
    pub fn tile(&self, element: &Element, full: bool) -> Markup {
        let Some(face) = face::element(self.view, &element.id) else { return html! {} };
        html! { (self.card_of(element, &face, full)) }
    }

    fn card_of<'f>(&self, element: &Element, face: &'f Face, full: bool) -> Card<'f> {
        let mut card = face.card(Size::Small).link(address(&element.deck, &element.id));
        if !full {
            card = card.text(&glimpse(&face.text));
        }
        card.foot(html! {
            (self.trust_of(face))
            (self.star(&element.id, &name_of(face)))
        })
    }
}

/// The address of an element's page.
pub fn address(deck: &DeckId, element: &ElementId) -> String {
    format!("/kaartenbak/{deck}/{element}")
}

/// What a thing is called: its title, else the beginning of its text.
pub fn name_of(face: &Face) -> String {
    face.title.clone().unwrap_or_else(|| glimpse(&face.text))
}

/// The beginning of a text as one line.
pub fn glimpse(text: &str) -> String {
    let line = plain(text).replace('\n', " ");
    if line.chars().count() <= GLIMPSE {
        return line;
    }
    let cut: String = line.chars().take(GLIMPSE).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches(['.', ',', ';', ':']))
}

/// A deck as people choose one.
#[derive(Clone, Debug)]
pub struct Choice<'a> {
    pub deck: &'a Deck,
    pub title: String,
    pub intro: String,
    /// The length of its agenda, nothing when it has none.
    pub minutes: u32,
    /// How many cards lie on its table.
    pub cards: usize,
}

impl<'a> Choice<'a> {
    pub fn of(view: View<'_>, deck: &'a Deck) -> Self {
        let words = view.cards.deck_words(&deck.id, view.words.lang());
        let cards = deck.elements.iter().filter(|element| lies_on_table(element)).count();
        Self {
            deck,
            title: words.map(|words| words.title.clone()).unwrap_or_default(),
            intro: words.and_then(|words| words.intro.clone()).unwrap_or_default(),
            minutes: deck.plan.iter().map(|block| block.minutes).sum(),
            cards,
        }
    }

    /// The key of what it is called: a set of a series has a number, a pile has not.
    pub fn kind(&self) -> &'static str {
        if self.number().is_empty() { "deck-kind-loose" } else { "deck-kind" }
    }

    /// Its number, where it has one.
    pub fn number(&self) -> &str {
        let id = self.deck.id.as_str();
        if id.starts_with(|c: char| c.is_ascii_digit()) { id } else { "" }
    }
}

fn lies_on_table(element: &Element) -> bool {
    use domain::decks::Kind;
    let others = [Kind::DefinitionCard, Kind::Energizer, Kind::PartnershipKey];
    outline::is_card(element.kind) || others.contains(&element.kind)
}

#[cfg(test)]
mod tests {
    use super::glimpse;

    #[test]
    fn a_glimpse_ends_at_a_whole_word() {
        assert_eq!(glimpse("Kort *en* goed."), "Kort en goed.");
        let long = "woord, ".repeat(40);
        let seen = glimpse(&long);
        assert!(seen.ends_with("woord…") && seen.chars().count() <= 151, "{seen}");
    }
}
