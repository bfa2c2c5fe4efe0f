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

#[test]
fn no_code_names_a_language() {
    let sources = sources();
    assert!(sources.len() > 100, "{} files", sources.len());
    let mut found = Vec::new();
    for (path, code) in &sources {
        let named = code.matches("Lang::named(").count();
        let tags = Lang::all().map(|lang| format!("\"{lang}\""));
        let tagged: Vec<_> = tags.filter(|tag| code.contains(tag.as_str())).collect();
        if named > 0 || !tagged.is_empty() {
            found.push(format!("{}: Lang::named {named} times, {tagged:?}", path.display()));
        }
    }
    assert!(found.is_empty(), "these know a language:\n{}", found.join("\n"));
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
