//! The triangle of a team then and now: the average of the first meeting beside that of the latest.

use domain::meetings::kinds::triangle::{Earlier, Form, Picture, Ring};
use maud::{Markup, html};

use super::{drawing::Drawing, report::distances};
use crate::i18n::Words;

/// The latest average as a drawing and in words, with what it was before.
pub fn then_and_now(words: &Words, then: Option<&Earlier>, now: &Earlier) -> Markup {
    let lying = |of: &Earlier| Form::from(of.sides).lying();
    let none = Ring { long: 0, short: 0, degrees: 0 };
    let average = lying(now);
    let group = Picture { all: vec![average], average, rings: [none; 3], sides: now.sides };
    let drawing = Drawing { group: Some(&group), past: then.map(lying), ..Drawing::default() };
    let when = |of: &Earlier| words.date(of.on);
    html! {
        div.then-now {
            div.then-now-drawing { (drawing.show(words)) }
            div.then-now-words {
                @if let Some(then) = then {
                    p { (words.t_with("team-triangle-both", &[("then", when(then).into()), ("now", when(now).into())])) }
                } @else {
                    p { (words.t_with("team-triangle-one", &[("now", when(now).into())])) }
                }
                (distances(words, now.sides, then.map(|then| then.sides), 1))
            }
        }
    }
}
