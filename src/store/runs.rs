//! Recurring jobs: when each last ran, and the sweep, which is one of them.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Progress, Result, Schedule, Store, Tx, from_millis, to_millis};

/// How long the buttons of a draft, an offered choice or a finished posting work.
const PRESSED_FOR: TimeDelta = TimeDelta::days(7);

/// How long it is remembered what a court list proposed.
const LISTED_FOR: TimeDelta = TimeDelta::days(180);

/// The longest time since the last run of a job that is plausible.
const LONGEST_AGO: TimeDelta = TimeDelta::days(31);

/// The most deliveries, or chats, in one slice of a sweep: about 10 ms of the writer.
const SLICE: i64 = 1_000;

/// Statements that remove what is past its use, each with how long it is kept.
const SWEEPS: [(&str, TimeDelta); 8] = [
    ("delete from draft where created < $1", PRESSED_FOR),
    ("delete from choice where created < $1", PRESSED_FOR),
    ("delete from list_proposal where created < $1", LISTED_FOR),
    (
        "delete from posting where state <> 'waiting' and release_at < $1",
        PRESSED_FOR,
    ),
    ("delete from invite where expires < $1", TimeDelta::zero()),
    (
        "update chat set penalty_until = 0 where penalty_until > 0 and penalty_until < $1",
        TimeDelta::zero(),
    ),
    (
        "delete from reminder where hearing_id in (select id from hearing where past_from < $1)",
        TimeDelta::zero(),
    ),
    // What was given up for a hearing that is over.
    (
        "update broadcast set void = 1
         where hearing_id in (select id from hearing where past_from < $1 or state <> 'set')",
        PRESSED_FOR,
    ),
];

impl Schedule<'_> {
    /// When a job last ran; at the first call, it counts as having run now.
    ///
    /// # Errors
    /// If it could not be read or kept.
    pub async fn last_run(self, job: &'static str, now: DateTime<Utc>) -> Result<DateTime<Utc>> {
        let last: Option<i64> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar("select last from run where job = $1")
                    .bind(job)
                    .fetch_optional(reader)
                    .await?)
            })
            .await?;
        match last {
            // Whatever was missed for longer is done once.
            Some(last) if last <= to_millis(now) => Ok(from_millis(last).max(now - LONGEST_AGO)),
            // No job ran in a time to come: the clock was set back, or the row is spoiled.
            Some(_) | None => {
                self.has_run(job, now).await?;
                Ok(now)
            }
        }
    }

    /// Notes that a job ran.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn has_run(self, job: &'static str, now: DateTime<Utc>) -> Result<()> {
        self.store.write(None, async |tx| {
            sqlx::query(
                "insert into run (job, last) values ($1, $2) on conflict (job) do update set last = excluded.last",
            )
            .bind(job)
            .bind(to_millis(now))
            .execute(&mut *tx)
            .await?;
            Ok(())
        }).await
    }

    /// Begins a sweep: removes old drafts, choices and postings at once; expired deliveries and chats are left to
    /// [`sweep_next_slice`](Self::sweep_next_slice).
    ///
    /// # Errors
    /// The first that could not be removed; the others are.
    pub async fn sweep_old_records(self, at: DateTime<Utc>) -> Result<()> {
        let mut swept = Ok(());
        for (sweep, kept) in SWEEPS {
            swept = swept.and(self.store.sweep_one(sweep, at - kept).await);
        }
        let begun = self.store.write(None, async |tx| begin_slices(tx).await);
        swept
            .and(begun.await)
            .and(self.store.mend_implausible(at).await)
    }

    /// Continues a sweep: removes a slice of expired deliveries, then of chats for which nothing is stored any more. After a
    /// crash it goes on where it was.
    ///
    /// # Errors
    /// If nothing could be removed.
    pub async fn sweep_next_slice(self, now: DateTime<Utc>) -> Result<Progress> {
        let (deliveries, chats): (Option<i64>, Option<i64>) = self
            .store
            .read(async |reader| {
                Ok(
                    sqlx::query_as("select swept, swept_chats from instance where id = 1")
                        .fetch_one(reader)
                        .await?,
                )
            })
            .await?;
        // What of the one cannot be removed keeps nothing of the other.
        let mut swept = Ok(Progress::Done);
        if let Some(from) = deliveries {
            let sweeping = self
                .store
                .write(None, async |tx| sweep_deliveries(tx, from, now).await);
            swept = sweeping.await.map(|()| Progress::More);
        }
        if let (Some(from), Ok(Progress::Done) | Err(_)) = (chats, &swept) {
            self.store
                .write(None, async |tx| sweep_chats(tx, from).await)
                .await?;
            return swept.map(|_| Progress::More);
        }
        swept
    }
}

