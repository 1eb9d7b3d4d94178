//! Groups and channels: who is in them, what the bot may do there, their topics, and their growing into supergroups.

use std::sync::LazyLock;

use serde_json::{Value, json};

use super::{
    ActionError, Telegram,
    call::Args,
    chat::{BotMembership, Chat, ChatKind, Message, MessageAuthor},
    entities::Content,
    group::TopicState,
    refusal::CallRefusal,
    world::World,
};

/// The sender of what administrators write in the name of their group (Bot API, `Message`, `from`).
static GROUP_ANONYMOUS_BOT: LazyLock<Value> = LazyLock::new(
    || json!({ "id": 1_087_968_824, "is_bot": true, "first_name": "Group", "username": "GroupAnonymousBot" }),
);

/// The sender of what somebody writes in a group in the name of a channel (Bot API, `Message`, `from`).
static CHANNEL_BOT: LazyLock<Value> = LazyLock::new(
    || json!({ "id": 136_817_688, "is_bot": true, "first_name": "Channel", "username": "Channel_Bot" }),
);

/// What the bot is in a group or channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Membership {
    /// Taken in, with the rights that everyone has.
    Member,
    /// Promoted; in a channel the only way to be there.
    Administrator,
    /// There, but it may not write.
    Restricted,
    /// Thrown out.
    Out,
}

impl Telegram {
    /// A person makes the bot something else in a group or channel, and the bot gets an update of it.
    pub fn makes_bot(&self, chat: &str, membership: Membership, person: &str) {
        let mut world = self.world();
        let (id, person) = (world.id_of(chat), world.id_of(person));
        let from = world.user_json(person);
        let membership = match membership {
            Membership::Member => BotMembership::Open,
            Membership::Administrator => BotMembership::Promoted,
            Membership::Restricted => BotMembership::Restricted,
            Membership::Out => BotMembership::Blocked,
        };
        world.change_membership(id, membership, &from);
        drop(world);
        self.hub.stir();
    }

    /// A person becomes an administrator of a group or channel. The bot gets no update of it.
    pub fn makes_administrator(&self, chat: &str, person: &str) {
        let mut world = self.world();
        let (id, person) = (world.id_of(chat), world.id_of(person));
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.group.administrators.insert(person);
        }
    }

    /// A person administers a group or channel no more. The bot gets no update of it.
    pub fn takes_administrator(&self, chat: &str, person: &str) {
        let mut world = self.world();
        let (id, person) = (world.id_of(chat), world.id_of(person));
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.group.administrators.remove(&person);
        }
    }

    /// A person writes in a group. One of the group's own name writes as the group itself, as its anonymous administrators do,
    /// and one of a channel's name in the name of that.
    pub fn says_in(&self, chat: &str, person: &str, text: &str) {
        self.world().says_in(chat, person, text, None);
        self.hub.stir();
    }

    /// A person forwards to a group what somebody else wrote.
    pub fn forwards_in(&self, chat: &str, person: &str, text: &str) {
        let mut world = self.world();
        let (id, person) = (world.id_of(chat), world.id_of(person));
        let (from, origin) = (world.user_json(person), world.somebody());
        let more = json!({"from": from, "forward_origin": origin});
        world.writes(id, text, None, &more);
        drop(world);
        self.hub.stir();
    }

    /// A person writes in a topic of a forum.
    pub fn says_in_topic(&self, chat: &str, topic: i64, person: &str, text: &str) {
        self.world().says_in(chat, person, text, Some(topic));
        self.hub.stir();
    }

    /// A person presses the newest button of that label in a group.
    ///
    /// # Errors
    /// If there is no such button.
    pub fn taps_in(&self, chat: &str, person: &str, label: &str) -> Result<(), ActionError> {
        let mut world = self.world();
        let person = world.id_of(person);
        let from = world.user_json(person);
        world.taps_as(chat, label, Some(from))?;
        drop(world);
        self.hub.stir();
        Ok(())
    }

    /// Opens a topic of that name in a supergroup.
    pub fn names_topic(&self, chat: &str, name: &str) {
        let topic = self.opens_topic(chat);
        let mut world = self.world();
        let id = world.id_of(chat);
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.group.topic_names.insert(name.to_owned(), topic);
        }
    }

    /// The topic of that name in a supergroup.
    ///
    /// # Errors
    /// If there is none.
    pub fn topic(&self, chat: &str, name: &str) -> Result<i64, ActionError> {
        let world = self.world();
        let topic = world.nobody_or(chat)?.1.group.topic_names.get(name);
        let nobody = || ActionError::Nobody(format!("{chat}/{name}"));
        topic.copied().ok_or_else(nobody)
    }

    /// Opens a topic in a supergroup, which is a forum from now on, and returns its thread's id.
    pub fn opens_topic(&self, chat: &str) -> i64 {
        let mut world = self.world();
        let (id, sent) = (world.id_of(chat), world.now());
        let Some(chat) = world.chats.get_mut(&id) else {
            return 0;
        };
        // A topic's id is that of the message that opened it.
        let topic = chat.write(Message {
            author: MessageAuthor::Person,
            content: Content::plain("a topic"),
            keyboard: None,
            sent,
            edited: None,
            thread: None,
        });
        chat.group.topics.insert(topic, TopicState::Open);
        topic
    }

    /// Closes a topic: the bot cannot write there.
    pub fn closes_topic(&self, chat: &str, topic: i64) {
        let mut world = self.world();
        let id = world.id_of(chat);
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.group.topics.insert(topic, TopicState::Closed);
        }
    }

    /// Deletes a topic.
    pub fn deletes_topic(&self, chat: &str, topic: i64) {
        let mut world = self.world();
        let id = world.id_of(chat);
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.group.topics.remove(&topic);
        }
    }

    /// A group becomes a supergroup of the same name; returns its new id. Calls to the old one are refused with it.
    pub fn migrates(&self, group: &str) -> i64 {
        let new = self.world().migrate(group);
        self.hub.stir();
        new
    }
}

