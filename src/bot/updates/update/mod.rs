//! Parsing one update, of which only the fields that the bot uses are read: who wrote or pressed, where, and what.
//!
//! Everything else may have any form. Telegram's objects get new fields and new forms all the time; a type that has to know
//! them all would take an unknown one for a message without text. Skipped fields are not parsed, for they may nest
//! endlessly, and even in those that are read an escaped letter may be invalid.

mod fields;
mod membership;

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de::IgnoredAny};
use serde_json::value::RawValue;

use crate::domain::chat::{ChatKey, Topic};
pub(in crate::bot) use membership::{ChatMember, ChatMemberUpdated};

use fields::{id, id_if_readable, if_readable, text_if_readable};

/// An update of a kind that is handled.
pub(in crate::bot) enum Update {
    /// Somebody wrote.
    Message(IncomingMessage),
    /// Somebody edited their message.
    EditedMessage(IncomingMessage),
    /// Somebody pressed a button.
    CallbackQuery(CallbackQuery),
    /// The bot's own membership of a chat changed.
    MyChatMember(ChatMemberUpdated),
}

impl Update {
    /// Its kind by the Bot API's name, for the log.
    pub(in crate::bot) fn kind(&self) -> &'static str {
        match self {
            Self::Message(_) => "message",
            Self::EditedMessage(_) => "edited_message",
            Self::CallbackQuery(_) => "callback_query",
            Self::MyChatMember(_) => "my_chat_member",
        }
    }
}

/// What an update is about.
pub(in crate::bot) enum Content {
    /// It is handled, whatever happens until then.
    Update(Update),
    /// It is answered at once or never.
    Inline(InlineQuery),
}

/// What somebody has typed so far behind the bot's name, in any chat (Bot API, `InlineQuery`).
#[derive(Deserialize)]
pub(in crate::bot) struct InlineQuery {
    /// The id by which it is answered.
    pub(in crate::bot) id: String,
    /// Who types.
    pub(in crate::bot) from: User,
    /// What: at most 256 characters.
    #[serde(default, deserialize_with = "text_if_readable")]
    pub(in crate::bot) query: Option<String>,
}

/// A message that somebody wrote (Bot API, `Message`).
#[derive(Deserialize)]
pub(in crate::bot) struct IncomingMessage {
    /// The chat in which it stands.
    #[serde(deserialize_with = "id")]
    pub(in crate::bot) chat: ChatKey,
    /// Its sender, if known.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) from: Option<User>,
    /// The chat in whose name it was written.
    #[serde(default, deserialize_with = "id_if_readable")]
    pub(in crate::bot) sender_chat: Option<ChatKey>,
    #[serde(default, deserialize_with = "if_readable")]
    message_thread_id: Option<i32>,
    #[serde(default, deserialize_with = "if_readable")]
    is_topic_message: Option<bool>,
    /// The supergroup to which this group migrated.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) migrate_to_chat_id: Option<ChatKey>,
    /// The group or channel that a person chose.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) chat_shared: Option<ChatShared>,
    /// The bot that made it, which its sender chose from what was offered behind the bot's name.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) via_bot: Option<User>,
    /// Who wrote it.
    #[serde(default, rename = "forward_origin")]
    pub(in crate::bot) origin: MessageOrigin,
    #[serde(default, rename = "reply_to_message", deserialize_with = "if_readable")]
    replies_to: Option<RepliedMessage>,
    /// The text, if it is a message of text.
    #[serde(default, deserialize_with = "text_if_readable")]
    text: Option<String>,
    /// The caption of a picture, a file or a recording.
    #[serde(default, deserialize_with = "text_if_readable")]
    caption: Option<String>,
    /// The album to which it belongs.
    #[serde(default, deserialize_with = "text_if_readable")]
    pub(in crate::bot) media_group_id: Option<String>,
    /// Its kind, where it has no text.
    #[serde(skip)]
    pub(in crate::bot) content: ContentKind,
}

/// A group or channel that a person chose with a button of their keyboard (Bot API, `ChatShared`).
#[derive(Clone, Copy, Deserialize)]
pub(in crate::bot) struct ChatShared {
    /// The number of the button.
    pub(in crate::bot) request_id: i32,
    /// What they chose.
    pub(in crate::bot) chat_id: ChatKey,
}

/// The message to which one replies.
#[derive(Deserialize)]
struct RepliedMessage {
    message_id: i32,
}

/// The kind of a message without text or caption.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::bot) enum ContentKind {
    /// Something that a person sent: a picture, a recording, a place.
    Sent,
    /// A service message of Telegram, such as that a message was pinned.
    #[default]
    Service,
}

/// The origin of a message: its sender, or somebody whose message they forwarded (Bot API, `MessageOrigin`).
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::bot) enum MessageOrigin {
    /// Its sender.
    #[default]
    Own,
    /// Somebody else wrote it, and it was forwarded.
    Forwarded,
}

/// A person, a bot or a channel as a sender (Bot API, `User`).
#[derive(Deserialize)]
pub(in crate::bot) struct User {
    /// A private chat with them has the same id.
    pub(in crate::bot) id: ChatKey,
    /// The language of their Telegram, as an IETF tag.
    #[serde(default, deserialize_with = "text_if_readable")]
    pub(in crate::bot) language_code: Option<String>,
}

/// A button that somebody pressed (Bot API, `CallbackQuery`).
#[derive(Deserialize)]
pub(in crate::bot) struct CallbackQuery {
    /// The id by which it is answered.
    pub(in crate::bot) id: String,
    /// Who pressed.
    pub(in crate::bot) from: User,
    /// The message under which the button stands, unless Telegram no longer has it.
    #[serde(default)]
    pub(in crate::bot) message: Option<Card>,
    /// The callback data; any client can write anything there.
    #[serde(default, deserialize_with = "text_if_readable")]
    pub(in crate::bot) data: Option<String>,
}

