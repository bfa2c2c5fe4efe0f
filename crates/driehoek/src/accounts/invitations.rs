//! Many colleagues at once, from a list that somebody pastes or a spreadsheet saved as CSV.

use std::collections::BTreeSet;

use csv::{ReaderBuilder, StringRecord};
use domain::{
    accounts::{Role, Roles},
    lang::Lang,
};

use super::{Email, PersonName};
use crate::i18n::Words;

/// How many lines a list may have.
pub(super) const LIST_MAX: usize = 200;
/// The heads of the columns of a file, in every language that such a file is made in.
const NAME: [&str; 4] = ["naam", "name", "volledige naam", "medewerker"];
const EMAIL: [&str; 6] = ["e-mail", "email", "mail", "e-mailadres", "emailadres", "e-mail address"];
const ROLE: [&str; 4] = ["rol", "role", "rollen", "roles"];

/// Somebody on a list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Invited {
    pub name: PersonName,
    pub email: Email,
    /// The roles that the list names; nothing where it leaves that to the form.
    pub roles: Option<Roles>,
}

/// A line that could not be used, with the key of the sentence that says why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BadLine {
    /// From 1, empty lines counted too.
    pub number: usize,
    pub text: String,
    pub key: &'static str,
}

/// Everybody on a list, and the lines that could not be used.
pub(super) type List = (Vec<Invited>, Vec<BadLine>);

/// What people call the roles, in every language of the interface.
#[derive(Debug)]
pub(super) struct RoleNames(Vec<(String, Role)>);

impl RoleNames {
    pub(super) fn of(words: &Words) -> Self {
        let mut names = Vec::new();
        for role in Role::ALL {
            names.push((role.name().to_owned(), role));
            for lang in Lang::of_interface() {
                let name = words.in_lang(lang).t(&format!("role-{}", role.name())).to_lowercase();
                names.push((name, role));
            }
        }
        Self(names)
    }

    fn one(&self, text: &str) -> Option<Role> {
        let text = text.trim().to_lowercase();
        self.0.iter().find(|(name, _)| *name == text).map(|(_, role)| *role)
    }

    /// The roles in a cell, where there can be several with something between them.
    fn all(&self, cell: &str) -> Option<Roles> {
        let parts = cell.split(['/', '+', ',', '|', '&']).map(str::trim);
        let roles: Option<BTreeSet<_>> =
            parts.filter(|part| !part.is_empty()).map(|part| self.one(part)).collect();
        roles.map(|roles| roles.into_iter().collect())
    }
}

/// Reads a list: a name and an address a line, perhaps with a role behind them, and with whatever
/// stands between them in a spreadsheet, a CSV file or a mail program. Empty lines and a first line
/// of headings are passed over.
pub(super) fn read_list(text: &str, names: &RoleNames) -> List {
    let (mut invited, mut bad) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || (at == 0 && is_heading(line)) {
            continue;
        }
        let number = at + 1;
        let read = if number > LIST_MAX { Err("list-too-long") } else { read_line(line, names) };
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

fn read_line(line: &str, names: &RoleNames) -> Result<Invited, &'static str> {
    let between = |c: char| matches!(c, ';' | ',' | '\t' | '<' | '>' | '"');
    let parts: Vec<&str> = line
        .split(between)
        .flat_map(|part| {
            if part.contains('@') { part.split_whitespace().collect() } else { vec![part.trim()] }
        })
        .filter(|part| !part.is_empty())
        .collect();
    let is_address = |part: &&&str| part.contains('@');
    let [address] = parts.iter().filter(is_address).collect::<Vec<_>>()[..] else {
        return Err("account-email-wrong");
    };
    let email = Email::parse(address)?;
    let at = parts.iter().position(|part| part == address).unwrap_or_default();
    let (before, after) = (&parts[..at], &parts[at + 1..]);
    let is_role = |part: &&str| names.all(part).is_some_and(|roles| !roles.is_empty());
    // What stands behind the address is the name when none stands before it; else it is the role.
    let (called, rest): (Vec<&str>, Vec<&str>) = if before.is_empty() {
        let first = after.iter().position(is_role).unwrap_or(after.len());
        (after[..first].to_vec(), after[first..].to_vec())
    } else {
        (before.to_vec(), after.to_vec())
    };
    let name = PersonName::parse(&called.join(" "))?;
    Ok(Invited { name, email, roles: roles_in(&rest.join("/"), names)? })
}

fn roles_in(cell: &str, names: &RoleNames) -> Result<Option<Roles>, &'static str> {
    let roles = names.all(cell).ok_or("list-role-unknown")?;
    Ok((!roles.is_empty()).then_some(roles))
}

