//! The participant's page: the shared piece that follows the group, and what is theirs alone.
//!
//! The shared piece holds no fields, so that it can be replaced while somebody types. The forms
//! stand beside it and follow its `data-` attributes (`participant.js`); without JavaScript the
//! page is complete at every load.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::{
    CONTRIBUTION_MAX, Contribution, ContributionBody, Meeting, NAME_MAX, NOTE_MAX, Naming,
    OWN_QUESTION_MAX, POINT_TITLE_MAX, Participant, ParticipantId, Phase, PointOwner, Prompt, Slot,
    Visibility, needs_count,
};
use maud::{Markup, html};
use uuid::Uuid;

use super::{View, face, hidden, timer, words};
use crate::web::components::{Size, qr};
use crate::web::prose::prose;
use crate::web::shell::{Page, PageKind, page};

/// The most contributions of others on a phone; the wall and the report have the rest.
const LINES_MAX: usize = 30;

/// Whose page it is and where it lives.
#[derive(Clone, Copy, Debug)]
pub struct Me<'a> {
    /// The participant.
    pub id: ParticipantId,
    /// The personal link's token.
    pub token: &'a str,
    /// Where phones find this installation.
    pub base: &'a str,
    /// A new key per form, for devices without JavaScript.
    pub key: Uuid,
    /// The server's clock, in milliseconds.
    pub now_ms: i64,
}

/// Something that was typed and not accepted: shown again with the reason.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// What was asked.
    pub act: String,
    /// The slot, when there is one.
    pub slot: String,
    /// What was typed.
    pub text: String,
    /// The sentence that says why not and what to do.
    pub why: String,
}

impl Me<'_> {
    fn form_address(&self) -> String {
        format!("/mijn/{}/handelingen", self.token)
    }
}

/// The whole page.
pub fn show(view: View<'_>, meeting: &Meeting, me: Me<'_>, again: Option<&Again>) -> Markup {
    let title = meeting.title.as_str();
    let about =
        Page { words: view.words, title, kind: PageKind::Plain, scripts: &["participant.js"] };
    let stream = format!("/mijn/{}/stroom", me.token);
    let body = html! {
        @if let Some(again) = again { div.notice.error role="alert" { (again.why) } }
        div #live data-stream=(stream) data-now=(me.now_ms) data-me=(me.id) { (piece(view, meeting)) }
        noscript { p { a.button href="" { (view.words.t("participant-refresh")) } } }
        div #mine data-actions=(me.form_address()) data-page=(format!("/mijn/{}", me.token))
            data-kept=(view.words.t("outbox-kept")) data-sent=(view.words.t("outbox-sent"))
            data-sending=(view.words.t("outbox-sending")) {
            (mine(view, meeting, me, again))
        }
    };
    page(&about, body)
}

/// What everybody's phone shows, the same for all who read this language.
pub fn piece(view: View<'_>, meeting: &Meeting) -> Markup {
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let prompts = block.map(Block::open_prompts).unwrap_or_default();
    html! {
        div.now data-phase=(phase(meeting.phase)) data-block=[meeting.at]
            data-slot=[block.and_then(|block| first_slot(block, &prompts))]
            data-own-card[block.is_some_and(|block| block.plan.kind == BlockKind::Cards)] {
            @match block {
                Some(block) => (running(view, meeting, block, &prompts)),
                None => (lobby(view, meeting)),
            }
        }
    }
}

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Planned => "planned",
        Phase::Running => "running",
        Phase::Closed => "closed",
    }
}

fn first_slot(block: &Block, prompts: &[Prompt]) -> Option<Slot> {
    Some(Slot { block: block.id, prompt: prompts.first()?.clone() })
}

fn lobby(view: View<'_>, meeting: &Meeting) -> Markup {
    let words = view.words;
    html! {
        p.kicker { (meeting.team_name) }
        h1 dir="auto" { (meeting.title) }
        @if meeting.phase == Phase::Closed {
            p.lead { (words.t("participant-closed")) }
        } @else {
            p.lead { (words.t("participant-lobby")) }
            p { (words.weekday_and_day(meeting.starts.date())) ", " (words.time(meeting.starts.time())) }
        }
    }
}

