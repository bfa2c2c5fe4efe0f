//! Cards as the card box has them: our own words, invented addresses.

use print::{
    AlignmentTest, BackOrder, BackShift, Card, CardBack, CardLayout, CardSheet, CardText,
    Direction, Family, Flip, Ink, Qr,
};

pub(crate) const DUPLEX: CardLayout = CardLayout::A4FourUpDuplex {
    flip: Flip::Long,
    order: BackOrder::Alternating,
    shift: BackShift { right: 0, down: 0 },
};

/// The way a language of these samples runs.
pub(crate) fn way(lang: &str) -> Direction {
    if matches!(lang, "ar" | "fa") { Direction::Rtl } else { Direction::Ltr }
}

pub(crate) fn text(lang: &str, kind_label: &str, title: &str, text: &str) -> CardText {
    CardText {
        lang: lang.to_owned(),
        direction: way(lang),
        kind_label: kind_label.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        remark: String::new(),
    }
}

pub(crate) fn card(family: Family, number: &str, front: CardText) -> Card {
    Card { family, number: number.to_owned(), front, second: None, back: None }
}

pub(crate) fn back(set_line: &str, hints: &str) -> CardBack {
    CardBack {
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        hints_label: "Voor de gespreksleider".to_owned(),
        hints: hints.to_owned(),
        form_line: "in groepjes van drie".to_owned(),
        minutes: "10 minuten".to_owned(),
        set_line: set_line.to_owned(),
        qr: Some(Qr {
            address: "https://driehoek.example/kaarten/kaart-1.1-v1".to_owned(),
            label: "De kaart op je scherm".to_owned(),
            alt: "QR-code naar de kaart".to_owned(),
        }),
        source: "Naar De Vries (2013)".to_owned(),
        remark: String::new(),
    }
}

pub(crate) fn sheet(cards: Vec<Card>, layout: CardLayout, ink: Ink) -> CardSheet {
    CardSheet {
        title: "Kaarten om af te drukken".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        cards,
        layout,
        ink,
        crop_marks: true,
    }
}

/// What is about the child, the parents' and the school's.
pub(crate) fn corners() -> Vec<Card> {
    let families = [Family::Child, Family::Parents, Family::School];
    let question = "In welke taal droomt uw kind, en weet u dat zeker?";
    families.map(|family| card(family, "1", text("nl", "Vraag", "", question))).to_vec()
}

/// One card of every other family, short and long, with and without back.
pub(crate) fn dutch() -> Vec<Card> {
    let cards = [
        (
            Family::Involvement,
            "1.1",
            "Gesprekskaart",
            "",
            "Waar hebben de ouders van jouw groep behoefte aan om zich betrokken te voelen? Wat denk je?",
        ),
        (
            Family::Partnership,
            "2.1",
            "Opdrachtkaart",
            "",
            "Kijk terug op een gesprek dat goed liep. Wat deed jij, en wat deed de ouder? Schrijf het op en vergelijk met je buur.",
        ),
        (
            Family::Communication,
            "3.2",
            "Gesprekskaart",
            "",
            "Wat klinkt er mee als jij met ouders praat?",
        ),
        (
            Family::Definition,
            "",
            "Definitie",
            "Wat is oudercommunicatie?",
            "Oudercommunicatie is elk contact tussen school en ouders dat over het onderwijs aan een kind gaat of over de *zorg* voor dat kind.\n\nHet contact loopt twee kanten op. Voorop staat steeds wat goed is voor de leerling.",
        ),
        (
            Family::Energizer,
            "",
            "Energizer",
            "Ik ben de enige die…",
            "Ga in een kring staan.\n\n1. Zeg om de beurt een zin die met *ik ben de enige die* begint.\n2. Is het niet waar? Dan stapt wie het ook heeft naar voren.\n3. Stop na drie rondes.",
        ),
        (Family::Statement, "", "Stelling", "", "Een goede school heeft geen ouderavonden nodig."),
        (Family::Plain, "1.3", "Eigen vraag", "", ""),
        (
            Family::Involvement,
            "1.2",
            "Gesprekskaart",
            "",
            "Onderwijsondersteunende thuisbetrokkenheid: wat zie je ervan bij kinderen die thuis een andere taal spreken, en hoe weet je dat zonder het aan het kind te vragen? Bedenk drie manieren, en kies er één die je morgen al kunt proberen. Wie heb je daarbij nodig, wat zeg je als eerste, en hoe merk je dat het voor het gezin geen last is?",
        ),
    ];
    let mut cards: Vec<Card> = cards
        .map(|(family, number, kind, title, words)| {
            let mut card = card(family, number, text("nl", kind, title, words));
            card.back = Some(back(
                "1.1 Behoefte van ouders",
                "Vraag door als het bij ‘de ouders’ blijft: aan welke ouder denk je nu? En heeft die het zelf gezegd?\n\n- Laat eerst veel manieren noemen.\n- Kies daarna pas wat haalbaar is.",
            ));
            card
        })
        .to_vec();
    cards[2].back = None;
    cards[6].back = None;
    cards
}

