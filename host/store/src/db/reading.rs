//! Reading beside a transaction or within it, its own writes included.

use super::statement::Query;
use super::{Db, Record, Tx};
use crate::StoreError;

/// Where something is read.
pub enum Reading<'a> {
    /// What is committed.
    Committed(&'a Db),
    /// What this transaction sees.
    Within(&'a mut Tx),
}

impl<'a> From<&'a Db> for Reading<'a> {
    fn from(db: &'a Db) -> Self {
        Self::Committed(db)
    }
}

impl<'a> From<&'a mut Tx> for Reading<'a> {
    fn from(tx: &'a mut Tx) -> Self {
        Self::Within(tx)
    }
}

impl Reading<'_> {
    /// The rows a statement finds.
    pub(crate) async fn fetch_all<T: Record>(
        &mut self,
        query: Query<'_>,
    ) -> Result<Vec<T>, StoreError> {
        match self {
            Self::Committed(db) => db.fetch_all(query).await,
            Self::Within(tx) => tx.fetch_all(query).await,
        }
    }
}
