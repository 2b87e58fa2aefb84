//! What the policies come to: by role, by place in the tree, by scope.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use carreau_access::{
    ApiKey, Held, Policies, Principal, Resource, Role, SCOPES, Subject, User, table,
};

fn policies() -> Policies {
    Policies
}

fn user(role: Role, tenant: &str, node: &str) -> Principal {
    let held = Held { role, tenant: tenant.to_owned(), node: node.to_owned() };
    Principal::User(User { id: "u".to_owned(), person: Some("p".to_owned()), held: vec![held] })
}

fn key(node: &str, scopes: &[&str]) -> Principal {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let (id, tenant) = ("k".to_owned(), "france".to_owned());
    Principal::ApiKey(ApiKey { id, tenant, node: node.to_owned(), scopes })
}

const CLUB: Resource<'_> =
    Resource::Node { tenant: "france", path: &["13001", "CD13", "PACA", "FFPJP"] };
const OTHER_REGION: Resource<'_> = Resource::Node { tenant: "france", path: &["BRE", "FFPJP"] };
const ROOT: Resource<'_> = Resource::Node { tenant: "france", path: &["FFPJP"] };
const ELSEWHERE: Resource<'_> = Resource::Node { tenant: "sweden", path: &["FFPJP"] };

#[test]
fn a_role_holds_on_its_node_and_below_it_and_nowhere_else() {
    let policies = policies();
    let check = |principal: &Principal, action: &str, resource: &Resource<'_>, expected: bool| {
        let found = policies.allows(principal, action, resource);
        assert_eq!(found, expected, "{principal:?} {action} {resource:?}");
    };
    let regional = user(Role::TenantAdmin, "france", "PACA");
    for (resource, expected) in
        [(CLUB, true), (OTHER_REGION, false), (ROOT, false), (ELSEWHERE, false)]
    {
        check(&regional, "invite_user", &resource, expected);
    }
    let federal = user(Role::TenantAdmin, "france", "FFPJP");
    for (resource, expected) in
        [(CLUB, true), (OTHER_REGION, true), (ROOT, true), (ELSEWHERE, false)]
    {
        check(&federal, "invite_user", &resource, expected);
    }
    let platform = user(Role::PlatformAdmin, "", "");
    for resource in [CLUB, OTHER_REGION, ROOT, ELSEWHERE] {
        check(&platform, "invite_user", &resource, true);
    }
    check(&platform, "grant_platform_admin", &Resource::Platform, true);
    check(&federal, "grant_platform_admin", &Resource::Platform, false);
    check(&federal, "no_such_action", &ROOT, false);
    check(&Principal::Anonymous, "list_users", &ROOT, false);
    check(&Principal::Anonymous, "get_me", &Resource::Platform, false);
    check(&Principal::Anonymous, "call", &Resource::Platform, true);
}

#[test]
fn a_key_opens_its_scopes_on_its_node() {
    let policies = policies();
    let binds = key("PACA", &["decisions:bind"]);
    let action = "record_binding_decision";
    assert!(policies.allows(&binds, action, &CLUB));
    assert!(!policies.allows(&binds, action, &OTHER_REGION));
    assert!(!policies.allows(&binds, "read_binding_decision", &CLUB));
    assert!(!policies.allows(&key("PACA", &["fees:read"]), action, &CLUB));
    let all = key("FFPJP", &SCOPES);
    for (action, _) in policies.actions().filter(|(_, subject)| *subject == Subject::Tenant) {
        let administers = ["users:", "keys:"].iter().any(|group| {
            ["read", "write"]
                .iter()
                .any(|verb| policies.group(&format!("{group}{verb}")).any(|of| of == action))
        });
        assert!(!(administers && policies.allows(&all, action, &ROOT)), "{action}");
    }
}

#[test]
fn nobody_who_grants_holds_less_than_what_is_granted() {
    let policies = policies();
    let admin = user(Role::TenantAdmin, "france", "PACA");
    for role in Role::ALL.into_iter().filter(|role| role.is_of_tenant()) {
        let holder = user(role, "france", "PACA");
        for (action, subject) in policies.actions() {
            let of = if subject == Subject::Tenant { CLUB } else { Resource::Platform };
            let more =
                policies.allows(&holder, action, &of) && !policies.allows(&admin, action, &of);
            assert!(!more, "{role:?} may {action}, and who grants it may not");
        }
        let grants = policies.allows(&holder, "grant_role", &CLUB);
        assert_eq!(grants, role == Role::TenantAdmin, "{role:?}");
    }
}

#[test]
fn an_auditor_changes_nothing() {
    let policies = policies();
    let auditor = user(Role::Auditor, "france", "FFPJP");
    for group in ["fees:write", "people:write", "org:write", "users:write", "rules:publish"] {
        for action in policies.group(group) {
            assert!(!policies.allows(&auditor, action, &ROOT), "{action}");
        }
    }
    assert!(policies.allows(&auditor, "list_users", &ROOT));
}

#[test]
fn every_role_stands_in_the_table() {
    let policies = policies();
    let rows = table(&policies);
    let row = |action: &str| rows.iter().find(|row| row.action == action).expect("a row").clone();
    assert_eq!(row("call").roles, Role::ALL);
    assert_eq!(row("get_me").roles, Role::ALL);
    assert_eq!(row("invite_user").roles, [Role::PlatformAdmin, Role::TenantAdmin]);
    let bind = row("record_binding_decision").roles;
    use Role::{ClubOfficer, Officer, PlatformAdmin, TenantAdmin, Treasurer};
    assert_eq!(bind, [PlatformAdmin, TenantAdmin, Treasurer, Officer, ClubOfficer]);
    for role in Role::ALL {
        assert_eq!(Role::read(role.as_str()), Some(role));
    }
}
