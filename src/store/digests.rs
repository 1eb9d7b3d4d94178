//! Digests: one message over all cases, for everybody who chose one at the same hour.

use chrono::{DateTime, Utc};

use crate::domain::preferences::Preferences;

use super::{
    Reader, Result, Schedule, Table, Tx, broadcasts, from_millis,
    preferences::{self, PreferenceRow},
    to_millis,
};

impl Schedule<'_> {
    /// When the next digest is due.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_digest_at(self) -> Result<Option<DateTime<Utc>>> {
        let at = self.store.read(async |reader| first_due(reader).await);
        Ok(at.await?.map(from_millis))
    }

    /// Begins the digests that are due: one that became due several times while the bot was down comes once. Each is planned for its
    /// next hour.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn begin_digests(self, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let rows = due(tx, now).await?;
                let read = |row: PreferenceRow| Ok((row.id(), row.read()?));
                let due = self.store.read_each(Table::Preference, &rows, read);
                for (id, chosen) in due.read {
                    self.begin(tx, (id, &chosen), now).await?;
                }
                for unreadable in due.unreadable {
                    // Who chose these is told as who chose nothing, and gets none.
                    plan(tx, unreadable, None).await?;
                }
                preferences::release_undigested(tx).await
            })
            .await
    }

    /// Plans the digests to come by the zone data of this binary. One that is due stays so.
    ///
    /// # Errors
    /// If nothing could be committed.
    pub async fn replan_digests(self, now: DateTime<Utc>) -> Result<()> {
        self.store
            .write(None, async |tx| {
                let rows = sqlx::query(preferences::ROWS).fetch_all(&mut *tx).await?;
                let read = |row: PreferenceRow| Ok((row.id(), row.read()?));
                for (id, chosen) in self.store.read_each(Table::Preference, &rows, read).read {
                    let next = chosen.next_digest(self.store.defaults, now);
                    plan_ahead(tx, id, next, now).await?;
                }
                preferences::release_undigested(tx).await
            })
            .await
    }

    async fn begin(
        self,
        tx: &mut Tx,
        (id, chosen): (i64, &Preferences),
        now: DateTime<Utc>,
    ) -> Result<()> {
        broadcasts::digest(tx, id, now).await?;
        let next = chosen.next_digest(self.store.defaults, now);
        plan(tx, id, next).await
    }
}

async fn first_due(reader: &mut Reader) -> Result<Option<i64>> {
    let at =
        sqlx::query_scalar("select min(digest_at) from preference where digest_at is not null")
            .fetch_one(reader)
            .await?;
    Ok(at)
}

async fn due(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<sqlx::sqlite::SqliteRow>> {
    let rows = sqlx::query(
        "select id, content from preference where digest_at is not null and digest_at <= $1",
    )
    .bind(to_millis(now))
    .fetch_all(tx)
    .await?;
    Ok(rows)
}

/// Plans a digest that is not due.
async fn plan_ahead(
    tx: &mut Tx,
    id: i64,
    next: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("update preference set digest_at = $2 where id = $1 and digest_at > $3")
        .bind(id)
        .bind(next.map(to_millis))
        .bind(to_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}

async fn plan(tx: &mut Tx, id: i64, next: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query("update preference set digest_at = $2 where id = $1")
        .bind(id)
        .bind(next.map(to_millis))
        .execute(tx)
        .await?;
    Ok(())
}
