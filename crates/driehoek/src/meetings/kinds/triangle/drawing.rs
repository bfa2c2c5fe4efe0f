//! Triangles over each other as a drawing. All numbers in it also stand beside it as text.

use std::fmt::Write as _;

use domain::lang::Direction;
use domain::meetings::kinds::triangle::{Corner, Laid, Lying, Picture, Ring, Spot};
use maud::{Markup, html};

use super::corner;
use crate::i18n::Words;

/// The most triangles in one drawing; the average is of all of them.
const LINES_MAX: usize = 240;
/// The drawing is at least so high, so that a small triangle is seen to be small.
const HEIGHT_LEAST: i32 = 420;
/// Room around the triangles.
const ROOM: i32 = 36;
/// Room above the child, for its name.
const ABOVE: i32 = 96;
/// Room beside the parents and the school, for their names.
const BESIDE: i32 = 215;
/// A corner that moved less far than this has no arrow.
const MOVED_LEAST: f64 = 24.0;
/// Half the size of the sign of a corner.
const SIGN: i32 = 26;

/// What is drawn, from the back to the front.
#[derive(Debug, Default)]
pub(super) struct Drawing<'a> {
    /// A group.
    pub(super) group: Option<&'a Picture>,
    /// The average before it.
    pub(super) past: Option<Lying>,
    /// What the coach laid for the room.
    pub(super) room: Option<Laid>,
    /// One's own, only for a phone.
    pub(super) own: Option<Laid>,
    /// One's own before it, only for a phone.
    pub(super) own_past: Option<Laid>,
}

/// The corners that bear the names, as they lie on a screen of this direction.
struct Paper {
    mirrored: bool,
}

impl Paper {
    fn spots(&self, lying: Lying) -> [(i32, i32); 3] {
        lying.0.map(|spot: Spot| {
            let x = i32::from(spot.0);
            (if self.mirrored { -x } else { x }, i32::from(spot.1))
        })
    }

    fn points(&self, lying: Lying) -> String {
        let mut points = String::new();
        for (x, y) in self.spots(lying) {
            let _ = write!(points, "{x},{y} ");
        }
        points
    }
}

/// Where a triangle that somebody laid lies over others.
fn lying(laid: Laid) -> Lying {
    laid.distances().lying()
}

impl Drawing<'_> {
    /// The drawing itself.
    pub(super) fn show(&self, words: &Words) -> Markup {
        let paper = Paper { mirrored: words.lang().direction() == Direction::Rtl };
        let front = self.group.map(|group| group.average);
        let named = front.or(self.room.map(lying)).or(self.own.map(lying));
        html! {
            svg.tri viewBox=(self.frame(&paper, named)) aria-hidden="true" {
                @if let Some(group) = self.group {
                    g.tri-all {
                        @for one in group.all.iter().step_by(step_of(group)) { polygon points=(paper.points(*one)) {} }
                    }
                    @if group.all.len() > 1 { (rings(&paper, group)) }
                }
                @if let Some(past) = self.past { polygon.tri-past points=(paper.points(past)) {} }
                @if let Some(room) = self.room { polygon.tri-room points=(paper.points(lying(room))) {} }
                @if let Some(front) = front { polygon.tri-average points=(paper.points(front)) {} }
                @if let Some(own) = self.own_past { polygon.tri-own-past points=(paper.points(lying(own))) {} }
                @if let Some(own) = self.own { polygon.tri-own points=(paper.points(lying(own))) {} }
                @if let (Some(past), Some(now)) = (self.past, named) { (arrows(&paper, past, now)) }
                @if let Some(named) = named { (signs(&paper, words, named)) }
            }
        }
    }

    /// The part of the paper that is shown: everything fits.
    fn frame(&self, paper: &Paper, named: Option<Lying>) -> String {
        let group =
            self.group.into_iter().flat_map(|group| group.all.iter().chain([&group.average]));
        let others = [self.room, self.own, self.own_past].into_iter().flatten().map(lying);
        let all = group.copied().chain(self.past).chain(others);
        let mut frame = Frame::default();
        for spot in all.flat_map(|lying| paper.spots(lying)) {
            frame.holds(spot, [ROOM, ROOM, ROOM]);
        }
        for spot in named.into_iter().flat_map(|named| paper.spots(named)) {
            frame.holds(spot, [BESIDE, ABOVE, SIGN + ROOM]);
        }
        frame.show()
    }
}

