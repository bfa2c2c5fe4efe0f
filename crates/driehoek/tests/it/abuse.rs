//! Every form, filled in as nobody should: nothing, too much, other things than were asked, in the
//! wrong shape, by everybody who could come along. The answer may be anything but a failure of
//! ours, and never holds what was sent as anything but text.
//!
//! The routes are the router's own and the forms are those that the pages show, so a new one is
//! tried from the day it is there. What is chosen by chance follows from [`SEED`].

use axum::{
    body::{Body, to_bytes},
    http::{Method, Request, StatusCode, header},
};
use driehoek::{
    chance::Chance,
    router::{self, Route},
};
use jiff::SignedDuration;
use tower::ServiceExt as _;

use crate::{
    forms::{Form, shown_to},
    routes::{Caller, Ids, fill, school},
    visitor::{HOST, Site, form},
};

const SEED: u64 = 20_261_122;
/// Below what is refused for its size alone, so that it gets to the form.
const HUGE: usize = 200 * 1024;
/// What must come back as text, if at all.
const SCRIPT: &str = "\"'><script>merk</script>";
const FORM: &str = "application/x-www-form-urlencoded";

/// What nobody should type, or no browser would send.
fn nasty() -> Vec<String> {
    let texts = [
        "",
        " ",
        "0",
        "-1",
        "1.5",
        "NaN",
        "true",
        "null",
        "99999999999999999999",
        "1e308",
        "2026-13-45",
        "25:61",
        "2026-11-18T99:99",
        "00000000-0000-0000-0000-000000000000",
        "\0",
        "\r\nSet-Cookie: a=b",
        "../../../etc/passwd",
        "' or 1=1 --",
        "{{7*7}}",
        "${a}",
        "\u{202e}\u{200b}\u{feff}",
        "\u{1f9d1}\u{200d}\u{1f91d}\u{200d}\u{1f9d1}",
        SCRIPT,
        "a@b",
        "//elders.test",
        "%",
        "[]",
        "age1",
        "xx-XX",
        "\u{fffd}\u{10ffff}",
    ];
    texts.map(str::to_owned).into_iter().chain(["x".repeat(HUGE)]).collect()
}

/// Something to send: what it is called in a failure, its kind and its bytes.
struct Sent {
    name: String,
    kind: Option<String>,
    body: Vec<u8>,
}

impl Sent {
    fn fields(name: impl Into<String>, fields: &[(&str, &str)]) -> Self {
        Self { name: name.into(), kind: Some(FORM.to_owned()), body: form(fields).into_bytes() }
    }

    fn raw(name: &str, kind: Option<&str>, body: impl Into<Vec<u8>>) -> Self {
        Self { name: name.to_owned(), kind: kind.map(str::to_owned), body: body.into() }
    }
}

/// What can be sent to any address, whatever it expects.
fn anywhere() -> Vec<Sent> {
    let many = (0..5000).map(|n| format!("f{n}=v")).collect::<Vec<_>>().join("&");
    let parts = "multipart/form-data; boundary=grens";
    vec![
        Sent::raw("nothing", None, ""),
        Sent::raw("an empty form", Some(FORM), ""),
        Sent::raw("JSON", Some("application/json"), r#"{"do":"start","name":["a",{}]}"#),
        Sent::raw("text", Some("text/plain"), "do=start"),
        Sent::raw("no kind that is one", Some("a;b/c=\u{7f}"), "do=start"),
        Sent::raw("bytes that are no text", Some(FORM), vec![0xff, 0xfe, b'=', 0xc3, b'&', 0]),
        Sent::raw("signs that are none", Some(FORM), "do=%FF%FE&name=%ED%A0%80&x=%&y=%4"),
        Sent::raw("five thousand fields", Some(FORM), many),
        Sent::raw("fields in fields", Some(FORM), "do[a][b]=1&do[]=2&name[=3&=4&===&&&"),
        Sent::raw("parts without a border", Some("multipart/form-data"), "--x"),
        Sent::raw(
            "parts that do not end",
            Some(parts),
            "--grens\r\nContent-Disposition: form-data",
        ),
        Sent::raw("no parts", Some(parts), "--grens--"),
        Sent::raw("a file of nothing", Some(parts), file("file", "a.zip", b"")),
        Sent::raw("a broken zip", Some(parts), file("file", "a.zip", b"PK\x03\x04\xff\xff\0\0")),
        Sent::raw("a file of signs", Some(parts), file("file", "a.csv", &[0xfe; 3000])),
        Sent::raw("a file of brackets", Some(parts), file("file", "a.xlf", b"<xliff><<<&&;")),
    ]
}

fn file(field: &str, name: &str, content: &[u8]) -> Vec<u8> {
    let head = format!(
        "--grens\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
        Content-Type: application/octet-stream\r\n\r\n"
    );
    [head.as_bytes(), content, b"\r\n--grens--\r\n"].concat()
}

/// A form as the page shows it, and each of its fields left out, said twice, and wrong.
fn wrongly_filled(form: &Form, chance: &Chance) -> Vec<Sent> {
    let fields: Vec<_> =
        form.fields.iter().map(|field| (field.name.as_str(), field.value.as_str())).collect();
    let nasty = nasty();
    let mut all = vec![Sent::fields("as it is", &fields)];
    let everywhere: Vec<_> = fields.iter().map(|(name, _)| (*name, SCRIPT)).collect();
    all.push(Sent::fields("a script in every field", &everywhere));
    for (at, (name, _)) in fields.iter().enumerate() {
        let mut without = fields.clone();
        without.remove(at);
        all.push(Sent::fields(format!("without {name}"), &without));
        let twice: Vec<_> = fields.iter().copied().chain([fields[at]]).collect();
        all.push(Sent::fields(format!("{name} twice"), &twice));
        for _ in 0..4 {
            let chosen = &nasty[usize::try_from(chance.seed() % nasty.len() as u64).unwrap()];
            let mut wrong = fields.clone();
            wrong[at].1 = chosen;
            let short: String = chosen.chars().take(30).collect();
            all.push(Sent::fields(format!("{name} is {short:?}"), &wrong));
        }
    }
    if form.multipart {
        let parts = Some("multipart/form-data; boundary=grens");
        for (name, _) in &fields {
            all.push(Sent::raw("bytes in a part", parts, file(name, "a", &[0, 159, 146, 150])));
        }
    }
    all
}

/// Sends it and looks at the answer, whatever it is.
async fn send(site: &Site, caller: &Caller, path: &str, sent: Sent) -> StatusCode {
    let cookies = caller.browser.cookies.iter().map(|(name, value)| format!("{name}={value}"));
    let mut req = Request::post(path)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::COOKIE, cookies.collect::<Vec<_>>().join("; "));
    if let Some(kind) = &sent.kind {
        let kind = header::HeaderValue::from_bytes(kind.replace('\u{7f}', "\t").as_bytes());
        req = req.header(header::CONTENT_TYPE, kind.unwrap());
    }
    let res = site.router.clone().oneshot(req.body(Body::from(sent.body)).unwrap()).await.unwrap();
    let (parts, body) = res.into_parts();
    let text = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8_lossy(&text);
    let what = format!("{}: POST {path}, {}: {}", caller.name, sent.name, parts.status);
    assert!(!parts.status.is_server_error(), "{what}\n{text}");
    assert!(!text.contains("<script>merk"), "{what} gives back a script");
    assert!(!parts.headers.contains_key("set-cookie") || !text.contains("a=b"), "{what}");
    parts.status
}

