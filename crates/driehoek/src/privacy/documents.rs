//! The papers that are made of the register, in Dutch for Dutch boards: the processing register, the
//! table of terms, and the table in the annex to the processing agreement. A test compares them with
//! what lies in `docs/privacy`.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use domain::{
    lang::Lang,
    privacy::{Category, From, Keep, Until},
};

use super::{notices, register, retention, the_register};
use crate::i18n::{Words, plain};

/// The annex, in which one table is made and the rest written.
pub const ANNEX: &str = "verwerkersovereenkomst-bijlage-1-privacybijsluiter.md";
/// Around the table that is made.
const BEGIN: &str = "<!-- made from the register: begin -->";
const END: &str = "<!-- made from the register: end -->";
/// On top of what is made as a whole.
const MADE: &str = "<!-- Made from content/privacy/register.toml by `driehoek privacy documents \
    --write docs/privacy`. Change the register, not this page. -->";

/// Every document with its text as it should be. The annex keeps what is written around its table.
pub fn all(words: &Words, folder: &Path) -> Result<Vec<(PathBuf, String)>> {
    let words = &words.in_lang(Lang::SOURCE);
    let annex = folder.join(ANNEX);
    let written =
        std::fs::read_to_string(&annex).with_context(|| format!("reading {}", annex.display()))?;
    let (before, rest) = written.split_once(BEGIN).context("the annex has no place to begin")?;
    let (_, after) = rest.split_once(END).context("the annex has no place to end")?;
    let table = annex_table(words);
    Ok(vec![
        (folder.join("verwerkingsregister.md"), processing(words)),
        (folder.join("bewaartermijnen.md"), terms(words)),
        (annex, format!("{before}{BEGIN}\n{table}{END}{after}")),
    ])
}

/// What says something about people.
fn of_people() -> impl Iterator<Item = &'static Category> {
    the_register().categories.iter().filter(|category| !category.subjects.is_empty())
}

/// The processing register (article 30): a part for each purpose.
fn processing(words: &Words) -> String {
    let lang = words.lang();
    let mut page = top(words, "processing");
    for category in of_people() {
        page += &format!("\n## {}\n\n| | |\n|---|---|\n", category.name.in_lang(lang));
        for (key, text) in register::rows(words, lang, category) {
            page += &row(&[&words.t(key), &text]);
        }
        let sealed = if category.encrypted { "copy-yes" } else { "copy-no" };
        let special = if category.special { "copy-yes" } else { "copy-no" };
        page += &row(&[&words.t("register-sealed"), &words.t(sealed)]);
        page += &row(&[&words.t("register-special"), &words.t(special)]);
    }
    page
}

/// How long everything is kept, and what ends it.
fn terms(words: &Words) -> String {
    let lang = words.lang();
    let mut page = top(words, "terms");
    let heads = ["what", "how-long", "ends", "shorter"];
    page +=
        &format!("\n{}", head(&heads.map(|key| words.t(&format!("documents-{key}")).into_owned())));
    for category in of_people() {
        let mut rules = retention::RULES.iter().filter(|rule| rule.category == category.id);
        let shorter = rules.any(|rule| rule.can_be_shorter);
        let yes = |is_so: bool| words.t(if is_so { "copy-yes" } else { "copy-no" }).into_owned();
        page += &row(&[
            category.name.in_lang(lang),
            category.retention.in_lang(lang),
            &ends(words, category.keep),
            &yes(shorter),
        ]);
    }
    page
}

/// The table of the annex: whom, what, how long.
fn annex_table(words: &Words) -> String {
    let lang = words.lang();
    let notice = notices().iter().find(|(of, _)| *of == lang).map(|(_, notice)| notice);
    let heads = ["whom", "data", "how-long"];
    let mut table = head(&heads.map(|key| words.t(&format!("documents-{key}")).into_owned()));
    for category in of_people() {
        let whom = category.subjects.iter().map(|about| words.t(register::about_key(*about)));
        let whom = whom.collect::<Vec<_>>().join(", ");
        let what = notice.and_then(|notice| notice.category.get(&category.id));
        let what = what.map_or("", |of| of.what.as_str());
        let what = format!("**{}.** {what}", category.name.in_lang(lang));
        table += &row(&[&whom, &what, category.retention.in_lang(lang)]);
    }
    table
}

/// What ends the keeping, as the program has it.
fn ends(words: &Words, keep: Keep) -> String {
    match keep {
        Keep::Days { days, from } => {
            let from = match from {
                From::Made => "made",
                From::MeetingDay => "meeting-day",
                From::LeftSchool => "left-school",
                From::Removed => "removed",
                From::Expires => "expires",
            };
            let args = [("days", days.into())];
            plain(&words.t_with(&format!("documents-from-{from}"), &args))
        }
        Keep::Until { until } => {
            let until = match until {
                Until::SchoolYearEnd => "school-year-end",
                Until::NextSchoolYearEnd => "next-school-year-end",
                Until::RemovedBySelf => "removed-by-self",
                Until::RemovedBySchool => "removed-by-school",
                Until::WithStaff => "with-staff",
                Until::WithChild => "with-child",
                Until::WithLastChild => "with-last-child",
                Until::Unused => "unused",
                Until::EndOfUse => "end-of-use",
            };
            words.t(&format!("documents-until-{until}")).into_owned()
        }
    }
}

fn top(words: &Words, name: &str) -> String {
    let say = |part: &str| words.t(&format!("documents-{name}{part}")).into_owned();
    format!("{MADE}\n\n# {}\n\n{}\n", say(""), say("-text"))
}

fn head(heads: &[String]) -> String {
    let cells: Vec<_> = heads.iter().map(String::as_str).collect();
    row(&cells) + &format!("|{}\n", "---|".repeat(heads.len()))
}

/// A line of a table; a bar in a text would begin another cell.
fn row(cells: &[&str]) -> String {
    let cells: Vec<_> = cells.iter().map(|text| text.replace('|', "\\|")).collect();
    format!("| {} |\n", cells.join(" | "))
}
