//! Which account systems people may sign in with, as the settings say: the `[[provider]]` tables of
//! `driehoek.toml`. `docs/sign-in-providers.md` explains each line with examples.

use std::{collections::BTreeMap, fmt, path::Path};

use anyhow::{Context as _, Result, bail, ensure};
use domain::lang::Lang;
use openidconnect::{
    ClientId, ClientSecret,
    url::{Host, Url},
};
use serde::Deserialize;

use super::issuers::{Issuers, TENANT};

const ID_MAX_CHARS: usize = 32;
/// What every request asks for; the settings add to it.
pub(super) const SCOPE: &str = "openid";

/// An account system as people write it down.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    id: String,
    name: Name,
    issuer: String,
    #[serde(default)]
    issuer_also: Vec<String>,
    issuer_pattern: Option<String>,
    #[serde(default)]
    tenants: Vec<String>,
    client_id: String,
    client_secret: Option<Secret>,
    client_secret_file: Option<String>,
    #[serde(default = "scopes")]
    scopes: Vec<String>,
    #[serde(default)]
    claims: ClaimNames,
    schools: Option<Schools>,
    #[serde(default)]
    second_factor: SecondFactor,
    #[serde(default = "yes")]
    logout: bool,
}

fn scopes() -> Vec<String> {
    ["profile", "email"].map(str::to_owned).to_vec()
}

const fn yes() -> bool {
    true
}

/// A secret that does not get into a log.
#[derive(Clone, Deserialize)]
struct Secret(String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// What people call it: the same in every language, or a name for each.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Name {
    One(String),
    PerLang(BTreeMap<String, String>),
}

impl Name {
    /// In this language, else in the source language, else whichever there is.
    pub fn of(&self, lang: Lang) -> &str {
        match self {
            Self::One(name) => name,
            Self::PerLang(names) => {
                let name = names.get(lang.tag()).or_else(|| names.get(Lang::SOURCE.tag()));
                name.or_else(|| names.values().next()).map_or("", String::as_str)
            }
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::One(name) => name.trim().is_empty(),
            Self::PerLang(names) => {
                names.is_empty() || names.values().any(|name| name.trim().is_empty())
            }
        }
    }
}

/// One text, or several.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl OneOrMany {
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}

/// In which claims the provider tells what. The first that says something counts.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClaimNames {
    /// The whole name.
    pub name: OneOrMany,
    /// Its parts, where there is no whole one.
    pub given_name: OneOrMany,
    pub family_name: OneOrMany,
    pub email: OneOrMany,
}

impl Default for ClaimNames {
    fn default() -> Self {
        let one = |name: &str| OneOrMany::One(name.to_owned());
        Self {
            name: one("name"),
            given_name: one("given_name"),
            family_name: one("family_name"),
            email: one("email"),
        }
    }
}

/// Who may come in, and at which school: the values that one claim may have.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schools {
    pub claim: String,
    /// Which school, by id or by name, belongs to a value.
    pub allowed: BTreeMap<String, OneOrMany>,
}

/// By what the provider tells that somebody proved twice who they are: one such value is enough.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SecondFactor {
    pub acr: Vec<String>,
    pub amr: Vec<String>,
}

/// An account system, checked.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its name in addresses.
    pub id: String,
    pub name: Name,
    pub issuers: Issuers,
    pub client_id: ClientId,
    pub secret: ClientSecret,
    pub scopes: Vec<String>,
    pub claims: ClaimNames,
    pub schools: Option<Schools>,
    pub second_factor: SecondFactor,
    /// Whether people are offered to sign out there too.
    pub logout: bool,
}

/// Checks all of them. `env` gives what stands in the environment under a name. An error names the
/// provider and the setting.
pub fn check(
    written: Vec<Written>,
    folder: &Path,
    env: impl Fn(&str) -> Option<String>,
) -> Result<Vec<Settings>> {
    let mut all: Vec<Settings> = Vec::new();
    for one in written {
        let id = one.id.clone();
        let checked = check_one(one, folder, &env).with_context(|| format!("provider \"{id}\""))?;
        ensure!(all.iter().all(|other| other.id != id), "provider \"{id}\": id: it is there twice");
        all.push(checked);
    }
    Ok(all)
}

/// The name of the environment variable with the secret of a provider.
pub fn secret_variable(id: &str) -> String {
    format!("DRIEHOEK_PROVIDER_{}_SECRET", id.to_uppercase().replace('-', "_"))
}

