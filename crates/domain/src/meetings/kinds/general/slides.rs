//! Pages that the coach steps through on the wall.

use serde::{Deserialize, Serialize};

use crate::meetings::{BLOCK_TEXT_MAX, Refused, TITLE_MAX, Text};

/// The most pages of one block.
pub const PAGES_MAX: usize = 40;
/// The longest address of a page.
pub const LINK_MAX: usize = 300;

/// The most addresses with a name of one page: more codes beside each other cannot be scanned.
pub const CODES_MAX: usize = 6;
/// The longest name of an address.
pub const CODE_NAME_MAX: usize = 60;

/// An address with a name, shown as a code to scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// What is behind it.
    pub name: Text<CODE_NAME_MAX>,
    /// The address.
    pub link: Text<LINK_MAX>,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// What it is about.
    pub title: Text<TITLE_MAX>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<BLOCK_TEXT_MAX>>,
    /// An address, shown as a code to scan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Text<LINK_MAX>>,
    /// Addresses with a name, of which people choose what they want to read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
}

/// What the coach sets.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// The pages, in order.
    pub pages: Vec<Page>,
}

/// Which page is on the wall.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    page: u16,
}

impl Settings {
    pub(super) fn check(&self) -> Result<(), Refused> {
        if self.pages.len() > PAGES_MAX {
            return Err(Refused::Full { max: PAGES_MAX });
        }
        if self.pages.iter().any(|page| page.codes.len() > CODES_MAX) {
            return Err(Refused::Full { max: CODES_MAX });
        }
        Ok(())
    }
}

impl Place {
    /// The page that everybody sees, with its number from 0 on; `None` without pages.
    pub fn page<'a>(&self, settings: &'a Settings) -> Option<(usize, &'a Page)> {
        // Pages may have been taken out since.
        let number = usize::from(self.page).min(settings.pages.len().checked_sub(1)?);
        Some((number, settings.pages.get(number)?))
    }

    pub(super) fn turn(&mut self, page: u16, settings: &Settings) -> Result<(), Refused> {
        if usize::from(page) >= settings.pages.len() {
            return Err(Refused::Unknown);
        }
        self.page = page;
        Ok(())
    }
}
