//! What each method does to the world, and what Telegram says when it cannot.

use serde_json::{Value, json};

use super::{
    call::{Args, Call},
    chat::{BOT_USERNAME, Chat, ChatKind, Message, MessageAuthor, bot_json},
    documents,
    entities::{Content, LONGEST_TEXT},
    groups, inline,
    journal::SendOptions,
    keyboard::Keyboard,
    members, menus,
    methods::MethodName,
    observation::ObservationKind,
    photos,
    refusal::CallRefusal,
    reply_keyboard::ReplyKeyboard,
    world::{QueryOrigin, World},
};

/// In UTF-16 units.
const LONGEST_QUOTE: usize = 1024;
const LONGEST_TOAST: usize = 200;
const LONGEST_DESCRIPTION: usize = 512;
const LONGEST_SHORT_DESCRIPTION: usize = 120;
/// What people see of a keyboard that is taken away.
const KEYBOARD_GONE: &str = "\n(the keyboard goes)";
const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
    same as a current content and reply markup of the message";

/// Carries out a call and returns its `result`.
pub(super) fn carry_out(world: &mut World, call: &Call) -> Result<Value, CallRefusal> {
    let args = &call.args;
    match call.method.name {
        MethodName::AnswerCallbackQuery => answer_callback_query(world, args),
        MethodName::AnswerInlineQuery => inline::answer_inline_query(world, args),
        MethodName::DeleteMessage => delete_message(world, args),
        MethodName::DeleteMyCommands => menus::delete_my_commands(world, args),
        MethodName::DeleteWebhook => {
            if args.flag("drop_pending_updates") == Some(true) {
                world.forget_updates();
            }
            Ok(json!(true))
        }
        MethodName::EditMessageReplyMarkup => {
            let keyboard = Keyboard::read(args.get("reply_markup"))?;
            edit(world, args, |message| message.keyboard = keyboard)
        }
        MethodName::EditMessageText => {
            let content = content(args, "MESSAGE_TOO_LONG")?;
            let keyboard = Keyboard::read(args.get("reply_markup"))?;
            edit(world, args, |message| {
                message.content = content;
                message.keyboard = keyboard;
            })
        }
        MethodName::GetChat => members::get_chat(world, args),
        MethodName::GetChatAdministrators => members::get_chat_administrators(world, args),
        MethodName::GetChatMember => members::get_chat_member(world, args),
        MethodName::GetMe => Ok(me()),
        // The server waits for those, and passes them on as they are.
        MethodName::GetUpdates => Err(CallRefusal::surprise("updates are no JSON")),
        MethodName::GetWebhookInfo => Ok(json!({
            "url": "", "has_custom_certificate": false, "pending_update_count": world.unread(),
        })),
        MethodName::SendDocument => send(world, args, documents::content(args)?),
        MethodName::SendMessage => send(world, args, content(args, "message is too long")?),
        MethodName::SendPhoto => {
            let content = photos::content(world, args)?;
            send(world, args, content)
        }
        MethodName::SetMyCommands => menus::set_my_commands(world, args),
        MethodName::SetMyDescription => within(args, "description", LONGEST_DESCRIPTION),
        MethodName::SetMyShortDescription => {
            within(args, "short_description", LONGEST_SHORT_DESCRIPTION)
        }
    }
}

