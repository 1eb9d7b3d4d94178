//! The ledger of a released change: how many chats were told. It has counts, never names.

use chrono::{DateTime, TimeDelta, Utc};

use super::{chat::ChatKind, language::Language, slug::Slug};

/// The shortest time between two reports to its editor: each is an edit, and counts towards the rate limit.
const SHORTEST_PAUSE: TimeDelta = TimeDelta::seconds(5);

/// Who would be told of a change: how many chats there are of each language and kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    counts: Vec<(Language, ChatKind, u64)>,
    former: u64,
    /// How many of them are told when their quiet hours end.
    pub held: u64,
    /// How many of them are told in their digest.
    pub in_digest: u64,
    /// How many others are told the date alone, by subscription.
    pub subscribers: u64,
    /// How many followers chose not to be told of it.
    pub declined: u64,
}

impl Audience {
    /// The audience of these counts.
    pub fn new(counts: Vec<(Language, ChatKind, u64)>) -> Self {
        Self {
            counts,
            ..Self::default()
        }
    }

    /// Counts so many more of this language and kind.
    pub fn add(&mut self, language: Language, kind: ChatKind, chats: u64) {
        self.counts.push((language, kind, chats));
    }

    /// The same, and those who follow no more: they were told what is to be corrected.
    #[must_use]
    pub fn and_former(mut self, former: Self) -> Self {
        self.former = self.former.saturating_add(former.total());
        self.counts.extend(former.counts);
        self
    }

    /// How many of them follow no more.
    pub fn former(&self) -> u64 {
        self.former
    }

    /// How many there are.
    pub fn total(&self) -> u64 {
        self.count(|_| true)
    }

    /// How many read that language.
    pub fn of_language(&self, language: Language) -> u64 {
        self.count(|(of, _, _)| *of == language)
    }

    /// How many are of that kind.
    pub fn of_kind(&self, kind: ChatKind) -> u64 {
        self.count(|(_, of, _)| *of == kind)
    }

    fn count(&self, counts: impl Fn(&&(Language, ChatKind, u64)) -> bool) -> u64 {
        let counted = self
            .counts
            .iter()
            .filter(counts)
            .map(|(_, _, count)| *count);
        counted.fold(0, u64::saturating_add)
    }
}

/// The silent chats among those whom a change concerns: they are told nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SilentFollowers {
    /// Chats that asked for silence.
    pub stopped: u64,
    /// Chats that cannot be reached.
    pub unreachable: u64,
}

impl SilentFollowers {
    /// These and others.
    #[must_use]
    pub fn and(self, others: Self) -> Self {
        Self {
            stopped: self.stopped + others.stopped,
            unreachable: self.unreachable + others.unreachable,
        }
    }
}

/// The ledger of one released change. Every chat that was to be told is in exactly one of the counts but `doubted`, unless
/// it no longer follows or had nothing left to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// Its case.
    pub case: Slug,
    /// Its number in the log.
    pub number: u32,
    /// When it was released.
    pub released: DateTime<Utc>,
    /// Chats that were told.
    pub told: u64,
    /// Chats still to be told.
    pub waiting: u64,
    /// Chats that are told when their quiet hours end.
    pub held: u64,
    /// Chats that are told in their digest.
    pub for_digest: u64,
    /// Chats that asked for silence.
    pub stopped: u64,
    /// Chats that blocked the bot, put it out or no longer exist, or that Telegram does not find.
    pub unreachable: u64,
    /// Chats in which the bot may not write.
    pub barred: u64,
    /// Chats whose message Telegram will not take.
    pub failed: u64,
    /// Earlier messages that a correction corrected in their place.
    pub corrected: u64,
    /// Those that Telegram did not let be corrected. Their chats were told the correction all the same.
    pub uncorrected: u64,
    /// Those that are still to be corrected.
    pub correcting: u64,
    /// How many attempts ended in doubt: Telegram's answer did not come, so as many messages may have arrived twice.
    pub doubted: u64,
}

impl Ledger {
    /// Whether it is final: nothing waits any more but what its chats want later.
    pub fn is_final(&self) -> bool {
        self.waiting == 0 && self.correcting == 0
    }

    /// All chats in it.
    pub fn total(&self) -> u64 {
        let later = self.held + self.for_digest;
        self.told
            + self.waiting
            + later
            + self.stopped
            + self.unreachable
            + self.barred
            + self.failed
    }

    /// The estimated time until all are told, at the pace so far; `None` before that is known.
    pub fn time_left(&self, now: DateTime<Utc>) -> Option<TimeDelta> {
        let each = (now - self.released)
            .num_milliseconds()
            .checked_div(self.told.cast_signed())?;
        let left = each.checked_mul(self.waiting.cast_signed())?;
        (left > 0).then(|| TimeDelta::milliseconds(left))
    }

    /// When its editor gets the next report; `None` if this is the last. The longer it takes, the rarer they are.
    pub fn next_report(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let pause = SHORTEST_PAUSE.max((now - self.released) / 20);
        (!self.is_final()).then(|| now + pause)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(told: u64, waiting: u64) -> Ledger {
        Ledger {
            case: "a-case".parse().unwrap(),
            number: 7,
            released: DateTime::UNIX_EPOCH,
            told,
            waiting,
            held: 0,
            for_digest: 0,
            stopped: 2,
            unreachable: 3,
            barred: 0,
            failed: 0,
            corrected: 0,
            uncorrected: 0,
            correcting: 0,
            doubted: 1,
        }
    }

    fn after(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn the_rest_takes_as_long_as_what_went_before() {
        let half = ledger(100, 200);
        assert_eq!(half.time_left(after(10)), Some(TimeDelta::seconds(20)));
        assert_eq!(half.total(), 305);
        assert_eq!(ledger(0, 200).time_left(after(10)), None);
        assert_eq!(ledger(200, 0).time_left(after(10)), None);
    }

    #[test]
    fn words_of_progress_grow_rarer_and_end() {
        assert_eq!(ledger(1, 1).next_report(after(10)), Some(after(15)));
        assert_eq!(ledger(1, 1).next_report(after(2_000)), Some(after(2_100)));
        assert_eq!(ledger(2, 0).next_report(after(10)), None);
    }
}
