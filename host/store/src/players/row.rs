//! A player as the table has it: flat, with nulls; read only.

use super::{Facts, Player};
use crate::StoreError;
use sqlx::FromRow;

/// A row of `players`.
#[derive(FromRow)]
pub(super) struct Row {
    id: String,
    tenant: String,
    person_id: String,
    number: String,
    given_name: Option<String>,
    family_name: Option<String>,
    birth_date: Option<String>,
    sex: Option<String>,
    category: Option<String>,
    email: Option<String>,
    family: Option<String>,
    flags: String,
    club: Option<String>,
    club_name: Option<String>,
    search_key: String,
    sort_key: String,
    created_at: String,
    updated_at: String,
    erased_at: Option<String>,
    version: i64,
}

impl TryFrom<Row> for Player {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let facts = match (row.given_name, row.family_name, row.birth_date) {
            (Some(given_name), Some(family_name), Some(birth_date)) => Some(Facts {
                given_name,
                family_name,
                birth_date,
                sex: row.sex,
                category: row.category,
                email: row.email,
                family: row.family,
                flags: row.flags.split_whitespace().map(str::to_owned).collect(),
            }),
            _ if row.erased_at.is_some() => None,
            _ => {
                let reason = format!("player `{}` has neither facts nor an erasure", row.id);
                return Err(StoreError::broken("players", reason));
            }
        };
        Ok(Self {
            id: row.id,
            tenant: row.tenant,
            person_id: row.person_id,
            number: row.number,
            facts,
            club: row.club.zip(row.club_name),
            created_at: row.created_at,
            updated_at: row.updated_at,
            erased_at: row.erased_at,
            version: row.version,
            sort_key: row.sort_key,
            search_key: row.search_key,
        })
    }
}
