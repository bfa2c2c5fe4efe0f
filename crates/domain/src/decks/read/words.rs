//! Reads `decks/<deck>/<language>.toml`: what a deck, its elements and its plan say.

use toml::de::DeTable;

use super::{
    super::{
        DeckId, DeckWords, ElementId, Fault, Kind, Limits, Place, PlanId, PlanWords, Problem,
        Words, limits,
    },
    Reading,
    sheet::{At, Sheet, Table},
};
use crate::lang::{Lang, TranslationState};

const STATE: &[&str] = &["lang", "state"];
const DECK: &[&str] = &["title", "intro", "state"];
const ELEMENT: &[&str] = &["title", "text", "hint", "state"];
const BLOCK: &[&str] = &["title", "note", "text", "state"];

/// One file with words while it is being read.
struct Page<'r> {
    reading: &'r mut Reading,
    sheet: Sheet,
    deck: DeckId,
    lang: Lang,
    /// What the words are when they do not say so themselves.
    state: TranslationState,
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
    let mut page = Page { reading, sheet, deck: deck.clone(), lang, state };
    page.translation(&root);
    page.deck(&root);
    page.plan(&root);
    for (key, value) in &root {
        let id = key.get_ref().as_ref();
        if !["translation", "deck", "plan"].contains(&id) {
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
        self.state = self.state(table);
    }

    /// Reads the state of a table's words; that of the file when it has none.
    fn state(&mut self, table: Table<'_, '_>) -> TranslationState {
        let all = &TranslationState::ALL;
        let Some(found) = self.sheet.one_of(table, "state", all, TranslationState::name) else {
            return self.state;
        };
        let is_source = self.lang == Lang::SOURCE;
        if is_source != (found.value == TranslationState::Source) {
            let problem = Problem::WrongState { state: found.value.name() };
            self.sheet.fault(found.line, problem);
            return self.state;
        }
        found.value
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
        let state = self.state(table);
        if let Some(source) = self.reading.card_box.deck_words(&self.deck, Lang::SOURCE) {
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
        let words = DeckWords { lang: self.lang, title: title.value, intro, state };
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
        if self.lang != Lang::SOURCE
            && let Some(source) = self.reading.card_box.words(id, Lang::SOURCE)
        {
            let title_left_out = source.title.is_some() && !table.fields.contains_key("title");
            let text_left_out = source.text.is_some() && !table.fields.contains_key("text");
            let fields = [("title", title_left_out), ("text", text_left_out)];
            self.untranslated(table, id.as_str(), &fields);
        }
        let [title, text, hint] = [title, text, hint].map(|found| found.map(|found| found.value));
        let words = Words { lang: self.lang, title, text, hint, state: self.state(table) };
        self.reading.card_box.words.entry(id.clone()).or_default().insert(self.lang, words);
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
        let state = self.state(table);
        if let Some(source) = self.reading.card_box.plan_words(&self.deck, id, Lang::SOURCE) {
            let left_out = source.text.is_some() && !table.fields.contains_key("text");
            self.untranslated(table, id.as_str(), &[("text", left_out)]);
        }
        let title = title.map_or_else(String::new, |title| title.value);
        let words = PlanWords { lang: self.lang, title, note, text, state };
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
