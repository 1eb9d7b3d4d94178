//! What a message is to the Bot API: the payload of a request.

use teloxide::payloads::{
    EditMessageText, EditMessageTextSetters, SendMessage, SendMessageSetters,
};
use teloxide::types::{
    ChatId, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageId, ParseMode,
    ThreadId,
};

use crate::domain::chat::{Address, ChatKey};
use crate::domain::message::{Alert, Button, Message};

/// The longest text of a message, in UTF-16 units (Bot API, `sendMessage`).
pub(super) const TEXT_LIMIT: usize = 4096;

/// A text and how it is written.
pub(super) type MessageText<'a> = (&'a str, Option<ParseMode>);

pub(super) fn new_message(
    to: Address,
    message: &Message,
    (text, mode): MessageText<'_>,
) -> SendMessage {
    let chat = ChatId(to.chat.0);
    let mut payload = SendMessage::new(chat, text).link_preview_options(no_preview());
    payload.message_thread_id = to.topic.map(|topic| ThreadId(MessageId(topic.0)));
    payload.parse_mode = mode;
    if message.alert == Alert::Silent {
        payload = payload.disable_notification(true);
    }
    if !message.rows.is_empty() {
        payload = payload.reply_markup(keyboard(&message.rows));
    }
    payload
}

pub(super) fn edited(
    chat: ChatKey,
    message_id: i32,
    message: &Message,
    (text, mode): MessageText<'_>,
) -> EditMessageText {
    let target = MessageId(message_id);
    let mut payload =
        EditMessageText::new(ChatId(chat.0), target, text).link_preview_options(no_preview());
    payload.parse_mode = mode;
    if !message.rows.is_empty() {
        payload = payload.reply_markup(keyboard(&message.rows));
    }
    payload
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn keyboard(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.iter().map(|row| {
        row.iter()
            .map(|button| InlineKeyboardButton::callback(&button.label, &button.data))
    }))
}

/// The text of HTML that we wrote ourselves, cut to what one message holds.
pub(super) fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    for (entity, letter) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ] {
        text = text.replace(entity, letter);
    }
    let mut units = 0;
    text.chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= TEXT_LIMIT
        })
        .collect()
}
