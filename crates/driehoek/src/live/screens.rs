//! What screens hear: every shared piece is drawn once per change and language, and all open
//! streams share its bytes.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use domain::decks::CardBox;
use domain::lang::Lang;
use domain::meetings::{EntryNumber, Meeting, kinds};
use futures_util::{Stream, stream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::{Here, Live, Presence, Shared, lock};
use crate::traces::{self, Fact, Span, What};

/// Changes that follow each other faster than this are drawn together.
const MERGE: Duration = Duration::from_millis(100);
/// A silent stream sends a comment this often, so that nothing on the way closes it.
const KEEP_ALIVE: Duration = Duration::from_secs(20);
/// What a browser waits before it tries again, in milliseconds; the page adds chance to it.
const RETRY_MS: u32 = 1_000;

/// A kind of shared screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The projector.
    Wall,
    /// Everybody's phone.
    Participant,
    /// The coaches' screen.
    Coach,
}

impl Screen {
    /// Begins to measure how long a piece for it takes to draw.
    fn drawing(self, cause: &traces::Here) -> Span {
        let span = cause.begin(What::MeetingDraw);
        span.tell(Fact::Screen(match self {
            Self::Wall => "wall",
            Self::Participant => "participant",
            Self::Coach => "coach",
        }));
        span
    }
}

/// What a shared piece is drawn from.
#[derive(Clone, Copy)]
pub struct Piece<'a> {
    /// Which screen it is for.
    pub screen: Screen,
    /// The meeting as it is committed.
    pub meeting: &'a Meeting,
    /// Who is connected.
    pub here: &'a Presence,
    /// The decks on its table.
    pub cards: &'a CardBox,
}

/// Draws a shared piece. The program's views do it; tests may do it in words.
pub trait Draw: Send + Sync {
    /// The HTML of a piece. It must be the same for the same state: time does not enter.
    fn draw(&self, what: Piece<'_>, lang: Lang) -> String;
}

/// The pieces that somebody watches.
#[derive(Debug, Default)]
pub struct Pieces {
    watched: Mutex<HashMap<(Screen, Lang), Watched>>,
}

/// A piece and everybody who watches it; nothing before it is drawn.
type Watched = watch::Sender<Option<Drawn>>;

/// A piece as streams send it.
#[derive(Clone, Debug)]
struct Drawn {
    frame: Bytes,
    /// Where the piece itself begins: what stands before it is another with each version.
    begins: usize,
}

impl Pieces {
    fn watch(&self, screen: Screen, lang: Lang) -> watch::Receiver<Option<Drawn>> {
        let mut watched = lock(&self.watched);
        let sender = watched.entry((screen, lang)).or_insert_with(|| watch::Sender::new(None));
        // What nobody watched was not drawn anew: it may be old.
        if sender.receiver_count() == 0 {
            sender.send_replace(None);
        }
        sender.subscribe()
    }

    fn keys(&self) -> Vec<(Screen, Lang)> {
        let watched = lock(&self.watched);
        watched.iter().filter(|(_, s)| s.receiver_count() > 0).map(|(key, _)| *key).collect()
    }

    /// Hands the piece to its watchers, unless they have just that already.
    fn publish(&self, key: (Screen, Lang), version: u64, html: &str) {
        if let Some(sender) = lock(&self.watched).get(&key) {
            let drawn = Drawn::new(version, html);
            sender.send_if_modified(|piece| {
                let is_new = piece.as_ref().is_none_or(|before| before.html() != drawn.html());
                if is_new {
                    *piece = Some(drawn);
                }
                is_new
            });
        }
    }
}

impl Drawn {
    /// One server-sent event. Line ends in the HTML become several data lines, as the format asks
    /// (WHATWG HTML, section 9.2).
    fn new(version: u64, html: &str) -> Self {
        const DATA: &str = "data: ";
        let mut frame = format!("event: piece\nid: {version}\n");
        let begins = frame.len();
        // It is kept for as long as somebody watches, so not a byte more than it needs.
        let lines = html.matches('\n').count() + 1;
        frame.reserve_exact(html.len() + lines * DATA.len() + 2);
        for line in html.split('\n') {
            frame.push_str(DATA);
            frame.push_str(line.trim_end_matches('\r'));
            frame.push('\n');
        }
        frame.push('\n');
        Self { frame: Bytes::from(frame), begins }
    }

    fn html(&self) -> &[u8] {
        &self.frame[self.begins..]
    }
}

/// The participants' piece as it was last drawn, per language, with the version it shows: thousands
/// of pages that are opened between two changes share one drawing.
#[derive(Debug, Default)]
pub(super) struct LastDrawn(Mutex<HashMap<Lang, (EntryNumber, Arc<str>)>>);

impl LastDrawn {
    /// The piece for this state, drawn only when no page asked for it before.
    pub(super) fn piece(&self, draw: &dyn Draw, lang: Lang, shared: &Shared) -> Arc<str> {
        let meeting = shared.committed.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some((version, html)) = lock(&self.0).get(&lang)
            && *version == meeting.version
        {
            return html.clone();
        }
        let cards = shared.cards();
        let here = &shared.presence;
        let what = Piece { screen: Screen::Participant, meeting: &meeting, here, cards: &cards };
        let drawing = what.screen.drawing(&traces::here());
        let html: Arc<str> = draw.draw(what, lang).into();
        drop(drawing);
        lock(&self.0).insert(lang, (meeting.version, html.clone()));
        html
    }

