//! Erasing a player: the facts go, and with them what was asked and answered of the player, decided
//! or kept for a request that is sent again. The row stays for what refers to it, and an entry in
//! the list of erasures, which a restored backup is held to.

use super::write::rewrite_words;
use super::{Player, Refused, find_in};
use crate::StoreError;
use crate::db::{Db, Tx, statements};
use sqlx::FromRow;

/// What a player is called in `erasures` and as a decision's subject.
const KIND: &str = "player";

statements! {
    ERASE = "update players set number = id, given_name = null, family_name = null, \
                 birth_date = null, sex = null, category = null, email = null, family = null, \
                 flags = '', club = null, district = null, region = null, \
                 search_key = '', sort_key = '', updated_at = $4, erased_at = $4, \
                 version = version + 1 \
             where tenant = $1 and id = $2 and version = $3 and erased_at is null";
    END_MEMBERSHIPS = "update memberships set status = 'expired', \
                           until_date = coalesce(until_date, \
                               case when from_date > $3 then from_date else $3 end), \
                           version = version + 1 \
                       where tenant = $1 and player = $2 and status = 'active'";
    ERASE_DECISIONS = "update decisions set request = null, result = null, salt = null, \
                           erased_at = $4 \
                       where tenant = $1 and subject_kind = $2 and subject_id = $3 \
                       and erased_at is null";
    FORGET_SUSPENSIONS = "update suspensions set reason = '', answer = null \
                          where tenant = $1 and player = $2";
    FORGET_PAYMENTS = "update payments set reference = null, reason = null \
                       where tenant = $1 and debtor_kind = $2 and debtor = $3";
    FORGET_DUES = "update dues set reason = null \
                   where tenant = $1 and player = $2 and player is not null";
    FORGET_MAILS = "update mails set recipient = '', subject = '', body = '' \
                    where tenant = $1 and recipient = $2 and sent_at is not null";
    FORGET_LETTERS = "update mails set subject = '', body = '' \
                      where tenant = $2 and sent_at is not null and player in ( \
                          select id from players where person_id = ( \
                              select person_id from players where id = $1))";
    FORGET_STEPS = "update case_steps set comment = null \
                    where transfer in (select id from transfers where player = $1) \
                    or certificate in (select id from certificates where player = $1) \
                    or (tenant = $2 and certificate in ( \
                        select id from certificates where releasing_player = $1))";
    FORGET_PAPERS = "update case_documents set content = null, name = '' \
                     where player = $1 \
                     or transfer in (select id from transfers where player = $1) \
                     or certificate in (select id from certificates where player = $1) \
                     or (tenant = $2 and certificate in ( \
                         select id from certificates where releasing_player = $1))";
    FORGET_CERTIFICATES = "update certificates set releasing_number = null, \
                               refusal = case when player = $1 then null else refusal end \
                           where player = $1 or releasing_player = $1";
    /// What the audit log tells of the player's licences, suspensions, transfers and payments.
    ERASE_TOLD = "update audit_entries set payload = null, salt = null, erased_at = $4 \
                  where chain = $1 and erased_at is null and ( \
                      (entity_kind = 'license' and entity_id in ( \
                          select id from licenses where player = $2)) \
                      or (entity_kind = 'suspension' and entity_id in ( \
                          select id from suspensions where player = $2)) \
                      or (entity_kind = 'transfer' and entity_id in ( \
                          select id from transfers where player = $2)) \
                      or (entity_kind = 'itc' and entity_id in ( \
                          select number from certificates where player = $2 \
                          or releasing_player = $2)) \
                      or (entity_kind = 'due' and entity_id in ( \
                          select id from dues where player = $2 and player is not null)) \
                      or (entity_kind = 'payment' and entity_id in ( \
                          select id from payments where tenant = $1 and debtor_kind = $3 \
                          and debtor = $2)))";
    FORGET_ANSWERS = "delete from idempotency_keys where tenant = $1 and body like $2";
    NOTE = "insert into erasures \
            (tenant, entity_kind, entity_id, erased_at, erased_by, request_id) \
            values ($1, $2, $3, $4, $5, $6) on conflict do nothing";
    LIST = "select tenant, entity_kind, entity_id, erased_at, erased_by, request_id \
            from erasures order by erased_at, entity_id";
}

