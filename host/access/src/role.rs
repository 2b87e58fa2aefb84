//! Roles by name. What each may do is in `policies/roles.cedar`.

/// A role, granted on an org node or, the first, on the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Everything, in every tenant.
    PlatformAdmin,
    /// Everything of a tenant, or of the part of it below a node.
    TenantAdmin,
    /// Fees, and what is published.
    Treasurer,
    /// People, and decisions about them.
    Officer,
    /// The members of a club.
    ClubOfficer,
    /// Policies and claims.
    InsuranceAgent,
    /// Drafts of rules, and their tests.
    RuleAuthor,
    /// Exports and acknowledgements.
    Insurer,
    /// Reads everything.
    Auditor,
    /// Their own record.
    Player,
    /// An outside party.
    Customer,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::PlatformAdmin,
        Self::TenantAdmin,
        Self::Treasurer,
        Self::Officer,
        Self::ClubOfficer,
        Self::InsuranceAgent,
        Self::RuleAuthor,
        Self::Insurer,
        Self::Auditor,
        Self::Player,
        Self::Customer,
    ];

    /// As it is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PlatformAdmin => "platform_admin",
            Self::TenantAdmin => "tenant_admin",
            Self::Treasurer => "treasurer",
            Self::Officer => "officer",
            Self::ClubOfficer => "club_officer",
            Self::InsuranceAgent => "insurance_agent",
            Self::RuleAuthor => "rule_author",
            Self::Insurer => "insurer",
            Self::Auditor => "auditor",
            Self::Player => "player",
            Self::Customer => "customer",
        }
    }

    /// The role of a name.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }

    /// Whether it is granted on an org node, as all are but the platform's.
    #[must_use]
    pub const fn is_of_tenant(self) -> bool {
        !matches!(self, Self::PlatformAdmin)
    }
}
