//! What people say in reply to a message of the bot.

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
}

impl World {
    /// A person replies to the bot's last message that has this in it.
    pub(super) fn replies(
        &mut self,
        name: &str,
        part: &str,
        text: &str,
    ) -> Result<(), ActionError> {
        let (id, chat) = self.nobody_or(name)?;
        let replied = chat
            .of_bot()
            .find(|(_, message)| message.content.shown.contains(part))
            .map(|(number, _)| chat.seen_json(id, number));
        let replied = replied.ok_or_else(|| ActionError::NoMessage {
            name: name.to_owned(),
            part: part.to_owned(),
        })?;
        self.says_with(name, text, &json!({ "reply_to_message": replied }));
        Ok(())
    }
}