fn running(view: View<'_>, meeting: &Meeting, block: &Block, prompts: &[Prompt]) -> Markup {
    html! {
        header.now-head {
            p.kicker { (block.plan.title) " · " (words::group_form(view.words, block.plan.form)) }
            (timer(view.words, meeting))
        }
        @for id in &block.face_up {
            @if let Some(face) = face::element(view, id) { (face.show(Size::Large)) }
        }
        (content(view, meeting, block))
        (tables(view, meeting, block))
        @if let Some(text) = &block.group_text {
            figure.group-text { blockquote dir="auto" { (text) } figcaption { (view.words.t("group-text")) } }
        }
        @for prompt in prompts { (prompt_state(view, meeting, block, prompt)) }
    }
}

fn content(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    html! {
        @match block.plan.kind {
            BlockKind::Cards => {
                @match block.on_table.as_ref().and_then(|card| face::of(view, block, card)) {
                    Some(face) => (face.show(Size::Large)),
                    None => p.lead { (words.t("participant-no-card")) },
                }
            }
            BlockKind::Energizer => {
                h1 { (block.plan.title) }
                ol.steps { @for step in super::block::energizer_steps(view, block) { li { (prose(&step)) } } }
            }
            BlockKind::OpenPoints => {
                h1 { (block.plan.title) }
                ul.points { @for point in meeting.carried.iter().filter(|p| !p.removed) {
                    li.done[!point.is_open()] dir="auto" { (point.title) }
                } }
            }
            _ => h1 { (block.plan.title) },
        }
        @if let Some(text) = &block.plan.text { div.prose dir="auto" { (prose(text.as_str())) } }
        @if block.plan.kind == BlockKind::Opening {
            ul.goals { @for goal in super::block::goals(view, block) { li { (prose(&goal)) } } }
        }
        (background(view, block))
    }
}

/// In a background block everybody reads here; in other blocks the text is one tap away.
fn background(view: View<'_>, block: &Block) -> Markup {
    let open = block.plan.kind == BlockKind::Background;
    html! {
        @for id in &block.plan.background {
            @if let Some(face) = face::element(view, id) {
                details.reading open[open] data-keep=(id) {
                    summary { (face.title.clone().unwrap_or_else(|| face.kind.clone())) }
                    div.prose lang=(face.lang.tag()) dir=(face.lang.direction().name()) { (prose(&face.text)) }
                }
            }
        }
    }
}

fn tables(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    if block.tables.is_empty() {
        return html! {};
    }
    html! {
        ol.tables data-mine=(view.words.t("table-yours")) {
            @for (number, table) in (1..).zip(&block.tables) {
                li data-people=(people(table)) {
                    strong { (view.words.t_with("table-number", &[("number", number.into())])) }
                    @for name in table.iter().filter_map(|id| meeting.participant(*id)?.name.as_ref()) {
                        " " span.chip dir="auto" { (name) }
                    }
                }
            }
        }
    }
}

/// Ids between spaces, so that one can be found: ` 3 17 20 `.
fn people(table: &[ParticipantId]) -> String {
    let mut text = String::from(" ");
    for id in table {
        text.push_str(&id.to_string());
        text.push(' ');
    }
    text
}

fn prompt_state(view: View<'_>, meeting: &Meeting, block: &Block, prompt: &Prompt) -> Markup {
    let slot = Slot { block: block.id, prompt: prompt.clone() };
    let state = meeting.slot(&slot);
    let locked = state.is_some_and(|state| state.locked);
    let shown: Vec<&Contribution> = if state.is_some_and(|state| state.revealed) {
        meeting.on_slot(&slot).filter(|c| c.visibility == Visibility::Shown).collect()
    } else {
        Vec::new()
    };
    html! {
        section data-prompt=(slot) data-locked[locked] data-label=(words::prompt(view.words, prompt)) {
            @if locked { p.chip { (view.words.t("participant-locked")) } }
            @if !shown.is_empty() {
                h2 { (view.words.t("participant-said")) }
                ul.said { @for line in shown.iter().rev().take(LINES_MAX) { li dir="auto" { (body(view, line)) } } }
            }
        }
    }
}

