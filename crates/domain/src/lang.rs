//! The languages of Driehoek: tag, own name, direction, and how trustworthy a translation is.
//! Words themselves stand in content and locale files, not here.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A language that Driehoek speaks: Dutch, English and the languages of parents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Dutch, the source of every text.
    Nl,
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Ukrainian.
    Uk,
    /// Turkish.
    Tr,
    /// Tigrinya.
    Ti,
    /// Polish.
    Pl,
    /// Persian.
    Fa,
    /// Somali.
    So,
    /// Bulgarian.
    Bg,
    /// Romanian.
    Ro,
    /// Spanish.
    Es,
}

impl Lang {
    /// The language in which every text is written first.
    pub const SOURCE: Self = Self::Nl;

    /// Every language, in the order in which people choose one.
    pub const ALL: [Self; 12] = [
        Self::Nl,
        Self::En,
        Self::Ar,
        Self::Uk,
        Self::Tr,
        Self::Ti,
        Self::Pl,
        Self::Fa,
        Self::So,
        Self::Bg,
        Self::Ro,
        Self::Es,
    ];

    /// Gives the canonical tag, as in `lang="nl"` and in file names.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Uk => "uk",
            Self::Tr => "tr",
            Self::Ti => "ti",
            Self::Pl => "pl",
            Self::Fa => "fa",
            Self::So => "so",
            Self::Bg => "bg",
            Self::Ro => "ro",
            Self::Es => "es",
        }
    }

    /// Gives the name of the language in the language itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Uk => "українська",
            Self::Tr => "Türkçe",
            Self::Ti => "ትግርኛ",
            Self::Pl => "polski",
            Self::Fa => "فارسی",
            Self::So => "Soomaali",
            Self::Bg => "български",
            Self::Ro => "română",
            Self::Es => "español",
        }
    }

    /// Tells in which direction the script of the language is read.
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar | Self::Fa => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        let found = Self::ALL.into_iter().find(|lang| lang.tag() == tag);
        found.ok_or_else(|| UnknownLang(tag.into()))
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
    Reviewed,
}

impl TranslationState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Source, Self::Machine, Self::Reviewed];

    /// Gives the name that content files use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Machine => "machine",
            Self::Reviewed => "reviewed",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_leads_back_to_its_language() {
        for lang in Lang::ALL {
            assert_eq!(lang.tag().parse(), Ok(lang));
            assert_eq!(serde_json::to_value(lang).unwrap(), lang.tag());
        }
        assert_eq!("xx".parse::<Lang>(), Err(UnknownLang("xx".into())));
        assert_eq!("NL".parse::<Lang>(), Err(UnknownLang("NL".into())));
    }

    #[test]
    fn arabic_and_persian_read_from_right_to_left() {
        let right_to_left = Lang::ALL.into_iter().filter(|l| l.direction() == Direction::Rtl);
        assert_eq!(right_to_left.collect::<Vec<_>>(), [Lang::Ar, Lang::Fa]);
    }
}
