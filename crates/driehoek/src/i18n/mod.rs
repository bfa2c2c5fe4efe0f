//! The interface's words: Fluent files from `locales/`, one folder per language.
//!
//! Card texts are content and live in `content/`; what people typed lives in the store.

mod choice;
mod dates;
#[cfg(test)]
mod tests;

use std::{borrow::Cow, collections::HashMap, fmt, sync::Arc};

use anyhow::{Context as _, Result, bail};
pub use choice::choose;
pub use fluent_bundle::FluentValue as Value;
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use domain::lang::{Direction, Lang};

/// Around an argument of the other direction Fluent puts these, so that the sentence keeps its order.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Locales;

/// Every language's words, read once at start.
pub struct Catalogue {
    bundles: HashMap<Lang, FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// Reads all languages; a fault in a file is an error with its name, so it cannot reach a reader.
    pub fn load() -> Result<Self> {
        let mut bundles = HashMap::new();
        let mut files: Vec<_> = Locales::iter().filter(|path| path.ends_with(".ftl")).collect();
        files.sort_unstable();
        for path in files {
            let Some((tag, _)) = path.split_once('/') else {
                bail!("locales/{path} stands in no language's folder");
            };
            let file = Locales::get(&path).with_context(|| format!("reading locales/{path}"))?;
            let text = String::from_utf8(file.data.into_owned())
                .with_context(|| format!("locales/{path} is not UTF-8"))?;
            let resource = FluentResource::try_new(text)
                .map_err(|(_, faults)| anyhow::anyhow!("locales/{path}: {faults:?}"))?;
            let lang: Lang = tag.parse().with_context(|| format!("locales/{path}"))?;
            let id: LanguageIdentifier = tag.parse().with_context(|| format!("locales/{path}"))?;
            let bundle =
                bundles.entry(lang).or_insert_with(|| FluentBundle::new_concurrent(vec![id]));
            if let Err(faults) = bundle.add_resource(resource) {
                bail!("locales/{path} says something twice: {faults:?}");
            }
        }
        Ok(Self { bundles })
    }

    /// The words in one language.
    pub fn words(self: &Arc<Self>, lang: Lang) -> Words {
        Words { catalogue: Arc::clone(self), lang }
    }

    fn find(&self, lang: Lang, key: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let bridge = if lang == Lang::SOURCE { Lang::SOURCE } else { Lang::bridge() };
        [lang, bridge, Lang::SOURCE].into_iter().find_map(|lang| self.find_in(lang, key, args))
    }

    fn find_in(
        &self,
        lang: Lang,
        key: &str,
        args: Option<&FluentArgs<'_>>,
    ) -> Option<Cow<'_, str>> {
        let bundle = self.bundles.get(&lang)?;
        let pattern = match key.split_once('.') {
            Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
            None => bundle.get_message(key)?.value()?,
        };
        let mut faults = Vec::new();
        let text = bundle.format_pattern(pattern, args, &mut faults);
        if !faults.is_empty() {
            tracing::warn!(
                key,
                lang = lang.tag(),
                ?faults,
                "a text could not be filled in completely"
            );
        }
        Some(text)
    }
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.bundles.keys()).finish()
    }
}

/// The words for one reader. Cheap to clone; every view function takes a reference.
#[derive(Debug, Clone)]
#[must_use]
pub struct Words {
    catalogue: Arc<Catalogue>,
    lang: Lang,
}

impl Words {
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The same words for a reader of another language.
    pub fn in_lang(&self, lang: Lang) -> Self {
        self.catalogue.words(lang)
    }

    /// The text with this key; `key.attribute` finds an attribute.
    pub fn t(&self, key: &str) -> Cow<'_, str> {
        self.catalogue.find(self.lang, key, None).unwrap_or_else(|| self.missing(key))
    }

    /// The text with this key and its arguments: `&[("name", name.into())]`.
    ///
    /// Where an argument may run the other way than the sentence, invisible marks keep the order;
    /// [`plain`] takes them off for an e-mail subject or a file name.
    pub fn t_with<'a>(&'a self, key: &str, args: &[(&'a str, Value<'a>)]) -> Cow<'a, str> {
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        let Some(text) = self.catalogue.find(self.lang, key, Some(&args)) else {
            return self.missing(key);
        };
        let one_way = self.lang.direction() == Direction::Ltr && !text.chars().any(runs_leftward);
        Cow::Owned(if one_way { plain(&text) } else { text.into_owned() })
    }

    fn missing(&self, key: &str) -> Cow<'static, str> {
        tracing::error!(key, lang = self.lang.tag(), "a text is missing in every language");
        Cow::Owned(key.to_owned())
    }
}

/// The text without the invisible marks around arguments, for where there is only plain text.
pub fn plain(text: &str) -> String {
    text.replace(ISOLATES, "")
}

/// Whether a character belongs to a script that runs from right to left.
fn runs_leftward(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}
