//! A semaphore that serves the best rank first, editors before followers before strangers, and keeps some places for editors
//! alone.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

use crate::domain::role::Rank;

/// The semaphore.
pub(super) struct Permits {
    /// The permits that are reserved for editors: all others may wait for Telegram.
    for_editors: usize,
    state: Mutex<PermitsState>,
}

struct PermitsState {
    free: usize,
    turns: u64,
    waiting: BTreeMap<(Rank, u64), oneshot::Sender<()>>,
}

/// A permit, held until it is dropped.
pub(super) struct Permit(Arc<Permits>);

impl Permits {
    pub(super) fn new(count: usize, for_editors: usize) -> Arc<Self> {
        let state = Mutex::new(PermitsState {
            free: count,
            turns: 0,
            waiting: BTreeMap::new(),
        });
        Arc::new(Self { for_editors, state })
    }

    /// Waits for a permit. Not cancel-safe: a permit that is handed over meanwhile would be lost.
    pub(super) async fn acquire(permits: &Arc<Self>, rank: Rank) -> Permit {
        let turn = {
            let mut state = permits.state();
            if state.free > permits.kept_from(rank) {
                state.free -= 1;
                None
            } else {
                let (called, turn) = oneshot::channel();
                state.turns += 1;
                let place = (rank, state.turns);
                state.waiting.insert(place, called);
                Some(turn)
            }
        };
        if let Some(turn) = turn {
            // It fails only without a sender, and that lives here.
            let _ = turn.await;
        }
        Permit(Arc::clone(permits))
    }

    /// How many free permits are not for that rank.
    fn kept_from(&self, rank: Rank) -> usize {
        match rank {
            Rank::Editor => 0,
            Rank::Follower | Rank::Stranger => self.for_editors,
        }
    }

    fn state(&self) -> MutexGuard<'_, PermitsState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut state = self.0.state();
        let state = &mut *state;
        state.free += 1;
        while let Some(first) = state.waiting.first_entry() {
            let (rank, _) = *first.key();
            if state.free <= self.0.kept_from(rank) {
                // Nor may any that waits behind it.
                return;
            }
            if first.remove().send(()).is_ok() {
                state.free -= 1;
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[tokio::test]
    async fn the_best_rank_is_served_first_and_else_who_came_first() {
        let permits = Permits::new(1, 0);
        let busy = Permits::acquire(&permits, Rank::Stranger).await;
        let (served, mut order) = tokio::sync::mpsc::unbounded_channel();
        for (number, rank) in [Rank::Stranger, Rank::Follower, Rank::Stranger, Rank::Editor]
            .into_iter()
            .enumerate()
        {
            let (permits, served) = (Arc::clone(&permits), served.clone());
            tokio::spawn(async move {
                let _permit = Permits::acquire(&permits, rank).await;
                served.send(number).unwrap();
            });
            tokio::task::yield_now().await;
        }
        drop((busy, served));
        let mut seen = Vec::new();
        while let Some(number) = order.recv().await {
            seen.push(number);
        }
        assert_eq!(seen, [3, 1, 0, 2]);
        assert_eq!(permits.state().free, 1);
    }

    #[tokio::test]
    async fn however_many_wait_an_editor_finds_a_place() {
        let permits = Permits::new(3, 1);
        let place = |rank| Permits::acquire(&permits, rank).now_or_never();
        let (one, two) = (place(Rank::Stranger), place(Rank::Follower));
        assert!(one.is_some() && two.is_some());
        let waits = tokio::spawn({
            let permits = Arc::clone(&permits);
            async move { drop(Permits::acquire(&permits, Rank::Follower).await) }
        });
        tokio::task::yield_now().await;
        let editor = place(Rank::Editor);
        assert!(editor.is_some());
        drop(editor);
        tokio::task::yield_now().await;
        assert!(!waits.is_finished(), "the place is an editor's");
        drop(one);
        waits.await.unwrap();
    }
}
