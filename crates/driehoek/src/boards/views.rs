//! The page of the board, and the questions before coming and leaving.

use domain::meetings::SchoolId;
use jiff::{civil::Date, tz::TimeZone};
use maud::{Markup, html};

use crate::{
    accounts::{
        Person, School,
        store::{Board, Code},
    },
    error::Fault,
    i18n::Words,
    web::{
        components::{
            self, Button, Chip, Field, Heading, Hue, about_data, errors, panel, qr, way_back,
        },
        icons::Icon,
        shell::{Nav, Page, PageKind, page},
        who::SignedIn,
    },
};

/// The address.
pub(super) const HOME: &str = "/beheer/bestuur";

/// What just happened.
#[derive(Debug)]
pub(super) enum Notice {
    Made(String),
    Came,
    Left,
    CodeEnded,
}

/// What was typed, when it was not right.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub school: String,
    pub name: String,
    pub email: String,
    pub code: String,
    pub faults: Vec<Fault>,
}

/// What the page shows of a board.
pub(super) struct Shown<'a> {
    pub board: &'a Board,
    pub schools: &'a [(SchoolId, String)],
    pub codes: &'a [Code],
    /// Whether invitations go by mail.
    pub mailed: bool,
    pub zone: &'a TimeZone,
    pub notice: Option<&'a Notice>,
    pub typed: &'a Typed,
}

/// The board with its schools.
pub(super) fn with(who: &SignedIn, shown: &Shown<'_>) -> Markup {
    let words = &who.words;
    let count = words.t_with("boards-count", &[("count", shown.schools.len().into())]);
    let body = html! {
        (Heading::new(shown.board.name.as_str()).lead(words.t("boards-intro"))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            @if let Some(notice) = shown.notice { (told(words, notice)) }
            (panel(&count, &html! {}, &html! {
                ul.people {
                    @for (id, name) in shown.schools {
                        (components::Person::new(&**name).chips(html! {
                            @if *id == who.school.id { (Chip::new(words.t("boards-own"))) }
                        }))
                    }
                }
            }))
            (panel(&words.t("boards-shared"), &html! {}, &shared(words)))
            (panel(&words.t("boards-add"), &html! {}, &new_school(words, shown)))
            (panel(&words.t("boards-invite"), &html! {}, &codes(words, shown)))
            (panel(&words.t("boards-leave"), &html! {}, &html! {
                p { (words.t("boards-leave-text")) }
                form method="post" action=(HOME) {
                    (Button::submit(words.t("boards-leave-ask")).quiet().sends("do", "leave"))
                }
            }))
        }
    };
    manage(who, &shown.board.name, body)
}

/// What the schools of a board see of each other.
fn shared(words: &Words) -> Markup {
    html! {
        ul { @for key in ["boards-shared-decks", "boards-shared-names", "boards-shared-nothing"] {
            li { (words.t(key)) }
        } }
    }
}

fn new_school(words: &Words, shown: &Shown<'_>) -> Markup {
    let typed = shown.typed;
    let help = if shown.mailed { "people-email-help" } else { "people-email-help-no-mail" };
    let field = |field: Field<'static>, name: &str, value: &str| {
        let fault = typed.faults.iter().find(|fault| fault.field == name);
        field
            .required()
            .value(value.to_owned())
            .error(fault.map(|fault| words.t(fault.key).into_owned().into()))
    };
    let label = |key: &str| words.t(key).into_owned();
    let school = Field::text("school", label("boards-school")).autocomplete("off");
    let name = Field::text("name", label("boards-administrator")).autocomplete("off");
    let email = Field::email("email", label("account-email")).autocomplete("off");
    html! {
        p { (words.t("boards-add-text")) }
        form.form method="post" action=(HOME) novalidate {
            (summary(words, &typed.faults))
            (field(school, "school", &typed.school))
            (field(name, "name", &typed.name))
            (field(email, "email", &typed.email).help(words.t(help).into_owned()))
            (about_data(words, "about-colleague"))
            (Button::submit(words.t("boards-add-do")).sends("do", "add-school").icon(Icon::Plus))
        }
    }
}

fn codes(words: &Words, shown: &Shown<'_>) -> Markup {
    html! {
        p { (words.t("boards-invite-text")) }
        form method="post" action=(HOME) {
            (Button::submit(words.t("boards-invite-do")).secondary().sends("do", "make-code"))
        }
        @if !shown.codes.is_empty() {
            h3 { (words.t("boards-codes")) }
            ul.board-codes {
                @for code in shown.codes {
                    @let until = words.date(code.expires_at.to_zoned(shown.zone.clone()).date());
                    @let label = words.t_with("boards-code-until", &[("day", until.into())]);
                    li {
                        span { (label) }
                        form method="post" action=(HOME) {
                            input type="hidden" name="code" value=(code.id);
                            (Button::submit(words.t("boards-code-end")).quiet().sends("do", "end-code"))
                        }
                    }
                }
            }
        }
    }
}

