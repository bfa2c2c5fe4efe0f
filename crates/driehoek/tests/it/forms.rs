//! The forms that pages really show, found by walking through the site: what a test that tries
//! every form starts from, so that it follows the pages by itself.

use std::collections::BTreeMap;

use axum::http::Method;
use driehoek::router::{self, Route};

use crate::{
    routes::{Ids, fill},
    visitor::{Visitor, path_of},
};

/// One form of a page: where it goes, and its fields with what stands in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) path: String,
    /// Whether it can carry a file.
    pub(crate) multipart: bool,
    pub(crate) fields: Vec<Field>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) name: String,
    pub(crate) value: String,
    /// Whether people type in it; the others hold what the page put there.
    pub(crate) typed: bool,
}

impl Form {
    /// Whether sending it ends what somebody does here: they go on elsewhere, or as somebody else.
    pub(crate) fn leaves(&self, is_signed_in: bool) -> bool {
        let goes = |field: &Field| field.name == "do" && field.value == "enter";
        let comes_in = is_signed_in && self.comes_in();
        let ends = ["/afmelden", "/account/school"].iter().any(|end| self.path.ends_with(end));
        ends || comes_in || self.fields.iter().any(goes)
    }

    /// Whether sending it makes somebody of whoever was nobody.
    pub(crate) fn comes_in(&self) -> bool {
        path_of(&self.path).starts_with("/oefenen/")
    }

    /// What tells two forms apart that go to the same place.
    fn kind(&self) -> Vec<(&str, &str)> {
        let kind = |field: &'_ Field| field.name == "do";
        let value = |field| if kind(field) { field.value.as_str() } else { "" };
        self.fields.iter().map(|field| (field.name.as_str(), value(field))).collect()
    }
}

/// The route of the table that a path belongs to.
pub(crate) fn route_of<'a>(table: &'a [Route], method: &Method, path: &str) -> Option<&'a Route> {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    let fits = |pattern: &str| {
        let (ours, theirs): (Vec<_>, Vec<_>) =
            (pattern.split('/').collect(), path.split('/').collect());
        let same = |(ours, theirs): (&&str, &&str)| ours.starts_with('{') || ours == theirs;
        ours.len() == theirs.len() && ours.iter().zip(&theirs).all(same)
    };
    let mut fitting: Vec<_> =
        table.iter().filter(|route| route.method == *method && fits(route.path)).collect();
    // Words go before names, as in the router.
    fitting.sort_by_key(|route| route.path.matches('{').count());
    fitting.first().copied()
}

/// Every kind of form that this visitor is shown on the pages of the table, by the pattern of
/// where it goes.
pub(crate) async fn shown_to(
    visitor: &mut Visitor,
    ids: &Ids,
) -> BTreeMap<&'static str, Vec<Form>> {
    let table = router::routes().table().to_vec();
    let mut found: BTreeMap<&'static str, Vec<Form>> = BTreeMap::new();
    for route in table.iter().filter(|route| route.method == Method::GET) {
        if route.path.ends_with("/stroom") {
            continue;
        }
        let page = visitor.get(&fill(route.path, ids)).await;
        if !page.header("content-type").starts_with("text/html") {
            continue;
        }
        for form in in_page(&page.text) {
            let Some(to) = route_of(&table, &Method::POST, path_of(&form.path)) else { continue };
            let forms = found.entry(to.path).or_default();
            if !forms.iter().any(|known| known.kind() == form.kind()) {
                forms.push(form);
            }
        }
    }
    found
}

