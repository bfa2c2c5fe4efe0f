//! Searching on a page: the question, ways to narrow, results. A script swaps the pieces as somebody
//! types; without it the same page is sent anew.

use domain::{
    decks::{CardBox, DeckId, ElementId, GroupForm, Trust},
    lang::Lang,
};
use maud::{Markup, html};

use super::{
    Asked, Duration, Family, Found, Marked, Narrow, Shown, Thing, is_too_long,
    limits::{PAGE_HITS, PAGES_MAX, QUERY_CHARS_MAX},
    links,
};
use crate::{
    accounts::Person,
    i18n::Words,
    meetings::views::{View, face, translated},
    web::{
        components::{Button, Empty, Family as Colour, Field, Heading, Hue, Notice, way_back},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
    },
};

/// The script that searches as somebody types.
const SCRIPTS: &[&str] = &["search.js"];
/// Questions that show what one can ask; their words are `search-example-1` and so on.
const EXAMPLES: usize = 6;

/// A search and what it found.
#[derive(Debug)]
pub struct Results<'a> {
    pub asked: &'a Asked,
    pub found: Found,
    pub hits: Vec<Hit>,
    pub cards: &'a CardBox,
    pub words: &'a Words,
}

/// One result, ready to draw.
#[derive(Debug)]
pub struct Hit {
    thing: Thing,
    lang: Lang,
    trust: Trust,
    title: Option<Marked>,
    text: Marked,
}

impl Hit {
    /// Takes what is shown of a thing.
    pub fn of(thing: &Thing, shown: &Shown<'_>) -> Self {
        Self {
            thing: thing.clone(),
            lang: shown.says.lang,
            trust: shown.says.trust.clone(),
            title: shown.title.clone(),
            text: shown.text.clone(),
        }
    }
}

/// The whole page.
pub fn page_of(results: &Results<'_>, who: &Person) -> Markup {
    let words = results.words;
    let title = words.t("search-title");
    let kind = PageKind::Staff { who, active: Nav::Cards };
    let about = Page { words, title: &title, kind, scripts: SCRIPTS };
    let above = way_back("/kaartenbak", &words.t("decks-title"));
    let body = html! {
        (Heading::new(words.t("search-title")).above(above))
        form.find #zoeken method="get" action=(links::PAGE) {
            div.find-line role="search" { (question(words, &results.asked.text)) }
            p.sr #telling role="status" { (told(results)) }
            div #verfijnen { (narrowing(results)) }
            div #gevonden { (found(results)) }
        }
    };
    page(&about, body)
}

/// Only what changes with the question, for the script.
pub fn pieces(results: &Results<'_>) -> Markup {
    html! {
        div data-piece="telling" { (told(results)) }
        div data-piece="verfijnen" { (narrowing(results)) }
        div data-piece="gevonden" { (found(results)) }
    }
}

fn question(words: &Words, text: &str) -> Markup {
    let (is_wrong, is_first) = (is_too_long(text), text.is_empty());
    html! {
        label.sr for="veld-q" { (words.t("search-label")) }
        div.search-field {
            (icon(Icon::Search))
            input.input #veld-q type="search" name="q" value=(text) dir="auto" autocomplete="off"
                autofocus[is_first] placeholder=(words.t("search-placeholder")) enterkeyhint="search"
                spellcheck="false" aria-invalid=[is_wrong.then_some("true")]
                aria-describedby=[is_wrong.then_some("fout-q")];
        }
        (Button::submit(words.t("search-submit")).primary())
    }
}

/// Says that a question is too long; what was typed stays in the field.
fn too_long(results: &Results<'_>) -> Markup {
    let length = results.asked.text.chars().count();
    let told = |key| {
        let args = [("most", QUERY_CHARS_MAX.into()), ("typed", length.into())];
        results.words.t_with(key, &args)
    };
    html! {
        p.field-error #fout-q role="alert" { (icon(Icon::Warning)) span { (told("search-too-long")) } }
    }
}

/// What was found, in one sentence.
fn told(results: &Results<'_>) -> String {
    let words = results.words;
    if is_too_long(&results.asked.text) || is_start(results.asked) {
        return String::new();
    }
    words.t_with("search-count", &[("count", results.found.total.into())]).into_owned()
}

/// Whether nothing is asked yet.
fn is_start(asked: &Asked) -> bool {
    asked.text.trim().is_empty() && asked.narrow.is_empty()
}

/// The same search, narrowed otherwise.
fn narrowed(asked: &Asked, narrow: Narrow) -> String {
    links::of(&Asked { text: asked.text.clone(), narrow, page: 1 })
}

