//! `driehoek plain`: how easily a text reads, and why.

use std::{
    fs,
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use anyhow::{Context as _, Result};
use clap::{Args as ClapArgs, ValueEnum};
use domain::{
    lang::Lang,
    plain::{self, Advice},
};
use serde::Serialize;

use crate::{
    i18n::{Catalogue, Words},
    plain as told,
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// The file with the text; - reads what is typed or piped in.
    file: PathBuf,
    /// For whom the text is: words of schools count for parents only.
    #[arg(long, value_enum, default_value_t = Audience::Parents)]
    audience: Audience,
    /// The language of the text. Of other languages than Dutch only the length of sentences counts.
    #[arg(long, default_value_t = Lang::SOURCE)]
    lang: Lang,
    /// The language of the advice.
    #[arg(long, default_value_t = Lang::SOURCE)]
    advice_lang: Lang,
    /// As JSON, for other programs.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Audience {
    Parents,
    Staff,
}

/// The advice for other programs, with the averages that are counted from its figures.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    advice: &'a Advice,
    mean_sentence: f64,
    syllables_per_word: f64,
    long_words_percent: f64,
}

/// Prints the advice. It is advice: a hard text is no failure.
pub(super) fn run(args: &Args) -> Result<ExitCode> {
    let text = read(&args.file)?;
    let audience = match args.audience {
        Audience::Parents => plain::Audience::Parents,
        Audience::Staff => plain::Audience::Staff,
    };
    let advice = plain::look(told::lists(), args.lang, &text, audience);
    let output = if args.json {
        json(&advice)?
    } else {
        let words = Arc::new(Catalogue::load()?).words(args.advice_lang);
        for_people(&words, &text, &advice)
    };
    match io::stdout().lock().write_all(output.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error).context("printing"),
        _ => Ok(ExitCode::SUCCESS),
    }
}

fn read(file: &Path) -> Result<String> {
    if file != Path::new("-") {
        return fs::read_to_string(file).with_context(|| format!("reading {}", file.display()));
    }
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text).context("reading what is piped in")?;
    Ok(text)
}

fn json(advice: &Advice) -> Result<String> {
    let figures = &advice.figures;
    let report = Report {
        advice,
        mean_sentence: figures.mean_sentence(),
        syllables_per_word: figures.syllables_per_word(),
        long_words_percent: figures.long_words_percent(),
    };
    Ok(serde_json::to_string_pretty(&report).context("writing the advice as JSON")? + "\n")
}

/// The judgement, the figures, the rules that are broken, and then sentence by sentence.
fn for_people(words: &Words, text: &str, advice: &Advice) -> String {
    let mut lines = vec![told::level(words, advice)];
    lines.extend(told::figures(words, advice));
    if !advice.broken.is_empty() {
        lines.push(String::new());
    }
    lines
        .extend(advice.broken.iter().map(|rule| format!("- {}", told::rule(words, *rule, advice))));
    for found in advice.findings.chunk_by(|one, other| one.sentence == other.sentence) {
        let number = found[0].sentence;
        let sentence: Vec<_> = text[advice.sentences[number].clone()].split_whitespace().collect();
        let args = [("number", (number + 1).into()), ("text", sentence.join(" ").into())];
        lines.push(String::new());
        lines.push(words.t_with("plain-sentence", &args).into_owned());
        lines.extend(found.iter().map(|found| format!("  - {}", told::finding(words, found))));
    }
    if advice.findings.is_empty() {
        lines.push(String::new());
        lines.push(words.t("plain-no-findings").into_owned());
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told_of(text: &str, lang: Lang, advice_lang: Lang) -> String {
        let advice = plain::look(told::lists(), lang, text, plain::Audience::Parents);
        let words = Arc::new(Catalogue::load().unwrap()).words(advice_lang);
        for_people(&words, text, &advice)
    }

    #[test]
    fn a_short_text_gets_figures_and_hints_but_no_judgement() {
        let told = told_of("Dag.\nVrijdag is er\neen studiedag.", Lang::SOURCE, Lang::SOURCE);
        let expected = "Te kort voor een oordeel\n\
            6 woorden en 2 zinnen. Een zin heeft gemiddeld 3,0 woorden; de langste heeft er 5.\n\
            We meten vanaf 50 woorden en 3 zinnen. Hieronder staan wel tips per zin.\n\n\
            Zin 2: Vrijdag is er een studiedag.\n  \
            - Schoolwoord: “studiedag”. Leg het uit, of schrijf: dag waarop de kinderen vrij zijn en \
            de leraren leren.\n";
        assert_eq!(told, expected);
    }

    #[test]
    fn a_broken_rule_is_told_with_its_limit() {
        let text = "De kat zit op de mat en ik ben blij en de hond ook. ".repeat(4);
        let told = told_of(&text, Lang::SOURCE, Lang::SOURCE);
        assert!(told.starts_with("Vrij makkelijk te lezen\n"), "{told}");
        let rule = "\n- Een zin heeft gemiddeld 14,0 woorden. Maak er hooguit 12 van.\n";
        assert!(told.contains(rule), "{told}");
        assert!(told.ends_with("We vonden niets om beter te maken.\n"), "{told}");
    }

    #[test]
    fn of_another_language_only_the_length_is_told() {
        let told = told_of("Hello. This is fine.", Lang::named("en"), Lang::named("en"));
        assert!(told.contains("only look at the length"), "{told}");
        assert!(told.contains("2.0 words on average"), "{told}");
    }

    #[test]
    fn other_programs_get_the_averages_too() {
        let advice = plain::look(told::lists(), Lang::SOURCE, "Dag. Dag.", plain::Audience::Staff);
        let read: serde_json::Value = serde_json::from_str(&json(&advice).unwrap()).unwrap();
        assert_eq!(read["mean_sentence"], 1.0);
        assert_eq!((&read["lang"], &read["audience"]), (&"nl".into(), &"staff".into()));
        assert_eq!(read["sentences"][1]["start"], 5);
    }
}
