//! What somebody wants on paper. The same names serve forms in the browser and the command line.

use domain::decks::{CardBox, DeckId, Element, ElementId, Kind};
use domain::lang::Lang;
use domain::meetings::kinds::cross_the_line::VOTE_CARDS_MAX;
use print::{BackOrder, BackShift, CardLayout, Flip, Ink};

use super::can_be_a_card;
use crate::meetings::form::Fields;
use crate::web::who::encoded;

/// A closed set of names, each for one value.
macro_rules! named {
    ($(#[$doc:meta])+ $name:ident { $($(#[$of:meta])+ $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub enum $name { $($(#[$of])+ $variant,)+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name in forms, addresses and on the command line.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;

            fn from_str(name: &str) -> Result<Self, String> {
                let found = Self::ALL.iter().find(|value| value.name() == name);
                found.copied().ok_or_else(|| {
                    let known: Vec<_> = Self::ALL.iter().map(|value| value.name()).collect();
                    format!("use one of {}", known.join(", "))
                })
            }
        }
    };
}

pub(super) use named;

named! {
    /// The kinds of paper.
    What {
        /// Cards of A6.
        #[default]
        Cards = "cards",
        /// Posters: definitions, the drawings.
        Posters = "posters",
        /// Large cards for the floor.
        Floor = "floor",
        /// The whole card box as a booklet.
        Manual = "manual",
        /// Forms and checklists, empty.
        Forms = "forms",
        /// Cards to vote with, which a camera reads.
        Votes = "votes",
        /// A sheet to see how well a printer brings fronts and backs together.
        Alignment = "alignment",
    }
}

impl What {
    /// Whether elements of this kind are what such a paper is mostly made of.
    const fn is_about(self, kind: Kind) -> bool {
        match self {
            Self::Cards => can_be_a_card(kind),
            Self::Posters => {
                matches!(kind, Kind::DefinitionCard | Kind::PartnershipKey | Kind::Concept)
            }
            Self::Floor => matches!(kind, Kind::Statement | Kind::Energizer),
            Self::Manual => true,
            Self::Forms => matches!(kind, Kind::FormTemplate),
            Self::Alignment | Self::Votes => false,
        }
    }

    /// The languages that such a paper can be in: those that something of it was written in.
    pub fn langs(self, cards: &CardBox) -> Vec<Lang> {
        let about: Vec<_> = cards.elements().filter(|e| self.is_about(e.kind)).collect();
        let has = |lang: &Lang| about.iter().any(|e| cards.langs(&e.id).any(|of| of == *lang));
        Lang::all().filter(has).collect()
    }
}

named! {
    /// How cards lie on the paper.
    Layout {
        /// Four on an A4, with their backs.
        #[default]
        FourUpDuplex = "a4-4up-duplex",
        /// Four on an A4, fronts only.
        FourUp = "a4-4up",
        /// One on a page of its own size, with its back.
        Single = "a6",
        /// One on a page, fronts only.
        SingleFronts = "a6-fronts",
        /// One on a page with its back, with 3 mm over the edge for a print shop.
        Bleed = "a6-bleed",
    }
}

named! {
    /// Around which edge the paper is turned.
    Edge {
        /// The long one.
        #[default]
        Long = "long",
        /// The short one.
        Short = "short",
    }
}

named! {
    /// How the printer comes to the backs.
    Backs {
        /// It turns the paper itself.
        #[default]
        Duplex = "duplex",
        /// The pile is turned over and printed again.
        Pile = "pile",
        /// The same, for a printer that takes the last sheet first.
        PileReversed = "pile-reversed",
    }
}

named! {
    /// The size of the paper, for what comes in more than one.
    Size {
        /// As large as its kind usually is.
        #[default]
        Usual = "usual",
        /// 297 × 420 mm.
        A3 = "a3",
        /// 210 × 297 mm.
        A4 = "a4",
        /// 148 × 210 mm.
        A5 = "a5",
    }
}

/// How many vote cards are printed unless somebody says otherwise.
const VOTE_CARDS_USUAL: u16 = 30;

