//! Languages are data: no code knows which there are.

use std::{
    fs,
    path::{Path, PathBuf},
};

use domain::lang::Lang;

/// Every Rust file of what ships, without its tests.
fn sources() -> Vec<(PathBuf, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut folders: Vec<_> =
        ["domain", "print", "driehoek"].map(|name| crates.join(name).join("src")).into();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && name != "tests.rs" {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
                let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
                files.push((path.clone(), lines.collect::<Vec<_>>().join("\n")));
            }
        }
    }
    files
}

/// Whether a line of code asks for one language. A tag alone may be a word: `en` is Dutch for *and*.
fn names_language(line: &str) -> bool {
    let has_tag = Lang::all().any(|lang| line.contains(&format!("\"{lang}\"")));
    let lower = line.to_lowercase();
    let is_about = ["lang", "tag", "parse", "default_value"].iter().any(|w| lower.contains(w));
    line.contains("Lang::named(") || (has_tag && is_about)
}

#[test]
fn no_code_names_a_language() {
    let sources = sources();
    assert!(sources.len() > 100, "{} files", sources.len());
    let mut found = Vec::new();
    for (path, code) in &sources {
        for line in code.lines().filter(|line| names_language(line)) {
            found.push(format!("{}: {}", path.display(), line.trim()));
        }
    }
    assert!(found.is_empty(), "these know a language:\n{}", found.join("\n"));
}

#[test]
fn a_line_that_asks_for_a_language_is_told_from_a_word() {
    for line in ["Lang::named(tag)", "if lang.tag() == \"ar\" {", "#[arg(default_value = \"nl\")]"]
    {
        assert!(names_language(line), "{line}");
    }
    for line in ["const LINKS: [&str; 2] = [\"s\", \"en\"];", "Lang::SOURCE", "lang == \"xx\""] {
        assert!(!names_language(line), "{line}");
    }
}

/// What a new language needs besides files: a name for its script, in the words of the interface.
#[test]
fn every_script_has_a_name() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/nl/translations.ftl");
    let words = fs::read_to_string(words).unwrap();
    for lang in Lang::all() {
        let key = format!("\nscript-{} = ", lang.script());
        assert!(words.contains(&key), "locales/*/translations.ftl must name {}", lang.script());
    }
}
