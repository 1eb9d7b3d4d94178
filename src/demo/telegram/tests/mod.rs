//! This Telegram as a bot, a bot's library and a person see it.

use chrono::TimeDelta;
use serde_json::json;
use teloxide::{
    ApiError, Bot, RequestError,
    dispatching::{Dispatcher, UpdateFilterExt},
    dptree,
    net::default_reqwest_settings,
    payloads::{
        AnswerCallbackQuerySetters, EditMessageTextSetters, GetUpdatesSetters, SendMessageSetters,
    },
    prelude::Requester,
    types::{
        AllowedUpdate, BotCommand, CallbackQuery, ChatId, ChatMemberKind, InlineKeyboardButton,
        InlineKeyboardMarkup, LinkPreviewOptions, MaybeInaccessibleMessage, Message, MessageEntity,
        MessageId, ReplyParameters, Update, UpdateKind,
    },
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    task::JoinHandle,
};

use super::*;

mod calls;
mod documents;
mod entities;
mod faults;
mod groups;
mod inline;
mod photos;
mod random_faults;
mod replying;

fn teloxide(telegram: &Telegram) -> Bot {
    let client = default_reqwest_settings().no_proxy().build().unwrap();
    Bot::with_client("1:x", client).set_api_url(telegram.url().parse().unwrap())
}

