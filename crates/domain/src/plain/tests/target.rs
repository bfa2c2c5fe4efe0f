//! The formula, and green, amber and red at their edges.

use super::{Figures, Hint, Level, Rule, look_at};
use crate::plain::advice::judge;

const EASY: Figures = Figures {
    words: 120,
    sentences: 10,
    longest_sentence: 20,
    counted_words: 100,
    syllables: 130,
    long_words: 5,
    score: Some(80.0),
};

fn check(figures: Figures, level: Option<Level>, broken: &[Rule]) {
    assert_eq!(judge(&figures, &[]), (level, broken.to_vec()), "{figures:?}");
}

#[test]
fn the_score_is_that_of_flesch_and_douma() {
    let figures = look_at(&"De kat zit op de mat en ik ben blij. ".repeat(5)).figures;
    assert_eq!((figures.words, figures.sentences, figures.syllables), (50, 5, 50));
    assert!((figures.score.unwrap() - (206.84 - 77.0 - 9.3)).abs() < 1e-9);
}

#[test]
fn nothing_is_measured_below_fifty_words_or_three_sentences() {
    let words = |number| vec!["kat"; number].join(" ");
    assert_eq!(look_at(&format!("Kat. Kat. {}.", words(48))).figures.words, 50);
    assert!(look_at(&format!("Kat. Kat. {}.", words(48))).level.is_some());
    assert!(look_at(&format!("Kat. Kat. {}.", words(47))).level.is_none());
    assert!(look_at(&format!("Kat. {}.", words(60))).level.is_none());
    assert_eq!(look_at(&format!("Kat. {}.", words(60))).broken, []);
    check(Figures { words: 49, ..EASY }, None, &[]);
    check(Figures { sentences: 2, ..EASY }, None, &[]);
}

#[test]
fn a_text_that_breaks_no_rule_is_green() {
    check(EASY, Some(Level::Green), &[]);
}

#[test]
fn each_rule_breaks_right_behind_its_limit() {
    let amber = |figures, rule| check(figures, Some(Level::Amber), &[rule]);
    amber(Figures { score: Some(79.99), ..EASY }, Rule::Score);
    amber(Figures { words: 121, ..EASY }, Rule::MeanSentence);
    amber(Figures { longest_sentence: 21, ..EASY }, Rule::LongestSentence);
    amber(Figures { long_words: 6, ..EASY }, Rule::LongWords);
    let school = look_at("Morgen is er een studiedag.").findings;
    assert_eq!(judge(&EASY, &school), (Some(Level::Amber), vec![Rule::SchoolWords]));
}

#[test]
fn two_broken_rules_are_amber_three_are_red() {
    let two = Figures { words: 121, longest_sentence: 21, ..EASY };
    check(two, Some(Level::Amber), &[Rule::MeanSentence, Rule::LongestSentence]);
    let three = Figures { long_words: 6, ..two };
    let rules = [Rule::MeanSentence, Rule::LongestSentence, Rule::LongWords];
    check(three, Some(Level::Red), &rules);
}

#[test]
fn a_score_below_sixty_five_is_red_whatever_else_is_good() {
    check(Figures { score: Some(65.0), ..EASY }, Some(Level::Amber), &[Rule::Score]);
    check(Figures { score: Some(64.99), ..EASY }, Some(Level::Red), &[Rule::Score]);
}

/// A letter as one would speak: short sentences, everyday words.
const SPOKEN: &str = "Beste ouders,\n\nMorgen gaan we naar het bos. We lopen er samen heen. Uw kind \
    heeft een jas nodig. Het kan nat zijn. Geef ook brood en drinken mee. Om drie uur zijn we weer \
    terug. U kunt uw kind dan halen op het plein. Wilt u mee? Dat vinden we fijn. Zeg het dan \
    tegen de juf.\n\nDag,\nJuf Anna";

/// The same in sentences of a clear letter.
const WRITTEN: &str = "Beste ouders,\n\nMorgen gaan we met de hele groep naar het bos, waar we \
    gaan zoeken naar dieren die onder de bladeren en in het water leven. Omdat het in het bos nog \
    nat kan zijn, is het fijn als uw kind een warme jas en stevige schoenen draagt. We zijn om drie \
    uur weer op school en dan kunt u uw kind zoals altijd ophalen op het plein bij de grote boom. \
    Als u het leuk vindt om een keer mee te gaan, dan horen we dat graag voor het einde van de \
    week.";

/// The same as an office would write it.
const OFFICIAL: &str = "Geachte ouders en verzorgers,\n\nMiddels dit schrijven informeren wij u \
    over de aanstaande natuureducatieve excursie, welke in het kader van het onderwijsprogramma \
    georganiseerd wordt door de activiteitencommissie in samenwerking met gemeentelijke \
    organisaties. Teneinde de veiligheid te waarborgen dient u zorg te dragen voor \
    weersbestendige kleding en adequaat schoeisel. Indien begeleiding uwerzijds tot de \
    mogelijkheden behoort, verzoeken wij u dit onverwijld kenbaar te maken bij de desbetreffende \
    groepsleerkracht.";

#[test]
fn a_spoken_letter_is_green_a_written_one_amber_an_official_one_red() {
    let [spoken, written, official] = [SPOKEN, WRITTEN, OFFICIAL].map(look_at);
    assert_eq!((spoken.level, spoken.broken), (Some(Level::Green), vec![]));
    assert_eq!(written.level, Some(Level::Amber));
    assert_eq!(written.broken, [Rule::MeanSentence, Rule::LongestSentence]);
    assert_eq!(official.level, Some(Level::Red));
    let [spoken, written, official] =
        [spoken.figures, written.figures, official.figures].map(|f| f.score.unwrap());
    assert!(spoken > 100.0 && written > 80.0 && official < 30.0, "{spoken} {written} {official}");
}

#[test]
fn the_official_letter_gets_its_words_back() {
    let formal: Vec<_> =
        look_at(OFFICIAL).findings.into_iter().filter(|f| f.hint == Hint::Formal).collect();
    assert!(formal.len() >= 8, "{formal:?}");
}
