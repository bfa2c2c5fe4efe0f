//! A class list from a school's administration: which columns are read, which are refused by name,
//! and what each row says. What is refused or unknown is never taken out of its cell.

use std::collections::HashSet;

use super::{
    CLASS_NAME_MAX, LIST_GUARDIANS_MAX, LIST_ROWS_MAX, Line, LineFault, Name, Phone, RELATION_MAX,
    initial_of, names,
};
use crate::lang::Lang;

/// What a column that is read holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Column {
    CallName,
    Prefix,
    Surname,
    Class,
    /// Of which guardian, from 0, and what.
    Guardian(usize, Part),
}

/// What a column says of a guardian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    First,
    Prefix,
    Last,
    Name,
    Relation,
    Email,
    Phone,
    Lang,
}

/// Why a column is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Numbers by which the state or the education field knows a child.
    StateNumber,
    /// Nationality, country of birth, ethnicity, faith, status.
    Origin,
    /// Pupil weight, education of the parents.
    Weight,
    /// Where somebody lives.
    Address,
    /// A picture.
    Photo,
    /// When somebody was born.
    Birth,
    /// Home language: only a guardian says that.
    HomeLanguage,
    /// Health and care.
    Health,
}

impl Reason {
    /// Its fixed name, as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::StateNumber => "state-number",
            Self::Origin => "origin",
            Self::Weight => "weight",
            Self::Address => "address",
            Self::Photo => "photo",
            Self::Birth => "birth",
            Self::HomeLanguage => "home-language",
            Self::Health => "health",
        }
    }
}

/// Parts of headings that tell a column to refuse, in the order in which they are looked for.
const REFUSED: [(Reason, &[&str]); 8] = [
    (
        Reason::StateNumber,
        &["bsn", "burgerservice", "sofinummer", "onderwijsnummer", "persoonsgebonden", "pgn"],
    ),
    (Reason::Birth, &["geboortedat", "geboren", "leeftijd", "birthdate"]),
    (
        Reason::Origin,
        &[
            "nationalit",
            "etnici",
            "etnisch",
            "geboorteland",
            "geboorteplaats",
            "herkomst",
            "afkomst",
            "religie",
            "geloof",
            "godsdienst",
            "verblijf",
            "vluchteling",
            "landvan",
            "landvader",
            "landmoeder",
            "ethnicity",
            "religion",
        ],
    ),
    (Reason::Weight, &["gewicht", "opleiding", "schoolscore"]),
    (Reason::Photo, &["foto", "photo", "afbeelding"]),
    (Reason::HomeLanguage, &["thuistaal", "moedertaal", "homelanguage"]),
    (Reason::Health, &["medisch", "allergi", "diagnos", "huisarts", "medicijn", "gezondheid"]),
    (Reason::Address, &["postcode", "straat", "huisnummer", "woonplaats", "adres", "zipcode"]),
];

/// Headings that are refused only when they are all there is.
const REFUSED_WHOLE: [(Reason, &str); 4] = [
    (Reason::StateNumber, "eck"),
    (Reason::StateNumber, "eckid"),
    (Reason::StateNumber, "ketenid"),
    (Reason::Address, "plaats"),
];

/// A column that is not read because nobody may keep what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedColumn {
    /// Its heading.
    pub heading: String,
    /// Why.
    pub reason: Reason,
}

/// What the headings of a list say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    known: Vec<(usize, Column)>,
    /// Columns that nobody may keep.
    pub refused: Vec<RefusedColumn>,
    /// Headings of columns that nothing reads.
    pub ignored: Vec<String>,
}

/// Why a list cannot be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFault {
    /// No heading says in which column the call names stand.
    NoNames,
    /// One thing stands in two columns.
    Twice,
}

/// A guardian as a list names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedGuardian {
    /// The whole name.
    pub name: Name,
    /// What they are to the child.
    pub relation: Option<Line<RELATION_MAX>>,
    /// A mail address.
    pub email: Option<String>,
    /// A telephone number.
    pub phone: Option<Phone>,
    /// The language of letters to them.
    pub lang: Option<Lang>,
}

