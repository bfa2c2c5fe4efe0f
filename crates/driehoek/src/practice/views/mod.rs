//! The pages of practice schools.

pub(super) mod door;
pub(super) mod inside;
pub(super) mod manage;

use maud::Markup;

use crate::{
    error::Fault,
    i18n::Words,
    meetings::form::Fields,
    web::components::{Field, errors},
};

/// All that was wrong, on top of a form.
fn summary(words: &Words, faults: &[Fault]) -> Markup {
    let faults: Vec<_> = faults.iter().map(|fault| (fault.field, words.t(fault.key))).collect();
    let faults: Vec<_> = faults.iter().map(|(field, fault)| (*field, &**fault)).collect();
    errors(words, &faults)
}

/// A field with what was typed in it, or else what it begins with, and what is wrong with it.
fn filled(
    words: &Words,
    field: Field<'static>,
    name: &str,
    (typed, begins): (&Fields, String),
    faults: &[Fault],
) -> Field<'static> {
    let fault = faults.iter().find(|fault| fault.field == name);
    let value = if typed.has(name) { typed.get(name).to_owned() } else { begins };
    field.value(value).error(fault.map(|fault| words.t(fault.key).into_owned().into()))
}
