//! The list of children, and one child with its guardians.

use std::collections::HashMap;

use domain::families::{ChildId, erased_on};
use jiff::{civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{
    about_child,
    classes::{child_fields, find_form},
    day_of, filled, hidden_notice, staff, summary,
};
use crate::{
    error::Fault,
    families::{
        Child, Class, GivenLink, Guardian, Guardianship, Request,
        access::{Access, Timetable},
    },
    i18n::Words,
    meetings::form::Fields,
    privacy::audit::{Subject, link::link_of},
    web::{
        components::{Button, Chip, Empty, Field, Heading, Hue, Notice, panel, way_back},
        icons::{Icon, icon},
        who::SignedIn,
    },
};

/// Names of children in columns, each a way to its page; a script hides what is not looked for.
pub(super) fn name_list(
    words: &Words,
    children: &[(String, Child)],
    table: Option<&Timetable>,
    open: &HashMap<ChildId, usize>,
    today: Date,
) -> Markup {
    html! {
        ul.kids data-filtered {
            @for (shown, child) in children {
                li.kid {
                    a href=(format!("/groepen/kind/{}", child.id)) { bdi { (shown) } }
                    @if let Some(class) = table.and_then(|table| table.class_of(child)) {
                        span.kid-class dir="auto" { (class.name) }
                    }
                    @if child.has_left(today) { (Chip::new(words.t("families-left"))) }
                    @if child.restricted { (Chip::new(words.t("families-restricted")).icon(Icon::Lock)) }
                    @if let Some(count) = open.get(&child.id) {
                        (Chip::new(words.t_with("families-requests", &[("count", (*count).into())])).hue(Hue::Wait))
                    }
                }
            }
        }
    }
}

/// Every child that somebody may see.
pub(in crate::families) fn index(
    who: &SignedIn,
    table: &Timetable,
    (access, open): (&Access, &HashMap<ChildId, usize>),
    children: &[(String, Child)],
    asked: &str,
) -> Markup {
    let words = &who.words;
    let title = words.t("families-children");
    let count = words.t_with("families-children-count", &[("count", children.len().into())]);
    let lead = if access.see.is_whole_school() {
        words.t("families-children-all")
    } else {
        words.t("families-children-own")
    };
    let list = name_list(words, children, Some(table), open, access.today);
    let body = html! {
        (Heading::new(&*title).lead(lead).above(way_back("/groepen", &words.t("families-title"))))
        div.stack {
            (hidden_notice(words, access, "/groepen/kinderen"))
            (find_form(words, asked))
            @if children.is_empty() {
                (Empty::new(words.t("families-found-none"), words.t("families-found-none-text")))
            } @else {
                (panel(&count, &html! { p.soft data-filter-count role="status" {} }, &list))
            }
        }
    };
    staff(who, &title, &["filter.js"], body)
}

/// What the page of a child shows.
pub(in crate::families) struct ChildPage<'a> {
    pub who: &'a SignedIn,
    pub child: &'a Child,
    pub table: &'a Timetable,
    pub access: &'a Access,
    pub guardians: &'a [(Guardianship, Guardian)],
    pub requests: &'a [Request],
    /// The links that are open.
    pub links: &'a [GivenLink],
    pub zone: &'a TimeZone,
    /// How many days a child is kept that left.
    pub kept_days: u16,
    /// Whether it may not be erased for now.
    pub held: bool,
    /// What was typed in one of the two forms with fields, when it was not right.
    pub typed: Option<&'a Fields>,
    pub faults: &'a [Fault],
}

impl<'a> ChildPage<'a> {
    /// What was typed about leaving, or else about the child itself, and what is wrong with it.
    fn typed_in(&self, leaving: bool) -> (Option<&'a Fields>, &'a [Fault]) {
        match self.typed.filter(|typed| (typed.get("do") == "leave") == leaving) {
            None => (None, &[]),
            typed => (typed, self.faults),
        }
    }
}

/// One child: who looks after it, what they ask, what is kept.
pub(in crate::families) fn child(page: &ChildPage<'_>) -> Markup {
    let (who, words, child) = (page.who, &page.who.words, page.child);
    let shown = &child.name;
    let class = page.table.class_of(child);
    let (back, label) = match class {
        Some(class) => (format!("/groepen/{}", class.id), class.name.clone()),
        None => ("/groepen/kinderen".to_owned(), words.t("families-children").into_owned()),
    };
    let manages = page.access.manages(child);
    let changes = manages && !child.restricted;
    let new = format!("/groepen/kind/{}/verzorger", child.id);
    let add = html! {
        @if changes {
            (Button::link(words.t("families-guardian-new"), new).quiet().icon(Icon::Plus))
        }
    };
    let body = html! {
        (Heading::new(shown.as_str()).above(way_back(&back, &label)))
        div.stack.stack-wide {
            (at_rest_notice(page))
            @for request in page.requests.iter().filter(|request| request.done_at.is_none()) {
                (request_card(page, request, manages))
            }
            (panel(&words.t("families-guardians"), &add, &html! {
                @if page.guardians.is_empty() { p.soft { (words.t("families-guardians-none")) } }
                ul.guardians {
                    @for both in page.guardians { li { (guardian_card(page, both, changes)) } }
                }
            }))
            @if changes { (own_data(page, class)) }
            @if manages && page.access.manage.decides() { (decisions(page)) }
        }
    };
    staff(who, shown, &[], body)
}

