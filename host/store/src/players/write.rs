//! Writing players: one at a time, or by batches; the words of each beside it.

use super::{Change, NewPlayer, Place, Player, Refused, find_in};
use crate::db::{Arg, Statement, Tx, batch, statements};
use crate::{StoreError, persons};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Columns a new player has, and those a change writes.
const COLUMNS: usize = 21;

/// Columns of an entry of `player_words`.
const ENTRY_COLUMNS: usize = 8;

/// Words of one player beyond these are not found.
const WORDS_MAX: usize = 16;

/// Characters of a word beyond these are not found.
pub(super) const WORD_MAX: usize = 40;

statements! {
    INSERT = "insert into players \
              (id, tenant, person_id, number, given_name, family_name, birth_date, sex, category, \
               email, family, flags, club, district, region, search_key, sort_key, created_at, \
               updated_at, erased_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
                      $18, $19, $20, $21) on conflict do nothing";
    TAKEN = "select case \
                 when exists (select 1 from players where tenant = $1 and number = $2) then 1 \
                 when exists (select 1 from players where tenant = $1 and person_id = $3) then 2 \
                 else 0 end";
    NUMBER_OF_ANOTHER = "select id from players where tenant = $1 and number = $2 and id <> $3";
    UPDATE = "update players set number = $4, given_name = $5, family_name = $6, birth_date = $7, \
                  sex = $8, category = $9, email = $10, family = $11, flags = $12, \
                  search_key = $13, sort_key = $14, updated_at = $15, version = version + 1 \
              where tenant = $1 and id = $2 and version = $3 and erased_at is null";
    ADD_WORD = "insert into player_words \
                (tenant, word, sort_key, player, previous, search_key, region, district) \
                values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PLACE_WORD = "update player_words set region = $5, district = $6 \
                  where tenant = $1 and word = $2 and sort_key = $3 and player = $4";
    PLACED = "select search_key, sort_key, coalesce(region, ''), coalesce(district, '') \
              from players where tenant = $1 and id = $2";
    DROP_WORD = "delete from player_words \
                 where tenant = $1 and word = $2 and sort_key = $3 and player = $4";
    /// Whoever moves the club in the tree waits here, or is waited for.
    LOCK_CLUB = "update org_nodes set search_key = search_key where tenant = $1 and code = ( \
                     select club from memberships where player = $2 and status = 'active' \
                     order by season desc, from_date desc, id desc limit 1)";
    SETTLE = "update players set (club, district, region) = ( \
                  select m.club, \
                      (select n.code from org_closure c \
                       join org_nodes n on n.tenant = c.tenant and n.code = c.ancestor \
                       where c.tenant = m.tenant and c.descendant = m.club \
                       and n.level = 'district'), \
                      (select n.code from org_closure c \
                       join org_nodes n on n.tenant = c.tenant and n.code = c.ancestor \
                       where c.tenant = m.tenant and c.descendant = m.club \
                       and n.level = 'region') \
                  from memberships m where m.player = $2 and m.status = 'active' \
                  order by m.season desc, m.from_date desc, m.id desc limit 1) \
              where tenant = $1 and id = $2";
}

static INSERT_MANY: LazyLock<String> = LazyLock::new(|| {
    let head = "insert into players \
                (id, tenant, person_id, number, given_name, family_name, birth_date, sex, \
                 category, email, family, flags, club, district, region, search_key, sort_key, \
                 created_at, updated_at, erased_at, version)";
    batch(head, COLUMNS, "")
});

static ADD_WORDS: LazyLock<String> = LazyLock::new(|| {
    let head = "insert into player_words \
                (tenant, word, sort_key, player, previous, search_key, region, district)";
    batch(head, ENTRY_COLUMNS, "")
});

/// The statements that write many rows.
pub(crate) fn batches() -> [Statement; 2] {
    [
        Statement { name: "carreau_store::players::INSERT_MANY", sql: &INSERT_MANY },
        Statement { name: "carreau_store::players::ADD_WORDS", sql: &ADD_WORDS },
    ]
}

