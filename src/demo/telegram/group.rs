//! What only a group or channel has: its topics, its administrators, and what it has become.

use std::collections::{BTreeMap, BTreeSet};

/// A topic of a forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TopicState {
    Open,
    Closed,
}

/// What only a group or channel has.
#[derive(Default)]
pub(super) struct Group {
    /// The topics by their thread's id; one that was deleted is gone.
    pub(super) topics: BTreeMap<i64, TopicState>,
    /// The names of topics, of those that were given one.
    pub(super) topic_names: BTreeMap<String, i64>,
    pub(super) administrators: BTreeSet<i64>,
    /// The id of the supergroup that it has become.
    pub(super) moved_to: Option<i64>,
}

impl Group {
    /// The name of a topic, if it was given one.
    pub(super) fn name_of(&self, topic: i64) -> Option<&str> {
        let mut names = self.topic_names.iter();
        let (name, _) = names.find(|(_, named)| **named == topic)?;
        Some(name)
    }
}
