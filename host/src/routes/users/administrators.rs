//! Somebody always administers a tenant, and the platform: the last who does cannot be taken away.

use carreau_store::{StoreError, Tx, grants};

/// Where a user administers a tenant as a whole, or the platform; others who change that wait.
pub(crate) async fn administers(
    tx: &mut Tx,
    user: &str,
) -> Result<Vec<Option<String>>, StoreError> {
    let mut scopes = Vec::new();
    for grant in grants::of_user_in(tx, user).await? {
        let administers = ["tenant_admin", "platform_admin"].contains(&grant.role.as_str());
        if administers && !scopes.contains(&grant.tenant) {
            grants::guard(tx, grant.tenant.as_deref()).await?;
            if grants::administrators(tx, grant.tenant.as_deref()).await? > 0 {
                scopes.push(grant.tenant);
            }
        }
    }
    Ok(scopes)
}

/// That somebody still administers each.
pub(crate) async fn somebody_stays(
    tx: &mut Tx,
    scopes: &[Option<String>],
) -> Result<(), StoreError> {
    for scope in scopes {
        if grants::administrators(tx, scope.as_deref()).await? == 0 {
            return Err(StoreError::Conflict { what: "the last administrator".to_owned() });
        }
    }
    Ok(())
}
