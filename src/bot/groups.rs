//! What is said in groups: the bot speaks with people one by one, and says so rarely.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use teloxide::types::Message;

use crate::{
    courier::Reply,
    domain::{
        chat::{Address, ChatKey, Topic},
        role::Rank,
    },
    reading::line,
    store::{Error, Receipt},
    text::replies,
};

use super::Desk;

/// How long a group that was answered is not answered again: whoever likes could have the bot fill it.
const EVERY: Duration = Duration::from_secs(60 * 60);

/// Groups that are remembered for that time. Beyond it no other is answered until one of them may be again.
const MOST: usize = 10_000;

/// A rate limiter for answers in groups: one each in a while. It forgets with the process.
#[derive(Default)]
pub struct GroupLimiter(Mutex<HashMap<ChatKey, Instant>>);

impl GroupLimiter {
    /// Whether this group may be answered now, which counts as having been.
    fn allows(&self, group: ChatKey, now: Instant) -> Allowed {
        let mut answered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_recent = |at: &Instant| now.saturating_duration_since(*at) < EVERY;
        if answered.get(&group).is_some_and(is_recent) {
            return Allowed::No;
        }
        if answered.len() >= MOST {
            answered.retain(|_, at| is_recent(at));
        }
        if answered.len() >= MOST {
            return Allowed::No;
        }
        answered.insert(group, now);
        Allowed::Yes
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Allowed {
    Yes,
    No,
}

/// Somebody wrote in a group.
pub(super) async fn said(desk: &Desk, message: &Message, receipt: Receipt) -> Result<(), Error> {
    let group = ChatKey(message.chat.id.0);
    if let Some(to) = message.migrate_to_chat_id() {
        return desk.store.migrate(group, ChatKey(to.0), receipt).await;
    }
    let Some(text) = message.text() else {
        // That the bot was removed is told by a message too.
        return desk.store.close_update(receipt).await;
    };
    let is_asked = line::names(text, &desk.username);
    if is_asked && desk.groups.allows(group, desk.clock.moment().steady) == Allowed::Yes {
        let answer = replies::write_in_private(desk.language_of(message.from.as_ref()));
        desk.replies
            .show(address(message), Rank::Stranger, Reply::Send(answer));
    }
    // The bot is in it, whatever Telegram said when it was last written to.
    desk.meet(group, None).await?;
    desk.store.close_update(receipt).await
}

/// Where an answer to a message goes: in a forum, to its topic.
fn address(message: &Message) -> Address {
    let topic = message.thread_id.filter(|_| message.is_topic_message);
    Address {
        chat: ChatKey(message.chat.id.0),
        topic: topic.map(|thread| Topic(thread.0.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_answered_once_in_a_while_and_each_for_itself() {
        let limiter = GroupLimiter::default();
        let begun = Instant::now();
        for (group, seconds, expected) in [
            (-1, 0, Allowed::Yes),
            (-1, 1, Allowed::No),
            (-2, 1, Allowed::Yes),
            (-1, 3_599, Allowed::No),
            (-1, 3_600, Allowed::Yes),
            (-1, 7_199, Allowed::No),
        ] {
            let now = begun + Duration::from_secs(seconds);
            assert_eq!(
                limiter.allows(ChatKey(group), now),
                expected,
                "{group}, {seconds}"
            );
        }
    }

    #[test]
    fn any_number_of_groups_takes_no_more_than_so_much_memory() {
        let limiter = GroupLimiter::default();
        let begun = Instant::now();
        let groups = i64::try_from(MOST).unwrap();
        for group in 1..=2 * groups {
            limiter.allows(ChatKey(-group), begun);
        }
        assert_eq!(limiter.0.lock().unwrap().len(), MOST);
        let last = ChatKey(-2 * groups);
        assert_eq!(limiter.allows(last, begun), Allowed::No);
        assert_eq!(limiter.allows(last, begun + EVERY), Allowed::Yes);
    }
}