fn narrowing(results: &Results<'_>) -> Markup {
    if is_start(results.asked) || is_too_long(&results.asked.text) {
        return html! {};
    }
    let (words, narrow) = (results.words, &results.asked.narrow);
    let (chosen, choices) = (chosen(narrow), choices(results));
    html! {
        (families(results))
        @if !choices.is_empty() { details.find-more {
            summary {
                span { (words.t("search-narrow")) }
                @if chosen > 0 { span.chip { (words.t_with("search-narrowed", &[("count", chosen.into())])) } }
            }
            div.find-choices { @for choice in choices { (choice) } }
            div.row {
                span.find-still { (Button::submit(words.t("search-narrow-submit")).secondary()) }
                @if !narrow.is_empty() {
                    a data-ask href=(narrowed(results.asked, Narrow::default())) { (words.t("search-widen")) }
                }
            }
        } }
    }
}

/// How many ways of narrowing stand in the drawer and are chosen.
fn chosen(narrow: &Narrow) -> usize {
    let Narrow { family: _, deck, lang, duration, form, key, series } = narrow;
    [
        deck.is_some(),
        lang.is_some(),
        duration.is_some(),
        form.is_some(),
        key.is_some(),
        series.is_some(),
    ]
    .into_iter()
    .filter(|is_chosen| *is_chosen)
    .count()
}

/// The families with how many of each: one tap.
fn families(results: &Results<'_>) -> Markup {
    let (words, asked) = (results.words, results.asked);
    let counts = &results.found.counts.families;
    let all: usize = counts.values().sum();
    let link = |family: Option<Family>, name: &str, count: usize| {
        let address = narrowed(asked, Narrow { family, ..asked.narrow.clone() });
        html! {
            li {
                a data-ask href=(address) aria-current=[(asked.narrow.family == family).then_some("true")] {
                    (name) " " span.find-number { (count) }
                }
            }
        }
    };
    html! {
        @if let Some(family) = asked.narrow.family {
            input type="hidden" name="soort" value=(family.name());
        }
        @if all > 0 || asked.narrow.family.is_some() {
            nav.find-families aria-label=(words.t("search-kind")) {
                ul {
                    (link(None, &words.t("search-all"), all))
                    @for (family, count) in counts {
                        (link(Some(*family), &family_name(words, *family), *count))
                    }
                    @if let Some(family) = asked.narrow.family.filter(|family| !counts.contains_key(family)) {
                        (link(Some(family), &family_name(words, family), 0))
                    }
                }
            }
        }
    }
}

fn family_name(words: &Words, family: Family) -> String {
    words.t(&format!("search-family-{}", family.name())).into_owned()
}

/// The lists to choose from; a list of nothing is left out.
fn choices(results: &Results<'_>) -> Vec<Markup> {
    let (words, narrow) = (results.words, &results.asked.narrow);
    let counts = &results.found.counts;
    let lang = words.lang();
    let title_of = |id: &ElementId| {
        let found = results.cards.words(id, lang).and_then(|words| words.title.clone());
        found.unwrap_or_else(|| id.to_string())
    };
    let decks =
        counts.decks.iter().map(|(id, count)| (id.to_string(), deck_name(results, id), *count));
    let langs = counts.langs.iter();
    let langs =
        langs.map(|(one, count)| (one.tag().to_owned(), one.name_in(lang).to_owned(), *count));
    let durations = Duration::ALL.into_iter().zip(counts.durations).map(|(one, count)| {
        let name = words.t(&format!("search-duration-{}", one.name())).into_owned();
        (one.name().to_owned(), name, count)
    });
    let forms = GroupForm::ALL.into_iter().zip(counts.forms).map(|(one, count)| {
        let name = words.t(&format!("form-{}", one.name())).into_owned();
        (one.name().to_owned(), name, count)
    });
    let keys = counts.keys.iter().map(|(id, count)| (id.to_string(), title_of(id), *count));
    let series = counts.series.iter().map(|(id, count)| (id.to_string(), title_of(id), *count));
    let lists = [
        ("set", "search-deck", narrow.deck.as_ref().map(ToString::to_string), decks.collect()),
        ("taal", "search-lang", narrow.lang.map(|lang| lang.tag().to_owned()), langs.collect()),
        (
            "duur",
            "search-duration",
            narrow.duration.map(|one| one.name().to_owned()),
            durations.collect(),
        ),
        ("vorm", "search-form", narrow.form.map(|one| one.name().to_owned()), forms.collect()),
        ("sleutel", "search-key", narrow.key.as_ref().map(ToString::to_string), keys.collect()),
        (
            "thema",
            "search-series",
            narrow.series.as_ref().map(ToString::to_string),
            series.collect(),
        ),
    ];
    let lists = lists.into_iter().map(|(name, label, chosen, options)| {
        choice(words, name, label, chosen.as_deref(), options)
    });
    lists.flatten().collect()
}

