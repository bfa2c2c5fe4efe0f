//! What is theirs alone, in the order in which it is needed: before, during and after.

use domain::decks::DeckId;
use domain::meetings::{Meeting, Participant, Phase, Prompt, Slot, needs_count};
use maud::{Markup, html};

use super::super::{View, brought_in, face, hidden, list, words};
use super::{Again, Me, about, contribute, notes, points, sign};
use crate::assignments::views::list as assignments;
use crate::meetings::kinds;
use crate::web::components::{Card, Face, Family, Size, deck};
use crate::web::icons::{Icon, icon};

/// The whole of it. It also comes back as the answer to their own action.
pub fn mine(view: View<'_>, meeting: &Meeting, me: Me<'_>, again: Option<&Again>) -> Markup {
    let Some(person) = meeting.participant(me.id) else { return html! {} };
    let closed = meeting.phase == Phase::Closed;
    html! {
        div.do {
            @if meeting.phase == Phase::Planned {
                (hello(view, meeting, person))
                @if meeting.asks_needs { (needs(view, meeting, person, me)) }
            }
            (kinds::own(view, meeting, me, again))
            (contribute::forms(view, meeting, person, me, again))
            (contribute::own_question(view, meeting, me, again))
            (assignments::of_participant(view, me.work, me.token))
            @if !closed { (my_words(view, meeting, me)) }
        }
        div.side {
            @if closed {
                (points::points(view, meeting, me, again))
                (my_words(view, meeting, me))
                (notes::notes(view, meeting, person, me))
                (cards_of_the_meeting(view, meeting))
            } @else {
                (notes::notes(view, meeting, person, me))
                (points::points(view, meeting, me, again))
            }
            (about::about_me(view, meeting, person, me))
        }
    }
}

/// You are in, with this name, and nothing is asked of you yet.
fn hello(view: View<'_>, meeting: &Meeting, person: &Participant) -> Markup {
    let words = view.words;
    let set = meeting.agenda.iter().find_map(|block| block.plan.deck.as_ref());
    let family = set.map_or(Family::Statement, |deck| face::family_of(deck.as_str()));
    let back = Card::new(family, words.t("lobby-deck")).face(Face::Down);
    html! {
        section.hello {
            p.hello-name {
                (icon(Icon::Check))
                @match &person.name {
                    Some(name) => span { (words.t("participant-you-are")) " " strong dir="auto" { (name) } },
                    None => span { (words.t("participant-no-name")) },
                }
            }
            @if !meeting.asks_needs { (deck(&back)) }
            p.soft { (words.t("participant-stay")) }
        }
    }
}

fn needs(view: View<'_>, meeting: &Meeting, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let counts = needs_count(meeting);
    let count_of =
        |id: &DeckId| counts.iter().find(|(other, _)| other == id).map_or(0, |(_, count)| *count);
    html! {
        section.panel #needs {
            h2 { (words.t("needs-title")) }
            p { (words.t("needs-text")) }
            form.field method="post" action=(me.form_address()) data-act="mark-needs" {
                (hidden("do", "mark-needs"))
                @for (theme, sets) in list::themes(view) {
                    h3 { (theme) }
                    div.choices { @for set in sets {
                        @let count = count_of(&set.id);
                        label.choice.(face::family_of(set.id.as_str()).class()) {
                            input type="checkbox" name="deck" value=(set.id) checked[person.needs.contains(&set.id)];
                            span.choice-tile {
                                span.choice-label { (set.title) }
                                span.field-help { (set.id)
                                    span data-fresh=(format!("need-{}", set.id)) {
                                        @if count > 0 { " · " (words.t_with("needs-chosen", &[("count", count.into())])) }
                                    }
                                }
                            }
                        }
                    } }
                }
                div.row {
                    button.button.button-primary.button-large type="submit" { (words.t("needs-send")) }
                    (sign())
                }
            }
        }
    }
}

fn my_words(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let mine: Vec<_> = meeting.by_participant(me.id).collect();
    html! {
        details.fold #my-words hidden[mine.is_empty()] open data-fresh="my-words" data-keep="my-words" {
            summary { span { (words.t("my-words")) " " span.chip { (mine.len()) } } (icon(Icon::Down)) }
            ul.own {
                @for line in mine.iter().rev() {
                    li data-slot=(line.slot) {
                        p.own-about dir="auto" { (slot_title(view, meeting, &line.slot)) }
                        p.own-text dir="auto" { (brought_in(view, line)) }
                        form.no-print method="post" action=(me.form_address()) data-act="erase" {
                            (hidden("do", "erase")) (hidden("contribution", line.id))
                            button.button.button-quiet type="submit" { (icon(Icon::Remove)) span { (words.t("my-words-erase")) } }
                        }
                    }
                }
            }
        }
    }
}

/// What a slot is about: the card's question, or the block and what was asked.
pub fn slot_title(view: View<'_>, meeting: &Meeting, slot: &Slot) -> String {
    let Some(block) = meeting.block(slot.block) else { return String::new() };
    match &slot.prompt {
        Prompt::Card(card) => face::of(view, block, card).map(|face| face.text).unwrap_or_default(),
        Prompt::Block => block.plan.title.to_string(),
        prompt => words::prompt(view.words, prompt),
    }
}

fn cards_of_the_meeting(view: View<'_>, meeting: &Meeting) -> Markup {
    html! {
        section.panel #cards {
            h2 { (view.words.t("my-cards")) }
            div.cards {
                @for block in meeting.agenda.iter().filter(|block| block.visited) {
                    @for card_ref in &block.drawn {
                        @if let Some(face) = face::of(view, block, card_ref) { (face.show(Size::Small)) }
                    }
                    @for id in &block.face_up {
                        @if let Some(face) = face::element(view, id) { (face.show(Size::Small)) }
                    }
                }
            }
        }
    }
}
