//! Codes to keep on paper, for whoever lost their phone. Each works once.

use domain::meetings::PersonId;

use crate::chance::{Chance, token_hash};

/// How many somebody gets at once.
pub const CODES: usize = 10;
/// Letters and digits that are not taken for one another.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// So many of them are 125 bits: nobody finds one by trying, not even with the store at hand.
const LETTERS: usize = 25;
const GROUP: usize = 5;

/// New codes, as they stand on paper.
pub(super) fn new_codes(chance: &Chance) -> Vec<String> {
    (0..CODES).map(|_| new_code(chance)).collect()
}

/// One code, in groups.
pub(crate) fn new_code(chance: &Chance) -> String {
    let letters = chance.bytes::<LETTERS>().map(|byte| ALPHABET[usize::from(byte % 32)]);
    let groups = letters.chunks(GROUP).map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join("-")
}

/// What the store keeps of a code. It is long and by chance, so a fast hash is enough: a slow one
/// makes guessing harder, and here there is nothing to guess. The person is in it, so that the
/// codes of many cannot be tried at once.
pub(super) fn hash_of(person: PersonId, typed: &str) -> String {
    token_hash(&format!("{person}:{}", spelled(typed)))
}

/// A code however it was typed.
pub(crate) fn spelled(typed: &str) -> String {
    let read = |c: char| match c.to_ascii_lowercase() {
        'o' => Some('0'),
        'i' | 'l' => Some('1'),
        c => c.is_ascii_alphanumeric().then_some(c),
    };
    typed.chars().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::meetings::PersonId;
    use uuid::Uuid;

    use super::{CODES, hash_of, new_codes};
    use crate::chance::Chance;

    #[test]
    fn codes_are_different_and_written_in_groups() {
        let codes: BTreeSet<_> = new_codes(&Chance::seeded(1)).into_iter().collect();
        assert_eq!(codes.len(), CODES);
        for code in &codes {
            assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [5; 5], "{code}");
        }
    }

    #[test]
    fn a_code_is_the_same_however_it_is_typed_and_another_for_somebody_else() {
        let [noor, sam] = [1, 2].map(|id| PersonId(Uuid::from_u128(id)));
        let hash = hash_of(noor, "0ab1c-defgh-jkmnp-qrstv-wxyz2");
        assert_eq!(hash_of(noor, " OABlC DEFGH jkmnpqrstvwxyz2"), hash);
        assert_ne!(hash_of(sam, "0ab1c-defgh-jkmnp-qrstv-wxyz2"), hash);
    }
}
