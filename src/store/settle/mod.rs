//! Settling: what became of claimed notices is stored.

mod one;
mod settlement;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use sqlx::Connection;

use crate::domain::chat::Topic;

use super::{
    CaseId, NoticeKind, Outbox, Result, Store, Table, Tx,
    broadcasts::{finish, release_last_reports},
    follows::mark_maybe_told,
    silent::uncount_silent,
    to_json, to_millis, troubles,
};

use one::{set_state, settle_one};

pub use settlement::{SettledNotice, Settlement};

impl Outbox<'_> {
    /// Stores the settlements in one transaction.
    ///
    /// # Errors
    /// If nothing could be committed: the notices stay in flight.
    pub async fn settle(self, settled: &[SettledNotice], now: DateTime<Utc>) -> Result<()> {
        if settled.is_empty() {
            return Ok(());
        }
        self.store
            .write(None, async |tx| {
                settle_all(self.store, tx, settled, now).await
            })
            .await
    }
}

/// Settles inside a transaction, which may also claim. A settlement that cannot be stored keeps no other from being stored: its
/// notice is given up.
pub(super) async fn settle_all(
    store: &Store,
    tx: &mut Tx,
    settled: &[SettledNotice],
    now: DateTime<Utc>,
) -> Result<()> {
    if settled.is_empty() {
        return Ok(());
    }
    let mut together = tx.begin().await?;
    match settle_together(store, &mut together, settled, now).await {
        Ok(()) => return Ok(together.commit().await?),
        Err(error) if error.may_pass() => return Err(error),
        Err(_) => together.rollback().await?,
    }
    for one in settled {
        let mut alone = tx.begin().await?;
        let kept = settle_together(store, &mut alone, std::slice::from_ref(one), now).await;
        match kept {
            Ok(()) => alone.commit().await?,
            Err(error) if error.may_pass() => return Err(error),
            Err(error) => {
                store.cannot_read(Table::Notice, one.claimed.chat.id.0, &error);
                alone.rollback().await?;
                give_up(tx, one).await?;
            }
        }
    }
    Ok(())
}

/// Gives up a notice whose settlement cannot be stored. If it may have arrived, at least that is stored: nothing older is
/// told after it, and the ledgers count it as in doubt. It is not sent again before there is something new to tell.
async fn give_up(tx: &mut Tx, one: &SettledNotice) -> Result<()> {
    if let Some(revision) = one.end.may_have_told() {
        let mut alone = tx.begin().await?;
        match one::doubted_and_over(&mut alone, &one.claimed, revision).await {
            Ok(()) => return Ok(alone.commit().await?),
            Err(error) if error.may_pass() => return Err(error),
            Err(_) => alone.rollback().await?,
        }
    }
    set_state(tx, &one.claimed, "failed").await
}

async fn settle_together(
    store: &Store,
    tx: &mut Tx,
    settled: &[SettledNotice],
    now: DateTime<Utc>,
) -> Result<()> {
    let mut told: HashMap<ToldGroup, BTreeMap<i64, Option<i32>>> = HashMap::new();
    let mut ledgers: HashMap<(i64, u32, u32), i64> = HashMap::new();
    for one in settled {
        let Some((telling, message)) = told_of(one) else {
            settle_one(store, tx, one, now).await?;
            continue;
        };
        if let (NoticeKind::Change { .. }, Some(_)) = (one.claimed.what, message) {
            let ledger = (telling.case, telling.from, telling.revision);
            *ledgers.entry(ledger).or_default() += 1;
        }
        let chats = told.entry(telling).or_default();
        chats.insert(one.claimed.chat.id.0, message);
    }
    for (telling, chats) in told {
        settle_told(tx, telling, &chats).await?;
    }
    for ((case, from, to), chats) in ledgers {
        sqlx::query(
            "update posting set told = cast(told + $4 as integer)
             where case_id = $1 and number > $2 and number <= $3 and state = 'released'",
        )
        .bind(case)
        .bind(from)
        .bind(to)
        .bind(chats)
        .execute(&mut *tx)
        .await?;
    }
    for one in settled {
        store.erased.is_over(one.claimed.chat.id);
    }
    let touched: BTreeSet<i64> = settled.iter().map(|one| one.claimed.broadcast).collect();
    finish(tx, touched).await?;
    let is_given_up = |one: &SettledNotice| {
        matches!(
            one.end,
            Settlement::Barred
                | Settlement::NoTopic
                | Settlement::Failed
                | Settlement::NotFound { .. }
        )
    };
    if settled.iter().any(is_given_up) {
        release_last_reports(tx).await?;
    }
    Ok(())
}

