//! Posters for the wall: definitions, and the drawings that talks come back to.

use domain::decks::{Element, Kind};
use print::{
    Communication, Family, Named, Poster, PosterBody, PosterSize, Posters, SixKeys, Triangle,
};

use super::stock::{direction, title};
use super::{Order, Size, Stock};
use crate::web::prose::plain;

/// The groups of the three corners of the triangle, which belong to the element that it is drawn of.
const CORNERS: [&str; 3] = ["kind", "ouder", "school"];
/// The groups of concepts that the drawing of communication has.
const SIDES: &str = "communicatieaspect";
const GOALS: &str = "communicatiedoel";
/// How many sentences of each stand in a drawing. A goal begins with its other name.
const SENTENCES_OF_KEY: usize = 2;
const SENTENCES_OF_SIDE: usize = 1;
const SENTENCES_OF_GOAL: usize = 2;
/// The signs that end a sentence: Latin, Arabic and Ethiopic.
const ENDS: [char; 6] = ['.', '?', '!', '؟', '።', '፧'];

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

/// A name with the first sentences of its text: more cannot be read from across a room.
fn named(stock: Stock<'_>, element: &Element, sentences: usize) -> Named {
    let text = plain(&stock.text(&element.id));
    let first = text.lines().next().unwrap_or_default();
    Named { name: stock.name(&element.id), text: first_sentences(first, sentences).to_owned() }
}

/// The first sentences of a paragraph, up to and with the sign that ends them.
fn first_sentences(text: &str, sentences: usize) -> &str {
    let ends = |(at, sign): (usize, char)| {
        let after = at + sign.len_utf8();
        let ends_here = text[after..].chars().next().is_none_or(char::is_whitespace);
        (ENDS.contains(&sign) && ends_here).then_some(after)
    };
    let last = text.char_indices().filter_map(ends).nth(sentences.saturating_sub(1));
    last.map_or(text, |end| &text[..end])
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
        sides: sides.iter().map(|side| named(stock, side, SENTENCES_OF_SIDE)).collect(),
        receiver: of_key(stock, "paper-receiver"),
        response: of_key(stock, "paper-response"),
        goals_label: stock.t("paper-goals"),
        goals: goals.iter().map(|goal| named(stock, goal, SENTENCES_OF_GOAL)).collect(),
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
        keys: keys.iter().map(|key| named(stock, key, SENTENCES_OF_KEY)).collect(),
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

#[cfg(test)]
mod tests {
    use super::first_sentences;

    #[test]
    fn the_first_sentences_end_with_their_sign_in_every_script() {
        assert_eq!(first_sentences("Eén. Twee? Drie.", 1), "Eén.");
        assert_eq!(first_sentences("Eén. Twee? Drie.", 2), "Eén. Twee?");
        assert_eq!(first_sentences("Om 8.30 uur. Daarna niet.", 1), "Om 8.30 uur.");
        assert_eq!(first_sentences("كيف؟ هنا.", 1), "كيف؟");
        assert_eq!(first_sentences("ሓደ። ክልተ።", 1), "ሓደ።");
        assert_eq!(first_sentences("Zonder punt", 2), "Zonder punt");
        assert_eq!(first_sentences("", 1), "");
    }
}
