//! The coach's screen: the agenda as a rail, the present block large, one big next.
//!
//! Everything in the piece follows the meeting by itself. Fields where the coach types stand
//! beside it, in [`typing`], so that a change never takes words away.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{
    CONTRIBUTION_MAX, CardRef, Contribution, ContributionBody, GROUP_TEXT_MAX, HANDS_MAX, Meeting,
    Naming, OWN_QUESTION_MAX, POINT_TITLE_MAX, PersonId, Phase, PointOwner, Prompt, Slot, TITLE_MAX,
    TimerState, Visibility, WallShows,
};
use maud::{Markup, html};

use super::{View, face, hidden, timer, words};
use crate::live::{Here, Presence};
use crate::meetings::form::Fields;
use crate::web::components::Size;
use crate::web::prose::prose;
use crate::web::shell::{Nav, Page, PageKind, page};

/// The most contributions on the coach's screen per prompt; the report has all.
const LINES_MAX: usize = 100;
/// The most names in the list of who is here.
const NAMES_MAX: usize = 60;

/// Who looks, and where the page lives.
#[derive(Clone, Copy, Debug)]
pub struct Lead<'a> {
    /// The coach who looks.
    pub person: PersonId,
    /// Their name, for the header.
    pub name: &'a str,
    /// The meeting's address: `/bijeenkomsten/ID`.
    pub home: &'a str,
    /// The wall's address.
    pub wall: &'a str,
    /// The server's clock, in milliseconds.
    pub now_ms: i64,
}

/// The whole page. `again` is a form that was not accepted, with the reason.
pub fn show(
    view: View<'_>,
    meeting: &Meeting,
    here: &Presence,
    lead: Lead<'_>,
    again: Option<(&Fields, &str)>,
) -> Markup {
    let kind = PageKind::Staff { who: lead.name, active: Nav::Meetings };
    let title = meeting.title.as_str();
    let about = Page { words: view.words, title, kind, scripts: &["coach.js"] };
    let actions = format!("{}/handelingen", lead.home);
    let body = html! {
        @if let Some((_, why)) = again { div.notice.error role="alert" { (why) } }
        div.lead-links {
            a href=(lead.home) { (view.words.t("lead-plan")) }
            a href=(lead.wall) target="_blank" rel="noopener" { (view.words.t("lead-wall")) }
            a href={ (lead.home) "/verslag" } { (view.words.t("lead-report")) }
        }
        div #live data-stream={ (lead.home) "/stroom" } data-now=(lead.now_ms) data-actions=(actions)
            data-me=(lead.person) {
            (piece(view, meeting, here))
        }
        (typing(view, meeting, &actions, again.map(|(fields, _)| fields)))
        p.help.keys { (view.words.t("lead-keys")) }
    };
    page(&about, body)
}

/// What the coaches see, the same for all of them.
pub fn piece(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    html! {
        div.lead data-phase=(words::phase(view.words, meeting.phase)) data-leads=(meeting.facilitator)
            data-block=[meeting.at]
            data-slots=(block.map(slots).unwrap_or_default()) {
            (rail(view, meeting))
            div.lead-main {
                (who_leads(view, meeting, here))
                @match block {
                    Some(block) => (present_block(view, meeting, block)),
                    None => (not_running(view, meeting)),
                }
            }
            aside.lead-side {
                (clock(view, meeting))
                (present_people(view, meeting, here))
            }
        }
    }
}

fn slots(block: &Block) -> String {
    let prompts = block.open_prompts().into_iter();
    let slots = prompts.map(|prompt| Slot { block: block.id, prompt }.to_string());
    slots.collect::<Vec<_>>().join(" ")
}

/// A form of one button.
fn act(act: &str, label: impl maud::Render, class: &str, fields: &Markup) -> Markup {
    html! {
        form.act method="post" action="handelingen" data-act=(act) {
            (hidden("do", act)) (fields)
            button class=(class) type="submit" { (label) }
        }
    }
}

