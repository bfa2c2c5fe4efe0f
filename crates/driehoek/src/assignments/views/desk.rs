//! Who has which card, by when, and how far: a list for coaches, with a filter and on paper.

use domain::assignments::{Shared, Stage};
use domain::meetings::{Meeting, MeetingId, Phase, WallShows};
use jiff::civil::Date;
use maud::{Markup, html};

use super::hand_out::{self, Form};
use super::{card_name, stage};
use crate::accounts;
use crate::assignments::Names;
use crate::assignments::pages::coach::Filter;
use crate::assignments::store::{Assignment, Holder};
use crate::meetings::views::{View, hidden};
use crate::web::components::{Chip, Empty, Heading, Hue, Notice, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::shell::{Nav, Page, PageKind, page};

/// Everything that stands on the page.
#[derive(Debug)]
pub struct Desk<'a> {
    pub who: &'a accounts::Person,
    /// The meeting's address.
    pub home: &'a str,
    pub here: MeetingId,
    pub meeting: &'a Meeting,
    /// All of the team.
    pub all: &'a [Assignment],
    pub names: &'a Names,
    pub filter: &'a Filter,
    pub form: Form<'a>,
    pub today: Date,
}

impl Desk<'_> {
    /// What is out, or was handed in.
    fn out(&self) -> impl Iterator<Item = &Assignment> {
        self.all.iter().filter(|work| work.removed.is_none())
    }

    /// What was taken back last, in this meeting.
    fn taken_back(&self) -> Option<&Assignment> {
        let here = self.all.iter().filter(|work| work.meeting == self.here);
        here.filter(|work| work.removed.is_some()).max_by_key(|work| work.removed)
    }

    fn is_shown(&self, work: &Assignment) -> bool {
        let Filter { stand, kaart, wie, .. } = self.filter;
        let has = || work.holders.iter().any(|holder| code(work, *holder) == *wie);
        (stand.is_empty() || stand == work.stage().name())
            && (kaart.is_empty() || kaart == work.card.as_str())
            && (wie.is_empty() || has())
    }
}

/// Who somebody is, in an address: a participant is one of a meeting.
fn code(work: &Assignment, holder: Holder) -> String {
    match holder {
        Holder::Participant(_) => format!("{}-{}", holder.code(), work.meeting),
        Holder::Person(_) => holder.code(),
    }
}

/// The page.
pub fn show(view: View<'_>, desk: &Desk<'_>) -> Markup {
    let words = view.words;
    let title = words.t("work-desk");
    let kind = PageKind::Staff { who: desk.who, active: Nav::Meetings };
    let about = Page { words, title: &title, kind, scripts: &["form.js"] };
    let print = html! {
        button.button.button-quiet.work-print type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
    };
    let is_empty = desk.out().next().is_none();
    let body = html! {
        (Heading::new(title.as_ref())
            .above(way_back(desk.home, desk.meeting.title.as_str()))
            .lead(words.t_with("work-desk-lead", &[("team", desk.meeting.team_name.as_str().into())]))
            .acts(print))
        @if let Some((_, why)) = desk.form.again { (Notice::new(Hue::Bad, words.t(why))) }
        div.work-desk {
        (hand_out::show(view, &desk.form, desk.home, is_empty))
        (came_back(view, desk))
        section.panel #uitgedeeld {
            div.panel-head { h2 { (words.t("work-out")) } (totals(view, desk)) }
            (undo(view, desk))
            @if is_empty {
                (Empty::new(words.t("work-none"), words.t("work-none-text")))
            } @else {
                (filter(view, desk))
                (list(view, desk))
            }
        }
        }
    };
    page(&about, body)
}

fn totals(view: View<'_>, desk: &Desk<'_>) -> Markup {
    let all = desk.out().count();
    let done = desk.out().filter(|work| work.stage() == Stage::HandedIn).count();
    let counts = [("all", all.into()), ("done", done.into())];
    html! { @if all > 0 { p { (view.words.t_with("work-totals", &counts)) } } }
}

fn undo(view: View<'_>, desk: &Desk<'_>) -> Markup {
    let words = view.words;
    let Some(work) = desk.taken_back() else { return html! {} };
    let names = desk.names.all(words, work).join(", ");
    let said = words.t_with("work-taken-back", &[("names", names.into())]);
    html! {
        div.no-print {
            (Notice::new(Hue::School, said).acts(act(view, desk, work, "put-back", "undo", Icon::Undo)))
        }
    }
}

fn act(
    view: View<'_>,
    desk: &Desk<'_>,
    work: &Assignment,
    deed: &str,
    key: &str,
    sign: Icon,
) -> Markup {
    html! {
        form.act method="post" action={ (desk.home) "/opdrachten" } {
            (hidden("do", deed)) (hidden("assignment", work.id))
            button.button.button-quiet type="submit" { (icon(sign)) span { (view.words.t(key)) } }
        }
    }
}

/// A choice of what is shown, as a form that works by itself.
fn filter(view: View<'_>, desk: &Desk<'_>) -> Markup {
    let words = view.words;
    let mut cards: Vec<_> = desk.out().map(|work| &work.card).collect();
    cards.sort_unstable();
    cards.dedup();
    let mut names: Vec<_> = desk
        .out()
        .flat_map(|work| {
            let named =
                |who: &Holder| (desk.names.name(words, work.meeting, *who), code(work, *who));
            work.holders.iter().map(named).collect::<Vec<_>>()
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    let stages = Stage::ALL.map(|it| (it.name().to_owned(), words.t(stage_key(it)).into_owned()));
    let cards = cards.into_iter().map(|card| (card.to_string(), card_name(view, card)));
    let names = names.into_iter().map(|(name, code)| (code, name));
    html! {
        form.work-filter.no-print method="get" action={ (desk.home) "/opdrachten#uitgedeeld" } {
            (choice(view, "stand", "work-filter-stage", &desk.filter.stand, &stages))
            (choice(view, "kaart", "work-filter-card", &desk.filter.kaart, &cards.collect::<Vec<_>>()))
            (choice(view, "wie", "work-filter-who", &desk.filter.wie, &names.collect::<Vec<_>>()))
            button.button.button-secondary type="submit" { (words.t("work-filter")) }
        }
    }
}

const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting => "work-stage-waiting",
        Stage::Busy => "work-stage-busy",
        Stage::HandedIn => "work-stage-handed-in",
    }
}

