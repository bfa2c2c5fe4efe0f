//! A deck as one zip file. Whatever somebody brings in is only read here, in memory and within
//! limits: nothing is ever written to a path of the file's choosing.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read as _, Write as _},
};

use anyhow::{Context as _, Result};
use domain::decks::DeckId;
use zip::{CompressionMethod, ZipArchive, ZipWriter, read::ZipFile, write::SimpleFileOptions};

/// The most files and folders in a zip.
pub const ENTRIES_MAX: usize = 64;
/// The most that one file, and all files together, may be when unpacked.
pub const FILE_MAX_BYTES: u64 = 1024 * 1024;
pub const UNPACKED_MAX_BYTES: u64 = 4 * 1024 * 1024;
/// A file that grows more than this when it is unpacked was made to do harm.
pub const RATIO_MAX: u64 = 100;
/// Below this many bytes it can do none, however much it grows.
const RATIO_FROM_BYTES: u64 = 64 * 1024;

/// Why a zip is refused; with the name of the file in it, where it is about one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadZip {
    NotAZip,
    TooManyFiles,
    TooLarge,
    Bomb(String),
    /// A path that leads out of the zip: `..`, from the root, of another system.
    Path(String),
    Link(String),
    Locked(String),
    Twice(String),
    /// Not UTF-8, in the text or in the name.
    Encoding(String),
    Damaged(String),
    NoDeck,
    SeveralDecks,
}

impl BadZip {
    /// The end of the key of its sentence.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::NotAZip => "not-a-zip",
            Self::TooManyFiles => "too-many-files",
            Self::TooLarge => "too-large",
            Self::Bomb(_) => "bomb",
            Self::Path(_) => "path",
            Self::Link(_) => "link",
            Self::Locked(_) => "locked",
            Self::Twice(_) => "twice",
            Self::Encoding(_) => "encoding",
            Self::Damaged(_) => "damaged",
            Self::NoDeck => "no-deck",
            Self::SeveralDecks => "several-decks",
        }
    }

    /// The file that it is about.
    pub fn file(&self) -> &str {
        match self {
            Self::Bomb(file)
            | Self::Path(file)
            | Self::Link(file)
            | Self::Locked(file)
            | Self::Twice(file)
            | Self::Encoding(file)
            | Self::Damaged(file) => file,
            _ => "",
        }
    }
}

/// What was in a zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// The files of the deck, by their name without folder.
    pub files: Vec<(String, String)>,
    /// What is no part of a deck and was not looked into.
    pub ignored: Vec<String>,
}

/// Reads a zip with one deck: `deck.toml` and the files with words beside it, in whatever folder.
pub fn unpack(bytes: &[u8]) -> Result<Unpacked, BadZip> {
    let said = entries_said(bytes).ok_or(BadZip::NotAZip)?;
    if said > ENTRIES_MAX {
        return Err(BadZip::TooManyFiles);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| BadZip::NotAZip)?;
    let mut looked = Looked::default();
    for place in 0..archive.len() {
        // Only its description is looked at here; nothing is unpacked before all is right.
        let entry = archive.by_index_raw(place).map_err(|_| BadZip::NotAZip)?;
        looked.look(place, &entry)?;
    }
    if archive.len() != said {
        // Of two with the same name only the last is found by its name.
        return Err(BadZip::Twice(String::new()));
    }
    let folder = folder_of_deck(&looked.texts)?;
    let mut unpacked = Unpacked { files: Vec::new(), ignored: looked.ignored };
    let mut left = UNPACKED_MAX_BYTES;
    for (place, path) in looked.texts {
        match path.strip_prefix(folder.as_str()) {
            Some(name) if !name.contains('/') => {
                let entry = archive.by_index(place);
                let entry = entry.map_err(|_| BadZip::Damaged(path.clone()))?;
                let text = text_of(entry, &path, &mut left)?;
                unpacked.files.push((name.to_owned(), text));
            }
            _ => unpacked.ignored.push(path),
        }
    }
    Ok(unpacked)
}

