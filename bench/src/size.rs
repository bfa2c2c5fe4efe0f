//! How many take part: "500" is one meeting of 500, "20x500" is 20 meetings of 500 at once.

use std::{fmt, str::FromStr};

use anyhow::{Context as _, Error, Result, ensure};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) meetings: usize,
    pub(crate) participants_each: usize,
}

impl Size {
    /// Everybody in all meetings together.
    pub(crate) fn participants(self) -> usize {
        self.meetings * self.participants_each
    }
}

impl FromStr for Size {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (meetings, each) = text.split_once('x').unwrap_or(("1", text));
        let number = |text: &str| {
            text.parse::<usize>().with_context(|| format!("\"{text}\" is not a number"))
        };
        let size = Self { meetings: number(meetings)?, participants_each: number(each)? };
        ensure!(size.meetings > 0 && size.participants_each > 0, "nobody would take part");
        Ok(size)
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.meetings {
            1 => write!(f, "{}", self.participants_each),
            meetings => write!(f, "{meetings}x{}", self.participants_each),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn a_size_is_read_as_it_is_written() {
        for text in ["30", "20x500"] {
            assert_eq!(text.parse::<Size>().unwrap().to_string(), text);
        }
        assert_eq!("20x500".parse::<Size>().unwrap().participants(), 10_000);
        for text in ["", "x", "0", "3x", "many"] {
            assert!(text.parse::<Size>().is_err(), "{text}");
        }
    }
}
