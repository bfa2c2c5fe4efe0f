//! What every answer tells the browser to do and not to do.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::app::App;

/// Nothing from elsewhere, nothing written in the page itself.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// A page of ours may keep the screen awake and fill it; nothing else of the device is for us.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

pub const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// The same where a camera reads vote cards, on this device alone.
pub const WITH_CAMERA: &str = "accelerometer=(), camera=(self), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// The same for every answer. The referrer goes to ourselves only: forms prove with it, and with
/// the origin that it brings along, where they come from; and addresses with tokens stay here.
const ALWAYS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// Only said where the connection is encrypted already; a year, as browsers ask.
const ONLY_ENCRYPTED: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Adds them. What a handler sets itself about the camera and about keeping an answer stays.
pub fn set(app: &App, headers: &mut HeaderMap) {
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(PERMISSIONS_POLICY).or_insert(HeaderValue::from_static(PERMISSIONS));
    if app.config.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, ONLY_ENCRYPTED);
    }
    // A page may be about somebody; only what says otherwise, such as a style, may be kept.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
}
