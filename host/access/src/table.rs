//! Role × action: what the policies come to, for people to read and tests to walk.

use crate::{Held, Policies, Principal, Resource, Role, Subject, User};

/// An action, and who may do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The action: a route's operation, or what a route asks besides.
    pub action: String,
    /// What it is asked of.
    pub subject: Subject,
    /// The roles that may, on the node they were granted on and below it.
    pub roles: Vec<Role>,
}

/// What the policies come to, by action.
#[must_use]
pub fn table(policies: &Policies) -> Vec<Row> {
    let row = |(action, subject): (&str, Subject)| {
        let may = |role: &Role| policies.allows(&holder(*role), action, &resource(subject));
        let roles = Role::ALL.into_iter().filter(may).collect();
        Row { action: action.to_owned(), subject, roles }
    };
    policies.actions().map(row).collect()
}

/// A user who holds one role, on one node.
fn holder(role: Role) -> Principal {
    let place = |text: &str| if role.is_of_tenant() { text.to_owned() } else { String::new() };
    let held = Held { role, tenant: place("tenant"), node: place("node") };
    Principal::User(User { id: "user".to_owned(), person: None, held: vec![held] })
}

const fn resource(subject: Subject) -> Resource<'static> {
    match subject {
        Subject::Public | Subject::Platform => Resource::Platform,
        Subject::Tenant => Resource::Node { tenant: "tenant", path: &["node"] },
    }
}
