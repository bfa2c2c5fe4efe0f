//! What lies on the tables: forms and the way in.

use print::{
    ChecklistItem, Direction, Family, Form, FormField, FormPart, FormSheet, Ink, KitLayout, Qr,
    Room, SessionKit, VoteCard, VoteCards, Wifi, WifiSecurity,
};

fn field(label: &str, help: &str, room: Room) -> FormField {
    FormField { label: label.to_owned(), help: help.to_owned(), room }
}

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn form(lang: &str, direction: Direction, title: &str, intro: &str, parts: Vec<FormPart>) -> Form {
    Form {
        lang: lang.to_owned(),
        direction,
        family: Family::Communication,
        kind_label: String::new(),
        title: title.to_owned(),
        intro: intro.to_owned(),
        parts,
        source: String::new(),
        remark: String::new(),
        page_label: String::new(),
        qr: None,
    }
}

pub(crate) fn preparation() -> Form {
    let item = |text: &str, detail: &str| ChecklistItem {
        text: text.to_owned(),
        detail: detail.to_owned(),
    };
    let parts = vec![
        FormPart::Row(vec![
            field("Naam", "", Room::Lines(1)),
            field("Groep", "", Room::Lines(1)),
            field("Datum", "", Room::Lines(1)),
        ]),
        FormPart::Choice {
            label: "Welk gesprek bereid je voor?".to_owned(),
            help: String::new(),
            options: strings(&[
                "Startgesprek",
                "Rapportgesprek",
                "Driehoeksgesprek",
                "Iets anders",
            ]),
            many: false,
        },
        FormPart::Heading("Je boodschap".to_owned()),
        FormPart::Text("Schrijf op wat je *echt* wilt vertellen. Gebruik korte zinnen.".to_owned()),
        FormPart::Field(field(
            "Wat heb je gezien of gehoord?",
            "Alleen wat een ander kan nagaan.",
            Room::Lines(3),
        )),
        FormPart::Field(field("Wat wil je bereiken?", "", Room::Box(28))),
        FormPart::Ticks {
            label: "Vlak voor het gesprek".to_owned(),
            help: String::new(),
            items: vec![
                item("Er staat een stoel meer dan je denkt nodig te hebben.", ""),
                item("De tolk weet hoe laat het begint.", "Bel een dag van tevoren."),
                item("Het werk van het kind ligt klaar.", ""),
            ],
        },
        FormPart::Choice {
            label: "Welke doelen heb je?".to_owned(),
            help: "Kruis er hoogstens twee aan.".to_owned(),
            options: strings(&["informeren", "instrueren", "overtuigen", "motiveren", "raken"]),
            many: true,
        },
        FormPart::Table {
            label: "Wat spreken jullie af?".to_owned(),
            help: String::new(),
            head: strings(&["Wat", "Wie", "Wanneer"]),
            rows: vec![strings(&["Elke dag tien minuten samen lezen", "", ""])],
            empty_rows: 3,
            row_height_mm: 12,
        },
    ];
    Form {
        kind_label: "Formulier bij 3.3".to_owned(),
        source: "Naar Jansen et al. (2021)".to_owned(),
        page_label: "Pagina {page} van {pages}".to_owned(),
        qr: Some(Qr {
            address: "https://driehoek.example/formulieren/voorbereiding".to_owned(),
            label: "Invullen op je scherm".to_owned(),
            alt: "QR-code naar het formulier".to_owned(),
        }),
        ..form(
            "nl",
            Direction::Ltr,
            "Een gesprek met ouders voorbereiden",
            "Vul dit in voordat je het gesprek voert. Het is voor jezelf.",
            parts,
        )
    }
}

pub(crate) fn arabic_survey() -> Form {
    let parts = vec![
        FormPart::Row(vec![
            field("الاسم", "", Room::Lines(1)),
            field("التاريخ", "", Room::Lines(1)),
        ]),
        FormPart::Field(field(
            "بأي لغة تفضلون التحدث معنا؟",
            "يمكنكم كتابة أكثر من لغة.",
            Room::Lines(2),
        )),
        FormPart::Choice {
            label: "كيف تريدون أن نتواصل معكم؟".to_owned(),
            help: String::new(),
            options: strings(&["رسالة", "هاتف", "ورقة", "لقاء"]),
            many: true,
        },
        FormPart::Table {
            label: String::new(),
            help: String::new(),
            head: strings(&["اليوم", "الوقت"]),
            rows: vec![],
            empty_rows: 3,
            row_height_mm: 10,
        },
    ];
    Form {
        family: Family::Partnership,
        remark: "Vertaald door een computer".to_owned(),
        ..form("ar", Direction::Rtl, "أسئلة للوالدين", "شكرا لمشاركتكم.", parts)
    }
}

pub(crate) fn forms(forms: Vec<Form>, ink: Ink) -> FormSheet {
    FormSheet {
        title: "Formulieren".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        forms,
        ink,
    }
}

pub(crate) fn kit(layout: KitLayout, with_wifi: bool) -> SessionKit {
    let wifi = Wifi {
        title: "Ga op het netwerk".to_owned(),
        name_label: "Netwerk".to_owned(),
        name: "Lindenlaan-gasten".to_owned(),
        password_label: "Wachtwoord".to_owned(),
        password: "koffie;en:thee".to_owned(),
        security: WifiSecurity::Wpa,
        hidden: false,
        qr_label: "Richt je camera op de code.".to_owned(),
        qr_alt: "QR-code van het netwerk".to_owned(),
    };
    SessionKit {
        title: "Wat hebben onze ouders nodig?".to_owned(),
        subtitle: "Woensdag 12 november, 15.30 uur, lokaal 4".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        wifi: with_wifi.then_some(wifi),
        join_title: "Doe mee".to_owned(),
        join: Qr {
            address: "https://driehoek.example/d/KRM4TX".to_owned(),
            label: "Richt je camera op de code, of ga naar:".to_owned(),
            alt: "QR-code van de bijeenkomst".to_owned(),
        },
        join_address: "driehoek.example".to_owned(),
        code_label: "Code".to_owned(),
        code: "KRM 4TX".to_owned(),
        help_title: "Lukt het niet?".to_owned(),
        help: strings(&[
            "Zet mobiele data uit en blijf op het netwerk, ook als je telefoon zegt dat er geen internet is.",
            "Typ het adres over in de balk bovenaan, niet in het zoekveld.",
            "Doe samen met je buur op één telefoon, of schrijf op papier. Dat telt net zo.",
        ]),
        layout,
        ink: Ink::Colour,
    }
}

/// Two vote cards with marks that no dictionary has.
pub(crate) fn votes() -> VoteCards {
    let card = |number: &str, rows: [&str; 6]| VoteCard {
        number: number.to_owned(),
        rows: rows.map(str::to_owned).to_vec(),
    };
    VoteCards {
        title: "Stemkaarten".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        upright: "Eens".to_owned(),
        upside_down: "Oneens".to_owned(),
        help: "Draai de kaart. Het woord dat boven staat, is jouw keuze.".to_owned(),
        cards: vec![
            card("1", ["110100", "101011", "011000", "111010", "000010", "011101"]),
            card("250", ["000001", "000011", "000111", "001111", "011111", "111111"]),
        ],
    }
}