/// A school without a board: it can come to one.
pub(super) fn without(who: &SignedIn, notice: Option<&Notice>, typed: &Typed) -> Markup {
    let words = &who.words;
    let title = words.t("boards-title");
    let fault = typed.faults.iter().find(|fault| fault.field == "code");
    let field = Field::text("code", words.t("boards-code"))
        .required()
        .autocomplete("off")
        .value(typed.code.as_str())
        .help(words.t("boards-code-help"))
        .error(fault.map(|fault| words.t(fault.key)));
    let body = html! {
        (Heading::new(&*title).lead(words.t("boards-without"))
            .above(way_back("/beheer", &words.t("manage-title"))))
        div.stack.stack-wide {
            @if let Some(notice) = notice { (told(words, notice)) }
            (panel(&words.t("boards-join"), &html! {}, &html! {
                p { (words.t("boards-join-text")) }
                form.form method="post" action=(HOME) novalidate {
                    (summary(words, &typed.faults))
                    (field)
                    (Button::submit(words.t("boards-join-look")).sends("do", "join"))
                }
            }))
            (panel(&words.t("boards-shared"), &html! {}, &shared(words)))
        }
    };
    manage(who, &title, body)
}

/// The question before coming to a board: which, with whom, and what is shared.
pub(super) fn ask_join(
    who: &SignedIn,
    board: &Board,
    schools: &[(SchoolId, String)],
    code: &str,
) -> Markup {
    let words = &who.words;
    let title = words.t_with("boards-join-ask", &[("board", board.name.as_str().into())]);
    let body = html! {
        (Heading::new(&*title).above(way_back(HOME, &words.t("boards-title"))))
        div.stack.stack-wide {
            (panel(&words.t("boards-join-schools"), &html! {}, &html! {
                ul { @for (_, name) in schools { li { bdi { (name) } } } }
            }))
            (panel(&words.t("boards-shared"), &html! {}, &shared(words)))
            form.row method="post" action=(HOME) {
                input type="hidden" name="do" value="join";
                input type="hidden" name="code" value=(code);
                (Button::submit(words.t("boards-join-do")).sends("sure", "yes"))
                (Button::link(words.t("boards-not"), HOME).quiet())
            }
        }
    };
    manage(who, &title, body)
}

/// The question before leaving.
pub(super) fn ask_leave(who: &SignedIn, board: &Board) -> Markup {
    let words = &who.words;
    let title = words.t_with("boards-leave-title", &[("board", board.name.as_str().into())]);
    let body = html! {
        (Heading::new(&*title).above(way_back(HOME, &board.name)))
        div.stack {
            ul { @for key in ["boards-leave-ours", "boards-leave-theirs", "boards-leave-meetings", "boards-leave-back"] {
                li { (words.t(key)) }
            } }
            form.row method="post" action=(HOME) {
                input type="hidden" name="do" value="leave";
                (Button::submit(words.t("boards-leave-do")).danger().sends("sure", "yes"))
                (Button::link(words.t("boards-not"), HOME).quiet())
            }
        }
    };
    manage(who, &title, body)
}

/// A code that was just made; it is shown once.
pub(super) fn code(who: &SignedIn, board: &Board, code: &str, until: Date) -> Markup {
    let words = &who.words;
    let title = words.t_with("boards-code-title", &[("board", board.name.as_str().into())]);
    let until = words.date(until);
    let body = html! {
        (Heading::new(&*title).lead(words.t_with("boards-code-once", &[("day", until.into())]))
            .above(way_back(HOME, &board.name)))
        div.stack {
            p.board-code dir="ltr" { (code) }
            p { (words.t("boards-code-pass-on")) }
        }
    };
    manage(who, &title, body)
}

/// The letter for the first administrator of a new school.
pub(super) fn letter(who: &SignedIn, (school, to): (&School, &Person), link: &str) -> Markup {
    let words = &who.words;
    let args = [("name", to.name.as_str().into()), ("school", school.name.as_str().into())];
    let title = words.t_with("boards-letter", &[("school", school.name.as_str().into())]);
    let body = html! {
        (Heading::new(&*title).lead(words.t("boards-letter-once")).above(way_back(HOME, &words.t("boards-title"))))
        div.stack.stack-wide {
            article.door-letter {
                div.door-letter-code { (qr(link, &words.t("people-link"))) }
                div.stack {
                    h2 dir="auto" { (to.name) }
                    p { (words.t_with("people-letter-text", &args)) }
                    div.field {
                        label.field-label for="aanmeldlink" { (words.t("people-link")) }
                        input.input #aanmeldlink type="text" readonly value=(link) dir="ltr" autocomplete="off";
                        p.field-help { (words.t("people-link-once")) }
                    }
                }
            }
        }
    };
    manage(who, &title, body)
}

fn told(words: &Words, notice: &Notice) -> Markup {
    let text = match notice {
        Notice::Made(school) => {
            words.t_with("boards-made", &[("school", school.as_str().into())]).into_owned()
        }
        Notice::Came => words.t("boards-came").into_owned(),
        Notice::Left => words.t("boards-left").into_owned(),
        Notice::CodeEnded => words.t("boards-code-ended").into_owned(),
    };
    html! { (components::Notice::new(Hue::Good, text)) }
}

fn summary(words: &Words, faults: &[Fault]) -> Markup {
    let faults: Vec<_> = faults.iter().map(|fault| (fault.field, words.t(fault.key))).collect();
    let faults: Vec<_> = faults.iter().map(|(field, fault)| (*field, &**fault)).collect();
    errors(words, &faults)
}

fn manage(who: &SignedIn, title: &str, body: Markup) -> Markup {
    let kind = PageKind::Staff { who: &who.person, active: Nav::Manage };
    page(&Page { words: &who.words, title, kind, scripts: &[] }, body)
}
