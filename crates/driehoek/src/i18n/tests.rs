use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use jiff::civil::{date, time};

use super::*;

fn words(lang: Lang) -> Words {
    Arc::new(Catalogue::load().unwrap()).words(lang)
}

/// Key to placeholders (with a leading `$`) of one language, read from the source text.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for path in Locales::iter().filter(|p| p.starts_with(&format!("{}/", lang.tag()))) {
        let file = Locales::get(&path).unwrap();
        let text = String::from_utf8(file.data.into_owned()).unwrap();
        let (mut message, mut key) = (String::new(), String::new());
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let head = line.split_once('=').map(|(head, _)| head.trim());
            if let Some(id) = head.filter(|h| !line.starts_with(' ') && is_id(h)) {
                (message, key) = (id.to_owned(), id.to_owned());
            } else if let Some(id) = head.and_then(|h| h.strip_prefix('.')).filter(|h| is_id(h)) {
                key = format!("{message}.{id}");
            }
            let placeholders = found.entry(key.clone()).or_insert_with(BTreeSet::new);
            placeholders.extend(line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
                    .collect()
            }));
        }
    }
    found.remove("");
    found
}

fn is_id(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c)) && !text.is_empty()
}

#[test]
fn dutch_and_english_have_the_same_keys_and_placeholders() {
    let [dutch, english] = [Lang::SOURCE, Lang::bridge()].map(keys);
    assert!(dutch.len() > 20, "the keys were not found at all");
    let missing: Vec<_> = dutch.keys().filter(|key| !english.contains_key(*key)).collect();
    let extra: Vec<_> = english.keys().filter(|key| !dutch.contains_key(*key)).collect();
    assert!(missing.is_empty(), "missing in locales/en: {missing:?}");
    assert!(extra.is_empty(), "only in locales/en: {extra:?}");
    let differ: Vec<_> = dutch.iter().filter(|(key, args)| english[*key] != **args).collect();
    assert!(differ.is_empty(), "other placeholders in locales/en: {differ:?}");
}

/// How keys begin that the code puts together, as in `"act-{}"`, from a name that stands in it too.
const PUT_TOGETHER: [&str; 76] = [
    "act-",
    "answer-",
    "basis-",
    "documents-",
    "documents-from-",
    "documents-until-",
    "error-",
    "export-head-",
    "export-readme-",
    "families-",
    "families-age-",
    "families-list-",
    "families-refused-",
    "families-request-",
    "families-row-",
    "federation-trouble-",
    "form-",
    "gallery-",
    "gallery-agenda-",
    "gallery-card-",
    "gallery-choice-",
    "gallery-kind-",
    "gallery-notice-",
    "gallery-tab-",
    "gallery-table-",
    "group-",
    "health-",
    "kind-",
    "kinds-",
    "kit-",
    "langs-",
    "links-",
    "look-example-",
    "own-field-",
    "own-left-out-",
    "own-look-",
    "own-problem-",
    "own-row-",
    "own-shared-",
    "own-turn-",
    "own-wanted-",
    "own-zip-",
    "paper-",
    "paper-backs-",
    "parents-ask-",
    "people-file-sheet-",
    "plain-",
    "plain-level-",
    "plain-rule-",
    "right-",
    "role-",
    "search-family-",
    "sources-",
    "subject-",
    "trail-",
    "ask-wall-",
    "case-head-",
    "case-phone-",
    "case-role-",
    "case-step-",
    "case-unit-",
    "attitude-level-",
    "attitude-step-",
    "model-phone-",
    "model-reached-",
    "model-side-",
    "model-step-",
    "practice-role-",
    "work-reads-",
    "work-share-",
    "work-shared-",
    "vision-coach-",
    "vision-do-",
    "vision-paper-",
    "vision-step-",
    "vision-wall-",
];
/// The same, where a number, the column of a table or the tag of a script follows.
const COUNTED: [&str; 11] = [
    "ask-face-",
    "breach-step-",
    "column-",
    "define-coach-",
    "define-do-",
    "define-go-",
    "define-step-",
    "define-wall-",
    "script-",
    "search-duration-",
    "search-example-",
];
/// How keys end that belong to another: `"{name}-text"`.
const BESIDE: [&str; 5] = ["-text", "-help", "-for", "-do", "-intro"];