/// A child as a list names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The row in which it stands first, from 1 under the headings.
    pub row: usize,
    /// The call name.
    pub name: Name,
    /// Of the surname only this is kept.
    pub initial: Option<char>,
    /// The name of the class, when the list has that column.
    pub class: Option<Line<CLASS_NAME_MAX>>,
    /// Nobody, one or more.
    pub guardians: Vec<ListedGuardian>,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowFault {
    /// There is no call name.
    NoName,
    /// Something is too long or holds strange signs.
    Wrong,
    /// A number stands where a name or telephone number should.
    Number,
    /// A mail address that is none.
    Email,
    /// A guardian has contact data but no name.
    NoGuardianName,
    /// A language that is not one of ours.
    Lang,
    /// There are more rows than one list may have.
    TooMany,
}

impl RowFault {
    /// Its fixed name, as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::Wrong => "wrong",
            Self::Number => "number",
            Self::Email => "email",
            Self::NoGuardianName => "no-guardian-name",
            Self::Lang => "lang",
            Self::TooMany => "too-many",
        }
    }
}

impl From<LineFault> for RowFault {
    fn from(fault: LineFault) -> Self {
        match fault {
            LineFault::Number => Self::Number,
            LineFault::Empty | LineFault::Wrong => Self::Wrong,
        }
    }
}

/// A row that cannot be used. What stands in it is not repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BadRow {
    /// From 1 under the headings.
    pub row: usize,
    /// Why.
    pub fault: RowFault,
}

/// Reads the headings of a list.
pub fn columns(headings: &[&str]) -> Result<Columns, ListFault> {
    let mut columns = Columns { known: Vec::new(), refused: Vec::new(), ignored: Vec::new() };
    let mut seen = HashSet::new();
    for (at, heading) in headings.iter().enumerate() {
        let heading = heading.trim();
        match meaning(heading) {
            Meaning::Read(column) if !seen.insert(column) => return Err(ListFault::Twice),
            Meaning::Read(column) => columns.known.push((at, column)),
            Meaning::Refused(reason) => {
                let heading = heading.to_owned();
                columns.refused.push(RefusedColumn { heading, reason });
            }
            Meaning::Unknown if heading.is_empty() => {}
            Meaning::Unknown => columns.ignored.push(heading.to_owned()),
        }
    }
    if seen.contains(&Column::CallName) { Ok(columns) } else { Err(ListFault::NoNames) }
}

impl Columns {
    /// Whether the list says in which class a child is.
    pub fn has_class(&self) -> bool {
        self.known.iter().any(|(_, column)| *column == Column::Class)
    }

    /// The rows with only what is read, under headings of our own: of a surname only its initial.
    pub fn kept(&self, rows: &[Vec<String>]) -> Vec<Vec<String>> {
        let cells = |row: &Vec<String>| {
            let cell = |(at, column): &(usize, Column)| {
                let cell = row.get(*at).map_or("", |cell| cell.trim());
                match column {
                    Column::Surname if cell.is_empty() => String::new(),
                    // One without a letter leaves a mark, so that its row is not taken for an empty one.
                    Column::Surname => initial_of(cell).map_or("?".to_owned(), String::from),
                    _ => cell.to_owned(),
                }
            };
            self.known.iter().filter(|(_, column)| *column != Column::Prefix).map(cell).collect()
        };
        let known = self.known.iter().filter(|(_, column)| *column != Column::Prefix);
        let headings = known.map(|(_, column)| column.heading()).collect();
        std::iter::once(headings).chain(rows.iter().map(cells)).collect()
    }

