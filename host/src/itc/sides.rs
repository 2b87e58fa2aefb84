//! Sides of a certificate: which federation is which tenant, and who may do what.
//!
//! A tenant's rules say which federation it is. An authority is the tenant that bears its name in
//! lower case, which the platform gave it: no rules of a tenant's own make it one.

use crate::app::App;
use crate::auth::Caller;
use crate::error::Error;
use crate::tenants::{Live, Tenant};
use carreau_access::Role;
use carreau_engine::transfers::confederations;
use carreau_engine::workflow::itc;
use carreau_store::certificates::{Certificate, Eyes};
use carreau_store::{grants, org_nodes};
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

impl May {
    /// Whether they may do what comes next, where it is their side's turn.
    pub(crate) fn does(self, event: &str) -> bool {
        if event == "pay" { self.pay } else { self.decide }
    }
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
    Some(confederations::federation(rules(live)?.get("federation")?.as_str()?))
}

/// The tenant that is a federation, where it is here.
///
/// # Errors
/// `federation_of_several_tenants`: none of them is believed. `tenant_unavailable` where none is it
/// and one cannot be asked, which may be.
pub(crate) fn tenant_of(app: &App, code: &str) -> Result<Option<Arc<Live>>, Error> {
    let all = app.tenants.all();
    let failed = all.iter().find(|(_, tenant)| matches!(tenant, Tenant::Failed(_)));
    let ready = all.values().filter_map(|tenant| match tenant {
        Tenant::Ready(live) => Some(live),
        Tenant::Failed(_) => None,
    });
    let mut found = ready.filter(|live| federation(live) == Some(code));
    let first = found.next().map(Arc::clone);
    match (found.next(), failed) {
        (None, Some((tenant, _))) if first.is_none() => {
            Err(Error::TenantUnavailable { tenant: tenant.clone() })
        }
        (None, _) => Ok(first),
        (Some(_), _) => {
            let found = code.chars().take(60).collect();
            Err(Error::Conflict { code: "federation_of_several_tenants", found })
        }
    }
}

/// That a tenant whose rules change stays the federation it is, unless the platform says so: which
/// one somebody speaks for is nobody's own to say.
///
/// # Errors
/// `federation_of_the_platform`, `database_unavailable`.
pub(crate) async fn kept(
    app: &App,
    (live, next): (&Live, &Live),
    actor: &str,
) -> Result<(), Error> {
    let (was, is) = (federation(live), federation(next));
    if was == is {
        return Ok(());
    }
    if let Some(user) = actor.strip_prefix("user:") {
        let granted = grants::of_user(app.database.db(), user).await?;
        if granted.iter().any(|grant| grant.role == Role::PlatformAdmin.as_str()) {
            return Ok(());
        }
    }
    let found = is.or(was).unwrap_or_default().to_owned();
    Err(Error::Conflict { code: "federation_of_the_platform", found })
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

/// What is to be decided next in a state, which is the first that the engine's table says of it;
/// nothing in one that is an end.
pub(crate) fn next_event(status: &str) -> Option<&'static str> {
    itc::TABLE.rows.iter().find(|row| row.from == status).map(|row| row.event)
}

/// What is to be done next, and whose that is; nothing in a state that is an end. Where a fee
/// stands in the way of completion, it is the releasing federation's to say that it is paid.
pub(crate) fn turn(app: &App, certificate: &Certificate) -> Option<(Side, &'static str)> {
    let event = next_event(&certificate.status)?;
    if event == "complete" && fee(certificate) == "blocking" {
        return Some((Side::Releasing, "pay"));
    }
    Some((decider(app, certificate, event), event))
}

/// How a certificate's handling fee stands, as the engine's table asks.
pub(crate) fn fee(certificate: &Certificate) -> &'static str {
    match (certificate.fee_amount, &certificate.fee_paid_on, certificate.fee_blocks) {
        (None, ..) => "none",
        (Some(_), Some(_), _) => "paid",
        (Some(_), None, true) => "blocking",
        (Some(_), None, false) => "open",
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

/// Whoever looks at certificates in a tenant's name, and what they may do everywhere in it: asked
/// once, however many certificates are looked at.
pub(crate) struct Seat<'c> {
    caller: &'c Caller,
    decides: bool,
    pays: bool,
    writes: bool,
}

impl<'c> Seat<'c> {
    /// The seat of somebody in a tenant.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn of(app: &App, caller: &'c Caller, live: &Live) -> Result<Self, Error> {
        let tenant = live.pinned.tenant.as_str();
        let root = org_nodes::root(app.database.db(), tenant).await?.unwrap_or_default();
        Ok(Self {
            caller,
            decides: caller.holds(app, DECIDE, (tenant, &root)),
            pays: caller.may(app, "pay_itc_fee", tenant, &root).await?,
            writes: caller.may(app, "comment_itc", tenant, &root).await?,
        })
    }

    /// Whether anything can be theirs to do.
    pub(crate) const fn acts(&self) -> bool {
        self.decides || self.pays
    }

    /// What they may do about a certificate.
    ///
    /// # Errors
    /// `database_unavailable`.
    pub(crate) async fn may(&self, app: &App, live: &Live, it: &Certificate) -> Result<May, Error> {
        let is_own = side(live, it) == Side::Receiving;
        let is_requester = self.caller.actor().as_deref() == Some(it.requested_by.as_str());
        // Of who only reads no club is looked at.
        let of_club = is_own
            && !self.writes
            && self.caller.may_somewhere(app, "comment_itc", &it.tenant)
            && self.caller.may(app, "comment_itc", &it.tenant, &it.club).await?;
        Ok(May {
            decide: self.decides,
            cancel: is_own && (self.decides || is_requester),
            pay: side(live, it) == Side::Releasing && self.pays,
            write: self.writes || of_club,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_next_leads_to_a_certificate_that_is_completed() {
        let next: Vec<(&str, Option<&str>)> =
            itc::TABLE.states.iter().map(|state| (*state, next_event(state))).collect();
        let expected = [
            ("drafted", Some("request")),
            ("pending_federation_approval", Some("federation_approve")),
            ("pending_release", Some("release")),
            ("pending_fipjp", Some("fipjp_approve")),
            ("released", Some("complete")),
            ("completed", None),
            ("rejected", None),
            ("cancelled", None),
            ("expired", None),
        ];
        assert_eq!(next, expected);
    }
}
