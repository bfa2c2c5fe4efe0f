//! The handlers, by what they are about.

pub mod children;
pub mod classes;
pub mod guardians;
pub mod import;
pub mod links;
pub mod parent;
pub mod trust;
pub mod years;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::Markup;

use crate::{error::Fault, meetings::form::Fields, practice::sign, web::who::SignedIn};

/// A form that comes back with what was typed and what is wrong.
fn wrong(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// In a practice school nobody is added before somebody confirmed that they are invented.
fn invented<T>(who: &SignedIn, fields: &Fields, read: T) -> Result<T, Vec<Fault>> {
    if sign::of(who).is_none() || fields.has("invented") {
        return Ok(read);
    }
    Err(vec![Fault { field: "invented", key: "practice-invented-missing" }])
}
