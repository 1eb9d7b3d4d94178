//! Figures: counts for `/status` and the monitor.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{Chat, ChatId, ChatKey},
    lag::{NoticeBacklog, QueueHead},
    lane::Lane,
    language::Language,
};

use super::{
    Claimable, Outbox, Reader, Result, Roles, Store, Table, broadcasts::lane_no, chats::ChatRow,
    to_millis,
};

/// The counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Cases.
    pub cases: u64,
    /// Pairs of a chat and a case it follows.
    pub follows: u64,
    /// Changes within their undo window.
    pub pending: u64,
    /// Notices that wait.
    pub waiting: u64,
    /// Notices on their way.
    pub sending: u64,
    /// Notices on their way for so long that nobody awaits their answer any more.
    pub in_doubt: u64,
    /// Seconds that the longest-waiting change has waited since its release.
    pub lag: Option<u64>,
    /// Notices given up.
    pub failed: u64,
}

/// The most broadcasts that are looked at for lateness: the most urgent ones, for the lag of one is as good as that of all.
const MOST_LOOKED_AT: i64 = 256;

/// The broadcasts with notices that may be claimed, and the first of these of each.
const BACKLOG: &str = "
    -- SQLite's own: limit -1, indexed by.
    select id, lane, chat_id
    from (
        select id, lane, round, deadline, (
            select notice.chat_id from notice indexed by notice_queue
            where notice.broadcast_id = broadcast.id and notice.state = 'waiting' and not exists (
                select 1 from notice as other
                where other.chat_id = notice.chat_id and other.state = 'sending')
            order by notice.chat_id limit 1) as chat_id
        from broadcast indexed by broadcast_queue
        where void = 0 and retry_at = 0 and ($1 or kind not in ('reminder', 'question', 'digest', 'closing'))
            and not (kind = 'reminder' and exists (
                select 1 from hearing join posting on posting.hearing_no = hearing.no
                where hearing.id = broadcast.hearing_id and posting.state = 'waiting'
                    and posting.case_id = broadcast.case_id))
        -- With a limit this stays a query of its own, and each first one is looked for once.
        order by lane, round, deadline, id limit -1) as heads
    where chat_id is not null limit +$2";

impl Outbox<'_> {
    /// The backlog: notices that may leave, whose chat has nothing in flight, in the order of the queue. The head of a
    /// broadcast is found without reading the notices behind it, however many there are.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn backlog(self, what: Claimable) -> Result<NoticeBacklog> {
        let rows = self
            .store
            .read(async |reader| heads(reader, what).await)
            .await?;
        let mut backlog = NoticeBacklog::default();
        for (broadcast, lane, chat) in rows {
            if lane == lane_no(Lane::Urgent) {
                let chat = ChatId(chat);
                backlog.urgent.push(QueueHead { broadcast, chat });
            } else {
                backlog.others += 1;
            }
        }
        Ok(backlog)
    }
}

impl Roles<'_> {
    /// The editors who hear from the bot.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn editors(self) -> Result<Vec<Chat>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select chat.id, chat.sealed, chat.language, editor.role, cast(preference.content as text) as chosen
             from editor join chat on chat.id = editor.chat_id
                 left join preference on preference.id = chat.preference_id where chat.state = 'active'",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
        let read = |row: ChatRow| self.store.chat_of(&row);
        Ok(self.store.read_each(Table::Chat, &rows, read).read)
    }

    /// The owners' chats and languages, also of chats that are thought to be unreachable: an alarm is sent all the same.
    /// Unreadable rows are skipped.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn owners(self) -> Result<Vec<(ChatKey, Language)>> {
        let rows = self
            .store
            .read(async |reader| {
                Ok(sqlx::query(
                    "select chat.id, chat.sealed, chat.language, editor.role, cast(preference.content as text) as chosen
             from editor join chat on chat.id = editor.chat_id
                 left join preference on preference.id = chat.preference_id where editor.role = 'owner'",
                )
                .fetch_all(reader)
                .await?)
            })
            .await?;
        let read = |row: ChatRow| {
            self.store
                .chat_of(&row)
                .map(|chat| (chat.key, chat.language))
        };
        Ok(self.store.read_each(Table::Chat, &rows, read).read)
    }
}

