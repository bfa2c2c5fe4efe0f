//! What a provider tells of somebody: read as the settings say, and never believed for rights.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::settings::{ClaimNames, OneOrMany, Schools, SecondFactor};
use crate::accounts::{Email, PersonName};

/// Everything that the provider told.
pub(super) type Claims = Map<String, Value>;

/// What the provider tells of somebody that is of use to us.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Profile {
    pub name: Option<PersonName>,
    pub email: Option<Email>,
}

/// What the signed token says, and beside it what the provider tells when it is asked.
pub(super) fn together(signed: Claims, asked: Claims) -> Claims {
    let mut all = asked;
    all.extend(signed);
    all
}

/// The name and the address, when there are any that can be used.
pub(super) fn profile(claims: &Claims, names: &ClaimNames) -> Profile {
    let parts = [&names.given_name, &names.family_name].map(|names| first(claims, names));
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let name = first(claims, &names.name).unwrap_or_else(|| parts.join(" "));
    let email = first(claims, &names.email).filter(|_| !is_unproven(claims));
    Profile {
        name: PersonName::parse(&name).ok(),
        email: email.and_then(|email| Email::parse(&email).ok()),
    }
}

/// Whether the provider itself says that nobody checked the address.
fn is_unproven(claims: &Claims) -> bool {
    match claims.get("email_verified") {
        Some(Value::Bool(is_verified)) => !is_verified,
        Some(Value::String(text)) => text == "false",
        _ => false,
    }
}

/// The first text in the first of these claims that has one.
fn first(claims: &Claims, names: &OneOrMany) -> Option<String> {
    names.all().iter().find_map(|name| values(claims, name).next().map(str::to_owned))
}

/// The texts of a claim: one, or a list of them.
fn values<'a>(claims: &'a Claims, name: &str) -> impl Iterator<Item = &'a str> {
    let all = match claims.get(name) {
        Some(Value::Array(all)) => all.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    all.iter().filter_map(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
}

/// The schools, by id or name as in the settings, at which somebody with these claims may be.
/// Nothing when the settings say nothing about it; an empty list when there is none for them.
pub(super) fn schools<'a>(claims: &Claims, rule: Option<&'a Schools>) -> Option<Vec<&'a str>> {
    let rule = rule?;
    let told: Vec<_> = values(claims, &rule.claim).collect();
    let is_told = |value: &str| told.iter().any(|told| told.eq_ignore_ascii_case(value));
    let allowed = rule.allowed.iter().filter(|(value, _)| is_told(value));
    Some(allowed.flat_map(|(_, schools)| schools.all()).map(String::as_str).collect())
}

/// Whether the provider says that they proved twice who they are, in a way that the settings name.
pub(super) fn is_second_factor(claims: &Claims, rule: &SecondFactor) -> bool {
    let is_told = |name: &str, wanted: &[String]| {
        values(claims, name).any(|told| wanted.iter().any(|value| value == told))
    };
    is_told("acr", &rule.acr) || is_told("amr", &rule.amr)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{Claims, is_second_factor, profile, schools, together};
    use crate::accounts::federation::settings::{ClaimNames, Schools, SecondFactor};

    fn claims(value: Value) -> Claims {
        serde_json::from_value(value).unwrap()
    }

    fn read(value: Value, names: &ClaimNames) -> (Option<String>, Option<String>) {
        let profile = profile(&claims(value), names);
        let name = profile.name.map(|name| name.as_str().to_owned());
        (name, profile.email.map(|email| email.as_str().to_owned()))
    }

    #[test]
    fn a_name_and_an_address_are_found_where_the_settings_say() {
        let usual = ClaimNames::default();
        let both = (Some("Sam de Vries".to_owned()), Some("sam@brug.nl".to_owned()));
        let whole = json!({ "name": "Sam de Vries", "email": "Sam@Brug.nl" });
        assert_eq!(read(whole, &usual), both);
        let parts =
            json!({ "given_name": "Sam", "family_name": "de Vries", "email": "sam@brug.nl" });
        assert_eq!(read(parts, &usual), both);
        let own: ClaimNames = toml::from_str(
            "given_name = [\"nickname\", \"givenName\"]\nfamily_name = \"sn\"\nemail = \"mail\"",
        )
        .unwrap();
        let lists = json!({ "nickname": "", "givenName": ["Sam", "Samuel"], "sn": ["de Vries"],
            "mail": ["sam@brug.nl", "s@b.nl"] });
        assert_eq!(read(lists, &own), both);
    }

    #[test]
    fn nothing_breaks_when_hardly_anything_is_told() {
        let usual = ClaimNames::default();
        assert_eq!(read(json!({ "sub": "1" }), &usual), (None, None));
        assert_eq!(read(json!({ "given_name": "Sam" }), &usual), (Some("Sam".to_owned()), None));
        let odd = json!({ "name": 7, "email": { "a": 1 }, "given_name": [null, 3] });
        assert_eq!(read(odd, &usual), (None, None));
        let long = json!({ "name": "x".repeat(5000), "email": "nobody" });
        assert_eq!(read(long, &usual), (None, None));
        for unproven in [json!(false), json!("false")] {
            let told = json!({ "email": "sam@brug.nl", "email_verified": unproven });
            assert_eq!(read(told, &usual), (None, None), "an address that nobody checked");
        }
    }

    #[test]
    fn what_is_signed_goes_before_what_is_asked() {
        let all =
            together(claims(json!({ "hd": "a" })), claims(json!({ "hd": "b", "name": "Sam" })));
        assert_eq!(all, claims(json!({ "hd": "a", "name": "Sam" })));
    }

    #[test]
    fn only_allowed_values_lead_to_a_school() {
        let rule: Schools = toml::from_str(
            "claim = \"brin\"\n[allowed]\n\"12AB\" = \"De Brug\"\n\"12CD\" = [\"De Wei\", \"De Brug\"]",
        )
        .unwrap();
        let of = |value: Value| {
            schools(&claims(json!({ "brin": value })), Some(&rule)).unwrap().join("+")
        };
        assert_eq!(of(json!("12AB")), "De Brug");
        assert_eq!(of(json!("12ab")), "De Brug");
        assert_eq!(of(json!(["99ZZ", "12CD"])), "De Wei+De Brug");
        for nothing in [json!("12ABC"), json!("12"), json!(null), json!([]), json!({ "12AB": 1 })] {
            assert_eq!(of(nothing), "");
        }
        assert_eq!(schools(&claims(json!({})), Some(&rule)), Some(Vec::new()));
        assert_eq!(schools(&claims(json!({})), None), None);
    }

    #[test]
    fn a_second_factor_counts_only_when_the_settings_name_it() {
        let rule: SecondFactor =
            toml::from_str("acr = [\"urn:sterk\"]\namr = [\"mfa\", \"hwk\"]").unwrap();
        let is = |value: Value| is_second_factor(&claims(value), &rule);
        assert!(is(json!({ "acr": "urn:sterk" })));
        assert!(is(json!({ "amr": ["pwd", "mfa"] })));
        assert!(!is(json!({ "amr": ["pwd"], "acr": "urn:zwak" })));
        assert!(!is(json!({ "acr": "mfa" })) && !is(json!({})));
        let told = claims(json!({ "amr": ["mfa"], "acr": "urn:sterk" }));
        assert!(!is_second_factor(&told, &SecondFactor::default()));
    }
}
