//! What people do, as the updates that the bot gets of it.

use serde_json::{Value, json};

use super::{
    ActionError,
    chat::{BotMembership, Chat, ChatKind, Message, MessageAuthor},
    entities::Content,
    keyboard::InlineButton,
    world::{QueryOrigin, World},
};

/// A button's data that no bot knows.
const PROBE: &str = "?";

/// The updates and the query that tell when the bot has come to the end of a chat's updates.
#[derive(Clone, Copy)]
pub(super) struct IdleProbe {
    update: i64,
    query: i64,
}

impl World {
    /// A person writes; whoever had not started the bot has now.
    pub(super) fn says(&mut self, name: &str, text: &str) {
        self.says_with(name, text, &json!({}));
    }

    /// The same, and `more` is said of the message than its text.
    pub(super) fn says_with(&mut self, name: &str, text: &str, more: &Value) {
        let id = self.id_of(name);
        self.writes(id, text, None, more);
    }

    /// A person passes on what somebody wrote who hides their name.
    pub(super) fn forwards(&mut self, name: &str, text: &str) {
        let origin = self.somebody();
        self.says_with(name, text, &json!({"forward_origin": origin}));
    }

    /// Whom a forwarded message is from: somebody who hides their name.
    pub(super) fn somebody(&self) -> Value {
        json!({
            "type": "hidden_user", "sender_user_name": "somebody", "date": self.now().timestamp(),
        })
    }

    /// Somebody writes in a chat, and `more` is said of the message than its text.
    pub(super) fn writes(&mut self, id: i64, text: &str, thread: Option<i64>, more: &Value) {
        let Some((kind, mut update)) = self.write(id, text, thread) else {
            return;
        };
        let commands = commands(text);
        if !commands.is_empty() {
            update["entities"] = Value::Array(commands);
        }
        for (field, value) in more.as_object().into_iter().flatten() {
            update[field] = value.clone();
        }
        self.push(kind, &update);
    }

    /// A person sends what is no text, or something happens in their chat: the field by which Telegram tells of it. An album
    /// is so many of them, with what is written under it under the first.
    pub(super) fn sends(&mut self, name: &str, field: &str, caption: Option<&str>, parts: u8) {
        let id = self.id_of(name);
        let album = self.last_update + 1;
        for part in 0..parts {
            let caption = caption.filter(|_| part == 0);
            let Some((kind, mut update)) = self.write(id, caption.unwrap_or_default(), None) else {
                return;
            };
            if let Some(fields) = update.as_object_mut() {
                fields.remove("text");
            }
            update[field] = json!({ "file_id": format!("{album}-{part}") });
            if let Some(caption) = caption {
                update["caption"] = json!(caption);
                update["caption_entities"] = Value::Array(commands(caption));
            }
            if parts > 1 {
                update["media_group_id"] = json!(album.to_string());
            }
            self.push(kind, &update);
        }
    }

    /// A person changes the last thing that they wrote.
    pub(super) fn edits(&mut self, name: &str, text: &str) -> Result<(), ActionError> {
        let now = self.now();
        let id = self.nobody_or(name)?.0;
        let nothing = || ActionError::WroteNothing(name.to_owned());
        let chat = self.chats.get_mut(&id).ok_or_else(nothing)?;
        let mut messages = chat.messages.iter_mut().rev();
        let (message_id, message) = messages
            .find(|(_, message)| message.author == MessageAuthor::Person)
            .ok_or_else(nothing)?;
        message.content = Content::plain(text);
        message.edited = Some(now);
        let (message_id, message) = (*message_id, message.clone());
        let mut update = chat.message_json(id, message_id, &message);
        update["entities"] = Value::Array(commands(text));
        self.push("edited_message", &update);
        Ok(())
    }