/// An entry of the list of erasures.
#[derive(Clone, Debug, PartialEq, Eq, FromRow)]
pub struct Erasure {
    /// Whose.
    pub tenant: String,
    /// What was erased: `player`.
    pub entity_kind: String,
    /// Its id.
    pub entity_id: String,
    /// RFC 3339, UTC, milliseconds.
    pub erased_at: String,
    /// Who erased; none where nobody was logged in.
    pub erased_by: Option<String>,
    /// The request it came with.
    pub request_id: String,
}

/// Erases a player, the version named being the one that was read; memberships end on the day of
/// the erasure. What it was before, for whoever else keeps something of it in this transaction.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn erase(
    tx: &mut Tx,
    erasure: &Erasure,
    version: i64,
) -> Result<Result<Player, Refused>, StoreError> {
    let (tenant, id, at) = (&erasure.tenant, &erasure.entity_id, &erasure.erased_at);
    let before = find_in(tx, tenant, id).await?.filter(|player| player.facts.is_some());
    let Some(before) = before else { return Ok(Err(Refused::Missing)) };
    let args = [tenant.into(), id.into(), version.into(), at.into()];
    if tx.execute(ERASE.with(&args)).await? == 0 {
        return Ok(Err(Refused::Stale));
    }
    rewrite_words(tx, tenant, &before, ("", "")).await?;
    let day = at.get(..10).unwrap_or_default();
    tx.execute(END_MEMBERSHIPS.with(&[tenant.into(), id.into(), day.into()])).await?;
    let args = [tenant.into(), KIND.into(), id.into(), at.into()];
    tx.execute(ERASE_DECISIONS.with(&args)).await?;
    forget_words(tx, &before, at).await?;
    // An id is hexadecimal: nothing in it stands for anything else in a pattern.
    let told = format!("%{id}%");
    tx.execute(FORGET_ANSWERS.with(&[tenant.into(), (&told).into()])).await?;
    note(tx, erasure).await?;
    Ok(Ok(before))
}

/// Takes away what people wrote about a player where money and licences stay.
async fn forget_words(tx: &mut Tx, before: &Player, at: &str) -> Result<(), StoreError> {
    let (tenant, id) = (&before.tenant, &before.id);
    tx.execute(FORGET_SUSPENSIONS.with(&[tenant.into(), id.into()])).await?;
    tx.execute(FORGET_DUES.with(&[tenant.into(), id.into()])).await?;
    tx.execute(FORGET_STEPS.with(&[id.into(), tenant.into()])).await?;
    tx.execute(FORGET_PAPERS.with(&[id.into(), tenant.into()])).await?;
    tx.execute(FORGET_CERTIFICATES.with(&[id.into()])).await?;
    tx.execute(FORGET_PAYMENTS.with(&[tenant.into(), KIND.into(), id.into()])).await?;
    tx.execute(ERASE_TOLD.with(&[tenant.into(), id.into(), KIND.into(), at.into()])).await?;
    tx.execute(FORGET_LETTERS.with(&[id.into(), tenant.into()])).await?;
    let email = before.facts.as_ref().and_then(|facts| facts.email.as_deref());
    if let Some(email) = email {
        tx.execute(FORGET_MAILS.with(&[tenant.into(), email.into()])).await?;
    }
    Ok(())
}

/// Erases once more who is in the list of erasures and came back with a backup, and puts them in
/// the list where they are not in it; whether there was anything to erase.
///
/// # Errors
/// [`StoreError::Conflict`] where the player changes at the same time; those of
/// [`crate::Db::write`].
pub async fn erase_again(tx: &mut Tx, erasure: &Erasure) -> Result<bool, StoreError> {
    let found = find_in(tx, &erasure.tenant, &erasure.entity_id).await?;
    let Some(player) = found.filter(|player| player.facts.is_some()) else {
        return note(tx, erasure).await.map(|()| false);
    };
    match erase(tx, erasure, player.version).await? {
        Ok(_) => Ok(true),
        Err(_) => Err(StoreError::Conflict { what: format!("player `{}`", player.id) }),
    }
}

async fn note(tx: &mut Tx, erasure: &Erasure) -> Result<(), StoreError> {
    let args = [
        (&erasure.tenant).into(),
        (&erasure.entity_kind).into(),
        (&erasure.entity_id).into(),
        (&erasure.erased_at).into(),
        erasure.erased_by.as_deref().into(),
        (&erasure.request_id).into(),
    ];
    tx.execute(NOTE.with(&args)).await.map(drop)
}

/// Who was erased, the earliest first.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub async fn erasures(db: &Db) -> Result<Vec<Erasure>, StoreError> {
    db.fetch_all(LIST.with(&[])).await
}
