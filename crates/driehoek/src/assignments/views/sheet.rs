//! The page of one assignment for who has it: the card, what lies beside it, and its form; or what
//! was handed in.

use domain::assignments::{Answer, Opens, Part, Question, Room, Shared, sheets};
use domain::decks::ElementId;
use domain::meetings::{MeetingId, POINT_TITLE_MAX};
use jiff::civil::Date;
use maud::{Markup, html};

use super::{back, links, stage};
use crate::assignments::store::Assignment;
use crate::assignments::work::{Again, pick_field, text_field, was_field};
use crate::i18n::Words;
use crate::meetings::form::Fields;
use crate::meetings::views::participant::readers;
use crate::meetings::views::{View, face, hidden};
use crate::practice::the_families;
use crate::web::components::{Chip, Hue, Notice, Size, way_back};
use crate::web::icons::{Icon, icon};
use crate::web::prose::prose;

/// Everything that stands on the page.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    pub work: &'a Assignment,
    /// With whom it is done together.
    pub others: &'a [String],
    /// The last day on which it is there.
    pub until: Date,
    /// Where its form goes.
    pub address: &'a str,
    /// The page above, and what it is called.
    pub back: (&'a str, &'a str),
    /// What was typed and not kept.
    pub again: Option<&'a Again>,
    /// One's action points; nothing where nobody can make any.
    pub points: Option<&'a [String]>,
}

impl<'a> Sheet<'a> {
    /// What was typed in the form and not kept.
    fn typed(self) -> Option<&'a Fields> {
        self.again.and_then(|again| again.fields.as_ref())
    }
}

/// The body of the page.
pub fn show(view: View<'_>, sheet: Sheet<'_>) -> Markup {
    let words = view.words;
    let is_in = sheet.work.handed_in.is_some() && sheet.typed().is_none();
    html! {
        article.work {
            header.work-head {
                p.no-print { (way_back(sheet.back.0, sheet.back.1)) }
                h1.sr { (words.t("work-title")) }
                @if let Some(face) = face::element(view, &sheet.work.card) { (face.show(Size::Medium)) }
                (facts(view, sheet))
            }
            @if let Some(again) = sheet.again { (Notice::new(Hue::Bad, words.t(again.why))) }
            @if sheet.work.changed.is_none() && sheet.again.is_none() { p.work-how { (words.t("work-how")) } }
            @if sheets().of(&sheet.work.card).is_some_and(|it| it.practice) { (practice(view, sheet.work.meeting)) }
            (beside(view, sheet.work))
            @if is_in { (handed_in(view, sheet)) } @else { (form(view, sheet)) }
            (action_points(view, sheet))
        }
    }
}

fn facts(view: View<'_>, sheet: Sheet<'_>) -> Markup {
    let words = view.words;
    html! {
        ul.work-facts {
            li { (stage(words, sheet.work.stage())) }
            li { (Chip::new(super::due(words, sheet.work.due)).icon(Icon::Clock)) }
            @if !sheet.others.is_empty() {
                li { (icon(Icon::People)) span { (words.t("work-together")) " " bdi { (sheet.others.join(", ")) } } }
            }
            li.no-print {
                button.button.button-quiet type="button" data-print { (icon(Icon::Print)) span { (words.t("print")) } }
            }
        }
    }
}

/// The real tool for a talk comes with the talks themselves.
fn practice(view: View<'_>, meeting: MeetingId) -> Markup {
    let words = view.words;
    html! {
        (Notice::new(Hue::School, words.t("work-practice")).text(words.t("work-practice-text")))
        @if let Some(pupil) = pupil(words, meeting) { p.work-pupil { (pupil) } }
    }
}

/// An invented pupil for who has none in mind: the same for all of a meeting, so that they can talk
/// about it, and in every form of it.
fn pupil(words: &Words, meeting: MeetingId) -> Option<String> {
    let all: Vec<_> = the_families().children().collect();
    let at = meeting.0.as_u128().checked_rem(all.len() as u128)?;
    let (class, child) = all.get(usize::try_from(at).ok()?)?;
    let args = [
        ("name", format!("{} {}.", child.name, child.initial).into()),
        ("class", class.name.in_lang(words.lang()).into()),
        ("situation", child.situation.in_lang(words.lang()).into()),
    ];
    Some(words.t_with("work-practice-pupil", &args).into_owned())
}

