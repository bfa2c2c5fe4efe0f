//! Under which names an account system may speak, and under which of them somebody is kept.

/// Where the id of a tenant stands in a pattern; providers with tenants write it like this themselves.
pub(super) const TENANT: &str = "{tenantid}";

/// The issuers that are believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuers {
    /// Where the discovery document stands.
    base: String,
    rule: Rule,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    /// The same as the base, or another spelling of it.
    Spelled(Vec<String>),
    /// One for each tenant that may come in.
    Tenants { pattern: String, allowed: Vec<String> },
}

impl Issuers {
    /// One issuer, perhaps with other spellings.
    pub fn spelled(base: String, also: Vec<String>) -> Self {
        Self { base, rule: Rule::Spelled(also) }
    }

    /// One for each of these tenants.
    pub fn of_tenants(base: String, pattern: String, allowed: Vec<String>) -> Self {
        Self { base, rule: Rule::Tenants { pattern, allowed } }
    }

    /// Where the discovery document stands.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Whether the document there may call itself this.
    pub fn may_describe(&self, said: &str) -> bool {
        match &self.rule {
            Rule::Spelled(also) => said == self.base || also.iter().any(|other| other == said),
            Rule::Tenants { pattern, .. } => said == pattern || said == self.base,
        }
    }

    /// The issuer under which somebody is kept, when this one may speak for people at all. However
    /// it is spelled, a person stays one and the same.
    pub fn kept(&self, said: &str) -> Option<String> {
        match &self.rule {
            Rule::Spelled(_) => self.may_describe(said).then(|| self.base.clone()),
            Rule::Tenants { pattern, allowed } => {
                let is_said = |tenant: &&String| pattern.replace(TENANT, tenant) == said;
                allowed.iter().find(is_said).map(|_| said.to_owned())
            }
        }
    }

    /// Whether a key that names an issuer may sign for this one. A provider with tenants may serve
    /// the keys of all of them in one list.
    pub fn may_sign(&self, key_issuer: Option<&str>, said: &str) -> bool {
        let Some(named) = key_issuer else { return true };
        match &self.rule {
            Rule::Spelled(_) => true,
            Rule::Tenants { pattern, .. } => named == said || named == pattern,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Issuers;

    #[test]
    fn an_exact_issuer_is_that_and_nothing_else() {
        let exact = Issuers::spelled("https://a.example".to_owned(), Vec::new());
        assert_eq!(exact.kept("https://a.example").as_deref(), Some("https://a.example"));
        for other in
            ["https://a.example/", "http://a.example", "a.example", "https://b.example", ""]
        {
            assert_eq!(exact.kept(other), None, "{other}");
            assert!(!exact.may_describe(other));
        }
    }

    #[test]
    fn another_spelling_is_the_same_issuer() {
        let also = vec!["accounts.example".to_owned()];
        let two = Issuers::spelled("https://accounts.example".to_owned(), also);
        for said in ["https://accounts.example", "accounts.example"] {
            assert_eq!(two.kept(said).as_deref(), Some("https://accounts.example"));
        }
        assert_eq!(two.kept("evil.example"), None);
    }

    #[test]
    fn of_tenants_only_those_on_the_list_are_believed() {
        let pattern = "https://login.example/{tenantid}/v2.0";
        let allowed = vec!["t-1".to_owned(), "t-2".to_owned()];
        let base = "https://login.example/organizations/v2.0".to_owned();
        let tenants = Issuers::of_tenants(base, pattern.to_owned(), allowed);
        assert!(tenants.may_describe(pattern));
        let one = "https://login.example/t-1/v2.0";
        assert_eq!(tenants.kept(one).as_deref(), Some(one), "tenants are told apart");
        for stranger in
            ["https://login.example/t-3/v2.0", pattern, "https://login.example/organizations/v2.0"]
        {
            assert_eq!(tenants.kept(stranger), None, "{stranger}");
        }
        let other = "https://login.example/t-2/v2.0";
        assert!(tenants.may_sign(None, one) && tenants.may_sign(Some(pattern), one));
        assert!(tenants.may_sign(Some(one), one));
        assert!(!tenants.may_sign(Some(other), one), "a tenant's key signs for no other");
    }
}
