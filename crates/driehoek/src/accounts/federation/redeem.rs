//! The two ends of a sign-in at a provider: the address that somebody is sent to, and what the code
//! that they come back with is worth.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jiff::Timestamp;
use openidconnect::{
    AccessToken, AccessTokenHash, AdditionalClaims, AuthType, AuthorizationCode,
    ClaimsVerificationError, Client, CsrfToken, EmptyExtraTokenFields, EndpointNotSet, EndpointSet,
    HttpRequest, IdToken, IdTokenClaims, IdTokenFields, IdTokenVerifier, IssuerUrl, JsonWebKeySet,
    LanguageTag, Nonce, OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl,
    RequestTokenError, Scope, SignatureVerificationError, StandardErrorResponse,
    StandardTokenResponse, SubjectIdentifier, TokenResponse as _, UserInfoClaims, UserInfoError,
    core::{
        CoreAuthDisplay, CoreAuthPrompt, CoreAuthenticationFlow, CoreClientAuthMethod,
        CoreErrorResponseType, CoreGenderClaim, CoreJsonWebKey, CoreJweContentEncryptionAlgorithm,
        CoreJwsSigningAlgorithm, CoreRevocableToken, CoreRevocationErrorResponse,
        CoreTokenIntrospectionResponse, CoreTokenType,
    },
    url::Url,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{
    ATTEMPT_LASTS, SKEW,
    attempts::Proofs,
    claims::{Claims, together},
    http::{NoAnswer, send},
    provider::{Known, Provider},
    trouble::Trouble,
};

/// How a token may be signed: only with a key of which we know the public half. Never "none", and
/// never with our own secret.
const SIGNED_WITH: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

/// Every claim that has no place of its own in the library.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Other(Map<String, Value>);
impl AdditionalClaims for Other {}

type Fields = IdTokenFields<
    Other,
    EmptyExtraTokenFields,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJwsSigningAlgorithm,
>;
type Answer = StandardTokenResponse<Fields, CoreTokenType>;
type Token =
    IdToken<Other, CoreGenderClaim, CoreJweContentEncryptionAlgorithm, CoreJwsSigningAlgorithm>;
type Told = IdTokenClaims<Other, CoreGenderClaim>;

/// The library's client; `Knows` says whether it knows where to send people and bring codes.
type OwnClient<Knows> = Client<
    Other,
    CoreAuthDisplay,
    CoreGenderClaim,
    CoreJweContentEncryptionAlgorithm,
    CoreJsonWebKey,
    CoreAuthPrompt,
    StandardErrorResponse<CoreErrorResponseType>,
    Answer,
    CoreTokenIntrospectionResponse,
    CoreRevocableToken,
    CoreRevocationErrorResponse,
    Knows,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    Knows,
    EndpointNotSet,
>;
type Ready = OwnClient<EndpointSet>;

/// Somebody of whom the provider is sure.
#[derive(Debug, Clone)]
pub(super) struct Proven {
    pub issuer: String,
    pub subject: String,
    pub claims: Claims,
}

/// Where to send somebody to prove who they are.
pub(super) fn address(
    provider: &Provider,
    known: &Known,
    (back, lang): (&str, &str),
    proofs: &Proofs,
) -> Result<Url, Trouble> {
    let issuer = known.metadata.issuer().as_str();
    let client = ready(provider, known, issuer, back)?;
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(
        proofs.verifier.clone(),
    ));
    let (state, nonce) = (proofs.state.clone(), proofs.nonce.clone());
    let mut asking = client.authorize_url(
        CoreAuthenticationFlow::AuthorizationCode,
        || CsrfToken::new(state),
        || Nonce::new(nonce),
    );
    for scope in &provider.settings.scopes {
        asking = asking.add_scope(Scope::new(scope.clone()));
    }
    let asking = asking.add_ui_locale(LanguageTag::new(lang.to_owned()));
    Ok(asking.set_pkce_challenge(challenge).url().0)
}

