//! Verifying a chain: every seal holds what it held when it was made, and nothing is left out.
//!
//! It reads seal by seal, so that a chain of any length is verified in little memory.

use super::seal::{CHAIN_START, Seal, root};
use super::{Entry, commitment};
use crate::StoreError;
use crate::db::{Db, statements};
use sqlx::FromRow;
use std::collections::BTreeSet;
use std::fmt;

statements! {
    CHAINS = "select chain from audit_seals union select chain from audit_entries order by chain";
    NEXT = "select chain, number, count, root, previous, hash, sealed_at from audit_seals \
            where chain = $1 and number > $2 order by number limit 1";
    PLACED = "select p.place, p.entry, e.id, e.chain, e.happened_at, e.actor, e.action, \
              e.entity_kind, e.entity_id, e.from_state, e.to_state, e.request_id, e.payload, \
              e.salt, e.commitment, e.erased_at \
              from audit_places p join audit_entries e on e.id = p.entry \
              where p.chain = $1 and p.seal = $2 order by p.place";
    PLACES = "select place, entry from audit_places where chain = $1 and seal = $2 order by place";
    STRAYS = "select e.id from audit_entries e where e.chain = $1 and e.happened_at < $2 \
              and not exists (select 1 from audit_places p where p.entry = e.id) \
              order by e.id limit 100";
}

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// An entry or its place reads differently from what was sealed, or stands elsewhere.
    Altered {
        /// The seal.
        seal: i64,
    },
    /// An entry that was sealed is gone.
    Missing {
        /// The seal.
        seal: i64,
        /// The entry.
        entry: String,
    },
    /// A payload is not what its entry is committed to.
    Payload {
        /// The entry.
        entry: String,
    },
    /// A seal reads differently from when it was made.
    SealAltered {
        /// The seal.
        seal: i64,
    },
    /// A seal does not follow the one before: one was taken out, put in or made anew.
    Broken {
        /// The seal.
        seal: i64,
    },
    /// An entry that was never sealed, though it had more than the time for it.
    Unsealed {
        /// The entry.
        entry: String,
    },
    /// The seal that a witness kept is not in the chain: its end was cut off.
    HeadMissing {
        /// Its hash.
        head: String,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Altered { seal } => {
                write!(f, "an entry under seal {seal} was altered, moved, added or removed")
            }
            Self::Missing { seal, entry } => write!(f, "entry {entry} under seal {seal} is gone"),
            Self::Payload { entry } => write!(f, "the payload of entry {entry} was altered"),
            Self::SealAltered { seal } => write!(f, "seal {seal} was altered"),
            Self::Broken { seal } => write!(f, "seal {seal} does not follow the one before"),
            Self::Unsealed { entry } => write!(f, "entry {entry} was never sealed"),
            Self::HeadMissing { head } => write!(f, "the chain has no seal {head}: it was cut"),
        }
    }
}

/// What a chain came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The tenant's code, or `platform`.
    pub chain: String,
    /// Seals.
    pub seals: i64,
    /// Entries under them.
    pub entries: i64,
    /// Of these, payloads that were erased.
    pub erased: i64,
    /// Hash of the last seal: what a witness keeps.
    pub head: Option<String>,
    /// What is wrong; empty where nothing is.
    pub findings: Vec<Finding>,
}

#[derive(FromRow)]
struct Placed {
    place: i64,
    entry: String,
    salt: Option<Vec<u8>>,
    #[sqlx(flatten)]
    kept: Entry,
}

/// Every chain there is.
async fn chains(db: &Db) -> Result<Vec<String>, StoreError> {
    let chains: Vec<(String,)> = db.fetch_all(CHAINS.with(&[])).await?;
    Ok(chains.into_iter().map(|(chain,)| chain).collect())
}

/// Verifies one chain, or all where none is named. What happened after `sealed_before` may still
/// be unsealed; `head` is the hash of a seal that must be there.
///
/// # Errors
/// [`StoreError::Unavailable`]; what is wrong with a chain is in its report.
pub async fn verify(
    db: &Db,
    chain: Option<&str>,
    head: Option<&str>,
    sealed_before: &str,
) -> Result<Vec<Report>, StoreError> {
    let chains = match chain {
        Some(chain) => vec![chain.to_owned()],
        None => chains(db).await?,
    };
    let mut reports = Vec::new();
    let mut head_found = head.is_none();
    for chain in chains {
        let (report, found) = one(db, chain, head, sealed_before).await?;
        head_found |= found;
        reports.push(report);
    }
    if let (false, Some(head), Some(last)) = (head_found, head, reports.last_mut()) {
        last.findings.push(Finding::HeadMissing { head: head.to_owned() });
    }
    Ok(reports)
}

async fn one(
    db: &Db,
    chain: String,
    head: Option<&str>,
    sealed_before: &str,
) -> Result<(Report, bool), StoreError> {
    let mut report =
        Report { chain, seals: 0, entries: 0, erased: 0, head: None, findings: Vec::new() };
    let (mut number, mut previous, mut head_found) = (0, CHAIN_START.to_owned(), false);
    loop {
        let args = [(&report.chain).into(), number.into()];
        let next: Option<Seal> = db.fetch_optional(NEXT.with(&args)).await?;
        let Some(seal) = next else { break };
        if seal.number != number.saturating_add(1) || seal.previous != previous {
            report.findings.push(Finding::Broken { seal: seal.number });
        }
        if seal.computed_hash() != seal.hash {
            report.findings.push(Finding::SealAltered { seal: seal.number });
        }
        under(db, &seal, &mut report).await?;
        head_found |= head == Some(seal.hash.as_str());
        report.seals = report.seals.saturating_add(1);
        number = seal.number;
        previous.clone_from(&seal.hash);
        report.head = Some(seal.hash);
    }
    let args = [(&report.chain).into(), sealed_before.into()];
    let strays: Vec<(String,)> = db.fetch_all(STRAYS.with(&args)).await?;
    report.findings.extend(strays.into_iter().map(|(entry,)| Finding::Unsealed { entry }));
    Ok((report, head_found))
}

/// Holds what stands under a seal against it.
async fn under(db: &Db, seal: &Seal, report: &mut Report) -> Result<(), StoreError> {
    let args = [(&seal.chain).into(), seal.number.into()];
    let placed: Vec<Placed> = db.fetch_all(PLACED.with(&args)).await?;
    let places: Vec<(i64, String)> = db.fetch_all(PLACES.with(&args)).await?;
    let there: BTreeSet<&str> = placed.iter().map(|one| one.entry.as_str()).collect();
    let gone = places.iter().filter(|(_, entry)| !there.contains(entry.as_str()));
    let before = report.findings.len();
    report.findings.extend(
        gone.map(|(_, entry)| Finding::Missing { seal: seal.number, entry: entry.clone() }),
    );
    for one in &placed {
        match (&one.kept.payload, &one.salt) {
            (Some(payload), Some(salt)) if commitment(salt, payload) != one.kept.commitment => {
                report.findings.push(Finding::Payload { entry: one.entry.clone() });
            }
            (None, _) => report.erased = report.erased.saturating_add(1),
            _ => {}
        }
    }
    let count = i64::try_from(placed.len()).unwrap_or(i64::MAX);
    let in_place = (0_i64..).zip(&placed).all(|(place, one)| one.place == place);
    let whole = count == seal.count && in_place;
    if before == report.findings.len()
        && (!whole || root(placed.iter().map(|one| &one.kept)) != seal.root)
    {
        report.findings.push(Finding::Altered { seal: seal.number });
    }
    report.entries = report.entries.saturating_add(count);
    Ok(())
}
