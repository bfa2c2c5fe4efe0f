//! One account system: where it is and which keys it signs with, remembered for a while.

use std::sync::Arc;

use anyhow::{Context as _, Result};
use domain::lang::Lang;
use jiff::{SignedDuration, Timestamp};
use openidconnect::{
    JsonWebKeySet, ProviderMetadataWithLogout, core::CoreJsonWebKey, reqwest, url::Url,
};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::Mutex;

use super::{
    Door,
    http::{self, client},
    issuers::Issuers,
    settings::{Settings, is_this_computer},
    trouble::Trouble,
};

/// How long it counts what a provider said of itself. Short, so that somebody who wants to go to a
/// provider that is down hears that from us, and not from the browser.
const KNOWN_LASTS: SignedDuration = SignedDuration::from_mins(1);
/// How long its keys count.
const KEYS_LAST: SignedDuration = SignedDuration::from_hours(6);
/// How long a provider that did not answer is left alone: others need not wait for it too.
pub(super) const AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(20);
/// How often at most keys are fetched because somebody brings a signature of an unknown one.
pub(super) const KEYS_AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(1);
/// Where providers describe themselves, behind their issuer.
const DISCOVERY: &str = ".well-known/openid-configuration";

/// An account system.
#[derive(Debug)]
pub(super) struct Provider {
    pub settings: Settings,
    pub http: reqwest::Client,
    held: Mutex<Held>,
}

#[derive(Debug, Default)]
struct Held {
    known: Option<Arc<Known>>,
    failed: Option<Timestamp>,
}

/// What a provider said of itself.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub metadata: Arc<ProviderMetadataWithLogout>,
    keys: Arc<Vec<Key>>,
    at: Timestamp,
    keys_at: Timestamp,
}

/// A key, and the issuer that it is for when it names one.
#[derive(Debug)]
struct Key {
    issuer: Option<String>,
    key: CoreJsonWebKey,
}

#[derive(Debug, Deserialize)]
struct WrittenKeys {
    keys: Vec<Value>,
}

impl Known {
    /// The keys that may sign for this issuer.
    pub(super) fn keys(&self, issuers: &Issuers, issuer: &str) -> JsonWebKeySet<CoreJsonWebKey> {
        let may = |key: &&Key| issuers.may_sign(key.issuer.as_deref(), issuer);
        JsonWebKeySet::new(self.keys.iter().filter(may).map(|key| key.key.clone()).collect())
    }
}

impl Provider {
    pub(super) fn new(settings: Settings) -> Result<Self> {
        let base = Url::parse(settings.issuers.base())
            .with_context(|| format!("provider \"{}\": issuer", settings.id))?;
        let plain_here = base.scheme() == "http" && is_this_computer(&base);
        Ok(Self { http: client(!plain_here)?, settings, held: Mutex::default() })
    }

    pub(super) fn door(&self, lang: Lang) -> Door {
        Door { id: self.settings.id.clone(), name: self.settings.name.of(lang).to_owned() }
    }

    /// What it says of itself; asked when that is not known, or was long ago.
    pub(super) async fn known(&self, now: Timestamp) -> Result<Arc<Known>, Trouble> {
        let mut held = self.held.lock().await;
        if let Some(known) = &held.known
            && now.duration_since(known.at) < KNOWN_LASTS
        {
            return Ok(known.clone());
        }
        let failed_lately = held.failed.is_some_and(|at| now.duration_since(at) < AGAIN_AFTER);
        if failed_lately {
            return Err(Trouble::Down);
        }
        match self.discover(held.known.as_deref(), now).await {
            Ok(known) => {
                let known = Arc::new(known);
                *held = Held { known: Some(known.clone()), failed: None };
                Ok(known)
            }
            Err(trouble) => {
                self.log(trouble);
                held.failed = Some(now);
                Err(trouble)
            }
        }
    }

    /// The same with its present keys, for a signature of a key that we do not know. Whoever sends
    /// made-up signatures makes us ask once a minute and no more.
    pub(super) async fn with_new_keys(&self, now: Timestamp) -> Result<Arc<Known>, Trouble> {
        let known = self.known(now).await?;
        let mut held = self.held.lock().await;
        let known = held.known.clone().unwrap_or(known);
        if now.duration_since(known.keys_at) < KEYS_AGAIN_AFTER {
            return Ok(known);
        }
        let keys = Arc::new(self.fetch_keys(&known.metadata).await?);
        let known = Arc::new(Known { keys, keys_at: now, ..Known::clone(&known) });
        held.known = Some(known.clone());
        Ok(known)
    }

    async fn discover(&self, before: Option<&Known>, now: Timestamp) -> Result<Known, Trouble> {
        let base = self.settings.issuers.base().trim_end_matches('/');
        let address = Url::parse(&format!("{base}/{DISCOVERY}"));
        let address = address.map_err(|_| Trouble::Odd("discovery address"))?;
        let metadata: ProviderMetadataWithLogout =
            http::document(&self.http, &address, "discovery document").await?;
        if !self.settings.issuers.may_describe(metadata.issuer().as_str()) {
            return Err(Trouble::Odd("issuer of the discovery document"));
        }
        let still = before.filter(|before| {
            let is_same = before.metadata.jwks_uri() == metadata.jwks_uri();
            is_same && now.duration_since(before.keys_at) < KEYS_LAST
        });
        let (keys, keys_at) = match still {
            Some(before) => (before.keys.clone(), before.keys_at),
            None => (Arc::new(self.fetch_keys(&metadata).await?), now),
        };
        Ok(Known { metadata: Arc::new(metadata), keys, at: now, keys_at })
    }

    /// Its keys. Those of kinds that we do not know are passed over.
    async fn fetch_keys(&self, metadata: &ProviderMetadataWithLogout) -> Result<Vec<Key>, Trouble> {
        let address = metadata.jwks_uri().url();
        let written: WrittenKeys = http::document(&self.http, address, "keys").await?;
        let read = |value: Value| {
            let issuer = value.get("issuer").and_then(Value::as_str).map(str::to_owned);
            let key = serde_json::from_value(value).ok()?;
            Some(Key { issuer, key })
        };
        Ok(written.keys.into_iter().filter_map(read).collect())
    }

    /// Tells whoever runs the program what is wrong, without a word about a person.
    pub(super) fn log(&self, trouble: Trouble) {
        let provider = &*self.settings.id;
        match trouble {
            Trouble::Down => tracing::warn!(provider, "an account system does not answer"),
            Trouble::Odd(what) => {
                tracing::warn!(provider, what, "an account system said what cannot be believed");
            }
            _ => {}
        }
    }
}
