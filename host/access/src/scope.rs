//! Scopes of API keys by name. What each opens is in `policies/keys.cedar`.

/// All of them: groups of actions.
pub const SCOPES: [&str; 16] = [
    "audit:read",
    "basics:read",
    "decisions:bind",
    "decisions:read",
    "fees:read",
    "fees:write",
    "ledger:read",
    "ledger:write",
    "licenses:decide",
    "licenses:read",
    "licenses:write",
    "people:read",
    "people:write",
    "transfers:decide",
    "transfers:read",
    "transfers:write",
];

/// Whether there is a scope of that name.
#[must_use]
pub fn is_scope(text: &str) -> bool {
    SCOPES.contains(&text)
}
