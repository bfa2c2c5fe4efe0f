//! The rules of Driehoek: values in, values out. Nothing here knows of the web, storage, files,
//! the clock or chance; what a rule needs of these is an argument.

#![warn(missing_docs)]

pub mod accounts;
pub mod assignments;
pub mod decks;
pub mod families;
pub mod lang;
pub mod meetings;
pub mod plain;
pub mod practice;
pub mod privacy;
pub mod settings;
pub mod visions;
