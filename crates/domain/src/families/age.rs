//! How old the children of a class are, as far as it decides what helps at home.

use std::str::FromStr;

/// One of the three age groups of the card box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AgeBand {
    /// Before and at the start of primary school.
    EarlyChildhood,
    /// Primary school.
    Primary,
    /// Secondary school.
    Secondary,
}

impl AgeBand {
    /// Every band, the youngest first.
    pub const ALL: [Self; 3] = [Self::EarlyChildhood, Self::Primary, Self::Secondary];

    /// Its fixed name, as stored and as the end of the key of its words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::EarlyChildhood => "early-childhood",
            Self::Primary => "primary",
            Self::Secondary => "secondary",
        }
    }
}

impl FromStr for AgeBand {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|band| band.name() == name).ok_or(())
    }
}