/// The names of inks in forms and addresses.
const COLOUR: &str = "kleur";
const BLACK_WHITE: &str = "zw";

pub(super) const INKS: [&str; 2] = [COLOUR, BLACK_WHITE];

pub(super) fn ink_name(ink: Ink) -> &'static str {
    if ink == Ink::BlackWhite { BLACK_WHITE } else { COLOUR }
}

/// Which part of the card box; without decks and cards it is all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pick {
    pub decks: Vec<DeckId>,
    pub elements: Vec<ElementId>,
}

/// What somebody wants on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    pub what: What,
    pub pick: Pick,
    /// The language of the paper.
    pub lang: Lang,
    /// A second language beside the first, on cards.
    pub second: Option<Lang>,
    pub layout: Layout,
    pub edge: Edge,
    pub backs: Backs,
    /// What this printer needs to bring backs and fronts together.
    pub shift: BackShift,
    pub crop_marks: bool,
    pub size: Size,
    pub ink: Ink,
    /// How many, of what belongs to nothing in the card box.
    pub count: u16,
}

impl Order {
    /// An order for all of the card box, as most printers like it.
    pub fn new(what: What, lang: Lang) -> Self {
        Self {
            what,
            pick: Pick::default(),
            lang,
            second: None,
            layout: Layout::default(),
            edge: Edge::default(),
            backs: Backs::default(),
            shift: BackShift::default(),
            crop_marks: true,
            size: Size::default(),
            ink: Ink::default(),
            count: VOTE_CARDS_USUAL,
        }
    }

    /// Reads an order from a form or an address. What is not said, or not known, is as most printers
    /// like it.
    pub fn read(fields: &Fields, what: What, reader: Lang, cards: &CardBox) -> Self {
        let langs = what.langs(cards);
        let lang = |name: &str| fields.read::<Lang>(name).filter(|lang| langs.contains(lang));
        let ids = |names: [&'static str; 2]| names.into_iter().flat_map(|name| fields.all(name));
        let tenths = |name: &str| fields.read(name).unwrap_or_default();
        Self {
            what,
            pick: Pick {
                decks: ids(["set", "deck"])
                    .map(DeckId::from)
                    .filter(|id| cards.deck(id).is_some())
                    .collect(),
                elements: ids(["kaart", "card"])
                    .map(ElementId::from)
                    .filter(|id| cards.element(id).is_some())
                    .collect(),
            },
            lang: lang("taal").unwrap_or(reader),
            second: lang("tweede"),
            layout: fields.read("layout").unwrap_or_default(),
            edge: fields.read("edge").unwrap_or_default(),
            backs: fields.read("backs").unwrap_or_default(),
            shift: BackShift { right: tenths("rechts"), down: tenths("omlaag") },
            // A box that was not ticked is not sent: only a form that was filled in can say no.
            crop_marks: fields.has("snij") || !fields.has("taal"),
            size: fields.read("size").unwrap_or_default(),
            ink: if fields.get("ink") == BLACK_WHITE { Ink::BlackWhite } else { Ink::Colour },
            count: fields.read("aantal").unwrap_or(VOTE_CARDS_USUAL).clamp(1, VOTE_CARDS_MAX),
        }
    }

    /// The same order as the fields of its form.
    pub fn fields(&self) -> Vec<(&'static str, String)> {
        let mut fields = vec![("taal", self.lang.to_string())];
        fields.extend(self.second.map(|lang| ("tweede", lang.to_string())));
        fields.extend(self.pick.decks.iter().map(|id| ("set", id.to_string())));
        fields.extend(self.pick.elements.iter().map(|id| ("kaart", id.to_string())));
        let named = [
            ("layout", self.layout.name()),
            ("edge", self.edge.name()),
            ("backs", self.backs.name()),
            ("size", self.size.name()),
            ("ink", ink_name(self.ink)),
        ];
        fields.extend(named.map(|(field, value)| (field, value.to_owned())));
        fields.extend(self.crop_marks.then(|| ("snij", "ja".to_owned())));
        fields.push(("aantal", self.count.to_string()));
        let tenths = [("rechts", self.shift.right), ("omlaag", self.shift.down)];
        fields.extend(tenths.map(|(field, value)| (field, value.to_string())));
        fields
    }

    /// The same order as the query of an address, which fills its form again.
    pub fn query(&self) -> String {
        let fields = self.fields();
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
        pairs.collect::<Vec<_>>().join("&")
    }

    /// Whether the printer is told anything that most printers need not be told.
    pub(super) fn has_own_printer(&self) -> bool {
        let usual = Self::new(self.what, self.lang);
        (self.edge, self.backs, self.shift, self.crop_marks)
            != (usual.edge, usual.backs, usual.shift, usual.crop_marks)
    }

    pub(super) fn flip(&self) -> Flip {
        match self.edge {
            Edge::Long => Flip::Long,
            Edge::Short => Flip::Short,
        }
    }

    pub(super) fn card_layout(&self) -> CardLayout {
        let order = match self.backs {
            Backs::Duplex => BackOrder::Alternating,
            Backs::Pile => BackOrder::AfterFronts,
            Backs::PileReversed => BackOrder::AfterFrontsReversed,
        };
        match self.layout {
            Layout::FourUpDuplex => {
                CardLayout::A4FourUpDuplex { flip: self.flip(), order, shift: self.shift }
            }
            Layout::FourUp => CardLayout::A4FourUp,
            Layout::Single => CardLayout::SingleA6 { backs: true, bleed: false },
            Layout::SingleFronts => CardLayout::SingleA6 { backs: false, bleed: false },
            Layout::Bleed => CardLayout::SingleA6 { backs: true, bleed: true },
        }
    }
}

impl Pick {
    pub fn deck(id: DeckId) -> Self {
        Self { decks: vec![id], elements: Vec::new() }
    }

