//! Driehoek, the program: pages, the live meeting, storage and the command line.
//!
//! The rules live in `domain`, paper in `print`. Start reading at [`router`].

pub mod accounts;
pub mod app;
pub mod assignments;
pub mod backup;
pub mod boards;
pub mod certificate;
pub mod chance;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod decks;
pub mod doctor;
pub mod error;
pub mod families;
pub mod i18n;
pub mod lately;
pub mod links;
pub mod live;
pub mod mail;
pub mod meetings;
pub mod metrics;
pub mod nodes;
pub mod paper;
pub mod plain;
pub mod practice;
pub mod privacy;
pub mod room;
pub mod router;
pub mod search;
pub mod server;
pub mod settings;
#[cfg(test)]
#[path = "../tests/it/stores.rs"]
mod stores;
pub mod traces;
pub mod translations;
pub mod turns;
pub mod unbroken;
pub mod vault;
pub mod visions;
pub mod web;
