//! Reads `decks/<deck>/deck.toml`: which elements there are, and the plan.

use std::collections::BTreeMap;

use super::{
    super::{
        Deck, DeckId, Element, ElementId, GroupForm, InventoryId, Kind, Look, Origin, Place,
        PlanBlock, PlanId, PlanKind, Plays, Problem, SourceId, Turn, limits, own,
    },
    Reading,
    claims::{Claim, Claimed, Taken},
    is_plain,
    sheet::{At, Sheet, Table},
};
use crate::lang::Lang;

const DECK: &[&str] =
    &["id", "series", "sources", "languages", "look", "credit", "license", "element", "plan"];
const ELEMENT: &[&str] = &[
    "id",
    "kind",
    "inventory",
    "parent",
    "order",
    "minutes",
    "group",
    "sources",
    "turn",
    "own",
    "plays",
    "origin",
    "origin-text",
];
const BLOCK: &[&str] =
    &["id", "kind", "minutes", "form", "energizer", "cards", "definitions", "background", "begin"];

/// The tables that mean something of their own in the files with words.
pub(super) const RESERVED: &[&str] = &["translation", "deck", "plan", "made-from"];

/// One `deck.toml` while it is being read.
struct Desk<'r> {
    reading: &'r mut Reading,
    sheet: Sheet,
    deck: DeckId,
}

pub(super) fn read(reading: &mut Reading, path: &str, text: &str, folder: &DeckId) {
    let (sheet, root) = Sheet::open(path, text);
    let mut desk = Desk { reading, sheet, deck: folder.clone() };
    let root_table = Table { fields: &root, line: 1 };
    desk.sheet.only(root_table, DECK);
    desk.name(root_table);
    let series = desk.reference(root_table, "series", Taken::Series);
    let sources = desk.sources(root_table);
    let langs = desk.langs(root_table);
    let look = desk.sheet.one_of(root_table, "look", &Look::ALL, Look::name);
    let credit = desk.sheet.text(root_table, "credit");
    let elements = desk.sheet.tables(&root, "element");
    let elements: Vec<_> = elements.into_iter().filter_map(|table| desk.element(table)).collect();
    desk.rules_of_own(credit.as_ref(), &elements);
    let blocks = desk.sheet.tables(&root, "plan");
    let plan = desk.plan(&blocks);
    desk.rules_of_own_plan(&plan);
    let Desk { reading, sheet, .. } = desk;
    reading.decks.insert(folder.clone(), sheet.place(1));
    reading.card_box.put(Deck {
        id: folder.clone(),
        series,
        sources,
        langs,
        elements,
        plan,
        look: look.map(|look| look.value),
        credit: credit.map(|credit| credit.value.into()),
    });
    reading.gaps.structure |= sheet.broken;
    reading.faults.extend(sheet.close());
}

