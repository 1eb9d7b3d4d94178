//! How many updates wait to be handled, and beyond how many no more are taken of whom: no crowd takes an editor's place, and
//! nobody everybody's.

use std::collections::{HashMap, hash_map::Entry};

use tokio::sync::watch;

use crate::domain::{chat::ChatKey, role::Rank};

/// Updates that are kept whole in memory. Those beyond are read from the inbox again when their turn comes.
const WHOLE: usize = 2_000;

/// How many updates of one chat may wait: nobody writes or taps so many in earnest before the first is handled.
const MOST_OF_A_CHAT: usize = 100;

/// The updates that wait.
pub(super) struct UpdateBacklog(watch::Sender<Depths>);

/// How many there are, by rank and by chat.
#[derive(Default)]
struct Depths {
    editors: usize,
    followers: usize,
    strangers: usize,
    of_chats: HashMap<ChatKey, usize>,
}

/// Whether there is room for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Capacity {
    /// There is.
    Free,
    /// There is none.
    Full,
}

impl UpdateBacklog {
    /// One in which nothing waits.
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(Depths::default()))
    }

    /// An update of that chat, if it has one, and rank came to wait to be handled.
    pub(super) fn begins(&self, chat: Option<ChatKey>, rank: Rank) {
        self.0.send_modify(|waiting| {
            *waiting.of_mut(rank) += 1;
            if let Some(chat) = chat {
                *waiting.of_chats.entry(chat).or_default() += 1;
            }
        });
    }

    /// One of them waits no more.
    pub(super) fn ends(&self, chat: Option<ChatKey>, rank: Rank) {
        self.0.send_modify(|waiting| {
            *waiting.of_mut(rank) -= 1;
            if let Some(chat) = chat {
                waiting.ends_of(chat);
            }
        });
    }

    /// Whether more of that rank may wait. Where not, they are not kept.
    pub(super) fn capacity_for(&self, rank: Rank) -> Capacity {
        Capacity::below(most(rank), self.0.borrow().of(rank))
    }

    /// Whether more of that chat may wait, whatever its rank. Where not, they are not kept: Telegram gives updates in one
    /// row, and to leave one there would be to hear nobody.
    pub(super) fn capacity_of_chat(&self, chat: ChatKey) -> Capacity {
        let waiting = self.0.borrow();
        let count = waiting.of_chats.get(&chat).copied().unwrap_or_default();
        Capacity::below(MOST_OF_A_CHAT, count)
    }

    /// Whether another may be kept whole in memory.
    pub(super) fn capacity_in_memory(&self) -> Capacity {
        Capacity::below(WHOLE, self.0.borrow().all())
    }

    /// Waits until nothing waits.
    pub(super) async fn is_empty(&self) {
        let is_empty = |waiting: &Depths| waiting.all() == 0;
        // It fails only without a sender, and that lives here.
        let _ = self.0.subscribe().wait_for(is_empty).await;
    }
}

impl Capacity {
    fn below(most: usize, count: usize) -> Self {
        if count < most { Self::Free } else { Self::Full }
    }
}

impl Depths {
    fn of(&self, rank: Rank) -> usize {
        match rank {
            Rank::Editor => self.editors,
            Rank::Follower => self.followers,
            Rank::Stranger => self.strangers,
        }
    }

    fn of_mut(&mut self, rank: Rank) -> &mut usize {
        match rank {
            Rank::Editor => &mut self.editors,
            Rank::Follower => &mut self.followers,
            Rank::Stranger => &mut self.strangers,
        }
    }

    fn ends_of(&mut self, chat: ChatKey) {
        let Entry::Occupied(mut count) = self.of_chats.entry(chat) else {
            return;
        };
        *count.get_mut() -= 1;
        if *count.get() == 0 {
            count.remove();
        }
    }

    fn all(&self) -> usize {
        self.editors + self.followers + self.strangers
    }
}

/// How many updates of a rank may wait: of followers as many as can be answered while that is of use, and of strangers as
/// many as take little work. There are few editors, and each has room for so many as one chat has.
fn most(rank: Rank) -> usize {
    match rank {
        Rank::Editor => usize::MAX,
        Rank::Follower => 20_000,
        Rank::Stranger => 2_000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RANKS: [Rank; 3] = [Rank::Editor, Rank::Follower, Rank::Stranger];

    #[test]
    fn each_rank_has_room_of_its_own() {
        for (crowd, count) in [(Rank::Follower, 20_000), (Rank::Stranger, 2_000)] {
            let backlog = UpdateBacklog::new();
            let nth = |nth| Some(ChatKey(nth));
            for chat in 1..count {
                backlog.begins(nth(chat), crowd);
            }
            assert_eq!(backlog.capacity_for(crowd), Capacity::Free);
            backlog.begins(None, crowd);
            for rank in RANKS {
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
            backlog.ends(nth(7), crowd);
            assert_eq!(backlog.capacity_for(crowd), Capacity::Free);
        }
    }

    #[test]
    fn one_chat_fills_its_own_room_alone() {
        let (one, other) = (ChatKey(1), ChatKey(2));
        for rank in RANKS {
            let backlog = UpdateBacklog::new();
            for _ in 0..MOST_OF_A_CHAT {
                assert_eq!(backlog.capacity_of_chat(one), Capacity::Free);
                backlog.begins(Some(one), rank);
            }
            assert_eq!(backlog.capacity_of_chat(one), Capacity::Full);
            assert_eq!(backlog.capacity_of_chat(other), Capacity::Free);
            assert_eq!(backlog.capacity_for(rank), Capacity::Free);
            for _ in 0..MOST_OF_A_CHAT {
                backlog.ends(Some(one), rank);
                assert_eq!(backlog.capacity_of_chat(one), Capacity::Free);
            }
            assert!(backlog.0.borrow().of_chats.is_empty(), "it is forgotten");
        }
    }
}
