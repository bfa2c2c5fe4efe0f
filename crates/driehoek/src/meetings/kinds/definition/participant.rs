//! The phone: what everybody does now, the same for all; and, beside it, one's own text and that of
//! one's two or four, which nobody else reads.

use domain::meetings::blocks::Block;
use domain::meetings::kinds::alike::compare;
use domain::meetings::kinds::definition::{
    self as rules, Circle, Place, Step, VERSION_MAX, Versions,
};
use domain::meetings::{Meeting, Text, erase_on};
use maud::{Markup, html};

use super::{about, card_text, common, marked, place_name, task};
use crate::meetings::form::Fields;
use crate::meetings::kinds::{form, typed};
use crate::meetings::views::participant::{Again, Me, readers, sign};
use crate::meetings::views::{View, hidden};
use crate::web::icons::{Icon, icon};

/// What everybody's phone shows.
pub(in crate::meetings::kinds) fn hero(view: View<'_>, meeting: &Meeting, block: &Block) -> Markup {
    let words = view.words;
    let Some(seen) = rules::seen(meeting, block) else { return html! {} };
    let stirs = rules::work(block).map(|work| list(work.stirs())).unwrap_or_default();
    let shown: Vec<&str> = seen.shown.iter().map(|(_, text)| text.as_str()).collect();
    let compared = compare(&shown);
    html! {
        div.now-hero.define data-step=(seen.step.name()) data-stirs=(stirs) {
            (about(view, block))
            h1 dir="auto" { (block.plan.title) }
            p.lead { (words.t(&format!("define-do-{}", task(block, seen.step)))) }
            @if !seen.shown.is_empty() {
                div.define-texts {
                    @for ((at, _), pieces) in seen.shown.iter().zip(&compared.texts) {
                        figure.define-text {
                            figcaption { (place_name(words, *at)) }
                            blockquote dir="auto" { (marked(pieces)) }
                        }
                    }
                }
                (common(words, &compared))
            }
        }
    }
}

/// What changed where, as `twos.0:3 fours.0:1`.
fn list(stirs: impl Iterator<Item = (Place, u32)>) -> String {
    let stirs: Vec<_> = stirs.map(|(at, count)| format!("{at}:{count}")).collect();
    stirs.join(" ")
}

/// What the forms depend on.
pub(in crate::meetings::kinds) fn turn(block: &Block) -> String {
    let Some(work) = rules::work(block) else { return String::new() };
    let shown = work.texts().filter(|(at, _)| work.is_shown(*at)).count();
    let (step, deals, open) = (work.step().name(), work.deals(), block.face_up.len());
    format!("{step}-{deals}-{shown}-{open}")
}

/// What somebody can do, and what they read alone or with their own.
pub(in crate::meetings::kinds) fn own(
    view: View<'_>,
    meeting: &Meeting,
    block: &Block,
    me: Me<'_>,
    again: Option<&Again>,
) -> Markup {
    let Some(work) = rules::work(block) else { return html! {} };
    let Some(mine) = rules::mine(block, me.id) else { return html! {} };
    let here = Here { view, meeting, block, me, again };
    html! {
        div.define-own data-stirs=(list(work.stirs_of(me.id))) {
            @match work.step() {
                Step::Alone => {
                    (here.alone(&mine))
                    (here.beside_the_card(&mine))
                },
                Step::Twos => {
                    @if let Some(two) = &mine.two { (here.circle(two, &mine)) }
                    @else { p.lead { (view.words.t("define-no-others")) } }
                    (here.fold_alone(&mine))
                },
                Step::Fours => {
                    @if let Some(four) = &mine.four { (here.circle(four, &mine)) }
                    @else { p.lead { (view.words.t("define-no-others")) } }
                    (here.earlier(mine.two.iter()))
                    (here.fold_alone(&mine))
                },
                Step::Plenary => {
                    (here.earlier(mine.two.iter().chain(&mine.four)))
                    (here.fold_alone(&mine))
                },
            }
        }
    }
}

