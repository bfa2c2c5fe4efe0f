//! Card meetings: planning, leading, taking part, the wall, the report.

pub mod actions;
pub mod agenda;
pub mod blocks;
pub mod clock;
pub mod form;
pub mod guessing;
pub mod kinds;
pub mod links;
pub mod pages;
pub mod report;
pub mod screens;
pub mod slideshow;
pub mod store;
pub mod thread;
pub mod views;