/// A call as it goes over the wire; the status and the body, or nothing if the connection broke.
async fn raw(telegram: &Telegram, path: &str, body: &str) -> Option<(u16, String)> {
    let address = telegram.url().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.unwrap();
    let length = body.len();
    let request = format!(
        "POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    Some((status, body.to_owned()))
}

/// A call with the right token; its status, and its result or the description of its error.
async fn call(telegram: &Telegram, method: &str, args: Value) -> (u16, Value) {
    let path = format!("/bot1:x/{method}");
    let (status, body) = raw(telegram, &path, &args.to_string()).await.unwrap();
    let mut body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(body["ok"] == json!(true), status == 200);
    let key = if status == 200 {
        "result"
    } else {
        "description"
    };
    (status, body[key].take())
}

async fn send(telegram: &Telegram, chat: i64, text: &str) -> (u16, Value) {
    let args = json!({ "chat_id": chat, "text": text });
    call(telegram, "sendMessage", args).await
}

async fn with_people() -> (Telegram, i64) {
    let telegram = Telegram::open().await.unwrap();
    let anna = telegram.opens(ChatKind::Private, "anna");
    (telegram, anna)
}

/// A bot that echoes and gives a button, polls as teloxide does, and answers every press.
fn echo(telegram: &Telegram) -> JoinHandle<()> {
    let tree = dptree::entry()
        .branch(
            Update::filter_message().endpoint(|bot: Bot, message: Message| async move {
                let text = message.text().unwrap_or_default().to_owned();
                let again = InlineKeyboardButton::callback("Again", "again");
                let markup = InlineKeyboardMarkup::new([[again]]);
                bot.send_message(message.chat.id, text)
                    .reply_markup(markup)
                    .await?;
                Ok::<(), RequestError>(())
            }),
        )
        .branch(Update::filter_callback_query().endpoint(
            |bot: Bot, query: CallbackQuery| async move {
                let known = query.data.as_deref() == Some("again");
                let text = if known {
                    "Again it is"
                } else {
                    "An old button"
                };
                bot.answer_callback_query(query.id).text(text).await?;
                Ok(())
            },
        ));
    let bot = teloxide(telegram);
    tokio::spawn(async move { Dispatcher::builder(bot, tree).build().dispatch().await })
}

#[tokio::test]
async fn a_conversation_with_a_real_bot() {
    let telegram = Telegram::open().await.unwrap();
    let bot = echo(&telegram);
    telegram.says("anna", "one");
    telegram.says("boris", "two");
    telegram.settled("anna").await.unwrap();
    telegram.settled("boris").await.unwrap();
    telegram.taps("anna", "Again").unwrap();
    telegram.settled("anna").await.unwrap();

    let heard = telegram.take_heard();
    let of = |name: &str| -> Vec<(ObservationKind, String)> {
        let his = heard.iter().filter(|heard| heard.chat == name);
        his.map(|heard| (heard.how, heard.text.clone())).collect()
    };
    assert_eq!(
        of("anna"),
        [
            (ObservationKind::Sent, "one".to_owned()),
            (ObservationKind::Toast, "Again it is".to_owned())
        ]
    );
    assert_eq!(of("boris"), [(ObservationKind::Sent, "two".to_owned())]);
    assert_eq!(telegram.unread(), 0);
    assert_eq!(telegram.unanswered(), [""; 0]);
    assert_eq!(telegram.surprises(), [""; 0]);
    bot.abort();
}

#[tokio::test]
async fn a_silent_bot_is_reported_with_the_conversation() {
    let (telegram, _) = with_people().await;
    telegram.says("anna", "hello?");
    let moment = Duration::from_millis(1);
    let silent = telegram.settled_within("anna", moment).await.unwrap_err();
    assert_eq!(
        silent.to_string(),
        "the bot fell silent in anna's chat; so far:\nanna: hello?"
    );
    assert_eq!(telegram.unanswered(), [""; 0]);
}

#[tokio::test]
async fn teloxide_understands_the_answers() {
    let (telegram, anna) = with_people().await;
    let time = DateTime::UNIX_EPOCH + TimeDelta::days(20_509);
    telegram.set_time(time);
    let bot = teloxide(&telegram);
    assert_eq!(bot.get_me().await.unwrap().username(), BOT_USERNAME);
    bot.delete_webhook().await.unwrap();
    assert_eq!(bot.get_webhook_info().await.unwrap().url, None);
    bot.set_my_commands([BotCommand::new("start", "Begin")])
        .await
        .unwrap();
    bot.set_my_description().await.unwrap();
    bot.set_my_short_description().await.unwrap();

    let button = |label: &str, data: &str| InlineKeyboardButton::callback(label, data);
    let markup = InlineKeyboardMarkup::new([[button("A", "a"), button("B", "b")]]);
    let preview = LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    };
    let sent = bot
        .send_message(ChatId(anna), "Wed Fri")
        .entities([
            MessageEntity::strikethrough(0, 3),
            MessageEntity::bold(4, 3),
        ])
        .link_preview_options(preview)
        .disable_notification(true)
        .reply_markup(markup.clone())
        .await
        .unwrap();
    assert_eq!(
        (sent.date, sent.text(), sent.reply_markup()),
        (time, Some("Wed Fri"), Some(&markup))
    );
    let reply = bot
        .send_message(ChatId(anna), "reply")
        .reply_parameters(ReplyParameters::new(sent.id))
        .await
        .unwrap();
    let edited = bot
        .edit_message_text(ChatId(anna), sent.id, "Fri")
        .await
        .unwrap();
    assert_eq!(edited.edit_date(), Some(&time));
    let same = bot
        .edit_message_text(ChatId(anna), sent.id, "Fri")
        .entities([MessageEntity::bold(0, 0)]);
    assert!(matches!(
        same.await.unwrap_err(),
        RequestError::Api(ApiError::MessageNotModified)
    ));
    bot.delete_message(ChatId(anna), reply.id).await.unwrap();
    bot.send_message(ChatId(anna), "last").await.unwrap();

    let heard = |how, text: &str, buttons: &[&[&str]]| Observation {
        chat: "anna".to_owned(),
        how,
        text: text.to_owned(),
        buttons: buttons
            .iter()
            .map(|row| row.iter().map(|&label| label.to_owned()).collect())
            .collect(),
    };
    assert_eq!(
        telegram.take_heard(),
        [
            heard(ObservationKind::SentSilently, "~~Wed~~ Fri", &[&["A", "B"]]),
            heard(ObservationKind::Sent, "> ~~Wed~~ Fri …\nreply", &[]),
            heard(ObservationKind::Edited, "Fri", &[]),
            heard(ObservationKind::Deleted, "reply", &[]),
            heard(ObservationKind::Sent, "last", &[]),
        ]
    );
    let left = telegram.messages_of("anna");
    let left: Vec<&str> = left.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(left, ["Fri", "last"]);
    assert_eq!(telegram.surprises(), [""; 0]);
}

