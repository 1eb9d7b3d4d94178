//! Implausible values, which can be parsed but cannot be true: an endless wait, a follower who was told of an event that
//! does not exist, a foreign key of a row that does not exist. Nothing fails because of them, so they are searched for,
//! counted like unreadable rows, and repaired where possible.

use chrono::{DateTime, TimeDelta, Utc};

use super::{Reader, Result, Store, Table, Tx, to_millis};

/// The longest plausible wait, longer than any penalty.
pub(super) const LONGEST_PLAUSIBLE_WAIT: TimeDelta = TimeDelta::days(31);

/// Columns with waits, and the statements that end longer ones. A chat's wait is copied into its notices.
const LONG_WAITS: [(Table, &str, &str); 5] = [
    (
        Table::Instance,
        "select id from instance where penalty_until > $1",
        "update instance set penalty_until = 0 where penalty_until > $1 returning id",
    ),
    (
        Table::Chat,
        "select id from chat where penalty_until > 0 and penalty_until > $1",
        "update chat set penalty_until = 0 where penalty_until > 0 and penalty_until > $1 returning id",
    ),
    (
        Table::Chat,
        "select id from chat where not_found > 0 and retry_at > $1",
        "update chat set retry_at = 0 where not_found > 0 and retry_at > $1 returning id",
    ),
    (
        Table::Notice,
        "select chat_id from notice where state = 'later' and not_before > $1",
        "update notice set state = 'waiting', not_before = null where state = 'later' and not_before > $1
         returning chat_id",
    ),
    (
        Table::Broadcast,
        "select id from broadcast where retry_at > 0 and retry_at > $1",
        "update broadcast set retry_at = 0 where retry_at > 0 and retry_at > $1 returning id",
    ),
];

/// Rows with impossible values.
const IMPOSSIBLE: [(Table, &str); 3] = [
    // Nobody can have been told of what has not happened. A case that has lost entries of its log is counted as such.
    (
        Table::Follow,
        "-- SQLite's own: json_valid, ->>, cross join.
         with stands as materialized (
             select id, case when revision < state_revision then state_revision else revision end as revision
             from (
                 select id, revision,
                     case when json_valid(case_state) then coalesce(case_state ->> '$.revision', 0) else 0 end as state_revision
                 from case_of_log) as case_of_both)
         select follow.chat_id from stands cross join follow on follow.case_id = stands.id
         where follow.told > stands.revision or follow.maybe_told > stands.revision",
    ),
    // A reminder that is due when its hearing is over, two days after it begins in any zone, never comes.
    (
        Table::Reminder,
        "-- SQLite's own: unixepoch.
         select reminder.hearing_id from reminder join hearing on hearing.id = reminder.hearing_id
         where reminder.state = 'waiting' and hearing.state = 'set' and reminder.due > (unixepoch(hearing.day) + 172800) * 1000",
    ),
    // A case that is gone has no log either.
    (
        Table::Case,
        "select distinct case_id from follow where case_id not in (select id from court_case)",
    ),
];

/// The most notices in one slice of those that are removed: some milliseconds of the writer.
const SLICE: i64 = 1_000;

impl Store {
    /// The ids of the rows with implausible values.
    pub(super) async fn implausible(&self, now: DateTime<Utc>) -> Result<Vec<(Table, Vec<i64>)>> {
        let longest = to_millis(now + LONGEST_PLAUSIBLE_WAIT);
        let mut found = Vec::new();
        for (table, waits, _) in LONG_WAITS {
            let ids = self.read(async |reader| long_waits(reader, waits, longest).await);
            found.push((table, ids.await?));
        }
        for (table, rows) in IMPOSSIBLE {
            let ids = self.read(async |reader| impossible(reader, rows).await);
            found.push((table, ids.await?));
        }
        found.extend(self.orphans().await?);
        Ok(found)
    }

