//! The coach: how far the group is and what comes next; the texts that were made together, to lay
//! some of them before the group; and what the group agrees on, with its versions.

use domain::meetings::blocks::{Block, BlockKind};
use domain::meetings::kinds::alike::compare;
use domain::meetings::kinds::definition::{
    self as rules, Place, SHOWN_MAX, Seen, Step, VERSION_MAX, Versions, Work,
};
use domain::meetings::{GROUP_TEXT_MAX, HANDS_MAX, Meeting, Text};
use maud::{Markup, html};

use super::{KIND, common, marked, place_name, planned, progress, step_name, texts};
use crate::meetings::form::Fields;
use crate::meetings::kinds::doing;
use crate::meetings::views::coach::{act_as, pictured};
use crate::meetings::views::{View, face, hidden};
use crate::web::components::{Chip, Hue, Size};
use crate::web::icons::{Icon, icon};

/// The most texts of one step on the coach's screen.
const TEXTS_MAX: usize = 60;
const PRIMARY: &str = "button button-hue button-large";
const SECOND: &str = "button button-secondary";
const QUIET: &str = "button button-quiet";

/// The middle of the screen.
pub(in crate::meetings::kinds) fn hero(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    work: &Work,
) -> Markup {
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    html! {
        section.define-desk.family-definition aria-label=(view.words.t("define-steps")) {
            (steps(view, block, &seen))
            p.lead { (view.words.t(&format!("define-coach-{}", seen.step.name()))) }
            @if let Some(progress) = progress(view.words, &seen) { p.define-turnout { (progress) } }
            @if work.on_paper() > 0 && seen.step == Step::Alone {
                p.soft { (view.words.t_with("define-of-which-paper", &[("count", work.on_paper().into())])) }
            }
            (onwards(view, meeting, block, work))
            // The assignment that the text answers.
            @if let Some(face) = block.plan.cards.first().and_then(|id| face::element(view, id)) { (face.show(Size::Small)) }
            (agreed(view, block, work))
            (versions(view, block, work))
        }
    }
}

/// Where the group is, and every step to go to.
fn steps(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    html! {
        ol.define-ladder {
            @for step in Step::ALL {
                li {
                    form.only-me method="post" action="handelingen" data-act="set-step" {
                        (hidden("do", "play")) (doing(block, "step")) (hidden("step", step.name()))
                        button.define-rung type="submit" aria-current=[(step == seen.step).then_some("step")]
                            data-planned[planned(block).contains(&step)] { (step_name(view.words, step)) }
                    }
                }
            }
        }
    }
}

/// What comes next, as one large button; and dealing anew while nobody wrote together.
fn onwards(view: View<'_>, meeting: &Meeting, block: &Block, work: &Work) -> Markup {
    let words = view.words;
    let mut later = meeting.agenda.iter().skip_while(|other| other.id != block.id).skip(1);
    let goes_on =
        later.any(|it| it.plan.kind == BlockKind::Definition && it.plan.deck == block.plan.deck);
    let is_left = work.step() != Step::Plenary && !goes_on;
    let next = planned(block).iter().copied().find(|step| *step > work.step());
    let go = |step: Step, name: &str, class: &str| {
        let label = pictured(Icon::Forward, words.t(&format!("define-go-{}", step.name())));
        let fields = html! { (doing(block, "step")) (hidden("step", step.name())) };
        act_as("play", name, label, class, &fields)
    };
    let deals = matches!(work.step(), Step::Twos | Step::Fours) && work.can_deal();
    html! {
        div.row {
            @if let Some(next) = next { (go(next, "next-step", PRIMARY)) }
            // Fours can be left out, and what is planned need not be the end, unless a later block is.
            @if next == Some(Step::Fours) || (next.is_none() && is_left) {
                (go(Step::Plenary, "plenary-step", SECOND))
            }
            @if deals && !work.groups().is_empty() {
                (act_as("play", "deal", pictured(Icon::People, words.t("define-deal")), QUIET, &doing(block, "deal")))
            }
        }
    }
}

