//! What every page shares: the shell around it, its components, its assets.
//!
//! A feature's own pages stand in its `views.rs`; the program's addresses stand in `router.rs`.

pub mod around;
pub mod assets;
pub mod body;
pub mod components;
pub mod csv_file;
pub mod forgery;
pub mod gallery;
pub mod headers;
pub mod health;
pub mod icons;
pub mod prose;
pub mod request_log;
pub mod shell;
pub mod who;
