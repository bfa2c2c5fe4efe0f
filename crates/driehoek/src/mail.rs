//! Letters by e-mail: queued, tried again when the mail server does not answer, logged without
//! addresses or words. Subjects say nothing about anybody.

use std::{
    fmt,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context as _, Result, ensure};
use lettre::{
    AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use tokio::sync::Semaphore;

use crate::{
    config::Config,
    traces::{self, Fact, What},
};

/// How many letters may wait at once; beyond it a letter is refused rather than kept in memory.
const QUEUE_MAX: usize = 1000;
/// How many letters a mailer that keeps them has at most.
const KEPT_MAX: usize = 100;
const SEND_TIMEOUT: Duration = Duration::from_secs(20);
/// How long to wait after each attempt that failed.
const PAUSES: [Duration; 5] = [
    Duration::from_secs(5),
    Duration::from_secs(30),
    Duration::from_mins(2),
    Duration::from_mins(5),
    Duration::from_mins(5),
];

/// One letter, in words already chosen for its reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub text: String,
}

/// Takes letters and sends them when it can. Cheap to clone.
#[derive(Clone)]
pub struct Mailer(Arc<Way>);

enum Way {
    /// No mail server is set: pages show links to copy.
    None,
    /// Letters stay here, the newest of them: for tests and the demonstration.
    Kept(Mutex<Vec<Letter>>),
    Smtp(Box<Smtp>),
}

struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// One for each letter that may wait.
    places: Arc<Semaphore>,
    sent: AtomicU64,
    given_up: AtomicU64,
}

/// How many letters went since the start, and how many will not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub sent: u64,
    pub given_up: u64,
    /// How many wait now.
    pub waiting: usize,
}

impl Mailer {
    /// The mail server of the settings, or none.
    pub fn new(config: &Config) -> Result<Self> {
        let Some(url) = &config.smtp_url else { return Ok(Self::none()) };
        let from = config
            .mail_from
            .parse()
            .with_context(|| format!("mail_from: \"{}\" is not an address", config.mail_from))?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&guarded(url)?)
            .context("smtp_url: it must look like smtps://name:password@host")?
            .timeout(Some(SEND_TIMEOUT))
            .build();
        let places = Arc::new(Semaphore::new(QUEUE_MAX));
        let (sent, given_up) = Default::default();
        let smtp = Smtp { transport, from, places, sent, given_up };
        Ok(Self(Arc::new(Way::Smtp(Box::new(smtp)))))
    }

    pub fn none() -> Self {
        Self(Arc::new(Way::None))
    }

    /// Keeps letters instead of sending them, for tests and the demonstration.
    pub fn keeping() -> Self {
        Self(Arc::new(Way::Kept(Mutex::default())))
    }

    /// Whether letters go anywhere.
    pub fn is_on(&self) -> bool {
        !matches!(*self.0, Way::None)
    }

    /// How it went with letters since the start; nothing is counted where none are sent.
    pub fn counts(&self) -> Counts {
        let Way::Smtp(smtp) = &*self.0 else { return Counts::default() };
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        let waiting = QUEUE_MAX.saturating_sub(smtp.places.available_permits());
        Counts { sent: read(&smtp.sent), given_up: read(&smtp.given_up), waiting }
    }

    /// Queues a letter and comes back at once.
    pub fn send(&self, letter: Letter) {
        if crate::accounts::is_nobodys(&letter.to) {
            return;
        }
        match &*self.0 {
            Way::None => tracing::info!("a letter was not sent: no mail server is set"),
            Way::Kept(letters) => {
                let mut letters = letters.lock().unwrap_or_else(PoisonError::into_inner);
                if letters.len() >= KEPT_MAX {
                    letters.remove(0);
                }
                letters.push(letter);
            }
            Way::Smtp(smtp) => {
                let Ok(place) = Arc::clone(&smtp.places).try_acquire_owned() else {
                    tracing::error!(QUEUE_MAX, "a letter was refused: too many are waiting");
                    return;
                };
                let (mailer, asked) = (self.clone(), traces::here());
                tokio::spawn(async move {
                    if let Way::Smtp(smtp) = &*mailer.0 {
                        let went = smtp.deliver(letter, &asked).await;
                        let count = if went { &smtp.sent } else { &smtp.given_up };
                        count.fetch_add(1, Ordering::Relaxed);
                    }
                    drop(place);
                });
            }
        }
    }

    /// Whether the mail server answers and lets us in; with a letter also whether it takes that one.
    /// Waits for the answer and tries once. The error may repeat an address: it is for a screen.
    pub async fn try_out(&self, letter: Option<Letter>) -> Result<()> {
        let Way::Smtp(smtp) = &*self.0 else {
            if let Some(letter) = letter {
                self.send(letter);
            }
            return Ok(());
        };
        let Some(letter) = letter else {
            let answers = smtp.transport.test_connection().await;
            ensure!(answers.context("asking the mail server")?, "the mail server hangs up");
            return Ok(());
        };
        let message = written(letter, smtp.from.clone())?;
        smtp.transport.send(message).await.map(drop).context("sending a letter")
    }

    /// The letters so far, of a mailer that keeps them.
    pub fn kept(&self) -> Vec<Letter> {
        match &*self.0 {
            Way::Kept(letters) => letters.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Way::None | Way::Smtp(_) => Vec::new(),
        }
    }
}