/// What a code is worth: who brought it, as the provider signed it, and what else it tells of them.
pub(super) async fn redeem(
    provider: &Provider,
    (code, back): (String, &str),
    proofs: &Proofs,
    now: Timestamp,
) -> Result<Proven, Trouble> {
    let known = provider.known(now).await?;
    let client = ready(provider, &known, known.metadata.issuer().as_str(), back)?;
    let ask = |question: HttpRequest| send(provider.http.clone(), question);
    let answer: Answer = client
        .exchange_code(AuthorizationCode::new(code))
        .set_pkce_verifier(PkceCodeVerifier::new(proofs.verifier.clone()))
        .request_async(&ask)
        .await
        .map_err(|error| of_exchange(&error))?;
    let token = answer.id_token().ok_or(Trouble::Odd("no token"))?;
    let said = issuer_said(token).ok_or(Trouble::Odd("issuer"))?;
    let issuer = provider.settings.issuers.kept(&said).ok_or(Trouble::Odd("issuer"))?;
    let told = match verified(provider, &known, (token, &said), &answer, proofs, now) {
        Err(Unverified::UnknownKey) => {
            let known = provider.with_new_keys(now).await?;
            verified(provider, &known, (token, &said), &answer, proofs, now)
        }
        verified => verified,
    };
    let told = told.map_err(|why| Trouble::Odd(why.word()))?;
    let asked = ask_more(provider, &known, (&said, back), answer.access_token(), told.subject());
    let claims = together(as_map(told)?, asked.await?);
    Ok(Proven { issuer, subject: told.subject().to_string(), claims })
}

fn ready(provider: &Provider, known: &Known, issuer: &str, back: &str) -> Result<Ready, Trouble> {
    let settings = &provider.settings;
    let odd = |_| Trouble::Odd("address");
    let issuer_url = IssuerUrl::new(issuer.to_owned()).map_err(odd)?;
    let token_uri = known.metadata.token_endpoint().ok_or(Trouble::Odd("no token endpoint"))?;
    let keys = known.keys(&settings.issuers, issuer);
    let client: OwnClient<EndpointNotSet> =
        Client::new(settings.client_id.clone(), issuer_url, keys);
    Ok(client
        .set_client_secret(settings.secret.clone())
        .set_auth_type(way_to_prove(known))
        .set_auth_uri(known.metadata.authorization_endpoint().clone())
        .set_token_uri(token_uri.clone())
        .set_redirect_uri(RedirectUrl::new(back.to_owned()).map_err(odd)?))
}

/// How the provider wants to see our secret; in a header, unless it takes it in the body only.
fn way_to_prove(known: &Known) -> AuthType {
    let takes = known.metadata.token_endpoint_auth_methods_supported();
    let in_header =
        takes.is_none_or(|takes| takes.contains(&CoreClientAuthMethod::ClientSecretBasic));
    if in_header { AuthType::BasicAuth } else { AuthType::RequestBody }
}

/// What a token says of its issuer. Nothing may be done with it but looking whether that is one we
/// know: then it is compared with what is signed.
fn issuer_said(token: &Token) -> Option<String> {
    let text = token.to_string();
    let payload = URL_SAFE_NO_PAD.decode(text.split('.').nth(1)?).ok()?;
    let payload: Value = serde_json::from_slice(&payload).ok()?;
    payload.get("iss")?.as_str().map(str::to_owned)
}

/// Why a token is not believed.
#[derive(Debug, Clone, Copy)]
enum Unverified {
    UnknownKey,
    Other(&'static str),
}

impl Unverified {
    const fn word(self) -> &'static str {
        match self {
            Self::UnknownKey => "unknown key",
            Self::Other(word) => word,
        }
    }
}