fn check_one(
    written: Written,
    folder: &Path,
    env: impl Fn(&str) -> Option<String>,
) -> Result<Settings> {
    ensure!(
        is_id(&written.id),
        "id: it must be 1 to {ID_MAX_CHARS} small letters, digits and hyphens"
    );
    ensure!(!written.name.is_empty(), "name: it is empty");
    ensure!(!written.client_id.trim().is_empty(), "client_id: it is empty");
    for scope in &written.scopes {
        let is_scope = !scope.is_empty() && scope.bytes().all(|byte| byte.is_ascii_graphic());
        ensure!(is_scope, "scopes: \"{scope}\" is not one word");
    }
    let schools = written.schools.clone();
    if let Some(schools) = &schools {
        ensure!(!schools.claim.is_empty(), "schools.claim: it is empty");
        ensure!(!schools.allowed.is_empty(), "schools.allowed: it is empty, so nobody may come in");
    }
    let secret = secret_of(&written, folder, env)?;
    Ok(Settings {
        issuers: issuers_of(&written)?,
        id: written.id,
        name: written.name,
        client_id: ClientId::new(written.client_id),
        secret: ClientSecret::new(secret),
        scopes: written.scopes.into_iter().filter(|scope| scope != SCOPE).collect(),
        claims: written.claims,
        schools,
        second_factor: written.second_factor,
        logout: written.logout,
    })
}

fn is_id(id: &str) -> bool {
    let is_plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
    (1..=ID_MAX_CHARS).contains(&id.len()) && id.bytes().all(is_plain)
}

/// From the environment, a file or the settings; exactly one of them.
fn secret_of(
    written: &Written,
    folder: &Path,
    env: impl Fn(&str) -> Option<String>,
) -> Result<String> {
    let variable = secret_variable(&written.id);
    let secret = match (env(&variable), &written.client_secret, &written.client_secret_file) {
        (Some(secret), None, None) => secret,
        (None, Some(Secret(secret)), None) => secret.clone(),
        (None, None, Some(file)) => {
            let file = folder.join(file);
            std::fs::read_to_string(&file)
                .with_context(|| format!("client_secret_file: reading {}", file.display()))?
        }
        (None, None, None) => bail!(
            "client_secret: it is missing; say client_secret, client_secret_file or {variable}"
        ),
        _ => bail!(
            "client_secret: it is there more than once; keep one of client_secret, \
             client_secret_file and {variable}"
        ),
    };
    let secret = secret.trim().to_owned();
    ensure!(!secret.is_empty(), "client_secret: it is empty");
    Ok(secret)
}

fn issuers_of(written: &Written) -> Result<Issuers> {
    let issuer = checked_issuer(&written.issuer).context("issuer")?;
    match (&written.issuer_pattern, &written.tenants[..]) {
        (None, []) => Ok(Issuers::spelled(issuer, written.issuer_also.clone())),
        (None, [..]) => bail!("tenants: they need an issuer_pattern with {TENANT}"),
        (Some(_), []) => bail!("issuer_pattern: it needs a list of tenants"),
        (Some(pattern), tenants) => {
            let in_three = pattern.matches(TENANT).count() == 1;
            ensure!(in_three, "issuer_pattern: it must hold {TENANT} once");
            ensure!(written.issuer_also.is_empty(), "issuer_also: it does not go with tenants");
            for tenant in tenants {
                let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
                let is_tenant = !tenant.is_empty() && tenant.bytes().all(is_plain);
                ensure!(is_tenant, "tenants: \"{tenant}\" is not the id of a tenant");
                checked_issuer(&pattern.replace(TENANT, tenant)).context("issuer_pattern")?;
            }
            Ok(Issuers::of_tenants(issuer, pattern.clone(), tenants.to_vec()))
        }
    }
}

/// An issuer as it may be: encrypted, but on this computer itself, where people try things out.
fn checked_issuer(issuer: &str) -> Result<String> {
    let url = Url::parse(issuer).with_context(|| format!("\"{issuer}\" is not an address"))?;
    let plain_here = url.scheme() == "http" && is_this_computer(&url);
    ensure!(
        url.scheme() == "https" || plain_here,
        "\"{issuer}\" must begin with https:// (http:// only on this computer itself)"
    );
    let is_bare = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    ensure!(is_bare, "\"{issuer}\" must be an address without ?, # or @");
    Ok(issuer.to_owned())
}

