//! Settling a single notice that is not settled in a group.

use chrono::{DateTime, Utc};

use crate::domain::{chat::ChatId, closing::KeepQuestion};

use super::{
    super::{
        CaseId, ClaimedNotice, NoticeKind, Result, Store, Tx,
        broadcasts::{defer_broadcast, finish},
        cards, closings, corrections,
        follows::{mark_maybe_told, mark_next_as_maybe_told},
        penalties::extend_penalty,
        presence::{mark_unreachable, not_found},
        to_json, to_millis, troubles,
    },
    SettledNotice, Settlement,
};

/// On how many days in a row Telegram must say that a chat does not exist before it is believed: it has been wrong about it.
const TRIES: i64 = 30;

/// Stores one settlement.
pub(super) async fn settle_one(
    store: &Store,
    tx: &mut Tx,
    SettledNotice { claimed, end }: &SettledNotice,
    now: DateTime<Utc>,
) -> Result<()> {
    match end {
        // All but these are settled in groups, by `settle_told`.
        Settlement::Delivered { .. } => match claimed.what.question_to_keep() {
            Some(question) => is_asked(tx, claimed, question).await,
            None => digest_is_told(tx, claimed).await,
        },
        Settlement::Nothing { .. } => delete_notice(tx, claimed).await,
        Settlement::NextReport { at, message } => reported(tx, claimed, (*message, *at), now).await,
        Settlement::Edited { is_done } => edited(tx, claimed, *is_done).await,
        Settlement::Held { until } => hold(tx, claimed, *until).await,
        Settlement::NotSent => set_state(tx, claimed, "waiting").await,
        Settlement::PostponeNotice { wait } => wait_until(tx, claimed, now + *wait).await,
        Settlement::PostponeChat { wait } => postpone(tx, claimed, now + *wait).await,
        Settlement::Gone => is_gone(tx, claimed).await,
        Settlement::NotFound { wait } => {
            set_state(tx, claimed, "waiting").await?;
            if not_found(tx, claimed.chat.id, now + *wait, now).await? >= TRIES {
                is_gone(tx, claimed).await
            } else {
                Ok(())
            }
        }
        Settlement::Moved { to } => {
            set_state(tx, claimed, "waiting").await?;
            store.move_chat(tx, claimed.chat.id, *to).await
        }
        Settlement::NoTopic => {
            match claimed.topic {
                Some(topic) => {
                    set_state(tx, claimed, "waiting").await?;
                    troubles::topic_is_gone(tx, claimed.chat.id, topic).await
                }
                // The general one is closed.
                None => {
                    set_state(tx, claimed, "barred").await?;
                    troubles::is_barred(tx, claimed.chat.id).await
                }
            }
        }
        Settlement::Barred => {
            set_state(tx, claimed, "barred").await?;
            troubles::is_barred(tx, claimed.chat.id).await
        }
        Settlement::Failed => set_state(tx, claimed, "failed").await,
        Settlement::CaseUnreadable { wait } => {
            set_state(tx, claimed, "waiting").await?;
            defer_broadcast(tx, claimed.broadcast, now + *wait).await
        }
        Settlement::InDoubt { revision } => doubt(tx, claimed, *revision, now).await,
    }
}

/// A report is there, or the card that asks another editor, and waits to be said anew in its place.
async fn reported(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    (message, at): (i32, DateTime<Utc>),
    now: DateTime<Utc>,
) -> Result<()> {
    let at = if cards::is_asked(tx, claimed).await? {
        cards::asked(tx, claimed, (message, at), now).await?
    } else {
        report_is(tx, claimed.broadcast, message).await?;
        at
    };
    wait_until(tx, claimed, at).await
}

/// A digest shows how its cases stand: who reads it may know more of them than they were told.
async fn digest_is_told(tx: &mut Tx, claimed: &ClaimedNotice) -> Result<()> {
    mark_next_as_maybe_told(tx, claimed.chat.id).await?;
    troubles::are_over(tx, &to_json(&[claimed.chat.id.0]), claimed.topic).await?;
    delete_notice(tx, claimed).await
}

/// A follower of a closed case was asked whether to keep following.
async fn is_asked(tx: &mut Tx, claimed: &ClaimedNotice, question: KeepQuestion) -> Result<()> {
    closings::said(tx, (claimed.case()?, claimed.chat.id), question).await?;
    troubles::are_over(tx, &to_json(&[claimed.chat.id.0]), claimed.topic).await?;
    delete_notice(tx, claimed).await
}

/// A message was corrected, or cannot be: the next one of its chat has its turn. So has what is said after the card of a change
/// was edited.
async fn edited(tx: &mut Tx, claimed: &ClaimedNotice, is_done: bool) -> Result<()> {
    let more = match (claimed.carrier, claimed.what) {
        (Some(carrier), NoticeKind::Edit { told, .. }) => {
            corrections::edited(tx, claimed, (carrier, told), is_done).await?
        }
        (_, NoticeKind::Posting(posting)) => {
            cards::authors_has_ended(tx, posting, claimed.chat.id).await?
        }
        _ => false,
    };
    if more {
        set_state(tx, claimed, "waiting").await
    } else {
        delete_notice(tx, claimed).await
    }
}

