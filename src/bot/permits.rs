//! A semaphore that serves the best rank first: editors before followers before strangers.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::oneshot;

use crate::domain::role::Rank;

/// So many may be at work at once.
pub(super) struct Permits {
    state: Mutex<State>,
}

struct State {
    free: usize,
    turns: u64,
    waiting: BTreeMap<(Rank, u64), oneshot::Sender<()>>,
}

/// The right to be at work, as long as this lives.
pub(super) struct Permit(Arc<Permits>);

impl Permits {
    pub(super) fn new(count: usize) -> Arc<Self> {
        let state = Mutex::new(State {
            free: count,
            turns: 0,
            waiting: BTreeMap::new(),
        });
        Arc::new(Self { state })
    }

    /// Waits until it may be at work. Not to be given up before: a permit handed over meanwhile would be lost.
    pub(super) async fn acquire(permits: &Arc<Self>, rank: Rank) -> Permit {
        let turn = {
            let mut state = permits.state();
            if state.free > 0 {
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

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut state = self.0.state();
        while let Some((_, called)) = state.waiting.pop_first() {
            if called.send(()).is_ok() {
                return;
            }
        }
        state.free += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_best_rank_is_served_first_and_else_who_came_first() {
        let permits = Permits::new(1);
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
}
