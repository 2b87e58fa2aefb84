//! Sides of a certificate: which federation is which tenant, and who may do what.
//!
//! A tenant's rules say which federation it is. An authority is the tenant that bears its name in
//! lower case, which the platform gave it: no rules of a tenant's own make it one.

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::tenants::{Live, Tenant};
use carreau_store::certificates::{Certificate, Eyes};
use carreau_store::org_nodes;
use serde_json::Value;
use std::sync::Arc;

/// What a route asks of a federation.
pub(crate) const DECIDE: &str = "decide_itc";

/// The authorities there are, and the tenants they are.
const AUTHORITIES: [(&str, &str); 2] = [("CEP", "cep"), ("FIPJP", "fipjp")];

/// Which side of a certificate a tenant is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The federation the player joins, whose the certificate is.
    Receiving,
    /// The federation the player leaves.
    Releasing,
    /// Who decides besides the two.
    Authority,
}

/// What somebody may do about a certificate now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct May {
    /// Decide in their side's name.
    pub(crate) decide: bool,
    /// Take the request back.
    pub(crate) cancel: bool,
    /// Say that the fee is paid.
    pub(crate) pay: bool,
    /// Say and add something.
    pub(crate) write: bool,
}

impl Side {
    /// As it is sent.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Releasing => "releasing",
            Self::Authority => "authority",
        }
    }
}

/// A tenant's rules of certificates, where it has some.
pub(crate) fn rules(live: &Live) -> Option<&Value> {
    live.document.sections.get("transfers")?.get("itc").filter(|itc| !itc.is_null())
}

/// Which federation a tenant is, as its rules say; none where it is none of a nation.
pub(crate) fn federation(live: &Live) -> Option<&str> {
    rules(live)?.get("federation")?.as_str()
}

/// The tenant that is a federation, where it is here.
///
/// # Errors
/// `federation_of_several_tenants`: none of them is believed.
pub(crate) fn tenant_of(app: &App, code: &str) -> Result<Option<Arc<Live>>, Error> {
    let all = app.tenants.all();
    let ready = all.values().filter_map(|tenant| match tenant {
        Tenant::Ready(live) => Some(live),
        Tenant::Failed(_) => None,
    });
    let mut found = ready.filter(|live| federation(live) == Some(code));
    let first = found.next().map(Arc::clone);
    match found.next() {
        None => Ok(first),
        Some(_) => {
            let found = code.chars().take(60).collect();
            Err(Error::Conflict { code: "federation_of_several_tenants", found })
        }
    }
}

/// The tenant that is an authority, where it is here, whether it can be asked or not.
pub(crate) fn authority_tenant(app: &App, authority: &str) -> Option<&'static str> {
    let (_, tenant) = AUTHORITIES.into_iter().find(|(name, _)| *name == authority)?;
    app.tenants.known(tenant).is_ok().then_some(tenant)
}

/// What a tenant sees of certificates.
pub(crate) fn eyes(live: &Live) -> Eyes<'_> {
    let tenant = live.pinned.tenant.as_str();
    let authority = AUTHORITIES.into_iter().find(|(_, known)| *known == tenant);
    Eyes { tenant, authority: authority.map_or("", |(name, _)| name) }
}

/// Which side of a certificate a tenant is, that sees it.
pub(crate) fn side(live: &Live, certificate: &Certificate) -> Side {
    let tenant = live.pinned.tenant.as_str();
    if certificate.tenant == tenant {
        Side::Receiving
    } else if certificate.releasing_tenant.as_deref() == Some(tenant) {
        Side::Releasing
    } else {
        Side::Authority
    }
}

/// A tenant's own record of a certificate's player.
pub(crate) fn own_player<'c>(live: &Live, certificate: &'c Certificate) -> Option<&'c str> {
    match side(live, certificate) {
        Side::Receiving => Some(&certificate.player),
        Side::Releasing => certificate.releasing_player.as_deref(),
        Side::Authority => None,
    }
}

/// Whose decision an event is: the receiving federation's where who decides is not here, which
/// writes down what the other has answered.
pub(crate) fn decider(app: &App, certificate: &Certificate, event: &str) -> Side {
    match event {
        "release" | "refuse" if certificate.releasing_tenant.is_some() => Side::Releasing,
        "fipjp_approve" | "fipjp_reject" => match certificate.authority.as_deref() {
            Some(authority) if authority_tenant(app, authority).is_some() => Side::Authority,
            _ => Side::Receiving,
        },
        _ => Side::Receiving,
    }
}

/// Whether the receiving federation writes down what another has answered, in a state.
pub(crate) fn records_answer(app: &App, certificate: &Certificate) -> bool {
    match certificate.status.as_str() {
        "pending_release" => certificate.releasing_tenant.is_none(),
        "pending_fipjp" => decider(app, certificate, "fipjp_approve") == Side::Receiving,
        _ => false,
    }
}

/// What somebody may do about a certificate in a tenant's name.
///
/// # Errors
/// `database_unavailable`.
pub(crate) async fn may(
    app: &App,
    caller: &Caller,
    live: &Live,
    certificate: &Certificate,
) -> Result<May, Error> {
    let tenant = live.pinned.tenant.as_str();
    let root = org_nodes::root(app.database.db(), tenant).await?.unwrap_or_default();
    let side = side(live, certificate);
    let decide = caller.holds(app, DECIDE, (tenant, &root));
    let is_requester = caller.actor().as_deref() == Some(certificate.requested_by.as_str());
    let node = if side == Side::Receiving { &certificate.club } else { &root };
    Ok(May {
        decide,
        cancel: side == Side::Receiving && (decide || is_requester),
        pay: side == Side::Releasing && caller.may(app, "pay_itc_fee", tenant, &root).await?,
        write: caller.may(app, "comment_itc", tenant, node).await?,
    })
}
