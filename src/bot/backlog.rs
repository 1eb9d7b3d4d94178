//! The backlog of updates: those of one chat in order, with a limit for each rank and each chat, so that no crowd takes an
//! editor's place and no chat takes everybody's.

use std::sync::Arc;

use tokio::sync::watch;

use crate::{
    courier::{HasRank, KeyedQueue},
    domain::{chat::ChatKey, language::Language, role::Rank, traffic_limits::SenderLimits},
    store::Receipt,
};

use super::updates::Update;

/// The most updates that are kept parsed in memory. Those beyond are read from the inbox again when their turn comes.
const WHOLE: usize = 2_000;

/// The backlog: the updates that wait or are being handled. Those without a chat form one queue.
pub(super) struct UpdateBacklog {
    queue: watch::Sender<KeyedQueue<Option<ChatKey>, QueuedUpdate>>,
    limits: SenderLimits,
}

/// A queued update.
pub(super) struct QueuedUpdate {
    /// Its number at Telegram and in the inbox, by which the log names it.
    pub(super) number: i64,
    /// What is to be handled.
    pub(super) update: Location,
    /// The rank of its chat.
    pub(super) rank: Rank,
    /// The language of its sender's phone, if the bot speaks it.
    pub(super) language: Option<Language>,
}

/// The location of an update until it is handled. In the inbox it is in any case.
#[derive(Clone)]
pub(super) enum Location {
    /// In memory too, as it was parsed.
    InMemory(Arc<Update>),
    /// Only there: so many wait, or nobody knows what it is.
    InInbox,
}

/// Whether a task serves the queue of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ServingTask {
    /// One does, until nothing of that chat waits.
    Already,
    /// None does: one must be started.
    NotYet,
}

/// Whether there is capacity for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capacity {
    /// There is.
    Free,
    /// There is none.
    Full,
}

impl UpdateBacklog {
    /// An empty backlog.
    pub(super) fn new(limits: SenderLimits) -> Self {
        Self {
            queue: watch::Sender::new(KeyedQueue::default()),
            limits,
        }
    }

    /// Queues an update behind those of its chat, if it has one.
    pub(super) fn push(&self, chat: Option<ChatKey>, queued: QueuedUpdate) -> ServingTask {
        let mut served = ServingTask::Already;
        self.queue.send_modify(|queue| {
            if queue.depth(chat) == 0 {
                served = ServingTask::NotYet;
            }
            queue.push(chat, queued);
        });
        served
    }

    /// Ends the update of a chat that was being handled and returns the next. `None` if there is none: the task that serves
    /// the chat ends, decided under the same lock, so that no update is left behind.
    pub(super) fn next(&self, chat: Option<ChatKey>) -> Option<QueuedUpdate> {
        let mut next = None;
        self.queue.send_modify(|queue| {
            queue.end(chat);
            next = queue.start(chat);
        });
        next
    }

    /// Drops the queue of a chat, whose updates stay in the inbox.
    pub(super) fn leave(&self, chat: Option<ChatKey>) {
        self.queue
            .send_modify(|queue| queue.retain(chat, |_| false));
    }

    /// Whether another update of that rank may wait. If not, it is not stored.
    pub(super) fn capacity_for(&self, rank: Rank) -> Capacity {
        let most = match rank {
            Rank::Editor => usize::MAX,
            Rank::Follower => self.limits.of_followers,
            Rank::Stranger => self.limits.of_strangers,
        };
        Capacity::below(most, self.queue.borrow().depth_of(rank))
    }

    /// Whether another update of that chat may wait, whatever its rank. If not, it is not stored: Telegram gives updates in
    /// one sequence, so leaving it there would block everybody.
    pub(super) fn capacity_of_chat(&self, chat: ChatKey) -> Capacity {
        Capacity::below(self.limits.of_a_chat, self.queue.borrow().depth(Some(chat)))
    }

