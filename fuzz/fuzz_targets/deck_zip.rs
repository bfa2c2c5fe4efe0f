//! A zip that somebody brings in as a deck: it becomes a draft or is refused with reasons.
#![no_main]

use std::sync::LazyLock;

use domain::decks::{CardBox, own::PlanTitles};
use driehoek_fuzz::own::import;
use libfuzzer_sys::fuzz_target;

static NOTHING: LazyLock<CardBox> = LazyLock::new(|| CardBox::read(&[]).0);

static TITLES: LazyLock<PlanTitles> = LazyLock::new(|| {
    let title = |text: &str| text.to_owned();
    PlanTitles { energizer: title("Begin"), cards: title("Talk"), closing: title("End") }
});

fuzz_target!(|bytes: &[u8]| {
    drop(import::read(&NOTHING, &TITLES, ("deck.zip", bytes)));
});
