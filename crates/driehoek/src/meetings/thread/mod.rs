//! The thread through meetings: from a card to what came of it and to the next meeting, the same
//! people over a year, and what somebody keeps of their own afterwards.

pub mod account;
pub mod answer;
pub mod around;
pub mod bundle;
pub mod calendar;
pub mod clock;
mod gather;
mod keeping;
pub mod later;
pub mod store;
mod team_view;
pub mod teams;
mod views;
