//! Handing out a card: which one, by when, to whom.

use domain::assignments::sheets;
use domain::decks::{DeckId, Element};
use domain::meetings::{Meeting, PersonId};
use jiff::civil::Date;
use maud::{Markup, html};

use super::card_name;
use crate::meetings::form::Fields;
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// What the form offers.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    pub meeting: &'a Meeting,
    /// Who has an account at the school.
    pub people: &'a [(PersonId, String)],
    /// What was sent and not carried out, with the key of the sentence that says why.
    pub again: Option<(&'a Fields, &'static str)>,
    /// The card to begin with.
    pub card: &'a str,
    /// Today, the last day for participants, and the last day for people with an account.
    pub days: (Date, Date, Date),
}

impl<'a> Form<'a> {
    /// What was typed here and not carried out.
    fn typed(&self) -> Option<&'a Fields> {
        self.again.map(|(fields, _)| fields).filter(|fields| fields.get("do") == "hand-out")
    }
}

/// The form.
pub fn show(view: View<'_>, form: &Form<'_>, home: &str, is_open: bool) -> Markup {
    let words = view.words;
    let typed = form.typed();
    let is_open = is_open || typed.is_some() || !form.card.is_empty();
    let due = typed.map_or("", |fields| fields.get("due"));
    html! {
        details.fold.work-out.no-print open[is_open] {
            summary { span { (words.t("work-give")) } (icon(Icon::Down)) }
            form.form method="post" action={ (home) "/opdrachten" } {
                (hidden("do", "hand-out"))
                div.field {
                    label.field-label for="work-card" { (words.t("work-card")) }
                    (cards(view, form))
                }
                div.field {
                    label.field-label for="work-due" { (words.t("work-due-label")) " " span.field-optional { (words.t("work-optional")) } }
                    input.input.input-short #work-due type="date" name="due" min=(form.days.0) max=(form.days.2) value=(due)
                        aria-describedby="work-due-help";
                    p.field-help #work-due-help { (words.t_with("work-due-help", &[("date", words.date(form.days.1).into())])) }
                }
                (whom(view, form))
                button.button.button-primary.button-large type="submit" { (icon(Icon::Cards)) span { (words.t("work-give-now")) } }
                p.field-help { (words.t("work-give-help")) }
            }
        }
    }
}

/// The cards, those of the meeting's own decks first.
fn cards(view: View<'_>, form: &Form<'_>) -> Markup {
    let chosen = form.typed().map_or(form.card, |fields| fields.get("card"));
    let all = sheets().cards(view.cards);
    let mut decks: Vec<&DeckId> = all.iter().map(|card| &card.deck).collect();
    decks.dedup();
    let planned: Vec<_> =
        form.meeting.agenda.iter().filter_map(|it| it.plan.deck.as_ref()).collect();
    decks.sort_by_key(|deck| !planned.contains(deck));
    html! {
        select.input #work-card name="card" required {
            option value="" { (view.words.t("work-card-choose")) }
            @for deck in decks { (of_deck(view, deck, &all, chosen)) }
        }
    }
}

fn of_deck(view: View<'_>, deck: &DeckId, all: &[&Element], chosen: &str) -> Markup {
    let title = view.cards.deck_words(deck, view.words.lang()).map(|words| words.title.as_str());
    html! {
        optgroup label=(format!("{deck} {}", title.unwrap_or_default())) {
            @for card in all.iter().filter(|card| card.deck == *deck) {
                option value=(card.id) selected[card.id.as_str() == chosen] { (short(&card_name(view, &card.id))) }
            }
        }
    }
}

/// How many letters of a card stand in the list.
const LETTERS: usize = 90;

fn short(name: &str) -> String {
    if name.chars().count() <= LETTERS {
        return name.to_owned();
    }
    let some: String = name.chars().take(LETTERS).collect();
    format!("{}…", some.trim_end())
}

/// To whom: everybody who takes part, or some of them and colleagues.
fn whom(view: View<'_>, form: &Form<'_>) -> Markup {
    let words = view.words;
    let typed = form.typed();
    let count = form.meeting.participants.len();
    let to = typed.map_or(if count > 0 { "everybody" } else { "some" }, |fields| fields.get("to"));
    let how = typed.map_or("each", |fields| fields.get("how"));
    let radio = |name: &str, value: &str, now: &str, key: &str, is_off: bool| {
        html! {
            label.check {
                input type="radio" name=(name) value=(value) checked[now == value] disabled[is_off];
                span { (words.t_with(key, &[("count", count.into())])) }
            }
        }
    };
    html! {
        fieldset.field {
            legend.field-label { (words.t("work-to")) }
            (radio("to", "everybody", to, "work-to-everybody", count == 0))
            (radio("to", "some", to, "work-to-some", false))
            div.work-people {
                @if count > 0 {
                    p.work-people-head { (words.t("work-participants")) }
                    ul { @for (id, person) in form.meeting.people() {
                        li { (tick(typed, &format!("p{id}"), &name_of(view, id.0, person.name.as_ref().map(domain::meetings::Text::as_str)))) }
                    } }
                }
                @if !form.people.is_empty() {
                    p.work-people-head { (words.t("work-colleagues")) }
                    ul { @for (id, name) in form.people { li { (tick(typed, &format!("m{id}"), name)) } } }
                }
            }
        }
        fieldset.field {
            legend.field-label { (words.t("work-ways")) }
            (radio("how", "each", how, "work-way-each", false))
            (radio("how", "together", how, "work-way-together", false))
        }
    }
}

fn name_of(view: View<'_>, number: u32, name: Option<&str>) -> String {
    let nameless =
        || view.words.t_with("work-participant", &[("number", (number + 1).into())]).into_owned();
    name.map_or_else(nameless, ToOwned::to_owned)
}

fn tick(typed: Option<&Fields>, value: &str, name: &str) -> Markup {
    let is_on = typed.is_some_and(|fields| fields.all("who").any(|who| who == value));
    html! {
        label.check {
            input type="checkbox" name="who" value=(value) checked[is_on];
            span dir="auto" { (name) }
        }
    }
}