fn send(world: &mut World, args: &Args, content: Content) -> Result<Value, CallRefusal> {
    let keyboard = Keyboard::read(args.get("reply_markup"))?;
    let message = Message {
        author: MessageAuthor::Bot,
        content,
        keyboard,
        sent: world.now(),
        edited: None,
        thread: args.integer("message_thread_id"),
    };
    let unnamed = args.chat().filter(|id| !world.chats.contains_key(id));
    if let Some((id, (chat, message_id))) =
        unnamed.and_then(|id| Some((id, world.write_to_crowd(id)?)))
    {
        let shown = &message.content.shown;
        world
            .journal
            .note(id, ObservationKind::Sent, shown, manner(args));
        return Ok(chat.message_json(id, message_id, &message));
    }
    let (id, chat) = writable(world, args)?;
    let replies_to = match args.get("reply_parameters") {
        Some(reply) => quoted(chat, reply)?,
        None => None,
    };
    let reply_keyboard = ReplyKeyboard::read(args.get("reply_markup"))?;
    if reply_keyboard.is_some() && chat.kind != ChatKind::Private {
        return Err(CallRefusal::surprise(
            "a keyboard of a person's own is for private chats",
        ));
    }
    let message_id = chat.write(message.clone());
    let result = chat.message_json(id, message_id, &message);
    let mut shown = match replies_to {
        Some(quoted) => format!("> {quoted}\n{}", message.content.shown),
        None => message.content.shown.clone(),
    };
    let mut buttons = message.keyboard.as_ref().map(Keyboard::labels);
    if let Some(keyboard) = reply_keyboard {
        buttons = Some(keyboard.labels());
        if keyboard == ReplyKeyboard::Removed {
            shown += KEYBOARD_GONE;
        }
        chat.keyboard = Some(keyboard);
    }
    world
        .journal
        .note(id, ObservationKind::Sent, &shown, manner(args));
    let how = match args.flag("disable_notification") {
        Some(true) => ObservationKind::SentSilently,
        Some(false) | None => ObservationKind::Sent,
    };
    world.hear((id, message.thread), how, &shown, buttons);
    Ok(result)
}

/// The line that stands above a reply: what it quotes, or how the message begins; nothing where that is gone.
fn quoted(chat: &Chat, reply: &Value) -> Result<Option<String>, CallRefusal> {
    let target = reply.get("message_id").and_then(Value::as_i64);
    let Some(target) = target.and_then(|target| chat.messages.get(&target)) else {
        return match reply.get("allow_sending_without_reply") {
            Some(Value::Bool(true)) => Ok(None),
            _ => Err(CallRefusal::bad("message to be replied not found")),
        };
    };
    let Some(quote) = reply.get("quote").and_then(Value::as_str) else {
        let begins = target.content.shown.lines().next();
        return Ok(begins.map(|begins| format!("{begins} …")));
    };
    let entities = reply.get("quote_entities").and_then(Value::as_array);
    let quote = Content::read(quote, entities.map(Vec::as_slice).unwrap_or_default())?;
    if quote.length() > LONGEST_QUOTE || !target.content.contains(&quote) {
        return Err(CallRefusal::bad("QUOTE_TEXT_INVALID"));
    }
    Ok(Some(quote.shown))
}

fn edit(
    world: &mut World,
    args: &Args,
    change: impl FnOnce(&mut Message),
) -> Result<Value, CallRefusal> {
    let now = world.now();
    let (id, chat) = writable(world, args)?;
    let Some(message_id) = args.integer("message_id") else {
        return Err(CallRefusal::bad("message identifier is not specified"));
    };
    let Some(old) = chat.messages.get(&message_id) else {
        return Err(CallRefusal::bad("message to edit not found"));
    };
    if old.author == MessageAuthor::Person || chat.is_final {
        return Err(CallRefusal::bad("message can't be edited"));
    }
    let mut new = old.clone();
    change(&mut new);
    if old.content.file.is_some() && new.content.file.is_none() {
        return Err(CallRefusal::bad("there is no text in the message to edit"));
    }
    if new.content == old.content && new.keyboard == old.keyboard {
        return Err(CallRefusal::bad(NOT_MODIFIED));
    }
    new.edited = Some(now);
    chat.messages.insert(message_id, new.clone());
    let result = chat.message_json(id, message_id, &new);
    let shown = &new.content.shown;
    world
        .journal
        .note(id, ObservationKind::Edited, shown, manner(args));
    let buttons = new.keyboard.as_ref().map(Keyboard::labels);
    world.hear((id, new.thread), ObservationKind::Edited, shown, buttons);
    Ok(result)
}

