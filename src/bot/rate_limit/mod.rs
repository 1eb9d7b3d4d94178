//! The limit of each sender, before any work is done: what is over it is confirmed to Telegram and never kept.

use std::{
    collections::HashMap,
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use serde::Deserialize;

use crate::{
    courier::Tally,
    domain::{
        chat::{ChatKey, ChatKind},
        press::{Press, Wish},
        role::Rank,
    },
    store::Arrived,
    text::replies,
};

use super::Desk;

/// What a chat may send within [`A_WHILE`]: more than anybody types or taps in earnest.
const MOST: u16 = 30;

/// How long that counts, and how long who sent more is not read.
const A_WHILE: Duration = Duration::from_secs(60);

/// Senders that are remembered. Beyond it a new one is not counted; that many each send little.
const REMEMBERED: usize = 20_000;

/// Updates of strangers that may wait to be handled. Their answers could not leave in time, were there more.
const MOST_OF_STRANGERS: usize = 2_000;

/// Commands that are always heard: nobody who wants no more of the bot is made to wait.
const ALWAYS_HEARD: [&str; 3] = ["/unfollow", "/stop", "/forget"];

/// A rate limiter for what people send. It forgets with the process.
pub struct SenderLimiter {
    counting: Counting,
    state: Mutex<State>,
    /// Updates of strangers that wait to be handled.
    strangers: AtomicUsize,
}

#[derive(PartialEq)]
enum Counting {
    On,
    Off,
}

#[derive(Default)]
struct State {
    senders: HashMap<ChatKey, Sender>,
    /// When those were last looked through that have sent nothing for long: to look each time would be work for strangers.
    swept: Option<Instant>,
    dropped: Tally,
}

/// What a chat has sent since then.
#[derive(Clone, Copy)]
struct Sender {
    since: Instant,
    count: u16,
    standing: Standing,
}

#[derive(Clone, Copy, PartialEq)]
enum Standing {
    /// It is counted.
    Counted,
    /// It sent too much and is not read for a while.
    Silenced,
    /// It is not counted for a while: it is an editor.
    Exempt,
}

/// What to do with an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Keep it.
    Keep,
    /// It is the first too many: keep it if its sender is an editor, else tell them.
    OneTooMany,
    /// Drop it.
    Drop,
}

impl SenderLimiter {
    /// A limiter that has seen nobody yet.
    pub fn new() -> Self {
        Self::counting(Counting::On)
    }

    /// One that lets everything through, for a Telegram without limits.
    pub fn off() -> Self {
        Self::counting(Counting::Off)
    }

    fn counting(counting: Counting) -> Self {
        Self {
            counting,
            state: Mutex::default(),
            strangers: AtomicUsize::new(0),
        }
    }

