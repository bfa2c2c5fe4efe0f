//! The rows as they lie in the store. Times are milliseconds since 1970 in UTC; of tokens only
//! the hash is kept.

pub mod account;
pub mod audit_entry;
pub mod deck_version;
pub mod favourite;
pub mod legal_hold;
pub mod meeting;
pub mod meeting_action;
pub mod meeting_coach;
pub mod meeting_deck;
pub mod organisation;
pub mod own_deck;
pub mod person;
pub mod person_role;
pub mod retention_choice;
pub mod retention_run;
pub mod school;
pub mod sign_in;
pub mod sign_in_link;
pub mod team;
pub mod translation;
pub mod translation_comment;
pub mod translation_import;