/// The words a player is found by.
pub(super) fn words(search_key: &str) -> BTreeSet<&str> {
    let cut = |word| match str::char_indices(word).nth(WORD_MAX) {
        Some((end, _)) => word.get(..end).unwrap_or(word),
        None => word,
    };
    search_key.split_whitespace().map(cut).take(WORDS_MAX).collect()
}

/// Adds a player, and the person where there is none.
///
/// # Errors
/// Those of [`crate::Db::write`].
pub async fn insert(
    tx: &mut Tx,
    tenant: &str,
    player: &NewPlayer,
) -> Result<Result<(), Refused>, StoreError> {
    persons::add(tx, &player.person_id, &player.created_at).await?;
    let flags = player.facts.flags.join(" ");
    let args = values(tenant, (player, &flags), &Place::NONE);
    if tx.execute(INSERT.with(&args)).await? == 0 {
        let args = [tenant.into(), (&player.number).into(), (&player.person_id).into()];
        let taken: Vec<(i32,)> = tx.fetch_all(TAKEN.with(&args)).await?;
        return match taken.first() {
            Some((1,)) => Ok(Err(Refused::NumberTaken)),
            Some((2,)) => Ok(Err(Refused::PersonTaken)),
            _ => Err(StoreError::Conflict { what: format!("player `{}`", player.id) }),
        };
    }
    let keys = (player.search_key.as_str(), player.sort_key.as_str());
    for entry in entries(tenant, &player.id, keys, &Place::NONE) {
        tx.execute(ADD_WORD.with(&entry)).await?;
    }
    Ok(Ok(()))
}

/// Adds players that are new, with persons that are new, where each is, by batches. Their
/// memberships are the caller's to add.
///
/// # Errors
/// [`StoreError::Conflict`] where a number or a person is taken; those of [`crate::Db::write`].
pub async fn insert_many(
    tx: &mut Tx,
    tenant: &str,
    players: &[(NewPlayer, Place)],
) -> Result<(), StoreError> {
    let [insert_many, add_words] = batches();
    let people: Vec<(&str, &str)> = players
        .iter()
        .map(|(player, _)| (player.person_id.as_str(), player.created_at.as_str()))
        .collect();
    persons::add_many(tx, &people).await?;
    let flags: Vec<String> =
        players.iter().map(|(player, _)| player.facts.flags.join(" ")).collect();
    let rows: Vec<[Arg<'_>; COLUMNS]> = players
        .iter()
        .zip(&flags)
        .map(|((player, place), flags)| values(tenant, (player, flags), place))
        .collect();
    tx.execute_many((insert_many, INSERT), &rows).await?;
    let mut rows = Vec::with_capacity(players.len().saturating_mul(3));
    for (player, place) in players {
        let keys = (player.search_key.as_str(), player.sort_key.as_str());
        rows.extend(entries(tenant, &player.id, keys, place));
    }
    tx.execute_many((add_words, ADD_WORD), &rows).await
}

/// A player's entries in `player_words`, each with the word before it.
fn entries<'a>(
    tenant: &'a str,
    player: &'a str,
    (search_key, sort_key): (&'a str, &'a str),
    place: &'a Place,
) -> Vec<[Arg<'a>; ENTRY_COLUMNS]> {
    let [region, district] =
        [&place.region, &place.district].map(|code| code.as_deref().unwrap_or_default());
    let mut previous = "";
    let entry = |word: &'a str| {
        let before = std::mem::replace(&mut previous, word);
        [tenant, word, sort_key, player, before, search_key, region, district].map(Arg::from)
    };
    words(search_key).into_iter().map(entry).collect()
}

impl Place {
    const NONE: Self = Self { club: None, district: None, region: None };
}

