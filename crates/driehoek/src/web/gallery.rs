//! Every component in every state, for who builds pages. Only the demo serves it.

use domain::{accounts::Role, meetings::PersonId};
use jiff::{SignedDuration, Timestamp, civil::date};
use maud::{Markup, Render, html};
use uuid::Uuid;

use super::{
    assets,
    components::{
        Agenda, AgendaBlock, Balance, BlockState, Button, Card, Cell, Check, Chip, Choice, Choices,
        Clock, Dialog, Empty, Face, Family, Field, Heading, Hue, Join, Notice, Person, Saving,
        Size, Tab, Table, Timer, Translated, Wall, aside, deck, errors, panel, progress, qr,
        saving, steps, tabs, toast, welcome,
    },
    icons::{Icon, icon},
    shell::{Nav, Page, PageKind, page},
    who::Reader,
};
use crate::{
    accounts::{self, AccountId},
    i18n::Words,
};

/// A name and an address that only samples use.
const SOMEBODY: &str = "Samira El Amrani";
const ADDRESS: &str = "https://driehoek.example/d/KM7P2Q";

/// GET `/gallery`
pub async fn show(Reader(words): Reader) -> Markup {
    let title = words.t("gallery-title");
    let somebody = accounts::Person {
        id: PersonId(Uuid::nil()),
        name: SOMEBODY.to_owned(),
        email: String::new(),
        lang: words.lang(),
        roles: Role::ALL.into_iter().collect(),
        all_roles: Role::ALL.into_iter().collect(),
        account: AccountId(Uuid::nil()),
        house: None,
    };
    let kind = PageKind::Staff { who: &somebody, active: Nav::Elsewhere };
    let about = Page { words: &words, title: &title, kind, scripts: &["timer.js", "sort.js"] };
    page(&about, body(&words))
}

/// Shows a component on one side; the side's name keeps ids apart.
type Sample = fn(&Words, &str) -> Markup;

fn body(words: &Words) -> Markup {
    let samples: [(&str, Sample); 14] = [
        ("gallery-cards", cards),
        ("gallery-colours", colours),
        ("gallery-type", typography),
        ("gallery-buttons", buttons),
        ("gallery-chips", chips),
        ("gallery-fields", fields),
        ("gallery-choice", choices),
        ("gallery-notices", notices),
        ("gallery-clock", clocks),
        ("gallery-table", tables),
        ("gallery-people", people),
        ("gallery-empty", empty),
        ("gallery-dialog", dialogs),
        ("gallery-pictures", pictures),
    ];
    html! {
        @for style in ["wall.css", "gallery.css"] { link rel="stylesheet" href=(assets::url(style)); }
        (Heading::new(words.t("gallery-title")).lead(words.t("gallery-lead")))
        div.stack.stack-wide {
            @for (title, sample) in samples { (sides(words, title, sample)) }
            (panel(&words.t("gallery-agenda"), &html! {}, &agenda(words)))
            (walls(words))
        }
    }
}

fn sides(words: &Words, title: &str, sample: Sample) -> Markup {
    let both = html! {
        div.gallery-sides {
            @for theme in ["light", "dark"] {
                div.gallery-side data-theme=(theme) { (sample(words, theme)) }
            }
        }
    };
    panel(&words.t(title), &html! {}, &both)
}

fn cards(words: &Words, _side: &str) -> Markup {
    let number = |family: Family| match family {
        Family::Involvement => Some("1.2"),
        Family::Partnership => Some("2.1"),
        Family::Communication => Some("3.3"),
        _ => None,
    };
    html! {
        (one_card(words, Family::Partnership).number("2.1").size(Size::Large))
        div.cards {
            @for family in Family::ALL {
                @let card = one_card(words, family);
                (match number(family) { Some(number) => card.number(number), None => card })
            }
            (assignment(words).number("2.1"))
            (one_card(words, Family::Definition).face(Face::Down))
            (one_card(words, Family::Involvement).number("1.2").face(Face::Down))
            (deck(&top_of_deck(words)))
        }
        div.cards {
            (one_card(words, Family::Communication).number("3.3").size(Size::Small))
            (one_card(words, Family::Statement).size(Size::Small))
            (one_card(words, Family::Involvement).foot(translated(words)))
            (one_card(words, Family::Statement).foot(translated(words)))
        }
        div dir="rtl" lang=(words.t("gallery-rtl-lang")) { (arabic_card(words)) }
    }
}

