//! Cards of A6: what stands on their fronts and backs.

use std::fmt::Write as _;

use domain::decks::{CardBox, Element, Kind};
use domain::lang::Lang;
use print::{Card, CardBack, CardSheet, CardText};

use super::sheet::Note;
use super::stock::{direction, title};
use super::{Order, Stock};
use crate::meetings::views::View;

/// Whether elements of this kind are printed as cards.
pub const fn can_be_a_card(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ConversationCard
            | Kind::AssignmentCard
            | Kind::DefinitionCard
            | Kind::Energizer
            | Kind::Statement
            | Kind::DiscussionQuestion
            | Kind::ParentQuestion
            | Kind::SharePoint
            | Kind::LetterPoint
            | Kind::ReflectionQuestion
            | Kind::PartnershipKey
            | Kind::Tip
    )
}

pub(super) fn sheet(stock: Stock<'_>, order: &Order) -> (CardSheet, Vec<Note>) {
    let chosen: Vec<&Element> = order.pick.cards(stock.view.cards).collect();
    let mut notes = Vec::new();
    let missing = |lang| untranslated(stock, &chosen, lang);
    notes.extend(missing(order.lang).map(|count| Note::InSource { lang: order.lang, count }));
    let second = order.second.filter(|second| *second != order.lang);
    notes.extend(second.and_then(|lang| Some(Note::Alone { lang, count: missing(lang)? })));
    let cards = chosen.iter().map(|element| card(stock, element, order.second)).collect();
    let sheet = CardSheet {
        title: title(stock, order),
        lang: order.lang.tag().to_owned(),
        direction: direction(order.lang),
        cards,
        layout: order.card_layout(),
        ink: order.ink,
        crop_marks: order.crop_marks,
    };
    (sheet, notes)
}

/// One card, in the language of the stock and beside it in a second one where that exists.
pub fn card(stock: Stock<'_>, element: &Element, second: Option<Lang>) -> Card {
    // What is not translated is in Dutch as a whole, with what stands around its words.
    let words = stock.view.words.in_lang(stock.lang_of(element));
    let stock = Stock { view: View { words: &words, ..stock.view }, ..stock };
    let second = second.filter(|lang| *lang != stock.lang()).and_then(|lang| {
        let words = stock.view.words.in_lang(lang);
        let view = View { words: &words, ..stock.view };
        let text = text(Stock { view, ..stock }, element);
        (text.lang == lang.tag()).then_some(text)
    });
    Card {
        family: stock.family(element),
        number: stock.number(element),
        front: text(stock, element),
        second,
        back: Some(back(stock, element)),
    }
}

fn text(stock: Stock<'_>, element: &Element) -> CardText {
    let words = stock.words(&element.id);
    let lang = words.map_or(Lang::SOURCE, |words| words.lang);
    let mut title = words.and_then(|words| words.title.clone()).unwrap_or_default();
    let mut text = words.and_then(|words| words.text.clone()).unwrap_or_default();
    if element.own {
        // An empty card is there to write on: what it says becomes its title.
        title = std::mem::take(&mut text);
    }
    if element.kind == Kind::Energizer {
        text = with_steps(stock, element, text);
    }
    if title == text || title.ends_with(&format!(" {text}")) {
        title.clear();
    }
    CardText {
        lang: lang.tag().to_owned(),
        direction: direction(lang),
        kind_label: stock.kind(element),
        title,
        text,
        remark: words.map(|words| stock.remark(&words.trust)).unwrap_or_default(),
    }
}

/// The text of an energizer with its steps below it.
fn with_steps(stock: Stock<'_>, element: &Element, mut text: String) -> String {
    let steps = stock.view.cards.children(&element.id);
    let steps = steps.filter(|step| step.kind == Kind::ProcedureStep);
    for (at, step) in steps.enumerate() {
        text.push_str(if at == 0 { "\n\n" } else { "\n" });
        write!(text, "{}. {}", at + 1, stock.text(&step.id))
            .expect("writing to a string cannot fail");
    }
    text
}

fn back(stock: Stock<'_>, element: &Element) -> CardBack {
    let hint = stock.words(&element.id).and_then(|words| words.hint.clone());
    CardBack {
        lang: stock.lang().tag().to_owned(),
        direction: direction(stock.lang()),
        hints_label: stock.t("paper-hints"),
        hints: hint.unwrap_or_default(),
        form_line: stock.form_line(element),
        minutes: stock.minutes(element),
        set_line: stock.set_line(element),
        qr: stock.qr(element),
        source: stock.sources(element),
        remark: String::new(),
    }
}

/// How many of the cards do not exist in a language, if any.
fn untranslated(stock: Stock<'_>, cards: &[&Element], lang: Lang) -> Option<usize> {
    let missing = cards.iter().filter(|card| {
        stock.view.cards.words(&card.id, lang).is_none_or(|words| words.lang != lang)
    });
    let count = missing.count();
    (count > 0).then_some(count)
}

/// The cards that do not fit on A6 at the smallest size that can be read: their ids and languages.
pub fn too_long(
    cards: &CardBox,
    words: &crate::i18n::Words,
) -> Result<Vec<(String, Lang)>, print::PrintError> {
    let mut long = Vec::new();
    for lang in Lang::all() {
        let words = words.in_lang(lang);
        let view = View { words: &words, cards };
        let stock = Stock { view, public_url: Some("https://driehoek.example") };
        let has_words = |card: &&Element| cards.langs(&card.id).any(|has| has == lang);
        let chosen: Vec<_> = cards.elements().filter(|card| can_be_a_card(card.kind)).collect();
        let chosen: Vec<_> = chosen.into_iter().filter(has_words).collect();
        let printed: Vec<_> = chosen.iter().map(|element| card(stock, element, None)).collect();
        let places = print::too_long(&printed)?;
        long.extend(places.into_iter().map(|place| (chosen[place].id.to_string(), lang)));
    }
    Ok(long)
}
