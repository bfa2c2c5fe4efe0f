//! Styles, scripts, fonts and pictures: compiled in, named after their content, compressed once.
//!
//! A folder of `assets/css` is one bundle: `css/base/*.css` becomes `base.css`, `tokens.css` and
//! `page.css` first, then the components by name: what every phone in a meeting needs at once.
//! `more.css` is what such a phone fetches when it comes to it, and every other page at once. A file
//! of `assets/js` is one module, whose imports are rewritten to the hashed names here, because the
//! content policy forbids an import map.

use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write as _,
    io::Write as _,
    sync::LazyLock,
};

use axum::{
    extract::Path,
    response::{IntoResponse as _, Response},
};
use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, StatusCode, header};
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

/// Where all assets live; `router.rs` mounts [`show`] at `/a/{name}`.
const FOLDER: &str = "/a/";

/// A name tells the content, so a browser never has to ask again.
const FOREVER: &str = "public, max-age=31536000, immutable";

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/assets"]
struct Own;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../web/node_modules/@fontsource-variable/atkinson-hyperlegible-next/files"]
#[allow_missing = true]
struct Atkinson;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../web/node_modules/@expo-google-fonts/noto-sans-ethiopic/400Regular"]
#[allow_missing = true]
struct Ethiopic;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../web/node_modules/idiomorph/dist"]
#[allow_missing = true]
struct Idiomorph;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../web/node_modules/js-aruco2/src"]
#[include = "*.js"]
#[allow_missing = true]
struct Aruco;

static SHELF: LazyLock<Shelf> = LazyLock::new(Shelf::fill);

/// The two scripts of js-aruco2 as one module. Each writes what it offers into its surroundings.
fn aruco_module() -> String {
    let parts = ["cv.js", "aruco.js"].map(text_of::<Aruco>);
    let [vision, marks] = parts.map(|part| format!("(function () {{\n{part}\n}}).call(holder);\n"));
    format!("const holder = {{}};\n{vision}{marks}export const {{ AR }} = holder;\n")
}

/// The marks that `votes.js` tells apart (`ARUCO_MIP_36h12`, Garrido-Jurado and others 2016), 36
/// bits each, row after row from the top, the first bit highest: read from the script that reads
/// them, so that paper and camera cannot disagree. None where that was not fetched.
pub fn marks() -> Vec<u64> {
    if Aruco::get("aruco.js").is_none() {
        return Vec::new();
    }
    let script = text_of::<Aruco>("aruco.js");
    let list = script.split_once("ARUCO_MIP_36h12:").map_or("", |(_, after)| after);
    let list = list.split_once("codeList: [").map_or("", |(_, after)| after);
    let list = list.split_once(']').map_or("", |(codes, _)| codes);
    let codes = list.split(',').filter_map(|code| code.trim().strip_prefix("0x"));
    codes.filter_map(|code| u64::from_str_radix(code, 16).ok()).collect()
}

/// The address of an asset by its plain name: `url("base.css")` is `/a/base.0123456789ab.css`.
pub fn url(name: &str) -> &'static str {
    SHELF.addresses.get(name).map_or_else(
        || {
            tracing::error!(name, "there is no asset with this name");
            "/a/absent"
        },
        String::as_str,
    )
}

/// The modules that a script imports, directly or not, so that the page can ask for all at once.
pub fn imports(script: &str) -> impl Iterator<Item = &'static str> {
    SHELF.imports.get(script).into_iter().flatten().map(|name| url(name))
}

/// Whether there is an asset with this plain name: not every fresh clone has fetched the fonts.
pub fn exists(name: &str) -> bool {
    SHELF.addresses.contains_key(name)
}

/// GET `/a/{name}`
pub async fn show(Path(name): Path<String>, req: HeaderMap) -> Response {
    let Some(asset) = SHELF.assets.get(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let fixed = [
        (header::CACHE_CONTROL, FOREVER),
        (header::ETAG, asset.etag.as_str()),
        (header::VARY, "accept-encoding"),
    ];
    if says(&req, header::IF_NONE_MATCH, &asset.etag) {
        return (StatusCode::NOT_MODIFIED, fixed).into_response();
    }
    let kind = [(header::CONTENT_TYPE, asset.mime)];
    match &asset.gzip {
        Some(gzip) if says(&req, header::ACCEPT_ENCODING, "gzip") => {
            (fixed, kind, [(header::CONTENT_ENCODING, "gzip")], gzip.clone()).into_response()
        }
        _ => (fixed, kind, asset.body.clone()).into_response(),
    }
}

fn says(req: &HeaderMap, name: header::HeaderName, what: &str) -> bool {
    req.get(name).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains(what))
}

