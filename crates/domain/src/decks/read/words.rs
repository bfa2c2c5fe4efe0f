//! Reads `decks/<deck>/<language>.toml`: what a deck, its elements and its plan say.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::{
    super::{
        DeckId, DeckWords, ElementId, Fault, Kind, Limits, Place, PlanId, PlanWords, Problem,
        Trust, Words, limits,
    },
    Reading,
    sheet::{At, Sheet, Table},
    structure::RESERVED,
};
use crate::lang::{Lang, TranslationState};

const STATE: &[&str] = &["lang", "state", "by", "on"];
const DECK: &[&str] = &["title", "intro", "state", "by", "on"];
const ELEMENT: &[&str] = &["title", "text", "hint", "state", "by", "on"];
const BLOCK: &[&str] = &["title", "note", "text", "state", "by", "on"];
/// The table with the marks of the Dutch words that translations were made from.
const MADE_FROM: &str = "made-from";

/// One file with words while it is being read.
struct Page<'r> {
    reading: &'r mut Reading,
    sheet: Sheet,
    deck: DeckId,
    lang: Lang,
    /// How far the words can be trusted when they do not say so themselves.
    trust: Trust,
    /// The mark of the Dutch words that each translation was made from.
    made_from: BTreeMap<String, String>,
}

pub(super) fn read(reading: &mut Reading, path: &str, text: &str, (deck, lang): (&DeckId, Lang)) {
    if !reading.decks.contains_key(deck) {
        return reading.fault(path, 1, Problem::UnknownDeck { deck: deck.clone() });
    }
    let (sheet, root) = Sheet::open(path, text);
    if lang == Lang::SOURCE {
        reading.worded.insert(deck.clone());
        if sheet.broken {
            reading.unreadable.insert(deck.clone());
        }
    }
    let state = match lang {
        Lang::SOURCE => TranslationState::Source,
        _ => TranslationState::Machine,
    };
    let (trust, made_from) = (Trust::of(state), BTreeMap::new());
    let mut page = Page { reading, sheet, deck: deck.clone(), lang, trust, made_from };
    page.translation(&root);
    page.made_from(&root);
    page.deck(&root);
    page.plan(&root);
    for (key, value) in &root {
        let id = key.get_ref().as_ref();
        if !RESERVED.contains(&id) {
            let line = page.sheet.line(key);
            if let Some(table) = page.sheet.table_of(value, id) {
                page.element(&ElementId::from(id), Table { line, ..table });
            }
        }
    }
    let Page { reading, sheet, .. } = page;
    reading.faults.extend(sheet.close());
}