#[tokio::test]
async fn teloxide_understands_the_updates() {
    let (telegram, anna) = with_people().await;
    let bot = teloxide(&telegram);
    telegram.speaks("anna", "kk");
    telegram.says("anna", "/case ұзын");
    let args = json!({ "chat_id": anna, "text": "x",
        "reply_markup": { "inline_keyboard": [[{ "text": "A", "callback_data": "a" }]] } });
    call(&telegram, "sendMessage", args).await;
    telegram.taps("anna", "1").unwrap();
    telegram.blocks("anna");
    telegram.unblocks("anna");
    telegram.push("message", &json!({ "nonsense": 1 }));
    telegram.says("zoya", "/start");
    telegram.taps_data("zoya", "forged").unwrap();

    let updates = bot.get_updates().await.unwrap();
    assert_eq!(telegram.unread(), 7);
    let [said, tapped, blocked, unblocked, odd, _, forged] = updates.as_slice() else {
        panic!("{updates:?}");
    };
    let UpdateKind::Message(message) = &said.kind else {
        panic!("{said:?}");
    };
    let entity = &message.entities().unwrap()[0];
    assert_eq!((entity.offset, entity.length), (0, 5));
    let from = message.from.as_ref().unwrap();
    assert_eq!(from.language_code.as_deref(), Some("kk"));
    let UpdateKind::CallbackQuery(query) = &tapped.kind else {
        panic!("{tapped:?}");
    };
    assert_eq!(query.data.as_deref(), Some("a"));
    let Some(MaybeInaccessibleMessage::Regular(message)) = &query.message else {
        panic!("{query:?}");
    };
    assert_eq!((message.id, message.text()), (MessageId(2), Some("x")));
    for (update, before, after) in [(blocked, true, false), (unblocked, false, true)] {
        let UpdateKind::MyChatMember(change) = &update.kind else {
            panic!("{update:?}");
        };
        let is_in = |kind: &ChatMemberKind| matches!(kind, ChatMemberKind::Member(_));
        assert_eq!(is_in(&change.old_chat_member.kind), before);
        assert_eq!(is_in(&change.new_chat_member.kind), after);
    }
    assert!(matches!(&odd.kind, UpdateKind::Error(_)));
    let UpdateKind::CallbackQuery(query) = &forged.kind else {
        panic!("{forged:?}");
    };
    assert_eq!(query.data.as_deref(), Some("forged"));
    assert_eq!(telegram.unanswered(), ["anna: [A]", "zoya: [forged]"]);

    let next = i32::try_from(forged.id.0).unwrap() + 1;
    let none = bot
        .get_updates()
        .offset(next)
        .allowed_updates([AllowedUpdate::Message])
        .await
        .unwrap();
    assert_eq!((none.len(), telegram.unread()), (0, 0));
    telegram.blocks("anna");
    telegram.says("zoya", "hello");
    let wanted = bot.get_updates().await.unwrap();
    assert_eq!(wanted.len(), 1);
}

#[tokio::test]
async fn a_chat_is_settled_when_the_probe_is_answered_and_confirmed() {
    let (telegram, anna) = with_people().await;
    send(&telegram, anna, "live").await;
    telegram.take_heard();
    let settling = {
        let telegram = telegram.clone();
        tokio::spawn(async move { telegram.settled("anna").await })
    };
    let poll = json!({ "timeout": 5 });
    let (_, updates) = call(&telegram, "getUpdates", poll).await;
    let probe = &updates[0]["callback_query"];
    let target = &probe["message"]["message_id"];
    let tidy = json!({ "chat_id": anna, "message_id": target, "text": "x" });
    let (_, said) = call(&telegram, "editMessageText", tidy).await;
    assert_eq!(said, "Bad Request: message to edit not found");
    let answer = json!({ "callback_query_id": probe["id"], "text": "unknown" });
    call(&telegram, "answerCallbackQuery", answer).await;
    assert!(!settling.is_finished());
    let next = updates[0]["update_id"].as_i64().unwrap() + 1;
    call(&telegram, "getUpdates", json!({ "offset": next })).await;
    settling.await.unwrap().unwrap();
    assert_eq!(telegram.unread(), 0);
    assert_eq!(telegram.take_heard(), []);
}
