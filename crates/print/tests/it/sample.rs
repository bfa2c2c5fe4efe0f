//! A report as a school leader would show it: invented people, real length.

use print::{ChecklistItem, Direction, Document, Family, Part, Section};

pub(crate) fn section(heading: &str, level: u8, parts: Vec<Part>) -> Section {
    Section { heading: heading.to_owned(), level, parts }
}

pub(crate) fn paragraph(text: &str) -> Part {
    Part::Paragraph(text.to_owned())
}

pub(crate) fn quote(text: &str, by: Option<&str>) -> Part {
    Part::Quote { text: text.to_owned(), by: by.map(str::to_owned) }
}

pub(crate) fn card(kind_label: &str, number: &str, text: &str, colour: Family) -> Part {
    let [kind_label, number, text] = [kind_label, number, text].map(str::to_owned);
    Part::Card { kind_label, number, text, colour }
}

pub(crate) fn checklist(text: &str, detail: &str) -> Part {
    Part::Checklist(vec![item(text, detail)])
}

pub(crate) fn table(head: &[&str], rows: &[&[&str]]) -> Part {
    Part::Table { head: strings(head), rows: rows.iter().map(|row| strings(row)).collect() }
}

fn item(text: &str, detail: &str) -> ChecklistItem {
    ChecklistItem { text: text.to_owned(), detail: detail.to_owned() }
}

pub(crate) fn definition(term: &str, text: &str) -> Part {
    Part::Definition { term: term.to_owned(), text: text.to_owned() }
}

pub(crate) fn strings(items: &[&str]) -> Vec<String> {
    items.iter().map(|item| (*item).to_owned()).collect()
}

/// A document with a title and nothing else.
pub(crate) fn empty(title: &str, lang: &str, direction: Direction) -> Document {
    Document {
        title: title.to_owned(),
        subtitle: String::new(),
        lang: lang.to_owned(),
        direction,
        date_line: String::new(),
        meta: vec![],
        page_label: String::new(),
        sections: vec![],
    }
}

/// The report of a meeting about what parents need.
pub(crate) fn report() -> Document {
    let meta = [
        ("School", "Basisschool De Regenboog, locatie Lindenlaan"),
        ("Gespreksleider", "Marijke de Wit"),
        (
            "Aanwezig",
            "Samira El Khatib, Joost van den Berg, Anouk Verhoeven, Priya Ramdin, Tom Willemse, \
             Fatma Yıldız, Oksana Коваленко en Daniël Hoekstra",
        ),
        ("Kaartenset", "1.1 Behoefte van ouders"),
    ];
    Document {
        subtitle: "Verslag van de bijeenkomst over de behoefte van ouders".to_owned(),
        date_line: "Woensdag 12 november 2025, 15.30 – 16.15 uur".to_owned(),
        meta: meta.map(|(label, value)| (label.to_owned(), value.to_owned())).to_vec(),
        page_label: "Pagina {page} van {pages}".to_owned(),
        sections: [actions(), talk(), results(), words(), appendix()].concat(),
        ..empty("Wat hebben onze ouders nodig om mee te doen?", "nl", Direction::Ltr)
    }
}

fn actions() -> Vec<Section> {
    vec![section(
        "Dit gaan we doen",
        1,
        vec![Part::Checklist(vec![
            item(
                "Bij de inschrijving vragen in welke taal ouders het liefst iets van ons horen, en \
                 dat noteren in het leerlingdossier",
                "Samira El Khatib · voor 1 december 2025",
            ),
            item(
                "Een startgesprek met alle ouders van groep 3 plannen, ook ’s avonds en online",
                "Joost van den Berg en Anouk Verhoeven · week 3, januari 2026",
            ),
            item(
                "De brief over de schoolreis herschrijven in eenvoudige taal en laten meelezen \
                 door twee ouders",
                "Tom Willemse · voor 28 november 2025",
            ),
            item("Nagaan of de tolkentelefoon voor alle groepen beschikbaar is", "Marijke de Wit"),
            item("Koffieochtend op vrijdag weer opstarten", ""),
        ])],
    )]
}

