//! The certificate with which people reach us. The program does no encryption itself: the proxy
//! before it has the certificate. So it calls at its own public address, as a browser would, and
//! looks at what it is shown; then it hangs up, and says nothing.

use std::{
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use anyhow::{Context as _, Result};
use http::Uri;
use jiff::Timestamp;
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use x509_parser::prelude::{FromDer as _, X509Certificate};

use crate::app::App;

/// How often it is looked at.
const LOOK_EVERY: Duration = Duration::from_hours(1);
/// At the start of a computer the proxy may come later than we do.
const FIRST_AFTER: Duration = Duration::from_mins(1);
/// How long calling and being shown it may take together.
const PATIENCE: Duration = Duration::from_secs(8);
/// The port of an https address that names none.
const HTTPS: u16 = 443;

/// What somebody who comes to our address is shown, with the last moment at which it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Browsers trust it.
    Good(Timestamp),
    /// Its time is over, or has not begun.
    OutOfTime(Timestamp),
    /// It is that of another name.
    OtherName(Timestamp),
    /// Nobody whom this computer or Mozilla trusts stands for it.
    Untrusted(Timestamp),
    /// There was no connection, or nothing that is a certificate.
    Unseen,
}

impl Found {
    /// Until when it holds, whatever else is wrong with it.
    pub const fn until(self) -> Option<Timestamp> {
        match self {
            Self::Good(at) | Self::OutOfTime(at) | Self::OtherName(at) | Self::Untrusted(at) => {
                Some(at)
            }
            Self::Unseen => None,
        }
    }
}

/// What was last found; nothing before the first look, and without https.
#[derive(Debug, Default)]
pub struct Certificate(Mutex<Option<Found>>);

impl Certificate {
    pub fn found(&self) -> Option<Found> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn keep(&self, found: Found) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    }
}

/// Looks again and again, for as long as the program runs. Nobody waits for it.
pub async fn run(app: App) {
    if !app.config.is_https() {
        return;
    }
    tokio::time::sleep(FIRST_AFTER).await;
    loop {
        let found = look(&app.config.public_url, trusted().await, app.clock.now()).await;
        if app.certificate.found() != Some(found) {
            tracing::info!(?found, "the certificate at our own address");
        }
        app.certificate.keep(found);
        tokio::time::sleep(LOOK_EVERY).await;
    }
}

/// Whom Mozilla trusts, and whom this computer trusts besides: a school may have an authority of its
/// own.
pub async fn trusted() -> RootCertStore {
    let mut all = RootCertStore::empty();
    all.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let here = tokio::task::spawn_blocking(rustls_native_certs::load_native_certs).await;
    all.add_parsable_certificates(here.map(|here| here.certs).unwrap_or_default());
    all
}

/// Looks once at the certificate of this https address.
pub async fn look(url: &str, trusted: RootCertStore, now: Timestamp) -> Found {
    let shown = tokio::time::timeout(PATIENCE, shown(url, trusted, now)).await;
    shown.ok().and_then(Result::ok).unwrap_or(Found::Unseen)
}

async fn shown(url: &str, trusted: RootCertStore, now: Timestamp) -> Result<Found> {
    let uri: Uri = url.parse().context("reading our own address")?;
    let host = uri.host().context("our own address has no host")?.trim_matches(['[', ']']);
    let name = ServerName::try_from(host.to_owned()).context("our own name")?;
    let looking = Arc::new(Looking::new(trusted, now)?);
    let config = ClientConfig::builder_with_provider(Arc::clone(&looking.ours))
        .with_safe_default_protocol_versions()
        .context("setting up a connection")?
        .dangerous()
        .with_custom_certificate_verifier(Arc::clone(&looking) as Arc<dyn ServerCertVerifier>)
        .with_no_client_auth();
    let port = uri.port_u16().unwrap_or(HTTPS);
    let stream = TcpStream::connect((host, port)).await.context("calling our own address")?;
    // What comes after the certificate does not matter: it was seen.
    let shaken = TlsConnector::from(Arc::new(config)).connect(name, stream).await;
    drop(shaken);
    looking.seen.get().copied().context("no certificate was shown")
}

/// Takes every certificate, for nothing is said on the connection, and keeps what is to be thought of
/// it.
#[derive(Debug)]
struct Looking {
    ours: Arc<CryptoProvider>,
    judge: Arc<WebPkiServerVerifier>,
    now: Timestamp,
    seen: OnceLock<Found>,
}

impl Looking {
    fn new(trusted: RootCertStore, now: Timestamp) -> Result<Self> {
        let ours = Arc::new(ring::default_provider());
        let judge = WebPkiServerVerifier::builder_with_provider(trusted.into(), Arc::clone(&ours));
        let judge = judge.build().context("whom to trust")?;
        Ok(Self { ours, judge, now, seen: OnceLock::new() })
    }

    fn think(&self, until: Timestamp, fault: Option<&Error>) -> Found {
        use CertificateError as Is;
        match fault {
            None => Found::Good(until),
            Some(Error::InvalidCertificate(
                Is::Expired
                | Is::ExpiredContext { .. }
                | Is::NotValidYet
                | Is::NotValidYetContext { .. },
            )) => Found::OutOfTime(until),
            // Who signed it themselves is nobody's, also when its time is over.
            Some(_) if until < self.now => Found::OutOfTime(until),
            Some(Error::InvalidCertificate(
                Is::NotValidForName | Is::NotValidForNameContext { .. },
            )) => Found::OtherName(until),
            Some(_) => Found::Untrusted(until),
        }
    }
}

impl ServerCertVerifier for Looking {
    fn verify_server_cert(
        &self,
        shown: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let seconds = u64::try_from(self.now.as_second()).unwrap_or(0);
        let now = UnixTime::since_unix_epoch(Duration::from_secs(seconds));
        let judged = self.judge.verify_server_cert(shown, between, name, ocsp, now);
        let fault = judged.as_ref().err();
        let found = end_of(shown).map_or(Found::Unseen, |until| self.think(until, fault));
        let _ = self.seen.set(found);
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.judge.verify_tls12_signature(message, cert, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.judge.verify_tls13_signature(message, cert, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.judge.supported_verify_schemes()
    }
}

/// The last moment at which a certificate holds.
fn end_of(shown: &CertificateDer<'_>) -> Option<Timestamp> {
    let (_, read) = X509Certificate::from_der(shown).ok()?;
    Timestamp::from_second(read.validity().not_after.timestamp()).ok()
}
