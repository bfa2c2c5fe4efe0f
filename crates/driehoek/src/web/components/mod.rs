//! The pieces that pages are made of: typed values that render themselves, one file per piece, with
//! a style file of the same name. Words come in ready, in the reader's language; what people typed
//! gets `dir="auto"` here. `/gallery` shows all of them in every state.

use std::borrow::Cow;

pub mod about_data;
pub mod agenda;
pub mod balance;
pub mod button;
pub mod card;
pub mod chip;
pub mod choice;
pub mod dialog;
pub mod empty;
pub mod field;
pub mod heading;
pub mod notice;
pub mod panel;
pub mod person;
pub mod progress;
pub mod qr;
pub mod saving;
pub mod table;
pub mod tabs;
pub mod timer;
pub mod translated;
pub mod wall;

pub use about_data::{about_data, about_said};
pub use agenda::{Agenda, AgendaBlock, BlockState};
pub use balance::Balance;
pub use button::{Button, Look};
pub use card::{Card, Face, Family, Size, deck};
pub use chip::{Chip, Hue};
pub use choice::{Check, Choice, Choices};
pub use dialog::Dialog;
pub use empty::Empty;
pub use field::{Field, errors};
pub use heading::{Heading, way_back};
pub use notice::{Notice, toast};
pub use panel::{aside, panel};
pub use person::Person;
pub use progress::{progress, steps};
pub use qr::qr;
pub use saving::{Saving, saving};
pub use table::{Cell, Table};
pub use tabs::{Tab, tabs};
pub use timer::{Clock, Timer};
pub use translated::Translated;
pub use wall::{Join, Wall, welcome};

/// Words for a component: borrowed, owned, or straight from the catalogue.
pub type Text<'a> = Cow<'a, str>;
