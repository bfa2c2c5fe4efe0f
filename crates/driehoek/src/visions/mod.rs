//! The visions of a school: what groups made, kept, worked on and printed. The rules are
//! `domain::visions`; how a group makes one is `meetings/kinds/vision`.

pub mod pages;
mod print;
pub mod store;
mod views;

pub use print::{PRINTING, poster};