/// Reads a spreadsheet that was saved as CSV, by the heads of its columns: with `;`, `,` or tabs, in
/// UTF-8 or Windows-1252. An error is the key of the sentence that says why it is none.
pub(super) fn read_file(bytes: &[u8], names: &RoleNames) -> Result<List, &'static str> {
    let is_utf_16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    if is_utf_16 || bytes.contains(&0) {
        return Err("list-not-text");
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err("list-no-file");
    }
    // With an end to every line, each can be counted from where the reader stands after it.
    let text = format!("{}\n", text.trim_end());
    let mut rows = ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let head = rows.headers().map_err(|_| "list-not-text")?;
    let columns = Columns::of(head).ok_or("list-no-columns")?;
    let (mut invited, mut bad) = (Vec::new(), Vec::new());
    let mut row = StringRecord::new();
    while rows.read_record(&mut row).map_err(|_| "list-not-text")? {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let is_within = invited.len() + bad.len() < LIST_MAX;
        let read = if is_within { columns.read(&row, names) } else { Err("list-too-long") };
        match read {
            Ok(somebody) => invited.push(somebody),
            Err(key) => {
                let next = usize::try_from(rows.position().line()).unwrap_or(usize::MAX);
                let within = row.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
                let number = next.saturating_sub(1 + within);
                bad.push(BadLine { number, text: columns.text(&row), key });
            }
        }
    }
    if invited.is_empty() && bad.is_empty() { Err("list-no-rows") } else { Ok((invited, bad)) }
}

/// What the first line has most of.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |mark: &u8| head.bytes().filter(|byte| byte == mark).count();
    [b'\t', b',', b';'].into_iter().max_by_key(count).unwrap_or(b';')
}

/// Where the columns of a file stand.
struct Columns {
    name: usize,
    email: usize,
    role: Option<usize>,
}

impl Columns {
    fn of(head: &StringRecord) -> Option<Self> {
        let place = |names: &[&str]| {
            head.iter().position(|cell| names.contains(&&*cell.trim().to_lowercase()))
        };
        Some(Self { name: place(&NAME)?, email: place(&EMAIL)?, role: place(&ROLE) })
    }

