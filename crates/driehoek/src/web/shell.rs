//! The page around a page: head, header, navigation, language switch, footer, live region.

use domain::{accounts::Right, lang::Lang, practice::Term};
use maud::{DOCTYPE, Markup, html};

use super::{
    assets,
    icons::{Icon, icon, logo},
};
use crate::{accounts::Person, i18n::Words, practice::sign::sign, settings::House};

/// Everything about a page but its body.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    pub words: &'a Words,
    /// What the tab says, in the reader's language.
    pub title: &'a str,
    pub kind: PageKind<'a>,
    /// The modules that this page needs, by file name: `&["timer.js"]`.
    pub scripts: &'a [&'a str],
}

/// Who a page is for, which decides what stands around it.
#[derive(Debug, Clone, Copy)]
pub enum PageKind<'a> {
    /// Somebody of the school who signed in: navigation and all components.
    Staff { who: &'a Person, active: Nav },
    /// A visitor, participant or parent: as little as possible, on any phone.
    Plain,
    /// Somebody who joins a meeting or takes part in it: what is fetched at first is as little as can
    /// be. See [`needs_more`].
    Phone { house: Option<&'a House> },
    /// The same for whoever is a guest of one school, such as a participant.
    Guest { house: &'a House },
    /// A guardian with a link: nothing of the interface around it, for that is not in their language.
    /// Without a house for who may not be told which school it is; that it is practice is told to all.
    Parent { house: Option<&'a House>, practice: Option<Term> },
    /// The projector: nothing to click.
    Wall { house: &'a House },
    /// Paper, of a school where it says something of one.
    Print { house: Option<&'a House> },
}

impl<'a> PageKind<'a> {
    /// The school whose look the page has.
    fn house(self) -> Option<&'a House> {
        match self {
            Self::Staff { who, .. } => who.house.as_deref(),
            Self::Guest { house } | Self::Wall { house } => Some(house),
            Self::Phone { house } | Self::Parent { house, .. } | Self::Print { house } => house,
            Self::Plain => None,
        }
    }

    /// Until when the school is one to practise in, if it is.
    fn practice(self) -> Option<Term> {
        match self {
            Self::Parent { practice, .. } => practice,
            other => other.house()?.practice,
        }
    }
}

/// The sections of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nav {
    Start,
    Meetings,
    Cards,
    Classes,
    People,
    Manage,
    /// A page that stands in no section, such as one's own account.
    Elsewhere,
}

/// Section, address, key of its name, picture, and what one must be allowed to see it.
const SECTIONS: [(Nav, &str, &str, Icon, Option<Right>); 6] = [
    (Nav::Start, "/", "nav-start", Icon::Home, None),
    (Nav::Meetings, "/bijeenkomsten", "nav-meetings", Icon::Meeting, Some(Right::LeadMeetings)),
    (Nav::Cards, "/kaartenbak", "nav-cards", Icon::Cards, Some(Right::UseCards)),
    (Nav::Classes, "/groepen", "nav-classes", Icon::Class, Some(Right::SeeClasses)),
    (Nav::People, "/mensen", "nav-people", Icon::People, Some(Right::SeePeople)),
    (Nav::Manage, "/beheer", "nav-manage", Icon::Lock, Some(Right::SeeTrail)),
];

/// The whole document.
#[expect(clippy::needless_pass_by_value, reason = "a body is made for its page and nothing else")]
pub fn page(page: &Page<'_>, body: Markup) -> Markup {
    let lang = page.words.lang();
    let paper = matches!(page.kind, PageKind::Print { .. });
    let house = page.kind.house();
    let dressed = house.is_some_and(|house| house.accent.is_some());
    let practice = page.kind.practice();
    let is_light = matches!(page.kind, PageKind::Phone { .. }) && practice.is_none();
    let has_more = !is_light || needs_more(&body);
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) dir=(lang.direction().name()) {
            (head(page, has_more))
            body.(kind_class(page.kind)).dressed[dressed] {
                @if !paper { a.skip href="#inhoud" { (page.words.t("shell-skip")) } }
                (sign(page.words, practice, matches!(page.kind, PageKind::Staff { .. })))
                @match page.kind {
                    PageKind::Staff { who, active } => (staff_header(page.words, who, active)),
                    PageKind::Plain | PageKind::Phone { .. } | PageKind::Guest { .. } => {
                        (plain_header(page.words, house))
                    }
                    PageKind::Parent { .. } => { header.bar { (brand(page.words, house)) } }
                    PageKind::Wall { house } => (house.logo()),
                    PageKind::Print { .. } => {}
                }
                main #inhoud tabindex="-1" { (body) }
                @if !matches!(page.kind, PageKind::Parent { .. } | PageKind::Wall { .. } | PageKind::Print { .. }) {
                    (footer(page.words))
                }
                @if !paper { (live_region(page.words)) }
                @if !has_more { template #more { (stylesheet("more.css")) } }
            }
        }
    }
}

/// Whether something on a phone is marked with `data-more`: it needs looks that not every phone needs.
/// What comes later and is marked brings them along (`needed.js`).
fn needs_more(body: &Markup) -> bool {
    body.0.contains("data-more")
}

fn stylesheet(name: &str) -> Markup {
    html! { link rel="stylesheet" href=(assets::url(name)); }
}

fn head(page: &Page<'_>, has_more: bool) -> Markup {
    let title = page.words.t_with("page-title", &[("title", page.title.into())]);
    html! {
        head {
            meta charset="utf-8";
            title { (title) }
            meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
            meta name="color-scheme" content="light dark";
            link rel="icon" type="image/svg+xml" href=(assets::url("logo.svg"));
            @if assets::exists(FONT) {
                link rel="preload" as="font" type="font/woff2" crossorigin href=(assets::url(FONT));
            }
            (stylesheet("base.css"))
            @if has_more { (stylesheet("more.css")) }
            @if let Some(style) = own_style(page.kind) { (stylesheet(style)) }
            @if let Some(style) = page.kind.house().and_then(House::style) {
                link rel="stylesheet" href=(style);
            }
            @for script in always(page.kind).iter().chain(page.scripts) {
                @for import in assets::imports(script) { link rel="modulepreload" href=(import); }
                script type="module" src=(assets::url(script)) {}
            }
        }
    }
}

/// The one font that every page shows.
const FONT: &str = "atkinson-latin-normal.woff2";

/// The looks of one kind of page only.
const fn own_style(kind: PageKind<'_>) -> Option<&'static str> {
    match kind {
        PageKind::Staff { .. } => Some("staff.css"),
        PageKind::Wall { .. } => Some("wall.css"),
        PageKind::Print { .. } => Some("print.css"),
        _ => None,
    }
}

/// The scripts of every page of a kind; without them everything still works.
const fn always(kind: PageKind<'_>) -> &'static [&'static str] {
    match kind {
        PageKind::Staff { .. } => &["staff.js"],
        _ => &[],
    }
}

const fn kind_class(kind: PageKind<'_>) -> &'static str {
    match kind {
        PageKind::Staff { .. } => "page page-staff",
        PageKind::Plain | PageKind::Phone { .. } | PageKind::Guest { .. } => "page page-plain",
        PageKind::Parent { .. } => "page page-plain page-parent",
        PageKind::Wall { .. } => "page page-wall",
        PageKind::Print { .. } => "page page-print",
    }
}

fn staff_header(words: &Words, who: &Person, active: Nav) -> Markup {
    html! {
        header.bar {
            (brand(words, who.house.as_deref()))
            nav.nav aria-label=(words.t("shell-nav")) {
                @for (section, address, name, picture, right) in SECTIONS {
                    @if right.is_none_or(|right| who.all_roles.may(right)) {
                        a href=(address) aria-current=[(section == active).then_some("page")] {
                            (icon(picture)) span { (words.t(name)) }
                        }
                    }
                }
            }
            @if who.all_roles.may(Right::UseCards) {
                a.bar-search href="/zoeken" { (icon(Icon::Search)) span { (words.t("search-open")) } }
            }
            details.account {
                summary { (icon(Icon::Person)) span.account-name dir="auto" { (who.name) } }
                div.account-menu {
                    a href="/account" { (words.t("shell-account")) }
                    @if who.all_roles.may(Right::UseCards) { a href="/visie" { (words.t("visions-title")) } }
                    @if who.roles != who.all_roles {
                        a href="/account/tweede-stap" { (words.t("second-title")) }
                    }
                    // Who leads meetings has no other way there.
                    @if runs_practice(who) {
                        a href="/beheer/oefenscholen" { (words.t("manage-practice")) }
                    }
                    // On a phone the bar has no room for it.
                    @if who.roles.may(Right::SeeTrail) {
                        a.account-manage href="/beheer" { (words.t("nav-manage")) }
                    }
                    (language_switch(words))
                    form method="post" action="/afmelden" {
                        button.button.button-quiet type="submit" {
                            (icon(Icon::Leave)) (words.t("shell-sign-out"))
                        }
                    }
                }
            }
        }
    }
}

/// Whether somebody runs practice schools and does not find them under *Beheer*.
fn runs_practice(who: &Person) -> bool {
    let practises = who.house.as_ref().is_some_and(|house| house.practice.is_some());
    let roles = &who.roles;
    !practises && roles.may(Right::RunPractice) && !roles.may(Right::SeeTrail)
}

fn plain_header(words: &Words, house: Option<&House>) -> Markup {
    html! {
        header.bar { (brand(words, house)) (language_switch(words)) }
    }
}

/// The way to the start, and beside it the logo of the school that the page is of.
fn brand(words: &Words, house: Option<&House>) -> Markup {
    let logo = house.filter(|house| house.logo.is_some());
    html! {
        @match logo {
            Some(house) => div.brands { (home_link(words)) (house.logo()) },
            None => (home_link(words)),
        }
    }
}

fn home_link(words: &Words) -> Markup {
    html! {
        a.brand href="/" aria-label=(words.t("shell-home")) {
            (logo()) span.brand-name { (words.t("brand")) }
        }
    }
}

/// A plain form: choosing a language works without JavaScript and comes back to the same page.
fn language_switch(words: &Words) -> Markup {
    html! {
        form.languages method="post" action="/taal" role="group" aria-label=(words.t("shell-language")) {
            @for lang in Lang::of_interface() { (language_button(lang, words.lang() == lang)) }
        }
    }
}

fn language_button(lang: Lang, current: bool) -> Markup {
    // Whoever speaks to their device says what they see, so the name begins with that.
    let short = lang.tag().to_uppercase();
    html! {
        button type="submit" name="taal" value=(lang.tag()) lang=(lang.tag())
            title=(lang.own_name()) aria-label=(format!("{short} {}", lang.own_name())) aria-pressed=(current) {
            (short)
        }
    }
}

fn footer(words: &Words) -> Markup {
    html! {
        footer.foot {
            a href="/privacy" { (words.t("shell-privacy")) }
            a href="/broncode" { (words.t("shell-source")) }
        }
    }
}

/// Where scripts say what happened; the words they may need travel along in it.
fn live_region(words: &Words) -> Markup {
    html! {
        div #meldingen .toasts role="status" aria-live="polite"
            data-offline=(words.t("shell-offline")) data-unsent=(words.t("shell-unsent")) {}
    }
}
