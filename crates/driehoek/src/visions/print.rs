//! A vision on paper: as a page, and as a poster.

use std::sync::LazyLock;

use domain::lang::Lang;
use domain::visions::Words as Said;
use print::{Family, Ink, Poster, PosterBody, PosterSize, Posters};

use crate::paper::direction;
use crate::turns::Turns;

/// Printing takes a whole processor: not more than this many at once.
pub static PRINTING: LazyLock<Turns> = LazyLock::new(|| Turns::of(2));

/// The sentences below each other, with the values last.
fn body(said: &Said) -> String {
    let lines = said.text.as_str().lines().map(str::trim).filter(|line| !line.is_empty());
    let mut parts: Vec<String> = lines.map(ToOwned::to_owned).collect();
    if !said.values.is_empty() {
        let values: Vec<_> = said.values.iter().map(domain::meetings::Text::as_str).collect();
        parts.push(format!("*{}*", values.join(" · ")));
    }
    parts.join("\n\n")
}

/// On this paper; `label` is what kind of thing it is, `source` where it comes from.
pub fn poster(
    said: &Said,
    lang: Lang,
    (label, source): (String, String),
    size: PosterSize,
) -> Posters {
    let direction = direction(lang);
    Posters {
        title: said.title.to_string(),
        lang: lang.tag().to_owned(),
        direction,
        posters: vec![Poster {
            lang: lang.tag().to_owned(),
            direction,
            family: Family::Definition,
            kind_label: label,
            title: said.title.to_string(),
            body: PosterBody::Definition(body(said)),
            source,
            remark: String::new(),
            qr: None,
        }],
        size,
        ink: Ink::default(),
    }
}
