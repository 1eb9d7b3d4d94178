//! How much there is of everything, for who looks after the bot.

use chrono::{DateTime, Utc};

use crate::domain::{
    chat::{Chat, ChatId},
    slug::Slug,
};

use super::{
    Error, Result, Store,
    chats::{language_of, role_of},
    to_millis,
};

/// Releases that a ledger shows.
const MOST_RELEASES: i64 = 10;

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

/// How far one released change has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its case.
    pub case: Slug,
    /// Its number in the log.
    pub number: u32,
    /// Followers who know it.
    pub told: u64,
    /// Followers still to be told.
    pub waiting: u64,
    /// Followers who cannot be told.
    pub unreachable: u64,
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
                 (select count(*) from notice where state = 'waiting'),
                 (select count(*) from notice where state = 'sending' and claimed > $1),
                 (select count(*) from notice where state = 'sending' and claimed <= $1),
                 (select count(*) from notice where state = 'failed')",
        )
        .bind(awaited_since)
        .fetch_one(&self.readers)
        .await
        .map(|(a, b, c, d, e, f, g)| vec![a, b, c, d, e, f, g])?;
        let released: Option<i64> = sqlx::query_scalar(
            "select min(event.recorded) from notice
                 join follow on follow.chat_id = notice.chat_id and follow.case_id = notice.case_id
                 join event on event.case_id = notice.case_id and event.number = follow.told + 1
             where notice.kind = 'change' and notice.state = 'waiting'",
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
            lag: released.map(|at| ((to_millis(now) - at).max(0) / 1000).unsigned_abs()),
            failed: count(6),
        })
    }

    /// The last released changes and how far each has come, latest first.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn last_releases(&self) -> Result<Vec<Release>> {
        let rows: Vec<(String, u32, i64, i64, i64)> = sqlx::query_as(
            "select court_case.slug, event.number,
                 (select count(*) from follow join chat on chat.id = follow.chat_id
                  where follow.case_id = event.case_id and chat.state = 'active' and follow.told >= event.number),
                 (select count(*) from follow join chat on chat.id = follow.chat_id
                  where follow.case_id = event.case_id and chat.state = 'active' and follow.told < event.number),
                 (select count(*) from follow join chat on chat.id = follow.chat_id
                  where follow.case_id = event.case_id and chat.state = 'paused')
             from event join court_case on court_case.id = event.case_id
             where event.origin = 'posted'
             order by event.recorded desc, event.number desc limit $1",
        )
        .bind(MOST_RELEASES)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|(slug, number, told, waiting, unreachable)| {
                Ok(Release {
                    case: slug.parse().map_err(|_| Error::Unreadable("short name"))?,
                    number,
                    told: told.unsigned_abs(),
                    waiting: waiting.unsigned_abs(),
                    unreachable: unreachable.unsigned_abs(),
                })
            })
            .collect()
    }

    /// How many chats the last released change was for; `None` if there was none yet.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn usual_recipients(&self) -> Result<Option<u64>> {
        let last: Option<i64> = sqlx::query_scalar(
            "select recipients from posting where state = 'released' order by release_at desc limit 1",
        )
        .fetch_optional(&self.readers)
        .await?;
        Ok(last.map(i64::unsigned_abs))
    }

    /// Everybody who may post and hears the bot.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn editors(&self) -> Result<Vec<Chat>> {
        let rows: Vec<(i64, Vec<u8>, String, String)> = sqlx::query_as(
            "select chat.id, chat.sealed, chat.language, editor.role
             from editor join chat on chat.id = editor.chat_id where chat.state = 'active'",
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|(id, sealed, language, role)| {
                Ok(Chat {
                    id: ChatId(id),
                    key: self.key_of(&sealed)?,
                    language: language_of(&language)?,
                    role: role_of(Some(&role))?,
                })
            })
            .collect()
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
