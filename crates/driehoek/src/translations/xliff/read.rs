//! Reads a translator's file, trusting nothing in it.

use domain::lang::{Lang, TranslationState};
use quick_xml::{
    Reader as Xml,
    events::{BytesRef, BytesStart, Event},
};

use super::document::{
    Document, MAX_BYTES, MAX_DEPTH, MAX_NOTES, MAX_NOTES_OF_UNIT, MAX_UNITS, NAMESPACE, Refused,
    Unit, place_of,
};

/// Reads a file. It is refused as a whole when it is no XLIFF 2 of ours; what is only odd about one
/// unit is told with that unit.
pub fn read(bytes: &[u8]) -> Result<Document, Refused> {
    if bytes.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::NotUtf8)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::of(text);
    while reader.step()? {}
    reader.finish()
}

/// Into what text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    Nothing,
    Source,
    Target,
    Note,
}

struct Reader<'t> {
    text: &'t str,
    xml: Xml<&'t [u8]>,
    /// How far lines are counted, and how many there were.
    counted: (usize, u32),
    depth: usize,
    lang: Option<Lang>,
    deck: Option<String>,
    unit: Option<Unit>,
    /// How deep the element stands that collects text, and what for.
    collects: (usize, Goal),
    segment: Segment,
    note: String,
    /// How many notes there were.
    notes: usize,
    units: Vec<Unit>,
}

/// One segment of a unit.
#[derive(Default)]
struct Segment {
    source: String,
    target: String,
    has_target: bool,
    is_ignorable: bool,
    state: Option<TranslationState>,
}

impl<'t> Reader<'t> {
    fn of(text: &'t str) -> Self {
        let mut xml = Xml::from_str(text);
        xml.config_mut().expand_empty_elements = true;
        Self {
            text,
            xml,
            counted: (0, 1),
            depth: 0,
            lang: None,
            deck: None,
            unit: None,
            collects: (0, Goal::Nothing),
            segment: Segment::default(),
            note: String::new(),
            notes: 0,
            units: Vec::new(),
        }
    }

    /// The line that was read up to.
    fn line(&mut self) -> u32 {
        let (from, line) = self.counted;
        let to = usize::try_from(self.xml.buffer_position()).unwrap_or(usize::MAX);
        let to = to.clamp(from, self.text.len());
        let more = self.text.as_bytes()[from..to].split(|byte| *byte == b'\n').count() - 1;
        let line = line.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
        self.counted = (to, line);
        line
    }

    fn not_xml(&mut self, message: &dyn std::fmt::Display) -> Refused {
        Refused::NotXml { line: self.line(), message: message.to_string() }
    }

