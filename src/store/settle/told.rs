//! Settling the notices that told their chats the same, as almost all of a batch do: a group is stored with a few statements,
//! whatever its size.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use crate::domain::chat::Topic;

use super::{
    super::{
        CaseId, NoticeKind, Result, Tx, corrections, follows::mark_maybe_told,
        silent::uncount_silent, subscriptions, to_json, to_millis, troubles,
    },
    SettledNotice, Settlement,
};

/// The groups of a batch.
pub(super) type ToldGroups = HashMap<ToldGroup, Messages>;

/// The chats of a group, each with the message, if there was something to say.
type Messages = BTreeMap<i64, Option<i32>>;

/// What all chats of a group were told.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct ToldGroup {
    broadcast: i64,
    case: CaseId,
    topic: Option<Topic>,
    kind: &'static str,
    /// The revision that its chats knew before.
    from: u32,
    revision: u32,
    keep_until: i64,
    /// Whether its message says something else too.
    is_shared: bool,
}

/// The group of a settlement, and its message, if there was something to say; `None` for one that is settled by itself.
pub(super) fn told_of(one: &SettledNotice) -> Result<Option<(ToldGroup, Option<i32>)>> {
    let (revision, message, keep_until, is_shared) = match one.end {
        Settlement::Delivered {
            revision,
            message,
            keep_until,
            is_shared,
        } => (revision, Some(message), to_millis(keep_until), is_shared),
        Settlement::Nothing { revision } => (revision, None, 0, false),
        Settlement::Held { .. }
        | Settlement::NextReport { .. }
        | Settlement::Edited { .. }
        | Settlement::NotSent
        | Settlement::PostponeNotice { .. }
        | Settlement::PostponeChat { .. }
        | Settlement::Gone
        | Settlement::NotFound { .. }
        | Settlement::Moved { .. }
        | Settlement::NoTopic
        | Settlement::Barred
        | Settlement::Failed
        | Settlement::CaseUnreadable { .. }
        | Settlement::InDoubt { .. } => return Ok(None),
    };
    let claimed = &one.claimed;
    if matches!(claimed.what, NoticeKind::Digest | NoticeKind::Closing(_)) {
        return Ok(None);
    }
    let from = match claimed.what {
        NoticeKind::Change { told, .. }
        | NoticeKind::Correction { told }
        | NoticeKind::CarriedOver { told, .. } => told,
        NoticeKind::Reminder(..)
        | NoticeKind::Digest
        | NoticeKind::Closing(_)
        | NoticeKind::Offer
        | NoticeKind::Date(..)
        | NoticeKind::Question(..)
        | NoticeKind::Posting(_)
        | NoticeKind::Edit { .. } => revision,
    };
    let group = ToldGroup {
        broadcast: claimed.broadcast,
        case: claimed.case()?,
        topic: claimed.topic,
        kind: claimed.what.kind(),
        from,
        revision,
        keep_until,
        is_shared,
    };
    Ok(Some((group, message)))
}

/// Stores what the groups were told, and counts it in the ledgers.
pub(super) async fn settle_told(
    tx: &mut Tx,
    groups: &ToldGroups,
    now: DateTime<Utc>,
) -> Result<()> {
    let mut ledgers: HashMap<(CaseId, u32, u32, &str), i64> = HashMap::new();
    for (group, messages) in groups {
        settle_group(tx, group, messages, now).await?;
        if matches!(group.kind, "change" | "correction" | "carried") {
            let heard = i64::try_from(messages.values().flatten().count()).unwrap_or(i64::MAX);
            let ledger = (group.case, group.from, group.revision, group.kind);
            *ledgers.entry(ledger).or_default() += heard;
        }
    }
    for ((case, from, to, kind), chats) in ledgers {
        if chats == 0 {
            continue;
        }
        count_told(tx, (case, kind), (from, to), chats).await?;
    }
    Ok(())
}

async fn settle_group(
    tx: &mut Tx,
    group: &ToldGroup,
    messages: &Messages,
    now: DateTime<Utc>,
) -> Result<()> {
    let all = &to_json(messages);
    let heard = |chat: &&i64| messages[*chat].is_some();
    let heard: Vec<i64> = messages.keys().filter(heard).copied().collect();
    let heard = &to_json(&heard);
    let (is_change, is_reminder) = (group.kind == "change", group.kind == "reminder");
    let is_correction = group.kind == "correction";
    if is_change || is_reminder || is_correction {
        keep_deliveries(tx, group, all).await?;
    }
    if (is_change || is_correction) && is_corrected(tx, group.broadcast).await? {
        corrections::edit_wrong(tx, (group.case, group.revision), heard, now).await?;
        corrections::tell_those_who_left(tx, (group.case, heard), now).await?;
    }
    troubles::are_over(tx, heard, group.topic).await?;
    // Whoever is carried over to a case is shown it too.
    if matches!(group.kind, "offer" | "carried") {
        subscriptions::mark_offered(tx, group.case, heard).await?;
    }
    if is_reminder {
        mark_maybe_told(tx, group.case, heard, group.revision).await?;
    }
    let mut known = i64::from(group.revision);
    let is_carried_over = group.kind == "carried";
    if is_change || is_carried_over {
        uncount_silent(tx, group.case, heard, group.revision).await?;
        mark_told(tx, group, all).await?;
    }
    if is_change || is_carried_over || is_correction {
        known = events_in_log(tx, group.case).await?;
    }
    if known > i64::from(group.revision) {
        // A change that came since is told by the same notice, once more.
        queue_again(tx, group.broadcast, all).await
    } else {
        delete_notices(tx, group.broadcast, all).await
    }
}

