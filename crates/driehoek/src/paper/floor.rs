//! Large cards for the floor: statements, the two ends of the line, and the corners of the triangle.

use domain::decks::{Element, Kind};
use print::{FloorCard, FloorCards, FloorSize, FloorText, Sign};

use super::desk::{direction, title};
use super::{Desk, Order, Size};

/// The elements that have a drawing of their own, by their id in the card box.
const SIGNS: [(&str, Sign); 5] = [
    ("keuze-stelling-eens", Sign::Agree),
    ("keuze-stelling-oneens", Sign::Disagree),
    ("energizer-2-kaart-kind", Sign::Child),
    ("energizer-3-kaart-ouder", Sign::Parent),
    ("energizer-4-kaart-school", Sign::School),
];

pub(super) fn cards(desk: Desk<'_>, order: &Order) -> FloorCards {
    let elements = order.pick.of(desk.view.cards);
    let cards = elements.filter_map(|element| card(desk, element, order)).collect();
    FloorCards {
        title: title(desk, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        cards,
        size: if order.size == Size::A5 { FloorSize::A5 } else { FloorSize::A4 },
        ink: order.ink,
    }
}

fn card(desk: Desk<'_>, element: &Element, order: &Order) -> Option<FloorCard> {
    let sign = SIGNS.iter().find(|(id, _)| *id == element.id.as_str()).map(|(_, sign)| *sign);
    if sign.is_none() && element.kind != Kind::Statement {
        return None;
    }
    let second = order.second.filter(|lang| *lang != desk.lang()).and_then(|lang| {
        let words = desk.view.words.in_lang(lang);
        let view = crate::meetings::views::View { words: &words, ..desk.view };
        let text = text(Desk { view, ..desk }, element);
        (text.lang == lang.tag()).then_some(text)
    });
    Some(FloorCard {
        family: desk.family(element),
        number: if sign.is_some() { String::new() } else { desk.number(element) },
        sign: sign.unwrap_or_default(),
        front: text(desk, element),
        second,
    })
}

fn text(desk: Desk<'_>, element: &Element) -> FloorText {
    let words = desk.words(&element.id);
    let lang = words.map_or(desk.lang(), |words| words.lang);
    let is_statement = element.kind == Kind::Statement;
    let is_corner = element.kind == Kind::Energizer;
    FloorText {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        kind_label: if is_statement { desk.kind(element) } else { String::new() },
        // The end of a line bears its name; what it means is said, not read from the floor.
        text: if is_statement || is_corner {
            desk.text(&element.id)
        } else {
            desk.name(&element.id)
        },
        remark: words.map(|words| desk.remark(&words.trust)).unwrap_or_default(),
    }
}
