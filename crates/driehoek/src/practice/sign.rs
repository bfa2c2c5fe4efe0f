//! The sign on everything of a practice school: that it is practice, that the families are invented,
//! and when all of it is wiped.

use domain::practice::Term;
use maud::{Markup, html};
use print::{Document, Mark, Slideshow};

use crate::paper::direction;
use crate::{
    i18n::{Words, plain},
    web::{
        components::{Choice, Choices},
        icons::{Icon, icon},
        who::SignedIn,
    },
};

/// The sign as a text, for letters, files and papers.
pub fn text(words: &Words, term: Term) -> String {
    let day = words.date(term.wiped_on());
    plain(&words.t_with("practice-sign", &[("day", day.into())]))
}

/// The sign at the top of a page; nothing for a real school. Whoever works in the practice school
/// can go on from it.
pub fn sign(words: &Words, term: Option<Term>, is_inside: bool) -> Markup {
    let Some(term) = term else { return html! {} };
    html! {
        aside.practice-sign aria-label=(words.t("practice-word")) {
            span.practice-sign-text { (icon(Icon::Info)) span { (text(words, term)) } }
            @if is_inside {
                a.practice-sign-go.no-print href=(super::pages::INSIDE) { (words.t("practice-sign-go")) }
            }
        }
    }
}

/// Until when the school of somebody is one to practise in; nothing for a real one.
pub fn of(who: &SignedIn) -> Option<Term> {
    who.person.house.as_ref()?.practice
}

/// Where somebody is added in a practice school: the question whether they are invented.
pub fn confirm(who: &SignedIn, is_ticked: bool, is_missing: bool) -> Markup {
    if of(who).is_none() {
        return html! {};
    }
    let words = &who.words;
    let yes = Choice::new("ja", words.t("practice-invented"));
    let ticked = is_ticked.then_some("ja");
    let fault = is_missing.then(|| words.t("practice-invented-missing"));
    html! {
        (Choices::many("invented", words.t("practice-invented-text"), [yes])
            .chosen(ticked).error(fault))
    }
}

/// The sign on every page of a paper.
pub fn mark(words: &Words, term: Option<Term>) -> Option<Mark> {
    let direction = direction(words.lang());
    let lang = words.lang().tag().to_owned();
    Some(Mark { words: text(words, term?), lang, direction })
}

/// A document that says so itself too, also as a Word file.
pub fn told(words: &Words, term: Option<Term>, document: Document) -> Document {
    let Some(term) = term else { return document };
    let parts = [text(words, term), document.subtitle];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    Document { subtitle: parts.collect::<Vec<_>>().join(" · "), ..document }
}

/// The sign as the last row of a list; nothing for a real school.
pub fn row(words: &Words, term: Option<Term>) -> String {
    term.map(|term| format!("{};;;{};;;;\n", words.t("practice-word"), text(words, term)))
        .unwrap_or_default()
}

/// A slide show that says so on its first slide.
pub fn on_slides(words: &Words, term: Option<Term>, mut show: Slideshow) -> Slideshow {
    if let (Some(term), Some(first)) = (term, show.slides.first_mut()) {
        first.text = format!("{}\n{}", text(words, term), first.text);
    }
    show
}
