//! The invented families, as `content/practice/families.toml` has them.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    families::{
        AgeBand, CLASS_NAME_MAX, GUARDIANS_MAX, GuardianRights, Line, NOTES_MAX, Name, RELATION_MAX,
    },
    lang::Lang,
};

/// A text in the languages of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Said(BTreeMap<String, String>);

impl Said {
    /// The text in this language, else in Dutch.
    pub fn in_lang(&self, lang: Lang) -> &str {
        let said = self.0.get(lang.tag()).or_else(|| self.0.get(Lang::SOURCE.tag()));
        said.map_or("", String::as_str)
    }

    fn is_whole(&self) -> bool {
        Lang::of_interface()
            .all(|lang| self.0.get(lang.tag()).is_some_and(|text| !text.trim().is_empty()))
    }
}

/// All classes with the children in them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Families {
    /// In the order in which people read them.
    #[serde(rename = "class")]
    pub classes: Vec<InventedClass>,
    /// Guardians by the name that children refer to.
    #[serde(rename = "guardian")]
    pub guardians: BTreeMap<String, InventedGuardian>,
}

/// A class.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InventedClass {
    /// What it is called.
    pub name: Said,
    /// The name of its age group.
    pub age: String,
    /// Its children.
    #[serde(rename = "child")]
    pub children: Vec<InventedChild>,
}

/// A child.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InventedChild {
    /// The call name.
    pub name: String,
    /// The first letter of the surname.
    pub initial: char,
    /// What students are told beforehand, and what there is to practise.
    pub situation: Said,
    /// A first task with this family.
    pub task: Said,
    /// Who looks after it.
    pub with: Vec<Tie>,
}

/// What a guardian is to a child.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tie {
    /// The name of the guardian in this file.
    pub who: String,
    /// Such as "moeder".
    pub relation: Said,
    /// Has parental authority; most do.
    #[serde(default = "yes")]
    pub authority: bool,
    /// May have information; most may.
    #[serde(default = "yes")]
    pub may_see: bool,
    /// May not be told where the child is.
    #[serde(default)]
    pub hide_where: bool,
}

const fn yes() -> bool {
    true
}

impl Tie {
    /// What they are allowed.
    pub const fn rights(&self) -> GuardianRights {
        let Self { authority, may_see, hide_where, .. } = *self;
        GuardianRights { authority, may_see, hide_where }
    }
}

/// A guardian.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InventedGuardian {
    /// The name, plainly invented.
    pub name: String,
    /// The language they read.
    pub lang: String,
    /// What staff note about reaching them.
    pub notes: Said,
}

/// What is wrong with the file, in words for whoever writes it.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] toml::de::Error),
    /// Something in it is not right.
    #[error("{0}: {1}")]
    Wrong(String, &'static str),
}

/// How every invented guardian is called, so that nobody takes one for somebody real, not even on
/// a paper without its sign. There are no addresses and numbers at all.
const SURNAME: &str = " Voorbeeld";

impl Families {
    /// Reads the file and looks whether everything in it can be kept.
    pub fn read(text: &str) -> Result<Self, Fault> {
        let families: Self = toml::from_str(text)?;
        families.check()?;
        Ok(families)
    }

    /// Every child with its class.
    pub fn children(&self) -> impl Iterator<Item = (&InventedClass, &InventedChild)> {
        self.classes.iter().flat_map(|class| class.children.iter().map(move |child| (class, child)))
    }

    fn check(&self) -> Result<(), Fault> {
        for class in &self.classes {
            class.check()?;
        }
        for (_, child) in self.children() {
            child.check(&self.guardians)?;
        }
        for (id, guardian) in &self.guardians {
            guardian.check().map_err(|why| Fault::Wrong(id.clone(), why))?;
            let is_used = self.children().any(|(_, child)| child.with.iter().any(|t| t.who == *id));
            ensure(is_used, id, "looks after nobody")?;
        }
        Ok(())
    }
}

impl InventedClass {
    fn check(&self) -> Result<(), Fault> {
        let name = self.name.in_lang(Lang::SOURCE);
        ensure(self.name.is_whole(), name, "lacks a language")?;
        ensure(Line::<CLASS_NAME_MAX>::parse(name).is_ok(), name, "the name does not fit")?;
        ensure(self.age.parse::<AgeBand>().is_ok(), name, "no such age")?;
        ensure(!self.children.is_empty(), name, "has no children")
    }

    /// How old the children are about.
    pub fn age(&self) -> AgeBand {
        self.age.parse().unwrap_or(AgeBand::Primary)
    }
}

impl InventedChild {
    fn check(&self, guardians: &BTreeMap<String, InventedGuardian>) -> Result<(), Fault> {
        let name = self.name.as_str();
        ensure(Name::parse(name).is_ok(), name, "the name does not fit")?;
        ensure(self.situation.is_whole() && self.task.is_whole(), name, "lacks a language")?;
        ensure((1..=GUARDIANS_MAX).contains(&self.with.len()), name, "too few or many guardians")?;
        for tie in &self.with {
            ensure(guardians.contains_key(&tie.who), &tie.who, "is nobody")?;
            let relation = tie.relation.in_lang(Lang::SOURCE);
            ensure(tie.relation.is_whole(), name, "a relation lacks a language")?;
            ensure(Line::<RELATION_MAX>::parse(relation).is_ok(), name, "a relation is too long")?;
        }
        Ok(())
    }
}

impl InventedGuardian {
    fn check(&self) -> Result<(), &'static str> {
        let notes = |lang: Lang| self.notes.in_lang(lang).chars().count();
        if Name::parse(&self.name).is_err() {
            Err("the name does not fit")
        } else if self.lang.parse::<Lang>().is_err() {
            Err("no such language")
        } else if !self.notes.is_whole() {
            Err("the notes lack a language")
        } else if Lang::of_interface().any(|lang| notes(lang) > NOTES_MAX) {
            Err("the notes are too long")
        } else if !self.name.ends_with(SURNAME) {
            Err("must be called so that everybody sees it is invented")
        } else {
            Ok(())
        }
    }

    /// The language they read.
    pub fn lang(&self) -> Option<Lang> {
        self.lang.parse().ok()
    }
}

fn ensure(is_right: bool, what: &str, why: &'static str) -> Result<(), Fault> {
    if is_right { Ok(()) } else { Err(Fault::Wrong(what.to_owned(), why)) }
}
