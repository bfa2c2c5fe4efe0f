//! Stories of the live meeting against a real store.
