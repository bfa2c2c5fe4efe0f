//! The plan of a meeting as a slide show, for who must have one: what a coach planned, never what
//! people said.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::general::{self, Settings as Set};
use domain::meetings::{CardRef, Meeting, Prompt};
use print::{Slide, Slideshow};

use super::views::{View, block as about, face, words};
use crate::paper::direction;
use crate::web::prose::plain;

/// The slide show of a meeting in the meeting's language, which `view` has. `join` is where people
/// join.
pub fn of(view: View<'_>, meeting: &Meeting, join: &str) -> Slideshow {
    let words = view.words;
    let first = Slide {
        title: meeting.title.to_string(),
        text: format!("{}\n{}", meeting.team_name, words.weekday_date(meeting.starts.date())),
        notes: String::new(),
        link: Some((join.to_owned(), words.t("wall-qr").into_owned())),
    };
    let blocks = meeting.agenda.iter().flat_map(|block| slides(view, block));
    Slideshow {
        title: meeting.title.to_string(),
        lang: words.lang().tag().to_owned(),
        direction: direction(words.lang()),
        slides: std::iter::once(first).chain(blocks).collect(),
    }
}

/// The slides of a block: its words first, then what lies on its table.
fn slides(view: View<'_>, block: &Block) -> Vec<Slide> {
    let plan = &block.plan;
    let notes = plan.note.as_ref().map(|note| plain(note.as_str())).unwrap_or_default();
    let pages = pages(block);
    if !pages.is_empty() {
        // What the coach notes is about all of them: it stands with the first.
        let mut pages = pages;
        pages[0].notes = notes;
        return pages;
    }
    let text = plan.text.as_ref().map(|text| plain(text.as_str())).unwrap_or_default();
    let points = points(view, block);
    let parts = [text, points].into_iter().filter(|part| !part.is_empty());
    let text = parts.collect::<Vec<_>>().join("\n");
    let first = Slide { title: plan.title.to_string(), text, notes, link: None };
    let on_table = plan.kind == BlockKind::CrossTheLine;
    let statements = plan
        .cards
        .iter()
        .filter(|_| on_table)
        .filter_map(|id| face::of(view, block, &CardRef::Deck(id.clone())));
    let of = plan.cards.len();
    let statements = (1_usize..).zip(statements).map(|(number, face)| Slide {
        title: view
            .words
            .t_with("line-number", &[("number", number.into()), ("of", of.into())])
            .into_owned(),
        text: plain(&face.text),
        notes: face.hint.as_deref().map(plain).unwrap_or_default(),
        link: None,
    });
    std::iter::once(first).chain(statements).collect()
}

fn pages(block: &Block) -> Vec<Slide> {
    let Some(Set::Slides(set)) = general::settings(&block.plan) else { return Vec::new() };
    set.pages.iter().flat_map(page).collect()
}

/// A page, and a slide for each code with a name: six codes on one slide cannot be scanned from a
/// chair.
fn page(page: &general::slides::Page) -> Vec<Slide> {
    let coded = |link: &dyn std::fmt::Display| Some((link.to_string(), "QR".to_owned()));
    let text = page.text.as_ref().map(|text| plain(text.as_str())).unwrap_or_default();
    let names = page.codes.iter().map(|code| format!("- {}", code.name));
    let first = Slide {
        title: page.title.to_string(),
        text: Some(text)
            .filter(|text| !text.is_empty())
            .into_iter()
            .chain(names)
            .collect::<Vec<_>>()
            .join("\n"),
        notes: String::new(),
        link: page.link.as_ref().and_then(|link| coded(link)),
    };
    let each = page.codes.iter().map(|code| Slide {
        title: code.name.to_string(),
        text: page.title.to_string(),
        notes: String::new(),
        link: coded(&code.link),
    });
    std::iter::once(first).chain(each).collect()
}

/// What people look at in a block, as items.
fn points(view: View<'_>, block: &Block) -> String {
    let plan = &block.plan;
    let lines: Vec<String> = match plan.kind {
        BlockKind::Opening => about::goals(view, block).iter().map(|goal| plain(goal)).collect(),
        BlockKind::Energizer => {
            about::energizer_steps(view, block).iter().map(|step| plain(step)).collect()
        }
        BlockKind::Closing => [Prompt::TakeAway, Prompt::MoreThought]
            .iter()
            .map(|prompt| words::prompt(view.words, prompt))
            .collect(),
        BlockKind::CrossTheLine => Vec::new(),
        _ => {
            let cards = plan.cards.iter().filter_map(|id| face::element(view, id));
            cards.map(|face| plain(&face.text).replace('\n', " ")).collect()
        }
    };
    lines.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")
}