/// How many files the zip says that it has: what stands in the last 22 bytes and the remark that
/// may follow them (APPNOTE 4.3.16).
fn entries_said(bytes: &[u8]) -> Option<usize> {
    const END: &[u8] = b"PK\x05\x06";
    const END_BYTES: usize = 22;
    let from = bytes.len().saturating_sub(END_BYTES + usize::from(u16::MAX));
    let at = from + bytes[from..].windows(END.len()).rposition(|window| window == END)?;
    let count = bytes.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// What the descriptions of the files say.
#[derive(Default)]
struct Looked {
    names: BTreeSet<String>,
    bytes: u64,
    /// The TOML files: place in the zip and path.
    texts: Vec<(usize, String)>,
    ignored: Vec<String>,
}

impl Looked {
    fn look<R: std::io::Read>(
        &mut self,
        place: usize,
        entry: &ZipFile<'_, R>,
    ) -> Result<(), BadZip> {
        let shown = || entry.name().chars().take(80).collect::<String>();
        let path = std::str::from_utf8(entry.name_raw()).map_err(|_| BadZip::Encoding(shown()))?;
        if leads_out(path) {
            return Err(BadZip::Path(shown()));
        }
        if entry.is_symlink() {
            return Err(BadZip::Link(shown()));
        }
        if entry.encrypted() {
            return Err(BadZip::Locked(shown()));
        }
        if !self.names.insert(path.to_lowercase()) {
            return Err(BadZip::Twice(shown()));
        }
        let (size, packed) = (entry.size(), entry.compressed_size());
        if size > RATIO_FROM_BYTES && size / packed.max(1) > RATIO_MAX {
            return Err(BadZip::Bomb(shown()));
        }
        self.bytes = self.bytes.saturating_add(size);
        if size > FILE_MAX_BYTES || self.bytes > UNPACKED_MAX_BYTES {
            return Err(BadZip::TooLarge);
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        if entry.is_dir() || is_expected(path, name) {
            return Ok(());
        }
        if path.strip_suffix(".toml").is_some() {
            self.texts.push((place, path.to_owned()));
        } else {
            self.ignored.push(shown());
        }
        Ok(())
    }
}

/// Whether a path could lead out of the folder in which somebody unpacks it, on any system.
fn leads_out(path: &str) -> bool {
    let odd = |c: char| c == '\\' || c == ':' || c.is_control();
    path.is_empty()
        || path.starts_with('/')
        || path.contains(odd)
        || path.split('/').any(|part| part == ".." || part == ".")
}

/// What stands beside a deck without being a part of it: nobody needs to hear that it was skipped.
fn is_expected(path: &str, name: &str) -> bool {
    let of_system = [".DS_Store", "Thumbs.db", "desktop.ini"];
    let readable = ["LICENSE", "LICENSE.txt", "README.md", "README.txt"];
    path.starts_with("__MACOSX/") || of_system.contains(&name) || readable.contains(&name)
}

/// The folder in which `deck.toml` stands, with its slash.
fn folder_of_deck(texts: &[(usize, String)]) -> Result<String, BadZip> {
    let mut found = texts.iter().filter_map(|(_, path)| {
        let folder = path.strip_suffix("deck.toml")?;
        (folder.is_empty() || folder.ends_with('/')).then_some(folder)
    });
    match (found.next(), found.next()) {
        (None, _) => Err(BadZip::NoDeck),
        (Some(folder), None) => Ok(folder.to_owned()),
        (Some(_), Some(_)) => Err(BadZip::SeveralDecks),
    }
}

/// Unpacks one file. What it says about its own size is not believed.
fn text_of(
    entry: ZipFile<'_, impl std::io::Read>,
    path: &str,
    left: &mut u64,
) -> Result<String, BadZip> {
    let most = (*left).min(FILE_MAX_BYTES);
    let mut bytes = Vec::new();
    let read = entry.take(most + 1).read_to_end(&mut bytes);
    read.map_err(|_| BadZip::Damaged(path.to_owned()))?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > most {
        return Err(BadZip::Bomb(path.to_owned()));
    }
    *left -= length;
    let text = String::from_utf8(bytes).map_err(|_| BadZip::Encoding(path.to_owned()))?;
    Ok(text.strip_prefix('\u{feff}').map_or_else(|| text.clone(), str::to_owned))
}

/// The files of a deck as a zip, in a folder of its name, with the licence beside them.
pub fn pack(deck: &DeckId, files: &[(String, String)], license: &str) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let license = [("LICENSE".to_owned(), license.to_owned())];
    for (path, text) in files.iter().chain(&license) {
        let name = path.rsplit('/').next().unwrap_or_default();
        zip.start_file(format!("{deck}/{name}"), options).context("packing a deck")?;
        zip.write_all(text.as_bytes()).context("packing a deck")?;
    }
    Ok(zip.finish().context("packing a deck")?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use domain::decks::DeckId;
    use zip::{ZipWriter, write::SimpleFileOptions};

    use super::*;

    const DECK: &str = "id = \"a\"\n";

    /// A zip with these files, stored or compressed as `options` say.
    fn zip_of(files: &[(&str, &[u8])], options: SimpleFileOptions) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, options).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn plain(files: &[(&str, &[u8])]) -> Vec<u8> {
        zip_of(files, SimpleFileOptions::default())
    }

    /// Checks that a deck beside these files is refused, by the name of the reason.
    fn refused(files: &[(&str, &[u8])], name: &str) {
        let deck = [("a/deck.toml", DECK.as_bytes())];
        let all: Vec<_> = deck.iter().chain(files).copied().collect();
        let why = unpack(&plain(&all)).unwrap_err();
        assert_eq!(why.name(), name, "{why:?}");
    }

    /// The zip with every `from` replaced by as many other bytes: names, sizes, flags.
    fn patched(mut zip: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
        assert_eq!(from.len(), to.len());
        let places: Vec<_> = (0..zip.len()).filter(|at| zip[*at..].starts_with(from)).collect();
        assert!(!places.is_empty(), "{from:?} is not in the zip");
        for at in places {
            zip[at..at + to.len()].copy_from_slice(to);
        }
        zip
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        let deck = DeckId::from("eigen-a");
        let files = [("decks/eigen-a/deck.toml", "id"), ("decks/eigen-a/nl.toml", "Zé")];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let unpacked = unpack(&pack(&deck, &files, "CC").unwrap()).unwrap();
        let names: Vec<_> = unpacked.files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!((names, unpacked.ignored.len()), (vec!["deck.toml", "nl.toml"], 0));
        assert_eq!(unpacked.files[1].1, "Zé");
    }

    #[test]
    fn a_deck_may_stand_at_the_top_or_in_a_folder_with_other_things_around_it() {
        let mark = "\u{feff}id = \"a\"\n";
        let files: [(&str, &[u8]); 7] = [
            ("deck.toml", mark.as_bytes()),
            ("nl.toml", b""),
            ("foto.jpg", b"..."),
            ("meer.zip", b"PK.."),
            ("ander/nl.toml", b""),
            ("__MACOSX/._deck.toml", b""),
            (".DS_Store", b""),
        ];
        let unpacked = unpack(&plain(&files)).unwrap();
        assert_eq!(unpacked.files[0], ("deck.toml".to_owned(), DECK.to_owned()));
        assert_eq!(unpacked.files.len(), 2);
        let mut ignored = unpacked.ignored;
        ignored.sort();
        assert_eq!(ignored, ["ander/nl.toml", "foto.jpg", "meer.zip"]);
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for path in ["../x.toml", "a/../../x.toml", "/etc/x.toml", "a\\..\\x.toml", "C:x.toml"] {
            refused(&[(path, b"")], "path");
        }
        let zip = plain(&[("a/deck.toml", DECK.as_bytes()), ("a/x.toml", b"")]);
        let hidden = patched(zip, b"a/x.toml", b"a/\0.toml");
        assert_eq!(unpack(&hidden).unwrap_err().name(), "path");
    }

    #[test]
    fn links_locked_files_and_the_same_name_twice_are_refused() {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("deck.toml", SimpleFileOptions::default()).unwrap();
        zip.add_symlink("nl.toml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
        let zip = zip.finish().unwrap().into_inner();
        assert_eq!(unpack(&zip).unwrap_err(), BadZip::Link("nl.toml".to_owned()));
        refused(&[("A/Deck.toml", b"")], "twice");
        let zip = plain(&[("deck.toml", DECK.as_bytes()), ("nl.toml", b"1"), ("en.toml", b"2")]);
        let twice = patched(zip, b"en.toml", b"nl.toml");
        assert_eq!(unpack(&twice).unwrap_err().name(), "twice");
        // The bit that says that a file is locked, in both places where a file is described.
        let zip = plain(&[("deck.toml", DECK.as_bytes())]);
        let zip = patched(zip, b"PK\x03\x04\x14\0\0\0", b"PK\x03\x04\x14\0\x01\0");
        let at = (0..zip.len()).find(|at| zip[*at..].starts_with(b"PK\x01\x02")).unwrap();
        let mut zip = zip;
        zip[at + 8] |= 1;
        assert_eq!(unpack(&zip).unwrap_err().name(), "locked");
    }

    #[test]
    fn what_is_not_utf_8_is_refused_with_the_name_of_the_file() {
        refused(&[("a/nl.toml", b"title = \"Z\xe9\"")], "encoding");
        refused(&[("a/nl.toml", b"\xff\xfe[\0")], "encoding");
        let zip = plain(&[("deck.toml", DECK.as_bytes()), ("xx.toml", b"")]);
        assert_eq!(
            unpack(&patched(zip, b"xx.toml", b"x\xe9.toml")).unwrap_err().name(),
            "encoding"
        );
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked_and_also_when_it_lies_about_its_size() {
        let nothing = vec![0_u8; 100 * 1024 * 1024];
        let bomb = plain(&[("deck.toml", DECK.as_bytes()), ("nl.toml", &nothing)]);
        assert!(bomb.len() < super::super::UPLOAD_MAX_BYTES, "{} bytes", bomb.len());
        assert_eq!(unpack(&bomb).unwrap_err(), BadZip::Bomb("nl.toml".to_owned()));
        let size = u32::try_from(nothing.len()).unwrap().to_le_bytes();
        let lies = patched(bomb, &size, &1000_u32.to_le_bytes());
        let why = unpack(&lies).unwrap_err();
        assert!(matches!(why, BadZip::Bomb(_) | BadZip::Damaged(_)), "{why:?}");
    }

    #[test]
    fn the_limits_hold_at_their_edge() {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let most = usize::try_from(FILE_MAX_BYTES).unwrap();
        let with = |size: usize| {
            let words = vec![b'#'; size];
            unpack(&zip_of(&[("deck.toml", b""), ("nl.toml", &words)], stored))
        };
        assert_eq!(with(most).unwrap().files[1].1.len(), most);
        assert_eq!(with(most + 1).unwrap_err(), BadZip::TooLarge);
        let many = |count: usize| {
            let names: Vec<_> = (1..count).map(|number| format!("{number}.txt")).collect();
            let files = names.iter().map(|name| (name.as_str(), &b""[..]));
            unpack(&plain(&files.chain([("deck.toml", &b""[..])]).collect::<Vec<_>>()))
        };
        assert_eq!(many(ENTRIES_MAX).unwrap().ignored.len(), ENTRIES_MAX - 1);
        assert_eq!(many(ENTRIES_MAX + 1).unwrap_err(), BadZip::TooManyFiles);
        let words = vec![b'#'; most];
        let names = ["nl", "en", "de", "fr"].map(|tag| format!("{tag}.toml"));
        let files: Vec<_> = names.iter().map(|name| (name.as_str(), &words[..])).collect();
        let deck = [("deck.toml", &b""[..])];
        let all = |deck: &[(&'static str, &'static [u8])]| {
            let files: Vec<_> = files.iter().copied().chain(deck.iter().copied()).collect();
            unpack(&zip_of(&files, stored))
        };
        assert_eq!(all(&deck).unwrap().files.len(), 5);
        assert_eq!(all(&[("deck.toml", b"#")]).unwrap_err(), BadZip::TooLarge);
    }

    #[test]
    fn what_is_no_zip_or_no_deck_says_so() {
        assert_eq!(unpack(b"PK, zei de aap").unwrap_err(), BadZip::NotAZip);
        assert_eq!(unpack(b"").unwrap_err(), BadZip::NotAZip);
        let whole = plain(&[("deck.toml", DECK.as_bytes())]);
        assert_eq!(unpack(&whole[..whole.len() - 30]).unwrap_err(), BadZip::NotAZip);
        assert_eq!(unpack(&plain(&[("nl.toml", b"")])).unwrap_err(), BadZip::NoDeck);
        assert_eq!(unpack(&plain(&[("xdeck.toml", b"")])).unwrap_err(), BadZip::NoDeck);
        refused(&[("b/deck.toml", b"")], "several-decks");
    }
}