/// A group of chats of a batch that were told the same, as almost all were: it is stored with a few statements, whatever its
/// size.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct ToldGroup {
    broadcast: i64,
    case: i64,
    topic: Option<Topic>,
    kind: &'static str,
    /// The revision that its chats knew before.
    from: u32,
    revision: u32,
    keep_until: i64,
}

/// The group of a settlement, and its message, if there was something to say; `None` for one that is settled by itself.
fn told_of(one: &SettledNotice) -> Option<(ToldGroup, Option<i32>)> {
    let (revision, message, keep_until) = match one.end {
        Settlement::Delivered {
            revision,
            message,
            keep_until,
        } => (revision, Some(message), to_millis(keep_until)),
        Settlement::Nothing { revision } => (revision, None, 0),
        Settlement::NextReport { .. }
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
        | Settlement::InDoubt { .. } => return None,
    };
    let claimed = &one.claimed;
    let from = match claimed.what {
        NoticeKind::Change { told, .. } => told,
        NoticeKind::Reminder(_) | NoticeKind::Question(_) | NoticeKind::Posting(_) => revision,
    };
    let telling = ToldGroup {
        broadcast: claimed.broadcast,
        case: claimed.case.0,
        topic: claimed.topic,
        kind: claimed.what.kind(),
        from,
        revision,
        keep_until,
    };
    Some((telling, message))
}

/// Stores a group: each chat with its message, if there was something to say.
async fn settle_told(
    tx: &mut Tx,
    telling: ToldGroup,
    messages: &BTreeMap<i64, Option<i32>>,
) -> Result<()> {
    let chats = &to_json(messages);
    let is_change = telling.kind == "change";
    if is_change || telling.kind == "reminder" {
        sqlx::query(
            "-- SQLite's own: json_each, cross join.
             insert into delivery (chat_id, case_id, kind, from_revision, to_revision, message, keep_until)
             select chat.id, $2, $3, $4, $5, value, $6
             from json_each($1) cross join chat on chat.id = cast(key as integer) where value is not null
             on conflict (chat_id, case_id, kind, to_revision, message) do update set
                 from_revision = case
                     when excluded.from_revision < delivery.from_revision then excluded.from_revision
                     else delivery.from_revision end,
                 keep_until = excluded.keep_until",
        )
        .bind(chats)
        .bind(telling.case)
        .bind(telling.kind)
        .bind(telling.from.min(telling.revision))
        .bind(telling.revision)
        .bind(telling.keep_until)
        .execute(&mut *tx)
        .await?;
    }
    let heard = |chat: &&i64| messages[*chat].is_some();
    let heard: Vec<i64> = messages.keys().filter(heard).copied().collect();
    troubles::are_over(tx, &to_json(&heard), telling.topic).await?;
    let mut known = telling.revision;
    if is_change {
        uncount_silent(tx, CaseId(telling.case), &to_json(&heard), telling.revision).await?;
        sqlx::query(
            // Who was unsure and hears of a revision that is not the last may know one that came after it.
            "-- SQLite's own: json_each.
             update follow
             set told = case when told < $3 then $3 else told end,
                 maybe_told = case
                     when maybe_told is not null and $3 < (select revision from case_of_log where id = $2) then $3 + 1 end
             where case_id = $2 and chat_id in (select cast(key as integer) from json_each($1))",
        )
        .bind(chats)
        .bind(telling.case)
        .bind(telling.revision)
        .execute(&mut *tx)
        .await?;
        known = sqlx::query_scalar("select revision from case_of_log where id = $1")
            .bind(telling.case)
            .fetch_one(&mut *tx)
            .await?;
    } else if telling.kind == "reminder" {
        mark_maybe_told(tx, CaseId(telling.case), &to_json(&heard), telling.revision).await?;
    }
    // A change that came since is told by the same notice, once more.
    let settled = if known > telling.revision {
        "-- SQLite's own: json_each.
         update notice set state = 'waiting', claimed = null
         where broadcast_id = $2 and chat_id in (select cast(key as integer) from json_each($1)) and state = 'sending'"
    } else {
        "-- SQLite's own: json_each.
         delete from notice
         where broadcast_id = $2 and chat_id in (select cast(key as integer) from json_each($1)) and state = 'sending'"
    };
    sqlx::query(settled)
        .bind(chats)
        .bind(telling.broadcast)
        .execute(tx)
        .await?;
    Ok(())
}
