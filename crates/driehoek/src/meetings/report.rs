//! The report in a reader's words: one document, from which page, PDF, Word and CSV are made.

use domain::meetings::{
    ContributionBody, LeftOut, Meeting, Naming, Prompt, Report, ReportPoint, ReportSlot, Returned,
    Why, products_until,
};
use print::{ChecklistItem, Document, Part, Section};

use super::kinds;
use super::views::{self, View, block, face, participant, words};
use crate::assignments::views::{self as work, back};
use crate::paper::direction;
use crate::web::{csv_file::safe, prose::plain};

/// The report as a document, as the meeting stands.
pub fn document(view: View<'_>, meeting: &Meeting, report: &Report) -> Document {
    let words = view.words;
    let mut sections = Vec::new();
    push(&mut sections, section(view, "report-points", 1, points(view, report)));
    push(&mut sections, section(view, "report-goals", 1, goals(view, report)));
    push(&mut sections, section(view, "report-made", 1, made(report)));
    sections.extend(said(view, meeting, report));
    push(&mut sections, section(view, "report-work-out", 1, handed_out(view, report)));
    sections.extend(returned(view, report));
    push(&mut sections, section(view, "report-definitions", 1, definitions(view, report)));
    push(&mut sections, section(view, "report-present", 1, present(view, report)));
    push(&mut sections, section(view, "report-needs", 1, needs(view, report)));
    sections.extend(appendix(view, meeting, report));
    Document {
        title: meeting.title.to_string(),
        subtitle: words.t("report-subtitle").into_owned(),
        lang: words.lang().tag().to_owned(),
        direction: direction(words.lang()),
        date_line: words.weekday_date(meeting.starts.date()),
        meta: meta(view, meeting, report),
        page_label: crate::i18n::plain(&words.t("report-page")),
        sections,
    }
}

fn push(sections: &mut Vec<Section>, section: Section) {
    if !section.parts.is_empty() {
        sections.push(section);
    }
}

fn section(view: View<'_>, heading: &str, level: u8, parts: Vec<Part>) -> Section {
    Section { heading: view.words.t(heading).into_owned(), level, parts }
}

fn meta(view: View<'_>, meeting: &Meeting, report: &Report) -> Vec<(String, String)> {
    let words = view.words;
    let coaches: Vec<_> = meeting.coaches.values().map(ToString::to_string).collect();
    let line = |key: &str, value: String| (words.t(key).into_owned(), value);
    vec![
        line("report-team", meeting.team_name.to_string()),
        line("report-led-by", coaches.join(", ")),
        line("report-people", report.people.to_string()),
        line("report-state", words::phase(words, meeting.phase)),
    ]
}

fn points(view: View<'_>, report: &Report) -> Vec<Part> {
    let words = view.words;
    if report.points.is_empty() {
        return vec![Part::Paragraph(words.t("report-points-none").into_owned())];
    }
    let items = report.points.iter().map(|line| ChecklistItem {
        text: line.point.title.to_string(),
        detail: point_detail(view, line),
    });
    vec![Part::Checklist(items.collect())]
}