fn at_rest_notice(page: &ChildPage<'_>) -> Markup {
    let (words, child) = (&page.who.words, page.child);
    let left = child.left_on.map(|left| {
        let erased = words.date(erased_on(left, page.kept_days));
        let args = [("day", words.date(left).into()), ("erased", erased.into())];
        words.t_with("families-left-notice", &args).into_owned()
    });
    html! {
        @if let Some(left) = left { (Notice::new(Hue::Wait, left)) }
        @if child.restricted {
            (Notice::new(Hue::Wait, words.t("families-restricted")).text(words.t("families-restricted-text")))
        }
    }
}

fn request_card(page: &ChildPage<'_>, request: &Request, manages: bool) -> Markup {
    let words = &page.who.words;
    let from = page.guardians.iter().find(|(_, guardian)| guardian.id == request.guardian);
    let name = from.map_or("", |(_, guardian)| guardian.name.as_str());
    let day = words.date(day_of(request.created_at, page.zone));
    let key = format!("families-request-{}", request.kind.name());
    let title = words.t_with(&key, &[("name", name.into()), ("day", day.into())]).into_owned();
    html! {
        article.request.hue-parent {
            h2 { (title) }
            p.request-text dir="auto" { (request.text) }
            @if manages {
                form method="post" action=(format!("/groepen/kind/{}/verzoek", page.child.id)) {
                    input type="hidden" name="request" value=(request.id);
                    (Button::submit(words.t("families-request-done")).secondary().icon(Icon::Check))
                }
            }
        }
    }
}

fn guardian_card(
    page: &ChildPage<'_>,
    (tie, guardian): &(Guardianship, Guardian),
    changes: bool,
) -> Markup {
    let words = &page.who.words;
    let lang = guardian.lang.map_or("", |lang| lang.name_in(words.lang()));
    html! {
        article.guardian.hue-parent {
            div.guardian-head {
                h3 dir="auto" { (guardian.name) }
                @if !tie.relation.is_empty() { p.soft dir="auto" { (tie.relation) } }
            }
            (rights_chips(words, tie, guardian))
            dl.facts {
                (fact(&words.t("families-lang"), lang, false))
                (fact(&words.t("families-email"), &guardian.email, true))
                (fact(&words.t("families-phone"), &guardian.phone, true))
                (fact(&words.t("families-notes"), &guardian.notes, false))
            }
            @if changes || (!page.child.restricted && page.access.links(page.child)) { (guardian_foot(page, tie, guardian, changes)) }
        }
    }
}

/// What is not as it usually is stands out; that somebody has authority is said plainly.
fn rights_chips(words: &Words, tie: &Guardianship, guardian: &Guardian) -> Markup {
    html! {
        div.row.guardian-chips {
            @if guardian.restricted {
                (Chip::new(words.t("families-restricted")).icon(Icon::Lock).hue(Hue::Wait))
            }
            @if tie.rights.authority { (Chip::new(words.t("families-has-authority"))) }
            @else { (Chip::new(words.t("families-no-authority")).hue(Hue::Wait)) }
            @if !tie.rights.may_see { (Chip::new(words.t("families-may-not-see")).hue(Hue::Bad)) }
            @if tie.rights.hide_where { (Chip::new(words.t("families-not-where")).hue(Hue::Bad)) }
        }
    }
}

fn fact(name: &str, value: &str, ltr: bool) -> Markup {
    html! {
        @if !value.is_empty() {
            div { dt { (name) } dd { bdi dir=[ltr.then_some("ltr")] { (value) } } }
        }
    }
}

fn guardian_foot(
    page: &ChildPage<'_>,
    tie: &Guardianship,
    guardian: &Guardian,
    manages: bool,
) -> Markup {
    let words = &page.who.words;
    let home = format!("/groepen/kind/{}/verzorger/{}", page.child.id, guardian.id);
    let has_left = page.child.has_left(page.access.today);
    let restricted = page.child.restricted || guardian.restricted;
    let may_link = domain::families::may_have_link(tie.rights, restricted, has_left).is_ok()
        && page.access.links(page.child);
    html! {
        div.guardian-foot {
            (open_links(page, guardian))
            div.row {
                @if may_link {
                    (Button::post(words.t("families-link-make"), format!("{home}/link")).icon(Icon::Print))
                }
                @if manages {
                    (Button::link(words.t("families-change"), home).quiet().icon(Icon::Edit))
                }
            }
        }
    }
}

