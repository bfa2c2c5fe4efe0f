//! The press: Typst with our fonts and layouts, which reads nothing from disk or net.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::PrintError;

/// Name, licence and faces.
type FontFamily = (&'static str, &'static str, &'static [&'static [u8]]);

static FAMILIES: &[FontFamily] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));
static PRESS: LazyLock<Press> = LazyLock::new(Press::build);

/// What every job shares.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    document: Source,
    data: FileId,
}

impl Press {
    fn build() -> Self {
        let fonts: Vec<Font> = FAMILIES
            .iter()
            .flat_map(|(_, _, faces)| faces.iter())
            .flat_map(|face| Font::iter(Bytes::new(*face)))
            .collect();
        Self {
            library: LazyHash::new(Library::builder().build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            document: Source::new(
                file_id("document.typ"),
                include_str!("../layouts/document.typ").to_owned(),
            ),
            data: file_id("data.json"),
        }
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of our own layouts are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The names of the embedded fonts with their licences, for the page that tells what is inside.
pub fn font_licences() -> impl Iterator<Item = (&'static str, &'static str)> {
    FAMILIES.iter().map(|(name, licence, _)| (*name, *licence))
}

/// Tells whether one of the embedded fonts has a picture for this character.
pub(crate) fn covers(character: char) -> bool {
    PRESS.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
}

/// Lays out the flowing document; its layout reads `data` as `data.json`.
pub(crate) fn lay_out(data: Vec<u8>) -> Result<PagedDocument, PrintError> {
    let job = Job { press: &PRESS, data: Bytes::new(data) };
    typst::compile::<PagedDocument>(&job)
        .output
        .map_err(|faults| PrintError::Layout(sentences(&faults)))
}

/// Forgets what Typst remembered of a job: the next one has other words, and these are personal.
pub(crate) fn clear() {
    typst::comemo::evict(0);
}

/// The messages of Typst in one line.
pub(crate) fn sentences(faults: &EcoVec<SourceDiagnostic>) -> String {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    messages.join("; ")
}

/// One document on its way through the press.
struct Job {
    press: &'static Press,
    data: Bytes,
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.press.document.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.document.id() {
            return Ok(self.press.document.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            return Ok(self.data.clone());
        }
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_is_known_to_typst_by_its_name_and_has_its_licence() {
        for (name, licence) in font_licences() {
            assert!(PRESS.book.contains_family(&name.to_lowercase()), "{name}");
            assert!(licence.contains("SIL Open Font License"), "{name}");
        }
    }
}