/// Notes the message with the report on a posting: the next report is an edit of it.
async fn report_is(tx: &mut Tx, broadcast: i64, message: i32) -> Result<()> {
    sqlx::query(
        "update posting set card = $2
         where $2 <> 0 and id = (select posting_id from broadcast where id = $1)",
    )
    .bind(broadcast)
    .bind(message)
    .execute(tx)
    .await?;
    Ok(())
}

/// Postpones a chat, with all notices for it, after a 429 or because its rate limiter says so.
async fn postpone(tx: &mut Tx, claimed: &ClaimedNotice, until: DateTime<Utc>) -> Result<()> {
    extend_penalty(tx, claimed.chat.id, until).await?;
    postpone_waiting(tx, claimed.chat.id, until).await?;
    wait_until(tx, claimed, until).await
}

async fn postpone_waiting(tx: &mut Tx, chat: ChatId, until: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update notice set state = 'later', not_before = $2 where chat_id = $1 and state = 'waiting'",
    )
    .bind(chat.0)
    .bind(to_millis(until))
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts back the notice that a chat did not take, and marks the chat as unreachable unless it came back in between.
async fn is_gone(tx: &mut Tx, claimed: &ClaimedNotice) -> Result<()> {
    let is_back = was_revived(tx, claimed).await?;
    set_state(tx, claimed, "waiting").await?;
    if is_back {
        return Ok(());
    }
    mark_unreachable(tx, claimed.chat.id).await
}

/// Whether the chat of a notice in flight came back since the claim.
async fn was_revived(tx: &mut Tx, claimed: &ClaimedNotice) -> Result<bool> {
    let was_revived = sqlx::query_scalar(
        "select exists (
             select 1 from notice where broadcast_id = $1 and chat_id = $2 and state = 'sending' and revived = 1)",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .fetch_one(tx)
    .await?;
    Ok(was_revived)
}

async fn doubt(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    revision: u32,
    now: DateTime<Utc>,
) -> Result<()> {
    // For the next start: the quarantine counts from when it was known that nobody knows, and it is known what to make of
    // it.
    claim_is_in_doubt(tx, claimed, now).await?;
    perhaps_told(tx, claimed, revision).await
}

async fn claim_is_in_doubt(tx: &mut Tx, claimed: &ClaimedNotice, now: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update notice set claimed = $3, revision = null where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .bind(to_millis(now))
    .execute(tx)
    .await?;
    Ok(())
}

/// Settles a notice in doubt that is not retried.
pub(super) async fn doubted_and_over(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    revision: u32,
) -> Result<()> {
    perhaps_told(tx, claimed, revision).await?;
    delete_notice(tx, claimed).await?;
    finish(tx, [claimed.broadcast]).await
}

async fn delete_notice(tx: &mut Tx, claimed: &ClaimedNotice) -> Result<()> {
    sqlx::query(
        "delete from notice where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that a chat may know a revision that it was not surely told.
async fn perhaps_told(tx: &mut Tx, claimed: &ClaimedNotice, revision: u32) -> Result<()> {
    match claimed.what {
        NoticeKind::Change { told, .. } | NoticeKind::CarriedOver { told, .. } => {
            count_doubt(tx, claimed.case()?, told, revision).await?;
        }
        NoticeKind::Reminder(..) => {}
        NoticeKind::Digest => return mark_next_as_maybe_told(tx, claimed.chat.id).await,
        NoticeKind::Question(..)
        | NoticeKind::Closing(_)
        | NoticeKind::Posting(_)
        | NoticeKind::Offer
        | NoticeKind::Date(..)
        | NoticeKind::Correction { .. }
        | NoticeKind::Edit { .. } => return Ok(()),
    }
    let chat = to_json(&[claimed.chat.id.0]);
    mark_maybe_told(tx, claimed.case()?, &chat, revision).await
}

/// Counts a doubt in the ledgers of the changes after `told`.
async fn count_doubt(tx: &mut Tx, case: CaseId, told: u32, revision: u32) -> Result<()> {
    sqlx::query(
        "update posting set doubted = cast(doubted + 1 as bigint)
         where case_id = $1 and number > $2 and number <= $3 and state = 'released'",
    )
    .bind(case.0)
    .bind(i64::from(told))
    .bind(i64::from(revision))
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets the state of a notice.
pub(super) async fn set_state(
    tx: &mut Tx,
    claimed: &ClaimedNotice,
    state: &'static str,
) -> Result<()> {
    sqlx::query(
        "update notice set state = $3, claimed = null
         where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .bind(state)
    .execute(tx)
    .await?;
    Ok(())
}

/// Holds a notice until then, or until the digest of its chat.
async fn hold(tx: &mut Tx, claimed: &ClaimedNotice, until: Option<DateTime<Utc>>) -> Result<()> {
    sqlx::query(
        "update notice set state = 'held', claimed = null, not_before = $3
         where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .bind(until.map(to_millis))
    .execute(tx)
    .await?;
    Ok(())
}

async fn wait_until(tx: &mut Tx, claimed: &ClaimedNotice, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update notice set state = 'later', claimed = null, not_before = $3
         where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .bind(to_millis(at))
    .execute(tx)
    .await?;
    Ok(())
}