/// One list: value, name and count of each option.
fn choice(
    words: &Words,
    name: &'static str,
    label: &str,
    chosen: Option<&str>,
    options: Vec<(String, String, usize)>,
) -> Option<Markup> {
    let is_there =
        |(value, _, count): &(String, String, usize)| *count > 0 || chosen == Some(value);
    let mut options: Vec<_> = options.into_iter().filter(is_there).collect();
    if let Some(chosen) = chosen.filter(|chosen| !options.iter().any(|(value, ..)| value == chosen))
    {
        options.push((chosen.to_owned(), chosen.to_owned(), 0));
    }
    if options.is_empty() {
        return None;
    }
    let any = (String::new(), words.t("search-any").into_owned());
    let options =
        options.into_iter().map(|(value, name, count)| (value, format!("{name} ({count})")));
    let field = Field::select(name, words.t(label), std::iter::once(any).chain(options));
    Some(html! { (field.value(chosen.unwrap_or_default())) })
}

/// The name of a deck, with its number where it has one.
fn deck_name(results: &Results<'_>, id: &DeckId) -> String {
    let words = results.cards.deck_words(id, results.words.lang());
    let title = words.map_or(id.as_str(), |words| words.title.as_str());
    let is_numbered = id.as_str().starts_with(|c: char| c.is_ascii_digit());
    if is_numbered { format!("{id} {title}") } else { title.to_owned() }
}

fn found(results: &Results<'_>) -> Markup {
    let asked = results.asked;
    if is_too_long(&asked.text) {
        return too_long(results);
    }
    if is_start(asked) {
        return start(results);
    }
    html! {
        (remarks(results))
        @if results.hits.is_empty() {
            (nothing(results))
        } @else {
            ol.hits start=(first_number(asked)) { @for hit in &results.hits { li { (line(results, hit)) } } }
            (more(results))
        }
    }
}

fn first_number(asked: &Asked) -> usize {
    (asked.page.clamp(1, PAGES_MAX) - 1) * PAGE_HITS + 1
}

/// Before anything is asked: what one can ask, and all that there is.
fn start(results: &Results<'_>) -> Markup {
    let words = results.words;
    html! {
        div.find-start {
            (examples(words))
            section.stack.stack-tight {
                h2 { (words.t("search-browse")) }
                ul.find-browse {
                    @for (family, count) in &results.found.counts.families {
                        @let narrow = Narrow { family: Some(*family), ..Narrow::default() };
                        li { a data-ask href=(narrowed(results.asked, narrow)) {
                            span { (family_name(words, *family)) } " " span.find-number { (count) }
                        } }
                    }
                }
            }
        }
    }
}

fn examples(words: &Words) -> Markup {
    let examples = (1..=EXAMPLES).map(|number| words.t(&format!("search-example-{number}")));
    let address = |text: &str| links::of(&Asked { text: text.to_owned(), ..Asked::default() });
    html! {
        section.stack.stack-tight {
            h2 { (words.t("search-examples")) }
            p.soft { (words.t("search-examples-text")) }
            ul.find-examples { @for text in examples { li { a data-ask href=(address(&text)) { (text) } } } }
        }
    }
}

/// What was read otherwise than it was typed, and what was not looked for.
fn remarks(results: &Results<'_>) -> Markup {
    let (words, found) = (results.words, &results.found);
    let quoted = |list: &[String]| {
        list.iter().map(|word| format!("‘{word}’")).collect::<Vec<_>>().join(", ")
    };
    html! {
        @if !found.meant.is_empty() {
            @let text = found.meant.iter().fold(results.asked.text.clone(), |text, (typed, meant)| text.replacen(typed, meant, 1));
            @let address = links::of(&Asked { text: text.clone(), ..results.asked.clone() });
            p.find-remark {
                (words.t("search-meant")) " " a data-ask href=(address) { strong dir="auto" { (text) } }
            }
        }
        @if !found.unknown.is_empty() && found.total > 0 {
            p.find-remark { (words.t_with("search-unknown", &[("words", quoted(&found.unknown).into())])) }
        }
        @if !found.left_out.is_empty() {
            p.find-remark { (words.t_with("search-left-out", &[("words", quoted(&found.left_out).into())])) }
        }
    }
}