/// A message with buttons.
#[derive(Deserialize)]
pub(in crate::bot) struct Card {
    /// The chat in which it stands.
    #[serde(deserialize_with = "id")]
    pub(in crate::bot) chat: ChatKey,
    /// Its number there.
    #[serde(default, deserialize_with = "if_readable")]
    pub(in crate::bot) message_id: Option<i32>,
    #[serde(default, deserialize_with = "if_readable")]
    message_thread_id: Option<i32>,
    #[serde(default, deserialize_with = "if_readable")]
    is_topic_message: Option<bool>,
}

impl Card {
    /// Its topic, in a forum.
    pub(in crate::bot) fn topic(&self) -> Option<Topic> {
        topic(self.message_thread_id, self.is_topic_message)
    }
}

/// The objects of an update, not parsed yet: an unreadable one must not hide the update's number.
#[derive(Deserialize)]
struct Objects<'a> {
    update_id: Option<i64>,
    #[serde(borrow)]
    message: Option<&'a RawValue>,
    #[serde(borrow)]
    edited_message: Option<&'a RawValue>,
    #[serde(borrow)]
    callback_query: Option<&'a RawValue>,
    #[serde(borrow)]
    my_chat_member: Option<&'a RawValue>,
    #[serde(borrow)]
    inline_query: Option<&'a RawValue>,
}

impl Update {
    /// Parses an update; `None` if its kind is not handled, or if whoever must be answered cannot be read.
    pub(in crate::bot) fn read(json: &str) -> Option<Self> {
        Self::of(&serde_json::from_str(json).ok()?)
    }

    /// The same for an element of an answer, with its number; `None` if that cannot be read.
    pub(super) fn numbered(json: &str) -> Option<(i64, Option<Content>)> {
        #[derive(Deserialize)]
        struct Numbered {
            update_id: i64,
        }
        match serde_json::from_str::<Objects<'_>>(json) {
            Ok(objects) => Some((objects.update_id?, Content::of(&objects))),
            // It says something twice, which Telegram never does.
            Err(_) => {
                let Numbered { update_id } = serde_json::from_str(json).ok()?;
                Some((update_id, None))
            }
        }
    }

    fn of(objects: &Objects<'_>) -> Option<Self> {
        if let Some(message) = objects.message {
            return IncomingMessage::read(message).map(Self::Message);
        }
        if let Some(message) = objects.edited_message {
            return IncomingMessage::read(message).map(Self::EditedMessage);
        }
        if let Some(query) = objects.callback_query {
            let query = serde_json::from_str(query.get()).ok();
            return query.map(Self::CallbackQuery);
        }
        let change = serde_json::from_str(objects.my_chat_member?.get()).ok();
        change.map(Self::MyChatMember)
    }
}

impl Content {
    fn of(objects: &Objects<'_>) -> Option<Self> {
        match objects.inline_query {
            Some(query) => serde_json::from_str(query.get()).ok().map(Self::Inline),
            None => Update::of(objects).map(Self::Update),
        }
    }
}

impl IncomingMessage {
    fn read(message: &RawValue) -> Option<Self> {
        let message = message.get();
        let read: Self = serde_json::from_str(message).ok()?;
        let content = ContentKind::of(message);
        Some(Self { content, ..read })
    }

    /// The line that its sender wrote: the text or the caption.
    pub(in crate::bot) fn line(&self) -> Option<&str> {
        self.text.as_deref().or(self.caption.as_deref())
    }

    /// The number of the message to which it replies, in the same chat.
    pub(in crate::bot) fn replies_to(&self) -> Option<i32> {
        self.replies_to.as_ref().map(|replied| replied.message_id)
    }

    /// Its topic, in a forum.
    pub(in crate::bot) fn topic(&self) -> Option<Topic> {
        topic(self.message_thread_id, self.is_topic_message)
    }
}

/// The topic of a message: in a group that is no forum, a thread is that of a message and its replies.
fn topic(thread: Option<i32>, is_topic_message: Option<bool>) -> Option<Topic> {
    let is_in_topic = is_topic_message == Some(true);
    thread.filter(|_| is_in_topic).map(Topic)
}

/// The fields of what a person can send (Bot API 10.3, `Message`). All other fields are taken for service messages, also
/// those that Telegram adds one day: to be told that one is not understood, without having said anything, is worse than
/// silence.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(field_identifier, rename_all = "snake_case")]
enum Field {
    Animation,
    Audio,
    Checklist,
    Contact,
    Dice,
    Document,
    Game,
    LivePhoto,
    Location,
    PaidMedia,
    Photo,
    Poll,
    RichMessage,
    Sticker,
    Story,
    Venue,
    Video,
    VideoNote,
    Voice,
    #[serde(other)]
    Other,
}

impl ContentKind {
    fn of(message: &str) -> Self {
        let fields: BTreeMap<Field, IgnoredAny> = serde_json::from_str(message).unwrap_or_default();
        if fields.into_keys().any(|field| field != Field::Other) {
            Self::Sent
        } else {
            Self::Service
        }
    }
}

impl<'de> Deserialize<'de> for MessageOrigin {
    /// A message with any `forward_origin` is forwarded, whatever form that has.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        IgnoredAny::deserialize(deserializer).map(|_| Self::Forwarded)
    }
}

#[cfg(test)]
mod tests;
