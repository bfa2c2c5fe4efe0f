use std::{fmt::Write as _, sync::Arc};

use domain::{
    decks::{CardBox, Deck, DeckId, Item, Part, Parts, Said, Trust},
    lang::{Lang, TranslationState},
};

use super::{document::NAMESPACE, *};
use crate::{
    decks,
    i18n::Catalogue,
    translations::{import::compare, store::Key},
};

fn written(cards: &CardBox, lang: Lang, decks: &[&Deck], comments: &[(Key, String)]) -> String {
    let words = Arc::new(Catalogue::load().unwrap()).words(Lang::SOURCE);
    write(cards, &words, lang, decks, comments).unwrap()
}

/// A file with these units in the deck `talen`.
fn file(units: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <xliff xmlns=\"{NAMESPACE}0\" version=\"2.0\" srcLang=\"nl\" trgLang=\"uk\">\n\
        <file id=\"talen\">\n{units}\n</file></xliff>"
    )
}

fn unit(inner: &str) -> Unit {
    let text = file(&format!("<unit id=\"vraag-talen-1:text\">{inner}</unit>"));
    read(text.as_bytes()).unwrap().units.remove(0)
}

#[test]
fn every_language_goes_out_and_comes_back_the_same() {
    let cards = decks::load();
    for lang in Lang::all().filter(|lang| *lang != Lang::SOURCE) {
        let all: Vec<_> = cards.decks().collect();
        let document = read(written(&cards, lang, &all, &[]).as_bytes()).unwrap();
        let brought = compare(&cards, &document);
        assert_eq!(document.lang, lang);
        assert!(brought.changes.is_empty(), "{lang}: {:?}", brought.changes[0]);
        assert_eq!(
            (brought.unknown.len(), brought.faulty.len()),
            (0, 0),
            "{lang}: {:?}",
            brought.faulty
        );
        let texts: usize = all.iter().map(|deck| cards.items(deck).len()).sum();
        assert_eq!(brought.same + brought.untouched, texts, "{lang}");
    }
}

#[test]
fn marks_lists_directions_and_what_xml_treats_apart_survive() {
    let mut cards = decks::load();
    let (deck, item) = (DeckId::from("talen"), Item::from("vraag-talen-1"));
    for (tag, text) in [
        ("ar", "ما *اللغة* الأولى؟\n\n- « أ » & <ب>\n- \"ج\" 'د' ]]>"),
        ("ti", "ኣየናይ *ቋንቋ*፧\n\n- ሀ\n- ለ"),
    ] {
        let lang = Lang::named(tag);
        let mut parts = Parts::default();
        parts.set(Part::Text, text);
        let trust = Trust::of(TranslationState::Checked);
        cards.put_said(&deck, &item, lang, Said { parts, trust });
        let key = Key { deck: deck.clone(), item: item.clone(), lang };
        let comments = [(key, "Is dit *goed*?".to_owned())];
        let out = written(&cards, lang, &[cards.deck(&deck).unwrap()], &comments);
        let document = read(out.as_bytes()).unwrap();
        let back = document.units.iter().find(|unit| unit.name == "vraag-talen-1:text").unwrap();
        assert_eq!(back.target, text);
        assert_eq!(back.state, TranslationState::Checked);
        assert_eq!(back.notes, ["Is dit *goed*?"], "the context is no remark");
        assert_eq!(back.place, Some((item.clone(), Part::Text)));
    }
}

#[test]
fn a_state_says_whether_a_person_read_it() {
    for (state, expected) in [
        ("", TranslationState::Machine),
        ("state=\"initial\"", TranslationState::Machine),
        ("state=\"translated\"", TranslationState::Machine),
        ("state=\"reviewed\"", TranslationState::Checked),
        ("state=\"final\"", TranslationState::Checked),
    ] {
        let segment = format!("<segment {state}><source>a</source><target>b</target></segment>");
        assert_eq!(unit(&segment).state, expected, "{state}");
    }
}

#[test]
fn what_a_program_cut_into_sentences_is_one_text_again() {
    let cut = "<segment state=\"final\"><source>Een.</source><target>Один.</target></segment>\
        <ignorable><source> </source></ignorable>\
        <segment state=\"translated\"><source>Twee.</source><target>Два.</target></segment>";
    let unit = unit(cut);
    assert_eq!((unit.source.as_str(), unit.target.as_str()), ("Een. Twee.", "Один. Два."));
    assert_eq!(unit.state, TranslationState::Machine);
}

