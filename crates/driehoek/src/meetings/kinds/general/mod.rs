//! General ways of asking, and pages: their forms and what a coach sets. The screens stand in a
//! file each.

pub mod chart;
pub mod coach;
pub mod paper;
pub mod participant;
pub mod report;
pub mod wall;

use domain::meetings::blocks::{Block, BlockKind, BlockPlan};
use domain::meetings::kinds::{
    Deed, Outcome, Settings,
    general::{
        self, Answer, Choice, Deed as InGeneral, OPTION_MAX, OPTIONS_MAX, ROOM_LINES_MAX, Round,
        Settings as Set, Stage, Tally, dots, mood, ranking, scale, slides, words,
    },
};
use domain::meetings::{BLOCK_TEXT_MAX, BlockId, Contribution, Prompt, Refused, TITLE_MAX, Text};
use maud::{Markup, html};
use print::{Family, Part};
use serde_json::Value;

use crate::chance::Chance;
use crate::i18n::Words;
use crate::meetings::actions::Fault;
use crate::meetings::form::Fields;
use crate::meetings::views::hidden;
use crate::meetings::views::participant::{Again, Me};
use crate::meetings::views::words::block_kind;
use crate::web::components::{Check, Field};

use super::paper::Sheet;
use super::{All, At, Row, Screens};

/// A general way of asking.
pub(super) struct GeneralScreens;