/// Whether something of the case of a broadcast was corrected.
async fn is_corrected(tx: &mut Tx, broadcast: i64) -> Result<bool> {
    let is_corrected = sqlx::query_scalar(
        "select exists (select 1 from broadcast where id = $1 and corrects is not null)",
    )
    .bind(broadcast)
    .fetch_one(tx)
    .await?;
    Ok(is_corrected)
}

/// Keeps where the chats of a group were told, for corrections, each row at least as long as those of what was told before: the last
/// one says up to where a chat knows a case that it follows no more.
async fn keep_deliveries(tx: &mut Tx, group: &ToldGroup, messages: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each, cross join.
         insert into delivery (chat_id, case_id, kind, from_revision, to_revision, message, shared, keep_until)
         select chat.id, $2, $3, $4, $5, value, $7, coalesce((
             select max(keep_until) from delivery as earlier
             where earlier.chat_id = chat.id and earlier.case_id = $2 and earlier.kind <> 'reminder' and earlier.keep_until > $6), $6)
         from json_each($1) cross join chat on chat.id = cast(key as bigint) where value is not null
         on conflict (chat_id, case_id, kind, to_revision, message) do update set
             from_revision = case
                 when excluded.from_revision < delivery.from_revision then excluded.from_revision
                 else delivery.from_revision end,
             keep_until = excluded.keep_until",
    )
    .bind(messages)
    .bind(group.case.0)
    .bind(group.kind)
    .bind(i64::from(group.from.min(group.revision)))
    .bind(i64::from(group.revision))
    .bind(group.keep_until)
    .bind(i64::from(group.is_shared))
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that the chats of a group know its revision. Who was unsure and hears of a revision that is not the last may know one
/// that came after it.
async fn mark_told(tx: &mut Tx, group: &ToldGroup, messages: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update follow
         set told = case when told < $3 then $3 else told end,
             maybe_told = case
                 when maybe_told is not null and $3 < (select revision from case_of_log where id = $2) then $3 + 1 end,
             carried_from = null
         where case_id = $2 and chat_id in (select cast(key as bigint) from json_each($1))",
    )
    .bind(messages)
    .bind(group.case.0)
    .bind(i64::from(group.revision))
    .execute(tx)
    .await?;
    Ok(())
}

async fn events_in_log(tx: &mut Tx, case: CaseId) -> Result<i64> {
    let events = sqlx::query_scalar("select revision from case_of_log where id = $1")
        .bind(case.0)
        .fetch_one(tx)
        .await?;
    Ok(events)
}

async fn queue_again(tx: &mut Tx, broadcast: i64, messages: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         update notice set state = 'waiting', claimed = null
         where broadcast_id = $2 and chat_id in (select cast(key as bigint) from json_each($1)) and state = 'sending'",
    )
    .bind(messages)
    .bind(broadcast)
    .execute(tx)
    .await?;
    Ok(())
}

async fn delete_notices(tx: &mut Tx, broadcast: i64, messages: &str) -> Result<()> {
    sqlx::query(
        "-- SQLite's own: json_each.
         delete from notice
         where broadcast_id = $2 and chat_id in (select cast(key as bigint) from json_each($1)) and state = 'sending'",
    )
    .bind(messages)
    .bind(broadcast)
    .execute(tx)
    .await?;
    Ok(())
}

/// Counts so many more chats that were told of the changes after the first revision up to the second; of the corrections alone
/// where they follow no more.
async fn count_told(
    tx: &mut Tx,
    (case, kind): (CaseId, &str),
    (from, to): (u32, u32),
    chats: i64,
) -> Result<()> {
    sqlx::query(
        "update posting set told = cast(told + $4 as bigint)
         where case_id = $1 and number > $2 and number <= $3 and state = 'released' and ($5 or kind = 'correct')",
    )
    .bind(case.0)
    .bind(i64::from(from))
    .bind(i64::from(to))
    .bind(chats)
    .bind(kind != "correction")
    .execute(tx)
    .await?;
    Ok(())
}
