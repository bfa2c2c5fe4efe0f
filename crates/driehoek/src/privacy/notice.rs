//! The privacy page: in plain words, in every language, made from the register.

use axum::extract::Query;
use domain::{
    lang::Lang,
    privacy::{Audience, Category, Notice, NoticeOf},
};
use http::{HeaderMap, header};
use maud::{Markup, html};
use serde::Deserialize;

use super::{notices, the_register};
use crate::{
    app::App,
    i18n::Words,
    web::{
        components::Heading,
        shell::{Page, PageKind, page},
        who::lang_of,
    },
};

/// The language that somebody chose on the page itself.
#[derive(Debug, Default, Deserialize)]
pub struct Choice {
    taal: Option<String>,
}

/// GET `/privacy`
pub async fn show(
    axum::extract::State(app): axum::extract::State<App>,
    headers: HeaderMap,
    Query(choice): Query<Choice>,
) -> Markup {
    let chosen = choice.taal.as_deref().and_then(find);
    let (lang, notice) = chosen.or_else(|| of_browser(&headers)).unwrap_or_else(|| {
        let lang = lang_of(&headers);
        find(lang.tag()).unwrap_or(&notices()[0])
    });
    view(&app.words(*lang), *lang, notice)
}

type InLang = (Lang, Notice);

fn find(tag: &str) -> Option<&'static InLang> {
    notices().iter().find(|(lang, _)| lang.tag().eq_ignore_ascii_case(tag))
}

/// The first language of the browser in which the page exists. Parents have no language cookie.
fn of_browser(headers: &HeaderMap) -> Option<&'static InLang> {
    let has_chosen = headers
        .get(header::COOKIE)
        .is_some_and(|cookies| cookies.to_str().is_ok_and(|cookies| cookies.contains("taal=")));
    let accept = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let first = accept.split(',').take(32).find_map(|part| {
        let tag = part.split(';').next()?.trim();
        find(tag.split('-').next()?)
    });
    first.filter(|_| !has_chosen)
}

fn view(words: &Words, lang: Lang, notice: &Notice) -> Markup {
    let title = notice.say("title");
    let body = html! {
        (Heading::new(title).lead(notice.say("intro")))
        (languages(words, lang))
        div.prose {
            @if notice.state == "machine" { p { (notice.say("machine")) } }
            (part(notice, "who-we-are-title", &["who-we-are"]))
            (part(notice, "keep-title", &["keep-intro", "operator"]))
            @for audience in Audience::ALL { (about(notice, audience)) }
            h2 { (notice.say("not-title")) }
            (list(notice, &["not-numbers", "not-scores", "not-watching", "not-others"]))
            h2 { (notice.say("rights-title")) }
            (list(notice, &RIGHTS))
            (part(notice, "ask-title", &["ask", "ask-officer"]))
            h2 { (notice.say("cookies-title")) }
            p { (notice.say("cookies-intro")) }
            (list(notice, &COOKIES))
            p { (notice.say("storage")) }
            (part(notice, "complaint-title", &["complaint"]))
        }
    };
    page(&Page { words, title, kind: PageKind::Plain, scripts: &[] }, body)
}

const RIGHTS: [&str; 8] = [
    "right-see",
    "right-correct",
    "right-erase",
    "right-restrict",
    "right-object",
    "right-consent",
    "right-children",
    "right-two-parents",
];

const COOKIES: [&str; 6] = [
    "cookie-sign-in",
    "cookie-asked",
    "cookie-passkey",
    "cookie-provider",
    "cookie-participant",
    "cookie-language",
];

fn languages(words: &Words, now: Lang) -> Markup {
    html! {
        nav.languages aria-label=(words.t("shell-language")) {
            ul.row {
                @for (lang, _) in notices() {
                    li {
                        a href=(format!("/privacy?taal={}", lang.tag())) lang=(lang.tag())
                            dir=(lang.direction().name())
                            aria-current=[(*lang == now).then_some("page")] { (lang.own_name()) }
                    }
                }
            }
        }
    }
}

fn part(notice: &Notice, title: &str, keys: &[&str]) -> Markup {
    html! {
        h2 { (notice.say(title)) }
        @for key in keys { p { (notice.say(key)) } }
    }
}

fn list(notice: &Notice, keys: &[&str]) -> Markup {
    html! { ul { @for key in keys { li { (notice.say(key)) } } } }
}

fn about(notice: &Notice, audience: Audience) -> Markup {
    let shown = |category: &&Category| category.page == Some(audience);
    let categories = the_register().categories.iter().filter(shown);
    html! {
        section {
            h3 { (notice.say(&format!("{}-title", audience.name()))) }
            @for of in categories.filter_map(|category| notice.category.get(&category.id)) {
                (kept(notice, of))
            }
        }
    }
}

fn kept(notice: &Notice, of: &NoticeOf) -> Markup {
    let rows = [("label-why", &of.why), ("label-how-long", &of.how_long), ("label-who", &of.who)];
    html! {
        div.kept-one {
            p { strong { (of.what) } }
            dl.kept {
                @for (label, text) in rows { dt { (notice.say(label)) } dd { (text) } }
            }
        }
    }
}
