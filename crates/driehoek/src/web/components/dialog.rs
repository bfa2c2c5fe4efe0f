//! A question that cannot wait, or a part that only some open (script `dialog.js`).

use maud::{Markup, Render, html};

use super::Text;

use crate::{
    i18n::Words,
    web::icons::{Icon, icon},
};

/// A native dialog. A button with the hook `("open", id)` opens it; its own forms may close it with
/// `method="dialog"`.
#[derive(Debug, Clone)]
#[must_use]
pub struct Dialog<'a> {
    words: &'a Words,
    id: Text<'a>,
    title: Text<'a>,
    content: Markup,
    is_open: bool,
}

impl<'a> Dialog<'a> {
    pub fn new(
        words: &'a Words,
        id: impl Into<Text<'a>>,
        title: impl Into<Text<'a>>,
        content: Markup,
    ) -> Self {
        Self { words, id: id.into(), title: title.into(), content, is_open: false }
    }

    /// Stands open in the page from the start, without covering it.
    pub fn open(mut self) -> Self {
        self.is_open = true;
        self
    }
}

impl Render for Dialog<'_> {
    fn render(&self) -> Markup {
        let title = format!("{}-titel", self.id);
        html! {
            dialog.dialog id=(self.id) aria-labelledby=(title) open[self.is_open] {
                div.dialog-head {
                    h2 id=(title) { (self.title) }
                    form method="dialog" {
                        button.dialog-close type="submit" aria-label=(self.words.t("dialog-close")) {
                            (icon(Icon::Cross))
                        }
                    }
                }
                (self.content)
            }
        }
    }
}
