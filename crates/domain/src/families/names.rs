//! What people type about people: one line, never empty, never a number in disguise.

/// So many figures in a name are a number that does not belong there.
const DIGITS_MAX: usize = 3;
/// The figures of a telephone number, at least and at most.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 6..=15;

/// Why a line was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// Nothing but space.
    Empty,
    /// More characters than allowed, or steering characters.
    Wrong,
    /// Figures where a name should be: perhaps a number that nobody may keep.
    Number,
}

/// One line of text, not empty, at most `MAX` characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line<const MAX: usize>(Box<str>);

impl<const MAX: usize> Line<MAX> {
    /// Reads what was typed; space is made single.
    pub fn parse(typed: &str) -> Result<Self, LineFault> {
        let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        match line.chars().count() {
            0 => Err(LineFault::Empty),
            length if length > MAX || line.chars().any(char::is_control) => Err(LineFault::Wrong),
            _ => Ok(Self(line.into())),
        }
    }

    /// Reads what may be left out: empty becomes nothing.
    pub fn optional(typed: &str) -> Result<Option<Self>, LineFault> {
        match Self::parse(typed) {
            Err(LineFault::Empty) => Ok(None),
            read => read.map(Some),
        }
    }

    /// The line itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The name of a child or a guardian.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name(Line<{ super::NAME_MAX }>);

impl Name {
    /// Reads a name. More than a few figures in it are refused: that is a number, not a name.
    pub fn parse(typed: &str) -> Result<Self, LineFault> {
        let line = Line::parse(typed)?;
        if line.as_str().chars().filter(|c| c.is_numeric()).count() > DIGITS_MAX {
            return Err(LineFault::Number);
        }
        Ok(Self(line))
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A telephone number as somebody wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phone(Box<str>);

impl Phone {
    /// Reads a number that begins with 0 or +, with space and signs as people write them. What a
    /// spreadsheet made of a mobile number, without its first 0, gets it back.
    pub fn parse(typed: &str) -> Result<Self, LineFault> {
        let line: Line<40> = Line::parse(typed)?;
        let plain = |c: char| c.is_ascii_digit() || " +-()/.".contains(c);
        let digits: String = line.as_str().chars().filter(char::is_ascii_digit).collect();
        if !line.as_str().chars().all(plain) || !PHONE_DIGITS.contains(&digits.len()) {
            return Err(LineFault::Wrong);
        }
        match line.as_str().chars().next() {
            Some('0' | '+' | '(') => Ok(Self(line.as_str().into())),
            Some('6') if digits.len() == 9 => Ok(Self(format!("0{}", line.as_str()).into())),
            // Nine figures without a 0 may well be somebody's citizen service number.
            _ => Err(LineFault::Number),
        }
    }

    /// The number itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The letter of a surname by which two children with one call name are told apart: the first
/// capital, so that "van der Berg" is a B.
pub fn initial_of(surname: &str) -> Option<char> {
    let capital = surname.chars().find(|c| c.is_uppercase());
    let first = capital.or_else(|| surname.chars().find(|c| c.is_alphabetic()))?;
    first.to_uppercase().next()
}

/// Whether two names are one and the same, however they were typed.
pub fn same_name(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other)
}

/// How each child is shown among these: by call name, with an initial where one name occurs twice.
pub fn shown_names<'a>(children: &[(&'a str, Option<char>)]) -> Vec<String> {
    let keys: Vec<_> = children.iter().map(|(name, _)| name_key(name)).collect();
    let mut counts = std::collections::HashMap::<&str, usize>::new();
    for key in &keys {
        *counts.entry(key).or_default() += 1;
    }
    let shown = |((name, initial), key): (&(&'a str, Option<char>), &String)| match initial {
        Some(initial) if counts[key.as_str()] > 1 => format!("{name} {initial}."),
        _ => (*name).to_owned(),
    };
    children.iter().zip(&keys).map(shown).collect()
}

/// What is the same for every way of typing a name.
pub fn name_key(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
