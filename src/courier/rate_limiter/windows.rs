//! The sliding windows of the whole bot: what left within the last second, of each class of traffic, and the share of each.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// The class of traffic of a message. Neither class waits behind the other: each has a share of the rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrafficClass {
    /// An answer to somebody who wrote or pressed a button.
    Reply,
    /// A notice, or the edit of an editor's report.
    Broadcast,
}

/// The share of the rate that is reserved for each class while both wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RateShare {
    /// Half for each, at least one a second. What one class does not use the other may.
    Half,
    /// Nothing: broadcasts get what replies leave.
    None,
}

/// A second, and a little more, for messages that leave in good order may arrive closer together.
pub(super) const SECOND: Duration = Duration::from_millis(1002);
/// Broadcasts are spread over this many parts of a second, so that a reply soon finds a gap.
const PARTS: u32 = 8;

/// At most `count` in any `span`.
#[derive(Clone, Copy)]
pub(super) struct Limit {
    pub(super) count: usize,
    pub(super) span: Duration,
}

/// The current rate, in messages a second.
#[derive(Clone, Copy)]
pub(super) struct Rate {
    /// In all.
    pub(super) all: u32,
    /// Those of them that cost nothing; replies are never paid for.
    pub(super) free: u32,
}

/// What left lately, and how many wait to leave.
pub(super) struct Windows {
    share: RateShare,
    all: VecDeque<Instant>,
    replies: VecDeque<Instant>,
    broadcasts: VecDeque<Instant>,
    waiting_replies: usize,
    waiting_broadcasts: usize,
}

/// A limit and the messages that count towards it.
type Bound<'a> = (Limit, &'a VecDeque<Instant>);

impl Windows {
    pub(super) fn new(share: RateShare) -> Self {
        Self {
            share,
            all: VecDeque::new(),
            replies: VecDeque::new(),
            broadcasts: VecDeque::new(),
            waiting_replies: 0,
            waiting_broadcasts: 0,
        }
    }

    /// Counts a message that leaves.
    pub(super) fn take(&mut self, class: TrafficClass, now: Instant) {
        self.all.push_back(now);
        match class {
            TrafficClass::Reply => self.replies.push_back(now),
            TrafficClass::Broadcast => self.broadcasts.push_back(now),
        }
    }

    /// Forgets what left too long ago to count.
    pub(super) fn forget(&mut self, now: Instant) {
        for taken in [&mut self.all, &mut self.replies, &mut self.broadcasts] {
            while taken.front().is_some_and(|first| *first + SECOND <= now) {
                taken.pop_front();
            }
        }
    }

    /// How many messages of a class wait.
    pub(super) fn waiting(&mut self, class: TrafficClass) -> &mut usize {
        match class {
            TrafficClass::Reply => &mut self.waiting_replies,
            TrafficClass::Broadcast => &mut self.waiting_broadcasts,
        }
    }

    /// When one more message of a class may leave; `None` if no limit counts anything.
    ///
    /// Where only the share that is reserved for the other class is in the way, that is soon: the other class may have used
    /// it by then.
    pub(super) fn free_at(&self, class: TrafficClass, rate: Rate, now: Instant) -> Option<Instant> {
        let ceilings = self.ceilings(class, rate);
        let ceiling = ceilings.into_iter().flatten().filter_map(free_at).max();
        let share = self.share(class, rate).and_then(free_at);
        let soon = ceiling.unwrap_or(now).max(now) + SECOND / rate.all;
        ceiling.max(share.map(|at| at.min(soon)))
    }

    /// How many broadcasts fit now.
    pub(super) fn free(&self, rate: Rate, now: Instant) -> usize {
        let bounds = self
            .ceilings(TrafficClass::Broadcast, rate)
            .into_iter()
            .flatten();
        let bounds = bounds.chain(self.share(TrafficClass::Broadcast, rate));
        let free = bounds.map(|(limit, taken)| {
            let old = taken.partition_point(|at| *at + limit.span <= now);
            limit.count.saturating_sub(taken.len() - old)
        });
        free.min().unwrap_or(usize::MAX)
    }

    /// The upper limits of a class, whether or not the other waits.
    ///
    /// Replies may use a little more than broadcasts, so that a reply seldom waits behind a broadcast.
    fn ceilings(&self, class: TrafficClass, rate: Rate) -> [Option<Bound<'_>>; 2] {
        match class {
            TrafficClass::Reply => {
                // Of what costs nothing broadcasts use at most half before they pay.
                let used = self.broadcasts.len().min(count(rate.half()));
                let free = count(rate.free().saturating_add(rate.margin())) - used;
                let free = Limit::count(free, SECOND);
                [
                    Some((Limit::new(rate.everything(), SECOND), &self.all)),
                    (rate.all > rate.free).then_some((free, &self.replies)),
                ]
            }
            TrafficClass::Broadcast => {
                let all = match self.waiting_replies {
                    0 => rate.all,
                    _ => rate.everything(),
                };
                let part = Limit::new((rate.all / PARTS).saturating_add(1), SECOND / PARTS);
                [
                    Some((Limit::new(all, SECOND), &self.all)),
                    Some((part, &self.broadcasts)),
                ]
            }
        }
    }

    /// The share of a class while the other waits too.
    fn share(&self, class: TrafficClass, rate: Rate) -> Option<Bound<'_>> {
        match (self.share, class) {
            (RateShare::Half, TrafficClass::Reply) if self.waiting_broadcasts > 0 => {
                Some((Limit::new(rate.half(), SECOND), &self.replies))
            }
            (RateShare::Half, TrafficClass::Broadcast) if self.waiting_replies > 0 => {
                let rest = rate.everything() - rate.half();
                Some((Limit::new(rest, SECOND), &self.broadcasts))
            }
            (RateShare::Half | RateShare::None, TrafficClass::Reply | TrafficClass::Broadcast) => {
                None
            }
        }
    }
}

impl Rate {
    /// The free part of the rate.
    fn free(self) -> u32 {
        self.all.min(self.free)
    }

    /// What replies may use above the rate.
    fn margin(self) -> u32 {
        (self.free() / 14).max(1)
    }

    /// The most that ever leaves.
    fn everything(self) -> u32 {
        self.all.saturating_add(self.margin())
    }

    /// The half that is reserved for replies; broadcasts have the rest.
    fn half(self) -> u32 {
        (self.free() / 2).max(1)
    }
}

impl Limit {
    fn new(per_span: u32, span: Duration) -> Self {
        Self::count(count(per_span), span)
    }

    pub(super) fn count(count: usize, span: Duration) -> Self {
        Self { count, span }
    }

    /// When one more fits; `None` if nothing counts yet.
    pub(super) fn free_at(self, taken: &VecDeque<Instant>) -> Option<Instant> {
        let blocking = taken.len().checked_sub(self.count)?;
        taken.get(blocking).map(|at| *at + self.span)
    }
}

fn free_at((limit, taken): Bound<'_>) -> Option<Instant> {
    limit.free_at(taken)
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
