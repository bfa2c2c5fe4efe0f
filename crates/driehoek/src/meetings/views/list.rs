//! The list of meetings, and the page where a new one begins.

use domain::decks::{DeckId, ElementId, Kind};
use domain::lang::Lang;
use domain::meetings::{Phase, TITLE_MAX};
use jiff::civil;
use maud::{Markup, html};

use super::{View, face, words};
use crate::accounts::{Person, second::waiting_notice};
use crate::meetings::form::Fields;
use crate::meetings::links::home;
use crate::meetings::store::Listed;
use crate::web::components::{
    Button, Chip, Choice, Choices, Empty, Family, Field, Heading, Hue, Notice, way_back,
};
use crate::web::icons::{Icon, icon};
use crate::web::prose::plain;
use crate::web::shell::{Nav, Page, PageKind, page};

/// A deck as a coach chooses one.
#[derive(Clone, Debug)]
pub struct DeckChoice {
    /// Which one.
    pub id: DeckId,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub intro: String,
    /// The length of the agenda that it lays out, in minutes.
    pub minutes: u32,
}

/// Every deck that can lay out an agenda.
pub fn decks_with_plan(view: View<'_>) -> Vec<DeckChoice> {
    decks_with_cards(view).into_iter().filter(|deck| deck.minutes > 0).collect()
}

/// The themes with their card sets: what participants can mark as needed.
pub fn themes(view: View<'_>) -> Vec<(String, Vec<DeckChoice>)> {
    let decks = decks_with_cards(view);
    let series = view.cards.elements().filter(|element| element.kind == Kind::CardSeries);
    series
        .map(|theme| {
            let words = view.cards.words(&theme.id, view.words.lang());
            let title = words.and_then(|words| words.title.clone()).unwrap_or_default();
            let is_of = |deck: &&DeckChoice| {
                view.cards
                    .deck(&deck.id)
                    .is_some_and(|deck| deck.series.as_ref() == Some(&theme.id))
            };
            (title, decks.iter().filter(is_of).cloned().collect())
        })
        .collect()
}

/// What can lie on the table of a block, or be read in it.
const ON_TABLE: [Kind; 11] = [
    Kind::ConversationCard,
    Kind::AssignmentCard,
    Kind::DiscussionQuestion,
    Kind::Statement,
    Kind::ParentQuestion,
    Kind::SharePoint,
    Kind::ReflectionQuestion,
    Kind::DefinitionCard,
    Kind::Energizer,
    Kind::BackgroundTopic,
    Kind::CaseStory,
];

/// Every deck with something to lay on a table.
pub fn decks_with_cards(view: View<'_>) -> Vec<DeckChoice> {
    let has_cards =
        |id: &DeckId| ON_TABLE.iter().any(|kind| view.cards.of(id, *kind).next().is_some());
    let decks = view.cards.decks().filter(|deck| has_cards(&deck.id) || !deck.plan.is_empty());
    decks
        .map(|deck| {
            let words = view.cards.deck_words(&deck.id, view.words.lang());
            DeckChoice {
                id: deck.id.clone(),
                title: words.map(|words| words.title.clone()).unwrap_or_default(),
                intro: words.and_then(|words| words.intro.clone()).unwrap_or_default(),
                minutes: deck.plan.iter().map(|block| block.minutes).sum(),
            }
        })
        .collect()
}

/// The list, with a search field.
pub fn index(
    view: View<'_>,
    who: &Person,
    rows: &[Listed],
    query: &str,
    today: civil::Date,
) -> Markup {
    let words = view.words;
    let title = words.t("meetings-title");
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &[] };
    let wanted = query.to_lowercase();
    let found = rows
        .iter()
        .filter(|row| format!("{} {}", row.title, row.team).to_lowercase().contains(&wanted));
    let (past, coming): (Vec<_>, Vec<_>) = found.partition(|row| {
        let is_over = row.starts.date() < today;
        row.phase == Phase::Closed || (is_over && row.phase != Phase::Running)
    });
    let is_none = coming.is_empty() && past.is_empty();
    let new = || {
        let label = words.t("meeting-new");
        html! { (Button::link(label, "/bijeenkomsten/nieuw").primary().icon(Icon::Plus)) }
    };
    let heading = Heading::new(words.t("meetings-title"));
    let body = html! {
        (waiting_notice(words, who))
        @if rows.is_empty() {
            (heading)
            (Empty::new(words.t("meetings-none"), words.t("meetings-none-text"))
                .act(html! { (new()) (at_once(view)) }))
        } @else {
            (heading.acts(html! {
                (new()) (at_once(view))
                (Button::link(words.t("teams-title"), "/teams").quiet().icon(Icon::People))
                (Button::link(words.t("visions-title"), "/visie").quiet().icon(Icon::School))
            }))
            (search(view, query))
            @if is_none {
                (Empty::new(words.t("meetings-none-found"), words.t("meetings-none-found-text"))
                    .act(html! { (Button::link(words.t("meetings-all"), "/bijeenkomsten")) }))
            }
            (section(view, "meetings-coming", "meeting-list", coming.into_iter().rev(), today))
            (section(view, "meetings-past", "meeting-list meeting-list-past", past.into_iter(), today))
        }
    };
    page(&about, body)
}

