//! What somebody wants on paper. The same names serve forms in the browser and the command line.

use domain::decks::{CardBox, DeckId, Element, ElementId};
use domain::lang::Lang;
use print::{BackOrder, BackShift, CardLayout, Flip, Ink};

use super::can_be_a_card;

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
        /// A sheet to see how well a printer brings fronts and backs together.
        Alignment = "alignment",
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
        }
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