fn talk() -> Vec<Section> {
    vec![
        section(
            "Wat er gezegd is",
            1,
            vec![paragraph(
                "Acht collega’s spraken in drie rondes over vier kaarten. Eerst schreef iedereen \
                 voor zichzelf, daarna was er een gesprek in tweetallen en ten slotte met de hele \
                 groep. Wat hieronder staat, is opgeschreven door de deelnemers zelf.",
            )],
        ),
        section("", 2, seldom_seen()),
        section("", 2, letter()),
        section("", 2, good_news()),
    ]
}

fn seldom_seen() -> Vec<Part> {
    vec![
        card(
            "Gesprekskaart",
            "1.1 · 1",
            "Welke ouder in jouw groep zie je bijna nooit op school? Wat weet je van de \
                     reden?",
            Family::Involvement,
        ),
        quote(
            "De vader van Ilias werkt in ploegendienst. Ik dacht dat hij geen belangstelling \
                     had, maar hij leest elke avond met hem. Dat hoorde ik pas bij het rapportgesprek.",
            Some("Anouk Verhoeven"),
        ),
        quote(
            "Wij vragen altijd wanneer ouders kúnnen komen, maar bieden maar één moment aan.",
            Some("Joost van den Berg"),
        ),
        quote("Ik weet het eigenlijk niet. Dat is ook een antwoord. 🙂", None),
        quote("أحب أن أساعد ابني في القراءة، لكن الرسائل صعبة علي.", Some("Moeder, groep 4")),
    ]
}

fn letter() -> Vec<Part> {
    vec![
        card(
            "Opdrachtkaart",
            "2.2 · 4",
            "Schrijf samen de eerste drie zinnen van een brief aan ouders over het \
                     startgesprek. Lees ze hardop voor aan een ander tweetal.",
            Family::Partnership,
        ),
        paragraph("Drie tweetallen schreven een begin. Deze werd het meest gekozen:"),
        quote(
            "Beste ouders,\nu kent uw kind het langst. Daarom willen wij graag eerst van u \
                     horen wat belangrijk is.\n\nKomt u langs? U kiest zelf een dag.",
            Some("Priya Ramdin en Tom Willemse"),
        ),
    ]
}

fn good_news() -> Vec<Part> {
    vec![
        card(
            "Gesprekskaart",
            "3.1 · 2",
            "Wanneer belde jij voor het laatst een ouder met goed nieuws?",
            Family::Communication,
        ),
        Part::List(strings(&[
            "Vorige week nog, over een spreekbeurt. De moeder schrok eerst toen ze ons \
                     nummer zag.",
            "Dit schooljaar nog niet.",
            "Eigenlijk alleen als er iets is. Ik ga er een vaste plek in mijn week voor \
                     maken: vrijdag na schooltijd twee telefoontjes.",
        ])),
        Part::Note(
            "Afgesproken in de groep: goed nieuws telt ook, en een kort bericht in de eigen \
                     taal is beter dan een lange brief die niemand leest."
                .to_owned(),
        ),
    ]
}

fn results() -> Vec<Section> {
    vec![section(
        "Stellingen",
        1,
        vec![
            card(
                "Stelling",
                "",
                "Ouders die niet op de informatieavond komen, zijn minder betrokken.",
                Family::Statement,
            ),
            Part::Table {
                head: strings(&["Groep", "Eens", "Oneens", "Waarom"]),
                rows: vec![
                    strings(&["Onderbouw", "1", "3", "Betrokken zijn doe je vooral thuis."]),
                    strings(&["Middenbouw", "0", "2", ""]),
                    strings(&[
                        "Bovenbouw",
                        "1",
                        "1",
                        "Wie nooit komt, mist ook de afspraken. Dat is iets anders dan niet \
                         betrokken zijn, maar het heeft wel gevolgen voor het contact.",
                    ]),
                ],
            },
        ],
    )]
}

