//! What happens in groups and channels, and how people choose one for the bot.

use crate::demo::telegram::{ChatKind, ChatList, Membership};

use super::Cue;

/// What happens in a group or channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupCue {
    /// `(newsroom is a group of anna)`, also a supergroup or a channel, and with `, without the bot`: how things stand.
    Is {
        /// Its name.
        chat: String,
        /// What it is.
        kind: ChatKind,
        /// Who administers it.
        administrator: String,
        /// Whether the bot is there.
        bot: BotPlace,
    },
    /// `(newsroom becomes a supergroup)`.
    Becomes(String),
    /// `(newsroom opens topic hearings)`.
    OpensTopic {
        /// The supergroup, which is a forum from now on.
        chat: String,
        /// The name of the topic.
        topic: String,
    },
    /// `(newsroom closes topic hearings)`.
    ClosesTopic {
        /// The forum.
        chat: String,
        /// The name of the topic.
        topic: String,
    },
    /// `(newsroom deletes topic hearings)`.
    DeletesTopic {
        /// The forum.
        chat: String,
        /// The name of the topic.
        topic: String,
    },
    /// `(anna no longer administers newsroom)`.
    Leaves {
        /// The group or channel.
        chat: String,
        /// Who administered it.
        name: String,
    },
    /// `(anna keeps the bot from writing in newsroom)`, `(anna lets the bot write in newsroom)`, `(anna removes the bot from
    /// newsroom)`.
    MakesBot {
        /// The group or channel.
        chat: String,
        /// Who administers it.
        name: String,
        /// What the bot is there from now on.
        membership: Membership,
    },
    /// `anna in newsroom: text`, `anna in newsroom/hearings: text`.
    Says {
        /// The group or channel.
        chat: String,
        /// The name of the topic.
        topic: Option<String>,
        /// Who speaks.
        name: String,
        /// May have several lines.
        text: String,
    },
    /// `anna in newsroom: [label]`.
    Taps {
        /// The group or channel.
        chat: String,
        /// Who presses.
        name: String,
        /// The label of the button.
        label: String,
    },
    /// `(anna chooses newsroom)`, `(anna chooses newsroom from an old list)`: with a button of the keyboard.
    Chooses {
        /// Who chooses.
        name: String,
        /// What they choose.
        chat: String,
        /// The list that their application shows.
        list: ChatList,
    },
}

/// Whether the bot is in a group or channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BotPlace {
    /// It is, and may write.
    Inside,
    /// It is not.
    Outside,
}

/// A direction about a group or channel, by its words.
pub(super) fn direction(words: &[&str]) -> Option<Cue> {
    let owned = |word: &str| word.trim_end_matches(',').to_owned();
    let cue = match words {
        [chat, "is", "a", kind, "of", administrator, rest @ ..] => GroupCue::Is {
            chat: owned(chat),
            kind: match *kind {
                "group" => ChatKind::Group,
                "supergroup" => ChatKind::Supergroup,
                "channel" => ChatKind::Channel,
                _ => return None,
            },
            administrator: owned(administrator),
            bot: match rest {
                [] => BotPlace::Inside,
                ["without", "the", "bot"] => BotPlace::Outside,
                _ => return None,
            },
        },
        [chat, "becomes", "a", "supergroup"] => GroupCue::Becomes(owned(chat)),
        [chat, "opens", "topic", topic] => GroupCue::OpensTopic {
            chat: owned(chat),
            topic: owned(topic),
        },
        [chat, "closes", "topic", topic] => GroupCue::ClosesTopic {
            chat: owned(chat),
            topic: owned(topic),
        },
        [chat, "deletes", "topic", topic] => GroupCue::DeletesTopic {
            chat: owned(chat),
            topic: owned(topic),
        },
        [name, "no", "longer", "administers", chat] => GroupCue::Leaves {
            chat: owned(chat),
            name: owned(name),
        },
        [name, "keeps", "the", "bot", "from", "writing", "in", chat] => {
            makes_bot(owned(chat), owned(name), Membership::Restricted)
        }
        [name, "lets", "the", "bot", "write", "in", chat] => {
            makes_bot(owned(chat), owned(name), Membership::Administrator)
        }
        [name, "removes", "the", "bot", "from", chat] => {
            makes_bot(owned(chat), owned(name), Membership::Out)
        }
        [name, "chooses", chat, rest @ ..] => GroupCue::Chooses {
            name: owned(name),
            chat: owned(chat),
            list: match rest {
                [] => ChatList::Current,
                ["from", "an", "old", "list"] => ChatList::Outdated,
                _ => return None,
            },
        },
        _ => return None,
    };
    Some(Cue::InGroup(cue))
}

fn makes_bot(chat: String, name: String, membership: Membership) -> GroupCue {
    GroupCue::MakesBot {
        chat,
        name,
        membership,
    }
}

/// A line in a group, or in a topic as `chat/topic`.
pub(super) fn says(place: &str, name: String, text: String) -> GroupCue {
    let (chat, topic) = match place.split_once('/') {
        Some((chat, topic)) => (chat, Some(topic.to_owned())),
        None => (place, None),
    };
    GroupCue::Says {
        chat: chat.to_owned(),
        topic,
        name,
        text,
    }
}

/// A button pressed in a group.
pub(super) fn taps(chat: &str, name: String, label: String) -> GroupCue {
    GroupCue::Taps {
        chat: chat.to_owned(),
        name,
        label,
    }
}