fn one_card(words: &Words, family: Family) -> Card<'_> {
    let card = |kind: &str| Card::new(family, words.t(&format!("gallery-kind-{kind}")));
    let named = |kind: &str| {
        let key = format!("gallery-card-{kind}");
        card(kind).title(words.t(&format!("{key}-title"))).text(&words.t(&key))
    };
    match family {
        Family::Involvement | Family::Communication => {
            card("conversation").text(&words.t("gallery-card-conversation"))
        }
        Family::Partnership => card("conversation").text(&words.t("gallery-card-partnership")),
        Family::Definition => named("definition"),
        Family::Energizer => named("energizer"),
        _ => card("statement").text(&words.t("gallery-card-statement")),
    }
}

fn translated(words: &Words) -> Markup {
    let text = words.t("gallery-card-conversation");
    let (remark, verb) = (words.t("translated-machine"), words.t("translated-source"));
    html! { (Translated::new(remark, verb, "gallery", text)) }
}

fn assignment(words: &Words) -> Card<'_> {
    Card::new(Family::Partnership, words.t("gallery-kind-assignment"))
        .title(words.t("gallery-card-assignment-title"))
        .text(&words.t("gallery-card-assignment"))
}

fn top_of_deck(words: &Words) -> Card<'_> {
    Card::new(Family::Involvement, "")
        .number("1.1")
        .title(words.t("gallery-deck-title"))
        .text(&words.t("gallery-deck-text"))
        .link("#")
        .foot(html! { (words.t("gallery-deck-foot")) })
}

fn colours(words: &Words, _side: &str) -> Markup {
    let corners = [(Hue::Child, "child"), (Hue::Parent, "parent"), (Hue::School, "school")];
    html! {
        div.gallery-swatches {
            @for (hue, name) in corners {
                div.gallery-swatch.(hue.class()) { (words.t(&format!("gallery-{name}"))) }
            }
            @for family in Family::ALL {
                div.gallery-swatch.(family.class()) { (family.class().replace("family-", "")) }
            }
        }
    }
}

fn typography(words: &Words, _side: &str) -> Markup {
    html! {
        h1 { (words.t("gallery-card-statement")) }
        h2 { (words.t("gallery-card-partnership")) }
        h3 { (words.t("gallery-card-assignment-title")) }
        p.lead { (words.t("gallery-type-text")) }
        p { (words.t("gallery-type-text")) " " a href="#" { (words.t("gallery-button-edit")) } }
        (aside(None, &words.t("gallery-aside"), &html! { p { (words.t("gallery-aside-text")) } }))
    }
}

fn buttons(words: &Words, _side: &str) -> Markup {
    html! {
        div.row {
            (Button::submit(words.t("gallery-button-start")).icon(Icon::Play))
            (Button::link(words.t("gallery-button-edit"), "#").icon(Icon::Edit))
            (Button::link(words.t("gallery-button-print"), "#").quiet().icon(Icon::Print))
            (Button::script(words.t("gallery-button-remove")).danger().icon(Icon::Remove))
            (Button::submit(words.t("gallery-button-off")).disabled(true))
        }
        div.row {
            (Button::submit(words.t("gallery-button-next")).large().key("PageDown n", "N"))
            (Button::submit(words.t("gallery-button-next")).large().secondary().icon(Icon::Forward))
        }
    }
}

fn chips(words: &Words, _side: &str) -> Markup {
    let hues = [
        ("gallery-child", Hue::Child),
        ("gallery-parent", Hue::Parent),
        ("gallery-school", Hue::School),
        ("gallery-chip-good", Hue::Good),
        ("gallery-chip-wait", Hue::Wait),
        ("gallery-chip-bad", Hue::Bad),
    ];
    html! {
        div.row {
            (Chip::new(words.t("gallery-chip-plain")).icon(Icon::Clock))
            @for (key, hue) in hues { (Chip::new(words.t(key)).hue(hue)) }
            (Chip::new(words.t("gallery-kind-definition")).family(Family::Definition))
        }
        div.row {
            @for now in [Saving::Sending, Saving::Saved, Saving::Kept] { (saving(words, now)) }
        }
    }
}