/// The code, as one text.
fn code(folder: &Path, found: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            code(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs" || end == "js")
            && !path.ends_with("i18n/tests.rs")
        {
            found.push_str(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_word_of_the_interface_is_asked_for_somewhere() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut source = String::new();
    for folder in ["src", "assets/js", "../domain/src", "../print/src"] {
        code(&here.join(folder), &mut source);
    }
    for start in PUT_TOGETHER.iter().chain(&COUNTED) {
        assert!(source.contains(&format!("\"{start}{{")), "nothing is put together with {start}");
    }
    let quoted: BTreeSet<&str> = source.split('"').collect();
    let is_name = |rest: &str| {
        let ends = rest.match_indices('-').map(|(at, _)| at).chain([rest.len()]);
        ends.map(|end| &rest[..end]).any(|name| quoted.contains(name))
    };
    let is_asked = |key: &str| {
        let after = |start: &&str| key.strip_prefix(*start);
        quoted.contains(key)
            || PUT_TOGETHER.iter().filter_map(after).any(is_name)
            || COUNTED.iter().any(|start| key.starts_with(start))
            || BESIDE.iter().filter_map(|end| key.strip_suffix(end)).any(|of| quoted.contains(of))
    };
    let unused: Vec<_> = keys(Lang::SOURCE)
        .into_keys()
        .filter(|key| match key.split_once('.') {
            Some((of, part)) => {
                let is_put_together = source.contains(&format!("}}.{part}\""));
                let is_built = is_put_together && is_asked(of);
                !is_built && !quoted.contains(&**key)
            }
            None => !is_asked(key),
        })
        .filter(|key| !quoted.iter().any(|text| text.starts_with(&format!("{key}."))))
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn a_parents_language_has_no_key_that_the_source_lacks() {
    let dutch = keys(Lang::SOURCE);
    for lang in Lang::all() {
        for (key, args) in keys(lang) {
            assert!(dutch.contains_key(&key), "only in locales/{lang}: {key}");
            assert!(args.is_subset(&dutch[&key]), "unknown placeholder in locales/{lang}: {key}");
        }
    }
}

#[test]
fn what_guardians_read_is_there_in_every_language_with_how_far_it_is_trusted() {
    let of_parents = |lang| {
        let keys = keys(lang).into_iter().filter(|(key, _)| key.starts_with("parents-"));
        keys.collect::<BTreeMap<_, _>>()
    };
    let dutch = of_parents(Lang::SOURCE);
    assert!(dutch.len() > 40);
    for lang in Lang::all() {
        assert_eq!(of_parents(lang), dutch, "locales/{lang}/parents.ftl");
        let state = words(lang).t("parents-state").into_owned();
        assert!(["source", "machine", "checked"].contains(&state.as_str()), "{lang}: {state}");
        assert_eq!(state == "source", lang == Lang::SOURCE, "{lang}");
    }
}

#[test]
fn every_key_that_the_program_names_exists() {
    let known = keys(Lang::SOURCE);
    let mut absent = Vec::new();
    for path in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = fs::read_to_string(&path).unwrap();
        for call in ["t(\"", "t_with(\"", "t_with(\n"] {
            for (at, _) in source.match_indices(call) {
                if source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    continue;
                }
                let rest = source[at + call.len()..].trim_start().trim_start_matches('"');
                let key: String = rest.chars().take_while(|c| *c != '"').collect();
                if is_id(&key.replace('.', "-")) && !known.contains_key(&key) {
                    absent.push(format!("{}: {key}", path.display()));
                }
            }
        }
    }
    assert!(absent.is_empty(), "keys without a text:\n{}", absent.join("\n"));
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let inner = folders.iter().flat_map(|folder| rust_files(folder));
    let files = files.into_iter().filter(|f| f.extension().is_some_and(|e| e == "rs"));
    files.chain(inner).filter(|f| !f.ends_with("i18n/tests.rs")).collect()
}

#[test]
fn what_is_missing_falls_back_on_english_then_shows_its_key() {
    let somali = words(Lang::named("so"));
    assert_eq!(somali.t("sign-in-title"), words(Lang::named("en")).t("sign-in-title"));
    assert_eq!(somali.t("no-such-key"), "no-such-key");
}

#[test]
fn marks_stand_only_around_what_can_turn_a_sentence() {
    let dutch = words(Lang::SOURCE);
    assert_eq!(dutch.t_with("page-title", &[("title", "Start".into())]), "Start · Driehoek");
    let turned = dutch.t_with("page-title", &[("title", "مرحبا".into())]);
    assert_eq!(turned, "\u{2068}مرحبا\u{2069} · Driehoek");
    assert_eq!(plain(&turned), "مرحبا · Driehoek");
}

#[test]
fn dates_read_as_people_write_them() {
    let day = date(2027, 1, 14);
    let at = day.to_datetime(time(14, 5, 0, 0));
    let [dutch, english, ukrainian] =
        [Lang::SOURCE, Lang::named("en"), Lang::named("uk")].map(words);
    assert_eq!(dutch.date(day), "14 januari 2027");
    assert_eq!(dutch.weekday_date(day), "donderdag 14 januari 2027");
    assert_eq!(dutch.weekday_and_day(day), "donderdag 14 januari");
    assert_eq!(dutch.month(day), "januari 2027");
    assert_eq!(dutch.time(at.time()), "14:05");
    assert_eq!(dutch.date_time(at), "14 januari 2027 om 14:05");
    assert_eq!(english.weekday_date(day), "Thursday, 14 January 2027");
    assert_eq!(english.time(at.time()), "14:05");
    assert_eq!(ukrainian.date(day), "14 січня 2027\u{202f}р.");
}
