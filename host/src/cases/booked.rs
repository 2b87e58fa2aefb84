//! What a transfer or a certificate writes, in the transaction of what is booked with it.

use crate::error::Error;
use crate::ledger::booking::stale;
use crate::people::joined;
use carreau_store::cases::{self, Case, NewStep};
use carreau_store::certificates::{self, Certificate};
use carreau_store::licenses::{self, License};
use carreau_store::memberships::{self, Membership, Refused};
use carreau_store::persons;
use carreau_store::players::{self, NewPlayer};
use carreau_store::series::{self, Series};
use carreau_store::transfers::{self, Transfer};
use carreau_store::{StoreError, Tx};

/// What is written.
#[derive(Clone, Default)]
pub(crate) struct Booked {
    /// Players that are new, with their tenants.
    pub(crate) players: Vec<(String, NewPlayer)>,
    /// Players who are one person from now on: of the first the person stays.
    pub(crate) linked: Vec<(String, String)>,
    /// Transfers that are new.
    pub(crate) transfers: Vec<Transfer>,
    /// Transfers that change, with the state each was in.
    pub(crate) transferred: Vec<(String, Transfer)>,
    /// Numbers that are drawn, each with the one before it.
    pub(crate) drawn: Vec<(Series, i64)>,
    /// Certificates that are new.
    pub(crate) certificates: Vec<Certificate>,
    /// Certificates that change, with the state each was in.
    pub(crate) certified: Vec<(String, Certificate)>,
    /// Papers that are put to them.
    pub(crate) papers: Vec<(String, Case)>,
    /// What was done.
    pub(crate) steps: Vec<NewStep>,
    /// Memberships that end, and then those that go on.
    pub(crate) changed: Vec<Membership>,
    /// Memberships that begin.
    pub(crate) joined: Vec<Membership>,
    /// Licences that are another club's.
    pub(crate) moved: Vec<License>,
}

impl Booked {
    /// Adds what another writes.
    pub(crate) fn join(&mut self, mut other: Self) {
        self.players.append(&mut other.players);
        self.linked.append(&mut other.linked);
        self.transfers.append(&mut other.transfers);
        self.transferred.append(&mut other.transferred);
        self.drawn.append(&mut other.drawn);
        self.certificates.append(&mut other.certificates);
        self.certified.append(&mut other.certified);
        self.papers.append(&mut other.papers);
        self.steps.append(&mut other.steps);
        self.changed.append(&mut other.changed);
        self.joined.append(&mut other.joined);
        self.moved.append(&mut other.moved);
    }

    /// Writes players, transfers, certificates and what was done with them, or says that something
    /// has changed meanwhile.
    ///
    /// # Errors
    /// Those of a write; `transfer_open`, `itc_open` where the player has one by now,
    /// `player_number_taken`, `person_has_record`, `member_elsewhere`, `membership_exists`.
    pub(crate) async fn write(&self, tx: &mut Tx) -> Result<Result<(), Error>, StoreError> {
        for (tenant, player) in &self.players {
            if let Err(refused) = players::insert(tx, tenant, player).await? {
                let (id, number) = (player.id.as_str(), player.number.as_str());
                return Ok(Err(crate::people::written::said(
                    &refused,
                    id,
                    number,
                    &player.person_id,
                )));
            }
        }
        for (kept, other) in &self.linked {
            persons::hold(tx, kept).await?;
            persons::hold(tx, other).await?;
            if transfers::is_open(tx, other).await? {
                return Ok(Err(stale("transfer")));
            }
            let open = certificates::open_in(tx, other).await?;
            if open.iter().any(|id| self.certified.iter().all(|(_, own)| own.id != *id)) {
                return Ok(Err(stale("certificate")));
            }
            persons::link(tx, kept, other).await?;
        }
        if let Err(error) = self.write_cases(tx).await? {
            return Ok(Err(error));
        }
        for (document, case) in &self.papers {
            if !cases::attach(tx, document, case).await? {
                // Used or forgotten meanwhile.
                return Ok(Err(Error::Field {
                    code: "document_unknown",
                    path: "$.documents".to_owned(),
                    found: document.clone(),
                    allowed: Vec::new(),
                }));
            }
        }
        for step in &self.steps {
            cases::put_step(tx, step).await?;
        }
        self.write_moves(tx).await
    }

    async fn write_cases(&self, tx: &mut Tx) -> Result<Result<(), Error>, StoreError> {
        let conflict =
            |code, found: &str| Ok(Err(Error::Conflict { code, found: found.to_owned() }));
        for transfer in &self.transfers {
            persons::hold(tx, &transfer.player).await?;
            if !certificates::open_in(tx, &transfer.player).await?.is_empty() {
                return Ok(Err(stale("certificate")));
            }
            if !transfers::insert(tx, transfer).await? {
                return conflict("transfer_open", &transfer.player);
            }
        }
        for (from, transfer) in &self.transferred {
            if !transfers::update(tx, from, transfer).await? {
                return Ok(Err(stale("transfer")));
            }
        }
        for (series, last) in &self.drawn {
            if !series::draw(tx, series, *last).await? {
                return Ok(Err(stale("series")));
            }
        }
        for certificate in &self.certificates {
            let leaving = certificate.releasing_player.as_ref();
            for player in [Some(&certificate.player), leaving].into_iter().flatten() {
                if let Some(what) = open_of(tx, player).await? {
                    return Ok(Err(stale(what)));
                }
            }
            if !certificates::insert(tx, certificate).await? {
                return conflict("itc_open", &certificate.player);
            }
        }
        for (from, certificate) in &self.certified {
            if !certificates::update(tx, from, certificate).await? {
                return Ok(Err(stale("certificate")));
            }
        }
        Ok(Ok(()))
    }

    async fn write_moves(&self, tx: &mut Tx) -> Result<Result<(), Error>, StoreError> {
        for membership in &self.changed {
            match memberships::update(tx, membership).await? {
                Ok(_) => {}
                Err(Refused::Stale) => return Ok(Err(stale("membership"))),
                Err(refused) => return Ok(Err(joined::said(&refused, membership, "$"))),
            }
        }
        for membership in &self.joined {
            if let Err(refused) = memberships::insert(tx, membership).await? {
                return Ok(Err(joined::said(&refused, membership, "$")));
            }
        }
        for license in &self.moved {
            if !licenses::move_to(tx, license).await? {
                return Ok(Err(stale("license")));
            }
        }
        Ok(Ok(()))
    }
}

/// What is open of a player, as a transaction sees it that holds their person from then on.
async fn open_of(tx: &mut Tx, player: &str) -> Result<Option<&'static str>, StoreError> {
    persons::hold(tx, player).await?;
    if !certificates::open_in(tx, player).await?.is_empty() {
        return Ok(Some("certificate"));
    }
    Ok(transfers::is_open(tx, player).await?.then_some("transfer"))
}
