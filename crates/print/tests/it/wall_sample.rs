//! Posters and cards for the floor, in our own words.

use print::{
    Communication, Direction, Family, FloorCard, FloorCards, FloorSize, FloorText, Ink, Named,
    Poster, PosterBody, PosterSize, Posters, Qr, Sign, SixKeys, Triangle,
};

use crate::cards_sample::way;

fn named(name: &str, text: &str) -> Named {
    Named { name: name.to_owned(), text: text.to_owned() }
}

fn poster(family: Family, kind_label: &str, title: &str, body: PosterBody) -> Poster {
    Poster {
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        family,
        kind_label: kind_label.to_owned(),
        title: title.to_owned(),
        body,
        source: "Naar Jansen et al. (2021)".to_owned(),
        remark: String::new(),
        qr: Some(Qr {
            address: "https://driehoek.example/kaarten/poster".to_owned(),
            label: "Lees er meer over".to_owned(),
            alt: "QR-code naar de achtergrond".to_owned(),
        }),
    }
}

pub(crate) fn definition() -> Poster {
    let text = "Oudercommunicatie is elk contact tussen school en ouders dat over het onderwijs aan een kind gaat of over de *zorg* voor dat kind.\n\nHet contact loopt twee kanten op. Voorop staat steeds wat goed is voor de leerling.";
    poster(
        Family::Definition,
        "Definitie",
        "Oudercommunicatie",
        PosterBody::Definition(text.to_owned()),
    )
}

pub(crate) fn communication() -> Poster {
    let body = PosterBody::Communication(Communication {
        alt: "Een tekening: iemand zegt iets, de boodschap heeft vier kanten, iemand anders luistert en geeft antwoord.".to_owned(),
        intro: "In één zin gebeurt veel tegelijk. Elke boodschap heeft vier kanten.".to_owned(),
        sender: named("Wie praat", "kiest woorden, stem en houding"),
        message: named("De boodschap", ""),
        sides: vec![
            named("De feiten", "Wat vertel je? Kan een ander dat nagaan?"),
            named("De oproep", "Wat wil je bereiken?"),
            named("De uitstraling", "Wat laat je van jezelf zien?"),
            named("De relatie", "Hoe sta je tegenover de ander?"),
        ],
        receiver: named("Wie luistert", "hoort soms iets anders dan je bedoelt"),
        response: named("Het antwoord", "Vraag wat de ander heeft gehoord."),
        goals_label: "Vijf doelen".to_owned(),
        goals: vec![
            named("Informeren", "De ander weet iets nieuws."),
            named("Instrueren", "De ander kan het zelf."),
            named("Overtuigen", "De ander denkt er anders over."),
            named("Motiveren", "De ander krijgt er zin in."),
            named("Raken", "Het doet de ander iets."),
        ],
    });
    poster(Family::Communication, "Model", "Vier kanten van een boodschap", body)
}

pub(crate) fn six_keys() -> Poster {
    let keys = [
        (
            "Ondersteuning van het ouderschap",
            "Help gezinnen om thuis een plek te maken waar een kind zich goed voelt.",
        ),
        ("Effectieve communicatie", "Zorg voor goed contact over en weer, in een taal die werkt."),
        ("Vrijwilligerswerk op school", "Vraag ouders om mee te doen, op een tijd die hun past."),
        ("Thuisbetrokkenheid", "Laat zien hoe ouders thuis kunnen helpen bij het leren."),
        ("Ouders meenemen in besluitvorming", "Laat ouders meepraten voordat het besluit valt."),
        ("Samenwerking in de wijk", "Zoek buren, verenigingen en vakmensen op."),
    ];
    let body = PosterBody::SixKeys(SixKeys {
        alt: "Zes sleutels, drie aan elke kant.".to_owned(),
        intro: "Zes manieren waarop school en ouders kunnen samenwerken. De volgorde zegt niets."
            .to_owned(),
        keys: keys.map(|(name, text)| named(name, text)).to_vec(),
    });
    poster(Family::Partnership, "", "De zes sleutels", body)
}

pub(crate) fn triangle() -> Poster {
    let body = PosterBody::Triangle(Triangle {
        alt: "Een driehoek met het kind boven, de ouder links en de school rechts.".to_owned(),
        intro: "Gaat het tussen twee hoeken niet goed, dan merkt de derde dat ook.".to_owned(),
        child: named("Kind", "heeft zelf ook iets te zeggen"),
        parent: named("Ouder", "kent het kind het langst"),
        school: named("School", "weet veel van leren en van de groep"),
        child_parent: "thuis".to_owned(),
        parent_school: "partners".to_owned(),
        child_school: "in de klas".to_owned(),
    });
    poster(Family::Involvement, "", "De driehoek", body)
}

pub(crate) fn arabic_triangle() -> Poster {
    let body = PosterBody::Triangle(Triangle {
        alt: "مثلث: الطفل في الأعلى، والوالد والمدرسة في الأسفل.".to_owned(),
        intro: "إذا ساءت العلاقة بين زاويتين، شعرت الثالثة بذلك.".to_owned(),
        child: named("الطفل", "له رأي أيضا"),
        parent: named("الوالد", "يعرف الطفل منذ البداية"),
        school: named("المدرسة", "تعرف الكثير عن التعلم"),
        child_parent: "في البيت".to_owned(),
        parent_school: "شركاء".to_owned(),
        child_school: "في الصف".to_owned(),
    });
    Poster {
        lang: "ar".to_owned(),
        direction: Direction::Rtl,
        source: String::new(),
        remark: "Vertaald door een computer".to_owned(),
        ..poster(Family::Involvement, "", "المثلث", body)
    }
}

pub(crate) fn posters(posters: Vec<Poster>, size: PosterSize, ink: Ink) -> Posters {
    Posters {
        title: "Posters".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        posters,
        size,
        ink,
    }
}

fn words(lang: &str, kind_label: &str, text: &str) -> FloorText {
    FloorText {
        lang: lang.to_owned(),
        direction: way(lang),
        kind_label: kind_label.to_owned(),
        text: text.to_owned(),
        remark: String::new(),
    }
}

pub(crate) fn floor_cards(size: FloorSize, ink: Ink) -> FloorCards {
    let card = |family, sign, front: FloorText, second: Option<FloorText>| FloorCard {
        family,
        number: String::new(),
        sign,
        front,
        second,
    };
    let energizer = |sign, dutch: &str, lang: &str, other: &str| {
        card(Family::Energizer, sign, words("nl", "", dutch), Some(words(lang, "", other)))
    };
    let statement = "Ouders die nooit op school komen, zijn minder betrokken bij hun kind.";
    FloorCards {
        title: "Kaarten voor op de vloer".to_owned(),
        lang: "nl".to_owned(),
        direction: Direction::Ltr,
        cards: vec![
            card(Family::Statement, Sign::None, words("nl", "Stelling", statement), None),
            card(
                Family::Statement,
                Sign::None,
                words("nl", "Stelling", "De thuistaal hoort ook op school."),
                Some(words("ar", "رأي", "لغة البيت لها مكان في المدرسة أيضا.")),
            ),
            card(Family::Statement, Sign::Agree, words("nl", "", "Eens"), None),
            card(Family::Statement, Sign::Disagree, words("nl", "", "Oneens"), None),
            energizer(Sign::Child, "Kind", "ti", "ቆልዓ"),
            energizer(Sign::Parent, "Ouder", "ar", "الوالد"),
            card(Family::Energizer, Sign::School, words("nl", "", "School"), None),
            energizer(Sign::Child, "Kind", "uk", "Дитина"),
        ],
        size,
        ink,
    }
}