/// Printing takes a processor for seconds; a few orders show what they show.
fn few_enough(route: &Route, mut all: Vec<Sent>, chance: &Chance) -> Vec<Sent> {
    let prints = route.path.starts_with("/afdrukken") || route.path.ends_with("/pakket");
    while prints && all.len() > 8 {
        all.remove(usize::try_from(chance.seed() % all.len() as u64).unwrap());
    }
    all
}

#[tokio::test]
async fn no_form_can_be_filled_in_so_that_we_fail() {
    let site = Site::private_with_mail().await;
    let (ids, mut callers) = school(&site, 0, "De Brug").await;
    let table = router::routes().table().to_vec();
    let chance = Chance::seeded(SEED);
    for caller in &mut callers {
        // What is wrong with everything together, by everybody.
        for route in table.iter().filter(|route| route.method == Method::POST) {
            site.wait(SignedDuration::from_mins(20));
            for sent in few_enough(route, anywhere(), &chance) {
                send(&site, caller, &fill(route.path, &ids), sent).await;
            }
        }
    }
}

#[tokio::test]
async fn no_field_can_be_filled_in_so_that_we_fail() {
    let site = Site::private_with_mail().await;
    let (ids, mut callers) = school(&site, 0, "De Brug").await;
    callers.truncate(3);
    let table = router::routes().table().to_vec();
    let chance = Chance::seeded(SEED);
    for caller in &mut callers {
        let shown = shown_to(&mut caller.browser, &ids).await;
        assert!(!shown.is_empty(), "{} is shown no form", caller.name);
        // Signing out comes last, for nothing works after it.
        let mut shown: Vec<_> = shown.into_iter().collect();
        shown.sort_by_key(|(path, _)| path.ends_with("afmelden"));
        for (pattern, forms) in shown {
            let route = table.iter().find(|route| route.path == pattern).unwrap();
            let is_in = caller.browser.cookies.contains_key("sessie");
            let ends = pattern.ends_with("afmelden");
            for form in forms.into_iter().filter(|form| ends || !form.leaves(is_in)) {
                site.wait(SignedDuration::from_mins(1));
                let all = few_enough(route, wrongly_filled(&form, &chance), &chance);
                for sent in all {
                    send(&site, caller, &form.path, sent).await;
                }
            }
        }
    }
}

/// What stands in an address in place of an id, a token, a code or a name.
#[tokio::test]
async fn no_address_can_be_filled_in_so_that_we_fail() {
    let site = Site::private().await;
    let (ids, mut callers) = school(&site, 0, "De Brug").await;
    let coach = &mut callers[0];
    let long = "a".repeat(3000);
    let values = ["%00", "%FF", "..%2F..", "-1", "%F0%9F%98%80", "%0d%0aa", "a.b.c", ".", &long];
    for route in router::routes().table() {
        for value in values.iter().filter(|_| route.path.contains('{')) {
            let path = replaced(route, &ids, value);
            let answer = if route.method == Method::GET {
                coach.browser.get(&path).await
            } else {
                coach.browser.post(&path, &[("do", "start"), ("name", "a")]).await
            };
            let what = format!("{} {path}: {}", route.method, answer.status);
            assert!(!answer.status.is_server_error(), "{what}\n{}", answer.text);
        }
    }
}

/// The address with its last name replaced by this, and the others as they should be.
fn replaced(route: &Route, ids: &Ids, value: &str) -> String {
    let at = route.path.rfind('{').unwrap();
    let end = at + route.path[at..].find('}').unwrap() + 1;
    let with = format!("{}{value}{}", &route.path[..at], &route.path[end..]);
    fill(&with, ids)
}