fn fields(words: &Words, side: &str) -> Markup {
    let id = |name: &str| format!("{side}-{name}");
    let (day, fault) = (id("dag"), words.t("gallery-field-error"));
    let forms = [
        ("pair", words.t("gallery-field-form-pair")),
        ("circle", words.t("gallery-field-form-circle")),
    ];
    html! {
        div.form {
            (errors(words, &[(&day, &fault)]))
            (Field::text(id("naam"), words.t("gallery-field-name"))
                .value(words.t("gallery-field-name-value")).help(words.t("gallery-field-name-help")))
            (Field::date(day, words.t("gallery-field-day")).value("2025-01-14").error(Some(fault.clone())))
            (Field::time(id("tijd"), words.t("gallery-field-time")).value("15:30"))
            (Field::number(id("aantal"), words.t("gallery-field-people"), 2, 40).optional(words))
            (Field::select(id("werkvorm"), words.t("gallery-field-form"), forms).value("circle"))
            (Field::area(id("notitie"), words.t("gallery-field-note"))
                .value(words.t("gallery-field-note-value")).most(280))
            (Field::code(id("code"), words.t("gallery-field-code")).value("KM7P2Q"))
            (Check::new(id("verslag"), words.t("gallery-check")).on(true))
        }
    }
}

fn choices(words: &Words, side: &str) -> Markup {
    let turns = [("child", Hue::Child), ("parent", Hue::Parent), ("school", Hue::School)].map(
        |(name, hue)| {
            Choice::new(name, words.t(&format!("gallery-{name}")))
                .help(words.t(&format!("gallery-choice-{name}-help")))
                .hue(hue)
        },
    );
    let stances =
        ["agree", "disagree"].map(|name| Choice::new(name, words.t(&format!("gallery-{name}"))));
    html! {
        (Choices::one(format!("{side}-beurt"), words.t("gallery-choice"), turns).chosen(["parent"]))
        (Choices::one(format!("{side}-stelling"), words.t("gallery-statement-question"), stances).beside())
    }
}

fn notices(words: &Words, _side: &str) -> Markup {
    let undo = words.t("gallery-undo");
    html! {
        (Notice::new(Hue::Good, words.t("gallery-notice-good")))
        @for (hue, name) in [(Hue::School, "info"), (Hue::Wait, "wait"), (Hue::Bad, "bad")] {
            (Notice::new(hue, words.t(&format!("gallery-notice-{name}")))
                .text(words.t(&format!("gallery-notice-{name}-text"))))
        }
        (toast(&words.t("gallery-toast"), Some(("#", &undo))))
    }
}

fn clocks(words: &Words, _side: &str) -> Markup {
    let now = Timestamp::UNIX_EPOCH;
    let (minute, label) = (SignedDuration::from_mins(1), words.t("gallery-clock-left"));
    let clocks =
        [Clock::Until(now + minute * 5), Clock::Paused(minute * 2), Clock::Until(now - minute)];
    html! {
        div.row.spread {
            @for clock in clocks { (Timer::new(label.as_ref(), clock, minute * 8, now)) }
        }
        (progress(&words.t("gallery-progress"), 34, Some(90)))
        (progress(&words.t("gallery-progress-unknown"), 0, None))
        (steps(&words.t("gallery-steps"), 2, 5))
        p { (words.t("gallery-balance-before")) }
        (Balance::new((words.t("gallery-agree"), 5), (words.t("gallery-disagree"), 3)))
    }
}

fn tables(words: &Words, _side: &str) -> Markup {
    let tab = |name: &str, count: u64, is_current: bool| Tab {
        label: words.t(&format!("gallery-tab-{name}")),
        address: "#".into(),
        count: Some(count),
        is_current,
    };
    let heads = ["name", "day", "people"].map(|name| words.t(&format!("gallery-table-{name}")));
    let rows = [("gallery-field-name-value", 9, 11), ("gallery-deck-title", 11, 8)];
    html! {
        (tabs(&words.t("gallery-tabs"), &[tab("coming", 2, true), tab("past", 14, false), tab("draft", 1, false)]))
        (Table::new(words.t("gallery-table"), heads).rows(rows.map(|(name, month, people)| {
            let day = words.date(date(2026, month, 4));
            [
                Cell::Head(html! { a href="#" { (words.t(name)) } }),
                Cell::Words(html! { (day) }),
                Cell::Number(html! { (people) }),
            ]
        })))
    }
}

