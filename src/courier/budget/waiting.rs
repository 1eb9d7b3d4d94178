//! Who waits for the budget, told by a guard: a task that is given up waits no longer.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Budget, Errand};

/// A message that waits until the bot may send one more, as long as this lives. While there is one, the other errand leaves
/// it its share.
#[must_use = "it waits only as long as this lives"]
pub struct Waiting {
    budget: Arc<Mutex<Budget>>,
    errand: Errand,
}

impl Waiting {
    /// One more waits on such an errand. Not to be made or dropped by who has the budget locked.
    pub fn begin(budget: &Arc<Mutex<Budget>>, errand: Errand) -> Self {
        let waiting = Self {
            budget: Arc::clone(budget),
            errand,
        };
        waiting.count(|waiting| waiting.saturating_add(1));
        waiting
    }

    fn count(&self, change: impl Fn(usize) -> usize) {
        let mut budget = self.budget.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = budget.waiting(self.errand);
        *waiting = change(*waiting);
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.count(|waiting| waiting.saturating_sub(1));
    }
}