    /// Puts a message of a person into a chat: the kind of update that tells of it, and the message as it tells of it.
    pub(super) fn write(
        &mut self,
        id: i64,
        text: &str,
        thread: Option<i64>,
    ) -> Option<(&'static str, Value)> {
        let message = Message {
            author: MessageAuthor::Person,
            content: Content::plain(text),
            keyboard: None,
            sent: self.now(),
            edited: None,
            thread,
        };
        let chat = self.chats.get_mut(&id)?;
        if (chat.membership, chat.kind) == (BotMembership::NeverStarted, ChatKind::Private) {
            chat.membership = BotMembership::Open;
        }
        if text.split_whitespace().next() == Some("/start") {
            chat.taps_since_start = 0;
        }
        let message_id = chat.write(message.clone());
        let kind = match chat.kind {
            ChatKind::Private | ChatKind::Group | ChatKind::Supergroup => "message",
            ChatKind::Channel => "channel_post",
        };
        Some((kind, chat.message_json(id, message_id, &message)))
    }

    /// A person presses a button that they see.
    pub(super) fn taps(&mut self, name: &str, label: &str) -> Result<(), ActionError> {
        self.taps_as(name, label, None)
    }

    /// Somebody presses a button in a chat: its person, or, in a group, whom `from` is.
    pub(super) fn taps_as(
        &mut self,
        name: &str,
        label: &str,
        from: Option<Value>,
    ) -> Result<(), ActionError> {
        let (_, chat) = self.nobody_or(name)?;
        let found = button(chat, label).map(|(message, button)| (message, button.clone()));
        self.presses(name, label, found, from)
    }

    /// A person presses a button of one message.
    pub(super) fn taps_on(
        &mut self,
        name: &str,
        message: i64,
        label: &str,
    ) -> Result<(), ActionError> {
        let (_, chat) = self.nobody_or(name)?;
        let keyboard = chat
            .messages
            .get(&message)
            .and_then(|it| it.keyboard.as_ref());
        let mut buttons = keyboard.into_iter().flat_map(|it| it.rows.iter().flatten());
        let found = buttons.find(|it| it.label == label).cloned();
        self.presses(name, label, found.map(|it| (message, it)), None)
    }

    fn presses(
        &mut self,
        name: &str,
        label: &str,
        found: Option<(i64, InlineButton)>,
        from: Option<Value>,
    ) -> Result<(), ActionError> {
        let (id, chat) = self.nobody_or(name)?;
        let (message, button) = found.ok_or_else(|| ActionError::NoButton {
            name: name.to_owned(),
            label: label.to_owned(),
            there: labels(chat),
        })?;
        let Some(data) = button.data.clone() else {
            return Err(ActionError::NoPress {
                name: name.to_owned(),
                label: label.to_owned(),
            });
        };
        let message = chat.seen_json(id, message);
        let pressed = QueryOrigin::Person(button.label.clone());
        self.press_button(id, message, &data, pressed, from);
        if let Some(chat) = self.chats.get_mut(&id) {
            chat.taps_since_start += 1;
        }
        Ok(())
    }

    /// A person's application presses what it likes: a button that is gone, or data of its own making.
    pub(super) fn taps_data(&mut self, name: &str, data: &str) -> Result<(), ActionError> {
        let (id, chat) = self.nobody_or(name)?;
        let newest = chat.of_bot().next().map_or(1, |(message, _)| message);
        let message = chat.seen_json(id, newest);
        self.press_button(
            id,
            message,
            data,
            QueryOrigin::Person(data.to_owned()),
            None,
        );
        Ok(())
    }

    pub(super) fn probe(&mut self, name: &str) -> Result<IdleProbe, ActionError> {
        let (id, chat) = self.nobody_or(name)?;
        // A message that is not in the chat, so that a bot which tidies up after an unknown button changes nothing.
        let message = Message {
            author: MessageAuthor::Bot,
            content: Content::plain(PROBE),
            keyboard: None,
            sent: self.now(),
            edited: None,
            thread: None,
        };
        let message = chat.message_json(id, i32::MAX.into(), &message);
        Ok(self.press_button(id, message, PROBE, QueryOrigin::Probe, None))
    }