fn people(words: &Words, _side: &str) -> Markup {
    let away = Button::script(words.t("gallery-person-remove")).quiet();
    html! {
        ul.people {
            (Person::new(SOMEBODY).detail(words.t("gallery-person-role")).here(words.t("gallery-person-here")))
            (Person::new("Jan-Willem van der Broek").away(words.t("gallery-person-away")).acts(away.render()))
            (Person::new("حنان").here(words.t("gallery-person-here"))
                .chips(Chip::new(words.t("gallery-parent")).hue(Hue::Parent).render()))
        }
    }
}

fn empty(words: &Words, _side: &str) -> Markup {
    let start = Button::link(words.t("gallery-button-start"), "#").primary();
    html! {
        (Empty::new(words.t("gallery-empty"), words.t("gallery-empty-text")).act(start.render()))
        div.row { (qr(ADDRESS, &words.t("gallery-join-label"))) }
    }
}

fn dialogs(words: &Words, side: &str) -> Markup {
    let content = html! {
        p { (words.t("gallery-dialog-text")) }
        div.row.row-end {
            (Button::script(words.t("dialog-close")).secondary())
            (Button::script(words.t("gallery-button-remove")).danger())
        }
    };
    let (shown, modal) = (format!("{side}-open"), format!("{side}-venster"));
    html! {
        div.gallery-dialog {
            (Dialog::new(words, shown, words.t("gallery-dialog"), content.clone()).open())
        }
        (Dialog::new(words, modal.clone(), words.t("gallery-dialog"), content))
        div.row { (Button::script(words.t("gallery-dialog-open")).hook("open", modal)) }
    }
}

fn pictures(_words: &Words, _side: &str) -> Markup {
    html! { div.gallery-pictures { @for picture in Icon::ALL { (icon(picture)) } } }
}

fn agenda(words: &Words) -> Markup {
    let block = |name: &str, minutes: u8, state: BlockState| {
        let key = format!("gallery-agenda-{name}");
        let length = words.t_with("gallery-minutes", &[("minutes", minutes.into())]);
        AgendaBlock::new(name.to_owned(), length, words.t(&key))
            .detail(words.t(&format!("{key}-detail")))
            .state(state)
    };
    let blocks = vec![
        block("welcome", 8, BlockState::Done),
        block("talk", 24, BlockState::Now),
        block("closing", 8, BlockState::Ahead),
    ];
    Agenda::new(words, blocks).sorted_at("#").render()
}

fn walls(words: &Words) -> Markup {
    let join = || Join {
        words: words.t("gallery-join"),
        shown: words.t("gallery-join-place"),
        code: "KM7 P2Q".into(),
        address: ADDRESS.into(),
        label: words.t("gallery-join-label"),
    };
    let now = Timestamp::UNIX_EPOCH;
    let length = SignedDuration::from_mins(8);
    let clock = || {
        Timer::new(words.t("gallery-clock-left"), Clock::Paused(length / 3), length, now).render()
    };
    let ready = || html! { strong { "5" } " " (words.t("gallery-ready")) };
    let card = one_card(words, Family::Partnership).number("2.1").size(Size::Wall);
    let claim = one_card(words, Family::Statement).size(Size::Wall);
    let task = assignment(words).number("2.1").size(Size::Wall);
    let title = words.t("gallery-field-name-value");
    let frames = [
        Wall::new(title.as_ref(), card.render()).clock(clock()).count(ready()).join(join()),
        Wall::new(title.as_ref(), claim.render()).count(ready()).join(join()),
        Wall::new(title.as_ref(), task.render()).clock(clock()).join(join()),
        Wall::new("", welcome(&title, &join())).count(ready()),
    ];
    let all = html! {
        div.gallery-sides {
            @for (at, frame) in frames.iter().enumerate() {
                div.gallery-wall data-theme=(if at % 2 == 0 { "light" } else { "dark" }) { (frame) }
            }
        }
    };
    panel(&words.t("gallery-wall"), &html! {}, &all)
}

fn arabic_card(words: &Words) -> Markup {
    Card::new(Family::Involvement, words.t("gallery-rtl-title"))
        .number("1.2")
        .lang(words.t("gallery-rtl-lang"))
        .text(&words.t("gallery-rtl-text"))
        .render()
}
