//! The pages of what somebody keeps of their own: for later, and the pages kept together.

use domain::meetings::{
    ActionPoint, Meeting, ParticipantId, PointOwner, PointState, last_day, offered_day,
};
use jiff::{civil::Date, tz::TimeZone};
use maud::{Markup, html};

use super::{keeping::OwnPage, later::Typed, store::Reminder};
use crate::{
    accounts::Person,
    i18n::Words,
    meetings::views::{hidden, words as meeting_words},
    settings::House,
    web::{
        components::{Button, Chip, Empty, Heading, Hue, Notice, panel, way_back},
        icons::{Icon, icon},
        shell::{Nav, Page, PageKind, page},
    },
};

/// What the page for later shows.
pub(super) struct Later<'a> {
    pub words: &'a Words,
    pub house: &'a House,
    pub token: &'a str,
    pub address: &'a str,
    pub today: Date,
    pub zone: &'a TimeZone,
    /// Why no letters go from here, as the key of the sentence that says so.
    pub no_letters: Option<&'static str>,
    pub reminders: &'a [Reminder],
    /// The private link that this browser holds.
    pub held: Option<&'a str>,
    /// Whether this page is behind it.
    pub kept: bool,
    /// Of a colleague who signed in: whether this page is with their account.
    pub with_account: Option<bool>,
    pub typed: Option<Typed<'a>>,
}