    /// Reads the rows. Rows of one child, each with another guardian, become one. `is_address` tells
    /// whether something is a mail address.
    pub fn read(
        &self,
        rows: &[Vec<String>],
        is_address: fn(&str) -> bool,
    ) -> (Vec<Listed>, Vec<BadRow>) {
        let (mut listed, mut bad) = (Vec::<(String, Listed)>::new(), Vec::new());
        for (at, cells) in rows.iter().enumerate() {
            let row = at + 1;
            if row > LIST_ROWS_MAX {
                bad.push(BadRow { row, fault: RowFault::TooMany });
                break;
            }
            let cells = Cells { columns: self, row: cells };
            if cells.is_empty() {
                continue;
            }
            match cells.child(row, is_address) {
                Err(fault) => bad.push(BadRow { row, fault }),
                Ok(child) => {
                    let key = cells.key();
                    match listed.iter_mut().find(|(other, _)| *other == key) {
                        Some((_, before)) => join(before, child),
                        None => listed.push((key, child)),
                    }
                }
            }
        }
        (listed.into_iter().map(|(_, child)| child).collect(), bad)
    }
}

/// Adds the guardians of another row of the same child.
fn join(child: &mut Listed, other: Listed) {
    for guardian in other.guardians {
        add(&mut child.guardians, guardian);
    }
}

/// Adds a guardian, unless one of that name is there: a child has nobody twice.
fn add(guardians: &mut Vec<ListedGuardian>, guardian: ListedGuardian) {
    let is_other = |known: &ListedGuardian| {
        names::name_key(known.name.as_str()) != names::name_key(guardian.name.as_str())
    };
    if guardians.len() < LIST_GUARDIANS_MAX && guardians.iter().all(is_other) {
        guardians.push(guardian);
    }
}

/// One row under its columns.
struct Cells<'a> {
    columns: &'a Columns,
    row: &'a [String],
}

impl Cells<'_> {
    fn get(&self, column: Column) -> &str {
        let at = self.columns.known.iter().find(|(_, known)| *known == column);
        at.and_then(|(at, _)| self.row.get(*at)).map_or("", |cell| cell.trim())
    }

    fn is_empty(&self) -> bool {
        self.columns.known.iter().all(|(_, column)| self.get(*column).is_empty())
    }

    /// By what rows of the same child are known; used while reading and then forgotten.
    fn key(&self) -> String {
        let parts = [Column::CallName, Column::Prefix, Column::Surname, Column::Class];
        parts.map(|column| names::name_key(self.get(column))).join("|")
    }

    fn child(&self, row: usize, is_address: fn(&str) -> bool) -> Result<Listed, RowFault> {
        let name = match Name::parse(self.get(Column::CallName)) {
            Err(LineFault::Empty) => return Err(RowFault::NoName),
            read => read?,
        };
        let mut guardians = Vec::new();
        for number in 0..LIST_GUARDIANS_MAX {
            if let Some(guardian) = self.guardian(number, is_address)? {
                add(&mut guardians, guardian);
            }
        }
        Ok(Listed {
            row,
            name,
            initial: initial_of(self.get(Column::Surname)),
            class: Line::optional(self.get(Column::Class))?,
            guardians,
        })
    }

    fn guardian(
        &self,
        number: usize,
        is_address: fn(&str) -> bool,
    ) -> Result<Option<ListedGuardian>, RowFault> {
        let part = |part| self.get(Column::Guardian(number, part));
        let whole = [Part::First, Part::Prefix, Part::Last, Part::Name].map(part).join(" ");
        let name = match Name::parse(&whole) {
            Err(LineFault::Empty) => {
                let rest = [Part::Email, Part::Phone].map(part);
                let has_more = rest.iter().any(|cell| !cell.is_empty());
                return if has_more { Err(RowFault::NoGuardianName) } else { Ok(None) };
            }
            read => read?,
        };
        let email = part(Part::Email).to_lowercase();
        if !email.is_empty() && !is_address(&email) {
            return Err(RowFault::Email);
        }
        let phone = part(Part::Phone);
        let lang = part(Part::Lang);
        Ok(Some(ListedGuardian {
            name,
            relation: Line::optional(part(Part::Relation))?,
            email: (!email.is_empty()).then_some(email),
            phone: if phone.is_empty() { None } else { Some(Phone::parse(phone)?) },
            lang: if lang.is_empty() { None } else { Some(lang_of(lang).ok_or(RowFault::Lang)?) },
        }))
    }
}

