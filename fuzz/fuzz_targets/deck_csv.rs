//! Rows of a spreadsheet that somebody brings in as a deck. What is read and written is read as the
//! same again.
#![no_main]

use driehoek_fuzz::own::sheet;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(read) = sheet::read(bytes) else { return };
    let Ok(written) = sheet::write(&read.draft) else { return };
    let again = sheet::read(&written).expect("what we write can be read");
    assert_eq!(again.draft.cards.len(), read.draft.cards.len());
});