    /// Updates of that rank came to wait to be handled.
    pub(super) fn begins(&self, rank: Rank) {
        if rank == Rank::Stranger {
            self.strangers.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// One of them waits no more.
    pub(super) fn ends(&self, rank: Rank) {
        if rank == Rank::Stranger {
            self.strangers.fetch_sub(1, Ordering::Relaxed);
        }
    }

    fn is_crowded(&self) -> bool {
        self.strangers.load(Ordering::Relaxed) >= MOST_OF_STRANGERS
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for SenderLimiter {
    fn default() -> Self {
        Self::new()
    }
}

/// The updates that are to be kept, in their order.
pub(super) async fn sift(desk: &Desk, arrived: Vec<Arrived>) -> Vec<Arrived> {
    if desk.senders.counting == Counting::Off {
        return arrived;
    }
    let mut kept = Vec::with_capacity(arrived.len());
    for update in arrived {
        let now = desk.clock.moment().steady;
        match is_kept(desk, &update, now).await {
            Kept::Yes => kept.push(update),
            Kept::No => {
                if let Some(dropped) = desk.senders.state().dropped.add(now) {
                    tracing::warn!(dropped, "updates over their senders' limit were dropped");
                }
            }
        }
    }
    kept
}

#[derive(PartialEq)]
enum Kept {
    Yes,
    No,
}

async fn is_kept(desk: &Desk, update: &Arrived, now: Instant) -> Kept {
    let Some(glance) = Glance::at(update).filter(|glance| !glance.is_always_heard()) else {
        return Kept::Yes;
    };
    let Some(sender) = glance.sender() else {
        return Kept::Yes;
    };
    let verdict = desk.senders.state().judge(sender, now);
    match verdict {
        Verdict::Drop => Kept::No,
        Verdict::OneTooMany => one_too_many(desk, sender, now).await,
        Verdict::Keep if desk.senders.is_crowded() => match desk.rank(sender).await {
            Ok(Rank::Stranger) => Kept::No,
            Ok(Rank::Editor | Rank::Follower) | Err(_) => Kept::Yes,
        },
        Verdict::Keep => Kept::Yes,
    }
}

async fn one_too_many(desk: &Desk, sender: ChatKey, now: Instant) -> Kept {
    let standing = match desk.rank(sender).await {
        Ok(Rank::Editor) => Standing::Exempt,
        Ok(Rank::Follower | Rank::Stranger) => Standing::Silenced,
        // Who it is shows with the next one.
        Err(_) => return Kept::Yes,
    };
    desk.senders.state().set(sender, standing, now);
    if standing == Standing::Exempt {
        return Kept::Yes;
    }
    // In a group nobody in particular is meant.
    if sender.kind() == ChatKind::Private {
        desk.tell(Some(sender), replies::too_fast).await;
    }
    Kept::No
}

impl State {
    /// Counts an update.
    fn judge(&mut self, sender: ChatKey, now: Instant) -> Verdict {
        let is_recent = |known: &Sender| now.saturating_duration_since(known.since) < A_WHILE;
        if let Some(known) = self
            .senders
            .get_mut(&sender)
            .filter(|known| is_recent(known))
        {
            return match known.standing {
                Standing::Silenced => Verdict::Drop,
                Standing::Exempt => Verdict::Keep,
                Standing::Counted if known.count >= MOST => Verdict::OneTooMany,
                Standing::Counted => {
                    known.count += 1;
                    Verdict::Keep
                }
            };
        }
        let is_new = !self.senders.contains_key(&sender);
        let was_swept = |at: Instant| now.saturating_duration_since(at) < A_WHILE / 4;
        if is_new && self.senders.len() >= REMEMBERED && !self.swept.is_some_and(was_swept) {
            self.senders.retain(|_, known| is_recent(known));
            self.swept = Some(now);
        }
        if !is_new || self.senders.len() < REMEMBERED {
            let fresh = Sender {
                since: now,
                count: 1,
                standing: Standing::Counted,
            };
            self.senders.insert(sender, fresh);
        }
        Verdict::Keep
    }

    /// From now on, for a while, a sender stands so.
    fn set(&mut self, sender: ChatKey, standing: Standing, now: Instant) {
        if let Some(known) = self.senders.get_mut(&sender) {
            (known.since, known.standing) = (now, standing);
        }
    }
}

/// The little of an update that tells whose it is. What is not of this form is kept: it costs itself alone.
#[derive(Deserialize)]
struct Glance {
    message: Option<Said>,
    callback_query: Option<Pressed>,
}

#[derive(Deserialize)]
struct Said {
    chat: Id,
    text: Option<String>,
}

#[derive(Deserialize)]
struct Pressed {
    from: Id,
    data: Option<String>,
}

#[derive(Deserialize)]
struct Id {
    id: i64,
}

impl Glance {
    fn at(update: &Arrived) -> Option<Self> {
        serde_json::from_str(&update.json).ok()
    }

    /// The chat that wrote, or the person who pressed. What tells of the bot's own standing in a chat has no sender.
    fn sender(&self) -> Option<ChatKey> {
        let wrote = self.message.as_ref().map(|said| said.chat.id);
        let pressed = self.callback_query.as_ref().map(|pressed| pressed.from.id);
        wrote.or(pressed).map(ChatKey)
    }

    fn is_always_heard(&self) -> bool {
        let said = self.message.as_ref().and_then(|said| said.text.as_deref());
        let word = said.and_then(|text| text.split_whitespace().next());
        let command = word.map(|word| word.split('@').next().unwrap_or(word).to_lowercase());
        let pressed = self
            .callback_query
            .as_ref()
            .and_then(|it| it.data.as_deref());
        command.is_some_and(|command| ALWAYS_HEARD.contains(&command.as_str()))
            || matches!(
                pressed.and_then(Press::read),
                Some(Press::Unfollow(_) | Press::Wish(Wish::Erase | Wish::Keep))
            )
    }
}

#[cfg(test)]
mod tests;
