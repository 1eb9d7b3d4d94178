//! A queue per key: items of one key are served in order and one at a time, keys independently of each other.

use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use crate::domain::role::{PerRank, Rank};

/// The queues of all keys, with the number of items of each rank.
///
/// A key exists exactly as long as an item of it waits or is under way, so no map grows with everybody who ever wrote.
pub struct KeyedQueue<K, T> {
    lines: HashMap<K, KeyItems<T>>,
    waiting: PerRank<usize>,
    under_way: PerRank<usize>,
}

/// An item that can be queued.
pub trait HasRank {
    /// The rank of whoever it is for.
    fn rank(&self) -> Rank;
}

/// The items of one key, in order.
struct KeyItems<T> {
    waiting: VecDeque<T>,
    under_way: Option<Rank>,
}

impl<K: Copy + Eq + Hash, T: HasRank> KeyedQueue<K, T> {
    /// Queues an item behind those of its key.
    pub fn push(&mut self, key: K, item: T) {
        *self.waiting.of_mut(item.rank()) += 1;
        self.line(key).waiting.push_back(item);
    }

    /// Takes the first item of a key, which is then under way until it [ends](Self::end) or is [put back](Self::put_back).
    /// `None` if nothing waits, or if another item of the key is under way.
    pub fn start(&mut self, key: K) -> Option<T> {
        let line = self.lines.get_mut(&key)?;
        if line.under_way.is_some() {
            return None;
        }
        let item = line.waiting.pop_front()?;
        line.under_way = Some(item.rank());
        *self.waiting.of_mut(item.rank()) -= 1;
        *self.under_way.of_mut(item.rank()) += 1;
        Some(item)
    }

    /// Ends the item of a key that is under way, if any is.
    pub fn end(&mut self, key: K) {
        if let Some(line) = self.lines.get_mut(&key)
            && let Some(rank) = line.under_way.take()
        {
            *self.under_way.of_mut(rank) -= 1;
        }
        self.forget_if_idle(key);
    }

    /// Puts the item that was under way back to the front of its key.
    pub fn put_back(&mut self, key: K, item: T) {
        *self.waiting.of_mut(item.rank()) += 1;
        self.line(key).waiting.push_front(item);
        self.end(key);
    }

    /// Drops the first item of a key that waits.
    pub fn drop_first(&mut self, key: K) -> Option<T> {
        let first = self.lines.get_mut(&key)?.waiting.pop_front()?;
        *self.waiting.of_mut(first.rank()) -= 1;
        self.forget_if_idle(key);
        Some(first)
    }

    /// Drops the waiting items of a key that are not to be kept.
    pub fn retain(&mut self, key: K, mut is_kept: impl FnMut(&T) -> bool) {
        let Some(line) = self.lines.get_mut(&key) else {
            return;
        };
        let waiting = &mut self.waiting;
        line.waiting.retain(|item| {
            let is_kept = is_kept(item);
            if !is_kept {
                *waiting.of_mut(item.rank()) -= 1;
            }
            is_kept
        });
        self.forget_if_idle(key);
    }

    /// The waiting items of a key, in order.
    pub fn waiting(&self, key: K) -> impl Iterator<Item = &T> {
        self.lines
            .get(&key)
            .into_iter()
            .flat_map(|line| &line.waiting)
    }

    /// How many items of a rank wait.
    pub fn waiting_of(&self, rank: Rank) -> usize {
        self.waiting.of(rank)
    }

    /// How many items of a rank wait or are under way.
    pub fn depth_of(&self, rank: Rank) -> usize {
        self.waiting.of(rank) + self.under_way.of(rank)
    }

    /// How many items of a key wait or are under way.
    pub fn depth(&self, key: K) -> usize {
        let line = self.lines.get(&key);
        line.map_or(0, |line| {
            line.waiting.len() + usize::from(line.under_way.is_some())
        })
    }

    /// Whether an item of this key is under way.
    pub fn is_under_way(&self, key: K) -> bool {
        let line = self.lines.get(&key);
        line.is_some_and(|line| line.under_way.is_some())
    }

    /// How many items wait or are under way.
    pub fn len(&self) -> usize {
        Rank::ALL.into_iter().map(|rank| self.depth_of(rank)).sum()
    }