    /// Rows with a dangling foreign key. SQLite does not say which they are, so they get ids that no row has.
    async fn orphans(&self) -> Result<Vec<(Table, Vec<i64>)>> {
        let orphans = self.read(count_orphans).await?;
        let named = |name: &str| Table::ALL.into_iter().find(|table| table.name() == name);
        let rows = |(table, count): &(String, i64)| {
            Some((named(table)?, (1..=*count).map(|nth| -nth).collect()))
        };
        Ok(orphans.iter().filter_map(rows).collect())
    }

    /// Repairs implausible values as far as possible: ends waits that are longer than plausible (the row is damaged, or was
    /// written while the clock was wrong), and removes copies of rows that do not exist any more.
    ///
    /// # Errors
    /// The first that could not be repaired; the others are.
    pub async fn mend_implausible(&self, now: DateTime<Utc>) -> Result<()> {
        let longest = to_millis(now + LONGEST_PLAUSIBLE_WAIT);
        let mut mended = Ok(());
        for (table, _, end) in LONG_WAITS {
            mended = mended.and(self.end_waits(table, end, longest).await);
        }
        mended.and(self.drop_orphans().await)
    }

    /// Ends the waits of one table, in a transaction of its own: a failure in one table is no reason to leave another.
    async fn end_waits(&self, table: Table, end: &'static str, longest: i64) -> Result<()> {
        let ended = self.write(None, async |tx| long_waits(tx, end, longest).await);
        for row in ended.await? {
            self.is_mended(table, row);
        }
        Ok(())
    }

    /// Removes notices whose broadcast does not exist.
    async fn drop_orphans(&self) -> Result<()> {
        for broadcast in self.read(missing_broadcasts).await? {
            loop {
                let dropped = self
                    .write(None, async |tx| delete_some_notices(tx, broadcast).await)
                    .await?;
                if dropped.is_empty() {
                    break;
                }
                for chat in dropped {
                    self.is_mended(Table::Notice, chat);
                }
            }
        }
        Ok(())
    }
}

/// Runs one of [`LONG_WAITS`]: returns the ids of the rows with a wait that ends after `longest`.
async fn long_waits(
    reader: &mut Reader,
    statement: &'static str,
    longest: i64,
) -> Result<Vec<i64>> {
    let ids = sqlx::query_scalar(statement)
        .bind(longest)
        .fetch_all(reader)
        .await?;
    Ok(ids)
}

/// Runs one of [`IMPOSSIBLE`]: returns the ids of the rows.
async fn impossible(reader: &mut Reader, statement: &'static str) -> Result<Vec<i64>> {
    let ids = sqlx::query_scalar(statement).fetch_all(reader).await?;
    Ok(ids)
}

/// How many rows of each table have a dangling foreign key.
async fn count_orphans(reader: &mut Reader) -> Result<Vec<(String, i64)>> {
    let counts = sqlx::query_as(
        "-- SQLite's own: pragma.
         select \"table\", count(*) from pragma_foreign_key_check group by \"table\"",
    )
    .fetch_all(reader)
    .await?;
    Ok(counts)
}

/// The broadcasts of notices that do not exist.
async fn missing_broadcasts(reader: &mut Reader) -> Result<Vec<i64>> {
    // From one to the next, for each may have a million notices: to go through them at each start would fill the cache of a reader.
    let ids = sqlx::query_scalar(
        "with recursive of_notices (id) as (
             select min(broadcast_id) from notice
             union all
             select (select min(broadcast_id) from notice where broadcast_id > of_notices.id)
             from of_notices where of_notices.id is not null)
         select id from of_notices where id is not null and id not in (select id from broadcast)",
    )
    .fetch_all(reader)
    .await?;
    Ok(ids)
}

/// Deletes a slice of the notices of a broadcast; returns of which chats.
async fn delete_some_notices(tx: &mut Tx, broadcast: i64) -> Result<Vec<i64>> {
    let chats = sqlx::query_scalar(
        "delete from notice where broadcast_id = $1 and chat_id in (
             select chat_id from notice where broadcast_id = $1 limit +$2)
         returning chat_id",
    )
    .bind(broadcast)
    .bind(SLICE)
    .fetch_all(tx)
    .await?;
    Ok(chats)
}
