//! The menus of commands: what a bot may offer, and what a person sees of it.

use serde_json::{Value, json};

use super::{call::Args, refusal::CallRefusal, world::World};

const MOST_COMMANDS: usize = 100;

/// The scopes that are no single chat (Bot API, `BotCommandScope`).
const SHARED: [&str; 4] = [
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
];

pub(super) fn set_my_commands(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    let commands = args.get("commands").and_then(Value::as_array);
    let commands = commands.map(Vec::as_slice).unwrap_or_default();
    if commands.len() > MOST_COMMANDS {
        return Err(CallRefusal::surprise("too many commands"));
    }
    let mut words = Vec::new();
    for command in commands {
        let text = |field| command.get(field).and_then(Value::as_str);
        let (Some(name), Some(description)) = (text("command"), text("description")) else {
            return Err(CallRefusal::surprise(
                "a command lacks its name or description",
            ));
        };
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=32).contains(&name.len()) || !name.chars().all(fits) {
            return Err(CallRefusal::bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&description.chars().count()) {
            return Err(CallRefusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        words.push(name.to_owned());
    }
    if let Some(chat) = chat_of(world, args)? {
        world.menus.insert(chat, words);
    }
    Ok(json!(true))
}

pub(super) fn delete_my_commands(world: &mut World, args: &Args) -> Result<Value, CallRefusal> {
    if let Some(chat) = chat_of(world, args)? {
        world.menus.remove(&chat);
    }
    Ok(json!(true))
}

/// The one chat that a call is about; `None` if it is about many.
fn chat_of(world: &World, args: &Args) -> Result<Option<i64>, CallRefusal> {
    let Some(scope) = args.get("scope") else {
        return Ok(None);
    };
    match scope.get("type").and_then(Value::as_str) {
        Some(shared) if SHARED.contains(&shared) => Ok(None),
        Some("chat") => match scope.get("chat_id").and_then(Value::as_i64) {
            Some(chat) if world.chats.contains_key(&chat) => Ok(Some(chat)),
            Some(_) => Err(CallRefusal::bad("chat not found")),
            None => Err(CallRefusal::surprise("a scope lacks its chat")),
        },
        _ => Err(CallRefusal::surprise(
            "a scope means nothing to the small Telegram",
        )),
    }
}