fn choice(view: View<'_>, name: &str, label: &str, now: &str, all: &[(String, String)]) -> Markup {
    let id = format!("filter-{name}");
    html! {
        div.field {
            label.field-label for=(id) { (view.words.t(label)) }
            select.input id=(id) name=(name) {
                option value="" { (view.words.t("work-filter-all")) }
                @for (value, shown) in all {
                    option value=(value) selected[value == now] { (shown.chars().take(60).collect::<String>()) }
                }
            }
        }
    }
}

fn list(view: View<'_>, desk: &Desk<'_>) -> Markup {
    let words = view.words;
    let shown: Vec<_> = desk.out().filter(|work| desk.is_shown(work)).collect();
    let heads = ["work-head-who", "work-head-card", "work-head-due", "work-head-stage"];
    html! {
        @if shown.is_empty() { p.soft { (words.t("work-filter-none")) } } @else {
            table.work-table {
                thead { tr {
                    @for head in heads { th scope="col" { (words.t(head)) } }
                    th.no-print scope="col" { span.sr { (words.t("work-head-acts")) } }
                } }
                tbody { @for work in shown { (row(view, desk, work)) } }
            }
        }
    }
}

fn row(view: View<'_>, desk: &Desk<'_>, work: &Assignment) -> Markup {
    let words = view.words;
    let is_late = work.handed_in.is_none() && work.due.is_some_and(|due| due < desk.today);
    let is_here = work.meeting == desk.here;
    html! {
        tr {
            th scope="row" dir="auto" { (desk.names.all(words, work).join(", ")) }
            td data-head=(words.t("work-head-card")) {
                (card_name(view, &work.card))
                @if !is_here { " " (Chip::new(words.t("work-earlier"))) }
            }
            td data-head=(words.t("work-head-due")) {
                @match work.due { Some(due) => (words.date(due)), None => span.soft { (words.t("work-no-due")) } }
                @if is_late { " " (Chip::new(words.t("work-late")).hue(Hue::Wait)) }
            }
            td data-head=(words.t("work-head-stage")) {
                (stage(words, work.stage()))
                @if work.handed_in.is_some() { p.work-shared { (words.t(&format!("work-shared-{}", work.shared.name()))) } }
            }
            td.work-acts.no-print {
                @if work.is_read_by(Shared::Coach) {
                    a.button.button-secondary href={ (desk.home) "/opdrachten/" (work.id) } { (icon(Icon::Eye)) span { (words.t("work-read")) } }
                }
                @if is_here { (more(view, desk, work)) }
            }
        }
    }
}

/// Another day, and taking it back.
fn more(view: View<'_>, desk: &Desk<'_>, work: &Assignment) -> Markup {
    let words = view.words;
    let id = format!("due-{}", work.id);
    let due = work.due.map(|due| due.to_string()).unwrap_or_default();
    html! {
        details.drawer {
            summary { (words.t("work-more")) }
            form.work-due method="post" action={ (desk.home) "/opdrachten" } {
                (hidden("do", "due")) (hidden("assignment", work.id))
                label.field-label for=(id) { (words.t("work-due-label")) }
                input.input.input-short id=(id) type="date" name="due" min=(desk.form.days.0) max=(desk.form.days.2) value=(due);
                button.button.button-secondary type="submit" { (words.t("work-due-set")) }
            }
            (act(view, desk, work, "take-back", "work-take-back", Icon::Remove))
        }
    }
}

/// What was shared with the group, to bring into this meeting.
fn came_back(view: View<'_>, desk: &Desk<'_>) -> Markup {
    let words = view.words;
    let shared: Vec<_> = desk.out().filter(|work| work.is_read_by(Shared::Group)).collect();
    html! {
        @if !shared.is_empty() {
            section.panel.no-print #terug {
                h2 { (words.t("work-back")) }
                p { (words.t("work-back-text")) }
                ul.work-back {
                    @for work in shared {
                        li {
                            div {
                                p.work-back-who dir="auto" { (desk.names.all(words, work).join(", ")) }
                                p { (card_name(view, &work.card)) }
                            }
                            (back_acts(view, desk, work))
                        }
                    }
                }
            }
        }
    }
}

fn back_acts(view: View<'_>, desk: &Desk<'_>, work: &Assignment) -> Markup {
    let words = view.words;
    let is_in = desk.meeting.returned.iter().any(|it| it.assignment == work.id);
    let is_on_wall = desk.meeting.wall == WallShows::Returned(work.id);
    let runs = desk.meeting.phase == Phase::Running;
    html! {
        div.row {
            @if is_in { (Chip::new(words.t("work-is-back")).hue(Hue::Good)) }
            @if runs && is_on_wall { (act(view, desk, work, "stop", "work-off-wall", Icon::Hidden)) }
            @if runs && !is_on_wall { (act(view, desk, work, "show", "work-on-wall", Icon::Screen)) }
            @if is_in { (act(view, desk, work, "take-out", "work-take-out", Icon::Remove)) }
            @else { (act(view, desk, work, "bring-back", "work-bring-back", Icon::Plus)) }
        }
    }
}
