//! The press: Typst with our fonts and layouts, which reads nothing from disk or net.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration, Label, Output, Selector, Value};
use typst::introspection::MetadataElem;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;

use crate::PrintError;
use crate::paper::{Job, is_part};

/// Name, licence and faces.
type FontFamily = (&'static str, &'static str, &'static [&'static [u8]]);

static FAMILIES: &[FontFamily] = include!(concat!(env!("OUT_DIR"), "/fonts.rs"));
static PRESS: LazyLock<Press> = LazyLock::new(Press::build);

/// How many parts of papers may stay laid out: 240 cards with their backs, some 100 MB.
pub const KEPT_PARTS: usize = 60;

/// The layouts by file name, and what they share.
const LAYOUTS: [(&str, &str); 16] = [
    ("alignment.typ", include_str!("../layouts/alignment.typ")),
    ("booklet.typ", include_str!("../layouts/booklet.typ")),
    ("card.typ", include_str!("../layouts/card.typ")),
    ("cards.typ", include_str!("../layouts/cards.typ")),
    ("common.typ", include_str!("../layouts/common.typ")),
    ("drawings.typ", include_str!("../layouts/drawings.typ")),
    ("fits.typ", include_str!("../layouts/fits.typ")),
    ("floor.typ", include_str!("../layouts/floor.typ")),
    ("forms.typ", include_str!("../layouts/forms.typ")),
    ("heights.typ", include_str!("../layouts/heights.typ")),
    ("kit.typ", include_str!("../layouts/kit.typ")),
    ("marked.typ", include_str!("../layouts/marked.typ")),
    ("parts.typ", include_str!("../layouts/parts.typ")),
    ("posters.typ", include_str!("../layouts/posters.typ")),
    ("document.typ", include_str!("../layouts/document.typ")),
    ("votes.typ", include_str!("../layouts/votes.typ")),
];

/// How far a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Pages are being laid out.
    LayingOut {
        /// How many parts were begun.
        begun: usize,
        /// How many parts there are; a part is a few pages. 0 when the paper has no parts.
        of: usize,
    },
    /// The file is being written; after this it is done.
    Writing,
}

/// The parts of each of the latest papers whose layouts are kept, the latest first.
static KEPT: Mutex<VecDeque<usize>> = Mutex::new(VecDeque::new());

/// What every job shares.
struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    layouts: Vec<Source>,
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
            layouts: LAYOUTS
                .iter()
                .map(|(name, text)| Source::new(file_id(name), (*text).to_owned()))
                .collect(),
        }
    }
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the names of our own files are plain");
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

/// Lays out a paper.
pub(crate) fn lay_out(job: &Job) -> Result<PagedDocument, PrintError> {
    lay_out_with(job, &|_| {})
}

/// Lays out a paper and tells how far it is. Typst does not tell, but every part of a paper reads
/// its words from a file of its own, when its turn has come.
pub(crate) fn lay_out_with(
    job: &Job,
    tell: &(dyn Fn(Progress) + Sync),
) -> Result<PagedDocument, PrintError> {
    let run = Run::new(job, tell);
    tell(Progress::LayingOut { begun: 0, of: run.parts });
    typst::compile::<PagedDocument>(&run)
        .output
        .map_err(|faults| PrintError::Layout(sentences(&faults)))
}

/// The places that a layout noted as having too many words, in order.
pub(crate) fn too_long(pages: &PagedDocument) -> Vec<usize> {
    let Some(label) = Label::new(PicoStr::intern("too-long")) else { return Vec::new() };
    let noted = Output::introspector(pages).query(&Selector::Label(label));
    let mut places: Vec<usize> = noted
        .iter()
        .filter_map(|note| note.to_packed::<MetadataElem>())
        .filter_map(|note| match &note.value {
            Value::Int(place) => usize::try_from(*place).ok(),
            _ => None,
        })
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// Ends a job of so many parts. What is laid out of a paper in parts, which are cards, stays, so
/// that the same cards are there at once: the latest papers, as many as [`KEPT_PARTS`] allows.
/// After any other paper everything is forgotten: its words can be personal.
pub(crate) fn done(parts: usize) {
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if parts == 0 {
        kept.clear();
    } else {
        kept.push_front(parts);
    }
    let papers = how_many_stay(&kept);
    kept.truncate(papers);
    typst::comemo::evict(papers);
}

/// How many papers, the latest first, have together no more parts than may be kept.
fn how_many_stay(parts: &VecDeque<usize>) -> usize {
    let sums = parts.iter().scan(0, |sum, parts| {
        *sum += parts;
        Some(*sum)
    });
    sums.take_while(|sum| *sum <= KEPT_PARTS).count()
}

/// Forgets what is laid out of every paper before.
pub fn forget() {
    done(0);
}

/// The messages of Typst in one line.
pub(crate) fn sentences(faults: &EcoVec<SourceDiagnostic>) -> String {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    messages.join("; ")
}

/// One paper on its way through the press.
struct Run<'a> {
    press: &'static Press,
    main: FileId,
    files: Vec<File>,
    parts: usize,
    begun: AtomicUsize,
    tell: &'a (dyn Fn(Progress) + Sync),
}

/// A file that a layout reads.
struct File {
    id: FileId,
    bytes: Bytes,
    is_part: bool,
    is_read: AtomicBool,
}

impl<'a> Run<'a> {
    fn new(job: &Job, tell: &'a (dyn Fn(Progress) + Sync)) -> Self {
        let files = job.files.iter().map(|(name, bytes)| File {
            id: file_id(name),
            bytes: Bytes::new(bytes.clone()),
            is_part: is_part(name),
            is_read: AtomicBool::new(false),
        });
        let files: Vec<File> = files.collect();
        let parts = files.iter().filter(|file| file.is_part).count();
        let main = file_id(job.layout);
        Self { press: &PRESS, main, files, parts, begun: AtomicUsize::new(0), tell }
    }

    /// Counts a part the first time that it is read.
    fn count(&self, file: &File) {
        if file.is_part && !file.is_read.swap(true, Ordering::Relaxed) {
            let begun = self.begun.fetch_add(1, Ordering::Relaxed) + 1;
            (self.tell)(Progress::LayingOut { begun, of: self.parts });
        }
    }
}

impl World for Run<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let layout = self.press.layouts.iter().find(|layout| layout.id() == id);
        layout.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.iter().find(|file| file.id == id).ok_or(FileError::AccessDenied)?;
        self.count(file);
        Ok(file.bytes.clone())
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

    #[test]
    fn as_many_of_the_latest_papers_stay_as_the_limit_allows() {
        let stay = |parts: &[usize]| how_many_stay(&parts.iter().copied().collect());
        assert_eq!(stay(&[]), 0);
        assert_eq!(stay(&[KEPT_PARTS]), 1);
        assert_eq!(stay(&[KEPT_PARTS + 1]), 0);
        assert_eq!(stay(&[KEPT_PARTS - 2, 1, 1, 1]), 3);
    }
}