    /// Whether another may be kept parsed in memory.
    pub(super) fn capacity_in_memory(&self) -> Capacity {
        Capacity::below(WHOLE, self.queue.borrow().len())
    }

    /// Waits until the backlog is empty.
    pub(super) async fn is_empty(&self) {
        // It fails only without a sender, and that lives here.
        let _ = self.queue.subscribe().wait_for(KeyedQueue::is_empty).await;
    }
}

impl HasRank for QueuedUpdate {
    fn rank(&self) -> Rank {
        self.rank
    }
}

impl QueuedUpdate {
    /// The receipt for the update.
    pub(super) fn receipt(&self) -> Receipt {
        Receipt::of(self.number)
    }
}

impl Capacity {
    fn below(most: usize, count: usize) -> Self {
        if count < most { Self::Free } else { Self::Full }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn queued(rank: Rank) -> QueuedUpdate {
        QueuedUpdate {
            number: 1,
            update: Location::InInbox,
            rank,
            language: None,
        }
    }

    #[test]
    fn each_rank_has_room_of_its_own() {
        for (crowd, count) in [(Rank::Follower, 20_000), (Rank::Stranger, 2_000)] {
            let backlog = UpdateBacklog::new(SenderLimits::default());
            let nth = |nth| Some(ChatKey(nth));
            for chat in 1..count {
                backlog.push(nth(chat), queued(crowd));
            }
            assert_eq!(backlog.capacity_for(crowd), Capacity::Free);
            backlog.push(None, queued(crowd));
            for rank in Rank::ALL {
                let expected = if rank == crowd {
                    Capacity::Full
                } else {
                    Capacity::Free
                };
                assert_eq!(
                    backlog.capacity_for(rank),
                    expected,
                    "{rank:?} in {crowd:?}"
                );
            }
            // What is being handled takes its place until that is done.
            assert!(backlog.next(nth(7)).is_some());
            assert_eq!(backlog.capacity_for(crowd), Capacity::Full);
            assert!(backlog.next(nth(7)).is_none());
            assert_eq!(backlog.capacity_for(crowd), Capacity::Free);
        }
    }

    #[test]
    fn one_chat_fills_its_own_room_alone() {
        let (one, other) = (ChatKey(1), ChatKey(2));
        for rank in Rank::ALL {
            let backlog = UpdateBacklog::new(SenderLimits::default());
            for _ in 0..SenderLimits::default().of_a_chat {
                assert_eq!(backlog.capacity_of_chat(one), Capacity::Free);
                backlog.push(Some(one), queued(rank));
            }
            assert_eq!(backlog.capacity_of_chat(one), Capacity::Full);
            assert_eq!(backlog.capacity_of_chat(other), Capacity::Free);
            assert_eq!(backlog.capacity_for(rank), Capacity::Free);
            assert!(backlog.next(Some(one)).is_some());
            while backlog.next(Some(one)).is_some() {
                assert_eq!(backlog.capacity_of_chat(one), Capacity::Free);
            }
            assert!(backlog.queue.borrow().is_empty(), "it is forgotten");
        }
    }

    #[test]
    fn a_chat_is_served_once_as_long_as_anything_of_it_waits() {
        let (backlog, chat) = (
            UpdateBacklog::new(SenderLimits::default()),
            Some(ChatKey(1)),
        );
        let push = || backlog.push(chat, queued(Rank::Follower));
        assert_eq!(
            (push(), push()),
            (ServingTask::NotYet, ServingTask::Already)
        );
        assert!(backlog.next(chat).is_some());
        assert_eq!(push(), ServingTask::Already, "while one is handled");
        backlog.leave(chat);
        assert_eq!(
            push(),
            ServingTask::Already,
            "the one that left them is still there"
        );
        assert!(backlog.next(chat).is_some());
        assert!(backlog.next(chat).is_none());
        assert_eq!(push(), ServingTask::NotYet);
    }
}
