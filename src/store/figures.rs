//! How much there is of everything, for who looks after the bot.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{Chat, ChatId, ChatKey},
    language::Language,
    notice::Lane,
};

use super::{Claimable, Result, Store, Table, broadcasts::lane_no, chats::role_of, to_millis};

/// What is counted.
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

/// What could leave and has not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// The urgent broadcasts with such notices.
    pub urgent: Vec<i64>,
    /// How many other broadcasts have some.
    pub others: u64,
}

impl Backlog {
    /// Whether there is anything.
    pub fn something_waits(&self) -> bool {
        !self.urgent.is_empty() || self.others > 0
    }
}

impl Store {
    /// How much there is of everything.
    ///
    /// # Errors
    /// If it could not be counted.
    pub async fn counts(&self, now: DateTime<Utc>) -> Result<Counts> {
        // After this long the answer of a request is no longer awaited.
        let awaited_since = to_millis(now - chrono::TimeDelta::seconds(17));
        let counted: Vec<i64> = sqlx::query_as::<_, (i64, i64, i64, i64, i64, i64, i64)>(
            "select (select count(*) from court_case), (select count(*) from follow),
                 (select count(*) from posting where state = 'waiting'),
                 (select count(*) from notice where state in ('waiting', 'later')),
                 (select count(*) from notice where state = 'sending' and claimed > $1),
                 (select count(*) from notice where state = 'sending' and claimed <= $1),
                 (select count(*) from notice where state in ('failed', 'barred', 'unreadable'))",
        )
        .bind(awaited_since)
        .fetch_one(&self.readers)
        .await
        .map(|(a, b, c, d, e, f, g)| vec![a, b, c, d, e, f, g])?;
        let since: Option<i64> = sqlx::query_scalar(
            "select min(since) from broadcast where kind = 'change' and exists (
                 select 1 from notice where broadcast_id = broadcast.id and state = 'waiting')",
        )
        .fetch_one(&self.readers)
        .await?;
        let count = |place: usize| {
            counted
                .get(place)
                .copied()
                .unwrap_or_default()
                .unsigned_abs()
        };
        Ok(Counts {
            cases: count(0),
            follows: count(1),
            pending: count(2),
            waiting: count(3),
            sending: count(4),
            in_doubt: count(5),
            lag: since.map(|at| ((to_millis(now) - at).max(0) / 1000).unsigned_abs()),
            failed: count(6),
        })
    }

    /// What waits and could leave, its chat having nothing on its way.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn backlog(&self, what: Claimable) -> Result<Backlog> {
        let rows: Vec<(i64, i64)> = sqlx::query_as(
            "select id, lane from broadcast
             where void = 0 and held_until = 0 and ($1 or kind not in ('reminder', 'question')) and exists (
                 select 1 from notice
                 where notice.broadcast_id = broadcast.id and notice.state = 'waiting' and not exists (
                     select 1 from notice as other
                     where other.chat_id = notice.chat_id and other.state = 'sending')
                 and not (broadcast.kind = 'reminder' and exists (
                     select 1 from posting join hearing on hearing.no = posting.hearing_no
                     where posting.state = 'waiting' and posting.case_id = broadcast.case_id
                         and hearing.id = broadcast.hearing_id)))",
        )
        .bind(what == Claimable::Everything)
        .fetch_all(&self.readers)
        .await?;
        let (urgent, others): (Vec<_>, Vec<_>) = rows
            .into_iter()
            .partition(|(_, lane)| *lane == lane_no(Lane::Urgent));
        Ok(Backlog {
            urgent: urgent.into_iter().map(|(id, _)| id).collect(),
            others: others.len().try_into().unwrap_or(u64::MAX),
        })
    }

    /// Everybody who may post and hears the bot.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn editors(&self) -> Result<Vec<Chat>> {
        let rows = sqlx::query(
            "select chat.id, chat.sealed, chat.language, editor.role
             from editor join chat on chat.id = editor.chat_id where chat.state = 'active'",
        )
        .fetch_all(&self.readers)
        .await?;
        let read = |(id, sealed, language, role): (i64, Vec<u8>, Vec<u8>, String)| {
            let id = ChatId(id);
            Ok(Chat {
                id,
                key: self.key_of(&sealed)?,
                language: self.language_of(id, &language),
                role: role_of(&role),
            })
        };
        Ok(self.read_each(Table::Chat, &rows, read).read)
    }

    /// Where the owners are told, and in which language, whether or not their chats are thought to hear: an alarm is tried
    /// all the same. Who cannot be read is passed over.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn owners(&self) -> Result<Vec<(ChatKey, Language)>> {
        let rows = sqlx::query(
            "select chat.id, chat.sealed, chat.language
             from editor join chat on chat.id = editor.chat_id where editor.role = 'owner'",
        )
        .fetch_all(&self.readers)
        .await?;
        let read = |(id, sealed, language): (i64, Vec<u8>, Vec<u8>)| {
            let language = self.language_of(ChatId(id), &language);
            Ok((self.key_of(&sealed)?, language))
        };
        Ok(self.read_each(Table::Chat, &rows, read).read)
    }

    /// The rows that name one that is not there, one line each.
    ///
    /// # Errors
    /// If they could not be looked at.
    pub async fn orphans(&self) -> Result<Vec<String>> {
        let orphans: Vec<(String, Option<i64>, String, i64)> =
            sqlx::query_as("pragma foreign_key_check")
                .fetch_all(&self.readers)
                .await?;
        let line = |(table, _, parent, _)| format!("a row of {table} names no {parent}");
        Ok(orphans.into_iter().map(line).collect())
    }
}