/// The same question in the languages of parents.
pub(crate) const QUESTIONS: [(&str, &str, &str); 7] = [
    ("ar", "سؤال للوالدين", "بأي لغة تعلمتم الكلام في طفولتكم؟"),
    ("fa", "پرسش از والدین", "در کودکی به چه زبانی حرف زدن را یاد گرفتید؟"),
    ("ti", "ሕቶ ንወለዲ", "ብህጻንነትኩም ብኣየናይ ቋንቋ ምዝራብ ተማሂርኩም፧"),
    ("uk", "Запитання до батьків", "Якою мовою ви навчилися говорити в дитинстві?"),
    ("pl", "Pytanie do rodziców", "W jakim języku uczyli się Państwo mówić w dzieciństwie?"),
    ("tr", "Velilere soru", "Çocukken konuşmayı hangi dilde öğrendiniz?"),
    ("nl", "Vraag aan ouders", "In welke taal leerde u als kind praten?"),
];

/// Each language alone.
pub(crate) fn scripts() -> Vec<Card> {
    let mut cards: Vec<Card> = QUESTIONS
        .map(|(lang, kind, question)| card(Family::Partnership, "", text(lang, kind, "", question)))
        .to_vec();
    for card in &mut cards[..6] {
        "Vertaald door een computer".clone_into(&mut card.front.remark);
    }
    cards
}

/// Dutch with each other language.
pub(crate) fn bilingual() -> Vec<Card> {
    let long = "U mag een app gebruiken die vertaalt. Wilt u dat *wij* voor een tolk zorgen, of neemt u iemand mee? Het kost u niets.";
    let arabic = "يمكنكم استخدام تطبيق للترجمة. هل تريدون أن *نوفر* لكم مترجما، أم تحضرون شخصا معكم؟ لن يكلفكم ذلك شيئا.";
    let mut cards: Vec<Card> = QUESTIONS[..6]
        .iter()
        .map(|(lang, kind, question)| {
            let mut card =
                card(Family::Communication, "", text("nl", "Vraag aan ouders", "", QUESTIONS[6].2));
            card.second = Some(CardText {
                remark: "Vertaald door een computer, nog niet nagelezen".to_owned(),
                ..text(lang, kind, "", question)
            });
            card.back = Some(back("Verschillende talen", "Laat een kind niet vertalen."));
            card
        })
        .collect();
    "Een tolk".clone_into(&mut cards[1].front.title);
    long.clone_into(&mut cards[1].front.text);
    cards[1].second = Some(text("ar", "سؤال للوالدين", "مترجم", arabic));
    cards
}

pub(crate) fn alignment(flip: Flip) -> AlignmentTest {
    let strings = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    AlignmentTest {
        title: "Past de achterkant achter de voorkant?".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        front_label: "Voorkant".to_owned(),
        back_label: "Achterkant".to_owned(),
        steps: strings(&[
            "Druk dit blad af op ware grootte, aan twee kanten.",
            "Houd het tegen het licht.",
            "Ligt in elk kruis een ring? Dan kun je kaarten afdrukken.",
        ]),
        reading: strings(&[
            "Ligt de ring naast het kruis? Tel de streepjes: elk streepje is 1 millimeter.",
            "Vul bij het afdrukken in hoeveel de achterkant moet opschuiven.",
        ]),
        flip,
    }
}
