//! Updates that Telegram was told have arrived: kept, sealed, until what they lead to is done.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::SqliteConnection;

use super::{Result, Store, Table, from_millis, seal::Kind, to_hour};

/// After a week with no update, Telegram numbers them from anywhere (Bot API, `Update.update_id`); a day less is sure.
const NUMBERS_GO_ON_FOR: TimeDelta = TimeDelta::days(6);

/// An update as it is kept: its number and its JSON.
#[derive(Clone, PartialEq, Eq)]
pub struct Arrived {
    /// Telegram's number of the update.
    pub id: i64,
    /// The update as it came.
    pub json: String,
}

/// The right to close one update. Who handles an update hands its receipt to the use case that it leads to, which
/// closes it in its own transaction: so the update is applied once, whenever the bot stops.
#[derive(Debug, PartialEq, Eq)]
pub struct Receipt(i64);

impl Arrived {
    /// The receipt for this update.
    pub fn receipt(&self) -> Receipt {
        Receipt::of(self.id)
    }
}

impl Receipt {
    /// The receipt for the update of this number.
    pub fn of(number: i64) -> Self {
        Self(number)
    }
}

impl Store {
    /// Keeps updates, so that Telegram may forget them, and returns those that had not arrived before.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn keep(&self, updates: &[Arrived], now: DateTime<Utc>) -> Result<Vec<Arrived>> {
        let numbers = || updates.iter().map(|update| update.id);
        match (numbers().min(), numbers().max()) {
            (Some(first), Some(newest)) => self.keep_of(first..=newest, updates, now).await,
            (None, _) | (_, None) => Ok(Vec::new()),
        }
    }

    /// Keeps these updates of a batch, so that Telegram may forget all of it, and returns those that had not arrived before.
    ///
    /// A batch is confirmed by the next question, which asks for what comes after it. So whatever is sent again is of the
    /// batch that arrived last: as after a clock was set forward by a week, when [`next_update`](Self::next_update) asks for
    /// whatever there is. Any other number is a new one, also a smaller one: after a week with no update Telegram numbers
    /// from anywhere, and by what the clock says that cannot be told.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn keep_of(
        &self,
        batch: RangeInclusive<i64>,
        updates: &[Arrived],
        now: DateTime<Utc>,
    ) -> Result<Vec<Arrived>> {
        let mut tx = self.begin().await?;
        let (first, last): (i64, i64) =
            sqlx::query_as("select last_update_from, last_update from house where id = 1")
                .fetch_one(&mut *tx)
                .await?;
        let before = first..=last;
        let new = updates.iter().filter(|update| !before.contains(&update.id));
        let new: Vec<Arrived> = new.cloned().collect();
        for update in &new {
            sqlx::query(
                "insert into inbox (id, sealed) values ($1, $2) on conflict (id) do nothing",
            )
            .bind(update.id)
            .bind(self.seal.seal(Kind::Update, update.json.as_bytes()))
            .execute(&mut *tx)
            .await?;
        }
        let newest = if before.contains(batch.end()) {
            last
        } else {
            *batch.end()
        };
        confirm(&mut tx, *batch.start()..=newest, now).await?;
        tx.commit().await?;
        Ok(new)
    }

    /// Takes every update up to this number to have arrived, though none of it is kept: it cannot be read.
    ///
    /// # Errors
    /// If that could not be kept; the same will be asked for again.
    pub async fn pass_over(&self, number: i64, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        confirm(&mut tx, number..=number, now).await?;
        Ok(tx.commit().await?)
    }

    /// The number of the next update to ask Telegram for: everything before it is taken to have arrived. 0 asks for
    /// whatever there is.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_update(&self, now: DateTime<Utc>) -> Result<i64> {
        let (last, at): (i64, i64) =
            sqlx::query_as("select last_update, last_update_at from house where id = 1")
                .fetch_one(&self.readers)
                .await?;
        Ok(if now - from_millis(at) < NUMBERS_GO_ON_FOR {
            last + 1
        } else {
            0
        })
    }

    /// Everything that was kept and not closed, in the order of arrival. What cannot be read any more is closed: nobody can
    /// say what it was, and it would stand there for ever.
    ///
    /// # Errors
    /// If the inbox cannot be read.
    pub async fn kept(&self) -> Result<Vec<Arrived>> {
        let rows = sqlx::query("select id, sealed from inbox order by id")
            .fetch_all(&self.readers)
            .await?;
        let read = |(id, sealed): (i64, Vec<u8>)| self.update_of(id, &sealed);
        let kept = self.read_each(Table::Inbox, &rows, read);
        for unreadable in kept.unreadable {
            self.close_update(Receipt(unreadable)).await?;
        }
        Ok(kept.read)
    }

    /// One that was kept; `None` if it is closed. One that cannot be read any more is closed here.
    ///
    /// # Errors
    /// If the inbox cannot be read.
    pub async fn kept_update(&self, number: i64) -> Result<Option<Arrived>> {
        let sealed: Option<Vec<u8>> = sqlx::query_scalar("select sealed from inbox where id = $1")
            .bind(number)
            .fetch_optional(&self.readers)
            .await?;
        let Some(sealed) = sealed else {
            return Ok(None);
        };
        let update = self.update_of(number, &sealed);
        let update = self.if_readable(Table::Inbox, number, update)?;
        if update.is_none() {
            self.close_update(Receipt::of(number)).await?;
        }
        Ok(update)
    }

    /// Opens an update.
    pub(super) fn update_of(&self, id: i64, sealed: &[u8]) -> Result<Arrived> {
        let json = self.seal.open(Kind::Update, sealed)?;
        let json = String::from_utf8_lossy(&json).into_owned();
        Ok(Arrived { id, json })
    }

    /// Closes an update that led to nothing that is kept.
    ///
    /// # Errors
    /// If it could not be closed; it will come again at the next start.
    pub async fn close_update(&self, receipt: Receipt) -> Result<()> {
        let mut tx = self.begin().await?;
        close(&mut tx, receipt).await?;
        Ok(tx.commit().await?)
    }
}

async fn confirm(
    connection: &mut SqliteConnection,
    batch: RangeInclusive<i64>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "update house set last_update_from = $1, last_update = $2, last_update_at = $3 where id = 1",
    )
    .bind(batch.start())
    .bind(batch.end())
    .bind(to_hour(now))
    .execute(connection)
    .await?;
    Ok(())
}

/// Closes an update inside the transaction of what it led to.
pub(super) async fn close(connection: &mut SqliteConnection, Receipt(id): Receipt) -> Result<()> {
    sqlx::query("delete from inbox where id = $1")
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}
