//! Telegram's numbers of updates, the idempotency keys by which an update that arrives again is recognised.

use std::ops::RangeInclusive;

use chrono::{DateTime, TimeDelta, Utc};

/// After a week with no update, Telegram starts from a random number (Bot API, `Update.update_id`); a day less is safe.
const NUMBERS_GO_ON_FOR: TimeDelta = TimeDelta::days(6);

/// How many of the last numbers are recognised after such a week. Of two thousand million numbers, Telegram starts from one
/// of these about once in 200,000 such weeks; with every number recognised it would be more often.
const REMEMBERED: i64 = 10_000;

/// The greatest gap between two numbers in a row, or nearly: Telegram also numbers updates that nobody asked for.
const GAP: i64 = 100;

/// The numbers of the updates that have arrived since Telegram last started from a random number; all 0 while there are
/// none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct UpdateNumbers {
    /// The first that is remembered.
    pub(super) first: i64,
    /// The last that arrived.
    pub(super) last: i64,
    /// About when.
    pub(super) at: DateTime<Utc>,
}

impl UpdateNumbers {
    /// The offset of the next poll; 0 asks for everything.
    pub(super) fn next(&self, now: DateTime<Utc>) -> i64 {
        if self.go_on(now) {
            self.last.saturating_add(1)
        } else {
            0
        }
    }

    /// Whether an update of this number had not arrived.
    ///
    /// While the numbers are consecutive, an update up to the last number is a repetition. After that only remembered
    /// numbers surely are: the clock may have been set forward, and any other number is a new one, also a smaller one.
    pub(super) fn is_new(&self, number: i64, now: DateTime<Utc>) -> bool {
        if self.go_on(now) {
            number > self.last
        } else {
            !(self.first..=self.last).contains(&number)
        }
    }

    /// The same once these have arrived too.
    pub(super) fn with(self, batch: &RangeInclusive<i64>, now: DateTime<Utc>) -> Self {
        let (first, last) = (*batch.start(), *batch.end());
        let has_begun = self.last != 0;
        let adjoins = has_begun && first <= self.last.saturating_add(GAP) && self.first <= last;
        if !adjoins && !self.go_on(now) {
            return Self {
                first,
                last,
                at: now,
            };
        }
        let last = self.last.max(last);
        Self {
            first: self.first.max(last.saturating_sub(REMEMBERED)),
            last,
            at: now,
        }
    }

    fn go_on(&self, now: DateTime<Utc>) -> bool {
        now - self.at < NUMBERS_GO_ON_FOR
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::{
        collection::vec,
        prelude::{Strategy, prop_assert_eq, prop_oneof, proptest},
    };

    use super::*;

    /// What happens between Telegram, the clock and the bot.
    #[derive(Clone, Debug)]
    enum Step {
        /// Somebody writes so often, and so many numbers are left out before.
        Written { updates: i64, gap: i64 },
        /// The bot asks, and is told what waits, and of what it had been told before so many of the last.
        Asked { again: usize },
        /// The clock is wrong by so many days from now on.
        ClockLies { days: i64 },
        /// Nobody writes for so many weeks, and then Telegram begins from anywhere.
        Silence { weeks: i64, from: i64 },
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            (1_i64..200, 0_i64..5).prop_map(|(updates, gap)| Step::Written { updates, gap }),
            (0_usize..600).prop_map(|again| Step::Asked { again }),
            (-30_i64..30).prop_map(|days| Step::ClockLies { days }),
            (1_i64..5, 0_i64..1_000).prop_map(|(weeks, nth)| Step::Silence {
                weeks,
                // Far from each other, as they are if they are drawn from all that there are.
                from: (nth + 1) * 1_000_000,
            }),
        ]
    }

    /// A Telegram, a clock and how often each number was taken for a new one.
    struct World {
        numbers: UpdateNumbers,
        today: i64,
        lie: i64,
        next: i64,
        used: BTreeSet<i64>,
        waiting: Vec<i64>,
        told: Vec<i64>,
        taken: BTreeMap<i64, u32>,
    }

    impl World {
        fn now(&self) -> DateTime<Utc> {
            DateTime::UNIX_EPOCH + TimeDelta::days(20_000 + self.today + self.lie)
        }

        fn writes(&mut self, updates: i64) {
            let numbers = self.next..self.next + updates;
            self.next = numbers.end;
            self.used.extend(numbers.clone());
            self.waiting.extend(numbers);
        }

        fn is_asked(&mut self, again: usize) {
            let now = self.now();
            let offset = self.numbers.next(now);
            if offset > 0 {
                let confirmed = self.waiting.iter().filter(|number| **number < offset);
                assert!(confirmed.count() == 0, "lost before it was told");
            }
            let stale = &self.told[self.told.len().saturating_sub(again)..];
            let batch: Vec<i64> = stale.iter().chain(&self.waiting).copied().collect();
            let (Some(first), Some(last)) = (batch.iter().min(), batch.iter().max()) else {
                return;
            };
            for number in &batch {
                if self.numbers.is_new(*number, now) {
                    *self.taken.entry(*number).or_default() += 1;
                }
            }
            self.numbers = self.numbers.with(&(*first..=*last), now);
            self.told.append(&mut self.waiting);
        }
    }

    proptest! {
        #[test]
        fn each_number_is_taken_once_whatever_is_told_again_and_whatever_the_clock_says(
            steps in vec(step(), 1..40)
        ) {
            let mut world = World {
                numbers: UpdateNumbers::default(),
                today: 0,
                lie: 0,
                next: 500_000,
                used: BTreeSet::new(),
                waiting: vec![],
                told: vec![],
                taken: BTreeMap::new(),
            };
            for step in steps {
                match step {
                    Step::Written { updates, gap } => {
                        world.next += gap;
                        world.writes(updates);
                    }
                    Step::Asked { again } => world.is_asked(again),
                    Step::ClockLies { days } => world.lie = days,
                    Step::Silence { weeks, from } => {
                        // Before and after it the clock is right: by a wrong one nobody knows how long it was.
                        world.lie = 0;
                        world.writes(1);
                        world.is_asked(0);
                        // Telegram keeps them for a day.
                        world.told.clear();
                        world.today += 7 * weeks;
                        if !world.used.range(from - 10_000..from + 500_000).any(|_| true) {
                            world.next = from;
                        }
                        world.writes(1);
                        world.is_asked(0);
                    }
                }
            }
            world.lie = 0;
            world.is_asked(0);
            let once: BTreeMap<i64, u32> = world.used.iter().map(|number| (*number, 1)).collect();
            prop_assert_eq!(world.taken, once);
        }
    }

    #[test]
    fn whatever_numbers_there_are_nothing_overflows() {
        let at = DateTime::UNIX_EPOCH;
        for last in [i64::MIN, -1, 0, i64::MAX] {
            let (first, now) = (last, at);
            let numbers = UpdateNumbers { first, last, at };
            for later in [now, now + TimeDelta::days(8)] {
                numbers.next(later);
                for end in [i64::MIN, 0, i64::MAX] {
                    numbers.with(&(i64::MIN..=end), later);
                    numbers.is_new(end, later);
                }
            }
        }
    }
}
