//! Sheets drawn small, on a grid of 72: what comes out of the printer, before it does.

use maud::{Markup, html};

use crate::paper::order::{Edge, Layout};
use crate::paper::{Size, What};
use crate::web::components::Family;

/// A corner and a size.
type Box4 = (u8, u8, u8, u8);

fn svg(body: &Markup) -> Markup {
    html! { svg.sketch viewBox="0 0 72 72" aria-hidden="true" { (body) } }
}

fn sheet((x, y, width, height): Box4) -> Markup {
    html! { rect.sketch-sheet x=(x) y=(y) width=(width) height=(height) rx="1" {} }
}

/// A card with its band and two lines.
fn card(family: Family, (x, y, width, height): Box4) -> Markup {
    let lines = format!(
        "M{} {}h{}M{} {}h{}",
        x + 3,
        y + height / 2,
        width - 6,
        x + 3,
        y + height / 2 + 4,
        width - 9,
    );
    html! {
        g.(family.class()) {
            rect.sketch-card x=(x) y=(y) width=(width) height=(height) rx="1" {}
            rect.sketch-band x=(x) y=(y) width=(width) height="5" {}
            path.sketch-line d=(lines) {}
        }
    }
}

/// The back of a card.
fn back(family: Family, (x, y, width, height): Box4) -> Markup {
    html! {
        g.(family.class()) { rect.sketch-back x=(x) y=(y) width=(width) height=(height) rx="1" {} }
    }
}

const FOUR: [Family; 4] =
    [Family::Involvement, Family::Partnership, Family::Communication, Family::Definition];

/// Four of something on an A4 that lies with its corner here.
fn four(draw: fn(Family, Box4) -> Markup, (x, y): (u8, u8)) -> Markup {
    let places = [(0, 0), (21, 0), (0, 30), (21, 30)];
    html! {
        (sheet((x, y, 44, 62)))
        @for (family, (right, down)) in FOUR.into_iter().zip(places) {
            (draw(family, (x + 2 + right, y + 2 + down, 19, 28)))
        }
    }
}

/// How cards lie on the paper.
pub(super) fn layout(layout: Layout) -> Markup {
    let family = Family::Partnership;
    svg(&match layout {
        Layout::FourUpDuplex => html! { (four(back, (25, 2))) (four(card, (3, 8))) },
        Layout::FourUp => four(card, (14, 5)),
        Layout::Single => {
            html! { (back(family, (31, 9, 28, 40))) (card(family, (15, 20, 28, 40))) }
        }
        Layout::SingleFronts => card(family, (22, 16, 28, 40)),
        Layout::Bleed => html! {
            (back(family, (19, 13, 34, 46)))
            (card(family, (22, 16, 28, 40)))
            path.sketch-mark d="M22 4v6M50 4v6M22 62v6M50 62v6M10 16h6M10 56h6M56 16h6M56 56h6" {}
        },
    })
}

/// Around which edge the paper is turned: a sheet that turns over its dashed side.
pub(super) fn edge(edge: Edge) -> Markup {
    let (hinge, turn) = match edge {
        Edge::Long => ("M53 4v64", "M20 24c7-9 20-9 26-1m0 0l1-7m-1 7l-7-1"),
        Edge::Short => ("M10 6h52", "M31 48c-8-7-8-20 0-26m0 0l-7 0m7 0l0 7"),
    };
    svg(&html! {
        (sheet((14, 6, 39, 60)))
        path.sketch-hinge d=(hinge) {}
        path.sketch-mark d=(turn) {}
    })
}

/// How large a poster, a card for the floor or a booklet is, beside the others.
pub(super) fn size(what: What, size: Size) -> Markup {
    let (short, long) = match size {
        Size::A3 => (48, 68),
        Size::A4 | Size::Usual => (34, 48),
        Size::A5 => (24, 34),
    };
    svg(&match what {
        What::Floor => floor((36 - long / 2, 36 - short / 2, long, short)),
        What::Manual => booklet((36 - short / 2, 36 - long / 2, short, long)),
        _ => poster((36 - short / 2, 36 - long / 2, short, long)),
    })
}

fn poster(at: Box4) -> Markup {
    let (x, y, width, height) = at;
    let title = format!("M{} {}h{}", x + 5, y + 7, width - 10);
    let middle = (x + width / 2, y + height / 2 + 3, width / 4);
    html! {
        (sheet(at))
        path.sketch-line d=(title) {}
        circle.sketch-mark cx=(middle.0) cy=(middle.1) r=(middle.2) {}
    }
}

fn floor(at: Box4) -> Markup {
    let (x, y, width, height) = at;
    let lines = format!(
        "M{} {}h{}M{} {}h{}",
        x + 6,
        y + height / 2 - 3,
        width - 12,
        x + 10,
        y + height / 2 + 4,
        width - 20,
    );
    html! { (sheet(at)) path.sketch-bold d=(lines) {} }
}

fn booklet(at: Box4) -> Markup {
    let (x, y, width, height) = at;
    let lines = format!(
        "M{} {}h{}M{} {}h{}",
        x + 8,
        y + height / 3,
        width - 13,
        x + 8,
        y + height / 3 + 5,
        width - 17,
    );
    html! {
        (sheet((x + 3, y + 2, width, height)))
        (sheet(at))
        g.(Family::Partnership.class()) { rect.sketch-band x=(x) y=(y) width="4" height=(height) {} }
        path.sketch-line d=(lines) {}
    }
}

/// In colour, or with an edge that tells the kinds apart without it.
pub(super) fn ink(name: &str) -> Markup {
    let places = [(Family::Involvement, 8), (Family::Communication, 38)];
    svg(&html! {
        @if name == "kleur" {
            @for (family, x) in places { (card(family, (x, 16, 26, 38))) }
        } @else {
            g.sketch-grey { @for (family, x) in places { (card(family, (x, 16, 26, 38))) } }
            path.sketch-mark stroke-dasharray="2 2" d="M10 23h22" {}
            path.sketch-mark stroke-dasharray="5 2" d="M40 23h22" {}
        }
    })
}

/// One of each kind of paper.
pub(super) fn of(what: What) -> Markup {
    match what {
        What::Cards => layout(Layout::FourUp),
        What::Posters | What::Floor | What::Manual => size(what, Size::A3),
        What::Forms => svg(&html! {
            (sheet((14, 5, 44, 62)))
            path.sketch-mark d="M20 14h6v6h-6zM20 28h6v6h-6zM20 42h6v6h-6z" {}
            path.sketch-line d="M31 17h20M31 31h20M31 45h20M20 58h31" {}
        }),
        What::Votes => svg(&html! {
            (sheet((14, 5, 44, 62)))
            path.sketch-mark d="M14 36h44" stroke-dasharray="2 2" {}
            path.sketch-mark d="M27 11h18v18h-18zM27 43h18v18h-18zM33 17h6v6h-6zM30 49h5v5h-5z" {}
        }),
        What::Alignment => svg(&html! {
            (sheet((14, 5, 44, 62)))
            path.sketch-mark d="M36 22v28M22 36h28" {}
            circle.sketch-mark cx="36" cy="36" r="7" {}
        }),
    }
}

/// The way into a meeting: a code to scan, and one to type.
pub(super) fn kit() -> Markup {
    svg(&html! {
        (sheet((14, 5, 44, 62)))
        path.sketch-mark d="M26 14h8v8h-8zM38 14h8v8h-8zM26 26h8v8h-8zM40 28h4v4h-4z" {}
        path.sketch-bold d="M22 48h28" {}
        path.sketch-line d="M26 57h20" {}
    })
}
