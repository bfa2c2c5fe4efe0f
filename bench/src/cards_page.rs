//! The same cards as a page for a browser: four A6 on an A4, fronts and backs, in a plain grid.
//!
//! It has less to do than the paper: no codes, no search for the largest size, no emphasis, no
//! drawings. So what the browser needs for it is the least it could need.

use std::fmt::Write as _;

use print::{Card, CardSheet};

/// The same font files that are in the program.
const FONTS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../web/node_modules/@expo-google-fonts/atkinson-hyperlegible-next"
);
const STYLE: &str = "
@page { size: A4; margin: 0 }
* { box-sizing: border-box }
body { margin: 0; font: 14pt/1.3 Atkinson; color: #23262d }
section { display: grid; grid-template-columns: 105mm 105mm; grid-template-rows: 148.5mm 148.5mm;
  break-after: page }
article { display: flex; flex-direction: column; margin: 5mm; padding: 8.5mm 8mm 8.5mm 12mm;
  border: 1.4pt solid; border-inline-start-width: 4mm; border-radius: 4.5mm; overflow: hidden }
article > div { flex: 1; align-content: center; white-space: pre-line }
article.back > div { align-content: start; font-size: 11pt }
h2 { font-size: 11pt; margin: 0 0 4mm } h3 { margin: 0 } small { font-size: 8pt }
";

/// The whole page.
pub(crate) fn html(sheet: &CardSheet) -> String {
    let face = |weight: u16, file: &str| {
        format!(
            "@font-face {{ font-family: Atkinson; font-weight: {weight}; src: url(file://{FONTS}/{file}) }}\n"
        )
    };
    let faces = face(400, "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf")
        + &face(700, "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf");
    let mut page = format!(
        "<!doctype html><html lang=\"{}\"><meta charset=\"utf-8\"><title>{}</title><style>{faces}{STYLE}</style>\n",
        sheet.lang,
        escaped(&sheet.title)
    );
    for four in sheet.cards.chunks(4) {
        page += &section(four.iter().map(front));
        // Turned around the long edge, left and right change places.
        let pairs = four.chunks(2).map(|pair| match pair {
            [left, right] => back(right) + &back(left),
            alone => "<article></article>".to_owned() + &alone.iter().map(back).collect::<String>(),
        });
        page += &section(pairs);
    }
    page
}

fn section(articles: impl Iterator<Item = String>) -> String {
    format!("<section>{}</section>\n", articles.collect::<String>())
}

fn front(card: &Card) -> String {
    let words = &card.front;
    let colour = card.family.ink();
    let mut text = format!("<article style=\"border-color: #{}\">", colour.trim_start_matches('#'));
    let _ = write!(text, "<h2>{} {}</h2><div>", escaped(&card.number), escaped(&words.kind_label));
    if !words.title.is_empty() {
        let _ = write!(text, "<h3>{}</h3>", escaped(&words.title));
    }
    let _ = write!(text, "{}</div><small>{}</small>", escaped(&words.text), escaped(&words.remark));
    text + "</article>"
}

fn back(card: &Card) -> String {
    let Some(back) = &card.back else { return "<article></article>".to_owned() };
    let [set, form, minutes, label, hints, source] = [
        &back.set_line,
        &back.form_line,
        &back.minutes,
        &back.hints_label,
        &back.hints,
        &back.source,
    ]
    .map(|text| escaped(text));
    let code = back.qr.as_ref().map(|qr| escaped(&qr.label)).unwrap_or_default();
    format!(
        "<article class=\"back\"><h2>{set}</h2><p>{form} {minutes}</p><div><h3>{label}</h3>{hints}</div>\
         <p>{code}</p><small>{source}</small></article>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
