//! Many colleagues at once, from a list that somebody pastes.

use super::{Email, PersonName};

/// How many lines a list may have.
pub(super) const LIST_MAX: usize = 200;

/// Somebody on a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Invited {
    pub name: PersonName,
    pub email: Email,
}

/// A line that could not be used, with the key of the sentence that says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BadLine {
    /// From 1, empty lines counted too.
    pub number: usize,
    pub text: String,
    pub key: &'static str,
}

/// Reads a list: a name and an address a line, in any order and with whatever stands between them
/// in a spreadsheet, a CSV file or a mail program. Empty lines and a first line of headings are
/// passed over.
pub(super) fn read_list(text: &str) -> (Vec<Invited>, Vec<BadLine>) {
    let (mut invited, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || (at == 0 && is_heading(line)) {
            continue;
        }
        let number = at + 1;
        let read = if number > LIST_MAX { Err("list-too-long") } else { read_line(line) };
        match read {
            Ok(somebody) => invited.push(somebody),
            Err(key) => bad.push(BadLine { number, text: line.to_owned(), key }),
        }
    }
    (invited, bad)
}

/// "Naam;E-mail" and the like: what spreadsheets have on top.
fn is_heading(line: &str) -> bool {
    !line.contains('@') && line.to_lowercase().contains("mail")
}

fn read_line(line: &str) -> Result<Invited, &'static str> {
    let between = |c: char| matches!(c, ';' | ',' | '\t' | '<' | '>' | '"');
    let is_part = |part: &&str| !part.is_empty();
    let (addresses, names): (Vec<&str>, Vec<&str>) = line
        .split(between)
        .flat_map(|part| {
            if part.contains('@') { part.split_whitespace().collect() } else { vec![part.trim()] }
        })
        .filter(is_part)
        .partition(|part| part.contains('@'));
    let [address] = addresses[..] else { return Err("account-email-wrong") };
    let email = Email::parse(address)?;
    let name = PersonName::parse(&names.join(" "))?;
    Ok(Invited { name, email })
}

#[cfg(test)]
mod tests {
    use super::{BadLine, LIST_MAX, read_list};

    fn read(text: &str) -> Vec<(String, String)> {
        let (invited, bad) = read_list(text);
        assert_eq!(bad, []);
        let both = |i: super::Invited| (i.name.as_str().to_owned(), i.email.as_str().to_owned());
        invited.into_iter().map(both).collect()
    }

    #[test]
    fn lists_are_read_as_people_have_them() {
        let sam = [("Sam de Vries".to_owned(), "sam@brug.nl".to_owned())];
        for line in [
            "Sam de Vries; sam@brug.nl",
            "sam@brug.nl\tSam de Vries",
            "Sam de Vries <Sam@Brug.nl>",
            "Sam de Vries sam@brug.nl",
            "\"Sam de Vries\",sam@brug.nl",
            "naam;e-mail\r\nSam;de Vries;sam@brug.nl\r\n\r\n",
        ] {
            assert_eq!(read(line), sam, "{line:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_says_which_line_and_why() {
        assert_eq!(read_list("Kim; kim.brug.nl").1.len(), 1, "no heading");
        let (invited, bad) = read_list("Sam; sam@brug.nl\nKim\n; kim@brug.nl\na@b.nl c@d.nl");
        assert_eq!(invited.len(), 1);
        let why: Vec<_> = bad.iter().map(|line| (line.number, line.key)).collect();
        let email = "account-email-wrong";
        assert_eq!(why, [(2, email), (3, "account-name-missing"), (4, email)]);
    }

    #[test]
    fn a_list_ends_at_its_limit() {
        let line = |n: usize| format!("Naam {n}; n{n}@brug.nl\n");
        let text: String = (0..=LIST_MAX).map(line).collect();
        let (invited, bad) = read_list(&text);
        assert_eq!(invited.len(), LIST_MAX);
        let [BadLine { number, key: "list-too-long", .. }] = &bad[..] else { panic!("{bad:?}") };
        assert_eq!(*number, LIST_MAX + 1);
    }
}
