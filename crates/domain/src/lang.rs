//! The languages of Driehoek: tag, own name, direction, and how trustworthy a translation is.
//! Words themselves stand in content and locale files, not here.

use std::{collections::BTreeMap, fmt, str::FromStr, sync::LazyLock};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use thiserror::Error;

/// The list of languages: data, so that a language is added without touching code.
static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let list: List = toml::from_str(include_str!("../../../content/languages.toml"))
        .expect("content/languages.toml is tried by the tests of this file");
    list.language
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    language: Vec<Language>,
}

/// What the list says of a language.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Language {
    tag: String,
    name: String,
    names: BTreeMap<String, String>,
    direction: Direction,
    script: String,
    #[serde(default)]
    interface: bool,
    #[serde(default)]
    bridge: bool,
    stemmer: Option<String>,
    dates: Option<String>,
}

/// A language that Driehoek speaks: its place in `content/languages.toml`. Written as its tag.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(u8);

impl Lang {
    /// The language in which every text is written first: Dutch, the first of the list.
    pub const SOURCE: Self = Self(0);

    /// Gives every language, in the order in which people choose one.
    ///
    /// # Panics
    /// When the list has more languages than a byte can count, which no list of ours has.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        let count = u8::try_from(LANGUAGES.len()).expect("the list holds fewer than 256 languages");
        (0..count).map(Self)
    }

    /// Gives the languages in which the whole interface exists, Dutch first.
    pub fn of_interface() -> impl Iterator<Item = Self> {
        Self::all().filter(|lang| lang.entry().interface)
    }

    /// Gives the language that is read when a word is missing in another, before Dutch.
    pub fn bridge() -> Self {
        Self::all().find(|lang| lang.entry().bridge).unwrap_or(Self::SOURCE)
    }

    /// Gives the language with this tag.
    ///
    /// # Panics
    /// When there is none: for tags that stand in our own tests and examples.
    pub fn named(tag: &str) -> Self {
        tag.parse().expect("a tag of content/languages.toml")
    }

    /// Gives the canonical tag, as in `lang="nl"` and in file names.
    pub fn tag(self) -> &'static str {
        &self.entry().tag
    }

    /// Gives the name of the language in the language itself.
    pub fn own_name(self) -> &'static str {
        &self.entry().name
    }

    /// Gives the name of the language as readers of `reader` call it; its own name when that is
    /// not known.
    pub fn name_in(self, reader: Self) -> &'static str {
        self.entry().names.get(reader.tag()).map_or(self.own_name(), String::as_str)
    }

    /// Tells in which direction the script of the language is read.
    pub fn direction(self) -> Direction {
        self.entry().direction
    }

    /// Gives the script of the language as ISO 15924 names it: `Latn`, `Arab`.
    pub fn script(self) -> &'static str {
        &self.entry().script
    }

    /// Gives the English name of the algorithm that finds the root of a word, where there is one.
    pub fn stemmer(self) -> Option<&'static str> {
        self.entry().stemmer.as_deref()
    }

    /// Gives the locale in which dates are written: always our calendar and our digits.
    pub fn date_locale(self) -> &'static str {
        self.entry().dates.as_deref().unwrap_or(self.tag())
    }

    fn entry(self) -> &'static Language {
        &LANGUAGES[usize::from(self.0)]
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({})", self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::all().find(|lang| lang.tag() == tag).ok_or_else(|| UnknownLang(tag.into()))
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        tag.parse().map_err(de::Error::custom)
    }
}

/// Refuses a tag that no language of Driehoek has.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown language tag: {0}")]
pub struct UnknownLang(pub Box<str>);

/// The direction in which a script is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// Gives the value of the `dir` attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// How far people may trust that a text says what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TranslationState {
    /// The text is the original.
    Source,
    /// A machine translated it and no person has read it.
    Machine,
    /// A person who knows the language has read it.
    Checked,
}

impl TranslationState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Source, Self::Machine, Self::Checked];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Machine => "machine",
            Self::Checked => "checked",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_leads_back_to_its_language() {
        for lang in Lang::all() {
            assert_eq!(lang.tag().parse(), Ok(lang));
            let written = serde_json::to_value(lang).unwrap();
            assert_eq!(written, lang.tag());
            assert_eq!(serde_json::from_value::<Lang>(written).unwrap(), lang);
        }
        assert_eq!("xx".parse::<Lang>(), Err(UnknownLang("xx".into())));
        assert_eq!("NL".parse::<Lang>(), Err(UnknownLang("NL".into())));
        assert!(serde_json::from_str::<Lang>("\"xx\"").is_err());
    }

    #[test]
    fn the_list_begins_with_dutch_and_says_everything_that_is_asked_of_it() {
        assert_eq!(Lang::SOURCE.tag(), "nl");
        assert_eq!(LANGUAGES.iter().filter(|language| language.bridge).count(), 1);
        assert_eq!(Lang::of_interface().map(Lang::tag).collect::<Vec<_>>(), ["nl", "en"]);
        for lang in Lang::all() {
            assert!(!lang.own_name().is_empty());
            assert_eq!(lang.script().len(), 4, "{lang}");
            for reader in Lang::of_interface() {
                assert!(lang.entry().names.contains_key(reader.tag()), "{lang} in {reader}");
            }
        }
        let tags: std::collections::BTreeSet<_> = Lang::all().map(Lang::tag).collect();
        assert_eq!(tags.len(), Lang::all().len());
    }

    #[test]
    fn what_is_written_in_arabic_script_reads_from_right_to_left() {
        for lang in Lang::all() {
            let is_rtl = lang.direction() == Direction::Rtl;
            assert_eq!(is_rtl, lang.script() == "Arab", "{lang}");
        }
    }
}
