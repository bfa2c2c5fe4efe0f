//! A table as a file for spreadsheets.

use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};
use http::header;

use crate::error::WebError;

/// The answer with a file of these lines, the first of which are heads. Dutch offices' spreadsheets
/// expect a mark at the start and semicolons.
pub fn answer(name: &str, lines: &[Vec<String>]) -> Result<Response, WebError> {
    let bytes = bytes(lines)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, Body::from(bytes)).into_response())
}

/// The file itself.
pub fn bytes(lines: &[Vec<String>]) -> anyhow::Result<Vec<u8>> {
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![0xEF, 0xBB, 0xBF]);
    for line in lines {
        out.write_record(line.iter().map(|text| safe(text)))?;
    }
    Ok(out.into_inner().map_err(csv::IntoInnerError::into_error)?)
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection).
pub fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
