//! International certificates of a demonstration: to each federation somebody comes from two that
//! are not here, and from each that is. What is decided is decided by whoever is here, as often as
//! a certificate's place among them says; what the rules refuse on the day is left out.

use super::season::is_licensed;
use crate::app::App;
use crate::clock;
use crate::creating::Told;
use crate::error::Error;
use crate::itc::found;
use crate::itc::open::{self, Request, Whom};
use crate::itc::sides;
use crate::itc::step::{self, Event};
use crate::ledger::book_unasked;
use crate::ledger::booking::Booking;
use crate::tenants::{Live, Tenant};
use carreau_store::certificates::{self, Certificate, Eyes};
use carreau_store::org_nodes;
use carreau_store::players::{self, Facts, Player};
use std::sync::{Arc, Mutex, PoisonError};

/// Who comes from federations that are not here: given name, family name, birth date, federation.
const ABROAD: [(&str, &str, &str, &str); 2] =
    [("João", "Silva", "1992-02-29", "BR"), ("Naina", "Rakotomalala", "1988-09-14", "MG")];
/// Players of a federation that are looked at, and those who are tried.
const LOOKED_AT: i64 = 400;
const TRIED: usize = 8;
/// Decisions a certificate needs at most.
const DECISIONS: usize = 3;

/// Makes them; how many were made.
///
/// # Errors
/// `database_unavailable`.
pub(super) async fn fill(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    season: &str,
) -> Result<usize, Error> {
    if sides::federation(live).is_none() {
        return Ok(0);
    }
    let paths = org_nodes::paths(app.database.db(), &told.tenant).await?;
    let mut clubs = paths.keys().cycle().cloned();
    let mut made = 0_usize;
    for (index, (given, family, born, releasing)) in ABROAD.into_iter().enumerate() {
        let whom = Whom::New(None, Box::new(somebody(given, family, born)));
        let request = request((whom, releasing, None), clubs.next(), season);
        if let Some(number) = asked(app, live, told, &request).await? {
            made = made.saturating_add(1);
            decided(app, live, told, (&number, index)).await?;
        }
    }
    for (index, other) in others(app, live).iter().enumerate() {
        for player in leaving(app, other).await? {
            let Some(facts) = player.facts.clone() else { continue };
            let releasing = sides::federation(other).unwrap_or_default();
            let whom = Whom::New(None, Box::new(Facts { family: None, email: None, ..facts }));
            let request = request((whom, releasing, Some(player.number)), clubs.next(), season);
            let Some(number) = asked(app, live, told, &request).await? else { continue };
            made = made.saturating_add(1);
            decided(app, live, told, (&number, DECISIONS.saturating_sub(index))).await?;
            break;
        }
    }
    Ok(made)
}

fn somebody(given: &str, family: &str, born: &str) -> Facts {
    Facts {
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        birth_date: born.to_owned(),
        sex: None,
        category: None,
        email: None,
        family: None,
        flags: Vec::new(),
    }
}

/// The other federations that are here.
fn others(app: &App, live: &Live) -> Vec<Arc<Live>> {
    let all = app.tenants.all();
    let ready = all.values().filter_map(|tenant| match tenant {
        Tenant::Ready(other) => Some(Arc::clone(other)),
        Tenant::Failed(_) => None,
    });
    let own = sides::federation(live);
    ready
        .filter(|it| sides::federation(it).is_some_and(|federation| Some(federation) != own))
        .collect()
}

/// Players of a federation who take no licence there this season and have nothing open.
async fn leaving(app: &App, other: &Live) -> Result<Vec<Player>, Error> {
    let page = players::page(app.database.db(), &other.pinned.tenant, "", LOOKED_AT).await?;
    let mut free = Vec::new();
    for player in page.into_iter().filter(|it| it.club.is_some() && !is_licensed(&it.number)) {
        if free.len() < TRIED && !found::is_open(app, &player).await? {
            free.push(player);
        }
    }
    Ok(free)
}

fn request(
    (whom, releasing, releasing_number): (Whom, &str, Option<String>),
    club: Option<String>,
    season: &str,
) -> Request {
    Request {
        whom,
        releasing: releasing.to_owned(),
        releasing_number,
        club: club.unwrap_or_default(),
        season: season.to_owned(),
        comment: None,
    }
}

/// Asks for one; its number, where the rules allow it. Nobody of a demonstration is sent a mail.
async fn asked(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    request: &Request,
) -> Result<Option<String>, Error> {
    let drawn = Mutex::new(None);
    let asked = book_unasked(app, told, || {
        Box::pin(async {
            let (booking, made) = open::gather(app, live, told, request).await?;
            *drawn.lock().unwrap_or_else(PoisonError::into_inner) = Some(made.number);
            Ok(Some(Booking { mails: Vec::new(), ..booking }))
        })
    });
    match asked.await {
        Ok(()) => Ok(drawn.into_inner().unwrap_or_else(PoisonError::into_inner)),
        Err(error) if error.status().is_server_error() => Err(error),
        Err(_) => Ok(None),
    }
}

/// Decides on it so many times, as long as whoever is next is here and the rules allow it.
async fn decided(
    app: &Arc<App>,
    live: &Arc<Live>,
    told: &Told,
    (number, times): (&str, usize),
) -> Result<(), Error> {
    let on = clock::today(&live.zone).to_string();
    let eyes = Eyes { tenant: &told.tenant, authority: "" };
    for _ in 0..times {
        let found = certificates::find(app.database.db(), eyes, number).await?;
        let Some((before, event, tenant)) = found.and_then(next) else { return Ok(()) };
        let told = Told { tenant, ..told.clone() };
        let stepped = book_unasked(app, &told, || {
            Box::pin(async {
                let event = Event { name: event, on: &on, comment: None, in_place: None };
                let mut booking = Booking::default();
                let after = step::step(app, live, &told, &mut booking, (&before, &event)).await?;
                booking.cases.certified.push((before.status.clone(), after));
                booking.mails.clear();
                Ok(Some(booking))
            })
        });
        match stepped.await {
            Err(error) if !error.status().is_server_error() => return Ok(()),
            done => done?,
        }
    }
    Ok(())
}

/// What is next for a certificate, and in whose name, where they are here.
fn next(it: Certificate) -> Option<(Certificate, &'static str, String)> {
    let event = sides::next_event(&it.status)?;
    let tenant = match event {
        "fipjp_approve" => None,
        "release" => it.releasing_tenant.clone(),
        _ => Some(it.tenant.clone()),
    };
    tenant.map(|tenant| (it, event, tenant))
}
