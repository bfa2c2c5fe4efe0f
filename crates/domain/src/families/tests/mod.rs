//! Families: rules and their edges.

mod class_list;
mod people;
mod scope;
mod years;