/// What lies beside the card: texts to read, and links.
fn beside(view: View<'_>, work: &Assignment) -> Markup {
    let assignment = sheets().of(&work.card);
    let texts = assignment.map_or(&[][..], |it| &it.beside);
    let opens = assignment.and_then(|it| it.opens.as_ref());
    html! {
        @if !texts.is_empty() {
            div.work-texts.no-print {
                @for face in texts.iter().filter_map(|id| face::element(view, id)) {
                    details.fold {
                        summary {
                            span { (face.kind) ": " (face.title.as_deref().unwrap_or_default()) } (icon(Icon::Down))
                        }
                        div.prose lang=(face.lang.tag()) dir="auto" {
                            (prose(&face.text))
                            @if let Some(remark) = &face.remark { p.soft { (remark) } }
                        }
                    }
                }
            }
        }
        (links::of_card(view, &work.card))
        @if let Some(opens) = opens { (opening(view, work, opens)) }
    }
}

/// A card that is face down until something was written.
fn opening(view: View<'_>, work: &Assignment, opens: &Opens) -> Markup {
    let Some(face) = face::element(view, &opens.card) else { return html! {} };
    let is_open = work.answers.of(&opens.after).text.is_some();
    html! {
        div.work-opens {
            @if is_open { (face.show(Size::Medium)) }
            @else {
                (face.face_down())
                p.soft { (view.words.t("work-opens-later")) }
            }
        }
    }
}

fn form(view: View<'_>, sheet: Sheet<'_>) -> Markup {
    let words = view.words;
    let parts = sheets().parts(view.cards, &sheet.work.card);
    let kept = words.t("work-kept");
    html! {
        form.work-form #work-form method="post" action=(sheet.address) data-kept=(kept)
            data-lost=(words.t("work-not-kept")) {
            @for part in &parts { (part_of(view, sheet, part)) }
            div.work-keep.no-print {
                @if sheet.work.handed_in.is_some() {
                    button.button.button-primary.button-large type="submit" name="do" value="reopen" { (words.t("work-reopen-keep")) }
                } @else {
                    button.button.button-secondary.button-large type="submit" name="do" value="save" { (words.t("work-save")) }
                }
                output.work-sign aria-live="polite" {
                    @if sheet.work.changed.is_some() && sheet.again.is_none() { (kept) }
                }
                (readers(Icon::Lock, "work-readers", &mine_readers(view, sheet)))
            }
            @if sheet.work.handed_in.is_none() { (hand_in(view, sheet)) }
        }
    }
}

/// Who reads what is not handed in yet, and until when.
fn mine_readers(view: View<'_>, sheet: Sheet<'_>) -> String {
    let until = ("until", view.words.date(sheet.until).into());
    if sheet.others.is_empty() {
        return view.words.t_with("work-readers-mine", &[until]).into_owned();
    }
    let names = ("names", sheet.others.join(", ").into());
    view.words.t_with("work-readers-together", &[until, names]).into_owned()
}

/// With whom it is shared, said with every choice.
fn hand_in(view: View<'_>, sheet: Sheet<'_>) -> Markup {
    let words = view.words;
    let chosen = sheet.typed().map_or("", |fields| fields.get("shared"));
    html! {
        section.work-hand-in.no-print aria-labelledby="hand-in" {
            h2 #hand-in { (words.t("work-hand-in")) }
            fieldset.field {
                legend.field-label { (words.t("work-who-reads")) }
                div.choices {
                    @for shared in Shared::ALL {
                        label.choice.choice-plain {
                            input type="radio" name="shared" value=(shared.name()) checked[chosen == shared.name()];
                            span.choice-tile {
                                span.choice-label { (words.t(&format!("work-share-{}", shared.name()))) }
                                span.field-help { (words.t(&format!("work-share-{}-text", shared.name()))) }
                            }
                        }
                    }
                }
            }
            button.button.button-primary.button-large type="submit" name="do" value="hand-in" {
                (icon(Icon::Check)) span { (words.t("work-hand-in-now")) }
            }
            p.field-help { (words.t("work-hand-in-help")) }
        }
    }
}

