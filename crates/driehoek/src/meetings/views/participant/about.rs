//! What somebody may leave about themselves, and their way back to this page.

use domain::meetings::{Meeting, NAME_MAX, Naming, Participant, Phase, asked_after_days, erase_on};
use maud::{Markup, html};

use super::super::{View, hidden};
use super::{Me, sign};
use crate::web::components::Button;
use crate::web::icons::{Icon, icon};

pub(super) fn about_me(
    view: View<'_>,
    meeting: &Meeting,
    person: &Participant,
    me: Me<'_>,
) -> Markup {
    let words = view.words;
    html! {
        details.fold #about-me open[meeting.phase == Phase::Closed] {
            summary { (words.t("about-me")) (icon(Icon::Down)) }
            div.stack {
                @if meeting.naming == Naming::Named { (rename(view, person, me)) }
                (email(view, meeting, person, me))
                (link(view, meeting, me))
                @if meeting.phase != Phase::Closed {
                    p.no-print {
                        a href={ "/mee/" (meeting.code) "?other=true" } { (words.t("somebody-else")) }
                    }
                }
            }
        }
    }
}

fn rename(view: View<'_>, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let name = person.name.as_ref().map_or("", |name| name.as_str());
    html! {
        form.field.no-print method="post" action=(me.form_address()) data-act="rename" {
            (hidden("do", "rename"))
            label.field-label for="my-name" { (words.t("join-name")) }
            input.input #my-name name="name" maxlength=(NAME_MAX) autocomplete="given-name" dir="auto" value=(name);
            div.row { (Button::submit(words.t("save")).secondary()) (sign()) }
        }
    }
}

fn email(view: View<'_>, meeting: &Meeting, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let email = person.email.as_ref().map_or("", |email| email.as_str());
    let help = words.t_with(
        "my-email-help",
        &[("days", asked_after_days(meeting.follow_up_days, meeting.keep).into())],
    );
    html! {
        form.field.no-print method="post" action=(me.form_address()) data-act="leave-email" {
            (hidden("do", "leave-email"))
            label.field-label for="my-email" { (words.t("my-email")) }
            input.input #my-email type="email" name="email" autocomplete="email" value=(email) aria-describedby="my-email-help";
            p.field-help #my-email-help { (help) }
            div.row { (Button::submit(words.t("save")).secondary()) (sign()) }
        }
    }
}

fn link(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let until = words.date(erase_on(meeting.starts.date(), meeting.keep));
    let address = format!("{}/mijn/{}", me.base, me.token);
    html! {
        div.my-link {
            h3 { (words.t("my-link")) }
            p { (words.t("my-link-text")) }
            // A picture of its own: most never open it, and drawing it costs more than the page.
            img.qr src={ "/mijn/" (me.token) "/qr.svg" } alt=(words.t("my-link-qr")) width="220" height="220" loading="lazy";
            p { (words.t_with("my-link-until", &[("until", until.into())])) }
            p.link dir="ltr" { a href=(address) { (address) } }
            p.no-print { a href={ "/mijn/" (me.token) "/later" } { (words.t("later-keep")) } }
            p.no-print {
                button.button.button-secondary type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
            }
        }
    }
}