fn body(view: View<'_>, line: &Contribution) -> Markup {
    html! {
        @match &line.body {
            ContributionBody::Text(text) => (text),
            ContributionBody::Hands { question, count } => {
                strong { (count) } " " (view.words.t("hands")) ": " (question)
            }
            ContributionBody::Erased => {}
        }
    }
}

/// What is theirs alone. It also comes back as the answer to their own action.
pub fn mine(view: View<'_>, meeting: &Meeting, me: Me<'_>, again: Option<&Again>) -> Markup {
    let Some(person) = meeting.participant(me.id) else { return html! {} };
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let closed = meeting.phase == Phase::Closed;
    html! {
        @if closed { (cards_of_the_meeting(view, meeting)) }
        @if meeting.asks_needs && meeting.phase == Phase::Planned { (needs(view, meeting, person, me)) }
        div #forms {
            @if let Some(block) = block {
                @for prompt in block.open_prompts() {
                    (contribute(view, meeting, me, &Slot { block: block.id, prompt }, again))
                }
            }
        }
        template #contribute-form { (contribute_empty(view, meeting, me)) }
        (own_question(view, meeting, me, again))
        (my_words(view, meeting, me))
        (notes(view, meeting, person, me))
        (points(view, meeting, me, again))
        (about_me(view, meeting, person, me))
    }
}

fn contribute_empty(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    contribute_form(view, meeting, me, "", &view.words.t("prompt-card"), None)
}

fn contribute(view: View<'_>, meeting: &Meeting, me: Me<'_>, slot: &Slot, again: Option<&Again>) -> Markup {
    let label = words::prompt(view.words, &slot.prompt);
    let text = slot.to_string();
    let again = again.filter(|again| again.act == "contribute" && again.slot == text);
    contribute_form(view, meeting, me, &text, &label, again)
}

fn contribute_form(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    slot: &str,
    label: &str,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let id = format!("text-{slot}");
    let help = format!("help-{slot}");
    html! {
        form.contribute method="post" action=(me.form_address()) data-act="contribute" data-for=(slot) {
            (hidden("do", "contribute")) (hidden("slot", slot)) (hidden("key", me.key))
            label for=(id) { (label) }
            textarea id=(id) name="text" rows="3" required maxlength=(CONTRIBUTION_MAX * 2)
                data-max=(CONTRIBUTION_MAX) aria-describedby=(help) dir="auto"
                aria-invalid=[again.map(|_| "true")] { (again.map_or("", |again| again.text.as_str())) }
            p.help id=(help) { (words::readers(words, meeting)) }
            div.row {
                button.button.button-primary type="submit" { (words.t("participant-send")) }
                button.button.button-quiet type="submit" name="do" value="pass" formnovalidate data-pass {
                    (words.t("participant-pass"))
                }
                output.outbox aria-live="polite" {}
            }
        }
    }
}

fn own_question(view: View<'_>, meeting: &Meeting, me: Me<'_>, again: Option<&Again>) -> Markup {
    let words = view.words;
    let running = meeting.phase == Phase::Running;
    let block = meeting.current().filter(|b| running && b.plan.kind == BlockKind::Cards);
    let id = block.map(|block| block.id.to_string()).unwrap_or_default();
    let again = again.filter(|again| again.act == "write-own-card");
    html! {
        details.fold #own-question open[again.is_some()] hidden[block.is_none()] {
            summary { (words.t("own-question")) }
            form method="post" action=(me.form_address()) data-act="write-own-card" {
                (hidden("do", "write-own-card")) (hidden("block", id)) (hidden("key", me.key))
                label for="own-text" { (words.t("own-question-label")) }
                textarea #own-text name="text" rows="2" required maxlength=(OWN_QUESTION_MAX) dir="auto"
                    aria-describedby="own-help" { (again.map_or("", |again| again.text.as_str())) }
                p.help #own-help { (words.t("own-question-help")) }
                button.button type="submit" { (words.t("own-question-send")) }
                output.outbox aria-live="polite" {}
            }
        }
    }
}

