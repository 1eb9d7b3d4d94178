//! The payloads of requests that send or edit a message.

use teloxide::payloads::{
    EditMessageText, EditMessageTextSetters, SendMessage, SendMessageSetters,
};
use teloxide::types::{
    ButtonRequest, ChatAdministratorRights, ChatId, CopyTextButton, InlineKeyboardButton,
    InlineKeyboardMarkup, KeyboardButton, KeyboardButtonRequestChat, KeyboardMarkup,
    KeyboardRemove, LinkPreviewOptions, MessageId, ReplyMarkup, ReplyParameters, RequestId,
    ThreadId,
};

use super::entities::{MessageText, WithEntities, address};
use crate::domain::chat::{Address, ChatKey};
use crate::domain::message::{
    Button, ButtonAction, ChatChoice, ChatRequest, Message, ReplyKeyboard, Sound,
};
use crate::domain::rich_text::RichText;

/// The message that another one replies to.
#[derive(Clone, Copy, Debug)]
pub struct ReplyTarget<'a> {
    /// Its number in the chat.
    pub message: i32,
    /// A piece of it to quote, as it stands there with its styles; Telegram refuses one that does not.
    pub quote: Option<&'a RichText>,
}

pub(super) fn new_message(
    to: Address,
    message: &Message,
    said: MessageText<'_>,
    target: Option<ReplyTarget<'_>>,
) -> WithEntities<SendMessage> {
    let chat = ChatId(to.chat.0);
    let mut payload = SendMessage::new(chat, said.text).link_preview_options(no_preview());
    payload.message_thread_id = to.topic.map(|topic| ThreadId(MessageId(topic.0)));
    payload.disable_notification = (message.sound == Sound::Silent).then_some(true);
    payload.reply_parameters = target.map(reply_to);
    if !message.rows.is_empty() {
        payload = payload.reply_markup(keyboard(&message.rows));
    }
    said.with(payload)
}

fn reply_to(target: ReplyTarget<'_>) -> ReplyParameters {
    let quote = target.quote.map(MessageText::styled);
    ReplyParameters {
        message_id: MessageId(target.message),
        allow_sending_without_reply: Some(true),
        quote: quote.as_ref().map(|quote| quote.text.to_owned()),
        quote_entities: quote.and_then(MessageText::for_others),
        ..ReplyParameters::default()
    }
}

pub(super) fn edited(
    chat: ChatKey,
    message_id: i32,
    message: &Message,
    said: MessageText<'_>,
) -> WithEntities<EditMessageText> {
    let target = MessageId(message_id);
    let mut payload =
        EditMessageText::new(ChatId(chat.0), target, said.text).link_preview_options(no_preview());
    if !message.rows.is_empty() {
        payload = payload.reply_markup(keyboard(&message.rows));
    }
    said.with(payload)
}

pub(super) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

pub(super) fn keyboard(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.iter().map(|row| row.iter().filter_map(button)))
}

/// A button as Telegram takes it; nothing for one with an address that is none.
fn button(Button { label, action }: &Button) -> Option<InlineKeyboardButton> {
    Some(match action {
        ButtonAction::Press(data) => InlineKeyboardButton::callback(label, data),
        ButtonAction::Open(url) => InlineKeyboardButton::url(label, address(url)?),
        ButtonAction::Copy(text) => {
            let text = text.clone();
            InlineKeyboardButton::copy_text_button(label, CopyTextButton { text })
        }
        ButtonAction::AskIn(words) => InlineKeyboardButton::switch_inline_query(label, words),
    })
}

/// The markup of another keyboard in place of a person's own.
pub(super) fn reply_keyboard(keyboard: &ReplyKeyboard) -> ReplyMarkup {
    match keyboard {
        ReplyKeyboard::Requests(requests) => {
            let rows = requests.iter().map(|request| [request_button(request)]);
            let markup = KeyboardMarkup::new(rows);
            ReplyMarkup::Keyboard(markup.resize_keyboard().one_time_keyboard())
        }
        ReplyKeyboard::Removed => ReplyMarkup::KeyboardRemove(KeyboardRemove::new()),
    }
}

/// A button that shows the person the groups, or channels, that they administer. Where the bot is not in the chosen one,
/// Telegram's applications add it, with the rights that are asked for.
fn request_button(request: &ChatRequest) -> KeyboardButton {
    let id = RequestId(request.id);
    let asked = match request.choice {
        ChatChoice::Group => KeyboardButtonRequestChat::new(id, false)
            .user_administrator_rights(administrator(None))
            .bot_is_member(true),
        ChatChoice::Channel => KeyboardButtonRequestChat::new(id, true)
            .user_administrator_rights(administrator(Some(true)))
            .bot_administrator_rights(administrator(Some(true))),
    };
    KeyboardButton::new(&request.label).request(ButtonRequest::RequestChat(asked))
}

/// The rights that every administrator has; in a channel perhaps to post too.
fn administrator(can_post_messages: Option<bool>) -> ChatAdministratorRights {
    ChatAdministratorRights {
        is_anonymous: false,
        can_manage_chat: true,
        can_delete_messages: false,
        can_manage_video_chats: false,
        can_restrict_members: false,
        can_promote_members: false,
        can_change_info: false,
        can_invite_users: false,
        can_post_messages,
        can_edit_messages: None,
        can_pin_messages: None,
        can_post_stories: Some(false),
        can_edit_stories: Some(false),
        can_delete_stories: Some(false),
        can_manage_topics: None,
    }
}
