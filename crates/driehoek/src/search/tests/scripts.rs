//! Arabic, Persian, Tigrinya, Ukrainian and Turkish text, found as people type it.

use std::sync::{Arc, LazyLock};

use domain::{decks::CardBox, lang::Lang};

use super::{names, names_of, school};
use crate::search::{Asked, Finder, Marker, Narrow};

const DECK: &str = r#"
id = "scripts"
[[element]]
id = "taal"
kind = "oudervraag"
order = 1
[[element]]
id = "school"
kind = "oudervraag"
order = 2
"#;

/// Tag, question about the language at home, question about school.
const TEXTS: [(&str, &str, &str); 6] = [
    ("nl", "Welke taal spreekt u thuis met uw kinderen?", "Wat vindt uw kind van de school?"),
    ("ar", "ما هي اللغة التي تتحدثون بها في البيت مع أطفالكم؟", "ما رأي طفلكم في المدرسة؟"),
    ("fa", "در خانه با کودکان به چه زبانی صحبت می‌کنید؟", "فرزند شما درباره مدرسه چه می‌گوید؟"),
    ("ti", "ኣብ ገዛ ምስ ደቅኹም ብኸመይ ቋንቋ ትዛረቡ?", "ውላድኩም ብዛዕባ ቤት፡ትምህርቲ እንታይ ይሓስብ።"),
    ("uk", "Якою мовою ви розмовляєте з дітьми вдома, у сім'ї?", "Що ваша дитина думає про школу?"),
    (
        "tr",
        "Evde çocuklarınızla hangi dili konuşuyorsunuz?",
        "Çocuğunuz okul hakkında ne düşünüyor?",
    ),
];

static SCRIPTS: LazyLock<(Arc<CardBox>, Finder)> = LazyLock::new(|| {
    let mut files = vec![("decks/scripts/deck.toml".to_owned(), DECK.to_owned())];
    for (tag, at_home, at_school) in TEXTS {
        let state = if tag == "nl" { "source" } else { "machine" };
        let words = format!(
            "[translation]\nlang = \"{tag}\"\nstate = \"{state}\"\n[deck]\ntitle = \"{tag}\"\n\
             [taal]\ntext = \"{at_home}\"\n[school]\ntext = \"{at_school}\"\n"
        );
        files.push((format!("decks/scripts/{tag}.toml"), words));
    }
    let cards = Arc::new(CardBox::read(&files).0);
    (Arc::clone(&cards), Finder::new(cards, names()))
});

fn ask(text: &str) -> crate::search::Found {
    let (cards, finder) = &*SCRIPTS;
    let asked = Asked { text: text.to_owned(), ..Asked::default() };
    finder.find(school(1), cards, &asked).unwrap()
}

#[test]
fn every_script_is_found_as_people_type_it() {
    for (typed, wanted) in [
        // Arabic: without the article, with another alef, with vowel signs, stretched
        ("لغة", "taal"),
        ("اللغه", "taal"),
        ("اطفالكم", "taal"),
        ("مدرسة", "school"),
        ("مدرسه", "school"),
        ("الْمَدْرَسَة", "school"),
        ("المـدرسـة", "school"),
        // Persian: with Arabic's own kaf and ya
        ("كودكان", "taal"),
        ("زبانی", "taal"),
        ("زبان", "taal"),
        ("میکنید", "taal"),
        // Tigrinya: a letter that sounds the same, words between Ethiopic points
        ("ቋንቋ", "taal"),
        ("ትምህርቲ", "school"),
        ("ትምሕርቲ", "school"),
        ("ይሐስብ", "school"),
        // Ukrainian: other cases, other apostrophes
        ("мова", "taal"),
        ("мови", "taal"),
        ("сім’я", "taal"),
        ("сім'ю", "taal"),
        ("школа", "school"),
        ("школи", "school"),
        // Turkish: without its own letters
        ("cocuklarinizla", "taal"),
        ("düşünüyor", "school"),
        ("dusunuyor", "school"),
        ("OKUL", "school"),
    ] {
        let names = names_of(&ask(typed));
        assert_eq!(names.first().map(String::as_str), Some(wanted), "{typed}: {names:?}");
    }
}

#[test]
fn a_result_is_shown_in_the_language_in_which_it_was_found() {
    let (cards, finder) = &*SCRIPTS;
    let shown = |text: &str, narrow: Narrow| {
        let asked = Asked { text: text.to_owned(), narrow, page: 1 };
        let found = finder.find(school(1), cards, &asked).unwrap();
        let known = |word: &str| finder.knows(word);
        let mut marker = Marker::new(&found, &known);
        let shown = marker.show(&found.things[0], cards, &asked, Lang::SOURCE).unwrap();
        let wanted = shown.text.pieces.iter().filter(|piece| piece.1);
        let wanted: Vec<_> = wanted.map(|piece| piece.0.clone()).collect();
        (shown.says.lang.tag(), wanted)
    };
    assert_eq!(shown("taal thuis", Narrow::default()), ("nl", vec!["taal".into(), "thuis".into()]));
    assert_eq!(shown("مدرسه", Narrow::default()), ("ar", vec!["المدرسة".into()]));
    assert_eq!(shown("школа", Narrow::default()), ("uk", vec!["школу".into()]));
    // Asked for a language, it is shown in that, though the words were Dutch.
    let arabic = Narrow { lang: Some(Lang::named("ar")), ..Narrow::default() };
    assert_eq!(shown("school", arabic).0, "ar");
}