/// A deck that is a whole workshop is one button: the meeting is there at once, and can be changed
/// as every plan.
fn at_once(view: View<'_>) -> Markup {
    let is_workshop = |id: &DeckId| view.cards.of(id, Kind::MeetingFormat).next().is_some();
    let workshops = decks_with_plan(view).into_iter().filter(|deck| is_workshop(&deck.id));
    html! {
        @for deck in workshops {
            form method="post" action="/bijeenkomsten" {
                (super::hidden("now", &deck.id))
                (Button::submit(view.words.t_with("level-up-now", &[("title", deck.title.as_str().into())])).secondary())
            }
        }
    }
}

fn search(view: View<'_>, query: &str) -> Markup {
    let label = view.words.t("meetings-search");
    html! {
        form.search method="get" action="/bijeenkomsten" role="search" {
            label.sr for="q" { (label) }
            div.search-field {
                (icon(Icon::Search))
                input.input #q type="search" name="q" value=(query) placeholder=(label) dir="auto";
            }
            button.button.button-secondary type="submit" { (view.words.t("search")) }
        }
    }
}

fn section<'a>(
    view: View<'_>,
    title: &str,
    class: &str,
    rows: impl ExactSizeIterator<Item = &'a Listed>,
    today: civil::Date,
) -> Markup {
    html! {
        @if rows.len() > 0 {
            section.meetings {
                h2 { (view.words.t(title)) }
                ul class=(class) { @for row in rows { (line(view, row, today)) } }
            }
        }
    }
}

fn line(view: View<'_>, row: &Listed, today: civil::Date) -> Markup {
    let words = view.words;
    let phase = row.phase;
    let chip = Chip::new(words::phase(words, phase));
    let chip = if phase == Phase::Running { chip.hue(Hue::Good).icon(Icon::Play) } else { chip };
    html! {
        li.meeting.meeting-running[phase == Phase::Running] {
            a href=(home(row.id)) {
                (leaf(view, row.starts.date(), today))
                span.meeting-words {
                    span.meeting-title dir="auto" { (row.title) }
                    span.meeting-about {
                        (words.weekday(row.starts.date())) " " (words.time(row.starts.time())) " · "
                        bdi { (row.team) }
                    }
                }
                (chip)
            }
        }
    }
}

/// The day as a leaf of a calendar; the year only when it is another one.
fn leaf(view: View<'_>, date: civil::Date, today: civil::Date) -> Markup {
    html! {
        time.leaf datetime=(date) {
            span.leaf-day { (date.day()) } " "
            span.leaf-month { (view.words.short_month(date)) }
            @if date.year() != today.year() { " " span.leaf-year { (date.year()) } }
        }
    }
}

/// What the page of a new meeting shows.
#[derive(Debug)]
pub struct NewMeeting<'a> {
    /// The name in the header.
    pub who: &'a Person,
    /// The form: what was typed, or what is proposed.
    pub fields: Fields,
    /// Why the form was not accepted.
    pub why: Option<String>,
    /// The names of the school's teams.
    pub teams: Vec<String>,
    /// Earlier meetings to start from.
    pub earlier: &'a [Listed],
}

/// The page where a new meeting begins.
pub fn new(view: View<'_>, new: &NewMeeting<'_>) -> Markup {
    let words = view.words;
    let title = words.t("meeting-new");
    let kind = PageKind::Staff { who: new.who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &["form.js"] };
    let body = html! {
        (Heading::new(words.t("meeting-new")).above(way_back("/bijeenkomsten", &words.t("meetings-title"))))
        form.new-meeting method="post" action="/bijeenkomsten" {
            @if let Some(why) = &new.why { (Notice::new(Hue::Bad, why.as_str())) }
            div.new-details {
                (details(view, &new.fields))
                (team(view, new))
                (naming(view, new.fields.get("naming")))
            }
            (start_from(view, new))
            div.save-bar {
                (Button::submit(words.t("meeting-make")).large())
                p.field-help { (words.t("meeting-make-help")) }
            }
        }
    };
    page(&about, body)
}

