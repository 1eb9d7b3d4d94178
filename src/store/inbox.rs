//! The inbox: updates that were confirmed to Telegram, sealed, until their use case has committed. The number of an update
//! is its idempotency key: one that arrives again is recognised, and each is applied once.

use std::{collections::HashSet, ops::RangeInclusive};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{
    Inbox, Reader, Receipt, Result, Store, Table, Tx, from_json, from_millis,
    numbers::UpdateNumbers, seal::SealedKind, to_hour, to_json,
};

/// A raw update: its number and its JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct RawUpdate {
    /// Telegram's number of the update.
    pub id: i64,
    /// The update as it came.
    pub json: String,
}

/// The numbers of the last updates, as they are stored. They are sealed together: if they are damaged, they do not open.
#[derive(Deserialize, Serialize)]
pub(super) struct UpdateBatch {
    /// The first number that is remembered.
    first: i64,
    /// The last number.
    last: i64,
    /// The hour in which it arrived.
    at: i64,
}

impl RawUpdate {
    /// The receipt for this update.
    pub fn receipt(&self) -> Receipt {
        Receipt::of(self.id)
    }
}

impl Inbox<'_> {
    /// Stores updates, so that Telegram may forget them. Returns those that had not arrived before.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn keep_updates(
        self,
        updates: &[RawUpdate],
        now: DateTime<Utc>,
    ) -> Result<Vec<RawUpdate>> {
        let numbers = || updates.iter().map(|update| update.id);
        let (Some(first), Some(newest)) = (numbers().min(), numbers().max()) else {
            return Ok(Vec::new());
        };
        let all: Vec<&RawUpdate> = updates.iter().collect();
        let mut new = self.keep_batch(first..=newest, &all, now).await?;
        let new = updates.iter().filter(|update| new.remove(&update.id));
        Ok(new.cloned().collect())
    }

    /// Stores these updates of a batch, so that Telegram may forget the whole batch. Returns the numbers of those that had
    /// not arrived before.
    ///
    /// A number is handled once, however often it arrives: in one answer, in the next one, or after the clock was set
    /// forward by a week, when [`next_update`](Self::next_update) asks for everything.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn keep_batch(
        self,
        batch: RangeInclusive<i64>,
        updates: &[&RawUpdate],
        now: DateTime<Utc>,
    ) -> Result<HashSet<i64>> {
        self.store
            .write(None, async |tx| {
                let numbers = self.store.arrived(tx).await?;
                let mut new = HashSet::new();
                for update in updates {
                    if !numbers.is_new(update.id, now) || !new.insert(update.id) {
                        continue;
                    }
                    let sealed = self
                        .store
                        .seal
                        .seal(SealedKind::Update, update.json.as_bytes());
                    insert_update(tx, update.id, &sealed).await?;
                }
                self.store.confirm(tx, numbers.with(&batch, now)).await?;
                Ok(new)
            })
            .await
    }

    /// Skips every update up to this number, which cannot be read: they count as arrived, and are not stored.
    ///
    /// # Errors
    /// If that could not be stored; the same will be asked for again.
    pub async fn pass_over_update(self, number: i64, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let numbers = self.store.arrived(tx).await?;
                self.store
                    .confirm(tx, numbers.with(&(number..=number), now))
                    .await?;
                Ok(())
            })
            .await
    }

    /// The offset of the next poll: everything before it counts as arrived. 0 asks for everything that Telegram has; so does
    /// a last number that is damaged.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_update(self, now: DateTime<Utc>) -> Result<i64> {
        let arrived = self
            .store
            .read(async |reader| self.store.arrived(reader).await)
            .await?;
        Ok(arrived.next(now))
    }

    /// All open updates, in the order of arrival. Unreadable ones are closed: nobody can say what they were, and they would
    /// stay for ever.
    ///
    /// # Errors
    /// If the inbox cannot be read.
    pub async fn kept_updates(self) -> Result<Vec<RawUpdate>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query("select id, sealed from inbox order by id")
                    .fetch_all(reader)
                    .await?)
            })
            .await?;
        let read = |(id, sealed): (i64, Vec<u8>)| self.store.update_of(id, &sealed);
        let kept = self.store.read_each(Table::Inbox, &rows, read);
        for unreadable in kept.unreadable {
            self.close_update(Receipt::of(unreadable)).await?;
            self.store.is_mended(Table::Inbox, unreadable);
        }
        Ok(kept.read)
    }

    /// An open update; `None` if it is closed. An unreadable one is closed here.
    ///
    /// # Errors
    /// If the inbox cannot be read.
    pub async fn kept_update(self, number: i64) -> Result<Option<RawUpdate>> {
        let sealed: Option<Vec<u8>> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar("select sealed from inbox where id = $1")
                    .bind(number)
                    .fetch_optional(reader)
                    .await?)
            })
            .await?;
        let Some(sealed) = sealed else {
            return Ok(None);
        };
        let update = self.store.update_of(number, &sealed);
        let update = self.store.if_readable(Table::Inbox, number, update)?;
        if update.is_none() {
            self.close_update(Receipt::of(number)).await?;
        }
        Ok(update)
    }

    /// Closes an update for which nothing is stored.
    ///
    /// # Errors
    /// If it could not be closed; it will come again at the next start.
    pub async fn close_update(self, receipt: Receipt) -> Result<()> {
        self.store.write(Some(receipt), async |_| Ok(())).await
    }
}

