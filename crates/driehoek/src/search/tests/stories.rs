//! What people type, and what must be among the first three.

use super::{ask_text, names_of};

const FIRST: usize = 3;

/// What is typed, and one of the first three.
const STORIES: &[(&str, &str)] = &[
    // The card about the Sinterklaas party, however somebody remembers it
    ("sinterklaas", "tip-ouder-2"),
    ("Sinterklaas", "tip-ouder-2"),
    ("sinterklaasfeest", "tip-ouder-2"),
    ("sinterklaas feest", "tip-ouder-2"),
    ("feest sinterklaas", "tip-ouder-2"),
    ("kaart sinterklaas", "tip-ouder-2"),
    ("die kaart over het sinterklaasfeest", "tip-ouder-2"),
    ("sinterklas", "tip-ouder-2"),
    ("sinterklass", "tip-ouder-2"),
    ("sintreklaas", "tip-ouder-2"),
    ("sinterklaasfeset", "tip-ouder-2"),
    ("sinterklaasviering", "tip-ouder-2"),
    ("sinterklaasavond", "tip-ouder-2"),
    ("sinterkl", "tip-ouder-2"),
    ("Sinterklaas party", "tip-ouder-2"),
    ("school versieren", "tip-ouder-2"),
    ("\"nieuw thema\"", "tip-ouder-2"),
    // Numbers and names
    ("1.3", "1.3"),
    ("1.3 kaart 2", "kaart-1.3-v2"),
    ("set 2.1 kaart 3", "kaart-2.1-v3"),
    ("kaart-1.3-v2", "kaart-1.3-v2"),
    ("Epstein 2011", "bron-epstein-2011"),
    ("Bakker 2013", "bron-bakker-2013"),
    ("iliás 2020", "bron-ilias-2020"),
    ("ilias 2020", "bron-ilias-2020"),
    ("zes sleutels", "zes-sleutels"),
    // Titles first
    ("thuisbetrokkenheid", "1.3"),
    ("tienminutengesprek", "gesprekssoort-tienminutengesprek"),
    ("ouderraad", "inspraakvorm-ouderraad"),
    ("vrijwilligerswerk", "sleutel-3-vrijwilligerswerk"),
    ("ouderavond", "moment-ouderavond"),
    ("driehoek", "term-driehoek"),
    ("brief aan ouders", "brief-ouders"),
    ("definitie ouderparticipatie", "definitie-ouderparticipatie"),
    ("ik ben de enige die", "energizer-1-ik-ben-de-enige"),
    // Other forms of a word, compounds, words written apart
    ("leerling", "formulierveld-voorbereiding-naam-leerling"),
    ("leerlingen", "formulierveld-voorbereiding-naam-leerling"),
    ("tien minuten gesprek", "gesprekssoort-tienminutengesprek"),
    ("gesprek met driehoek", "gesprekssoort-driehoeksgesprek"),
    ("enquete", "inspraakvorm-enquete"),
    ("ouderenquête", "formulier-ouderenquete"),
    ("ademhaling", "stap-buikademhaling-1"),
    ("oudergesprekken voorbereiden", "formulier-voorbereiding-oudergesprek"),
    // Typing errors and words half typed
    ("oudergesprk", "gesprekssoort-oudergesprek"),
    ("thuisbetrokkenhied", "1.3"),
    ("vrijwiligerswerk", "sleutel-3-vrijwilligerswerk"),
    ("vrijwil", "sleutel-3-vrijwilligerswerk"),
    ("tienmin", "gesprekssoort-tienminutengesprek"),
    ("ideeen over rollen", "uitdaging-3"),
    // Whole sentences
    ("welke taal gebruikt u met uw kinderen", "vraag-talen-3"),
    (
        "wat is het verschil tussen ouderbetrokkenheid en ouderparticipatie",
        "achtergrond-1.3-drie-begrippen",
    ),
    ("alleenstaande ouder", "gezinssituatie-alleenstaande-ouder"),
    ("checklist oudergesprek", "formulier-checklist-oudergesprek"),
    // English
    ("what is educational partnership", "2.1"),
    ("parent needs", "1.1"),
    ("definition of home involvement", "definitie-thuisbetrokkenheid"),
];

#[test]
fn a_typing_error_never_stands_for_a_word_that_says_nothing() {
    // One letter from *niet*, which is everywhere.
    let found = ask_text("piet");
    assert!((0..3).all(|form| !found.terms.has(form, "niet")), "{:?}", found.terms);
    assert!(found.total < 100, "{} {:?}", found.total, found.terms);
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let mut missed = Vec::new();
    for (typed, wanted) in STORIES {
        let names = names_of(&ask_text(typed));
        if !names.iter().take(FIRST).any(|name| name == wanted) {
            missed.push(format!("{typed:?}: {:?}", &names[..names.len().min(6)]));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
