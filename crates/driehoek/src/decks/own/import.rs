//! A file that somebody brings in: a zip or a spreadsheet becomes a draft, or is refused with
//! every reason.

use domain::decks::{
    CardBox, DeckId, Fault,
    own::{Draft, LeftOut, PlanTitles, from_files},
};

use super::{
    archive::{self, BadZip},
    sheet::{self, BadRow},
};

/// What came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    pub draft: Draft,
    pub left_out: Vec<LeftOut>,
    /// Files or columns that nothing reads.
    pub ignored: Vec<String>,
    pub is_windows_1252: bool,
}

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bad {
    /// Neither a zip nor rows.
    UnknownKind,
    Zip(BadZip),
    Rows(Vec<BadRow>),
    /// The deck in it, line by line.
    Deck(Vec<Fault>),
}

/// How a zip begins: with a file, or, when it is empty, with its end (APPNOTE 4.3.7 and 4.3.16). No
/// text begins so.
const ZIPS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];

/// Reads a file by what is in it; its name only decides when that tells nothing.
pub fn read(
    beside: &CardBox,
    titles: &PlanTitles,
    (name, bytes): (&str, &[u8]),
) -> Result<Import, Bad> {
    if ZIPS.iter().any(|start| bytes.starts_with(start)) {
        return of_zip(beside, titles, bytes);
    }
    let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "csv" | "txt" | "tsv" => of_rows(name, bytes),
        "zip" => Err(Bad::Zip(BadZip::NotAZip)),
        _ => Err(Bad::UnknownKind),
    }
}

fn of_rows(name: &str, bytes: &[u8]) -> Result<Import, Bad> {
    let sheet = sheet::read(bytes).map_err(Bad::Rows)?;
    let mut draft = sheet.draft;
    draft.title = title_from(name);
    let (ignored, is_windows_1252) = (sheet.ignored, sheet.is_windows_1252);
    Ok(Import { draft, left_out: Vec::new(), ignored, is_windows_1252 })
}

/// A title to begin with: the name of the file.
fn title_from(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let words: String = stem.chars().filter(|c| !c.is_control()).take(60).collect();
    words.replace(['_', '-'], " ").trim().to_owned()
}

fn of_zip(beside: &CardBox, titles: &PlanTitles, bytes: &[u8]) -> Result<Import, Bad> {
    let unpacked = archive::unpack(bytes).map_err(Bad::Zip)?;
    let structure = unpacked.files.iter().find(|(name, _)| name == "deck.toml");
    let id = DeckId::new(structure.map_or("deck", |(_, text)| id_in(text)));
    let files = unpacked.files.into_iter();
    let files: Vec<_> = files.map(|(name, text)| (format!("decks/{id}/{name}"), text)).collect();
    let (draft, left_out) = from_files(beside, &id, &files, titles).map_err(Bad::Deck)?;
    let ignored = unpacked.ignored;
    Ok(Import { draft, left_out, ignored, is_windows_1252: false })
}

/// The id that the deck gives itself. When it gives none that can be used, the reader of the deck
/// tells so.
fn id_in(text: &str) -> &str {
    let value = text.lines().find_map(|line| {
        let value = line.trim().strip_prefix("id")?.trim_start().strip_prefix('=')?.trim();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        value[1..].split(quote).next()
    });
    let is_plain = |id: &&str| {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
        !id.is_empty() && id.len() <= 60 && id.chars().all(plain)
    };
    value.filter(is_plain).unwrap_or("deck")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_with_the_letters_of_a_zip_can_be_a_spreadsheet() {
        let [energizer, cards, closing] = ["Kring", "Praten", "Slot"].map(str::to_owned);
        let titles = PlanTitles { energizer, cards, closing };
        let read = |bytes: &[u8]| read(&CardBox::default(), &titles, ("x.csv", bytes));
        let rows = read(b"PK;tekst\n1;Waarom?\n").unwrap();
        assert_eq!(rows.draft.cards[0].text.text, "Waarom?");
        for start in ZIPS {
            assert!(matches!(read(start), Err(Bad::Zip(_))));
        }
    }
}
