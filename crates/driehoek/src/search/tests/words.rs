//! How words are read, in every script.

use domain::lang::Lang;

use crate::search::{
    analysis::Analyser,
    asked::Question,
    fold::{fold, lower, words},
};

const KNOWN: [&str; 14] = [
    "ouder",
    "gesprekken",
    "gesprek",
    "feest",
    "thuis",
    "taal",
    "dag",
    "weg",
    "spel",
    "kaart",
    "foto",
    "voorbeeld",
    "taak",
    "les",
];

fn folded(text: &str) -> Vec<String> {
    words(text).map(|range| fold(&lower(&text[range]))).collect()
}

fn parts_of(word: &str) -> Vec<String> {
    let known = |word: &str| KNOWN.contains(&word);
    Analyser::new(&known).word(word, Lang::SOURCE).parts.clone()
}

/// The roots of the words of a text; parts of a compound behind a plus sign.
fn roots(text: &str, tag: &str) -> String {
    let known = |word: &str| KNOWN.contains(&word);
    let mut analyser = Analyser::new(&known);
    let words = analyser.text(text, Lang::named(tag)).map(|(_, word)| {
        let mut all = vec![word.stem.clone()];
        all.extend(word.parts.iter().cloned());
        all.join("+")
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn words_are_cut_where_people_see_them_end() {
    assert_eq!(
        folded("Kaart 2 van set 1.3, tip-ouder-2."),
        ["kaart", "2", "van", "set", "1.3", "tip", "ouder", "2"]
    );
    assert_eq!(folded("foto's en auto’s"), ["fotos", "en", "autos"]);
    assert_eq!(folded("'Hallo', zei Oma."), ["hallo", "zei", "oma"]);
    assert_eq!(folded("እንታይ፡ገበርካ።"), ["እንታይ", "ገበርካ"]);
    assert_eq!(folded("ما هذا؟ كتاب، قلم"), ["ما", "هذا", "كتاب", "قلم"]);
    assert_eq!(folded("  ... – ! "), Vec::<String>::new());
}

#[test]
fn places_are_bytes_of_the_text() {
    let text = "Één vráág over сім'я";
    let found: Vec<_> = words(text).map(|range| &text[range]).collect();
    assert_eq!(found, ["Één", "vráág", "over", "сім'я"]);
}

#[test]
fn what_looks_the_same_is_the_same() {
    for (one, other) in [
        ("coördinatie", "coordinatie"),
        ("COÖRDINATIE", "coordinatie"),
        ("e\u{301}e\u{301}n", "een"),
        // Turkish: all four letters i
        ("İSTANBUL", "istanbul"),
        ("ılık", "ilik"),
        ("öğrenci", "ogrenci"),
        ("łódź", "lodz"),
        // Arabic: alef with hamza or madda, ya without dots, ta marbuta, vowel signs, stretching
        ("أب", "اب"),
        ("آباء", "اباء"),
        ("إلى", "الي"),
        ("مدرسة", "مدرسه"),
        ("مَدْرَسَة", "مدرسه"),
        ("مـدرسـة", "مدرسه"),
        // Persian: its own ya and kaf, and the joiner that is not seen
        ("کودکی", "كودكي"),
        ("می\u{200c}خواهم", "ميخواهم"),
        ("۱۲", "12"),
        ("٣٤", "34"),
        // Tigrinya: rows of letters that sound alike
        ("ሐበሻ", "ሀበሻ"),
        ("ኀይሊ", "ሀይሊ"),
        ("ሠላም", "ሰላም"),
        ("ፀሓይ", "ጸሃይ"),
        ("ዓይኒ", "ኣይኒ"),
        // Ukrainian: apostrophes, and the letter that came back
        ("сім'я", "сімя"),
        ("сім’я", "сімя"),
        ("сімʼя", "сімя"),
        ("ґанок", "ганок"),
    ] {
        assert_eq!(fold(&lower(one)), fold(&lower(other)), "{one} and {other}");
    }
    assert_ne!(fold("ሰ"), fold("ሸ"));
}

#[test]
fn words_with_other_endings_have_one_root() {
    let dutch = "leerling leerlingen, gesprek gesprekken, kind kinderen, oudergesprek oudergesprekken, \
        dag dagen, weg wegen, spel spelen, les lessen, school scholen, taal talen, brief brieven, \
        huis huizen, vader vaders, vraag vragen, gezin gezinnen, groep groepen, klas klassen, \
        boek boeken, verhaal verhalen, leraar leraren, ouder ouders, zoon zonen, meisje meisjes, \
        kaart kaarten kaartje, stelling stellingen, begrip begrippen, sleutel sleutels, \
        avond avonden, bezoek bezoeken, tolk tolken, feest feesten feestje, lid leden, stad steden, \
        verwachting verwachtingen, definitie definities, \
        voorbeeld voorbeelden, afspraak afspraken, formulier formulieren, foto foto's";
    let other = [
        ("parent parents", "en"),
        ("talk talks talking", "en"),
        ("öğrenci öğrenciler", "tr"),
        ("مدرسة المدرسة", "ar"),
        ("كتاب الكتاب والكتاب", "ar"),
        ("батьки батьками", "uk"),
        ("школа школи школою", "uk"),
    ];
    let dutch = dutch.split(", ").map(|words| (words, "nl"));
    let mut different = Vec::new();
    for (words, tag) in dutch.chain(other) {
        let roots = roots(words, tag);
        let roots: Vec<_> = roots.split(' ').map(|root| root.split('+').next()).collect();
        if roots.iter().any(|root| *root != roots[0]) {
            different.push(format!("{words}: {roots:?}"));
        }
    }
    assert!(different.is_empty(), "{different:#?}");
    // Words that mean something else keep apart.
    let apart = roots("school schaal", "nl");
    assert_ne!(apart.split(' ').next(), apart.split(' ').nth(1));
}

#[test]
fn compounds_give_the_roots_of_their_parts() {
    let gesprek = roots("gesprek", "nl");
    assert_eq!(parts_of("oudergesprekken"), ["ouder", &gesprek, "gesprekken"]);
    assert_eq!(parts_of("thuistaal"), ["thuis", "taal"]);
    assert!(parts_of("sinterklaasfeest").contains(&"feest".to_owned()));
    assert!(parts_of("gesprekken").is_empty());
}

#[test]
fn stop_words_are_left_out_unless_there_is_nothing_else() {
    let read = |text: &str| {
        let words = Question::read(text).words;
        words.into_iter().map(|word| word.surface).collect::<Vec<_>>()
    };
    assert_eq!(read("die kaart over het feest"), ["kaart", "feest"]);
    assert_eq!(read("wat zijn dat aan zoals"), ["wat", "zijn", "dat", "aan", "zoals"]);
    assert_eq!(read("wat is dat"), ["wat", "is", "dat"]);
    assert_eq!(read("feest feest Feest"), ["feest"]);
    assert!(read("?!").is_empty());
}

#[test]
fn the_word_being_typed_is_a_beginning_and_a_short_one_before_it_is_not() {
    let prefixes = |text: &str| {
        let words = Question::read(text).words;
        words.into_iter().map(|word| word.is_prefix).collect::<Vec<_>>()
    };
    assert_eq!(prefixes("ou ge"), [false, true]);
    assert_eq!(prefixes("ou ge "), [false, false]);
    assert_eq!(prefixes("ouder gesprek "), [true, true]);
    // "2" is not the beginning of every year.
    assert_eq!(prefixes("kaart 2"), [true, false]);
}

#[test]
fn words_between_quotes_are_a_phrase() {
    let phrases = |text: &str| Question::read(text).phrases;
    assert_eq!(phrases("\"nieuw thema\" feest"), [["nieuw", "thema"]]);
    assert_eq!(phrases("„Nieuw thema” en “van de school”").len(), 2);
    assert!(phrases("\"thema\" \"").is_empty());
}
