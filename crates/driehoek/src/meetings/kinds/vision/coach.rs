//! The coach: where the group is and what comes next; the sheet of values to lay together and
//! underline; groups and their sentences; what no sentence carries; and the vision with its versions.

use domain::decks::GroupForm;
use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::vision::{
    self as rules, OnSheet, PAPER_MAX, SENTENCE_MAX, Seen, SeenSentence, Step, VALUE_MAX, Versions,
    Vision,
};
use domain::meetings::{GROUP_TEXT_MAX, HANDS_MAX, Meeting};
use maud::{Markup, html};

use super::{KIND, after, carried, chips, group_name, numbered, progress, step_name, step_number};
use crate::meetings::form::Fields;
use crate::meetings::kinds::{counting, doing};
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, hidden};
use crate::web::components::{Chip, Hue};
use crate::web::icons::{Icon, icon};

/// The most values and sentences on the coach's screen.
const LISTED_MAX: usize = 120;
const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    vision: &Vision,
) -> Markup {
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let desk = Desk { view, block, vision, seen: &seen };
    html! {
        section.vision-desk.family-definition aria-label=(view.words.t("vision-steps")) {
            (desk.ladder())
            p.lead { (view.words.t(&format!("vision-coach-{}", seen.step.name()))) }
            @if let Some(progress) = progress(view.words, &seen) { p.define-turnout { (progress) } }
            (desk.onwards())
            @match seen.step {
                Step::Values => {},
                Step::Collect | Step::Underline => (desk.sheet()),
                Step::Sentences => (desk.groups()),
                Step::Read => (desk.reading()),
                Step::Choose => (desk.choosing()),
                Step::Check => (desk.checking()),
                Step::Start => {},
            }
            (desk.made())
        }
    }
}

struct Desk<'a> {
    view: View<'a>,
    block: &'a Block,
    vision: &'a Vision,
    seen: &'a Seen<'a>,
}

