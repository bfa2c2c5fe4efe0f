//! The cards of a deck as rows for a spreadsheet. Origin and sources stay behind: those only go
//! along in a zip.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use csv::{ReaderBuilder, StringRecord, Writer, WriterBuilder};
use domain::{
    decks::{
        Kind, Turn, limits,
        own::{CardText, Draft, DraftCard, KINDS, Standing, Translation},
    },
    lang::{Lang, TranslationState},
};

use super::TYPED_MAX;

/// What a column holds: its name in a Dutch and in an English spreadsheet.
const COLUMNS: [(&str, &str); 8] = [
    ("soort", "kind"),
    ("titel", "title"),
    ("tekst", "text"),
    ("hint", "hint"),
    ("stappen", "steps"),
    ("minuten", "minutes"),
    ("omdraaien", "turn"),
    ("leeg", "own"),
];
/// The columns that exist once for each language, as `tekst.en`.
const IN_LANG: [&str; 4] = ["titel", "tekst", "hint", "stappen"];
/// What the column `leeg` says for an empty card.
const YES: &str = "ja";

/// Something wrong in a spreadsheet: the line, the end of the key of its sentence, what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadRow {
    pub line: u64,
    pub name: &'static str,
    pub found: String,
}

/// What was in a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub draft: Draft,
    /// The columns that nothing reads.
    pub ignored: Vec<String>,
    /// Whether it was not in UTF-8, so that accents must be looked at.
    pub is_windows_1252: bool,
}

/// Reads a spreadsheet that was saved as CSV: with `;`, `,` or tabs, in UTF-8 or Windows-1252.
pub fn read(bytes: &[u8]) -> Result<Sheet, Vec<BadRow>> {
    let bad = |name| vec![BadRow { line: 1, name, found: String::new() }];
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(bad("utf-16"));
    }
    if bytes.contains(&0) {
        return Err(bad("not-text"));
    }
    let (text, is_windows_1252) = match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(), true),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let mut rows =
        ReaderBuilder::new().delimiter(delimiter(text)).flexible(true).from_reader(text.as_bytes());
    let head = rows.headers().cloned().map_err(|_| bad("not-rows"))?;
    let columns = Columns::of(&head);
    if !columns.places.contains_key(&("tekst", Lang::SOURCE)) {
        return Err(bad("no-text-column"));
    }
    let mut draft = Draft::default();
    let mut faults = Vec::new();
    for row in rows.records() {
        let Ok(row) = row else { return Err(bad("not-rows")) };
        let line = row.position().map_or(0, csv::Position::line);
        match card(&columns, &row, line) {
            Ok(card) if card.text.is_empty() && !card.own => {}
            Ok(card) => {
                if draft.push(card).is_err() {
                    let found = limits::OWN_CARDS.to_string();
                    faults.push(BadRow { line, name: "too-many", found });
                    break;
                }
            }
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() && draft.cards.is_empty() {
        faults.extend(bad("no-rows"));
    }
    if faults.is_empty() {
        Ok(Sheet { draft, ignored: columns.ignored, is_windows_1252 })
    } else {
        Err(faults)
    }
}

/// What the first line has most of, outside quotes.
pub(crate) fn delimiter(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0), (b',', 0), (b'\t', 0)];
    for byte in text.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|one| one.0 == byte).for_each(|one| one.1 += 1),
        }
    }
    counts.iter().rev().max_by_key(|one| one.1).map_or(b';', |one| one.0)
}

/// Where each column stands.
struct Columns {
    places: BTreeMap<(&'static str, Lang), usize>,
    ignored: Vec<String>,
    count: usize,
}

impl Columns {
    fn of(head: &StringRecord) -> Self {
        let mut columns = Self { places: BTreeMap::new(), ignored: Vec::new(), count: head.len() };
        for (place, name) in head.iter().enumerate() {
            let name = name.trim().to_lowercase();
            match column(&name) {
                Some(column) => {
                    columns.places.entry(column).or_insert(place);
                }
                None if name.is_empty() => {}
                None => columns.ignored.push(name),
            }
        }
        columns
    }

    fn cell(&self, row: &StringRecord, column: &'static str, lang: Lang) -> String {
        let place = self.places.get(&(column, lang));
        unguarded(place.and_then(|place| row.get(*place)).unwrap_or_default().trim())
    }

    fn langs(&self) -> impl Iterator<Item = Lang> {
        Lang::all().filter(|lang| self.places.keys().any(|(_, other)| other == lang))
    }