struct Asset {
    mime: &'static str,
    etag: String,
    body: Bytes,
    gzip: Option<Bytes>,
}

#[derive(Default)]
struct Shelf {
    /// Hashed name to content.
    assets: HashMap<String, Asset>,
    /// Plain name to address.
    addresses: HashMap<String, String>,
    /// Module to the names of all that it imports at once, directly or not.
    imports: HashMap<String, Vec<String>>,
}

impl Shelf {
    fn fill() -> Self {
        let mut shelf = Self::default();
        for file in Atkinson::iter() {
            let short = file.replace("-hyperlegible-next", "").replace("-wght", "");
            shelf.put(&short, "font/woff2", bytes_of::<Atkinson>(&file));
        }
        for file in Ethiopic::iter().filter(|file| file.ends_with(".ttf")) {
            shelf.put("noto-ethiopic.ttf", "font/ttf", bytes_of::<Ethiopic>(&file));
        }
        for file in Own::iter().filter(|file| file.starts_with("img/")) {
            shelf.put(&file["img/".len()..], mime_of(&file), bytes_of::<Own>(&file));
        }
        shelf.put_styles();
        shelf.put_modules();
        shelf
    }

    fn put(&mut self, name: &str, mime: &'static str, body: Bytes) -> String {
        let hash = hash_of(&body);
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, "bin"));
        let hashed = format!("{stem}.{hash}.{extension}");
        let gzip = (mime != "font/woff2").then(|| gzipped(&body));
        let etag = format!("\"{hash}\"");
        self.assets.insert(hashed.clone(), Asset { mime, etag, body, gzip });
        self.addresses.insert(name.to_owned(), format!("{FOLDER}{hashed}"));
        hashed
    }

    fn put_styles(&mut self) {
        let mut bundles: BTreeMap<String, Vec<(u8, String)>> = BTreeMap::new();
        for file in Own::iter().filter(|file| file.starts_with("css/")) {
            if let Some((bundle, part)) = file["css/".len()..].split_once('/') {
                let rank = match part {
                    "tokens.css" => 0,
                    "page.css" => 1,
                    _ => 2,
                };
                bundles.entry(bundle.to_owned()).or_default().push((rank, file.to_string()));
            }
        }
        for (bundle, mut parts) in bundles {
            parts.sort_unstable();
            let css: String = parts.iter().filter_map(|(_, file)| self.style(file)).collect();
            self.put(&format!("{bundle}.css"), "text/css; charset=utf-8", css.into());
        }
    }

    /// One style file without its comments; left out when it needs an asset that was not fetched.
    fn style(&self, file: &str) -> Option<String> {
        let mut css = tightened(&text_of::<Own>(file));
        while let Some(at) = css.find("url(asset:") {
            let end = at + css[at..].find(')')?;
            let name = css[at + "url(asset:".len()..end].to_owned();
            let Some(address) = self.addresses.get(&name) else {
                tracing::warn!(file, name, "a style is left out, because its asset is absent");
                return None;
            };
            css.replace_range(at..=end, &format!("url({address})"));
        }
        Some(css)
    }

    fn put_modules(&mut self) {
        let mut sources: BTreeMap<String, String> = Own::iter()
            .filter_map(|file| Some((file.strip_prefix("js/")?.to_owned(), text_of::<Own>(&file))))
            .map(|(name, text)| (name, uncommented(&text)))
            .collect();
        if Idiomorph::get("idiomorph.min.js").is_some() {
            // Of the package's files only the minified one is small, and it is no module yet.
            let script = text_of::<Idiomorph>("idiomorph.min.js");
            sources.insert("idiomorph.js".to_owned(), script + "\nexport { Idiomorph };\n");
        }
        if Aruco::get("aruco.js").is_some() {
            sources.insert("aruco.js".to_owned(), aruco_module());
        }
        for name in sources.keys() {
            self.put_module(name, &sources);
        }
    }

    /// Stores a module after the ones it imports, for its own name depends on theirs.
    fn put_module(&mut self, name: &str, sources: &BTreeMap<String, String>) {
        if self.imports.contains_key(name) {
            return;
        }
        self.imports.insert(name.to_owned(), Vec::new());
        let mut text = sources[name].clone();
        let mut needs: Vec<String> = Vec::new();
        for other in sources.keys().filter(|other| *other != name) {
            let Some((specifier, is_at_once)) = specifier(&text, other) else { continue };
            self.put_module(other, sources);
            let hashed = self.addresses[other].trim_start_matches(FOLDER);
            text = text.replace(&specifier, &format!("\"./{hashed}\""));
            if is_at_once {
                needs.extend(self.imports[other].iter().cloned().chain([other.clone()]));
            }
        }
        needs.sort_unstable();
        needs.dedup();
        self.put(name, "text/javascript; charset=utf-8", text.into());
        self.imports.insert(name.to_owned(), needs);
    }
}

