//! Prints and keeps the file for people who want to look: `target/tmp/<name>.pdf`.

use std::fs;
use std::path::Path;

use print::{Paper, Printed, pdf};

pub(crate) fn kept(name: &str, paper: &impl Paper) -> Printed {
    let printed = pdf(paper).expect("our layouts print every paper");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(file, &printed.bytes).expect("the folder for tests can be written");
    assert!(printed.bytes.starts_with(b"%PDF"));
    assert_eq!(count(&printed.bytes, "/Type/Page/"), printed.pages);
    printed
}

/// How often a mark stands in a file.
pub(crate) fn count(bytes: &[u8], mark: &str) -> usize {
    bytes.windows(mark.len()).filter(|window| *window == mark.as_bytes()).count()
}