/// The forms of a page that change something. Each button that says more makes one of its own.
pub(crate) fn in_page(html: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    for part in html.split("<form").skip(1) {
        let (head, rest) = part.split_once('>').unwrap_or((part, ""));
        if attribute(head, "method").as_deref() != Some("post") {
            continue;
        }
        let Some(path) = attribute(head, "action") else { continue };
        let body = rest.split("</form").next().unwrap_or(rest);
        let multipart = head.contains("multipart/form-data");
        let (fields, buttons) = fields(body);
        let with = |to: &str, button: Option<Field>| Form {
            path: to.to_owned(),
            multipart,
            fields: fields.iter().cloned().chain(button).collect(),
        };
        if buttons.iter().all(|button| button.goes_to.is_some()) {
            forms.push(with(&path, None));
        }
        // A script sends it there as well, to show what comes of it.
        forms.extend(attribute(head, "data-preview").map(|path| with(&path, None)));
        forms.extend(
            buttons
                .into_iter()
                .map(|Button { goes_to, says }| with(goes_to.as_deref().unwrap_or(&path), says)),
        );
    }
    forms
}

/// A button that says something of its own, or goes elsewhere than its form.
struct Button {
    goes_to: Option<String>,
    says: Option<Field>,
}

/// The fields of a form, and its buttons that make it another one.
fn fields(body: &str) -> (Vec<Field>, Vec<Button>) {
    let (mut fields, mut buttons) = (Vec::<Field>::new(), Vec::new());
    let mut choosing = false;
    for part in body.split('<').skip(1) {
        let (tag, rest) = part.split_once('>').unwrap_or((part, ""));
        let kind = tag.split([' ', '/']).next().unwrap_or("");
        let value = attribute(tag, "value").unwrap_or_default();
        if kind == "option" {
            if choosing && let Some(last) = fields.last_mut() {
                last.value = value;
                choosing = false;
            }
            continue;
        }
        let name = attribute(tag, "name");
        if kind == "button" {
            let goes_to = attribute(tag, "formaction");
            let says = name.map(|name| Field { name, value, typed: false });
            if goes_to.is_some() || says.is_some() {
                buttons.push(Button { goes_to, says });
            }
            continue;
        }
        let Some(name) = name else { continue };
        let field = |value, typed| Field { name: name.clone(), value, typed };
        let input = attribute(tag, "type").unwrap_or_else(|| "text".to_owned());
        match (kind, input.as_str()) {
            ("select", _) => {
                fields.push(field(String::new(), false));
                choosing = true;
            }
            ("textarea", _) => fields.push(field(rest.to_owned(), true)),
            ("input", "text" | "email" | "search" | "url" | "tel" | "password" | "file") => {
                fields.push(field(value, true));
            }
            // Of several with one name, a browser sends the chosen one.
            ("input", "radio") if fields.iter().any(|field| field.name == name) => {}
            ("input", _) => fields.push(field(value, false)),
            _ => {}
        }
    }
    (fields, buttons)
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let start = format!(" {name}=\"");
    let at = format!(" {tag}").find(&start)? + start.len() - 1;
    let value = tag.get(at..)?.split('"').next()?;
    Some(
        value
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&"),
    )
}

#[test]
fn a_form_is_read_as_a_browser_would_send_it() {
    let page = r#"<form method="get" action="/zoeken"><input name="q"></form>
        <form class="form" method="post" action="/a/1"><input type="hidden" name="id" value="7">
        <input type="radio" name="how" value="x"><input type="radio" name="how" value="y">
        <select name="lang"><option value="nl">Nederlands</option><option value="en">English</option>
        </select><textarea name="text" rows="3">Een &amp; twee</textarea>
        <button name="do" value="keep">Bewaar</button><button name="do" value="drop">Weg</button></form>"#;
    let forms = in_page(page);
    let pairs = |form: &Form| {
        let pair = |field: &Field| format!("{}={}", field.name, field.value);
        form.fields.iter().map(pair).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(forms.len(), 2);
    assert_eq!(pairs(&forms[0]), "id=7 how=x lang=nl text=Een &amp; twee do=keep");
    assert_eq!(pairs(&forms[1]), "id=7 how=x lang=nl text=Een &amp; twee do=drop");
    assert!(forms[0].fields.iter().all(|field| field.typed == (field.name == "text")));
}
