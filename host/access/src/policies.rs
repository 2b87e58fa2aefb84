//! What the policies come to, looked up.
//!
//! The table was made by Cedar when this package was built (`build.rs`): for each action the roles
//! and scopes that allow it on the node they were granted on and below. What is left to find out is
//! whether the node asked for is there.

use crate::{ApiKey, Held, Principal, Resource, Role, User};

include!(concat!(env!("OUT_DIR"), "/actions.rs"));

/// What an action is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Whoever asks may: of nothing in particular.
    Public,
    /// The platform, or the asker's own account.
    Platform,
    /// A tenant, or a part of it.
    Tenant,
}

/// An action, and who may do it.
pub(crate) struct Action {
    /// Its name.
    name: &'static str,
    subject: Subject,
    /// The groups it is in.
    groups: &'static [&'static str],
    /// Whether every user may.
    any_user: bool,
    /// Whether a user may of their own record.
    own_record: bool,
    roles: &'static [Role],
    scopes: &'static [&'static str],
}

/// The policies of this program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policies;

impl Policies {
    /// Every action by name, with what it is asked of.
    pub fn actions(&self) -> impl Iterator<Item = (&'static str, Subject)> {
        ACTIONS.iter().map(|action| (action.name, action.subject))
    }

    /// What an action is asked of; none where nobody declared it.
    #[must_use]
    pub fn subject(&self, action: &str) -> Option<Subject> {
        find(action).map(|action| action.subject)
    }

    /// The actions of a group.
    pub fn group<'g>(&self, group: &'g str) -> impl Iterator<Item = &'static str> + use<'g> {
        let of = ACTIONS.iter().filter(move |action| action.groups.contains(&group));
        of.map(|action| action.name)
    }

    /// Whether somebody may do something. What nobody declared is nobody's.
    #[must_use]
    pub fn allows(&self, principal: &Principal, action: &str, resource: &Resource<'_>) -> bool {
        let Some(action) = find(action) else { return false };
        match principal {
            _ if action.subject == Subject::Public => true,
            Principal::Anonymous => false,
            Principal::User(user) => action.any_user || action.of_user(user, resource),
            Principal::ApiKey(key) => action.of_key(key, resource),
        }
    }
}

fn find(name: &str) -> Option<&'static Action> {
    let at = ACTIONS.binary_search_by_key(&name, |action| action.name).ok()?;
    ACTIONS.get(at)
}

impl Action {
    fn of_user(&self, user: &User, resource: &Resource<'_>) -> bool {
        let own = match resource {
            Resource::Person { id, .. } => user.person.as_deref() == Some(*id),
            _ => false,
        };
        let role = |held: &Held| self.roles.contains(&held.role) && holds(held, resource);
        (self.own_record && own) || user.held.iter().any(role)
    }

    fn of_key(&self, key: &ApiKey, resource: &Resource<'_>) -> bool {
        let opens = |scope: &String| self.scopes.contains(&scope.as_str());
        key.scopes.iter().any(opens) && within(&key.tenant, &key.node, resource)
    }
}

/// Whether a role holds where something is asked.
fn holds(held: &Held, resource: &Resource<'_>) -> bool {
    !held.role.is_of_tenant() || within(&held.tenant, &held.node, resource)
}

/// Whether what is asked of lies on a node or below it.
fn within(tenant: &str, node: &str, resource: &Resource<'_>) -> bool {
    match resource {
        Resource::Platform => false,
        Resource::Node { tenant: of, path } => *of == tenant && path.contains(&node),
        Resource::Person { tenant: of, nodes, .. } => *of == tenant && nodes.contains(&node),
    }
}
