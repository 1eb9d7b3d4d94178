//! What became of notices.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::domain::chat::{ChatKey, Topic};

use super::{
    CaseId, Claimed, Result, Store, What,
    broadcasts::{finish, let_editors_hear},
    follows::may_know,
    presence::{heard_all_the_same, mark_unreachable, not_found},
    to_json, to_millis, troubles,
};

/// On how many days in a row Telegram may say that a chat does not exist before it is believed: it has been wrong about it.
const TRIES: i64 = 30;

/// How the attempt to deliver a notice ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// What was claimed.
    pub claimed: Claimed,
    /// How it ended.
    pub end: Settlement,
}

/// The ways an attempt can end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It is there.
    Delivered {
        /// The revision it was composed from.
        revision: u32,
        /// The message's number in its chat.
        message: i32,
        /// Until when a correction may need to find it.
        keep_until: DateTime<Utc>,
    },
    /// There was nothing left to say.
    Nothing {
        /// The revision that was looked at.
        revision: u32,
    },
    /// It is there, and there will be more to say in its place.
    Again {
        /// The message's number in its chat.
        message: i32,
        /// Not before.
        at: DateTime<Utc>,
    },
    /// It did not leave this machine.
    NotSent,
    /// This chat has to wait.
    Later {
        /// Not before.
        at: DateTime<Utc>,
    },
    /// This chat no longer hears.
    Gone,
    /// Telegram knows no such chat; that may pass.
    NotFound {
        /// Not before.
        at: DateTime<Utc>,
    },
    /// The chat has another key now.
    Moved {
        /// That key.
        to: ChatKey,
    },
    /// The topic is closed or gone: it is told in the general one from now on.
    NoTopic,
    /// The bot may not write there.
    Barred,
    /// It cannot be delivered, and that is our fault. Counted until somebody looks.
    Failed,
    /// Nobody knows whether it arrived: it stays in flight until the hold has passed.
    InDoubt {
        /// The revision it was composed from.
        revision: u32,
    },
}

