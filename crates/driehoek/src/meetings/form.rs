//! What a form sent, by field name.

use std::collections::{BTreeMap, HashMap};

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum_extra::extract::Form;
use domain::meetings::{Text, TextFault};
use jiff::civil;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::error::WebError;

/// The fields of a form, in order per name. Forms are small: the body limit stands in `web::body`.
#[derive(Clone, Debug, Default)]
pub struct Fields(HashMap<String, Vec<String>>);

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = WebError;

    async fn from_request(req: Request, state: &S) -> Result<Self, WebError> {
        let Form(pairs) =
            Form::<Vec<(String, String)>>::from_request(req, state).await.map_err(|rejected| {
                let too_large = rejected.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE;
                if too_large { WebError::TooLarge } else { WebError::Unreadable }
            })?;
        let mut fields = HashMap::<String, Vec<String>>::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value);
        }
        Ok(Self(fields))
    }
}

impl Fields {
    /// Fields made by hand, for the demonstration and for tests.
    pub fn of(pairs: &[(&str, &str)]) -> Self {
        let mut fields = HashMap::<String, Vec<String>>::new();
        for (name, value) in pairs {
            fields.entry((*name).to_owned()).or_default().push((*value).to_owned());
        }
        Self(fields)
    }

    /// The same fields with one of them replaced.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut fields = self.clone();
        fields.0.insert(name.to_owned(), vec![value.to_owned()]);
        fields
    }

    /// The first value of a field, empty when it is not there.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// All values of a field.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.get(name).into_iter().flatten().map(String::as_str)
    }

    /// Whether a box was ticked.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// A value of a type that is read from text.
    pub fn read<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).trim().parse().ok()
    }

    /// A text that must not be empty.
    pub fn text<const MAX: usize>(&self, name: &str) -> Result<Text<MAX>, TextFault> {
        Text::new(self.get(name))
    }

    /// A text that may be empty.
    pub fn optional<const MAX: usize>(&self, name: &str) -> Result<Option<Text<MAX>>, TextFault> {
        Text::optional(self.get(name))
    }

    /// A date as browsers send it, `2026-11-25`; nothing when it was left empty.
    pub fn date(&self, name: &str) -> Result<Option<civil::Date>, NotADate> {
        match self.get(name).trim() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| NotADate),
        }
    }

    /// What a resend is known by: the device's own key, who sends it, and all that is sent. A page
    /// that a browser brought back has its old key but perhaps other words, and they must not be
    /// taken for the first ones.
    pub fn key_of(&self, who: &dyn std::fmt::Display) -> Option<Uuid> {
        let key: Uuid = self.read("key")?;
        let mut hash = Sha256::new().chain_update(key.as_bytes()).chain_update(format!("{who}"));
        for (name, values) in BTreeMap::from_iter(&self.0) {
            hash.update(format!("\0{name}={values:?}"));
        }
        Uuid::from_slice(&hash.finalize()[..16]).ok()
    }
}

/// A date that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;
