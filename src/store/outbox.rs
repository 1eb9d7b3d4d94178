//! Notices on their way: claimed before they leave, and claimed again when nobody knows what became of them.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::FromRow;

use crate::domain::{
    chat::{Chat, ChatId},
    hearing::HearingNo,
};

use super::{
    CaseId, Error, Result, Store,
    chats::{language_of, role_of},
    from_millis, to_json, to_millis,
};

/// A notice that is about to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// The notice.
    pub id: i64,
    /// To whom.
    pub chat: Chat,
    /// About which case.
    pub case: CaseId,
    /// What to tell.
    pub what: What,
}

/// What a notice is a reference to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Everything since the revision that this chat was told.
    Change {
        /// That revision.
        told: u32,
        /// A later one that it may have been told, in a message of which nobody knows whether it arrived.
        maybe: Option<u32>,
    },
    /// A hearing to come.
    Reminder(HearingNo),
    /// A hearing nobody has reported on; to an editor.
    Question(HearingNo),
    /// What became of a posting; to its editor.
    Posting(i64),
}

impl What {
    /// The revision that the chat may have been told already.
    pub fn doubt(self) -> Option<u32> {
        match self {
            Self::Change { maybe, .. } => maybe,
            Self::Reminder(_) | Self::Question(_) | Self::Posting(_) => None,
        }
    }
}

#[derive(FromRow)]
struct Candidate {
    id: i64,
    kind: String,
    chat_id: i64,
    sealed: Vec<u8>,
    language: String,
    role: Option<String>,
    case_id: i64,
    told: Option<u32>,
    maybe_told: Option<u32>,
    revision: u32,
    hearing_no: Option<u32>,
    posting_id: Option<i64>,
    stale: i64,
}

impl Store {
    /// Claims up to `limit` notices, most urgent first, at most one a chat: they are marked as on their way before
    /// anything leaves. What no longer holds is dropped instead.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn claim(&self, limit: u32, now: DateTime<Utc>) -> Result<Vec<Claimed>> {
        let mut tx = self.begin().await?;
        let candidates: Vec<Candidate> = sqlx::query_as(
            "select notice.id, notice.kind, notice.chat_id, chat.sealed, chat.language, editor.role,
                 notice.case_id, follow.told, follow.maybe_told, court_case.revision, hearing.no as hearing_no, notice.posting_id,
                 case notice.kind
                     when 'change' then follow.told is null
                         or (follow.told >= court_case.revision and follow.maybe_told is null)
                     when 'reminder' then follow.told is null or hearing.state <> 'set'
                         or hearing.date_revision <> notice.date_revision or hearing.past_from <= $1
                     when 'question' then hearing.state <> 'set'
                     else 0
                 end as stale
             from notice
                 join chat on chat.id = notice.chat_id
                 join court_case on court_case.id = notice.case_id
                 left join editor on editor.chat_id = notice.chat_id
                 left join follow on follow.chat_id = notice.chat_id and follow.case_id = notice.case_id
                 left join hearing on hearing.id = notice.hearing_id
             where notice.state = 'waiting' and notice.not_before <= $1 and chat.held_until <= $1
                 and not exists (
                     select 1 from notice as other where other.chat_id = notice.chat_id and other.state = 'sending')
                 and not (notice.kind = 'reminder' and exists (
                     select 1 from posting where posting.state = 'waiting'
                         and posting.case_id = notice.case_id and posting.hearing_no = hearing.no))
             order by notice.lane, notice.deadline, notice.id
             limit $2",
        )
        .bind(to_millis(now))
        // Some of them may be for the same chat, or stale.
        .bind(limit.saturating_mul(2))
        .fetch_all(&mut *tx)
        .await?;
        let mut claimed: Vec<Claimed> = Vec::new();
        for candidate in candidates {
            if candidate.stale != 0 {
                sqlx::query("delete from notice where id = $1")
                    .bind(candidate.id)
                    .execute(&mut *tx)
                    .await?;
                continue;
            }
            let full = claimed.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
            if full
                || claimed
                    .iter()
                    .any(|other| other.chat.id.0 == candidate.chat_id)
            {
                continue;
            }
            sqlx::query("update notice set state = 'sending', claimed = $2 where id = $1")
                .bind(candidate.id)
                .bind(to_millis(now))
                .execute(&mut *tx)
                .await?;
            if candidate.kind == "change" {
                // If the bot stops now, nobody will know whether this revision was told.
                sqlx::query(
                    "update follow set maybe_told = $3 where case_id = $1 and chat_id = $2 and maybe_told is null",
                )
                .bind(candidate.case_id)
                .bind(candidate.chat_id)
                .bind(candidate.revision)
                .execute(&mut *tx)
                .await?;
            }
            claimed.push(self.read_candidate(&candidate)?);
        }
        tx.commit().await?;
        Ok(claimed)
    }

    /// Puts notices whose end nobody knows back in the queue once `hold` has passed since they were claimed; not those that
    /// are still on their way from `here`.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn reclaim(&self, hold: TimeDelta, here: &[i64], now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        sqlx::query(
            "update notice set state = 'waiting', claimed = null
             where state = 'sending' and claimed <= $1 and id not in (select value from json_each($2))",
        )
        .bind(to_millis(now - hold))
        .bind(to_json(&here))
        .execute(&mut *tx)
        .await?;
        Ok(tx.commit().await?)
    }

    /// When a notice can next be claimed, or one in doubt comes back.
    ///
    /// # Errors
    /// If it could not be read.
    pub async fn next_claim(&self, hold: TimeDelta, here: &[i64]) -> Result<Option<DateTime<Utc>>> {
        let at: Option<i64> = sqlx::query_scalar(
            "select min(at) from (
                 select max(notice.not_before, chat.held_until) as at
                 from notice join chat on chat.id = notice.chat_id
                     left join hearing on hearing.id = notice.hearing_id
                 where notice.state = 'waiting'
                     and not exists (
                         select 1 from notice as other
                         where other.chat_id = notice.chat_id and other.state = 'sending')
                     and not (notice.kind = 'reminder' and exists (
                         select 1 from posting where posting.state = 'waiting'
                             and posting.case_id = notice.case_id and posting.hearing_no = hearing.no))
                 union all
                 select claimed + $1 from notice
                     where state = 'sending' and id not in (select value from json_each($2)))",
        )
        .bind(hold.num_milliseconds())
        .bind(to_json(&here))
        .fetch_one(&self.readers)
        .await?;
        at.map(from_millis).transpose()
    }

    fn read_candidate(&self, row: &Candidate) -> Result<Claimed> {
        let hearing = || {
            row.hearing_no
                .map(HearingNo)
                .ok_or(Error::Unreadable("notice"))
        };
        let what = match row.kind.as_str() {
            "change" => What::Change {
                told: row.told.unwrap_or(row.revision),
                maybe: row.maybe_told,
            },
            "reminder" => What::Reminder(hearing()?),
            "question" => What::Question(hearing()?),
            "posting" => What::Posting(row.posting_id.ok_or(Error::Unreadable("notice"))?),
            _ => return Err(Error::Unreadable("notice")),
        };
        let key = self.key_of(&row.sealed)?;
        let language = language_of(&row.language)?;
        let chat = Chat {
            id: ChatId(row.chat_id),
            key,
            language,
            role: role_of(row.role.as_deref())?,
        };
        Ok(Claimed {
            id: row.id,
            chat,
            case: CaseId(row.case_id),
            what,
        })
    }
}