    /// Whether nothing waits and nothing is under way.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many keys have an item waiting or under way.
    pub fn busy_keys(&self) -> usize {
        self.lines.len()
    }

    fn line(&mut self, key: K) -> &mut KeyItems<T> {
        self.lines.entry(key).or_insert_with(|| KeyItems {
            waiting: VecDeque::new(),
            under_way: None,
        })
    }

    fn forget_if_idle(&mut self, key: K) {
        if self.depth(key) == 0 {
            self.lines.remove(&key);
        }
    }
}

impl<K, T> Default for KeyedQueue<K, T> {
    fn default() -> Self {
        Self {
            lines: HashMap::new(),
            waiting: PerRank::default(),
            under_way: PerRank::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Item(Rank, u32);

    impl HasRank for Item {
        fn rank(&self) -> Rank {
            self.0
        }
    }

    /// What was pushed and not ended, as a list, which is the simplest that is right.
    #[derive(Default)]
    struct Model {
        waiting: Vec<(u8, Item)>,
        under_way: Vec<(u8, Item)>,
    }

    impl Model {
        fn first(&self, key: u8) -> Option<usize> {
            self.waiting.iter().position(|(of, _)| *of == key)
        }

        fn under_way(&self, key: u8) -> Option<usize> {
            self.under_way.iter().position(|(of, _)| *of == key)
        }

        fn count(&self, is_meant: impl Fn(&(u8, Item)) -> bool) -> usize {
            let all = self.waiting.iter().chain(&self.under_way);
            all.filter(|item| is_meant(item)).count()
        }
    }

    #[derive(Clone, Copy, Debug)]
    enum Step {
        Push(Rank),
        Start,
        End,
        PutBack,
        DropFirst,
        DropOdd,
    }

    fn step(queue: &mut KeyedQueue<u8, Item>, model: &mut Model, number: u32, key: u8, step: Step) {
        match step {
            Step::Push(rank) => {
                queue.push(key, Item(rank, number));
                model.waiting.push((key, Item(rank, number)));
            }
            Step::Start => {
                let at = model.first(key).filter(|_| model.under_way(key).is_none());
                let expected = at.map(|at| model.waiting.remove(at));
                assert_eq!(queue.start(key), expected.map(|(_, item)| item));
                model.under_way.extend(expected);
            }
            Step::End => {
                queue.end(key);
                model.under_way.retain(|(of, _)| *of != key);
            }
            Step::PutBack => {
                if let Some(at) = model.under_way(key) {
                    let (_, item) = model.under_way.remove(at);
                    queue.put_back(key, item);
                    model.waiting.insert(0, (key, item));
                }
            }
            Step::DropFirst => {
                let expected = model.first(key).map(|at| model.waiting.remove(at).1);
                assert_eq!(queue.drop_first(key), expected);
            }
            Step::DropOdd => {
                queue.retain(key, |item| item.1 % 2 == 0);
                model
                    .waiting
                    .retain(|(of, item)| *of != key || item.1 % 2 == 0);
            }
        }
    }

    proptest! {
        #[test]
        fn each_key_is_in_order_one_at_a_time_and_everything_is_counted(
            steps in prop::collection::vec((0_u8..3, 0_usize..10), 0..200),
        ) {
            let (mut queue, mut model) = (KeyedQueue::default(), Model::default());
            for (number, (key, kind)) in (0..).zip(steps) {
                let kind = match kind {
                    0..=2 => Step::Push(Rank::ALL[kind]),
                    3 | 4 => Step::Start,
                    5 | 6 => Step::End,
                    7 => Step::PutBack,
                    8 => Step::DropFirst,
                    _ => Step::DropOdd,
                };
                step(&mut queue, &mut model, number, key, kind);
                for key in 0..3 {
                    prop_assert_eq!(queue.depth(key), model.count(|(of, _)| *of == key));
                }
                for rank in Rank::ALL {
                    prop_assert_eq!(queue.depth_of(rank), model.count(|(_, item)| item.0 == rank));
                }
                let busy = (0..3).filter(|key| queue.depth(*key) > 0).count();
                prop_assert_eq!(queue.busy_keys(), busy, "a key without an item is forgotten");
                prop_assert_eq!(queue.len(), model.count(|_| true));
                prop_assert_eq!(queue.is_empty(), model.count(|_| true) == 0);
            }
        }
    }
}