/// How a module's text imports another one, by its file or a package by its name, and whether at
/// once: what is imported by a call may never be needed.
fn specifier(text: &str, other: &str) -> Option<(String, bool)> {
    let package = other.trim_end_matches(".js");
    [format!("\"./{other}\""), format!("\"{package}\"")].into_iter().find_map(|specifier| {
        let has = |how: &str| text.contains(&format!("{how}{specifier}"));
        let is_at_once = has("from ") || has("import ");
        (is_at_once || has("import(")).then_some((specifier, is_at_once))
    })
}

fn bytes_of<Folder: RustEmbed>(file: &str) -> Bytes {
    Folder::get(file).map(|found| found.data.into_owned().into()).unwrap_or_default()
}

fn text_of<Folder: RustEmbed>(file: &str) -> String {
    String::from_utf8_lossy(&bytes_of::<Folder>(file)).into_owned()
}

fn mime_of(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

fn hash_of(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    digest.iter().take(6).fold(String::new(), |mut hash, byte| {
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}

fn gzipped(body: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let written = encoder.write_all(body).and_then(|()| encoder.finish());
    written.expect("writing to memory cannot fail").into()
}

/// CSS without comments and without white space that means nothing.
fn tightened(css: &str) -> String {
    let mut rest = css;
    let mut kept = String::with_capacity(css.len());
    while let Some(start) = rest.find("/*") {
        kept.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    kept.push_str(rest);
    let mut tight = String::with_capacity(kept.len());
    for word in kept.split_whitespace() {
        let touches = tight.ends_with(['{', '}', ';', ',', ':']) && !tight.ends_with(' ');
        if !touches && !tight.is_empty() && !word.starts_with(['{', '}']) {
            tight.push(' ');
        }
        tight.push_str(word);
    }
    tight
}

/// JavaScript without its block comments (the types live there) and comment lines.
fn uncommented(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut inside = false;
    for line in source.lines() {
        let mut text = line.trim();
        let opens = !inside && text.starts_with("/*");
        if inside || opens {
            let Some((_, rest)) = text.split_once("*/") else {
                inside = true;
                continue;
            };
            inside = false;
            text = rest.trim_start();
        }
        if text.is_empty() || text.starts_with("//") {
            continue;
        }
        let indent = if text.len() == line.trim().len() { line.trim_end() } else { text };
        out.push_str(indent);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_only_what_means_nothing() {
        let css =
            "/* a */\n.a > .b,\n.c {\n  margin: 0 calc(1px + 2px);\n}\n@media (x) { a { b: c } }";
        assert_eq!(tightened(css), ".a > .b,.c{margin:0 calc(1px + 2px);}@media (x){a{b:c}}");
        assert_eq!(tightened("a :hover { content: \"x\" }"), "a :hover{content:\"x\"}");
    }

    #[test]
    fn modules_lose_only_their_comments() {
        let typed = "  /** @type {X} */ (a).b = 1;\n/** one line */\nlet c;\n";
        assert_eq!(uncommented(typed), "(a).b = 1;\nlet c;\n");
        let js = "/**\n * @param {string} a\n */\nexport function f(a) {\n  // why\n  return a; // x\n}\n";
        assert_eq!(uncommented(js), "export function f(a) {\n  return a; // x\n}\n");
    }

    #[test]
    fn an_address_carries_the_contents_hash_and_every_address_is_served() {
        let address = url("base.css");
        let hash = address.strip_prefix("/a/base.").and_then(|rest| rest.strip_suffix(".css"));
        assert!(hash.is_some_and(|hash| hash.len() == 12), "{address}");
        for address in SHELF.addresses.values() {
            assert!(SHELF.assets.contains_key(address.trim_start_matches(FOLDER)), "{address}");
        }
    }

    #[test]
    fn every_import_of_a_module_is_rewritten_to_an_address_that_is_served() {
        for (name, asset) in SHELF.assets.iter().filter(|(_, a)| a.mime.contains("javascript")) {
            let text = String::from_utf8_lossy(&asset.body);
            for how in ["from \"", "import \""] {
                for (at, _) in text.match_indices(how) {
                    let rest = &text[at + how.len()..];
                    let target = rest.split('"').next().unwrap_or_default();
                    let hashed = target.trim_start_matches("./");
                    assert!(SHELF.assets.contains_key(hashed), "{name} imports {target}");
                }
            }
        }
    }
}
