//! The phone: what everybody does now, the same for all; and, beside it, one's own values, dots and
//! picks, and the sentences of one's group.

use domain::decks::GroupForm;
use domain::meetings::blocks::Block;
use domain::meetings::kinds::vision::{
    self as rules, At, Group, Mine, PICKS_MAX, SENTENCE_MAX, SENTENCES_MAX, Seen, SeenSentence,
    Step, VALUE_MAX,
};
use domain::meetings::{Meeting, erase_on};
use maud::{Markup, html};

use super::{carried, chips, group_name, step_number};
use crate::meetings::kinds::{doing, draft, form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let stirs = rules::vision(block).map(|vision| {
        let all: Vec<_> = vision.stirs().map(|(group, count)| format!("{group}:{count}")).collect();
        all.join(" ")
    });
    html! {
        div.now-hero.vision data-step=(seen.step.name()) data-stirs=[stirs] {
            h1 dir="auto" { (block.plan.title) }
            p.vision-at {
                (words.t_with("vision-at", &[("number", step_number(seen.step).into())]))
            }
            p.lead { (words.t(&format!("vision-do-{}", seen.step.name()))) }
            (shared(view, block, &seen))
        }
    }
}

/// What lies before everybody at this step.
fn shared(view: View<'_>, block: &Block, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    match seen.step {
        Step::Values | Step::Choose => html! {},
        Step::Collect => html! {
            @if seen.sheet.is_empty() { p.soft { (words.t("vision-sheet-empty")) } }
            (chips(&seen.sheet))
        },
        Step::Underline | Step::Sentences => html! {
            @if !seen.main.is_empty() { h2.vision-head { (words.t("vision-main")) } (chips(&seen.main)) }
        },
        Step::Read => html! {
            @if let Some(group) = seen.reading {
                section.vision-reads {
                    h2.vision-head { (words.t_with("vision-reads", &[("group", group_name(view, block, group).into())])) }
                    @for sentence in seen.read.iter().filter(|it| it.at.group == group) {
                        (self::sentence(sentence, seen))
                    }
                }
            }
        },
        Step::Check => html! {
            (checked(view, seen))
        },
        Step::Start => html! {
            @match &seen.vision {
                Some(text) => blockquote.vision-whole dir="auto" { (text) },
                None => p.soft { (words.t("vision-none")) },
            }
            (chips(&seen.main))
        },
    }
}

fn sentence(sentence: &SeenSentence<'_>, seen: &Seen<'_>) -> Markup {
    html! {
        figure.vision-sentence {
            blockquote dir="auto" { (sentence.text) }
            (carried(sentence, &seen.main))
        }
    }
}

fn checked(view: View<'_>, seen: &Seen<'_>) -> Markup {
    let words = view.words;
    html! {
        @if seen.chosen.is_empty() { p.soft { (words.t("vision-none-chosen")) } }
        @for it in &seen.chosen { (sentence(it, seen)) }
        @for offer in &seen.uncovered {
            div.vision-open {
                p { (icon(Icon::Flag)) span {
                    (words.t("vision-open-value")) " " b dir="auto" { (offer.value.text) }
                } }
                @for it in &offer.sentences { (sentence(it, seen)) }
            }
        }
        @if seen.uncovered.is_empty() && !seen.main.is_empty() && !seen.chosen.is_empty() {
            p.vision-all { (icon(Icon::Check)) span { (words.t("vision-all-covered")) } }
        }
    }
}

/// What somebody can do.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let Some(mine) = rules::mine(block, me.id) else { return html! {} };
    let here = Here { view, meeting, block, me, again };
    let stirs = rules::vision(block).map(|vision| {
        let (group, count) = vision.stirs_of(me.id);
        format!("{group}:{count}")
    });
    html! {
        div.vision-own data-stirs=[stirs] {
            @match seen.step {
                Step::Values | Step::Collect => (here.values(&mine)),
                Step::Underline => {
                    (here.dots(&mine, &seen))
                    (here.more_values())
                },
                Step::Sentences => (here.sentences(&mine, &seen)),
                Step::Read => (here.ours(&mine, &seen)),
                Step::Choose => (here.picks(&mine, &seen)),
                Step::Check | Step::Start => {},
            }
        }
    }
}

