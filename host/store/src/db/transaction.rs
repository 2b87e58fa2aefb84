//! A transaction that is being written, on either database.
//!
//! It is made by [`Db::write`](super::Db::write) only, which commits it or starts it anew; the
//! functions that store things take it, so that several join in one.

use super::Arg;
use super::fault::classify;
use super::statement::{BATCH_ROWS, Query, Statement};
use super::{Record, bound};
use crate::StoreError;
use sqlx::{Postgres, Sqlite, Transaction};

/// An open transaction.
pub struct Tx {
    inner: Inner,
}

enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Tx {
    pub(super) fn sqlite(transaction: Transaction<'static, Sqlite>) -> Self {
        Self { inner: Inner::Sqlite(transaction) }
    }

    pub(super) fn postgres(transaction: Transaction<'static, Postgres>) -> Self {
        Self { inner: Inner::Postgres(transaction) }
    }

    /// Runs a statement; returns the number of rows it changed.
    pub(crate) async fn execute(&mut self, query: Query<'_>) -> Result<u64, StoreError> {
        let Query { statement, args } = query;
        match &mut self.inner {
            Inner::Sqlite(inner) => bound!(sqlx::query(statement.sql), args)
                .execute(&mut **inner)
                .await
                .map(|done| done.rows_affected()),
            Inner::Postgres(inner) => bound!(sqlx::query(statement.sql), args)
                .execute(&mut **inner)
                .await
                .map(|done| done.rows_affected()),
        }
        .map_err(|error| classify(statement.name, error))
    }

    /// Writes rows, as many at once as a batch has, and those left over one by one.
    pub(crate) async fn execute_many<'a, const COLUMNS: usize>(
        &mut self,
        (many, one): (Statement, Statement),
        rows: &[[Arg<'a>; COLUMNS]],
    ) -> Result<(), StoreError> {
        let batches = rows.chunks_exact(BATCH_ROWS);
        let left_over = batches.remainder();
        for batch in batches {
            self.execute(many.with(batch.as_flattened())).await?;
        }
        for row in left_over {
            self.execute(one.with(row)).await?;
        }
        Ok(())
    }

    /// The rows a statement finds, this transaction's own writes included.
    pub(crate) async fn fetch_all<T: Record>(
        &mut self,
        query: Query<'_>,
    ) -> Result<Vec<T>, StoreError> {
        let Query { statement, args } = query;
        match &mut self.inner {
            Inner::Sqlite(inner) => {
                bound!(sqlx::query_as(statement.sql), args).fetch_all(&mut **inner).await
            }
            Inner::Postgres(inner) => {
                bound!(sqlx::query_as(statement.sql), args).fetch_all(&mut **inner).await
            }
        }
        .map_err(|error| classify(statement.name, error))
    }

    pub(super) async fn commit(self) -> Result<(), StoreError> {
        match self.inner {
            Inner::Sqlite(inner) => inner.commit().await,
            Inner::Postgres(inner) => inner.commit().await,
        }
        .map_err(|error| classify("commit", error))
    }
}
