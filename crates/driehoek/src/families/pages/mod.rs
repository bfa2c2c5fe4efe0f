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

/// A form that comes back with what was typed and what is wrong.
fn wrong(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}
