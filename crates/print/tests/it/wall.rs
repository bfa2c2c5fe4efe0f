//! Posters and cards for the floor.

use print::{FloorSize, Ink, PosterBody, PosterSize};

use crate::kept::{count, kept};
use crate::wall_sample::{
    arabic_triangle, communication, definition, floor_cards, posters, six_keys, triangle,
};

#[test]
fn posters_have_their_size_and_every_drawing_has_words_for_who_does_not_see_it() {
    let all = vec![definition(), communication(), six_keys(), triangle(), arabic_triangle()];
    for (size, box_of) in [
        (PosterSize::A3, "/MediaBox[0 0 841.8898 1190.55"),
        (PosterSize::A4, "/MediaBox[0 0 595.275"),
    ] {
        let name = format!("posters-{size:?}").to_lowercase();
        let printed = kept(&name, &posters(all.clone(), size, Ink::Colour));
        assert_eq!((printed.pages, printed.accessible), (5, true));
        assert_eq!(count(&printed.bytes, box_of), 5);
        assert_eq!(printed.missing, Vec::<char>::new());
        // Four drawings and five codes.
        assert_eq!(count(&printed.bytes, "/Alt"), 9);
    }
}

#[test]
fn a_poster_with_too_much_or_nothing_is_printed_on_one_page() {
    let long = "Onderwijsondersteunende thuisbetrokkenheid, en nog veel meer. ".repeat(6);
    let mut all = vec![definition(), communication(), six_keys(), triangle()];
    for poster in &mut all {
        long.clone_into(&mut poster.title);
        long.clone_into(&mut poster.source);
        match &mut poster.body {
            PosterBody::Definition(text) => long.clone_into(text),
            PosterBody::Communication(model) => {
                long.clone_into(&mut model.intro);
                model.goals.extend(model.sides.clone());
                long.clone_into(&mut model.sides[0].text);
            }
            PosterBody::SixKeys(model) => long.clone_into(&mut model.keys[5].text),
            PosterBody::Triangle(model) => long.clone_into(&mut model.child.text),
        }
    }
    let printed = kept("posters-long", &posters(all, PosterSize::A4, Ink::Colour));
    assert_eq!((printed.pages, printed.accessible), (4, true));
    let mut bare = vec![definition(), six_keys(), communication()];
    for poster in &mut bare {
        poster.title.clear();
        poster.source.clear();
        poster.qr = None;
        match &mut poster.body {
            PosterBody::Definition(text) => text.clear(),
            PosterBody::SixKeys(model) => model.keys.clear(),
            PosterBody::Communication(model) => {
                model.sides.clear();
                model.goals.clear();
                model.response.name.clear();
            }
            PosterBody::Triangle(_) => {}
        }
    }
    assert_eq!(kept("posters-bare", &posters(bare, PosterSize::A3, Ink::BlackWhite)).pages, 3);
    assert_eq!(kept("posters-none", &posters(vec![], PosterSize::A3, Ink::Colour)).pages, 1);
}

#[test]
fn cards_for_the_floor_lie_alone_or_two_on_a_sheet() {
    let large = kept("floor-a4", &floor_cards(FloorSize::A4, Ink::Colour));
    assert_eq!((large.pages, large.accessible), (8, true));
    assert_eq!(count(&large.bytes, "/MediaBox[0 0 841.8898 595.27"), 8);
    assert_eq!(large.missing, Vec::<char>::new());
    let small = kept("floor-a5", &floor_cards(FloorSize::A5, Ink::BlackWhite));
    assert_eq!((small.pages, small.accessible), (4, true));
    let mut odd = floor_cards(FloorSize::A5, Ink::Colour);
    odd.cards.truncate(3);
    odd.cards[0].front.text = "Een stelling die maar doorgaat. ".repeat(40);
    odd.cards[1].front.text.clear();
    assert_eq!(kept("floor-odd", &odd).pages, 2);
}
