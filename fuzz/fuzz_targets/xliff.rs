//! A translator's file: it becomes units or is refused.
#![no_main]

use driehoek_fuzz::xliff;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    drop(xliff::read(bytes));
});
