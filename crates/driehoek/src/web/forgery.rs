//! Refuses what another site makes somebody's browser send.
//!
//! Browsers say where a form comes from: always in Origin, and on encrypted addresses and on the
//! computer itself also in Sec-Fetch-Site. On a plain address in a school's network only Origin and
//! Referer are there. All that is said must agree, and at least one must be there. No token in
//! pages is needed, so a page that lay open for a week can still be sent.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderName, Method, Uri, header, uri::Authority},
};

use crate::{app::App, error::WebError};

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Lets through what reads, and what one of our own pages sends.
pub fn refuse(app: &App, req: &Request) -> Result<(), WebError> {
    let reads = matches!(*req.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_own(req.uri(), req.headers(), &app.config.public_url) {
        Ok(())
    } else {
        Err(WebError::Forged)
    }
}

/// Whether everything that the browser says about the sender points at ourselves.
fn is_own(uri: &Uri, headers: &HeaderMap, public_url: &str) -> bool {
    let host = said(headers, &header::HOST).or_else(|| uri.authority().map(Authority::as_str));
    let ours = |address: &str| {
        let sender = address.parse::<Uri>().ok();
        let sender = sender.as_ref().and_then(|uri| uri.authority());
        let public = public_url.split_once("://").map(|(_, host)| host);
        sender.is_some_and(|sender| {
            [host, public]
                .into_iter()
                .flatten()
                .any(|own| own.eq_ignore_ascii_case(sender.as_str()))
        })
    };
    let proofs = [
        said(headers, &SEC_FETCH_SITE).map(|site| site == "same-origin"),
        said(headers, &header::ORIGIN).map(ours),
        said(headers, &header::REFERER).map(ours),
    ];
    proofs.contains(&Some(true)) && !proofs.contains(&Some(false))
}

fn said<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or(""))
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderName, HeaderValue, Uri};

    use super::is_own;

    fn check(headers: &[(&'static str, &'static str)], expected: bool) {
        let map: HeaderMap = headers
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        let own = is_own(&Uri::from_static("/mensen"), &map, "https://driehoek.example");
        assert_eq!(own, expected, "{headers:?}");
    }

    #[test]
    fn a_form_of_ours_passes_on_every_kind_of_address() {
        check(&[("host", "10.0.0.5:8080"), ("origin", "http://10.0.0.5:8080")], true);
        check(&[("host", "localhost"), ("sec-fetch-site", "same-origin")], true);
        check(&[("host", "10.0.0.5"), ("referer", "http://10.0.0.5/mensen")], true);
        // Behind a proxy that tells us another host than the browser sees.
        check(&[("host", "127.0.0.1:8080"), ("origin", "https://driehoek.example")], true);
    }

    #[test]
    fn what_comes_from_elsewhere_or_says_nothing_is_refused() {
        check(&[("host", "10.0.0.5:8080"), ("origin", "http://evil.example")], false);
        check(&[("host", "10.0.0.5:8080"), ("origin", "http://10.0.0.5:9090")], false);
        check(&[("host", "10.0.0.5:8080"), ("origin", "null")], false);
        check(&[("host", "a.example"), ("sec-fetch-site", "cross-site")], false);
        check(&[("host", "a.example"), ("sec-fetch-site", "same-site")], false);
        let mixed =
            [("host", "a.example"), ("origin", "http://a.example"), ("referer", "http://b/")];
        check(&mixed, false);
        check(&[("host", "a.example")], false);
        check(&[("origin", "http://")], false);
    }
}