#[test]
fn marks_of_programs_become_ours_or_are_told() {
    let with = |target: &str| {
        unit(&format!("<segment><source>a</source><target>{target}</target></segment>"))
    };
    let emphasis =
        with("<mrk id=\"1\">Це</mrk> <pc id=\"2\" type=\"fmt\" subType=\"xlf:i\">так</pc>&#33;");
    assert_eq!((emphasis.target.as_str(), emphasis.has_codes), ("Це *так*!", false));
    let odd = with("Це <ph id=\"3\"/>так<![CDATA[ <і> ]]>");
    assert_eq!((odd.target.as_str(), odd.has_codes), ("Це так <і> ", true));
    let left =
        file("<unit id=\"x:text\" translate=\"no\"><segment><source>a</source></segment></unit>");
    assert_eq!(read(left.as_bytes()), Err(Refused::Empty));
    let strange = file("<unit id=\"zonder-deel\"><segment><source>a</source></segment></unit>");
    assert_eq!(read(strange.as_bytes()).unwrap().units[0].place, None);
}

#[test]
fn what_is_no_file_of_ours_is_refused_with_its_line() {
    let good = file("<unit id=\"a:text\"><segment><source>a</source></segment></unit>");
    let change = |from: &str, to: &str| {
        let text = good.replace(from, to);
        assert_ne!(text, good);
        read(text.as_bytes()).unwrap_err()
    };
    let bomb = "?>\n<!DOCTYPE xliff [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
    assert_eq!(change("?>", bomb), Refused::DocumentType { line: 2 });
    let entity = Refused::Entity { line: 4, name: "xxe".to_owned() };
    assert_eq!(change("<source>a", "<source>&xxe;"), entity);
    let encoding = Refused::Encoding { line: 1, encoding: "UTF-16".to_owned() };
    assert_eq!(change("UTF-8", "UTF-16"), encoding);
    assert_eq!(
        change("trgLang=\"uk\"", "trgLang=\"xx\""),
        Refused::TargetLang { tag: "xx".into() }
    );
    assert_eq!(
        change("trgLang=\"uk\"", "trgLang=\"nl\""),
        Refused::TargetLang { tag: "nl".into() }
    );
    assert_eq!(
        change("srcLang=\"nl\"", "srcLang=\"en\""),
        Refused::SourceLang { tag: "en".into() }
    );
    assert_eq!(change("document:2.0", "document:1.2"), Refused::NotXliff);
    assert_eq!(change("version=\"2.0\"", "version=\"1.2\""), Refused::NotXliff);
    assert!(matches!(change("</unit>", "</file>"), Refused::NotXml { line: 4, .. }));
    assert!(matches!(change("</file></xliff>", ""), Refused::NotXml { .. }));
    assert!(matches!(change("id=\"a:text\"", "id=\"a\" id=\"b\""), Refused::NotXml { .. }));
    assert_eq!(read(b"\xff\xfe<\0x\0"), Err(Refused::NotUtf8));
    assert_eq!(read(b""), Err(Refused::NotXliff));
    assert_eq!(read(b"<html/>"), Err(Refused::NotXliff));
    assert!(read(good.replace("\"uk\"", "\"uk-UA\"").as_bytes()).is_ok());
    assert!(read(format!("\u{feff}{good}").as_bytes()).is_ok());
}

#[test]
fn files_are_read_up_to_their_limits() {
    let nested = |depth: usize| {
        // Around them stand the root, the file, and within a unit that is closed again.
        let inner = "<group>".repeat(depth - 2) + &"</group>".repeat(depth - 2);
        file(&format!("<unit id=\"a:text\"/>{inner}"))
    };
    assert!(read(nested(MAX_DEPTH).as_bytes()).is_ok());
    assert_eq!(read(nested(MAX_DEPTH + 1).as_bytes()), Err(Refused::TooDeep { line: 4 }));
    let many = |count: usize| {
        let mut units = String::new();
        for number in 0..count {
            write!(units, "<unit id=\"a{number}:text\"/>").unwrap();
        }
        read(file(&units).as_bytes()).map(|document| document.units.len())
    };
    assert_eq!(many(MAX_UNITS), Ok(MAX_UNITS));
    assert_eq!(many(MAX_UNITS + 1), Err(Refused::TooManyUnits));
    let good = file("<unit id=\"a:text\"/>");
    let padded = |size: usize| good.clone() + &" ".repeat(size - good.len());
    assert!(read(padded(MAX_BYTES).as_bytes()).is_ok());
    assert_eq!(read(padded(MAX_BYTES + 1).as_bytes()), Err(Refused::TooLarge));
}