fn part_of(view: View<'_>, sheet: Sheet<'_>, part: &Part) -> Markup {
    match part {
        Part::Form(id) => heading(view, id, true),
        Part::Heading(id) => heading(view, id, false),
        Part::Question(question) => asked(view, sheet, question),
    }
}

fn heading(view: View<'_>, id: &ElementId, is_form: bool) -> Markup {
    let Some(face) = face::element(view, id) else { return html! {} };
    html! {
        div.work-part lang=(face.lang.tag()) dir="auto" {
            @if let Some(title) = &face.title {
                @if is_form { h2 { (title) } } @else { h3 { (title) } }
            }
            @if !face.text.is_empty() { (prose(&face.text)) }
        }
    }
}

/// A question: what can be ticked, and room to write.
fn asked(view: View<'_>, sheet: Sheet<'_>, question: &Question) -> Markup {
    let Some(face) = face::element(view, &question.id) else { return html! {} };
    let now = sheet.work.answers.of(&question.id);
    let title = face.title.clone().unwrap_or_else(|| face.text.clone());
    let has_help = face.title.is_some() && !face.text.is_empty();
    let is_behind = sheet.again.is_some_and(|again| again.behind.contains(&question.id));
    let id = format!("q-{}", question.id);
    let help = format!("{id}-help");
    let body = html! {
        @if has_help { p.field-help id=(help) { (face.text) } }
        @if is_behind { (stands_there(view, question, &now)) }
        @if !question.options.is_empty() { (options(view, sheet, question, &now)) }
        @if let Some(room) = question.room { (room_to_write(view, sheet, (question, room), &now)) }
        (hidden(&was_field(&question.id), now.mark()))
    };
    html! {
        @if question.options.is_empty() {
            div.field.work-field lang=(face.lang.tag()) {
                label.field-label for=(id) { (title) }
                (body)
            }
        } @else {
            fieldset.field.work-field lang=(face.lang.tag()) aria-describedby=[has_help.then_some(&help)] {
                legend.field-label { (title) }
                (body)
            }
        }
    }
}

/// What somebody else wrote there since.
fn stands_there(view: View<'_>, question: &Question, now: &Answer) -> Markup {
    html! {
        div.work-behind role="note" {
            p { (view.words.t("work-stands-there")) }
            (answer(view, question, now))
        }
    }
}