/// Whether an address is of this computer itself.
pub(super) fn is_this_computer(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use domain::lang::Lang;
    use serde::Deserialize;

    use super::{Settings, Written, check, secret_variable};

    #[derive(Deserialize)]
    struct File {
        provider: Vec<Written>,
    }

    const SOUND: &str = r#"
        [[provider]]
        id = "werk"
        name = "Werkaccount"
        issuer = "https://werk.example"
        client_id = "driehoek"
        client_secret = "geheim"
    "#;

    fn read(toml: &str, env: Option<&str>) -> anyhow::Result<Vec<Settings>> {
        let file: File = toml::from_str(toml)?;
        let env = env.map(str::to_owned);
        let wanted = secret_variable("werk");
        check(file.provider, Path::new("nowhere"), move |name| {
            env.clone().filter(|_| name == wanted)
        })
    }

    fn fault(toml: &str) -> String {
        format!("{:#}", read(toml, None).unwrap_err())
    }

    #[test]
    fn a_short_table_is_enough() {
        let [one] = &read(SOUND, None).unwrap()[..] else { panic!("one provider") };
        assert_eq!(one.name.of(Lang::SOURCE), "Werkaccount");
        assert_eq!(one.scopes, ["profile", "email"]);
        assert_eq!(one.claims.email.all(), ["email"]);
        assert!(one.schools.is_none() && one.logout);
        assert!(!format!("{one:?}").contains("geheim"), "a secret stays out of logs");
    }

    #[test]
    fn names_may_differ_by_language() {
        let named = SOUND.replace("\"Werkaccount\"", "{ nl = \"Werk\", en = \"Work\" }");
        let one = &read(&named, None).unwrap()[0];
        assert_eq!(one.name.of("en".parse().unwrap()), "Work");
        assert_eq!(one.name.of("uk".parse().unwrap()), "Werk");
    }

    #[test]
    fn the_secret_comes_from_exactly_one_place() {
        let without = SOUND.replace("client_secret = \"geheim\"", "");
        assert_eq!(read(&without, Some(" s \n")).unwrap()[0].secret.secret(), "s");
        assert!(fault(&without).contains("DRIEHOEK_PROVIDER_WERK_SECRET"));
        let twice = format!("{:#}", read(SOUND, Some("s")).unwrap_err());
        assert!(twice.contains("more than once"), "{twice}");
        let file = format!("{without}\nclient_secret_file = \"geheim.txt\"");
        assert!(fault(&file).contains("client_secret_file: reading"), "{}", fault(&file));
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("geheim.txt"), "uit een bestand\n").unwrap();
        let read: File = toml::from_str(&file).unwrap();
        let one = &check(read.provider, folder.path(), |_| None).unwrap()[0];
        assert_eq!(one.secret.secret(), "uit een bestand");
    }

    #[test]
    fn a_fault_names_the_provider_and_the_setting() {
        for (was, becomes, setting) in [
            ("id = \"werk\"", "id = \"Werk!\"", "id:"),
            ("\"Werkaccount\"", "\" \"", "name:"),
            ("\"driehoek\"", "\"\"", "client_id:"),
            ("https://werk.example", "http://werk.example", "issuer: "),
            ("https://werk.example", "werk", "issuer: "),
            ("https://werk.example", "https://werk.example?x=1", "issuer: "),
            ("\"geheim\"", "\" \"", "client_secret:"),
        ] {
            let said = fault(&SOUND.replace(was, becomes));
            assert!(said.contains("provider \"") && said.contains(setting), "{said}");
        }
        for (added, setting) in [
            ("scopes = [\"a b\"]", "scopes:"),
            ("tenants = [\"t1\"]", "tenants:"),
            ("issuer_pattern = \"https://x/{tenantid}\"", "issuer_pattern:"),
            ("issuer_pattern = \"https://x\"\ntenants = [\"t1\"]", "issuer_pattern:"),
            ("issuer_pattern = \"https://x/{tenantid}\"\ntenants = [\"a/b\"]", "tenants:"),
            ("issuer_pattern = \"http://x/{tenantid}\"\ntenants = [\"t\"]", "issuer_pattern:"),
            ("[provider.schools]\nclaim = \"hd\"\nallowed = {}", "schools.allowed:"),
            ("colour = \"red\"", "colour"),
        ] {
            let said = fault(&format!("{SOUND}\n{added}"));
            assert!(said.contains(setting), "{added}: {said}");
        }
        assert!(fault(&format!("{SOUND}{SOUND}")).contains("twice"));
    }

    /// The examples that people copy are right, but for what each must fill in.
    #[test]
    fn the_examples_in_the_documentation_can_be_read() {
        let page = include_str!("../../../../../docs/sign-in-providers.md");
        let folder = tempfile::tempdir().unwrap();
        for name in ["werk", "entree", "surf", "microsoft", "google"] {
            std::fs::write(folder.path().join(format!("{name}.secret")), "geheim").unwrap();
        }
        let examples: Vec<_> = page.split("```toml\n").skip(1).collect();
        assert_eq!(examples.len(), 6);
        for example in examples {
            let example =
                example.split("```").next().unwrap().replace("https://…", "https://x.example");
            let file: File = toml::from_str(&example).unwrap_or_else(|fault| panic!("{fault}"));
            let checked = check(file.provider, folder.path(), |_| None);
            assert_eq!(checked.unwrap().len(), 1, "{example}");
        }
    }

    #[test]
    fn without_encryption_only_this_computer_is_believed() {
        for here in ["http://localhost:9", "http://127.0.0.1:9", "http://[::1]:9"] {
            assert!(read(&SOUND.replace("https://werk.example", here), None).is_ok(), "{here}");
        }
        for elsewhere in ["http://10.0.0.1", "http://localhost.example", "ftp://localhost"] {
            let said = fault(&SOUND.replace("https://werk.example", elsewhere));
            assert!(said.contains("issuer"), "{said}");
        }
    }
}