    /// Whether the whole card box is meant.
    pub fn is_all(&self) -> bool {
        self.decks.is_empty() && self.elements.is_empty()
    }

    pub(super) fn has_deck(&self, id: &DeckId) -> bool {
        self.is_all() || self.decks.contains(id)
    }

    /// The cards that are meant, in the order of the card box.
    pub(super) fn cards<'a>(&'a self, cards: &'a CardBox) -> impl Iterator<Item = &'a Element> {
        self.of(cards).filter(|element| can_be_a_card(element.kind))
    }

    /// The elements that are meant, of every kind.
    pub(super) fn of<'a>(&'a self, cards: &'a CardBox) -> impl Iterator<Item = &'a Element> {
        cards
            .elements()
            .filter(|element| self.has_deck(&element.deck) || self.elements.contains(&element.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_order_comes_back_from_its_own_fields() {
        let cards = crate::decks::load();
        let lang = |tag: &str| tag.parse::<Lang>().expect("a language of the card box");
        let order = Order {
            second: Some(lang("ar")),
            pick: Pick::deck(DeckId::from("talen")),
            layout: Layout::Single,
            edge: Edge::Short,
            backs: Backs::Pile,
            shift: BackShift { right: -3, down: 12 },
            crop_marks: false,
            size: Size::A5,
            count: 12,
            ink: Ink::BlackWhite,
            ..Order::new(What::Cards, lang("en"))
        };
        for order in [order, Order::new(What::Manual, lang("nl"))] {
            let fields = order.fields();
            let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, &**value)).collect();
            let again = Order::read(&Fields::of(&fields), order.what, Lang::SOURCE, &cards);
            assert_eq!(again, order);
        }
    }

    #[test]
    fn only_languages_that_something_was_written_in_are_offered() {
        let cards = crate::decks::load();
        let of = |what: What| what.langs(&cards).into_iter().map(Lang::tag).collect::<Vec<_>>();
        assert!(of(What::Cards).contains(&"ti"));
        assert!(!of(What::Cards).contains(&"so"));
        assert!(of(What::Forms).contains(&"nl") && !of(What::Forms).contains(&"ti"));
    }
}