    /// Lets go of what was drawn: the cards are others now.
    pub(super) fn forget(&self) {
        lock(&self.0).clear();
    }
}

/// Draws what is watched whenever the meeting has changed: the first change after quiet at once,
/// those that follow within [`MERGE`] together.
pub(super) async fn draw_changes(shared: Arc<Shared>, draw: Arc<dyn Draw>) {
    loop {
        shared.changed.notified().await;
        let cause = std::mem::take(&mut *lock(&shared.cause));
        for key in shared.pieces.keys() {
            let (screen, lang) = key;
            let committed =
                shared.committed.read().unwrap_or_else(std::sync::PoisonError::into_inner);
            let (here, cards) = (&shared.presence, shared.cards());
            let what = Piece { screen, meeting: &committed, here, cards: &cards };
            let drawing = screen.drawing(&cause);
            let html = draw.draw(what, lang);
            drop(drawing);
            let version = committed.version.0;
            drop(committed);
            shared.pieces.publish(key, version, &html);
        }
        // A beat wakes every stream of the meeting, so there is one only where it can tell something.
        if shared.read(kinds::tells_own) {
            shared.pulse.send_replace(());
        }
        tokio::time::sleep(MERGE).await;
    }
}

/// Somebody's open stream; they count as present as long as it lives.
struct Watching {
    live: Arc<Live>,
    who: Here,
    piece: watch::Receiver<Option<Drawn>>,
    pulse: watch::Receiver<()>,
    ending: watch::Receiver<bool>,
    /// What they were told last of what concerns them alone.
    told: Option<u64>,
    greeting: Option<Bytes>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.live.shared.presence.leave(self.who);
        self.live.shared.changed.notify_one();
    }
}

impl Watching {
    /// What concerns this participant alone, when it changed: it goes only to their own phone.
    fn own(&mut self) -> Option<Bytes> {
        let Here::Participant(who) = self.who else { return None };
        let told = self.told;
        let (mark, own) = self.live.read(|meeting| {
            let mark = kinds::own_mark(meeting, who)?;
            (told != Some(mark)).then(|| Some((mark, kinds::own(meeting, who)?)))?
        })?;
        self.told = Some(mark);
        let json = serde_json::to_string(&own).ok()?;
        Some(Bytes::from(format!("event: own\ndata: {json}\n\n")))
    }
}

impl Live {
    /// The stream of a shared piece: the present one first, then every change.
    /// `now_ms` is the server's clock, so that timers agree.
    pub fn watch(
        self: Arc<Self>,
        screen: Screen,
        lang: Lang,
        who: Here,
        now_ms: i64,
    ) -> impl Stream<Item = Result<Bytes, Infallible>> + Send + use<> {
        let piece = self.shared.pieces.watch(screen, lang);
        self.shared.presence.arrive(who);
        self.shared.changed.notify_one();
        let greeting = format!("retry: {RETRY_MS}\nevent: clock\ndata: {now_ms}\n\n");
        let greeting = Some(Bytes::from(greeting));
        let pulse = self.shared.pulse.subscribe();
        let ending = self.shared.ending.clone();
        let mut watching = Watching { live: self, who, piece, pulse, ending, told: None, greeting };
        watching.piece.mark_changed();
        watching.pulse.mark_changed();
        stream::unfold(watching, |mut watching| async move {
            let bytes = next(&mut watching).await?;
            Some((Ok(bytes), watching))
        })
    }
}

async fn next(watching: &mut Watching) -> Option<Bytes> {
    if let Some(greeting) = watching.greeting.take() {
        return Some(greeting);
    }
    let silence = Instant::now() + KEEP_ALIVE;
    loop {
        tokio::select! {
            () = ended(&mut watching.ending) => return None,
            changed = watching.piece.changed() => {
                changed.ok()?;
                if let Here::Coach(person) = watching.who
                    && !watching.live.read(|meeting| meeting.coaches.contains_key(&person))
                {
                    return None;
                }
                let piece = watching.piece.borrow_and_update();
                if let Some(piece) = &*piece {
                    return Some(piece.frame.clone());
                }
            }
            _ = watching.pulse.changed() => {
                watching.pulse.borrow_and_update();
                if let Some(own) = watching.own() {
                    return Some(own);
                }
            }
            () = sleep_until(silence) => return Some(Bytes::from_static(b":\n\n")),
        }
    }
}

/// Waits until streams end.
async fn ended(ending: &mut watch::Receiver<bool>) {
    let ends = ending.wait_for(|ends| *ends).await.is_ok();
    if !ends {
        // The hub went before it: the stream ends with its meeting.
        std::future::pending::<()>().await;
    }
}
