//! One card of a draft, and what it says.

use std::{collections::BTreeMap, fmt::Write as _};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::{
    decks::{CardBox, ElementId, Kind, Origin, SourceId, Trust, Turn},
    lang::{Lang, TranslationState},
    meetings::{BlockId, MeetingId},
};

/// How many bytes of a hash tell two texts apart: what is compared was written by one person.
const FINGERPRINT_BYTES: usize = 8;

/// What a card says in one language. Empty means that there is nothing there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CardText {
    /// The title.
    pub title: String,
    /// The question, the task, the text.
    pub text: String,
    /// What only the coach reads.
    pub hint: String,
    /// The steps of an energizer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<String>,
}

impl CardText {
    /// Gives what an element of the card box says in this very language.
    pub fn of(cards: &CardBox, id: &ElementId, lang: Lang) -> Option<Self> {
        let words = cards.words(id, lang).filter(|words| words.lang == lang)?;
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        let steps = cards.children(id).filter(|child| child.kind == Kind::ProcedureStep);
        let steps = steps.filter_map(|step| {
            let words = cards.words(&step.id, lang).filter(|words| words.lang == lang)?;
            words.text.clone()
        });
        Some(Self {
            title: part(&words.title),
            text: part(&words.text),
            hint: part(&words.hint),
            steps: steps.collect(),
        })
    }

    /// Gives a short name of what is said: the same for the same words, white space around them
    /// aside.
    pub fn fingerprint(&self) -> Box<str> {
        let mut hash = Sha256::new();
        let steps = self.steps.iter().map(String::as_str);
        for part in [&*self.title, &*self.text, &*self.hint].into_iter().chain(steps) {
            hash.update(part.trim().as_bytes());
            hash.update([0]);
        }
        let hash = hash.finalize();
        let mut name = String::with_capacity(FINGERPRINT_BYTES * 2);
        for byte in &hash[..FINGERPRINT_BYTES] {
            let _ = write!(name, "{byte:02x}");
        }
        name.into()
    }

    /// Gives the same without white space around it and without empty steps.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let steps = self.steps.iter().map(|step| step.trim().to_owned());
        Self {
            title: self.title.trim().to_owned(),
            text: self.text.trim().to_owned(),
            hint: self.hint.trim().to_owned(),
            steps: steps.filter(|step| !step.is_empty()).collect(),
        }
    }

    /// Tells whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        self.trimmed() == Self::default()
    }
}

/// How far a translation can be trusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Whether a person has read it.
    pub state: TranslationState,
    /// Who translated or read it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

impl Standing {
    /// Knows nothing of a translation but its state.
    pub const fn of(state: TranslationState) -> Self {
        Self { state, by: None, on: None }
    }

    pub(super) fn trust(&self) -> Trust {
        let by = self.by.as_deref().map(Into::into);
        Trust { by, on: self.on, ..Trust::of(self.state) }
    }
}

impl From<&Trust> for Standing {
    fn from(trust: &Trust) -> Self {
        let by = trust.by.as_deref().map(str::to_owned);
        Self { state: trust.state, by, on: trust.on }
    }
}

/// What a card says in another language, and of which Dutch words that is the translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// What it says.
    pub text: CardText,
    /// How trustworthy it is.
    #[serde(flatten)]
    pub standing: Standing,
    /// The fingerprint of the Dutch words.
    pub of: Box<str>,
}

/// Where a group made a card: so that it is made once, however often somebody asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeIn {
    /// The meeting.
    pub meeting: MeetingId,
    /// The block of its agenda.
    pub block: BlockId,
}

/// A card that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftCard {
    /// Its number in the deck, for as long as it is there; not its place.
    pub number: u32,
    /// What it is.
    pub kind: Kind,
    /// When it is turned, for a definition card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turn: Option<Turn>,
    /// Whether it is an empty card for a question of one's own.
    #[serde(default)]
    pub own: bool,
    /// How long it takes, in minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What it says, in Dutch.
    pub text: CardText,
    /// What it was copied from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// Where its claim comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// The meeting and the block of it in which a group made it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_in: Option<MadeIn>,
    /// What it says in other languages.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<Lang, Translation>,
    /// Whether it was removed; it can come back until the deck is published.
    #[serde(default)]
    pub removed: bool,
}

impl DraftCard {
    /// Makes an empty card.
    pub fn new(number: u32, kind: Kind) -> Self {
        Self {
            number,
            kind,
            turn: (kind == Kind::DefinitionCard).then_some(Turn::Coach),
            own: false,
            minutes: None,
            text: CardText::default(),
            origin: None,
            sources: Vec::new(),
            made_in: None,
            translations: BTreeMap::new(),
            removed: false,
        }
    }

    /// Makes it a card of another kind. What that kind does not have stays in the draft.
    pub fn set_kind(&mut self, kind: Kind) {
        self.kind = kind;
        self.turn = (kind == Kind::DefinitionCard).then(|| self.turn.unwrap_or(Turn::Coach));
        self.own &= kind == Kind::ConversationCard;
    }

    /// Gives the translations that are still of these Dutch words.
    pub fn fresh_translations(&self) -> impl Iterator<Item = (Lang, &Translation)> {
        let now = self.text.fingerprint();
        self.translations.iter().filter(move |(_, t)| t.of == now).map(|(lang, t)| (*lang, t))
    }

    /// Gives what its origin says now, when that is no longer what was copied or kept.
    pub fn changed_origin(&self, cards: &CardBox) -> Option<CardText> {
        let origin = self.origin.as_ref()?;
        let now = CardText::of(cards, &origin.element, Lang::SOURCE)?;
        (now.fingerprint() != origin.text).then_some(now)
    }

    /// Knows its origin as it is now: with the words of the origin, or with its own.
    pub fn catch_up(&mut self, cards: &CardBox, takes_over: bool) {
        let Some(now) = self.changed_origin(cards) else { return };
        if let Some(origin) = &mut self.origin {
            origin.text = now.fingerprint();
            if takes_over {
                self.translations = translations_of(cards, &origin.element, &now);
                self.text = now;
            }
        }
    }
}

/// Gives what an element says in all languages but Dutch.
pub(super) fn translations_of(
    cards: &CardBox,
    id: &ElementId,
    dutch: &CardText,
) -> BTreeMap<Lang, Translation> {
    let langs = cards.langs(id).filter(|lang| *lang != Lang::SOURCE);
    let of = dutch.fingerprint();
    let translations = langs.filter_map(|lang| {
        let trust = &cards.words(id, lang)?.trust;
        if trust.stale {
            return None;
        }
        let text = CardText::of(cards, id, lang)?;
        // Steps of which some are missing would be other steps.
        let whole = text.steps.len() == dutch.steps.len();
        let (standing, of) = (Standing::from(trust), of.clone());
        whole.then_some((lang, Translation { text, standing, of }))
    });
    translations.collect()
}
