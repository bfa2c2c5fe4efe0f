//! Bringing something in: an answer to what is asked now, or a question of one's own.

use domain::meetings::blocks::BlockKind;
use domain::meetings::{CONTRIBUTION_MAX, Meeting, OWN_QUESTION_MAX, Participant, Phase, Slot};
use maud::{Markup, html};

use super::super::{View, hidden, words};
use super::{Again, Me, readers, sign};
use crate::web::icons::{Icon, icon};

/// One form.
struct Ask<'a> {
    slot: String,
    label: String,
    passes: bool,
    is_locked: bool,
    again: Option<&'a Again>,
}

/// A form for everything that is asked now, and an empty one for what is asked later.
pub(super) fn forms(
    view: View<'_>,
    meeting: &Meeting,
    person: &Participant,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let block = meeting.current().filter(|_| meeting.phase == Phase::Running);
    let prompts = block.map(|block| (block.id, block.open_prompts()));
    let slots = prompts
        .into_iter()
        .flat_map(|(block, prompts)| prompts.into_iter().map(move |prompt| Slot { block, prompt }));
    let label = view.words.t("prompt-card").into_owned();
    let empty = Ask { slot: String::new(), label, passes: false, is_locked: false, again: None };
    html! {
        div #forms {
            @for slot in slots { (form(view, meeting, me, &asked(view, meeting, person, &slot, again))) }
        }
        template #contribute-form { (form(view, meeting, me, &empty)) }
    }
}

fn asked<'a>(
    view: View<'_>,
    meeting: &Meeting,
    person: &Participant,
    slot: &Slot,
    again: Option<&'a Again>,
) -> Ask<'a> {
    let text = slot.to_string();
    Ask {
        label: words::prompt(view.words, &slot.prompt),
        passes: person.passes.contains(slot),
        is_locked: meeting.slot(slot).is_some_and(|state| state.locked),
        again: again.filter(|again| again.act == "contribute" && again.slot == text),
        slot: text,
    }
}

fn form(view: View<'_>, meeting: &Meeting, me: Me<'_>, ask: &Ask<'_>) -> Markup {
    let words = view.words;
    let id = format!("text-{}", ask.slot);
    let help = format!("help-{}", ask.slot);
    html! {
        form.contribute method="post" action=(me.form_address()) data-act="contribute" data-for=(ask.slot)
            data-locked[ask.is_locked] data-passed=(words.t("participant-passed"))
            data-noted=(words.t("note-sent")) {
            (hidden("do", "contribute")) (hidden("slot", &ask.slot)) (hidden("key", me.key))
            (hidden("passes", if ask.passes { "no" } else { "yes" }))
            label.field-label for=(id) { (ask.label) }
            textarea.input id=(id) name="text" rows="3" required maxlength=(CONTRIBUTION_MAX * 2)
                data-max=(CONTRIBUTION_MAX) aria-describedby=(help) dir="auto"
                aria-invalid=[ask.again.map(|_| "true")] { (ask.again.map_or("", |again| again.text.as_str())) }
            div.contribute-acts {
                button.button.button-primary.button-large type="submit" { span { (words.t("participant-send")) } }
                button.button.button-quiet.pass type="submit" name="do" value="pass" formnovalidate data-pass
                    aria-pressed=(ask.passes) {
                    (icon(Icon::Check)) span { (words.t("participant-pass")) }
                }
            }
            div.contribute-late {
                p { (words.t("participant-late")) }
                button.button.button-secondary type="submit" name="do" value="note" formnovalidate {
                    (icon(Icon::Note)) span { (words.t("participant-to-note")) }
                }
            }
            (sign())
            (readers(Icon::Eye, &help, &words::readers(words, meeting)))
        }
    }
}

/// A question of one's own for the pile.
pub(super) fn own_question(
    view: View<'_>,
    meeting: &Meeting,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let words = view.words;
    let running = meeting.phase == Phase::Running;
    let block = meeting.current().filter(|b| running && b.plan.kind.has_table());
    let proposes = block.is_some_and(|block| block.plan.kind == BlockKind::CrossTheLine);
    let asked = |question: &str, statement: &str| {
        html! {
            span data-own="cards" hidden[proposes] { (words.t(question)) }
            span data-own="cross-the-line" hidden[!proposes] { (words.t(statement)) }
        }
    };
    let id = block.map(|block| block.id.to_string()).unwrap_or_default();
    let again = again.filter(|again| again.act == "write-own-card");
    html! {
        details.fold #own-question open[again.is_some()] hidden[block.is_none()] {
            summary { (asked("own-question", "line-propose")) (icon(Icon::Down)) }
            form.field method="post" action=(me.form_address()) data-act="write-own-card" {
                (hidden("do", "write-own-card")) (hidden("block", id)) (hidden("key", me.key))
                label.field-label for="own-text" { (asked("own-question-label", "line-propose-label")) }
                textarea.input #own-text name="text" rows="2" required maxlength=(OWN_QUESTION_MAX) dir="auto"
                    aria-describedby="own-help" { (again.map_or("", |again| again.text.as_str())) }
                p.field-help #own-help { (asked("own-question-help", "line-propose-help")) }
                button.button.button-secondary type="submit" { (asked("own-question-send", "line-propose-send")) }
                (sign())
            }
        }
    }
}
