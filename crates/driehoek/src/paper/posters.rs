//! Posters for the wall: definitions, and the drawings that talks come back to.

use domain::decks::{Element, Kind};
use print::{
    Communication, Family, Named, Poster, PosterBody, PosterSize, Posters, SixKeys, Triangle,
};

use super::stock::{direction, title};
use super::{Order, Size, Stock};

/// The groups of the three corners of the triangle, which belong to the element that it is drawn of.
const CORNERS: [&str; 3] = ["kind", "ouder", "school"];
/// The groups of concepts that the drawing of communication has.
const SIDES: &str = "communicatieaspect";
const GOALS: &str = "communicatiedoel";

pub(super) fn posters(stock: Stock<'_>, order: &Order) -> Posters {
    let elements: Vec<&Element> = order.pick.of(stock.view.cards).collect();
    let definitions = elements.iter().filter(|element| element.kind == Kind::DefinitionCard);
    let mut posters: Vec<Poster> = definitions.map(|element| definition(stock, element)).collect();
    posters.extend(communication(stock, &elements));
    posters.extend(six_keys(stock, &elements));
    posters.extend(triangle(stock, &elements));
    Posters {
        title: title(stock, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        posters,
        size: if order.size == Size::A4 { PosterSize::A4 } else { PosterSize::A3 },
        ink: order.ink,
    }
}

fn definition(stock: Stock<'_>, element: &Element) -> Poster {
    let body = PosterBody::Definition(stock.text(&element.id));
    Poster { title: stock.name(&element.id), ..poster(stock, element, body) }
}

/// A poster about an element, with the credit and the remark that it needs.
fn poster(stock: Stock<'_>, element: &Element, body: PosterBody) -> Poster {
    let words = stock.words(&element.id);
    let lang = words.map_or(stock.lang(), |words| words.lang);
    Poster {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        family: stock.family(element),
        kind_label: stock.kind(element),
        title: String::new(),
        body,
        source: stock.sources(element),
        remark: words.map(|words| stock.remark(&words.trust)).unwrap_or_default(),
        qr: stock.qr(element),
    }
}

fn named(stock: Stock<'_>, element: &Element) -> Named {
    Named { name: stock.name(&element.id), text: stock.text(&element.id) }
}

fn of_key(stock: Stock<'_>, key: &str) -> Named {
    Named { name: stock.t(key), text: stock.t(&format!("{key}.text")) }
}

/// The sender, the message with its sides, and the receiver.
fn communication(stock: Stock<'_>, elements: &[&Element]) -> Option<Poster> {
    let of_group = |group: &str| -> Vec<&Element> {
        let of = elements.iter().filter(|element| element.group.as_deref() == Some(group));
        of.copied().collect()
    };
    let (sides, goals) = (of_group(SIDES), of_group(GOALS));
    let first = sides.first()?;
    let drawing = Communication {
        alt: stock.t("paper-communication-alt"),
        intro: stock.t("paper-communication-intro"),
        sender: of_key(stock, "paper-sender"),
        message: of_key(stock, "paper-message"),
        sides: sides.iter().map(|side| named(stock, side)).collect(),
        receiver: of_key(stock, "paper-receiver"),
        response: of_key(stock, "paper-response"),
        goals_label: stock.t("paper-goals"),
        goals: goals.iter().map(|goal| named(stock, goal)).collect(),
    };
    Some(Poster {
        family: Family::Communication,
        kind_label: String::new(),
        title: stock.t("paper-communication"),
        ..poster(stock, first, PosterBody::Communication(drawing))
    })
}

fn six_keys(stock: Stock<'_>, elements: &[&Element]) -> Option<Poster> {
    let keys = elements.iter().filter(|element| element.kind == Kind::PartnershipKey);
    let keys: Vec<&Element> = keys.copied().collect();
    let first = keys.first()?;
    let drawing = SixKeys {
        alt: stock.t("paper-keys-alt"),
        intro: stock.t("paper-keys-intro"),
        keys: keys.iter().map(|key| named(stock, key)).collect(),
    };
    Some(Poster {
        family: Family::Partnership,
        kind_label: String::new(),
        title: stock.t("paper-keys"),
        ..poster(stock, first, PosterBody::SixKeys(drawing))
    })
}

fn triangle(stock: Stock<'_>, elements: &[&Element]) -> Option<Poster> {
    let (element, corners) = elements.iter().find_map(|element| {
        let corner = |group| {
            let is_corner = |child: &&Element| {
                child.kind == Kind::Energizer && child.group.as_deref() == Some(group)
            };
            stock.view.cards.children(&element.id).find(is_corner)
        };
        let [child, parent, school] = CORNERS.map(corner);
        Some((element, [child?, parent?, school?]))
    })?;
    let [child, parent, school] =
        corners.map(|corner| Named { name: stock.text(&corner.id), text: String::new() });
    let drawing = Triangle {
        alt: stock.t("paper-triangle-alt"),
        intro: stock.t("paper-triangle-intro"),
        child,
        parent,
        school,
        child_parent: stock.t("paper-child-parent"),
        parent_school: stock.t("paper-parent-school"),
        child_school: stock.t("paper-child-school"),
    };
    Some(Poster {
        kind_label: String::new(),
        title: stock.t("paper-triangle"),
        ..poster(stock, element, PosterBody::Triangle(drawing))
    })
}
