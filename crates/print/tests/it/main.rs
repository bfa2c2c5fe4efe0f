//! Documents through the press: what comes out is looked at as a reader's program would.

mod cards;
mod cards_sample;
mod paper;
mod sample;
mod word;