/// For later.
pub(super) fn later(meeting: &Meeting, who: ParticipantId, about: &Later<'_>) -> Markup {
    let words = about.words;
    let title = words.t("later-title");
    let until = words.date(last_day(meeting));
    let body = html! {
        (Heading::new(&*title).lead(meeting.title.as_str())
            .above(way_back(&format!("/mijn/{}", about.token), &words.t("later-back"))))
        @if let Some(typed) = &about.typed { (Notice::new(Hue::Bad, words.t(typed.why))) }
        div.stack.stack-wide {
            (panel(&words.t("remind-title"), &html! {}, &reminders(meeting, who, about)))
            (panel(&words.t("kept-title"), &html! {}, &keeping(about)))
            p.field-help { (words.t_with("later-until", &[("until", until.into())])) }
        }
    };
    let kind = PageKind::Guest { house: about.house };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn reminders(meeting: &Meeting, who: ParticipantId, about: &Later<'_>) -> Markup {
    let words = about.words;
    let points: Vec<_> = meeting.points_of(PointOwner::Participant(who)).collect();
    let email = meeting.participant(who).and_then(|person| person.email.as_ref());
    let email = email.map_or("", |email| email.as_str());
    html! {
        p { (words.t("remind-text")) }
        @if let Some(why) = about.no_letters { (Notice::new(Hue::School, words.t(why))) }
        @if points.is_empty() { (Empty::new(words.t("remind-none"), words.t("remind-none-text"))) }
        ul.later-points { @for point in points {
            li {
                p.later-point dir="auto" { (point.title) }
                p.later-facts {
                    @if let Some(due) = point.due { (Chip::new(words.date(due)).icon(Icon::Clock)) " " }
                    @if point.state != PointState::Open { (Chip::new(meeting_words::point_state(words, point.state))) }
                }
                @if point.is_open() && about.no_letters.is_none() { (reminder(meeting, point, email, about)) }
            }
        } }
    }
}

/// The reminder of a point, or the form for one.
fn reminder(meeting: &Meeting, point: &ActionPoint, email: &str, about: &Later<'_>) -> Markup {
    let words = about.words;
    let there = about.reminders.iter().find(|one| one.point == point.id && one.email.is_some());
    let typed = about.typed.as_ref().map(|typed| typed.fields);
    let typed = typed.filter(|fields| fields.get("point") == point.id.to_string());
    let day = offered_day(meeting, point.due, about.today);
    html! {
        @if let Some(there) = there {
            form.later-set method="post" action=(about.address) {
                (hidden("do", "forget")) (hidden("point", point.id))
                p { (icon(if there.wanted_at.is_some() { Icon::Clock } else { Icon::Mail })) " " (said(there, about)) }
                (Button::submit(words.t("remind-stop")).quiet().icon(Icon::Cross))
            }
        } @else if let Some(day) = day {
            details.fold open[typed.is_some()] {
                summary { (words.t("remind-me")) (icon(Icon::Down)) }
                form.field method="post" action=(about.address) {
                    (hidden("do", "remind")) (hidden("point", point.id))
                    @let id = format!("dag-{}", point.id);
                    label.field-label for=(id) { (words.t("remind-day")) }
                    input.input.input-short id=(id) type="date" name="day" required max=(last_day(meeting))
                        value=(typed.map_or_else(|| day.to_string(), |fields| fields.get("day").to_owned()));
                    @let id = format!("adres-{}", point.id);
                    label.field-label for=(id) { (words.t("remind-email")) }
                    input.input id=(id) type="email" name="email" required autocomplete="email"
                        value=(typed.map_or(email, |fields| fields.get("email")));
                    label.later-consent {
                        input type="checkbox" name="consent" value="yes" required checked[typed.is_some_and(|fields| fields.has("consent"))];
                        span { (words.t("remind-consent")) }
                    }
                    div.row { (Button::submit(words.t("remind-set")).secondary().icon(Icon::Mail)) }
                }
            }
        } @else {
            p.field-help { (words.t("remind-too-late")) }
        }
    }
}

fn said(reminder: &Reminder, about: &Later<'_>) -> String {
    let words = about.words;
    let on = |key: &str, at: jiff::Timestamp| {
        let day = words.date(at.to_zoned(about.zone.clone()).date());
        words.t_with(key, &[("day", day.into())]).into_owned()
    };
    match (reminder.wanted_at, reminder.remind_at) {
        (Some(at), _) => on("remind-waits", at),
        (None, Some(at)) => on("remind-on", at),
        (None, None) => words.t("remind-sent").into_owned(),
    }
}

fn keeping(about: &Later<'_>) -> Markup {
    let words = about.words;
    let link = about.typed.as_ref().map_or("", |typed| typed.fields.get("link"));
    html! {
        p { (words.t("kept-text")) }
        @match (about.held, about.kept) {
            (Some(token), true) => {
                (Notice::new(Hue::Good, words.t("kept-already"))
                    .acts(html! { (Button::link(words.t("kept-open"), format!("/bundel/{token}"))) }))
            }
            (Some(_), false) => {
                form method="post" action=(about.address) {
                    (hidden("do", "add"))
                    (Button::submit(words.t("kept-add")).icon(Icon::Plus))
                }
            }
            (None, _) => {
                form method="post" action=(about.address) {
                    (hidden("do", "begin"))
                    (Button::submit(words.t("kept-begin")).secondary().icon(Icon::Lock))
                }
                details.fold open[!link.is_empty()] {
                    summary { (words.t("kept-have")) (icon(Icon::Down)) }
                    form.field method="post" action=(about.address) {
                        (hidden("do", "add"))
                        label.field-label for="kept-link" { (words.t("kept-link")) }
                        input.input #kept-link name="link" required dir="ltr" autocomplete="off" value=(link);
                        div.row { (Button::submit(words.t("kept-add")).secondary()) }
                    }
                }
            }
        }
        @match about.with_account {
            Some(true) => { (Notice::new(Hue::Good, words.t("kept-account-already"))
                .acts(html! { (Button::link(words.t("kept-account-open"), "/account/bijeenkomsten")) })) }
            Some(false) => {
                form method="post" action=(about.address) {
                    (hidden("do", "account"))
                    (Button::submit(words.t("kept-account")).secondary().icon(Icon::Person))
                }
            }
            None => {}
        }
    }
}

/// What is kept together.
pub(super) struct Bundle<'a> {
    pub words: &'a Words,
    pub pages: &'a [OwnPage],
    pub address: &'a str,
    /// The private link; none with an account.
    pub link: Option<&'a str>,
    pub is_new: bool,
    pub has_calendar: bool,
    /// The address of the calendar that was just made.
    pub calendar: Option<&'a str>,
}

