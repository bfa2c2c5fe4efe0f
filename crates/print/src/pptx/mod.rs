//! A slide show for `PowerPoint`, for schools that must have one: a title and words on every slide,
//! what the speaker says beside it, and codes to scan.
//!
//! No library that writes this format is kept well enough to build on, so the parts of the file
//! (ECMA-376) are written here. Titles and texts are real placeholders, in the order in which they
//! are read aloud, so that outlines, screen readers and a school's own template work.

mod frame;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::{ZipWriter, write::SimpleFileOptions};

use crate::document::Direction;
use crate::{PrintError, qr, text};

/// The size of a slide and of what stands on it, in English Metric Units: 12 700 to a point.
const SLIDE: (u64, u64) = (12_192_000, 6_858_000);
const TITLE: Place = Place { x: 838_200, y: 457_200, width: 10_515_600, height: 1_143_000 };
const BODY: Place = Place { x: 838_200, y: 1_752_600, width: 10_515_600, height: 4_419_600 };
/// The words where a code stands beside them.
const BESIDE: Place = Place { width: 6_934_200, ..BODY };
const CODE: Place = Place { x: 8_229_600, y: 2_133_600, width: 3_124_200, height: 3_124_200 };
/// From so many letters on the words are set smaller: letters, and the size in hundredths of a point.
const SIZES: [(usize, u32); 3] = [(0, 2_800), (280, 2_400), (480, 2_000)];

/// A slide show.
#[derive(Clone, Debug)]
pub struct Slideshow {
    /// What it is about.
    pub title: String,
    /// The language of its words.
    pub lang: String,
    /// The way that language runs.
    pub direction: Direction,
    /// The slides, in order.
    pub slides: Vec<Slide>,
}

/// A slide.
#[derive(Clone, Debug, Default)]
pub struct Slide {
    /// Its title; every slide has one.
    pub title: String,
    /// What it says: paragraphs and lines that begin with a dash.
    pub text: String,
    /// What the speaker reads.
    pub notes: String,
    /// An address, with words for who does not see its code.
    pub link: Option<(String, String)>,
}

#[derive(Clone, Copy)]
struct Place {
    x: u64,
    y: u64,
    width: u64,
    height: u64,
}

/// Writes a slide show as a `PowerPoint` file.
pub fn pptx(show: &Slideshow) -> Result<Vec<u8>, PrintError> {
    let writer = Writer { show };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in writer.parts() {
        zip.start_file(name, SimpleFileOptions::default()).map_err(fault)?;
        zip.write_all(content.as_bytes()).map_err(fault)?;
    }
    Ok(zip.finish().map_err(fault)?.into_inner())
}

fn fault(fault: impl std::fmt::Display) -> PrintError {
    PrintError::Slides(fault.to_string())
}

#[derive(Clone, Copy)]
struct Writer<'a> {
    show: &'a Slideshow,
}