/// A form for a text that somebody writes.
struct Writing<'a> {
    deed: &'a str,
    about: String,
    label: String,
    now: &'a str,
    hidden: Markup,
    readers: String,
    privacy: Icon,
    /// What lies between the field and the button.
    more: Markup,
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

    fn write(&self, writing: &Writing<'_>) -> Markup {
        let again = typed(self.again, writing.deed, &writing.about);
        let now = again.map_or(writing.now, |fields: &Fields| fields.get("text"));
        let id = format!("define-{}", writing.about.replace('.', "-"));
        let help = format!("{id}-help");
        form(
            self.me,
            self.block,
            writing.deed,
            &writing.about,
            &html! {
                (writing.hidden)
                label.field-label for=(id) { (writing.label) }
                (writing.more)
                textarea.input id=(id) name="text" rows="4" maxlength=(VERSION_MAX * 2) data-max=(VERSION_MAX)
                    aria-describedby=(help) dir="auto" aria-invalid=[again.map(|_| "true")] { (now) }
                div.contribute-acts {
                    button.button.button-primary.button-large type="submit" { (self.t("save")) }
                }
                (sign())
                (readers(writing.privacy, &help, &writing.readers))
            },
        )
    }

    /// One's own text.
    fn alone(&self, mine: &rules::Mine<'_>) -> Markup {
        let readers = if mine.is_laid { "define-readers-laid" } else { "define-readers-own" };
        self.write(&Writing {
            deed: "own",
            about: "own".to_owned(),
            label: self.t("define-own-label"),
            now: mine.own.map_or("", |text| text.as_str()),
            hidden: html! {},
            readers: self.until(readers),
            privacy: Icon::Lock,
            more: html! {},
        })
    }

    /// One's own text with what the card says too, once it is turned. Only its writer sees this.
    fn beside_the_card(&self, mine: &rules::Mine<'_>) -> Markup {
        let Some(own) = mine.own else { return html! {} };
        let cards = self.block.face_up.iter().filter_map(|id| card_text(self.view, id));
        let cards: Vec<_> = cards.collect();
        let texts: Vec<&str> =
            std::iter::once(own.as_str()).chain(cards.iter().map(String::as_str)).collect();
        let compared = compare(&texts);
        html! {
            @if !cards.is_empty() {
                @for pieces in compared.texts.iter().take(1) {
                    figure.define-text {
                        figcaption { (self.t("define-beside-card")) }
                        blockquote dir="auto" { (marked(pieces)) }
                    }
                }
                (common(self.view.words, &compared))
            }
        }
    }

    /// The same, one tap away.
    fn fold_alone(&self, mine: &rules::Mine<'_>) -> Markup {
        let is_again = typed(self.again, "own", "own").is_some();
        html! {
            details.fold data-keep="define-own" open[is_again] {
                summary { span { (self.t("define-own")) } (icon(Icon::Down)) }
                (self.alone(mine))
            }
        }
    }

    /// Two or four together: what lies before them, and their text.
    fn circle(&self, circle: &Circle<'_>, mine: &rules::Mine<'_>) -> Markup {
        let own = mine.own.filter(|_| circle.at.step == Step::Twos);
        let texts: Vec<&str> =
            own.into_iter().chain(circle.beside.iter().copied()).map(Text::as_str).collect();
        let compared = compare(&texts);
        let name = |place: usize| {
            let key = match (circle.at.step, own) {
                (Step::Twos, Some(_)) if place == 0 => "define-yours",
                (Step::Twos, _) => "define-other",
                _ => "define-from-two",
            };
            self.t(key)
        };
        html! {
            section.define-circle {
                (self.people(circle))
                @if !texts.is_empty() {
                    div.define-texts {
                        @for (place, pieces) in compared.texts.iter().enumerate() {
                            figure.define-text {
                                figcaption { (name(place)) }
                                blockquote dir="auto" { (marked(pieces)) }
                                @if place == 0 && own.is_some() { (self.lay(mine.is_laid)) }
                            }
                        }
                    }
                    (common(self.view.words, &compared))
                }
                @if circle.is_open { (self.together(circle)) }
                @else { (self.figure(circle)) }
                (self.versions(circle))
            }
        }
    }

    /// Which group it is, so that people find each other, and who is in it when there are names.
    fn people(&self, circle: &Circle<'_>) -> Markup {
        let others = circle.people.iter().filter(|who| **who != self.me.id);
        let names: Vec<_> =
            others.filter_map(|who| self.meeting.participant(*who)?.name.as_ref()).collect();
        html! {
            p.define-with { (icon(Icon::People)) span {
                strong { (place_name(self.view.words, circle.at)) }
                @if !names.is_empty() {
                    ", " (self.t("define-with")) " "
                    @for (place, name) in names.iter().enumerate() {
                        @if place > 0 { ", " } bdi { (name) }
                    }
                }
            } }
        }
    }

    /// One's own text lies before the others, or not: the writer decides.
    fn lay(&self, is_laid: bool) -> Markup {
        let (key, on, picture) = if is_laid {
            ("define-take-back", "no", Icon::Hidden)
        } else {
            ("define-lay", "yes", Icon::Eye)
        };
        form(
            self.me,
            self.block,
            "lay",
            on,
            &html! {
                (hidden("on", on))
                button.button.button-secondary type="submit" { (icon(picture)) span { (self.t(key)) } }
                (sign())
                @if !is_laid { p.readers { (icon(Icon::Lock)) span { (self.t("define-lay-help")) } } }
            },
        )
    }

    /// The text that they make together. What somebody else wrote since stands above it.
    fn together(&self, circle: &Circle<'_>) -> Markup {
        let now = circle.text.and_then(Versions::text).map_or("", |text| text.as_str());
        let about = circle.at.to_string();
        let is_again = typed(self.again, "write", &about).is_some();
        let two = circle.at.step == Step::Twos;
        let label = if two { "define-two-label" } else { "define-four-label" };
        let readers = match (two, rules::settings(&self.block.plan).tells_steps) {
            (true, false) => "define-readers-two",
            (true, true) => "define-readers-two-told",
            (false, false) => "define-readers-four",
            (false, true) => "define-readers-four-told",
        };
        let since = html! {
            @if !now.is_empty() {
                figure.define-since data-since[is_again] {
                    figcaption { (self.t("define-now")) }
                    blockquote dir="auto" { (now) }
                }
            }
        };
        self.write(&Writing {
            deed: "write",
            label: self.t(label),
            now,
            hidden: html! {
                (hidden("at", circle.at)) (hidden("moment", circle.text.map_or(0, Versions::moment)))
            },
            readers: self.until(readers),
            privacy: Icon::Eye,
            more: since,
            about,
        })
    }

    /// Earlier versions, to read and to take up again.
    fn versions(&self, circle: &Circle<'_>) -> Markup {
        let Some(text) = circle.text else { return html! {} };
        let others: Vec<_> = text.others().collect();
        html! {
            @if !others.is_empty() {
                details.fold data-keep=(format!("versions-{}", circle.at)) {
                    summary {
                        span { (self.t("define-versions")) " " span.chip { (others.len()) } }
                        (icon(Icon::Down))
                    }
                    ul.own {
                        @for version in others {
                            @let words = version.text.as_ref().map_or("", |text| text.as_str());
                            li {
                                p.own-text dir="auto" { (words) }
                                @if circle.is_open {
                                    (form(self.me, self.block, "write", &format!("back-{}", version.number), &html! {
                                        (hidden("at", circle.at)) (hidden("moment", text.moment())) (hidden("text", words))
                                        button.button.button-quiet type="submit" { (icon(Icon::Undo)) span { (self.t("define-use-again")) } }
                                        (sign())
                                    }))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A text that can no longer be changed.
    fn figure(&self, circle: &Circle<'_>) -> Markup {
        let caption = place_name(self.view.words, circle.at);
        html! {
            @if let Some(text) = circle.text.and_then(Versions::text) {
                figure.define-text {
                    figcaption { (caption) }
                    blockquote dir="auto" { (text) }
                }
            }
        }
    }

    /// The texts of the steps before: they stay with those who made them.
    fn earlier<'c>(&self, circles: impl Iterator<Item = &'c Circle<'c>>) -> Markup {
        let circles: Vec<_> =
            circles.filter(|it| it.text.and_then(Versions::text).is_some()).collect();
        html! {
            @for circle in circles {
                details.fold data-keep=(format!("earlier-{}", circle.at)) {
                    summary {
                        span { (self.t(if circle.at.step == Step::Twos { "define-our-two" } else { "define-our-four" })) }
                        (icon(Icon::Down))
                    }
                    (self.figure(circle))
                }
            }
        }
    }
}