    fn read(&self, row: &StringRecord, names: &RoleNames) -> Result<Invited, &'static str> {
        let cell = |at: usize| row.get(at).unwrap_or_default();
        let name = PersonName::parse(cell(self.name))?;
        let email = Email::parse(cell(self.email))?;
        let roles = roles_in(self.role.map_or("", cell), names)?;
        Ok(Invited { name, email, roles })
    }

    /// The line as somebody can mend it in the form.
    fn text(&self, row: &StringRecord) -> String {
        let cells = [Some(self.name), Some(self.email), self.role].into_iter().flatten();
        let cells = cells.map(|at| row.get(at).unwrap_or_default().trim());
        let line = cells.collect::<Vec<_>>().join("; ");
        line.trim_end_matches([';', ' ']).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A file to fill in: what its columns are called, and a line for each of some roles.
pub(super) fn example(words: &Words) -> String {
    let column = |name: &str| words.t(&format!("people-file-sheet-{name}")).into_owned();
    let mut lines = vec![["naam", "email", "rol"].map(column).join(";")];
    lines.extend(words.t("people-file-people").lines().map(str::to_owned));
    // A spreadsheet program knows by the first character that this is UTF-8.
    format!("\u{feff}{}\r\n", lines.join("\r\n"))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use domain::{accounts::Role, lang::Lang};

    use super::{BadLine, LIST_MAX, List, RoleNames, example, read_file, read_list};
    use crate::i18n::{Catalogue, Words};

    fn words() -> Words {
        Arc::new(Catalogue::load().unwrap()).words(Lang::SOURCE)
    }

    fn names() -> RoleNames {
        RoleNames::of(&words())
    }

    fn read(text: &str) -> Vec<(String, String)> {
        let (invited, bad) = read_list(text, &names());
        assert_eq!(bad, []);
        let both = |i: super::Invited| (i.name.as_str().to_owned(), i.email.as_str().to_owned());
        invited.into_iter().map(both).collect()
    }

    /// Name, address and roles of everybody in a list.
    fn shown((invited, _): &List) -> Vec<String> {
        let show = |somebody: &super::Invited| {
            let roles = somebody
                .roles
                .as_ref()
                .map(|roles| roles.iter().map(Role::name).collect::<Vec<_>>().join("+"));
            let (name, email) = (somebody.name.as_str(), somebody.email.as_str());
            format!("{name}|{email}|{}", roles.unwrap_or_default())
        };
        invited.iter().map(show).collect()
    }

    fn why((_, bad): &List) -> Vec<(usize, &'static str)> {
        bad.iter().map(|line| (line.number, line.key)).collect()
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
    fn a_role_may_stand_behind_name_and_address() {
        let read = |line: &str| shown(&read_list(line, &names())).join("");
        assert_eq!(read("Sam;sam@brug.nl;leraar"), "Sam|sam@brug.nl|teacher");
        assert_eq!(read("Sam;sam@brug.nl;"), "Sam|sam@brug.nl|");
        assert_eq!(read("sam@brug.nl;Sam;Leraar/Tolk"), "Sam|sam@brug.nl|teacher+interpreter");
        assert_eq!(read("Sam;sam@brug.nl;Teacher;coach"), "Sam|sam@brug.nl|coach+teacher");
        let unknown = read_list("Sam; sam@brug.nl; directeur", &names());
        assert_eq!(why(&unknown), [(1, "list-role-unknown")]);
        assert_eq!(unknown.1[0].text, "Sam; sam@brug.nl; directeur");
    }

    #[test]
    fn what_cannot_be_read_says_which_line_and_why() {
        assert_eq!(read_list("Kim; kim.brug.nl", &names()).1.len(), 1, "no heading");
        let list = read_list("Sam; sam@brug.nl\nKim\n; kim@brug.nl\na@b.nl c@d.nl", &names());
        assert_eq!(list.0.len(), 1);
        let email = "account-email-wrong";
        assert_eq!(why(&list), [(2, email), (3, "account-name-missing"), (4, email)]);
    }

    #[test]
    fn a_list_ends_at_its_limit() {
        let line = |n: usize| format!("Naam {n}; n{n}@brug.nl\n");
        let text: String = (0..=LIST_MAX).map(line).collect();
        let (invited, bad) = read_list(&text, &names());
        assert_eq!(invited.len(), LIST_MAX);
        let [BadLine { number, key: "list-too-long", .. }] = &bad[..] else { panic!("{bad:?}") };
        assert_eq!(*number, LIST_MAX + 1);
        let file = format!("naam;e-mail\n{text}");
        let (invited, bad) = read_file(file.as_bytes(), &names()).unwrap();
        assert_eq!((invited.len(), bad.len()), (LIST_MAX, 1));
    }

    #[test]
    fn files_are_read_by_their_heads_however_they_were_saved() {
        let sam = ["Noël de Vries|noel@brug.nl|teacher"];
        for file in [
            "naam;e-mail;rol\nNoël de Vries;noel@brug.nl;Leraar\n",
            "\u{feff}Rol,E-mail,Groep,Naam\r\nleraar,NOEL@brug.nl,5,Noël de Vries\r\n",
            "Name\tEmail\tRole\n\"Noël de Vries\"\tnoel@brug.nl\tTeacher\n\t\t\n",
        ] {
            let list = read_file(file.as_bytes(), &names()).unwrap();
            assert_eq!(shown(&list), sam, "{file:?}");
            assert_eq!(why(&list), []);
        }
        let (windows, _, _) =
            encoding_rs::WINDOWS_1252.encode("naam;e-mail;rol\nNoël de Vries;noel@brug.nl;leraar");
        assert_eq!(shown(&read_file(&windows, &names()).unwrap()), sam);
    }

    #[test]
    fn in_a_file_each_line_says_what_is_wrong_and_nothing_is_lost() {
        let file = "naam;e-mail;rol\nSam;sam@brug.nl;leraar\nKim;kim;tolk\n\n;ans@brug.nl;\n\
            Ans;ans@brug.nl;directeur\nJo;jo@brug.nl";
        let list = read_file(file.as_bytes(), &names()).unwrap();
        assert_eq!(shown(&list), ["Sam|sam@brug.nl|teacher", "Jo|jo@brug.nl|"]);
        assert_eq!(
            why(&list),
            [(3, "account-email-wrong"), (5, "account-name-missing"), (6, "list-role-unknown")]
        );
        let texts: Vec<_> = list.1.iter().map(|line| &*line.text).collect();
        assert_eq!(texts, ["Kim; kim; tolk", "; ans@brug.nl", "Ans; ans@brug.nl; directeur"]);
    }

    #[test]
    fn what_is_no_such_file_says_why() {
        let why = |bytes: &[u8]| read_file(bytes, &names()).unwrap_err();
        assert_eq!(why(b""), "list-no-file");
        assert_eq!(why(b"PK\x03\x04\0\0"), "list-not-text");
        assert_eq!(why(b"\xFF\xFEn\0a\0"), "list-not-text");
        assert_eq!(why(b"Sam;sam@brug.nl\n"), "list-no-columns");
        assert_eq!(why(b"naam;e-mail\n\n"), "list-no-rows");
    }

    #[test]
    fn the_example_can_be_read() {
        for lang in Lang::of_interface() {
            let file = example(&words().in_lang(lang));
            let list = read_file(file.as_bytes(), &names()).unwrap();
            assert_eq!(why(&list), [], "{lang}");
            let expected = [
                "Sam de Vries|sam@school.example|coach",
                "Fatma Yılmaz|fatma@school.example|teacher",
                "Ans Bakker|ans@school.example|",
            ];
            assert_eq!(shown(&list), expected);
        }
    }
}