impl Page<'_> {
    fn table<'t, 'i>(
        &mut self,
        root: &'t DeTable<'i>,
        field: &'static str,
    ) -> Option<Table<'t, 'i>> {
        let Some(value) = root.get(field) else {
            self.sheet.fault(1, Problem::MissingField { field });
            return None;
        };
        self.sheet.table_of(value, field)
    }

    /// Reads what the file says about itself.
    fn translation(&mut self, root: &DeTable<'_>) {
        let Some(table) = self.table(root, "translation") else {
            return;
        };
        self.sheet.only(table, STATE);
        if let Some(found) = self.sheet.need(table, "lang")
            && found.value != self.lang.tag()
        {
            let problem = Problem::NotItsLanguage { lang: found.value, tag: self.lang.tag() };
            self.sheet.fault(found.line, problem);
        }
        if !table.fields.contains_key("state") {
            self.sheet.fault(table.line, Problem::MissingField { field: "state" });
        }
        self.trust = self.trust(table);
    }

    /// Reads how far a table's words can be trusted; what it does not say is as in the file.
    fn trust(&mut self, table: Table<'_, '_>) -> Trust {
        let mut trust = self.trust.clone();
        if let Some(state) = self.state(table) {
            trust.state = state;
        }
        if let Some(by) = self.plain(table, "by") {
            trust.by = Some(by.into());
        }
        if let Some(on) = self.sheet.date(table, "on") {
            trust.on = Some(on);
        }
        trust
    }

    fn state(&mut self, table: Table<'_, '_>) -> Option<TranslationState> {
        let all = &TranslationState::ALL;
        let found = self.sheet.one_of(table, "state", all, TranslationState::name)?;
        let is_source = self.lang == Lang::SOURCE;
        if is_source != (found.value == TranslationState::Source) {
            let problem = Problem::WrongState { state: found.value.name() };
            self.sheet.fault(found.line, problem);
            return None;
        }
        Some(found.value)
    }

    /// Reads the marks of the Dutch words that the translations were made from.
    fn made_from(&mut self, root: &DeTable<'_>) {
        let Some(value) = root.get(MADE_FROM) else { return };
        if self.lang == Lang::SOURCE {
            let (line, field) = (self.sheet.line(value), MADE_FROM.to_owned());
            let known = "translation, deck, plan".to_owned();
            return self.sheet.fault(line, Problem::UnknownField { field, known });
        }
        let Some(table) = self.sheet.table_of(value, MADE_FROM) else { return };
        for key in table.fields.keys() {
            let id = key.get_ref().to_string();
            if let Some(mark) = self.plain(table, &id) {
                self.made_from.insert(id, mark);
            }
        }
    }

    /// Says whether the Dutch words have another mark now than when they were translated.
    fn is_stale(&self, id: &str, now: &str) -> bool {
        self.made_from.get(id).is_some_and(|then| then != now)
    }

    fn deck(&mut self, root: &DeTable<'_>) {
        // Of an own deck the title need not be translated where some of its cards are.
        if self.reading.own && self.lang != Lang::SOURCE && !root.contains_key("deck") {
            return;
        }
        let Some(table) = self.table(root, "deck") else {
            return;
        };
        self.sheet.only(table, DECK);
        let title = self.sheet.need(table, "title");
        let intro = self.plain(table, "intro");
        let mut trust = self.trust(table);
        if let Some(source) = self.reading.card_box.deck_words(&self.deck, Lang::SOURCE) {
            trust.stale = self.is_stale("deck", &source.fingerprint());
            let left_out = source.intro.is_some() && !table.fields.contains_key("intro");
            let id = self.deck.to_string();
            self.untranslated(table, &id, &[("intro", left_out)]);
        }
        let Some(title) = title else { return };
        if self.reading.own {
            let intro_of = |intro: &String| intro.chars().count();
            self.fit_deck(title.line, "title", limits::OWN_DECK_TITLE, title.value.chars().count());
            let length = intro.as_ref().map_or(0, intro_of);
            self.fit_deck(table.line, "intro", limits::OWN_DECK_INTRO, length);
        }
        let words = DeckWords { lang: self.lang, title: title.value, intro, trust };
        let all = self.reading.card_box.deck_words.entry(self.deck.clone()).or_default();
        all.insert(self.lang, words);
    }

    fn fit_deck(&mut self, line: u32, field: &'static str, limit: usize, length: usize) {
        let limit = limits::in_lang(limit, self.lang);
        if length > limit {
            self.sheet.fault(line, Problem::TooLongForDeck { field, limit, length });
        }
    }

    fn plain(&mut self, table: Table<'_, '_>, field: &str) -> Option<String> {
        self.sheet.text(table, field).map(|found| found.value)
    }

    /// Tells the parts of the Dutch words that a translation leaves out.
    fn untranslated(&mut self, table: Table<'_, '_>, id: &str, fields: &[(&'static str, bool)]) {
        for (field, _) in fields.iter().filter(|(_, left_out)| *left_out) {
            let problem = Problem::Untranslated { id: id.to_owned(), field };
            self.sheet.fault(table.line, problem);
        }
    }

    /// Reads the words of one element.
    fn element(&mut self, id: &ElementId, table: Table<'_, '_>) {
        if !self.has_element(id) {
            return self.spoken_by_nothing(id, table);
        }
        self.sheet.only(table, ELEMENT);
        let title = self.sheet.text(table, "title");
        let text = self.sheet.text(table, "text");
        let hint = self.sheet.text(table, "hint");
        if let Some((_, Some(kind))) = self.reading.elements.get(id) {
            let kind = *kind;
            let limits = if self.reading.own { Limits::of_own(kind) } else { Limits::of(kind) };
            self.fit(kind, "title", title.as_ref(), limits.title);
            self.fit(kind, "text", text.as_ref(), limits.text);
            self.fit(kind, "hint", hint.as_ref(), limits.hint);
            if self.lang == Lang::SOURCE {
                self.complete(kind, table);
            }
        }
        let mut stale = false;
        if self.lang != Lang::SOURCE
            && let Some(source) = self.reading.card_box.words(id, Lang::SOURCE)
        {
            let title_left_out = source.title.is_some() && !table.fields.contains_key("title");
            let text_left_out = source.text.is_some() && !table.fields.contains_key("text");
            let fields = [("title", title_left_out), ("text", text_left_out)];
            stale = self.is_stale(id.as_str(), &source.fingerprint());
            self.untranslated(table, id.as_str(), &fields);
        }
        let trust = Trust { stale, ..self.trust(table) };
        let [title, text, hint] = [title, text, hint].map(|found| found.map(|found| found.value));
        let words = Words { lang: self.lang, title, text, hint, trust };
        self.reading.card_box.put_words(id.clone(), words);
    }

    /// Whether an element of this deck has this id; what it is may be unknown.
    fn has_element(&self, id: &ElementId) -> bool {
        let structure = structure_of(&self.deck);
        self.reading.elements.get(id).is_some_and(|(place, _)| *place.file == *structure)
    }

    /// Tells that there is no such element, or that its id was meant to have quotes.
    fn spoken_by_nothing(&mut self, id: &ElementId, table: Table<'_, '_>) {
        let part = table.fields.iter().find(|(_, value)| value.get_ref().is_table());
        if let Some((part, _)) = part {
            let id = format!("{id}.{}", part.get_ref());
            self.sheet.fault(table.line, Problem::UnquotedId { id });
        } else if !self.reading.gaps.structure {
            self.belongs_to_nothing(table.line, "element", id.to_string());
        }
    }

    fn belongs_to_nothing(&mut self, line: u32, what: &'static str, id: String) {
        let file = structure_of(&self.deck);
        self.sheet.fault(line, Problem::WordsWithoutElement { what, id, file });
    }

    /// Checks that a part of the words is not too long for its kind.
    fn fit(
        &mut self,
        kind: Kind,
        field: &'static str,
        found: Option<&At<String>>,
        limit: Option<usize>,
    ) {
        let (Some(found), Some(limit)) = (found, limit) else {
            return;
        };
        let limit = limits::in_lang(limit, self.lang);
        let length = found.value.chars().count();
        if length > limit {
            self.sheet.fault(found.line, Problem::TooLong { field, kind, limit, length });
        }
    }

    /// Checks that an element has the words its kind cannot do without.
    fn complete(&mut self, kind: Kind, table: Table<'_, '_>) {
        let needed = limits::needed(kind);
        for field in needed.iter().filter(|field| !table.fields.contains_key(**field)) {
            self.sheet.fault(table.line, Problem::MissingField { field });
        }
        let says_something =
            ["title", "text"].iter().any(|field| table.fields.contains_key(*field));
        if needed.is_empty() && !says_something {
            self.sheet.fault(table.line, Problem::MissingField { field: "text" });
        }
    }

    /// Reads the words of the plan's blocks.
    fn plan(&mut self, root: &DeTable<'_>) {
        let Some(plan) = root.get("plan") else { return };
        let Some(plan) = self.sheet.table_of(plan, "plan") else {
            return;
        };
        for (key, value) in plan.fields {
            let line = self.sheet.line(key);
            if let Some(table) = self.sheet.table_of(value, key.get_ref()) {
                self.block(&PlanId::from(key.get_ref().as_ref()), Table { line, ..table });
            }
        }
    }

    fn block(&mut self, id: &PlanId, table: Table<'_, '_>) {
        let name = (self.deck.clone(), id.clone());
        if !self.reading.blocks.contains_key(&name) {
            if !self.reading.gaps.structure {
                self.belongs_to_nothing(table.line, "block", id.to_string());
            }
            return;
        }
        self.sheet.only(table, BLOCK);
        let title = self.sheet.need(table, "title");
        let note = self.plain(table, "note");
        let text = self.plain(table, "text");
        if self.reading.own {
            let most = [limits::OWN_BLOCK_TITLE, limits::OWN_BLOCK_TEXT, limits::OWN_BLOCK_TEXT];
            let all = [title.as_ref().map(|title| &title.value), text.as_ref(), note.as_ref()];
            for ((field, limit), said) in ["title", "text", "note"].into_iter().zip(most).zip(all) {
                let length = said.map_or(0, |said| said.chars().count());
                self.fit_deck(table.line, field, limit, length);
            }
        }
        let length = text.as_ref().map_or(0, |text| text.chars().count());
        if length > limits::PLAN_TEXT {
            let (field, limit) = ("text", limits::PLAN_TEXT);
            self.sheet.fault(table.line, Problem::TooLongForDeck { field, limit, length });
        }
        let mut trust = self.trust(table);
        if let Some(source) = self.reading.card_box.plan_words(&self.deck, id, Lang::SOURCE) {
            trust.stale = self.is_stale(&format!("plan.{id}"), &source.fingerprint());
            let left_out = source.text.is_some() && !table.fields.contains_key("text");
            self.untranslated(table, id.as_str(), &[("text", left_out)]);
        }
        let title = title.map_or_else(String::new, |title| title.value);
        let words = PlanWords { lang: self.lang, title, note, text, trust };
        self.reading.card_box.plan_words.entry(name).or_default().insert(self.lang, words);
    }
}

fn structure_of(deck: &DeckId) -> String {
    format!("decks/{deck}/deck.toml")
}

/// Tells which decks, elements and blocks say nothing in the source language.
pub(super) fn check(reading: &mut Reading) {
    let mut faults = Vec::new();
    for (deck, place) in &reading.decks {
        if !reading.worded.contains(deck) {
            let what = Problem::NoSourceWords { deck: deck.clone() };
            faults.push(Fault { file: place.file.clone(), line: place.line, what });
        }
    }
    let elements = reading.elements.iter().map(|(id, (place, _))| {
        let spoken = reading.card_box.words(id, Lang::SOURCE).is_some();
        (place, spoken, id.to_string(), format!("\"{id}\""))
    });
    let blocks = reading.blocks.iter().map(|((deck, id), place)| {
        let spoken = reading.card_box.plan_words(deck, id, Lang::SOURCE).is_some();
        (place, spoken, id.to_string(), format!("plan.{id}"))
    });
    for (place, spoken, id, table) in elements.chain(blocks) {
        let deck = deck_of(place);
        if !spoken && reading.worded.contains(deck) && !reading.unreadable.contains(deck) {
            let file = format!("decks/{deck}/{}.toml", Lang::SOURCE);
            let what = Problem::MissingWords { id, table, file };
            faults.push(Fault { file: place.file.clone(), line: place.line, what });
        }
    }
    reading.faults.extend(faults);
}

/// Gives the deck of a line of a `deck.toml`.
fn deck_of(place: &Place) -> &str {
    place.file.split('/').nth(1).unwrap_or_default()
}
