//! A chat and its messages, and how the Bot API writes them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{
    attachment::{self, Attachment},
    entities::Content,
    group::Group,
    keyboard::Keyboard,
    reply_keyboard::ReplyKeyboard,
};

/// The bot's user name, without the `@`.
pub const BOT_USERNAME: &str = "hearing_demo_bot";
const BOT_ID: i64 = 6_000_000_001;
/// How many messages of a chat are kept: its newest.
const REMEMBERED: usize = 1_000;
/// Who speaks where nobody has a name.
const SOMEBODY_ID: i64 = 7_000_000_000;

/// What a chat is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatKind {
    /// A conversation with one person.
    Private,
    /// A small group.
    Group,
    /// A group with history and rights of its own.
    Supergroup,
    /// A channel.
    Channel,
}

/// A chat, of whatever kind.
pub(super) struct Chat {
    pub(super) name: String,
    pub(super) kind: ChatKind,
    pub(super) membership: BotMembership,
    /// The IETF tag of the person's application, where it tells one.
    pub(super) language: Option<String>,
    pub(super) group: Group,
    /// What stands in place of the person's own keyboard.
    pub(super) keyboard: Option<ReplyKeyboard>,
    /// Whether what stands in it cannot be edited.
    pub(super) is_final: bool,
    /// How many of its buttons were pressed since its person last wrote `/start`.
    pub(super) taps_since_start: usize,
    /// By id; ids grow.
    pub(super) messages: BTreeMap<i64, Message>,
    last_message: i64,
}

/// Whether the bot may write to a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BotMembership {
    /// Not yet started, or not yet taken in.
    NeverStarted,
    Open,
    /// An administrator.
    Promoted,
    /// There, and may only read.
    Restricted,
    Blocked,
}

#[derive(Clone)]
pub(super) struct Message {
    pub(super) author: MessageAuthor,
    pub(super) content: Content,
    pub(super) keyboard: Option<Keyboard>,
    pub(super) sent: DateTime<Utc>,
    pub(super) edited: Option<DateTime<Utc>>,
    /// The topic of a forum.
    pub(super) thread: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MessageAuthor {
    Bot,
    Person,
}

impl Chat {
    pub(super) fn new(kind: ChatKind, name: &str, membership: BotMembership) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            membership,
            language: None,
            group: Group::default(),
            keyboard: None,
            is_final: false,
            taps_since_start: 0,
            messages: BTreeMap::new(),
            last_message: 0,
        }
    }

    pub(super) fn write(&mut self, message: Message) -> i64 {
        self.last_message += 1;
        self.messages.insert(self.last_message, message);
        if self.messages.len() > REMEMBERED {
            self.messages.pop_first();
        }
        self.last_message
    }

    /// The bot's messages, newest first.
    pub(super) fn of_bot(&self) -> impl Iterator<Item = (i64, &Message)> {
        let newest_first = self.messages.iter().rev();
        newest_first
            .filter(|(_, message)| message.author == MessageAuthor::Bot)
            .map(|(id, message)| (*id, message))
    }

    /// What was said so far, oldest first.
    pub(super) fn conversation(&self) -> Vec<String> {
        let line = |message: &Message| match message.author {
            MessageAuthor::Bot => format!("bot: {}", message.content.shown),
            MessageAuthor::Person => format!("{}: {}", self.name, message.content.shown),
        };
        self.messages.values().map(line).collect()
    }

    /// The chat as the Bot API writes it.
    pub(super) fn json(&self, id: i64) -> Value {
        match self.kind {
            ChatKind::Private => json!({ "id": id, "type": "private", "first_name": self.name }),
            ChatKind::Group => json!({ "id": id, "type": "group", "title": self.name }),
            ChatKind::Supergroup => {
                let mut chat = json!({ "id": id, "type": "supergroup", "title": self.name });
                if !self.group.topics.is_empty() {
                    chat["is_forum"] = json!(true);
                }
                chat
            }
            ChatKind::Channel => json!({ "id": id, "type": "channel", "title": self.name }),
        }
    }

    /// Who speaks in the chat, as the Bot API writes it: its person, or somebody of a group.
    pub(super) fn person_json(&self, id: i64) -> Value {
        let mut person = match self.kind {
            ChatKind::Private => json!({ "id": id, "is_bot": false, "first_name": self.name }),
            ChatKind::Group | ChatKind::Supergroup | ChatKind::Channel => {
                json!({ "id": SOMEBODY_ID, "is_bot": false, "first_name": "somebody" })
            }
        };
        if let Some(language) = &self.language {
            person["language_code"] = json!(language);
        }
        person
    }

    /// The message of that id, or what the Bot API writes for one that the bot cannot see: date 0.
    pub(super) fn seen_json(&self, id: i64, message_id: i64) -> Value {
        match self.messages.get(&message_id) {
            Some(message) => self.message_json(id, message_id, message),
            None => json!({ "message_id": message_id, "chat": self.json(id), "date": 0 }),
        }
    }

    /// A message of the chat as the Bot API writes it.
    pub(super) fn message_json(&self, id: i64, message_id: i64, message: &Message) -> Value {
        let mut result = json!({
            "message_id": message_id,
            "date": message.sent.timestamp(),
            "chat": self.json(id),
        });
        match &message.content.file {
            Some(Attachment::Document(name)) => {
                result["document"] = json!({ "file_id": name, "file_name": name });
                result["caption"] = json!(message.content.text);
            }
            Some(Attachment::Photo(photo)) => {
                result["photo"] = attachment::sizes(photo);
                result["caption"] = json!(message.content.text);
            }
            None => result["text"] = json!(message.content.text),
        }
        match message.author {
            MessageAuthor::Bot => result["from"] = bot_json(),
            MessageAuthor::Person => result["from"] = self.person_json(id),
        }
        if let Some(edited) = message.edited {
            result["edit_date"] = json!(edited.timestamp());
        }
        if let Some(thread) = message.thread {
            result["message_thread_id"] = json!(thread);
            result["is_topic_message"] = json!(true);
        }
        if let Some(keyboard) = &message.keyboard {
            result["reply_markup"] = keyboard.sent.clone();
        }
        result
    }
}

/// The bot as the Bot API writes it.
pub(super) fn bot_json() -> Value {
    json!({ "id": BOT_ID, "is_bot": true, "first_name": "Hearings", "username": BOT_USERNAME })
}

pub(super) fn is_bot(user: i64) -> bool {
    user == BOT_ID
}
