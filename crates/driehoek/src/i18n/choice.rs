//! Which language the interface speaks to somebody: their own choice, else their browser's, else Dutch.

use domain::lang::Lang;

/// Picks the interface's language from the cookie `taal` and the header Accept-Language.
pub fn choose(cookie: Option<&str>, accept: Option<&str>) -> Lang {
    cookie.and_then(known).or_else(|| accept.and_then(best_of)).unwrap_or(Lang::SOURCE)
}

fn known(tag: &str) -> Option<Lang> {
    let primary = tag.trim().split(['-', '_']).next()?;
    Lang::of_interface().find(|lang| lang.tag().eq_ignore_ascii_case(primary))
}

/// The known language with the highest weight; of equals, the first.
fn best_of(accept: &str) -> Option<Lang> {
    let mut best: Option<(Lang, f32)> = None;
    for part in accept.split(',').take(32) {
        let (tag, weight) = match part.split_once(";q=") {
            Some((tag, weight)) => (tag, weight.trim().parse().unwrap_or(0.0)),
            None => (part, 1.0),
        };
        if let Some(lang) = known(tag)
            && weight > best.map_or(0.0, |(_, highest)| highest)
        {
            best = Some((lang, weight));
        }
    }
    best.map(|(lang, _)| lang)
}

#[cfg(test)]
mod tests {
    use super::choose;

    fn check(cookie: Option<&str>, accept: Option<&str>, expected: &str) {
        assert_eq!(choose(cookie, accept).tag(), expected, "{cookie:?} {accept:?}");
    }

    #[test]
    fn the_own_choice_goes_before_the_browser_and_dutch_is_the_rest() {
        check(None, None, "nl");
        check(Some("en"), Some("nl"), "en");
        check(Some("xx"), Some("en-GB,en;q=0.9"), "en");
        check(None, Some("de,fr;q=0.8"), "nl");
        check(None, Some("de, nl;q=0.4, en;q=0.7"), "en");
        check(None, Some("en;q=0"), "nl");
        check(None, Some("NL-be"), "nl");
        check(None, Some(";;,,q=;q=x"), "nl");
    }
}
