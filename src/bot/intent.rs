//! The sender and the intent of an update, found before any work is done for it.

use crate::{
    domain::{
        callback::{Callback, Wish},
        chat::ChatKey,
        command::{AskCommand, Command},
    },
    parse::line,
};

use super::updates::{Update, User};

/// The intent of an update, as far as the sender limiter needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Intent {
    /// Its sender wants no more of the bot.
    Leaving,
    /// Anything else.
    Anything,
}

impl Update {
    /// The chat whose updates must stay in order with this one.
    pub(super) fn chat(&self) -> ChatKey {
        match self {
            Self::Message(message) | Self::EditedMessage(message) => message.chat,
            // A button pressed under a message that Telegram no longer shows names only who pressed.
            Self::CallbackQuery(query) => {
                let card = query.message.as_ref();
                card.map_or(query.from.id, |card| card.chat)
            }
            Self::MyChatMember(change) => change.chat.id,
        }
    }

    /// The person who wrote or pressed, as far as Telegram says.
    pub(super) fn from(&self) -> Option<&User> {
        match self {
            Self::Message(message) | Self::EditedMessage(message) => message.from.as_ref(),
            Self::CallbackQuery(query) => Some(&query.from),
            Self::MyChatMember(_) => None,
        }
    }

    /// The sender: the chat that wrote, or the person who pressed. An update about the bot's own membership has none.
    pub(super) fn sender(&self) -> Option<ChatKey> {
        match self {
            Self::Message(message) | Self::EditedMessage(message) => Some(message.chat),
            Self::CallbackQuery(query) => Some(query.from.id),
            Self::MyChatMember(_) => None,
        }
    }

    /// The intent, towards the bot of that username.
    pub(super) fn intent(&self, username: &str) -> Intent {
        let is_leaving = match self {
            Self::Message(message) => {
                matches!(
                    message
                        .line()
                        .and_then(|text| line::command(text, username)),
                    Some(
                        Command::Ask(AskCommand::Unfollow)
                            | Command::Ask(AskCommand::Stop)
                            | Command::Ask(AskCommand::Forget)
                    )
                )
            }
            Self::CallbackQuery(query) => matches!(
                query.data.as_deref().and_then(Callback::read),
                Some(
                    Callback::Unfollow(_)
                        | Callback::Wish(Wish::Stop | Wish::Forget | Wish::Erase | Wish::Keep)
                )
            ),
            // What was edited is not done.
            Self::EditedMessage(_) | Self::MyChatMember(_) => false,
        };
        if is_leaving {
            Intent::Leaving
        } else {
            Intent::Anything
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn update(json: &str) -> Option<Update> {
        Update::read(json)
    }

    #[test]
    fn whoever_wants_no_more_of_the_bot_is_seen_to_be_leaving() {
        for (json, expected) in [
            (
                r#"{"message":{"chat":{"id":1},"text":"/unfollow city"}}"#,
                true,
            ),
            (
                r#"{"message":{"chat":{"id":1},"text":" /STOP@the_bot"}}"#,
                true,
            ),
            (r#"{"message":{"chat":{"id":1},"text":"/forget"}}"#, true),
            (r#"{"message":{"chat":{"id":1},"text":"/forget,"}}"#, true),
            (r#"{"message":{"chat":{"id":1},"text":"／stop!"}}"#, true),
            (
                r#"{"message":{"chat":{"id":1},"text":"\u200e/un\u200bfollow: city"}}"#,
                true,
            ),
            (
                r#"{"message":{"chat":{"id":1},"text":"/stop@another_bot"}}"#,
                false,
            ),
            (r#"{"message":{"chat":{"id":1},"text":"/stopping"}}"#, false),
            (
                r#"{"message":{"chat":{"id":1},"text":"please /stop"}}"#,
                false,
            ),
            (
                r#"{"message":{"chat":{"id":1},"photo":[],"caption":"/stop"}}"#,
                true,
            ),
            (
                r#"{"edited_message":{"chat":{"id":1},"text":"/stop"}}"#,
                false,
            ),
            (r#"{"message":{"chat":{"id":1}}}"#, false),
            (
                r#"{"callback_query":{"id":"1","from":{"id":1},"data":"nonsense"}}"#,
                false,
            ),
        ] {
            let is_leaving = update(json).unwrap().intent("the_bot") == Intent::Leaving;
            assert_eq!(is_leaving, expected, "{json}");
        }
        let stop = Callback::Unfollow("city".parse().unwrap());
        for callback in [
            stop,
            Callback::Wish(Wish::Erase),
            Callback::Wish(Wish::Stop),
            Callback::Wish(Wish::Forget),
        ] {
            let data = callback.data();
            let json =
                format!(r#"{{"callback_query":{{"id":"1","from":{{"id":1}},"data":"{data}"}}}}"#);
            assert!(update(&json).unwrap().intent("the_bot") == Intent::Leaving);
        }
    }

    #[test]
    fn each_update_has_the_sender_and_the_chat_that_it_is_of() {
        for (json, sender, chat) in [
            (
                r#"{"message":{"chat":{"id":-5},"from":{"id":1}}}"#,
                Some(-5),
                -5,
            ),
            (
                r#"{"edited_message":{"chat":{"id":1},"from":{"id":1}}}"#,
                Some(1),
                1,
            ),
            (
                r#"{"callback_query":{"id":"1","from":{"id":1},"message":{"chat":{"id":-5}}}}"#,
                Some(1),
                -5,
            ),
            (
                r#"{"callback_query":{"id":"1","from":{"id":1}}}"#,
                Some(1),
                1,
            ),
            (
                r#"{"my_chat_member":{"chat":{"id":1},"new_chat_member":{"status":"left"}}}"#,
                None,
                1,
            ),
        ] {
            let seen = update(json).unwrap();
            assert_eq!(seen.sender(), sender.map(ChatKey), "{json}");
            assert_eq!(seen.chat(), ChatKey(chat), "{json}");
        }
    }
}
