//! The words of the privacy page in one language.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::Register;

/// The page's words, by key, and those of each category of the register.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// The tag of the language.
    pub lang: String,
    /// Who made it: "source", "machine" until a person read it, then "reviewed".
    pub state: String,
    /// Titles and sentences.
    pub page: BTreeMap<String, String>,
    /// What stands about each category.
    pub category: BTreeMap<String, NoticeOf>,
}

/// What the page says of a category.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NoticeOf {
    /// What is kept.
    pub what: String,
    /// What for.
    pub why: String,
    /// How long.
    pub how_long: String,
    /// Who sees it.
    pub who: String,
}

impl Notice {
    /// Reads the words of one language. An error names the line and what is wrong there.
    pub fn read(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// A sentence of the page; nothing when there is no such key.
    pub fn say(&self, key: &str) -> &str {
        self.page.get(key).map_or("", String::as_str)
    }

    /// What this language lacks or has too much, beside the source and the register.
    pub fn faults(&self, source: &Self, register: &Register) -> Vec<String> {
        let mut faults = Vec::new();
        for key in source.page.keys().filter(|key| !self.page.contains_key(*key)) {
            faults.push(format!("{}: {key} is missing", self.lang));
        }
        for key in self.page.keys().filter(|key| !source.page.contains_key(*key)) {
            faults.push(format!("{}: {key} is not in the source", self.lang));
        }
        let on_page = register.categories.iter().filter(|category| category.page.is_some());
        let on_page: BTreeSet<&str> = on_page.map(|category| category.id.as_str()).collect();
        let here: BTreeSet<&str> = self.category.keys().map(String::as_str).collect();
        for id in on_page.symmetric_difference(&here) {
            faults.push(format!("{}: category {id} is missing or unknown", self.lang));
        }
        let texts =
            self.category.values().flat_map(|of| [&of.what, &of.why, &of.how_long, &of.who]);
        if texts.chain(self.page.values()).any(|text| text.trim().is_empty()) {
            faults.push(format!("{}: a text is empty", self.lang));
        }
        faults
    }
}