/// Around whose page it is.
#[derive(Clone, Copy)]
pub(super) enum Shell<'a> {
    Guest(&'a House),
    Staff(&'a Person),
}

/// The pages kept together.
pub(super) fn bundle(about: &Bundle<'_>, shell: Shell<'_>) -> Markup {
    let words = about.words;
    let title = words.t("bundle-title");
    let (kind, above) = match shell {
        Shell::Guest(house) => (PageKind::Guest { house }, html! {}),
        Shell::Staff(who) => (
            PageKind::Staff { who, active: Nav::Elsewhere },
            way_back("/account", &words.t("account-title")),
        ),
    };
    let body = html! {
        (Heading::new(&*title).lead(words.t("bundle-text")).above(above))
        div.stack.stack-wide {
            @if let (true, Some(link)) = (about.is_new, about.link) {
                (Notice::new(Hue::Good, words.t("bundle-new")).text(words.t("bundle-new-text"))
                    .acts(html! { a.bundle-link dir="ltr" href=(link) { (link) } }))
            }
            (pages(about))
            (calendar(about))
            (ending(about))
        }
    };
    page(&Page { words, title: &title, kind, scripts: &[] }, body)
}

fn pages(about: &Bundle<'_>) -> Markup {
    let words = about.words;
    if about.pages.is_empty() {
        let none = Empty::new(words.t("bundle-none"), words.t("bundle-none-text"));
        return html! { (none) };
    }
    html! {
        ul.bundle-pages { @for own in about.pages {
            li {
                div.bundle-head {
                    p.bundle-day { (words.weekday_date(own.day)) " · " bdi { (own.team) } }
                    h2 { a href=(own.address) dir="auto" { (own.title) } }
                }
                @if own.points.is_empty() { p.soft { (words.t("bundle-no-points")) } }
                ul.bundle-points { @for point in &own.points {
                    li.done[!point.is_open()] {
                        span dir="auto" { (point.title) }
                        span.soft {
                            @if let Some(due) = point.due { " · " (words.date(due)) }
                            @if point.state != PointState::Open { " · " (meeting_words::point_state(words, point.state)) }
                        }
                    }
                } }
                div.row.no-print {
                    (Button::link(words.t("bundle-open"), own.address.as_str()).secondary())
                    @if own.points.iter().any(ActionPoint::is_open) {
                        (Button::link(words.t("bundle-remind"), format!("{}/later", own.address)).quiet().icon(Icon::Mail))
                    }
                    form method="post" action=(about.address) {
                        (hidden("do", "forget")) (hidden("page", own.id))
                        (Button::submit(words.t("bundle-forget")).quiet().icon(Icon::Cross))
                    }
                }
                p.field-help { (words.t_with("bundle-until", &[("until", words.date(own.until).into())])) }
            }
        } }
    }
}

fn calendar(about: &Bundle<'_>) -> Markup {
    let words = about.words;
    let content = html! {
        p { (words.t("calendar-text")) }
        @if let Some(link) = about.calendar {
            (Notice::new(Hue::Good, words.t("calendar-made")).text(words.t("calendar-made-text"))
                .acts(html! { a.bundle-link dir="ltr" href=(link) { (link) } }))
        }
        div.row {
            form method="post" action=(about.address) {
                (hidden("do", "calendar"))
                (Button::submit(words.t(if about.has_calendar { "calendar-renew" } else { "calendar-make" })).secondary().icon(Icon::Clock))
            }
            @if about.has_calendar {
                form method="post" action=(about.address) {
                    (hidden("do", "calendar-stop"))
                    (Button::submit(words.t("calendar-stop")).quiet().icon(Icon::Cross))
                }
            }
        }
    };
    html! { @if !about.pages.is_empty() { div.no-print { (panel(&words.t("calendar-title"), &html! {}, &content)) } } }
}

fn ending(about: &Bundle<'_>) -> Markup {
    let words = about.words;
    let act = |name: &str, label: &str, picture: Icon| {
        html! {
            form method="post" action=(about.address) {
                (hidden("do", name))
                (Button::submit(words.t(label)).quiet().icon(picture))
            }
        }
    };
    let content = html! {
        @if about.link.is_some() {
            p { (words.t("bundle-link-text")) }
            div.row {
                (act("renew", "bundle-renew", Icon::Turn))
                (act("put-away", "bundle-put-away", Icon::Leave))
                (act("end", "bundle-end", Icon::Remove))
            }
        } @else if !about.pages.is_empty() {
            p { (words.t("bundle-end-text")) }
            (act("end", "bundle-end", Icon::Remove))
        }
    };
    let title = if about.link.is_some() { "bundle-link" } else { "bundle-stop" };
    html! {
        @if about.link.is_some() || !about.pages.is_empty() {
            div.no-print { (panel(&words.t(title), &html! {}, &content)) }
        }
    }
}

/// After a link was put away or ended.
pub(super) fn put_away(words: &Words) -> Markup {
    let title = words.t("bundle-away");
    let body = html! { (Heading::new(&*title).lead(words.t("bundle-away-text"))) };
    page(&Page { words, title: &title, kind: PageKind::Plain, scripts: &[] }, body)
}
