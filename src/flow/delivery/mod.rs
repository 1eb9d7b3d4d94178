//! Delivery, from a notice to a message in a chat: claim, compose, send, judge, settle.
//!
#![doc = include_str!("promises.md")]

mod compose;
mod quarantine;
mod sending;
mod settlement;

use std::{
    collections::{HashMap, HashSet, hash_map::Entry},
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::{
    sync::Notify,
    task::{self, JoinError, JoinSet},
};
use tracing::Instrument;

use crate::{
    domain::{chat::ChatId, language::Language, moment::Moment},
    store::{
        CaseId, ClaimRequest, Claimable, ClaimedNotice, Error, NoticeKind, SettledNotice, Store,
    },
};
use compose::{ComposedNotice, compose};
use sending::{AttemptedNotice, ReadyGuard, lock, send};

pub use compose::{DeliveryContext, NoticeRenderer, NoticeView, changed};
pub use quarantine::Quarantine;
pub use settlement::{Attempt, settlement};

/// The most messages in flight: enough for Telegram's highest rate while each takes a quarter of a second.
pub const MOST_IN_FLIGHT: usize = 256;

/// The smallest batch worth claiming: what is claimed together is committed together.
const WORTH_A_CLAIM: usize = MOST_IN_FLIGHT / 4;

/// How long a settlement waits at most to be committed with others, while much is in flight.
const LONGEST_UNSETTLED: Duration = Duration::from_millis(100);

/// When enough is composed, how soon to look whether some of it has left.
const RECHECK: TimeDelta = TimeDelta::milliseconds(60);

/// The pause before a failed report is composed again.
const RETRY_PAUSE: Duration = Duration::from_secs(2);

/// The delivery of notices: everything that is sent without having been asked for.
pub struct Delivery {
    store: Store,
    context: DeliveryContext,
    quarantine: Quarantine,
    claimable: Claimable,
    /// The notices in flight, each a task: they go on while the store is waited for.
    sending: JoinSet<AttemptedNotice>,
    /// The chats of these tasks.
    here: HashMap<task::Id, ChatId>,
    /// How many of these tasks wait for the rate limiter.
    ready: Arc<AtomicUsize>,
    /// The settlements that are not stored yet, and since when the first of them waits.
    ended: Vec<AttemptedNotice>,
    ended_since: Option<Instant>,
    /// The chats of notices in doubt that are not in quarantine yet.
    doubtful: Vec<ChatId>,
    /// Notified when a group or channel refused something that its administrators can mend.
    troubled: Arc<Notify>,
    /// How many notices were served.
    served: Arc<AtomicU64>,
}

impl Delivery {
    /// A delivery with nothing in flight but what an earlier run left there. After the quarantine, a notice in doubt is sent
    /// again.
    ///
    /// # Errors
    /// If the store failed.
    pub async fn resume(
        store: Store,
        context: DeliveryContext,
        quarantine: Duration,
        now: Moment,
    ) -> Result<Self, Error> {
        let quarantine =
            Quarantine::resume(quarantine, &store.outbox().notices_in_flight().await?, now);
        Ok(Self {
            store,
            context,
            quarantine,
            claimable: Claimable::Everything,
            sending: JoinSet::new(),
            here: HashMap::new(),
            ready: Arc::default(),
            ended: Vec::new(),
            ended_since: None,
            doubtful: Vec::new(),
            troubled: Arc::default(),
            served: Arc::default(),
        })
    }

    /// Notifies when a group or channel refused something that its administrators can mend.
    pub fn troubled(&self) -> Arc<Notify> {
        Arc::clone(&self.troubled)
    }

    /// How many notices were served so far, whatever the outcome.
    pub fn served(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.served)
    }

    /// Restricts what is claimed from now on.
    pub fn claims(&mut self, what: Claimable) {
        self.claimable = what;
    }

    /// Settles what ended, claims what may leave now and starts to send it. Returns when there is next something to claim.
    ///
    /// # Errors
    /// If the store failed. What ended is recorded by the next step, and what was claimed is claimed again.
    pub async fn step(&mut self, now: Moment) -> Result<Option<DateTime<Utc>>, Error> {
        self.keep_penalties(now).await?;
        let room = MOST_IN_FLIGHT - self.sending.len().min(MOST_IN_FLIGHT);
        let ready = self.ready.load(Ordering::Relaxed);
        let worth = lock(&self.context.limiter).worth_making(ready, Instant::now());
        let limit = match worth {
            _ if room < WORTH_A_CLAIM => return self.record_soon(now).await,
            Ok(0) => {
                self.record(now).await?;
                return Ok(Some(now.wall + RECHECK));
            }
            Ok(worth) => worth.min(room),
            Err(later) => {
                self.record(now).await?;
                return Ok(Some(on_the_wall(later, now)));
            }
        };
        let settled = self.settled();
        self.quarantine_the_doubtful(now);
        let here = self.here.values().copied();
        let busy: Vec<ChatId> = here.chain(self.quarantine.chats(now.steady)).collect();
        let claim = ClaimRequest {
            limit: u32::try_from(limit).unwrap_or(u32::MAX),
            busy: &busy,
            what: self.claimable,
        };
        let exchanged = self
            .store
            .outbox()
            .settle_and_claim(&settled, claim, now.wall)
            .await?;
        self.recorded();
        if !exchanged.may_be_more {
            let quarantine_ends = self.quarantine.next_end().map(|end| now.on_the_wall(end));
            let wakes = self.store.outbox().next_notice_at().await?;
            return Ok(quarantine_ends.into_iter().chain(wakes).min());
        }
        self.send(exchanged.claimed, now.wall).await?;
        Ok(Some(now.wall))
    }

    /// Waits for the next messages to end. Cancelling the wait loses nothing.
    pub async fn wait(&mut self) {
        if let Some(first) = self.sending.join_next_with_id().await {
            self.note(first);
        }
        while let Some(more) = self.sending.try_join_next_with_id() {
            self.note(more);
        }
    }

    /// Settles what ended if it has waited long enough for others: a commit waits for the disk.
    async fn record_soon(&mut self, now: Moment) -> Result<Option<DateTime<Utc>>, Error> {
        let Some(since) = self.ended_since else {
            // The next thing to happen is that something ends.
            return Ok(None);
        };
        if since.elapsed() >= LONGEST_UNSETTLED {
            self.record(now).await?;
            return Ok(None);
        }
        Ok(Some(on_the_wall(since + LONGEST_UNSETTLED, now)))
    }

    /// Settles what ended, and stores the penalties since the last time.
    ///
    /// # Errors
    /// If the store failed; it is tried again with the next step.
    pub async fn record(&mut self, now: Moment) -> Result<(), Error> {
        self.keep_penalties(now).await?;
        let settled = self.settled();
        self.quarantine_the_doubtful(now);
        self.store.outbox().settle(&settled, now.wall).await?;
        self.recorded();
        Ok(())
    }

    /// Whether nothing is in flight.
    pub fn is_idle(&self) -> bool {
        self.sending.is_empty()
    }

    /// Composes what was claimed, each text once for all who read the same, and starts to send it.
    async fn send(&mut self, claimed: Vec<ClaimedNotice>, now: DateTime<Utc>) -> Result<(), Error> {
        let mut texts: HashMap<(CaseId, NoticeKind, Language), Arc<ComposedNotice>> =
            HashMap::new();
        let mut unreadable: HashSet<CaseId> = HashSet::new();
        let mut failure = Ok(());
        for claimed in claimed {
            if failure.is_err() {
                self.ended.push(AttemptedNotice::unsent(claimed));
                continue;
            }
            if unreadable.contains(&claimed.case) {
                self.ended.push(AttemptedNotice::case_unreadable(claimed));
                continue;
            }
            if let NoticeKind::Posting(_) = claimed.what {
                self.start_progress(claimed, now);
                continue;
            }
            let text = (claimed.case, claimed.what, claimed.chat.language);
            let composed = match texts.entry(text) {
                Entry::Occupied(known) => Arc::clone(known.get()),
                Entry::Vacant(unknown) => {
                    match compose(&self.store, &claimed, self.context.render_notice, now).await {
                        Ok(composed) => Arc::clone(unknown.insert(Arc::new(composed))),
                        Err(error) if error.may_pass() => {
                            self.ended.push(AttemptedNotice::unsent(claimed));
                            failure = Err(error);
                            continue;
                        }
                        Err(error) => {
                            self.store.cases().case_unreadable(claimed.case, &error);
                            unreadable.insert(claimed.case);
                            self.ended.push(AttemptedNotice::case_unreadable(claimed));
                            continue;
                        }
                    }
                }
            };
            if composed.attempt.revision != claimed.revision {
                // A change was released in between.
                self.ended.push(AttemptedNotice::unsent(claimed));
                continue;
            }
            let chat = claimed.chat.id;
            let ready = ReadyGuard::one_more(&self.ready);
            let ways = (self.context.courier.clone(), self.store.clone());
            let limiter = Arc::clone(&self.context.limiter);
            let span = composed.span.clone();
            let sent = send(ways, limiter, claimed, composed, ready).instrument(span);
            let task = self.sending.spawn(sent);
            self.here.insert(task.id(), chat);
        }
        failure
    }

    /// Composes the report on a broadcast for its editor and sends it, in a task of its own: it counts all who wait, and
    /// nothing should wait for that.
    fn start_progress(&mut self, claimed: ClaimedNotice, now: DateTime<Utc>) {
        let chat = claimed.chat.id;
        let (store, courier) = (self.store.clone(), self.context.courier.clone());
        let (limiter, ready) = (Arc::clone(&self.context.limiter), Arc::clone(&self.ready));
        let render_notice = self.context.render_notice;
        let task = self.sending.spawn(async move {
            match compose(&store, &claimed, render_notice, now).await {
                Ok(composed) => {
                    let ready = ReadyGuard::one_more(&ready);
                    let ways = (courier, store.clone());
                    let span = composed.span.clone();
                    let sent = send(ways, limiter, claimed, Arc::new(composed), ready);
                    sent.instrument(span).await
                }
                Err(error) if error.may_pass() => AttemptedNotice::not_yet(claimed, RETRY_PAUSE),
                Err(error) => {
                    store.cases().case_unreadable(claimed.case, &error);
                    AttemptedNotice::case_unreadable(claimed)
                }
            }
        });
        self.here.insert(task.id(), chat);
    }

    fn settled(&self) -> Vec<SettledNotice> {
        let settled = self.ended.iter().map(|sent| SettledNotice {
            claimed: sent.claimed.clone(),
            end: sent.end.clone(),
        });
        settled.collect()
    }

    fn recorded(&mut self) {
        if self.ended.iter().any(AttemptedNotice::is_trouble) {
            self.troubled.notify_one();
        }
        let served = self.ended.iter().filter(|sent| sent.is_served()).count();
        self.served.fetch_add(served as u64, Ordering::Relaxed);
        self.ended.clear();
        self.ended_since = None;
    }

    /// Puts the chats of messages in doubt into quarantine.
    fn quarantine_the_doubtful(&mut self, now: Moment) {
        for chat in self.doubtful.drain(..) {
            self.quarantine.begin(chat, now.steady);
        }
    }

    fn note(&mut self, joined: Result<(task::Id, AttemptedNotice), JoinError>) {
        match joined {
            Ok((task, sent)) => {
                self.here.remove(&task);
                if sent.is_in_doubt() {
                    self.doubtful.push(sent.claimed.chat.id);
                }
                self.ended.push(sent);
                self.ended_since.get_or_insert_with(Instant::now);
            }
            Err(error) => {
                tracing::error!("sending a notice panicked; it is in doubt");
                self.doubtful.extend(self.here.remove(&error.id()));
            }
        }
    }

    /// Stores the penalties (429): a restart must not forget them.
    async fn keep_penalties(&self, now: Moment) -> Result<(), Error> {
        let penalties = lock(&self.context.limiter).penalties();
        for (chat, until) in penalties {
            self.store
                .outbox()
                .keep_penalty(chat, on_the_wall(until, now))
                .await?;
            lock(&self.context.limiter).kept_penalties(1);
        }
        Ok(())
    }
}

/// A moment of the rate limiter's clock on the wall clock: what is left to wait there is added to the time here.
fn on_the_wall(later: Instant, now: Moment) -> DateTime<Utc> {
    let wait = later.saturating_duration_since(Instant::now());
    now.wall + TimeDelta::from_std(wait).unwrap_or_default()
}