    /// Whether the bot has answered the probe and will not ask for its update again.
    pub(super) fn has_passed(&self, probe: IdleProbe) -> bool {
        !self.is_unanswered(probe.query) && !self.is_unread(probe.update) && !self.awaits_offers()
    }

    pub(super) fn nobody_or(&self, name: &str) -> Result<(i64, &Chat), ActionError> {
        self.known(name)
            .ok_or_else(|| ActionError::Nobody(name.to_owned()))
    }

    fn press_button(
        &mut self,
        id: i64,
        message: Value,
        data: &str,
        pressed: QueryOrigin,
        from: Option<Value>,
    ) -> IdleProbe {
        let query = self.press(id, pressed);
        let mut update = json!({
            "id": query.to_string(), "chat_instance": id.to_string(), "data": data,
        });
        update["message"] = message;
        if let Some(chat) = self.chats.get(&id) {
            update["from"] = from.unwrap_or_else(|| chat.person_json(id));
        }
        let update = self.push("callback_query", &update);
        IdleProbe { update, query }
    }
}

/// The newest button of that label; else, if the label is a number, that button of the newest keyboard, from 1.
fn button<'a>(chat: &'a Chat, label: &str) -> Option<(i64, &'a InlineButton)> {
    let keyboards = || {
        chat.of_bot()
            .filter_map(|(id, message)| Some((id, message.keyboard.as_ref()?)))
    };
    let labelled = keyboards().find_map(|(id, keyboard)| {
        let mut buttons = keyboard.rows.iter().flatten();
        Some((id, buttons.find(|button| button.label == label)?))
    });
    labelled.or_else(|| {
        let nth = label.parse::<usize>().ok()?.checked_sub(1)?;
        let (id, keyboard) = keyboards().next()?;
        Some((id, keyboard.rows.iter().flatten().nth(nth)?))
    })
}

/// Every label that can be pressed, newest message first.
fn labels(chat: &Chat) -> Vec<String> {
    let keyboards = chat
        .of_bot()
        .filter_map(|(_, message)| message.keyboard.as_ref());
    let buttons = keyboards.flat_map(|keyboard| keyboard.rows.iter().flatten());
    buttons.map(|button| button.label.clone()).collect()
}

/// The commands that Telegram marks in a text, as `bot_command` entities: `/word` or `/word@bot`, anywhere.
fn commands(text: &str) -> Vec<Value> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let run = |text: &str| text.chars().take_while(|c| is_name(*c)).count();
    let mut found = Vec::new();
    for (at, _) in text.match_indices('/') {
        let before = text[..at].chars().next_back();
        let name = run(&text[at + 1..]);
        let mut end = at + 1 + name;
        if let Some(bot) = text[end..].strip_prefix('@') {
            let bot = run(bot);
            end += if (3..=32).contains(&bot) { 1 + bot } else { 0 };
        }
        let after = text[end..].chars().next();
        let edge = |c: Option<char>| !c.is_some_and(|c| is_word(c) || matches!(c, '/' | '<' | '>'));
        if (1..=64).contains(&name) && edge(before) && edge(after) {
            let units = |text: &str| text.encode_utf16().count();
            found.push(json!({
                "type": "bot_command", "offset": units(&text[..at]), "length": units(&text[at..end]),
            }));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_marked_as_telegram_marks_them() {
        for (text, expected) in [
            ("/start", vec![(0, 6)]),
            ("/start c_almaty", vec![(0, 6)]),
            ("/case@hearing_demo_bot x", vec![(0, 22)]),
            ("ә😀 /help\n/stop.", vec![(4, 5), (10, 5)]),
            ("/held x | и/или", vec![(0, 5)]),
            ("a/b 27/02 //x /<b> /дело / /x/", vec![]),
        ] {
            let found: Vec<(u64, u64)> = commands(text)
                .iter()
                .map(|entity| {
                    let number = |name: &str| entity[name].as_u64().unwrap();
                    (number("offset"), number("length"))
                })
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
