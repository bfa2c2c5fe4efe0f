//! The page in the file that says what the others are, in Dutch and in English.

use domain::lang::Lang;

use crate::{accounts::School, app::App, privacy::the_register};

/// The page. `families` and `talks` say whether these went along.
pub(super) fn text(
    app: &App,
    school: &School,
    (families, talks): (bool, bool),
    tables: &[&str],
) -> String {
    let of = [Lang::SOURCE, Lang::bridge()];
    of.map(|lang| in_lang(app, school, (families, talks), tables, lang)).join("\n\n")
}

fn in_lang(
    app: &App,
    school: &School,
    (families, talks): (bool, bool),
    tables: &[&str],
    lang: Lang,
) -> String {
    let words = app.words(lang);
    let now = app.clock.now().to_zoned(app.config.time_zone.clone()).datetime();
    let args = [("school", school.name.as_str().into()), ("moment", words.date_time(now).into())];
    let title = words.t_with("export-readme-title", &args).into_owned();
    let mut lines = vec![crate::i18n::plain(&title), String::new()];
    let mut say = |key: &str| lines.push(words.t(key).into_owned());
    say("export-readme-people");
    say("export-readme-classes");
    if families {
        say("export-readme-children");
        say("export-readme-guardians");
    } else {
        say("export-readme-no-families");
    }
    if talks {
        say("export-readme-points");
        say("export-readme-reports");
    } else {
        say("export-readme-no-talks");
    }
    for key in ["decks", "tables", "never", "care"] {
        say(&format!("export-readme-{key}"));
    }
    lines.push(String::new());
    for table in tables {
        let about = the_register().categories.iter().filter(|category| {
            let has = category.columns.iter().any(|column| column.table == *table);
            has && !category.subjects.is_empty()
        });
        let names = about.map(|category| category.name.in_lang(lang)).collect::<Vec<_>>();
        lines.push(format!("tabellen/{table}.json  {}", names.join(", ")).trim_end().to_owned());
    }
    lines.join("\r\n") + "\r\n"
}
