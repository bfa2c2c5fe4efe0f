//! A class list as rows of cells, from what somebody pasted or the bytes of a file, and back.

use csv::{ReaderBuilder, WriterBuilder};
use domain::families::LIST_BYTES_MAX;

use crate::decks::own::sheet::delimiter;

/// Why a list is no rows; the end of the key of its sentence.
pub(super) type NotRows = &'static str;

/// Headings and rows.
pub(super) type Rows = (Vec<String>, Vec<Vec<String>>);

/// The text in a file: UTF-8, or what Windows makes of it.
pub(super) fn text_of(bytes: &[u8]) -> Result<String, NotRows> {
    if bytes.len() > LIST_BYTES_MAX {
        return Err("too-long");
    }
    if bytes.contains(&0) {
        return Err("no-csv");
    }
    let text = std::str::from_utf8(bytes).map(str::to_owned);
    Ok(text.unwrap_or_else(|_| encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()))
}

/// Reads rows with `;`, `,` or tabs between their cells.
pub(super) fn rows(text: &str) -> Result<Rows, NotRows> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.is_empty() {
        return Err("empty");
    }
    if text.len() > LIST_BYTES_MAX {
        return Err("too-long");
    }
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|_| "no-csv")?;
        rows.push(row.iter().map(str::to_owned).collect::<Vec<_>>());
    }
    if rows.len() < 2 {
        return Err("no-rows");
    }
    let headings = rows.remove(0);
    Ok((headings, rows))
}

/// Rows as text, for the form in which somebody mends them.
pub(super) fn written(rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new().delimiter(b';').flexible(true).from_writer(Vec::new());
    for row in rows {
        // A row in memory is always written.
        let _ = writer.write_record(row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use domain::families::LIST_BYTES_MAX;

    use super::{rows, text_of, written};

    #[test]
    fn lists_are_read_as_spreadsheets_write_them() {
        let expected =
            (vec!["a".to_owned(), "b".to_owned()], vec![vec!["1".to_owned(), "x;y".to_owned()]]);
        for text in ["a;b\n1;\"x;y\"", "\u{feff}a,b\r\n1,x;y\r\n", "a\tb\n1\tx;y\n\n"] {
            assert_eq!(rows(text).unwrap(), expected, "{text:?}");
        }
        let back = written(&[expected.0.clone(), expected.1[0].clone()]);
        assert_eq!(rows(&back).unwrap(), expected);
        assert_eq!(text_of(b"Zo\xeb;x").unwrap(), "Zoë;x");
    }

    #[test]
    fn what_is_no_list_says_why() {
        assert_eq!(rows("  \n"), Err("empty"));
        assert_eq!(rows("roepnaam;groep"), Err("no-rows"));
        assert_eq!(text_of(b"PK\x00\x03"), Err("no-csv"));
        let at = |length: usize| format!("a\n{}", "x".repeat(length - 2));
        assert!(rows(&at(LIST_BYTES_MAX)).is_ok());
        assert_eq!(rows(&at(LIST_BYTES_MAX + 1)), Err("too-long"));
        assert_eq!(text_of(&vec![b'x'; LIST_BYTES_MAX + 1]), Err("too-long"));
    }
}
