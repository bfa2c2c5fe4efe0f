//! The register of personal data: every stored field with its purpose, basis and term. The privacy
//! page, the processing register and what is erased by itself follow from it (GDPR article 30).

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

use serde::{Deserialize, Deserializer, de};

use crate::{accounts::Role, lang::Lang};

/// The whole register, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// What belongs together: one purpose, one basis, one term.
    #[serde(rename = "category")]
    pub categories: Vec<Category>,
}

/// What is kept for one purpose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its fixed name.
    pub id: String,
    /// What it is called.
    pub name: Said,
    /// What it is for.
    pub purpose: Said,
    /// On which ground of article 6 it rests.
    pub basis: Basis,
    /// Why that ground holds.
    pub basis_why: Said,
    /// Whom it is about; nobody when it is no personal data.
    pub subjects: BTreeSet<About>,
    /// Who gets to see it.
    pub seen_by: Vec<Viewer>,
    /// Whether it can reveal what article 9 protects, or harm somebody when it is known.
    pub special: bool,
    /// Whether its words lie sealed in the store.
    pub encrypted: bool,
    /// In which copies it goes along.
    pub exported_in: Vec<ExportedIn>,
    /// How long it is kept, in one sentence for people.
    pub retention: Said,
    /// The same for the program.
    pub keep: Keep,
    /// Where it lies, when that is not in a table.
    pub outside: Option<String>,
    /// Under which heading of the privacy page it stands.
    pub page: Option<Audience>,
    /// The columns that hold it.
    #[serde(rename = "column", default)]
    pub columns: Vec<Column>,
}

/// A text in the languages of the interface, by tag.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Said(BTreeMap<String, String>);

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// Whether it says something about a person.
    #[serde(default = "yes")]
    pub personal: bool,
    /// Whether it lets somebody in, or is the hash of what does: it goes along nowhere.
    #[serde(default)]
    pub secret: bool,
}

const fn yes() -> bool {
    true
}

/// The grounds of article 6(1) that we use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// (a) consent
    Consent,
    /// (b) a contract
    Contract,
    /// (c) a legal duty
    LegalDuty,
    /// (e) a task of public interest
    PublicTask,
    /// (f) a legitimate interest
    LegitimateInterest,
}

/// Whom something is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// Somebody who works at the school.
    Staff,
    /// Somebody who takes part in a meeting.
    Participant,
    /// A child.
    Child,
    /// A parent or carer.
    Guardian,
}

/// Who gets to see something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Viewer {
    /// The person whom it is about.
    Oneself,
    /// Whoever runs the installation.
    Operator,
    /// Whoever has this role.
    Role(Role),
}

impl FromStr for Viewer {
    type Err = crate::accounts::UnknownRole;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name {
            "self" => Ok(Self::Oneself),
            "operator" => Ok(Self::Operator),
            role => role.parse().map(Self::Role),
        }
    }
}

impl<'de> Deserialize<'de> for Viewer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        name.parse().map_err(|_| de::Error::custom(format!("nobody is called \"{name}\"")))
    }
}

/// A copy of data that somebody can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExportedIn {
    /// Everything about somebody who works here.
    StaffExport,
    /// Everything about a child.
    ChildExport,
    /// Everything about a guardian.
    GuardianExport,
    /// The report of a meeting.
    MeetingReport,
    /// Everything that a school has, for whoever may see it there.
    SchoolExport,
    /// In none.
    None,
}

/// Under which heading something stands on the privacy page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// For parents and carers.
    Families,
    /// For who takes part in a meeting.
    Meetings,
    /// For who works at a school.
    Staff,
    /// For everybody.
    Everybody,
}

impl Audience {
    /// Every heading, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Families, Self::Meetings, Self::Staff, Self::Everybody];

    /// Its fixed name, as in the register.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Families => "families",
            Self::Meetings => "meetings",
            Self::Staff => "staff",
            Self::Everybody => "everybody",
        }
    }
}

/// How long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Keep {
    /// So many days after something happened. A school may make it fewer.
    Days {
        /// How many; 0 is at once.
        days: u16,
        /// What happened.
        from: From,
    },
    /// Until something happens.
    Until {
        /// What.
        until: Until,
    },
}

/// What the days are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum From {
    /// It was made.
    Made,
    /// The day of the meeting, on the school's clock.
    MeetingDay,
    /// The day on which the child left. Who comes back in time stops it.
    LeftSchool,
    /// Somebody removed it; until then it can be put back.
    Removed,
    /// The moment that stands in the row itself.
    Expires,
}

/// What ends the keeping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// 31 July of the school year in which it was made.
    SchoolYearEnd,
    /// 31 July of the school year after that of the meeting.
    NextSchoolYearEnd,
    /// The person concerned removes it, or is erased.
    RemovedBySelf,
    /// Somebody who may, removes it at the school.
    RemovedBySchool,
    /// It goes with the member of staff whom it belongs to.
    WithStaff,
    /// It goes with the child whom it belongs to.
    WithChild,
    /// It goes with the last child of this guardian at this school.
    WithLastChild,
    /// Nothing points at it any more.
    Unused,
    /// The school stops using Driehoek.
    EndOfUse,
}

impl Said {
    /// The text in this language, else in Dutch.
    pub fn in_lang(&self, lang: Lang) -> &str {
        let said = self.0.get(lang.tag()).or_else(|| self.0.get(Lang::SOURCE.tag()));
        said.map_or("", String::as_str)
    }
}

impl Register {
    /// Reads the register. An error names the line and what is wrong there.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The category with this name.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// What does not fit the tables as they are, in words for whoever made the change: columns that
    /// the register does not know, and columns that are not there or stand in it twice.
    pub fn compare(&self, tables: &BTreeSet<(String, String)>) -> Vec<String> {
        let mut faults = Vec::new();
        let mut known = BTreeSet::new();
        for column in self.categories.iter().flat_map(|category| &category.columns) {
            let named = (column.table.clone(), column.column.clone());
            if !tables.contains(&named) {
                faults.push(format!("{}.{} is no column", named.0, named.1));
            }
            if !known.insert(named) {
                faults.push(format!("{}.{} stands in it twice", column.table, column.column));
            }
        }
        let missing = tables.difference(&known);
        faults.extend(missing.map(|(table, column)| format!("{table}.{column} is missing")));
        faults
    }

    /// What is wrong in the register itself, whatever the tables are.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut ids = BTreeSet::new();
        for category in &self.categories {
            let id = &category.id;
            if !ids.insert(id) {
                faults.push(format!("{id} stands in it twice"));
            }
            if category.subjects.is_empty() && category.page.is_some() {
                faults.push(format!("{id} is about nobody, yet stands on the privacy page"));
            }
            if !category.subjects.is_empty() && category.page.is_none() {
                faults.push(format!("{id} stands nowhere on the privacy page"));
            }
            if category.columns.is_empty() != category.outside.is_some() {
                faults.push(format!("{id} must have columns, or say where else it lies"));
            }
            if category.special && !category.encrypted {
                faults.push(format!("{id} is special, yet not encrypted"));
            }
        }
        faults
    }
}