impl Smtp {
    /// Whether the mail server took it in the end.
    async fn deliver(&self, letter: Letter, asked: &traces::Here) -> bool {
        let message = match written(letter, self.from.clone()) {
            Ok(message) => message,
            Err(error) => {
                tracing::error!(%error, "a letter could not be written");
                return false;
            }
        };
        for (attempt, pause) in PAUSES.into_iter().map(Some).chain([None]).enumerate() {
            let span = asked.begin(What::Letter);
            span.tell(Fact::Attempt(attempt));
            let sent = self.transport.send(message.clone()).await;
            if sent.is_err() {
                span.failed();
            }
            drop(span);
            match sent {
                Ok(_) => {
                    tracing::info!(attempt, "a letter was sent");
                    return true;
                }
                // The server's words may repeat the address, so only the kind is logged.
                Err(error) if error.is_permanent() => {
                    tracing::error!(attempt, status = ?error.status(), "a letter was refused");
                    return false;
                }
                Err(error) => {
                    tracing::warn!(attempt, status = ?error.status(), timeout = error.is_timeout(),
                        "a letter could not be sent yet");
                }
            }
            let Some(pause) = pause else { break };
            tokio::time::sleep(pause).await;
        }
        tracing::error!("a letter was given up: the mail server did not take it");
        false
    }
}

impl fmt::Debug for Mailer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match *self.0 {
            Way::None => "Mailer::None",
            Way::Kept(_) => "Mailer::Kept",
            Way::Smtp(_) => "Mailer::Smtp",
        })
    }
}

/// An address as lettre takes it, or nothing when it is not one.
pub fn is_address(email: &str) -> bool {
    email.parse::<lettre::Address>().is_ok()
}

/// Passwords and letters go over the network encrypted; only this computer itself may do without.
fn guarded(url: &str) -> Result<String> {
    let uri: http::Uri = url.parse().context("smtp_url: it is not an address")?;
    let host = uri.host().context("smtp_url: it has no host")?;
    ensure!(
        matches!(uri.scheme_str(), Some("smtp" | "smtps")),
        "smtp_url: it must begin with smtp:// or smtps://"
    );
    let is_here = matches!(host, "localhost" | "127.0.0.1" | "[::1]");
    let says_how = uri.scheme_str() == Some("smtps") || uri.query().is_some();
    if is_here || says_how {
        return Ok(url.to_owned());
    }
    Ok(format!("{}?tls=required", url.trim_end_matches('/')))
}

fn written(letter: Letter, from: Mailbox) -> Result<Message> {
    let to: lettre::Address =
        letter.to.parse().map_err(|_| anyhow::anyhow!("the reader's address is not an address"))?;
    Message::builder()
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(letter.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(letter.text)
        .context("putting the letter together")
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn letters_leave_this_computer_encrypted() {
        assert_eq!(
            guarded("smtp://mail.example.org:587").unwrap(),
            "smtp://mail.example.org:587?tls=required"
        );
        assert_eq!(
            guarded("smtps://a:b@mail.example.org").unwrap(),
            "smtps://a:b@mail.example.org"
        );
        assert_eq!(guarded("smtp://localhost:2525").unwrap(), "smtp://localhost:2525");
        assert!(guarded("https://mail.example.org").is_err());
    }
}