/// Title, date, time and language.
pub fn details(view: View<'_>, fields: &Fields) -> Markup {
    let words = view.words;
    html! {
        div.details-grid {
            (Field::text("title", words.t("meeting-title")).value(fields.get("title")).required().most(TITLE_MAX))
            (Field::date("date", words.t("meeting-date")).value(fields.get("date")).required())
            (Field::time("time", words.t("meeting-time")).value(fields.get("time")).required())
            div.field {
                label.field-label for="veld-lang" { (words.t("meeting-lang")) }
                div.select {
                    select.input #veld-lang name="lang" {
                        @for lang in Lang::of_interface() {
                            option value=(lang.tag()) lang=(lang.tag()) selected[fields.get("lang") == lang.tag()] {
                                (lang.own_name())
                            }
                        }
                    }
                    (icon(Icon::Down))
                }
            }
        }
    }
}

/// The team by its name: a known one, or a new one.
fn team(view: View<'_>, new: &NewMeeting<'_>) -> Markup {
    let words = view.words;
    html! {
        div.field {
            label.field-label for="veld-team" { (words.t("meeting-team")) }
            input.input #veld-team name="team" required maxlength=(TITLE_MAX) list="teams" dir="auto"
                autocomplete="off" value=(new.fields.get("team")) aria-describedby="veld-team-hulp";
            datalist #teams { @for team in &new.teams { option value=(team) {} } }
            p.field-help #veld-team-hulp { (words.t("meeting-team-help")) }
        }
    }
}

/// With names or without.
pub fn naming(view: View<'_>, chosen: &str) -> Markup {
    let words = view.words;
    let choice = |value: &'static str, label: &str, help: &str| {
        Choice::new(value, words.t(label)).help(words.t(help))
    };
    let choices = [
        choice("named", "naming-named", "naming-named-help"),
        choice("anonymous", "naming-anonymous", "naming-anonymous-help"),
    ];
    let naming = Choices::one("naming", words.t("meeting-naming"), choices);
    html! { (naming.help(words.t("naming-fixed-help")).chosen([chosen]).beside()) }
}

fn start_from(view: View<'_>, new: &NewMeeting<'_>) -> Markup {
    let words = view.words;
    let decks = decks_with_plan(view);
    let (sets, others): (Vec<_>, Vec<_>) =
        decks.iter().partition(|deck| Family::of_set(deck.id.as_str()).is_some());
    let chosen = new.fields.get("start");
    html! {
        fieldset.sets {
            legend { (words.t("start-from")) }
            div.set-grid {
                @for deck in sets.into_iter().chain(others) { (set_tile(view, deck, chosen)) }
                @for row in new.earlier.iter().take(5) {
                    @let value = format!("meeting:{}", row.id);
                    (tile("family-plain", &value, chosen, &row.title, &html! {
                        span.set-kind { (words.t("start-from-earlier")) }
                        span.set-title dir="auto" { (row.title) }
                        span.set-intro dir="auto" { (row.team) }
                    }))
                }
                (card_tile(view, chosen))
                (tile("family-plain", "empty", if chosen.is_empty() { "empty" } else { chosen }, "", &html! {
                    span.set-kind { (icon(Icon::Plus)) }
                    span.set-title { (words.t("start-from-empty")) }
                    span.set-intro { (words.t("start-from-empty-help")) }
                }))
            }
        }
    }
}

/// The one card with which somebody came here from the card box.
fn card_tile(view: View<'_>, chosen: &str) -> Markup {
    let card = chosen.strip_prefix("card:").map(ElementId::from);
    let Some(face) = card.and_then(|id| face::element(view, &id)) else { return html! {} };
    let text = face.title.unwrap_or_else(|| plain(&face.text));
    tile(
        face.family.class(),
        chosen,
        chosen,
        "",
        &html! {
            span.set-kind { (face.kind) }
            span.set-title { (text) }
            span.set-intro { (view.words.t("start-from-card")) }
        },
    )
}

/// A deck as a tile that looks like one of its cards.
fn set_tile(view: View<'_>, deck: &DeckChoice, chosen: &str) -> Markup {
    let words = view.words;
    let family = face::family_on_table(view, &deck.id).class();
    let numbered = Family::of_set(deck.id.as_str()).is_some();
    tile(
        family,
        &format!("deck:{}", deck.id),
        chosen,
        &deck.title,
        &html! {
            @if numbered { span.set-number { (deck.id) } } @else { span.set-kind { (words.t("deck-workshop")) } }
            span.set-title { (deck.title) }
            span.set-intro { (deck.intro) }
            span.set-minutes { (icon(Icon::Clock)) (words.t_with("minutes", &[("count", deck.minutes.into())])) }
        },
    )
}

/// `title` is what `form.js` proposes as the title of the meeting.
fn tile(class: &str, value: &str, chosen: &str, title: &str, words: &Markup) -> Markup {
    html! {
        label.set-tile.(class) {
            input type="radio" name="start" value=(value) checked[chosen == value] data-title=(title);
            span.set-face { (words) }
        }
    }
}