/// From where to where something is drawn.
#[derive(Clone, Copy, Default)]
struct Frame {
    beside: i32,
    top: i32,
    bottom: i32,
}

impl Frame {
    /// Makes room for a spot, with so much beside, above and below it. The middle stays in the
    /// middle of a line.
    fn holds(&mut self, (x, y): (i32, i32), [beside, above, below]: [i32; 3]) {
        self.beside = self.beside.max(x.abs() + beside);
        self.top = self.top.min(y - above);
        self.bottom = self.bottom.max(y + below);
    }

    fn show(self) -> String {
        let height = self.bottom - self.top;
        let more = (HEIGHT_LEAST - height).max(0) / 2;
        let (top, height) = (self.top - more, height + 2 * more);
        format!("{} {top} {} {height}", -self.beside, 2 * self.beside)
    }
}

/// Of how many triangles one is drawn: in order of their places, so that it is a fair choice.
fn step_of(group: &Picture) -> usize {
    group.all.len().div_ceil(LINES_MAX).max(1)
}

fn rings(paper: &Paper, group: &Picture) -> Markup {
    let at = paper.spots(group.average);
    let turn = |ring: &Ring, (x, y): (i32, i32)| {
        let degrees = if paper.mirrored { -ring.degrees } else { ring.degrees };
        format!("rotate({degrees} {x} {y})")
    };
    html! {
        g.tri-rings {
            @for ((corner, ring), at) in Corner::ALL.into_iter().zip(&group.rings).zip(at) {
                ellipse.(format!("tri-{}", corner.name())) cx=(at.0) cy=(at.1) rx=(ring.long) ry=(ring.short)
                    transform=(turn(ring, at)) {}
            }
        }
    }
}

/// Where the corners went.
fn arrows(paper: &Paper, past: Lying, now: Lying) -> Markup {
    let moved = paper.spots(past).into_iter().zip(paper.spots(now)).filter_map(|(from, to)| {
        let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
        let length = dx.hypot(dy);
        (length >= MOVED_LEAST).then(|| {
            let along = (dx / length, dy / length);
            let tip = (f64::from(to.0), f64::from(to.1));
            // The head is a small triangle at the end.
            let side = |turn: f64| {
                let x = tip.0 - 22.0 * along.0 - turn * 11.0 * along.1;
                let y = tip.1 - 22.0 * along.1 + turn * 11.0 * along.0;
                format!("{x:.0},{y:.0}")
            };
            let head = format!("{:.0},{:.0} {} {}", tip.0, tip.1, side(1.0), side(-1.0));
            (from, to, head)
        })
    });
    html! {
        g.tri-arrows {
            @for (from, to, head) in moved {
                line x1=(from.0) y1=(from.1) x2=(to.0) y2=(to.1) {}
                polygon points=(head) {}
            }
        }
    }
}

/// The corners with their names: a circle, a square and a house, each in a colour of its own.
fn signs(paper: &Paper, words: &Words, lying: Lying) -> Markup {
    let spots = paper.spots(lying);
    html! {
        g.tri-signs {
            @for (of, (x, y)) in Corner::ALL.into_iter().zip(spots) {
                g.(format!("tri-{}", of.name())) {
                    @match of {
                        Corner::Child => circle cx=(x) cy=(y) r=(SIGN) {},
                        Corner::Parent => rect x=(x - SIGN) y=(y - SIGN) width=(2 * SIGN) height=(2 * SIGN) rx="8" {},
                        Corner::School => polygon points=(house(x, y)) {},
                    }
                    @let (dx, dy, anchor) = name_place(of, paper.mirrored);
                    text x=(x + dx) y=(y + dy) text-anchor=(anchor) direction="ltr" { (corner(words, of)) }
                }
            }
        }
    }
}

fn house(x: i32, y: i32) -> String {
    let [left, right, top, eaves, bottom] = [x - SIGN, x + SIGN, y - SIGN - 8, y - 6, y + SIGN];
    format!("{left},{eaves} {x},{top} {right},{eaves} {right},{bottom} {left},{bottom}")
}

/// The child's name stands above, the others outside.
fn name_place(corner: Corner, mirrored: bool) -> (i32, i32, &'static str) {
    let beside = SIGN + 14;
    match (corner, mirrored) {
        (Corner::Child, _) => (0, -SIGN - 18, "middle"),
        (Corner::Parent, false) | (Corner::School, true) => (-beside, 14, "end"),
        (Corner::Parent, true) | (Corner::School, false) => (beside, 14, "start"),
    }
}