fn values<'a>(
    tenant: &'a str,
    (player, flags): (&'a NewPlayer, &'a str),
    place: &'a Place,
) -> [Arg<'a>; COLUMNS] {
    let facts = &player.facts;
    [
        (&player.id).into(),
        tenant.into(),
        (&player.person_id).into(),
        (&player.number).into(),
        (&facts.given_name).into(),
        (&facts.family_name).into(),
        (&facts.birth_date).into(),
        facts.sex.as_deref().into(),
        facts.category.as_deref().into(),
        facts.email.as_deref().into(),
        facts.family.as_deref().into(),
        Arg::Text(Some(flags)),
        place.club.as_deref().into(),
        place.district.as_deref().into(),
        place.region.as_deref().into(),
        Arg::Text(Some(&player.search_key)),
        (&player.sort_key).into(),
        (&player.created_at).into(),
        (&player.created_at).into(),
        Arg::Text(None),
        1.into(),
    ]
}

/// Changes what is known of a player; what it was before.
///
/// # Errors
/// [`StoreError::Conflict`] where another takes the number at the same time; those of
/// [`crate::Db::write`].
pub async fn update(
    tx: &mut Tx,
    tenant: &str,
    (id, version): (&str, i64),
    change: &Change,
) -> Result<Result<Player, Refused>, StoreError> {
    let before = find_in(tx, tenant, id).await?.filter(|player| player.facts.is_some());
    let Some(before) = before else { return Ok(Err(Refused::Missing)) };
    if before.version != version {
        return Ok(Err(Refused::Stale));
    }
    let args = [tenant.into(), (&change.number).into(), id.into()];
    let others: Vec<(String,)> = tx.fetch_all(NUMBER_OF_ANOTHER.with(&args)).await?;
    if !others.is_empty() {
        return Ok(Err(Refused::NumberTaken));
    }
    let facts = &change.facts;
    let flags = facts.flags.join(" ");
    let args = [
        tenant.into(),
        id.into(),
        version.into(),
        (&change.number).into(),
        (&facts.given_name).into(),
        (&facts.family_name).into(),
        (&facts.birth_date).into(),
        facts.sex.as_deref().into(),
        facts.category.as_deref().into(),
        facts.email.as_deref().into(),
        facts.family.as_deref().into(),
        (&flags).into(),
        (&change.search_key).into(),
        (&change.sort_key).into(),
        (&change.updated_at).into(),
    ];
    if tx.execute(UPDATE.with(&args)).await? == 0 {
        return Ok(Err(Refused::Stale));
    }
    rewrite_words(tx, tenant, &before, (&change.search_key, &change.sort_key)).await?;
    Ok(Ok(before))
}

/// Has a player found by other words, in another place of the order.
pub(super) async fn rewrite_words(
    tx: &mut Tx,
    tenant: &str,
    before: &Player,
    (search_key, sort_key): (&str, &str),
) -> Result<(), StoreError> {
    if (before.search_key.as_str(), before.sort_key.as_str()) == (search_key, sort_key) {
        return Ok(());
    }
    for word in words(&before.search_key) {
        let args = [tenant.into(), word.into(), (&before.sort_key).into(), (&before.id).into()];
        tx.execute(DROP_WORD.with(&args)).await?;
    }
    for entry in entries(tenant, &before.id, (search_key, sort_key), &Place::NONE) {
        tx.execute(ADD_WORD.with(&entry)).await?;
    }
    place_words(tx, tenant, &before.id).await
}

/// Has a player's words found where the player is.
async fn place_words(tx: &mut Tx, tenant: &str, player: &str) -> Result<(), StoreError> {
    let args = [tenant.into(), player.into()];
    let found: Vec<(String, String, String, String)> = tx.fetch_all(PLACED.with(&args)).await?;
    let Some((search_key, sort_key, region, district)) = found.first() else { return Ok(()) };
    for word in words(search_key) {
        let key = [tenant, word, sort_key, player, region, district].map(Arg::from);
        tx.execute(PLACE_WORD.with(&key)).await?;
    }
    Ok(())
}

/// Writes down where a player is, after a change of the memberships.
pub(crate) async fn settle(tx: &mut Tx, tenant: &str, player: &str) -> Result<(), StoreError> {
    let args = [tenant.into(), player.into()];
    tx.execute(LOCK_CLUB.with(&args)).await?;
    tx.execute(SETTLE.with(&args)).await?;
    place_words(tx, tenant, player).await
}
