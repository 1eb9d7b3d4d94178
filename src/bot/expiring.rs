//! A bounded map by chat whose entries expire, for rate limiters and caches.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use crate::domain::chat::ChatKey;

/// The map.
pub(super) struct ExpiringMap<V> {
    lifetime: Duration,
    most: usize,
    entries: HashMap<ChatKey, ExpiringEntry<V>>,
    /// When expired entries were last evicted. To evict at each use would be work for whoever fills the map.
    swept: Option<Instant>,
}

struct ExpiringEntry<V> {
    since: Instant,
    value: V,
}

/// The outcome of an insertion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InsertOutcome {
    /// Inserted.
    Yes,
    /// The map is full.
    Full,
}

impl<V> ExpiringMap<V> {
    /// An empty map for so many chats.
    pub(super) fn new(lifetime: Duration, most: usize) -> Self {
        Self {
            lifetime,
            most,
            entries: HashMap::new(),
            swept: None,
        }
    }

    /// The entry of a chat, unless it has expired.
    pub(super) fn get_mut(&mut self, chat: ChatKey, now: Instant) -> Option<&mut V> {
        let lifetime = self.lifetime;
        let entry = self.entries.get_mut(&chat);
        entry
            .filter(|entry| !entry.has_expired(lifetime, now))
            .map(|entry| &mut entry.value)
    }

    /// Inserts an entry for a chat, with the map's lifetime from now on.
    pub(super) fn insert(&mut self, chat: ChatKey, value: V, now: Instant) -> InsertOutcome {
        if !self.entries.contains_key(&chat) {
            self.evict_expired(now);
            if self.entries.len() >= self.most {
                return InsertOutcome::Full;
            }
        }
        self.entries
            .insert(chat, ExpiringEntry { since: now, value });
        InsertOutcome::Yes
    }

    fn evict_expired(&mut self, now: Instant) {
        let lifetime = self.lifetime;
        let was_swept = |at: Instant| now.saturating_duration_since(at) < lifetime / 4;
        if self.entries.len() < self.most || self.swept.is_some_and(was_swept) {
            return;
        }
        self.entries
            .retain(|_, entry| !entry.has_expired(lifetime, now));
        self.swept = Some(now);
    }
}

impl<V> ExpiringEntry<V> {
    fn has_expired(&self, lifetime: Duration, now: Instant) -> bool {
        now.saturating_duration_since(self.since) >= lifetime
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "a test may begin at any moment")]

    use super::*;

    const LIFETIME: Duration = Duration::from_secs(60);

    #[test]
    fn an_entry_expires_and_can_be_renewed() {
        let begun = Instant::now();
        let at = |seconds| begun + Duration::from_secs(seconds);
        let mut map = ExpiringMap::new(LIFETIME, 1);
        assert_eq!(map.insert(ChatKey(1), "a", at(0)), InsertOutcome::Yes);
        assert_eq!(map.get_mut(ChatKey(1), at(59)), Some(&mut "a"));
        assert_eq!(map.get_mut(ChatKey(1), at(60)), None);
        assert_eq!(map.insert(ChatKey(1), "b", at(60)), InsertOutcome::Yes);
        assert_eq!(map.get_mut(ChatKey(1), at(119)), Some(&mut "b"));
    }

    #[test]
    fn a_full_map_looks_for_room_every_so_often_and_not_each_time() {
        let begun = Instant::now();
        let mut map = ExpiringMap::new(LIFETIME, 2);
        for (chat, seconds, expected) in [
            (1, 0, InsertOutcome::Yes),
            (2, 50, InsertOutcome::Yes),
            (3, 51, InsertOutcome::Full),
            // The first has expired, but the map was looked through ten seconds ago.
            (3, 61, InsertOutcome::Full),
            (3, 66, InsertOutcome::Yes),
            (4, 67, InsertOutcome::Full),
        ] {
            let now = begun + Duration::from_secs(seconds);
            assert_eq!(map.insert(ChatKey(chat), (), now), expected, "{seconds}");
        }
    }

    #[test]
    fn any_number_of_chats_takes_no_more_than_so_much_memory() {
        let begun = Instant::now();
        let mut map = ExpiringMap::new(LIFETIME, 100);
        for chat in 1..=10_000 {
            map.insert(ChatKey(chat), (), begun);
        }
        assert_eq!(map.entries.len(), 100);
        assert!(map.entries.capacity() < 200);
    }
}
