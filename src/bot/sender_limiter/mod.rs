//! The rate limiter of senders, before any work is done for an update: an update over the limit is confirmed to Telegram and
//! never stored.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use crate::{
    courier::LogThrottle,
    domain::{
        chat::{ChatKey, ChatKind},
        language::Language,
        role::Rank,
        traffic_limits::SenderLimits,
    },
    text::replies,
};

use super::{
    Context,
    backlog::{Capacity, UpdateBacklog},
    expiring::ExpiringMap,
    intent::Intent,
    phone_language,
    updates::{ParsedUpdate, Update},
};

/// The updates beyond the limit that are still let through if the chat wants no more of the bot: `/stop`, or `/forget` and
/// its button. Nobody has to wait with these; more of them count as everything else.
const LEAVING: u16 = 3;

/// The window of the limit, and how long a sender who exceeded it is silenced.
const WINDOW: Duration = Duration::from_secs(60);

/// The most senders that are counted. Beyond it a new one is not counted; that many each send little.
const REMEMBERED: usize = 20_000;

/// The rate limiter of senders. It is gone with the process.
pub struct SenderLimiter {
    state: Mutex<LimiterState>,
    /// The backlog of the updates that were admitted.
    pub(super) backlog: UpdateBacklog,
}

struct LimiterState {
    /// The most updates of a sender within [`WINDOW`].
    most: u16,
    senders: ExpiringMap<Sender>,
    over_limit: LogThrottle,
    without_room: LogThrottle,
    /// How many updates of followers and editors were dropped because too many waited.
    unheard: u64,
}

/// The counts of a sender.
#[derive(Clone, Copy)]
struct Sender {
    count: u16,
    /// How many of its updates wanted no more of the bot.
    leaving: u16,
    state: SenderState,
}

#[derive(Clone, Copy, PartialEq)]
enum SenderState {
    /// It is counted.
    Counted,
    /// It exceeded the limit: its updates are dropped until this expires.
    Silenced,
    /// It is an editor, and is not counted until this expires.
    Exempt,
}

/// The verdict on an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SenderVerdict {
    /// Keep it, if its queue is not full.
    Keep,
    /// Keep it; for a follower or an editor also if the queue is full.
    KeepAnyway,
    /// It is the first over the limit: keep it if its sender is an editor, else tell them.
    OneTooMany,
    /// Drop it.
    Drop,
}

impl SenderLimiter {
    /// A limiter without counts.
    pub fn new(limits: SenderLimits) -> Self {
        Self {
            state: Mutex::new(LimiterState::new(limits.in_a_minute)),
            backlog: UpdateBacklog::new(limits),
        }
    }

    /// How many updates of followers and editors were dropped so far because too many waited.
    pub fn unheard(&self) -> u64 {
        self.state().unheard
    }