impl Store {
    /// Sweeps one table, in a transaction of its own: a failure in one table is no reason to keep the rows of another.
    async fn sweep_one(&self, sweep: &'static str, before: DateTime<Utc>) -> Result<()> {
        self.write(None, async |tx| {
            sqlx::query(sweep)
                .bind(to_millis(before))
                .execute(tx)
                .await?;
            Ok(())
        })
        .await
    }
}

/// Makes the next slice of deliveries and of chats the first one.
async fn begin_slices(tx: &mut Tx) -> Result<()> {
    sqlx::query("update instance set swept = -1, swept_chats = -1 where id = 1")
        .execute(tx)
        .await?;
    Ok(())
}

async fn sweep_deliveries(tx: &mut Tx, swept: i64, now: DateTime<Utc>) -> Result<()> {
    let end = end_of_deliveries(tx, swept).await?;
    if let Some(end) = end {
        delete_expired_deliveries(tx, (swept, end), now).await?;
    }
    deliveries_are_swept(tx, end).await
}

/// Removes a slice of chats. A pause is kept as long as its chat, for after that there is nothing to be silent about.
async fn sweep_chats(tx: &mut Tx, swept: i64) -> Result<()> {
    let end = end_of_chats(tx, swept).await?;
    if let Some(end) = end {
        delete_unused_chats(tx, (swept, end)).await?;
    }
    chats_are_swept(tx, end).await
}

/// The last chat whose deliveries are in the next slice; `None` after all.
async fn end_of_deliveries(tx: &mut Tx, swept: i64) -> Result<Option<i64>> {
    let end = sqlx::query_scalar(
        "select max(chat_id) from (
             select chat_id from delivery where chat_id > $1 order by chat_id limit +$2) as slice",
    )
    .bind(swept)
    .bind(SLICE)
    .fetch_one(tx)
    .await?;
    Ok(end)
}

async fn delete_expired_deliveries(
    tx: &mut Tx,
    (after, end): (i64, i64),
    now: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("delete from delivery where chat_id > $1 and chat_id <= $2 and keep_until < $3")
        .bind(after)
        .bind(end)
        .bind(to_millis(now))
        .execute(tx)
        .await?;
    Ok(())
}

async fn deliveries_are_swept(tx: &mut Tx, up_to: Option<i64>) -> Result<()> {
    sqlx::query("update instance set swept = $1 where id = 1")
        .bind(up_to)
        .execute(tx)
        .await?;
    Ok(())
}

/// The last chat of the next slice; `None` after all.
async fn end_of_chats(tx: &mut Tx, swept: i64) -> Result<Option<i64>> {
    let end = sqlx::query_scalar(
        "select max(id) from (select id from chat where id > $1 order by id limit +$2) as slice",
    )
    .bind(swept)
    .bind(SLICE)
    .fetch_one(tx)
    .await?;
    Ok(end)
}

/// Deletes the chats for which nothing is stored any more: one stays as long as it has chosen anything, is named by a posting,
/// a delivery or the audit, or is to be told something.
async fn delete_unused_chats(tx: &mut Tx, (after, end): (i64, i64)) -> Result<()> {
    sqlx::query(
        "delete from chat
         where id > $1 and id <= $2 and language_chosen = 0 and preference_id is null
             and not exists (select 1 from follow where chat_id = chat.id)
             and not exists (select 1 from subscription where chat_id = chat.id)
             and not exists (select 1 from role_grant where chat_id = chat.id)
             and not exists (select 1 from delivery where chat_id = chat.id)
             and not exists (select 1 from notice where chat_id = chat.id)
             and not exists (select 1 from draft where editor = chat.id)
             and not exists (select 1 from posting where editor = chat.id)
             and not exists (select 1 from audit_person where chat_id = chat.id)",
    )
    .bind(after)
    .bind(end)
    .execute(tx)
    .await?;
    Ok(())
}

async fn chats_are_swept(tx: &mut Tx, up_to: Option<i64>) -> Result<()> {
    sqlx::query("update instance set swept_chats = $1 where id = 1")
        .bind(up_to)
        .execute(tx)
        .await?;
    Ok(())
}