impl Writer<'_> {
    fn parts(self) -> Vec<(String, String)> {
        let count = self.show.slides.len();
        let mut parts = frame::parts(&escape(&self.show.title), &escape(&self.show.lang), count);
        for (number, slide) in (1..).zip(&self.show.slides) {
            parts.push((format!("ppt/slides/slide{number}.xml"), self.slide(slide)));
            let link = slide.link.as_ref().map(|(address, _)| escape(address));
            parts.push((
                format!("ppt/slides/_rels/slide{number}.xml.rels"),
                frame::slide_relations(number, link.as_deref()),
            ));
            parts.push((format!("ppt/notesSlides/notesSlide{number}.xml"), self.notes(slide)));
            parts.push((
                format!("ppt/notesSlides/_rels/notesSlide{number}.xml.rels"),
                frame::notes_relations(number),
            ));
        }
        parts
    }

    fn slide(self, slide: &Slide) -> String {
        let code = slide.link.as_ref().and_then(|(address, label)| code(address, label));
        let place = if slide.link.is_some() { BESIDE } else { BODY };
        let title = self.paragraph(&slide.title, false, None);
        let mut shapes = placeholder(2, r#"type="title""#, "Title", TITLE, &title);
        let size = size(&slide.text);
        let mut body = self.paragraphs(&slide.text, Some(size));
        if let Some((address, _)) = &slide.link {
            body.push_str(&self.link(address, size));
        }
        if !body.is_empty() {
            shapes.push_str(&placeholder(3, r#"type="body" idx="1""#, "Text", place, &body));
        }
        shapes.push_str(&code.unwrap_or_default());
        frame::slide(&shapes)
    }

    fn notes(self, slide: &Slide) -> String {
        let words = self.paragraphs(&slide.notes, None);
        let words = if words.is_empty() { "<a:p/>".to_owned() } else { words };
        frame::notes(&words)
    }

    /// Paragraphs and items, each on a line of its own.
    fn paragraphs(self, words: &str, size: Option<u32>) -> String {
        let words = text::plain(words);
        let lines = words.lines().filter(|line| !line.trim().is_empty());
        let paragraph = |line: &str| match line
            .trim_start()
            .strip_prefix("– ")
            .or_else(|| line.trim_start().strip_prefix("- "))
        {
            Some(item) => self.paragraph(item, true, size),
            None => self.paragraph(line, false, size),
        };
        lines.map(paragraph).collect()
    }

    fn paragraph(self, words: &str, is_item: bool, size: Option<u32>) -> String {
        let words = text::plain(words).replace('\n', " ");
        let way = self.way(&words);
        let item =
            if is_item { r#" marL="342900" indent="-342900""# } else { r#" marL="0" indent="0""# };
        let bullet = if is_item { r#"<a:buChar char="•"/>"# } else { "<a:buNone/>" };
        let run = self.run_looks(size);
        format!(
            r"<a:p><a:pPr{item}{way}>{bullet}</a:pPr><a:r><a:rPr {run}/><a:t>{}</a:t></a:r></a:p>",
            escape(words.trim())
        )
    }

    /// The address in words: it is also a link.
    fn link(self, address: &str, size: u32) -> String {
        let run = self.run_looks(Some(size.min(1_800)));
        format!(
            r#"<a:p><a:pPr marL="0" indent="0"><a:buNone/></a:pPr><a:r><a:rPr {run}><a:hlinkClick r:id="rId3"/></a:rPr><a:t>{}</a:t></a:r></a:p>"#,
            escape(address)
        )
    }

    fn run_looks(self, size: Option<u32>) -> String {
        let lang = escape(&self.show.lang);
        let size = size.map(|size| format!(r#" sz="{size}""#)).unwrap_or_default();
        format!(r#"lang="{lang}"{size} dirty="0""#)
    }

    fn way(self, words: &str) -> &'static str {
        match text::way(words).unwrap_or(self.show.direction) {
            Direction::Ltr => "",
            Direction::Rtl => r#" algn="r" rtl="1""#,
        }
    }
}

fn size(words: &str) -> u32 {
    let letters = words.chars().count();
    let fits = SIZES.iter().rev().find(|(from, _)| letters >= *from);
    fits.map_or(SIZES[0].1, |(_, size)| *size)
}

/// A place of the layout with words in it.
fn placeholder(id: u32, kind: &str, name: &str, place: Place, paragraphs: &str) -> String {
    let at = transform(place);
    format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name} {id}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{at}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>"#
    )
}

fn transform(Place { x, y, width, height }: Place) -> String {
    format!(r#"<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>"#)
}

/// A code as one drawn shape: it stays sharp, and needs no picture beside it. Nothing when the
/// address is too long.
fn code(address: &str, label: &str) -> Option<String> {
    let (side, runs) = qr::runs(address)?;
    let mut path = String::new();
    for (column, row, length) in runs {
        let (end, below) = (column + length, row + 1);
        let _ = write!(path, r#"<a:moveTo><a:pt x="{column}" y="{row}"/></a:moveTo>"#);
        for (x, y) in [(end, row), (end, below), (column, below)] {
            let _ = write!(path, r#"<a:lnTo><a:pt x="{x}" y="{y}"/></a:lnTo>"#);
        }
        path.push_str("<a:close/>");
    }
    let at = transform(CODE);
    let label = escape(&format!("{label}: {address}"));
    Some(format!(
        r#"<p:sp><p:nvSpPr><p:cNvPr id="4" name="Code 4" descr="{label}"><a:hlinkClick r:id="rId3"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{at}<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="{side}" h="{side}">{path}</a:path></a:pathLst></a:custGeom><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"#
    ))
}

/// Words between marks and within them.
fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