impl World {
    fn says_in(&mut self, chat: &str, person: &str, text: &str, thread: Option<i64>) {
        let (id, person) = (self.id_of(chat), self.id_of(person));
        let more = match self.chats.get(&person) {
            Some(chat) if person == id => {
                json!({"from": GROUP_ANONYMOUS_BOT.clone(), "sender_chat": chat.json(id)})
            }
            Some(chat) if chat.kind == ChatKind::Channel => {
                json!({"from": CHANNEL_BOT.clone(), "sender_chat": chat.json(person)})
            }
            Some(_) | None => json!({"from": self.user_json(person)}),
        };
        self.writes(id, text, thread, &more);
    }

    fn migrate(&mut self, group: &str) -> i64 {
        let old = self.id_of(group);
        let (now, somebody) = (
            self.now(),
            self.chats.get(&old).map(|it| it.person_json(old)),
        );
        let new = self.add(ChatKind::Supergroup, group, BotMembership::Open);
        if let Some(chat) = self.chats.get_mut(&old) {
            chat.group.moved_to = Some(new);
            let (membership, administrators) = (chat.membership, chat.group.administrators.clone());
            if let Some(chat) = self.chats.get_mut(&new) {
                chat.membership = membership;
                chat.group.administrators = administrators;
            }
        }
        for (id, word, other) in [
            (old, "migrate_to_chat_id", new),
            (new, "migrate_from_chat_id", old),
        ] {
            let message = Message {
                author: MessageAuthor::Person,
                content: Content::plain("moved"),
                keyboard: None,
                sent: now,
                edited: None,
                thread: None,
            };
            let Some(chat) = self.chats.get_mut(&id) else {
                continue;
            };
            let message_id = chat.write(message);
            let update = json!({ "message_id": message_id, "date": now.timestamp(), "chat": chat.json(id),
                "from": somebody, word: other });
            self.push("message", &update);
        }
        new
    }

    /// A person as the Bot API writes them.
    pub(super) fn user_json(&self, id: i64) -> Value {
        let chat = self.chats.get(&id);
        chat.map(|chat| chat.person_json(id)).unwrap_or_default()
    }
}

/// Whether the bot may be in a chat and write there, in Telegram's words.
pub(super) fn may_write(chat: &Chat, args: &Args) -> Result<(), CallRefusal> {
    is_there(chat)?;
    if chat.membership == BotMembership::Restricted {
        return Err(match chat.kind {
            ChatKind::Channel => CallRefusal::bad("need administrator rights in the channel chat"),
            ChatKind::Private | ChatKind::Group | ChatKind::Supergroup => {
                CallRefusal::bad("not enough rights to send text messages to the chat")
            }
        });
    }
    let Some(thread) = args.integer("message_thread_id") else {
        return Ok(());
    };
    match chat.group.topics.get(&thread) {
        Some(TopicState::Open) => Ok(()),
        Some(TopicState::Closed) => Err(CallRefusal::bad("TOPIC_CLOSED")),
        None => Err(CallRefusal::bad("message thread not found")),
    }
}

/// Whether the bot may see a chat, in Telegram's words.
pub(super) fn is_there(chat: &Chat) -> Result<(), CallRefusal> {
    if let Some(new) = chat.group.moved_to {
        return Err(CallRefusal {
            migrate_to: Some(new),
            ..CallRefusal::bad("group chat was upgraded to a supergroup chat")
        });
    }
    let gone = match (chat.membership, chat.kind) {
        (BotMembership::Open | BotMembership::Promoted | BotMembership::Restricted, _) => {
            return Ok(());
        }
        (BotMembership::NeverStarted, ChatKind::Private) => {
            "bot can't initiate conversation with a user"
        }
        (BotMembership::NeverStarted, ChatKind::Group) => "bot is not a member of the group chat",
        (BotMembership::NeverStarted, ChatKind::Supergroup) => {
            "bot is not a member of the supergroup chat"
        }
        (BotMembership::NeverStarted, ChatKind::Channel) => {
            "bot is not a member of the channel chat"
        }
        (BotMembership::Blocked, ChatKind::Private) => "bot was blocked by the user",
        (BotMembership::Blocked, ChatKind::Group) => "bot was kicked from the group chat",
        (BotMembership::Blocked, ChatKind::Supergroup) => "bot was kicked from the supergroup chat",
        (BotMembership::Blocked, ChatKind::Channel) => "bot was kicked from the channel chat",
    };
    Err(CallRefusal::forbidden(gone))
}
