//! The form for the kit of a meeting, and what else of it belongs on paper.

use domain::meetings::MeetingId;
use maud::{Markup, html};

use crate::accounts::Person;
use crate::i18n::Words;
use crate::meetings::links::home;
use crate::paper::Network;
use crate::paper::kit::Part;
use crate::web::components::{
    Button, Check, Choice, Choices, Field, Heading, errors, panel, way_back,
};
use crate::web::shell::{Nav, Page, PageKind, page};

/// What the form needs to know, with what was typed before and what is wrong with it.
pub struct KitAsked {
    pub id: MeetingId,
    /// The title of the meeting.
    pub meeting: String,
    pub network: Network,
    /// The field that cannot be right, and the key of what to do.
    pub fault: Option<(&'static str, &'static str)>,
    /// What there is on paper for this meeting.
    pub offered: Vec<Part>,
    pub chosen: Vec<Part>,
}

/// The form for the kit of a meeting.
pub fn ask_kit(words: &Words, who: &Person, asked: &KitAsked) -> Markup {
    let kind = PageKind::Staff { who, active: Nav::Meetings };
    let title = words.t("kit-title");
    let about = Page { words, title: &title, kind, scripts: &[] };
    let fault = asked.fault.map(|(field, key)| (field, words.t(key)));
    let faults: Vec<(&str, &str)> = fault.iter().map(|(field, text)| (*field, &**text)).collect();
    let home = home(asked.id);
    page(
        &about,
        html! {
            (Heading::new(words.t("kit-title")).lead(words.t("kit-lead"))
                .above(way_back(&home, &asked.meeting)))
            (errors(words, &faults))
            form.order.order-kit method="post" action=(format!("{home}/pakket")) {
                (panel(&words.t("kit-what"), &html! {}, &parts(words, asked)))
                (panel(&words.t("kit-wifi-panel"), &html! {}, &network(words, asked)))
                div.order-send { (Button::submit(words.t("paper-make")).primary().large()) }
            }
        },
    )
}

fn error<'a>(words: &'a Words, asked: &KitAsked, field: &str) -> Option<std::borrow::Cow<'a, str>> {
    asked.fault.filter(|(at, _)| *at == field).map(|(_, key)| words.t(key))
}

fn parts(words: &Words, asked: &KitAsked) -> Markup {
    let tiles = asked.offered.iter().map(|part| {
        let key = format!("kit-{}", part.name());
        Choice::new(part.name(), words.t(&key)).help(words.t(&format!("{key}.about")))
    });
    html! {
        (Choices::many("vorm", words.t("kit-form"), tiles).beside()
            .chosen(asked.chosen.iter().map(|part| part.name()))
            .help(words.t("kit-form.help")).error(error(words, asked, "vorm")))
    }
}

fn network(words: &Words, asked: &KitAsked) -> Markup {
    let network = &asked.network;
    html! {
        p.help { (words.t("kit-wifi-help")) }
        div.order-two {
            (Field::text("netwerk", words.t("kit-wifi-name")).value(network.name.as_str())
                .optional(words).error(error(words, asked, "netwerk")).autocomplete("off"))
            (Field::text("wachtwoord", words.t("kit-wifi-password"))
                .value(network.password.as_str()).optional(words)
                .error(error(words, asked, "wachtwoord")).autocomplete("off"))
        }
        (Check::new("verborgen", words.t("kit-wifi-hidden")).on(network.hidden))
    }
}
