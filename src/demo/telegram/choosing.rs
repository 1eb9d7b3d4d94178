//! Choosing a group or channel with a button of the keyboard, as a person's application does it.

use serde_json::json;

use super::{
    ActionError, Telegram,
    chat::{BotMembership, ChatKind},
    reply_keyboard::{ReplyKeyboard, RequestButton},
    world::World,
};

/// The list of chats that an application shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatList {
    /// As things stand; where the bot is to be there and is not, the application adds it.
    Current,
    /// As they stood once: nothing is looked at.
    Outdated,
}

impl Telegram {
    /// A person chooses a group or channel with the button of their keyboard that asks for such.
    ///
    /// # Errors
    /// If no button asks for it, or the list does not show it.
    pub fn chooses(&self, name: &str, chat: &str, list: ChatList) -> Result<(), ActionError> {
        self.world().chooses(name, chat, list)?;
        self.hub.stir();
        Ok(())
    }
}

impl World {
    fn chooses(&mut self, name: &str, chosen: &str, list: ChatList) -> Result<(), ActionError> {
        let (person, _) = self.nobody_or(name)?;
        let (chat, _) = self.nobody_or(chosen)?;
        let button = self.button_for(name, chosen)?;
        if list == ChatList::Current {
            self.is_shown(&button, (name, person), (chosen, chat))?;
        }
        let Some((kind, mut update)) = self.write(person, "", None) else {
            return Ok(());
        };
        if let Some(fields) = update.as_object_mut() {
            fields.remove("text");
        }
        update["chat_shared"] = json!({ "request_id": button.id, "chat_id": chat });
        self.push(kind, &update);
        Ok(())
    }

    /// The button of a person's keyboard that asks for a chat of this kind.
    fn button_for(&self, name: &str, chosen: &str) -> Result<RequestButton, ActionError> {
        let (_, chat) = self.nobody_or(name)?;
        let is_channel = self.nobody_or(chosen)?.1.kind == ChatKind::Channel;
        let rows = match &chat.keyboard {
            Some(ReplyKeyboard::Shown(rows)) => rows.as_slice(),
            Some(ReplyKeyboard::Removed) | None => &[],
        };
        let buttons = || rows.iter().flatten();
        let found = buttons().find(|button| button.is_for_channels == is_channel);
        found.cloned().ok_or_else(|| ActionError::NoButton {
            name: name.to_owned(),
            label: format!("one that asks for {chosen}"),
            there: buttons().map(|button| button.label.clone()).collect(),
        })
    }

    /// Whether the application shows the chat now; it adds the bot where that is asked for.
    fn is_shown(
        &mut self,
        button: &RequestButton,
        (name, person): (&str, i64),
        (chosen, id): (&str, i64),
    ) -> Result<(), ActionError> {
        let chat = self.chats.get(&id);
        let administers = chat.is_some_and(|chat| chat.group.administrators.contains(&person));
        if button.is_of_administrators && !administers {
            return Err(ActionError::NotShown {
                name: name.to_owned(),
                chat: chosen.to_owned(),
            });
        }
        let is_there = chat.is_some_and(|chat| {
            !matches!(
                chat.membership,
                BotMembership::NeverStarted | BotMembership::Blocked
            )
        });
        if button.takes_bot_in && !is_there {
            let from = self.user_json(person);
            let membership = if button.is_for_channels {
                BotMembership::Promoted
            } else {
                BotMembership::Open
            };
            self.change_membership(id, membership, &from);
        }
        Ok(())
    }
}
