//! How much each chat is sent and how much of each sender is read. How much leaves in all is a setting.

/// The limits of the traffic in both directions.
#[derive(Clone, Copy, Debug, Default)]
pub struct TrafficLimits {
    /// Of what is sent.
    pub chats: ChatLimits,
    /// Of what is read.
    pub senders: SenderLimits,
}

/// How many messages a chat is sent.
#[derive(Clone, Copy, Debug)]
pub struct ChatLimits {
    /// Any chat, in three seconds.
    pub each: usize,
    /// A group, in a minute.
    pub group: usize,
}

/// How many updates are read, and how many wait. There are few editors, and each has the limits of one sender and one chat.
#[derive(Clone, Copy, Debug)]
pub struct SenderLimits {
    /// Of one sender, in a minute.
    pub in_a_minute: u16,
    /// Of one chat, waiting.
    pub of_a_chat: usize,
    /// Of all followers, waiting.
    pub of_followers: usize,
    /// Of all strangers, waiting.
    pub of_strangers: usize,
}

/// Telegram's: a chat takes one message a second, and short bursts pass; a group takes twenty a minute
/// (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>).
impl Default for ChatLimits {
    fn default() -> Self {
        Self { each: 3, group: 20 }
    }
}

/// Of a sender more than anybody types or taps in earnest, of a chat more than anybody does before the first is handled; of
/// followers as many as can be answered while that is of use, of strangers as many as take little work.
impl Default for SenderLimits {
    fn default() -> Self {
        Self {
            in_a_minute: 30,
            of_a_chat: 100,
            of_followers: 20_000,
            of_strangers: 2_000,
        }
    }
}