    /// Reads one event; false at the end.
    fn step(&mut self) -> Result<bool, Refused> {
        let event = match self.xml.read_event() {
            Ok(event) => event,
            Err(error) => return Err(self.not_xml(&error)),
        };
        match event {
            Event::Decl(decl) => {
                let encoding = decl.encoding().transpose().ok().flatten();
                let encoding =
                    encoding.map_or_else(|| "UTF-8".to_owned(), std::borrow::Cow::into_owned);
                if !encoding.eq_ignore_ascii_case("UTF-8") {
                    return Err(Refused::Encoding { line: self.line(), encoding });
                }
            }
            Event::DocType(_) => return Err(Refused::DocumentType { line: self.line() }),
            Event::Start(start) => self.open(&start)?,
            Event::End(end) => {
                let name = end.local_name().as_ref().to_owned();
                self.close(&name)?;
            }
            Event::Text(text) => self.collect(&text.xml10_content()),
            Event::CData(text) => self.collect(&text.xml10_content()),
            Event::GeneralRef(name) => self.reference(&name)?,
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) => {}
            Event::Eof if self.depth > 0 => return Err(self.not_xml(&"it ends halfway")),
            Event::Eof => return Ok(false),
        }
        Ok(true)
    }

    fn finish(self) -> Result<Document, Refused> {
        let lang = self.lang.ok_or(Refused::NotXliff)?;
        if self.units.is_empty() {
            return Err(Refused::Empty);
        }
        Ok(Document { lang, units: self.units })
    }

    /// A character by its number, or one of the five that XML knows itself.
    fn reference(&mut self, name: &BytesRef<'_>) -> Result<(), Refused> {
        let by_number = name.resolve_char_ref().ok().flatten();
        let known = by_number.or_else(|| match name.as_ref() {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            _ => None,
        });
        let Some(known) = known else {
            let name = name.as_ref().chars().take(40).collect();
            return Err(Refused::Entity { line: self.line(), name });
        };
        self.collect(known.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn collect(&mut self, text: &str) {
        match self.collects.1 {
            Goal::Nothing => {}
            Goal::Source => self.segment.source.push_str(text),
            Goal::Target => self.segment.target.push_str(text),
            Goal::Note => self.note.push_str(text),
        }
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Refused> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Refused::TooDeep { line: self.line() });
        }
        // Also those that nothing reads must be XML: none may stand there twice.
        if let Some(error) = start.attributes().find_map(Result::err) {
            return Err(self.not_xml(&error));
        }
        let name = start.local_name().as_ref().to_owned();
        if self.depth == 1 {
            return self.root(&name, start);
        }
        if self.collects.1 != Goal::Nothing {
            self.inside(&name, start)?;
            return Ok(());
        }
        match name.as_str() {
            "file" => self.deck = self.attribute(start, "id")?,
            "unit" => self.begin_unit(start)?,
            "segment" => {
                let state = self.attribute(start, "state")?;
                let state = match state.as_deref() {
                    Some("reviewed" | "final") => TranslationState::Checked,
                    _ => TranslationState::Machine,
                };
                self.segment = Segment { state: Some(state), ..Segment::default() };
            }
            "ignorable" => self.segment = Segment { is_ignorable: true, ..Segment::default() },
            "source" => self.collects = (self.depth, Goal::Source),
            "target" => {
                self.segment.has_target = true;
                self.collects = (self.depth, Goal::Target);
            }
            "note" => {
                let category = self.attribute(start, "category")?;
                self.note.clear();
                if category.as_deref() != Some("context") {
                    self.collects = (self.depth, Goal::Note);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn root(&mut self, name: &str, start: &BytesStart<'_>) -> Result<(), Refused> {
        let version = self.attribute(start, "version")?.unwrap_or_default();
        let prefixed = start.name().as_ref().split_once(':').map(|(prefix, _)| prefix.to_owned());
        let declared = prefixed.map_or_else(|| "xmlns".to_owned(), |p| format!("xmlns:{p}"));
        let namespace = self.attribute(start, &declared)?.unwrap_or_default();
        let is_ours =
            name == "xliff" && namespace.starts_with(NAMESPACE) && version.starts_with("2.");
        if !is_ours {
            return Err(Refused::NotXliff);
        }
        let source = self.attribute(start, "srcLang")?.unwrap_or_default();
        if lang_of(&source) != Some(Lang::SOURCE) {
            return Err(Refused::SourceLang { tag: source });
        }
        let target = self.attribute(start, "trgLang")?.unwrap_or_default();
        let lang = lang_of(&target).filter(|lang| *lang != Lang::SOURCE);
        self.lang = Some(lang.ok_or(Refused::TargetLang { tag: target })?);
        Ok(())
    }

    fn begin_unit(&mut self, start: &BytesStart<'_>) -> Result<(), Refused> {
        if self.units.len() >= MAX_UNITS {
            return Err(Refused::TooManyUnits);
        }
        let name = self.attribute(start, "id")?.unwrap_or_default();
        let deck = self.deck.clone().unwrap_or_default();
        let is_left = self.attribute(start, "translate")?.as_deref() == Some("no");
        self.unit = (!is_left).then(|| Unit {
            deck: deck.as_str().into(),
            place: place_of(&name),
            name,
            source: String::new(),
            target: String::new(),
            state: TranslationState::Checked,
            notes: Vec::new(),
            has_codes: false,
            line: 0,
        });
        let line = self.line();
        if let Some(unit) = &mut self.unit {
            unit.line = line;
        }
        Ok(())
    }

    /// An element within a text: emphasis becomes our own marks, what only points is passed over,
    /// all else is remembered as something that cannot be kept.
    fn inside(&mut self, name: &str, start: &BytesStart<'_>) -> Result<(), Refused> {
        match name {
            "mrk" | "sm" | "em" => {}
            "pc" => match self.attribute(start, "subType")?.as_deref() {
                Some("xlf:i" | "xlf:b") => self.collect("*"),
                _ => self.has_codes(),
            },
            "cp" => {
                let hex = self.attribute(start, "hex")?.unwrap_or_default();
                let found = u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32);
                match found {
                    Some(found) => self.collect(found.encode_utf8(&mut [0; 4])),
                    None => self.has_codes(),
                }
            }
            _ => self.has_codes(),
        }
        Ok(())
    }

    fn has_codes(&mut self) {
        if let Some(unit) = &mut self.unit {
            unit.has_codes = true;
        }
    }

    fn close(&mut self, name: &str) -> Result<(), Refused> {
        let (depth, into) = self.collects;
        if into == Goal::Nothing {
            match name {
                "segment" | "ignorable" => self.end_segment(),
                "unit" => self.units.extend(self.unit.take()),
                "file" => self.deck = None,
                _ => {}
            }
        } else if depth == self.depth {
            self.collects = (0, Goal::Nothing);
            if into == Goal::Note {
                self.end_note()?;
            }
        } else if name == "pc" {
            self.collect("*");
        }
        self.depth = self.depth.checked_sub(1).ok_or(Refused::NotXliff)?;
        Ok(())
    }

    fn end_note(&mut self) -> Result<(), Refused> {
        let note = std::mem::take(&mut self.note);
        let note = note.trim();
        let Some(unit) = self.unit.as_mut().filter(|_| !note.is_empty()) else { return Ok(()) };
        if unit.notes.len() >= MAX_NOTES_OF_UNIT || self.notes >= MAX_NOTES {
            return Err(Refused::TooManyNotes { line: self.line() });
        }
        unit.notes.push(note.to_owned());
        self.notes += 1;
        Ok(())
    }

    /// Programs may have cut a text into sentences: here it is one text again, as far as the
    /// sentence that is least far.
    fn end_segment(&mut self) {
        let segment = std::mem::take(&mut self.segment);
        let Some(unit) = &mut self.unit else { return };
        unit.source.push_str(&segment.source);
        if segment.is_ignorable && !segment.has_target {
            unit.target.push_str(&segment.source);
        } else {
            unit.target.push_str(&segment.target);
        }
        if let Some(state) = segment.state {
            unit.state = unit.state.min(state);
        }
    }

    fn attribute(&mut self, start: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refused> {
        let found = match start.try_get_attribute(name) {
            Ok(found) => found,
            Err(error) => return Err(self.not_xml(&error)),
        };
        let Some(found) = found else { return Ok(None) };
        match found.normalized_value(quick_xml::XmlVersion::Implicit1_0) {
            Ok(value) => Ok(Some(value.into_owned())),
            Err(error) => Err(self.not_xml(&error)),
        }
    }
}

/// The language of a tag, which may name a country too: `uk-UA`.
fn lang_of(tag: &str) -> Option<Lang> {
    tag.parse().ok().or_else(|| tag.split('-').next()?.parse().ok())
}