#[test]
fn the_report_tells_new_changed_unknown_outdated_and_too_long() {
    let cards = decks::load();
    let dutch = |id: &str| {
        let said = cards.said(&"talen".into(), &id.into(), Lang::SOURCE).unwrap();
        said.parts.text.unwrap()
    };
    let one = |id: &str, source: &str, target: &str| {
        format!(
            "<unit id=\"{id}:text\"><segment state=\"reviewed\"><source>{source}</source>\
            <target>{target}</target></segment></unit>\n"
        )
    };
    let text = file(
        &[
            one("vraag-talen-1", &dutch("vraag-talen-1"), "Інакше?"),
            one("vraag-talen-2", "Vroeger stond hier iets anders.", "Інакше?"),
            one("vraag-talen-3", &dutch("vraag-talen-3"), &"ж".repeat(2000)),
            one("vraag-talen-99", "Bestaat niet", "Немає"),
        ]
        .concat(),
    );
    let brought = compare(&cards, &read(text.as_bytes()).unwrap());
    let changed: Vec<_> = brought
        .changes
        .iter()
        .map(|change| (change.key.item.to_string(), change.dutch_changed, change.line))
        .collect();
    let expected = [("vraag-talen-1".to_owned(), false, 4), ("vraag-talen-2".to_owned(), true, 5)];
    assert_eq!(changed, expected);
    assert!(brought.changes.iter().all(|change| change.before.is_some()));
    assert_eq!(brought.changes[1].source.text.as_deref(), Some("Vroeger stond hier iets anders."));
    assert_eq!(
        (brought.faulty[0].name.as_str(), brought.faulty[0].line),
        ("talen/vraag-talen-3", 6)
    );
    assert_eq!(brought.unknown[0].name, "talen/vraag-talen-99:text");
    assert_eq!(brought.unknown[0].line, 7);
}

#[test]
fn notes_are_read_and_written_up_to_their_limits() {
    let with = |units: usize, notes: usize| {
        let notes = "<note>a</note>\n".repeat(notes);
        let unit = |n: usize| format!("<unit id=\"a{n}:text\"><notes>\n{notes}</notes></unit>");
        let units: String = (0..units).map(unit).collect();
        let document = read(file(&units).as_bytes())?;
        Ok(document.units.iter().map(|unit| unit.notes.len()).sum::<usize>())
    };
    assert_eq!(with(1, MAX_NOTES_OF_UNIT), Ok(MAX_NOTES_OF_UNIT));
    let line = u32::try_from(5 + MAX_NOTES_OF_UNIT).unwrap();
    assert_eq!(with(1, MAX_NOTES_OF_UNIT + 1), Err(Refused::TooManyNotes { line }));
    assert_eq!(with(MAX_NOTES / 10, 10), Ok(MAX_NOTES));
    let refused = with(MAX_NOTES / 10 + 1, 10);
    assert!(matches!(refused, Err(Refused::TooManyNotes { .. })), "{refused:?}");

    // However much was said here, the file can come back.
    let cards = decks::load();
    let (all, lang) = (cards.decks().collect::<Vec<_>>(), Lang::named("uk"));
    let mut comments = Vec::new();
    for deck in &all {
        for item in cards.items(deck) {
            let key = Key { deck: deck.id.clone(), item, lang };
            let said = (0..=MAX_NOTES_OF_UNIT).map(|number| (key.clone(), format!("nr {number}")));
            comments.extend(said);
        }
    }
    let document = read(written(&cards, lang, &all, &comments).as_bytes()).unwrap();
    let first = document.units.iter().find(|unit| !unit.notes.is_empty()).unwrap();
    let latest = format!("nr {MAX_NOTES_OF_UNIT}");
    assert_eq!(first.notes.last(), Some(&latest));
    let notes: usize = document.units.iter().map(|unit| unit.notes.len()).sum();
    assert_eq!((first.notes.len(), notes), (MAX_NOTES_OF_UNIT / 2, MAX_NOTES / 2));
}
