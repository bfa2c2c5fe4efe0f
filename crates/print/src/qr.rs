//! QR codes as drawings for the layouts.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use serde_json::Value;

/// Gives every address in a paper a picture: the object that holds a field `address` gets a field
/// `picture` with the name of a file, or nothing when the address is too long for a code.
pub(crate) fn draw(value: &mut Value, files: &mut Vec<(String, Vec<u8>)>) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| draw(item, files)),
        Value::Object(fields) => {
            if let Some(Value::String(address)) = fields.get("address") {
                let picture = svg(address).map(|svg| {
                    let name = format!("qr-{}.svg", files.len());
                    files.push((name.clone(), svg.into_bytes()));
                    name
                });
                fields.insert("picture".to_owned(), picture.into());
            }
            fields.values_mut().for_each(|field| draw(field, files));
        }
        _ => {}
    }
}

/// A dark stretch of a code: column, row, length.
pub(crate) type Run = (usize, usize, usize);

/// The side of a code and its dark stretches, without the white edge. Nothing when it would be too
/// large.
pub(crate) fn runs(address: &str) -> Option<(usize, Vec<Run>)> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let side = code.size;
    let mut runs = Vec::new();
    for row in 0..side {
        let mut column = 0;
        while column < side {
            let run = (column..side).take_while(|at| code[row][*at].value()).count();
            if run > 0 {
                runs.push((column, row, run));
            }
            column += run.max(1);
        }
    }
    Some((side, runs))
}

/// The code without its white edge, which the layouts give it. Nothing when it would be too large.
fn svg(address: &str) -> Option<String> {
    let (side, runs) = runs(address)?;
    let mut path = String::new();
    for (column, row, run) in runs {
        let _ = write!(path, "M{column} {row}h{run}v1h-{run}z");
    }
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>"#
    ))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_address_gets_a_picture_of_its_own() {
        let mut files = Vec::new();
        let mut value = json!([{ "address": "https://a.example" }, { "b": { "address": "c" } }]);
        draw(&mut value, &mut files);
        assert_eq!(value[0]["picture"], "qr-0.svg");
        assert_eq!(value[1]["b"]["picture"], "qr-1.svg");
        assert!(files.iter().all(|(_, svg)| svg.starts_with(b"<svg")));
    }

    #[test]
    fn an_address_that_is_too_long_has_no_picture() {
        assert!(svg(&"a".repeat(2_331)).is_some());
        assert!(svg(&"a".repeat(2_332)).is_none());
    }
}
