//! The card box: where its files come from. What they mean and whether they are right is decided
//! in `domain::decks`.

pub mod lay;
pub mod outline;
pub mod own;
pub mod pages;
pub mod shelf;
pub mod store;
pub mod terms;
pub mod version;
pub mod views;

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};
use domain::decks::CardBox;
use rust_embed::RustEmbed;
pub use shelf::{Shelf, Table};

/// The content folder as it was when the program was built.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../content"]
struct Content;

/// Reads the card box that is in the program.
pub fn load() -> CardBox {
    let (card_box, faults) = CardBox::read(&embedded());
    if !faults.is_empty() {
        tracing::warn!(
            faults = faults.len(),
            "the card box has faults: run `driehoek decks check`"
        );
    }
    card_box
}

/// Gives the content files that are in the program: path and text.
pub fn embedded() -> Vec<(String, String)> {
    let paths = Content::iter().filter(|path| is_read(path));
    let files = paths.filter_map(|path| {
        let text = String::from_utf8_lossy(&Content::get(&path)?.data).into_owned();
        Some((path.into_owned(), text))
    });
    files.collect()
}

/// The licence of the content, as it stands beside it.
pub fn license() -> Option<String> {
    Some(String::from_utf8_lossy(&Content::get("LICENSE")?.data).into_owned())
}

/// Gives the content files in a folder: path inside the folder and text.
pub fn on_disk(content: &Path) -> Result<Vec<(String, String)>> {
    let mut files = Vec::new();
    let mut folders = vec![(content.to_owned(), String::new())];
    while let Some((folder, name)) = folders.pop() {
        let entries = fs::read_dir(&folder);
        for entry in entries.with_context(|| format!("reading the folder {}", folder.display()))? {
            let entry = entry?;
            let path = entry.path();
            let Some(last) = path.file_name().and_then(|last| last.to_str()) else {
                continue;
            };
            let name = if name.is_empty() { last.to_owned() } else { format!("{name}/{last}") };
            // A link to a folder is not followed, so that folders cannot go round.
            if entry.file_type()?.is_dir() {
                folders.push((path, name));
            } else if is_read(&name) {
                let text = fs::read_to_string(&path);
                files.push((name, text.with_context(|| format!("reading {}", path.display()))?));
            }
        }
    }
    let is_content = files.iter().any(|(name, _)| name.starts_with("decks/"));
    ensure!(is_content, "there is no folder decks with decks in {}", content.display());
    Ok(files)
}

/// Whether the card box reads a file of this name at all. What is said of privacy is none of it.
fn is_read(name: &str) -> bool {
    let is_toml = Path::new(name).extension().is_some_and(|extension| extension == "toml");
    is_toml && !name.starts_with("privacy/")
}