    fn state(&self) -> MutexGuard<'_, LimiterState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Admits updates: returns those that are to be kept, in their order.
pub(super) async fn admit(context: &Context, arrived: Vec<ParsedUpdate>) -> Vec<ParsedUpdate> {
    let mut kept = Vec::with_capacity(arrived.len());
    for update in arrived {
        let now = context.clock.moment().steady;
        match is_kept(context, &update.update, now).await {
            Admission::Yes => kept.push(update),
            Admission::No(why) => context.senders.state().note(why, now),
        }
    }
    kept
}

enum Admission {
    Yes,
    No(DropReason),
}

/// Why an update is dropped.
#[derive(Clone, Copy)]
enum DropReason {
    OverLimit,
    /// Too many of its rank wait.
    Full(Rank),
    /// Too many of its chat do.
    ChatFull(Rank),
}

async fn is_kept(context: &Context, update: &Update, now: Instant) -> Admission {
    let chat = update.chat();
    let Some(sender) = update.sender() else {
        return if_not_full(context, chat, Intent::Anything).await;
    };
    let intent = update.intent(&context.username);
    let verdict = context.senders.state().judge(sender, intent, now);
    let phone = phone_language(update.from());
    let intent = match verdict {
        SenderVerdict::Drop => return Admission::No(DropReason::OverLimit),
        SenderVerdict::OneTooMany => return one_too_many(context, sender, phone, now).await,
        SenderVerdict::Keep => Intent::Anything,
        SenderVerdict::KeepAnyway => Intent::Leaving,
    };
    let kept = if_not_full(context, chat, intent).await;
    if let Admission::No(DropReason::ChatFull(_)) = kept {
        silence(context, sender, phone, now).await;
    }
    kept
}

async fn if_not_full(context: &Context, chat: ChatKey, intent: Intent) -> Admission {
    let backlog = &context.senders.backlog;
    let is_chat_full = backlog.capacity_of_chat(chat) == Capacity::Full;
    let is_full = |rank| backlog.capacity_for(rank) == Capacity::Full;
    if !is_chat_full && !is_full(Rank::Follower) && !is_full(Rank::Stranger) {
        return Admission::Yes;
    }
    match context.rank(chat).await {
        Ok(Rank::Editor | Rank::Follower) if intent == Intent::Leaving => Admission::Yes,
        Ok(rank) if is_chat_full => Admission::No(DropReason::ChatFull(rank)),
        Ok(rank) if is_full(rank) => Admission::No(DropReason::Full(rank)),
        Ok(Rank::Editor | Rank::Follower | Rank::Stranger) | Err(_) => Admission::Yes,
    }
}

async fn one_too_many(
    context: &Context,
    sender: ChatKey,
    phone: Option<Language>,
    now: Instant,
) -> Admission {
    match context.rank(sender).await {
        Ok(Rank::Editor) => {
            let exempt = SenderState::Exempt;
            context.senders.state().set(sender, exempt, now);
            Admission::Yes
        }
        Ok(Rank::Follower | Rank::Stranger) => {
            silence(context, sender, phone, now).await;
            Admission::No(DropReason::OverLimit)
        }
        // Who it is shows with the next one.
        Err(_) => Admission::Yes,
    }
}

/// Silences a sender, and says so.
async fn silence(context: &Context, sender: ChatKey, phone: Option<Language>, now: Instant) {
    let silenced = SenderState::Silenced;
    context.senders.state().set(sender, silenced, now);
    // In a group nobody in particular is meant.
    if sender.kind() == ChatKind::Private {
        context.tell(Some(sender), phone, replies::too_fast).await;
    }
}

impl LimiterState {
    fn new(most: u16) -> Self {
        Self {
            most,
            senders: ExpiringMap::new(WINDOW, REMEMBERED),
            over_limit: LogThrottle::default(),
            without_room: LogThrottle::default(),
            unheard: 0,
        }
    }

    /// Counts a dropped update, for the log and the alarm.
    fn note(&mut self, why: DropReason, now: Instant) {
        match why {
            DropReason::OverLimit => {
                if let Some(dropped) = self.over_limit.add(now) {
                    tracing::warn!(dropped, "updates over their senders' limit were dropped");
                }
            }
            DropReason::Full(rank) | DropReason::ChatFull(rank) => {
                match rank {
                    Rank::Editor | Rank::Follower => self.unheard += 1,
                    Rank::Stranger => {}
                }
                if let Some(dropped) = self.without_room.add(now) {
                    tracing::warn!(?rank, dropped, "too many updates wait; some were dropped");
                }
            }
        }
    }

    /// Counts an update of a sender, and judges it.
    fn judge(&mut self, sender: ChatKey, intent: Intent, now: Instant) -> SenderVerdict {
        if self.senders.get_mut(sender, now).is_none() {
            // Without room for a new one it is not counted.
            self.senders.insert(sender, Sender::new(), now);
        }
        match self.senders.get_mut(sender, now) {
            Some(known) => known.judge(intent, self.most),
            None => SenderVerdict::Keep,
        }
    }

    /// Sets the state of a sender, until it expires.
    fn set(&mut self, sender: ChatKey, state: SenderState, now: Instant) {
        if let Some(known) = self.senders.get_mut(sender, now) {
            let stands = Sender { state, ..*known };
            self.senders.insert(sender, stands, now);
        }
    }
}

impl Sender {
    fn new() -> Self {
        Self {
            count: 0,
            leaving: 0,
            state: SenderState::Counted,
        }
    }

    fn judge(&mut self, intent: Intent, most: u16) -> SenderVerdict {
        if intent == Intent::Leaving && self.leaving < LEAVING {
            self.leaving += 1;
            return SenderVerdict::KeepAnyway;
        }
        match self.state {
            SenderState::Silenced => SenderVerdict::Drop,
            SenderState::Exempt => SenderVerdict::Keep,
            SenderState::Counted if self.count >= most => SenderVerdict::OneTooMany,
            SenderState::Counted => {
                self.count += 1;
                SenderVerdict::Keep
            }
        }
    }
}

#[cfg(test)]
mod tests;
