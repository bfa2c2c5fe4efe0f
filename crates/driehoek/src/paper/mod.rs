//! The card box on paper. Here is decided what stands on a paper and in which words; how it is laid
//! out is decided in the crate `print`.

mod cards;
pub mod elsewhere;
mod floor;
mod forms;
mod jobs;
mod kit;
mod manual;
mod order;
pub mod pages;
mod posters;
mod queue;
mod sheet;
mod stock;
pub mod views;
mod votes;

pub use cards::{can_be_a_card, card, too_long};
pub use jobs::{Job, Jobs, Place};
pub use kit::{Invitation, Network, kit};
pub use order::{Backs, Edge, Layout, Order, Pick, Size, What};
pub use sheet::{Note, Sheet};
pub use stock::{Stock, direction, family};
