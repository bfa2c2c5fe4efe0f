//! Browser and system in a few words, for people to tell their own devices apart.

use axum::http::{HeaderMap, header};

use super::store::NewSignIn;
use crate::{app::App, chance::token_hash};

/// What browsers say of themselves, from the most special to what others say too.
const BROWSERS: [(&str, &str); 6] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Linux", "Linux"),
];

/// The browser that sent these headers, about to hold this token. Nothing is known yet of the
/// device's other users, or of the mailbox.
pub(crate) fn new_browser(app: &App, headers: &HeaderMap, token: &str) -> NewSignIn {
    NewSignIn {
        id: app.chance.uuid_v7(app.clock.now()),
        token_hash: token_hash(token),
        device: device_of(headers),
        shared: false,
        by_mail: false,
        is_proven: false,
    }
}

/// Browser and system as in "Firefox, Windows"; empty when neither is known. No more is kept.
pub(super) fn device_of(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
    let agent = agent.unwrap_or_default();
    let known = |names: &[(&str, &'static str)]| {
        names.iter().find(|(sign, _)| agent.contains(sign)).map(|(_, name)| *name)
    };
    let parts = [known(&BROWSERS), known(&SYSTEMS)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, header};

    use super::device_of;

    #[test]
    fn a_device_is_two_words_and_no_more() {
        let of = |agent: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, HeaderValue::from_static(agent));
            device_of(&headers)
        };
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like \
            Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
        assert_eq!(of(edge), "Edge, Windows");
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 \
            (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1";
        assert_eq!(of(iphone), "Safari, iPhone");
        assert_eq!(of("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0"), "Firefox, Linux");
        assert_eq!(of("curl/8"), "");
        assert_eq!(device_of(&HeaderMap::new()), "");
    }
}
