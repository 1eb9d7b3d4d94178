//! The quarantine: chats with a message in doubt, which may still arrive. Nothing else leaves for them until it surely
//! cannot any more.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};

use crate::domain::{chat::ChatId, moment::Moment};

/// The chats in quarantine, on the monotonic clock: setting the wall clock forward ends none early.
#[derive(Debug)]
pub struct Quarantine {
    lasts: Duration,
    until: HashMap<ChatId, Instant>,
}

impl Quarantine {
    /// The quarantine of what an earlier run left in flight (as after a `kill -9`), each with the moment of its claim. Only
    /// the wall clock connects that run with this one; if it was set in between, the quarantine lasts at most as long as a
    /// new one.
    pub fn resume(lasts: Duration, left: &[(ChatId, DateTime<Utc>)], now: Moment) -> Self {
        let rest = |claimed: DateTime<Utc>| {
            let passed = (now.wall - claimed).to_std().unwrap_or_default();
            lasts.saturating_sub(passed)
        };
        let until = left
            .iter()
            .map(|(chat, claimed)| (*chat, now.steady + rest(*claimed)))
            .collect();
        Self { lasts, until }
    }

    /// Puts a chat into quarantine: a message to it is in doubt.
    pub fn begin(&mut self, chat: ChatId, now: Instant) {
        self.until.insert(chat, now + self.lasts);
    }

    /// The chats that are in quarantine now.
    pub fn chats(&mut self, now: Instant) -> impl Iterator<Item = ChatId> {
        self.until.retain(|_, until| *until > now);
        self.until.keys().copied()
    }

    /// When the next chat's quarantine ends.
    pub fn next_end(&self) -> Option<Instant> {
        self.until.values().min().copied()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use chrono::TimeDelta;

    use super::*;

    const LASTS: Duration = Duration::from_secs(60);

    fn in_quarantine(quarantine: &mut Quarantine, now: Instant) -> Vec<i64> {
        let mut chats: Vec<i64> = quarantine.chats(now).map(|chat| chat.0).collect();
        chats.sort_unstable();
        chats
    }

    #[test]
    fn a_quarantine_lasts_from_when_nobody_knows() {
        let steady = Instant::now();
        let wall = DateTime::UNIX_EPOCH;
        let mut quarantine = Quarantine::resume(LASTS, &[], Moment { wall, steady });
        assert_eq!(quarantine.next_end(), None);
        quarantine.begin(ChatId(1), steady);
        quarantine.begin(ChatId(2), steady + Duration::from_secs(10));
        assert_eq!(quarantine.next_end(), Some(steady + LASTS));
        assert_eq!(
            in_quarantine(&mut quarantine, steady + Duration::from_secs(59)),
            [1, 2]
        );
        assert_eq!(in_quarantine(&mut quarantine, steady + LASTS), [2]);
        assert!(in_quarantine(&mut quarantine, steady + Duration::from_secs(70)).is_empty());
        assert_eq!(quarantine.next_end(), None);
    }

    #[test]
    fn what_an_earlier_run_left_waits_out_the_rest_and_never_longer_than_a_new_quarantine() {
        let steady = Instant::now();
        let wall = DateTime::UNIX_EPOCH + TimeDelta::days(20_000);
        let left = [
            (ChatId(1), wall - TimeDelta::seconds(20)),
            (ChatId(2), wall - TimeDelta::days(1)),
            // The clock was set back meanwhile.
            (ChatId(3), wall + TimeDelta::days(1)),
        ];
        let mut quarantine = Quarantine::resume(LASTS, &left, Moment { wall, steady });
        assert_eq!(in_quarantine(&mut quarantine, steady), [1, 3]);
        assert_eq!(
            in_quarantine(&mut quarantine, steady + Duration::from_secs(40)),
            [3]
        );
        assert!(in_quarantine(&mut quarantine, steady + LASTS).is_empty());
    }
}
