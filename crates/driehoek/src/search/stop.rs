//! Words that say nothing about what somebody looks for. A question that has others too is asked
//! without them; a question of nothing else is asked as it is. And words that say little.

use std::{collections::HashSet, sync::LazyLock};

/// In the languages of most questions, as they stand in the index.
const STOP_WORDS: &str = "\
    aan about al als an and are as at be bij by can dat de den der deze die dit do does door \
    een en er for from gaat had has have heb hebben heeft het hoe how i iets ik in is it its je kan \
    kun kunnen me met mijn my na naar niet niets nog not nr nummer of om on onder ook op or over s \
    set te that the their they this to tot uit van voor waar was wat we welke what wie wij \
    with worden wordt you your ze zich zijn zoals zoek";
/// Words for what nearly everything here is.
const WEAK_WORDS: &str = "kaart kaarten kaartje kaartjes card cards";

static STOP: LazyLock<HashSet<&str>> = LazyLock::new(|| STOP_WORDS.split_whitespace().collect());

/// Whether a folded word says nothing by itself.
pub(super) fn is_stop(folded: &str) -> bool {
    STOP.contains(folded)
}

/// Whether a folded word says little beside others.
pub(super) fn is_weak(folded: &str) -> bool {
    WEAK_WORDS.split_whitespace().any(|word| word == folded)
}
