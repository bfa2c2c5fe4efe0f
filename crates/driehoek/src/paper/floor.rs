//! Large cards for the floor: statements, the two ends of the line, and the corners of the triangle.

use domain::decks::{Element, Kind};
use print::{FloorCard, FloorCards, FloorSize, FloorText, Sign};

use super::stock::{direction, title};
use super::{Order, Size, Stock};

/// The drawing of an element, for the corners of the triangle and the ends of the line of opinions.
fn sign(element: &Element) -> Option<Sign> {
    match (element.kind, element.group.as_deref()?, element.order) {
        (Kind::Energizer, "kind", _) => Some(Sign::Child),
        (Kind::Energizer, "ouder", _) => Some(Sign::Parent),
        (Kind::Energizer, "school", _) => Some(Sign::School),
        (Kind::ChoiceOption, "stellingkeuze", Some(1)) => Some(Sign::Agree),
        (Kind::ChoiceOption, "stellingkeuze", Some(2)) => Some(Sign::Disagree),
        _ => None,
    }
}

pub(super) fn cards(stock: Stock<'_>, order: &Order) -> FloorCards {
    let elements = order.pick.of(stock.view.cards);
    let cards = elements.filter_map(|element| card(stock, element, order)).collect();
    FloorCards {
        title: title(stock, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        cards,
        size: if order.size == Size::A5 { FloorSize::A5 } else { FloorSize::A4 },
        ink: order.ink,
    }
}

fn card(stock: Stock<'_>, element: &Element, order: &Order) -> Option<FloorCard> {
    let sign = sign(element);
    if sign.is_none() && element.kind != Kind::Statement {
        return None;
    }
    let second = order.second.filter(|lang| *lang != stock.lang()).and_then(|lang| {
        let words = stock.view.words.in_lang(lang);
        let view = crate::meetings::views::View { words: &words, ..stock.view };
        let text = text(Stock { view, ..stock }, element);
        (text.lang == lang.tag()).then_some(text)
    });
    Some(FloorCard {
        family: stock.family(element),
        number: if sign.is_some() { String::new() } else { stock.number(element) },
        sign: sign.unwrap_or_default(),
        front: text(stock, element),
        second,
    })
}

fn text(stock: Stock<'_>, element: &Element) -> FloorText {
    let words = stock.words(&element.id);
    let lang = words.map_or(stock.lang(), |words| words.lang);
    let is_statement = element.kind == Kind::Statement;
    let is_corner = element.kind == Kind::Energizer;
    FloorText {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        kind_label: if is_statement { stock.kind(element) } else { String::new() },
        // The end of a line bears its name; what it means is said, not read from the floor.
        text: if is_statement || is_corner {
            stock.text(&element.id)
        } else {
            stock.name(&element.id)
        },
        remark: words.map(|words| stock.remark(&words.trust)).unwrap_or_default(),
    }
}
