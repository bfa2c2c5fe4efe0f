//! How pages wear the look of a school: a style sheet and a picture at addresses that change with
//! what is in them, so that browsers may keep them and no style stands in a page.

use std::fmt::Write as _;

use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Redirect, Response},
};
use domain::{
    meetings::SchoolId,
    settings::{Accent, colour::Tints},
};
use http::header;
use maud::{Markup, html};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{House, store};
use crate::{app::App, chance::hex, error::WebError};

/// A name tells the content, so a browser never has to ask again.
const FOREVER: &str = "public, max-age=31536000, immutable";

impl House {
    /// The address of the style sheet; none where the school chose no colour.
    pub fn style(&self) -> Option<String> {
        let sheet = sheet(self.accent.as_ref()?);
        let hash = hex(&Sha256::digest(&sheet)[..6]);
        Some(format!("/huisstijl/{}/{hash}.css", self.school))
    }

    /// The address of the logo, if there is one.
    pub fn logo_address(&self) -> Option<String> {
        let logo = self.logo.as_ref()?;
        Some(format!("/huisstijl/{}/{}.png", self.school, logo.hash))
    }

    /// The logo, on white in every theme: nobody draws one for a dark page. Nothing without one.
    pub fn logo(&self) -> Markup {
        let size = self.logo.as_ref().map(|logo| (logo.width, logo.height));
        html! {
            @if let (Some(address), Some((width, height))) = (self.logo_address(), size) {
                span.school-logo {
                    img src=(address) alt=(self.name) width=(width) height=(height);
                }
            }
        }
    }
}

/// The colours of Driehoek that a school has instead: its own.
fn sheet(accent: &Accent) -> String {
    let (light, dark) = (colours(&accent.light), colours(&accent.dark));
    let dark_screen = format!(":root:not([data-theme]){{{dark}}}");
    let mut css = format!(":root,[data-theme=\"light\"]{{{light}}}");
    let _ = write!(css, "@media screen and (prefers-color-scheme:dark){{{dark_screen}}}");
    let _ = write!(css, "[data-theme=\"dark\"]{{{dark}}}");
    css
}

/// The same for the example on the settings page, whatever the school has now.
pub(super) fn sheet_of_example(accent: &Accent) -> String {
    let (light, dark) = (colours(&accent.light), colours(&accent.dark));
    let of =
        |theme: &str, colours: &str| format!(".look-example[data-theme=\"{theme}\"]{{{colours}}}");
    of("light", &light) + &of("dark", &dark)
}

fn colours(Tints { fill, over, text }: &Tints) -> String {
    format!("--primary:{fill};--primary-over:{over};--on-primary:{text}")
}

/// GET `/huisstijl/{school}/{name}`: a page that was drawn before a change is led to what there is
/// now.
pub async fn show(
    State(app): State<App>,
    Path((school, name)): Path<(Uuid, String)>,
) -> Result<Response, WebError> {
    let school = SchoolId(school);
    let house = app.houses.of(&app.db, school).await?;
    let is_style = name.strip_suffix(".css").is_some();
    let address = if is_style { house.style() } else { house.logo_address() };
    let address = address.ok_or(WebError::NotFound)?;
    if !address.ends_with(&format!("/{name}")) {
        return Ok(Redirect::to(&address).into_response());
    }
    let kept = (header::CACHE_CONTROL, FOREVER);
    if is_style {
        let accent = house.accent.as_ref().ok_or(WebError::NotFound)?;
        let kind = (header::CONTENT_TYPE, "text/css; charset=utf-8");
        return Ok(([kept, kind], sheet(accent)).into_response());
    }
    let logo = store::logo(app.db.read(), school).await?.ok_or(WebError::NotFound)?;
    Ok(([kept, (header::CONTENT_TYPE, "image/png")], logo).into_response())
}

#[cfg(test)]
mod tests {
    use domain::settings::colour::{Colour, DARK_GROUNDS, LIGHT_GROUNDS};

    /// What the rule holds for the grounds of pages are the grounds of pages.
    #[test]
    fn contrast_is_measured_on_the_grounds_that_pages_have() {
        let tokens = include_str!("../../assets/css/base/tokens.css");
        let (light, dark) = tokens.split_once("@media screen").unwrap();
        let of = |theme: &str, name: &str| -> Colour {
            let (_, rest) = theme.split_once(&format!("--{name}: ")).unwrap();
            rest.split(';').next().unwrap().parse().unwrap()
        };
        let grounds = |theme: &str| ["sheet", "paper", "well"].map(|name| of(theme, name));
        assert_eq!(grounds(light), LIGHT_GROUNDS);
        let mut dark = grounds(dark);
        dark.reverse();
        assert_eq!([dark[0], dark[1], dark[2]], DARK_GROUNDS);
    }
}
