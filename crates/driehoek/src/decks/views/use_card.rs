//! Where a card goes: into a block of a planned meeting, into a new block, or into a new meeting.

use domain::decks::{Element, Kind};
use domain::meetings::blocks::Block;
use maud::{Markup, html};
use uuid::Uuid;

use super::{Around, address, name_of};
use crate::meetings::views::face;
use crate::meetings::views::hidden;
use crate::meetings::views::words as meeting_words;
use crate::web::components::{Button, Heading, Hue, Notice, Size, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// A meeting to which the card can be added.
#[derive(Debug)]
pub struct Offer {
    pub id: Uuid,
    pub title: String,
    /// When and with whom.
    pub about: String,
    /// Where in it the card can lie: which block, what it is called, whether the card lies there.
    pub places: Vec<Place>,
}

/// A block in which the card can lie.
#[derive(Debug)]
pub struct Place {
    pub block: u32,
    pub title: String,
    pub cards: usize,
    pub has_it: bool,
}

impl Place {
    pub fn of(block: &Block, has_it: bool) -> Self {
        let (plan, title) = (&block.plan, block.plan.title.to_string());
        let cards = plan.cards.len() + plan.definitions.len();
        Self { block: block.id.0, title, cards, has_it }
    }
}

/// The page that asks where; `chosen` is what was chosen, `why` says why it was not done.
pub fn show(
    around: &Around<'_>,
    element: &Element,
    offers: &[Offer],
    again: Option<(&str, &str)>,
) -> Option<Markup> {
    let words = around.view.words;
    let face = face::element(around.view, &element.id)?;
    let title = words.t("use-title");
    let kind = PageKind::Staff { who: around.who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: super::SCRIPTS };
    let first = offers.first().map_or_else(|| "new".to_owned(), proposed);
    let chosen = again.map_or(first.as_str(), |(chosen, _)| chosen);
    let body = html! {
        (Heading::new(words.t("use-title")).above(way_back(&address(&element.deck, &element.id), &name_of(&face))))
        @if let Some((_, why)) = again { (Notice::new(Hue::Bad, why)) }
        div.use-page {
            div.use-card {
                @if element.kind == Kind::BackgroundTopic || element.kind == Kind::CaseStory {
                    (around.tile(element, false))
                } @else { (face.show(Size::Small)) }
            }
            form.use-form method="post" action="/kaartenbak/gebruiken" {
                (hidden("kaart", &element.id))
                @for offer in offers { (meeting(around, offer, chosen)) }
                fieldset.use-meeting {
                    legend { (words.t("use-new-meeting")) }
                    label.use-place {
                        input type="radio" name="naar" value="new" required checked[chosen == "new"];
                        span { (words.t("use-new-meeting-help")) }
                    }
                }
                div.save-bar { (Button::submit(words.t("use-do")).large()) }
            }
        }
    };
    Some(page(&about, body))
}

/// The first place where the card does not lie yet.
fn proposed(offer: &Offer) -> String {
    let free = offer.places.iter().find(|place| !place.has_it);
    value(offer, free.map(|place| place.block))
}

fn value(offer: &Offer, block: Option<u32>) -> String {
    block.map_or_else(|| format!("{}:new", offer.id), |block| format!("{}:{block}", offer.id))
}

fn meeting(around: &Around<'_>, offer: &Offer, chosen: &str) -> Markup {
    let words = around.view.words;
    let new = value(offer, None);
    html! {
        fieldset.use-meeting {
            legend { bdi { (offer.title) } " " span.part-note { (offer.about) } }
            @for place in &offer.places {
                @let value = value(offer, Some(place.block));
                label.use-place {
                    input type="radio" name="naar" value=(value) required checked[chosen == value] disabled[place.has_it];
                    span {
                        bdi { (place.title) } " "
                        span.soft {
                            @if place.has_it { (words.t("use-there-already")) }
                            @else if place.cards > 0 { (around.counted("deck-cards", place.cards)) }
                        }
                    }
                }
            }
            label.use-place {
                input type="radio" name="naar" value=(new) required checked[chosen == new];
                span { (icon(Icon::Plus)) (words.t("use-new-block")) }
            }
        }
    }
}

/// When a meeting is and with which team, in a line.
pub fn when(around: &Around<'_>, row: &crate::meetings::store::Listed) -> String {
    let words = around.view.words;
    let date = words.weekday_date(row.starts.date());
    let team = if row.team.is_empty() { String::new() } else { format!(" · {}", row.team) };
    let running = if row.phase == domain::meetings::Phase::Running {
        format!(" · {}", meeting_words::phase(words, row.phase))
    } else {
        String::new()
    };
    format!("{date}{team}{running}")
}
