//! The little of an update that tells whose it is, read before any work is done for it.

use serde::Deserialize;

use crate::{
    domain::{
        chat::ChatKey,
        press::{Press, Wish},
    },
    store::Arrived,
};

/// Commands of whoever wants no more of the bot.
const LEAVING: [&str; 3] = ["/unfollow", "/stop", "/forget"];

/// What is seen of an update at a glance.
#[derive(Deserialize)]
pub(super) struct Glance {
    message: Option<Said>,
    callback_query: Option<Pressed>,
    my_chat_member: Option<Changed>,
}

/// What an update is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum About {
    /// Its sender wants no more of the bot.
    Leaving,
    /// Anything else.
    Anything,
}

#[derive(Deserialize)]
struct Said {
    chat: Id,
    text: Option<String>,
}

#[derive(Deserialize)]
struct Pressed {
    from: Id,
    message: Option<Changed>,
    data: Option<String>,
}

/// Something in a chat.
#[derive(Deserialize)]
struct Changed {
    chat: Id,
}

#[derive(Deserialize)]
struct Id {
    id: i64,
}

impl Glance {
    /// A glance at an update; `None` if it is not of this form.
    pub(super) fn at(update: &Arrived) -> Option<Self> {
        serde_json::from_str(&update.json).ok()
    }

    /// The chat that it is of, whose updates must stay in order.
    pub(super) fn chat(&self) -> Option<ChatKey> {
        let said = self.message.as_ref().map(|said| &said.chat);
        // A button pressed under a message that Telegram no longer shows names only who pressed.
        let pressed = self.callback_query.as_ref().map(|pressed| {
            let message = pressed.message.as_ref();
            message.map_or(&pressed.from, |message| &message.chat)
        });
        let changed = self.my_chat_member.as_ref().map(|changed| &changed.chat);
        said.or(pressed).or(changed).map(|chat| ChatKey(chat.id))
    }

    /// The chat that wrote, or the person who pressed. What tells of the bot's own standing in a chat has no sender.
    pub(super) fn sender(&self) -> Option<ChatKey> {
        let wrote = self.message.as_ref().map(|said| said.chat.id);
        let pressed = self.callback_query.as_ref().map(|pressed| pressed.from.id);
        wrote.or(pressed).map(ChatKey)
    }

    /// What it is about.
    pub(super) fn about(&self) -> About {
        let said = self.message.as_ref().and_then(|said| said.text.as_deref());
        let word = said.and_then(|text| text.split_whitespace().next());
        let command = word.map(|word| word.split('@').next().unwrap_or(word).to_lowercase());
        let pressed = self
            .callback_query
            .as_ref()
            .and_then(|it| it.data.as_deref());
        let is_leaving = command.is_some_and(|command| LEAVING.contains(&command.as_str()))
            || matches!(
                pressed.and_then(Press::read),
                Some(Press::Unfollow(_) | Press::Wish(Wish::Erase | Wish::Keep))
            );
        if is_leaving {
            About::Leaving
        } else {
            About::Anything
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn update(json: &str) -> Option<Glance> {
        Glance::at(&Arrived {
            id: 1,
            json: json.to_owned(),
        })
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
            (r#"{"message":{"chat":{"id":1},"text":"/stopping"}}"#, false),
            (
                r#"{"message":{"chat":{"id":1},"text":"please /stop"}}"#,
                false,
            ),
            (r#"{"message":{"chat":{"id":1}}}"#, false),
            (
                r#"{"callback_query":{"from":{"id":1},"data":"nonsense"}}"#,
                false,
            ),
        ] {
            let is_leaving = update(json).unwrap().about() == About::Leaving;
            assert_eq!(is_leaving, expected, "{json}");
        }
        let stop = Press::Unfollow("city".parse().unwrap());
        for press in [stop, Press::Wish(Wish::Erase)] {
            let data = press.data();
            let json = format!(r#"{{"callback_query":{{"from":{{"id":1}},"data":"{data}"}}}}"#);
            assert!(update(&json).unwrap().about() == About::Leaving);
        }
    }

    #[test]
    fn each_update_has_the_sender_and_the_chat_that_it_is_of() {
        for (json, sender, chat) in [
            (
                r#"{"message":{"chat":{"id":-5},"from":{"id":1}}}"#,
                Some(-5),
                Some(-5),
            ),
            (
                r#"{"callback_query":{"from":{"id":1},"message":{"chat":{"id":-5}}}}"#,
                Some(1),
                Some(-5),
            ),
            (r#"{"callback_query":{"from":{"id":1}}}"#, Some(1), Some(1)),
            (r#"{"my_chat_member":{"chat":{"id":1}}}"#, None, Some(1)),
            ("{}", None, None),
        ] {
            let seen = update(json).unwrap();
            assert_eq!(seen.sender(), sender.map(ChatKey), "{json}");
            assert_eq!(seen.chat(), chat.map(ChatKey), "{json}");
        }
        assert!(update(r#"{"message":7}"#).is_none());
    }
}
