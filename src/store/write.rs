//! Access: the one way to write to the database and the one way to read from it, both of which learn from every error.

use std::sync::atomic::Ordering;

use sqlx::{Connection, SqliteConnection};

use super::{Error, Result, Store, StoreFault};

/// A transaction of the writer, as the use cases and statements of this module see it.
pub(super) type Tx = SqliteConnection;

/// A connection that reads the last committed state.
pub(super) type Reader = SqliteConnection;

/// The right to close one update. A handler passes its receipt to the use case, which closes the update in its own
/// transaction: so the update is applied once, whenever the bot stops.
#[derive(Debug, PartialEq, Eq)]
pub struct Receipt(i64);

impl Receipt {
    /// The receipt for the update of this number.
    pub fn of(number: i64) -> Self {
        Self(number)
    }

    /// The number of its update.
    pub fn number(&self) -> i64 {
        self.0
    }
}

impl Store {
    /// Runs `work` in a write transaction, closes the update of the receipt in it, and commits. There is one writer, so this
    /// waits for it.
    ///
    /// # Errors
    /// Nothing was committed: that of `work`, or of the commit.
    pub(super) async fn write<T>(
        &self,
        receipt: Option<Receipt>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    ) -> Result<T> {
        let written = self.try_to_write(receipt, work).await;
        written.inspect_err(|error| self.learn_from(error))
    }

    async fn try_to_write<T>(
        &self,
        receipt: Option<Receipt>,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T>,
    ) -> Result<T> {
        if self.condition.borrow().has(StoreFault::Gone) {
            return Err(Error::Gone);
        }
        let mut tx = self.writer.begin_with("begin immediate").await?;
        let done = work(&mut tx).await?;
        if let Some(receipt) = receipt {
            close(&mut tx, receipt).await?;
        }
        tx.commit().await?;
        Ok(done)
    }

    /// Runs `work` on a connection that only reads.
    ///
    /// # Errors
    /// That of `work`, or that there was no connection.
    pub(super) async fn read<T>(
        &self,
        work: impl AsyncFnOnce(&mut Reader) -> Result<T>,
    ) -> Result<T> {
        let read = async {
            let mut reader = self.readers.acquire().await?;
            work(&mut reader).await
        };
        read.await.inspect_err(|error| self.learn_from(error))
    }

    /// Learns from an error: the disk may be full, or the file damaged.
    pub(super) fn learn_from(&self, error: &Error) {
        if let Error::Database(error) = error {
            self.reserve.note(error, &self.condition);
        }
        if error.is_damage() {
            self.damage_met.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Runs `work` as a part of a transaction (in a savepoint): if it fails for good, nothing of it stays, its error is returned
/// within, and the transaction can go on.
///
/// # Errors
/// If the transaction is to be given up: the error of `work` may pass, or the part could not be ended.
pub(super) async fn apart<T>(
    tx: &mut Tx,
    work: impl AsyncFnOnce(&mut Tx) -> Result<T>,
) -> Result<Result<T>> {
    let mut part = tx.begin().await?;
    let done = work(&mut part).await;
    match &done {
        Ok(_) => part.commit().await?,
        Err(error) if error.may_pass() => return done.map(Ok),
        Err(_) => part.rollback().await?,
    }
    Ok(done)
}

/// Closes an update.
async fn close(tx: &mut Tx, Receipt(id): Receipt) -> Result<()> {
    sqlx::query("delete from inbox where id = $1")
        .bind(id)
        .execute(tx)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::store::{Purpose, RawUpdate};

    #[tokio::test]
    async fn a_write_closes_its_update_or_does_nothing_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let update = RawUpdate {
            id: 1,
            json: "{}".to_owned(),
        };
        let now = DateTime::UNIX_EPOCH;
        store.inbox().keep_updates(&[update], now).await.unwrap();
        let is_open = async || store.inbox().kept_update(1).await.unwrap().is_some();
        let jobs = async || {
            let count: i64 = store
                .read(async |reader| {
                    let count = sqlx::query_scalar("select count(*) from run");
                    Ok(count.fetch_one(reader).await?)
                })
                .await
                .unwrap();
            count
        };
        let runs = "insert into run (job, last) values ('a', 1)";
        let failed: Result<()> = store
            .write(Some(Receipt::of(1)), async |tx| {
                sqlx::query(runs).execute(tx).await?;
                Err(Error::Unreadable("word"))
            })
            .await;
        assert!(failed.is_err() && is_open().await);
        assert_eq!(jobs().await, 0);
        let done = store.write(Some(Receipt::of(1)), async |tx| {
            Ok(sqlx::query(runs).execute(tx).await?.rows_affected())
        });
        assert_eq!(done.await.unwrap(), 1);
        assert_eq!((jobs().await, is_open().await), (1, false));
    }

    #[tokio::test]
    async fn damage_that_is_met_is_counted_by_whoever_meets_it() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        // The table begins at a page that there is not.
        for statement in [
            "pragma writable_schema = on",
            "update sqlite_schema set rootpage = 999999 where name = 'run'",
            "pragma schema_version = 4711",
        ] {
            sqlx::query(statement).execute(&store.writer).await.unwrap();
        }
        let count = "select count(*) from run";
        let read: Result<i64> = store
            .read(async |reader| Ok(sqlx::query_scalar(count).fetch_one(reader).await?))
            .await;
        assert!(read.unwrap_err().is_damage());
        assert_eq!(store.damage_met.load(Ordering::Relaxed), 1);
        let written: Result<i64> = store
            .write(None, async |tx| {
                Ok(sqlx::query_scalar(count).fetch_one(tx).await?)
            })
            .await;
        assert!(written.unwrap_err().is_damage());
        assert_eq!(store.damage_met.load(Ordering::Relaxed), 2);
    }
}
