//! Stories told against the whole program in the process: requests go into the router, rows into
//! a fresh file per test.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where it stopped")]

mod abuse;
mod accounts;
mod boards;
mod colleagues;
mod collector;
mod command_line;
mod correcting;
mod families;
mod federation;
mod forms;
mod headers;
mod kaartenbak;
mod kill;
mod languages;
mod links;
mod mailing;
mod meetings;
mod moving;
mod no_names;
mod nodes;
mod owndecks;
mod paper;
mod practice;
mod routes;
mod running;
mod school_export;
mod search;
mod second;
mod serving;
mod settings;
mod stores;
mod traces;
mod trail;
mod translations;
mod trust;
mod visitor;
