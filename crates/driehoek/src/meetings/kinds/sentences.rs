//! Sentences: a story is marked by them, and of what a card explains a wall has the first ones.

use crate::web::prose::plain;

/// What ends a sentence, in the scripts that the card box has.
const ENDS: &[char] = &['.', '?', '!', '…', '؟', '۔', '።'];
/// What may stand behind that and still belongs to the sentence.
const CLOSES: &[char] = &['’', '”', '"', '\'', '»', ')', ']'];
/// As much of an explanation as can be read from eight metres beside three or four others.
const AT_ONCE: usize = 2;

/// What an explanation begins with, in letters that a whole room can read. All of it is on the
/// phones and on the cards.
pub(super) fn beginning(text: &str) -> String {
    let text = plain(text);
    let all: Vec<&str> = text.lines().flat_map(sentences).take(AT_ONCE).collect();
    all.join(" ")
}

/// The sentences of a line, each with its own full stop.
pub(super) fn sentences(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        if !ENDS.contains(&letter) {
            continue;
        }
        let mut end = at + letter.len_utf8();
        while let Some((at, more)) =
            letters.next_if(|(_, more)| ENDS.contains(more) || CLOSES.contains(more))
        {
            end = at + more.len_utf8();
        }
        let rest = &line[end..];
        let next = rest.trim_start().chars().next();
        let is_end = rest.starts_with(char::is_whitespace) && !next.is_some_and(char::is_lowercase);
        if is_end {
            found.push(line[start..end].trim());
            start = end;
        }
    }
    found.push(line[start..].trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_people_take_a_breath() {
        let line = "‘Klaar?’ vroeg ze. ‘Nog niet.’ Om 8.30 uur begon het. ‘Ja!’, zei hij";
        let expected =
            ["‘Klaar?’ vroeg ze.", "‘Nog niet.’", "Om 8.30 uur begon het.", "‘Ja!’, zei hij"];
        assert_eq!(sentences(line), expected);
        assert_eq!(sentences("كيف؟ هنا."), ["كيف؟", "هنا."]);
        assert_eq!(sentences("zonder punt"), ["zonder punt"]);
    }

    #[test]
    fn a_wall_has_the_beginning_of_what_is_explained() {
        assert_eq!(beginning("De *feiten*. Wat je zegt? Nog meer."), "De feiten. Wat je zegt?");
        assert_eq!(beginning("Een.\n\nTwee. Drie."), "Een. Twee.");
        assert_eq!(beginning("zonder punt"), "zonder punt");
        assert_eq!(beginning(""), "");
    }
}
