//! When recurring work last ran, and the sweeping that one of the jobs is.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Result, Store, from_millis, to_millis};

/// How long a draft, an offered choice or a finished posting can still be pressed on.
const PRESSED_FOR: TimeDelta = TimeDelta::days(7);

impl Store {
    /// When a job last ran; at its first question, it is taken to have run now.
    ///
    /// # Errors
    /// If it could not be read or kept.
    pub async fn last_run(&self, job: &'static str, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
        let last: Option<i64> = sqlx::query_scalar("select last from run where job = $1")
            .bind(job)
            .fetch_optional(&self.readers)
            .await?;
        match last {
            Some(last) => from_millis(last),
            None => {
                self.has_run(job, now).await?;
                Ok(now)
            }
        }
    }

    /// Notes that a job ran.
    ///
    /// # Errors
    /// If it could not be kept.
    pub async fn has_run(&self, job: &'static str, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query(
            "insert into run (job, last) values ($1, $2) on conflict (job) do update set last = excluded.last",
        )
        .bind(job)
        .bind(to_millis(now))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// Removes what is no longer needed: old drafts, choices and postings, and deliveries past their use.
    ///
    /// # Errors
    /// If nothing could be removed.
    pub async fn sweep(&self, now: DateTime<Utc>) -> Result<()> {
        let old = to_millis(now - PRESSED_FOR);
        let mut tx = self.begin().await?;
        sqlx::query("delete from draft where created < $1")
            .bind(old)
            .execute(&mut *tx)
            .await?;
        sqlx::query("delete from choice where created < $1")
            .bind(old)
            .execute(&mut *tx)
            .await?;
        sqlx::query("delete from posting where state <> 'waiting' and release_at < $1")
            .bind(old)
            .execute(&mut *tx)
            .await?;
        sqlx::query("delete from delivery where keep_until < $1")
            .bind(to_millis(now))
            .execute(&mut *tx)
            .await?;
        sqlx::query("update chat set held_until = 0 where held_until > 0 and held_until <= $1")
            .bind(to_millis(now))
            .execute(&mut *tx)
            .await?;
        // What was given up for a hearing that is over.
        sqlx::query(
            "update broadcast set void = 1
             where hearing_id in (select id from hearing where past_from < $1 or state <> 'set')",
        )
        .bind(old)
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }
}
