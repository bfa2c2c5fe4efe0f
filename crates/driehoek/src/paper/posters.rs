//! Posters for the wall: definitions, and the drawings that talks come back to.

use domain::decks::{Element, ElementId, Kind};
use print::{
    Communication, Family, Named, Poster, PosterBody, PosterSize, Posters, SixKeys, Triangle,
};

use super::desk::{direction, title};
use super::{Desk, Order, Size};

/// The element that the triangle is drawn of, and its three corners.
const TRIANGLE: &str = "energizer-5-driehoek";
const CORNERS: [&str; 3] =
    ["energizer-2-kaart-kind", "energizer-3-kaart-ouder", "energizer-4-kaart-school"];
/// The groups of concepts that the drawing of communication has.
const SIDES: &str = "communicatieaspect";
const GOALS: &str = "communicatiedoel";

pub(super) fn posters(desk: Desk<'_>, order: &Order) -> Posters {
    let elements: Vec<&Element> = order.pick.of(desk.view.cards).collect();
    let definitions = elements.iter().filter(|element| element.kind == Kind::DefinitionCard);
    let mut posters: Vec<Poster> = definitions.map(|element| definition(desk, element)).collect();
    posters.extend(communication(desk, &elements));
    posters.extend(six_keys(desk, &elements));
    posters.extend(triangle(desk, &elements));
    Posters {
        title: title(desk, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        posters,
        size: if order.size == Size::A4 { PosterSize::A4 } else { PosterSize::A3 },
        ink: order.ink,
    }
}

fn definition(desk: Desk<'_>, element: &Element) -> Poster {
    let body = PosterBody::Definition(desk.text(&element.id));
    Poster { title: desk.name(&element.id), ..poster(desk, element, body) }
}

/// A poster about an element, with the credit and the remark that it needs.
fn poster(desk: Desk<'_>, element: &Element, body: PosterBody) -> Poster {
    let words = desk.words(&element.id);
    let lang = words.map_or(desk.lang(), |words| words.lang);
    Poster {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        family: desk.family(element),
        kind_label: desk.kind(element),
        title: String::new(),
        body,
        source: desk.sources(element),
        remark: words.map(|words| desk.remark(&words.trust)).unwrap_or_default(),
        qr: desk.qr(element),
    }
}

fn named(desk: Desk<'_>, element: &Element) -> Named {
    Named { name: desk.name(&element.id), text: desk.text(&element.id) }
}

fn of_key(desk: Desk<'_>, key: &str) -> Named {
    Named { name: desk.t(key), text: desk.t(&format!("{key}.text")) }
}

/// The sender, the message with its sides, and the receiver.
fn communication(desk: Desk<'_>, elements: &[&Element]) -> Option<Poster> {
    let of_group = |group: &str| -> Vec<&Element> {
        let of = elements.iter().filter(|element| element.group.as_deref() == Some(group));
        of.copied().collect()
    };
    let (sides, goals) = (of_group(SIDES), of_group(GOALS));
    let first = sides.first()?;
    let drawing = Communication {
        alt: desk.t("paper-communication-alt"),
        intro: desk.t("paper-communication-intro"),
        sender: of_key(desk, "paper-sender"),
        message: of_key(desk, "paper-message"),
        sides: sides.iter().map(|side| named(desk, side)).collect(),
        receiver: of_key(desk, "paper-receiver"),
        response: of_key(desk, "paper-response"),
        goals_label: desk.t("paper-goals"),
        goals: goals.iter().map(|goal| named(desk, goal)).collect(),
    };
    Some(Poster {
        family: Family::Communication,
        kind_label: String::new(),
        title: desk.t("paper-communication"),
        ..poster(desk, first, PosterBody::Communication(drawing))
    })
}

fn six_keys(desk: Desk<'_>, elements: &[&Element]) -> Option<Poster> {
    let keys = elements.iter().filter(|element| element.kind == Kind::PartnershipKey);
    let keys: Vec<&Element> = keys.copied().collect();
    let first = keys.first()?;
    let drawing = SixKeys {
        alt: desk.t("paper-keys-alt"),
        intro: desk.t("paper-keys-intro"),
        keys: keys.iter().map(|key| named(desk, key)).collect(),
    };
    Some(Poster {
        family: Family::Partnership,
        kind_label: String::new(),
        title: desk.t("paper-keys"),
        ..poster(desk, first, PosterBody::SixKeys(drawing))
    })
}

fn triangle(desk: Desk<'_>, elements: &[&Element]) -> Option<Poster> {
    let element = elements.iter().find(|element| element.id.as_str() == TRIANGLE)?;
    let corner = |at: usize| {
        let id = ElementId::from(CORNERS[at]);
        Named { name: desk.text(&id), text: String::new() }
    };
    let drawing = Triangle {
        alt: desk.t("paper-triangle-alt"),
        intro: desk.t("paper-triangle-intro"),
        child: corner(0),
        parent: corner(1),
        school: corner(2),
        child_parent: desk.t("paper-child-parent"),
        parent_school: desk.t("paper-parent-school"),
        child_school: desk.t("paper-child-school"),
    };
    Some(Poster {
        kind_label: String::new(),
        title: desk.t("paper-triangle"),
        ..poster(desk, element, PosterBody::Triangle(drawing))
    })
}
