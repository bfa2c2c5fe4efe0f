//! What there is to do in a language: per text, per deck, and what comes next.

use domain::{
    decks::{CardBox, Deck, DeckId, Item, Parts, Progress, Said},
    lang::Lang,
};

/// How many texts stand at each stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts([usize; 4]);

impl Counts {
    pub(crate) fn of(self, progress: Progress) -> usize {
        self.0[place(progress)]
    }

    pub(crate) fn all(self) -> usize {
        self.0.iter().sum()
    }

    /// How many still need work.
    pub(crate) fn unfinished(self) -> usize {
        self.all() - self.of(Progress::Checked)
    }

    /// Whether there is anything at all in the language.
    pub(crate) fn has_begun(self) -> bool {
        self.of(Progress::Missing) < self.all()
    }

    pub(crate) fn count(&mut self, progress: Progress) {
        self.0[place(progress)] += 1;
    }

    pub(crate) fn add(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs;
        }
    }
}

fn place(progress: Progress) -> usize {
    Progress::ALL.iter().position(|one| *one == progress).unwrap_or_default()
}

/// One text with its Dutch and its translation.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) item: Item,
    pub(crate) dutch: Parts,
    pub(crate) said: Option<Said>,
    pub(crate) progress: Progress,
}

/// Everything of a deck, in the order of the deck.
pub(crate) fn rows(cards: &CardBox, deck: &Deck, lang: Lang) -> Vec<Row> {
    let row = |item: Item| {
        let dutch = cards.said(&deck.id, &item, Lang::SOURCE)?.parts;
        let said = cards.said(&deck.id, &item, lang);
        let progress = Progress::of(&dutch, said.as_ref());
        Some(Row { item, dutch, said, progress })
    };
    cards.items(deck).into_iter().filter_map(row).collect()
}

/// How far a deck is.
pub(crate) fn counts_of(cards: &CardBox, deck: &Deck, lang: Lang) -> Counts {
    let mut counts = Counts::default();
    for row in rows(cards, deck, lang) {
        counts.count(row.progress);
    }
    counts
}

/// A deck with how far it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct DeckWork<'c> {
    pub(crate) deck: &'c Deck,
    pub(crate) counts: Counts,
}

/// Every deck: first those that were promised or begun in the language, then the others.
pub(crate) fn decks(cards: &CardBox, lang: Lang) -> Vec<DeckWork<'_>> {
    let work = cards.decks().map(|deck| DeckWork { deck, counts: counts_of(cards, deck, lang) });
    let mut decks: Vec<_> = work.collect();
    decks.sort_by_key(|work| !work.deck.langs.contains(&lang) && !work.counts.has_begun());
    decks
}

/// Whether somebody promised or began this deck in the language.
pub(crate) fn is_current(work: &DeckWork<'_>, lang: Lang) -> bool {
    work.deck.langs.contains(&lang) || work.counts.has_begun()
}

/// How far all decks together are.
pub(crate) fn counts(decks: &[DeckWork<'_>]) -> Counts {
    let mut all = Counts::default();
    for work in decks {
        all.add(work.counts);
    }
    all
}

/// What to do next: in the same deck what is missing, else stale, else unread, first what follows
/// the present text; when the deck is done, in the next one.
pub(crate) fn next(
    cards: &CardBox,
    lang: Lang,
    from: Option<(&DeckId, Option<&Item>)>,
) -> Option<(DeckId, Item)> {
    let here = from.and_then(|(deck, item)| {
        let deck = cards.deck(deck)?;
        next_in(&rows(cards, deck, lang), item).map(|item| (deck.id.clone(), item))
    });
    here.or_else(|| {
        let decks = decks(cards, lang);
        let start = from.and_then(|(id, _)| decks.iter().position(|work| work.deck.id == *id));
        let start = start.map_or(0, |at| at + 1);
        let turned = decks[start..].iter().chain(&decks[..start]);
        let unfinished = turned.filter(|work| work.counts.unfinished() > 0);
        let mut unfinished =
            unfinished.filter(|work| from.is_none_or(|(id, _)| work.deck.id != *id));
        unfinished.find_map(|work| {
            next_in(&rows(cards, work.deck, lang), None).map(|item| (work.deck.id.clone(), item))
        })
    })
}

fn next_in(rows: &[Row], after: Option<&Item>) -> Option<Item> {
    let start = after.and_then(|item| rows.iter().position(|row| row.item == *item));
    let start = start.map_or(0, |at| at + 1);
    let turned = || rows[start..].iter().chain(&rows[..start]);
    let others = || turned().filter(|row| Some(&row.item) != after);
    let unfinished = Progress::ALL.into_iter().filter(|progress| *progress != Progress::Checked);
    unfinished
        .into_iter()
        .find_map(|progress| others().find(|row| row.progress == progress))
        .map(|row| row.item.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, progress: Progress) -> Row {
        Row { item: name.into(), dutch: Parts::default(), said: None, progress }
    }

    #[test]
    fn what_is_missing_comes_before_what_is_stale_and_that_before_what_is_unread() {
        use Progress::{Checked, Machine, Missing, Stale};
        let mut rows =
            vec![row("a", Machine), row("b", Stale), row("c", Checked), row("d", Missing)];
        let next = |rows: &[Row], after: &str| {
            next_in(rows, Some(&after.into())).map(|item| item.to_string())
        };
        assert_eq!(next(&rows, "a").as_deref(), Some("d"));
        rows[3].progress = Checked;
        assert_eq!(next(&rows, "a").as_deref(), Some("b"));
        rows[1].progress = Machine;
        assert_eq!(next(&rows, "a").as_deref(), Some("b"), "what follows");
        assert_eq!(next(&rows, "b").as_deref(), Some("a"), "and then round again");
        rows[0].progress = Checked;
        assert_eq!(next(&rows, "b"), None, "not itself");
        assert_eq!(next_in(&rows, None).map(|item| item.to_string()).as_deref(), Some("b"));
    }
}
