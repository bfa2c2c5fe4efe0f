//! The certificate at our own address: a real TLS server of the test shows certificates made here.

use std::sync::Arc;

use axum::http::StatusCode;
use driehoek::{
    certificate::{Found, look},
    config::{Config, Flags},
    doctor::{self, State},
    mail::Mailer,
};
use jiff::Timestamp;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use tokio::{
    io::AsyncReadExt as _,
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

use super::school;
use crate::visitor::Site;

/// An authority that this test trusts.
struct Authority {
    cert: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::default();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let cert = params.self_signed(&key).unwrap().der().clone();
        Self { cert, issuer: Issuer::new(params, key) }
    }

    fn trusted(&self) -> RootCertStore {
        let mut roots = RootCertStore::empty();
        roots.add(self.cert.clone()).unwrap();
        roots
    }

    /// Shows a certificate for this name until the first of January of a year; says at which address,
    /// which is always localhost.
    async fn shows(&self, name: &str, year: i32) -> String {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.not_before = date_time_ymd(2025, 1, 1);
        params.not_after = date_time_ymd(year, 1, 1);
        let key = KeyPair::generate().unwrap();
        let cert = params.signed_by(&key, &self.issuer).unwrap().der().clone();
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let (listener, url) = listener().await;
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(hear_nothing(acceptor.clone(), stream));
            }
        });
        url
    }
}

/// Shakes hands, and is told nothing.
async fn hear_nothing(acceptor: TlsAcceptor, stream: TcpStream) {
    if let Ok(mut stream) = acceptor.accept(stream).await {
        let mut heard = Vec::new();
        let _ = stream.read_to_end(&mut heard).await;
        assert!(heard.is_empty(), "it was told {heard:?}");
    }
}

async fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    (listener, url)
}

fn new_year(year: i32) -> Timestamp {
    format!("{year}-01-01T00:00:00Z").parse().unwrap()
}

fn now() -> Timestamp {
    "2026-11-18T14:00:00Z".parse().unwrap()
}

#[tokio::test]
async fn what_a_browser_would_think_of_a_certificate_is_found() {
    let ours = Authority::new();
    let (good, old) = (ours.shows("localhost", 2027).await, ours.shows("localhost", 2026).await);
    let other = ours.shows("elders.example", 2027).await;
    let (next, this) = (new_year(2027), new_year(2026));
    assert_eq!(look(&good, ours.trusted(), now()).await, Found::Good(next));
    assert_eq!(
        look(&good, ours.trusted(), next + jiff::SignedDuration::from_secs(1)).await,
        Found::OutOfTime(next)
    );
    assert_eq!(look(&old, ours.trusted(), now()).await, Found::OutOfTime(this));
    assert_eq!(look(&other, ours.trusted(), now()).await, Found::OtherName(next));
    let stranger = Authority::new();
    assert_eq!(look(&good, stranger.trusted(), now()).await, Found::Untrusted(next));
    assert_eq!(look(&old, stranger.trusted(), now()).await, Found::OutOfTime(this));

    let (gone, nobody) = listener().await;
    drop(gone);
    assert_eq!(look(&nobody, ours.trusted(), now()).await, Found::Unseen);
    let (rude, hangs_up) = listener().await;
    tokio::spawn(async move { while rude.accept().await.is_ok() {} });
    assert_eq!(look(&hangs_up, ours.trusted(), now()).await, Found::Unseen);
}

#[tokio::test]
async fn an_administrator_sees_until_when_the_certificate_holds_and_what_is_wrong_with_it() {
    let ours = Authority::new();
    let url = ours.shows("localhost", 2027).await;
    let site = Site::with(Mailer::none(), |config| config.public_url.clone_from(&url)).await;
    let (_, mut noor) = school(&site, "De Brug", "noor@brug.nl").await;
    let path = "/beheer/gezondheid";
    noor.get(path).await.shows(StatusCode::OK, "nog niet bekeken");
    let figures = || site.app.figures.text(&site.app);
    assert!(!figures().contains("driehoek_certificate"), "{}", figures());

    site.app.certificate.keep(look(&url, ours.trusted(), now()).await);
    let page = noor.get(path).await;
    page.shows(StatusCode::OK, "geldig tot 1 januari 2027");
    page.shows(StatusCode::OK, "Het certificaat van het adres klopt");
    let line = "driehoek_certificate_ends_timestamp_seconds 1798761600";
    assert!(figures().contains(line), "{}", figures());

    for (found, words) in [
        (Found::Good(now()), "Het certificaat van het adres loopt af"),
        (Found::OutOfTime(now()), "Het certificaat van het adres is nu niet geldig"),
        (Found::OtherName(now()), "Het certificaat is van een ander adres"),
        (Found::Untrusted(now()), "Het certificaat is van iemand die browsers niet kennen"),
    ] {
        site.app.certificate.keep(found);
        let page = noor.get(path).await;
        page.shows(StatusCode::OK, words);
        assert!(!page.text.contains("Het certificaat van het adres klopt"), "{words}");
    }
    // A school that is not alone hears it too: its people notice.
    school(&site, "De Wei", "sam@wei.nl").await;
    noor.get(path).await.shows(StatusCode::OK, "van iemand die browsers niet kennen");

    site.app.certificate.keep(Found::Unseen);
    let page = noor.get(path).await;
    page.shows(StatusCode::OK, "kon van hieruit niet bekeken worden");
    assert!(!page.text.contains("Het certificaat"), "{}", page.text);
}

#[tokio::test]
async fn the_doctor_looks_at_the_certificate_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let flags = Flags { data: folder.path().to_owned(), ..Flags::default() };
    let mut config = Config::plain(flags);
    let line = async |config: &Config| {
        let lines = doctor::look(config, now(), None).await;
        lines.into_iter().find(|line| line.what == "certificate")
    };
    assert_eq!(line(&config).await, None, "without https there is none");
    config.public_url = Authority::new().shows("localhost", 2027).await;
    let line = line(&config).await.unwrap();
    assert_eq!((line.name, line.state), ("certificate-untrusted", State::Fail), "{}", line.found);
}