impl Screens for GeneralScreens {
    fn of_participant(&self, fields: &Fields, kind: BlockKind) -> Result<Deed, Fault> {
        Ok(Deed::General(match (fields.get("deed"), kind) {
            ("take-back", BlockKind::Words) => InGeneral::Say { words: Vec::new() },
            ("take-back", _) => InGeneral::Answer { round: round(fields)?, answer: None },
            ("answer", BlockKind::Words) => InGeneral::Say { words: said(fields)? },
            ("answer", kind) => {
                InGeneral::Answer { round: round(fields)?, answer: Some(answer(fields, kind)?) }
            }
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn of_coach(&self, fields: &Fields, kind: BlockKind, _: &Chance) -> Result<Deed, Fault> {
        let word = |name: &str| fields.text(name);
        Ok(Deed::General(match fields.get("deed") {
            "stage" => InGeneral::SetStage {
                round: round(fields)?,
                to: need(Stage::named(fields.get("to")))?,
            },
            "room" if kind == BlockKind::Words => {
                let lines = fields.get("lines").lines().filter(|line| !line.trim().is_empty());
                let words = lines.map(Text::new).collect::<Result<_, _>>()?;
                InGeneral::SayForRoom { words }
            }
            "room" => InGeneral::CountRoom { round: round(fields)?, rows: room(fields, kind)? },
            "merge" => {
                let into = word("into")?;
                InGeneral::Merge { word: word("word")?, into: Some(into) }
            }
            "part" => InGeneral::Merge { word: word("word")?, into: None },
            "hide" => InGeneral::Hide { word: word("word")?, hidden: fields.get("to") != "shown" },
            "turn" => InGeneral::Turn { page: need(fields.read("page"))? },
            _ => return Err(Fault::Unreadable),
        }))
    }

    fn settings(
        &self,
        fields: &Fields,
        kind: BlockKind,
        before: &BlockPlan,
    ) -> Result<Settings, Fault> {
        if fields.get("set") != kind.name() {
            let stays = matches!(&before.settings, Settings::General(set) if set.kind() == kind);
            return Ok(if stays { before.settings.clone() } else { Settings::None });
        }
        let each = || need(fields.read("each"));
        let set = match kind {
            BlockKind::Scale => Set::Scale(scale::Settings {
                statements: lines(fields)?,
                steps: need(fields.read("steps"))?,
                low: fields.optional("low")?,
                high: fields.optional("high")?,
            }),
            BlockKind::Ranking => Set::Ranking(ranking::Settings { options: lines(fields)? }),
            BlockKind::Dots => Set::Dots(dots::Settings { options: lines(fields)?, each: each()? }),
            BlockKind::Mood => Set::Mood(mood::Settings { small_group: fields.has("small") }),
            BlockKind::Words => Set::Words(words::Settings { each: each()? }),
            _ => Set::Slides(slides::Settings { pages: pages(fields.get("pages"))? }),
        };
        Ok(if set.is_usual() { Settings::None } else { Settings::General(set) })
    }

    fn fields(&self, at: At<'_>, typed: Option<&Fields>) -> Markup {
        let At { view, block, .. } = at;
        let words = view.words;
        let Some(set) = general::settings(&block.plan) else { return html! {} };
        let typed = typed.filter(|fields| fields.get("set") == set.kind().name());
        let value =
            |name: &str, now: String| typed.map_or(now, |fields| fields.get(name).to_owned());
        let options = |label: &str, help: &str, now: &[Choice]| {
            let now: Vec<_> = now.iter().map(ToString::to_string).collect();
            Field::area("options", words.t(label).into_owned())
                .help(words.t(help).into_owned())
                .value(value("options", now.join("\n")))
                .most(OPTIONS_LETTERS_MAX)
        };
        let end = |end: &Option<Text<{ scale::END_MAX }>>| {
            end.as_ref().map_or(String::new(), ToString::to_string)
        };
        html! {
            (hidden("set", set.kind().name()))
            @match &set {
                Set::Scale(set) => {
                    (options("ask-statements", "ask-statements-help", &set.statements))
                    (Field::number("steps", words.t("ask-steps"), scale::STEPS_LEAST.into(), scale::STEPS_MAX.into())
                        .value(value("steps", set.steps.to_string())).required())
                    (Field::text("low", words.t("ask-low")).value(value("low", end(&set.low)))
                        .help(words.t("ask-ends-help")).most(scale::END_MAX))
                    (Field::text("high", words.t("ask-high")).value(value("high", end(&set.high))).most(scale::END_MAX))
                },
                Set::Ranking(set) => {
                    (options("ask-options", "ask-options-help", &set.options))
                    p.field-help { (words.t("ask-borda")) }
                },
                Set::Dots(set) => {
                    (options("ask-options", "ask-options-help", &set.options))
                    (Field::number("each", words.t("ask-dots-each"), 1, dots::DOTS_MAX.into())
                        .value(value("each", set.each.to_string())).required())
                },
                Set::Mood(set) => {
                    (Check::new("small", words.t("ask-small")).help(words.t_with("ask-small-help", &[("least", mood::LEAST.into())]))
                        .on(typed.map_or(set.small_group, |fields| fields.has("small"))))
                },
                Set::Words(set) => {
                    (Field::number("each", words.t("ask-words-each"), 1, words::EACH_MAX.into())
                        .value(value("each", set.each.to_string())).required())
                },
                Set::Slides(set) => {
                    (Field::area("pages", words.t("ask-pages")).help(words.t("ask-pages-help"))
                        .value(value("pages", typed_pages(&set.pages))).most(PAGES_LETTERS_MAX))
                },
            }
        }
    }

    fn coach(&self, at: At<'_>) -> Markup {
        coach::hero(at.view, at.meeting, at.block)
    }

    fn tools(
        &self,
        all: All<'_>,
        kind: BlockKind,
        actions: &str,
        again: Option<&Fields>,
    ) -> Markup {
        let blocks = all.meeting.agenda.iter().filter(|block| block.plan.kind == kind);
        html! {
            @for block in blocks { (coach::room(all.view, all.meeting, block, actions, again)) }
        }
    }

    fn participant(&self, at: At<'_>) -> Markup {
        participant::hero(at.view, at.meeting, at.block)
    }

    fn here(&self, at: At<'_>, me: Me<'_>, again: Option<&Again>) -> Markup {
        participant::own(at.view, at.meeting, at.block, me, again)
    }

    fn turn(&self, block: &Block) -> String {
        let at = |round: Round, stage: Stage| {
            let shape = general::settings(&block.plan).map(|set| set.shape());
            format!("{} {} {} {shape:?}", block.id, round.name(), stage.name())
        };
        match general::game(block) {
            Some(general::Game::Poll(poll)) => at(poll.round(), poll.stage(poll.round())),
            Some(general::Game::Words(collected)) => at(Round::First, collected.stage()),
            Some(general::Game::Slides(_)) | None => String::new(),
        }
    }

    fn wall(&self, at: At<'_>, _: &[&Contribution]) -> Option<Markup> {
        Some(wall::stage(at.view, at.meeting, at.block))
    }

    fn parts(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Part> {
        let Outcome::General(outcome) = outcome else { return Vec::new() };
        report::parts(at.view, outcome)
    }

    fn rows(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Vec<Row> {
        let Outcome::General(outcome) = outcome else { return Vec::new() };
        report::rows(at.view, outcome)
    }

    fn json(&self, at: At<'_>, _: &Prompt, outcome: &Outcome) -> Value {
        let Outcome::General(outcome) = outcome else { return Value::Null };
        report::json(at.view, outcome)
    }

    fn paper(&self, at: At<'_>) -> Option<(String, String)> {
        let At { view, block, .. } = at;
        paper::parts(view.words, block)?;
        Some((format!("{}/werkblad.pdf", block.id), view.words.t("ask-paper").into_owned()))
    }

    fn sheet(&self, at: At<'_>) -> Option<Sheet> {
        let At { view, block, .. } = at;
        Some(Sheet {
            family: Family::Statement,
            kind_label: block_kind(view.words, block.plan.kind),
            parts: paper::parts(view.words, block)?,
        })
    }
}

/// The most numbers that one form has: steps or places, and rows of them.
const CELLS_MAX: usize = 12;
/// The most letters of all options together, as they are typed.
const OPTIONS_LETTERS_MAX: usize = OPTIONS_MAX * (OPTION_MAX + 2);
/// The most letters of all pages together, as they are typed.
const PAGES_LETTERS_MAX: usize = 10 * BLOCK_TEXT_MAX;
/// The most letters of everything that a coach types for the room.
const ROOM_LETTERS_MAX: usize = ROOM_LINES_MAX * (words::WORD_MAX + 2);

/// Whether a kind is one of these.
pub fn is_general(kind: BlockKind) -> bool {
    general::Game::of(kind).is_some()
}

fn need<T>(value: Option<T>) -> Result<T, Fault> {
    value.ok_or(Fault::Unreadable)
}

fn round(fields: &Fields) -> Result<Round, Fault> {
    need(Round::named(fields.get("round")))
}

/// How many rows or columns a form says it has.
fn many(fields: &Fields, name: &str) -> Result<usize, Fault> {
    need(fields.read::<usize>(name).filter(|count| *count <= CELLS_MAX))
}

/// A number that may be left empty; what is no number is no answer.
fn number<T: std::str::FromStr + Default>(fields: &Fields, name: &str) -> Result<T, Fault> {
    match fields.get(name).trim() {
        "" => Ok(T::default()),
        typed => typed.parse().map_err(|_| Refused::NoAnswer.into()),
    }
}

/// The fields for words, as many as a coach may ask for.
pub(super) fn typed_fields() -> impl Iterator<Item = String> {
    (0..words::EACH_MAX).map(|number| format!("w{number}"))
}

fn said(fields: &Fields) -> Result<Vec<words::Word>, Fault> {
    let mut said = Vec::new();
    for name in typed_fields() {
        said.extend(fields.optional(&name)?);
    }
    if said.is_empty() {
        return Err(domain::meetings::TextFault::Empty.into());
    }
    Ok(said)
}

fn answer(fields: &Fields, kind: BlockKind) -> Result<Answer, Fault> {
    if kind == BlockKind::Mood {
        return Ok(vec![need(fields.read("face"))?]);
    }
    let numbers = (0..many(fields, "rows")?).map(|row| number(fields, &format!("a{row}")));
    let numbers: Answer = numbers.collect::<Result<_, _>>()?;
    if kind == BlockKind::Ranking { in_order(&numbers) } else { Ok(numbers) }
}

/// From the place of every option to the options in order.
fn in_order(places: &[u8]) -> Result<Answer, Fault> {
    let mut order = vec![None; places.len()];
    for (option, place) in (0..).zip(places) {
        let at = usize::from(*place).checked_sub(1).and_then(|place| order.get_mut(place));
        match at {
            Some(free @ None) => *free = Some(option),
            // One place twice, or a place that is not there.
            _ => return Err(Refused::NoAnswer.into()),
        }
    }
    Ok(order.into_iter().flatten().collect())
}

fn room(fields: &Fields, kind: BlockKind) -> Result<Option<Tally>, Fault> {
    let rows: Tally = if kind == BlockKind::Ranking {
        let lines = fields.get("lines").lines().filter(|line| !line.trim().is_empty());
        lines.map(order_on_paper).collect::<Result<_, _>>()?
    } else {
        let (rows, columns) = (many(fields, "rows")?, many(fields, "columns")?);
        let cell = |row, column| number(fields, &format!("r{row}-{column}"));
        let rows = (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect());
        rows.collect::<Result<_, _>>()?
    };
    Ok(rows.iter().flatten().any(|count| *count > 0).then_some(rows))
}

/// The numbers of the options as they stand on a paper, the first one on top: `3 1 2`.
fn order_on_paper(line: &str) -> Result<Vec<u32>, Fault> {
    let numbers = line.split(|letter: char| !letter.is_numeric()).filter(|part| !part.is_empty());
    let options = numbers.map(|part| part.parse::<u32>().ok()?.checked_sub(1));
    options.collect::<Option<_>>().ok_or(Refused::NoAnswer.into())
}

fn lines(fields: &Fields) -> Result<Vec<Choice>, Fault> {
    let lines = fields.get("options").lines().filter(|line| !line.trim().is_empty());
    Ok(lines.map(Text::new).collect::<Result<_, _>>()?)
}

/// What was typed of one page.
#[derive(Default)]
struct TypedPage {
    title: String,
    text: String,
    link: Option<String>,
    codes: Vec<(String, String)>,
}

impl TypedPage {
    fn titled(title: &str) -> Self {
        Self { title: title.trim().to_owned(), ..Self::default() }
    }

    fn read(self) -> Result<slides::Page, Fault> {
        let code = |(name, link): (String, String)| {
            Ok::<_, Fault>(slides::Code { name: Text::new(&name)?, link: Text::new(&link)? })
        };
        Ok(slides::Page {
            title: Text::new(&self.title)?,
            text: Text::optional(&self.text)?,
            link: self.link.as_deref().map(Text::new).transpose()?,
            codes: self.codes.into_iter().map(code).collect::<Result<_, _>>()?,
        })
    }
}

fn is_address(word: &str) -> bool {
    let has_start = ["https://", "http://"].iter().any(|start| word.starts_with(start));
    has_start && !word.contains(char::is_whitespace)
}

/// A line such as `School advice: https://…`: the name and the address.
fn named_address(line: &str) -> Option<(String, String)> {
    let (name, address) = line.trim().rsplit_once(char::is_whitespace)?;
    let name = name.trim_end().strip_suffix(':')?.trim_end();
    (is_address(address) && !name.is_empty()).then(|| (name.to_owned(), address.to_owned()))
}

/// Pages as a coach types them: a line that begins with `#` is the title of the next page, a line
/// that is an address is its link, and one that ends with an address after a colon is a code with a
/// name.
pub fn pages(typed: &str) -> Result<Vec<slides::Page>, Fault> {
    let mut pages: Vec<TypedPage> = Vec::new();
    for line in typed.lines() {
        let title = line.strip_prefix('#').map(|title| title.trim_start_matches('#'));
        match (title, pages.last_mut()) {
            (Some(title), _) => pages.push(TypedPage::titled(title)),
            (None, None) if line.trim().is_empty() => {}
            (None, None) => pages.push(TypedPage::titled(line)),
            (None, Some(page)) if is_address(line.trim()) => {
                page.link = Some(line.trim().to_owned());
            }
            (None, Some(page)) => match named_address(line) {
                Some(code) => page.codes.push(code),
                None => page.text.extend([line, "\n"]),
            },
        }
    }
    pages.into_iter().map(TypedPage::read).collect()
}

/// The pages that a deck plans. A page that does not fit, as a long translation, is left out.
pub fn of_deck(text: &str) -> Settings {
    let pages = pages(text).unwrap_or_default();
    Settings::General(Set::Slides(slides::Settings { pages }))
}

/// The same pages to type on.
fn typed_pages(pages: &[slides::Page]) -> String {
    let page = |page: &slides::Page| {
        let text = page.text.as_ref().map(ToString::to_string);
        let link = page.link.as_ref().map(ToString::to_string);
        let codes = page.codes.iter().map(|code| Some(format!("{}: {}", code.name, code.link)));
        let parts = [Some(format!("# {}", page.title)), text, link];
        parts.into_iter().chain(codes).flatten().collect::<Vec<_>>().join("\n")
    };
    pages.iter().map(page).collect::<Vec<_>>().join("\n\n")
}

/// What is weighed, ordered or given dots, as everybody reads it. A scale without statements is
/// about the title of its block.
fn choices(asked: &Set, title: &Text<TITLE_MAX>) -> Vec<String> {
    let texts = |choices: &[Choice]| choices.iter().map(ToString::to_string).collect();
    match asked {
        Set::Scale(set) if set.statements.is_empty() => vec![title.to_string()],
        Set::Scale(set) => texts(&set.statements),
        Set::Ranking(set) => texts(&set.options),
        Set::Dots(set) => texts(&set.options),
        Set::Mood(_) | Set::Words(_) | Set::Slides(_) => Vec::new(),
    }
}

/// The words at the ends of a scale.
fn ends(words: &Words, set: &scale::Settings) -> [String; 2] {
    let end = |typed: &Option<Text<{ scale::END_MAX }>>, key: &str| match typed {
        Some(typed) => typed.to_string(),
        None => words.t(key).into_owned(),
    };
    [end(&set.low, "ask-low-usual"), end(&set.high, "ask-high-usual")]
}

/// The name of a face, the gladdest is 1.
fn face_name(words: &Words, face: u8) -> String {
    words.t(&format!("ask-face-{face}")).into_owned()
}

/// The time that is asked, for what the coach counts in the room.
pub fn round_now(block: &Block) -> Option<Round> {
    general::poll(block).map(|(poll, _)| poll.round())
}

/// The page of a block of pages.
fn page(block: &Block) -> Option<(usize, usize, slides::Page)> {
    let Some(general::Game::Slides(place)) = general::game(block) else { return None };
    let Some(Set::Slides(set)) = general::settings(&block.plan) else { return None };
    let (number, page) = place.page(&set)?;
    Some((number, set.pages.len(), page.clone()))
}

/// Fields that say which block is meant when a tool stands outside of the live piece.
fn of_block(kind: BlockKind, block: BlockId, deed: &str) -> Markup {
    html! { (hidden("kind", kind.name())) (hidden("block", block)) (hidden("deed", deed)) }
}