fn delete_message(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    let (id, chat) = writable(world, args)?;
    let target = args.integer("message_id").unwrap_or_default();
    let Some(message) = chat.messages.remove(&target) else {
        return Err(CallRefusal::bad("message to delete not found"));
    };
    let place = (id, message.thread);
    world.hear(
        place,
        ObservationKind::Deleted,
        &message.content.shown,
        None,
    );
    Ok(json!(true))
}

fn answer_callback_query(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    let text = args.text("text").unwrap_or_default();
    if text.chars().count() > LONGEST_TOAST {
        return Err(CallRefusal::bad("MESSAGE_TOO_LONG"));
    }
    let url = args.text("url").unwrap_or_default();
    // A bot with no game opens nothing but itself.
    let own = format!("https://t.me/{BOT_USERNAME}?start=");
    if !url.is_empty() && url.strip_prefix(&own).is_none_or(str::is_empty) {
        return Err(CallRefusal::bad("URL_INVALID"));
    }
    let query = args.text("callback_query_id").unwrap_or_default();
    let Some((chat, pressed)) = world.answer(query) else {
        return Err(CallRefusal::bad(
            "query is too old and response timeout expired or query ID is invalid",
        ));
    };
    match pressed {
        QueryOrigin::Person(_) if !text.is_empty() || !url.is_empty() => {
            let shown = format!("{text}{url}");
            world.hear((chat, None), ObservationKind::Toast, &shown, None);
        }
        QueryOrigin::Person(_) | QueryOrigin::Probe | QueryOrigin::Inline => {}
    }
    Ok(json!(true))
}

fn within(args: &Args, name: &str, longest: usize) -> Result<Value, CallRefusal> {
    if args.text(name).unwrap_or_default().chars().count() > longest {
        return Err(CallRefusal::surprise(format!("{name} is too long")));
    }
    Ok(json!(true))
}

/// The chat of a call, if the bot may write there.
fn writable<'a>(world: &'a mut World, args: &Args) -> Result<(i64, &'a mut Chat), CallRefusal> {
    let found = args
        .chat()
        .and_then(|id| Some((id, world.chats.get_mut(&id)?)));
    let Some((id, chat)) = found else {
        return Err(CallRefusal::bad("chat not found"));
    };
    groups::may_write(chat, args)?;
    Ok((id, chat))
}

/// The text of a call with its entities.
fn content(args: &Args, too_long: &str) -> Result<Content, CallRefusal> {
    let text = args.text("text").unwrap_or_default();
    if text.is_empty() {
        return Err(CallRefusal::bad("message text is empty"));
    }
    let entities = args.get("entities").and_then(Value::as_array);
    let content = Content::read(text, entities.map(Vec::as_slice).unwrap_or_default())?;
    if content.text.trim().is_empty() {
        return Err(CallRefusal::bad("text must be non-empty"));
    }
    if content.length() > LONGEST_TEXT {
        return Err(CallRefusal::bad(too_long));
    }
    Ok(content)
}

fn manner(args: &Args) -> SendOptions {
    SendOptions {
        thread: args.integer("message_thread_id"),
        is_silent: args.flag("disable_notification") == Some(true),
        is_paid: args.flag("allow_paid_broadcast") == Some(true),
    }
}

/// How many updates a poll takes at most.
pub(super) fn limit(args: &Args) -> Result<usize, CallRefusal> {
    match args.integer("limit").unwrap_or(100) {
        limit @ 1..=100 => Ok(usize::try_from(limit).unwrap_or_default()),
        _ => Err(CallRefusal::surprise("limit is not within 1 to 100")),
    }
}

fn me() -> Value {
    let mut me = bot_json();
    for (name, can) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_inline_queries", true),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
    ] {
        me[name] = json!(can);
    }
    me
}
