//! Who may do what: Cedar policies over the org tree.
//!
//! ```text
//! policies/access.cedarschema   actions (one a route) and the groups they are in
//!   public, roles, keys.cedar   what anybody, a role on a node, a key's scope may do
//! build.rs                      Cedar, asked what they come to while this package is built
//! Policies                      the same, looked up
//!   allows                      the one question
//! principal, resource           who asks, and of what
//! role, scope                   their names
//! table                         role × action, for the page, the description and tests
//! ```
//!
//! Architecture invariant: no database, no HTTP, no clock. What somebody was granted, and where a
//! node stands in the tree, is told by the caller. Nothing is allowed that no policy permits, and
//! an action nobody declared is nobody's.

/// What the policies come to, looked up.
mod policies;
/// Who asks.
mod principal;
/// Of what.
mod resource;
/// Roles by name.
mod role;
/// Scopes of API keys.
mod scope;
/// Role × action.
mod table;

pub use policies::{Policies, Subject};
pub use principal::{ApiKey, Held, Principal, User};
pub use resource::Resource;
pub use role::Role;
pub use scope::{SCOPES, is_scope};
pub use table::{Row, table};