/// What the group agrees on: what stands, what stood, and what can be made of it.
fn agreed(view: View<'_>, block: &Block, work: &Work) -> Markup {
    let words = view.words;
    let agreed = work.agreed();
    let text = agreed.text();
    html! {
        // What the tool to write it follows.
        div hidden data-agreed data-moment=(agreed.moment()) data-block=(block.id) {
            (text.map_or("", |text| text.as_str()))
        }
        @if work.step() == Step::Plenary || agreed.is_used() {
            section.desk-part {
                h2 { (words.t("define-agreed")) }
                @match text {
                    Some(text) => blockquote.define-stands dir="auto" { (text) },
                    None => p.soft { (words.t("define-agreed-none")) },
                }
                div.row {
                    @if let Some(before) = before(agreed) {
                        (stand(view, block, before, "undo-agreed", "define-undo"))
                    }
                    @if text.is_some() {
                        form.act method="post" action=(format!("blok/{}/kaart", block.id)) target="_blank" {
                            (hidden("do", "keep"))
                            button class=(SECOND) type="submit" { (pictured(Icon::Cards, words.t("define-keep"))) }
                        }
                        a class=(QUIET) href=(format!("blok/{}/poster.pdf", block.id)) {
                            (pictured(Icon::Print, words.t("define-poster")))
                        }
                    }
                }
                (stood(view, block, agreed))
            }
        }
    }
}

/// The version before the one that stands; 0 before the first.
fn before(agreed: &Versions<GROUP_TEXT_MAX>) -> Option<u32> {
    let stands = agreed.stands();
    let earlier = agreed.others().map(|version| version.number).filter(|number| *number < stands);
    (stands > 0).then(|| earlier.max().unwrap_or(0))
}

fn stand(view: View<'_>, block: &Block, version: u32, name: &str, key: &str) -> Markup {
    let fields = html! { (doing(block, "stand")) (hidden("version", version)) };
    act_as("play", name, pictured(Icon::Undo, view.words.t(key)), QUIET, &fields)
}

fn stood(view: View<'_>, block: &Block, agreed: &Versions<GROUP_TEXT_MAX>) -> Markup {
    let others: Vec<_> = agreed.others().collect();
    html! {
        @if !others.is_empty() {
            details.drawer data-keep="define-stood" {
                summary { span { (view.words.t("define-versions")) } (Chip::new(others.len().to_string())) }
                ul.pick {
                    @for version in others {
                        li {
                            span.define-version dir="auto" { (version.text.as_ref().map_or("", |text| text.as_str())) }
                            (stand(view, block, version.number, "stand", "define-use-again"))
                        }
                    }
                }
            }
        }
    }
}

/// The texts of twos, fours and from paper, with what they have in common.
fn versions(view: View<'_>, block: &Block, work: &Work) -> Markup {
    let words = view.words;
    let has_fours = work.texts().any(|(at, _)| at.step == Step::Fours);
    let latest = if has_fours { Step::Fours } else { Step::Twos };
    let (now, before): (Vec<_>, Vec<_>) = work.texts().partition(|(at, _)| at.step == latest);
    let count = work.texts().filter(|(at, _)| work.is_shown(*at)).count();
    html! {
        @if !now.is_empty() {
            section.desk-part {
                div.part-head {
                    h2 { (words.t("define-texts")) " " span.part-count { (now.len()) } }
                }
                p.field-help { (words.t_with("define-texts-help", &[("max", SHOWN_MAX.into())])) }
                (list(view, block, work, &now, count))
                @if !before.is_empty() {
                    details.drawer data-keep="define-before" {
                        summary { span { (words.t("define-texts-before")) } (Chip::new(before.len().to_string())) }
                        (list(view, block, work, &before, count))
                    }
                }
            }
        }
    }
}

fn list(
    view: View<'_>,
    block: &Block,
    work: &Work,
    listed: &[(Place, &Text<VERSION_MAX>)],
    shown: usize,
) -> Markup {
    let words = view.words;
    let more = listed.len().saturating_sub(TEXTS_MAX);
    let listed = &listed[..listed.len() - more];
    let whole = texts(listed);
    let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
    let compared = compare(&whole);
    html! {
        (common(words, &compared))
        ul.define-list {
            @for ((at, _), pieces) in listed.iter().zip(&compared.texts) {
                li.define-item {
                    p.define-whose {
                        (place_name(words, *at))
                        @if work.is_shown(*at) { " " (Chip::new(words.t("define-shown")).hue(Hue::Good).icon(Icon::Screen)) }
                    }
                    blockquote dir="auto" { (marked(pieces)) }
                    div.row { (acts(view, block, work, *at, shown)) }
                }
            }
        }
        @if more > 0 { p.soft { (words.t_with("define-more", &[("count", more.into())])) } }
    }
}

