//! What a stage or a test learns of this Telegram: what people see, and what the bot asked.

use super::{JournalEntry, Observation, Telegram, keyboard::Keyboard, menus, methods::MethodName};

/// A message that stands in a chat, as a person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisibleMessage {
    /// The message's id within its chat.
    pub id: i64,
    /// No tags, `~~struck~~`, `` `code` ``.
    pub text: String,
    /// The labels of its buttons, row by row.
    pub buttons: Vec<Vec<String>>,
}

impl Telegram {
    /// What people heard from the bot since the last time, in order.
    pub fn take_heard(&self) -> Vec<Observation> {
        std::mem::take(&mut self.world().heard)
    }

    /// How many questions for news came in.
    pub fn polls(&self) -> u64 {
        self.world().poll
    }

    /// How often the bot asked who administers a chat.
    pub fn asked_for_administrators(&self) -> u64 {
        self.world().asked_for(MethodName::GetChatAdministrators)
    }

    /// How often the bot took somebody's own menu away.
    pub fn menus_taken(&self) -> u64 {
        self.world().asked_for(MethodName::DeleteMyCommands)
    }

    /// How many calls came in that send or edit, whatever became of them.
    pub fn calls(&self) -> u64 {
        self.world().journal.calls
    }

    /// The messages and edits that reached a chat, in the order of their arrival, without the first `seen` of them.
    pub fn received(&self, seen: usize) -> Vec<JournalEntry> {
        let world = self.world();
        let new = world.journal.received.get(seen..);
        new.map(<[JournalEntry]>::to_vec).unwrap_or_default()
    }

    /// The bot's messages that stand in a chat, oldest first.
    pub fn messages_of(&self, name: &str) -> Vec<VisibleMessage> {
        let world = self.world();
        let Some((_, chat)) = world.known(name) else {
            return Vec::new();
        };
        let mut messages: Vec<VisibleMessage> = chat
            .of_bot()
            .map(|(id, message)| VisibleMessage {
                id,
                text: message.content.shown.clone(),
                buttons: message
                    .keyboard
                    .as_ref()
                    .map(Keyboard::labels)
                    .unwrap_or_default(),
            })
            .collect();
        messages.reverse();
        messages
    }

    /// How many buttons a person has pressed since they last wrote `/start`.
    pub fn taps_since_start(&self, name: &str) -> usize {
        let world = self.world();
        world
            .known(name)
            .map_or(0, |(_, chat)| chat.taps_since_start)
    }

    /// The commands that a person is offered in their own chat, or the administrators of a group in theirs, in the language of
    /// their application.
    pub fn menu_of(&self, name: &str) -> Vec<String> {
        let world = self.world();
        let Some((id, chat)) = world.known(name) else {
            return Vec::new();
        };
        menus::offered(&world, id, chat.language.as_deref())
    }

    /// The pressed buttons that the bot has not answered, as `name: [label]`.
    pub fn unanswered(&self) -> Vec<String> {
        self.world().unanswered()
    }

    /// How many updates the bot has not confirmed.
    pub fn unread(&self) -> usize {
        self.world().unread()
    }

    /// The calls that no bot should make, each with what is wrong with it.
    pub fn surprises(&self) -> Vec<String> {
        self.world().surprises.clone()
    }
}
