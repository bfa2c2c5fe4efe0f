//! A log of a meeting as it could lie in a damaged store: a line of JSON for each entry. Folding it
//! ends in a meeting or in a refusal, the same every time, and never in a panic.
#![no_main]

use domain::meetings::{Entry, apply};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let entries: Vec<Entry> = bytes
        .split(|byte| *byte == b'\n')
        .filter_map(|line| serde_json::from_slice(line).ok())
        .collect();
    // What was read is written so that it is read as the same.
    for entry in &entries {
        let line = serde_json::to_vec(entry).expect("an entry can be written");
        assert_eq!(serde_json::from_slice::<Entry>(&line).ok().as_ref(), Some(entry));
    }
    let folded = || {
        let mut meeting = None;
        for entry in &entries {
            let before = meeting.clone();
            if apply(&mut meeting, entry).is_err() {
                assert_eq!(meeting, before, "a refusal changed the meeting");
            }
        }
        meeting
    };
    assert_eq!(folded(), folded());
});