/// What the token says, when all of it can be believed.
fn verified<'a>(
    provider: &Provider,
    known: &Known,
    (token, said): (&'a Token, &str),
    answer: &Answer,
    proofs: &Proofs,
    now: Timestamp,
) -> Result<&'a Told, Unverified> {
    let settings = &provider.settings;
    let issuer = IssuerUrl::new(said.to_owned()).map_err(|_| Unverified::Other("issuer"))?;
    let keys: JsonWebKeySet<CoreJsonWebKey> = known.keys(&settings.issuers, said);
    let verifier = IdTokenVerifier::new_public_client(settings.client_id.clone(), issuer, keys)
        .set_allowed_algs(SIGNED_WITH)
        .set_time_fn(move || time(now - SKEW))
        .set_issue_time_verifier_fn(move |issued| {
            let oldest = time(now - ATTEMPT_LASTS - SKEW);
            let is_now = issued <= time(now + SKEW) && issued >= oldest;
            if is_now { Ok(()) } else { Err("issued at another time".to_owned()) }
        });
    let told = token
        .claims(&verifier, &Nonce::new(proofs.nonce.clone()))
        .map_err(|error| of_token(&error))?;
    if told.authorized_party().is_some_and(|party| *party != settings.client_id) {
        return Err(Unverified::Other("authorized party"));
    }
    if told.subject().is_empty() {
        return Err(Unverified::Other("subject"));
    }
    if let Some(expected) = told.access_token_hash() {
        let odd = || Unverified::Other("hash of the access token");
        let alg = token.signing_alg().map_err(|_| odd())?;
        let key = token.signing_key(&verifier).map_err(|_| odd())?;
        let made = AccessTokenHash::from_token(answer.access_token(), alg, key);
        if made.ok().as_ref() != Some(expected) {
            return Err(odd());
        }
    }
    Ok(told)
}

/// Asks the provider what else it tells; it must be about the same person.
async fn ask_more(
    provider: &Provider,
    known: &Known,
    (said, back): (&str, &str),
    access: &AccessToken,
    subject: &SubjectIdentifier,
) -> Result<Claims, Trouble> {
    let Some(endpoint) = known.metadata.userinfo_endpoint() else { return Ok(Claims::new()) };
    let client = ready(provider, known, said, back)?.set_user_info_url(endpoint.clone());
    let ask = |question: HttpRequest| send(provider.http.clone(), question);
    let asked: Result<UserInfoClaims<Other, CoreGenderClaim>, _> =
        client.user_info(access.clone(), Some(subject.clone())).request_async(&ask).await;
    match asked {
        Ok(told) => as_map(&told),
        Err(UserInfoError::Request(NoAnswer::Silent)) => Err(Trouble::Down),
        Err(UserInfoError::Response(status, ..)) if status.is_server_error() => Err(Trouble::Down),
        Err(UserInfoError::ClaimsVerification(_)) => Err(Trouble::Odd("subject of userinfo")),
        Err(_) => Err(Trouble::Odd("userinfo")),
    }
}

fn as_map(told: &impl Serialize) -> Result<Claims, Trouble> {
    match serde_json::to_value(told) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(Trouble::Odd("claims")),
    }
}

fn of_exchange(
    error: &RequestTokenError<NoAnswer, StandardErrorResponse<CoreErrorResponseType>>,
) -> Trouble {
    match error {
        RequestTokenError::Request(NoAnswer::Silent) => Trouble::Down,
        RequestTokenError::Request(NoAnswer::TooLarge) => Trouble::Odd("size of an answer"),
        RequestTokenError::ServerResponse(_) => Trouble::Odd("the code was not taken"),
        RequestTokenError::Parse(..) => Trouble::Odd("token"),
        RequestTokenError::Other(_) => Trouble::Odd("token endpoint"),
    }
}

fn of_token(error: &ClaimsVerificationError) -> Unverified {
    use ClaimsVerificationError as Fault;
    Unverified::Other(match error {
        Fault::SignatureVerification(SignatureVerificationError::NoMatchingKey) => {
            return Unverified::UnknownKey;
        }
        Fault::SignatureVerification(_) => "signature",
        Fault::Expired(_) => "time",
        Fault::InvalidAudience(_) => "audience",
        Fault::InvalidIssuer(_) => "issuer",
        Fault::InvalidNonce(_) => "nonce",
        _ => "token",
    })
}

/// A time as the library has it.
fn time(at: Timestamp) -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp_millis(at.as_millisecond()).unwrap_or_default()
}
