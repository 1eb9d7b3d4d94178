//! Limits that nobody on a stage meets: its Telegram counts only if it is told to, and while its clock stands nothing that was
//! counted is forgotten.

use crate::{
    config::Config,
    domain::traffic_limits::{ChatLimits, SenderLimits, TrafficLimits},
};

/// Messages a second in all.
pub const MESSAGES_PER_SECOND: u32 = 1_000_000;

/// Settings with which a stage shows what it is about: messages leave at once, and the head of the audit, which would stand
/// between all else on each morning, comes once a year.
pub(super) fn settle(config: &mut Config) {
    config.delivery.messages_per_second = MESSAGES_PER_SECOND;
    config.editors.audit_head = "0 0 0 1 1 *"
        .parse()
        .expect("it is an expression of six fields, and comes");
}

/// Of each chat and each sender.
pub const LIMITS: TrafficLimits = TrafficLimits {
    chats: ChatLimits {
        each: 1_000_000,
        group: 1_000_000,
    },
    senders: SenderLimits {
        in_a_minute: u16::MAX,
        of_a_chat: 1_000_000,
        of_followers: 1_000_000,
        of_strangers: 1_000_000,
    },
};