fn point_detail(view: View<'_>, line: &ReportPoint) -> String {
    let words = view.words;
    let name = line.name.as_ref().map(ToString::to_string);
    let due = line.point.due.map(|due| words.date(due));
    let state = words::point_state(words, line.point.state);
    let from = line.point.from.map(|_| words.t("report-point-carried").into_owned());
    let details = [name, due, Some(state), from];
    details.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn goals(view: View<'_>, report: &Report) -> Vec<Part> {
    let goals = report.decks.iter().flat_map(|deck| block::deck_goals(view, deck));
    let goals: Vec<_> = goals.map(|goal| plain(&goal)).collect();
    if goals.is_empty() { Vec::new() } else { vec![Part::List(goals)] }
}

fn made(report: &Report) -> Vec<Part> {
    let texts = report.group_texts.iter();
    texts
        .map(|(title, text)| Part::Definition { term: title.to_string(), text: text.to_string() })
        .collect()
}

fn said(view: View<'_>, meeting: &Meeting, report: &Report) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut parts = Vec::new();
    let mut under: Option<String> = None;
    for slot in &report.said {
        let block = slot.block.to_string();
        if under.as_ref() != Some(&block)
            && let Some(heading) = under.replace(block)
        {
            sections.push(Section { heading, level: 2, parts: std::mem::take(&mut parts) });
        }
        parts.extend(slot_parts(view, meeting, slot));
    }
    if let Some(heading) = under {
        sections.push(Section { heading, level: 2, parts });
    }
    if !sections.is_empty() {
        let heading = view.words.t("report-said").into_owned();
        sections.insert(0, Section { heading, level: 1, parts: Vec::new() });
    }
    sections
}

fn slot_parts(view: View<'_>, meeting: &Meeting, slot: &ReportSlot) -> Vec<Part> {
    let mut parts = Vec::new();
    match &slot.slot.prompt {
        Prompt::Card(card) => {
            let block = meeting.block(slot.slot.block);
            if let Some(face) = block.and_then(|block| face::of(view, block, card)) {
                parts.push(Part::Card {
                    kind_label: face.kind,
                    number: face.number,
                    text: plain(&face.text),
                    colour: crate::paper::family(face.family),
                });
            }
        }
        Prompt::Block => {}
        prompt => parts.push(Part::Note(words::prompt(view.words, prompt))),
    }
    if let Some(outcome) = &slot.outcome {
        parts.extend(kinds::report(view, meeting, &slot.slot, outcome));
    } else if slot.lines.is_empty() {
        parts.push(Part::Paragraph(view.words.t("report-nothing-written").into_owned()));
    }
    parts.extend(slot.lines.iter().filter_map(|line| said_line(view, line)));
    parts
}

fn said_line(view: View<'_>, line: &ContributionBody) -> Option<Part> {
    match line {
        ContributionBody::Text(text) => Some(Part::Quote { text: text.to_string(), by: None }),
        ContributionBody::Hands { question, count } => {
            let hands = views::hands(view.words, *count);
            Some(Part::Paragraph(format!("{question}: {hands}")))
        }
        ContributionBody::Erased => None,
    }
}

/// The cards that went out as work: which, by when, how many.
fn handed_out(view: View<'_>, report: &Report) -> Vec<Part> {
    let words = view.words;
    let items: Vec<_> = report
        .handed_out
        .iter()
        .map(|it| {
            let count = words.t_with("report-work-count", &[("count", it.count.into())]);
            let detail = format!("{count} · {}", work::due(words, it.due));
            ChecklistItem { text: plain(&work::card_name(view, &it.card)), detail }
        })
        .collect();
    if items.is_empty() { Vec::new() } else { vec![Part::Checklist(items)] }
}

/// What came back of work, a section for each.
fn returned(view: View<'_>, report: &Report) -> Vec<Section> {
    let one = |returned: &Returned| {
        let parts = returned.parts.iter().flat_map(|part| {
            let said = back::picks(view, part).into_iter().chain(back::lines(part));
            let lines: Vec<_> = said.collect();
            [Part::Note(plain(&back::question(view, &part.question))), Part::List(lines)]
        });
        let heading = plain(&work::card_name(view, &returned.card));
        Section { heading, level: 2, parts: parts.collect() }
    };
    let sections: Vec<_> = report.returned.iter().map(one).collect();
    if sections.is_empty() {
        return sections;
    }
    let heading = view.words.t("report-work-back").into_owned();
    let head = Section { heading, level: 1, parts: Vec::new() };
    std::iter::once(head).chain(sections).collect()
}

fn definitions(view: View<'_>, report: &Report) -> Vec<Part> {
    let faces = report.definitions.iter().filter_map(|id| face::element(view, id));
    faces
        .map(|face| Part::Definition {
            term: face.title.unwrap_or(face.kind),
            text: plain(&face.text),
        })
        .collect()
}

fn present(view: View<'_>, report: &Report) -> Vec<Part> {
    match &report.names {
        Some(names) if !names.is_empty() => {
            vec![Part::List(names.iter().map(ToString::to_string).collect())]
        }
        Some(_) => Vec::new(),
        None => vec![Part::Paragraph(view.words.t("report-no-names").into_owned())],
    }
}

fn needs(view: View<'_>, report: &Report) -> Vec<Part> {
    if report.needs.is_empty() {
        return Vec::new();
    }
    let rows = report.needs.iter().map(|(deck, count)| {
        let title = view.cards.deck_words(deck, view.words.lang());
        let title = title.map(|words| words.title.clone()).unwrap_or_default();
        vec![format!("{deck} {title}"), count.to_string()]
    });
    vec![Part::Table { head: Vec::new(), rows: rows.collect() }]
}

fn appendix(view: View<'_>, meeting: &Meeting, report: &Report) -> Vec<Section> {
    let words = view.words;
    let head = ["sheet-what", "block-minutes", "report-done"].map(|key| words.t(key).into_owned());
    let rows = report.agenda.iter().map(|(title, minutes, done)| {
        let done = words.t(if *done { "yes" } else { "no" }).into_owned();
        vec![title.to_string(), minutes.to_string(), done]
    });
    let agenda = Part::Table { head: head.to_vec(), rows: rows.collect() };
    let left_out: Vec<_> =
        report.left_out.iter().map(|line| left_out_line(view, meeting, line)).collect();
    let mut parts = Vec::new();
    if !left_out.is_empty() {
        parts.push(Part::List(left_out));
    }
    let until = words.date(products_until(meeting.starts.date()));
    let kept = format!(
        "{} {}",
        words::readers(words, meeting),
        words.t_with("report-kept", &[("until", until.into())])
    );
    let mut sections = vec![section(view, "report-appendix", 1, vec![agenda])];
    push(&mut sections, section(view, "report-left-out", 2, parts));
    sections.push(section(view, "report-privacy", 2, vec![Part::Note(kept)]));
    sections
}

fn left_out_line(view: View<'_>, meeting: &Meeting, line: &LeftOut) -> String {
    let words = view.words;
    let key = match line.why {
        Why::Skipped => "left-out-skipped",
        Why::NotReached => "left-out-not-reached",
        Why::NotDrawn => "left-out-not-drawn",
        Why::Passed => "left-out-passed",
        Why::Hidden => "left-out-hidden",
        Why::NotShown => "left-out-not-shown",
        Why::Erased => "left-out-erased",
    };
    let args = [("block", line.block.as_str().into()), ("count", line.count.into())];
    let mut text = words.t_with(key, &args).into_owned();
    let block = meeting.agenda.iter().find(|block| block.plan.title == line.block);
    let cards = line.cards.iter().filter_map(|card| face::of(view, block?, card));
    let cards: Vec<_> = cards.map(|face| plain(&face.text)).collect();
    if !cards.is_empty() {
        text.push_str("\n– ");
        text.push_str(&cards.join("\n– "));
    }
    text
}

/// The report as rows: what kind of line, the block, the question, the words, count, owner, date,
/// state. Names stand only with action points.
pub fn csv(view: View<'_>, meeting: &Meeting, report: &Report) -> Result<Vec<u8>, csv::Error> {
    let words = view.words;
    // Spreadsheets of Dutch offices expect a mark at the start and semicolons.
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![0xEF, 0xBB, 0xBF]);
    let head = [
        "csv-kind",
        "csv-block",
        "csv-question",
        "csv-text",
        "csv-count",
        "csv-owner",
        "csv-due",
        "csv-state",
    ];
    out.write_record(head.map(|key| words.t(key).into_owned()))?;
    for line in &report.points {
        let due = line.point.due.map(|due| due.to_string()).unwrap_or_default();
        let name = line.name.as_ref().map_or("", |name| name.as_str());
        let state = words::point_state(words, line.point.state);
        let title = safe(line.point.title.as_str());
        let kind = words.t("csv-point");
        out.write_record([&kind, "", "", &title, "", &safe(name), &due, &state])?;
    }
    for returned in &report.returned {
        let (kind, card) =
            (words.t("csv-work"), safe(&plain(&work::card_name(view, &returned.card))));
        for part in &returned.parts {
            let question = safe(&plain(&back::question(view, &part.question)));
            for line in back::picks(view, part).into_iter().chain(back::lines(part)) {
                out.write_record([&kind, &*card, &question, &safe(&line), "", "", "", ""])?;
            }
        }
    }
    for slot in &report.said {
        let question = plain(&participant::slot_title(view, meeting, &slot.slot));
        if let Some(outcome) = &slot.outcome {
            let block = safe(slot.block.as_str());
            for (kind, what, count) in kinds::rows(view, meeting, &slot.slot, outcome) {
                let (what, count) = (safe(&what), count.to_string());
                out.write_record([&kind, &block, &safe(&question), &what, &count, "", "", ""])?;
            }
        }
        for line in &slot.lines {
            let (text, count) = match line {
                ContributionBody::Text(text) => (safe(text.as_str()), String::new()),
                ContributionBody::Hands { question, count } => {
                    (safe(question.as_str()), count.to_string())
                }
                ContributionBody::Erased => continue,
            };
            let kind = words.t("csv-said");
            let block = safe(slot.block.as_str());
            out.write_record([&kind, block.as_str(), &safe(&question), &text, &count, "", "", ""])?;
        }
    }
    for (title, text) in &report.group_texts {
        let kind = words.t("group-text");
        out.write_record([
            &kind,
            safe(title.as_str()).as_str(),
            "",
            &safe(text.as_str()),
            "",
            "",
            "",
            "",
        ])?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

/// The report as data, for other programs.
pub fn json(view: View<'_>, meeting: &Meeting, report: &Report) -> serde_json::Value {
    let points = report.points.iter().map(|line| {
        serde_json::json!({
            "title": line.point.title, "owner": line.name, "due": line.point.due,
            "state": line.point.state, "carried": line.point.from.is_some(),
        })
    });
    let said = report.said.iter().map(|slot| {
        let outcome = slot.outcome.as_ref();
        let outcome = outcome.map(|outcome| kinds::json(view, meeting, &slot.slot, outcome));
        serde_json::json!({
            "slot": slot.slot, "block": slot.block, "lines": slot.lines, "outcome": outcome,
            "question": plain(&participant::slot_title(view, meeting, &slot.slot)),
        })
    });
    serde_json::json!({
        "title": meeting.title, "starts": meeting.starts, "team": meeting.team_name,
        "language": meeting.lang.tag(), "named": meeting.naming == Naming::Named,
        "phase": meeting.phase, "people": report.people, "names": report.names,
        "action_points": points.collect::<Vec<_>>(), "said": said.collect::<Vec<_>>(),
        "definitions": report.definitions, "group_texts": report.group_texts,
        "agenda": report.agenda, "needs": report.needs, "decks": report.decks,
        "handed_out": report.handed_out, "returned": report.returned,
        "left_out": report.left_out.iter().map(|line| serde_json::json!({
            "why": format!("{:?}", line.why), "block": line.block, "count": line.count,
            "cards": line.cards.iter().map(ToString::to_string).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}