impl Store {
    /// The numbers of the updates that have arrived.
    async fn arrived(&self, connection: &mut Reader) -> Result<UpdateNumbers> {
        let batch = self.last_batch(connection).await?;
        let arrived = batch.map(|UpdateBatch { first, last, at }| UpdateNumbers {
            first,
            last,
            at: from_millis(at),
        });
        Ok(arrived.unwrap_or_default())
    }

    /// The last batch; `None` if there is none, or if it cannot be read.
    async fn last_batch(&self, connection: &mut Reader) -> Result<Option<UpdateBatch>> {
        let sealed: Option<Vec<u8>> =
            sqlx::query_scalar("select last_batch from instance where id = 1")
                .fetch_one(connection)
                .await?;
        let Some(sealed) = sealed else {
            return Ok(None);
        };
        // What arrives next is kept in its place.
        let batch = self.batch_of(&sealed);
        Ok(batch
            .inspect_err(|_| self.is_mended(Table::Instance, 1))
            .ok())
    }

    /// Opens the sealed last batch.
    pub(super) fn batch_of(&self, sealed: &[u8]) -> Result<UpdateBatch> {
        let json = self.seal.open(SealedKind::Batch, sealed)?;
        from_json(&String::from_utf8_lossy(&json), "number of an update")
    }

    async fn confirm(&self, connection: &mut Reader, arrived: UpdateNumbers) -> Result<()> {
        let batch = UpdateBatch {
            first: arrived.first,
            last: arrived.last,
            at: to_hour(arrived.at),
        };
        sqlx::query("update instance set last_batch = $1 where id = 1")
            .bind(
                self.seal
                    .seal(SealedKind::Batch, to_json(&batch).as_bytes()),
            )
            .execute(connection)
            .await?;
        Ok(())
    }

    /// Opens an update.
    pub(super) fn update_of(&self, id: i64, sealed: &[u8]) -> Result<RawUpdate> {
        let json = self.seal.open(SealedKind::Update, sealed)?;
        let json = String::from_utf8_lossy(&json).into_owned();
        Ok(RawUpdate { id, json })
    }
}

/// Adds an open update, unless it is there.
async fn insert_update(tx: &mut Tx, number: i64, sealed: &[u8]) -> Result<()> {
    sqlx::query("insert into inbox (id, sealed) values ($1, $2) on conflict (id) do nothing")
        .bind(number)
        .bind(sealed)
        .execute(tx)
        .await?;
    Ok(())
}
