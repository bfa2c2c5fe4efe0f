//! Paper through the press: what comes out is looked at as a reader's program would.

mod booklet;
mod booklet_sample;
mod cards;
mod cards_sample;
mod compare;
mod kept;
mod paper;
mod reference;
mod room;
mod room_sample;
mod sample;
mod wall;
mod wall_sample;
mod word;
