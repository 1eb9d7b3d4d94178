//! How many updates wait to be handled, and beyond how many no more are taken of whom: no crowd takes an editor's place.

use tokio::sync::watch;

use crate::domain::role::Rank;

/// Updates that are kept whole in memory. Those beyond are read from the inbox again when their turn comes.
const WHOLE: usize = 2_000;

/// The updates that wait.
pub(super) struct Backlog(watch::Sender<Waiting>);

/// How many there are, by rank.
#[derive(Clone, Copy, Default)]
struct Waiting {
    editors: usize,
    followers: usize,
    strangers: usize,
}

/// Whether there is room for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// There is.
    Yes,
    /// There is none.
    No,
}

impl Backlog {
    /// One in which nothing waits.
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(Waiting::default()))
    }

    /// An update of that rank came to wait to be handled.
    pub(super) fn begins(&self, rank: Rank) {
        self.0.send_modify(|waiting| *waiting.of_mut(rank) += 1);
    }

    /// One of them waits no more.
    pub(super) fn ends(&self, rank: Rank) {
        self.0.send_modify(|waiting| *waiting.of_mut(rank) -= 1);
    }

    /// Whether more of that rank may wait. Where not, editors' updates stay at Telegram, and all others are not kept.
    pub(super) fn room_for(&self, rank: Rank) -> Room {
        Room::below(most(rank), self.0.borrow().of(rank))
    }

    /// Whether another may be kept whole in memory.
    pub(super) fn room_for_a_whole_one(&self) -> Room {
        Room::below(WHOLE, self.0.borrow().all())
    }

    /// Waits until more may be fetched: nobody but editors can stop that.
    pub(super) async fn has_room(&self) {
        let may_be_fetched = |waiting: &Waiting| waiting.editors < most(Rank::Editor);
        // It fails only without a sender, and that lives here.
        let _ = self.0.subscribe().wait_for(may_be_fetched).await;
    }

    /// Waits until nothing waits.
    pub(super) async fn is_empty(&self) {
        let is_empty = |waiting: &Waiting| waiting.all() == 0;
        let _ = self.0.subscribe().wait_for(is_empty).await;
    }
}

impl Room {
    fn below(most: usize, count: usize) -> Self {
        if count < most { Self::Yes } else { Self::No }
    }
}

impl Waiting {
    fn of(self, rank: Rank) -> usize {
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

    fn all(self) -> usize {
        self.editors + self.followers + self.strangers
    }
}

/// How many updates of a rank may wait: as many as can be answered while that is of use, and for strangers as many as take
/// little work.
fn most(rank: Rank) -> usize {
    match rank {
        Rank::Editor | Rank::Stranger => 2_000,
        Rank::Follower => 20_000,
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn each_rank_has_room_of_its_own_and_editors_alone_stop_the_fetching() {
        for (crowd, count) in [
            (Rank::Editor, 2_000),
            (Rank::Follower, 20_000),
            (Rank::Stranger, 2_000),
        ] {
            let backlog = Backlog::new();
            for _ in 1..count {
                backlog.begins(crowd);
            }
            assert_eq!(backlog.room_for(crowd), Room::Yes);
            backlog.begins(crowd);
            for rank in [Rank::Editor, Rank::Follower, Rank::Stranger] {
                let expected = if rank == crowd { Room::No } else { Room::Yes };
                assert_eq!(backlog.room_for(rank), expected, "{rank:?} in {crowd:?}");
            }
            let may_fetch = backlog.has_room().now_or_never().is_some();
            assert_eq!(may_fetch, crowd != Rank::Editor, "{crowd:?}");
            backlog.ends(crowd);
            assert_eq!(backlog.room_for(crowd), Room::Yes);
            assert!(backlog.has_room().now_or_never().is_some());
        }
    }
}