fn words() -> Vec<Section> {
    vec![section(
        "Woorden die we gebruiken",
        1,
        vec![
            definition(
                "Ouderbetrokkenheid",
                "Alles wat ouders thuis en op school doen om hun kind te helpen leren en groeien. \
                 Belangstelling tonen hoort daar net zo goed bij als helpen bij een feest.",
            ),
            definition(
                "Educatief partnerschap",
                "Ouders en school werken samen aan de ontwikkeling van het kind, elk vanuit de \
                 eigen rol en verantwoordelijkheid.",
            ),
        ],
    )]
}

fn appendix() -> Vec<Section> {
    vec![
        section(
            "Bijlage: hoe het gesprek verliep",
            1,
            vec![Part::Table {
                head: strings(&["Tijd", "Onderdeel", "Werkvorm"]),
                rows: vec![
                    strings(&["15.30", "Welkom en opwarmer: ik ben de enige die …", "Kring"]),
                    strings(&[
                        "15.38",
                        "Kaarten 1.1 · 1 tot en met 3.1 · 2",
                        "Alleen, tweetal, groep",
                    ]),
                    strings(&["16.05", "Actiepunten", "Met de hele groep"]),
                ],
            }],
        ),
        section(
            "Waar dit vandaan komt",
            2,
            vec![paragraph(
                "De kaarten komen uit de open kaartenbak. Meer lezen: \
                 https://driehoek.example/kaarten/1.1/behoefte-van-ouders?taal=nl&vorm=achtergrond \
                 of vraag het aan de gespreksleider.",
            )],
        ),
    ]
}

/// A run sheet in Arabic, with a Dutch name and a number inside.
pub(crate) fn arabic() -> Document {
    Document {
        subtitle: "تقرير اللقاء عن احتياجات الوالدين".to_owned(),
        date_line: "الأربعاء، 12 نوفمبر 2025".to_owned(),
        meta: vec![
            ("المدرسة".to_owned(), "De Regenboog".to_owned()),
            ("قائدة الحوار".to_owned(), "مريكه دي ويت، \u{2066}020-1234567\u{2069}".to_owned()),
        ],
        page_label: "صفحة {page} من {pages}".to_owned(),
        sections: vec![
            section(
                "ما سنفعله",
                1,
                vec![Part::Checklist(vec![
                    item(
                        "نسأل الوالدين عند التسجيل عن اللغة التي يفضلونها",
                        "سميرة · قبل 1 ديسمبر",
                    ),
                    item("نعيد كتابة رسالة الرحلة المدرسية بلغة بسيطة", ""),
                ])],
            ),
            section(
                "ما قيل",
                1,
                vec![
                    card(
                        "بطاقة حوار",
                        "1.1 · 1",
                        "من هو الوالد الذي لا تراه تقريبًا في المدرسة؟ ماذا تعرف عن السبب؟",
                        Family::Involvement,
                    ),
                    quote(
                        "أحب أن أساعد ابني في القراءة، لكن الرسائل صعبة علي.",
                        Some("أم من الصف الرابع"),
                    ),
                    quote("Wij bieden maar één moment aan.", Some("Joost van den Berg")),
                    Part::List(strings(&["اتصلت الأسبوع الماضي بأم.", "ليس هذا العام بعد."])),
                    definition(
                        "مشاركة الوالدين",
                        "كل ما يفعله الوالدان في البيت والمدرسة لدعم طفلهما.",
                    ),
                    Part::Table {
                        head: strings(&["المجموعة", "موافق", "السبب"]),
                        rows: vec![strings(&["الصفوف الدنيا", "3", "المشاركة تكون في البيت أولًا."])],
                    },
                    Part::Note("الأخبار الجيدة مهمة أيضًا.".to_owned()),
                ],
            ),
        ],
        ..empty("ماذا يحتاج الوالدان ليشاركا؟", "ar", Direction::Rtl)
    }
}
