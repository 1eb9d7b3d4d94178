//! From one change or reminder to a notice for each follower, in slices that never hold the writer for long.

use sqlx::FromRow;

use super::{Result, Store};

/// Chats in one slice: about 10 ms of the writer.
const SLICE: i64 = 500;

#[derive(FromRow)]
struct Fanout {
    id: i64,
    case_id: i64,
    kind: String,
    hearing_id: Option<i64>,
    date_revision: Option<u32>,
    lane: i64,
    deadline: i64,
    cursor: i64,
}

/// Whether a slice was the last thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expansion {
    /// There may be more.
    More,
    /// Nothing is left.
    Done,
}

impl Store {
    /// Makes notices of the next slice of whatever is to be told, the most urgent first. A crash goes on at the cursor.
    ///
    /// # Errors
    /// If nothing could be kept.
    pub async fn expand(&self) -> Result<Expansion> {
        let mut tx = self.begin().await?;
        let next: Option<Fanout> = sqlx::query_as(
            "select id, case_id, kind, hearing_id, date_revision, lane, deadline, cursor
             from fanout order by lane, deadline, id limit 1",
        )
        .fetch_optional(&mut *tx)
        .await?;
        let Some(fanout) = next else {
            return Ok(Expansion::Done);
        };
        let end: Option<i64> = sqlx::query_scalar(
            "select max(chat_id) from (
                 select chat_id from follow where case_id = $1 and chat_id > $2 order by chat_id limit $3)",
        )
        .bind(fanout.case_id)
        .bind(fanout.cursor)
        .bind(SLICE)
        .fetch_one(&mut *tx)
        .await?;
        let Some(end) = end else {
            sqlx::query("delete from fanout where id = $1")
                .bind(fanout.id)
                .execute(&mut *tx)
                .await?;
            tx.commit().await?;
            return Ok(Expansion::More);
        };
        let insert = if fanout.kind == "change" {
            "insert into notice (kind, chat_id, case_id, lane, deadline, state)
             select 'change', follow.chat_id, follow.case_id, $4, $5, 'waiting'
             from follow join chat on chat.id = follow.chat_id
                 join court_case on court_case.id = follow.case_id
             where follow.case_id = $1 and follow.chat_id > $2 and follow.chat_id <= $3
                 and chat.state = 'active'
                 and (follow.told < court_case.revision or follow.maybe_told is not null)
             on conflict (case_id, chat_id) where kind = 'change' do update set
                 lane = min(notice.lane, excluded.lane), deadline = min(notice.deadline, excluded.deadline),
                 -- A notice that was given up gets another chance with the next change.
                 state = case notice.state when 'failed' then 'waiting' else notice.state end"
        } else {
            "insert into notice (kind, chat_id, case_id, lane, deadline, hearing_id, date_revision, state)
             select 'reminder', follow.chat_id, follow.case_id, $4, $5, $6, $7, 'waiting'
             from follow join chat on chat.id = follow.chat_id
             where follow.case_id = $1 and follow.chat_id > $2 and follow.chat_id <= $3 and chat.state = 'active'
             on conflict (hearing_id, date_revision, chat_id) where kind = 'reminder' do update set
                 lane = min(notice.lane, excluded.lane),
                 state = case notice.state when 'failed' then 'waiting' else notice.state end"
        };
        let mut query = sqlx::query(insert)
            .bind(fanout.case_id)
            .bind(fanout.cursor)
            .bind(end)
            .bind(fanout.lane)
            .bind(fanout.deadline);
        if fanout.kind == "reminder" {
            query = query.bind(fanout.hearing_id).bind(fanout.date_revision);
        }
        query.execute(&mut *tx).await?;
        sqlx::query("update fanout set cursor = $2 where id = $1")
            .bind(fanout.id)
            .bind(end)
            .execute(&mut *tx)
            .await?;
        tx.commit().await?;
        Ok(Expansion::More)
    }
}
