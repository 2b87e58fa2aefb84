//! Of what something is asked: the platform, an org node, a person's record.

/// Of what something is asked.
#[derive(Clone, Copy, Debug)]
pub enum Resource<'r> {
    /// The platform, or nothing in particular.
    Platform,
    /// An org node, with everything below it.
    Node {
        /// The tenant.
        tenant: &'r str,
        /// The codes of the node itself and of those above it, in any order; the node is first.
        path: &'r [&'r str],
    },
    /// A person's record in a tenant.
    Person {
        /// The tenant.
        tenant: &'r str,
        /// The person's id.
        id: &'r str,
        /// The codes of the nodes the person belongs to, and of all above them.
        nodes: &'r [&'r str],
    },
}
