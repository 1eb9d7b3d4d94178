//! What people say in reply to a message of the bot, or do with it.

use serde_json::json;

use super::{ActionError, Telegram, world::World};

impl Telegram {
    /// A person replies to the bot's last message that has this in it.
    ///
    /// # Errors
    /// If there is none.
    pub fn replies(&self, name: &str, part: &str, text: &str) -> Result<(), ActionError> {
        self.world().replies(name, part, text)?;
        self.hub.stir();
        Ok(())
    }

    /// A person deletes the bot's last message that has this in it, for both sides. The bot gets no update of it.
    ///
    /// # Errors
    /// If there is none.
    pub fn deletes(&self, name: &str, part: &str) -> Result<(), ActionError> {
        let mut world = self.world();
        let (id, message) = world.message_with(name, part)?;
        if let Some(chat) = world.chats.get_mut(&id) {
            chat.messages.remove(&message);
        }
        Ok(())
    }
}

impl World {
    /// A person replies to the bot's last message that has this in it.
    pub(super) fn replies(
        &mut self,
        name: &str,
        part: &str,
        text: &str,
    ) -> Result<(), ActionError> {
        let (id, message) = self.message_with(name, part)?;
        let replied = self.nobody_or(name)?.1.seen_json(id, message);
        self.says_with(name, text, &json!({ "reply_to_message": replied }));
        Ok(())
    }

    /// The bot's last message that has this in it: the ids of its chat and its own.
    fn message_with(&self, name: &str, part: &str) -> Result<(i64, i64), ActionError> {
        let (id, chat) = self.nobody_or(name)?;
        let found = chat
            .of_bot()
            .find(|(_, message)| message.content.shown.contains(part));
        let (message, _) = found.ok_or_else(|| ActionError::NoMessage {
            name: name.to_owned(),
            part: part.to_owned(),
        })?;
        Ok((id, message))
    }
}