fn options(view: View<'_>, sheet: Sheet<'_>, question: &Question, now: &Answer) -> Markup {
    let name = pick_field(&question.id);
    let typed: Option<Vec<&str>> = sheet.typed().map(|fields| fields.all(&name).collect());
    let is_on = |option: &ElementId| match &typed {
        Some(typed) => typed.contains(&option.as_str()),
        None => now.picks.contains(option),
    };
    let kind = if question.one { "radio" } else { "checkbox" };
    html! {
        ul.work-options {
            @for option in &question.options {
                @if let Some(face) = face::element(view, option) {
                    li {
                        label.work-option {
                            input type=(kind) name=(name) value=(option) checked[is_on(option)];
                            span lang=(face.lang.tag()) {
                                @if let Some(title) = &face.title {
                                    strong { (title) }
                                    @if !face.text.is_empty() { span.work-option-text { (face.text) } }
                                } @else { (face.text) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn room_to_write(
    view: View<'_>,
    sheet: Sheet<'_>,
    (question, room): (&Question, Room),
    now: &Answer,
) -> Markup {
    let words = view.words;
    let (id, name) = (format!("q-{}", question.id), text_field(&question.id));
    let kept = now.text.as_ref().map_or("", |text| text.as_str());
    let shown = sheet.typed().map_or(kept, |fields| fields.get(&name));
    let fault = sheet.again.and_then(|again| again.too_long.get(&question.id));
    let label = (!question.options.is_empty()).then(|| words.t("work-in-words"));
    html! {
        @if let Some(label) = &label { label.work-words for=(id) { (label) } }
        @if let Some((length, max)) = fault {
            p.field-error id=(format!("{id}-fault")) {
                (icon(Icon::Warning)) span { (words.t_with("work-too-long-one", &[("length", (*length).into()), ("max", (*max).into())])) }
            }
        }
        @if room == Room::Short {
            input.input id=(id) name=(name) value=(shown) dir="auto" maxlength=(room.max())
                aria-invalid=[fault.map(|_| "true")];
        } @else {
            textarea.input id=(id) name=(name) dir="auto" maxlength=(room.max())
                rows=(if room == Room::Lines { 4 } else { 3 }) aria-invalid=[fault.map(|_| "true")] { (shown) }
        }
        div.work-line aria-hidden="true" { (shown) }
    }
}

/// What was handed in, with a way to change it.
fn handed_in(view: View<'_>, sheet: Sheet<'_>) -> Markup {
    let words = view.words;
    let until = [("until", words.date(sheet.until).into())];
    let who = words.t_with(&format!("work-reads-{}", sheet.work.shared.name()), &until);
    html! {
        section.work-done {
            (Notice::new(Hue::Good, words.t("work-is-in")).text(who).acts(html! {
                form.no-print method="post" action=(sheet.address) {
                    button.button.button-secondary type="submit" name="do" value="reopen" {
                        (icon(Icon::Undo)) span { (words.t("work-reopen")) }
                    }
                }
            }))
            (written(view, sheet.work))
        }
    }
}

/// What was written, question by question; what was left empty is left out.
pub fn written(view: View<'_>, work: &Assignment) -> Markup {
    let parts = sheets().parts(view.cards, &work.card);
    html! {
        div.work-answers {
            @for part in &parts {
                @if let Part::Question(question) = part {
                    @let said = work.answers.of(&question.id);
                    @if !said.is_empty() {
                        h2 { (back::question(view, &question.id)) }
                        (answer(view, question, &said))
                    }
                }
            }
        }
    }
}

/// One answer, as it is read.
pub fn answer(view: View<'_>, question: &Question, said: &Answer) -> Markup {
    let picks = question.options.iter().filter(|option| said.picks.contains(*option));
    let picks: Vec<_> = picks.filter_map(|option| face::element(view, option)).collect();
    html! {
        @if !picks.is_empty() {
            ul.work-picks {
                @for face in &picks { li lang=(face.lang.tag()) { (icon(Icon::Check)) span { (face.title.as_ref().unwrap_or(&face.text)) } } }
            }
        }
        @if question.room == Some(Room::Lines) {
            @if said.text.is_some() { ul.work-lines { @for line in said.lines() { li dir="auto" { (line) } } } }
        } @else if let Some(text) = &said.text {
            p.work-said dir="auto" { (text) }
        }
        @if said.is_empty() { p.soft { (view.words.t("work-empty-answer")) } }
    }
}

/// Lines that can become an action point, once they are kept.
fn action_points(view: View<'_>, sheet: Sheet<'_>) -> Markup {
    let Some(points) = sheet.points else { return html! {} };
    let words = view.words;
    let questions = sheets().questions(view.cards, &sheet.work.card);
    let asked: Vec<_> = questions.iter().filter(|question| question.points).collect();
    let lines: Vec<String> = asked
        .iter()
        .flat_map(|question| {
            let answer = sheet.work.answers.of(&question.id);
            answer.lines().map(ToOwned::to_owned).collect::<Vec<_>>()
        })
        .collect();
    html! {
        @if !asked.is_empty() {
            section.work-points.no-print #actiepunten {
                h2 { (words.t("work-points")) }
                @if lines.is_empty() { p.soft { (words.t("work-points-none")) } }
                ul.work-point-list {
                    @for line in &lines {
                        @let title: String = line.chars().take(POINT_TITLE_MAX).collect();
                        li {
                            span dir="auto" { (line) }
                            @if points.contains(&title) {
                                (Chip::new(words.t("work-point-there")).hue(Hue::Good).icon(Icon::Check))
                            } @else {
                                form method="post" action=(sheet.address) {
                                    (hidden("do", "point")) (hidden("title", &title))
                                    button.button.button-quiet type="submit" { (icon(Icon::Flag)) span { (words.t("work-point-make")) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
