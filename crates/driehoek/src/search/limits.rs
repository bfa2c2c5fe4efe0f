//! The limits of searching, each by name.

/// The longest question, in characters.
pub const QUERY_CHARS_MAX: usize = 200;
/// The most words of a question that are looked for; stop words do not count.
pub const WORDS_MAX: usize = 12;
/// The most results on one page.
pub const PAGE_HITS: usize = 20;
/// The most pages: who has not found it by then asks something else.
pub const PAGES_MAX: usize = 100;
/// The most words of the index that a beginning of a word may stand for.
pub(super) const PREFIX_TERMS_MAX: usize = 64;
/// The most words that are looked at to choose those from.
pub(super) const PREFIX_SCAN_MAX: usize = 1_000;
/// The most documents of those words together, beyond the first of them: a letter or two stands for
/// too much to look at all of it.
pub(super) const PREFIX_DOCS_MAX: u32 = 40_000;
/// The most words of the index that a typing error may stand for.
pub(super) const TYPO_TERMS_MAX: usize = 24;
/// A word that fewer things hold than this is also read as a typing error.
pub(super) const RARE: usize = 4;
/// The letters from which one error is forgiven, and two.
pub(super) const ONE_TYPO_FROM: usize = 4;
/// See [`ONE_TYPO_FROM`].
pub(super) const TWO_TYPOS_FROM: usize = 8;
/// The letters from which a word that is found nowhere, and is not being typed, is looked for as the
/// beginning of another.
pub(super) const PREFIX_FROM: usize = 3;
/// The letters from which a known word counts as the beginning of one that is found nowhere.
pub(super) const BEGINNING_FROM: usize = 6;
/// The characters of a long text that a result shows.
pub(super) const EXCERPT_CHARS: usize = 220;
/// The schools whose own additions stay indexed; the others are indexed again when they search.
pub(super) const SCHOOLS_KEPT: usize = 64;
/// The people whose private decks stay indexed.
pub(super) const PEOPLE_KEPT: usize = 256;