fn nothing(results: &Results<'_>) -> Markup {
    let (words, asked) = (results.words, results.asked);
    let without = results.found.without_narrowing;
    if without > 0 && !asked.narrow.is_empty() {
        let label = words.t_with("search-without", &[("count", without.into())]);
        let address = narrowed(asked, Narrow::default());
        let act = html! { a.button.button-secondary data-ask href=(address) { (label) } };
        let empty =
            Empty::new(words.t("search-nothing-narrow"), words.t("search-nothing-narrow-text"));
        return html! { (empty.act(act)) };
    }
    if asked.page > 1 {
        let first = links::of(&Asked { page: 1, ..asked.clone() });
        let act = html! { a data-ask href=(first) { (words.t("search-first-page")) } };
        return html! { (Notice::new(Hue::School, words.t("search-no-more")).acts(act)) };
    }
    html! {
        (Empty::new(words.t("search-nothing"), words.t("search-nothing-text")))
        (examples(words))
    }
}

/// One result: a line that looks like its card, and is one large link.
fn line(results: &Results<'_>, hit: &Hit) -> Markup {
    let (words, cards) = (results.words, results.cards);
    let (lang, dir) = (hit.lang.tag(), hit.lang.direction().name());
    let address = links::address(&hit.thing, cards);
    let name = html! {
        @if let Some(title) = &hit.title { (marked(title)) } @else { (marked(&hit.text)) }
    };
    html! {
        article.hit.(colour(results, &hit.thing).class()) {
            p.hit-kind { (kind(results, &hit.thing)) }
            h3.hit-name lang=(lang) dir=(dir) {
                @if let Some(address) = &address { a.hit-link href=(address) { (name) } } @else { (name) }
            }
            @if hit.title.is_some() { p.hit-text lang=(lang) dir=(dir) { (marked(&hit.text)) } }
            p.hit-foot {
                @if let Some(deck) = hit.thing.deck(cards).filter(|_| !matches!(hit.thing, Thing::Deck(_))) {
                    span { (deck_name(results, &deck.id)) }
                }
                @if hit.lang != words.lang() { span lang=(lang) dir=(dir) { (hit.lang.own_name()) } }
                @if let Some(remark) = translated::remark(words, &hit.trust) { span { (remark) } }
            }
        }
    }
}

fn marked(text: &Marked) -> Markup {
    html! {
        @for (piece, is_wanted) in &text.pieces {
            @if *is_wanted { mark { (piece) } } @else { (piece) }
        }
    }
}

fn colour(results: &Results<'_>, thing: &Thing) -> Colour {
    let view = View { words: results.words, cards: results.cards };
    match thing {
        Thing::Element(id) => face::element(view, id).map_or(Colour::Statement, |face| face.family),
        Thing::Deck(deck) | Thing::Block(deck, _) => face::family_on_table(view, deck),
        Thing::Source(_) => Colour::Statement,
    }
}

/// The kind, with the number of the card where it has one.
fn kind(results: &Results<'_>, thing: &Thing) -> String {
    let words = results.words;
    let view = View { words, cards: results.cards };
    let (kind, number) = match thing {
        Thing::Element(id) => match face::element(view, id) {
            Some(face) if Family::of(thing, results.cards) == Family::Cards => {
                (face.kind, face.number)
            }
            Some(face) => (face.kind, String::new()),
            None => return String::new(),
        },
        Thing::Deck(deck) => (words.t("search-one-deck").into_owned(), deck.to_string()),
        Thing::Block(..) => return words.t("search-one-block").into_owned(),
        Thing::Source(_) => return words.t("search-one-source").into_owned(),
    };
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    if is_number { format!("{kind} {number}") } else { kind }
}

fn more(results: &Results<'_>) -> Markup {
    let asked = results.asked;
    let page = asked.page.clamp(1, PAGES_MAX);
    let (words, shown) = (results.words, page * PAGE_HITS);
    let to = |page| links::of(&Asked { page, ..asked.clone() });
    if page == 1 && shown >= results.found.total {
        return html! {};
    }
    html! {
        nav.find-pages aria-label=(words.t("search-pages")) {
            @if page > 1 { a.find-before href=(to(page - 1)) { "‹ " (words.t("search-previous")) } }
            @if shown < results.found.total && page < PAGES_MAX {
                a.button.button-secondary data-more href=(to(page + 1)) {
                    (words.t_with("search-more", &[("count", (results.found.total - shown).min(PAGE_HITS).into())]))
                }
            }
        }
    }
}