fn rail(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        nav.rail aria-label=(words.t("lead-agenda")) {
            ol {
                @for (block, planned) in meeting.agenda.iter().zip(domain::meetings::agenda_times(meeting)) {
                    @let current = meeting.at == Some(block.id);
                    li.visited[block.visited].skipped[block.skipped] aria-current=[current.then_some("step")] {
                        form method="post" action="handelingen" data-act="go-to" {
                            (hidden("do", "go-to")) (hidden("block", block.id)) (hidden("from", from(meeting)))
                            button type="submit" disabled[meeting.phase != Phase::Running] {
                                span.rail-time { (words.time(planned.starts.time())) }
                                span.rail-title dir="auto" { (block.plan.title) }
                                span.rail-minutes { (words.t_with("minutes-short", &[("count", block.plan.minutes.into())])) }
                                @if block.skipped { span.chip { (words.t("lead-skipped")) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn from(meeting: &Meeting) -> String {
    meeting.at.map(|id| id.to_string()).unwrap_or_default()
}

fn who_leads(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    let words = view.words;
    let name = meeting.coaches.get(&meeting.facilitator).map_or("", |name| name.as_str());
    let there = here.has(Here::Coach(meeting.facilitator));
    html! {
        div.who-leads {
            p {
                (words.t_with("lead-by", &[("name", name.into())]))
                @if !there { " " span.chip { (words.t("lead-away")) } }
            }
            @if meeting.coaches.len() > 1 {
                div.only-others { (act("take-over", words.t("lead-take-over"), "button", &html! {})) }
                details.fold.only-me {
                    summary { (words.t("lead-hand-over")) }
                    @for (person, name) in meeting.coaches.iter().filter(|(id, _)| **id != meeting.facilitator) {
                        (act("hand-over", words.t_with("lead-hand-over-to", &[("name", name.as_str().into())]), "button", &hidden("to", person)))
                    }
                }
            }
        }
    }
}

fn not_running(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        @if meeting.phase == Phase::Closed {
            h1 { (words.t("lead-closed")) }
            p { (words.t("lead-closed-text")) }
            div.row {
                a.button.button-primary href="verslag" { (words.t("lead-report")) }
                (act("reopen", words.t("lead-reopen"), "button", &html! {}))
            }
        } @else {
            h1 { (meeting.title) }
            p.lead-text { (words.t("lead-not-started")) }
            @if meeting.agenda.is_empty() { p { (words.t("refused-empty-agenda")) } }
            (act("start", words.t("lead-start"), "button button-primary button-next", &html! {}))
            (needs(view, meeting))
        }
    }
}

fn needs(view: View<'_>, meeting: &Meeting) -> Markup {
    let counts = domain::meetings::needs_count(meeting);
    html! {
        @if meeting.asks_needs {
            h2 { (view.words.t("needs-outcome")) }
            @if counts.is_empty() { p { (view.words.t("needs-none")) } }
            (super::agenda::needs_bars(view, &counts))
        }
    }
}

fn present_block(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    html! {
        header.block-head {
            p.kicker { (words::block_kind(words, block.plan.kind)) " · " (words::group_form(words, block.plan.form))
                " · " (words.t_with("minutes", &[("count", block.plan.minutes.into())])) }
            h1 dir="auto" { (block.plan.title) }
        }
        (steering(view, meeting, block))
        @if let Some(note) = &block.plan.note {
            div.coach-note { p.kicker { (words.t("lead-note")) } div dir="auto" { (prose(note.as_str())) } }
        }
        @if let Some(text) = &block.plan.text { div.prose dir="auto" { (prose(text.as_str())) } }
        @match block.plan.kind {
            BlockKind::Cards => (card_table(view, block)),
            BlockKind::Energizer => (energizer(view, block)),
            BlockKind::Opening => ul.goals { @for goal in super::block::goals(view, block) { li { (prose(&goal)) } } },
            BlockKind::OpenPoints => (open_points(view, meeting)),
            _ => {}
        }
        (definitions(view, block))
        (at_hand(view, meeting, block))
        (groups(view, meeting, block))
        @for prompt in block.open_prompts() { (came_in(view, meeting, block, prompt)) }
    }
}

fn steering(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let from = hidden("from", block.id);
    html! {
        div.steering {
            @match meeting.next() {
                Some(next) => {
                    (act("next", html! { (words.t("lead-next")) span.next-title dir="auto" { (next.plan.title) } }, "button button-primary button-next", &from))
                }
                None => (act("close", words.t("lead-close"), "button button-primary button-next", &html! {})),
            }
            @if meeting.previous().is_some() { (act("back", words.t("lead-back"), "button", &from)) }
            @if meeting.next().is_some() {
                (act("skip", words.t("lead-skip"), "button button-quiet", &from))
                (act("close", words.t("lead-close"), "button button-quiet", &html! {}))
            }
        }
    }
}

fn card_table(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    let undrawn = block.undrawn();
    let in_block = hidden("block", block.id);
    html! {
        section.card-table aria-label=(words.t("block-cards")) {
            @match &block.on_table {
                Some(card_ref) => {
                    @if let Some(face) = face::of(view, block, card_ref) { (face.with_hint(words)) }
                    div.row {
                        (act("put-back", words.t("card-put-back"), "button", &html! { (in_block) (hidden("card", card_ref)) }))
                        (act("pass-card", words.t("card-pass"), "button", &html! { (in_block) (hidden("card", card_ref)) }))
                    }
                }
                None => (face::pile(words, block)),
            }
            div.row {
                @if undrawn.is_empty() {
                    p { (words.t("card-none-left")) }
                } @else {
                    (act("draw-card", words.t_with("card-draw", &[("count", undrawn.len().into())]), "button button-primary", &in_block))
                }
            }
            details.fold data-keep="pick" {
                summary { (words.t("card-pick")) }
                ul.pick { @for card_ref in &undrawn { (pickable(view, block, card_ref)) } }
            }
            @if !block.drawn.is_empty() || !block.passed.is_empty() {
                details.fold data-keep="drawn" {
                    summary { (words.t("card-drawn")) " " span.chip { (block.drawn.len()) } }
                    ul.pick {
                        @for card_ref in &block.drawn { (pickable(view, block, card_ref)) }
                        @for card_ref in &block.passed { (pickable(view, block, card_ref)) }
                    }
                }
            }
        }
    }
}

fn pickable(view: View<'_>, block: &Block, card_ref: &CardRef) -> Markup {
    let Some(face) = face::of(view, block, card_ref) else { return html! {} };
    let passed = block.passed.contains(card_ref);
    let on_table = block.on_table.as_ref() == Some(card_ref);
    html! {
        li.on-table[on_table] {
            (face.line())
            @if passed { span.chip { (view.words.t("card-passed")) } }
            @if !on_table {
                (act("pick-card", view.words.t("card-lay"), "button button-quiet", &html! { (hidden("block", block.id)) (hidden("card", card_ref)) }))
            }
        }
    }
}

fn energizer(view: View<'_>, block: &Block) -> Markup {
    html! {
        ol.steps { @for step in super::block::energizer_steps(view, block) { li { (prose(&step)) } } }
        @let examples = super::block::energizer_examples(view, block);
        @if !examples.is_empty() {
            h2 { (view.words.t("energizer-examples")) }
            ul { @for example in examples { li { (prose(&example)) } } }
        }
    }
}

fn open_points(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        @if meeting.carried.is_empty() { p { (words.t("open-points-none")) } }
        ul.points {
            @for point in meeting.carried.iter().filter(|point| !point.removed) {
                li.done[!point.is_open()] {
                    p dir="auto" { (point.title) @if let Some(due) = point.due { " " span.chip { (words.date(due)) } } }
                    (answer(view, point))
                }
            }
        }
    }
}

fn answer(view: View<'_>, point: &domain::meetings::ActionPoint) -> Markup {
    use domain::meetings::PointState;
    html! {
        form.row method="post" action="handelingen" data-act="answer-point" {
            (hidden("do", "answer-point")) (hidden("point", point.id))
            @for (state, name) in [(PointState::Done, "done"), (PointState::Busy, "busy"), (PointState::Stuck, "stuck")] {
                button.button.button-quiet type="submit" name="state" value=(name) aria-pressed=(point.state == state) {
                    (words::point_state(view.words, state))
                }
            }
        }
    }
}

fn definitions(view: View<'_>, block: &Block) -> Markup {
    let words = view.words;
    html! {
        @if !block.plan.definitions.is_empty() {
            section.definitions {
                h2 { (words.t("definitions")) }
                @for definition in &block.plan.definitions {
                    @let up = block.face_up.contains(&definition.card);
                    @if let Some(face) = face::element(view, &definition.card) {
                        div.definition {
                            @if up { (face.show(Size::Small)) } @else { (face.face_down()) }
                            (act("turn-definition", words.t(if up { "definition-down" } else { "definition-up" }), "button",
                                &html! { (hidden("block", block.id)) (hidden("card", &definition.card)) (hidden("face", if up { "down" } else { "up" })) }))
                            @if definition.turn == domain::decks::Turn::AfterWriting { p.help { (words.t("definition-after-writing")) } }
                        }
                    }
                }
            }
        }
    }
}

/// Background and method, one tap away, and on the wall if the coach wants.
fn at_hand(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let method = super::block::method(view, block);
    html! {
        section.at-hand {
            @if !method.is_empty() {
                details.fold data-keep="method" {
                    summary { (words.t("method")) }
                    ol { @for step in method { li { (prose(&step)) } } }
                }
            }
            @for id in &block.plan.background {
                @if let Some(face) = face::element(view, id) {
                    @let on_wall = meeting.wall == WallShows::Background(id.clone());
                    details.fold data-keep=(id) {
                        summary { (words.t("background")) ": " (face.title.clone().unwrap_or_default()) }
                        div.prose { (prose(&face.text)) }
                        (show_on_wall(view, on_wall, "background", Some(id.as_str())))
                    }
                }
            }
            (show_on_wall(view, meeting.wall == WallShows::Code, "code", None))
        }
    }
}

fn show_on_wall(view: View<'_>, on: bool, shows: &str, card: Option<&str>) -> Markup {
    let key = match (on, shows) {
        (true, _) => "wall-back",
        (false, "code") => "wall-show-code",
        (false, "tables") => "wall-show-tables",
        (false, _) => "wall-show-background",
    };
    let shows = if on { "block" } else { shows };
    let fields = html! { (hidden("shows", shows)) @if let Some(card) = card { (hidden("card", card)) } };
    act("show-on-wall", view.words.t(key), "button button-quiet", &fields)
}

fn groups(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    use domain::decks::GroupForm;
    let words = view.words;
    if !matches!(block.plan.form, GroupForm::Pair | GroupForm::SmallGroups) {
        return html! {};
    }
    let key = if block.tables.is_empty() { "tables-form" } else { "tables-again" };
    html! {
        section.groups {
            h2 { (words::group_form(words, block.plan.form)) }
            div.row {
                (act("form-tables", words.t(key), "button", &hidden("block", block.id)))
                @if !block.tables.is_empty() { (show_on_wall(view, meeting.wall == WallShows::Tables, "tables", None)) }
            }
            ol.tables {
                @for (number, table) in (1..).zip(&block.tables) {
                    li {
                        strong { (words.t_with("table-number", &[("number", number.into())])) } " "
                        span.help { (words.t_with("table-people", &[("count", table.len().into())])) }
                        @for name in table.iter().filter_map(|id| meeting.participant(*id)?.name.as_ref()) { " " span.chip dir="auto" { (name) } }
                    }
                }
            }
        }
    }
}

fn came_in(view: View<'_>, meeting: &Meeting, block: &Block, prompt: Prompt) -> Markup {
    let words = view.words;
    let label = match &prompt {
        Prompt::Card(_) | Prompt::Block => words.t("came-in").into_owned(),
        other => words::prompt(words, other),
    };
    let slot = Slot { block: block.id, prompt };
    let state = meeting.slot(&slot).cloned().unwrap_or_default();
    let on = hidden("slot", &slot);
    let lines: Vec<_> = meeting.on_slot(&slot).collect();
    let waiting = lines.iter().filter(|line| line.visibility == Visibility::Waiting).count();
    html! {
        section.came-in {
            h2 { (label) " " span.chip { (state.count) }
                @if state.passes > 0 { " " span.chip { (words.t_with("passes", &[("count", state.passes.into())])) } } }
            div.row {
                @if waiting > 0 || !state.revealed { (act("reveal", words.t_with("reveal", &[("count", waiting.into())]), "button button-primary", &on)) }
                @if state.revealed { (act("conceal", words.t("conceal"), "button", &on)) }
                @if state.locked { (act("unlock", words.t("unlock"), "button", &on)) }
                @else { (act("lock", words.t("lock"), "button", &on)) }
            }
            @if lines.is_empty() { p.empty { (words.t("came-in-none")) } }
            ul.moderate { @for line in lines.iter().rev().take(LINES_MAX) { (moderated(view, meeting, line)) } }
            @if lines.len() > LINES_MAX { p.help { (words.t_with("came-in-more", &[("count", (lines.len() - LINES_MAX).into())])) } }
        }
    }
}

fn moderated(view: View<'_>, meeting: &Meeting, line: &Contribution) -> Markup {
    let words = view.words;
    let on = hidden("contribution", line.id);
    let to = |to: &str| html! { (on) (hidden("to", to)) };
    let state = match line.visibility {
        Visibility::Waiting => "visibility-waiting",
        Visibility::Shown => "visibility-shown",
        Visibility::Hidden => "visibility-hidden",
    };
    html! {
        li.hidden-line[line.visibility == Visibility::Hidden] id={ "c" (line.id) } {
            p dir="auto" {
                @match &line.body {
                    ContributionBody::Text(text) => (text),
                    ContributionBody::Hands { question, count } => { strong { (count) } " " (words.t("hands")) ": " (question) }
                    ContributionBody::Erased => {}
                }
            }
            p.help {
                @if let Some(name) = name_of(meeting, line) { bdi { (name) } " · " }
                (words.t(state))
            }
            div.row {
                @if line.visibility != Visibility::Shown { (act("moderate", words.t("moderate-show"), "button button-quiet", &to("shown"))) }
                @if line.visibility != Visibility::Hidden { (act("moderate", words.t("moderate-hide"), "button button-quiet", &to("hidden"))) }
            }
        }
    }
}

fn name_of<'a>(meeting: &'a Meeting, line: &Contribution) -> Option<&'a str> {
    match line.by {
        domain::meetings::By::Participant(id) => {
            meeting.participant(id)?.name.as_ref().map(|name| name.as_str())
        }
        domain::meetings::By::Room => None,
    }
}

fn clock(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    let seconds = |minutes: u32| hidden("seconds", minutes * 60);
    let paused = meeting.timer.is_some_and(|timer| matches!(timer.state, TimerState::Paused { .. }));
    html! {
        section.clock aria-label=(words.t("timer-label")) {
            h2 { (words.t("timer-label")) }
            (timer(words, meeting))
            div.row {
                @for minutes in [1, 3, 5] {
                    (act("start-timer", words.t_with("minutes-short", &[("count", minutes.into())]), "button", &seconds(minutes)))
                }
                (act("add-time", words.t("timer-add"), "button", &seconds(1)))
            }
            @if meeting.timer.is_some() {
                div.row {
                    @if paused { (act("resume-timer", words.t("timer-resume"), "button", &html! {})) }
                    @else { (act("pause-timer", words.t("timer-pause"), "button", &html! {})) }
                    (act("stop-timer", words.t("timer-stop"), "button button-quiet", &html! {}))
                }
            }
        }
    }
}

fn present_people(view: View<'_>, meeting: &Meeting, here: &Presence) -> Markup {
    let words = view.words;
    let args = [("count", meeting.participants.len().into()), ("here", here.participants().into())];
    html! {
        section.people {
            h2 { (words.t("people")) }
            p { (words.t_with("wall-people", &args)) }
            p.join-line { (words.t("join-code")) " " strong dir="ltr" { (meeting.code.spaced()) } }
            @if meeting.naming == Naming::Named {
                ul.names {
                    @for (id, person) in meeting.people().take(NAMES_MAX) {
                        @if let Some(name) = &person.name {
                            li.here[here.has(Here::Participant(id))].away[person.away] dir="auto" { (name) }
                        }
                    }
                }
            }
        }
    }
}

/// Where the coach types: for the room, an own question, the group's text, an action point.
fn typing(view: View<'_>, meeting: &Meeting, actions: &str, again: Option<&Fields>) -> Markup {
    let words = view.words;
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let slot = block.and_then(|block| {
        Some(Slot { block: block.id, prompt: block.open_prompts().into_iter().next()? }.to_string())
    });
    let typed = |act: &str, name: &str| {
        again.filter(|fields| fields.get("do") == act).map_or("", |fields| fields.get(name)).to_owned()
    };
    let slot = slot.unwrap_or_default();
    let block_id = block.map(|block| block.id.to_string()).unwrap_or_default();
    let group_text = block.and_then(|block| block.group_text.as_ref()).map_or("", |text| text.as_str());
    html! {
        div.typing #typing {
            (form(words, actions, "enter", "room-enter", &html! {
                (hidden("slot", &slot))
                label for="room-text" { (words.t("room-enter-label")) }
                textarea #room-text name="text" rows="2" required maxlength=(CONTRIBUTION_MAX) dir="auto" { (typed("enter", "text")) }
            }))
            (form(words, actions, "show-of-hands", "room-hands", &html! {
                (hidden("slot", &slot))
                label for="hands-question" { (words.t("room-hands-question")) }
                input #hands-question name="question" required maxlength=(TITLE_MAX) dir="auto" value=(typed("show-of-hands", "question"));
                label for="hands-count" { (words.t("room-hands-count")) }
                input #hands-count name="count" type="number" min="0" max=(HANDS_MAX) required inputmode="numeric" value=(typed("show-of-hands", "count"));
            }))
            (form(words, actions, "write-own-card", "own-question", &html! {
                (hidden("block", &block_id))
                label for="coach-question" { (words.t("own-question-label")) }
                textarea #coach-question name="text" rows="2" required maxlength=(OWN_QUESTION_MAX) dir="auto" { (typed("write-own-card", "text")) }
            }))
            (form(words, actions, "group-text", "group-text", &html! {
                (hidden("block", &block_id))
                label for="group-text-field" { (words.t("group-text-label")) }
                textarea #group-text-field name="text" rows="3" maxlength=(GROUP_TEXT_MAX) dir="auto" {
                    @let kept = typed("group-text", "text");
                    (if kept.is_empty() { group_text } else { kept.as_str() })
                }
            }))
            (form(words, actions, "add-point", "points-group", &html! {
                label for="group-point" { (words.t("point-title")) }
                input #group-point name="title" required maxlength=(POINT_TITLE_MAX) dir="auto" value=(typed("add-point", "title"));
                label for="group-due" { (words.t("point-due")) }
                input #group-due type="date" name="due";
            }))
            (form(words, actions, "start-timer", "timer-own", &html! {
                label for="own-minutes" { (words.t("timer-own-label")) }
                input #own-minutes name="minutes" type="number" min="1" max="180" required inputmode="numeric";
            }))
            (group_points(view, meeting))
        }
    }
}

fn form(words: &crate::i18n::Words, actions: &str, act: &str, title: &str, fields: &Markup) -> Markup {
    html! {
        details.fold data-form=(act) {
            summary { (words.t(title)) }
            form method="post" action=(actions) data-act=(act) data-clear {
                (hidden("do", act)) (fields)
                div.row { button.button type="submit" { (words.t("save")) } output.outbox aria-live="polite" {} }
            }
        }
    }
}

fn group_points(view: View<'_>, meeting: &Meeting) -> Markup {
    let points: Vec<_> = meeting.points_of(PointOwner::Group).collect();
    html! {
        @if !points.is_empty() {
            ul.points { @for point in points { li dir="auto" { (point.title) @if let Some(due) = point.due { " " span.chip { (view.words.date(due)) } } } } }
        }
    }
}
