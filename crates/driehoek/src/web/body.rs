//! How much somebody may send.

use std::time::Duration;

use axum::{
    body::Body,
    extract::{
        DefaultBodyLimit, Multipart, Request,
        multipart::{Field, MultipartError},
    },
    http::{StatusCode, header},
};
use futures_util::StreamExt as _;

use crate::decks::own::UPLOAD_MAX_BYTES;
use crate::error::WebError;

/// Enough for every form; a card with all its translations is a tenth of it.
pub const MAX_BYTES: usize = 256 * 1024;

/// What stands around a file in a form.
const AROUND_MAX_BYTES: usize = 64 * 1024;
/// Where a whole file is sent, which may be larger than a form.
const UPLOADS: [(&str, usize); 4] = [
    ("/beheer/school/logo", crate::settings::LOGO_BYTES_MAX),
    ("/eigen-kaarten/inlezen", UPLOAD_MAX_BYTES),
    ("/groepen/inlezen", domain::families::LIST_BYTES_MAX),
    ("/vertalen/inlezen", crate::translations::xliff::MAX_BYTES),
];

/// What we still read of something too large, so that the browser gets to the explanation.
const DRAIN_MAX_BYTES: usize = 128 * 1024 * 1024;
const DRAIN_TIMEOUT: Duration = Duration::from_secs(20);

/// The most that may be sent to this address.
fn most(path: &str) -> usize {
    let upload = UPLOADS.iter().find(|(upload, _)| *upload == path);
    upload.map_or(MAX_BYTES, |(_, most)| most + AROUND_MAX_BYTES)
}

/// Refuses what says beforehand that it is too large. What is sent in parts of unknown size is cut off
/// at the limit when it is read.
///
/// A browser first sends everything and only then listens. When the connection closes before that,
/// it shows that the connection broke instead of our page, so the rest is read and thrown away.
pub async fn refuse_too_large(mut req: Request) -> Result<Request, WebError> {
    let most = most(req.uri().path());
    DefaultBodyLimit::max(most).apply(&mut req);
    let length = req.headers().get(header::CONTENT_LENGTH);
    let length = length.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if length.is_none_or(|length| length <= most) {
        return Ok(req);
    }
    let _ = tokio::time::timeout(DRAIN_TIMEOUT, drain(req.into_body())).await;
    Err(WebError::TooLarge)
}

/// The file in this field of a form: its name and content. Nothing without such a field.
pub async fn file(mut form: Multipart, field: &str) -> Result<Option<(String, Vec<u8>)>, WebError> {
    while let Some(found) = form.next_field().await.map_err(|error| unreadable(&error))? {
        if found.name() == Some(field) {
            return content(found).await.map(Some);
        }
    }
    Ok(None)
}

/// The file in this field of a form, and what stands in all others.
pub async fn file_and_fields(
    mut form: Multipart,
    field: &str,
) -> Result<(Vec<u8>, Vec<(String, String)>), WebError> {
    let (mut file, mut others) = (Vec::new(), Vec::new());
    while let Some(found) = form.next_field().await.map_err(|error| unreadable(&error))? {
        let name = found.name().unwrap_or_default().to_owned();
        let (_, bytes) = content(found).await?;
        if name == field {
            file = bytes;
        } else {
            others.push((name, String::from_utf8(bytes).map_err(|_| WebError::Unreadable)?));
        }
    }
    Ok((file, others))
}

async fn content(field: Field<'_>) -> Result<(String, Vec<u8>), WebError> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let bytes = field.bytes().await.map_err(|error| unreadable(&error))?;
    Ok((name, bytes.to_vec()))
}

fn unreadable(error: &MultipartError) -> WebError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => WebError::TooLarge,
        _ => WebError::Unreadable,
    }
}

async fn drain(body: Body) {
    let mut read = 0;
    let mut parts = body.into_data_stream();
    while let Some(Ok(part)) = parts.next().await {
        read += part.len();
        if read > DRAIN_MAX_BYTES {
            return;
        }
    }
}
