//! Cards.

use std::fs;
use std::path::Path;

use print::{CardLayout, CardSheet, Ink, pdf};

use crate::cards_sample::{DUPLEX, bilingual, dutch, scripts, sheet};

fn printed(name: &str, sheet: &CardSheet) -> print::Printed {
    let printed = pdf(sheet).expect("our layout prints every card");
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    fs::write(file, &printed.bytes).expect("the folder for tests can be written");
    printed
}

#[test]
fn alignment() {
    let test = print::AlignmentTest {
        title: "Past de achterkant achter de voorkant?".to_owned(),
        lang: "nl".to_owned(),
        direction: print::Direction::Ltr,
        front_label: "Voorkant".to_owned(),
        back_label: "Achterkant".to_owned(),
        steps: [
            "Druk dit blad af op ware grootte, dubbelzijdig.",
            "Houd het tegen het licht.",
            "Zie je in elk kruis een ring? Dan kun je kaarten afdrukken.",
        ]
        .map(str::to_owned)
        .to_vec(),
        reading: [
            "Ligt de ring naast het kruis? Tel de streepjes: elk streepje is 1 millimeter.",
            "Vul bij het afdrukken in hoeveel de achterkant moet opschuiven.",
        ]
        .map(str::to_owned)
        .to_vec(),
        flip: print::Flip::Long,
    };
    let out = pdf(&test).expect("x");
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join("alignment.pdf"), &out.bytes).expect("x");
    println!("{} {:?} {} {:?}", out.pages, out.missing, out.accessible, out.too_long);
}

#[test]
fn look() {
    let single = CardLayout::SingleA6 { backs: true, bleed: true };
    for (name, cards) in [("dutch", dutch()), ("scripts", scripts()), ("bilingual", bilingual())] {
        for (ink, tone) in [(Ink::Colour, "colour"), (Ink::BlackWhite, "bw")] {
            let out = printed(&format!("cards-{name}-{tone}"), &sheet(cards.clone(), DUPLEX, ink));
            println!(
                "{name} {} {:?} {} {:?}",
                out.pages, out.missing, out.accessible, out.too_long
            );
        }
    }
    let out = printed("cards-single", &sheet(dutch(), single, Ink::Colour));
    let mut many = dutch();
    while many.len() < 90 {
        many.extend(dutch());
    }
    many.truncate(90);
    let now = std::time::Instant::now();
    println!(
        "90: {} {:?}",
        printed("cards-90", &sheet(many.clone(), DUPLEX, Ink::Colour)).pages,
        now.elapsed()
    );
    let now = std::time::Instant::now();
    println!("check: {:?} {:?}", print::too_long(&many).expect("x"), now.elapsed());
    println!("{} {:?} {} {:?}", out.pages, out.missing, out.accessible, out.too_long);
}
