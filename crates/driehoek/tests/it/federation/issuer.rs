//! An account system that says what a test wants it to say.
//!
//! Everywhere else our tests meet the real thing: a real store, a real mail server, and for signing
//! in a real provider (`browser/flows/oidc.test.mjs`). Here one is played, because a real one does
//! not lie: it never signs for somebody else, never sends an old token, never leaves a signature out.

use std::sync::{Arc, Mutex};

use axum::{
    Json, Router,
    body::Body,
    extract::{Form, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
    routing::{get, post},
};
use base64::engine::general_purpose::URL_SAFE_NO_PAD as URL_SAFE;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use openidconnect::{
    JsonWebKeyId, PrivateSigningKey as _,
    core::{CoreEdDsaPrivateSigningKey, CoreJwsSigningAlgorithm},
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// What stands before the 32 bytes of a key of this kind (RFC 8410).
const KEY_HEAD: &str = "302e020100300506032b657004220420";

/// What the account system answers from now on.
#[derive(Debug, Default)]
pub(crate) struct Play {
    /// The signed token that a code is worth.
    pub(crate) token: String,
    /// What it tells when it is asked for more.
    pub(crate) userinfo: Value,
    /// The keys that it says are its own.
    pub(crate) keys: Vec<Value>,
    /// What it says of itself, over what is usual.
    pub(crate) itself: Value,
    pub(crate) is_down: bool,
    /// How often its keys were fetched.
    pub(crate) keys_fetched: usize,
    /// What came with the last code.
    pub(crate) exchanged: Vec<(String, String)>,
    pub(crate) authorization: String,
}

#[derive(Clone)]
pub(crate) struct Issuer {
    pub(crate) url: String,
    pub(crate) play: Arc<Mutex<Play>>,
}

impl Issuer {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let issuer = Self { url, play: Arc::default() };
        issuer.now(|play| play.keys = vec![public(1)]);
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(itself))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .route("/userinfo", get(userinfo))
            .with_state(issuer.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        issuer
    }

    /// Changes what it plays.
    pub(crate) fn now<T>(&self, change: impl FnOnce(&mut Play) -> T) -> T {
        change(&mut self.play.lock().unwrap())
    }

    fn answer(&self, answer: impl FnOnce(&mut Play) -> Response) -> Response {
        self.now(|play| {
            if play.is_down {
                return StatusCode::SERVICE_UNAVAILABLE.into_response();
            }
            answer(play)
        })
    }
}

/// A key that nobody else has, by number.
fn key(number: u8) -> CoreEdDsaPrivateSigningKey {
    let mut bytes: Vec<u8> = (0..KEY_HEAD.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&KEY_HEAD[at..at + 2], 16).unwrap())
        .collect();
    bytes.extend([number; 32]);
    let (begin, end) = ("-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----");
    let pem = format!("{begin}\n{}\n{end}\n", STANDARD.encode(bytes));
    let id = JsonWebKeyId::new(format!("key-{number}"));
    CoreEdDsaPrivateSigningKey::from_ed25519_pem(&pem, Some(id)).unwrap()
}

/// The half of a key that an account system shows.
pub(crate) fn public(number: u8) -> Value {
    serde_json::to_value(key(number).as_verification_key()).unwrap()
}

/// A token that says this, signed with a key.
pub(crate) fn signed(number: u8, claims: &Value) -> String {
    let header = json!({ "alg": "EdDSA", "kid": format!("key-{number}"), "typ": "JWT" });
    let said = unsigned(&header, claims);
    let signature = key(number).sign(&CoreJwsSigningAlgorithm::EdDsa, said.as_bytes()).unwrap();
    format!("{said}.{}", URL_SAFE.encode(signature))
}

/// What of a token is signed.
pub(crate) fn unsigned(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE.encode(value.to_string());
    format!("{}.{}", part(header), part(claims))
}

async fn itself(State(issuer): State<Issuer>) -> Response {
    let url = &issuer.url;
    let mut said = json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/authorize"),
        "token_endpoint": format!("{url}/token"),
        "userinfo_endpoint": format!("{url}/userinfo"),
        "jwks_uri": format!("{url}/keys"),
        "end_session_endpoint": format!("{url}/end"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["EdDSA"],
    });
    issuer.answer(|play| {
        if let Some(over) = play.itself.as_object() {
            said.as_object_mut().unwrap().extend(over.clone());
        }
        Json(said).into_response()
    })
}

async fn keys(State(issuer): State<Issuer>) -> Response {
    issuer.answer(|play| {
        play.keys_fetched += 1;
        Json(json!({ "keys": play.keys })).into_response()
    })
}

async fn token(
    State(issuer): State<Issuer>,
    headers: HeaderMap,
    Form(form): Form<Vec<(String, String)>>,
) -> Response {
    issuer.answer(|play| {
        play.exchanged = form;
        let proof = headers.get(header::AUTHORIZATION);
        proof.map_or("", |proof| proof.to_str().unwrap()).clone_into(&mut play.authorization);
        let answer =
            json!({ "access_token": "open", "token_type": "Bearer", "id_token": play.token });
        Json(answer).into_response()
    })
}

async fn userinfo(State(issuer): State<Issuer>, headers: HeaderMap) -> Response {
    let may = headers.get(header::AUTHORIZATION).is_some_and(|proof| proof == "Bearer open");
    issuer.answer(|play| match &play.userinfo {
        _ if !may => StatusCode::UNAUTHORIZED.into_response(),
        Value::String(text) => {
            let mut res = Body::from(text.clone()).into_response();
            res.headers_mut().insert(header::CONTENT_TYPE, "application/json".parse().unwrap());
            res
        }
        told => Json(told.clone()).into_response(),
    })
}
