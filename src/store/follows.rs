//! Follows: which chat follows which case, and the revision that it was last told.

use chrono::{DateTime, Utc};

use crate::domain::chat::{Asker, ChatId, Topic};

use super::{
    CaseId, Follows, Reader, Receipt, RemoveNoteEffect, Result, Store, Tx, broadcasts::finish,
    case_rows, closings, corrections, notes, silent, subscriptions, wanted,
};

/// The effect of following.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowEffect {
    /// It follows now.
    Begun,
    /// It followed already, and is told in another topic from now on.
    Moved,
    /// It followed already, and keeps following although the case is closed.
    Kept,
    /// It followed already, and is told where it was.
    Unchanged,
}

/// The effect of unfollowing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnfollowEffect {
    /// It follows no more, and its note is gone if it had one.
    Ended(RemoveNoteEffect),
    /// It did not follow.
    Unchanged,
}

impl Follows<'_> {
    /// Makes a chat follow a case, from its current revision on, in a topic if it is a forum. One that follows it in another
    /// topic is told in this one from now on.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn follow_case(
        self,
        asker: Asker,
        topic: Option<Topic>,
        case: CaseId,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<(ChatId, FollowEffect)> {
        self.store
            .write(Some(receipt), async |tx| {
                let chat = self.store.keep_chat(tx, asker).await?;
                let revision = case_rows::revision(tx, case).await;
                let revision = self.store.of_case(case, revision)?;
                // What they were told wrong before is corrected all the same.
                corrections::tell_one_former(tx, (case, chat), now).await?;
                let begun = insert_follow(tx, case, (chat, topic), revision).await?;
                let moved = move_follow(tx, case, (chat, topic)).await?;
                wanted::mark_wanted(tx, case, chat).await?;
                // Whoever follows a closed case wants to.
                let kept = closings::keep(tx, case, chat).await?;
                let effect = if begun > 0 {
                    FollowEffect::Begun
                } else if moved > 0 {
                    FollowEffect::Moved
                } else if kept > 0 {
                    FollowEffect::Kept
                } else {
                    FollowEffect::Unchanged
                };
                Ok((chat, effect))
            })
            .await
    }

    /// Makes a chat unfollow a case, and drops everything that was about to be sent for it but a correction of what it was told.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn unfollow_case(
        self,
        chat: ChatId,
        case: CaseId,
        now: DateTime<Utc>,
        receipt: Receipt,
    ) -> Result<UnfollowEffect> {
        self.store
            .write(Some(receipt), async |tx| {
                end(self.store, tx, (case, chat), now).await
            })
            .await
    }

    /// Notes that a chat is about to read an answer, and may then know more than it was told: if that is undone before it is
    /// told, it must be told so. Called after the answer was composed, or the answer could be of a later revision.
    ///
    /// # Errors
    /// If it could not be stored.
    pub async fn note_case_may_be_known(self, chat: ChatId) -> Result<()> {
        // Mostly it is not, and whoever writes waits for the writer.
        let is_behind = self
            .store
            .read(async |reader| is_behind(reader, chat).await);
        if !is_behind.await? {
            return Ok(());
        }
        self.store
            .write(None, async |tx| mark_next_as_maybe_told(tx, chat).await)
            .await
    }

    /// The cases that a chat follows.
    ///
    /// # Errors
    /// If they could not be read.
    pub async fn followed_by(self, chat: ChatId) -> Result<Vec<CaseId>> {
        let ids: Vec<i64> = self
            .store
            .read(async |reader| {
                Ok(sqlx::query_scalar(
            "select follow.case_id from follow join court_case on court_case.id = follow.case_id
             where follow.chat_id = $1 order by court_case.slug",
        )
        .bind(chat.0)
        .fetch_all(reader).await?)
            })
            .await?;
        Ok(ids.into_iter().map(CaseId).collect())
    }
}