/// Until when a link is open, and a way to end it.
fn open_links(page: &ChildPage<'_>, guardian: &Guardian) -> Markup {
    let words = &page.who.words;
    let own = page.who.person.id;
    let theirs = page.links.iter().filter(|link| {
        link.guardian == guardian.id && (page.access.manage.decides() || link.given_by == own)
    });
    let until = |link: &GivenLink| {
        let day = words.date(day_of(link.expires_at, page.zone));
        words.t_with("families-link-open", &[("day", day.into())]).into_owned()
    };
    html! {
        @for link in theirs {
            form.open-link method="post" action="/groepen/links" {
                input type="hidden" name="link" value=(link.id);
                input type="hidden" name="child" value="ja";
                span { (icon(Icon::Phone)) (until(link)) }
                (Button::submit(words.t("families-link-end")).quiet())
            }
        }
    }
}

fn own_data(page: &ChildPage<'_>, class: Option<&Class>) -> Markup {
    let (words, child) = (&page.who.words, page.child);
    let initial = child.initial.map(String::from).unwrap_or_default();
    let class_id = class.map(|class| class.id.to_string()).unwrap_or_default();
    let now = Fields::of(&[("name", &*child.name), ("initial", &*initial), ("class", &*class_id)]);
    let (typed, faults) = page.typed_in(false);
    let typed = typed.unwrap_or(&now);
    let year = class.map(|class| class.year).or_else(|| page.table.current().map(|year| year.id));
    let may = |other: &&Class| {
        let is_own = class.is_some_and(|own| own.id == other.id);
        Some(other.year) == year && (is_own || page.access.manage.has_class(other.id))
    };
    let classes = page.table.classes.iter().filter(may);
    let options: Vec<_> =
        classes.map(|class| (class.id.to_string(), class.name.as_str())).collect();
    let field = Field::select("class", words.t("families-class"), options);
    let content = html! {
        form.form method="post" action=(format!("/groepen/kind/{}", child.id)) novalidate {
            (summary(words, faults))
            (child_fields(words, typed, faults))
            (filled(words, field, "class", typed, faults))
            (about_child(words, page.kept_days))
            (Button::submit(words.t("families-save")).secondary())
        }
    };
    panel(&words.t("families-child-data"), &html! {}, &content)
}

/// What only the school leader decides.
fn decisions(page: &ChildPage<'_>) -> Markup {
    let (words, child) = (&page.who.words, page.child);
    let action = format!("/groepen/kind/{}/stand", child.id);
    let (name, restrict) = if child.restricted {
        ("release", words.t("families-release"))
    } else {
        ("restrict", words.t("families-restrict"))
    };
    let now = Fields::of(&[("left", &*page.access.today.to_string())]);
    let (typed, faults) = page.typed_in(true);
    let day = Field::date("left", words.t("families-left-on"));
    let day = filled(words, day, "left", typed.unwrap_or(&now), faults);
    let content = html! {
        div.decisions {
            form.form method="post" action=(action) novalidate {
                h3 { (words.t("families-leaving")) }
                (summary(words, faults))
                @if child.left_on.is_some() {
                    p { (words.t("families-return-text")) }
                    (Button::submit(words.t("families-return")).secondary().sends("do", "return"))
                } @else {
                    p { (words.t_with("families-leave-text", &[("days", page.kept_days.into())])) }
                    (day)
                    (Button::submit(words.t("families-leave")).secondary().sends("do", "leave"))
                }
            }
            form.form method="post" action=(action) {
                h3 { (words.t("families-restricting")) }
                p { (words.t("families-restrict-text")) }
                (Button::submit(restrict).secondary().sends("do", name))
            }
            (trust(page))
        }
    };
    panel(&words.t("families-decisions"), &html! {}, &content)
}

/// Taking everything out, keeping it from being erased, erasing it.
fn trust(page: &ChildPage<'_>) -> Markup {
    let (words, home) = (&page.who.words, format!("/groepen/kind/{}", page.child.id));
    let (does, hold, hold_text) = if page.held {
        ("let-go", "families-let-go", "families-held-text")
    } else {
        ("hold", "families-hold", "families-hold-text")
    };
    html! {
        form.form method="post" action=(format!("{home}/vasthouden")) {
            h3 { (words.t("families-holding")) }
            p { (words.t(hold_text)) }
            (Button::submit(words.t(hold)).secondary().sends("do", does))
        }
        div.form {
            h3 { (words.t("families-out")) }
            p { (words.t("families-out-text")) }
            (Button::link(words.t("families-copy"), format!("{home}/gegevens")).secondary())
            @for (_, guardian) in page.guardians {
                @let name = [("name", guardian.name.as_str().into())];
                @let address = format!("{home}/verzorger/{}/gegevens", guardian.id);
                (Button::link(words.t_with("families-guardian-copy", &name), address).quiet())
            }
            (link_of(page.who, Subject::child(page.child.id.0)))
            (Button::link(words.t("families-erase"), format!("{home}/wissen")).quiet())
        }
    }
}
