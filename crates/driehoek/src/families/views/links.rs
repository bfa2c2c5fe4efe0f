//! A guardian's link as a letter to print, and the list of links that were given out.

use jiff::{civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{day_of, parent, staff};
use crate::{
    accounts::Person,
    families::{Child, GivenLink, Guardian},
    i18n::Words,
    settings::House,
    web::{
        components::{Button, Cell, Empty, Heading, Table, qr, way_back},
        icons::{Icon, icon},
        shell::{Page, PageKind, page},
        who::SignedIn,
    },
};

/// A link on paper.
pub(in crate::families) struct Letter<'a> {
    /// In the guardian's language.
    pub words: &'a Words,
    pub child: &'a Child,
    pub guardian: &'a Guardian,
    /// Not for who may not be told where.
    pub school: Option<&'a str>,
    pub address: &'a str,
    pub until: Date,
}

/// The letter; in Dutch beneath when it is in another language, so that both can point.
pub(in crate::families) fn letter(who: &SignedIn, letter: &Letter<'_>) -> Markup {
    let words = &who.words;
    let title = words.t("families-letter");
    let home = format!("/groepen/kind/{}", letter.child.id);
    let source = words.in_lang(domain::lang::Lang::SOURCE);
    let is_source = letter.words.lang() == source.lang();
    // Whoever may not be told where is not told by a picture or a colour either. A practice school
    // has no family to protect, and its sign comes with the house.
    let tells_where = |house: &&House| letter.school.is_some() || house.practice.is_some();
    let house = who.person.house.as_deref().filter(tells_where);
    let body = html! {
        div.sheet-bar.no-print {
            (way_back(&home, &letter.child.name))
            button.button.button-primary type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
        }
        p.no-print.letter-once { (words.t("families-letter-once")) }
        article.sheet.letter {
            @if letter.school.is_some() && let Some(house) = house { (house.logo()) }
            (letter_text(letter, letter.words, true))
            @if !is_source { (letter_text(letter, &source, false)) }
            p.letter-address dir="ltr" { (letter.address) }
        }
    };
    let about =
        Page { words, title: &title, kind: PageKind::Print { house }, scripts: &["form.js"] };
    page(&about, body)
}

fn letter_text(letter: &Letter<'_>, words: &Words, is_first: bool) -> Markup {
    let lang = words.lang();
    let name = letter.guardian.name.as_str();
    let greeting = words.t_with("parents-title", &[("name", name.into())]);
    let school = letter.school.map_or_else(|| words.t("parents-the-school"), Into::into);
    let args = [("child", letter.child.name.as_str().into()), ("school", school.into())];
    let until = words.t_with("parents-link-until", &[("day", words.date(letter.until).into())]);
    html! {
        section.letter-text lang=(lang.tag()) dir=(lang.direction().name()) {
            div {
                @if is_first { h1 { (greeting) } } @else { h2 { (greeting) } }
                p { (words.t_with("parents-letter-text", &args)) }
                p { (words.t("parents-letter-scan")) }
                p { (until) " " (words.t("parents-letter-own")) }
                (parent::machine_remark(words))
            }
            @if is_first { div.letter-code { (qr(letter.address, &words.t("parents-letter-qr"))) } }
        }
    }
}

/// A link in the list.
pub(in crate::families) struct Row<'a> {
    pub link: &'a GivenLink,
    pub is_open: bool,
    pub child: &'a Child,
    pub guardian: &'a Guardian,
    pub by: Option<&'a Person>,
}

/// The links that were given out.
pub(in crate::families) fn index(who: &SignedIn, rows: &[Row<'_>], zone: &TimeZone) -> Markup {
    let words = &who.words;
    let title = words.t("families-links");
    let heads = [
        words.t("families-link-for"),
        words.t("families-child"),
        words.t("families-link-by"),
        words.t("families-link-until"),
        words.t("families-link-state"),
    ];
    let table = Table::new(words.t("families-links-caption"), heads);
    let table = table.rows(rows.iter().map(|row| cells(words, row, zone)));
    let body = html! {
        (Heading::new(&*title).lead(words.t("families-links-intro"))
            .above(way_back("/groepen", &words.t("families-title"))))
        @if rows.is_empty() {
            (Empty::new(words.t("families-links-none"), words.t("families-links-none-text")))
        } @else { (table) }
    };
    staff(who, &title, &[], body)
}

fn cells(words: &Words, row: &Row<'_>, zone: &TimeZone) -> [Cell; 5] {
    let by = row.by.map_or("", |person| person.name.as_str());
    let until = words.date(day_of(row.link.expires_at, zone));
    let child = format!("/groepen/kind/{}", row.child.id);
    let state = html! {
        @if row.is_open {
            form method="post" action="/groepen/links" {
                input type="hidden" name="link" value=(row.link.id);
                (Button::submit(words.t("families-link-end")).quiet())
            }
        } @else if row.link.revoked_at.is_some() {
            (words.t("families-link-ended"))
        } @else {
            (words.t("families-link-over"))
        }
    };
    [
        Cell::Head(html! { bdi { (row.guardian.name) } }),
        Cell::Words(html! { a href=(child) { bdi { (row.child.full_name()) } } }),
        Cell::Words(html! { bdi { (by) } }),
        Cell::Words(html! { (until) }),
        Cell::Words(state),
    ]
}