/// Ends a follow inside another use case's transaction.
pub(super) async fn end(
    store: &Store,
    tx: &mut Tx,
    (case, chat): (CaseId, ChatId),
    now: DateTime<Utc>,
) -> Result<UnfollowEffect> {
    silent::leaves(tx, case, chat).await?;
    let note = notes::remove(tx, (chat, case)).await?;
    let told = delete_follow(tx, case, chat).await?;
    let of = delete_notices(tx, case, chat).await?;
    finish(tx, of).await?;
    let Some(told) = told else {
        return Ok(UnfollowEffect::Unchanged);
    };
    corrections::tell_one_former(tx, (case, chat), now).await?;
    subscriptions::tell_untold_dates(store, tx, (case, chat), told, now).await?;
    Ok(UnfollowEffect::Ended(note))
}

/// Makes a chat follow that does not; returns how many began: one or none.
async fn insert_follow(
    tx: &mut Tx,
    case: CaseId,
    (chat, topic): (ChatId, Option<Topic>),
    told: u32,
) -> Result<u64> {
    let inserted = sqlx::query(
        "insert into follow (case_id, chat_id, topic, told) values ($1, $2, $3, $4)
         on conflict (case_id, chat_id) do nothing",
    )
    .bind(case.0)
    .bind(chat.0)
    .bind(topic.map(|topic| topic.0))
    .bind(i64::from(told))
    .execute(tx)
    .await?;
    Ok(inserted.rows_affected())
}

/// Moves what a chat is told of a case to this topic; returns how many moved: one or none.
async fn move_follow(
    tx: &mut Tx,
    case: CaseId,
    (chat, topic): (ChatId, Option<Topic>),
) -> Result<u64> {
    let moved = sqlx::query(
        "update follow set topic = $3
         where case_id = $1 and chat_id = $2 and topic is distinct from $3",
    )
    .bind(case.0)
    .bind(chat.0)
    .bind(topic.map(|topic| topic.0))
    .execute(tx)
    .await?;
    Ok(moved.rows_affected())
}

/// Makes a chat unfollow; returns the revision that it was told, if it followed.
async fn delete_follow(tx: &mut Tx, case: CaseId, chat: ChatId) -> Result<Option<i64>> {
    let told = sqlx::query_scalar(
        "delete from follow where case_id = $1 and chat_id = $2 returning cast(told as bigint)",
    )
    .bind(case.0)
    .bind(chat.0)
    .fetch_optional(tx)
    .await?;
    Ok(told)
}

/// Deletes the notices of a case to a follower, apart from one in flight; returns of which broadcasts they were.
async fn delete_notices(tx: &mut Tx, case: CaseId, chat: ChatId) -> Result<Vec<i64>> {
    let of = sqlx::query_scalar(
        "delete from notice
         where chat_id = $2 and state <> 'sending' and broadcast_id in (
             select id from broadcast where case_id = $1 and kind in ('change', 'reminder', 'closing', 'carried'))
         returning broadcast_id",
    )
    .bind(case.0)
    .bind(chat.0)
    .fetch_all(tx)
    .await?;
    Ok(of)
}

/// Whether there is a revision that a chat was not told, of any case that it follows, and that it is not known to know perhaps.
async fn is_behind(reader: &mut Reader, chat: ChatId) -> Result<bool> {
    let is_behind = sqlx::query_scalar(
        "select exists (
             select 1 from follow join case_of_log on case_of_log.id = follow.case_id
             where follow.chat_id = $1 and follow.told < case_of_log.revision and follow.maybe_told is null)",
    )
    .bind(chat.0)
    .fetch_one(reader)
    .await?;
    Ok(is_behind)
}

/// Notes that a chat may know the next revision of each case of which it was not told all.
pub(super) async fn mark_next_as_maybe_told(tx: &mut Tx, chat: ChatId) -> Result<()> {
    sqlx::query(
        "update follow set maybe_told = told + 1
         from case_of_log
         where case_of_log.id = follow.case_id and follow.chat_id = $1
             and follow.told < case_of_log.revision and follow.maybe_told is null",
    )
    .bind(chat.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that these chats, a JSON list, may know a revision that they were not surely told.
pub(super) async fn mark_maybe_told(
    tx: &mut Tx,
    case: CaseId,
    chats: &str,
    revision: u32,
) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update follow set maybe_told = case when maybe_told < $3 then maybe_told else $3 end
         where case_id = $1 and chat_id in (select value from json_each($2)) and told <> $3",
    )
    .bind(case.0)
    .bind(chats)
    .bind(i64::from(revision))
    .execute(tx)
    .await?;
    Ok(())
}