impl Desk<'_> {
    /// Checks that the deck has the name of its folder.
    fn name(&mut self, root: Table<'_, '_>) {
        let Some(id) = self.sheet.need(root, "id") else {
            return;
        };
        if id.value != self.deck.as_str() {
            let problem =
                Problem::NotItsFolder { id: DeckId::new(id.value), folder: self.deck.clone() };
            self.sheet.fault(id.line, problem);
        }
    }

    fn claim(&mut self, line: u32, what: Claimed) {
        self.reading.claims.push(Claim { at: self.sheet.place(line), what });
    }

    /// Reads the id of an element that another file may hold.
    fn reference(
        &mut self,
        table: Table<'_, '_>,
        field: &'static str,
        taken: Taken,
    ) -> Option<ElementId> {
        let found = self.sheet.text(table, field)?;
        Some(self.refer(found, taken))
    }

    fn references(
        &mut self,
        table: Table<'_, '_>,
        field: &'static str,
        taken: Taken,
    ) -> Vec<ElementId> {
        let found = self.sheet.texts(table, field);
        found.into_iter().map(|found| self.refer(found, taken)).collect()
    }

    fn refer(&mut self, found: At<String>, taken: Taken) -> ElementId {
        let id = ElementId::new(found.value);
        self.claim(found.line, Claimed::Element(id.clone(), taken));
        id
    }

    fn sources(&mut self, table: Table<'_, '_>) -> Vec<SourceId> {
        let mut sources = Vec::new();
        for found in self.sheet.texts(table, "sources") {
            let id = SourceId::new(found.value);
            self.claim(found.line, Claimed::Source(id.clone()));
            sources.push(id);
        }
        sources
    }

    /// Reads the languages in which the whole deck is there.
    fn langs(&mut self, root: Table<'_, '_>) -> Vec<Lang> {
        let mut langs = Vec::new();
        for found in self.sheet.texts(root, "languages") {
            match found.value.parse() {
                Ok(lang) => langs.push(lang),
                Err(_) => self.sheet.fault(found.line, Problem::unknown_lang(found.value)),
            }
        }
        langs
    }

    fn element(&mut self, table: Table<'_, '_>) -> Option<Element> {
        self.sheet.only(table, ELEMENT);
        let id = self.sheet.need(table, "id");
        let kind = self.kind(table);
        let id = self.element_id(&id?, kind)?;
        let parent = self.reference(table, "parent", Taken::Parent);
        let element = Element {
            parent,
            order: self.sheet.number(table, "order"),
            minutes: self.sheet.number(table, "minutes"),
            group: self.sheet.text(table, "group").map(|group| group.value.into()),
            sources: self.sources(table),
            turn: self.turn(table, kind),
            own: self.own(table, kind),
            plays: self.plays(table, kind),
            origin: self.origin(table),
            inventory: self.inventory(table, kind),
            id,
            kind: kind?,
            deck: self.deck.clone(),
        };
        Some(element)
    }

    fn kind(&mut self, table: Table<'_, '_>) -> Option<Kind> {
        let found = self.sheet.need(table, "kind")?;
        match found.value.parse() {
            Ok(Kind::Source) => self.sheet.fault(found.line, Problem::SourceInDeck),
            Ok(kind) => {
                if self.reading.own && !own::holds(kind) {
                    let known = own::KINDS.map(Kind::name).join(", ");
                    self.sheet.fault(found.line, Problem::KindNotOwn { kind, known });
                }
                return Some(kind);
            }
            Err(_) => {
                self.sheet.fault(found.line, Problem::UnknownKind { name: found.value });
            }
        }
        None
    }

    /// Takes the id of an element; nothing when the element cannot be kept under it.
    fn element_id(&mut self, found: &At<String>, kind: Option<Kind>) -> Option<ElementId> {
        let id = ElementId::from(found.value.as_str());
        if let Some((other, _)) = self.reading.elements.get(&id) {
            let problem = Problem::DuplicateId { id: found.value.clone(), other: other.clone() };
            self.sheet.fault(found.line, problem);
            return None;
        }
        if !is_plain(&found.value) {
            self.sheet.fault(found.line, Problem::BadId { id: found.value.clone() });
        } else if RESERVED.contains(&found.value.as_str()) {
            self.sheet.fault(found.line, Problem::ReservedId { id: found.value.clone() });
        }
        self.reading.elements.insert(id.clone(), (self.sheet.place(found.line), kind));
        Some(id)
    }

    fn turn(&mut self, table: Table<'_, '_>, kind: Option<Kind>) -> Option<Turn> {
        let found = self.sheet.one_of(table, "turn", &Turn::ALL, Turn::name);
        if kind? == Kind::DefinitionCard {
            return Some(found.map_or(Turn::Coach, |found| found.value));
        }
        self.not_here(table, "turn", kind?.name());
        None
    }

    fn own(&mut self, table: Table<'_, '_>, kind: Option<Kind>) -> bool {
        let own = self.sheet.flag(table, "own");
        if let Some(kind) = kind
            && kind != Kind::ConversationCard
        {
            self.not_here(table, "own", kind.name());
        }
        own
    }

    fn plays(&mut self, table: Table<'_, '_>, kind: Option<Kind>) -> Option<Plays> {
        let found = self.sheet.one_of(table, "plays", &Plays::ALL, Plays::name);
        if kind? != Kind::Energizer {
            self.not_here(table, "plays", kind?.name());
            return None;
        }
        found.map(|found| found.value)
    }

    /// Reads what a card was copied from: both fields, or it counts as written anew.
    fn origin(&mut self, table: Table<'_, '_>) -> Option<Origin> {
        let element = self.sheet.text(table, "origin");
        let text = self.sheet.text(table, "origin-text");
        Some(Origin { element: ElementId::new(element?.value), text: text?.value.into() })
    }

    /// Checks what only holds for decks that schools make themselves.
    fn rules_of_own(&mut self, credit: Option<&At<String>>, elements: &[Element]) {
        if !self.reading.own {
            return;
        }
        if let Some(credit) = credit {
            let (limit, length) = (limits::OWN_CREDIT, credit.value.chars().count());
            if length > limit {
                let problem = Problem::TooLongForDeck { field: "credit", limit, length };
                self.sheet.fault(credit.line, problem);
            }
        }
        let is_card = |element: &&Element| element.kind != Kind::ProcedureStep;
        let count = elements.iter().filter(is_card).count();
        if count == 0 {
            self.sheet.fault(1, Problem::NoCards);
        } else if count > limits::OWN_CARDS {
            let limit = limits::OWN_CARDS;
            self.sheet.fault(1, Problem::TooMany { what: "cards", limit, count });
        }
        let mut steps = BTreeMap::<_, usize>::new();
        for step in elements.iter().filter(|element| element.kind == Kind::ProcedureStep) {
            *steps.entry(step.parent.as_ref()).or_default() += 1;
        }
        if let Some(count) = steps.into_values().find(|count| *count > limits::OWN_STEPS) {
            let limit = limits::OWN_STEPS;
            self.sheet.fault(1, Problem::TooMany { what: "steps", limit, count });
        }
    }

    fn rules_of_own_plan(&mut self, plan: &[PlanBlock]) {
        if !self.reading.own {
            return;
        }
        if plan.len() > limits::OWN_BLOCKS {
            let (limit, count) = (limits::OWN_BLOCKS, plan.len());
            self.sheet.fault(1, Problem::TooMany { what: "blocks", limit, count });
        }
        for block in plan.iter().filter(|block| block.minutes > limits::OWN_BLOCK_MINUTES) {
            let place = self.reading.blocks.get(&(self.deck.clone(), block.id.clone()));
            let line = place.map_or(1, |place| place.line);
            let [limit, count] = [limits::OWN_BLOCK_MINUTES, block.minutes]
                .map(|minutes| usize::try_from(minutes).unwrap_or(usize::MAX));
            self.sheet.fault(line, Problem::TooMany { what: "minutes", limit, count });
        }
    }

    fn not_here(&mut self, table: Table<'_, '_>, field: &'static str, kind: &'static str) {
        if let Some((key, _)) = table.fields.get_key_value(field) {
            self.sheet.fault(self.sheet.line(key), Problem::FieldNotHere { field, kind });
        }
    }

    fn inventory(&mut self, table: Table<'_, '_>, kind: Option<Kind>) -> Option<InventoryId> {
        let found = self.sheet.text(table, "inventory")?;
        let id = InventoryId::new(found.value);
        let deck = Some(self.deck.clone());
        self.claim(found.line, Claimed::Inventory { id: id.clone(), kind, deck });
        Some(id)
    }

    fn plan(&mut self, tables: &[Table<'_, '_>]) -> Vec<PlanBlock> {
        let mut closing = false;
        let mut plan = Vec::new();
        let mut places = BTreeMap::new();
        for &table in tables {
            self.sheet.only(table, BLOCK);
            let id = self.sheet.need(table, "id");
            let kind = self.plan_kind(table);
            if let Some(id) = &id {
                self.block_id(id, &mut places);
                if closing {
                    let problem = Problem::AfterClosing { id: PlanId::from(id.value.as_str()) };
                    self.sheet.fault(id.line, problem);
                }
            }
            closing = closing || kind == Some(PlanKind::Closing);
            plan.extend(self.block(table, id, kind));
        }
        if let Some(last) = tables.last().filter(|_| !closing) {
            self.sheet.fault(last.line, Problem::NoClosing);
        }
        plan
    }

    fn plan_kind(&mut self, table: Table<'_, '_>) -> Option<PlanKind> {
        if !table.fields.contains_key("kind") {
            self.sheet.fault(table.line, Problem::MissingField { field: "kind" });
        }
        let found = self.sheet.one_of(table, "kind", PlanKind::ALL, PlanKind::name);
        found.map(|found| found.value)
    }

    fn block_id(&mut self, found: &At<String>, places: &mut BTreeMap<String, Place>) {
        let place = self.sheet.place(found.line);
        if let Some(other) = places.get(&found.value) {
            let problem = Problem::DuplicateId { id: found.value.clone(), other: other.clone() };
            self.sheet.fault(found.line, problem);
            return;
        }
        if !is_plain(&found.value) {
            self.sheet.fault(found.line, Problem::BadId { id: found.value.clone() });
        }
        places.insert(found.value.clone(), place.clone());
        let id = (self.deck.clone(), PlanId::from(found.value.as_str()));
        self.reading.blocks.insert(id, place);
    }

    fn block(
        &mut self,
        table: Table<'_, '_>,
        id: Option<At<String>>,
        kind: Option<PlanKind>,
    ) -> Option<PlanBlock> {
        for field in ["minutes", "form"] {
            if !table.fields.contains_key(field) {
                self.sheet.fault(table.line, Problem::MissingField { field });
            }
        }
        let minutes = self.sheet.number(table, "minutes");
        let form = self.sheet.one_of(table, "form", &GroupForm::ALL, GroupForm::name);
        if let Some(kind) = kind {
            self.block_fields(table, kind);
        }
        let energizer = self.reference(table, "energizer", Taken::Energizer);
        let cards = self.references(table, "cards", Taken::Card);
        let definitions = self.references(table, "definitions", Taken::Definition);
        let background = self.references(table, "background", Taken::Background);
        let begin = self.begin(table, kind);
        let (id, minutes, form) = (PlanId::new(id?.value), minutes?, form?.value);
        Some(PlanBlock {
            id,
            kind: kind?,
            minutes,
            form,
            energizer,
            cards,
            definitions,
            background,
            begin,
        })
    }

    /// Reads with which of its steps a block begins.
    fn begin(&mut self, table: Table<'_, '_>, kind: Option<PlanKind>) -> Option<Box<str>> {
        let steps = kind?.steps();
        if steps.is_empty() {
            self.not_here(table, "begin", kind?.name());
            return None;
        }
        let found = self.sheet.one_of(table, "begin", steps, |step| step)?;
        Some(found.value.into())
    }

    /// Checks that a block has the fields that its kind asks for, and no others.
    fn block_fields(&mut self, table: Table<'_, '_>, kind: PlanKind) {
        let (needed, allowed): (Option<&'static str>, &[&str]) = match kind {
            PlanKind::Energizer => (Some("energizer"), &[]),
            PlanKind::Cards => (Some("cards"), &["definitions", "background"]),
            PlanKind::CrossTheLine => (Some("cards"), &[]),
            PlanKind::TableTalk => (Some("cards"), &["background"]),
            PlanKind::Case | PlanKind::MessageModel | PlanKind::Attitude | PlanKind::Vision => {
                (None, &["cards", "definitions", "background"])
            }
            PlanKind::Background => (Some("background"), &[]),
            PlanKind::Definition => (None, &["cards", "definitions"]),
            PlanKind::Writing => (None, &["definitions"]),
            PlanKind::Opening
            | PlanKind::Text
            | PlanKind::Words
            | PlanKind::Slides
            | PlanKind::Closing => (None, &[]),
        };
        if let Some(field) = needed.filter(|field| !table.fields.contains_key(*field)) {
            self.sheet.fault(table.line, Problem::MissingField { field });
        }
        for field in ["energizer", "cards", "definitions", "background"] {
            if needed != Some(field) && !allowed.contains(&field) {
                self.not_here(table, field, kind.name());
            }
        }
    }
}
