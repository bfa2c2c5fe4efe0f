//! A QR code as a picture in the page.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};
use maud::{Markup, html};

/// White around the code, in modules: scanners ask for four.
const QUIET: usize = 4;

/// The code of an address, with words for who does not see it. Nothing when the address is too long.
pub fn qr(address: &str, label: &str) -> Markup {
    let Ok(code) = QRBuilder::new(address).ecl(ECL::M).build() else {
        tracing::error!(letters = address.len(), "an address does not fit into a code");
        return html! {};
    };
    let side = code.size + 2 * QUIET;
    let path = path_of(code.size, |row, column| code[row][column].value());
    html! {
        svg.qr viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(label)
            shape-rendering="crispEdges" {
            path d=(path) {}
        }
    }
}

/// The code of an address as a picture file. Nothing when the address is too long.
pub fn picture(address: &str) -> Option<String> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let side = code.size + 2 * QUIET;
    let path = path_of(code.size, |row, column| code[row][column].value());
    Some(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>"##
    ))
}

/// One line of drawing for every run of dark modules.
fn path_of(size: usize, dark: impl Fn(usize, usize) -> bool) -> String {
    let mut path = String::new();
    for row in 0..size {
        let mut column = 0;
        while column < size {
            let run = (column..size).take_while(|at| dark(row, *at)).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", column + QUIET, row + QUIET);
            }
            column += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_picture_with_a_name_and_without_styles_of_its_own() {
        let svg = qr("https://driehoek.example/d/ABCDEF", "De weg naar binnen").0;
        assert!(svg.contains(r#"role="img" aria-label="De weg naar binnen""#), "{svg}");
        assert!(!svg.contains("style"));
    }

    #[test]
    fn runs_of_dark_modules_are_drawn_at_once() {
        assert_eq!(path_of(3, |row, column| row == 0 && column > 0), "M5 4h2v1h-2z");
    }
}