impl Desk<'_> {
    fn t(&self, key: &str) -> String {
        self.view.words.t(key).into_owned()
    }

    /// A button that does something in this block.
    fn does(
        &self,
        deed: &str,
        name: &str,
        label: impl maud::Render,
        class: &str,
        more: &Markup,
    ) -> Markup {
        act_as("play", name, label, class, &html! { (doing(self.block, deed)) (more) })
    }

    /// What goes along with going to a step: what the vision begins with, at the last one.
    fn to(&self, step: Step) -> Markup {
        let begin = self.vision.composed().filter(|_| step == Step::Start);
        html! {
            (hidden("step", step.name()))
            @if let Some(text) = begin { (hidden("begin", text)) }
        }
    }

    fn ladder(&self) -> Markup {
        html! {
            ol.vision-ladder {
                @for step in Step::ALL.iter().copied() {
                    li {
                        form.only-me method="post" action="handelingen" data-act="set-step" {
                            (hidden("do", "play")) (doing(self.block, "step")) (self.to(step))
                            button.vision-rung type="submit" aria-current=[(step == self.seen.step).then_some("step")] {
                                span.vision-rung-number { (step_number(step)) }
                                span { (step_name(self.view.words, step)) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What comes next: a group that reads, or the next step.
    fn onwards(&self) -> Markup {
        let next = after(self.seen.step);
        let reads = self.next_reader();
        let class = if reads.is_some() { SECOND } else { PRIMARY };
        html! {
            div.row {
                @if let Some(group) = reads {
                    (self.does("read", "next-question", pictured(Icon::Speaker, self.view.words.t_with(
                        "vision-let-read", &[("group", group_name(self.view, self.block, group).into())])), PRIMARY,
                        &hidden("group", group)))
                }
                @if let Some(next) = next {
                    (self.does("step", "next-step", pictured(Icon::Forward, numbered(self.view.words, next)), class, &self.to(next)))
                }
            }
        }
    }

    fn next_reader(&self) -> Option<u32> {
        let was_read = |group: &u32| {
            self.seen.read.iter().any(|it| it.at.group == *group)
                || self.seen.reading == Some(*group)
        };
        let step = self.seen.step == Step::Read;
        self.vision.with_sentences().into_iter().find(|group| !was_read(group)).filter(|_| step)
    }

    /// Every value, to lay together, to keep off the sheet and to underline.
    fn sheet(&self) -> Markup {
        let sheet = self.vision.sheet();
        let underlines = self.seen.step == Step::Underline;
        let shown = self.vision.are_dots_shown();
        let (key, on) =
            if shown { ("vision-hide-dots", "no") } else { ("vision-show-dots", "yes") };
        html! {
            @if underlines {
                div.row { (self.does("show-dots", "show-kind", pictured(Icon::Screen, self.t(key)), SECOND, &hidden("on", on))) }
            }
            @if sheet.is_empty() { p.soft { (self.t("vision-sheet-empty")) } }
            ul.vision-values {
                @for value in sheet.iter().take(LISTED_MAX) {
                    li.vision-value data-main[value.is_main] data-out[value.is_out] { (self.value(value, &sheet, underlines)) }
                }
            }
        }
    }

    fn value(&self, value: &OnSheet<'_>, sheet: &[OnSheet<'_>], underlines: bool) -> Markup {
        let id = hidden("value", value.id);
        let (out, out_on, out_icon) = if value.is_out {
            ("vision-let-in", "no", Icon::Eye)
        } else {
            ("vision-leave-out", "yes", Icon::Hidden)
        };
        let (line, line_on) =
            if value.is_main { ("vision-not-main", "no") } else { ("vision-is-main", "yes") };
        let of = html! { span.sr { ": " (value.text) } };
        html! {
            p.vision-value-text {
                span dir="auto" { (value.text) }
                @if value.wrote > 1 { " " (Chip::new(format!("{}×", value.wrote))) }
                @if underlines && value.dots > 0 { " " span.vision-dots { (self.view.words.t_with("vision-dots-of", &[("count", value.dots.into())])) } }
            }
            @for (merged, text) in &value.merged {
                div.vision-merged {
                    span dir="auto" { (text) }
                    (self.does("merge", "part", html! { (self.t("vision-part")) span.sr { ": " (text) } }, QUIET, &hidden("value", merged)))
                }
            }
            div.row {
                @if underlines && !value.is_out {
                    (self.does("underline", "underline", html! { (self.t(line)) (of) }, QUIET, &html! { (id) (hidden("on", line_on)) }))
                }
                (self.does("leave-out", "leave-out", pictured(out_icon, html! { (self.t(out)) (of) }), QUIET, &html! { (id) (hidden("on", out_on)) }))
            }
            @if sheet.len() > 1 && !value.is_out {
                details.vision-more data-keep=(format!("merge-{}", value.id)) {
                    summary { (self.t("vision-more")) (of) }
                    div.row data-own { (self.merge(value, sheet)) }
                    @if underlines { div.row data-own { (self.hands("hand-dots", &id, "vision-hand-dots", value.id)) } }
                }
            }
        }
    }

    fn merge(&self, value: &OnSheet<'_>, sheet: &[OnSheet<'_>]) -> Markup {
        let id = format!("into-{}", value.id);
        html! {
            form.act.only-me.vision-inline method="post" action="handelingen" data-act="merge" {
                (hidden("do", "play")) (doing(self.block, "merge")) (hidden("value", value.id))
                label for=(id) { (self.t("vision-same-as")) }
                select.input id=(id) name="into" {
                    @for other in sheet.iter().filter(|other| other.id != value.id && !other.is_out).take(LISTED_MAX) {
                        option value=(other.id) { (other.text) }
                    }
                }
                button.button.button-secondary type="submit" { (self.t("vision-merge")) }
            }
        }
    }

    /// What was counted in the room.
    fn hands(&self, deed: &str, what: &Markup, label: &str, id: impl std::fmt::Display) -> Markup {
        let id = format!("{deed}-{id}");
        html! {
            form.act.only-me.vision-inline method="post" action="handelingen" data-act=(deed) {
                (hidden("do", "play")) (doing(self.block, deed)) (what)
                label for=(id) { (self.t(label)) }
                input.input.input-short id=(id) name="count" type="number" min="0" max=(HANDS_MAX) required inputmode="numeric";
                button.button.button-secondary type="submit" { (self.t("save")) }
            }
        }
    }

    fn groups(&self) -> Markup {
        let is_alone = self.block.plan.form == GroupForm::Alone;
        let has_groups = !self.vision.groups().is_empty();
        html! {
            @if !self.seen.main.is_empty() { section.desk-part { h2 { (self.t("vision-main")) } (chips(&self.seen.main)) } }
            @if self.vision.can_deal() && !is_alone && (has_groups || self.seen.people > 0) {
                @let key = if has_groups { "define-deal" } else { "vision-deal" };
                div.row { (self.does("deal", "deal", pictured(Icon::People, self.t(key)), if has_groups { QUIET } else { PRIMARY }, &html! {})) }
            }
            (self.by_group())
            (self.on_paper())
        }
    }

    /// How many sentences every group has. What they say is theirs until they read.
    fn by_group(&self) -> Markup {
        let all = self.vision.all_sentences();
        let groups = self.vision.with_sentences();
        html! {
            @if !groups.is_empty() {
                ul.vision-progress {
                    @for group in groups {
                        @let count = all.iter().filter(|it| it.at.group == group).count();
                        li { (group_name(self.view, self.block, group)) " " (Chip::new(self.view.words.t_with("vision-sentences", &[("count", count.into())]))) }
                    }
                }
            }
        }
    }

    /// A sentence that a group wrote on paper, or says aloud.
    fn on_paper(&self) -> Markup {
        html! {
            details.drawer data-keep="vision-paper" {
                summary { span { (self.t("vision-from-paper")) } }
                form.act.only-me.vision-paper method="post" action="handelingen" data-act="add-sentence" data-clear data-own {
                    (hidden("do", "play")) (doing(self.block, "add-sentence"))
                    div.field {
                        label.field-label for="paper-group" { (self.t("vision-paper-group")) }
                        input.input.input-short #paper-group name="group" type="number" min="1" max=(PAPER_MAX) value="1" required inputmode="numeric";
                    }
                    div.field {
                        label.field-label for="paper-sentence" { (self.t("vision-paper-sentence")) }
                        input.input #paper-sentence name="text" required maxlength=(SENTENCE_MAX) dir="auto" autocomplete="off";
                    }
                    @if !self.seen.main.is_empty() {
                        fieldset.vision-carries {
                            legend { (self.t("vision-carries")) }
                            @for value in &self.seen.main {
                                label.vision-tick { input type="checkbox" name="carries" value=(value.id); span dir="auto" { (value.text) } }
                            }
                        }
                    }
                    button.button.button-secondary type="submit" { (self.t("save")) }
                }
            }
        }
    }

    fn reading(&self) -> Markup {
        let all = self.vision.all_sentences();
        let is_read = |group: u32| self.seen.read.iter().any(|it| it.at.group == group);
        html! {
            ul.vision-groups {
                @for group in self.vision.with_sentences() {
                    @let now = self.seen.reading == Some(group);
                    li.vision-group data-now[now] {
                        div.part-head {
                            h3 { (group_name(self.view, self.block, group)) }
                            @if now { (Chip::new(self.t("vision-reads-now")).hue(Hue::Good).icon(Icon::Screen)) }
                            @else if is_read(group) { (Chip::new(self.t("vision-was-read"))) }
                        }
                        // Until it is read, a group's words are its own.
                        @if now || is_read(group) {
                            @for it in all.iter().filter(|it| it.at.group == group) { (self.withheld(it)) }
                        }
                        @if !now { (self.does("read", "read", pictured(Icon::Speaker, self.t("vision-read")), QUIET, &hidden("group", group))) }
                    }
                }
            }
            (self.on_paper())
        }
    }

    fn withheld(&self, it: &SeenSentence<'_>) -> Markup {
        let (key, on, picture) = if it.is_out {
            ("moderate-show", "no", Icon::Eye)
        } else {
            ("moderate-hide", "yes", Icon::Hidden)
        };
        let more = html! { (hidden("at", it.at)) (hidden("on", on)) };
        html! {
            div.vision-row data-out[it.is_out] {
                div { (self.sentence(it)) }
                (self.does("withhold", "withhold", pictured(picture, html! { (self.t(key)) span.sr { ": " (it.text) } }), QUIET, &more))
            }
        }
    }

    fn sentence(&self, it: &SeenSentence<'_>) -> Markup {
        html! {
            p.vision-words dir="auto" { (it.text) }
            (carried(it, &self.seen.main))
        }
    }

    /// What was read, with how often it was picked, which only the coach sees as yet.
    fn choosing(&self) -> Markup {
        let mut known = self.vision.all_sentences();
        known.retain(|it| self.seen.read.iter().any(|read| read.at == it.at));
        html! {
            @if known.is_empty() { p.soft { (self.t("vision-none-read")) } }
            @for it in known.iter().take(LISTED_MAX) {
                div.vision-row {
                    div {
                        (self.sentence(it))
                        p.soft { (self.picked(it)) }
                    }
                    div data-own { (self.hands("hand-picks", &hidden("at", it.at), "vision-hand-picks", it.at)) }
                }
            }
        }
    }

    fn picked(&self, it: &SeenSentence<'_>) -> String {
        self.view.words.t_with("vision-picks", &[("count", it.picks.into())]).into_owned()
    }

    fn checking(&self) -> Markup {
        let chosen = &self.seen.chosen;
        let others = self.seen.read.iter().filter(|it| !it.is_chosen);
        let others: Vec<_> = others.collect();
        html! {
            @for offer in &self.seen.uncovered {
                div.vision-lack {
                    p { (icon(Icon::Flag)) span { (self.t("vision-open-value")) " " b dir="auto" { (offer.value.text) } } }
                    @if offer.sentences.is_empty() { p.soft { (self.t("vision-no-offer")) } }
                    @for it in &offer.sentences { (self.takes(it, true)) }
                }
            }
            @if self.seen.uncovered.is_empty() && !self.seen.main.is_empty() && !chosen.is_empty() {
                p.vision-all { (icon(Icon::Check)) span { (self.t("vision-all-covered")) } }
            }
            section.desk-part {
                h2 { (self.t("vision-chosen")) " " span.part-count { (chosen.len()) } }
                @if chosen.is_empty() { p.soft { (self.t("vision-none-chosen")) } }
                @for it in chosen { (self.takes(it, false)) (self.carries(it)) }
            }
            @if !others.is_empty() {
                details.drawer data-keep="vision-others" {
                    summary { span { (self.t("vision-others")) } (Chip::new(others.len().to_string())) }
                    @for it in others.iter().take(LISTED_MAX) { (self.takes(it, true)) }
                }
            }
        }
    }

    fn takes(&self, it: &SeenSentence<'_>, on: bool) -> Markup {
        let (key, to, picture) = if on {
            ("vision-take", "yes", Icon::Plus)
        } else {
            ("vision-leave", "no", Icon::Remove)
        };
        let more = html! { (hidden("at", it.at)) (hidden("on", to)) };
        html! {
            div.vision-row {
                div {
                    (self.sentence(it))
                    p.soft { (group_name(self.view, self.block, it.at.group)) " · " (self.picked(it)) }
                }
                (self.does("take", "take", pictured(picture, html! { (self.t(key)) span.sr { ": " (it.text) } }), QUIET, &more))
            }
        }
    }

    /// Which main values a sentence carries: the group may find that it does, or does not.
    fn carries(&self, it: &SeenSentence<'_>) -> Markup {
        html! {
            @if !self.seen.main.is_empty() {
                details.vision-more data-keep=(format!("carries-{}", it.at)) {
                    summary { (self.t("vision-carries-edit")) span.sr { ": " (it.text) } }
                    div.row {
                        @for value in &self.seen.main {
                            @let has = it.carries.contains(&value.id);
                            @let label = html! { @if has { (icon(Icon::Check)) } span dir="auto" { (value.text) } };
                            form.act.only-me method="post" action="handelingen" data-act="carry" {
                                (hidden("do", "play")) (doing(self.block, "carry")) (hidden("at", it.at)) (hidden("value", value.id))
                                (hidden("on", if has { "no" } else { "yes" }))
                                button.button.button-quiet type="submit" aria-pressed=(has.to_string()) { (label) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// The vision: what stands, what stood, and what can be done with it.
    fn made(&self) -> Markup {
        let kept = self.vision.kept();
        let is_last = self.seen.step == Step::Start;
        let now = if is_last || kept.is_used() { self.vision.text() } else { None };
        let home = format!("blok/{}", self.block.id);
        html! {
            // What the tool to write it follows.
            div hidden data-agreed="vision-agree" data-moment=(kept.moment()) data-block=(self.block.id) {
                (self.vision.text().as_ref().map_or("", |text| text.as_str()))
            }
            @if is_last || kept.is_used() {
                section.desk-part {
                    h2 { (self.t("vision-ours-all")) }
                    @match &now {
                        Some(text) => blockquote.define-stands dir="auto" { (text) },
                        None => p.soft { (self.t("vision-none")) },
                    }
                    div.row {
                        @if let Some(before) = before(kept) { (self.stand(before, "undo-agreed", "define-undo")) }
                        @if now.is_some() {
                            a class=(SECOND) href=(format!("{home}/visie")) target="_blank" { (pictured(Icon::School, self.t("vision-keep"))) }
                            a class=(QUIET) href=(format!("{home}/poster.pdf")) { (pictured(Icon::Print, self.t("define-poster"))) }
                        }
                    }
                    (self.stood(kept))
                }
            }
        }
    }

    fn stand(&self, version: u32, name: &str, key: &str) -> Markup {
        self.does(
            "stand",
            name,
            pictured(Icon::Undo, self.t(key)),
            QUIET,
            &hidden("version", version),
        )
    }

    fn stood(&self, kept: &Versions<GROUP_TEXT_MAX>) -> Markup {
        let others: Vec<_> = kept.others().collect();
        html! {
            @if !others.is_empty() {
                details.drawer data-keep="vision-stood" {
                    summary { span { (self.t("define-versions")) } (Chip::new(others.len().to_string())) }
                    ul.pick {
                        @for version in others {
                            li {
                                span.define-version dir="auto" { (version.text.as_ref().map_or("", |text| text.as_str())) }
                                (self.stand(version.number, "stand", "define-use-again"))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The version before the one that stands; 0 before the first.
fn before(kept: &Versions<GROUP_TEXT_MAX>) -> Option<u32> {
    let stands = kept.stands();
    let earlier = kept.others().map(|version| version.number).filter(|number| *number < stands);
    (stands > 0).then(|| earlier.max().unwrap_or(0))
}

/// What the coach types, beside the live piece: a value of the room, and the vision.
pub(in crate::meetings::kinds) fn tools(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let words = view.words;
    let is_kind = |block: &&Block| block.plan.kind == BlockKind::Vision;
    let here = meeting.current().filter(is_kind);
    let Some(block) = here.or_else(|| meeting.agenda.iter().find(is_kind)) else {
        return html! {};
    };
    let failed = |deed: &str| {
        again.filter(|fields| fields.get("deed") == deed && fields.get("kind") == KIND)
    };
    let typed = |deed: &str, name: &str| failed(deed).map_or("", |it| it.get(name)).to_owned();
    html! {
        (counting::tool(view, actions, (KIND, block, here.is_some()), failed("value").is_some(), ("value", "vision-room"), &html! {
            div.field {
                label.field-label for="room-value" { (words.t("vision-room-label")) }
                input.input #room-value name="text" required maxlength=(VALUE_MAX) dir="auto" autocomplete="off" value=(typed("value", "text"));
            }
        }))
        (agree(view, actions, here, failed("agree")))
    }
}

/// A refused text comes back with what somebody else wrote in the meantime above it.
fn agree(view: View<'_>, actions: &str, here: Option<&Block>, failed: Option<&Fields>) -> Markup {
    let words = view.words;
    let vision = here.and_then(rules::vision);
    let now = vision.and_then(Vision::text).map(|text| text.to_string()).unwrap_or_default();
    let moment = vision.map_or(0, |vision| vision.kept().moment());
    let text = failed.map_or(now.as_str(), |fields| fields.get("text"));
    html! {
        details.tool data-form="vision-agree" name="tool" data-kind=(KIND) hidden[here.is_none()] open[failed.is_some()] {
            summary { (icon(Icon::Edit)) span { (words.t("vision-write")) } }
            form #vision-agree method="post" action=(actions) data-act="play" {
                (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", "agree"))
                (hidden("block", here.map(|block| block.id.to_string()).unwrap_or_default()))
                (hidden("moment", moment))
                div.define-since data-since[failed.is_some()] {
                    p.field-label { (words.t("define-now")) }
                    blockquote dir="auto" { (now) }
                }
                div.field {
                    label.field-label for="vision-agree-text" { (words.t("vision-write-label")) }
                    textarea.input #vision-agree-text name="text" rows="6" maxlength=(GROUP_TEXT_MAX) dir="auto"
                        aria-describedby="vision-agree-help" { (text) }
                    p.field-help #vision-agree-help { (words.t("vision-write-help")) }
                }
                div.row {
                    button.button.button-secondary type="submit" { (words.t("save")) }
                    output.tool-sent aria-live="polite" {}
                }
            }
        }
    }
}