impl Store {
    /// Keeps how attempts ended, all of them or none.
    ///
    /// # Errors
    /// If nothing could be kept: they stay on their way.
    pub async fn settle(&self, settled: &[Settled], now: DateTime<Utc>) -> Result<()> {
        if settled.is_empty() {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        settle_all(self, &mut tx, settled, now).await?;
        Ok(tx.commit().await?)
    }
}

/// Settles inside a transaction that claims, too.
pub(super) async fn settle_all(
    store: &Store,
    tx: &mut SqliteConnection,
    settled: &[Settled],
    now: DateTime<Utc>,
) -> Result<()> {
    let mut told: HashMap<Telling, BTreeMap<i64, Option<i32>>> = HashMap::new();
    let mut ledgers: HashMap<(i64, u32, u32), i64> = HashMap::new();
    for one in settled {
        let (revision, message, keep_until) = match one.end {
            Settlement::Delivered {
                revision,
                message,
                keep_until,
            } => (revision, Some(message), to_millis(keep_until)),
            Settlement::Nothing { revision } => (revision, None, 0),
            Settlement::Again { .. }
            | Settlement::NotSent
            | Settlement::Later { .. }
            | Settlement::Gone
            | Settlement::NotFound { .. }
            | Settlement::Moved { .. }
            | Settlement::NoTopic
            | Settlement::Barred
            | Settlement::Failed
            | Settlement::InDoubt { .. } => {
                settle_one(store, tx, one, now).await?;
                continue;
            }
        };
        let claimed = &one.claimed;
        let telling = Telling {
            broadcast: claimed.broadcast,
            case: claimed.case.0,
            topic: claimed.topic,
            kind: claimed.what.kind(),
            revision,
            keep_until,
        };
        let chats = told.entry(telling).or_default();
        chats.insert(claimed.chat.id.0, message);
        if let (What::Change { told, .. }, Some(_)) = (claimed.what, message) {
            *ledgers.entry((claimed.case.0, told, revision)).or_default() += 1;
        }
    }
    for (telling, chats) in told {
        settle_told(tx, telling, &chats).await?;
    }
    for ((case, from, to), chats) in ledgers {
        sqlx::query(
            "update posting set told = told + $4
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
    let is_given_up = |one: &Settled| {
        matches!(
            one.end,
            Settlement::Barred
                | Settlement::NoTopic
                | Settlement::Failed
                | Settlement::NotFound { .. }
        )
    };
    if settled.iter().any(is_given_up) {
        let_editors_hear(tx).await?;
    }
    Ok(())
}

/// Almost all of a batch were told the same: those are kept together, with a few statements for any number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Telling {
    broadcast: i64,
    case: i64,
    topic: Option<Topic>,
    kind: &'static str,
    revision: u32,
    keep_until: i64,
}

/// Each chat with its message, if there was something to say.
async fn settle_told(
    tx: &mut SqliteConnection,
    telling: Telling,
    messages: &BTreeMap<i64, Option<i32>>,
) -> Result<()> {
    let chats = &to_json(messages);
    let is_change = telling.kind == "change";
    if is_change || telling.kind == "reminder" {
        sqlx::query(
            "insert into delivery (case_id, chat_id, kind, revision, message, keep_until)
             select $2, chat.id, $3, $4, value, $5
             from json_each($1) cross join chat on chat.id = cast(key as integer) where value is not null
             on conflict (chat_id, case_id, kind, revision) do update set
                 message = excluded.message, keep_until = excluded.keep_until",
        )
        .bind(chats)
        .bind(telling.case)
        .bind(telling.kind)
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
        heard_all_the_same(tx, CaseId(telling.case), &to_json(&heard), telling.revision).await?;
        sqlx::query(
            // Who was unsure and hears of a revision that is not the last may know one that came after it.
            "update follow
             set told = max(told, $3),
                 maybe_told = iif(maybe_told is not null and $3 < (select revision from court_case where id = $2), $3 + 1, null)
             where case_id = $2 and chat_id in (select cast(key as integer) from json_each($1))",
        )
        .bind(chats)
        .bind(telling.case)
        .bind(telling.revision)
        .execute(&mut *tx)
        .await?;
        known = sqlx::query_scalar("select revision from court_case where id = $1")
            .bind(telling.case)
            .fetch_one(&mut *tx)
            .await?;
    } else if telling.kind == "reminder" {
        may_know(tx, CaseId(telling.case), &to_json(&heard), telling.revision).await?;
    }
    // A change that came since is told by the same notice, once more.
    let settled = if known > telling.revision {
        "update notice set state = 'waiting', claimed = null
         where broadcast_id = $2 and chat_id in (select cast(key as integer) from json_each($1)) and state = 'sending'"
    } else {
        "delete from notice
         where broadcast_id = $2 and chat_id in (select cast(key as integer) from json_each($1)) and state = 'sending'"
    };
    sqlx::query(settled)
        .bind(chats)
        .bind(telling.broadcast)
        .execute(tx)
        .await?;
    Ok(())
}

async fn settle_one(
    store: &Store,
    tx: &mut SqliteConnection,
    Settled { claimed, end }: &Settled,
    now: DateTime<Utc>,
) -> Result<()> {
    match end {
        // These were kept together.
        Settlement::Delivered { .. } | Settlement::Nothing { .. } => Ok(()),
        Settlement::Again { at, message } => {
            report_is(tx, claimed.broadcast, *message).await?;
            wait_until(tx, claimed, *at).await
        }
        Settlement::NotSent => set_state(tx, claimed, "waiting").await,
        Settlement::Later { at } => hold(tx, claimed, *at).await,
        Settlement::Gone => is_gone(tx, claimed).await,
        Settlement::NotFound { at } => {
            set_state(tx, claimed, "waiting").await?;
            if not_found(tx, claimed.chat.id, *at, now).await? >= TRIES {
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
        Settlement::InDoubt { revision } => doubt(tx, claimed, *revision, now).await,
    }
}

/// An editor reads how their posting goes in this message: the next report takes its place.
async fn report_is(tx: &mut SqliteConnection, broadcast: i64, message: i32) -> Result<()> {
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

/// Lets a chat wait, with everything that is for it.
async fn hold(tx: &mut SqliteConnection, claimed: &Claimed, until: DateTime<Utc>) -> Result<()> {
    for held in [
        "update chat set held_until = max(held_until, $2) where id = $1",
        "update notice set state = 'later', not_before = $2 where chat_id = $1 and state = 'waiting'",
    ] {
        sqlx::query(held)
            .bind(claimed.chat.id.0)
            .bind(to_millis(until))
            .execute(&mut *tx)
            .await?;
    }
    wait_until(tx, claimed, until).await
}

/// A chat is out of reach, with the notice that it did not take, unless it came back meanwhile.
async fn is_gone(tx: &mut SqliteConnection, claimed: &Claimed) -> Result<()> {
    let revived: Option<i64> = sqlx::query_scalar(
        "select revived from notice where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .fetch_optional(&mut *tx)
    .await?;
    set_state(tx, claimed, "waiting").await?;
    if revived == Some(1) {
        return Ok(());
    }
    mark_unreachable(tx, claimed.chat.id).await
}

async fn doubt(
    tx: &mut SqliteConnection,
    claimed: &Claimed,
    revision: u32,
    now: DateTime<Utc>,
) -> Result<()> {
    // For the next start: the hold counts from when it was known that nobody knows, and it is known what to make of it.
    sqlx::query(
        "update notice set claimed = $3, revision = null where broadcast_id = $1 and chat_id = $2 and state = 'sending'",
    )
    .bind(claimed.broadcast)
    .bind(claimed.chat.id.0)
    .bind(to_millis(now))
    .execute(&mut *tx)
    .await?;
    match claimed.what {
        What::Change { told, .. } => count_doubt(tx, claimed.case, told, revision).await?,
        What::Reminder(_) => {}
        What::Question(_) | What::Posting(_) => return Ok(()),
    }
    let chat = to_json(&[claimed.chat.id.0]);
    may_know(tx, claimed.case, &chat, revision).await
}

/// In the ledgers of the changes after `told`.
async fn count_doubt(
    tx: &mut SqliteConnection,
    case: CaseId,
    told: u32,
    revision: u32,
) -> Result<()> {
    sqlx::query(
        "update posting set doubted = doubted + 1
         where case_id = $1 and number > $2 and number <= $3 and state = 'released'",
    )
    .bind(case.0)
    .bind(told)
    .bind(revision)
    .execute(tx)
    .await?;
    Ok(())
}

async fn set_state(
    tx: &mut SqliteConnection,
    claimed: &Claimed,
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

async fn wait_until(tx: &mut SqliteConnection, claimed: &Claimed, at: DateTime<Utc>) -> Result<()> {
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