    fn text(&self, row: &StringRecord, lang: Lang) -> CardText {
        let steps = self.cell(row, "stappen", lang);
        CardText {
            title: self.cell(row, "titel", lang),
            text: self.cell(row, "tekst", lang),
            hint: self.cell(row, "hint", lang),
            steps: steps.lines().map(str::trim).map(str::to_owned).collect(),
        }
        .trimmed()
    }
}

/// The column with this name: `tekst`, `text`, `tekst.en`.
fn column(name: &str) -> Option<(&'static str, Lang)> {
    let (name, lang) = match name.split_once('.') {
        None => (name, Lang::SOURCE),
        Some((name, tag)) => (name, tag.parse().ok()?),
    };
    let (dutch, _) = COLUMNS.iter().find(|(nl, en)| name == *nl || name == *en)?;
    (lang == Lang::SOURCE || IN_LANG.contains(dutch)).then_some((dutch, lang))
}

fn card(columns: &Columns, row: &StringRecord, line: u64) -> Result<DraftCard, BadRow> {
    let bad = |name, found: &str| BadRow { line, name, found: found.chars().take(80).collect() };
    if row.len() > columns.count {
        return Err(bad("too-many-cells", &row.len().to_string()));
    }
    let lengths = columns.places.values().filter_map(|place| row.get(*place));
    if let Some(length) = lengths.map(|cell| cell.chars().count()).find(|it| *it > TYPED_MAX) {
        return Err(bad("too-long", &length.to_string()));
    }
    let cell = |column| columns.cell(row, column, Lang::SOURCE);
    let kind = cell("soort").to_lowercase();
    let kind = match kind.as_str() {
        "" => Kind::ConversationCard,
        name => {
            let found = KINDS.into_iter().find(|kind| kind.name() == name);
            found.ok_or_else(|| bad("kind", name))?
        }
    };
    let mut card = DraftCard::new(0, kind);
    card.text = columns.text(row, Lang::SOURCE);
    let minutes = cell("minuten");
    if !minutes.is_empty() {
        let read = minutes.parse().ok().filter(|minutes| (1..=240).contains(minutes));
        card.minutes = Some(read.ok_or_else(|| bad("minutes", &minutes))?);
    }
    let turn = cell("omdraaien").to_lowercase();
    if kind == Kind::DefinitionCard && !turn.is_empty() {
        let read = Turn::ALL.into_iter().find(|one| one.name() == turn);
        card.turn = Some(read.ok_or_else(|| bad("turn", &turn))?);
    }
    card.own = kind == Kind::ConversationCard && cell("leeg").eq_ignore_ascii_case(YES);
    let of = card.text.fingerprint();
    for lang in columns.langs().filter(|lang| *lang != Lang::SOURCE) {
        let text = columns.text(row, lang);
        if !text.is_empty() {
            let standing = Standing::of(TranslationState::Machine);
            card.translations.insert(lang, Translation { text, standing, of: of.clone() });
        }
    }
    Ok(card)
}

/// The cards of a draft as CSV that Dutch spreadsheets open as it is: with `;`, and a mark that
/// says that it is UTF-8.
pub fn write(draft: &Draft) -> Result<Vec<u8>> {
    let mut langs: Vec<Lang> = Vec::new();
    for card in draft.present() {
        let fresh = card.fresh_translations().map(|(lang, _)| lang);
        langs.extend(fresh.filter(|lang| !langs.contains(lang)).collect::<Vec<_>>());
    }
    langs.sort();
    let mut out = "\u{feff}".as_bytes().to_vec();
    let mut rows = WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    let in_lang = langs.iter().flat_map(|lang| IN_LANG.map(|name| format!("{name}.{lang}")));
    let head = COLUMNS.iter().map(|(dutch, _)| (*dutch).to_owned()).chain(in_lang);
    rows.write_record(head).context("writing rows")?;
    for card in draft.present() {
        write_row(&mut rows, card, &langs)?;
    }
    out.extend(rows.into_inner().context("writing rows")?);
    Ok(out)
}

fn write_row(rows: &mut Writer<Vec<u8>>, card: &DraftCard, langs: &[Lang]) -> Result<()> {
    let minutes = card.minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let turn = card.turn.map(Turn::name).unwrap_or_default();
    let [title, text, hint, steps] = cells(&card.text);
    let own = if card.own { YES } else { "" };
    let mut row = vec![card.kind.name().to_owned(), title, text, hint, steps, minutes];
    row.extend([turn.to_owned(), own.to_owned()]);
    for lang in langs {
        let found = card.fresh_translations().find(|(other, _)| other == lang);
        row.extend(found.map_or_else(Default::default, |(_, found)| cells(&found.text)));
    }
    rows.write_record(row).context("writing rows")
}

fn cells(text: &CardText) -> [String; 4] {
    [&text.title, &text.text, &text.hint, &text.steps.join("\n")].map(|cell| guarded(cell))
}

/// What a spreadsheet takes for a formula (OWASP, CSV injection).
const FORMULAS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell that no spreadsheet takes for a formula.
fn guarded(text: &str) -> String {
    if text.starts_with(FORMULAS) { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULAS) => rest.to_owned(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROWS: &str = "soort;titel;tekst;hint;stappen;minuten;omdraaien;leeg\n";

    fn cards(text: &str) -> Vec<(Kind, String)> {
        let sheet = read(text.as_bytes()).unwrap();
        sheet.draft.cards.into_iter().map(|card| (card.kind, card.text.text)).collect()
    }

    fn refused(bytes: &[u8]) -> Vec<(u64, &'static str)> {
        read(bytes).unwrap_err().into_iter().map(|fault| (fault.line, fault.name)).collect()
    }

    #[test]
    fn commas_semicolons_and_tabs_are_all_rows() {
        for separator in [";", ",", "\t"] {
            let text =
                format!("soort{separator}tekst\nstelling{separator}\"Thuis; school, samen\"\n");
            let expected = vec![(Kind::Statement, "Thuis; school, samen".to_owned())];
            assert_eq!(cards(&text), expected, "{separator:?}");
        }
        assert_eq!(cards("tekst\nWaarom?\n\n")[0], (Kind::ConversationCard, "Waarom?".to_owned()));
        assert_eq!(cards("KIND,Text\n,Why\n")[0].1, "Why");
    }

    #[test]
    fn accents_survive_windows_and_what_is_no_text_is_refused() {
        let sheet = read(b"tekst\nZ\xe9\xe9r \x80 5\n").unwrap();
        assert!(sheet.is_windows_1252);
        assert_eq!(sheet.draft.cards[0].text.text, "Zéér € 5");
        let sheet = read("\u{feff}tekst\nZéér\n".as_bytes()).unwrap();
        assert!(!sheet.is_windows_1252);
        assert_eq!(sheet.draft.cards[0].text.text, "Zéér");
        assert_eq!(refused(b"\xff\xfet\0e\0"), [(1, "utf-16")]);
        assert_eq!(refused(b"tekst\n\0\n"), [(1, "not-text")]);
        assert_eq!(refused(b""), [(1, "no-text-column")]);
        assert_eq!(refused(b"tekst\n"), [(1, "no-rows")]);
    }

    #[test]
    fn every_fault_has_its_line() {
        let text = "soort;tekst;minuten;omdraaien\ngedicht;a;;\nstelling;\"b\nc\";lang;\n\
            definitiekaart;d;;morgen\nstelling;e;5;;te;veel\nstelling;f;241;\n";
        let expected =
            [(2, "kind"), (3, "minutes"), (5, "turn"), (6, "too-many-cells"), (7, "minutes")];
        assert_eq!(refused(text.as_bytes()), expected);
    }

    #[test]
    fn as_many_cards_fit_as_the_limit_says_and_not_one_more() {
        let rows = |count: usize| format!("tekst\n{}", "Vraag\n".repeat(count));
        assert_eq!(cards(&rows(limits::OWN_CARDS)).len(), limits::OWN_CARDS);
        let line = u64::try_from(limits::OWN_CARDS).unwrap() + 2;
        assert_eq!(refused(rows(limits::OWN_CARDS + 1).as_bytes()), [(line, "too-many")]);
    }

    #[test]
    fn a_cell_holds_as_much_as_a_field_of_the_form() {
        let rows = |length: usize| format!("tekst;notitie\nVraag;\n{};x\n", "é".repeat(length));
        assert_eq!(cards(&rows(TYPED_MAX))[1].1.chars().count(), TYPED_MAX);
        assert_eq!(refused(rows(TYPED_MAX + 1).as_bytes()), [(3, "too-long")]);
    }

    #[test]
    fn what_is_written_is_read_again_and_never_a_formula() {
        let text = format!(
            "{ROWS}gesprekskaart;;\"- een\n- twee\";=1+1;;;;\nenergizer;Kring;;;\"a\nb\";10;;\n\
             definitiekaart;Woord;Uitleg;;;;first;\ngesprekskaart;;Jouw vraag;;;;;ja\n"
        );
        let draft = read(text.as_bytes()).unwrap().draft;
        let out = write(&draft).unwrap();
        let out_text = String::from_utf8(out.clone()).unwrap();
        assert!(out_text.contains("'=1+1"), "{out_text}");
        assert!(out_text.contains("\"'- een"), "{out_text}");
        assert_eq!(read(&out).unwrap().draft, draft);
    }

    #[test]
    fn translations_have_columns_of_their_own() {
        let text = "tekst;tekst.en;tekst.xx;notitie\nWaarom?;Why?;;\n";
        let sheet = read(text.as_bytes()).unwrap();
        assert_eq!(sheet.ignored, ["tekst.xx", "notitie"]);
        let english = &sheet.draft.cards[0].translations[&Lang::named("en")];
        assert_eq!(
            (english.text.text.as_str(), english.standing.state),
            ("Why?", TranslationState::Machine)
        );
        assert_eq!(read(&write(&sheet.draft).unwrap()).unwrap().draft, sheet.draft);
    }
}