#[derive(Clone, Copy)]
struct Here<'a> {
    view: View<'a>,
    meeting: &'a Meeting,
    block: &'a Block,
    me: Me<'a>,
    again: Option<&'a Again>,
}

impl Here<'_> {
    fn t(&self, key: &str) -> String {
        self.view.words.t(key).into_owned()
    }

    fn until(&self, key: &str) -> String {
        let until = self.view.words.date(erase_on(self.meeting.starts.date(), self.meeting.keep));
        self.view.words.t_with(key, &[("until", until.into())]).into_owned()
    }

    /// One more value. What is sent empties the form.
    fn more_values(&self) -> Markup {
        let typed = typed(self.again, "value", "new").map_or("", |fields| fields.get("text"));
        html! {
            form.play-form.vision-new method="post" action=(self.me.form_address()) data-act="play" data-empties
                data-draft=(draft(self.block, "value", "new")) {
                (hidden("do", "play")) (doing(self.block, "value")) (hidden("about", "new")) (hidden("key", self.me.key))
                label.field-label for="vision-value" { (self.t("vision-value")) }
                div.vision-field {
                    input.input #vision-value name="text" required maxlength=(VALUE_MAX * 2) dir="auto" autocomplete="off"
                        aria-describedby="vision-value-help" value=(typed);
                    button.button.button-primary type="submit" { (self.t("vision-add")) }
                }
                (sign())
                (readers(Icon::Eye, "vision-value-help", &self.until("vision-readers-value")))
            }
        }
    }

    fn values(&self, mine: &Mine<'_>) -> Markup {
        html! {
            (self.more_values())
            @if !mine.values.is_empty() {
                h2.vision-head { (self.t("vision-mine")) }
                ul.vision-mine {
                    @for (id, text) in &mine.values {
                        li {
                            span dir="auto" { (text) }
                            (form(self.me, self.block, "value", &format!("of-{id}"), &html! {
                                (hidden("of", id))
                                button.button.button-quiet type="submit" name="text" value="" {
                                    (icon(Icon::Remove)) span.sr { (self.t("point-remove")) ": " (text) }
                                }
                            }))
                        }
                    }
                }
            }
        }
    }

    fn dots(&self, mine: &Mine<'_>, seen: &Seen<'_>) -> Markup {
        let again = typed(self.again, "dots", "dots");
        let most = usize::from(rules::settings(&self.block.plan).dots);
        let is_ticked = |id: u64| match again {
            Some(fields) => fields.all("value").any(|value| value == id.to_string()),
            None => mine.dots.contains(&id),
        };
        let fields = html! {
            fieldset.vision-choose {
                legend.field-label { (self.view.words.t_with("vision-dots-ask", &[("count", most.into())])) }
                @for value in &seen.sheet {
                    label.check {
                        input type="checkbox" name="value" value=(value.id) checked[is_ticked(value.id)];
                        span dir="auto" { (value.text) }
                    }
                }
            }
            button.button.button-primary.button-large type="submit" { (self.t("save")) }
            (sign())
            (readers(Icon::Lock, "vision-dots-help", &self.t("vision-readers-dots")))
        };
        html! {
            @if seen.sheet.is_empty() { p.soft { (self.t("vision-sheet-empty")) } }
            @else { (form(self.me, self.block, "dots", "dots", &fields)) }
        }
    }

    /// The sentences of one's group: what is there, and room for one more.
    fn sentences(&self, mine: &Mine<'_>, seen: &Seen<'_>) -> Markup {
        let Some(group) = &mine.group else {
            return html! { p.lead { (self.t("vision-no-group")) } };
        };
        let written = |number: u32| group.sentences.iter().find(|it| it.at.number == number);
        let next = (1..=SENTENCES_MAX).find(|number| written(*number).is_none());
        html! {
            (self.people(group))
            @for number in 1..=SENTENCES_MAX {
                @if written(number).is_some() || Some(number) == next {
                    (self.write(group, At { group: group.number, number }, written(number), seen))
                }
            }
        }
    }

    fn people(&self, group: &Group<'_>) -> Markup {
        let others = group.people.iter().filter(|who| **who != self.me.id);
        let names: Vec<_> =
            others.filter_map(|who| self.meeting.participant(*who)?.name.as_ref()).collect();
        let is_alone = group.people.is_empty() || self.block.plan.form == GroupForm::Alone;
        html! {
            @if !is_alone {
                p.vision-with { (icon(Icon::People)) span {
                    strong { (group_name(self.view, self.block, group.number)) }
                    @if !names.is_empty() {
                        ", " (self.t("define-with")) " "
                        @for (place, name) in names.iter().enumerate() {
                            @if place > 0 { ", " } bdi { (name) }
                        }
                    }
                } }
            }
        }
    }

    fn write(
        &self,
        group: &Group<'_>,
        at: At,
        written: Option<&SeenSentence<'_>>,
        seen: &Seen<'_>,
    ) -> Markup {
        let about = at.to_string();
        let again = typed(self.again, "write", &about);
        let now = written.map_or("", |sentence| sentence.text.as_str());
        let place = usize::try_from(at.number - 1).unwrap_or_default();
        let moment = group.moments.get(place).copied().unwrap_or_default();
        let id = format!("vision-{}", about.replace('.', "-"));
        let help = format!("{id}-help");
        let is_ticked = |value: u64| match again {
            Some(fields) => fields.all("carries").any(|it| it == value.to_string()),
            None => written.is_some_and(|sentence| sentence.carries.contains(&value)),
        };
        form(
            self.me,
            self.block,
            "write",
            &about,
            &html! {
                (hidden("at", at)) (hidden("moment", moment))
                label.field-label for=(id) {
                    (self.view.words.t_with("vision-sentence", &[("number", at.number.into())]))
                }
                @if !now.is_empty() {
                    figure.define-since data-since[again.is_some()] {
                        figcaption { (self.t("define-now")) }
                        blockquote dir="auto" { (now) }
                    }
                }
                textarea.input id=(id) name="text" rows="2" maxlength=(SENTENCE_MAX * 2) data-max=(SENTENCE_MAX) dir="auto"
                    aria-describedby=(help) aria-invalid=[again.map(|_| "true")] {
                    (again.map_or(now, |fields| fields.get("text")))
                }
                @if !seen.main.is_empty() {
                    fieldset.vision-carries {
                        legend { (self.t("vision-carries")) }
                        @for value in &seen.main {
                            label.vision-tick {
                                input type="checkbox" name="carries" value=(value.id) checked[is_ticked(value.id)];
                                span dir="auto" { (value.text) }
                            }
                        }
                    }
                }
                button.button.button-primary type="submit" { (self.t("save")) }
                (sign())
                (readers(Icon::Eye, &help, &self.until("vision-readers-sentence")))
            },
        )
    }

    /// What one's own group wrote, while others read.
    fn ours(&self, mine: &Mine<'_>, seen: &Seen<'_>) -> Markup {
        let Some(group) = &mine.group else { return html! {} };
        html! {
            @if !group.sentences.is_empty() && seen.reading != Some(group.number) {
                details.fold data-keep="vision-ours" {
                    summary { span { (self.t("vision-ours")) } (icon(Icon::Down)) }
                    @for it in &group.sentences { (sentence(it, seen)) }
                }
            }
        }
    }

    fn picks(&self, mine: &Mine<'_>, seen: &Seen<'_>) -> Markup {
        let again = typed(self.again, "pick", "pick");
        let is_ticked = |at: At| match again {
            Some(fields) => fields.all("sentence").any(|value| value == at.to_string()),
            None => mine.picks.contains(&at),
        };
        let fields = html! {
            fieldset.vision-choose {
                legend.field-label { (self.view.words.t_with("vision-pick-ask", &[("count", PICKS_MAX.into())])) }
                @for it in &seen.read {
                    label.check.vision-pick {
                        input type="checkbox" name="sentence" value=(it.at) checked[is_ticked(it.at)];
                        span dir="auto" { (it.text) }
                    }
                }
            }
            button.button.button-primary.button-large type="submit" { (self.t("save")) }
            (sign())
            (readers(Icon::Lock, "vision-pick-help", &self.t("vision-readers-dots")))
        };
        html! {
            @if seen.read.is_empty() { p.soft { (self.t("vision-none-read")) } }
            @else { (form(self.me, self.block, "pick", "pick", &fields)) }
        }
    }
}
