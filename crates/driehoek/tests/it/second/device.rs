//! A device that makes and shows passkeys, as far as the site can see.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use driehoek::chance::Chance;
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// Somebody is there, and it asked who.
const PRESENT_AND_VERIFIED: u8 = 0x05;
const WITH_KEY: u8 = 0x40;

#[derive(Clone)]
pub(super) struct Device {
    key: SigningKey,
    id: Vec<u8>,
    rp: String,
    count: u32,
    /// Where its browser says that it is.
    pub(super) origin: String,
    /// What it says that it asked of whoever holds it.
    pub(super) flags: u8,
    /// Whose passkey it says that it is.
    pub(super) user: Option<Vec<u8>>,
}

impl Device {
    /// Makes a passkey; gives what the browser sends.
    pub(super) fn make(options: &Value, origin: &str) -> (Self, Value) {
        let options = &options["publicKey"];
        let text = |value: &Value| value.as_str().expect("the options are whole").to_owned();
        let mut device = Self {
            key: new_key(),
            id: Chance::system().bytes::<32>().into(),
            rp: text(&options["rp"]["id"]),
            count: 0,
            origin: origin.to_owned(),
            flags: PRESENT_AND_VERIFIED,
            user: Some(URL_SAFE_NO_PAD.decode(text(&options["user"]["id"])).unwrap()),
        };
        let client = device.client("webauthn.create", &options["challenge"]);
        let mut data = device.data(device.flags | WITH_KEY);
        data.extend([0; 16]);
        data.extend(u16::try_from(device.id.len()).unwrap().to_be_bytes());
        data.extend(&device.id);
        data.extend(device.public_key());
        let response = json!({
            "attestationObject": encoded(&attestation(&data)),
            "clientDataJSON": encoded(client.as_bytes()),
        });
        let credential = device.credential(&response);
        (device, credential)
    }

    /// Shows it; gives what the browser sends.
    pub(super) fn show(&mut self, options: &Value) -> Value {
        let client = self.client("webauthn.get", &options["publicKey"]["challenge"]);
        let data = self.data(self.flags);
        let signed = [&data[..], &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        self.credential(&json!({
            "authenticatorData": encoded(&data),
            "clientDataJSON": encoded(client.as_bytes()),
            "signature": encoded(signature.to_der().as_bytes()),
            "userHandle": self.user.as_deref().map(encoded),
        }))
    }

    /// From now on it is another device that pretends.
    pub(super) fn change_key(&mut self) {
        self.key = new_key();
    }

    fn credential(&self, response: &Value) -> Value {
        let id = encoded(&self.id);
        json!({
            "id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response,
        })
    }

    fn client(&self, kind: &str, challenge: &Value) -> String {
        json!({ "type": kind, "challenge": challenge, "origin": self.origin }).to_string()
    }

    /// Which site, what was asked of the owner, and how often it was used.
    fn data(&mut self, flags: u8) -> Vec<u8> {
        self.count += 1;
        let mut data = Sha256::digest(self.rp.as_bytes()).to_vec();
        data.push(flags);
        data.extend(self.count.to_be_bytes());
        data
    }

    /// The public key as COSE writes it: ES256 on P-256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_bytes();
        assert_eq!(point.len(), 65, "both coordinates");
        let head: &[u8] = &[0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20];
        [head, &point[1..33], &[0x22, 0x58, 0x20], &point[33..]].concat()
    }
}

fn new_key() -> SigningKey {
    SigningKey::from_slice(&Chance::system().bytes::<32>()).unwrap()
}

/// CBOR of `{ fmt: "none", attStmt: {}, authData: data }`.
fn attestation(data: &[u8]) -> Vec<u8> {
    let length = u8::try_from(data.len()).unwrap();
    [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58"[..], &[length], data].concat()
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