impl Store {
    /// The counts of everything.
    ///
    /// # Errors
    /// If it could not be counted.
    pub async fn counts(&self, now: DateTime<Utc>) -> Result<Counts> {
        // After this long the answer of a request is no longer awaited.
        let awaited_since = to_millis(now - chrono::TimeDelta::seconds(17));
        let counted = self
            .read(async |reader| count_all(reader, awaited_since).await)
            .await?;
        let since = self.read(waiting_since).await?;
        let [cases, follows, pending, waiting, sending, in_doubt, failed] =
            counted.map(i64::unsigned_abs);
        Ok(Counts {
            cases,
            follows,
            pending,
            waiting,
            sending,
            in_doubt,
            lag: since.map(|at| ((to_millis(now) - at).max(0) / 1000).unsigned_abs()),
            failed,
        })
    }
}

/// Broadcasts with notices that may be claimed: its id, its lane, and the chat of the first.
async fn heads(reader: &mut Reader, what: Claimable) -> Result<Vec<(i64, i64, i64)>> {
    let rows = sqlx::query_as(BACKLOG)
        .bind(what == Claimable::Everything)
        .bind(MOST_LOOKED_AT)
        .fetch_all(reader)
        .await?;
    Ok(rows)
}

/// Counts in the order of [`Counts`], without the lag.
async fn count_all(reader: &mut Reader, awaited_since: i64) -> Result<[i64; 7]> {
    let counts: (i64, i64, i64, i64, i64, i64, i64) = sqlx::query_as(
        "select (select count(*) from court_case), (select count(*) from follow),
             (select count(*) from posting where state = 'waiting'),
             (select count(*) from notice where state in ('waiting', 'later') and message is null),
             (select count(*) from notice where state = 'sending' and claimed > $1),
             (select count(*) from notice where state = 'sending' and claimed <= $1),
             (select count(*) from notice where state in ('failed', 'barred', 'unreadable'))",
    )
    .bind(awaited_since)
    .fetch_one(reader)
    .await?;
    Ok(counts.into())
}

/// Since when the change waits that waits longest.
async fn waiting_since(reader: &mut Reader) -> Result<Option<i64>> {
    let since = sqlx::query_scalar(
        "select min(since) from broadcast where kind = 'change' and exists (
             select 1 from notice where broadcast_id = broadcast.id and state = 'waiting')",
    )
    .fetch_one(reader)
    .await?;
    Ok(since)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Purpose;

    /// Who is first in line is found by an index, and nothing is sorted: it is asked every few seconds.
    #[tokio::test]
    async fn the_backlog_is_found_without_a_look_at_all_that_wait() {
        let folder = tempfile::tempdir().unwrap();
        let (database, key) = (folder.path().join("a.db"), folder.path().join("a.key"));
        let (store, _) = Store::open(&database, &key, Purpose::Serve).await.unwrap();
        let plan: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("explain query plan {BACKLOG}")))
                .bind(true)
                .bind(MOST_LOOKED_AT)
                .fetch_all(&store.readers)
                .await
                .unwrap();
        let steps: Vec<&str> = plan.iter().map(|(.., step)| step.as_str()).collect();
        let by_index = |step: &&&str| {
            step.starts_with("SEARCH notice ")
                && step.contains("INDEX notice_queue (broadcast_id=?")
        };
        assert_eq!(steps.iter().filter(by_index).count(), 1, "{steps:?}");
        for step in steps {
            assert!(!step.contains("TEMP B-TREE"), "{step}");
            let may = ["SCAN broadcast USING INDEX broadcast_queue", "SCAN heads"];
            assert!(
                !step.starts_with("SCAN") || may.iter().any(|it| step.starts_with(it)),
                "{step}"
            );
        }
    }
}
