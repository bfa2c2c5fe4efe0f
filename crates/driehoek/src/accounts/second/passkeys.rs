//! Passkeys: what a browser is asked to make or show, and whether its answer is right. The rules for
//! that are the library's; what they open is ours.

use std::{fmt, net::IpAddr};

use domain::meetings::PersonId;
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyAuthentication,
    PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Url, Webauthn,
    WebauthnBuilder, WebauthnError, WebauthnResult,
};

use crate::chance::token_hash;

/// How many passkeys somebody can have at one school.
pub const PASSKEYS_MAX: usize = 10;

/// Makes and checks passkeys for the address of this installation.
pub(super) struct Passkeys(Webauthn);

/// Who makes a passkey.
#[derive(Debug, Clone, Copy)]
pub(super) struct Owner<'a> {
    pub id: PersonId,
    pub name: &'a str,
    pub email: &'a str,
    pub school: &'a str,
}

/// Why an answer opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is not what was asked for, or not well made.
    Wrong,
    /// The passkey was used elsewhere with the same or a higher count: somebody may have copied it.
    Copied,
}

impl Passkeys {
    /// Browsers allow them on an encrypted address with a name, and on this computer itself.
    pub(super) fn at(public_url: &str) -> Option<Self> {
        let origin = Url::parse(public_url).ok()?;
        let host = origin.host_str()?;
        let is_safe = origin.scheme() == "https" || host == "localhost";
        let is_name = host.trim_matches(['[', ']']).parse::<IpAddr>().is_err();
        if !is_safe || !is_name {
            return None;
        }
        let builder = WebauthnBuilder::new(host, &origin).ok()?.rp_name("Driehoek");
        builder.build().ok().map(Self)
    }

    /// What to ask of a browser for a new passkey, and what to check its answer with.
    pub(super) fn ask_new(
        &self,
        owner: Owner<'_>,
        known: &[Passkey],
    ) -> WebauthnResult<(Value, PasskeyRegistration)> {
        let known = known.iter().map(|key| key.cred_id().clone()).collect();
        let name = format!("{} ({})", owner.email, owner.school);
        let (options, state) =
            self.0.start_passkey_registration(owner.id.0, &name, owner.name, Some(known))?;
        let mut options = json!(options);
        // Only what the device finds by itself can be used without typing an address.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = json!("required");
        selection["requireResidentKey"] = json!(true);
        Ok((options, state))
    }

    /// The passkey, when the answer is right.
    pub(super) fn made(
        &self,
        answer: &RegisterPublicKeyCredential,
        state: &PasskeyRegistration,
    ) -> Result<Passkey, Unfit> {
        self.0.finish_passkey_registration(answer, state).map_err(|_| Unfit::Wrong)
    }

    /// What to ask of a browser of somebody who signed in.
    pub(super) fn ask_one_of(
        &self,
        known: &[Passkey],
    ) -> WebauthnResult<(Value, PasskeyAuthentication)> {
        let (options, state) = self.0.start_passkey_authentication(known)?;
        Ok((json!(options), state))
    }

    pub(super) fn proves(
        &self,
        answer: &PublicKeyCredential,
        state: &PasskeyAuthentication,
    ) -> Result<AuthenticationResult, Unfit> {
        checked(self.0.finish_passkey_authentication(answer, state))
    }

    /// What to ask of the browser of anybody.
    pub(super) fn ask_any(&self) -> WebauthnResult<(Value, DiscoverableAuthentication)> {
        let (options, state) = self.0.start_discoverable_authentication()?;
        Ok((json!(options), state))
    }

    /// Whose passkey an answer says that it is; whether that is so comes later.
    pub(super) fn claimed(&self, answer: &PublicKeyCredential) -> Option<(PersonId, String)> {
        let (person, id) = self.0.identify_discoverable_authentication(answer).ok()?;
        Some((PersonId(person), hash_of(id)))
    }

    pub(super) fn opens(
        &self,
        answer: &PublicKeyCredential,
        state: DiscoverableAuthentication,
        passkey: &Passkey,
    ) -> Result<AuthenticationResult, Unfit> {
        checked(self.0.finish_discoverable_authentication_v2(answer, state, passkey))
    }
}

/// A passkey stands for two proofs only when the device asked its owner for a finger, face or PIN.
fn checked(result: WebauthnResult<AuthenticationResult>) -> Result<AuthenticationResult, Unfit> {
    match result {
        Ok(result) if result.user_verified() => Ok(result),
        Err(WebauthnError::CredentialPossibleCompromise) => Err(Unfit::Copied),
        Ok(_) | Err(_) => Err(Unfit::Wrong),
    }
}

/// What the store looks a passkey up by.
pub(super) fn hash_of(credential_id: &[u8]) -> String {
    token_hash(&crate::chance::hex(credential_id))
}

impl fmt::Debug for Passkeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passkeys")
    }
}

#[cfg(test)]
mod tests {
    use domain::meetings::PersonId;
    use uuid::Uuid;

    use super::{Owner, Passkeys};

    #[test]
    fn passkeys_are_offered_only_where_browsers_allow_them() {
        for good in
            ["https://driehoek.example", "http://localhost:8080", "https://a.b.example:8443"]
        {
            assert!(Passkeys::at(good).is_some(), "{good}");
        }
        for bad in [
            "http://driehoek.example",
            "http://127.0.0.1:8080",
            "https://10.0.0.5",
            "https://[::1]:8080",
            "http://localhost.example",
        ] {
            assert!(Passkeys::at(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_new_passkey_must_know_its_owner_and_ask_for_a_finger_or_a_pin() {
        let passkeys = Passkeys::at("https://driehoek.example").unwrap();
        let owner = Owner {
            id: PersonId(Uuid::from_u128(1)),
            name: "Noor",
            email: "noor@brug.nl",
            school: "De Brug",
        };
        let (options, _) = passkeys.ask_new(owner, &[]).unwrap();
        let options = &options["publicKey"];
        assert_eq!(options["rp"]["id"], "driehoek.example");
        assert_eq!(options["user"]["name"], "noor@brug.nl (De Brug)");
        let selection = &options["authenticatorSelection"];
        assert_eq!(selection["residentKey"], "required");
        assert_eq!(selection["userVerification"], "required");
        assert_eq!(passkeys.ask_any().unwrap().0["publicKey"]["userVerification"], "required");
    }
}
