//! A booklet as the manual is made: short, in our own words.

use print::{Booklet, BookletSize, Chapter, Direction, Family, Ink, Part, Qr};

use crate::sample::{card, definition, paragraph, section, strings, table};

fn chapter(number: &str, title: &str, family: Family) -> Chapter {
    let background = "Een kind komt nooit alleen je klas binnen. Het neemt mee wat het thuis hoort, leert en meemaakt. Ook als vader of moeder niet op het plein staat, zijn zij er *in zekere zin* bij.\n\nWat betekent dat voor jou?\n\n- Je hoeft geen vriend van ouders te worden.\n- Je vraagt je bij elk besluit af: weten de ouders dit?\n\nBegin klein. Kies drie kinderen en schrijf op wat je over hun thuis weet.";
    let question = "Hoe zou je te weten kunnen komen wat deze ouders nodig hebben?";
    Chapter {
        number: number.to_owned(),
        title: title.to_owned(),
        family,
        intro: "Wat hebben de ouders van jouw klas nodig om zich betrokken te voelen? En hoe kom je daarachter zonder het voor hen *in te vullen*?".to_owned(),
        sections: vec![
            section("Doelen", 1, vec![Part::List(strings(&[
                "Je weet meer over wat ouders nodig hebben.",
                "Je hebt in beeld wat de ouders van jouw eigen klas nodig hebben.",
            ]))]),
            section("Kaarten", 1, vec![
                card("Gesprekskaart", number, "Waar hebben de ouders van jouw groep behoefte aan om zich betrokken te voelen? Wat denk je?", family),
                card("Gesprekskaart", number, question, family),
                card("Opdrachtkaart", number, "Onderzoek wat de ouders van jouw klas nodig hebben.", family),
            ]),
            section("Achtergrond", 1, vec![]),
            section("Kind en ouder horen bij elkaar", 2, vec![paragraph(background), Part::Note("Naar *De Vries* (2013).".to_owned())]),
            section("Woorden", 2, vec![
                definition("Driehoek", "Kind, ouder en school, en de band tussen die drie."),
                table(&["Stap", "Minuten"], &[&["Kaarten lezen", "10"], &["Praten", "20"]]),
            ]),
        ],
    }
}

pub(crate) fn booklet(size: BookletSize, ink: Ink) -> Booklet {
    Booklet {
        title: "De kaartenbak".to_owned(),
        subtitle: "Handleiding bij alle kaarten over ouders en school".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        date_line: "November 2025".to_owned(),
        colophon: strings(&[
            "Samengesteld uit de kaartenbak van Driehoek.",
            "Licentie: CC BY-SA 4.0.",
        ]),
        qr: Some(Qr {
            address: "https://driehoek.example/kaarten".to_owned(),
            label: "Op je scherm".to_owned(),
            alt: "QR-code naar de kaartenbak".to_owned(),
        }),
        contents_label: "Inhoud".to_owned(),
        page_label: String::new(),
        chapters: vec![
            chapter("1.1", "Behoefte van ouders", Family::Involvement),
            chapter("2.1", "Partnerschap", Family::Partnership),
            chapter("3.2", "Een communicatiemodel", Family::Communication),
        ],
        sources_label: "Bronnen".to_owned(),
        sources: strings(&[
            "De Vries, P. (2013). Handboek ouders in de school. Een voorbeeld van een bron die langer is dan één regel, zodat te zien is dat hij inspringt.",
            "Epstein, J. L. (2011). School, family, and community partnerships.",
        ]),
        size,
        ink,
    }
}

/// The same kind of booklet from right to left.
pub(crate) fn arabic_booklet() -> Booklet {
    let chapter = Chapter {
        number: "1.1".to_owned(),
        title: "ما يحتاجه الوالدان".to_owned(),
        family: Family::Involvement,
        intro: "ماذا يحتاج آباء وأمهات صفك *ليشعروا* بالمشاركة؟".to_owned(),
        sections: vec![
            section(
                "البطاقات",
                1,
                vec![
                    card(
                        "بطاقة حوار",
                        "1.1",
                        "كيف يمكنك أن تعرف ما يحتاجه هؤلاء الآباء؟",
                        Family::Involvement,
                    ),
                    card("بطاقة مهمة", "1.1", "ابحث عما يحتاجه آباء صفك.", Family::Involvement),
                ],
            ),
            section(
                "خلفية",
                1,
                vec![paragraph("لا يأتي الطفل إلى صفك وحده أبدا. إنه يحمل معه ما يسمعه في البيت.")],
            ),
        ],
    };
    Booklet {
        title: "صندوق البطاقات".to_owned(),
        subtitle: "دليل".to_owned(),
        lang: "ar".to_owned(),
        direction: Direction::Rtl,
        contents_label: "المحتويات".to_owned(),
        chapters: vec![chapter],
        sources_label: "المصادر".to_owned(),
        ..booklet(BookletSize::A5, Ink::Colour)
    }
}