fn my_words(view: View<'_>, meeting: &Meeting, me: Me<'_>) -> Markup {
    let words = view.words;
    let mine: Vec<_> = meeting.by_participant(me.id).collect();
    html! {
        details.fold #my-words hidden[mine.is_empty()] open {
            summary { (words.t("my-words")) " " span.chip { (mine.len()) } }
            ul.mine {
                @for line in mine.iter().rev() {
                    li data-slot=(line.slot) {
                        p.kicker { (slot_title(view, meeting, &line.slot)) }
                        p dir="auto" { (body(view, line)) }
                        form method="post" action=(me.form_address()) data-act="erase" {
                            (hidden("do", "erase")) (hidden("contribution", line.id))
                            button.button.button-quiet type="submit" { (words.t("my-words-erase")) }
                        }
                    }
                }
            }
        }
    }
}

/// What a slot is about: the card's question, or the block and what was asked.
pub fn slot_title(view: View<'_>, meeting: &Meeting, slot: &Slot) -> String {
    let Some(block) = meeting.block(slot.block) else { return String::new() };
    match &slot.prompt {
        Prompt::Card(card) => face::of(view, block, card).map(|face| face.text).unwrap_or_default(),
        Prompt::Block => block.plan.title.to_string(),
        prompt => words::prompt(view.words, prompt),
    }
}

fn notes(view: View<'_>, meeting: &Meeting, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let slot = block.map(|block| {
        let prompt = block.open_prompts().into_iter().next().unwrap_or(Prompt::Block);
        Slot { block: block.id, prompt }.to_string()
    });
    let here = slot.clone().unwrap_or_default();
    html! {
        section #notes {
            form method="post" action=(me.form_address()) data-act="note" hidden[slot.is_none()] {
                (hidden("do", "note")) (hidden("slot", &here))
                label for="note-text" { (words.t("note-label")) }
                textarea #note-text name="text" rows="2" maxlength=(NOTE_MAX) dir="auto"
                    aria-describedby="note-help" { (person.notes.get(&here).map_or("", |note| note.as_str())) }
                p.help #note-help { (words::note_readers(words, meeting)) }
                div.row {
                    button.button type="submit" { (words.t("note-save")) }
                    output.outbox aria-live="polite" {}
                }
            }
            details.fold hidden[person.notes.is_empty()] {
                summary { (words.t("notes-all")) }
                dl.notes {
                    @for (slot, note) in &person.notes {
                        @if let Ok(place) = slot.parse::<Slot>() {
                            dt { (slot_title(view, meeting, &place)) }
                            dd data-note=(slot) dir="auto" { (note) }
                        }
                    }
                }
            }
        }
    }
}

fn points(view: View<'_>, meeting: &Meeting, me: Me<'_>, again: Option<&Again>) -> Markup {
    let words = view.words;
    let owner = PointOwner::Participant(me.id);
    let removed = meeting.points.iter().rev().find(|p| p.owner == owner && p.removed);
    let again = again.filter(|again| again.act == "add-point");
    html! {
        section.panel #points {
            h2 { (words.t("points-mine")) }
            ul.points { @for point in meeting.points_of(owner) { (one_point(view, point, me)) } }
            @if let Some(point) = removed {
                form.row method="post" action=(me.form_address()) data-act="restore-point" {
                    (hidden("do", "restore-point")) (hidden("point", point.id))
                    span { (words.t("point-removed")) }
                    button.button.button-quiet type="submit" { (words.t("undo")) }
                }
            }
            form method="post" action=(me.form_address()) data-act="add-point" hidden[meeting.phase == Phase::Closed] {
                (hidden("do", "add-point")) (hidden("key", me.key))
                label for="point-title" { (words.t("point-title")) }
                input #point-title name="title" required maxlength=(POINT_TITLE_MAX) dir="auto"
                    aria-describedby="point-help" value=(again.map_or("", |again| again.text.as_str()));
                label for="point-due" { (words.t("point-due")) }
                input #point-due type="date" name="due";
                p.help #point-help { (words::point_readers(words, meeting)) }
                div.row {
                    button.button type="submit" { (words.t("point-add")) }
                    output.outbox aria-live="polite" {}
                }
            }
            @if meeting.points_of(owner).any(|point| point.due.is_some()) {
                p { a href={ "/mijn/" (me.token) "/kalender.ics" } { (words.t("points-calendar")) } }
            }
        }
    }
}

