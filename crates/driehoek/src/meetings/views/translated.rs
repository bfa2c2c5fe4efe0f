//! What stands under a text that was translated: how far to trust it, and the Dutch one tap away.

use domain::decks::{ElementId, Trust};
use domain::lang::{Lang, TranslationState};

use super::View;
use crate::i18n::Words;
use crate::web::components::Translated;

/// What to say about an element in the reader's language; nothing when it is the Dutch itself, or
/// somebody checked the translation and the Dutch is still the same.
pub fn translated(view: View<'_>, id: &ElementId) -> Option<Translated<'static>> {
    let read = view.cards.words(id, view.words.lang())?;
    let remark = remark(view.words, &read.trust)?;
    let dutch = view.cards.words(id, Lang::SOURCE)?;
    let text = dutch.text.clone().unwrap_or_default();
    let verb = view.words.t("translated-source").into_owned();
    Some(Translated::new(remark, verb, format!("nl-{id}"), text).title(dutch.title.clone()))
}

/// How far a translation can be trusted, when that must be said.
pub fn remark(words: &Words, trust: &Trust) -> Option<String> {
    let has_person = trust.by.is_some() || trust.on.is_some();
    let key = match trust.state {
        TranslationState::Source => return None,
        _ if trust.stale => "translated-stale",
        TranslationState::Checked => return None,
        TranslationState::Machine if has_person => "translated-unread",
        TranslationState::Machine => "translated-machine",
    };
    Some(words.t(key).into_owned())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::i18n::Catalogue;

    #[test]
    fn only_what_nobody_checked_or_what_became_old_is_remarked() {
        let words = Arc::new(Catalogue::load().unwrap()).words(Lang::SOURCE);
        let said = |trust: &Trust| remark(&words, trust);
        let trust = Trust::of;
        assert_eq!(said(&trust(TranslationState::Source)), None);
        assert_eq!(said(&trust(TranslationState::Checked)), None);
        let machine = said(&trust(TranslationState::Machine)).unwrap();
        let by = Some("Noor".into());
        let typed = said(&Trust { by, ..trust(TranslationState::Machine) }).unwrap();
        let old = said(&Trust { stale: true, ..trust(TranslationState::Checked) }).unwrap();
        assert!(machine.contains("machine") && !typed.contains("machine"), "{machine} {typed}");
        assert!(old.contains("veranderd"), "{old}");
    }
}