fn acts(view: View<'_>, block: &Block, work: &Work, at: Place, shown: usize) -> Markup {
    let words = view.words;
    let is_shown = work.is_shown(at);
    let (key, on, picture) = if is_shown {
        ("define-hide", "no", Icon::Hidden)
    } else {
        ("define-show", "yes", Icon::Screen)
    };
    let fields = html! { (doing(block, "show")) (hidden("at", at)) (hidden("on", on)) };
    let moment = work.text(at).map_or(0, Versions::moment);
    html! {
        @if is_shown || shown < SHOWN_MAX {
            (act_as("play", "show-text", pictured(picture, words.t(key)), QUIET, &fields))
        }
        @if at.is_paper() {
            (act_as("play", "remove-text", pictured(Icon::Remove, words.t("define-remove")), QUIET, &html! {
                (doing(block, "remove")) (hidden("at", at)) (hidden("moment", moment))
            }))
        }
    }
}

/// What the coach types, beside the live piece: what the group agrees on, and what is on paper.
pub(in crate::meetings::kinds) fn tools(
    view: View<'_>,
    meeting: &Meeting,
    actions: &str,
    again: Option<&Fields>,
) -> Markup {
    let here = meeting.current().filter(|block| block.plan.kind == BlockKind::Definition);
    let desk = Desk { view, here, actions, again };
    html! { (desk.agree()) (desk.paper()) (desk.counted()) }
}

struct Desk<'a> {
    view: View<'a>,
    here: Option<&'a Block>,
    actions: &'a str,
    again: Option<&'a Fields>,
}

impl Desk<'_> {
    fn typed(&self, deed: &str, name: &str) -> Option<&str> {
        self.again.filter(|fields| fields.get("deed") == deed).map(|fields| fields.get(name))
    }

    fn tool(
        &self,
        deed: &str,
        (title, picture): (&str, Icon),
        clears: bool,
        fields: &Markup,
    ) -> Markup {
        let block = self.here.map(|block| block.id.to_string()).unwrap_or_default();
        html! {
            details.tool data-form=(deed) name="tool" data-kind=(KIND) hidden[self.here.is_none()]
                open[self.typed(deed, "deed").is_some()] {
                summary { (icon(picture)) span { (self.view.words.t(title)) } }
                form id=(format!("define-{deed}")) method="post" action=(self.actions) data-act="play" data-clear[clears] {
                    (hidden("do", "play")) (hidden("kind", KIND)) (hidden("deed", deed)) (hidden("block", block))
                    (fields)
                    div.row {
                        button.button.button-secondary type="submit" { (self.view.words.t("save")) }
                        output.tool-sent aria-live="polite" {}
                    }
                }
            }
        }
    }

    /// A refused text comes back with what somebody else wrote in the meantime above it.
    fn agree(&self) -> Markup {
        let words = self.view.words;
        let agreed = self.here.and_then(rules::work).map(Work::agreed);
        let now = agreed.and_then(Versions::text).map_or("", |text| text.as_str());
        let typed = self.typed("agree", "text");
        self.tool("agree", ("define-agree", Icon::Edit), false, &html! {
            (hidden("moment", agreed.map_or(0, Versions::moment)))
            div.define-since data-since[typed.is_some()] {
                p.field-label { (words.t("define-now")) }
                blockquote dir="auto" { (now) }
            }
            div.field {
                label.field-label for="agree-text" { (words.t("define-agree-label")) }
                textarea.input #agree-text name="text" rows="4" maxlength=(GROUP_TEXT_MAX) dir="auto"
                    aria-describedby="agree-help" { (typed.unwrap_or(now)) }
                p.field-help #agree-help { (words.t("define-agree-help")) }
            }
        })
    }

    fn paper(&self) -> Markup {
        let words = self.view.words;
        self.tool("add-paper", ("define-add-paper", Icon::Note), true, &html! {
            fieldset.define-choice {
                legend.field-label { (words.t("define-paper-of")) }
                @for step in [Step::Twos, Step::Fours] {
                    label.check {
                        input type="radio" name="step" value=(step.name()) required
                            checked[self.typed("add-paper", "step") == Some(step.name())];
                        span { (step_name(words, step)) }
                    }
                }
            }
            div.field {
                label.field-label for="paper-text" { (words.t("define-paper-text")) }
                textarea.input #paper-text name="text" rows="3" required maxlength=(VERSION_MAX) dir="auto" {
                    (self.typed("add-paper", "text").unwrap_or_default())
                }
            }
        })
    }

    fn counted(&self) -> Markup {
        let words = self.view.words;
        self.tool("on-paper", ("define-on-paper", Icon::People), true, &html! {
            div.field {
                label.field-label for="paper-people" { (words.t("define-on-paper-label")) }
                input.input.input-short #paper-people name="people" type="number" min="0" max=(HANDS_MAX) required
                    inputmode="numeric" value=(self.typed("on-paper", "people").unwrap_or_default());
                p.field-help { (words.t("define-on-paper-help")) }
            }
        })
    }
}