fn one_point(view: View<'_>, point: &domain::meetings::ActionPoint, me: Me<'_>) -> Markup {
    use domain::meetings::PointState;
    let words = view.words;
    html! {
        li.done[point.state == PointState::Done] {
            p dir="auto" { (point.title) }
            @if let Some(due) = point.due { p.help { (words.date(due)) } }
            form.row method="post" action=(me.form_address()) data-act="answer-point" {
                (hidden("do", "answer-point")) (hidden("point", point.id))
                @for (state, name) in [(PointState::Done, "done"), (PointState::Busy, "busy"), (PointState::Stuck, "stuck")] {
                    button.button.button-quiet type="submit" name="state" value=(name)
                        aria-pressed=(point.state == state) { (words::point_state(words, state)) }
                }
            }
            form method="post" action=(me.form_address()) data-act="remove-point" {
                (hidden("do", "remove-point")) (hidden("point", point.id))
                button.button.button-quiet type="submit" { (words.t("point-remove")) }
            }
        }
    }
}

fn needs(view: View<'_>, meeting: &Meeting, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let counts = needs_count(meeting);
    html! {
        section.panel #needs {
            h2 { (words.t("needs-title")) }
            p { (words.t("needs-text")) }
            form method="post" action=(me.form_address()) data-act="mark-needs" {
                (hidden("do", "mark-needs"))
                @for deck in super::list::card_sets(view) {
                    label.tick {
                        input type="checkbox" name="deck" value=(deck.id) checked[person.needs.contains(&deck.id)];
                        span { strong { (deck.id) } " " (deck.title) }
                        @if let Some((_, count)) = counts.iter().find(|(id, _)| *id == deck.id) { span.chip { (count) } }
                    }
                }
                div.row {
                    button.button.button-primary type="submit" { (words.t("needs-send")) }
                    output.outbox aria-live="polite" {}
                }
            }
        }
    }
}

fn cards_of_the_meeting(view: View<'_>, meeting: &Meeting) -> Markup {
    html! {
        section #cards {
            h2 { (view.words.t("my-cards")) }
            div.card-list {
                @for block in meeting.agenda.iter().filter(|block| block.visited) {
                    @for card_ref in &block.drawn {
                        @if let Some(face) = face::of(view, block, card_ref) { (face.show(Size::Small)) }
                    }
                    @for id in &block.face_up {
                        @if let Some(face) = face::element(view, id) { (face.show(Size::Small)) }
                    }
                }
            }
        }
    }
}

fn about_me(view: View<'_>, meeting: &Meeting, person: &Participant, me: Me<'_>) -> Markup {
    let words = view.words;
    let address = format!("{}/mijn/{}", me.base, me.token);
    let name = person.name.as_ref().map_or("", |name| name.as_str());
    let email = person.email.as_ref().map_or("", |email| email.as_str());
    html! {
        details.fold #about-me {
            summary { (words.t("about-me")) }
            @if meeting.naming == Naming::Named {
                form method="post" action=(me.form_address()) data-act="rename" {
                    (hidden("do", "rename"))
                    label for="my-name" { (words.t("join-name")) }
                    input #my-name name="name" maxlength=(NAME_MAX) autocomplete="given-name" dir="auto" value=(name);
                    div.row { button.button type="submit" { (words.t("save")) } output.outbox aria-live="polite" {} }
                }
            }
            form method="post" action=(me.form_address()) data-act="leave-email" {
                (hidden("do", "leave-email"))
                label for="my-email" { (words.t("my-email")) }
                input #my-email type="email" name="email" autocomplete="email" value=(email) aria-describedby="my-email-help";
                p.help #my-email-help { (words.t_with("my-email-help", &[("days", meeting.follow_up_days.into())])) }
                div.row { button.button type="submit" { (words.t("save")) } output.outbox aria-live="polite" {} }
            }
            h3 { (words.t("my-link")) }
            p { (words.t("my-link-text")) }
            p.link dir="ltr" { a href=(address) { (address) } }
            div.qr-small { (qr(&address, &words.t("my-link-qr"))) }
            p { button.button.no-print type="button" data-print { (words.t("print")) } }
        }
    }
}