/// The language that somebody means by its tag or one of its names.
fn lang_of(text: &str) -> Option<Lang> {
    let is = |name: &str| name.to_lowercase() == text.to_lowercase();
    Lang::all().find(|lang| {
        is(lang.tag()) || is(lang.own_name()) || Lang::of_interface().any(|r| is(lang.name_in(r)))
    })
}

impl Column {
    /// The heading that we write ourselves, and read again.
    fn heading(self) -> String {
        let Self::Guardian(number, part) = self else {
            let heading = match self {
                Self::CallName => "roepnaam",
                Self::Class => "groep",
                _ => "achternaam",
            };
            return heading.to_owned();
        };
        let part = match part {
            Part::First => "voornaam verzorger",
            Part::Prefix => "tussenvoegsel verzorger",
            Part::Last => "achternaam verzorger",
            Part::Name => "verzorger",
            Part::Relation => "relatie",
            Part::Email => "e-mail",
            Part::Phone => "telefoon",
            Part::Lang => "taal",
        };
        format!("{part} {}", number + 1)
    }
}

/// What a heading means.
enum Meaning {
    Read(Column),
    Refused(Reason),
    Unknown,
}

fn meaning(heading: &str) -> Meaning {
    let lower = heading.to_lowercase();
    let squeezed: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_mail = squeezed.contains("mail");
    let found = REFUSED.iter().find(|(reason, parts)| {
        let is_address = *reason == Reason::Address && is_mail;
        !is_address && parts.iter().any(|part| squeezed.contains(part))
    });
    let whole = REFUSED_WHOLE.iter().find(|(_, whole)| *whole == squeezed);
    if let Some((reason, _)) = found {
        return Meaning::Refused(*reason);
    }
    if let Some((reason, _)) = whole {
        return Meaning::Refused(*reason);
    }
    read_meaning(&squeezed, is_mail).map_or(Meaning::Unknown, Meaning::Read)
}

fn read_meaning(squeezed: &str, is_mail: bool) -> Option<Column> {
    let digit = squeezed.chars().find(char::is_ascii_digit);
    let words: String = squeezed.chars().filter(|c| !c.is_ascii_digit()).collect();
    let of_guardian = ["verzorger", "ouder", "contactpersoon", "guardian", "parent"];
    let rest = of_guardian.iter().fold(words.clone(), |rest, word| rest.replace(word, ""));
    let is_guardian = rest != words;
    let number = digit.and_then(|c| c.to_digit(10)).map_or(0, |n| n.max(1) as usize - 1);
    if number >= LIST_GUARDIANS_MAX {
        return None;
    }
    let part = match rest.as_str() {
        _ if is_mail => Some(Part::Email),
        "telefoon" | "telefoonnummer" | "tel" | "mobiel" | "mobielnummer" | "gsm" | "phone" => {
            Some(Part::Phone)
        }
        "relatie" | "rol" | "relation" => Some(Part::Relation),
        "taal" | "voertaal" | "language" => Some(Part::Lang),
        "" | "naam" | "name" if is_guardian => Some(Part::Name),
        "voornaam" | "roepnaam" | "firstname" if is_guardian => Some(Part::First),
        "tussenvoegsel" | "voorvoegsel" if is_guardian => Some(Part::Prefix),
        "achternaam" | "surname" | "lastname" if is_guardian => Some(Part::Last),
        _ => None,
    };
    if let Some(part) = part {
        return Some(Column::Guardian(number, part));
    }
    match squeezed {
        "roepnaam" | "voornaam" | "naamkind" | "roepnaamkind" | "callname" | "firstname" => {
            Some(Column::CallName)
        }
        "tussenvoegsel" | "voorvoegsel" | "tussenv" => Some(Column::Prefix),
        "achternaam" | "achternaamkind" | "surname" | "lastname" => Some(Column::Surname),
        "groep" | "groepsnaam" | "stamgroep" | "klas" | "class" => Some(Column::Class),
        _ => None,
    }
}
