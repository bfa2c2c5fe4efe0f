//! What is said where another node gives no answer.

use maud::{Markup, html};

use super::OutOfReach;
use crate::{
    i18n::Words,
    web::components::{Hue, Notice},
};

/// In the place of how far something is. A node that may still answer is asked again by the page.
pub fn state(words: &Words, why: OutOfReach) -> Markup {
    let key = format!("error-{}", why.name());
    html! {
        div.job-state data-over[why == OutOfReach::Gone] {
            (Notice::new(Hue::Bad, words.t(&key)).text(words.t(&format!("{key}-do"))))
        }
    }
}

/// Beside a list that may have more.
pub fn not_all(words: &Words) -> Markup {
    html! { (Notice::new(Hue::Wait, words.t("elsewhere-not-all")).text(words.t("elsewhere-not-all-text"))) }
}
