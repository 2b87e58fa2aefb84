//! Who asks: nobody known, a user with what was granted, or an API key with its scopes.

use crate::Role;

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// Whoever it is.
    Anonymous,
    /// A user.
    User(User),
    /// A program.
    ApiKey(ApiKey),
}

/// A user, with what was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The user's id.
    pub id: String,
    /// The person whose own record the user may see.
    pub person: Option<String>,
    /// What was granted.
    pub held: Vec<Held>,
}

/// A role that was granted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The role.
    pub role: Role,
    /// The tenant; empty for the platform's own.
    pub tenant: String,
    /// The org node's code; empty for the platform's own.
    pub node: String,
}

/// An API key, with its scopes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// The key's id.
    pub id: String,
    /// The tenant.
    pub tenant: String,
    /// The org node's code.
    pub node: String,
    /// What it opens there.
    pub scopes: Vec<String>,
}

impl Principal {
    /// The nodes of a tenant on which something was granted to it.
    pub fn nodes<'p>(&'p self, tenant: &'p str) -> impl Iterator<Item = &'p str> {
        let (held, key): (&[Held], _) = match self {
            Self::Anonymous => (&[], None),
            Self::User(user) => (&user.held, None),
            Self::ApiKey(key) => (&[], Some((key.tenant.as_str(), key.node.as_str()))),
        };
        let held = held.iter().map(|held| (held.tenant.as_str(), held.node.as_str()));
        held.chain(key).filter(move |(of, _)| *of == tenant).map(|(_, node)| node)
    }

    /// Whether it may see that there is such a tenant at all.
    #[must_use]
    pub fn belongs_to(&self, tenant: &str) -> bool {
        self.is_of_platform() || self.nodes(tenant).next().is_some()
    }

    /// Whether it was granted something on the platform, above all tenants.
    #[must_use]
    pub fn is_of_platform(&self) -> bool {
        let Self::User(user) = self else { return false };
        user.held.iter().any(|held| !held.role.is_of_tenant())
    }
}
